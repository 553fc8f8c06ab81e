"""The command line: the only module that prints and exits. What takes long to import is imported where it is used."""

from __future__ import annotations

import functools
import inspect
import shlex
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from briefing import __version__, resources
from briefing.errors import AuditError, OutputError, Severity, error
from briefing.formats import FORMATS, switches
from briefing.report import Report, reporting
from briefing.request import BuildRequest, Result
from briefing.resources import DATA_FILE
from briefing.terminal import line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class Commands(TyperGroup):
    """The commands; what is wrong with an argument is said without the control characters that it may hold."""

    def make_context(self, *args: Any, **options: Any) -> Any:
        """Read the arguments."""
        with _escaped():
            return super().make_context(*args, **options)

    def invoke(self, *args: Any, **options: Any) -> Any:
        """Run a command."""
        with _escaped():
            return super().invoke(*args, **options)


@contextmanager
def _escaped() -> Iterator[None]:
    """Escape the message of an error that is shown as wrong usage."""
    try:
        yield
    except Exception as problem:
        if hasattr(problem, "show") and isinstance(message := getattr(problem, "message", None), str):
            problem.message = line(message)  # type: ignore[attr-defined]
        raise


app = typer.Typer(
    name="briefing",
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def run() -> int:
    """Run the command line; return its exit code."""
    try:
        app(prog_name="briefing")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0


# ---------------------------------------------------------------------------------------------------------- examples

# A line of \b alone keeps the lines below it as they are.
BRIEFING_EXAMPLES = """\b
Examples:
  briefing init                    a new data file to fill in
  briefing check                   everything that is wrong with it
  briefing build                   all documents
  briefing build --lang sr         the bundled example in Serbian, if there is no data file
"""
BUILD_EXAMPLES = """\b
Examples:
  briefing build                                   briefing.yaml, in its languages, PDF and DOCX
  briefing build serbia.yaml --lang en,kk          two of the languages
  briefing build --lang all --format pdf -o /tmp   all languages, PDF only
  briefing build --template ./our-ministry         with a template folder of your own
  briefing build --template bilateral,one-page     two papers from one data file
"""
CHECK_EXAMPLES = """\b
Examples:
  briefing check                   briefing.yaml
  briefing check --lang kk         as far as the Kazakh documents need it
  briefing check --forms           and list the word forms that were derived
"""
INIT_EXAMPLES = """\b
Examples:
  briefing init                    here
  briefing init serbia             in the folder serbia
  briefing init --example latvia-uzbekistan trial      a full brief to read and change
"""
MIGRATE_EXAMPLES = """\b
Examples:
  briefing migrate briefing.yaml          a file of an older schema becomes one of today
  briefing migrate --check */*.yaml       which files are older, without writing
"""
SCHEMA_EXAMPLES = """\b
Example:
  briefing schema > briefing.schema.json
"""
LANGUAGES_EXAMPLES = """\b
Examples:
  briefing languages
  briefing languages --check       what is missing in which language
  briefing languages --units       the units of measure, as data files and documents write them
"""
TEMPLATES_EXAMPLES = """\b
Example:
  briefing templates
"""

# ----------------------------------------------------------------------------------------------------------- options


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


def _languages_begun(incomplete: str) -> list[str]:
    from briefing.language import available

    return [tag for tag in (*available(resources.locales_dir()), "all") if tag.startswith(incomplete)]


def _templates_begun(incomplete: str) -> list[str]:
    return [name for name in resources.templates() if name.startswith(incomplete)]


def _examples_begun(incomplete: str) -> list[str]:
    return [name for name in resources.examples() if name.startswith(incomplete)]


def _formats_begun(incomplete: str) -> list[str]:
    return [name for name in FORMATS if name.startswith(incomplete)]


def _formats(asked: Iterable[str]) -> tuple[str, ...]:
    names = [name.strip().casefold() for part in asked for name in part.split(",")]
    unknown = [name for name in names if name not in FORMATS]
    if unknown:
        raise typer.BadParameter(f"“{unknown[0]}” is none of {', '.join(FORMATS)}", param_hint="--format")
    return tuple(known for known in FORMATS if known in names) or tuple(FORMATS)


def _templates(asked: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(asked or ()) or (resources.DEFAULT_TEMPLATE,)


def _date(text: str | None) -> date | None:
    if text is None:
        return None
    from briefing.data.calendar import CalendarError, parse_date

    try:
        return parse_date(text)
    except CalendarError as problem:
        raise typer.BadParameter(f"{problem}; {problem.hint}", param_hint="--date") from problem


Data = Annotated[
    Path | None,
    typer.Argument(
        metavar="DATA", help=f"The data file; {DATA_FILE} here, else the bundled example.", show_default=False
    ),
]
Lang = Annotated[
    list[str] | None,
    typer.Option(
        "--lang",
        "-l",
        metavar="TAG",
        help="Language: en, kk, ru, sr, sr-Latn, or all. Repeat it, or write en,kk. Default: those of the data file.",
        autocompletion=_languages_begun,
        show_default=False,
    ),
]
Templates = Annotated[
    list[str] | None,
    typer.Option(
        "--template",
        "-t",
        metavar="NAME|DIR",
        help=f"A template's name or folder. Repeat it, or write a,b. Default: {resources.DEFAULT_TEMPLATE}.",
        autocompletion=_templates_begun,
        show_default=False,
    ),
]
Edition = Annotated[
    str | None,
    typer.Option(
        "--date", metavar="DATE", help="The edition's date (2026-02-26) instead of the data's.", show_default=False
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Never use the bundled example: for scheduled jobs.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but what is wrong.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of lines.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show a traceback with an error.")]


def _with_switches(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, in place of its last parameter, an option for each switch of the table of formats."""
    signature = inspect.signature(command, eval_str=True)
    options = [
        inspect.Parameter(
            switch.name.replace("-", "_"),
            inspect.Parameter.KEYWORD_ONLY,
            default=False,
            annotation=Annotated[bool, typer.Option(f"--{switch.name}", help=switch.help)],
        )
        for switch in switches()
    ]
    own = list(signature.parameters.values())[:-1]
    at = next(index for index, one in enumerate(own) if one.name == "strict")
    parameters = [*own[:at], *options, *own[at:]]

    @functools.wraps(command)
    def wrapped(**given: Any) -> None:
        command(**given)

    wrapped.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    wrapped.__annotations__ = {one.name: one.annotation for one in parameters}
    return wrapped


# ---------------------------------------------------------------------------------------------------------- commands


@app.callback(epilog=BRIEFING_EXAMPLES)
def briefing(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Make official briefing documents, PDF and DOCX, in several languages, from one data file.

    Exit codes: 0 done, 1 internal error, too little memory or a killed worker, 2 wrong usage, 3 the data or templates
    are wrong, 4 a check or audit failed, 5 files or output could not be written, 128 + n ended by signal n.
    """


@app.command(epilog=BUILD_EXAMPLES)
@_with_switches
def build(
    data: Data = None,
    *,
    lang: Lang = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(FORMATS),
            help="Format; repeat it. Default: all of them.",
            autocompletion=_formats_begun,
            show_default=False,
        ),
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Where to write.")] = Path("out"),
    template: Templates = None,
    edition: Edition = None,
    strict: Strict = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
    **switched: bool,
) -> None:
    """Build the documents: <out>/<id>_<date>_<lang>.<ext>.

    Papers of another template than the usual one are <id>_<date>_<template>_<lang>.<ext>.
    """
    from briefing.build import build as build_documents

    chosen, day = _formats(formats or ()), _date(edition)
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report, report.progress("Building") as progress:
        request = BuildRequest(
            data=data,
            languages=tuple(lang or ()),
            formats=chosen,
            out=out,
            templates=_templates(template),
            date=day,
            strict=strict,
            switches=frozenset(name.replace("_", "-") for name, on in switched.items() if on),
        )
        result = build_documents(request, progress)
        _say_files(report, result)


@app.command(epilog=CHECK_EXAMPLES)
def check(
    data: Data = None,
    *,
    lang: Lang = None,
    template: Templates = None,
    edition: Edition = None,
    forms: Annotated[bool, typer.Option("--forms", help="List the word forms derived by rule, for review.")] = False,
    strict: Strict = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Find everything that can be wrong, without building."""
    from briefing.build import check as check_data

    day = _date(edition)
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report, report.progress("Checking") as progress:
        result = check_data(
            BuildRequest(data, tuple(lang or ()), (), templates=_templates(template), date=day, strict=strict), progress
        )
        report.diagnostics(result.diagnostics)
        if forms:
            _say_forms(report, result)
        count = sum(one.severity is Severity.WARNING for one in result.diagnostics)
        report.result(f"{result.path}: no errors, {count} {'warning' if count == 1 else 'warnings'}")


@app.command(epilog=INIT_EXAMPLES)
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write it.")] = Path(),
    *,
    example: Annotated[
        str | None,
        typer.Option(
            "--example",
            metavar="NAME",
            help=f"Write one of the examples instead: {', '.join(resources.examples())}.",
            autocompletion=_examples_begun,
            show_default=False,
        ),
    ] = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Write a new data file to fill in, or an example.

    The new file is full of comments, and the schema beside it lets an editor check it while it is written.
    """
    from briefing.data import schema
    from briefing.outputs import write_all

    with reporting(quiet=quiet, debug=debug) as report:
        files = resources.data_files(example)
        if there := [folder / name for name in files if (folder / name).exists()]:
            hint = "delete or rename it, or name another folder"
            raise OutputError(*(error("is there already", file=str(path), hint=hint) for path in there))
        files = {**files, schema.FILE_NAME: schema.text().encode()}
        write_all(folder, files, hint="name another folder, or free this one")
        for name in files:
            report.result(str(folder / name))


@app.command(epilog=MIGRATE_EXAMPLES)
def migrate(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Data files.", show_default=False)],
    *,
    only_check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 4 if a file would change.")
    ] = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Rewrite data files of an older schema in place; comments and all that does not move stay as they are."""
    from briefing.migration import migrate as migrate_files

    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        found = migrate_files(files, write=not only_check)
        older = [one for one in found if one.changed]
        for one in found:
            said = "is of today’s schema already" if not one.changed else "is older" if only_check else "migrated"
            report.result(f"{one.path}: {said}", into="migrated", entry=one.as_dict())
        if only_check and older:
            raise AuditError(
                *(
                    error(
                        "is of an older schema", file=one.path, hint=f"run `briefing migrate {shlex.quote(one.path)}`"
                    )
                    for one in older
                )
            )


@app.command(epilog=SCHEMA_EXAMPLES)
def schema() -> None:
    """Print the JSON Schema of the data file."""
    from briefing.data.schema import text

    typer.echo(text(), nl=False)


@app.command(epilog=LANGUAGES_EXAMPLES)
def languages(
    check_tables: Annotated[bool, typer.Option("--check", help="Check that all languages are complete.")] = False,
    units: Annotated[
        bool, typer.Option("--units", help="List the units of measure: spellings in data files, and how each prints.")
    ] = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """List the languages."""
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        from briefing import language
        from briefing.language.check import check as check_languages

        locales = resources.locales_dir()
        if units:
            _say_units(report)
            return
        for tag in language.available(locales):
            name = language.load(tag, locales).name
            report.result(f"{tag:<8} {name}", into="languages", entry={"tag": tag, "name": name})
        if check_tables:
            found = check_languages(locales)
            if any(one.severity is Severity.ERROR for one in found):
                raise AuditError(*found)
            report.diagnostics(found)


@app.command(epilog=TEMPLATES_EXAMPLES)
def templates(quiet: Quiet = False, as_json: AsJson = False, debug: Debug = False) -> None:
    """List the bundled templates and their folders."""
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        for name in resources.templates():
            folder = str(resources.templates_dir() / name)
            report.result(f"{name:<12} {folder}", into="templates", entry={"name": name, "folder": folder})


# ----------------------------------------------------------------------------------------------------------- results


def _say_files(report: Report, result: Result) -> None:
    report.diagnostics(result.diagnostics)
    for file in result.files:
        report.result(str(file.path), into="files", entry=file.as_dict())


def _say_forms(report: Report, result: Result) -> None:
    from briefing.forms import derived_forms
    from briefing.language import load

    for tag in result.languages:
        for form in derived_forms(result.briefing, load(tag, resources.locales_dir())):
            text = f"{form.language:<8} {form.key:<36} {form.case:<6} {form.text}"
            report.result(text, into="forms", entry=form.as_dict())


def _say_units(report: Report) -> None:
    from briefing.units import units

    for unit in units():
        printed = ", ".join(f"{tag} {text}" for tag, text in unit.printed.items())
        report.result(f"{', '.join(unit.spellings)}: {printed}", into="units", entry=unit.as_dict())

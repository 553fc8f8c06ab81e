"""The command for the forms of words: forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.options import AsJson, Data, Debug, Edition, Lang, Quiet, Strict, Templates, date_of, templates_of
from briefing.cli.program import command
from briefing.report import reporting
from briefing.request import BuildRequest

if TYPE_CHECKING:
    from briefing.forms import Form

# A line of \b alone keeps the lines below it as they are.
FORMS_EXAMPLES = """\b
Examples:
  briefing forms                           every form that the papers print, and those that are asked
  briefing forms serbia.yaml --lang ru     those of one language
  briefing forms --write                   proposals for all that is asked into briefing.forms.yaml
  briefing forms --write --file words/russian.yaml
"""
_WIDTHS = (8, 8, 36, 13, 32)


@command(epilog=FORMS_EXAMPLES)
def forms(
    data: Data = None,
    *,
    lang: Lang = None,
    template: Templates = None,
    edition: Edition = None,
    write: Annotated[
        bool, typer.Option("--write", help="Write proposals for what is asked into a file that the data include.")
    ] = False,
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="FILE", help="That file. Default: DATA.forms.yaml.", show_default=False),
    ] = None,
    strict: Strict = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """List the word forms that the papers print: written, derived by rule, or asked for.

    Of what is asked, the proposal is shown. Each form has the line of its word and the first text that it stands in.

    With --write the proposals go into a file beside the data file, marked `unconfirmed: true`: only a draft prints them
    until somebody has looked them over and taken the mark away. What stands in that file already is never changed.
    """
    from briefing.forms import forms as forms_of
    from briefing.forms_file import keep

    day = date_of(edition)
    if file is not None and not write:
        raise typer.BadParameter("it names the file to write to: add --write", param_hint="--file")
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report, report.progress("Composing") as progress:
        request = BuildRequest(data, tuple(lang or ()), (), templates=templates_of(template), date=day, strict=strict)
        found = forms_of(request, progress)
        report.diagnostics(found.prepared.warnings)
        if not write:
            for form in found.forms:
                report.result(_line(form), into="forms", entry=form.as_dict())
            return
        kept = keep(found, file)
        report.diagnostics(kept.notes)
        for one in kept.added:
            report.result(f"{kept.path}: {one.key}: {one.nominative}", into="added", entry=one.as_dict())
        if kept.included:
            report.result(f"{found.prepared.path}: includes {kept.path} now")
        if not kept.added:
            report.result(f"{found.prepared.path}: nothing to write")


def _line(form: Form) -> str:
    cells = (form.language, form.origin, form.key, form.case, form.text or "…")
    row = " ".join(f"{cell:<{width}}" for cell, width in zip(cells, _WIDTHS, strict=True))
    return f"{row} {form.file}:{form.line}: {form.sentence}"

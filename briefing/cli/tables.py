"""The commands that list what there is: schema, languages and templates."""

from __future__ import annotations

from typing import Annotated

import typer

from briefing import resources
from briefing.cli.options import AsJson, Debug, Quiet
from briefing.cli.program import command
from briefing.errors import AuditError, Severity
from briefing.report import Report, reporting

SCHEMA_EXAMPLES = """\b
Examples:
  briefing schema > briefing.schema.json
  briefing schema --figures > figures.schema.json
  briefing schema --manifest > manifest.schema.json
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


@command(epilog=SCHEMA_EXAMPLES)
def schema(
    figures: Annotated[
        bool, typer.Option("--figures", help="That of the figures which --attach-data attaches.")
    ] = False,
    manifest: Annotated[bool, typer.Option("--manifest", help="That of the manifest of an edition.")] = False,
) -> None:
    """Print the JSON Schema of the data file."""
    if figures and manifest:
        raise typer.BadParameter("print one schema at a time", param_hint="--manifest")
    if manifest:
        from briefing.manifest_file import schema_text as text
    elif figures:
        from briefing.figures.facts import schema_text as text
    else:
        from briefing.data.schema import text

    typer.echo(text(), nl=False)


@command(epilog=LANGUAGES_EXAMPLES)
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


@command(epilog=TEMPLATES_EXAMPLES)
def templates(quiet: Quiet = False, as_json: AsJson = False, debug: Debug = False) -> None:
    """List the bundled templates and their folders."""
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        for name in resources.templates():
            folder = str(resources.templates_dir() / name)
            report.result(f"{name:<12} {folder}", into="templates", entry={"name": name, "folder": folder})


def _say_units(report: Report) -> None:
    from briefing.units import units

    for unit in units():
        printed = ", ".join(f"{tag} {text}" for tag, text in unit.printed.items())
        report.result(f"{', '.join(unit.spellings)}: {printed}", into="units", entry=unit.as_dict())

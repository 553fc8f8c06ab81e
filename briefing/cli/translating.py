"""The commands for translators: texts export and texts import."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.options import AsJson, Data, Debug, Lang, Quiet, name_of
from briefing.cli.program import commands
from briefing.report import reporting

FORMS = ("po", "xliff")
EXPORT_EXAMPLES = """\b
Examples:
  briefing texts export --lang ru                  a PO file for Poedit, OmegaT or Weblate
  briefing texts export --to xliff --untranslated  only what has to be worked on, as XLIFF 2.0
"""
IMPORT_EXAMPLES = """\b
Examples:
  briefing texts import kazakhstan-serbia_2026-02-26_en-ru.po
  briefing texts import en-ru.xlf --by "A. Ivanova"      what is marked as done is accepted by her
"""
texts = commands("texts", about="Send the texts of a data file to translators, and take them back.")


@texts.command(epilog=EXPORT_EXAMPLES)
def export(
    data: Data = None,
    *,
    to: Annotated[str, typer.Option("--to", metavar="|".join(FORMS), help="The kind of file.")] = "po",
    lang: Lang = None,
    source: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="TAG",
            help="The language to translate from. Default: the data file's first.",
            show_default=False,
        ),
    ] = "",
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Where to write.")] = Path("texts"),
    untranslated: Annotated[
        bool, typer.Option("--untranslated", help="Only what has no translation, or one that needs a look.")
    ] = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Write a file for each language: <out>/<id>_<date>_<from>-<to>.po, or .xlf.

    Each text has its key, what it is, and what its placeholders stand for. A translation that needs a look, by the
    review record, is marked so.
    """
    from briefing.translators import export as write

    if to not in FORMS:
        raise typer.BadParameter(f"“{to}” is none of {', '.join(FORMS)}", param_hint="--to")
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        for one in write(data, tuple(lang or ()), source, to, out, untranslated=untranslated):
            units = one.catalogue.units
            counts = {state: sum(unit.state == state for unit in units) for state in ("untranslated", "review")}
            said = f"{len(units)} texts, {counts['untranslated']} without translation, {counts['review']} to look at"
            entry = {"path": str(one.path), "language": one.catalogue.target, "texts": len(units), **counts}
            report.result(f"{one.path}: {said}", into="texts", entry=entry)


@texts.command("import", epilog=IMPORT_EXAMPLES)
def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="PO or XLIFF files.", show_default=False)],
    *,
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="DATA", help="The data file; briefing.yaml here.", show_default=False),
    ] = None,
    by: Annotated[
        str,
        typer.Option("--by", metavar="NAME", help="Accept what is marked as done, by this name.", show_default=False),
    ] = "",
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Put translations into the data file, in place: comments and layout stay.

    A file with a broken placeholder is refused whole, and each is named. A text whose source has changed since it was
    exported, or that is gone, is left out with a warning.
    """
    from briefing.translators import take_back

    name = name_of(by)
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        for file in dict.fromkeys(files):
            taken = take_back(file, data, name, date.today())  # noqa: DTZ011 - of the desk
            report.diagnostics(taken.warnings)
            for unit, was in taken.changed:
                entry = {"key": unit.key, "language": taken.language, "old": was, "new": unit.target}
                report.result(f"{unit.key}.{taken.language}: {unit.target}", into="changed", entry=entry)
            said = f"{len(taken.changed)} changed" + (f", {taken.accepted} accepted" if by else "")
            report.result(f"{file}: {said}")

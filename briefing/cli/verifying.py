"""The command that verifies finished files: verify."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.options import AsJson, Debug, Edition, Quiet, date_of
from briefing.cli.program import command
from briefing.errors import AuditError, BriefingError
from briefing.report import Report, reporting

VERIFY_EXAMPLES = """\b
Examples:
  briefing verify out/*.pdf out/*.docx --data briefing.yaml   what is printed against the data
  briefing verify paper_ru.pdf                                without data: only what contradicts itself
  briefing verify out/*.pdf --data briefing.yaml --figures    where each figure stands
  briefing verify paper_ru.docx --no-manifest           one that was edited since it was built
  briefing verify --manifest serbia_2026-02-26.manifest.json             are these the files that were built?
  briefing verify --manifest serbia_2026-02-26.manifest.json paper.pdf   one file, whatever its name is now
"""


@command(epilog=VERIFY_EXAMPLES)
def verify(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE",
            help="Finished PDF, Word and HTML files; with --manifest none means all.",
            show_default=False,
        ),
    ] = None,
    *,
    manifest: Annotated[
        Path | None,
        typer.Option("--manifest", metavar="M.json", help="The manifest of the edition.", show_default=False),
    ] = None,
    no_manifest: Annotated[
        bool, typer.Option("--no-manifest", help="Leave out the manifest that lies beside a file.")
    ] = False,
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="DATA", help="The data file that they are about.", show_default=False),
    ] = None,
    since: Annotated[
        str,
        typer.Option("--since", metavar="OLD", help="The earlier edition of an annex of changes.", show_default=False),
    ] = "",
    template: Annotated[
        str,
        typer.Option(
            "--template", "-t", metavar="NAME|DIR", help="The template, for its letterhead.", show_default=False
        ),
    ] = "",
    edition: Edition = None,
    figures: Annotated[bool, typer.Option("--figures", help="Say where each figure stands in each file.")] = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Read finished files back and say whether they print what the data say.

    Every number of a file must be explained by the data: a figure with its value, sign and unit, a date, a text that
    somebody wrote, the number of a source or table. Texts, tables, charts, links, fonts, language, draft mark and
    marking are compared, too, and formats of one paper with each other. With a manifest, or one that lies beside a file
    and lists it, files are compared with those that were built, signed since or not. Exit code 4 where anything is
    wrong.
    """
    if manifest is not None and no_manifest:
        raise typer.BadParameter("is named and left out", param_hint="--manifest")
    if manifest is None and not files:
        raise typer.BadParameter("name the files, or a manifest with --manifest", param_hint="FILE")
    day = date_of(edition)
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        if manifest is not None:
            _against_manifest(report, manifest, files or [])
        if data is not None or manifest is None:
            _against_data(
                report,
                files or [],
                data,
                against_built=manifest is None and not no_manifest,
                since=since,
                day=day,
                template=template,
                figures=figures or as_json,
            )


def _against_manifest(report: Report, manifest: Path, files: list[Path]) -> None:
    from briefing.verify.manifest import against_manifest

    verdict = against_manifest(manifest, files)
    for file in verdict.files:
        report.result(str(file), into="verified", entry=file.as_dict())
    if verdict.failed:
        raise AuditError(*verdict.found)
    report.diagnostics(verdict.found)


def _against_data(
    report: Report,
    files: list[Path],
    data: Path | None,
    *,
    against_built: bool,
    since: str,
    day: date | None,
    template: str,
    figures: bool,
) -> None:
    from briefing.verification import verified
    from briefing.verify.findings import to_diagnostics
    from briefing.verify.manifest import beside

    built = beside(files if against_built else ())
    for file in built.files if report.as_json else ():
        report.result("", into="verified", entry=file.as_dict())
    try:
        verdict = verified(files, data, since=since, day=day, template=template)
    except BriefingError as problem:
        raise type(problem)(*built.found, *problem.diagnostics) from None
    if figures:
        for one in verdict.standings:
            report.result("\t".join(one.as_dict().values()), into="figures", entry=one.as_dict())
    for wrong in verdict.wrongs if report.as_json else ():
        report.result("", into="findings", entry=wrong.as_dict())
    if built.failed or verdict.wrongs:
        raise AuditError(*built.found, *to_diagnostics(verdict.wrongs))
    report.diagnostics(built.found)
    count = len({one.figure for one in verdict.standings})
    said = f"{count} figures, each as in the data" if data else "nothing contradicts itself; no data to compare with"
    whole = "; as built" if files and len(built.files) == len(set(files)) else ""
    report.result(f"{len(files)} {'file' if len(files) == 1 else 'files'}: {said}{whole}")

"""The command that verifies finished files: verify."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.options import AsJson, Debug, Edition, Quiet, date_of
from briefing.cli.program import app
from briefing.errors import AuditError
from briefing.report import reporting

VERIFY_EXAMPLES = """\b
Examples:
  briefing verify out/*.pdf out/*.docx --data briefing.yaml   what is printed against the data
  briefing verify paper_ru.pdf                                without data: only what contradicts itself
  briefing verify out/*.pdf --data briefing.yaml --figures    where each figure stands
"""


@app.command(epilog=VERIFY_EXAMPLES)
def verify(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="Finished PDF, Word and HTML files.", show_default=False)
    ],
    *,
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
    marking are compared, too, and formats of one paper with each other. Exit code 4 where anything is wrong.
    """
    from briefing.verification import verified
    from briefing.verify.findings import to_diagnostics

    day = date_of(edition)
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        verdict = verified(files, data, since=since, day=day, template=template)
        if figures or as_json:
            for one in verdict.standings:
                report.result("\t".join(one.as_dict().values()), into="figures", entry=one.as_dict())
        for wrong in verdict.wrongs:
            report.result("", into="findings", entry=wrong.as_dict()) if as_json else None
        if verdict.wrongs:
            raise AuditError(*to_diagnostics(verdict.wrongs))
        count = len({one.figure for one in verdict.standings})
        said = (
            f"{count} figures, each as in the data" if data else "nothing contradicts itself; no data to compare with"
        )
        noun = "file" if len(files) == 1 else "files"
        report.result(f"{len(files)} {noun}: {said}")

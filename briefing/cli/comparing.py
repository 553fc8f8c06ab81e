"""The command that compares editions: diff."""

from __future__ import annotations

from typing import Annotated

import typer

from briefing.cli.options import AsJson, Debug, Quiet
from briefing.cli.program import command
from briefing.report import reporting
from briefing.resources import DATA_FILE

DIFF_EXAMPLES = """\b
Examples:
  briefing diff old.yaml briefing.yaml           two files
  briefing diff HEAD~1:briefing.yaml             what changed since the last commit but one
  briefing diff v1:serbia.yaml v2:serbia.yaml    two revisions of git
  briefing diff --markdown HEAD~1:briefing.yaml  tables for a merge request
"""


@command(epilog=DIFF_EXAMPLES)
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A data file, or REVISION:FILE of git.")],
    new: Annotated[
        str,
        typer.Argument(metavar="NEW", help=f"The later one; {DATA_FILE} here if none is named.", show_default=False),
    ] = DATA_FILE,
    *,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print tables for a merge request.")] = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Say what changed between two editions: figures, dates, sources, texts and their translations.

    What moved in a list without changing is not told. A changed figure is told with its difference, and with the word
    that its direction turned where a rise became a fall, or a surplus a deficit. Where the language that a text was
    written in first has changed, the translations that have not are named.
    """
    from briefing.editions import changes, edition
    from briefing.editions.showing import lines
    from briefing.editions.showing import markdown as tables

    if markdown and as_json:
        raise typer.BadParameter("print either tables or JSON", param_hint="--markdown")
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        found = changes(edition(old), edition(new))
        if markdown:
            for text in tables(found).splitlines():
                report.result(text)
            return
        for text, change in lines(found):
            report.result(text, into="changes" if change else "", entry=change.as_dict() if change else None)
        if not found.all:
            report.result("nothing changed")

"""The command that refreshes figures from statistics files: update."""

from __future__ import annotations

from typing import Annotated

import typer

from briefing.cli.options import AsJson, Data, Debug, Quiet
from briefing.cli.program import command
from briefing.errors import AuditError, error
from briefing.report import reporting

UPDATE_EXAMPLES = """\b
Examples:
  briefing update                  figures of briefing.yaml from its feeds, in place
  briefing update --check          say what is another one there; write nothing
  briefing update --fetch          run the commands of the feeds before, which renew the files
"""


@command(epilog=UPDATE_EXAMPLES)
def update(
    data: Data = None,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 4 if a figure would change.")
    ] = False,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Run the `fetch` commands of the feeds before; nothing else does.")
    ] = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Refresh the figures of a data file from the statistics files that its feeds name.

    Each is computed from the file and rounded to the digits and the scale in which it is written; just these values are
    rewritten, with the date of their source. What cannot be had for certain is an error, and nothing is written.
    """
    from briefing.updating import update as refresh

    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        found = refresh(data, write=not check, fetch=fetch)
        for one in found.updates:
            said = f"{one.file}:{one.line}: {one.key}: {one.old} → {one.new} ({one.place})"
            report.result(said, into="updates", entry=one.as_dict())
        of = "1 value" if found.fed == 1 else f"{found.fed} values"
        report.result(f"{found.path}: {len(found.updates)} of {of} with a feed {'differ' if check else 'changed'}")
        if check and found.updates:
            hint = "run `briefing update`, and read what changed: `briefing diff`, `briefing review`"
            raise AuditError(
                *(
                    error(f"is {one.new} in {one.place}", file=one.file, line=one.line, key=one.key, hint=hint)
                    for one in found.updates
                )
            )

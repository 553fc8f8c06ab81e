"""The command that proves finished files: verify."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.options import AsJson, Debug, Quiet
from briefing.cli.program import app
from briefing.errors import AuditError
from briefing.report import reporting

VERIFY_EXAMPLES = """\b
Examples:
  briefing verify --manifest serbia_2026-02-26.manifest.json              all files in its folder
  briefing verify --manifest serbia_2026-02-26.manifest.json paper.pdf    one file, whatever its name is now
"""


@app.command(epilog=VERIFY_EXAMPLES)
def verify(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="Finished files; without any, all in the folder.", show_default=False),
    ] = None,
    *,
    manifest: Annotated[
        Path, typer.Option("--manifest", metavar="M.json", help="The manifest of the edition.", show_default=False)
    ],
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Tell whether finished files are the ones that were built, signed since or not."""
    from briefing.verify.manifest import against_manifest

    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        verdict = against_manifest(manifest, files or ())
        for file in verdict.files:
            report.result(str(file), into="verified", entry=file.as_dict())
        if verdict.failed:
            raise AuditError(*verdict.found)
        report.diagnostics(verdict.found)

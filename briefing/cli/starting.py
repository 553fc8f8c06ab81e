"""The commands that write data files: init and migrate."""

from __future__ import annotations

import shlex
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from briefing import resources
from briefing.cli.options import AsJson, Debug, Quiet, examples_begun
from briefing.cli.program import command
from briefing.errors import AuditError, OutputError, error
from briefing.report import reporting

INIT_EXAMPLES = """\b
Examples:
  briefing init                    here
  briefing init serbia             in the folder serbia
  briefing init --example latvia-uzbekistan trial      a full brief to read and change
  briefing init --from-comtrade trade.csv --home KZ --partner RS serbia     with trade, its history and goods filled in
"""
MIGRATE_EXAMPLES = """\b
Examples:
  briefing migrate briefing.yaml          a file of an older schema becomes one of today
  briefing migrate --check */*.yaml       which files are older, without writing
"""


@command(epilog=INIT_EXAMPLES)
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write it.")] = Path(),
    *,
    example: Annotated[
        str | None,
        typer.Option(
            "--example",
            metavar="NAME",
            help=f"Write one of the examples instead: {', '.join(resources.examples())}.",
            autocompletion=examples_begun,
            show_default=False,
        ),
    ] = None,
    from_comtrade: Annotated[
        Path | None,
        typer.Option(
            "--from-comtrade",
            metavar="FILE",
            help="Fill in trade, its history and goods from a CSV file of UN Comtrade.",
            show_default=False,
        ),
    ] = None,
    home: Annotated[
        str, typer.Option("--home", metavar="CODE", help="The country that writes (ISO 3166): KZ.", show_default=False)
    ] = "",
    partner: Annotated[
        str, typer.Option("--partner", metavar="CODE", help="The other country: RS.", show_default=False)
    ] = "",
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Write a new data file to fill in, or an example.

    The new file is full of comments, and the schema beside it lets an editor check it while it is written. With a file
    of UN Comtrade (annual totals, flows X and M, chapters of two digits), its figures are there already, each with its
    feed, so that `briefing update` keeps them as published.
    """
    from briefing.data import schema
    from briefing.outputs import write_all

    if from_comtrade and example:
        raise typer.BadParameter("write either an example or a new file", param_hint="--example")
    if bool(from_comtrade) != bool(home and partner):
        raise typer.BadParameter("name --from-comtrade, --home and --partner together", param_hint="--from-comtrade")
    with reporting(quiet=quiet, debug=debug) as report:
        files = _begun(from_comtrade, folder, home, partner) if from_comtrade else resources.data_files(example)
        if there := [folder / name for name in files if (folder / name).exists()]:
            hint = "delete or rename it, or name another folder"
            raise OutputError(*(error("is there already", file=str(path), hint=hint) for path in there))
        files = {**files, schema.FILE_NAME: schema.text().encode()}
        write_all(folder, files, hint="name another folder, or free this one")
        for name in files:
            report.result(str(folder / name))


def _begun(file: Path, folder: Path, home: str, partner: str) -> dict[str, bytes]:
    """Return the files of a relationship that begins with statistics; the edition is of today."""
    from briefing.updating.beginning import begun

    return begun(file, folder, (home.upper(), partner.upper()), date.today(), resources.new_texts())  # noqa: DTZ011 - of the desk


@command(epilog=MIGRATE_EXAMPLES)
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

"""The commands that make papers, or would: build and check.

Their annotations are no text: it would be compiled, of each option, to read them.
"""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.options import (
    AsJson,
    DataFiles,
    Debug,
    Edition,
    Lang,
    Quiet,
    Refusing,
    Templates,
    date_of,
    formats_begun,
    formats_of,
    templates_of,
    with_switches,
)
from briefing.cli.program import command
from briefing.formats import FORMATS, USUAL
from briefing.report import reporting
from briefing.request import BuildRequest

BUILD_EXAMPLES = """\b
Examples:
  briefing build                                   briefing.yaml, in its languages, PDF and DOCX
  briefing build serbia.yaml --lang en,kk          two of the languages
  briefing build --lang all --format pdf -o /tmp   all languages, PDF only
  briefing build --template ./our-ministry         with a template folder of your own
  briefing build --template bilateral,one-page     two papers from one data file
  briefing build desks/ --jobs 4                   all data files below a folder, by four processes
  briefing build --dry-run                         what would be built, and why
  briefing build --watch --serve                   built again whenever a file is saved, with a page that shows it
"""
CHECK_EXAMPLES = """\b
Examples:
  briefing check                   briefing.yaml
  briefing check --lang kk         as far as the Kazakh documents need it
  briefing check desks/            all data files below a folder
"""


@command(epilog=BUILD_EXAMPLES)
@with_switches
def build(
    data: DataFiles = None,
    *,
    lang: Lang = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(FORMATS),
            help=f"Format; repeat it. Default: {' and '.join(USUAL)}.",
            autocompletion=formats_begun,
            show_default=False,
        ),
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Where to write.")] = Path("out"),
    template: Templates = None,
    edition: Edition = None,
    since: Annotated[
        str,
        typer.Option(
            "--since",
            metavar="OLD",
            help="An earlier edition, a file or REVISION:FILE of git: an annex says what changed.",
            show_default=False,
        ),
    ] = "",
    verify: Annotated[
        bool, typer.Option(" /--no-verify", help="Write the files without reading them back against the data.")
    ] = True,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, max=1024, help="Processes. 0: as many as there are processors.")
    ] = 0,
    force: Annotated[bool, typer.Option("--force", help="Build what is up to date, too.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be built, and why; exit with 4 if anything would.")
    ] = False,
    dask: Annotated[
        str,
        typer.Option("--dask", metavar="ADDRESS", help="Build on a Dask cluster: tcp://HOST:8786.", show_default=False),
    ] = "",
    watch: Annotated[
        bool, typer.Option("--watch", "-w", help="Go on: build what is touched whenever a file is saved. Ctrl-C ends.")
    ] = False,
    serve: Annotated[
        bool,
        typer.Option("--serve", help="Show the review page to a browser on this machine, anew after each build."),
    ] = False,
    port: Annotated[
        int | None,
        typer.Option(
            "--port", min=1, max=65535, help="Where it is served. Default: any that is free.", show_default=False
        ),
    ] = None,
    strict: Refusing = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
    **switched: bool,
) -> None:
    """Build the documents: <out>/<id>_<date>_<lang>.<ext>.

    Papers of another template than the usual one are <id>_<date>_<template>_<lang>.<ext>. What is up to date is left as
    it is. Of several data files, one that is wrong stops no other; the exit code is that of the worst.
    """
    from briefing.cli.series import say_built, say_pending
    from briefing.series.building import Order
    from briefing.series.gathering import gathered

    refused = (
        ("--serve", serve and not watch, "it shows what a watch builds: add --watch"),
        ("--port", port is not None and not serve, "it says where the page is served: add --serve"),
        ("--watch", watch and dry_run, "it builds: leave --dry-run out"),
        ("--watch", watch and bool(dask or jobs), "it builds in its own process: leave --dask and --jobs out"),
    )
    for hint, wrong, message in refused:
        if wrong:
            raise typer.BadParameter(message, param_hint=hint)
    chosen, day = formats_of(formats or ()), date_of(edition)
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        request = BuildRequest(
            languages=tuple(lang or ()),
            formats=chosen,
            out=out,
            templates=templates_of(template),
            date=day,
            strict=strict,
            today=date.today(),  # noqa: DTZ011 - of the desk
            since=since,
            verify=verify,
            switches=frozenset(name.replace("_", "-") for name, on in switched.items() if on),
        )
        if watch:
            from briefing.cli.watching import say_watched

            say_watched(report, Order(request, (), force=force), data or (), (port or 0) if serve else None)
            return
        order = Order(request, gathered(data) if data else (None,), jobs, force, dask)
        if dry_run:
            say_pending(report, order)
        else:
            say_built(report, order)


@command(epilog=CHECK_EXAMPLES)
def check(
    data: DataFiles = None,
    *,
    lang: Lang = None,
    template: Templates = None,
    edition: Edition = None,
    strict: Refusing = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Find everything that can be wrong, without building."""
    from briefing.cli.series import say_checked
    from briefing.series.building import Order
    from briefing.series.gathering import gathered

    day = date_of(edition)
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report:
        request = BuildRequest(
            None,
            tuple(lang or ()),
            (),
            templates=templates_of(template),
            date=day,
            strict=strict,
            today=date.today(),  # noqa: DTZ011 - of the desk
        )
        say_checked(report, Order(request, gathered(data) if data else (None,)))

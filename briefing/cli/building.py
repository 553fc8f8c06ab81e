"""The commands that make papers, or would: build and check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.options import (
    AsJson,
    Data,
    Debug,
    Edition,
    Lang,
    Quiet,
    Strict,
    Templates,
    date_of,
    formats_begun,
    formats_of,
    templates_of,
    with_switches,
)
from briefing.cli.program import app
from briefing.errors import Severity
from briefing.formats import FORMATS, USUAL
from briefing.report import Report, reporting
from briefing.request import BuildRequest, Result

BUILD_EXAMPLES = """\b
Examples:
  briefing build                                   briefing.yaml, in its languages, PDF and DOCX
  briefing build serbia.yaml --lang en,kk          two of the languages
  briefing build --lang all --format pdf -o /tmp   all languages, PDF only
  briefing build --template ./our-ministry         with a template folder of your own
  briefing build --template bilateral,one-page     two papers from one data file
"""
CHECK_EXAMPLES = """\b
Examples:
  briefing check                   briefing.yaml
  briefing check --lang kk         as far as the Kazakh documents need it
"""


@app.command(epilog=BUILD_EXAMPLES)
@with_switches
def build(
    data: Data = None,
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
    strict: Strict = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
    **switched: bool,
) -> None:
    """Build the documents: <out>/<id>_<date>_<lang>.<ext>.

    Papers of another template than the usual one are <id>_<date>_<template>_<lang>.<ext>.
    """
    from briefing.build import build as build_documents

    chosen, day = formats_of(formats or ()), date_of(edition)
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report, report.progress("Building") as progress:
        request = BuildRequest(
            data=data,
            languages=tuple(lang or ()),
            formats=chosen,
            out=out,
            templates=templates_of(template),
            date=day,
            strict=strict,
            since=since,
            switches=frozenset(name.replace("_", "-") for name, on in switched.items() if on),
        )
        result = build_documents(request, progress)
        _say_files(report, result)


@app.command(epilog=CHECK_EXAMPLES)
def check(
    data: Data = None,
    *,
    lang: Lang = None,
    template: Templates = None,
    edition: Edition = None,
    strict: Strict = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Find everything that can be wrong, without building."""
    from briefing.build import check as check_data

    day = date_of(edition)
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report, report.progress("Checking") as progress:
        request = BuildRequest(data, tuple(lang or ()), (), templates=templates_of(template), date=day, strict=strict)
        result = check_data(request, progress)
        report.diagnostics(result.diagnostics)
        count = sum(one.severity is Severity.WARNING for one in result.diagnostics)
        report.result(f"{result.path}: no errors, {count} {'warning' if count == 1 else 'warnings'}")


def _say_files(report: Report, result: Result) -> None:
    report.diagnostics(result.diagnostics)
    for file in result.files:
        report.result(str(file.path), into="files", entry=file.as_dict())
    for one in result.attestations:
        report.result(str(one.path), into="attestations", entry=one.as_dict())

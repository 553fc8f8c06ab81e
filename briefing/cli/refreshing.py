"""The command that puts new figures into Word files that people have edited: refresh."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from briefing.cli.options import AsJson, Debug, Edition, Quiet, Strict, Templates, date_of, templates_of
from briefing.cli.program import command
from briefing.report import Report, reporting
from briefing.request import BuildRequest

if TYPE_CHECKING:
    from briefing.refreshing import Finding, Refreshed

REFRESH_EXAMPLES = """\b
Examples:
  briefing refresh edited.docx                          with the figures of briefing.yaml: edited.refreshed.docx
  briefing refresh edited.docx -o edited.docx           the file itself
  briefing refresh edited.docx --since HEAD~1:briefing.yaml     names only what the data changed since
  briefing refresh --check ru.docx kk.docx data.yaml    what would change; nothing is written
"""
_SUFFIX: Final = ".docx"
_SAID: Final = {
    "wording": "the paper words it otherwise now",
    "rewritten": "words of your own stand round figures that have changed",
    "retyped": "somebody typed over it",
    "unmarked": "the paper prints a figure where the file has none that is marked",
    "tracked": "a tracked change is inside a figure",
    "unknown": "the paper does not print such a figure here",
    "missing": "is in the paper, and not in the file",
    "obsolete": "is no more in the paper",
    "written": "has numbers, and is not of the paper",
    "exhibit": "a chart or schematic that the paper does not have",
}


@command(epilog=REFRESH_EXAMPLES)
def refresh(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE.docx… [DATA]", help="Edited Word files, and the data file.", show_default=False),
    ],
    *,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="Where it goes. Default: FILE.refreshed.docx."),
    ] = None,
    since: Annotated[
        str,
        typer.Option("--since", metavar="OLD", help="The data that FILE was made of: a file, or REVISION:FILE of git."),
    ] = "",
    template: Templates = None,
    edition: Edition = None,
    check: Annotated[bool, typer.Option("--check", help="Say what would change, and write nothing.")] = False,
    strict: Strict = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """Put new figures into the text and the charts of edited Word files, and name what needs a person.

    All else stays as it was edited. A sentence that the paper words otherwise now, such as one that says “grew” over
    what has fallen, gets its figures and is named, with the paper's words; then the exit code is 4.
    """
    from briefing.refreshing import refresh as refreshed
    from briefing.refreshing import write

    words = [one for one in files if one.suffix.casefold() == _SUFFIX]
    data = [one for one in files if one.suffix.casefold() != _SUFFIX]
    refused = (
        ("FILE.docx", not words, "name a Word file"),
        ("DATA", len(data) > 1, "name one data file"),
        ("--out", out is not None and len(words) > 1, "it names one file: refresh them one by one"),
        ("--out", out is not None and check, "nothing is written with --check"),
    )
    for hint, wrong, message in refused:
        if wrong:
            raise typer.BadParameter(message, param_hint=hint)
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report, report.progress("Reading") as progress:
        request = BuildRequest(
            next(iter(data), None),
            templates=templates_of(template),
            date=date_of(edition),
            strict=strict,
            since=since,
        )
        done = [refreshed(request, one, out, progress) for one in words]
        if not check:
            write(done, over=out is not None)
        for one in done:
            _tell(one, report, written=not check)
        _refuse(done)


def _tell(one: Refreshed, report: Report, *, written: bool) -> None:
    """Say what was put into a file, and what of it needs a person."""
    from briefing.differing import excerpts

    about = {"file": str(one.file), "language": one.language, "paper": one.paper}
    for put in one.put:
        said = f"{one.file}: {put.id}: {put.old} → {put.new}"
        report.result(said, into="figures", entry={**asdict(put), **about})
    for title in one.exhibits:
        report.result(f"{one.file}: drawn anew: {title}", into="exhibits", entry={"title": title, **about})
    for finding in one.findings:
        place = one.prepared.lines.place(finding.key)
        where = f"{place.file}:{place.line}: {finding.key}: " if finding.key else ""
        old, new = excerpts(finding.old, finding.new)
        texts = " → ".join(f"“{_line(text)}”" for text in (old, new) if text)
        kept = " (left)" if finding.kept else ""
        figures = "".join(f"; {put.id} {put.old or '–'} → {put.new or '–'}{kept}" for put in finding.figures)
        entry = {**asdict(finding), **about, "key_file": place.file, "line": place.line}
        report.result(f"{one.file}: {where}{_SAID[finding.kind]}: {texts}{figures}", into="looks", entry=entry)
    if written:
        report.result(str(one.out), into="files", entry={"path": str(one.out), **about})


def _line(text: str) -> str:
    """Return a text of several cells or paragraphs in one line."""
    return " | ".join(text.replace("\n", "\t").split("\t"))


def _refuse(done: list[Refreshed]) -> None:
    """Raise AuditError if anything needs a person."""
    from briefing.errors import AuditError, error

    hint = "read what is named above; with --since OLD only what the data changed is named"
    found = [error(f"{_number(one.findings)}", file=str(one.file), hint=hint) for one in done if one.findings]
    if found:
        raise AuditError(*found)


def _number(findings: tuple[Finding, ...]) -> str:
    return "one passage needs a person" if len(findings) == 1 else f"{len(findings)} passages need a person"

"""The command by which people accept what papers say: review."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
    name_of,
    templates_of,
)
from briefing.cli.program import command
from briefing.report import Report, reporting
from briefing.request import BuildRequest, Progress

if TYPE_CHECKING:
    from briefing.acceptance import Reading
    from briefing.review import Look

REVIEW_EXAMPLES = """\b
Examples:
  briefing review                                   what needs a look, in all languages of the data file
  briefing review --accept --lang ru --by "A. Ivanova"      she has read the Russian papers, and accepts them
  briefing review --html --lang ru,en               a page with both side by side; its own words are Russian
  briefing review --accept --key trade.points.0.text --by "A. Ivanova"
  briefing review --word edited.docx                what somebody changed in a Word file
"""


@command(epilog=REVIEW_EXAMPLES)
def review(
    data: Data = None,
    *,
    lang: Lang = None,
    template: Templates = None,
    edition: Edition = None,
    accept: Annotated[bool, typer.Option("--accept", help="Record that somebody accepts what is listed.")] = False,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who accepts it.", show_default=False)] = None,
    key: Annotated[
        list[str] | None,
        typer.Option("--key", metavar="KEY", help="Only passages of this key; repeat it.", show_default=False),
    ] = None,
    word: Annotated[
        Path | None,
        typer.Option("--word", metavar="FILE", help="List what was changed in this Word file.", show_default=False),
    ] = None,
    html: Annotated[bool, typer.Option("--html", help="Write a page that shows all languages side by side.")] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="Where that page goes. Default: DATA.review.html."),
    ] = None,
    strict: Strict = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,
) -> None:
    """List what is new or no longer what was accepted: texts, translations, word forms and generated sentences.

    The record stands beside the data file, in DATA.review.yaml; only --accept writes it. With --strict anything that is
    listed is an error, exit code 4.
    """
    from briefing.acceptance import page, read

    refused = (
        ("--by", accept and not (by or "").strip(), "say who accepts it: --by NAME"),
        ("--by", by is not None and not accept, "it says who accepts: add --accept"),
        ("--word", word is not None and (accept or strict or html or bool(key)), "it only lists: name it alone"),
        ("--html", html and (accept or strict or bool(key)), "it shows everything: name it alone"),
        ("--out", out is not None and not html, "it says where the page goes: add --html"),
    )
    for hint, wrong, message in refused:
        if wrong:
            raise typer.BadParameter(message, param_hint=hint)
    day, keys, name = date_of(edition), tuple(key or ()), name_of(by)
    with reporting(quiet=quiet, as_json=as_json, debug=debug) as report, report.progress("Reading") as progress:
        request = BuildRequest(data, tuple(lang or ()), (), templates=templates_of(template), date=day, strict=False)
        if word is not None:
            _tell(request, word, report, progress)
            return
        reading = read(request, progress, keys)
        report.diagnostics(reading.prepared.warnings)
        if html:
            written = page(reading, out)
            report.result(str(written), into="pages", entry={"path": str(written)})
        elif accept:
            _accept(reading, name, keys, report)
        else:
            _list(reading, keys, report, strict=strict)


def _accept(reading: Reading, by: str, keys: tuple[str, ...], report: Report) -> None:
    """Record that somebody accepts what is listed, and say what."""
    from briefing.acceptance import accept as record

    accepted = record(reading, by, date.today(), keys)  # noqa: DTZ011 - of the desk
    for passage in accepted:
        entry = {"language": passage.language, "key": passage.key, "paper": passage.paper}
        report.result(f"{passage.language} {passage.key}: accepted", into="accepted", entry=entry)
    report.result(f"{reading.path}: {len(accepted)} accepted" if accepted else "nothing to accept")


def _list(reading: Reading, keys: tuple[str, ...], report: Report, *, strict: bool) -> None:
    """Say what needs a look."""
    from briefing.errors import AuditError, Severity
    from briefing.review import diagnostic

    listed = tuple(look for look in reading.looks if not look.within and (not keys or look.passage.key in keys))
    if listed and strict:
        raise AuditError(*(diagnostic(look, reading.prepared.lines, Severity.ERROR) for look in listed))
    for look in listed:
        report.result(_line(look, reading), into="looks", entry=_entry(look, reading))
    if not listed:
        report.result(f"{reading.prepared.path}: nothing needs a look")


def _tell(request: BuildRequest, word: Path, report: Report, progress: Progress | None) -> None:
    """Say what was changed in a Word file."""
    from briefing.corrections import corrections
    from briefing.differing import excerpts

    found = corrections(replace(request, formats=("docx",)), word, progress)
    named = f"{found.language} {found.paper}"
    for one in found.changes:
        key = f"{one.key} ({', '.join(one.texts)})" if one.texts else one.key or "no text of the data"
        old, new = excerpts(one.old, one.new)
        said = {
            "changed": f"{old} → {new}",
            "added": f"added after it: {new}",
            "removed": f"removed: {old}",
            "moved": f"moved after {one.after or 'the beginning'}: {excerpts(one.new, '')[0]}",
        }[one.kind]
        figures = "".join(f"; figure {figure.id} {figure.old} → {figure.new or '–'}" for figure in one.figures)
        entry = {**asdict(one), "language": found.language, "paper": found.paper}
        report.result(f"{named}: {key}: {said}{figures}", into="corrections", entry=entry)
    for comment in found.comments:
        at = f" at “{excerpts(comment.at, '')[0]}”" if comment.at else ""
        report.result(
            f"{named}: comment of {comment.author}{at}: {comment.text}", into="comments", entry=asdict(comment)
        )
    if not found.changes and not found.comments:
        report.result(f"{word}: as built ({named})")


def _line(look: Look, reading: Reading) -> str:
    from briefing.review import told

    entry = _entry(look, reading)
    where = " ".join(filter(None, (look.passage.language, look.passage.paper)))
    line = f":{entry['line']}" if entry["line"] else ""
    return f"{where}: {entry['file']}{line}: {look.passage.key}: {told(look)}"


def _entry(look: Look, reading: Reading) -> dict[str, object]:
    """Return the fields for ``--json``."""
    passage = look.passage
    place = reading.prepared.lines.place(
        passage.key if passage.sort == "block" else f"{passage.key}.{passage.language}"
    )
    moved = [
        {
            "id": one.id,
            "old": one.old.text if one.old else None,
            "new": one.new.text if one.new else None,
            "turned": one.turned,
        }
        for one in look.moved
    ]
    return {
        "sort": passage.sort,
        "language": passage.language,
        "paper": passage.paper,
        "key": passage.key,
        "states": list(look.states),
        "turned": look.turned,
        "figures": moved,
        "text": passage.text,
        "was": look.was.text if look.was else "",
        "file": place.file,
        "line": place.line,
    }

"""Reading and accepting a briefing: what needs a look in its papers, and who has accepted it as it is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing import review_page
from briefing.build import read_through
from briefing.choices import record_path
from briefing.errors import UsageError, error
from briefing.formats.restriction import markings
from briefing.outputs import write_all
from briefing.preparation import Prepared, language_of
from briefing.reading.nearest import similar
from briefing.records import frozen
from briefing.rendering import Rendered
from briefing.request import BuildRequest, Progress
from briefing.review import Look, Passage, Record, covered, looks, read_record, written

HINT = "free it, or see that you may write there"


@frozen
class Reading:
    """A briefing as it was read through: passages, the record of what was accepted, what needs a look, the papers."""

    prepared: Prepared
    record: Record
    path: Path
    passages: tuple[Passage, ...]
    looks: tuple[Look, ...]
    papers: tuple[Rendered, ...] = ()


def read(request: BuildRequest, progress: Progress | None = None, keys: Collection[str] = ()) -> Reading:
    """Compose the papers and return what needs a look in the languages and templates asked for.

    Raises:
        UsageError: There is no passage of one of the keys.
        BriefingError: With everything that keeps the papers from being built, or the record from being read.
    """
    found = read_through(request, progress)
    prepared, passages = found.prepared, found.passages
    _see_keys(keys, passages)
    path = record_path(Path(prepared.path))
    record = read_record(path) or Record()
    return Reading(prepared, record, path, passages, covered(looks(passages, record)), found.papers)


def _see_keys(keys: Collection[str], passages: tuple[Passage, ...]) -> None:
    """Raise UsageError for keys that no passage has."""
    known = {passage.key for passage in passages}
    unknown = [key for key in keys if key not in known]
    if unknown:
        hint = "see the keys that `briefing review` names"
        raise UsageError(
            *(error("no passage has this key", key=key, hint=similar(key, known) or hint) for key in unknown)
        )


def page(reading: Reading, out: Path | None = None) -> Path:
    """Write a page that shows all languages side by side, with what needs a look; return where it is.

    It stands beside the data file, as ``briefing.review.html``, unless ``out`` names a file.

    Raises:
        OutputError: It cannot be written.
    """
    path = out or reading.path.with_suffix(".html")
    write_all(path.parent, {path.name: shown(reading)}, hint=HINT)
    return path


def shown(reading: Reading, companion: review_page.Companion | None = None) -> bytes:
    """Return that page; ``companion`` is what it has besides while it is served."""
    prepared = reading.prepared
    designs = {design.name: design for design in prepared.designs}
    columns = tuple(
        review_page.Column(one.design, language_of(one.language), one.document, designs[one.design].look)
        for one in reading.papers
        if one.document is not None
    )
    restricted = any(markings(prepared.briefing, internal=design.plan.internal) for design in prepared.designs)
    material = review_page.Material(
        prepared.briefing, prepared.figures, prepared.lines, columns, reading.looks, restricted
    )
    return review_page.render(material, companion)


def accept(reading: Reading, by: str, on: date, keys: Collection[str] = ()) -> tuple[Passage, ...]:
    """Write into the record that somebody has accepted what needs a look, or of it what has certain keys; return that.

    What the data no longer hold, in the languages and papers that were read, is taken out of the record.

    Raises:
        OutputError: The record cannot be written.
    """
    chosen = tuple(look.passage for look in reading.looks if not keys or {look.passage.key, look.within} & set(keys))
    # Composing takes seconds: what others have accepted meanwhile is kept.
    kept = _without_gone(replace(reading, record=read_record(reading.path) or Record()))
    # What merely moved in a list is accepted already: it is written at its place, by the same person.
    record = kept.with_accepted(chosen, by, on)
    write_all(reading.path.parent, {reading.path.name: written(record)}, hint=HINT)
    return chosen


def _without_gone(reading: Reading) -> Record:
    """Return the record without passages that were read for and are not there."""
    there = {passage.address for passage in reading.passages}
    read = {passage.address[:3] for passage in reading.passages}
    record = reading.record
    moved = record.by_text
    found = {address: one for address, one in record.accepted.items() if address[:3] not in read or address in there}
    waiting = {look.passage.address for look in reading.looks}
    for passage in reading.passages:
        same = moved.get((*passage.address[:3], passage.hash, passage.original_hash))
        if passage.address not in waiting and same is not None:
            found[passage.address] = same
    return Record(found)

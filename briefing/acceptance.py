"""Reading and accepting a briefing: what needs a look in its papers, and who has accepted it as it is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.build import read_through
from briefing.outputs import write_all
from briefing.preparation import Prepared
from briefing.request import BuildRequest, Progress
from briefing.review import Look, Passage, Record, looks, read_record, record_path, written

HINT = "free it, or see that you may write there"


@dataclass(frozen=True, slots=True)
class Reading:
    """A briefing as it was read through: its passages, the record of what was accepted, and what needs a look."""

    prepared: Prepared
    record: Record
    path: Path
    passages: tuple[Passage, ...]
    looks: tuple[Look, ...]


def read(request: BuildRequest, progress: Progress | None = None) -> Reading:
    """Compose the papers and return what needs a look in the languages and templates asked for.

    Raises:
        BriefingError: With everything that keeps the papers from being built, or the record from being read.
    """
    prepared, passages = read_through(request, progress)
    path = record_path(Path(prepared.path))
    record = read_record(path) or Record()
    return Reading(prepared, record, path, passages, looks(passages, record))


def accept(reading: Reading, by: str, on: date, keys: Collection[str] = ()) -> tuple[Passage, ...]:
    """Write into the record that somebody has accepted what needs a look, or of it what has certain keys; return that.

    What the data no longer hold, in the languages and papers that were read, is taken out of the record.

    Raises:
        OutputError: The record cannot be written.
    """
    chosen = tuple(look.passage for look in reading.looks if not keys or {look.passage.key, look.within} & set(keys))
    kept = _without_gone(reading)
    # What merely moved in a list is accepted already: it is written at its place, by the same person.
    record = kept.with_accepted(chosen, by, on)
    write_all(reading.path.parent, {reading.path.name: written(record)}, hint=HINT)
    return chosen


def _without_gone(reading: Reading) -> Record:
    """Return the record without passages that were read for and are not there."""
    there = {passage.address for passage in reading.passages}
    read = {passage.address[:3] for passage in reading.passages}
    record = reading.record
    moved = {(*address[:3], one.hash, one.original): one for address, one in record.accepted.items()}
    found = {address: one for address, one in record.accepted.items() if address[:3] not in read or address in there}
    waiting = {look.passage.address for look in reading.looks}
    for passage in reading.passages:
        same = moved.get((*passage.address[:3], passage.hash, passage.original_hash))
        if passage.address not in waiting and same is not None:
            found[passage.address] = same
    return Record(found)

"""What needs a look: passages that are new, or no longer as they were accepted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Literal

from briefing.records import frozen
from briefing.review.passages import Passage, Value
from briefing.review.record import Accepted, Record

State = Literal["new", "changed", "stale", "figures"]
STATES: Final[Mapping[State, str]] = {
    "new": "nobody has accepted it",
    "changed": "it reads differently",
    "stale": "the text that it was translated from has changed",
    "figures": "its figures have changed",
}


@frozen
class Moved:
    """A figure or date of a passage that was another when it was accepted; None where it was not shown, or is not."""

    id: str
    old: Value | None
    new: Value | None

    @property
    def turned(self) -> bool:
        """Whether what rose falls now, or a surplus is a deficit, or the other way round."""
        if self.old is None or self.new is None:
            return False
        known = self.old.direction and self.new.direction
        return self.crossed or bool(known and self.old.direction != self.new.direction)

    @property
    def crossed(self) -> bool:
        """Whether it went below nought, as a surplus that became a deficit, or came back."""
        return self.old is not None and self.new is not None and self.old.is_negative != self.new.is_negative


@frozen
class Look:
    """A passage that needs a look, why, and what it was when it was accepted, if it ever was.

    ``within`` is the key of the authored text whose change is all that is other in a block: one look will do.
    """

    passage: Passage
    states: tuple[State, ...]
    moved: tuple[Moved, ...] = ()
    was: Accepted | None = None
    within: str = ""

    @property
    def turned(self) -> bool:
        """Whether a figure of it went the other way since."""
        return any(one.turned for one in self.moved)


def looks(passages: Iterable[Passage], record: Record) -> tuple[Look, ...]:
    """Return the passages that need a look, in their order; one that moved in a list is known again by its text."""
    known = record.by_text
    found: list[Look] = []
    for passage in passages:
        was = record.accepted.get(passage.address)
        now = (passage.hash, passage.original_hash)
        if was is None or (was.hash, was.original) != now:
            was = known.get((*passage.address[:3], *now), was)
        if look := _look(passage, was):
            found.append(look)
    return tuple(found)


def _look(passage: Passage, was: Accepted | None) -> Look | None:
    if was is None:
        return Look(passage, ("new",))
    moved = tuple(
        Moved(name, was.shows.get(name), passage.shows.get(name))
        for name in dict.fromkeys((*passage.shows, *was.shows))
        if was.shows.get(name) != passage.shows.get(name)
    )
    states: tuple[State, ...] = (
        *(("changed",) if was.hash != passage.hash else ()),
        *(("stale",) if was.original != passage.original_hash else ()),
        *(("figures",) if moved else ()),
    )
    return Look(passage, states, moved, was) if states else None

"""The two sides of a paper while it is written, and the names of those that its data declare.

Countries are known by the tables; a side that is none is known for as long as its paper is composed, in its thread.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import field

from briefing.language.values import Country, PartyNames
from briefing.records import frozen


@frozen
class Parties:
    """The two sides of a paper, none where no paper is written, and the names of sides by their codes."""

    sides: tuple[Country, ...] = ()
    names: Mapping[str, PartyNames] = field(default_factory=dict)


_NOWHERE = Parties()
_PARTIES: ContextVar[Parties] = ContextVar("_PARTIES", default=_NOWHERE)


@contextmanager
def between(sides: tuple[Country, ...], names: Mapping[str, PartyNames]) -> Iterator[None]:
    """Know the sides of a paper, and the names that its data declare, while the block runs."""
    before = _PARTIES.set(Parties(sides, names))
    try:
        yield
    finally:
        _PARTIES.reset(before)


def sides() -> tuple[Country, ...]:
    """Return the two sides of the paper, none where none is written."""
    return _PARTIES.get().sides


def declared(code: str) -> PartyNames | None:
    """Return the names of a side that the data declare, None for any other code."""
    return _PARTIES.get().names.get(code)

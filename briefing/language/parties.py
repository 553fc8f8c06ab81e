"""The sides of a paper that its data declare: known while the paper is written, as countries are known by the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from briefing.language.values import PartyNames

_DECLARED: ContextVar[Mapping[str, PartyNames] | None] = ContextVar("_DECLARED", default=None)


@contextmanager
def naming(parties: Mapping[str, PartyNames]) -> Iterator[None]:
    """Know these sides by their codes while the block runs, in this thread alone."""
    before = _DECLARED.set(parties)
    try:
        yield
    finally:
        _DECLARED.reset(before)


def declared(code: str) -> PartyNames | None:
    """Return the names of a side that is declared, None for any other code."""
    parties = _DECLARED.get()
    return parties.get(code) if parties else None

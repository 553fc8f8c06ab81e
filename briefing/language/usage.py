"""What a composition uses of the words of the data: every form, where it came from, and the text that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal

from briefing.language.values import Noun
from briefing.records import frozen

Origin = Literal["written", "derived", "asked"]


@frozen
class Use:
    """A form of a word of the data: its case, its number where that is not the word's own, where it came from.

    ``text`` is empty where it is asked for. ``sentence`` is the first text that it stands in.
    """

    key: str
    case: str
    number: str
    text: str
    origin: Origin
    sentence: str = ""


class Usage:
    """The uses of one composition, in their order; each form once."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._uses: dict[tuple[str, str, str], Use] = {}
        self._unsaid: list[tuple[str, str, str]] = []
        self._asked: dict[str, tuple[Noun, dict[str, None]]] = {}
        self._unconfirmed: dict[str, None] = {}

    def add(self, noun: Noun, case: str, number: str, text: str, origin: Origin) -> None:
        """Note a form that a sentence takes."""
        key = (noun.key, case, number)
        if key not in self._uses:
            self._uses[key] = Use(noun.key, case, number, text, origin)
            self._unsaid.append(key)
        if case != "nom" and origin == "written":
            self.rely(noun)

    def rely(self, noun: Noun) -> None:
        """Note that more of a word is used than its nominative, which nobody may have confirmed."""
        if noun.unconfirmed:
            self._unconfirmed[noun.unconfirmed] = None

    def ask(self, noun: Noun, what: str) -> None:
        """Note what is not certain of a word: a case, ``one``, ``nom`` for the plural, ``number`` or ``gender``."""
        self._asked.setdefault(noun.key, (noun, {}))[1][what] = None

    def said(self, text: str) -> None:
        """Note that a text is finished: what was used since the last one stands in it."""
        for key in self._unsaid:
            use = self._uses[key]
            self._uses[key] = Use(use.key, use.case, use.number, use.text, use.origin, text)
        self._unsaid.clear()

    @property
    def uses(self) -> tuple[Use, ...]:
        """The forms in the order of their first use."""
        return tuple(self._uses.values())

    @property
    def unconfirmed(self) -> tuple[str, ...]:
        """The keys of the forms that were used and that nobody has confirmed."""
        return tuple(self._unconfirmed)

    @property
    def asked(self) -> tuple[tuple[Noun, tuple[str, ...]], ...]:
        """The words of which something is not certain, with what."""
        return tuple((noun, tuple(what)) for noun, what in self._asked.values())


_NOBODY: Mapping[object, Usage] = {}
_NOTES: ContextVar[Mapping[object, Usage]] = ContextVar("_NOTES", default=_NOBODY)


@contextmanager
def noting(grammar: object) -> Iterator[Usage]:
    """Take notes of what is used of a language in this thread while the block runs."""
    usage = Usage()
    before = _NOTES.set({**_NOTES.get(), grammar: usage})
    try:
        yield usage
    finally:
        _NOTES.reset(before)


def notes(grammar: object) -> Usage | None:
    """Return the notes that this thread takes of a language, None where it takes none."""
    return _NOTES.get().get(grammar)

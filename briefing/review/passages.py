"""Passages: what people read and accept, each in one language.

A passage is an authored text of the data, a word with its forms, or a block of a paper as it is printed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Final, Literal

from briefing.data import Briefing
from briefing.data.directions import is_change
from briefing.data.entries import Entries
from briefing.data.model import Forms, Term
from briefing.data.placeholders import AuthoredText, texts, used
from briefing.data.walk import walk
from briefing.document import Block, Document, Heading, Paragraph, PlaceName
from briefing.dump import block_lines
from briefing.extracts import figure_ids
from briefing.figures import Figures
from briefing.records import frozen
from briefing.regex import regex

Sort = Literal["text", "word", "block"]
Direction = Literal["rise", "fall", "same"]
DIRECTIONS: Final[tuple[Direction, ...]] = ("rise", "fall", "same")
_OF_AN_EDITION: Final[tuple[PlaceName, ...]] = ("date", "number", "copy")
_NEGATIVE: Final = regex(r"(?:^|\s)-[\d.]")  # not the hyphens of a date
_DIGITS: Final = 16  # of a hash, in hexadecimal: 64 bits


@frozen
class Value:
    """What a figure or date of a passage shows: as data files write it, which way it moved and when, where known."""

    text: str
    direction: Direction | None = None
    period: str = ""

    @property
    def is_negative(self) -> bool:
        """Whether it is a deficit, a fall or another figure below nought."""
        return bool(_NEGATIVE.search(self.text))


@frozen
class Passage:
    """What is read as one, in one language.

    ``key`` is the path of an authored text or word, or the key of a block; ``paper`` the template of a block's paper,
    else empty, and ``prints`` the paths of the data that it prints. ``original`` is the text that it was translated
    from: that in the language which stands first; empty of the original itself, and of blocks. ``shows`` are the values
    of its figures and dates by their ids.
    """

    sort: Sort
    language: str
    key: str
    text: str
    paper: str = ""
    original: str = ""
    shows: Mapping[str, Value] = field(default_factory=dict)
    prints: tuple[str, ...] = ()

    @property
    def address(self) -> tuple[str, str, str, str]:
        """What it is known by in a record."""
        return self.sort, self.paper, self.language, self.key

    @property
    def hash(self) -> str:
        """What tells whether the text is the same."""
        return hash_of(self.text)

    @property
    def original_hash(self) -> str:
        """What tells whether the text is the same that it was translated from; empty where there is none."""
        return hash_of(self.original) if self.original else ""


def hash_of(text: str) -> str:
    """Return a short hash of a text, the same on every machine."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def of_data(briefing: Briefing, figures: Figures, languages: tuple[str, ...]) -> tuple[Passage, ...]:
    """Return the authored texts and words of the data, in the languages of documents (``sr-Latn`` reads ``sr``)."""
    known = Shown(walk(briefing), figures)
    asked = tuple(dict.fromkeys(name for tag in languages for name in (tag, tag.partition("-")[0])))
    found = [*_texts(known, asked), *_words(known, asked)]
    return tuple(sorted(found, key=lambda passage: asked.index(passage.language)))


def of_document(document: Document, paper: str, language: str, figures: Figures) -> tuple[Passage, ...]:
    """Return the blocks of a paper as they are printed; those that have one key are one passage."""
    blocks: dict[str, list[Block]] = {}
    for block in document.blocks:
        if block.key and not isinstance(block, Heading) and not _is_dated(block):
            blocks.setdefault(block.key, []).append(block)
    return tuple(_printed(key, tuple(held), paper, language, figures) for key, held in blocks.items())


def _printed(key: str, blocks: tuple[Block, ...], paper: str, language: str, figures: Figures) -> Passage:
    text = "\n".join(line for block in blocks for line in block_lines(block))
    shows = {name: value_of(figures, name) for name in dict.fromkeys(figure_ids(blocks)) if name in figures}
    prints = tuple(dict.fromkeys(path for block in blocks for path in block.shows))
    return Passage("block", language, key, text, paper, shows=shows, prints=prints)


def _is_dated(block: Block) -> bool:
    """Tell whether a block is the line of the edition's date or number, which are others each time."""
    return isinstance(block, Paragraph) and block.place in _OF_AN_EDITION


# --------------------------------------------------------------------------------------------------------------- values


def value_of(figures: Figures, name: str) -> Value:
    """Return what a figure shows, of when, and which way it moved: by its change, else from the one before."""
    figure = figures[name]
    period = "" if figure.period is None else str(figure.period)
    return Value(str(figure.quantity), _direction(_change(figures, name)), period)


def _change(figures: Figures, name: str) -> Decimal | None:
    """Return by how much a figure moved, of which only the sign counts; None where that is not known."""
    quantity, stem = figures[name].quantity, name.removesuffix(".value")
    if is_change(name, quantity):
        return quantity.value
    if change := figures.quantity(f"{stem}.change"):
        return change.value
    before = figures.quantity(f"{stem}.previous")
    if before is None or (before.kind, before.unit) != (quantity.kind, quantity.unit):
        return None
    return quantity.amount - before.amount


def _direction(change: Decimal | None) -> Direction | None:
    if change is None:
        return None
    return "same" if not change else "rise" if change > 0 else "fall"


@dataclass(frozen=True)
class Shown:
    """What the placeholders of authored texts show."""

    entries: Entries
    figures: Figures

    def values(self, text: AuthoredText, words: str) -> Mapping[str, Value]:
        """Return the figures and dates that a text shows in one language."""
        found: dict[str, Value] = {}
        for placeholder in used(words):
            found |= self._value(text.point_key, placeholder.name)
        return found

    def by_placeholder(self, text: AuthoredText, words: str) -> Mapping[str, str]:
        """Return the placeholders of a text in one language with the values of their figures and dates."""
        return {
            one.name: next((value.text for value in self._value(text.point_key, one.name).values()), "")
            for one in used(words)
        }

    def _value(self, point: str, name: str) -> Mapping[str, Value]:
        own = self.entries.by_key.get(f"{point}.figures.{name}.value")
        for figure in filter(None, (own.id if own else "", name, f"{name}.value")):
            if figure in self.figures:
                return {figure: value_of(self.figures, figure)}
        for key in (f"{point}.dates.{name}", name):
            if (date := self.entries.date(key)) is not None:
                return {key: Value(str(date))}
        return {}

    @cached_property
    def texts(self) -> tuple[AuthoredText, ...]:
        """The authored texts of the data."""
        return tuple(texts(self.entries))


def _texts(known: Shown, asked: tuple[str, ...]) -> Iterator[Passage]:
    for text in known.texts:
        first = next(iter(text.words), "")
        for language, words in text.words.items():
            if language in asked and words:
                original = "" if language == first else text.words[first]
                yield Passage("text", language, text.key, words, "", original, known.values(text, words))


def _words(known: Shown, asked: tuple[str, ...]) -> Iterator[Passage]:
    for entry in known.entries.terms:
        term: Term = entry.value
        first = next(iter(term.words), "")
        for language, words in term.words.items():
            if language in asked:
                original = "" if language == first else _nominative(term.words[first])
                yield Passage("word", language, entry.key, _with_forms(words), "", original)


def _nominative(words: str | Forms) -> str:
    return words.nom if isinstance(words, Forms) else words


def _with_forms(words: str | Forms) -> str:
    """Return a word, with the forms that are written for it."""
    if isinstance(words, str):
        return words
    forms = (f"{name}: {form}" for name, form in vars(words).items() if form and name != "nom")
    return "; ".join((words.nom, *forms))

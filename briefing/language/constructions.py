"""Constructions: what a sentence does with a figure, and where the word for how exact it is stands there.

Each is a row of a language's ``constructions.yaml``: what is printed when the figure is exact, and the frame that says
what a qualifier (about, over, under, up to, at least, a range) puts in its place. Sentences name a construction and
compose no preposition and no case with a figure themselves.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, ClassVar, Final, Self, cast

from pydantic_core.core_schema import ValidationInfo

from briefing.language.config import APPROXIMATORS
from briefing.language.entry import Entry, Gathering, Text, among, having, under
from briefing.language.locale_file import load
from briefing.language.pattern import Token, tokens
from briefing.language.values import Kind
from briefing.reading.fields import After, Field
from briefing.reading.models import after, sees
from briefing.reading.nearest import nearest
from briefing.reading.values import ValueWithHintError

RANGE: Final = "range"
QUALIFIERS: Final = (*APPROXIMATORS, RANGE)
ANY_CASE: Final = "*"
FIGURE_PARTS: Final = ("number", "noun")
"""The parts of a counted noun that a qualifier can put into cases of their own."""
WHOLE, LOW, HIGH, ASKED = "whole", "low", "high", "="


class Wording(Entry):
    """What a qualifier prints: ``plain``, and ``count`` where a counted noun has its own wording (“fewer than”)."""

    plain: Text
    count: str = ""

    def of(self, *, counted: bool, noun: bool) -> str:
        """Return the pattern for a figure that counts things, or for any other; ``noun`` tells that it has its noun."""
        return self.count if counted and self.count and (noun or not self._has_noun) else self.plain

    @property
    def _has_noun(self) -> bool:
        return any(token.name == "noun" for token in tokens(self.count))

    def texts(self) -> Iterator[str]:
        """Yield the patterns that are written."""
        yield self.plain
        if self.count:
            yield self.count


Worded = Annotated[Wording, under("plain")]
Wordings = Mapping[Annotated[str, among(*QUALIFIERS)], Worded]
Frame = Annotated[Wordings, having(*QUALIFIERS)]


class Construction(Gathering):
    """A construction: the exact wording, the frame of its qualifiers, and its own wordings where it departs from it.

    ``takes`` lists the kinds of figures that make sense in it; all when it is empty. ``noun`` is the key of the noun
    that a bare number counts in it (times). ``words`` tells whether small numbers of things are spelled out in it.
    ``animate`` is the case that an exact number of people stands in, where it is another («составила 21 человек»).
    """

    gathered: ClassVar[tuple[str, Any]] = ("own", Wording)
    any_key: ClassVar[bool] = True

    exact: Text
    frame: Text
    takes: tuple[Annotated[str, among(*(kind.value for kind in Kind))], ...] = ()
    noun: str = ""
    words: bool = True
    animate: str = ""
    own: Wordings = Field(default_factory=dict)

    @sees("exact")
    @classmethod
    def _see_figure(cls, exact: str) -> str:
        if len(tokens(exact)) != 1:
            raise ValueWithHintError(f"{exact!r} should have one figure", "write its case in braces: на {acc}")
        return exact

    @property
    def figure(self) -> Token:
        """The token of ``exact`` that stands for the figure."""
        return tokens(self.exact)[0]


def _both(pattern: str) -> str:
    if [token.name for token in tokens(pattern)] != ["first", "second"]:
        raise ValueWithHintError(f"{pattern!r} should have both figures", 'write "{first} {second}"')
    return pattern


class Pair(Entry):
    """Two figures in one phrase: the construction of each, and how they follow one another.

    ``short`` says of what the first is written without its unit where the second has the same: of ``things`` that are
    counted or measured, of money too (``yes``), or of nothing (``no``).
    """

    first: Text
    second: Text
    pattern: Annotated[Text, After(_both)]
    short: Annotated[str, among("yes", "things", "no")] = "no"


class Constructions(Entry):
    """``constructions.yaml``, read with the cases of the language as context."""

    reviewed_by: str = Field("", alias="reviewed_by")
    cases: Annotated[Mapping[str, str], having(ANY_CASE)]
    frames: Mapping[str, Frame]
    constructions: Mapping[str, Construction]
    pairs: Mapping[str, Pair]

    @after
    def _see(self, info: ValidationInfo) -> Self:
        cases = cast("tuple[str, ...]", info.context)
        for case, named in self.cases.items():
            if case != ANY_CASE:
                _see_known("case", case, cases, ("cases", case))
            _see_known("frame", named, self.frames, ("cases", case))
        for name, frame in self.frames.items():
            _see_wordings(frame, cases, ("frames", name))
        for name, row in self.constructions.items():
            at = ("constructions", name)
            _see_known("frame", row.frame, self.frames, (*at, "frame"))
            if row.animate:
                _see_known("case", row.animate, cases, (*at, "animate"))
            _see_wordings({"exact": Wording.model_construct(plain=row.exact), **row.own}, cases, at)
        for name, pair in self.pairs.items():
            for part, wanted in (("first", pair.first), ("second", pair.second)):
                _see_known("construction", wanted, self.constructions, ("pairs", name, part))
        return self

    def frame(self, case: str) -> Mapping[str, Wording]:
        """Return the frame of a figure that stands by itself in a case."""
        return self.frames[self.cases.get(case, self.cases[ANY_CASE])]


def load_constructions(path: Path, cases: tuple[str, ...]) -> Constructions:
    """Return the constructions of a language with the given cases; raise DataError with all that is wrong."""
    return load(path, Constructions, cases)


def _see_known(what: str, name: str, known: Any, at: tuple[str, ...]) -> None:
    if name not in known:
        raise ValueWithHintError(f"unknown {what} {name!r}", nearest(name, tuple(known)), at)


def _see_wordings(wordings: Mapping[str, Wording], cases: tuple[str, ...], at: tuple[str, ...]) -> None:
    for qualifier, wording in wordings.items():
        for token in (token for text in wording.texts() for token in tokens(text)):
            if token.name not in (WHOLE, LOW, HIGH, ASKED, *FIGURE_PARTS):
                _see_known("case", token.name, cases, (*at, qualifier))
            if token.spec not in ("", ASKED):
                _see_known("case", token.spec, cases, (*at, qualifier))

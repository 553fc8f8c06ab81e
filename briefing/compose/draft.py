"""Drafts: what blocks say, before it is known what stands before them.

A block hands over messages and values. ``discourse`` chooses the variant of each and makes it text, ``numbering`` gives
the numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Any, Final, Literal

from briefing.document import Citation, Inlines, Text
from briefing.language import Language
from briefing.language.rich import Rich, mark
from briefing.language.values import Value
from briefing.records import frozen

STOPS = (".", "!", "?", "…")
UNNUMBERED = "0"
"""What stands in the place of an exhibit's number until it has one."""


Reach = Literal["paragraph", "section", "paper"]
"""How far back a sentence may look for what it points to."""


@frozen
class Last:
    """A condition: what came last of a kind (period, source, speaker, route …) is a value; any, where none is named.

    ``within`` is how far back it may stand, ``times`` in how many sentences it must have come, with no other between.
    """

    kind: str
    value: str = ""
    within: Reach = "paragraph"
    times: int = 1


Condition = str | Last | tuple[str | Last, ...]
"""What must stand before: a fact that is known, what came last of a kind, or several of them together."""


@frozen
class Chosen:
    """A value that depends on what stands before: that of the first condition that holds, else ``otherwise``."""

    otherwise: Value | Words
    after: Mapping[Condition, Value | Words]


@frozen
class Message:
    """A message of the language by its id, with its values, which may be words themselves.

    ``says`` are facts that are known once it is said, as paths of the data: ``people.vucic`` is introduced; ``latest``
    is what it speaks of, by its kind, so that the next may point to it: ``{"source": "bns"}``. ``after`` are the
    variants for what stands before: of the first condition that holds, its message is said instead.
    """

    id: str
    values: Mapping[str, Given] = field(default_factory=dict)
    says: tuple[str, ...] = ()
    after: Mapping[Condition, str] = field(default_factory=dict)
    latest: Mapping[str, str] = field(default_factory=dict)


@frozen
class Authored:
    """A text of the data in its languages; ``scope`` is the path of the point whose own figures it may show."""

    text: Mapping[str, str]
    scope: str = ""


@frozen
class Reworked:
    """Words that are changed when they are text: quoted, ended with a full stop."""

    words: Words
    change: Callable[[Language, Rich], Rich]


Words = Message | Authored | Reworked | Rich
"""What is said: finished text is said as it is."""

Given = Value | Words | Chosen | tuple[Words, ...]
"""What a message is given by name."""


@frozen
class Sentence:
    """What is said, the keys of its sources, and the paths of the data that it says.

    ``aside`` is what is said in brackets at its end: which exhibits show more of it.
    """

    words: Words
    sources: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    aside: Words | None = None


@frozen
class Draft(Text):
    """Sentences in the place of the text that becomes of them; sources are cited where they change."""

    text: str = ""
    sentences: tuple[Sentence, ...] = ()


@frozen
class At:
    """Where in the data a sentence is taken from: what of that mapping its values hold is printed by it.

    ``keys`` are those that it prints by its words alone, or changed; with an empty path, whole paths.
    """

    path: str
    keys: tuple[str, ...] = ()

    @property
    def shows(self) -> tuple[str, ...]:
        """The paths of the keys."""
        return tuple(f"{self.path}.{key}" if self.path else key for key in self.keys)


def within(words: object) -> list[object]:
    """Return words and all that is said in them, in their order: values, and words that are values."""
    found: list[object] = []
    _gather((words,), found)
    return found


def _gather(row: Iterable[object], found: list[object]) -> None:
    for one in row:
        found.append(one)
        inner = _INNER.get(one.__class__)
        if inner is not None:
            _gather(inner(one), found)


_INNER: Final[Mapping[type, Callable[[Any], Iterable[object]]]] = {
    Message: lambda words: words.values.values(),
    Reworked: lambda words: (words.words,),
    Chosen: lambda words: (words.otherwise, *words.after.values()),
    tuple: lambda words: words,
}
"""What is said in words of each kind; other kinds are values."""


def ended(_language: Language, rich: Rich) -> Rich:
    """Return a text with a full stop if it has no stop of its own."""
    return rich if rich.text.endswith(STOPS) else Rich(f"{rich.text}.", rich.spans)


def capitalised(_language: Language, rich: Rich) -> Rich:
    """Return a text with its first letter as a capital."""
    return Rich(rich.text[:1].upper() + rich.text[1:], rich.spans)


def quoted(language: Language, rich: Rich) -> Rich:
    """Return a text in quotation marks."""
    return language.rich("QUOTED", marked(rich))


def marked(rich: Rich) -> str:
    """Return finished text as a value for a message: what it shows stays marked."""
    return "".join(text if span is None else mark(span.kind, span.ref, text) for text, span in rich.pieces())


def draft(words: Words) -> tuple[Draft]:
    """Return words in the place of inlines."""
    return (Draft(sentences=(Sentence(words),)),)


def citations(*sources: str) -> Inlines:
    """Return references to sources, each after a space; they have no number yet."""
    return tuple(part for key in sources for part in (Text("\u00a0"), Citation(source_id(key), "")))


def introduced(person: str) -> str:
    """Return the fact that a person has been introduced."""
    return f"people.{person}"


def source_id(key: str) -> str:
    """Return the anchor of a source in the list of sources."""
    return f"source-{key}"

"""What can be read from a document tree: its text, its parts, the figures it shows and the sources it cites."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from operator import attrgetter
from typing import Any, Final, Literal, get_origin

from briefing.annotation import Annotation, Annotations
from briefing.document import (
    Block,
    Caption,
    Citation,
    Document,
    Emphasis,
    FigureText,
    Inline,
    Inlines,
    Leg,
    List,
    ListItem,
    Point,
    Reference,
    Shown,
    Strong,
)
from briefing.records import frozen, replace

_HOLDING: Final = (Strong, Emphasis)
"""The inlines that hold others. Named once: a union made for each question takes twice as long as to answer it."""


def plain(content: Inlines) -> str:
    """Return the text of inlines, without their structure."""
    return "".join([plain(part.content) if isinstance(part, _HOLDING) else part.text for part in content])


def retold(content: Inlines, text: str) -> Inlines:
    """Return inlines with another text, of the same length, in the place of theirs."""
    parts: list[Inline] = []
    at = 0
    for part in content:
        end = at + len(plain((part,)))
        own = text[at:end]
        match part:
            case Strong() | Emphasis():
                parts.append(replace(part, content=retold(part.content, own)))
            case Reference():
                parts.append(part)  # its text is made of its number
            case _:
                parts.append(replace(part, text=own))
        at = end
    return tuple(parts)


def decimal_place(content: Inlines) -> int | None:
    """Return where in the plain text of inlines the decimal mark of a figure stands, or would stand; None without one.

    It is the figure that is there in digits alone; of several the first.
    """
    at = 0
    for part in walk(content):
        if isinstance(part, _HOLDING):
            continue
        if isinstance(part, FigureText) and part.numeral is not None:
            return at + len(part.numeral.head)
        at += len(part.text)
    return None


def caption_text(caption: Caption) -> str:
    """Return a caption as it is printed."""
    return f"{caption.before}{caption.number}{caption.after}{plain(caption.content)}"


def walk(content: Inlines) -> Iterator[Inline]:
    """Yield every inline, those inside ``Strong`` and ``Emphasis`` after their parent."""
    for part in content:
        yield part
        if isinstance(part, _HOLDING):
            yield from walk(part.content)


def parts(node: object) -> Iterator[object]:
    """Yield a part of the tree, or each of several, and every part in it."""
    found: list[object] = []
    _gather(node if isinstance(node, tuple) else (node,), found.append)
    return iter(found)


def _gather(row: tuple[object, ...], note: Callable[[object], None]) -> None:
    """Note parts and every part in them: a list is several times as fast as generators inside each other."""
    for part in row:
        kind: type = part.__class__
        if kind is tuple:
            if part:
                _gather(part, note)  # type: ignore[arg-type]
        elif (values := _PARTS_OF[kind]) is not None:
            note(part)
            if values is not _no_values:
                _gather(values(part), note)


@frozen
class Inside:
    """Which fields of a kind of part may hold other parts, in reading order; ``values`` reads them of one."""

    names: tuple[str, ...]
    values: Callable[[object], tuple[object, ...]]


_PLAIN: Final = frozenset(("str", "int", "bool", "float", "Decimal", "None", "tuple", "Literal"))
"""What the types of fields are made of in which there are no parts of the tree."""
_NAMES: Final = r"(?<![\"'\w-])[A-Za-z]\w*(?![\"'\w-])"  # in the type of a field, outside its texts


class _Insides(dict[type, Inside | None]):
    """What each kind has inside, found when the first of it is met."""

    def __missing__(self, kind: type) -> Inside | None:
        held = _fields_of(kind)
        named = vars(sys.modules[kind.__module__]) if held else {}

        def is_plain(name: str) -> bool:
            return name in _PLAIN or get_origin(named.get(name)) is Literal

        names = tuple(name for name, written in held.items() if not all(map(is_plain, re.findall(_NAMES, written))))
        found = self[kind] = Inside(names, _reader(names)) if held else None
        return found


def _fields_of(kind: type) -> dict[str, str]:
    """Return the types of the fields of a kind of part by their names, in reading order; none of what is no part."""
    if not any("__dataclass_fields__" in vars(base) for base in kind.__mro__):
        return {}
    written = (vars(base).get("__annotations__", {}) for base in reversed(kind.__mro__))
    return {name: str(text) for own in written for name, text in own.items()}


INSIDE: Final[Mapping[type, Inside | None]] = _Insides()
"""Where in each kind of part others may be; None for what is no part of the tree."""


class _PartsOf(dict[type, Callable[[object], tuple[object, ...]] | None]):
    """What reads the parts in each kind of part; None for what is no part of the tree."""

    def __missing__(self, kind: type) -> Callable[[object], tuple[object, ...]] | None:
        within = INSIDE[kind]
        found = self[kind] = within.values if within else None
        return found


_PARTS_OF: Final = _PartsOf()


def _no_values(_part: object) -> tuple[object, ...]:
    return ()


def _reader(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """Return what reads fields of a part."""
    match names:
        case ():
            return _no_values
        case (name,):
            only = attrgetter(name)
            return lambda part: (only(part),)
        case _:
            return attrgetter(*names)


def texts(node: object) -> Iterator[str]:
    """Yield every text that a part of the tree holds, or each of several: what is printed, and also keys and ids."""
    found: list[str] = []
    _gather_texts(node if isinstance(node, tuple) else (node,), found)
    return iter(found)


def _gather_texts(row: tuple[object, ...], found: list[str]) -> None:
    for value in row:
        kind: type = value.__class__
        if kind is str:
            found.append(value)  # type: ignore[arg-type]
        elif kind is tuple:
            if value:
                _gather_texts(value, found)  # type: ignore[arg-type]
        elif (values := _VALUES_OF[kind]) is not None:
            _gather_texts(values(value), found)


class _ValuesOf(dict[type, Callable[[object], tuple[object, ...]] | None]):
    """What reads all fields of each kind of part, and a text of another class; None for what has no texts in it."""

    def __missing__(self, kind: type) -> Callable[[object], tuple[object, ...]] | None:
        names = tuple(_fields_of(kind))
        found: Callable[[Any], tuple[object, ...]] | None = _reader(names) if names else None
        if issubclass(kind, str):
            found = _as_text
        elif issubclass(kind, tuple):
            found = tuple
        self[kind] = found
        return found


_VALUES_OF: Final = _ValuesOf()


def _as_text(value: str) -> tuple[str]:
    return (str.__str__(value),)


_SHOWING: Final = (FigureText, Point, Leg)


def figure_ids(node: object) -> Iterator[str]:
    """Yield the ids of the figures that a part of the tree shows, as text or drawn."""
    return ids_among(parts(node))


def ids_among(parts: Iterable[object]) -> Iterator[str]:
    """Yield the ids of the figures that parts of the tree show, without those in them."""
    return (part.id for part in parts if isinstance(part, _SHOWING) and part.id)


def cited(node: object) -> Iterator[str]:
    """Yield the ids of the list items of the sources that a part of the tree cites."""
    return cited_among(parts(node))


def cited_among(parts: Iterable[object]) -> Iterator[str]:
    """Yield the ids of the list items of the sources that are cited among parts of the tree."""
    return (part.target for part in parts if isinstance(part, Citation))


# ------------------------------------------------------------------------------------------------------ annotations


Noted = Block | ListItem | FigureText
"""What a note can stand at."""


@frozen
class Notes:
    """The notes on a document by what they stand at; ``lost`` are the addresses of those that have no place in it."""

    lost: tuple[str, ...] = ()
    _places: Mapping[int, tuple[Annotation, ...]] = field(default_factory=dict)  # by the identity of parts of the tree

    @classmethod
    def of(cls, document: Document, annotations: Annotations) -> Notes:
        """Return where the notes on a document stand, each at one place.

        A note on a figure stands at its first printing in text; one on a figure that is only drawn, or on a datum, at
        the first block or item that shows it.
        """
        places: dict[int, tuple[Annotation, ...]] = {}
        known = _addresses(document) if annotations else {}
        for address, notes in annotations.items():
            if address in known:
                place = id(known[address])
                places[place] = places.get(place, ()) + notes
        return cls(tuple(address for address in annotations if address not in known), places)

    def at(self, part: Noted) -> tuple[Annotation, ...]:
        """Return the notes that stand at a block, an item of a list or a printed figure."""
        return self._places.get(id(part), ())


def _addresses(document: Document) -> dict[str, Noted]:
    """Return what notes can be on, by its address; of several parts with one address the nearest to the text counts."""
    found: list[tuple[int, str, Noted]] = []
    for block in document.blocks:
        items = block.items if isinstance(block, List) else ()
        holders = {id(part): item for item in items for part in parts(item)}
        for part in parts(block):
            holder = holders.get(id(part), block)
            if isinstance(part, FigureText):
                found.append((0, part.id, part))
            elif isinstance(part, Point | Leg):
                found.append((2, part.id, holder))
            elif isinstance(part, Shown):
                found += [(1, part.key, holder), *((3, path, holder) for path in part.shows)]
    known: dict[str, Noted] = {}
    for _, address, part in sorted(found, key=lambda one: one[0]):
        known.setdefault(address, part)
    known.pop("", None)
    return known

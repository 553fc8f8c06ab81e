"""Items: what a text of a word consists of in one face and size, worked out once and kept for the papers that come.

Lengths are whole thousandths of a point.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, Literal

from briefing.pdf.inline import Run
from briefing.pdf.words import NO_BREAK_SPACE, may_break, parts, shown
from briefing.records import changing, frozen
from briefing.scene.faces import Face
from briefing.scene.hyphens import SOFT_HYPHEN, Hyphenate

CUT: Final = 2_000.0
"""The cost of a word cut anywhere because no line can hold it."""
_HYPHEN = 80.0  # the cost of a hyphen,
_MARK = 40.0  # of a break after a hyphen or dash that is there anyway,
_GROUP = 120.0  # and of a break in a long group of words that belong together
_STRETCH, _SHRINK = 60, 26  # of a space, in per cent of its width
WIDEST: Final = 250
"""What no space of a line is stretched beyond, in per cent: the line is rather left short."""
LOOSEST: Final = (WIDEST - 100) / _STRETCH
"""How far the spaces of a line stretch at most, in parts of what they like."""
_REMEMBERED = 4_096  # texts that came last, and as many before: a bound for a process that lives long

Kind = Literal["box", "space", "break", "end"]


@frozen
class Item:
    """A text that is not broken (``box``), a ``space``, a place to ``break`` inside a word, or the ``end``.

    The text of a space is a no-break space inside a long group of words that belong together, and else a space.
    """

    kind: Kind
    width: int = 0
    stretch: int = 0
    shrink: int = 0
    cost: float = 0.0
    hyphen: bool = False
    text: str = ""


END: Final = Item("end")
"""The end of a paragraph."""
CUT_HERE: Final = Item("break", cost=CUT)
"""A place where a word is cut."""
_OPEN = Item("break", cost=_MARK)


Stop = tuple[int, int, int, float, bool, int, Item]
"""A place where a line may end, on one long line: where it ends then, with its hyphen; the stretch and the shrink of
all that lies before; what it costs; whether a hyphen is put in; where it ends without one; and the item there."""


@changing(eq=False)
class WordText:
    """A text of a word in one face and size: its width, that of the widest hyphen inside, and what it consists of.

    ``box`` is the text as one item, which ``stretch`` and ``shrink`` are of, if it is as wide as its parts are, so that
    these need not be known; None where they must be. ``inside`` are its items with the places to break, and ``stops``
    these places, counted from where the text begins; ``wider`` is by how much a rounding makes them wider. They are
    worked out when they are wanted.
    """

    written: str
    width: int
    stretch: int
    shrink: int
    hyphen: int
    box: Item | None
    may_break: bool
    inside: tuple[Item, ...] = ()
    stops: tuple[Stop, ...] = ()
    wider: int = 0

    def opened(self, run: Run, hyphenate: Hyphenate | None) -> WordText:
        """Return the text with its items and stops known."""
        if not self.inside:
            self.inside = _inside(self.written, run.face, run.size, hyphenate, hyphens=run.hyphens)
            self.stops = _stops(self.inside)
            self.wider = widths(self.inside)[0] - self.width
        return self


class Texts(dict[str, WordText]):
    """Texts in one face, size and hyphenation as they are written, each worked out when it is wanted first.

    Those that are looked up as in any mapping must have come of late.
    """

    def __init__(self, shelf: _Shelf, kind: _Kind, before: Mapping[str, WordText]) -> None:
        """Begin with none; ``before`` are those that were known."""
        super().__init__()
        self.before = before
        self._shelf = shelf
        self._kind = kind

    def known(self, text: str) -> WordText:
        """Return a text, which need not have come before."""
        found = self.get(text)
        if found is None:
            self._shelf.count += 1
            found = self[text] = self.before.get(text) or _worked_out(text, *self._kind)
        return found

    def unknown(self, texts: Sequence[str]) -> list[str]:
        """Return those texts that have never come, or long ago."""
        return [text for text in texts if text not in self and text not in self.before]


_Kind = tuple[Face, float, Hyphenate | None, bool]


class _Shelf:
    """The texts of a process: those of late, and those before, which are forgotten when there are as many new ones."""

    def __init__(self) -> None:
        self.count = 0
        self._late: dict[_Kind, Texts] = {}
        self._before: dict[_Kind, Texts] = {}

    def texts(self, kind: _Kind) -> Texts:
        if self.count > _REMEMBERED:
            self._before, self._late, self.count = self._late, {}, 0
            for one in self._before.values():
                one.before = {}
        found = self._late.get(kind)
        if found is None:
            found = self._late[kind] = Texts(self, kind, self._before.get(kind, {}))
        return found


@lru_cache(maxsize=1)
def _shelf() -> _Shelf:
    return _Shelf()


def texts_of(run: Run, hyphenate: Hyphenate | None) -> Texts:
    """Return what is known of texts that are set as a run is."""
    return _shelf().texts((run.face, run.size, hyphenate, run.hyphens))


def _worked_out(text: str, face: Face, size: float, hyphenate: Hyphenate | None, hyphens: bool) -> WordText:
    """Return a text, in parts only if it is not as wide as these are."""
    written = shown(text)
    breaks = may_break(text, hyphenate, hyphens=hyphens)
    if breaks and not face.is_even(written):
        items = _inside(text, face, size, hyphenate, hyphens=hyphens)
        width, widest = widths(items)
        return WordText(text, width, 0, 0, widest, None, breaks, items, _stops(items))
    whole = box(written, face.advance(written, size), face, size)
    takes_hyphens = breaks and ((hyphenate and hyphens) or SOFT_HYPHEN in text)
    widest = _hyphen(face, size).width if takes_hyphens else 0
    return WordText(text, whole.width, whole.stretch, whole.shrink, widest, whole, breaks)


def _inside(text: str, face: Face, size: float, hyphenate: Hyphenate | None, *, hyphens: bool) -> tuple[Item, ...]:
    """Return a text of a word in parts, with what is between them."""
    items: list[Item] = []
    found = parts(text, hyphenate, hyphens=hyphens)
    for (part, after), own in zip(found, face.advances([part for part, _ in found], size), strict=True):
        items.append(box(part, own, face, size))
        if after is None:
            continue
        if after.hyphen:
            items.append(_hyphen(face, size))
        else:
            items.append(space(face, size, _GROUP) if after.space else _OPEN)
    return tuple(items)


def _stops(items: Sequence[Item]) -> tuple[Stop, ...]:
    """Return the places in a text where a line may end."""
    found: list[Stop] = []
    width = stretch = shrink = 0
    for item in items:
        if item.kind == "box":
            width += item.width
        else:
            end = width if item.kind == "space" else width + item.width
            found.append((end, stretch, shrink, item.cost, item.hyphen, width, item))
            width += item.width if item.kind == "space" else 0
        stretch += item.stretch
        shrink += item.shrink
    return tuple(found)


def widths(items: Sequence[Item]) -> tuple[int, int]:
    """Return the width of all items of a text on one line, and that of the widest hyphen."""
    width = hyphen = 0
    for item in items:
        if item.hyphen:
            hyphen = item.width
        else:
            width += item.width
    return width, hyphen


def without_hyphens(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return items without those places where a hyphen would be put in."""
    return tuple([item for item in items if not item.hyphen])


@lru_cache(maxsize=256)
def _hyphen(face: Face, size: float) -> Item:
    """Return a place where a hyphen may be put in."""
    return Item("break", face.advance("-", size), cost=_HYPHEN, hyphen=True)


@lru_cache(maxsize=256)
def space(face: Face, size: float, cost: float = 0.0) -> Item:
    """Return a space; one that costs something to break at is a no-break space."""
    width = face.advance(" ", size)
    text = NO_BREAK_SPACE if cost else " "
    return Item("space", width, width * _STRETCH // 100, width * _SHRINK // 100, cost, text=text)


def box(text: str, width: int, face: Face, size: float) -> Item:
    """Return a text of a width; no-break spaces in it stretch and shrink as others do."""
    spaces = text.count(NO_BREAK_SPACE)
    if not spaces:
        return Item("box", width, text=text)
    one = space(face, size)
    return Item("box", width, one.stretch * spaces, one.shrink * spaces, text=text)

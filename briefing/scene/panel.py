"""The panel of key figures: how many stand side by side, and how large their figures are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.document import List, ListItem
from briefing.scene.faces import Face, Fonts
from briefing.scene.setting import leaves
from briefing.totals import total

LARGEST = 18.0
"""Of the large figures, in points."""
_SMALLEST = 11.0
_TWO_LINES = 14.0  # rather two lines than one that is smaller
_LARGEST_OF_TWO = 16.0
_MOST = 3  # cells in a row


def across(count: int) -> int:
    """Return how many cells stand side by side: three, or two where that leaves no cell alone."""
    return 2 if count == _MOST + 1 else max(1, min(count, _MOST))


def rows(panel: List) -> tuple[tuple[ListItem, ...], ...]:
    """Return the items of a panel by rows; the last may be short."""
    count = across(len(panel.items))
    return tuple(panel.items[start : start + count] for start in range(0, len(panel.items), count))


def figure_size(panel: List, fonts: Fonts, room: float) -> float:
    """Return the size of a panel's large figures: as large as the longest of them allows, in half points."""
    values = [
        [(leaf.text, face) for leaf, face in leaves(paragraph.content, fonts, sans=True, bold=True)]
        for item in panel.items
        for paragraph in item.content
        if paragraph.role == "figure-value"
    ]
    size = _largest((total(face.width(text, LARGEST) for text, face in value) for value in values), room)
    if size < _TWO_LINES:
        size = min(_LARGEST_OF_TWO, _largest(_words(values), room))
    return max(_SMALLEST, int(size * 2) / 2)


def _largest(widths: Iterable[float], room: float) -> float:
    widest = max(widths, default=0.0)
    return LARGEST if widest <= room else LARGEST * room / widest


def _words(values: list[list[tuple[str, Face]]]) -> Iterator[float]:
    for value in values:
        for text, face in value:
            yield from (face.width(word, LARGEST) for word in text.split(" "))

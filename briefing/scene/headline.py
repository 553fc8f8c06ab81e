"""Lines of titles and headings: of like length, each ending where the sense does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from briefing.document import Inlines
from briefing.extracts import plain, retold
from briefing.scene.faces import Face

SPARE: Final = 1.3
"""How much wider a title may be where the font is lacking: Word cuts a word rather than break at a bound space."""
_NO_BREAK_SPACE = "\u00a0"
_SHORT_WORD = 4  # letters: a word of no more stays with the next one, rather than with the one before
_STEPS = 8  # halvings of the room, until it is narrow enough
_NARROWEST = 0.4  # of the width


def loosened(content: Inlines, face: Face, size: float, width: float) -> Inlines:
    """Return a title in which words that are bound fit a line of a width, in points; what is wider gives up a bond."""
    text = plain(content)
    if _NO_BREAK_SPACE not in text:
        return content

    def fits(group: str) -> bool:
        return face.width(group, size) <= width

    def parts(group: str) -> Iterator[str]:
        if fits(group):
            yield group
            return
        for phrase in _joined(_phrases(group), fits):
            yield from (phrase,) if fits(phrase) else _joined(phrase.split(_NO_BREAK_SPACE), fits)

    return retold(content, " ".join(chain.from_iterable(map(parts, text.split(" ")))))


def _phrases(group: str) -> list[str]:
    """Return the phrases of words that are bound: each begins with a short word, but the last is not one alone."""
    phrases: list[list[str]] = []
    words = group.split(_NO_BREAK_SPACE)
    for index, word in enumerate(words):
        follows_short = index > 0 and len(words[index - 1]) <= _SHORT_WORD
        begins = len(word) <= _SHORT_WORD and not follows_short and index + 1 < len(words)
        if begins or not phrases:
            phrases.append([])
        phrases[-1].append(word)
    return [_NO_BREAK_SPACE.join(phrase) for phrase in phrases]


def _joined(parts: list[str], fits: Callable[[str], bool]) -> list[str]:
    """Return parts with neighbours joined from the end, as long as they fit a line."""
    joined: list[str] = []
    for part in reversed(parts):
        longer = _NO_BREAK_SPACE.join((part, *joined[:1]))
        joined[:1] = [longer] if joined and fits(longer) else [part, *joined[:1]]
    return joined


def narrowest(text: str, face: Face, size: float, width: float) -> float:
    """Return the least room, in points, in which a title takes no more lines than in a width: its lines are then even.

    Lines are as full as they can be, as Word fills them. Words keep room to be wider in another font.
    """
    count = len(face.lines(text, size, width))
    low = max(width * _NARROWEST, *(face.width(word, size) * SPARE for word in text.split(" ")))
    if count == 1 or low >= width:
        return width
    high = width
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if len(face.lines(text, size, middle)) > count:
            low = middle
        else:
            high = middle
    return high

"""Lines of titles and headings: of like length, each ending where the sense does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Final

from briefing.document import Inlines
from briefing.extracts import plain, retold
from briefing.scene.faces import Face

SPARE: Final = 1.3
"""How much wider a title may be where the font is lacking: Word cuts a word rather than break at a bound space."""
_BOND = "\u00a0"
_SHORT_WORD = 4  # letters: a word of no more stays with the next one, rather than with the one before
_STEPS = 8  # halvings of the room, until it is narrow enough
_NARROWEST = 0.4  # of the width


def loosened(content: Inlines, face: Face, size: float, width: float) -> Inlines:
    """Return a title in which words that are bound fit a line of a width, in points; what is wider gives up a bond."""
    text = plain(content)
    if _BOND not in text:
        return content

    def fits(group: str) -> bool:
        return face.width(group, size) <= width

    def after(one: str, other: str) -> str:
        return f"{one}{_BOND}{other}"

    def before(one: str, other: str) -> str:
        return f"{other}{_BOND}{one}"

    def parts(group: str) -> Iterator[str]:
        if fits(group):
            yield group
            return
        phrases = [_BOND.join(phrase) for phrase in _phrases(group.split(_BOND))]
        for phrase in reversed(_joined(phrases[::-1], before, fits)):
            for part in (phrase,) if fits(phrase) else _joined(_words(phrase), after, fits):
                yield part if fits(part) else part.replace(_BOND, " ")

    return retold(content, " ".join(chain.from_iterable(map(parts, text.split(" ")))))


def _phrases(words: Sequence[str]) -> list[list[str]]:
    """Return the phrases of words that are bound: each begins with a short word, or is a name after a long one."""
    phrases: list[list[str]] = [[words[0]]]
    for before, word, following in zip(words, words[1:], (*words[2:], ""), strict=False):
        is_phrase = _is_short(word) and not _is_short(before) and bool(following)
        is_name = word[:1].isupper() and before[:1].islower() and not _is_short(before)
        if is_phrase or is_name:
            phrases.append([])
        phrases[-1].append(word)
    return phrases


def _words(phrase: str) -> list[str]:
    """Return the words of a phrase, short ones with the next, and with the one before where there is no next."""
    found: list[str] = []
    held: list[str] = []
    for word in phrase.split(_BOND):
        held.append(word)
        if not _is_short(word):
            found.append(_BOND.join(held))
            held = []
    return [*found[:-1], _BOND.join((*found[-1:], *held))]


def _is_short(word: str) -> bool:
    return len(word) <= _SHORT_WORD


def _joined(parts: Sequence[str], join: Callable[[str, str], str], fits: Callable[[str], bool]) -> list[str]:
    """Return parts with neighbours joined as long as they fit a line."""
    joined = [parts[0]]
    for part in parts[1:]:
        longer = join(joined[-1], part)
        joined[-1:] = [longer] if fits(longer) else [joined[-1], part]
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

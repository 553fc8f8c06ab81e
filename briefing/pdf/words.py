"""Words and the places where they may be broken: what line breaking chooses from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.pdf.inline import Run
from briefing.records import changing, frozen
from briefing.regex import regex
from briefing.scene.hyphens import NO_BREAK, SHORTEST, SOFT_HYPHEN, Hyphenate, places

NO_BREAK_SPACE = "\u00a0"
_ZERO_WIDTH = "\u200b"
_IGNORED = dict.fromkeys(map(ord, "\u2060\ufeff\u200c\u200d"))
_SPACES = regex(r"[ \t\r\n\f\v\u2028\u2029]+")
_UNCLEAN = re.compile(r"[\t\r\n\f\v\u2028\u2029\u2060\ufeff\u200c\u200d]|  ")
# After a hyphen between letters, after a dash that does not stand between figures, inside web addresses.
_OPEN_TO_BREAK = re.compile(r"(?<=[^\W\d])[-\u2010](?=[^\W\d])|(?<!\d)[\u2013\u2014](?=\w)|(?<=\w)[\u2014](?!\d)(?=\w)")
_DASHES = frozenset("-\u2010\u2013\u2014")  # what stands before a place that is open to break
_DIVIDED = re.compile("[-\u2010\u2013\u2014\u00ad\u200b]|://|^www\\.")  # what has other places than those for hyphens
_ADDRESS = regex(r"(?<=[\w.])[/?&=](?=\w)|(?<=\w)[.](?=\w{3})|(?<=\w)[-_](?=\w)")
# Between two words of a group such as “107.7 million US dollars”: never after a figure, an initial or a particle, nor
# before a figure.
_LOOSE_SPACE = re.compile(r"(?<![^\u00a0])[^\W\d_]{3,}\u00a0(?=[^\W\d_]{3,})")
_LONG_GROUP = 18  # characters


@frozen
class Break:
    """A place inside a word where a line may end: with a hyphen put in, or after the mark that stands there.

    ``space``: the mark is a no-break space in a long group of words, which may be broken there if it must.
    """

    hyphen: bool
    space: bool = False


_HYPHEN, _MARK, _GROUP = Break(hyphen=True), Break(hyphen=False), Break(hyphen=False, space=True)
Parts = tuple[tuple[str, Break | None], ...]
"""A text in parts, each with the break after it; None after the last."""


@changing
class Word:
    """What stands between two spaces: the texts of one run after the other, and the run that the space before is of."""

    texts: list[tuple[Run, str]]
    before: Run | None


def clean(text: str) -> str:
    """Return text without characters that only steer breaking, and with plain spaces for line ends and tabs."""
    return _SPACES.sub(" ", text).translate(_IGNORED) if _UNCLEAN.search(text) else text


def words(text_runs: Sequence[Run]) -> list[Word]:
    """Return the words of a paragraph."""
    found: list[Word] = []
    texts: list[tuple[Run, str]] = []
    pending: Run | None = None
    for run in text_runs:
        for index, text in enumerate(clean(run.text).split(" ")):
            if index:
                texts = []
                pending = run
            if text:
                if not texts:
                    found.append(Word(texts, pending))
                    pending = None
                texts.append((run, text))
    return found


def parts(text: str, hyphenate: Hyphenate | None, *, hyphens: bool) -> Parts:
    """Return the text of a word, or of a part of it, between the places where a line may end.

    ``hyphenate`` is that of a justified paragraph, None in ragged ones; ``hyphens``: it may break this text.
    """
    found: list[tuple[str, Break | None]] = []
    start = 0
    if text.isalpha():  # as most words are: nothing in it but letters
        for position in places(text, hyphenate) if hyphenate and hyphens else ():
            found.append((text[start:position], _HYPHEN))
            start = position
        return (*found, (text[start:], None))
    for position, kind in _breaks(text, hyphenate, hyphens=hyphens):
        found.append((shown(text[start : position - 1 if kind.space else position]), kind))
        start = position
    return (*found, (shown(text[start:]), None))


def may_break(text: str, hyphenate: Hyphenate | None, *, hyphens: bool) -> bool:
    """Tell whether ``parts`` may find more than one part in a text, at a glance."""
    if hyphenate and (NO_BREAK_SPACE in text or (hyphens and len(text) >= SHORTEST)):
        return True
    return not text.isalpha() and _DIVIDED.search(text) is not None


def shown(text: str) -> str:
    """Return the text of a word without the characters that only tell where it may be broken."""
    if SOFT_HYPHEN in text or _ZERO_WIDTH in text:
        return text.replace(SOFT_HYPHEN, "").replace(_ZERO_WIDTH, "")
    return text


def _breaks(text: str, hyphenate: Hyphenate | None, *, hyphens: bool) -> Iterator[tuple[int, Break]]:
    """Yield the places inside a text where a line may end, in order."""
    address = "://" in text or text.startswith("www.")
    found = dict.fromkeys(places(text, hyphenate), _HYPHEN) if hyphenate and hyphens and not address else {}
    if address or not _DASHES.isdisjoint(text):
        found |= dict(_marks(text, address=address))
    if hyphenate and NO_BREAK_SPACE in text:
        found |= dict(_spaces(text))
    if SOFT_HYPHEN in text or _ZERO_WIDTH in text:
        found |= dict(_steered(text))
    for position in sorted(found):
        if 0 < position < len(text):
            yield position, found[position]


def _marks(text: str, *, address: bool) -> Iterator[tuple[int, Break]]:
    """Yield the places after hyphens and dashes; in a web address after what divides its parts."""
    held = set() if address else {match.end() for match in NO_BREAK.finditer(text)}
    for match in (_ADDRESS if address else _OPEN_TO_BREAK).finditer(text):
        if match.end() not in held:
            yield match.end(), _MARK


def _spaces(text: str) -> Iterator[tuple[int, Break]]:
    """Yield the places after no-break spaces between two words of a long group."""
    if len(text) > _LONG_GROUP:
        for match in _LOOSE_SPACE.finditer(text):
            yield match.end(), _GROUP


def _steered(text: str) -> Iterator[tuple[int, Break]]:
    """Yield the places that characters of no width ask for."""
    for index, character in enumerate(text, 1):
        if character == _ZERO_WIDTH:
            yield index, _MARK
        elif character == SOFT_HYPHEN:
            yield index, _HYPHEN

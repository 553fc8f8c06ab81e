"""Words and the places where they may be broken: what line breaking chooses from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.pdf.inline import Run
from briefing.records import frozen
from briefing.scene.hyphens import NO_BREAK, SOFT_HYPHEN, Hyphenate, places

NO_BREAK_SPACE = "\u00a0"
_ZERO_WIDTH = "\u200b"
_IGNORED = dict.fromkeys(map(ord, "\u2060\ufeff\u200c\u200d"))
_SPACES = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
# After a hyphen between letters, after a dash that does not stand between figures, inside web addresses.
_OPEN_TO_BREAK = re.compile(r"(?<=[^\W\d])[-\u2010](?=[^\W\d])|(?<!\d)[\u2013\u2014](?=\w)|(?<=\w)[\u2014](?!\d)(?=\w)")
_ADDRESS = re.compile(r"(?<=[\w.])[/?&=](?=\w)|(?<=\w)[.](?=\w{3})|(?<=\w)[-_](?=\w)")
# Between two words of a group such as “107.7 million US dollars”: never after a figure, an initial or a particle, nor
# before a figure.
_LOOSE_SPACE = re.compile(r"(?<![^\u00a0])[^\W\d_]{3,}\u00a0(?=[^\W\d_]{3,})")
_LONG_GROUP = 18  # characters


@frozen
class Piece:
    """A piece of a word: text of one run. After the last piece of a word comes a space or the end."""

    run: Run
    text: str


@frozen
class Break:
    """A place inside a word where a line may end: with a hyphen put in, or after the mark that stands there.

    ``space``: the mark is a no-break space in a long group of words, which may be broken there if it must.
    """

    hyphen: bool
    space: bool = False


@frozen
class Word:
    """What stands between two spaces: pieces, and the breaks between them (``breaks[i]`` follows ``pieces[i]``)."""

    pieces: tuple[Piece, ...]
    breaks: tuple[Break | None, ...]
    space: int  # the width of the space before it, in thousandths of a point

    @property
    def text(self) -> str:
        """Return the word as it is spoken."""
        return "".join(piece.text for piece in self.pieces)


def clean(text: str) -> str:
    """Return text without characters that only steer breaking, and with plain spaces for line ends and tabs."""
    return _SPACES.sub(" ", text).translate(_IGNORED)


def words(text_runs: tuple[Run, ...], hyphenate: Hyphenate | None) -> list[Word]:
    """Return the words of a paragraph with the places where they may break."""
    found: list[Word] = []
    parts: list[tuple[Run, str]] = []
    space = pending = 0

    def close() -> None:
        nonlocal parts
        if parts:
            found.append(_word(parts, space, hyphenate))
            parts = []

    for run in text_runs:
        for index, text in enumerate(clean(run.text).split(" ")):
            if index:
                close()
                pending = run.space
            if text:
                if not parts:
                    space, pending = pending, 0
                parts.append((run, text))
    close()
    return found


def _word(parts: list[tuple[Run, str]], space: int, hyphenate: Hyphenate | None) -> Word:
    pieces: list[Piece] = []
    breaks: list[Break | None] = []
    for run, text in parts:
        start = 0
        for position, kind in _breaks(text, run, hyphenate):
            pieces.append(Piece(run, _shown(text[start : position - 1 if kind.space else position])))
            breaks.append(kind)
            start = position
        pieces.append(Piece(run, _shown(text[start:])))
        breaks.append(None)
    return Word(tuple(pieces), tuple(breaks), space)


def _shown(text: str) -> str:
    return text.replace(SOFT_HYPHEN, "").replace(_ZERO_WIDTH, "")


def _breaks(text: str, run: Run, hyphenate: Hyphenate | None) -> Iterator[tuple[int, Break]]:
    """Yield the places inside a text where a line may end, in order."""
    address = "://" in text or text.startswith("www.")
    found = dict(_marks(text, address=address))
    if hyphenate:
        found |= dict(_spaces(text))
    found |= dict(_steered(text))
    if hyphenate and run.hyphens and not address:
        found = dict.fromkeys(places(text, hyphenate), Break(hyphen=True)) | found
    yield from ((position, found[position]) for position in sorted(found) if 0 < position < len(text))


def _marks(text: str, *, address: bool) -> Iterator[tuple[int, Break]]:
    """Yield the places after hyphens and dashes; in a web address after what divides its parts."""
    held = set() if address else {match.end() for match in NO_BREAK.finditer(text)}
    for match in (_ADDRESS if address else _OPEN_TO_BREAK).finditer(text):
        if match.end() not in held:
            yield match.end(), Break(hyphen=False)


def _spaces(text: str) -> Iterator[tuple[int, Break]]:
    """Yield the places after no-break spaces between two words of a long group."""
    if len(text) > _LONG_GROUP:
        for match in _LOOSE_SPACE.finditer(text):
            yield match.end(), Break(hyphen=False, space=True)


def _steered(text: str) -> Iterator[tuple[int, Break]]:
    """Yield the places that characters of no width ask for."""
    for index, character in enumerate(text, 1):
        if character == _ZERO_WIDTH:
            yield index, Break(hyphen=False)
        elif character == SOFT_HYPHEN:
            yield index, Break(hyphen=True)

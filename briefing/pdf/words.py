"""Words and the places where they may be broken: what line breaking chooses from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefing.pdf.inline import Run
from briefing.scene.hyphens import NO_BREAK

Hyphenate = Callable[[str], tuple[str, ...]]

NO_BREAK_SPACE = "\u00a0"
SOFT_HYPHEN = "\u00ad"
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
_LETTERS = re.compile(r"[^\W\d_]+(?:\u00ad[^\W\d_]+)*")

_SHORTEST_STEM, _ENDING = 3, 2  # letters of a name: its end may be another in another case
_HYPHENATED = range(6, 61)  # letters: shorter words are not worth it, longer ones are no words


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a word: text of one run. After the last piece of a word comes a space or the end."""

    run: Run
    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A place inside a word where a line may end: with a hyphen put in, or after the mark that stands there.

    ``space``: the mark is a no-break space in a long group of words, which may be broken there if it must.
    """

    hyphen: bool
    space: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two spaces: pieces, and the breaks between them (``breaks[i]`` follows ``pieces[i]``)."""

    pieces: tuple[Piece, ...]
    breaks: tuple[Break | None, ...]
    space: int  # the width of the space before it, in thousandths of a point

    @property
    def text(self) -> str:
        """Return the word as it is spoken."""
        return "".join(piece.text for piece in self.pieces)


def sparing(names: Iterable[str], hyphenate: Hyphenate) -> Hyphenate:
    """Return a hyphenation that leaves names whole in all their forms: what begins like a part of one, but its end."""
    stems = {part[: max(_SHORTEST_STEM, len(part) - _ENDING)] for name in names for part in _LETTERS.findall(name)}
    known = tuple(sorted(stem for stem in stems if stem[:1].isupper() and len(stem) >= _SHORTEST_STEM))

    def spared(word: str) -> tuple[str, ...]:
        return (word,) if word.startswith(known) else hyphenate(word)

    return spared if known else hyphenate


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
    places: dict[int, Break] = {}
    address = "://" in text or text.startswith("www.")
    held = set() if address else {match.end() for match in NO_BREAK.finditer(text)}
    for match in (_ADDRESS if address else _OPEN_TO_BREAK).finditer(text):
        if match.end() not in held:
            places[match.end()] = Break(hyphen=False)
    if hyphenate and len(text) > _LONG_GROUP:
        for match in _LOOSE_SPACE.finditer(text):
            places[match.end()] = Break(hyphen=False, space=True)
    places.update(_marked(text, soft=hyphenate is not None))
    if hyphenate and run.hyphens and not address:
        for match in _LETTERS.finditer(text):
            for position in _hyphens(match.group(), hyphenate):
                places.setdefault(match.start() + position, Break(hyphen=True))
    yield from ((position, places[position]) for position in sorted(places) if 0 < position < len(text))


def _marked(text: str, *, soft: bool) -> Iterator[tuple[int, Break]]:
    """Yield the places that characters of the text mark: spaces without width and, where wanted, soft hyphens."""
    for index, character in enumerate(text):
        if character == _ZERO_WIDTH:
            yield index + 1, Break(hyphen=False)
        elif character == SOFT_HYPHEN and soft:
            yield index + 1, Break(hyphen=True)


def _hyphens(word: str, hyphenate: Hyphenate) -> Iterator[int]:
    """Yield the places for hyphens in a word: none in abbreviations and short words."""
    if len(word) not in _HYPHENATED or not word[1:].islower() or SOFT_HYPHEN in word:
        return
    position = 0
    for part in hyphenate(word)[:-1]:
        position += len(part)
        yield position

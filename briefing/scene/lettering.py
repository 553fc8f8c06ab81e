"""Lettering: how wide a text of a drawing is, and in which lines it stands where it has not room for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.records import frozen
from briefing.regex import regex
from briefing.scene.faces import Face
from briefing.scene.hyphens import NO_BREAK

HYPHEN = "-"
_MARKS = regex(r"[-\u2010\u2013\u2014/](?=\w)")  # after these a line may end
_LETTERS = regex(r"[^\W\d_]{5,}")  # words that are long enough for a hyphen
_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x2060))


def unbroken(word: str) -> tuple[str, ...]:
    """Return a word as one syllable, where nothing is known of a language's hyphens."""
    return (word,)


@frozen
class Lettering:
    """How texts are set: the face, the size and the distance of lines in points, and where words may be hyphenated."""

    face: Face
    size: float
    leading: float
    hyphenate: Callable[[str], tuple[str, ...]] = unbroken

    def width(self, text: str) -> float:
        """Return the width of a text on one line, in points."""
        return self.face.width(text, self.size)

    def lines(self, text: str, width: float) -> tuple[str, ...]:
        """Return text in lines no wider than a width; a word is broken only where a line cannot hold it whole.

        Such a word is broken after a hyphen or dash of its own, else with a hyphen between syllables, else anywhere.
        """
        lines: list[str] = []
        for word in text.translate(_UNSEEN).split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if self.width(longer) <= width:
                lines[-1:] = [longer]
            else:
                lines += self._broken(word, width)
        return tuple(lines)

    def fits(self, text: str, width: float) -> bool:
        """Tell whether no word of a text has to be cut where it has no hyphen, to stand in a width."""
        parts = (part for word in text.translate(_UNSEEN).split(" ") for part in self._parts(word, width))
        return all(self.width(part + behind) <= width for part, behind in parts)

    def _parts(self, word: str, width: float) -> Iterator[tuple[str, str]]:
        """Yield the parts of a word between which a line may end, each with what is then put behind it."""
        if self.width(word) <= width:
            yield word, ""
            return
        held = {match.end() for match in NO_BREAK.finditer(word)}
        start = 0
        for end in (*(match.end() for match in _MARKS.finditer(word) if match.end() not in held), len(word)):
            part, start = word[start:end], end
            if self.width(part) <= width:
                yield part, ""
            else:
                yield from self._syllables(part)

    def _syllables(self, part: str) -> Iterator[tuple[str, str]]:
        ends = [
            match.start() + len("".join(syllables[:count]))
            for match in _LETTERS.finditer(part)
            for syllables in (self.hyphenate(match.group()),)
            for count in range(1, len(syllables))
        ]
        start = 0
        for end in (*ends, len(part)):
            yield part[start:end], HYPHEN if end < len(part) else ""
            start = end

    def _broken(self, word: str, width: float) -> list[str]:
        lines: list[str] = []
        mark = ""
        for part, behind in self._parts(word, width):
            if lines and self.width(lines[-1] + part + behind) <= width:
                lines[-1] += part
            else:
                if lines:
                    lines[-1] += mark
                lines += self.face.lines(part, self.size, width)
            mark = behind if self.width(lines[-1] + behind) <= width else ""
        return lines

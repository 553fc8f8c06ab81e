"""How the lines of a data file that is not YAML are laid out: which of them was probably broken.

YAML's parser names the line where it can no longer go on, which is often one after the mistake. Lines count from 1, and
0 stands for none.
"""

from __future__ import annotations

import re
from typing import Final

from briefing.regex import regex

_COLON: Final = regex(r"(?:- +)*(?:\"[^\"]*\"|'[^']*'|[^\s\"'{\[#][^#]*?):(?:\s|$)")
_VALUE_AFTER: Final = regex(r"(?:- +)*[^\s\"'{\[#]+: +(?![|>#])\S")
_BLOCK_TEXT: Final = regex(r".*(?::|-) +[|>][-+0-9]*\s*(?:#.*)?")
_QUOTE: Final = regex(r"(?:- +)*(?:[^\s\"'{\[#]+: +)?(?P<mark>[\"'])(?P<rest>.*)")
_CLOSED: Final = {'"': regex(r'(?:[^"\\]|\\.)*"'), "'": regex(r"(?:[^']|'')*'(?!')")}


class Layout:
    """The lines of a file, and what can be said of them without parsing it."""

    def __init__(self, text: str) -> None:
        """Split a text into its lines."""
        self._lines = text.split("\n")
        self.first = self._next(0)

    def _line(self, number: int) -> str:
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def _next(self, number: int) -> int:
        """Return the next line that is more than white space and a comment."""
        for later in range(number + 1, len(self._lines) + 1):
            if self._has_content(later):
                return later
        return 0

    def _before(self, number: int) -> int:
        """Return the last line before a line that is more than white space and a comment."""
        return next((line for line in range(number - 1, 0, -1) if self._has_content(line)), 0)

    def _has_content(self, number: int) -> bool:
        text = self._line(number).strip()
        return bool(text) and not text.startswith(("#", "%", "---"))

    def indent(self, number: int) -> int:
        """Return how far a line is indented."""
        text = self._line(number)
        return len(text) - len(text.lstrip(" "))

    def has_colon(self, number: int) -> bool:
        """Tell whether a line begins with a key and a colon."""
        return bool(_COLON.match(self._line(number).strip()))

    def without_colon(self, number: int) -> int:
        """Return the line before a line, or further up, that should have had a colon; 0 if they go on a text."""
        found = 0
        line = self._before(number)
        while line and not self.has_colon(line):
            found = line
            line = self._before(line)
        goes_on = _VALUE_AFTER.match(self._line(line).strip()) and self.indent(found) > self.indent(line)
        return 0 if goes_on else found

    def over_indented(self, last: int) -> int:
        """Return the line above a line that is indented too far, so that the line does not go on with its group.

        0 if the line itself has the wrong indent.
        """
        shallow, first, above = self.indent(last), 0, self._before(last)
        while above and self.indent(above) > shallow:
            first, above = above, self._before(above)
        if not first or not above or self.indent(above) == shallow:
            return 0
        return first if shallow == self._start(above) + 2 != self._start(first) else 0

    def _start(self, number: int) -> int:
        """Return the column in which the key of a line begins, past the dashes of list items."""
        text = self._line(number)
        return len(text) - len(re.sub(r"^ *(?:- +)*", "", text))

    def unclosed_quote(self, last: int) -> int:
        """Return the first line, up to a line, that opens a quotation mark which the lines below do not close."""
        number = self._next(0)
        while 0 < number <= last:
            text = self._line(number).strip()
            found = _QUOTE.match(text)
            if _BLOCK_TEXT.fullmatch(text):
                number = self._after_block(number)
            elif found and not _CLOSED[found["mark"]].match(found["rest"]):
                end = self._closing(number, found["mark"], found["rest"])
                if not end:
                    return number
                number = self._next(end)
            else:
                number = self._next(number)
        return 0

    def _after_block(self, number: int) -> int:
        """Return the first line after a block text."""
        indent = self.indent(number)
        line = number + 1
        while line <= len(self._lines) and (not self._line(line).strip() or self.indent(line) > indent):
            line += 1
        return line if self._has_content(line) else self._next(line)

    def _closing(self, number: int, mark: str, rest: str) -> int:
        """Return the line that closes a quotation, whose lines are all indented deeper than the first; 0 if none."""
        for line in range(number + 1, len(self._lines) + 1):
            if not self._line(line).strip():
                continue
            if self.indent(line) <= self.indent(number):
                return 0
            rest += "\n" + self._line(line)
            if re.compile(_CLOSED[mark].pattern, re.DOTALL).match(rest):
                return line
        return 0

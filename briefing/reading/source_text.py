"""From the bytes of a file to text that can be trusted: bounded, UTF-8, normalised, without invisible characters."""

from __future__ import annotations

import hashlib
import stat
import unicodedata
from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache
from pathlib import Path
from typing import Final

from briefing.errors import DataError, Diagnostic, UsageError, error
from briefing.records import frozen
from briefing.regex import regex

LARGEST_FILE: Final = 2_000_000
_DATA_FILE: Final = "data file"
MOST_CHARACTER_ERRORS: Final = 20

_REFUSED: Final = (
    (regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"), "a control character", "delete it"),
    (regex("[\u2028\u2029]"), "a line or paragraph separator", "delete it, or begin a new line"),
    (
        regex("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]"),
        "an invisible character that changes the direction of text",
        "delete it: copy the text without formatting",
    ),
    (
        regex(
            "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
        ),
        "an invisible character",
        "delete it: copy the text without formatting",
    ),
    (
        regex("[\ue000-\uf8ff\U000f0000-\U0010ffff]"),
        "a private-use character",
        "write the letter or sign it shows",
    ),
    (regex("[\ufdd0-\ufdef\ufffe\uffff]"), "a code that is no character", "delete it"),
    (regex("\ufffd"), "a replacement character, which stands for a lost letter", "write the letter again"),
)
_OTHER_MARKS: Final = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_ANY_REFUSED: Final = regex("|".join(pattern.pattern for pattern, _, _ in _REFUSED))
USUAL: Final = regex("[\t\n -~\u00a0-\u00ac\u00ae-\u033f\u0400-\u052f\u2010-\u2027\u2030-\u205f]*")
"""What most texts are made of: no character of these is refused, which is told four times as fast."""


@frozen
class ReadFile:
    """A file as it was read: its name, how many bytes it had, and their SHA-256 in hexadecimal digits."""

    file: str
    size: int
    sha256: str


@frozen
class SourceText:
    """The text of a file, lines ended by line feeds, in NFC, and what was wrong with its characters.

    ``read`` is what the file was, where the text is that of one.
    """

    file: str
    text: str
    diagnostics: tuple[Diagnostic, ...] = ()
    read: ReadFile | None = field(default=None, compare=False)

    @property
    def lines(self) -> Sequence[str]:
        """The lines of the text."""
        return _lines(self.text)

    def line(self, number: int) -> str:
        """Return a line by its number, which counts from 1; empty when there is none."""
        lines = self.lines
        return lines[number - 1] if 0 < number <= len(lines) else ""


@lru_cache(maxsize=2)  # files that lines are asked of in turns
def _lines(text: str) -> Sequence[str]:
    return text.split("\n")


def read(path: Path, file: str, *, kind: str = _DATA_FILE, largest: int = LARGEST_FILE) -> SourceText:
    """Read a file; ``file`` is its name in diagnostics, ``kind`` what it is, ``largest`` how many bytes it may have.

    Refused characters become spaces in the text, so that reading goes on and finds other mistakes as well.

    Raises:
        UsageError: there is no such file, or it cannot be opened.
        DataError: the file is too large or not UTF-8 text.
    """
    return decode(read_bytes(path, file, kind=kind, largest=largest), file)


def read_bytes(path: Path, file: str, *, kind: str = _DATA_FILE, largest: int = LARGEST_FILE) -> bytes:
    """Return the bytes of a file, named and bounded as by ``read``.

    Raises:
        UsageError: there is no such file, or it cannot be opened.
        DataError: the file is too large.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UsageError(error("is a folder", file=file, hint=f"name the {kind} in it"))
        if not stat.S_ISREG(status.st_mode):
            raise UsageError(error("is not a file", file=file, hint=f"name a {kind}"))
        if status.st_size > largest:
            raise _too_large(status.st_size, file, kind, largest)
        with path.open("rb") as stream:
            content = stream.read(largest + 1)
    except FileNotFoundError:
        hint = "check the name" + (f", or make a new {kind} with `briefing init`" if kind == _DATA_FILE else "")
        raise UsageError(error("there is no such file", file=file, hint=hint)) from None
    except (OSError, ValueError) as wrong:  # ValueError: a name that no file can have
        reason = wrong.strerror if isinstance(wrong, OSError) and wrong.strerror else str(wrong)
        hint = "check the name and the permissions of the file"
        raise UsageError(error(f"cannot be read: {reason}", file=file, hint=hint)) from wrong
    if len(content) > largest:
        raise _too_large(len(content), file, kind, largest)
    return content


def _too_large(size: int, file: str, kind: str, largest: int) -> DataError:
    megabytes = f"{size / 1_000_000:.1f}"
    hint = f"a {kind} has at most {largest / 1_000_000:g} MB; is this the right file?"
    return DataError(error(f"is too large: {megabytes} MB", file=file, hint=hint))


def decode(content: bytes, file: str) -> SourceText:
    """Turn the bytes of a file into text; raise DataError when they are not UTF-8."""
    if other := next((name for mark, name in _OTHER_MARKS if content.startswith(mark)), None):
        raise DataError(error(f"is {other}, not UTF-8", file=file, line=1, hint="save it as UTF-8 in your editor"))
    if b"\0" in content:
        hint = "name a YAML file; if it is one, save it as UTF-8 in your editor"
        raise DataError(error("is not a text file", file=file, hint=hint))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        hint = "save it as UTF-8 in your editor"
        raise DataError(
            error(f"is not UTF-8: byte {content[wrong.start]:#04x}", file=file, line=line, hint=hint)
        ) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    text = unicodedata.normalize("NFC", text)
    as_read = ReadFile(file, len(content), hashlib.sha256(content).hexdigest())
    if USUAL.fullmatch(text) or not _ANY_REFUSED.search(text):
        return SourceText(file, text, (), as_read)
    return SourceText(file, readable(text), tuple(_character_errors(text, file)), as_read)


def readable(text: str) -> str:
    """Return a text with a space for each character that is refused."""
    return _ANY_REFUSED.sub(" ", text)


def _character_errors(text: str, file: str) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for number, line in enumerate(text.split("\n"), 1):
        for character in dict.fromkeys(_ANY_REFUSED.findall(line)):
            if len(found) == MOST_CHARACTER_ERRORS:
                return [*found, error("has more characters of this kind", file=file, line=number)]
            message, hint = refused(character)
            column = line.index(character) + 1
            found.append(error(f"{message} at column {column}", file=file, line=number, hint=hint))
    return found


def refused(character: str) -> tuple[str, str]:
    """Return the name of a refused character, and the remedy."""
    what, hint = next((what, hint) for pattern, what, hint in _REFUSED if pattern.match(character))
    name = unicodedata.name(character, "")
    return f"{what}, U+{ord(character):04X}{' ' + name if name else ''},", hint


def first_refused(text: str) -> str | None:
    """Return the first character of a text that is refused, as an escape in a quoted scalar may bring it in."""
    found = None if USUAL.fullmatch(text) else _ANY_REFUSED.search(text)
    return found[0] if found else None

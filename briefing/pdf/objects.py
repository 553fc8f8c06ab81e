"""The objects of a PDF file and how they are written (ISO 32000-1, 7.3).

In Python they are what they look like: numbers, ``dict`` and ``list``. A ``str`` is an object that is written already,
such as ``/Link``, ``true`` or a ``text``; whatever else there is has a class here.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from briefing.compression import deflate
from briefing.records import frozen

_ENTRIES, _VALUES = 6, 10  # of a dictionary and of an array, in one line
_DIGITS = 6  # of a number behind the point, and in all of one that is larger than 1
_NOTHING = 1e-7
_IRREGULAR = re.compile(rb"[^!-~]|[/%()<>{}\[\]#]")
#: The bytes of a string as they stand between its brackets, by the character that Latin-1 takes each for.
_ESCAPED = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))} | {ord(one): f"\\{one}" for one in "\\()"}
#: PDFDocEncoding (ISO 32000-1, annex D.2) as Latin-1 has its codes; what Latin-1 alone has there cannot be said in it.
_OTHERS = (
    *zip("\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc", range(0x18, 0x20), strict=True),
    *zip(
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019"
        "\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e",
        range(0x80, 0x9F),
        strict=True,
    ),
    ("\u20ac", 0xA0),
)
_DOC_ENCODING = {code: 0xFFFF for _, code in _OTHERS} | {ord(char): code for char, code in _OTHERS}


@frozen
class Reference:
    """Another object of the file, by its number."""

    number: int


@frozen
class Stream:
    """A stream with the entries of its dictionary; ``packed``: compressed here, as its filters then say."""

    entries: Mapping[str, Any]
    content: bytes
    packed: bool = True


class Destination:
    """A place that links lead to; its page and height may be told after the link."""

    def __init__(self) -> None:
        """Begin with a place that is not known."""
        self.page: Reference | None = None
        self.top = 0.0


def written(held: Any) -> str:
    """Return an object that is no stream as it stands in the file.

    Raises:
        TypeError: It is none of the kinds of objects, or a place that was never told.
    """
    writer = _WRITERS.get(type(held))
    if writer is None:
        raise TypeError(f"no object of a PDF file: {held!r}")
    return writer(held)


def dictionary(entries: Sequence[str]) -> str:
    """Return a dictionary whose entries are written, in the order of their keys."""
    return f"<<\n{_in_lines(entries, _ENTRIES)}\n>>"


def array(values: Sequence[str]) -> str:
    """Return an array of values that are written."""
    return f"[ {_in_lines(values, _VALUES)} ]"


def _in_lines(parts: Sequence[str], most: int) -> str:
    if len(parts) <= most:
        return " ".join(parts)
    return " \n  ".join([" ".join(parts[start : start + most]) for start in range(0, len(parts), most)])


def _dictionary(entries: Mapping[str, Any]) -> str:
    held = [(key, entries[key]) for key in sorted(entries)]
    return dictionary([f"/{key} {one if type(one) is str else written(one)}" for key, one in held])


def _destination(place: Destination) -> str:
    if place.page is None:
        raise TypeError("no object of a PDF file: a place that was never told")
    return array((written(place.page), "/XYZ", "0", number(place.top), "null"))


def stream(held: Stream) -> bytes:
    """Return a stream as it stands in the file."""
    content, entries = held.content, dict(held.entries)
    if held.packed:
        content = deflate(content)
        entries["Filter"] = ["/FlateDecode"]
    entries["Length"] = len(content)
    return b"%b\nstream\n%b\nendstream" % (written(entries).encode("ascii"), content)


@lru_cache(maxsize=2_048)
def number(value: float) -> str:
    """Return a number as it is written: as many digits as matter, and no more."""
    size = abs(value)
    if size <= _NOTHING:
        return "0"
    behind = _DIGITS if size <= 1 else max(0, _DIGITS + 1 - len(str(int(size))))
    shown = f"{value:.{behind}f}"
    if behind:
        shown = shown.rstrip("0").rstrip(".") or "0"
    return shown[1:] if len(shown) > 1 and shown[0] == "0" else shown


def name(plain: str) -> str:
    """Return a name, in which whatever is not a plain letter stands as its code."""
    return "/" + _IRREGULAR.sub(lambda found: b"#%02X" % ord(found.group()), plain.encode()).decode("ascii")


@lru_cache(maxsize=256)
def text(said: str) -> str:
    """Return a text for people, in the encoding of PDF, or in UTF-16 where that lacks a character."""
    try:
        return string(said.translate(_DOC_ENCODING).encode("latin-1"))
    except UnicodeEncodeError:
        return utf16(said)


def utf16(said: str) -> str:
    """Return a text in UTF-16, whatever characters it has."""
    return string(BOM_UTF16_BE + said.encode("utf-16-be"))


def string(data: bytes) -> str:
    """Return a string of bytes."""
    return f"({escaped(data.decode('latin-1'))})"


def escaped(codes: str) -> str:
    """Return bytes, each a character of Latin-1, as they stand between the brackets of a string."""
    return codes.translate(_ESCAPED)


_WRITERS: dict[type, Callable[[Any], str]] = {
    str: str,
    int: number,
    float: number,
    Reference: lambda held: f"{held.number} 0 R",
    dict: _dictionary,
    list: lambda held: array([written(one) for one in held]),
    Destination: _destination,
}

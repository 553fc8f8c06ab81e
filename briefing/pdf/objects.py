"""The objects of a PDF file and how they are written (ISO 32000-1, 7.3).

In Python they are what they look like: numbers, ``dict`` and ``list``. A ``str`` is written as it stands (``/Link``,
``true``), ``bytes`` are an object that is written already, such as a ``text``; whatever else there is has a class here.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE
from collections.abc import Callable, Iterable, Mapping
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


def written(held: Any) -> bytes:
    """Return an object as it stands in the file.

    Raises:
        TypeError: It is none of the kinds of objects, or a place that was never told.
    """
    writer = _WRITERS.get(type(held))
    if writer is None:
        raise TypeError(f"no object of a PDF file: {held!r}")
    return writer(held)


def dictionary(entries: Iterable[bytes]) -> bytes:
    """Return a dictionary whose entries are written, in the order of their keys."""
    return b"<<\n" + _in_lines(list(entries), _ENTRIES) + b"\n>>"


def array(values: Iterable[bytes]) -> bytes:
    """Return an array of values that are written."""
    return b"[ " + _in_lines(list(values), _VALUES) + b" ]"


def _in_lines(parts: list[bytes], most: int) -> bytes:
    if len(parts) <= most:
        return b" ".join(parts)
    lines = (parts[start : start + most] for start in range(0, len(parts), most))
    return b" \n  ".join(map(b" ".join, lines))


def _dictionary(entries: Mapping[str, Any]) -> bytes:
    return dictionary([b"/%b %b" % (key.encode("ascii"), written(entries[key])) for key in sorted(entries)])


def _destination(place: Destination) -> bytes:
    if place.page is None:
        raise TypeError("no object of a PDF file: a place that was never told")
    return array((written(place.page), b"/XYZ", b"0", number(place.top), b"null"))


def _stream(stream: Stream) -> bytes:
    content, entries = stream.content, dict(stream.entries)
    if stream.packed:
        content = deflate(content)
        entries["Filter"] = ["/FlateDecode"]
    entries["Length"] = len(content)
    return b"%b\nstream\n%b\nendstream" % (written(entries), content)


@lru_cache(maxsize=2_048)
def number(value: float) -> bytes:
    """Return a number as it is written: as many digits as matter, and no more."""
    size = abs(value)
    if size <= _NOTHING:
        return b"0"
    behind = _DIGITS if size <= 1 else max(0, _DIGITS + 1 - len(str(int(size))))
    shown = f"{value:.{behind}f}"
    if behind:
        shown = shown.rstrip("0").rstrip(".") or "0"
    return (shown[1:] if len(shown) > 1 and shown[0] == "0" else shown).encode("ascii")


def name(plain: str) -> str:
    """Return a name, in which whatever is not a plain letter stands as its code."""
    return "/" + _IRREGULAR.sub(lambda found: b"#%02X" % ord(found.group()), plain.encode()).decode("ascii")


@lru_cache(maxsize=1_024)
def text(said: str) -> bytes:
    """Return a text for people, in the encoding of PDF, or in UTF-16 where that lacks a character."""
    try:
        return string(said.translate(_DOC_ENCODING).encode("latin-1"))
    except UnicodeEncodeError:
        return utf16(said)


def utf16(said: str) -> bytes:
    """Return a text in UTF-16, whatever characters it has."""
    return string(BOM_UTF16_BE + said.encode("utf-16-be"))


def string(data: bytes) -> bytes:
    """Return a string of bytes."""
    return f"({escaped(data.decode('latin-1'))})".encode("ascii")


def escaped(codes: str) -> str:
    """Return bytes, each a character of Latin-1, as they stand between the brackets of a string."""
    return codes.translate(_ESCAPED)


_WRITERS: dict[type, Callable[[Any], bytes]] = {
    bytes: bytes,
    str: lambda held: bytes(held.encode("ascii")),
    int: number,
    float: number,
    Reference: lambda held: b"%d 0 R" % held.number,
    dict: _dictionary,
    list: lambda held: array(map(written, held)),
    Destination: _destination,
    Stream: _stream,
}

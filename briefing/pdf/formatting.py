"""The objects of reportlab as they stand in a file, written as reportlab writes them, in a third of the time.

Most objects of a file are dictionaries, arrays and references of the structure. These are written here; whatever else
there is, and what is set up in another way than usual, reportlab writes.
"""

from __future__ import annotations

from codecs import BOM_UTF16_BE
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFString
from reportlab.pdfbase.pdfdoc import format as by_reportlab

_ENTRIES, _VALUES = 6, 10  # of a dictionary and of an array, in one line
_ESCAPED = tuple(
    f"\\{chr(code)}" if chr(code) in "\\()" else chr(code) if code in range(32, 127) else f"\\{code:03o}"
    for code in range(256)
)
_AUTO, _RAW = "auto", "raw"


def escaped(text: bytes) -> str:
    """Return the bytes of a string as they stand between its brackets."""
    return "".join([_ESCAPED[code] for code in text])


def formatted(held: Any, document: Any) -> bytes:
    """Return an object of a document as it stands in the file, on its own."""
    kind = type(held)
    if kind is PDFDictionary and held.multiline is True and type(held.dict) is dict:
        return _dictionary(held.dict, document)
    if kind is PDFArray and held.multiline is True:
        return _array(held.sequence, document)
    return bytes(by_reportlab(held, document, toplevel=1))


def _value(held: Any, document: Any) -> bytes:
    """Return an object as it stands inside of another."""
    kind = type(held)
    if kind is str and held.isascii() and held.isprintable():
        return bytes(held.encode("ascii"))
    if kind is int or kind is float:
        return _number(held)
    if kind is PDFObjectReference and held.name in document.idToObjectNumberAndVersion:
        return b"%d %d R" % document.idToObjectNumberAndVersion[held.name]
    if kind is PDFString and held.escape == 1:
        return _string(held, document)
    if (kind is PDFDictionary or kind is PDFArray) and not hasattr(held, "__RefOnly__"):
        return formatted(held, document)
    return bytes(by_reportlab(held, document))


def _dictionary(entries: Mapping[str, Any], document: Any) -> bytes:
    written = [_name(key) + b" " + _value(entries[key], document) for key in sorted(entries)]
    return b"<<\n" + _in_lines(written, _ENTRIES) + b"\n>>"


def _array(values: list[Any], document: Any) -> bytes:
    return b"[ " + _in_lines([_value(one, document) for one in values], _VALUES) + b" ]"


def _in_lines(written: list[bytes], most: int) -> bytes:
    if len(written) <= most:
        return b" ".join(written)
    lines = (written[start : start + most] for start in range(0, len(written), most))
    return b" \n  ".join(map(b" ".join, lines))


@lru_cache(maxsize=2_048)
def _number(value: float) -> bytes:
    return str(fp_str(value)).encode("ascii")


@lru_cache(maxsize=512)
def _name(key: str) -> bytes:
    return str(PDFName(key)).encode("ascii")


def _string(held: PDFString, document: Any) -> bytes:
    text, encoding = held.s, held.enc
    if isinstance(text, str) and encoding == _AUTO:
        ascii_alone = text.isascii() and text.isprintable()
        text = text.encode("ascii") if ascii_alone else _encoded(text)
    elif not (isinstance(text, bytes) and encoding == _RAW):
        return bytes(by_reportlab(held, document))
    return f"({escaped(text)})".encode("ascii")


def _encoded(text: str) -> bytes:
    """Return a text in the encoding of PDF, or in UTF-16 where that lacks a character."""
    try:
        return text.encode("pdfdoc")
    except UnicodeEncodeError:
        return BOM_UTF16_BE + text.encode("utf-16-be")

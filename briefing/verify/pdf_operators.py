"""The instructions of a content stream of a PDF file (ISO 32000-1, 7.8.2)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pikepdf

Instruction = tuple[str, tuple[Any, ...]]
"""An operator and its operands: numbers, names (text with its slash), strings (bytes), arrays, dictionaries."""

_SPACE = " \t\n\f\r"
_W = rf"[{_SPACE}]*+"
_NUMBER = r"[-+]?+(?:[0-9]++\.?+[0-9]*+|\.[0-9]++)(?=[ \t\n\f\r\[\]()<>/]|\Z)"
_NAME = r"/[!$&'*-.0-;=?-Z\\^-z|~]*+"
_STRING = r"\([^()\\\r]*+(?:\\(?:[nrtbf()\\]|[0-3][0-7]{2})[^()\\\r]*+)*+\)"
_HEX = r"<(?:[0-9A-Fa-f]{2})*+>"
_ITEMS = rf"(?:{_W}(?:{_NUMBER}|{_STRING}|{_NAME}|{_HEX}))*+{_W}"
_OPERAND = rf"{_NUMBER}|{_STRING}|{_NAME}|{_HEX}|\[{_ITEMS}\]|<<{_ITEMS}>>"
_OPERATOR = r"([A-Za-z'\"*]++[01]?+)(?=[ \t\n\f\r\[(</]|\Z)"
# An array that is alone, or operands, and their operator; what else there is, to the end, is one match with none.
_INSTRUCTION = re.compile(
    rf"{_W}(?:(?:(\[{_ITEMS}\]){_W}(?=[A-Za-z'\"])|((?:(?:{_OPERAND}){_W})*+)){_OPERATOR}|[\s\S]++)"
)
_NOT_DIGITS = frozenset("/([<")
_EACH = re.compile(_OPERAND)
_ONLY_MARK = re.compile(rf"<<{_W}/MCID{_W}([0-9]++){_W}>>")
_OPERATORS = frozenset(
    (
        *("b", "B", "b*", "B*", "BDC", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do", "DP", "EMC"),
        *("ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "j", "J", "K", "k", "l", "m", "M", "MP", "n", "q", "Q"),
        *("re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ"),
        *("TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y", "'", '"'),
    )
)  # but those of images inside of the stream, which are bytes of any kind


def instructions(content: Any, data: bytes | None, wanted: frozenset[str]) -> list[Instruction]:
    """Return the instructions of a page or form whose operators are wanted, in order.

    The bytes are what its streams unpack to. A stream written as nearly all are is read here; one with anything
    unusual in it, or whose bytes are not known, is left to the PDF library as a whole.

    Raises:
        PdfError, TypeError, ValueError: It cannot be read.
    """
    plain = None if data is None else _plain(data)
    if plain is not None:
        return [
            (operator, _array(array) if array else _operands(given) if given else ())
            for array, given, operator in plain
            if operator in wanted
        ]
    return [
        (operator, tuple(map(_converted, instruction.operands)))
        for instruction in pikepdf.parse_content_stream(content)
        if (operator := str(instruction.operator)) in wanted
    ]


def _plain(data: bytes) -> list[tuple[str, str, str]] | None:
    """Return an array alone or operands, as they are written, and the operator; nothing where any is unusual."""
    found = _INSTRUCTION.findall(data.decode("latin-1").strip(_SPACE))
    return found if {operator for _, _, operator in found} <= _OPERATORS else None


@lru_cache(maxsize=4096)  # fonts, colours, marks and spacings are the same again and again
def _operands(given: str) -> tuple[Any, ...]:
    if given[0] not in _NOT_DIGITS:
        try:
            return tuple(map(float, given.split()))  # what nearly all are
        except ValueError:
            pass
    return tuple(map(_value, _EACH.findall(given)))


def _array(written: str) -> tuple[list[Any]]:
    items = _EACH.findall(written, 1, len(written) - 1)
    return ([_unescaped(item) if item[0] == "(" else _value(item) for item in items],)


def _value(written: str) -> Any:
    first = written[0]
    if first == "/":
        return written
    if first == "(":
        return _unescaped(written)
    if first == "[":
        return _array(written)[0]
    if first != "<":
        return float(written)
    return _dictionary(written) if written[1] == "<" else bytes.fromhex(written[1:-1])


def _dictionary(written: str) -> Any:
    if only := _ONLY_MARK.fullmatch(written):
        return {"/MCID": int(only[1])}
    return _converted(pikepdf.Object.parse(written.encode("latin-1")))


@lru_cache(maxsize=4096)
def _unescaped(written: str) -> bytes:
    """Return a literal string; only escapes that both PDF and Python know are in it, and parentheses."""
    if "\\" not in written:
        return written[1:-1].encode("latin-1")
    known = written[1:-1].replace("\\(", "\\050").replace("\\)", "\\051").encode("latin-1")
    return known.decode("unicode_escape").encode("latin-1")


def _converted(operand: Any) -> Any:
    """Return what the PDF library gives as this module does."""
    if isinstance(operand, (int, Decimal)):
        return float(operand)
    if isinstance(operand, pikepdf.Name):
        return str(operand)
    if isinstance(operand, pikepdf.String):
        return bytes(operand)
    if isinstance(operand, pikepdf.Array):
        return [_converted(item) for item in operand]
    return dict(operand.items()) if isinstance(operand, pikepdf.Dictionary) else operand

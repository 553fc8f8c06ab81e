"""Decimal commas in braces, where YAML takes the comma for the end of the value: ``{value: 28,6 million USD}``.

What is read then is a value ``28`` and a key ``6 million USD`` without a value. Put together again, they are one
mistake with one remedy, instead of two that puzzle.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any, Final

from briefing.data.known import Known
from briefing.data.quantities import QuantityError
from briefing.data.quantity_text import parse
from briefing.errors import Diagnostic, error
from briefing.reading.lines import Path, dotted
from briefing.reading.tree import Tree
from briefing.regex import regex

_CUT: Final = regex(r"[0-9]")
_ENDS_IN_DIGIT: Final = regex(r"[0-9]$")
_NUMBER: Final = regex(r"[-+−]?[0-9]+")


def mend(tree: Tree, known: Known) -> list[Diagnostic]:
    """Join quantities that a decimal comma has cut in two, and return an error for each."""
    found: list[Diagnostic] = []
    for path in sorted(tree.flow, key=dotted):
        mapping = _at(tree.data, path)
        for key, rest in _cut(mapping, known):
            written = f"{mapping[key]},{rest}"
            mapping[key] = _with_decimal_point(written)
            del mapping[rest]
            message, hint = _complaint(written, known)
            place = tree.places[*path, key]
            found.append(error(message, file=place.file, line=place.line, key=dotted((*path, key)), hint=hint))
    return found


def _at(data: Any, path: Path) -> dict[str, Any]:
    for segment in path:
        data = data[segment]
    mapping: dict[str, Any] = data
    return mapping


def _cut(mapping: dict[str, Any], known: Known) -> list[tuple[str, str]]:
    """Return the keys whose value goes on in the next key."""
    keys = list(mapping)
    return [
        (key, rest)
        for key, rest in pairwise(keys)
        if mapping[rest] is None and _CUT.match(rest) and _ENDS_IN_DIGIT.search(str(mapping[key]))
        if _is_quantity(_with_decimal_point(f"{mapping[key]},{rest}"), known) or _NUMBER.fullmatch(str(mapping[key]))
    ]


def _is_quantity(text: str, known: Known) -> bool:
    """Tell a cut quantity from a text with a comma between two numbers: “In 2025, 12 companies”."""
    try:
        parse(text, known)
    except QuantityError:
        return False
    return True


def _complaint(written: str, known: Known) -> tuple[str, str]:
    """Return what is wrong with a quantity that has a comma, and the remedy."""
    try:
        parse(written, known)
    except QuantityError as wrong:
        return str(wrong), wrong.hint
    raise AssertionError(written)  # no quantity has a comma


def _with_decimal_point(text: str) -> str:
    """Return a quantity without the comma in its number: ``1,5`` is 1.5, ``1.400,5`` and ``1,400.5`` are 1 400.5."""
    first = next((mark for mark in text if mark in ".,"), "")
    if "." in text and "," in text:
        return re.sub(rf"(?<=[0-9]){re.escape(first)}(?=[0-9])", " ", text).replace(",", ".")
    return re.sub("([0-9]),([0-9])", r"\1.\2", text)

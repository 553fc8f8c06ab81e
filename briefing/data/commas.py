"""Decimal commas in braces, where YAML takes the comma for the end of the value: ``{value: 28,6 million USD}``.

What is read then is a value ``28`` and a key ``6 million USD`` without a value. Put together again, they are one
mistake with one remedy, instead of two that puzzle.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any, Final

from briefing.data.known import Known
from briefing.data.notations import with_decimal_point
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
            mapping[key] = with_decimal_point(written)
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
        if _is_quantity(with_decimal_point(f"{mapping[key]},{rest}"), known) or _NUMBER.fullmatch(str(mapping[key]))
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

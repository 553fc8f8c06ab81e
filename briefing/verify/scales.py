"""Scale, currency and year that a caption, a head or a label gives to bare numbers, against the data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from briefing.data.quantities import Kind, Quantity
from briefing.figures.model import Figure
from briefing.records import frozen
from briefing.verify.expected import Expected, digits_of
from briefing.verify.findings import OTHER_UNIT, Wrong
from briefing.verify.finished import Finished, Passage
from briefing.verify.numbers import Number, read_numbers
from briefing.verify.tongue import Tongue
from briefing.verify.values import fault

_TABLE: Final = re.compile(r"\btable [0-9]+\b")
_YEAR: Final = re.compile(r"(?<![0-9])([12][0-9]{3})(?![0-9])")
_LETTER: Final = re.compile(r"[^\W\d_]")
_LABELS: Final = 2
"""So many lines stand below a key figure: what it is, and its unit."""


@frozen
class _Said:
    """What words say of the numbers that they are about: powers of ten and currencies."""

    scales: frozenset[int]
    units: frozenset[str]
    years: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.scales)


def scale_wrongs(file: Finished, tongue: Tongue, wanted: Expected) -> Iterator[Wrong]:
    """Yield bare numbers that no figure has at the scale, and in the currency, that stand above or below them."""
    captions = _captions(file)
    for place, passage in enumerate(file.passages):
        if passage.kind not in {"cell", "item"}:
            continue
        numbers = read_numbers(passage.text, tongue).numbers
        if len(numbers) != 1 or numbers[0].scale is not None or numbers[0].unit:
            continue
        said = _said_of(file.passages, place, captions, tongue)
        if said and not _is_right(passage, numbers[0], said, wanted, tongue):
            message = (
                "no figure of the data has this value at the scale, in the currency and of the year that are said of it"
            )
            yield Wrong(OTHER_UNIT, str(file.path), passage.place, message, "", passage.text)


def _captions(file: Finished) -> Mapping[str, str]:
    """Return the captions of tables, by the tables."""
    found: dict[str, str] = {}
    for passage in file.passages:
        table = _TABLE.search(passage.place)
        if table and passage.kind in {"caption", "alt"}:
            found.setdefault(table[0], passage.text)
    return found


def _said_of(passages: Sequence[Passage], place: int, captions: Mapping[str, str], tongue: Tongue) -> _Said:
    """Return what is said of a number: by its heads, else by the caption of its table; of a key figure below it."""
    passage = passages[place]
    if passage.heads and passage.kind == "cell":
        own = _said(passage.heads, tongue)
        table = _TABLE.search(passage.place)
        return own or _said((captions.get(table[0], "").rpartition(",")[2],) if table else (), tongue)
    below = passages[place + 1 : place + 1 + _LABELS]
    is_key = not passage.heads and not _LETTER.search(passage.text) and len(below) == _LABELS
    if is_key and all(one.kind == passage.kind and not one.heads and _LETTER.search(one.text) for one in below):
        years = frozenset(int(year) for year in _YEAR.findall(below[0].text))
        return replace(_said((below[-1].text.partition(",")[0],), tongue), years=years)
    return _said((), tongue)


@lru_cache(maxsize=256)  # each number of a column has its heads
def _said(texts: tuple[str, ...], tongue: Tongue) -> _Said:
    text = " | ".join(texts)
    scales = frozenset(tongue.scales[place] for place in _words(tongue.scale, text))
    units = frozenset(tongue.units[place] for place in _words(tongue.unit, text)) & tongue.currencies
    return _Said(scales, units)


def _words(form: re.Pattern[str], text: str) -> Iterator[int]:
    """Yield which group of a pattern stands in a text, once for each word that begins so."""
    for one in form.finditer(text):
        if not text[: one.start()][-1:].isalnum():
            yield (one.lastindex or 1) - 1


def _is_right(passage: Passage, number: Number, said: _Said, wanted: Expected, tongue: Tongue) -> bool:
    """Tell whether a number is right as it is said, or none of a figure, which others judge."""
    ids = [one for mark in passage.marks if (one := wanted.figure_id(mark.figure))]
    figures = [held[one] for held in (wanted.figures, wanted.earlier) for one in ids if one in held]
    if not passage.marks:
        figures = [figure for _, figure in wanted.by_digits.get(next(digits_of(number.value)), ())]
    return not figures or any(_has(figure, number, said, tongue.currencies) for figure in figures)


def _has(figure: Figure, number: Number, said: _Said, known: frozenset[str]) -> bool:
    """Tell whether a number, as it is said, may be a figure; of what is no sum nothing is said that way."""
    quantity: Quantity = figure.quantity
    years = {int(year) for year in _YEAR.findall(str(figure.period or ""))}
    if said.years and years and not said.years & years:
        return False
    if quantity.kind in (Kind.PERCENT, Kind.POINTS) or quantity.upper is not None:
        return True
    if quantity.kind is Kind.MONEY and said.units and quantity.unit in known and quantity.unit not in said.units:
        return False
    # A caption is of the sums of a table; a number of companies beside them is not in millions.
    scales = said.scales if quantity.kind is Kind.MONEY else said.scales | {0}
    found = (fault(quantity, [replace(number, scale=power)], frozenset(), in_exhibit=True) for power in scales)
    return any(one in {"", "sign"} for one in found)

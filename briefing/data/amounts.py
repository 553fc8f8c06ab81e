"""Dates and quantities of a data file, as pydantic types that read text and never see a float."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import date
from typing import Annotated, Any, Final

from pydantic_core.core_schema import ValidationInfo

from briefing.data import calendar as cal
from briefing.data import periods, quantities, quantity_text
from briefing.data.known import NOTHING, Known
from briefing.data.marks import Dated, Measured
from briefing.data.quantities import Kind, Quantity, QuantityError
from briefing.reading.fields import JsonSchema
from briefing.reading.scalars import Read
from briefing.reading.values import ValueWithHintError, scalar, shown
from briefing.regex import regex

# ------------------------------------------------------------------------------------------------------------ dates


def _reader(read: Callable[[str], Any], made: type | tuple[type, ...], expected: str) -> Read:
    """Return the mark of a type whose made values pass, and which is read from text else."""

    def validate(value: object, info: ValidationInfo) -> Any:
        if isinstance(value, made):
            return value
        text = scalar(value, expected).strip()
        try:
            return read(text)
        except cal.CalendarError as wrong:
            from briefing.data import datings  # noqa: PLC0415 - of a mistake

            known = info.context if isinstance(info.context, Known) else NOTHING
            for meant in datings.written(text, known.wording().datings):
                with suppress(cal.CalendarError):
                    read(meant)
                    raise ValueWithHintError(str(wrong), f"write {meant}", understood=True) from None
            raise

    return Read(validate, knowing=True)


def _dated(pattern: str, description: str, *, number: bool = False) -> JsonSchema:
    kinds = ["string", "integer"] if number else "string"
    return JsonSchema({"type": kinds, "pattern": pattern, "description": description})


_DAY: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_MONTH: Final = r"[0-9]{4}-[0-9]{2}"

IsoDate = Annotated[
    date,
    _reader(cal.parse_date, date, "a date such as 2026-02-26"),
    Dated(),
    _dated(f"^{_DAY}$", "A day: 2026-02-26"),
]
PartialDate = Annotated[
    date | cal.YearMonth | cal.Year,
    _reader(cal.parse_partial_date, (date, cal.YearMonth, cal.Year), "a date such as 2026-02-26, 2026-02 or 2026"),
    Dated(),
    _dated(r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "A day, a month or a year: 2026-02-26, 2026-02, 2026", number=True),
]
DateSpan = Annotated[
    cal.DateRange,
    _reader(cal.parse_date_range, cal.DateRange, "two dates: 2026-02-26/2026-02-27"),
    Dated(),
    _dated(f"^{_DAY} */ *{_DAY}$", "From the first to the last day: 2026-02-26/2026-02-27"),
]
Period = Annotated[
    periods.Months,
    _reader(periods.parse_period, periods.Months, "a period such as 2025, 2025-H1 or 2025-01/2025-09"),
    Dated(covers=True),
    _dated(periods.PATTERN, f"A year or any run of months: {periods.EXAMPLES}", number=True),
]
YearRange = Annotated[
    cal.Years,
    _reader(cal.parse_years, cal.Years, "years such as 2026/2027"),
    Dated(covers=True),
    _dated(r"^[0-9]{4}( */ *[0-9]{4})?$", "Years: 2026/2027, or one year", number=True),
]
_YEAR: Final = _dated(r"^[0-9]{4}$", "A year: 2030", number=True)
YearAlone = Annotated[cal.Year, _reader(cal.parse_year, cal.Year, "a year such as 2030"), Dated(), _YEAR]


def _year_covered(text: str) -> periods.Months:
    return periods.year_of(cal.parse_year(text).year)


YearOfPlan = Annotated[
    periods.Months,
    _reader(_year_covered, periods.Months, "a year such as 2030"),
    Dated(covers=True),
    _YEAR,
]
"""The year that a figure is meant for."""


def _period_key(value: object) -> str:
    """Read a period that names a figure of a series; it stays as it is written."""
    text = scalar(value, "a period such as 2025 or 2025-H1").strip()
    periods.parse_period(text)
    return text


PeriodKey = Annotated[str, Read(_period_key), _dated(periods.PATTERN, "A period")]


def _covered(text: str) -> Any:
    """Read what a figure covers: a period of statistics, or years that it is the sum of."""
    first, slash, last = (part.strip() for part in text.partition("/"))
    return cal.parse_years(text) if slash and first.isdecimal() and last.isdecimal() else periods.parse_period(text)


Coverage = Annotated[
    periods.Months | cal.Years,
    _reader(_covered, (periods.Months, cal.Years), "a period such as 2025, 2025-H1 or 2008/2025"),
    Dated(covers=True),
    _dated(
        rf"^[0-9]{{4}} */ *[0-9]{{4}}$|{periods.PATTERN}",
        f"What the figure covers: a period ({periods.EXAMPLES}), or years that it is the sum of: 2008/2025",
        number=True,
    ),
]

# ------------------------------------------------------------------------------------------------------- quantities


_NAMES: Final = {
    Kind.COUNT: "a number",
    Kind.PERCENT: "a percentage",
    Kind.POINTS: "percentage points",
    Kind.MONEY: "an amount of money",
    Kind.MEASURE: "a measure",
}


def _quantity(example: str, *kinds: Kind) -> Read:
    """Return the mark of quantities of the given kinds; no kind means any."""
    return _as_written(_reading(example, *kinds))


def _as_written(function: Callable[[object, ValidationInfo], Quantity]) -> Read:
    return Read(function, knowing=True)


def _reading(example: str, *kinds: Kind) -> Callable[[object, ValidationInfo], Quantity]:
    """Return the function that reads quantities of the given kinds."""

    def validate(value: object, info: ValidationInfo) -> Quantity:
        expected = f"a quantity such as {example}"
        known = info.context if isinstance(info.context, Known) else NOTHING
        quantity = value if isinstance(value, Quantity) else quantity_text.parse(scalar(value, expected), known)
        if kinds and quantity.kind is Kind.COUNT and quantity.unit:
            raise _counts_things(quantity, str(value).strip(), kinds, known)
        if kinds and quantity.kind not in kinds:
            raise _wrong_kind(quantity, kinds[0], example)
        if kinds == (Kind.COUNT,):
            _check_count(quantity)
        return quantity

    return validate


def _counts_things(quantity: Quantity, text: str, kinds: tuple[Kind, ...], known: Known) -> QuantityError:
    """Say what is wrong with a word after a number where the key tells what is counted, or another unit belongs."""
    wrong = quantity_text.unknown_unit(quantity.unit, text, known)
    if kinds == (Kind.COUNT,) and not wrong.understood:
        alone = text.removesuffix(quantity.unit).strip()
        return QuantityError(f"“{text}” says what is counted, as the key does", f"write the number alone: {alone}")
    return wrong


def _wrong_kind(quantity: Quantity, wanted: Kind, example: str) -> QuantityError:
    text = quantities.format(quantity)
    if quantity.kind is Kind.COUNT and wanted is Kind.MONEY:
        return QuantityError(f"“{text}” has no currency", f"add the currency: {text} USD")
    if quantity.kind is Kind.COUNT and wanted is Kind.PERCENT and not quantity.scale:
        return QuantityError(f"“{text}” has no per cent sign", f"write {text}% if it is a percentage")
    return QuantityError(
        f"“{text}” is {_NAMES[quantity.kind]} where {_NAMES[wanted]} belongs",
        f"write {_NAMES[wanted]} such as {example}",
    )


def _check_count(quantity: Quantity) -> None:
    text = quantities.format(quantity)
    for amount in (quantity.amount, quantity.upper_amount):
        if amount is not None and amount != amount.to_integral_value():
            raise QuantityError(f"“{text}” is not a whole number", "things are counted in whole numbers: 6, over 90")
    if quantity.signed or quantity.value < 0:
        raise QuantityError(f"“{text}” has a sign", "write the number without a sign: 6, over 90")


def _quantity_schema(description: str, *, number: bool = False) -> JsonSchema:
    return JsonSchema({"type": ["string", "number"] if number else "string", "description": description})


AnyQuantity = Annotated[
    Quantity,
    Measured(nouns=True),
    _quantity("85% or 30 years"),
    _quantity_schema(
        "A quantity with its unit: 85%, 107.7 million USD, about 30 years, 1 400 km, over 90, 1 250 students (a term)",
        number=True,
    ),
]
_MONEY: Final = (
    _quantity("28.6 million USD", Kind.MONEY),
    _quantity_schema("Money: 28.6 million USD, about 117 million USD, over 500 million USD, 25 to 30 million EUR"),
)
MoneyQuantity = Annotated[Quantity, Measured("amount"), *_MONEY]
BalanceQuantity = Annotated[Quantity, Measured("balance"), *_MONEY]
"""Money that may be negative: exports less imports."""

_PERCENT: Final = (_quantity("7.6%", Kind.PERCENT), _quantity_schema("A percentage: +7.6%, -6.1%, 71%"))
PercentQuantity = Annotated[Quantity, Measured(), *_PERCENT]
ShareQuantity = Annotated[Quantity, Measured("share"), *_PERCENT]
"""A part of a whole: from 0% to 100%."""
ChangeQuantity = Annotated[Quantity, Measured("change"), *_PERCENT]
"""A growth, or a fall by no more than everything."""
GrowthQuantity = Annotated[
    Quantity,
    Measured("change"),
    _quantity("+7.6%", Kind.PERCENT, Kind.POINTS),
    _quantity_schema("A change against a year before: +7.6%, or of a percentage +0.3 points"),
]
"""A change in per cent, or of a percentage in points."""
CountQuantity = Annotated[
    Quantity,
    Measured(),
    _quantity("11", Kind.COUNT),
    _quantity_schema("A whole number: 6, over 90", number=True),
]


def _rank(value: object, info: ValidationInfo) -> Quantity:
    """Read a place in an order: a whole number from 1, written as exact."""
    text = value if isinstance(value, Quantity) else scalar(value, "a place such as 63").strip()
    if isinstance(text, str) and (found := _ORDINAL.fullmatch(text)) and _ends_an_ordinal(found[2], info):
        raise QuantityError(f"“{text}” is not a number", f"write the number alone: {found[1]}")
    quantity = _WHOLE(text, info)
    if quantity.value < 1 or quantity.approx or quantity.upper is not None or quantity.scale:
        raise QuantityError(f"“{quantity}” is not a place in an order", "write a whole number from 1: 63")
    return quantity


def _ends_an_ordinal(ending: str, info: ValidationInfo) -> bool:
    """Tell whether what follows digits makes them an ordinal: a full stop, or the ending of one in any language."""
    known = info.context if isinstance(info.context, Known) else NOTHING
    return ending == "." or ending.casefold() in known.wording().datings.ordinals


_ORDINAL: Final = regex(r"([0-9]+)[-‑]?([^\W\d_]+|\.)")
_WHOLE: Final = _reading("63", Kind.COUNT)
RankQuantity = Annotated[
    Quantity,
    Measured(),
    _as_written(_rank),
    _quantity_schema("The place, a whole number from 1: 63", number=True),
]
MeasureQuantity = Annotated[
    Quantity,
    Measured(),
    _quantity("1 400 km", Kind.MEASURE),
    _quantity_schema("A number with its unit: 30 years, 1 400 km, 12 thousand t"),
]


def _in_units(what: str, hint: str, units: Collection[str], *, counted: bool) -> Read:
    """Return the mark of measures in any of some units, by their keys; ``counted`` lets counts pass, too."""

    def validate(value: object, info: ValidationInfo) -> Quantity:
        quantity = _ANY(value, info)
        if quantity.unit in units or (counted and quantity.kind is Kind.COUNT):
            return quantity
        raise QuantityError(f"{shown(quantities.format(quantity))} is not {what}", hint)

    return _as_written(validate)


_ANY: Final = _reading("85% or 30 years")
PopulationQuantity = Annotated[
    Quantity,
    Measured("amount", nouns=True),
    _in_units("a number of people", "write how many people there are: 20.4 million people", ("person",), counted=True),
    _quantity_schema("How many people there are: 20.4 million people", number=True),
]
_AREAS: Final = ("square-kilometre", "square-metre", "hectare")
AreaQuantity = Annotated[
    Quantity,
    Measured("amount"),
    _in_units("an area", "write the number with km2, m2 or ha: 2 724.9 thousand km2", _AREAS, counted=False),
    _quantity_schema("An area: 2 724.9 thousand km2"),
]

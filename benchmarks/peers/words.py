"""Numbers and dates as a language writes them, by Babel."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import NumberPattern
from babel.numbers import parse_pattern as number_pattern

LOCALES = {"en": "en_GB", "kk": "kk_KZ", "ru": "ru_RU", "sr": "sr_Cyrl_RS"}
DAYS = {"en": "d MMMM y", "kk": "y 'жылғы' d MMMM", "ru": "d MMMM y 'года'", "sr": "d. '{month}' y. 'године'"}
MONTHS = {"en": "LLLL y", "kk": "y 'жылғы' MMMM", "ru": "LLLL y 'года'", "sr": "LLLL y. 'године'"}
FORMS = ("nom", "gen", "dat", "acc", "ins", "prep", "loc")
SERBIAN = (  # the genitive, which CLDR lacks
    "јануара", "фебруара", "марта", "априла", "маја", "јуна", "јула", "августа", "септембра", "октобра", "новембра",
    "децембра",
)  # fmt: skip


@cache
def locale(tag: str) -> Locale:
    """Return what Babel knows of a language."""
    return Locale.parse(LOCALES[tag])


@cache
def _pattern(digits: int, signed: bool) -> NumberPattern:
    whole = "#,##0" + ("." + "0" * digits if digits else "")
    return number_pattern(f"+{whole};-{whole}" if signed else whole)


def number(value: Decimal, tag: str, signed: bool = False) -> str:
    """Write a number with the digits that it has, and a real minus."""
    digits = max(0, -int(value.as_tuple().exponent))
    return _pattern(digits, signed).apply(value, locale(tag)).replace("-", "−")


def day(value: dt.date, tag: str) -> str:
    """Write a day."""
    written = format_date(value, DAYS[tag], locale(tag))
    return written.replace("{month}", SERBIAN[value.month - 1])


def month(value: dt.date, tag: str) -> str:
    """Write a month."""
    return format_date(value, MONTHS[tag], locale(tag))

"""Quantities as people write them: ``107.7 million USD``, ``+7.6%``, ``about 30 years``, ``25 to 30 million USD``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from briefing.reading.nearest import most_like


class Kind(StrEnum):
    """What a quantity measures."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"  # percentage points: a change of a share
    MONEY = "money"
    MEASURE = "measure"  # years, kilometres, tonnes …: ``unit`` names the noun


class Approx(StrEnum):
    """How exact the writer claims to be."""

    EXACT = ""
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    UP_TO = "up-to"
    AT_LEAST = "at-least"


SCALES: Final = {"": 0, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}

UNITS: Final = {
    "year": ("year", "years"),
    "month": ("month", "months"),
    "week": ("week", "weeks"),
    "day": ("day", "days"),
    "hour": ("hour", "hours", "h"),
    "minute": ("minute", "minutes", "min"),
    "kilometre": ("km", "kilometre", "kilometres"),
    "metre": ("m", "metre", "metres"),
    "square-kilometre": ("km2", "km²"),
    "hectare": ("ha", "hectare", "hectares"),
    "tonne": ("t", "tonne", "tonnes"),
    "kilogram": ("kg", "kilogram", "kilograms"),
    "cubic-metre": ("m3", "m³"),
    "litre": ("l", "litre", "litres"),
    "barrel": ("barrel", "barrels"),
    "kilowatt-hour": ("kWh",),
    "megawatt": ("MW", "megawatt", "megawatts"),
    "container": ("container", "containers"),
    "teu": ("TEU",),
    "person": ("person", "persons", "people"),
}
"""The units of measure, each with its spellings in a data file; the first is how it is printed."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact decimal with its unit, as written: ``Decimal("28.60")`` keeps its last zero.

    ``value`` is in units of ``10**scale`` (``28.6`` million: value 28.6, scale 6). ``unit`` is an ISO 4217 code for
    money, a key of ``units`` in ``locales/`` for a measure (``year``, ``kilometre``), for a count the key of the term
    that is counted (``1 250 students``) or empty, else empty. ``upper`` is the other end of a range. ``signed`` tells
    that the sign was written out (``+7.6%``).
    """

    kind: Kind
    value: Decimal
    scale: int = 0
    unit: str = ""
    approx: Approx = Approx.EXACT
    upper: Decimal | None = None
    signed: bool = False

    @property
    def amount(self) -> Decimal:
        """The value in whole units: 28.6 million is 28600000."""
        return self.value.scaleb(self.scale)

    @property
    def upper_amount(self) -> Decimal | None:
        """The other end of a range in whole units."""
        return None if self.upper is None else self.upper.scaleb(self.scale)

    @property
    def places(self) -> int:
        """How many decimal places are written."""
        return _places(self.value)

    @property
    def half_unit(self) -> Decimal:
        """Half a unit of the last written digit, in whole units: what rounding may have hidden."""
        return Decimal(5).scaleb(-self.places - 1 + self.scale)

    @property
    def interval(self) -> tuple[Decimal, Decimal]:
        """The exact amounts that round to what is written: 28.6 is 28.55 to 28.65. Counts are exact.

        A range goes from its lower to its upper end. The approximator is not looked at: ``over 500`` says nothing of
        the other side, so whoever computes with intervals decides what to do with it.
        """
        last = self.amount if self.upper is None else self.upper.scaleb(self.scale)
        if self.kind is Kind.COUNT and self.scale == 0 and self.places == 0:
            return self.amount, last
        upper_half = self.half_unit if self.upper is None else Decimal(5).scaleb(-_places(self.upper) - 1 + self.scale)
        return self.amount - self.half_unit, last + upper_half

    def __abs__(self) -> Quantity:
        """Return the same quantity without its sign."""
        ends = sorted(abs(end) for end in (self.value, self.upper) if end is not None)
        return replace(self, value=ends[0], upper=ends[1] if len(ends) > 1 else None, signed=False)

    def __str__(self) -> str:
        return format(self)


class QuantityError(ValueError):
    """Text that is not a quantity: the message says why, ``hint`` what to write."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Take the reason and the remedy."""
        super().__init__(message)
        self.hint = hint


MOST_DIGITS: Final = 20
LONGEST_SHOWN: Final = 60

_APPROX: Final = {
    "about": Approx.ABOUT,
    "around": Approx.ABOUT,
    "approximately": Approx.ABOUT,
    "over": Approx.OVER,
    "more than": Approx.OVER,
    "under": Approx.UNDER,
    "less than": Approx.UNDER,
    "up to": Approx.UP_TO,
    "at least": Approx.AT_LEAST,
}
_APPROX_WORDS: Final = {
    Approx.ABOUT: "about",
    Approx.OVER: "over",
    Approx.UNDER: "under",
    Approx.UP_TO: "up to",
    Approx.AT_LEAST: "at least",
}
_PERCENT: Final = ("%", "per cent", "percent")
_POINTS: Final = ("points", "percentage points", "percentage point", "point")
_UNIT_KEYS: Final = {spelling: key for key, spellings in UNITS.items() for spelling in spellings}
_SHORT_SCALES: Final = {
    "k": "thousand",
    "k.": "thousand",
    "tn": "trillion",
    "m": "million",
    "mn": "million",
    "mln": "million",
    "mio": "million",
    "millions": "million",
    "thousands": "thousand",
    "billions": "billion",
    "bn": "billion",
    "bln": "billion",
    "mrd": "billion",
    "trillions": "trillion",
    "тыс": "thousand",
    "мың": "thousand",
    "хиљ": "thousand",
    "hilj": "thousand",
    "млн": "million",
    "мил": "million",
    "mil": "million",
    "млрд": "billion",
    "милија": "billion",
    "миллиа": "billion",
    "млр": "billion",
    "трлн": "trillion",
    "трил": "trillion",
}
_SYMBOLS: Final = {
    "US$": "USD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "₸": "KZT",
    "₽": "RUB",
    "¥": "CNY or JPY",
    "₺": "TRY",
    "₴": "UAH",
    "₹": "INR",
    "₼": "AZN",
    "₾": "GEL",
}
_CURRENCY_WORDS: Final = {
    "dollar": "USD",
    "долл": "USD",
    "долар": "USD",
    "euro": "EUR",
    "евр": "EUR",
    "еуро": "EUR",
    "pound": "GBP",
    "sterling": "GBP",
    "фунт": "GBP",
    "tenge": "KZT",
    "тенге": "KZT",
    "теңге": "KZT",
    "rouble": "RUB",
    "ruble": "RUB",
    "руб": "RUB",
    "dinar": "RSD",
    "динар": "RSD",
    "yuan": "CNY",
    "renminbi": "CNY",
    "юан": "CNY",
    "јуан": "CNY",
    "yen": "JPY",
    "иен": "JPY",
    "јен": "JPY",
    "franc": "CHF",
    "франк": "CHF",
    "lira": "TRY",
    "лир": "TRY",
}
"""How people write currencies, by the beginnings of words; what a figure may hold is the ISO code."""


_APPROX_START = re.compile(rf"({'|'.join(_APPROX)}) +(?=\S)")
_NUMBER = re.compile(
    r"(?P<sign>[+-])? ?(?P<digits>[0-9]{1,3}(?:[ _][0-9]{3})+(?![0-9])|[0-9]+)(?P<fraction>\.[0-9]+)?(?P<rest>.*)"
)
_COMMA = re.compile(r"([0-9]),([0-9])")
_WHITE = re.compile(r"\s+")
_NOUN = re.compile(r"[a-z][a-z0-9_-]*")  # the key of a term
_DASH = re.compile(r"[0-9%] ?[-–—] ?[0-9]")
_EXAMPLES: Final = "write it as in 28.6 million USD, +7.6%, about 30 years or over 90"


def parse(text: str) -> Quantity:
    """Read a quantity from its written form.

    Accepts an approximator (``about``, ``over``, ``under``, ``up to``, ``at least``), a number with ``.`` as decimal
    mark (digits may be grouped by spaces or ``_``), a scale (``thousand`` to ``trillion``), and a unit: ``%``,
    ``points``, an ISO 4217 code, a unit of measure, the key of a term for things counted, or nothing for a count;
    ``A to B`` is a range. Whether there is such a term is for those to tell who know the terms.
    """
    written = _WHITE.sub(" ", text).strip().replace("\N{MINUS SIGN}", "-")
    if not written:
        raise QuantityError("the quantity is empty", _EXAMPLES)
    _refuse_foreign_notation(written)
    approx, rest = _approximator(written)
    first, to, second = rest.partition(" to ")
    if not to:
        return replace(_single(first, written), approx=approx)
    return replace(_range(first, second, written), approx=approx)


def format(quantity: Quantity) -> str:  # noqa: A001 - the inverse of ``parse``, used as ``quantities.format``
    """Return the written form of a quantity, which ``parse`` reads back to the same quantity."""
    number = _number_text(quantity.value, signed=quantity.signed)
    if quantity.upper is not None:
        number += f" to {_number_text(quantity.upper, signed=quantity.signed)}"
    if quantity.kind is Kind.PERCENT:
        number += "%"
    scale = next(word for word, power in SCALES.items() if power == quantity.scale)
    unit = quantity.unit
    if quantity.kind is Kind.POINTS:
        unit = "points"
    elif quantity.kind is Kind.MEASURE:
        spellings = UNITS.get(unit, (unit,))
        plural = f"{spellings[0]}s"
        unit = plural if plural in spellings and number != "1" else spellings[0]
    return " ".join(part for part in (_APPROX_WORDS.get(quantity.approx, ""), number, scale, unit) if part)


def with_decimal_point(text: str) -> str:
    """Return a quantity without the comma in its number: ``1,5`` is 1.5, ``1.400,5`` and ``1,400.5`` are 1 400.5."""
    first = next((mark for mark in text if mark in ".,"), "")
    if "." in text and "," in text:
        return re.sub(rf"(?<=[0-9]){re.escape(first)}(?=[0-9])", " ", text).replace(",", ".")
    return _COMMA.sub(r"\1.\2", text)


def _number_text(value: Decimal, *, signed: bool) -> str:
    text = f"{value:f}"
    return f"+{text}" if signed and not value.is_signed() else text


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _refuse_foreign_notation(text: str) -> None:
    """Raise for what other notations write where this one wants something else, and say what."""
    if found := _COMMA.search(text):
        decimal = f"the decimal mark is a point: write {with_decimal_point(text)}"
        grouped = _COMMA.sub(r"\1 \2", text)
        hint = decimal
        if re.search(r"[0-9],[0-9]{3},[0-9]{3}(?![0-9])", text):
            hint = f"thousands are grouped with spaces: write {grouped}"
        elif "." not in text and re.search(r"[0-9],[0-9]{3}(?![0-9])", text):
            hint = f"{decimal}; if the comma groups thousands, write {grouped}"
        raise QuantityError(f"“{text}” has a comma in its number at “{found[0]}”", hint)
    for symbol, code in _SYMBOLS.items():
        if symbol in text:
            plain = _in_words(_WHITE.sub(" ", text.replace(symbol, " ")).strip())
            raise QuantityError(f"“{text}” has a currency sign", f"write the ISO code after it: {plain} {code}")
    if _DASH.search(text):
        raise QuantityError(f"“{text}” has a dash between numbers", "write a range with “to”: 25 to 30 million USD")
    if "–" in text or "—" in text:
        raise QuantityError(f"“{text}” has a dash", "write a minus sign or a hyphen before a negative number: -6.1%")
    if text.lower().startswith("between "):
        raise QuantityError(f"“{text}” is not a quantity", "write a range with “to”: 25 to 30 million USD")


def _approximator(text: str) -> tuple[Approx, str]:
    """Split the approximator off."""
    if found := _APPROX_START.match(text):
        return _APPROX[found[1]], text[found.end() :]
    first = re.match(r"[^0-9+.-]*", text)
    word = first[0].strip() if first else ""
    if word in _APPROX_WORDS.values():
        raise QuantityError(f"“{text}” has no number", _EXAMPLES)
    if word and word != text:
        rest = text[len(word) :].strip()
        if re.fullmatch(r"[A-Z]{3}", word):
            raise QuantityError(f"“{text}” has its currency before the number", f"write {rest} {word}")
        near = most_like(word, _APPROX, 0.5)
        known = "about, over, under, up to, at least"
        hint = f"did you mean “{near}”? known are: {known}" if near else f"begin with the number, or one of: {known}"
        raise QuantityError(f"“{word}” in “{text}” is not known", hint)
    return Approx.EXACT, text


def _number(text: str, whole: str) -> tuple[Decimal, bool, str]:
    """Read the number that a text begins with; return it, whether it has a sign, and what follows."""
    found = _NUMBER.fullmatch(text)
    if not found:
        if text.lstrip("+- ").startswith("."):
            raise QuantityError(f"“{whole}” has no digit before the decimal point", "write the zero: 0.5")
        raise QuantityError(f"“{whole}” is not a quantity", _EXAMPLES)
    digits = found["digits"].replace(" ", "").replace("_", "")
    fraction = found["fraction"] or ""
    rest = found["rest"]
    if rest.startswith("."):
        hint = "use a point only before decimal places, and group thousands with spaces: 42 500 000"
        raise QuantityError(f"“{whole}” has a point that is no decimal point", hint)
    if re.match(r"[eE][+-]?[0-9]", rest):
        raise QuantityError(f"“{whole}” is in scientific notation", "write the number out: 1.5 million")
    if re.match(r"[ _]?[0-9]", rest):
        raise QuantityError(f"the digits of “{whole}” are not in groups of three", "write 1400 or 1 400")
    if len(digits) > 1 and digits.startswith("0"):
        raise QuantityError(f"“{whole}” begins with a zero", "delete the leading zeros")
    if len(digits) + len(fraction.lstrip(".")) > MOST_DIGITS:
        count = len(digits) + len(fraction.lstrip("."))
        message = f"a number of {count} digits, of which {MOST_DIGITS} can be printed"
        raise QuantityError(message, "round it, or use a scale: 28.6 million")
    sign = found["sign"] or ""
    return Decimal(f"{sign}{digits}{fraction}"), bool(sign), rest.strip()


def _scale_and_unit(text: str, whole: str) -> tuple[int, Kind, str]:
    """Read what follows a number: a scale, a unit, both, or nothing."""
    word, _, unit = text.partition(" ")
    if word in SCALES and word:
        scale, unit = SCALES[word], unit.strip()
    else:
        scale, unit = 0, text
    if unit in _PERCENT or unit in _POINTS:
        if scale:
            raise QuantityError(
                f"“{whole}” scales a percentage", "write the number out, without “thousand” or “million”"
            )
        return 0, Kind.PERCENT if unit in _PERCENT else Kind.POINTS, ""
    if not unit:
        return scale, Kind.COUNT, ""
    if unit in _UNIT_KEYS:
        return scale, Kind.MEASURE, _UNIT_KEYS[unit]
    if re.fullmatch(r"[A-Z]{3}", unit):
        return scale, Kind.MONEY, unit
    if _NOUN.fullmatch(unit) and unit not in SCALES and unit != "to":
        return scale, Kind.COUNT, unit
    raise unknown_unit(unit, whole)


def unknown_unit(unit: str, whole: str) -> QuantityError:
    """Return what is wrong with a word that is no unit, nor the name of something counted: what it should have been."""
    message = f"“{unit}” in “{whole}” is not a unit"
    currency = next((code for word in unit.lower().split() if (code := _begun(word, _CURRENCY_WORDS))), "")
    if currency and len(unit) <= LONGEST_SHOWN:
        number = whole[: whole.rindex(unit)].strip()
        scale = next((word for word in unit.lower().split() if _scale_meant(word)), "")
        written = " ".join(part for part in (number, _scale_meant(scale), currency) if part)
        return QuantityError(message, f"write {currency}, the ISO code of the currency: {written}")
    first, *others = unit.split(" ")
    scales = [word for word in whole.split(" ") if word and word in SCALES]
    if first in SCALES and len(scales) > 1:
        return QuantityError(f"“{whole}” has two scales, {' '.join(scales)}", "write one: 1.5 billion, 64.0 million")
    scale = _scale_meant(first.lower())
    if not scale and first not in SCALES:
        scale = most_like(first, [word for word in SCALES if word], 0.75)
    if scale:
        return QuantityError(message, f"write “{scale}” for “{first}”: {' '.join([scale, *others])}")
    if re.fullmatch(r"[A-Za-z]{3}", unit):
        return QuantityError(message, f"write a currency in capitals: {unit.upper()}")
    if near := most_like(unit, _UNIT_KEYS):
        return QuantityError(message, f"did you mean “{near}”?")
    known = ", ".join(spellings[0] for spellings in UNITS.values())
    hint = f"write %, points, an ISO currency code such as USD, the name of an entry of `terms:`, or one of: {known}"
    return QuantityError(message, hint)


def _begun(word: str, known: Mapping[str, str]) -> str:
    """Return what a word stands for that begins with a known one; the longest counts."""
    found = [start for start in known if word.startswith(start)]
    return known[max(found, key=len)] if found else ""


def _scale_meant(word: str) -> str:
    """Return the scale that a word in small letters means, in short or in another language; empty if none."""
    plain = word.rstrip(".")
    if plain in SCALES:
        return plain
    cyrillic = plain[:1] > "z"
    return (
        _begun(plain, {key: value for key, value in _SHORT_SCALES.items() if key > "z"})
        if cyrillic
        else _SHORT_SCALES.get(plain, "")
    )


def _in_words(text: str) -> str:
    """Return a number with its scale as it should be written: 5m is 5 million."""
    found = re.fullmatch(r"(.*?[0-9]) ?([^\W\d_]+\.?)", text)
    scale = _scale_meant(found[2].lower()) if found else ""
    return f"{found[1]} {scale}" if found and scale else text


def _single(text: str, whole: str) -> Quantity:
    value, signed, rest = _number(text, whole)
    scale, kind, unit = _scale_and_unit(rest, whole)
    return _counted_whole(Quantity(kind, value, scale, unit, signed=signed), whole)


def _counted_whole(quantity: Quantity, whole: str) -> Quantity:
    """Return a quantity; refuse parts of things that are counted."""
    if quantity.kind is Kind.COUNT and quantity.unit:
        for amount in (quantity.amount, quantity.upper_amount):
            if amount is not None and amount != amount.to_integral_value():
                raise QuantityError(f"“{whole}” is not a whole number", "things are counted in whole numbers")
    return quantity


def _range(first: str, second: str, whole: str) -> Quantity:
    """Read a range: the second end has the scale and unit; the first may repeat them."""
    upper, upper_signed, rest = _number(second.strip(), whole)
    scale, kind, unit = _scale_and_unit(rest, whole)
    lower, lower_signed, lower_rest = _number(first.strip(), whole)
    if lower_rest and _scale_and_unit(lower_rest, whole) != (scale, kind, unit):
        raise QuantityError(f"the ends of “{whole}” have different units", "write both ends in the same unit, once")
    if lower >= upper:
        raise QuantityError(f"the range “{whole}” does not go upwards", "write the smaller number first")
    signed = lower_signed or upper_signed
    return _counted_whole(Quantity(kind, lower, scale, unit, upper=upper, signed=signed), whole)

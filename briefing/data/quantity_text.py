"""Quantities as people write them: ``107.7 million USD``, ``+7.6%``, ``about 30 years``, ``25 to 30 million USD``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from briefing.data.known import NOTHING, Known
from briefing.data.quantities import APPROX_WORDS, SCALES, Approx, Kind, Quantity, QuantityError, places_of
from briefing.reading.nearest import most_like
from briefing.reading.values import shown
from briefing.records import replace
from briefing.regex import regex

MOST_DIGITS: Final = 20
_MILLION: Final = 1_000_000
_CENTS: Final = 2  # decimals of a currency; those with three have no other use for the third

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
_PERCENT: Final = ("%", "per cent", "percent")
_POINTS: Final = ("points", "percentage points", "percentage point", "point")


_APPROX_START = regex(rf"({'|'.join(_APPROX)}) +(?=\S)")
_NUMBER = regex(
    r"(?P<sign>[+-])? ?(?P<digits>[0-9]{1,3}(?:[ _][0-9]{3})+(?![0-9])|[0-9]+)(?P<fraction>\.[0-9]+)?(?P<rest>.*)"
)
_COMMA = regex(r"[0-9],[0-9]")
_WHITE = regex(r"\s+")
_NOUN = regex(r"[a-z][a-z0-9_-]*")  # the key of a term
_COUNTED = regex(r"(?P<figure>.*[0-9].*?) *(?P<noun>[A-Za-z][A-Za-z0-9_-]{2,})")
_COUNTED_AFTER = regex(r"(?P<noun>[A-Za-z][A-Za-z_-]{2,}):? +(?P<figure>[0-9].*)")
_DASH = regex(r"[0-9%] ?[-–—] ?[0-9]")
_IF_GROUPED: Final = "; if the comma groups thousands, write "
_EXAMPLES: Final = "write it as in 28.6 million USD, +7.6%, about 30 years or over 90"


def parse(text: str, known: Known = NOTHING) -> Quantity:
    """Read a quantity from its written form.

    Accepts an approximator (``about``, ``over``, ``under``, ``up to``, ``at least``), a number with ``.`` as decimal
    mark (digits may be grouped by spaces or ``_``), a scale (``thousand`` to ``trillion``), and a unit: ``%``,
    ``points``, an ISO 4217 code, a unit of measure, the key of a term for things counted, or nothing for a count;
    ``A to B`` is a range. Whether there is such a term is for those to tell who know the terms. ``known`` has the units
    of measure, by their spellings, and the words by which a remedy is found for another notation.

    Raises:
        QuantityError: It is written otherwise. The hint says what to write.
    """
    if known.read is not None and text in known.read:
        return known.read[text]
    try:
        quantity = _read(text, known)
    except QuantityError as wrong:
        meant = _remedy(text, known)
        raise QuantityError(str(wrong), meant or wrong.hint, understood=bool(meant)) from None
    if known.read is not None:
        known.read[text] = quantity
    return quantity


def _read(text: str, known: Known) -> Quantity:
    written = _WHITE.sub(" ", text).strip().replace("\N{MINUS SIGN}", "-")
    if not written:
        raise QuantityError("the quantity is empty", _EXAMPLES)
    _refuse_foreign_notation(written)
    approx, rest = _approximator(written)
    first, to, second = rest.partition(" to ")
    if not to:
        single = _single(first, written, known)
        return single if approx is Approx.EXACT else replace(single, approx=approx)
    if approx not in (Approx.EXACT, Approx.ABOUT):
        ends = f"write {rest}, or one end: {APPROX_WORDS[approx]} {_one_end(first, second, approx)}"
        raise QuantityError(f"{shown(written)} has “{APPROX_WORDS[approx]}” before a range", ends)
    return replace(_range(first, second, written, known), approx=approx)


def _one_end(first: str, second: str, approx: Approx) -> str:
    """Return the end of a range that a qualifier may stand before, with the unit."""
    if approx in (Approx.UNDER, Approx.UP_TO):
        return second
    return first if re.search(r"[^0-9. ]", first) else re.sub(r"^[0-9][0-9 .]*[0-9]|^[0-9]", first, second, count=1)


def _remedy(text: str, known: Known) -> str:
    """Return what to write for a quantity in another notation; empty if it cannot be told."""
    readings: list[str] = []
    for reading in _otherwise(text, known):
        try:
            quantity = _read(reading, known)
        except QuantityError as wrong:
            if wrong.understood:
                return wrong.hint
            continue
        readings += [] if quantity.kind is Kind.COUNT and quantity.unit else [reading]
    readings = readings or list(_counted(text, known))
    if not readings:
        return ""
    first, *others = dict.fromkeys(readings)
    grouped = any(first.replace(".", " ") == other for other in others)
    return f"write {first}" + "".join(f"{_IF_GROUPED if grouped else ' or '}{other}" for other in others)


def _otherwise(text: str, known: Known) -> tuple[str, ...]:
    """Return what a figure in another notation may be in this one."""
    from briefing.data import notations  # noqa: PLC0415 - of a mistake

    return notations.written(text, known.wording())


def _counted(text: str, known: Known) -> Iterator[str]:
    """Yield how a data file writes things counted in another notation: “1,250 students”, “Students 1250”."""
    found = _COUNTED.fullmatch(text.strip()) or _COUNTED_AFTER.fullmatch(text.strip())
    if not found:
        return
    noun = found["noun"].casefold()
    if noun in known.wording().phrases or most_like(noun, (*SCALES, *known.units, *_APPROX), 0.75):
        return
    for reading in _otherwise(found["figure"], known):
        with suppress(QuantityError):
            counted = _read(f"{reading} {noun}", known)
            if counted.kind is Kind.COUNT and f"{reading} {noun}" != text.strip():
                yield f"{reading} {noun}"


def _refuse_foreign_notation(text: str) -> None:
    """Raise for what other notations write where this one wants something else, and say what."""
    if found := _COMMA.search(text):
        hint = "the decimal mark is a point, and thousands are grouped with spaces: 28.6 million USD, 1 400 km"
        raise QuantityError(f"{shown(text)} has a comma in its number at “{found[0]}”", hint)
    if "$" in text or (not text.isascii() and any(unicodedata.category(character) == "Sc" for character in text)):
        raise QuantityError(f"{shown(text)} has a currency sign", "write the ISO code after the number: 5 million USD")
    if _DASH.search(text):
        raise QuantityError(
            f"{shown(text)} has a dash between numbers", "write a range with “to”: 25 to 30 million USD"
        )
    if "–" in text or "—" in text:
        raise QuantityError(
            f"{shown(text)} has a dash", "write a minus sign or a hyphen before a negative number: -6.1%"
        )
    if text.lower().startswith("between "):
        raise QuantityError(f"{shown(text)} is not a quantity", "write a range with “to”: 25 to 30 million USD")


def _approximator(text: str) -> tuple[Approx, str]:
    """Split the approximator off."""
    if found := _APPROX_START.match(text):
        return _APPROX[found[1]], text[found.end() :]
    first = re.match(r"[^0-9+.-]*", text)
    word = first[0].strip() if first else ""
    if word in APPROX_WORDS.values():
        raise QuantityError(f"{shown(text)} has no number", _EXAMPLES)
    if word and word != text:
        rest = text[len(word) :].strip()
        if re.fullmatch(r"[A-Z]{3}", word):
            raise QuantityError(f"{shown(text)} has its currency before the number", f"write {rest} {word}")
        near = most_like(word, _APPROX, 0.5)
        known = "about, over, under, up to, at least"
        hint = (
            f"did you mean {shown(near)}? known are: {known}" if near else f"begin with the number, or one of: {known}"
        )
        raise QuantityError(f"{shown(word)} in {shown(text)} is not known", hint)
    return Approx.EXACT, text


def _number(text: str, whole: str) -> tuple[Decimal, bool, str]:
    """Read the number that a text begins with; return it, whether it has a sign, and what follows."""
    found = _NUMBER.fullmatch(text)
    if not found:
        if text.lstrip("+- ").startswith("."):
            raise QuantityError(f"{shown(whole)} has no digit before the decimal point", "write the zero: 0.5")
        raise QuantityError(f"{shown(whole)} is not a quantity", _EXAMPLES)
    digits = found["digits"].replace(" ", "").replace("_", "")
    fraction = found["fraction"] or ""
    rest = found["rest"]
    if rest.startswith("."):
        hint = "use a point only before decimal places, and group thousands with spaces: 42 500 000"
        raise QuantityError(f"{shown(whole)} has a point that is no decimal point", hint)
    if re.match(r"[eE][+-]?[0-9]", rest):
        raise QuantityError(f"{shown(whole)} is in scientific notation", "write the number out: 1.5 million")
    if re.match(r"[ _]?[0-9]", rest):
        raise QuantityError(f"the digits of {shown(whole)} are not in groups of three", "write 1400 or 1 400")
    if len(digits) > 1 and digits.startswith("0"):
        raise QuantityError(f"{shown(whole)} begins with a zero", "delete the leading zeros")
    if len(digits) + len(fraction.lstrip(".")) > MOST_DIGITS:
        count = len(digits) + len(fraction.lstrip("."))
        message = f"a number of {count} digits, of which {MOST_DIGITS} can be printed"
        raise QuantityError(message, "round it, or use a scale: 28.6 million")
    sign = found["sign"] or ""
    return Decimal(f"{sign}{digits}{fraction}"), bool(sign), rest.strip()


def _scale_and_unit(text: str, whole: str, known: Known) -> tuple[int, Kind, str]:
    """Read what follows a number: a scale, a unit, both, or nothing."""
    word, _, unit = text.partition(" ")
    if word in SCALES and word:
        scale, unit = SCALES[word], unit.strip()
    else:
        scale, unit = 0, text
    if unit in _PERCENT or unit in _POINTS:
        if scale:
            raise QuantityError(
                f"{shown(whole)} scales a percentage", "write the number out, without “thousand” or “million”"
            )
        return 0, Kind.PERCENT if unit in _PERCENT else Kind.POINTS, ""
    if not unit:
        return scale, Kind.COUNT, ""
    if unit in known.units:
        return scale, Kind.MEASURE, known.units[unit]
    if re.fullmatch(r"[A-Z]{3}", unit):
        return scale, Kind.MONEY, unit
    if _NOUN.fullmatch(unit) and unit not in SCALES and unit != "to":
        return scale, Kind.COUNT, unit
    raise _unknown_unit(unit, whole, known)


def _check_decimals(value: Decimal, scale: int, unit: str, whole: str) -> None:
    """Raise for more decimals than an amount of money can have, or than one of millions needs."""
    places = places_of(value)
    rounded = f"{value.quantize(Decimal(1), ROUND_HALF_UP):,f}".replace(",", " ")
    if places and not scale and abs(value) >= _MILLION:
        message = f"{shown(whole)} has decimals in an amount of millions"
        raise QuantityError(message, f"write {rounded} {unit}", understood=True)
    if places - scale > _CENTS:
        grouped = f"{value.scaleb(places):,f}".replace(",", " ")
        hint = f"round it to {scale + _CENTS} decimals"
        if not scale and places == 3:  # noqa: PLR2004 - a group of thousands
            hint = f"write {grouped} {unit} if the point groups thousands, else {round(value, _CENTS)} {unit}"
        raise QuantityError(f"{shown(whole)} has {places} decimals, more than {unit} has", hint, understood=True)


def _spelling(text: str) -> str:
    """Return the unit in what follows a number, as it is written."""
    word, _, unit = text.partition(" ")
    return unit.strip() if word in SCALES and word else text


_LIKE_A_UNIT: Final = 0.7  # tourists are no hours


def unknown_unit(unit: str, whole: str, known: Known, nouns: Collection[str] = ()) -> QuantityError:
    """Return what is wrong with a word that is no unit, nor one of the ``nouns``, which may be counted where it is."""
    wrong = _unknown_unit(unit, whole, known, nouns)
    meant = _remedy(whole, known)
    return QuantityError(str(wrong), meant or wrong.hint, understood=bool(meant))


def _unknown_unit(unit: str, whole: str, known: Known, nouns: Collection[str] = ()) -> QuantityError:
    """Say what a unit should have been, where the words of the languages do not tell."""
    message = f"{shown(unit)} in {shown(whole)} is not a unit"
    first, *others = unit.split(" ")
    scales = [word for word in whole.split(" ") if word and word in SCALES]
    if first in SCALES and len(scales) > 1:
        return QuantityError(
            f"{shown(whole)} has two scales, {' '.join(scales)}", "write one: 1.5 billion, 64.0 million"
        )
    if first not in SCALES and (scale := most_like(first, [word for word in SCALES if word], 0.75)):
        return QuantityError(message, f"write {shown(scale)} for {shown(first)}: {' '.join([scale, *others])}")
    if near := most_like(unit, nouns) or most_like(unit, known.units, _LIKE_A_UNIT):
        return QuantityError(message, f"did you mean {shown(near)}?")
    usual: dict[str, str] = {}
    for spelling, key in known.units.items():
        usual.setdefault(key, spelling)
    listed = f"; units are: {', '.join(usual.values())}" if usual else ""
    counted = "what is counted is an entry of `terms:`, by its name: 1 250 students"
    hint = f"{counted}; else write %, points, or an ISO currency code such as USD{listed}"
    return QuantityError(message, hint)


def _single(text: str, whole: str, known: Known) -> Quantity:
    value, signed, rest = _number(text, whole)
    scale, kind, unit = _scale_and_unit(rest, whole, known)
    if kind is Kind.MONEY:
        _check_decimals(value, scale, unit, whole)
    spelling = _spelling(rest) if kind is Kind.MEASURE else ""
    return _counted_whole(Quantity(kind, value, scale, unit, signed=signed, spelling=spelling), whole)


def _counted_whole(quantity: Quantity, whole: str) -> Quantity:
    """Return a quantity; refuse parts of things that are counted."""
    if quantity.kind is Kind.COUNT and quantity.unit:
        for amount in (quantity.amount, quantity.upper_amount):
            if amount is not None and amount != amount.to_integral_value():
                hint = "things are counted in whole numbers"
                if not quantity.scale and quantity.upper is None and quantity.places == 3:  # noqa: PLR2004 - a group
                    grouped = f"{quantity.value.scaleb(3):,f}".replace(",", " ")
                    hint = f"write {grouped} {quantity.unit} if the point groups thousands"
                raise QuantityError(f"{shown(whole)} is not a whole number", hint)
    return quantity


def _range(first: str, second: str, whole: str, known: Known) -> Quantity:
    """Read a range: the second end has the scale and unit; the first may repeat them."""
    upper, upper_signed, rest = _number(second.strip(), whole)
    scale, kind, unit = _scale_and_unit(rest, whole, known)
    lower, lower_signed, lower_rest = _number(first.strip(), whole)
    if lower_rest and _scale_and_unit(lower_rest, whole, known) != (scale, kind, unit):
        raise QuantityError(
            f"the ends of {shown(whole)} have different units", "write both ends in the same unit, once"
        )
    if lower >= upper:
        raise QuantityError(f"the range {shown(whole)} does not go upwards", "write the smaller number first")
    signed = lower_signed or upper_signed
    spelling = _spelling(rest) if kind is Kind.MEASURE else ""
    return _counted_whole(Quantity(kind, lower, scale, unit, upper=upper, signed=signed, spelling=spelling), whole)

"""The numbers and dates in a text, read as a person reads them by the rules of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final, Literal

from briefing.records import frozen
from briefing.regex import regex
from briefing.verify.tongue import ROOM, SPACES, Tongue

Sign = Literal["", "+", "-"]
_GAP: Final = f"[ {SPACES}]"
_SPACES: Final = (" ", *SPACES)
_DASH: Final = "[-–—\u2011]"
_MINUS: Final = "−"
_LARGE: Final = 1_000
_HUNDRED: Final = 100
_TEN: Final = 10
_FIRST_YEAR, _LAST_YEAR = 1500, 2199


@frozen
class Number:
    """A number in ``text[start:end]``, with its scale and unit where they follow it.

    ``value`` is as printed, in units of ``10**scale``; ``upper`` is the other end of a range. ``unit`` is ISO 4217 of a
    currency, ``%`` or ``points``, or empty: none, or one that is not known. ``is_word`` tells words from digits.
    ``is_machine`` is one that a program wrote: 21 for 21.0, too.
    """

    start: int
    end: int
    value: Decimal
    upper: Decimal | None = None
    sign: Sign = ""
    scale: int | None = None
    unit: str = ""
    is_word: bool = False
    is_ordinal: bool = False
    is_machine: bool = False

    @property
    def amount(self) -> Decimal:
        """The value in whole units, with its sign."""
        size = self.value.scaleb(self.scale or 0)
        return -size if self.sign == "-" else size

    @property
    def places(self) -> int:
        """How many decimal places are printed."""
        exponent = self.value.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0

    @property
    def may_be_year(self) -> bool:
        """Whether it may be a year, or a run of years."""
        plain = not (self.sign or self.scale or self.unit or self.is_word or self.places)
        return plain and _FIRST_YEAR <= self.value <= _LAST_YEAR


@frozen
class Dated:
    """A day or a month in ``text[start:end]``; ``day`` is 0 of a month, ``year`` where it has none; ``last`` a range's.

    A range of days in one month has both ends; one over months is two.
    """

    start: int
    end: int
    year: int
    month: int
    day: int = 0
    last: int = 0


@frozen
class Counted:
    """All that a text says in numbers, in the order of the text; no two overlap."""

    numbers: tuple[Number, ...]
    dates: tuple[Dated, ...]


_MACHINE: Final = regex(r"[+-]?[0-9]+(?:\.[0-9]+)?")


def read_machine(text: str) -> Counted | None:
    """Return the number that a cell of a workbook holds, as programs write it; None if it holds none."""
    found = _MACHINE.fullmatch(text.strip())
    if not found:
        return None
    value = Decimal(found[0])
    return Counted((Number(0, len(text), abs(value), sign="-" if value < 0 else "", is_machine=True),), ())


_DIGIT: Final = re.compile("[0-9]")
_ENDING: Final = regex(r"[-\u2011]?([^\W\d_]{1,4})(?!\w)")


@lru_cache(maxsize=2048)  # several rules read the same passages, format by format
def read_numbers(text: str, tongue: Tongue) -> Counted:
    """Return the numbers and dates of a text."""
    dates = tuple(_dates(text, tongue))
    taken = [(one.start, one.end) for one in dates]
    numbers = []
    for one in (*_digits(text, tongue), *_words(text, tongue)):
        if not any(start < one.end and one.start < end for start, end in taken):
            numbers.append(one)
            taken.append((one.start, one.end))
    return Counted(tuple(sorted(numbers, key=lambda one: one.start)), dates)


# ------------------------------------------------------------------------------------------------------------ digits


@cache
def _number_pattern(decimal: str, group: str) -> re.Pattern[str]:
    fraction = rf"(?:{re.escape(decimal)}[0-9]+)?"
    grouped = rf"(?<![0-9])[0-9]{{1,3}}(?:[{re.escape(group)}][0-9]{{3}})+(?![0-9]){fraction}"
    one = rf"(?:{grouped}|[0-9]+{fraction})"
    sign = rf"(?P<sign>[+{_MINUS}]|(?<![\w{re.escape(decimal)}.,)/-])-)?"
    second = rf"(?P<dash>{_GAP}?{_DASH}{_GAP}?)(?P<upper_sign>[+{_MINUS}])?(?P<upper>{one})"
    return re.compile(rf"{sign}(?P<value>{one})(?:(?<![{_GAP[1:-1]}]){second})?")


def _digits(text: str, tongue: Tongue) -> Iterator[Number]:
    pattern = _number_pattern(tongue.decimal, tongue.group)
    place = 0
    while (digit := _DIGIT.search(text, place)) and (found := pattern.search(text, max(place, digit.start() - 1))):
        place = found.end()
        upper, end = found["upper"], found.end()
        dash = found["dash"] or ""
        if upper is not None and (" " in dash or not _is_range(found["value"], upper)):
            upper, end = None, found.end("value")
            place = end
        yield _with_unit(text, tongue, found, upper, end)


def _is_range(first: str, second: str) -> bool:
    """Tell whether two numbers with a dash between are the ends of a range, and not, say, a telephone number."""
    return not (second.startswith("0") and len(second) > 1 and second.isdigit()) and bool(first)


def _with_unit(text: str, tongue: Tongue, found: re.Match[str], upper: str | None, end: int) -> Number:
    start, value = found.start(), _decimal(found["value"], tongue)
    sign: Sign = "" if not found["sign"] else "+" if found["sign"] == "+" else "-"
    before = text[max(0, start - 6) : start]
    unit = ""
    for symbol in tongue.unit.finditer(before):
        code = tongue.units[(symbol.lastindex or 1) - 1]
        if code in tongue.currencies and before[symbol.end() :].strip(f" {SPACES}{_MINUS}+") == "":
            unit, start = code, found.start() - len(before) + symbol.start()
    if unit and _MINUS in text[max(0, start - 1) : found.start()]:
        sign = "-"
        start -= text[start - 1 : start] == _MINUS
    scale, end = _scale(text, tongue, end)
    if not unit:
        unit, end = _unit(text, tongue, end)
    ordinal, end = _ordinal(text, tongue, end) if not unit and scale is None and upper is None else (False, end)
    size = None if upper is None else _decimal(upper, tongue)
    return Number(start, end, value, size, sign, scale, unit, is_ordinal=ordinal)


def _decimal(text: str, tongue: Tongue) -> Decimal:
    if text.isdigit():
        return Decimal(text)
    plain = "".join(sign for sign in text if sign not in tongue.group or sign == tongue.decimal)
    return Decimal(plain.replace(tongue.decimal, "."))


def _at(form: re.Pattern[str], text: str, place: int) -> re.Match[str] | None:
    """Return a word that stands at a place, or after a space; None if it does not stand there."""
    return form.match(text, place + (text[place : place + 1] in _SPACES))


def _scale(text: str, tongue: Tongue, place: int) -> tuple[int | None, int]:
    found = _at(tongue.scale, text, place)
    return (tongue.scales[(found.lastindex or 1) - 1], found.end()) if found else (None, place)


def _unit(text: str, tongue: Tongue, place: int) -> tuple[str, int]:
    found = _at(tongue.unit, text, place)
    return (tongue.units[(found.lastindex or 1) - 1], found.end()) if found else ("", place)


def _ordinal(text: str, tongue: Tongue, place: int) -> tuple[bool, int]:
    found = _ENDING.match(text, place)
    if found and found[1].lower() in tongue.ordinal_endings:
        return True, found.end()
    return False, place


# ------------------------------------------------------------------------------------------------------------- dates


@cache
def _date_patterns(joins: str, year_words: str, year_first: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    day = r"(?<![\w.,–-])(?P<day>[0-9]{1,2})\.?"
    between = rf"(?:{ROOM}?{_DASH}{ROOM}?|{ROOM}(?:{joins}){ROOM})"
    days = rf"{day}(?:{between}(?P<last>[0-9]{{1,2}})\.?)?{ROOM}$"
    if year_first:
        year = rf"(?<![\w.,])(?P<year>[0-9]{{4}}){ROOM}(?:{year_words}){ROOM}"
        before = re.compile(
            rf"(?:(?P<whole>{year})(?:(?P<day>[0-9]{{1,2}})(?:{between}(?P<last>[0-9]{{1,2}}))?{ROOM})?"
            rf"|(?<![\w.,–-])(?P<day2>[0-9]{{1,2}})(?:{between}(?P<last2>[0-9]{{1,2}}))?{ROOM})$",
            re.IGNORECASE,
        )
    else:
        before = re.compile(days, re.IGNORECASE)
    after = re.compile(
        rf"{ROOM}(?P<year>[0-9]{{4}})(?![0-9]|{_DASH}[0-9])(?:\.|{ROOM}(?:{year_words or '(?!)'})(?!\w))?",
        re.IGNORECASE,
    )
    return before, after


def _dates(text: str, tongue: Tongue) -> Iterator[Dated]:
    before, after = _date_patterns(tongue.joins, tongue.year_words, tongue.year_first)
    reach = 0
    for found in tongue.month.finditer(text) if _DIGIT.search(text) else ():  # a month alone is no date
        month = found.lastindex or 0
        window = max(reach, found.start() - 40)
        left = before.search(text[window : found.start()])
        right = None if tongue.year_first else after.match(text, found.end())
        year = int(right["year"]) if right else 0
        day = last = 0
        start, end = found.start(), right.end() if right else found.end()
        if left:
            groups = left.groupdict()
            day = int(groups.get("day") or groups.get("day2") or 0)
            last = int(groups.get("last") or groups.get("last2") or 0)
            year = year or int(groups.get("year") or 0)
            start = window + left.start()
        if day or year:
            reach = end
            yield Dated(start, end, year, month, day, last)


# ------------------------------------------------------------------------------------------------------------- words


def _words(text: str, tongue: Tongue) -> Iterator[Number]:
    # A word in capitals is an abbreviation: СТО is no hundred.
    words = list(tongue.number_words(text))
    found = [(one, worth) for one, worth in words if len(one[0]) == 1 or not text[slice(*one.span())].isupper()]
    place = 0
    while place < len(found):
        run = [found[place]]
        for word in found[place + 1 :]:
            if not _joins(text[run[-1][0].end() : word[0].start()], tongue):
                break
            run.append(word)
        length, value, ordinal = _sum([worth for _, worth in run])
        first, last = run[0][0], run[length - 1][0]
        start, end = first.start(), last.end()
        place += length
        if length == 1 and (value >= _LARGE or tongue.not_alone.fullmatch(first[0])):  # “million” in a head
            continue
        scale, unit = None, ""
        if not ordinal:
            unit, end = _unit(text, tongue, end)
        yield Number(start, end, Decimal(value), None, "", scale, unit, is_word=True, is_ordinal=ordinal)


def _joins(between: str, tongue: Tongue) -> bool:
    """Tell whether two words can be parts of one number: “thirty-four”, “сто двадцать”, “двадесет и пет”."""
    return between in {" ", "-", *SPACES} or between in ({" и ", " i "} if tongue.tag.startswith("sr") else {" and "})


def _sum(words: list[tuple[int, bool]]) -> tuple[int, int, bool]:
    """Return how many of the words make one number, its value, and whether it is an ordinal."""
    total = group = 0
    last = 0
    for place, (value, ordinal) in enumerate(words):
        if value >= _LARGE:
            if place and last >= _LARGE and last <= value:
                return place, total + group, False
            total, group = total + (group or 1) * value, 0
        elif value == _HUNDRED and 0 < group < _TEN:
            group *= 100
        elif place and not _fits(group, value):
            return place, total + group, False
        else:
            group += value
        last = value
        if ordinal:
            return place + 1, total + group, True
    return len(words), total + group, False


def _fits(group: int, value: int) -> bool:
    """Tell whether a word goes on with a number below a thousand: 20 and 5, 300 and 40; not 5 and 20, nor 10 and 5."""
    if group == 0:
        return True
    room = 100 if group % 100 == 0 else 10 if group % 10 == 0 else 0
    return 0 < value < room

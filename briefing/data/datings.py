"""Dates and periods as people write them elsewhere, and how a data file writes the same: “10 December 1996”, H1 2025.

Like ``notations``, this goes into remedies alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

LONGEST: Final = 60
_YEAR: Final = re.compile(r"(?<![0-9])(1[0-9]{3}|2[0-9]{3})(?![0-9])")
_DAY: Final = re.compile(r"(?<![0-9])([0-9]{1,2})(?![0-9])")
_SERIAL: Final = range(18264, 58440)  # 1950 to 2059, as spreadsheets count days
_SPREADSHEET: Final = date(1899, 12, 30)
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_KINDS: Final = (
    "q|h|m|к|кв|quarter|half|months|квартал[аеу]?|полугоди[ея]|полугође|мес|месяц[аев]*|месец[аи]|тоқсан|жартыжылдық|ай"
)
_SHORT: Final = re.compile(
    rf"(?P<before>[0-9]{{1,2}}|i{{1,3}}|iv)?[ -]*(?P<kind>{_KINDS})\.?[ -]*(?P<after>[0-9]{{1,2}}|i{{1,3}}|iv)?"
)
_LETTER: Final = {"q": "Q", "к": "Q", "т": "Q", "h": "H", "п": "H", "ж": "H", "m": "M", "м": "M", "а": "M"}
_QUARTER: Final = re.compile(r"[0-9]{4}-Q[1-4]")
_HALVES: Final = re.compile(r"\s*[-–—/]\s*|\s+(?:to|по|до|дейін)\s+")
_NUMBERS: Final[Mapping[str, str]] = {
    "1": "first|перв[а-я]+|прв[а-я]+|бірінші",
    "2": "second|втор[а-я]+|друг[а-я]+|екінші",
    "3": "third|three|трет[а-я]+|трећ[а-я]+|үшінші|три",
    "4": "fourth|четв[её]рт[а-я]+|четврт[а-я]+|төртінші",
    "6": "six|шесть|шест|алты",
    "9": "nine|девять|девет|тоғыз",
}
_NUMBERED: Final = tuple((re.compile(rf"\b(?:{words})\b"), number) for number, words in _NUMBERS.items())
_FILLERS: Final = re.compile(r"\b(?:the|of|in|for|за|в|у|на)\b|(?<=[0-9])(?:st|nd|rd|th|-?[а-я]{1,2})\b|\b1(?= +[0-9])")
_FINANCIAL: Final = re.compile(r"\b(?:fy|financial|fiscal|финансов|фин\b|қаржы|финансијск)")


def written(text: str, months: Mapping[str, int]) -> tuple[str, ...]:
    """Return what a data file may write for a date or period, the likeliest first.

    ``months`` are the names of months in all languages, in small letters, with their numbers.
    """
    plain = " ".join(text.casefold().replace(",", " ").split())
    if re.fullmatch("[0-9]{5}", plain) and int(plain) in _SERIAL:
        return ((_SPREADSHEET + timedelta(days=int(plain))).isoformat(),)
    if _FINANCIAL.search(plain):
        return ()  # the month in which it begins is not told
    years, rest = _YEAR.findall(plain[:LONGEST]), _YEAR.sub(" ", plain[:LONGEST])
    named, days = _month(rest, months), _DAY.findall(rest)
    found: tuple[str, ...] = ()
    match (len(years), len(named), len(days)):
        case (2, 0, 0):
            found = (f"{years[0]}/{years[1]}",)
        case (2, 0, 2):
            found = _quarters(plain, months)
        case (2, 2, 0):
            found = (f"{years[0]}-{named[0]:02}/{years[1]}-{named[1]:02}",)
        case (1, 1, 0):
            found = (f"{years[0]}-{named[0]:02}",)
        case (1, 1, 1):
            found = (f"{years[0]}-{named[0]:02}-{int(days[0]):02}",)
        case (1, 2, 0):
            found = (f"{years[0]}-{named[0]:02}/{years[0]}-{named[1]:02}",)
        case (1, 0, _):
            found = _part(years[0], rest)
    return found


def _month(text: str, months: Mapping[str, int]) -> list[int]:
    """Return the months that a text names, in full or by their first three letters."""
    found: list[int] = []
    for word in re.findall(r"[^\W\d_]+", text):
        number = months.get(word) or next(
            (number for name, number in months.items() if len(word) >= 3 and name.startswith(word)),  # noqa: PLR2004
            0,
        )
        found += [number] if number else []
    return found


def _quarters(text: str, months: Mapping[str, int]) -> tuple[str, ...]:
    """Return a run of quarters from one year into another: Q3 2024 – Q2 2025."""
    ends = [written(end, months) for end in _HALVES.split(text)] if len(_HALVES.findall(text)) == 1 else []
    found = [end for (end,) in filter(None, ends) if _QUARTER.fullmatch(end)]
    return ("/".join(found),) if len(found) == 2 else ()  # noqa: PLR2004 - both ends


def _part(year: str, rest: str) -> tuple[str, ...]:
    """Return a quarter, a half or the first months of a year: Q1, 1H, 9M; the year alone where only words are left."""
    for words, digit in _NUMBERED:
        rest = words.sub(digit, rest)
    rest = " ".join(_FILLERS.sub(" ", rest).split())
    bare = rest.strip(" .-")
    if not re.search("[0-9]", bare) and not _SHORT.search(bare):
        return (year,) if bare else ()
    found = _SHORT.fullmatch(re.sub(r"(г|год[а-я]*|жылғы|жылдың|година|године)\.?$", "", bare).strip(" .-"))
    if not found or not (which := found["before"] or found["after"]):
        return ()
    number, letter = _ROMAN.get(which) or int(which), _LETTER[found["kind"][0]]
    return (f"{year}-{number}M" if letter == "M" else f"{year}-{letter}{number}",)

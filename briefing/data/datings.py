"""Dates and periods as people write them elsewhere, and how a data file writes the same: “10 December 1996”, H1 2025.

Like ``notations``, this goes into remedies alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from briefing.data.known import Datings
from briefing.regex import regex

LONGEST: Final = 60
_YEAR: Final = regex(r"(?<![0-9])(1[0-9]{3}|2[0-9]{3})(?![0-9])")
_DAY: Final = regex(r"(?<![0-9])([0-9]{1,2})(?![0-9])")
_SERIAL: Final = range(18264, 58440)  # 1950 to 2059, as spreadsheets count days
_SPREADSHEET: Final = date(1899, 12, 30)
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER: Final = regex(r"[0-9]{4}-Q[1-4]")
_TOKEN: Final = regex(r"[0-9]+|[^\W\d_]+")


def written(text: str, words: Datings) -> tuple[str, ...]:
    """Return what a data file may write for a date or period, the likeliest first; none if unsure."""
    plain = " ".join(text.casefold().replace(",", " ").split())
    if re.fullmatch("[0-9]{5}", plain) and int(plain) in _SERIAL:
        return ((_SPREADSHEET + timedelta(days=int(plain))).isoformat(),)
    if words.financial and any(token.startswith(words.financial) for token in _TOKEN.findall(plain)):
        return ()  # the month in which it begins is not told
    years, rest = _YEAR.findall(plain[:LONGEST]), _YEAR.sub(" ", plain[:LONGEST])
    named, days = _months(rest, words.months), _DAY.findall(rest)
    found: tuple[str, ...] = ()
    match (len(years), len(named), len(days)):
        case (2, 0, _) if not words.parts.keys().isdisjoint(_TOKEN.findall(rest)):
            found = _quarters(plain, words)
        case (2, 0, 0):
            found = (f"{years[0]}/{years[1]}",)
        case (2, 2, 0):
            found = (f"{years[0]}-{named[0]:02}/{years[1]}-{named[1]:02}",)
        case (1, 1, 0):
            found = (f"{years[0]}-{named[0]:02}",)
        case (1, 1, 1):
            found = (f"{years[0]}-{named[0]:02}-{int(days[0]):02}",)
        case (1, 2, 0):
            found = (f"{years[0]}-{named[0]:02}/{years[0]}-{named[1]:02}",)
        case (1, 0, _):
            found = _part(years[0], rest, words)
    return found


def _months(text: str, months: Mapping[str, int]) -> list[int]:
    """Return the months that a text names, in full or by their first three letters."""
    found: list[int] = []
    for word in re.findall(r"[^\W\d_]+", text):
        number = months.get(word) or next(
            (number for name, number in months.items() if len(word) >= 3 and name.startswith(word)),  # noqa: PLR2004
            0,
        )
        found += [number] if number else []
    return found


def _quarters(text: str, words: Datings) -> tuple[str, ...]:
    """Return a run of quarters from one year into another: Q3 2024 – Q2 2025."""
    joins = "|".join(map(re.escape, sorted(words.joins))) or "(?!)"
    halves = re.split(rf"\s*[-–—/]\s*|\s+(?:{joins})\s+", text)
    ends = [written(end, words) for end in halves] if len(halves) == 2 else []  # noqa: PLR2004 - both ends
    found = [end for (end,) in filter(None, ends) if _QUARTER.fullmatch(end)]
    return ("/".join(found),) if len(found) == 2 else ()  # noqa: PLR2004 - both ends


def _part(year: str, rest: str, words: Datings) -> tuple[str, ...]:
    """Return a quarter, a half or the first months of a year: Q1, 1H, 9M; else the year alone."""
    numbers: list[int] = []
    letters: list[str] = []
    before = ""
    for token in _TOKEN.findall(rest):
        number = int(token) if token.isdecimal() else words.numbers.get(token) or _ROMAN.get(token)
        if letter := words.parts.get(token):
            letters.append(letter)
        elif number:
            numbers.append(number)
        elif not (token in words.fillers or (before.isdecimal() and token in words.ordinals)):
            return ()
        before = token
    if not letters and not numbers:
        return (year,) if before else ()
    match letters, numbers:
        case [letter], [number] | [1, number]:  # the first nine months
            return (f"{year}-{number}M" if letter == "M" else f"{year}-{letter}{number}",)
    return ()

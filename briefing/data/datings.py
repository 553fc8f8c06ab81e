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
_MONTHS_OF: Final = {"q": 3, "к": 3, "т": 3, "h": 6, "п": 6, "ж": 6, "m": 0, "м": 0, "а": 0}
_TWELVE: Final = 12


def written(text: str, months: Mapping[str, int]) -> tuple[str, ...]:
    """Return what a data file may write for a date or period, the likeliest first.

    ``months`` are the names of months in all languages, in small letters, with their numbers.
    """
    plain = " ".join(text.casefold().replace(",", " ").split())
    if re.fullmatch("[0-9]{5}", plain) and int(plain) in _SERIAL:
        return ((_SPREADSHEET + timedelta(days=int(plain))).isoformat(),)
    years, rest = _YEAR.findall(plain[:LONGEST]), _YEAR.sub(" ", plain[:LONGEST])
    named, days = _month(rest, months), _DAY.findall(rest)
    found: tuple[str, ...] = ()
    match (len(years), len(named), len(days)):
        case (2, 0, 0):
            found = (f"{years[0]}/{years[1]}",)
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


def _part(year: str, rest: str) -> tuple[str, ...]:
    """Return a quarter, a half or the first months of a year: Q1, 1H, 9M; the year alone where only words are left."""
    bare = rest.strip(" .-")
    if not re.search("[0-9]", bare) and not _SHORT.search(bare):
        return (year,) if bare else ()
    found = _SHORT.fullmatch(re.sub(r"(г|год[а-я]*|жылғы|жылдың|година|године)\.?$", "", bare).strip(" .-"))
    if not found or not (which := found["before"] or found["after"]):
        return ()
    number = _ROMAN.get(which) or int(which)
    size = _MONTHS_OF.get(found["kind"][0], 0)
    first, last = (1, number) if not size else ((number - 1) * size + 1, number * size)
    return (f"{year}-{first:02}/{year}-{last:02}",) if 1 <= first <= last <= _TWELVE else ()

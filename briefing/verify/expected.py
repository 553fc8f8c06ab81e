"""What finished papers must say by their data: figures, dates, texts, names, sources and the paper's own marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from hashlib import sha256
from typing import Any, Final

from briefing.data.calendar import DateRange, Year, YearMonth, Years
from briefing.data.entries import Entries
from briefing.data.marks import Translated
from briefing.data.model import Briefing
from briefing.data.periods import Months, quarter_of
from briefing.data.walk import walk
from briefing.figures.model import Figure, Figures
from briefing.records import frozen
from briefing.regex import regex
from briefing.verify.tongue import says_number

_HOLE: Final = regex(r"\{\{|\}\}|\{[^{}]*\}")
_BRACES: Final = ("{{", "}}")
_LONGEST_NAME: Final = 32
_HASH: Final = 8
_LONGEST_LIST: Final = 60
_FEW_DIGITS: Final = 4


@frozen
class Authored:
    """A text that somebody wrote into the data: its path, its language, and whether a paper must have it.

    ``parts`` are what stands between its placeholders.
    """

    key: str
    language: str
    parts: tuple[str, ...]
    is_point: bool
    is_internal: bool


@frozen
class Calendar:
    """Every date that the data name, as precise as they have it.

    ``days`` are year, month and day, ``months`` year and month; ``years`` those that stand alone or name a period, and
    ``spans`` those from the first to the last. ``quarters`` are those with which periods begin or end, and halves, each
    with its year; ``parts`` numbers of them, and how many there are. ``reach`` are the first and the last year of
    figures' periods: a row of periods may have one between.
    """

    days: frozenset[tuple[int, int, int]]
    months: frozenset[tuple[int, int]]
    years: frozenset[int]
    spans: frozenset[tuple[int, int]]
    parts: frozenset[int]
    quarters: frozenset[tuple[int, int]]
    reach: tuple[int, int]


@dataclass(frozen=True)
class Expected:
    """All that papers of a briefing may say in numbers, and what they must.

    ``earlier`` are the figures of an edition that this one is ``compared`` with, that of its day. ``is_usual`` tells
    that the papers follow the plan that the program brings along, which prints all that there is, and no plan of
    somebody's own.
    """

    briefing: Briefing
    figures: Mapping[str, Figure]
    earlier: Mapping[str, Figure]
    authored: tuple[Authored, ...]
    names: Mapping[str, str]
    calendar: Calendar
    integers: frozenset[int]
    codes: frozenset[str]
    requisites: frozenset[str]
    unprinted: frozenset[str]
    is_usual: bool = True
    compared: date | None = None

    @cached_property
    def listed(self) -> tuple[tuple[Any, int], ...]:
        """What papers may print of entries of lists, each with the place in its path of its number in the list."""
        public = (one for one in walk(self.briefing).all if not (one.given.internal or one.given.aside))
        numbered = ((one, [at for at, part in enumerate(one.path) if isinstance(part, int)]) for one in public)
        return tuple((one, numbers[-1]) for one, numbers in numbered if numbers)

    @cached_property
    def _by_squashed(self) -> Mapping[str, str]:
        return {bookmarked(name): name for name in (*self.earlier, *self.figures)}

    def figure_id(self, marked: str) -> str | None:
        """Return the id of the figure that a mark names: whole, or as the end of a bookmark's name."""
        if marked in self.figures:
            return marked
        return self._by_squashed.get(marked) or self._by_squashed.get(re.sub(r"_[0-9]+$", "", marked))

    @cached_property
    def by_digits(self) -> Mapping[str, tuple[tuple[str, Figure], ...]]:
        """The figures by the digits of their values, without noughts at the ends: where a printed one may be found."""
        found: dict[str, list[tuple[str, Figure]]] = {}
        for figures in (self.figures, self.earlier):
            for name, figure in figures.items():
                ends = [figure.quantity.value, *([figure.quantity.upper] if figure.quantity.upper is not None else [])]
                for digits in {one for end in ends for one in digits_of(end)}:
                    found.setdefault(digits, []).append((name, figure))
        return {digits: tuple(dict.fromkeys(those)) for digits, those in found.items()}

    def figure(self, figure_id: str) -> Figure | None:
        """Return a figure of this edition, else of the earlier one."""
        return self.figures.get(figure_id) or self.earlier.get(figure_id)


def digits_of(value: Decimal) -> Iterator[str]:
    """Yield the digits of a number without noughts at the ends, then what of a long one stays when it is rounded."""
    digits = "".join(map(str, value.as_tuple().digits)).strip("0")
    yield digits
    if len(digits) > _FEW_DIGITS:
        for size in range(1, len(digits)):
            rounded = f"{Decimal(digits).scaleb(-len(digits)).quantize(Decimal(1).scaleb(-size)):f}"
            yield rounded.replace(".", "").strip("0")


def bookmarked(figure_id: str) -> str:
    """Return an id as the names of a Word file's bookmarks have it (docs/facts.md): a long one ends in a hash."""
    plain = re.sub(r"\W", "_", figure_id)
    if len(plain) <= _LONGEST_NAME:
        return plain
    return f"{plain[: _LONGEST_NAME - _HASH - 1]}_{sha256(figure_id.encode()).hexdigest()[:_HASH]}"


def expected(briefing: Briefing, figures: Figures, earlier: tuple[Briefing, Figures] | None = None) -> Expected:
    """Return what papers of the data must say; ``earlier`` is the edition that an annex compares with, if one does."""
    entries = walk(briefing)
    before = walk(earlier[0]) if earlier else Entries(())
    return Expected(
        briefing=briefing,
        figures=dict(figures),
        earlier=dict(earlier[1]) if earlier else {},
        authored=tuple(_authored(entries)),
        names=_names((*entries.texts, *before.texts)),
        calendar=_calendar((entries, before), briefing, earlier[0] if earlier else None),
        integers=frozenset(_integers((*entries.all, *before.all))),
        codes=frozenset(entry.value for entry in entries.texts if entry.value.isdigit() and entry.path[-1] == "hs"),
        requisites=frozenset(entry.value for entry in entries.texts if entry.path[0] == "requisites"),
        unprinted=frozenset(entry.id for entry in entries.figures if entry.given.internal or entry.given.aside),
        compared=earlier[0].date if earlier else None,
    )


# ------------------------------------------------------------------------------------------------------------- texts


def _authored(entries: Entries) -> Iterator[Authored]:
    for entry in entries.translated:
        for language, words in entry.value.items():
            text = words if isinstance(words, str) else ""
            if text:
                parts = tuple(_HOLE.sub(lambda found: found[0][0] if found[0] in _BRACES else "\0", text).split("\0"))
                is_point = bool(entry.given.point) and not entry.given.aside and entry.path[-1] == "text"
                yield Authored(entry.key, str(language), parts, is_point, entry.given.internal)


def _names(texts: Iterable[Any]) -> Mapping[str, str]:
    """Return, by language (empty: in all), every text of the data that says a number, as one string."""
    found: dict[str, list[str]] = {}
    for entry in texts:
        if says_number(entry.value, entry.given.language):
            found.setdefault(entry.given.language, []).append(entry.value)
    return {language: "\n".join(dict.fromkeys(named)) for language, named in found.items()}


# ------------------------------------------------------------------------------------------------------------- dates


def _calendar(groups: Iterable[Entries], briefing: Briefing, earlier: Briefing | None) -> Calendar:
    days: set[tuple[int, int, int]] = set()
    months: set[tuple[int, int]] = set()
    years: set[int] = set()
    spans: set[tuple[int, int]] = set()
    parts: set[int] = set()
    quarters: set[tuple[int, int]] = set()
    moments: list[Any] = [briefing.date, *([earlier.date] if earlier else [])]
    moments += [entry.value for entries in groups for entry in entries.dates]
    periods = [entry.given.period for entries in groups for entry in entries.figures if entry.given.period]
    moments += periods
    moments += [entry.given.day for entries in groups for entry in entries.figures if entry.given.day]
    for moment in moments:
        match moment:
            case Months():
                for one in (moment, moment.before, moment.preceding):
                    months |= {(one.first.year, one.first.month), (one.last.year, one.last.month)}
                    years |= {one.first.year, one.last.year}
                    spans.add((one.first.year, one.last.year))
                    quarters |= {(end.year, quarter_of(end)) for end in (one.first, one.last)}
                    quarters |= {(end.year, (end.month + 5) // 6) for end in (one.first, one.last)}
                    parts |= {len(one), len(one) // 3, quarter_of(one.first), quarter_of(one.last), one.half}
            case Years():
                years |= {moment.first, moment.last} if moment.first == moment.last else set()
                spans.add((moment.first, moment.last))
            case DateRange():
                days |= {(day.year, day.month, day.day) for day in (moment.first, moment.last)}
            case YearMonth():
                months.add((moment.year, moment.month))
            case Year():
                years.add(moment.year)
            case date():
                days.add((moment.year, moment.month, moment.day))
    years.add(briefing.date.year)
    ends = [end.year for one in periods if isinstance(one, Months) for end in (one.first, one.last)] or [0]
    found = (
        frozenset(days),
        frozenset(months),
        frozenset(years),
        frozenset(spans),
        frozenset(parts),
        frozenset(quarters),
    )
    return Calendar(*found, (min(ends), max(ends)))


def _integers(entries: Iterable[Any]) -> Iterator[int]:
    """Yield whole numbers of the data that are no figures: of meetings, copies, ranks, and how long its lists are."""
    for entry in entries:
        value = entry.value
        if isinstance(value, int) and not isinstance(value, bool):
            yield value
        elif isinstance(value, tuple | list | Mapping) and not entry.kind.mark(Translated):
            yield from range(1, min(len(value), _LONGEST_LIST) + 1)

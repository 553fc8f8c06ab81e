"""A new data file that begins with the trade statistics of a Comtrade file: flows, earlier years, the largest goods."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from string import Template
from typing import Final

from babel import Locale

from briefing.data.feeds import FeedFile
from briefing.data.including import refusal
from briefing.data.periods import Months
from briefing.data.quantities import SCALES, Kind, Quantity
from briefing.data.quantities import format as as_text
from briefing.errors import DataError, UsageError, error
from briefing.feeds import FeedError, opened
from briefing.feeds.layout import of_layout
from briefing.feeds.statistics import Sides, Statistics, read
from briefing.preparation import known
from briefing.reading.source_text import read_bytes
from briefing.reading.writing import scalar
from briefing.resources import DATA_FILE

LAYOUT: Final = "comtrade"
COPY: Final = "comtrade.csv"
OTHER_ENCODING: Final = "windows-1252"  # of files that Comtrade does not write in UTF-8
_MOST_GOODS: Final = 5
_LEAST: Final = {"million": 100_000, "thousand": 100}  # of a figure with one decimal
_HEADING: Final = re.compile(r"^# (?=\S.* -{20,}$)", re.MULTILINE)
_HUNDRED: Final = Decimal(100)
_LEAST_SHOWN: Final = Decimal("0.05")  # with one decimal


def begun(file: Path, folder: Path, sides: tuple[str, str], on: date, texts: tuple[str, str]) -> dict[str, bytes]:
    """Return the files of a new relationship by name: the data file, and a copy of the statistics where it is needed.

    Args:
        file: The Comtrade file.
        folder: Where the data file is to stand: it names the statistics from there, if they are near enough.
        sides: Home and partner, by ISO 3166.
        on: The date of the edition.
        texts: The file that new data files are, and the sections that take the place of some of it.

    Raises:
        DataError: The file does not hold the trade of the two.
        UsageError: There is no such file, or a country is not known.
    """
    unknown = [code for code in sides if code not in known().states]
    if unknown or sides[0] == sides[1]:
        what = f"the country {unknown[0]} is not known" if unknown else "home and partner are the same"
        raise UsageError(error(what, hint="use two codes of two letters, such as KZ and RS (ISO 3166)"))
    declared = FeedFile.model_construct(file=str(file), layout=LAYOUT)
    try:
        try:
            tables = opened(file, str(file), declared)
        except FeedError:
            declared = declared.model_copy(update={"encoding": OTHER_ENCODING})
            tables = opened(file, str(file), declared)
        layout, table, head = of_layout(tables, LAYOUT)
        home, partner = sides
        statistics = read(table, layout, head, Sides(home, partner, home))
        reporter = home
        if not statistics.rows:
            statistics, reporter = read(table, layout, head, Sides(home, partner, partner)), partner
        filled = _filled(statistics, reporter, on, _named(file, folder), declared.encoding)
    except FeedError as wrong:
        message = str(wrong).removeprefix(str(file)).lstrip(" ,:")  # which stands before it
        raise DataError(error(message, file=str(file), hint=wrong.hint)) from None
    made = {DATA_FILE: _replaced(texts[0], Template(texts[1]).substitute(filled)).encode()}
    if filled["file"] == COPY and (folder / COPY).resolve() != file.resolve():
        made[COPY] = read_bytes(file, str(file), kind="statistics file", largest=1 << 30)
    return made


def _named(file: Path, folder: Path) -> str:
    """Return how the data file names the statistics: where they are, or as a copy beside it."""
    at, here = file.resolve(), folder.resolve()
    relative: Path | None = None
    if at.is_relative_to(here):
        relative = at.relative_to(here)
    elif at.is_relative_to(here.parent):
        relative = Path("..") / at.relative_to(here.parent)
    name = relative.as_posix() if relative else COPY
    return COPY if refusal(name, folder / DATA_FILE, set(), 0)[0] else name


def _filled(statistics: Statistics, reporter: str, on: date, file: str, encoding: str) -> dict[str, str]:
    """Return what stands in place of the names in the sections."""
    home, partner = statistics.sides.home, statistics.sides.partner
    years = _years(statistics)
    if not years:
        message = f"{statistics.table.name} holds no year with both exports and imports of {home} and {partner}"
        raise FeedError(
            message, "download annual totals, flows X and M, and the chapters (two digits) of the last year"
        )
    period = years[-1]
    scale = _scale(statistics, years)
    called = Locale("en").territories
    name = "-".join(filter(None, (_slug(called.get(code, code)) for code in (home, partner))))
    flows = "".join(
        f"  {flow}: {{value: {_amount(statistics.flow(flow, period).value, scale)}, feed: {{from: comtrade}}}}\n"
        for flow in ("turnover", "exports", "imports", "balance")
    )
    history = "".join(
        f"    - {{period: {year}, "
        + "".join(f"{flow}: {_amount(statistics.flow(flow, year).value, scale)}, " for flow in ("exports", "imports"))
        + "feed: {from: comtrade}}\n"
        for year in years[:-1]
    )
    return {
        "id": name[:60].rstrip("-"),
        "home": scalar(home),
        "partner": scalar(partner),
        "date": on.isoformat(),
        "file": scalar(file) if file != COPY else COPY,
        "encoding": f", encoding: {encoding}" if encoding else "",
        "reporter": scalar(reporter),
        "turned": f", exports_from: {home}" if reporter != home else "",
        "period": str(period),
        "flows": flows,
        "history": history,
        "goods": "".join(_goods(statistics, period, scale)),
    }


def _years(statistics: Statistics) -> list[Months]:
    """Return the years of both flows, oldest first."""
    years = {row.period for row in statistics.rows if row.period.naming == "year"}
    return [year for year in sorted(years) if all(statistics.holds(flow, year) for flow in ("exports", "imports"))]


def _scale(statistics: Statistics, years: Iterable[Months]) -> int:
    """Return the power of ten that all flows are written in, with one decimal; 0 where some are a few dollars."""
    values = [statistics.flow(flow, year).value for year in years for flow in ("exports", "imports")]
    least = min((value for value in values if value), default=Decimal(0))
    return next((SCALES[name] for name, enough in _LEAST.items() if least >= enough), 0)


def _amount(value: Decimal, scale: int) -> str:
    digits = Decimal("0.1") if scale else Decimal(1)
    return as_text(Quantity(Kind.MONEY, value.scaleb(-scale).quantize(digits, ROUND_HALF_UP), scale, "USD"))


def _goods(statistics: Statistics, period: Months, scale: int) -> Iterator[str]:
    """Yield the lines of the largest chapters of each flow that the file has chapters of."""
    for flow in ("exports", "imports"):
        whole = statistics.flow(flow, period).value
        least = _LEAST_SHOWN.scaleb(scale) if scale else Decimal(1)
        chapters = [one for one in statistics.chapters(flow, period)[:_MOST_GOODS] if one[1].value >= least]
        if chapters:
            yield f"    {flow}:\n"
        for code, found in chapters:
            share = (found.value / whole * _HUNDRED).quantize(Decimal(1), ROUND_HALF_UP) if whole else Decimal(0)
            shared = f", share: {share}%" if share else ""
            yield f'      - {{hs: "{code}", value: {_amount(found.value, scale)}{shared}}}\n'


def _slug(text: str) -> str:
    """Return a name in small Latin letters."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def _replaced(text: str, sections: str) -> str:
    """Return a data file with some sections in place of those of the same heading."""
    parts = _HEADING.split(text)
    by_heading = {part.partition("\n")[0]: part for part in _HEADING.split(sections)[1:]}
    return "# ".join((parts[0], *(by_heading.get(part.partition("\n")[0], part) for part in parts[1:])))

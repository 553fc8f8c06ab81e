"""Tables of investment: what flowed in each year, and what there was at the end of it, in both directions."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compose.heads import head
from briefing.compose.indicator_tables import MOST_PERIODS, NAME_WIDTH
from briefing.compose.material import Material, scaled
from briefing.compose.registry import block
from briefing.data.model import MoneyMeasurement
from briefing.data.periods import Months
from briefing.document import Block, Cell, Column, Row, Table

LEAST = 3  # as many points of a series make a table, fewer a sentence
TITLES = {"flow": "table-investment-flow", "stock": "table-investment-stock"}
COLUMNS = {"inward": "column-inward", "outward": "column-outward"}


def is_tabled(measured: MoneyMeasurement) -> bool:
    """Tell whether a figure has so long a series that a table shows it."""
    own = isinstance(measured.period, Months) and str(measured.period) not in measured.series
    return len(measured.series) + own >= LEAST


@block("investment-table")
def investment_table(material: Material) -> tuple[Block, ...]:
    """Years of investment, flows and stocks each in a table of their own, where a series has three points or more."""
    return tuple(table for kind in TITLES for table in _tables(material, kind))


def _tables(material: Material, kind: str) -> Iterator[Table]:
    """Yield the tables of a kind: one, or one for each currency."""
    directions = getattr(material.briefing.investment, kind)
    tabled = {
        name: measured
        for name in COLUMNS
        if (measured := getattr(directions, name)) is not None and is_tabled(measured)
    }
    for unit in dict.fromkeys(measured.value.unit for measured in tabled.values()):
        yield _table(material, kind, {name: one for name, one in tabled.items() if one.value.unit == unit})


def _table(material: Material, kind: str, shown: dict[str, MoneyMeasurement]) -> Table:
    points = {name: _points(material, f"investment.{kind}.{name}", measured) for name, measured in shown.items()}
    ids = [figure_id for one in points.values() for figure_id in one.values()]
    figures = [material.figures[figure_id] for figure_id in ids]
    scale = max((figure.quantity for figure in figures), key=lambda quantity: abs(quantity.amount)).scale
    names = {name: head(material, COLUMNS[name], home=material.home, partner=material.partner) for name in points}
    periods = sorted({period for one in points.values() for period in one})
    known = {
        name: {period: Cell(material.cell(one.get(period, ""), scale)) for period in periods}
        for name, one in points.items()
    }
    heads = {period: head(material, "column-period", period=period) for period in periods}
    if len(periods) <= MOST_PERIODS:  # across the page, each direction a row
        header = (head(material, "column-direction"), *heads.values())
        rows = [Row((names[name], *known[name].values())) for name in points]
    else:
        header = (head(material, "column-of-period"), *names.values())
        rows = [Row((heads[period], *(known[name][period] for name in points))) for period in periods]
    title = material.message(TITLES[kind], sides=material.sides, value=scaled(figures[0].quantity, scale))
    return Table(
        ".".join((TITLES[kind], *shown)),
        material.caption("table", title),
        (Column("left", NAME_WIDTH), *(Column("decimal") for _ in header[1:])),
        (Row(header),),
        tuple(rows),
        shows=tuple(f"investment.{kind}.{name}.period" for name in shown),
    )


def _points(material: Material, at: str, measured: MoneyMeasurement) -> dict[Months, str]:
    """Return the ids of a series by period, the value among them."""
    found: dict[Months, str] = {}
    for written in measured.series:
        figure = material.figures[f"{at}.series.{written}"]
        if isinstance(figure.period, Months):
            found[figure.period] = figure.id
    if isinstance(measured.period, Months):
        found.setdefault(measured.period.before, f"{at}.previous") if measured.previous is not None else None
        found[measured.period] = f"{at}.value"
    return found

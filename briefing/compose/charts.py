"""Charts: flows over periods, and any series with the description that states its figures."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.compose.material import Material, scale_of, scaled
from briefing.data.periods import Months
from briefing.data.quantities import Quantity, places_of
from briefing.document import Block, Chart, ChartKind, Paragraph, Point, Series
from briefing.figures.periods import drawn_together
from briefing.language.rich import Rich
from briefing.records import replace

NUMBER_FORMATS = {0: "#,##0", 1: "#,##0.0", 2: "#,##0.00"}
ROWS = {"exports": "row-exports", "imports": "row-imports", "turnover": "row-turnover", "balance": "row-balance"}
"""The message that names a flow in a row of a table or a series of a chart."""

ENOUGH_TO_DRAW = 3  # points; the change between two is better said
ENOUGH_TO_COMPARE = 2  # points that are not zero: one column shows nothing
MANY_YEARS = 8  # more categories than this are drawn as lines
GAP = Point(None, "")


def scale_of_trade(material: Material) -> int:
    """Return the scale that the trade figures are shown in."""
    figures = (material.figures.get(f"trade.{flow}.value") for flow in ("turnover", "exports", "imports", "balance"))
    return scale_of(figure.quantity for figure in figures if figure)


def by_period(material: Material, name: str, flows: tuple[str, ...], title: Rich) -> tuple[Block, ...]:
    """Return a chart of flows over the comparable periods that all of them are known for."""
    trade = material.briefing.trade
    if trade.period is None:
        return ()
    known: dict[Months, tuple[str, ...]] = {}
    for year in trade.history:
        known[year.period] = tuple(f"trade.history.{year.period}.{flow}" for flow in flows)
    before = trade.period.before
    if not all(figure_id in material.figures for figure_id in known.get(before, ("",))):
        known[before] = tuple(f"trade.{flow}.previous" for flow in flows)
    known[trade.period] = tuple(f"trade.{flow}.value" for flow in flows)
    complete = (period for period, ids in known.items() if all(figure_id in material.figures for figure_id in ids))
    periods = drawn_together(complete, trade.period)
    quantities = [[material.figures[one].quantity for one in known[period]] for period in periods]
    if not worth_drawing(quantities):
        return ()
    scale = scale_of_trade(material)
    drawn_periods = with_gaps(periods)
    series = tuple(
        Series(
            material.text(ROWS[flow]),
            tuple(
                _point(material, known[period][index], scale) if period in periods else GAP for period in drawn_periods
            ),
        )
        for index, flow in enumerate(flows)
    )
    unit = material.text("key-note", value=scaled(material.figures[f"trade.{flows[0]}.value"].quantity, scale))
    categories = tuple(material.text("column-period", period=period) for period in drawn_periods)
    derived = any(material.figures[known[period][i]].derived for period in periods for i in range(len(flows)))
    kind = kind_of(drawn_periods)
    drawn = chart(material, name, kind, title, categories=categories, series=series, unit=unit, derived=derived)
    years = tuple(f"trade.history.{i}.period" for i, year in enumerate(trade.history) if year.period in periods)
    now = ("trade.period",) if trade.period in periods else ()
    return (replace(drawn, shows=(*now, *years)),)


def worth_drawing(rows: Sequence[Sequence[Quantity]]) -> bool:
    """Tell whether figures, those of a period together, show something: three periods, two of them not of zeros.

    All must be in one unit.
    """
    units = {(one.kind, one.unit) for row in rows for one in row}
    seen = sum(any(one.upper_amount or one.amount for one in row) for row in rows)
    return len(rows) >= ENOUGH_TO_DRAW and seen >= ENOUGH_TO_COMPARE and len(units) == 1


def with_gaps(periods: Sequence[Months]) -> tuple[Months, ...]:
    """Return periods in a row, with those between them that nothing is known of, if these are the fewer.

    A chart has a gap there: columns side by side are taken for one year and the next.
    """
    row = [periods[-1]]
    while row[-1] > periods[0] and len(row) < 2 * len(periods):
        row.append(row[-1].before)
    return tuple(reversed(row)) if set(periods) <= set(row) else tuple(periods)


def kind_of(periods: Sequence[Months]) -> ChartKind:
    """Return how periods are drawn: lines where they are many."""
    return "lines" if len(periods) > MANY_YEARS else "columns"


def plotted(material: Material, quantity: Quantity, figure_id: str) -> Point:
    """Return a quantity as a point of a chart, its label in digits; a range has both its ends."""
    numeral = material.language.numeral(quantity)
    high = quantity.upper
    return Point(quantity.value, numeral.text, figure_id, numeral, None if high is None else quantity.value, high)


def _point(material: Material, figure_id: str, scale: int) -> Point:
    quantity = scaled(material.figures[figure_id].quantity, scale)
    return plotted(material, quantity, figure_id)


def chart(
    material: Material,
    name: str,
    kind: ChartKind,
    title: Rich,
    *,
    categories: tuple[str, ...],
    series: tuple[Series, ...],
    unit: str,
    derived: bool,
) -> Chart:
    """Return a chart with its caption and the description that states its figures."""
    places = max((_places(point) for one in series for point in one.points), default=1)
    data = ". ".join(
        f"{one.name}: "
        + "; ".join(
            f"{category} – {point.label}"
            for category, point in zip(categories, one.points, strict=True)
            if point.value is not None
        )
        for one in series
    )
    caption = material.caption("figure", title)
    alt = material.text("chart-alt", title=title.text, unit=unit, data=data)
    notes = (Paragraph(material.inlines("note-derived-chart"), "note"),) if derived else ()
    symbols = material.language.symbols
    number_format = NUMBER_FORMATS.get(places, "#,##0.000")
    return Chart(
        name,
        kind,
        caption,
        categories,
        series,
        unit,
        alt,
        number_format=number_format,
        decimal_mark=symbols.decimal,
        group_mark=symbols.group,
        notes=notes,
    )


def _places(point: Point) -> int:
    return max((places_of(end) for end in (point.value, point.high) if end is not None), default=0)

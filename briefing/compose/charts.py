"""Charts: flows over periods, and any series with the description that states its figures."""

from __future__ import annotations

from dataclasses import replace

from briefing.compose.context import Context, scale_of, scaled
from briefing.data.quantities import Quantity
from briefing.document import Block, Chart, ChartKind, Inlines, Paragraph, Point, Series, plain
from briefing.figures.periods import Period

NUMBER_FORMATS = {0: "#,##0", 1: "#,##0.0", 2: "#,##0.00"}
MANY_YEARS = 8  # more categories than this are drawn as lines


def scale_of_trade(context: Context) -> int:
    """Return the scale that the trade figures are shown in."""
    figures = (context.figures.get(f"trade.{flow}.value") for flow in ("turnover", "exports", "imports", "balance"))
    return scale_of(figure.quantity for figure in figures if figure)


def by_period(context: Context, name: str, flows: tuple[str, ...], title: Inlines) -> tuple[Block, ...]:
    """Return a chart of flows over the periods that all of them are known for; none where there is only one flow."""
    trade = context.briefing.trade
    if trade.period is None:
        return ()
    known: dict[Period, tuple[str, ...]] = {}
    for year in trade.history:
        known[year.period] = tuple(f"trade.history.{year.period}.{flow}" for flow in flows)
    before = trade.period.before
    if not all(figure_id in context.figures for figure_id in known.get(before, ("",))):
        known[before] = tuple(f"trade.{flow}.previous" for flow in flows)
    known[trade.period] = tuple(f"trade.{flow}.value" for flow in flows)
    periods = [period for period, ids in known.items() if all(figure_id in context.figures for figure_id in ids)]
    periods.sort(key=str)
    scale = scale_of_trade(context)
    series = tuple(
        Series(context.text(f"row-{flow}"), tuple(_point(context, known[period][index], scale) for period in periods))
        for index, flow in enumerate(flows)
    )
    kind: ChartKind = "lines" if len(periods) > MANY_YEARS else "columns"
    unit = context.text("key-note", value=scaled(context.figures[f"trade.{flows[0]}.value"].quantity, scale))
    categories = tuple(context.text("column-period", period=period) for period in periods)
    derived = any(context.figures[known[period][i]].derived for period in periods for i in range(len(flows)))
    drawn = chart(context, name, kind, title, categories=categories, series=series, unit=unit, derived=derived)
    years = tuple(f"trade.history.{i}.period" for i, year in enumerate(trade.history) if year.period in periods)
    return (replace(drawn, shows=("trade.period", *years)),)


def plotted(context: Context, quantity: Quantity, figure_id: str) -> Point:
    """Return a quantity as a point of a chart, its label in digits."""
    numeral = context.language.numeral(quantity)
    return Point(quantity.value, numeral.text, figure_id, numeral)


def _point(context: Context, figure_id: str, scale: int) -> Point:
    quantity = scaled(context.figures[figure_id].quantity, scale)
    return plotted(context, quantity, figure_id)


def chart(
    context: Context,
    name: str,
    kind: ChartKind,
    title: Inlines,
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
        + "; ".join(f"{category} – {point.label}" for category, point in zip(categories, one.points, strict=True))
        for one in series
    )
    caption = context.caption("figure", title)
    alt = context.text("chart-alt", title=plain(title), unit=unit, data=data)
    notes = (Paragraph(context.inlines("note-derived-chart"), "note"),) if derived else ()
    symbols = context.language.symbols
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
    exponent = point.value.as_tuple().exponent if point.value is not None else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0

"""Goods: sentences on the main ones and on how they move, the table, and what a flow consists of."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from briefing.compose.charts import chart, plotted
from briefing.compose.context import At, Context, Sentence, scale_of, scaled
from briefing.compose.registry import block
from briefing.compose.trade import chart_balance
from briefing.data.model import Good
from briefing.document import Block, Cell, Column, Emphasis, Inlines, Paragraph, Row, Series, Table, Text
from briefing.language.values import Value

DIRECTIONS = ("exports", "imports")
TRENDS = ("new", "growing", "falling")
HALF = Decimal(50)


def _goods(context: Context, direction: str) -> tuple[Good, ...]:
    goods: tuple[Good, ...] = getattr(context.briefing.trade.goods, direction)
    return goods


@block("trade-goods")
def trade_goods(context: Context) -> tuple[Block, ...]:
    """Sentences on the goods that make up most of a flow, and on new, growing and falling ones."""
    return tuple(
        paragraph
        for direction in DIRECTIONS
        for paragraph in context.paragraph(*_shares(context, direction), *_trends(context, direction))
    )


def _shares(context: Context, direction: str) -> list[Sentence]:
    """Return a sentence for each of the (up to three) goods whose share and value are known."""
    sentences = []
    side: dict[str, Value] = {"home": context.home} if direction == "exports" else {"partner": context.partner}
    for index, good in enumerate(_goods(context, direction)[:3]):
        path = f"trade.goods.{direction}.{good.term}"
        if f"{path}.share" not in context.figures or f"{path}.value" not in context.figures:
            continue
        share = context.datum(f"{path}.share")
        weight = "main" if share.quantity.value > HALF else "good"
        source = context.figures[f"{path}.value"].source
        message = f"trade-{direction.removesuffix('s')}-{weight}"
        value = context.datum(f"{path}.value")
        at, noun = f"trade.goods.{direction}.{index}", context.noun(good.term)
        sentences.append(context.say(message, source, At(at), good=noun, share=share, value=value, **side))
    return sentences


def _trends(context: Context, direction: str) -> list[Sentence]:
    sentences = []
    reporter = context.briefing.trade.reporter
    for trend in TRENDS:
        goods = [good for good in _goods(context, direction) if good.trend == trend]
        if goods:
            sources = dict.fromkeys(good.source or (reporter.source if reporter else None) for good in goods)
            nouns = context.nouns(tuple(good.term for good in goods))
            shows = _told(context, direction, goods)
            sentences.append(context.say(f"trade-{direction}-{trend}", *sources, At("", shows), goods=nouns))
    return sentences


def _told(context: Context, direction: str, chosen: Collection[Good]) -> tuple[str, ...]:
    """Return the paths of the names of the chosen goods, and of how they move."""
    found = (index for index, good in enumerate(_goods(context, direction)) if good in chosen)
    return tuple(f"trade.goods.{direction}.{index}.{key}" for index in found for key in ("term", "trend"))


@block("goods-table")
def goods_table(context: Context) -> tuple[Block, ...]:
    """Goods by direction: value, share, change or trend."""
    trade, figures = context.briefing.trade, context.figures
    if trade.period is None or not (trade.goods.exports or trade.goods.imports):
        return ()

    def known(part: str) -> bool:
        return any(f"trade.goods.{d}.{good.term}.{part}" in figures for d in DIRECTIONS for good in _goods(context, d))

    values = [good.value for d in DIRECTIONS for good in _goods(context, d) if good.value is not None]
    scale = scale_of(values) if values else None
    parts = [part for part in ("value", "share", "change") if known(part)]
    trends = any(good.trend for d in DIRECTIONS for good in _goods(context, d))
    header = [Cell(context.inlines("column-good"), header=True)]
    for part in parts:
        unit = {"value": scaled(values[0], scale)} if part == "value" else {}
        header.append(Cell(context.inlines(f"column-{part}", **unit), header=True))
    if trends:
        header.append(Cell(context.inlines("column-trend"), header=True))
    rows = []
    for direction in DIRECTIONS:
        goods = _goods(context, direction)
        if goods:
            label = Cell(context.inlines(f"row-{direction}"), header=True, span=len(header))
            rows.append(Row((label,), "group"))
        rows += [_row(context, direction, good, parts, scale, trends=trends) for good in goods]
    shown = [f"trade.goods.{d}.{good.term}.{part}" for d in DIRECTIONS for good in _goods(context, d) for part in parts]
    derived = any(figures[name].derived for name in shown if name in figures)
    title = context.inlines("table-goods", sides=context.sides, period=trade.period)
    columns = [Column("left", Decimal(3)), *(Column("decimal") for _ in parts)]
    return (
        Table(
            "goods-table",
            context.caption("table", title),
            (*columns, Column("left")) if trends else tuple(columns),
            (Row(tuple(header)),),
            tuple(rows),
            (Paragraph(context.inlines("note-derived"), "note"),) if derived else (),
            shows=tuple(
                path for direction in DIRECTIONS for path in _told(context, direction, _goods(context, direction))
            ),
        ),
    )


def _row(context: Context, direction: str, good: Good, parts: list[str], scale: int | None, *, trends: bool) -> Row:
    path = f"trade.goods.{direction}.{good.term}"
    cells = [Cell(_capital(context, good), header=True)]
    cells += [Cell(context.cell(f"{path}.{part}", scale if part == "value" else None)) for part in parts]
    if trends:
        cells.append(Cell(context.inlines(f"trend-{good.trend}") if good.trend else context.inlines("no-data")))
    return Row(tuple(cells))


def _capital(context: Context, good: Good) -> Inlines:
    text = context.as_inlines(context.language.rich("NAME", context.noun(good.term)))
    first = text[0]
    if isinstance(first, Text):
        return (Text(first.text[:1].upper() + first.text[1:]), *text[1:])
    return text


@block("chart-composition")
def chart_composition(context: Context) -> tuple[Block, ...]:
    """What exports consist of, else what imports consist of, else the balance by period."""
    for direction in DIRECTIONS:
        blocks = _composition(context, direction)
        if blocks:
            return blocks
    return chart_balance(context)


def _composition(context: Context, direction: str) -> tuple[Block, ...]:
    period = context.briefing.trade.period
    goods = [good for good in _goods(context, direction) if good.value is not None]
    if not goods or period is None:
        return ()
    ids = [f"trade.goods.{direction}.{good.term}.value" for good in goods]
    names = ["".join(_text(part) for part in _capital(context, good)) for good in goods]
    rest = f"trade.goods.{direction}_rest.value"
    if rest in context.figures:
        ids.append(rest)
        other = context.text("row-other")
        names.append(other[:1].upper() + other[1:])
    scale = scale_of(context.figures[name].quantity for name in ids)
    quantities = [scaled(context.figures[name].quantity, scale) for name in ids]
    points = tuple(plotted(context, quantity, name) for quantity, name in zip(quantities, ids, strict=True))
    title = context.inlines(f"chart-{direction}", home=context.home, partner=context.partner, period=period)
    series = (Series(context.text(f"row-{direction}"), points),)
    unit = context.text("key-note", value=quantities[0])
    derived = any(context.figures[name].derived for name in ids)
    drawn = chart(
        context,
        f"chart-{direction}",
        "bars",
        title,
        categories=tuple(names),
        series=series,
        unit=unit,
        derived=derived,
    )
    named = (index for index, good in enumerate(_goods(context, direction)) if good.value is not None)
    return (replace(drawn, shows=tuple(f"trade.goods.{direction}.{index}.term" for index in named)),)


def _text(part: object) -> str:
    return "".join(map(_text, part.content)) if isinstance(part, Emphasis) else str(getattr(part, "text", ""))

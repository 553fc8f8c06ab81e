"""Goods: sentences on the main ones and on how they move, the table, and what a flow consists of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise, takewhile
from typing import Annotated

from briefing.compose.charts import ROWS, chart, plotted
from briefing.compose.draft import At, Chosen, Condition, Given, Last, Message, Sentence, capitalised, draft
from briefing.compose.heads import head
from briefing.compose.material import Material, scale_of, scaled
from briefing.compose.registry import Options, block
from briefing.compose.trade import chart_balance
from briefing.data.model import Good
from briefing.document import Block, Cell, Column, Paragraph, Row, Series, Table
from briefing.figures import Figure
from briefing.language.rich import Rich
from briefing.language.values import Value
from briefing.reading.fields import Field
from briefing.records import replace

DIRECTIONS = ("exports", "imports")
SHARES = {"exports": ("trade-export-main", "trade-export-good"), "imports": ("trade-import-main", "trade-import-good")}
"""Of what is more than half of a flow, and of what is less."""
TREND = {"new": "trend-new", "growing": "trend-growing", "falling": "trend-falling"}
TRENDS = {
    "exports": {"new": "trade-exports-new", "growing": "trade-exports-growing", "falling": "trade-exports-falling"},
    "imports": {"new": "trade-imports-new", "growing": "trade-imports-growing", "falling": "trade-imports-falling"},
}
NAMED = {"exports": "trade-exports-named", "imports": "trade-imports-named"}
"""The message for goods that are only named, and the other one for after a sentence on others."""
NAMED_TOO = {"exports": "trade-exports-named-too", "imports": "trade-imports-named-too"}
COLUMNS = {"value": "column-value", "share": "column-share", "change": "column-change"}
CHARTS = {"exports": "chart-exports", "imports": "chart-imports"}
HALF = Decimal(50)
WHOLE = Decimal(100)
MAIN = 3
"""How many goods the sentence on the main ones names."""
ENOUGH_ROWS = 3
"""So many rows make a table; fewer are better said."""
ENOUGH_BARS = 3
"""A chart of one product and all others shows nothing that its sentence does not."""


def _goods(material: Material, direction: str) -> tuple[Good, ...]:
    goods: tuple[Good, ...] = getattr(material.briefing.trade.goods, direction)
    return goods


@block("trade-goods")
def trade_goods(material: Material) -> tuple[Block, ...]:
    """Sentences on the goods that make up most of a flow, on those only named, and on new, growing and falling ones."""
    return tuple(
        paragraph
        for direction in DIRECTIONS
        for paragraph in material.paragraph(
            _shares(material, direction), _named(material, direction), *_trends(material, direction)
        )
    )


def _after_others(direction: str) -> Last:
    """Return the condition that the paragraph has told of goods of this direction."""
    return Last("flow", direction)


def _has_figures(good: Good) -> bool:
    """Tell whether more is known of a good than how it moves."""
    return any((good.value, good.share, good.change))


def _is_named(good: Good) -> bool:
    """Tell whether a good is only named, as one of the main ones."""
    return not any((good.value, good.share, good.change, good.trend))


def _named(material: Material, direction: str) -> Sentence | None:
    """Return a sentence on the goods of which nothing is known but that they are among the main ones."""
    goods = [good for good in _goods(material, direction) if _is_named(good)]
    if not goods:
        return None
    sources = dict.fromkeys(_source(material, good) for good in goods)
    values: dict[str, Given] = {"home": material.home, "partner": material.partner}
    values["goods"] = tuple(map(material.good, goods))
    too: dict[Condition, str] = {_after_others(direction): NAMED_TOO[direction]}
    said = Message(NAMED[direction], values, after=too, latest={"flow": direction})
    return material.say(said, *sources, At("", _told(material, direction, goods)))


def _source(material: Material, good: Good) -> str | None:
    reporter = material.briefing.trade.reporter
    return good.source or (reporter.source if reporter else None)


def _main(material: Material, direction: str) -> tuple[int, ...]:
    """Return where the main goods of the first three stand whose share and value are known, the largest share first.

    What follows the largest counts as far as shares surely fall from good to good, and none is unknown between them.
    """
    goods = _goods(material, direction)[:MAIN]
    ids = {index: f"trade.goods.{direction}.{good.name}" for index, good in enumerate(goods)}
    shares = {
        index: material.figures[f"{one}.share"].quantity.interval
        for index, one in ids.items()
        if f"{one}.share" in material.figures and f"{one}.value" in material.figures
    }
    if not shares:
        return ()
    row = list(takewhile(lambda index: index in shares, ids))
    main, *following = sorted(row or [min(shares)], key=lambda index: shares[index], reverse=True)
    falling = takewhile(lambda pair: shares[pair[1]][1] <= shares[pair[0]][0], pairwise((main, *following)))
    return (main, *(index for _, index in falling))


def _shares(material: Material, direction: str) -> Sentence | None:
    """Return one sentence on the main goods."""

    def figure(index: int, part: str) -> Figure:
        return material.figures[f"trade.goods.{direction}.{goods[index].name}.{part}"]

    def figures(index: int) -> dict[str, Value]:
        share, value = (material.datum(figure(index, part).id) for part in ("share", "value"))
        return {"good": material.good(goods[index]), "share": share, "value": value}

    goods = _goods(material, direction)
    if not (told := _main(material, direction)):
        return None
    main, *others = told
    share = figure(main, "share").quantity
    # The whole is not “the largest part” of itself.
    message = SHARES[direction][0 if share.interval[0] > HALF and share.value < WHOLE else 1]
    values: dict[str, Given] = {"home": material.home, "partner": material.partner}
    values |= figures(main) | {"more": "yes" if others else "no"}
    values["next"] = tuple(material.good(goods[index]) for index in others)
    values["others"] = tuple(Message("trade-good-next", figures(index)) for index in others)
    shown = [figure(index, part) for index in told for part in ("value", "share")]
    sources = dict.fromkeys(one.source for one in shown[::2])
    about = [At(f"trade.goods.{direction}.{index}") for index in told]
    keys = At("", tuple(one.key for one in shown[2:] if one.key))
    return material.say(Message(message, values, latest={"flow": direction}), *sources, *about, keys)


def _trends(material: Material, direction: str) -> Iterator[Sentence]:
    for trend, message in TRENDS[direction].items():
        goods = [good for good in _goods(material, direction) if good.trend == trend]
        if goods:
            sources = dict.fromkeys(_source(material, good) for good in goods)
            values: dict[str, Given] = {"goods": tuple(map(material.good, goods)), "partner": material.partner}
            values["told"] = Chosen("no", {_after_others(direction): "yes"})
            said = Message(message, values, latest={"flow": direction})
            yield material.say(said, *sources, At("", _told(material, direction, goods)))


def _told(material: Material, direction: str, chosen: Collection[Good]) -> tuple[str, ...]:
    """Return the paths of the names of the chosen goods, and of how they move."""
    found = (index for index, good in enumerate(_goods(material, direction)) if good in chosen)
    return tuple(f"trade.goods.{direction}.{index}.{key}" for index in found for key in ("term", "hs", "trend"))


class GoodsTable(Options):
    """How many goods of each direction are shown at most."""

    max: Annotated[int, Field(ge=1, le=100)] = 100


@block("goods-table", options=GoodsTable)
def goods_table(material: Material, options: GoodsTable) -> tuple[Block, ...]:
    """Goods of which figures are known by direction, at most ``max`` of each: value, share, change, trend.

    Where sentences say the same of so few, there is no table. Goods that only move are in sentences alone.
    """
    trade, figures = material.briefing.trade, material.figures
    listed = {d: tuple(filter(_has_figures, _goods(material, d)))[: options.max] for d in DIRECTIONS}
    count = sum(map(len, listed.values()))
    if trade.period is None or (count < ENOUGH_ROWS and not any(_is_unsaid(material, d) for d in DIRECTIONS)):
        return ()

    def known(part: str) -> bool:
        return any(f"trade.goods.{d}.{good.name}.{part}" in figures for d in DIRECTIONS for good in listed[d])

    values = [good.value for d in DIRECTIONS for good in listed[d] if good.value is not None]
    scale = scale_of(values) if values else None
    parts = [part for part in ("value", "share", "change") if known(part)]
    moving = sum(good.trend is not None for d in DIRECTIONS for good in listed[d])
    trends = 2 * moving >= count  # else the column is one of dashes, and sentences say how goods move
    shown = [f"trade.goods.{d}.{good.name}.{part}" for d in DIRECTIONS for good in listed[d] for part in parts]
    bare = {part for part in parts if material.in_percent(name for name in shown if name.endswith(f".{part}"))}
    header = [head(material, "column-good")]
    for part in parts:
        unit = {"value": scaled(values[0], scale)} if part == "value" else {}
        header.append(head(material, COLUMNS[part], percent=part in bare, **unit))
    if trends:
        header.append(head(material, "column-trend"))
    rows = []
    for direction in DIRECTIONS:
        goods = listed[direction]
        if goods:
            label = Cell(material.inlines(ROWS[direction]), header=True, span=len(header))
            rows.append(Row((label,), "group"))
        rows += [
            _row(material, direction, good, {part: part in bare for part in parts}, scale, trends=trends)
            for good in goods
        ]
    derived = any(figures[name].derived for name in shown if name in figures)
    title = material.message("table-goods", sides=material.sides, period=trade.period)
    columns = [Column("left", Decimal(3)), *(Column("decimal") for _ in parts)]
    return (
        Table(
            "goods-table",
            material.caption("table", title),
            (*columns, Column("left")) if trends else tuple(columns),
            (Row(tuple(header)),),
            tuple(rows),
            (Paragraph(material.inlines("note-derived"), "note"),) if derived else (),
            shows=tuple(path for direction in DIRECTIONS for path in _told(material, direction, listed[direction])),
            group_continued=material.text("row-continued"),
        ),
    )


def _is_unsaid(material: Material, direction: str) -> bool:
    """Tell whether figures of goods are known that no sentence says."""
    goods = _goods(material, direction)
    said = _main(material, direction)
    return any(_has_figures(good) and (index not in said or good.change) for index, good in enumerate(goods))


def _row(
    material: Material, direction: str, good: Good, parts: Mapping[str, bool], scale: int | None, *, trends: bool
) -> Row:
    """Return the row of a good; ``parts`` tells which figures it has, and which do not say their per cent."""
    path = f"trade.goods.{direction}.{good.name}"
    cells = [Cell(draft(_capital(material, good)), header=True)]
    for part, bare in parts.items():
        cells.append(Cell(material.cell(f"{path}.{part}", scale if part == "value" else None, bare=bare)))
    if trends:
        cells.append(Cell(material.inlines(TREND[good.trend] if good.trend else "no-data")))
    return Row(tuple(cells))


def _capital(material: Material, good: Good) -> Rich:
    if good.hs:
        return material.language.plain(material.language.nomenclature.called(good.hs))
    name = material.language.rich("NAME", material.noun(good.term or ""))
    return name if name.spans and not name.spans[0].start else capitalised(material.language, name)


@block("chart-composition")
def chart_composition(material: Material) -> tuple[Block, ...]:
    """What exports consist of, else what imports consist of, else the balance by period."""
    for direction in DIRECTIONS:
        blocks = _composition(material, direction)
        if blocks:
            return blocks
    return chart_balance(material)


def _composition(material: Material, direction: str) -> tuple[Block, ...]:
    period = material.briefing.trade.period
    goods = [good for good in _goods(material, direction) if good.value is not None]
    seen = [good.value for good in goods if good.value and (good.value.upper_amount or good.value.amount)]
    if len(seen) < ENOUGH_BARS or period is None or len({value.unit for value in seen}) > 1:
        return ()
    ids = [f"trade.goods.{direction}.{good.name}.value" for good in goods]
    names = [_capital(material, good).text for good in goods]
    rest = f"trade.goods.{direction}_rest.value"
    if rest in material.figures:
        ids.append(rest)
        other = material.text("row-other")
        names.append(other[:1].upper() + other[1:])
    scale = scale_of(material.figures[name].quantity for name in ids)
    quantities = [scaled(material.figures[name].quantity, scale) for name in ids]
    points = tuple(plotted(material, quantity, name) for quantity, name in zip(quantities, ids, strict=True))
    title = material.message(CHARTS[direction], home=material.home, partner=material.partner, period=period)
    series = (Series(material.text(ROWS[direction]), points),)
    unit = material.text("key-note", value=quantities[0])
    derived = any(material.figures[name].derived for name in ids)
    drawn = chart(
        material, CHARTS[direction], "bars", title, categories=tuple(names), series=series, unit=unit, derived=derived
    )
    named = (index for index, good in enumerate(_goods(material, direction)) if good.value is not None)
    return (
        replace(
            drawn, shows=tuple(f"trade.goods.{direction}.{index}.{key}" for index in named for key in ("term", "hs"))
        ),
    )

"""Tables and charts of indicators: what each is and was, and their series by period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from briefing.compose.charts import GAP, chart, kind_of, plotted, with_gaps
from briefing.compose.draft import Authored, Message, Words, capitalised, citations, draft
from briefing.compose.heads import head, in_unit
from briefing.compose.material import Material, scaled
from briefing.compose.measured import Indicated, before, counted_noun, note
from briefing.data.periods import Months
from briefing.data.quantities import Kind, Quantity
from briefing.document import Caption, Cell, Chart, Column, Inlines, Paragraph, Point, Row, Series, Table
from briefing.figures.periods import Period, last_day
from briefing.language.rich import Rich
from briefing.language.values import Noun, Value
from briefing.records import frozen, replace

MOST_PERIODS = 8
"""With more, periods are rows, and indicators columns."""
MOST_COLUMNS = 4
NAME_WIDTH = Decimal(3)


@frozen
class Style:
    """How the rows of a table are told: whether each cites its source, and what unit all share, which its title says.

    ``unit`` is a figure in that unit, ``noun`` what all of them count.
    """

    cited: bool
    percent: bool = False
    unit: Quantity | None = None
    noun: Noun | None = None

    @property
    def in_title(self) -> bool:
        """Whether the title says the unit."""
        return self.percent or self.unit is not None

    @classmethod
    def of(cls, material: Material, rows: Sequence[Indicated]) -> Style:
        """Return the style of rows."""
        cited = len({one.source for one in rows}) > 1
        first, *others = [(counted_noun(material, one), one.quantity) for one in rows]
        noun, quantity = first
        unit = (noun, quantity.kind, quantity.unit, quantity.scale)
        if any(unit != (one, other.kind, other.unit, other.scale) for one, other in others):
            return cls(cited)
        if quantity.kind is Kind.PERCENT:
            return cls(cited, percent=True)
        return cls(cited, unit=quantity, noun=noun) if noun or _has_unit(quantity) else cls(cited)


def main_table(material: Material, section: str, rows: Sequence[Indicated]) -> tuple[Table, ...]:
    """Return the table of the indicators of a section: value, value before and change, of their periods."""
    if not rows:
        return ()
    shown = [f"{one.id}.change" for one in rows]
    bare = material.in_percent(shown)
    columns = _columns(material, rows, bare=bare)
    style = Style.of(material, rows)
    body = (
        Row(
            (
                Cell(_label(material, one, style, estimate=one.data.estimate), header=True),
                *(Cell(_content(material, one, part, style, bare=bare)) for part in columns),
            )
        )
        for one in rows
    )
    layout = (Column("left") if part == "period" else Column("decimal") for part in columns)
    table = Table(
        f"{section}.indicators",
        _caption(material, section, "table-indicators", style),
        (Column("left", NAME_WIDTH), *layout),
        (Row((head(material, "column-indicator"), *columns.values())),),
        tuple(body),
    )
    derived = any(material.figures[name].derived for name in shown if name in material.figures)
    return (_with_notes(material, table, rows, derived=derived),)


def _columns(material: Material, rows: Sequence[Indicated], *, bare: bool) -> dict[str, Cell]:
    """Return the columns that have something in them, each with its head: periods, where all rows have the same."""
    periods = {one.period for one in rows}
    shared = rows[0].period if len(periods) == 1 else None
    earlier = before(shared)
    columns = {}
    if len(periods) > 1:
        columns["period"] = head(material, "column-of-period")
    if any(_is_published(material, f"{one.id}.previous") for one in rows):
        of_earlier = head(material, "column-period", period=earlier) if earlier else head(material, "column-earlier")
        columns["previous"] = of_earlier
    columns["value"] = head(material, "column-period", period=shared) if shared else head(material, "column-amount")
    if any(f"{one.id}.change" in material.figures for one in rows):
        columns["change"] = head(material, "column-change", percent=bare)
    return columns


def _content(material: Material, one: Indicated, part: str, style: Style, *, bare: bool) -> Inlines:
    """Return what a row has in a column; ``bare`` where changes do not say their per cent."""
    if part == "period":
        return material.inlines("column-period", period=one.period) if one.period else material.inlines("no-data")
    if part == "value":
        return material.cell(one.id, bare=style.percent)
    figure_id = f"{one.id}.{part}"
    if part == "previous":
        known = figure_id if _is_published(material, figure_id) else ""
        return material.cell(known, one.quantity.scale, bare=style.percent)
    return material.cell(figure_id, bare=bare)


def series_tables(material: Material, section: str, rows: Sequence[Indicated]) -> Iterator[Table]:
    """Yield tables of the series of indicators, by period; with many periods, these are the rows."""
    if not rows:
        return
    periods = sorted({period for one in rows for period in one.by_period}, key=last_day)
    if len(periods) <= MOST_PERIODS:
        yield _across(material, section, rows, periods)
        return
    for number, start in enumerate(range(0, len(rows), MOST_COLUMNS), start=1):
        yield _down(material, section, rows[start : start + MOST_COLUMNS], number)


def _across(material: Material, section: str, rows: Sequence[Indicated], periods: Sequence[Period]) -> Table:
    style = Style.of(material, rows)
    header = (head(material, "column-indicator"), *(head(material, "column-period", period=one) for one in periods))
    body = (
        Row(
            (
                Cell(_label(material, one, style), header=True),
                *(Cell(_value(material, one, period, style)) for period in periods),
            )
        )
        for one in rows
    )
    columns = (Column("left", NAME_WIDTH), *(Column("decimal") for _ in periods))
    caption = _caption(material, section, "table-series", style)
    table = Table(f"{section}.series.1", caption, columns, (Row(header),), tuple(body))
    return _with_notes(material, table, rows)


def _down(material: Material, section: str, rows: Sequence[Indicated], number: int) -> Table:
    style = Style.of(material, rows)
    periods = sorted({period for one in rows for period in one.by_period}, key=last_day)
    labels = (Cell(_label(material, one, style), header=True) for one in rows)
    header = (head(material, "column-of-period"), *labels)
    body = (
        Row(
            (
                head(material, "column-period", period=period),
                *(Cell(_value(material, one, period, style)) for one in rows),
            )
        )
        for period in periods
    )
    columns = (Column("left"), *(Column("decimal", Decimal(2)) for _ in rows))
    caption = _caption(material, section, "table-series", style)
    table = Table(f"{section}.series.{number}", caption, columns, (Row(header),), tuple(body))
    return _with_notes(material, table, rows)


def _with_notes(material: Material, table: Table, rows: Sequence[Indicated], *, derived: bool = False) -> Table:
    """Return a table with the notes on its indicators, and what it says of them besides figures."""
    notes = [paragraph for one in rows for paragraph in note(material, one, named=True)]
    if derived:
        notes.append(Paragraph(material.inlines("note-derived"), "note"))
    shows = tuple(f"{one.path}.{key}" for one in rows for key in ("term", "period", "estimate"))
    return replace(table, notes=tuple(notes), shows=shows)


def series_charts(material: Material, drawn: Iterable[Indicated]) -> Iterator[Chart]:
    """Yield a chart of the series of each indicator."""
    for one in drawn:
        name = _name(material, one)
        periods = with_gaps([period for period in one.by_period if isinstance(period, Months)])
        points = tuple(
            _point(material, one, one.by_period[period]) if period in one.by_period else GAP for period in periods
        )
        shown = chart(
            material,
            one.id,
            kind_of(periods),
            name,
            categories=tuple(material.text("column-period", period=period) for period in periods),
            series=(Series(name.text, points),),
            unit=_unit(material, one),
            derived=any(material.figures[figure_id].derived for figure_id in one.by_period.values()),
        )
        yield replace(shown, shows=(f"{one.path}.term", f"{one.path}.period"))


def _point(material: Material, one: Indicated, figure_id: str) -> Point:
    return plotted(material, scaled(material.figures[figure_id].quantity, one.quantity.scale), figure_id)


# ---------------------------------------------------------------------------------------------------------- the parts


def _value(material: Material, one: Indicated, period: Period, style: Style) -> Inlines:
    return material.cell(one.by_period.get(period, ""), one.quantity.scale, bare=style.percent)


def _is_published(material: Material, figure_id: str) -> bool:
    return figure_id in material.figures and not material.figures[figure_id].derived


def _label(material: Material, one: Indicated, style: Style, *, estimate: bool = False) -> Inlines:
    """Return what an indicator is, in what unit if the title does not say it, and its source if rows have several.

    ``estimate`` says that the figures of the row are one.
    """
    values: dict[str, Value | Words] = {"term": material.noun(one.data.term)}
    noun = counted_noun(material, one)
    if style.in_title or not (noun or _has_unit(one.quantity)):
        message = "row-indicator"
    elif noun is not None:
        message = "row-indicator-counted"
        values |= {"noun": noun, "value": one.quantity, "size": "scaled" if one.quantity.scale else "plain"}
    else:
        message = "row-indicator-unit"
        values |= {"value": one.quantity}
    sources = (one.source,) if style.cited and one.source else ()
    words = Message(message, values)
    return (*draft(Message("row-estimate", {"row": words}) if estimate else words), *citations(*sources))


def _has_unit(quantity: Quantity) -> bool:
    """Tell whether a unit is said: of what is counted, only the scale; cells say per cent themselves."""
    return quantity.kind is not Kind.PERCENT and (quantity.kind is not Kind.COUNT or quantity.scale > 0)


def _unit(material: Material, one: Indicated) -> str:
    """Return the unit of a chart's axis."""
    quantity = one.quantity
    if quantity.kind is not Kind.COUNT or not quantity.unit:
        return material.text("key-note", value=quantity)
    noun = material.noun(quantity.unit)
    size = "scaled" if one.quantity.scale else "plain"
    return material.text("unit-counted", noun=noun, value=one.quantity, size=size)


def _name(material: Material, one: Indicated) -> Rich:
    name = material.language.rich("NAME", material.noun(one.data.term))
    return name if name.spans and not name.spans[0].start else capitalised(material.language, name)


def _caption(material: Material, section: str, message: str, style: Style) -> Caption:
    """Return a caption with the title of the section, and with the unit that all rows have."""
    caption = material.caption("table", Rich(""))
    title: Message = Message(message, {"section": _title(material, section)})
    if style.percent:
        title = Message("title-percent", {"title": title})
    elif style.unit is not None:
        title = in_unit(title, style.unit, style.noun)
    return replace(caption, content=draft(title))


def _title(material: Material, section: str) -> Words:
    own = material.briefing.sections.get(section.removeprefix("sections."))
    return Authored(own.title, section) if own else Message(HEADINGS[section])


HEADINGS = {
    "summary": "section-summary",
    "relations": "indicators-relations",
    "trade": "section-trade",
    "investment": "section-investment",
    "corridor": "section-corridor",
    "foreign_policy": "section-foreign-policy",
}
"""The message that names a section of the program."""

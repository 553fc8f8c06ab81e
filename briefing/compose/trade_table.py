"""Tables of trade: the flows of a period beside those of the one before, and of all periods that are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

from briefing.compose import two_sided
from briefing.compose.charts import ROWS
from briefing.compose.draft import Draft, Message, Sentence
from briefing.compose.heads import head
from briefing.compose.material import Material, scaled
from briefing.compose.registry import Options, block
from briefing.data.periods import YEAR, Months
from briefing.document import Block, Cell, Column, Paragraph, Row, Table
from briefing.figures import Figure, Ledger, ledgers
from briefing.language.values import Country
from briefing.reading.fields import Field

FLOWS = ("exports", "imports", "turnover", "balance")
PARTS = ("value", "previous", "change")
GROUPS = {"trade": "row-goods", "trade.services": "row-services", "trade.total": "row-total"}
"""The message that names a part of trade above its rows."""
TITLES = {"trade": "table-trade", "trade.services": "table-trade-services", "trade.total": "table-trade-total"}
TABLES = {"trade": "trade-table", "trade.services": "services-table", "trade.total": "total-table"}
HISTORIES = {"trade": "table-history", "trade.services": "table-history-services", "trade.total": "table-history-total"}


def _flows(material: Material, ledger: Ledger) -> list[str]:
    return [flow for flow in FLOWS if f"{ledger.at}.{flow}.value" in material.figures]


def _scale(material: Material, ids: Iterable[str]) -> int:
    """Return the scale that figures are shown in: that of the largest."""
    quantities = [material.figures[name].quantity for name in ids if name in material.figures]
    return max(quantities, key=lambda quantity: abs(quantity.amount)).scale


def _name(material: Material, ledger: Ledger, flow: str) -> Cell:
    """Return what a flow is called in a table; the turnover of goods has a name of its own."""
    return head(material, "row-part-turnover" if flow == "turnover" and ledger.at != "trade" else ROWS[flow])


# -------------------------------------------------------------------------------------------------- of the period


@block("trade-table")
def trade_table(material: Material) -> tuple[Block, ...]:
    """Exports, imports, turnover and balance of goods, services and both: value, the period before, and the change.

    What has a period of its own has a table of its own.
    """
    tables: dict[Months, list[Ledger]] = {}
    for ledger in ledgers(material.briefing.trade):
        if ledger.period is not None and {"exports", "imports"} & set(_flows(material, ledger)):
            tables.setdefault(ledger.period, []).append(ledger)
    return tuple(_table(material, period, shown) for period, shown in tables.items())


def _table(material: Material, period: Months, shown: Sequence[Ledger]) -> Table:
    figures = material.figures
    flows = {ledger.at: _flows(material, ledger) for ledger in shown}
    ids = [f"{at}.{flow}.{part}" for at in flows for flow in flows[at] for part in PARTS]
    scale = _scale(material, (name for name in ids if name.endswith(".value")))
    parts = [
        part for part in ("previous", "value", "change") if any(name in figures for name in ids if name.endswith(part))
    ]
    header = [head(material, "column-indicator")]
    header += [head(material, "column-period", period=period.before)] if "previous" in parts else []
    header += [head(material, "column-period", period=period)]
    percent = material.in_percent(name for name in ids if name.endswith("change"))
    header += [head(material, "column-change", percent=percent)] if "change" in parts else []
    rows = []
    for ledger in shown:
        if len(shown) > 1:
            rows.append(Row((Cell(material.inlines(GROUPS[ledger.at]), header=True, span=len(header)),), "group"))
        for flow in flows[ledger.at]:
            cells = [_name(material, ledger, flow)]
            for part in parts:
                of_change = part == "change"
                name = f"{ledger.at}.{flow}.{part}"
                cells.append(Cell(material.cell(name, None if of_change else scale, bare=percent and of_change)))
            rows.append(Row(tuple(cells), "total" if flow == "turnover" else "body"))
    first = shown[0].at
    unit = scaled(figures[f"{first}.{flows[first][0]}.value"].quantity, scale)
    title = material.message(TITLES[first if len(shown) == 1 else "trade"], sides=material.sides, value=unit)
    return Table(
        TABLES[first],
        material.caption("table", title),
        (Column("left"), *(Column("decimal") for _ in header[1:])),
        (Row(tuple(header)),),
        tuple(rows),
        _notes(material, ids),
        shows=(
            "trade.period",
            "trade.reporter.country",
            *(
                ("trade.reporter.exports_from",) if any(_turned(material)) else ()
            ),  # which a note tells, and no sentence
            *(f"{ledger.at}.period" for ledger in shown),
            *(path for ledger in shown if "previous" in parts for path in _year_before(ledger)),
        ),
        group_continued=material.text("row-continued"),
    )


def _year_before(ledger: Ledger) -> Iterator[str]:
    """Yield the path of the history's entry that the column of the period before is taken from, if there is one."""
    for index, year in enumerate(ledger.flows.history):
        if year.period == ledger.before:
            yield f"{ledger.at}.history.{index}.period"


def _notes(material: Material, shown: Iterable[str]) -> tuple[Paragraph, ...]:
    """Return what is to be known of the figures of a table: whose they are, how they round, which are derived."""
    figures = [material.figures[name] for name in shown if name in material.figures]
    notes = [*_whose(material, figures), *_turned(material), Sentence(Message("note-rounding"))]
    if any(figure.derived for figure in figures):
        notes.append(Sentence(Message("note-derived")))
    return (Paragraph((Draft(sentences=tuple(notes)),), "note"),)


def _whose(material: Material, figures: Iterable[Figure]) -> Iterator[Sentence]:
    """Yield whose statistics they are, which sources the others are from, and that others' figures differ."""
    trade = material.briefing.trade
    if trade.reporter is None:
        return
    sources = tuple(dict.fromkeys(source for figure in figures for source in figure.sources))
    others = tuple(source for source in sources if source != trade.reporter.source)
    publisher = material.briefing.sources[trade.reporter.source].publisher
    differ = "note-sources-differ"
    if len(others) == len(sources):
        pass
    elif trade.reporter.country:
        differ = differ if others else "note-sides-differ"
        words = Message("note-reporter", {"reporter": Country(trade.reporter.country), "others": _size(others)})
        yield Sentence(words, others)
    elif publisher:
        noun = material.words(publisher, f"sources.{trade.reporter.source}.publisher")
        yield Sentence(Message("note-third", {"reporter": noun, "others": _size(others)}), others)
    if trade.mirror and not any(two_sided.flows(material, index) for index, _ in enumerate(trade.mirror)):
        yield Sentence(Message(differ))


def _size(others: Sequence[str]) -> str:
    return "some" if others else "none"


def _turned(material: Material) -> Iterator[Sentence]:
    """Yield that directions were turned round, where the partner's exports were written."""
    reporter = material.briefing.trade.reporter
    if reporter is not None and reporter.exports_from == material.briefing.partner:
        yield Sentence(Message("note-turned", {"home": material.home, "partner": material.partner}))


# ------------------------------------------------------------------------------------------------------- of all periods


class History(Options):
    """From how many periods on the table is printed."""

    least: Annotated[int, Field(ge=2)] = 6


@block("trade-history", options=History)
def trade_history(material: Material, options: History) -> tuple[Block, ...]:
    """Trade in all periods that are known, a row for each, where there are at ``least`` so many."""
    tables = (_history(material, ledger, options.least) for ledger in ledgers(material.briefing.trade))
    return tuple(table for table in tables if table)


def _years_first(period: Months) -> tuple[bool, Months]:
    """Order periods so that whole years stand together, and parts of years after them."""
    return len(period) < YEAR, period


def _history(material: Material, ledger: Ledger, least: int) -> Table | None:
    rows = {year.period: f"{ledger.at}.history.{year.period}." for year in ledger.flows.history}
    known: dict[Months, dict[str, str]] = {}
    for period, stem in rows.items():
        known[period] = {flow: f"{stem}{flow}" for flow in FLOWS}
    if ledger.period is not None and _flows(material, ledger):
        before = known.setdefault(ledger.period.before, {})
        for flow in FLOWS:
            if before.get(flow) not in material.figures:
                before[flow] = f"{ledger.at}.{flow}.previous"
        known[ledger.period] = {flow: f"{ledger.at}.{flow}.value" for flow in FLOWS}
    found = {
        period: {flow: name for flow, name in ids.items() if name in material.figures} for period, ids in known.items()
    }
    periods = sorted((period for period, ids in found.items() if ids), key=_years_first)
    flows = [flow for flow in FLOWS if any(flow in found[period] for period in periods)]
    if len(periods) < least:
        return None
    ids = [found[period][flow] for period in periods for flow in flows if flow in found[period]]
    scale = _scale(material, ids)
    header = (head(material, "column-of-period"), *(_name(material, ledger, flow) for flow in flows))
    body = tuple(
        Row(
            (
                head(material, "column-period", period=period),
                *(Cell(material.cell(found[period].get(flow, ""), scale)) for flow in flows),
            )
        )
        for period in periods
    )
    unit = scaled(material.figures[ids[0]].quantity, scale)
    title = material.message(HISTORIES[ledger.at], sides=material.sides, value=unit)
    years = (f"{ledger.at}.history.{index}.period" for index, _ in enumerate(ledger.flows.history))
    return Table(
        HISTORIES[ledger.at],
        material.caption("table", title),
        (Column("left"), *(Column("decimal") for _ in flows)),
        (Row(header),),
        body,
        _notes(material, ids),
        shows=(f"{ledger.at}.period", "trade.period", "trade.reporter.country", *years),
    )

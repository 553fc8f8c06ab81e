"""The same trade as both sides publish it, in one table, with the reasons why they differ."""

from __future__ import annotations

from briefing.compose.charts import ROWS
from briefing.compose.draft import Draft, Message, Sentence
from briefing.compose.heads import head, in_unit
from briefing.compose.material import Material, scaled
from briefing.compose.registry import block
from briefing.data.model import Mirror
from briefing.document import Block, Cell, Column, Paragraph, Row, Table
from briefing.language.values import Country

FLOWS = ("exports", "imports", "turnover")
LEAST = 2
"""So many flows, given by both sides, make a table."""


@block("mirror-table")
def mirror_table(material: Material) -> tuple[Block, ...]:
    """Exports, imports and turnover by the statistics of both sides, where both publish two of them or more."""
    mirrors = enumerate(material.briefing.trade.mirror)
    return tuple(
        _table(material, mirror, f"trade.mirror.{index}") for index, mirror in mirrors if flows(material, index)
    )


def flows(material: Material, index: int) -> tuple[str, ...]:
    """Return the flows that a table of both sides shows beside each other; none where there is no such table."""
    trade = material.briefing.trade
    mirror, reporter = trade.mirror[index], trade.reporter
    if reporter is None or not (reporter.country and mirror.country) or mirror.period != trade.period:
        return ()
    figures = material.figures
    known = tuple(
        flow for flow in FLOWS if f"trade.{flow}.value" in figures and f"trade.mirror.{index}.{flow}" in figures
    )
    return known if len(known) >= LEAST else ()


def _table(material: Material, mirror: Mirror, at: str) -> Table:
    index = int(at.rpartition(".")[2])
    shown = flows(material, index)
    reporter = material.briefing.trade.reporter
    own = reporter.country if reporter else None
    columns = (
        (own or material.briefing.home, [f"trade.{flow}.value" for flow in shown]),
        (mirror.country or material.briefing.partner, [f"{at}.{flow}" for flow in shown]),
    )
    header = [head(material, "column-indicator")]
    scales = []
    for country, ids in columns:
        largest = max((material.figures[one].quantity for one in ids), key=lambda quantity: abs(quantity.amount))
        scales.append(largest.scale)
        title = Message("column-reporter", {"reporter": Country(country)})
        words = in_unit(title, scaled(largest, largest.scale))
        header.append(Cell((Draft(sentences=(Sentence(words),)),), header=True))
    rows = tuple(
        Row(
            (
                head(material, ROWS[flow]),
                *(Cell(material.cell(ids[number], scale)) for (_, ids), scale in zip(columns, scales, strict=True)),
            ),
            "total" if flow == "turnover" else "body",
        )
        for number, flow in enumerate(shown)
    )
    named = material.message("table-mirror", sides=material.sides, period=mirror.period)
    return Table(
        "mirror-table",
        material.caption("table", named),
        (Column("left"), Column("decimal"), Column("decimal")),
        (Row(tuple(header)),),
        rows,
        (Paragraph((Draft(sentences=(Sentence(Message("note-sides-differ")),)),), "note"),),
        shows=(f"{at}.period", f"{at}.country", "trade.period", "trade.reporter.country"),
    )

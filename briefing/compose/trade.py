"""The section on trade: flows, balance, the other side's figures, potential and agreements."""

from __future__ import annotations

from briefing.compose.charts import ROWS, by_period, scale_of_trade
from briefing.compose.draft import At, Message, Sentence, introduced
from briefing.compose.material import Material, scaled
from briefing.compose.registry import block
from briefing.data.model import Mirror
from briefing.document import Block, Cell, Column, Inlines, Paragraph, Row, Table
from briefing.figures import balance_cause
from briefing.language.values import Country, Value

FLOWS = ("exports", "imports", "turnover", "balance")
FLOW = {"exports": "trade-exports", "imports": "trade-imports"}
FLOW_ALONE = {"exports": "trade-exports-value", "imports": "trade-imports-value"}


@block("trade-flows")
def trade_flows(material: Material) -> tuple[Block, ...]:
    """Sentences on turnover, exports, imports and the balance."""
    flows = material.paragraph(_turnover(material), _flow(material, "exports"), _flow(material, "imports"))
    return (*flows, *material.paragraph(_balance(material), _cause(material)))


def _turnover(material: Material) -> Sentence | None:
    trade = material.briefing.trade
    if "trade.turnover.value" not in material.figures or trade.period is None or trade.reporter is None:
        return None
    publisher = material.briefing.sources[trade.reporter.source].publisher
    values: dict[str, Value] = {
        "basis": "institution" if publisher else "side",
        "reporter": material.words(publisher, f"sources.{trade.reporter.source}.publisher")
        if publisher
        else Country(trade.reporter.country),
        "sides": material.sides,
        "period": trade.period,
        "value": material.datum("trade.turnover.value"),
    }
    source = material.figures["trade.turnover.value"].source or trade.reporter.source
    if "trade.turnover.change" in material.figures:
        change = material.datum("trade.turnover.change")
        return material.say("trade-turnover", source, At("trade"), before=trade.period.before, change=change, **values)
    return material.say("trade-turnover-value", source, At("trade"), **values)


def _flow(material: Material, flow: str) -> Sentence | None:
    figure_id = f"trade.{flow}.value"
    if figure_id not in material.figures:
        return None
    values: dict[str, Value] = {"partner": material.partner, "value": material.datum(figure_id)}
    if flow == "exports":
        values["home"] = material.home
    source = material.figures[figure_id].source
    if f"trade.{flow}.change" not in material.figures:
        return material.say(FLOW_ALONE[flow], source, **values)
    data = getattr(material.briefing.trade, flow)
    record = data.record.of if data and data.record else "none"
    change = material.datum(f"trade.{flow}.change")
    return material.say(FLOW[flow], source, At(f"trade.{flow}"), change=change, record=record, **values)


def _balance(material: Material) -> Sentence | None:
    if "trade.balance.value" not in material.figures:
        return None
    now = material.figures["trade.balance.value"]
    values: dict[str, Value] = {"home": material.home, "partner": material.partner, "now": material.datum(now.id)}
    sign = material.language.call("SIGN", now.quantity)
    if sign == "zero":
        return None
    if "trade.balance.previous" in material.figures:
        before = material.datum("trade.balance.previous")
        movement = material.language.call("BALANCED", now.quantity, before.quantity)
        if "zero" not in movement:
            return material.say("trade-balance", now.source, movement=movement, before=before, **values)
    return material.say("trade-balance-value", now.source, sign=sign, **values)


def _cause(material: Material) -> Sentence | None:
    cause = balance_cause(material.figures)
    if cause is None:
        return None
    return material.say("trade-balance-cause", material.figures["trade.balance.value"].source, cause=cause)


# --------------------------------------------------------------------------------------------------- table and chart


def _shown_flows(material: Material) -> list[str]:
    return [flow for flow in FLOWS if f"trade.{flow}.value" in material.figures]


@block("trade-table")
def trade_table(material: Material) -> tuple[Block, ...]:
    """Exports, imports, turnover and balance: value, the period before, and the change."""
    trade, figures = material.briefing.trade, material.figures
    flows = _shown_flows(material)
    if trade.period is None or not {"exports", "imports"} & set(flows):
        return ()
    scale = scale_of_trade(material)
    previous = any(f"trade.{flow}.previous" in figures for flow in flows)
    changes = any(f"trade.{flow}.change" in figures for flow in flows)

    def heading(message: str, **values: Value) -> Cell:
        return Cell(material.inlines(message, **values), header=True)

    header = [heading("column-indicator")]
    header += [heading("column-period", period=trade.period.before)] if previous else []
    header += [heading("column-period", period=trade.period)]
    header += [heading("column-change")] if changes else []
    rows = []
    for flow in flows:
        cells = [Cell(material.inlines(ROWS[flow]), header=True)]
        cells += [Cell(material.cell(f"trade.{flow}.previous", scale))] if previous else []
        cells += [Cell(material.cell(f"trade.{flow}.value", scale))]
        cells += [Cell(material.cell(f"trade.{flow}.change"))] if changes else []
        rows.append(Row(tuple(cells), "total" if flow == "turnover" else "body"))
    first = figures[f"trade.{flows[0]}.value"].quantity
    unit = scaled(first, scale)
    shown = [f"trade.{flow}.{part}" for flow in flows for part in ("value", "previous", "change")]
    title = material.message("table-trade", sides=material.sides, value=unit)
    return (
        Table(
            "trade-table",
            material.caption("table", title),
            (Column("left"), *(Column("decimal") for _ in header[1:])),
            (Row(tuple(header)),),
            tuple(rows),
            _notes(material, shown),
            shows=("trade.period", "trade.reporter.country", *(_years_before(material) if previous else ())),
        ),
    )


def _years_before(material: Material) -> tuple[str, ...]:
    """Return the path of the history's entry that the column of the period before is taken from, if there is one."""
    trade = material.briefing.trade
    before = trade.period.before if trade.period else None
    return tuple(f"trade.history.{index}.period" for index, year in enumerate(trade.history) if year.period == before)


def _notes(material: Material, shown: list[str]) -> tuple[Paragraph, ...]:
    trade = material.briefing.trade
    messages: list[Inlines] = []
    if trade.reporter:
        message = "note-mirror" if trade.mirror else "note-reporter"
        messages.append(material.inlines(message, reporter=Country(trade.reporter.country)))
    messages.append(material.inlines("note-rounding"))
    if any(material.figures[name].derived for name in shown if name in material.figures):
        messages.append(material.inlines("note-derived"))
    return tuple(Paragraph(message, "note") for message in messages)


@block("chart-flows")
def chart_flows(material: Material) -> tuple[Block, ...]:
    """Exports against imports by period."""
    if not {"exports", "imports"} <= set(_shown_flows(material)):
        return ()
    title = material.message("chart-flows", sides=material.sides)
    return by_period(material, "chart-flows", ("exports", "imports"), title)


# --------------------------------------------------------------------------------------- mirror, potential, agreements


@block("trade-mirror")
def trade_mirror(material: Material) -> tuple[Block, ...]:
    """The same trade as others report it."""
    mirrors = enumerate(material.briefing.trade.mirror)
    return material.paragraph(*(sentence for index, mirror in mirrors for sentence in _mirror(material, mirror, index)))


def _mirror(material: Material, mirror: Mirror, index: int) -> list[Sentence]:
    period = mirror.period or material.briefing.trade.period
    if period is None:
        return []
    publisher = material.briefing.sources[mirror.source].publisher
    reporter: Value
    says: tuple[str, ...] = ()
    if mirror.by:
        says = (introduced(mirror.by),)
        basis, reporter = "person", material.person(mirror.by)
    elif publisher:
        basis, reporter = "institution", material.words(publisher, f"sources.{mirror.source}.publisher")
    else:
        basis, reporter = "side", Country(mirror.country)
    sentences = []
    at = f"trade.mirror.{index}"
    for flow in ("turnover", "exports", "imports"):
        figure_id, change_id = f"trade.mirror.{index}.{flow}", f"trade.mirror.{index}.change"
        if figure_id not in material.figures:
            continue
        values: dict[str, Value] = {
            "basis": basis,
            "reporter": reporter,
            "period": period,
            "value": material.datum(figure_id),
        }
        if flow == "turnover" and change_id in material.figures:
            said = Message("trade-mirror-change", {"change": material.datum(change_id), **values}, says)
        else:
            said = Message("trade-mirror", {"flow": flow, **values}, says)
        sentences.append(material.say(said, At(at)))
    return sentences


@block("trade-potential")
def trade_potential(material: Material) -> tuple[Block, ...]:
    """What home could export besides."""
    potential = material.briefing.trade.potential
    if potential is None:
        return ()
    values: dict[str, Value] = {
        "home": material.home,
        "partner": material.partner,
        "kinds": material.datum("trade.potential.kinds"),
        "value": material.datum("trade.potential.value"),
    }
    if potential.by and potential.date:
        person = material.person(potential.by)
        values |= {"person": person, "date": potential.date}
        said = material.say("trade-potential-said", At("trade.potential"), **values)
    else:
        said = material.say("trade-potential", At("trade.potential"), **values)
    branches = material.nouns(potential.branches)
    if not branches:
        return material.paragraph(said)
    covers = material.say("trade-potential-branches", At("trade.potential"), branches=branches)
    return material.paragraph(said, covers)


@block("chart-balance")
def chart_balance(material: Material) -> tuple[Block, ...]:
    """The balance of trade by period."""
    if "trade.balance.value" not in material.figures:
        return ()
    title = material.message("chart-balance", home=material.home, partner=material.partner)
    return by_period(material, "chart-balance", ("balance",), title)

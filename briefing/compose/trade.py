"""The section on trade: flows, balance, the other side's figures, potential and agreements."""

from __future__ import annotations

from briefing.compose.charts import by_period, scale_of_trade
from briefing.compose.context import At, Context, Sentence, scaled
from briefing.compose.registry import block
from briefing.data.model import Mirror
from briefing.document import (
    Block,
    Cell,
    Column,
    Inlines,
    Paragraph,
    Row,
    Table,
)
from briefing.figures import balance_cause, is_ahead
from briefing.language.values import Value

FLOWS = ("exports", "imports", "turnover", "balance")


@block("trade-flows")
def trade_flows(context: Context) -> tuple[Block, ...]:
    """Sentences on turnover, exports, imports and the balance."""
    flows = context.paragraph(_turnover(context), _flow(context, "exports"), _flow(context, "imports"))
    return (*flows, *context.paragraph(_balance(context), _cause(context)))


def _turnover(context: Context) -> Sentence | None:
    trade = context.briefing.trade
    if "trade.turnover.value" not in context.figures or trade.period is None or trade.reporter is None:
        return None
    publisher = context.briefing.sources[trade.reporter.source].publisher
    values: dict[str, Value] = {
        "basis": "institution" if publisher else "side",
        "reporter": context.words(publisher, f"sources.{trade.reporter.source}.publisher")
        if publisher
        else _country(context, trade.reporter.country),
        "sides": context.sides,
        "period": trade.period,
        "value": context.datum("trade.turnover.value"),
    }
    source = context.figures["trade.turnover.value"].source or trade.reporter.source
    if "trade.turnover.change" in context.figures:
        change = context.datum("trade.turnover.change")
        return context.say("trade-turnover", source, At("trade"), before=trade.period.before, change=change, **values)
    return context.say("trade-turnover-value", source, At("trade"), **values)


def _country(context: Context, code: str) -> Value:
    return context.home if code == context.home.code else type(context.home)(code)


def _flow(context: Context, flow: str) -> Sentence | None:
    figure_id = f"trade.{flow}.value"
    if figure_id not in context.figures:
        return None
    values: dict[str, Value] = {"partner": context.partner, "value": context.datum(figure_id)}
    if flow == "exports":
        values["home"] = context.home
    source = context.figures[figure_id].source
    if f"trade.{flow}.change" not in context.figures:
        return context.say(f"trade-{flow}-value", source, **values)
    data = getattr(context.briefing.trade, flow)
    record = data.record.of if data and data.record else "none"
    change = context.datum(f"trade.{flow}.change")
    return context.say(f"trade-{flow}", source, At(f"trade.{flow}"), change=change, record=record, **values)


def _balance(context: Context) -> Sentence | None:
    if "trade.balance.value" not in context.figures:
        return None
    now = context.figures["trade.balance.value"]
    values: dict[str, Value] = {"home": context.home, "partner": context.partner, "now": context.datum(now.id)}
    sign = context.language.call("SIGN", now.quantity)
    if sign == "zero":
        return None
    if "trade.balance.previous" in context.figures:
        before = context.datum("trade.balance.previous")
        movement = context.language.call("BALANCED", now.quantity, before.quantity)
        if "zero" not in movement:
            return context.say("trade-balance", now.source, movement=movement, before=before, **values)
    return context.say("trade-balance-value", now.source, sign=sign, **values)


def _cause(context: Context) -> Sentence | None:
    cause = balance_cause(context.figures)
    if cause is None:
        return None
    return context.say("trade-balance-cause", context.figures["trade.balance.value"].source, cause=cause)


# --------------------------------------------------------------------------------------------------- table and chart


def _shown_flows(context: Context) -> list[str]:
    return [flow for flow in FLOWS if f"trade.{flow}.value" in context.figures]


@block("trade-table")
def trade_table(context: Context) -> tuple[Block, ...]:
    """Exports, imports, turnover and balance: value, the period before, and the change."""
    trade, figures = context.briefing.trade, context.figures
    flows = _shown_flows(context)
    if trade.period is None or not {"exports", "imports"} & set(flows):
        return ()
    scale = scale_of_trade(context)
    previous = any(f"trade.{flow}.previous" in figures for flow in flows)
    changes = any(f"trade.{flow}.change" in figures for flow in flows)

    def heading(message: str, **values: Value) -> Cell:
        return Cell(context.inlines(message, **values), header=True)

    header = [heading("column-indicator")]
    header += [heading("column-period", period=trade.period.before)] if previous else []
    header += [heading("column-period", period=trade.period)]
    header += [heading("column-change")] if changes else []
    rows = []
    for flow in flows:
        cells = [Cell(context.inlines(f"row-{flow}"), header=True)]
        cells += [Cell(context.cell(f"trade.{flow}.previous", scale))] if previous else []
        cells += [Cell(context.cell(f"trade.{flow}.value", scale))]
        cells += [Cell(context.cell(f"trade.{flow}.change"))] if changes else []
        rows.append(Row(tuple(cells), "total" if flow == "turnover" else "body"))
    first = figures[f"trade.{flows[0]}.value"].quantity
    unit = scaled(first, scale)
    shown = [f"trade.{flow}.{part}" for flow in flows for part in ("value", "previous", "change")]
    title = context.inlines("table-trade", sides=context.sides, value=unit)
    return (
        Table(
            "trade-table",
            context.caption("table", title),
            (Column("left"), *(Column("decimal") for _ in header[1:])),
            (Row(tuple(header)),),
            tuple(rows),
            _notes(context, shown),
            shows=("trade.period", "trade.reporter.country", *(_years_before(context) if previous else ())),
        ),
    )


def _years_before(context: Context) -> tuple[str, ...]:
    """Return the path of the history's entry that the column of the period before is taken from, if there is one."""
    trade = context.briefing.trade
    before = trade.period.before if trade.period else None
    return tuple(f"trade.history.{index}.period" for index, year in enumerate(trade.history) if year.period == before)


def _notes(context: Context, shown: list[str]) -> tuple[Paragraph, ...]:
    trade = context.briefing.trade
    messages: list[Inlines] = []
    if trade.reporter:
        message = "note-mirror" if trade.mirror else "note-reporter"
        messages.append(context.inlines(message, reporter=_country(context, trade.reporter.country)))
    messages.append(context.inlines("note-rounding"))
    if any(context.figures[name].derived for name in shown if name in context.figures):
        messages.append(context.inlines("note-derived"))
    return tuple(Paragraph(message, "note") for message in messages)


@block("chart-flows")
def chart_flows(context: Context) -> tuple[Block, ...]:
    """Exports against imports by period."""
    if not {"exports", "imports"} <= set(_shown_flows(context)):
        return ()
    title = context.inlines("chart-flows", sides=context.sides)
    return by_period(context, "chart-flows", ("exports", "imports"), title)


# --------------------------------------------------------------------------------------- mirror, potential, agreements


@block("trade-mirror")
def trade_mirror(context: Context) -> tuple[Block, ...]:
    """The same trade as others report it."""
    mirrors = enumerate(context.briefing.trade.mirror)
    return context.paragraph(*(sentence for index, mirror in mirrors for sentence in _mirror(context, mirror, index)))


def _mirror(context: Context, mirror: Mirror, index: int) -> list[Sentence]:
    period = mirror.period or context.briefing.trade.period
    if period is None:
        return []
    publisher = context.briefing.sources[mirror.source].publisher
    reporter: Value
    if mirror.by:
        context.introduce(mirror.by)
        basis, reporter = "person", context.person(mirror.by)
    elif publisher:
        basis, reporter = "institution", context.words(publisher, f"sources.{mirror.source}.publisher")
    else:
        basis, reporter = "side", _country(context, mirror.country)
    sentences = []
    at = f"trade.mirror.{index}"
    for flow in ("turnover", "exports", "imports"):
        figure_id, change_id = f"trade.mirror.{index}.{flow}", f"trade.mirror.{index}.change"
        if figure_id not in context.figures:
            continue
        values: dict[str, Value] = {
            "basis": basis,
            "reporter": reporter,
            "period": period,
            "value": context.datum(figure_id),
        }
        if flow == "turnover" and change_id in context.figures:
            change = context.datum(change_id)
            sentences.append(context.say("trade-mirror-change", At(at), change=change, **values))
        else:
            sentences.append(context.say("trade-mirror", At(at), flow=flow, **values))
    return sentences


@block("trade-potential")
def trade_potential(context: Context) -> tuple[Block, ...]:
    """What home could export besides."""
    potential = context.briefing.trade.potential
    if potential is None:
        return ()
    values: dict[str, Value] = {
        "home": context.home,
        "partner": context.partner,
        "kinds": context.datum("trade.potential.kinds"),
        "value": context.datum("trade.potential.value"),
    }
    if potential.by and potential.date:
        person = context.person(potential.by)
        values |= {"person": person, "date": potential.date}
        said = context.say("trade-potential-said", At("trade.potential"), **values)
    else:
        said = context.say("trade-potential", At("trade.potential"), **values)
    branches = context.nouns(potential.branches)
    if not branches:
        return context.paragraph(said)
    covers = context.say("trade-potential-branches", At("trade.potential"), branches=branches)
    return context.paragraph(said, covers)


@block("trade-agreements")
def trade_agreements(context: Context) -> tuple[Block, ...]:
    """Trade agreements in force."""
    edition = context.briefing.date
    return context.paragraph(
        *(
            context.say(
                "trade-agreement", At(f"trade.agreements.{index}"), agreement=context.noun(item.name), date=since
            )
            for index, item in enumerate(context.briefing.trade.agreements)
            if item.name and (since := item.in_force) and not is_ahead(since, edition)
        )
    )


@block("chart-balance")
def chart_balance(context: Context) -> tuple[Block, ...]:
    """The balance of trade by period."""
    if "trade.balance.value" not in context.figures:
        return ()
    title = context.inlines("chart-balance", home=context.home, partner=context.partner)
    return by_period(context, "chart-balance", ("balance",), title)

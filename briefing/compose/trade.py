"""The section on trade: flows, balance, services, the other side's figures, potential and agreements."""

from __future__ import annotations

from briefing.compose.charts import by_period
from briefing.compose.draft import At, Message, Sentence, Words, introduced
from briefing.compose.material import Material
from briefing.compose.rating import rated
from briefing.compose.registry import block
from briefing.data.model import Flow, Mirror
from briefing.data.periods import Months
from briefing.document import Block
from briefing.figures import BalanceMove, Ledger, balance_cause, balance_move, ledgers
from briefing.language.values import Value

FLOW = {"exports": "trade-exports", "imports": "trade-imports"}
FLOW_ALONE = {"exports": "trade-exports-value", "imports": "trade-imports-value"}


PART_FLOW = {"exports": "trade-part-exports", "imports": "trade-part-imports"}
PART_FLOW_ALONE = {"exports": "trade-part-exports-value", "imports": "trade-part-imports-value"}


@block("trade-flows")
def trade_flows(material: Material) -> tuple[Block, ...]:
    """Sentences on turnover, exports, imports and the balance."""
    trade = material.briefing.trade
    flows = material.paragraph(
        _turnover(material),
        *rated(material, "trade.turnover", trade.turnover),
        _flow(material, "exports"),
        *rated(material, "trade.exports", trade.exports),
        _flow(material, "imports"),
        *rated(material, "trade.imports", trade.imports),
    )
    move = balance_move(material.figures)
    return (*flows, *material.paragraph(_balance(material, move), _cause(material, move)))


def _turnover(material: Material) -> Sentence | None:
    trade = material.briefing.trade
    if "trade.turnover.value" not in material.figures or trade.period is None or trade.reporter is None:
        return None
    basis, reporter = material.whose(trade.reporter.source, trade.reporter.country)
    values: dict[str, Value | Words] = {"basis": basis, "reporter": reporter, "sides": material.sides}
    values |= {"period": trade.period, "value": material.datum("trade.turnover.value")}
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


def _balance(material: Material, move: BalanceMove | None) -> Sentence | None:
    if "trade.balance.value" not in material.figures:
        return None
    now = material.figures["trade.balance.value"]
    values: dict[str, Value] = {"home": material.home, "partner": material.partner, "now": material.datum(now.id)}
    sign = material.language.call("SIGN", now.quantity)
    if sign == "zero":
        return None
    period = now.period.before if isinstance(now.period, Months) else None
    if move is not None and move.told:
        before = material.datum("trade.balance.previous")
        if move.way:
            return material.say("trade-balance", now.source, movement=move.way, before=before, **values)
        if period is not None:
            values |= {"sign": sign, "before": before, "period": period}
            return material.say("trade-balance-beside", now.source, **values)
    elif move is not None and move.way and period is not None:
        return material.say("trade-balance-moved", now.source, movement=move.way, period=period, **values)
    return material.say("trade-balance-value", now.source, sign=sign, **values)


def _cause(material: Material, move: BalanceMove | None) -> Sentence | None:
    """Return what moved the balance, after a sentence that says how it moved."""
    cause = balance_cause(material.figures) if move is not None and move.way else None
    if cause is None:
        return None
    return material.say("trade-balance-cause", material.figures["trade.balance.value"].source, cause=cause)


# ------------------------------------------------------------------------------------------------- services and total


@block("trade-parts")
def trade_parts(material: Material) -> tuple[Block, ...]:
    """Sentences on trade in services, and in goods and services together: a paragraph each."""
    parts = [ledger for ledger in ledgers(material.briefing.trade) if ledger.at != "trade"]
    said = "trade.turnover.value" in material.figures
    paragraphs: list[Block] = []
    for ledger in parts:
        sentences = (
            _part_turnover(material, ledger, said=said),
            *rated(material, f"{ledger.at}.turnover", ledger.flows.turnover),
            _part_flow(material, ledger, "exports"),
            *rated(material, f"{ledger.at}.exports", ledger.flows.exports),
            _part_flow(material, ledger, "imports"),
            *rated(material, f"{ledger.at}.imports", ledger.flows.imports),
            _part_balance(material, ledger),
        )
        paragraphs += material.paragraph(*sentences)
        said = said or bool(paragraphs)
    return tuple(paragraphs)


def _part(ledger: Ledger) -> str:
    """Return which part of trade it is, as messages call it: services or total."""
    return ledger.at.rpartition(".")[2]


def _part_turnover(material: Material, ledger: Ledger, *, said: bool) -> Sentence | None:
    """Return the sentence on the turnover; it names who reports unless another sentence did."""
    figure_id = f"{ledger.at}.turnover.value"
    if figure_id not in material.figures or ledger.period is None or ledger.source is None:
        return None
    trade = material.briefing.trade
    own = trade.reporter is None or ledger.source != trade.reporter.source
    basis, reporter = material.whose(ledger.source, trade.reporter.country if trade.reporter and not own else None)
    if (said and not own) or (own and basis != "institution"):
        basis, reporter = "none", material.home
    values: dict[str, Value | Words] = {"basis": basis, "reporter": reporter, "part": _part(ledger)}
    values |= {"sides": material.sides, "period": ledger.period, "value": material.datum(figure_id)}
    source = material.figures[figure_id].source or ledger.source
    change_id = f"{ledger.at}.turnover.change"
    if change_id in material.figures:
        change = material.datum(change_id)
        about = At(ledger.at)
        return material.say("trade-part", source, about, before=ledger.period.before, change=change, **values)
    return material.say("trade-part-value", source, At(ledger.at), **values)


def _part_flow(material: Material, ledger: Ledger, flow: str) -> Sentence | None:
    figure_id, change_id = f"{ledger.at}.{flow}.value", f"{ledger.at}.{flow}.change"
    if figure_id not in material.figures:
        return None
    values: dict[str, Value] = {"part": _part(ledger), "home": material.home, "partner": material.partner}
    values["value"] = material.datum(figure_id)
    source, at = material.figures[figure_id].source, At(f"{ledger.at}.{flow}")
    if change_id not in material.figures:
        return material.say(PART_FLOW_ALONE[flow], source, at, **values)
    data: Flow | None = getattr(ledger.flows, flow)
    record = data.record.of if data and data.record else "none"
    change = material.datum(change_id)
    return material.say(PART_FLOW[flow], source, at, change=change, record=record, **values)


def _part_balance(material: Material, ledger: Ledger) -> Sentence | None:
    figure = material.figures.get(f"{ledger.at}.balance.value")
    sign = material.language.call("SIGN", figure.quantity) if figure else "zero"
    if figure is None or sign == "zero":
        return None
    values: dict[str, Value] = {"part": _part(ledger), "home": material.home, "partner": material.partner}
    return material.say("trade-part-balance", figure.source, sign=sign, now=material.datum(figure.id), **values)


# -------------------------------------------------------------------------------------------------------------- chart


@block("chart-flows")
def chart_flows(material: Material) -> tuple[Block, ...]:
    """Exports against imports by period."""
    if not all(f"trade.{flow}.value" in material.figures for flow in ("exports", "imports")):
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
    says: tuple[str, ...] = ()
    reporter: Value
    if mirror.by:
        says = (introduced(mirror.by),)
        basis, reporter = "person", material.person(mirror.by)
    else:
        basis, reporter = material.whose(mirror.source, mirror.country)
    sentences: list[Sentence] = []
    at = f"trade.mirror.{index}"
    for flow in ("turnover", "exports", "imports"):
        figure_id, change_id = f"trade.mirror.{index}.{flow}", f"trade.mirror.{index}.change"
        if figure_id not in material.figures:
            continue
        values: dict[str, Value | Words] = {
            "basis": basis,
            "reporter": reporter,
            "period": mirror.period,
            "value": material.datum(figure_id),
        }
        if flow == "turnover" and change_id in material.figures:
            said = Message("trade-mirror-change", {"change": material.datum(change_id), **values}, says)
        else:
            told = "yes" if sentences else "no"
            sides: dict[str, Value] = {"home": material.home, "partner": material.partner}
            said = Message("trade-mirror", {"flow": flow, "told": told, **sides, **values}, says)
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

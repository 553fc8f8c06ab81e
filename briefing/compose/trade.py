"""The section on trade: flows, balance, services, the other side's figures, potential and agreements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.compose import two_sided
from briefing.compose.charts import by_period
from briefing.compose.draft import (
    At,
    Chosen,
    Condition,
    Given,
    Last,
    Message,
    Reach,
    Reworked,
    Sentence,
    Words,
    capitalised,
    introduced,
)
from briefing.compose.lead import Basis, Lead, basis, lead
from briefing.compose.material import Material
from briefing.compose.rating import rated
from briefing.compose.registry import block
from briefing.data.model import Flow, Mirror
from briefing.data.periods import Months
from briefing.data.quantities import Approx
from briefing.document import Block
from briefing.figures import Figure, Ledger, balance_cause, balance_move, ledgers

FLOWS: Final = ("exports", "imports")
PARTS: Final = {"trade": "goods", "trade.services": "services", "trade.total": "total"}
"""What messages call a part of trade, by where it stands."""


@block("trade-flows")
def trade_flows(material: Material) -> tuple[Block, ...]:
    """Sentences on turnover, exports, imports and the balance."""
    (ledger, *_) = ledgers(material.briefing.trade)
    return (*_flows(material, ledger), *material.paragraph(*_balance(material, ledger)))


@block("trade-parts")
def trade_parts(material: Material) -> tuple[Block, ...]:
    """Sentences on trade in services, and in goods and services together: a paragraph each."""
    (_, *parts) = ledgers(material.briefing.trade)
    return tuple(one for ledger in parts for one in _flows(material, ledger, _balance_of_part(material, ledger)))


def _flows(material: Material, ledger: Ledger, balance: Sentence | None = None) -> tuple[Block, ...]:
    """Return a paragraph on the flows of a part of trade: exports and imports where any trade is recorded."""
    told = [*_turnover(material, ledger)]
    if not (told and is_none(material, f"{ledger.at}.turnover.value")):
        told += [sentence for flow in FLOWS for sentence in _flow(material, ledger, flow)]
    return material.paragraph(*told, balance)


def is_none(material: Material, figure_id: str) -> bool:
    """Tell whether a figure is known and exactly zero, so that nothing of what it counts is recorded."""
    quantity = material.figures.quantity(figure_id)
    return quantity is not None and not quantity.value and quantity.approx is Approx.EXACT and quantity.upper is None


def _lead(material: Material, ledger: Ledger, figure: Figure, within: Reach = "paragraph") -> Lead:
    return lead(basis(material, figure.source or ledger.source), ledger.period, within=within)


def _sides(material: Material, ledger: Ledger) -> dict[str, Given]:
    return {"part": PARTS[ledger.at], "home": material.home, "partner": material.partner, "sides": material.sides}


def _turnover(material: Material, ledger: Ledger) -> Iterator[Sentence]:
    figure_id, change_id = f"{ledger.at}.turnover.value", f"{ledger.at}.turnover.change"
    if figure_id not in material.figures:
        return
    figure = material.figures[figure_id]
    opening = _lead(material, ledger, figure)
    values = {**_sides(material, ledger), **opening.values, "value": material.datum(figure_id)}
    subject = {**opening.latest, "subject": f"{ledger.at}.turnover"}
    source = figure.source or ledger.source
    if is_none(material, figure_id):
        keys = tuple(f"{flow}.{key}" for flow in ("turnover", *FLOWS) for key in ("value", "change"))
        said = Message("trade-none", {"flow": "turnover", **values}, latest=subject)
        yield material.say(_begun(said), source, At(ledger.at, keys))
        return
    if change_id in material.figures and ledger.before is not None:
        values |= {"before": ledger.before, "change": material.datum(change_id)}
        said = Message("trade-turnover", values, latest=subject)
    else:
        said = Message("trade-turnover-value", values, latest=subject)
    yield material.say(_begun(said), source, At(ledger.at))
    yield from rated(material, f"{ledger.at}.turnover", ledger.flows.turnover)


def none_traded(material: Material, part: str, period: Months) -> Words:
    """Return that nothing was traded in a period, without a word on whose figures tell it."""
    opening = lead(Basis("none"), period, within="paragraph")
    sides: dict[str, Given] = {"home": material.home, "partner": material.partner, "sides": material.sides}
    return _begun(Message("trade-none", {**sides, **opening.values, "part": part, "flow": "turnover"}))


def _flow(material: Material, ledger: Ledger, flow: str) -> Iterator[Sentence]:
    at = f"{ledger.at}.{flow}"
    figure_id, change_id = f"{at}.value", f"{at}.change"
    if figure_id not in material.figures:
        return
    figure = material.figures[figure_id]
    opening = _lead(material, ledger, figure)
    values = {**_sides(material, ledger), **opening.values, "flow": flow, "value": material.datum(figure_id)}
    latest = {**opening.latest, "subject": at}
    data: Flow | None = getattr(ledger.flows, flow)
    if is_none(material, figure_id):
        said = Message("trade-none", values, latest=latest)
        yield material.say(_begun(said), *figure.sources, At(at, ("value", "change")))
        return
    if change_id in material.figures:
        change = material.datum(change_id)
        way = material.language.call("DIR", change)
        record = data.record.of if data and data.record else "none"
        # A record growth is one only of what grew.
        values |= {"change": change, "record": "none" if record == "change" and way != "up" else record}
        latest |= {"movement": ledger.at} if way in ("up", "down") else {}
        said = Message("trade-flow", values, latest=latest)
    else:
        said = Message("trade-flow-value", values, latest=latest)
    yield material.say(_begun(said), *figure.sources, At(at))
    yield from rated(material, at, data)


def _begun(words: Words) -> Reworked:
    return Reworked(words, capitalised)


# ------------------------------------------------------------------------------------------------------------ balance


def _balance(material: Material, ledger: Ledger) -> Iterator[Sentence]:
    """Yield the balance, how it moved as far as the figures tell, and what moved it; by absolute values."""
    figure = material.figures.get(f"{ledger.at}.balance.value")
    if figure is None or is_none(material, f"{ledger.at}.turnover.value"):
        return
    opening = _lead(material, ledger, figure, "section")
    values: dict[str, Given] = {**_sides(material, ledger), **opening.values, "now": material.datum(figure.id)}
    values |= {"sign": material.language.call("SIGN", figure.quantity)}
    move = balance_move(material.figures, ledger.at)
    way = move.way if move else ""
    if move and move.told:
        values["before"] = material.datum(f"{ledger.at}.balance.previous")
    before = material.figures.get(f"{ledger.at}.balance.previous")
    still = (before.key,) if before and before.key and _is_nought(before) and _is_nought(figure) else ()
    if still:
        said = Message("trade-balance-still", values, latest=opening.latest)
    elif move is None or ledger.before is None or not (way or move.told):
        said = Message("trade-balance-value", values, latest=opening.latest)
    elif way and move.told:
        # It is the result of two movements where both were told, and nothing else since.
        result: Condition = Last("movement", ledger.at, within="section", times=len(FLOWS))
        values |= {"result": "no" if way.endswith("-same") else Chosen("no", {result: "yes"}), "movement": way}
        said = Message("trade-balance", values, latest=opening.latest)
    elif way:
        values |= {"movement": way, "earlier": ledger.before}
        said = Message("trade-balance-moved", values, latest=opening.latest)
    else:
        values["earlier"] = ledger.before
        said = Message("trade-balance-beside", values, latest=opening.latest)
    yield material.say(_begun(said), *figure.sources, At("", still))
    cause = balance_cause(material.figures) if way and not way.endswith("-same") else None
    if cause:
        yield material.say("trade-balance-cause", *figure.sources, cause=cause)


def _is_nought(figure: Figure) -> bool:
    """Tell whether a figure is exactly nought."""
    quantity = figure.quantity
    return not quantity.value and quantity.upper is None and quantity.approx is Approx.EXACT


def _balance_of_part(material: Material, ledger: Ledger) -> Sentence | None:
    figure = material.figures.get(f"{ledger.at}.balance.value")
    if figure is None or is_none(material, f"{ledger.at}.turnover.value"):
        return None
    opening = _lead(material, ledger, figure)
    values = {**_sides(material, ledger), **opening.values, "now": material.datum(figure.id)}
    values |= {"sign": material.language.call("SIGN", figure.quantity)}
    said = Message("trade-balance-value", values, latest=opening.latest)
    return material.say(_begun(said), *figure.sources)


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


def _mirror(material: Material, mirror: Mirror, index: int) -> Iterator[Sentence]:
    at = f"trade.mirror.{index}"
    whose = basis(material, mirror.source, mirror.country, by=mirror.by)
    opening = lead(whose, mirror.period, within="paragraph", other=True)
    sides: dict[str, Given] = {"home": material.home, "partner": material.partner}
    told = [flow for flow in ("turnover", *FLOWS) if f"{at}.{flow}" in material.figures]
    for flow in told[:1] if two_sided.flows(material, index) else told:  # a table of both sides has all of them
        figure_id, change_id = f"{at}.{flow}", f"{at}.change"
        values: dict[str, Given] = {**opening.values, "part": "goods", "flow": flow}
        values |= {"value": material.datum(figure_id), **(sides if flow in FLOWS else {"home": "", "partner": ""})}
        latest = {**opening.latest, "subject": figure_id}
        keys: tuple[str, ...] = ()
        if is_none(material, figure_id):
            values |= {"sides": material.sides}
            said, keys = Message("trade-none", values, opening.says, latest=latest), (flow,)
        elif flow == "turnover" and change_id in material.figures:
            values |= {"change": material.datum(change_id), "before": mirror.period.before}
            said = Message("trade-mirror-change", values, opening.says, latest=latest)
        else:
            said = Message("trade-mirror", values, opening.says, latest=latest)
        yield material.say(_begun(said), At(at, keys))


@block("trade-potential")
def trade_potential(material: Material) -> tuple[Block, ...]:
    """What home could export besides."""
    potential = material.briefing.trade.potential
    if potential is None:
        return ()
    values: dict[str, Given] = {
        "home": material.home,
        "partner": material.partner,
        "kinds": material.datum("trade.potential.kinds"),
        "value": material.datum("trade.potential.value"),
    }
    place, offer = At("trade.potential"), "offer" if potential.by else "goods"
    if potential.by:
        values |= {"person": material.person(potential.by), "date": potential.date or ""}
        values |= {"known": "dated" if potential.date else "undated"}
        facts = (introduced(potential.by),)
        said = Message("trade-potential-said", values, facts, latest={"speaker": potential.by})
    else:
        said = Message("trade-potential", values)
    branches = material.nouns(potential.branches)
    if not branches:
        return material.paragraph(material.say(said, place))
    covers = material.say("trade-potential-branches", place, branches=branches, what=offer)
    return material.paragraph(material.say(said, place), covers)


@block("chart-balance")
def chart_balance(material: Material) -> tuple[Block, ...]:
    """The balance of trade by period."""
    if "trade.balance.value" not in material.figures:
        return ()
    title = material.message("chart-balance", home=material.home, partner=material.partner)
    return by_period(material, "chart-balance", ("balance",), title)

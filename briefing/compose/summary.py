"""The summary: the strongest figures of the other sections."""

from __future__ import annotations

from briefing.compose.draft import At, Sentence
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.compose.trade import is_none, none_traded
from briefing.document import Block
from briefing.figures import Ledger, ledgers, strongest_change
from briefing.language.values import Value


@block("strongest-figures")
def strongest_figures(material: Material) -> tuple[Block, ...]:
    """The turnover, and the flow that changed most: of goods and services where their total is known, else of goods."""
    known = {ledger.at: ledger for ledger in ledgers(material.briefing.trade)}
    at = next((at for at in ("trade.total", "trade") if f"{at}.turnover.value" in material.figures), "trade")
    part = "total" if at == "trade.total" else "goods"
    return material.paragraph(_turnover(material, known.get(at), part), _strongest(material, at, part))


def _turnover(material: Material, ledger: Ledger | None, part: str) -> Sentence | None:
    figure = material.figures.get(f"{ledger.at}.turnover.value") if ledger else None
    if ledger is None or ledger.period is None or figure is None:
        return None
    values: dict[str, Value] = {"part": part, "period": ledger.period, "value": material.datum(figure.id)}
    if is_none(material, figure.id):
        words = none_traded(material, part, ledger.period)
        return material.say(words, *figure.sources, At(ledger.at, ("turnover.value", "turnover.change")))
    change_id = f"{ledger.at}.turnover.change"
    if change_id not in material.figures:
        return material.say("summary-turnover-value", *figure.sources, At(ledger.at), **values)
    change = material.datum(change_id)
    return material.say("summary-turnover", *figure.sources, At(ledger.at), change=change, **values)


def _strongest(material: Material, at: str, part: str) -> Sentence | None:
    flows = {f"{at}.{flow}.change": flow for flow in ("exports", "imports")}
    strongest = strongest_change(material.figures, *flows)
    if strongest is None:
        return None
    figure = material.figures[strongest]
    values: dict[str, Value] = {"part": part, "flow": flows[strongest]}
    values |= {"home": material.home, "partner": material.partner}
    return material.say("summary-flow", *figure.sources, change=material.datum(figure.id), **values)

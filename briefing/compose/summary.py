"""The summary: the strongest figures of the other sections."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from briefing.compose.draft import At, Sentence
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.document import Block
from briefing.figures import Ledger, ledgers
from briefing.language.values import Value

NOTABLE: Final = Decimal(1)
"""From how many per cent on a change can be the strongest."""


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
    change_id = f"{ledger.at}.turnover.change"
    if change_id not in material.figures:
        return material.say("summary-turnover-value", figure.source, At(ledger.at), **values)
    change = material.datum(change_id)
    return material.say("summary-turnover", figure.source, At(ledger.at), change=change, **values)


def _strongest(material: Material, at: str, part: str) -> Sentence | None:
    changes = {
        flow: abs(material.figures[f"{at}.{flow}.change"].quantity.value)
        for flow in ("exports", "imports")
        if f"{at}.{flow}.change" in material.figures
    }
    strongest = max(changes, key=lambda flow: changes[flow], default=None)
    # A tie has no strongest movement, and a change that hardly shows is none.
    if strongest is None or len(set(changes.values())) == 1 or changes[strongest] < NOTABLE:
        return None
    figure = material.figures[f"{at}.{strongest}.change"]
    values: dict[str, Value] = {"part": part, "flow": strongest, "home": material.home, "partner": material.partner}
    return material.say("summary-flow", figure.source, change=material.datum(figure.id), **values)

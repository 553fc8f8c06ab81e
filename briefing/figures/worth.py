"""What figures are worth, for machines: exact amounts in whole units."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from briefing.data import Briefing
from briefing.data.quantities import Quantity
from briefing.figures.export import published
from briefing.figures.model import Figures


def worths(briefing: Briefing, figures: Figures, shown: Collection[str]) -> Mapping[str, str]:
    """Return what the figures that a document shows are worth, by their ids, as far as they may leave the house."""
    known = {figure.id: figure for figure in published(briefing, figures)}
    return {name: worth(known[name].quantity) for name in dict.fromkeys(shown) if name in known}


def worth(quantity: Quantity) -> str:
    """Return an exact amount in whole units: ``107700000``, of a range ``10/20``, as ISO 8601 writes an interval."""
    ends = (quantity.amount, quantity.upper_amount)
    return "/".join(f"{end.normalize():f}" for end in ends if end is not None)

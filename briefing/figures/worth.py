"""What figures are worth, for machines: exact amounts in whole units."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from briefing.data import Briefing
from briefing.data.quantities import Quantity
from briefing.data.walk import walk
from briefing.figures.model import Figures


def worths(briefing: Briefing, figures: Figures, shown: Collection[str]) -> Mapping[str, str]:
    """Return what the figures that a document shows are worth, by id; none for the own side, nor what follows from one."""
    internal = {entry.id for entry in walk(briefing).figures if entry.given.internal}
    known = (figures[name] for name in dict.fromkeys(shown) if name in figures)
    return {figure.id: worth(figure.quantity) for figure in known if not internal & figure.traced}


def worth(quantity: Quantity) -> str:
    """Return an exact amount in whole units: ``107700000``, of a range ``10/20``, as ISO 8601 writes an interval."""
    ends = (quantity.amount, quantity.upper_amount)
    return "/".join(f"{end.normalize():f}" for end in ends if end is not None)

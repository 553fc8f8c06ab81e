"""What figures are worth, for machines: exact amounts in whole units."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol

from briefing.document import Document
from briefing.extracts import figure_ids


class Amounts(Protocol):
    """What is needed of a figure's quantity."""

    @property
    def amount(self) -> Decimal:
        """The value in whole units."""

    @property
    def upper_amount(self) -> Decimal | None:
        """The other end of a range."""


def machine_values(document: Document, quantities: Mapping[str, Amounts]) -> Mapping[str, str]:
    """Return what the figures that a document shows are worth, by their ids: ``107700000``, of a range ``10/20``.

    The two ends of a range stand as ISO 8601 writes those of an interval.
    """
    shown = dict.fromkeys(figure_ids(document.blocks))
    return {name: _worth(quantities[name]) for name in shown if name in quantities}


def _worth(quantity: Amounts) -> str:
    ends = (quantity.amount, quantity.upper_amount)
    return "/".join(f"{end.normalize():f}" for end in ends if end is not None)

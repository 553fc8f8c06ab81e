"""Amounts to compute with: sums and differences of published ones, and what is calculated back from a change.

A sum is printed as computed, to the coarsest digit that its parts were published to. What follows for it from parts
that are “over” or “about” so much is decided here.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Final

from briefing.data.quantities import Approx, Kind, Quantity
from briefing.figures.intervals import Estimate, Interval, bounds_of, fixed, last_digit, written
from briefing.records import frozen, replace

_NO_LESS: Final = (Approx.OVER, Approx.AT_LEAST)
_NO_MORE: Final = (Approx.UNDER, Approx.UP_TO)
_TURNED: Final = {
    Approx.OVER: Approx.UNDER,
    Approx.UNDER: Approx.OVER,
    Approx.AT_LEAST: Approx.UP_TO,
    Approx.UP_TO: Approx.AT_LEAST,
}


@frozen
class Amount:
    """An amount to compute with, and how it is to be printed.

    ``approx`` bounds the amount itself, with its sign. ``back`` tells that it, or a part of it, was calculated back, so
    that only the digits that the interval fixes are known.
    """

    estimate: Estimate
    kind: Kind
    unit: str
    scale: int
    exponent: int
    approx: Approx = Approx.EXACT
    back: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it follows from figures that are written as exact alone."""
        return self.approx is Approx.EXACT

    @property
    def interval(self) -> Interval:
        """What it may be."""
        return self.estimate.interval

    def quantity(self) -> Quantity | None:
        """Return the amount as it is printed, None where its sign or its digits are not known."""
        if self.back:
            if not self.is_exact:
                return None
            return fixed(self.estimate, exponent=self.exponent, kind=self.kind, scale=self.scale, unit=self.unit)
        # A bound is not rounded to more than is known: over 100.7 is over 100.
        rounding = {**dict.fromkeys(_NO_LESS, ROUND_FLOOR), **dict.fromkeys(_NO_MORE, ROUND_CEILING)}
        value = self.estimate.nominal.scaleb(-self.exponent)
        value = value.quantize(Decimal(1), rounding.get(self.approx, ROUND_HALF_UP)).scaleb(self.exponent)
        sign = self.interval.sign
        if (bool(value) != bool(sign)) or (not value and not self.is_exact):
            return None  # exports may be the larger, or imports
        of_size = _TURNED.get(self.approx, self.approx) if value < 0 else self.approx
        return written(value, self.exponent, self.kind, self.scale, self.unit, approx=of_size)

    def __neg__(self) -> Amount:
        """Return the amount with the other sign."""
        low, high = self.interval.low, self.interval.high
        turned = Estimate(-self.estimate.nominal, Interval(-high, -low))
        return replace(self, estimate=turned, approx=_TURNED.get(self.approx, self.approx))


def amount_of(quantity: Quantity | None) -> Amount | None:
    """Return a quantity to compute with; None for a range."""
    if quantity is None or quantity.upper is not None:
        return None
    estimate = Estimate(quantity.amount, bounds_of(quantity))
    approx = _TURNED.get(quantity.approx, quantity.approx) if quantity.amount < 0 else quantity.approx
    digit = last_digit(quantity)
    if approx is Approx.ABOUT and quantity.value:  # the noughts of about 500 tell nothing
        digit = max(digit, last_figure(quantity.amount))
    return Amount(estimate, quantity.kind, quantity.unit, quantity.scale, digit, approx)


def last_figure(value: Decimal) -> int:
    """Return the power of ten of the last digit that is no nought: 500 gives 2."""
    return int(value.normalize().as_tuple().exponent)


def same_unit(one: Quantity | Amount, other: Quantity | Amount) -> bool:
    """Tell whether two amounts are of the same thing, so that they can be compared."""
    return (one.kind, one.unit) == (other.kind, other.unit)


def total(left: Amount, right: Amount) -> Amount | None:
    """Return the sum of two amounts, None where they are of different things or nothing follows: over and under."""
    if not same_unit(left, right):
        return None
    approx = _together(left.approx, right.approx)
    if approx is None:
        return None
    larger = max(left, right, key=lambda amount: abs(amount.estimate.nominal))
    return Amount(
        left.estimate + right.estimate,
        larger.kind,
        larger.unit,
        larger.scale,
        max(left.exponent, right.exponent),
        approx,
        left.back or right.back,
    )


def difference(left: Amount, right: Amount) -> Amount | None:
    """Return the difference of two amounts, None as for ``total``: over less over is anything."""
    return total(left, -right)


def _together(one: Approx, other: Approx) -> Approx | None:
    """Return how exact a sum is of two that are so exact; None where nothing is known of it."""
    both = {one, other} - {Approx.EXACT}
    if len(both) <= 1:
        return both.pop() if both else Approx.EXACT
    if Approx.ABOUT in both:
        return Approx.ABOUT
    return Approx.OVER if both == {*_NO_LESS} else Approx.UNDER if both == {*_NO_MORE} else None

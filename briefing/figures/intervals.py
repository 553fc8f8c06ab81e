"""Intervals of exact decimals: what a rounded figure may stand for, and what a derived one may be printed to."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from briefing.data.quantities import Approx, Kind, Quantity, places_of
from briefing.records import frozen, replace

HUNDRED = Decimal(100)
_INFINITY = Decimal("Infinity")
_ZERO = Decimal(0)
ROUGHLY = Decimal("0.1")
"""So far from an amount that was published as “about” so much, as a part of it, the truth may be."""
NEARLY = Decimal("0.01")
"""So far, as a part of it, from a number whose noughts only fill up: 1 170 000 is 1 171 900."""


@frozen
class Interval:
    """A closed interval; an end may be infinite (``over 90`` has no upper end)."""

    low: Decimal
    high: Decimal

    def __add__(self, other: Interval) -> Interval:
        """Return what the sum may be."""
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        """Return what the difference may be."""
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        """Return what the product may be; both intervals must be bounded."""
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: Interval) -> Interval:
        """Return what the quotient may be; both must be bounded, and the divisor must not touch zero."""
        if other.touches(Decimal(0)):
            raise ZeroDivisionError
        return self * Interval(1 / other.high, 1 / other.low)

    @property
    def bounded(self) -> bool:
        """Whether both ends are finite."""
        return self.low.is_finite() and self.high.is_finite()

    @property
    def width(self) -> Decimal:
        """How far the ends are apart."""
        return self.high - self.low

    def touches(self, value: Decimal) -> bool:
        """Tell whether the value lies within."""
        return self.low <= value <= self.high

    def meets(self, other: Interval) -> bool:
        """Tell whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high

    @property
    def sign(self) -> int:
        """1 or -1 where no value has the other sign, 0 where that is open, and of zero itself."""
        if self.low >= 0:
            return int(self.high > 0)
        return -1 if self.high <= 0 else 0

    def __abs__(self) -> Interval:
        """Return what the size may be, without the sign."""
        if self.touches(_ZERO):
            return Interval(_ZERO, max(abs(self.low), abs(self.high)))
        return Interval(*sorted((abs(self.low), abs(self.high))))

    def exceeds(self, other: Interval) -> bool:
        """Tell whether the one is larger whatever both are; what rounding cannot tell apart is not."""
        return self.low >= other.high and self.high > other.low


@frozen
class Estimate:
    """A number as computed from printed ones: its nominal value, and the interval that rounding leaves."""

    nominal: Decimal
    interval: Interval

    def __add__(self, other: Estimate) -> Estimate:
        """Return the sum."""
        return Estimate(self.nominal + other.nominal, self.interval + other.interval)

    def __sub__(self, other: Estimate) -> Estimate:
        """Return the difference."""
        return Estimate(self.nominal - other.nominal, self.interval - other.interval)

    def __mul__(self, other: Estimate) -> Estimate:
        """Return the product."""
        return Estimate(self.nominal * other.nominal, self.interval * other.interval)

    def __truediv__(self, other: Estimate) -> Estimate:
        """Return the quotient."""
        interval = self.interval / other.interval  # first: it refuses a divisor that may be zero
        return Estimate(self.nominal / other.nominal, interval)

    def monotone(self, function: Callable[[Decimal], Decimal]) -> Estimate:
        """Return the image under a growing function."""
        return Estimate(function(self.nominal), Interval(function(self.interval.low), function(self.interval.high)))


def interval_of(quantity: Quantity) -> Interval | None:
    """Return what the written quantity may stand for; None when ``about`` leaves that open.

    A qualifier is of the size, as people mean it: ``over -5%`` is a fall of more than 5 per cent.
    """
    if quantity.approx is Approx.EXACT:
        return Interval(*quantity.interval)
    size = abs(quantity.amount)
    match quantity.approx:
        case Approx.OVER | Approx.AT_LEAST:
            found = Interval(size, _INFINITY)
        case Approx.UNDER | Approx.UP_TO:
            found = Interval(_ZERO, size)
        case _:
            return None
    return Interval(-found.high, -found.low) if quantity.amount < 0 else found


def spread(quantity: Quantity) -> str:
    """Return what a rounded quantity may stand for, in its unit: 28.55 to 28.65; empty where it is exact or open."""
    interval = interval_of(quantity)
    if interval is None or not interval.bounded or not interval.width or quantity.approx is not Approx.EXACT:
        return ""
    low, high = (end.scaleb(-quantity.scale) for end in (interval.low, interval.high))
    return f"{low:f} to {high:f}"


def told(interval: Interval, like: Quantity) -> str:
    """Return an interval in the unit of a quantity, for messages: 107.6 to 107.8 million USD.

    Ends have up to three decimal places more than the quantity, so that they tell apart what rounding does.
    """
    finest = Decimal(1).scaleb(-like.places - 3)
    exact = replace(like, approx=Approx.EXACT, signed=False, upper=None)
    ends = [
        replace(exact, value=_plain(end.scaleb(-like.scale).quantize(finest, ROUND_HALF_UP), like.places))
        for end in (interval.low, interval.high)
        if end.is_finite()
    ]
    if len(ends) < 2:  # noqa: PLR2004 - two ends
        more = "more than" if interval.low.is_finite() else "less than"
        return f"{more} {ends[0]}" if ends else "anything"
    return str(ends[0] if ends[0] == ends[1] else replace(exact, value=ends[0].value, upper=ends[1].value))


def _plain(value: Decimal, places: int) -> Decimal:
    """Return a number without noughts at its end that tell nothing, but with so many decimal places."""
    return value.quantize(Decimal(1).scaleb(-max(places, places_of(value.normalize()))))


def bounds_of(quantity: Quantity) -> Interval:
    """Return what the written quantity may stand for; of ``about``, what is not far from it."""
    if (found := interval_of(quantity)) is not None:
        return found
    ends = (*quantity.interval, *(end * side for end in quantity.interval for side in (1 - ROUGHLY, 1 + ROUGHLY)))
    return Interval(min(ends), max(ends))


def estimate_of(quantity: Quantity | None) -> Estimate | None:
    """Return the quantity as a number to compute with; None unless it is written as exact."""
    if quantity is None or quantity.approx is not Approx.EXACT or quantity.upper is not None:
        return None
    return Estimate(quantity.amount, Interval(*quantity.interval))


def growth(change: Estimate) -> Estimate:
    """Return the factor that a change in per cent multiplies by: +7.6 gives 1.076."""
    return change.monotone(lambda percent: 1 + percent / HUNDRED)


def change_between(before: Estimate, now: Estimate) -> Estimate:
    """Return the change in per cent; raises ZeroDivisionError when the earlier value may be zero."""
    return (now / before).monotone(lambda factor: (factor - 1) * HUNDRED)


def last_digit(quantity: Quantity) -> int:
    """Return the power of ten of the last written digit, in whole units: 28.6 million gives 5."""
    return quantity.scale - quantity.places


def round_half_up(value: Decimal, exponent: int) -> Decimal:
    """Round to a multiple of ``10**exponent``, halves away from zero."""
    return value.scaleb(-exponent).quantize(Decimal(1), ROUND_HALF_UP).scaleb(exponent)


def printable(
    estimate: Estimate, *, exponent: int, kind: Kind, scale: int = 0, unit: str = "", signed: bool = False
) -> Quantity | None:
    """Return a ratio to the digits that its interval allows, or None if it allows none.

    ``exponent`` is the last digit wanted. The result is exact if the interval fixes that digit and it is no ten or
    hundred of the scale, and ``about`` if the interval is no wider than two units of it; else it has fewer digits, the
    last of them a five or a nought in the place of tens: 13.4 to 17.1 is about 15. Of what may have either sign nothing
    is told but that it is zero.
    """
    interval, wanted = estimate.interval, exponent
    around_zero = interval.touches(_ZERO)
    if not around_zero:  # 0.04 million must not become 0.0 million
        exponent = min(exponent, estimate.nominal.adjusted())
    while interval.width > Decimal(2).scaleb(exponent):
        exponent += 1
    nominal = round_half_up(estimate.nominal, exponent)
    fixed = is_fixed(interval, exponent)
    step = Decimal(5).scaleb(exponent - 1)
    by_fives = round_half_up(estimate.nominal / step, 0) * step
    if exponent > max(wanted, scale) and not fixed and by_fives and _farthest(interval, by_fives) <= step / 2:
        return written(by_fives, exponent - 1, kind, scale, unit, approx=Approx.ABOUT, signed=signed)
    if exponent > wanted and nominal and _farthest(interval, nominal) > 2 * ROUGHLY * abs(nominal):
        return None  # 7 to 25 is not about 20
    # Nothing is known of what may be 30 more or less than zero, and more or less than 3 is no change of 3.
    if (nominal == 0 or around_zero) and not (nominal == 0 and around_zero and exponent <= min(wanted + 1, scale)):
        return None
    # The noughts of 10 or 1,200 read as digits: where they only fill up, the figure is “about”.
    exact = fixed and exponent <= scale and (nominal != 0 or exponent < scale or not interval.width)
    return written(nominal, exponent, kind, scale, unit, approx=Approx.EXACT if exact else Approx.ABOUT, signed=signed)


def fixed(estimate: Estimate, *, exponent: int, kind: Kind, scale: int, unit: str) -> Quantity | None:
    """Return what was calculated back to the digits that its interval fixes, with ``about``; None if it fixes none.

    A digit is fixed where all that may be rounds to it. ``exponent`` is the last digit wanted. 15.82 to 15.89 is about
    16. Noughts that only fill up read as digits, so they stand where they are nearly true: 155 to 181 is not about 200.
    """
    interval = estimate.interval
    if not interval.sign or not interval.bounded:
        return None
    exponent = min(exponent, estimate.nominal.adjusted())
    while not is_fixed(interval, exponent):
        exponent += 1
    value = round_half_up(estimate.nominal, exponent)
    if exponent > scale and _farthest(interval, value) > abs(value) * NEARLY:
        return None
    return written(value, exponent, kind, scale, unit, approx=Approx.ABOUT)


def is_fixed(interval: Interval, exponent: int) -> bool:
    """Tell whether everything in an interval rounds to the same multiple of ``10**exponent``."""
    return round_half_up(interval.low, exponent) == round_half_up(interval.high, exponent)


def written(
    value: Decimal, exponent: int, kind: Kind, scale: int, unit: str, *, approx: Approx, signed: bool = False
) -> Quantity:
    """Return an amount in whole units as a quantity of a scale, with the digits down to ``10**exponent``."""
    number = value.scaleb(-scale).quantize(Decimal(1).scaleb(min(0, exponent - scale)), ROUND_HALF_UP)
    number = number.copy_abs() if number == 0 else number  # never -0.0
    return Quantity(kind, number, scale, unit, approx, signed=signed)


def _farthest(interval: Interval, value: Decimal) -> Decimal:
    return max(abs(interval.low - value), abs(interval.high - value))

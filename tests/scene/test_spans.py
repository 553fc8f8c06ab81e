"""What a point stands for: a value, a range, or a gap."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.document import Point
from briefing.scene.spans import ends, farthest, middle, possibly, surely

CASES = [
    (Point(Decimal(5), "5"), (0, 5), None, 5, 5),
    (Point(Decimal(-5), "−5"), (-5, 0), None, -5, -5),
    (Point(Decimal(10), "10–20", low=Decimal(10), high=Decimal(20)), (0, 10), (10, 20), 20, 15),
    (Point(Decimal(-20), "−20–−10", low=Decimal(-20), high=Decimal(-10)), (-10, 0), (-20, -10), -20, -15),
    (Point(Decimal(-5), "−5–8", low=Decimal(-5), high=Decimal(8)), (0, 0), (-5, 8), 8, Decimal("1.5")),
    (Point(None, ""), (0, 0), None, 0, None),
]


@pytest.mark.parametrize(("point", "sure", "possible", "far", "half"), CASES, ids=[case[0].label for case in CASES])
def test_a_bar_is_sure_to_the_nearer_end_of_its_range(
    point: Point, sure: tuple[int, int], possible: tuple[int, int] | None, far: int, half: Decimal | None
) -> None:
    assert surely(point) == sure
    assert possibly(point) == possible
    assert farthest(point) == far
    assert middle(point) == half


def test_a_gap_has_no_ends() -> None:
    assert ends(Point(None, "")) == ()

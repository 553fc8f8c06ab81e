from __future__ import annotations

import pytest

from briefing.scene.legend import places


@pytest.mark.parametrize(
    ("unit", "names", "expected"),
    [
        (100, [40, 50], [(300, 0), (350, 0)]),  # at the right of the unit's row
        (0, [40, 50], [(300, 0), (350, 0)]),
        (310, [40, 50], [(0, 1), (50, 1)]),  # below the unit
        (310, [200, 250], [(0, 1), (0, 2)]),
        (0, [300, 300, 80, 300], [(0, 0), (0, 1), (310, 1), (0, 2)]),
        (0, [500], [(0, 0)]),  # wider than there is room for: nothing helps
        (100, [], []),
    ],
)
def test_names_stand_beside_the_unit_or_below_it(
    unit: float, names: list[float], expected: list[tuple[float, int]]
) -> None:
    assert list(places(unit, names, 10, 400)) == expected

"""What is written on a chart stands on nothing else that is there."""

import pytest

from briefing.scene.collision import Area, Stroke, crosses, overlap

HERE: Area = (10.0, 10.0, 20.0, 8.0)


@pytest.mark.parametrize(
    ("other", "meets"),
    [
        ((25.0, 14.0, 20.0, 8.0), True),
        ((12.0, 12.0, 2.0, 2.0), True),
        ((0.0, 0.0, 100.0, 100.0), True),
        ((30.0, 10.0, 20.0, 8.0), False),  # side by side
        ((10.0, 18.0, 20.0, 8.0), False),  # one above the other
        ((31.0, 30.0, 5.0, 5.0), False),
    ],
)
def test_areas_overlap_if_they_share_more_than_an_edge(other: Area, meets: bool) -> None:
    assert overlap(HERE, other) is meets
    assert overlap(other, HERE) is meets


@pytest.mark.parametrize(
    ("stroke", "meets"),
    [
        (((0.0, 14.0), (50.0, 14.0)), True),  # level, through the middle
        (((0.0, 9.0), (50.0, 9.0)), False),
        (((20.0, 0.0), (20.0, 50.0)), True),  # upright
        (((5.0, 0.0), (5.0, 50.0)), False),
        (((0.0, 0.0), (40.0, 40.0)), True),
        (((0.0, 30.0), (12.0, 10.0)), True),  # cuts a corner
        (((0.0, 25.0), (9.0, 12.0)), False),  # ends before it
        (((20.0, 12.0), (22.0, 13.0)), True),  # inside
    ],
)
def test_a_line_crosses_what_it_passes_through(stroke: Stroke, meets: bool) -> None:
    assert crosses(stroke, HERE) is meets
    assert crosses((stroke[1], stroke[0]), HERE) is meets

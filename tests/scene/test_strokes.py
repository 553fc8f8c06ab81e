"""Series can be told apart without colour, and seen on white paper."""

from __future__ import annotations

from briefing.scene.colours import SEEN, WHITE, contrast, lighter
from briefing.scene.strokes import look

PALE = ("#f5f5dc", "#ffffff", "#9dbdd8", "#1d4470", "#ffff00")
MUTED = "#5d6b78"


def test_four_lines_differ_in_dashes_and_marks() -> None:
    looks = [look(("#1d4470",), MUTED, number) for number in range(4)]
    assert len({(one.dash, one.shape) for one in looks}) == len({one.dash for one in looks}) == 4


def test_lines_and_edges_are_seen_on_white_paper() -> None:
    looks = [look(PALE, MUTED, number) for number in range(len(PALE))]
    assert all(contrast(one.line, WHITE) >= SEEN for one in looks)
    assert all(contrast(one.edge or one.fill, WHITE) >= SEEN for one in looks)
    assert [bool(one.edge) for one in looks] == [True, True, True, False, True]


def test_what_is_only_possible_is_lighter() -> None:
    assert lighter("#000000") == "#a5a5a5"
    assert lighter("#ffffff") == "#ffffff"
    assert look(("#1d4470",), MUTED, 0).faint == lighter("#1d4470")

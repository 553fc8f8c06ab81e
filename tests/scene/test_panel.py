from __future__ import annotations

import pytest

from briefing.document import Emphasis, Inlines, List, ListItem, Paragraph, Text
from briefing.scene.faces import Fonts
from briefing.scene.panel import LARGEST, across, figure_size, rows


def panel(*values: Inlines) -> List:
    return List(tuple(ListItem((Paragraph(value, "figure-value"),)) for value in values), "key-figures")


@pytest.mark.parametrize(
    ("count", "lengths"), [(1, [1]), (2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3]), (7, [3, 3, 1])]
)
def test_no_cell_of_four_stands_alone(count: int, lengths: list[int]) -> None:
    block = panel(*[(Text("1"),)] * count)
    assert [len(row) for row in rows(block)] == lengths
    assert across(count) == max(lengths)


def test_an_empty_panel_has_no_rows() -> None:
    assert rows(panel()) == ()


def test_short_figures_are_large(fonts: Fonts) -> None:
    assert figure_size(panel((Text("28.6"),), (Text("47"),)), fonts, 120) == LARGEST


def test_all_are_as_large_as_the_longest_allows(fonts: Fonts) -> None:
    value = (Text("28.6 billion"),)
    size = figure_size(panel((Text("47"),), value), fonts, 90)
    assert 14 <= size < LARGEST
    assert size * 2 == int(size * 2)
    width = fonts.face(sans=True, bold=True).width("28.6 billion", size)
    assert 90 - width < 6
    assert width <= 90


def test_rather_two_lines_than_small_print(fonts: Fonts) -> None:
    assert figure_size(panel((Text("1234.5 billion dollars"),)), fonts, 120) == 16


def test_they_are_never_too_small_to_read(fonts: Fonts) -> None:
    assert figure_size(panel((Text("1" * 60),)), fonts, 60) == 11


def test_figures_are_measured_in_their_own_faces(fonts: Fonts) -> None:
    room = fonts.face(sans=True, bold=True).width("28.6 billion or so", LARGEST)
    assert figure_size(panel((Text("28.6 billion or so"),)), fonts, room) == LARGEST
    italic = fonts.face(sans=True, bold=True, italic=True).width("28.6 billion or so", LARGEST)
    expected = LARGEST if italic <= room else int(2 * LARGEST * room / italic) / 2
    assert figure_size(panel((Emphasis((Text("28.6 billion or so"),)),)), fonts, room) == expected

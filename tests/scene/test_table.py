from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.document import Column, Emphasis, FigureText, Inlines, Numeral, Text
from briefing.scene.faces import Fonts
from briefing.scene.table import column_widths, figure_widths, longest_word


def columns(*shares: int) -> tuple[Column, ...]:
    return tuple(Column(width=Decimal(share)) for share in shares)


def figure(whole: str, fraction: str) -> FigureText:
    return FigureText("f", whole + fraction, Numeral(whole, fraction))


@pytest.mark.parametrize(
    ("shares", "needs", "expected"),
    [
        ((2, 1, 1), (10, 10, 10), (200, 100, 100)),  # their shares
        ((2, 1, 1), (10, 150, 10), (166.1, 150, 83.9)),  # the second needs more, at the others' cost
        ((1, 1), (300, 500), (150, 250)),  # too much for all: each its part
    ],
)
def test_columns_have_their_shares_or_what_they_need(
    shares: tuple[int, ...], needs: tuple[float, ...], expected: tuple[float, ...]
) -> None:
    found = column_widths(columns(*shares), needs, 400)
    assert sum(found) == pytest.approx(400, abs=0.5)
    assert found == pytest.approx(expected, abs=0.5)


def test_no_column_is_narrower_than_it_needs_while_there_is_room() -> None:
    needs = (180, 20, 60, 130)
    found = column_widths(columns(1, 5, 1, 1), needs, 400)
    assert min(width - need for width, need in zip(found, needs, strict=True)) >= -0.2


def test_a_figure_is_measured_on_both_sides_of_its_mark(fonts: Fonts) -> None:
    face = fonts.face(sans=True)
    found = figure_widths((figure("1,234", ".5"),), fonts, 9.0)
    assert found == pytest.approx((face.width("1,234", 9.0), face.width(".5", 9.0)))


def test_italic_and_bold_figures_are_measured_as_they_are_set(fonts: Fonts) -> None:
    content: Inlines = (Emphasis((figure("1,234", ".5"),)),)
    italic = fonts.face(sans=True, bold=True, italic=True)
    found = figure_widths(content, fonts, 9.0, bold=True)
    assert found == pytest.approx((italic.width("1,234", 9.0), italic.width(".5", 9.0)))


def test_words_have_no_mark(fonts: Fonts) -> None:
    assert figure_widths((Text("1,234.5"),), fonts, 9.0) is None


def test_the_longest_word_is_one_that_no_line_breaks(fonts: Fonts) -> None:
    face = fonts.face(sans=True)
    assert longest_word((Text("a pharmaceutical good"),), fonts, 9.0) == face.width("pharmaceutical", 9.0)
    assert longest_word((Text("machine-building"),), fonts, 9.0) == face.width("machine-", 9.0)
    assert longest_word((Text("28\u00a0million"),), fonts, 9.0) == face.width("28\u00a0million", 9.0)
    assert longest_word((), fonts, 9.0) == 0

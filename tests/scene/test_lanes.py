"""Columns of tables: their widths, by what stands in them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.document import Align, Caption, Cell, Column, FigureText, Inlines, Numeral, Row, Table, Text
from briefing.scene.faces import SPARE, Fonts
from briefing.scene.hyphens import whole
from briefing.scene.lanes import Type, lanes, widths
from briefing.scene.table import Extent

ROOM = 400.0


def columns(*shares: int, align: Align = "left") -> tuple[Column, ...]:
    return tuple(Column(align, Decimal(share)) for share in shares)


def text(natural: float, word: float, syllable: float = 30.0) -> Extent:
    return Extent(natural, word, min(word, syllable), 20.0)


def table(heads: tuple[str, ...], *rows: tuple[str, ...]) -> Table:
    """Return a table of words and, right of the first column, of figures where a cell is one."""
    figures = [all(row[at][:1].isdigit() for row in rows) for at in range(len(heads))]
    return Table(
        "t",
        Caption("Table ", 1, ". ", (Text("Goods"),)),
        tuple(Column("decimal" if one else "left") for one in figures),
        (Row(tuple(Cell((Text(head),), header=True) for head in heads)),),
        tuple(Row(tuple(Cell(_content(cell)) for cell in row)) for row in rows),
    )


def _content(cell: str) -> Inlines:
    whole_part, mark, fraction = cell.partition(".")
    return (FigureText("f", cell, Numeral(whole_part, mark + fraction)),) if cell[:1].isdigit() else (Text(cell),)


@pytest.mark.parametrize(
    ("shares", "needs", "expected"),
    [
        ((2, 1, 1), (10, 10, 10), (200, 100, 100)),  # their shares
        ((2, 1, 1), (10, 150, 10), (163.1, 153, 83.9)),  # the second needs more, at the others' cost
    ],
)
def test_columns_have_their_shares_where_nothing_need_be_wrapped(
    shares: tuple[int, ...], needs: tuple[float, ...], expected: tuple[float, ...]
) -> None:
    found = widths(columns(*shares), [text(need, need / 2) for need in needs], ROOM)
    assert found == pytest.approx(expected, abs=0.5)


def test_columns_fill_the_room_whatever_stands_in_them() -> None:
    for one in (10.0, 90.0, 400.0, 5000.0):
        for other in (5.0, 60.0, 3000.0):
            found = widths(columns(1, 1, 1), [text(one, one / 3), text(other, other), text(50, 40)], ROOM)
            assert sum(found) == pytest.approx(ROOM, abs=0.5)
            assert min(found) > 0


def test_a_column_of_short_words_is_not_wrapped_for_one_of_long_text() -> None:
    found = widths(columns(1, 1), [text(80, 50), text(2000, 60)], ROOM)
    assert found[0] >= 80


def test_one_long_word_does_not_crush_the_other_columns() -> None:
    figures = Extent.firm(40)
    found = widths(columns(3, 1, 1), [text(900, 900), figures, figures], ROOM)
    assert found[1] >= 40 * SPARE
    assert found[2] >= 40 * SPARE


def test_the_longest_words_are_broken_first() -> None:
    extents = [text(300, 150), text(300, 150), text(60, 60), text(70, 70), text(70, 70)]
    found = widths(columns(1, 1, 1, 1, 1), extents, ROOM)
    assert found[2:] == pytest.approx((60, 70, 70), abs=0.5)
    assert found[0] == pytest.approx(100, abs=0.5)


def test_figures_stay_whole_when_words_are_cut() -> None:
    extents = [text(300, 150, 150), Extent.firm(180), Extent.firm(180)]
    found = widths(columns(1, 1, 1), extents, ROOM)
    assert found == pytest.approx((40, 180, 180), abs=0.5)


def test_what_nothing_makes_fit_is_narrowed_alike() -> None:
    assert widths(columns(1, 1), [Extent.firm(300), Extent.firm(500)], ROOM) == pytest.approx((150, 250))


def test_columns_of_figures_are_equally_wide_where_there_is_room() -> None:
    extents = [text(900, 60), Extent.firm(20), Extent.firm(45)]
    kinds = (Column(), Column("decimal"), Column("decimal"))
    found = widths(kinds, extents, ROOM)
    assert found[1] == pytest.approx(found[2])


def test_long_text_gets_the_room_in_which_the_table_is_lowest() -> None:
    rows = [{0: 600.0, 1: 200.0}] * 5
    found = widths(columns(1, 1), [text(600, 50), text(200, 50)], ROOM, rows)
    assert found[0] > 2 * found[1]


def test_lanes_lie_side_by_side_and_words_stand_apart_from_figures(fonts: Fonts) -> None:
    kind = Type(fonts, 9.0, whole)
    shown = table(("Good", "Value", "Trend"), ("Wheat", "12.5", "growing"), ("Barley", "3.25", "new"))
    first, second, third = lanes(shown, kind, ROOM)
    assert (first.left, third.right) == (0, pytest.approx(ROOM))
    assert (first.right, second.right) == (second.left, third.left)
    assert third.start - third.left > second.start - second.left > 0


def test_a_column_is_wide_enough_for_its_figures_on_their_mark(fonts: Fonts) -> None:
    face = fonts.face(sans=True)
    shown = table(("Good", "V"), ("Wheat " * 60, "12345.5"), ("Barley", "3.123456"))
    _, values = lanes(shown, Type(fonts, 9.0, whole), ROOM)
    assert values.width >= face.width("12345", 9.0) + face.width(".123456", 9.0)

"""Charts: nothing written on them meets anything else, and no axis stands where values say all."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from charts import chart, charts
from hypothesis import given, settings
from hypothesis import strategies as st
from some import some

from briefing.document import Chart, ChartKind
from briefing.scene.chart import drawn, plotted
from briefing.scene.collision import Area, Stroke, crosses, overlap
from briefing.scene.drawing import Bar, Curve, Drawing, Rule, Words
from briefing.scene.faces import Fonts
from briefing.scene.lettering import Lettering

TOUCH = 0.02  # points that a rounding may be out
YEARS = 12


def _syllables(word: str) -> tuple[str, ...]:
    return tuple(word[at : at + 4] for at in range(0, len(word), 4))


@pytest.fixture(scope="module")
def letters(fonts: Fonts) -> Lettering:
    return Lettering(fonts.face(sans=True), 7.5, 9.0, _syllables)


def _within(words: Words) -> Area:
    left, low, wide, high = words.area
    return left + TOUCH, low + TOUCH, wide - 2 * TOUCH, high - 2 * TOUCH


def _edges(area: Area) -> Iterator[Stroke]:
    left, low, wide, high = area
    corners = ((left, low), (left + wide, low), (left + wide, low + high), (left, low + high), (left, low))
    yield from pairwise(corners)


def _strokes(drawing: Drawing) -> Iterator[Stroke]:
    """Yield everything in a drawing that is a line, or an edge of something."""
    for part in drawing.parts:
        match part:
            case Bar():
                yield from _edges(part.area)
            case Curve():
                yield from pairwise(part.spots)
            case Rule():
                yield part.ends


def faults(drawing: Drawing, width: float) -> list[str]:
    """Return what is written over something else, or outside the drawing."""
    words = list(drawing.words)
    found = [
        f"{one.text} over {other.text}" for one, other in combinations(words, 2) if overlap(_within(one), other.area)
    ]
    strokes = list(_strokes(drawing))
    found += [f"{one.text} over {stroke}" for one in words for stroke in strokes if crosses(stroke, _within(one))]
    for one in words:
        left, low, wide, high = one.area
        if left < -TOUCH or left + wide > width + TOUCH or low < -drawing.height or low + high > TOUCH:
            found.append(f"{one.text} outside")
    return found


@settings(max_examples=60, deadline=None)
@given(charts(), st.sampled_from([(7.5, 300.0), (7.5, 453.0), (9.5, 453.0)]), st.sampled_from([1.0, 0.8]))
def test_nothing_is_written_over_anything_else(
    fonts: Fonts, one: Chart, setting: tuple[float, float], lower: float
) -> None:
    size, width = setting
    drawing = drawn(one, Lettering(fonts.face(sans=True), size, size * 1.2, _syllables), width, lower=lower)
    assert faults(drawing, width) == []


# --------------------------------------------------------------------------------------- what is written, and the axis


@pytest.mark.parametrize("kind", ["columns", "bars", "stacked", "lines"])
def test_where_all_values_are_written_there_is_no_axis_and_no_grid(kind: ChartKind, letters: Lettering) -> None:
    drawing = plotted(chart(kind, ("15.9", "28.6", "40"), ("84.2", "79.1", "52")), letters, 450.0)
    assert not drawing.ticks
    assert [part for part in drawing.parts if isinstance(part, Rule) and part.role == "grid"] == []
    assert len([part for part in drawing.parts if isinstance(part, Rule) and part.role == "base"]) == 1
    assert {"15,9", "28,6", "79,1"} <= {word for words in drawing.words for word in words.text.split(" ")}


def test_long_values_of_few_columns_lie_and_of_many_are_read_from_below(letters: Lettering) -> None:
    def values(count: int) -> tuple[Words, ...]:
        row = tuple(str(Decimal("1234567.8") + 91234 * place) for place in range(count))
        drawing = plotted(chart("columns", row, row[::-1]), letters, 450.0)
        assert not drawing.ticks
        return tuple(words for words in drawing.words if words.role == "value")

    assert not any(words.upright for words in some(values(3)))
    assert all(words.upright for words in some(values(8)))


def test_an_axis_tells_values_that_have_no_room_and_the_last_and_the_extreme_ones_stand_there_too(
    letters: Lettering,
) -> None:
    row = tuple(str(50 + place * (1 if place % 2 else -1)) for place in range(60))
    drawing = plotted(chart("columns", row, row[::-1], row), letters, 450.0)
    assert drawing.ticks
    assert [words.text for words in drawing.words if words.role == "tick"] == ["\u221250", "0", "50", "100", "150"]
    assert drawing.written(0) <= {0, 58, 59}


def test_grid_lines_end_where_a_value_stands(letters: Lettering) -> None:
    steep = tuple(str(place * 37 % 101) for place in range(30))
    drawing = plotted(chart("lines", steep, steep[::-1], steep[7:] + steep[:7]), letters, 300.0)
    assert drawing.ticks
    assert faults(drawing, 300.0) == []
    heights = [part.ends[0][1] for part in drawing.parts if isinstance(part, Rule) and part.role == "grid"]
    assert len(heights) >= len(set(some(heights)))


# ------------------------------------------------------------------------------------------------------------- columns


def test_a_negative_value_stands_below_its_column_and_above_the_names(letters: Lettering) -> None:
    drawing = plotted(chart("columns", ("-68.7", "-50.4", "20.1")), letters, 450.0)
    value = next(words for words in drawing.words if words.text == "\u221268,7")
    column = next(part for part in drawing.parts if isinstance(part, Bar))
    names = [words.area for words in drawing.words if words.role == "category"]
    assert value.area[1] + value.area[3] < column.area[1]
    assert all(low + high < value.area[1] for _, low, _, high in some(names))


@pytest.mark.parametrize("kind", ["columns", "bars", "stacked"])
@pytest.mark.parametrize(
    ("ends", "faint", "solid"),
    [(("10", "20"), 10, 10), (("-20", "-12"), 8, 12), (("0", "20"), 20, 0)],
)
def test_a_range_is_solid_to_its_nearer_end_and_faint_to_the_other(
    kind: ChartKind, ends: tuple[str, str], faint: int, solid: int, letters: Lettering
) -> None:
    drawing = plotted(chart(kind, ("40", ends, "-40")), letters, 450.0)
    along = 2 if kind == "bars" else 3
    whole = next(part for part in drawing.parts if isinstance(part, Bar)).area[along] / 40
    bars = [part for part in drawing.parts if isinstance(part, Bar)]
    (unsure,) = (part for part in bars if part.faint)
    across = 1 if kind == "bars" else 0
    sure = [part for part in bars if not part.faint and part.area[across] == unsure.area[across]]
    assert unsure.area[along] == pytest.approx(faint * whole, abs=1.5)
    assert [part.area[along] for part in sure] == ([pytest.approx(solid * whole, abs=1.5)] if solid else [])


def test_a_range_on_a_line_is_a_rule_from_end_to_end_with_its_label_beyond(letters: Lettering) -> None:
    drawing = plotted(chart("lines", ("5", ("10", "20"), "15")), letters, 450.0)
    rules = [part.ends for part in drawing.parts if isinstance(part, Rule) and part.role == "range"]
    upright = [ends for ends in rules if ends[0][0] == ends[1][0]]
    assert len(upright) == 1
    assert len(rules) == 3
    (label,) = (words for words in drawing.words if words.text == "10–20")
    low, high = sorted(y for _, y in upright[0])
    assert label.area[1] >= high or label.area[1] + label.area[3] <= low


# --------------------------------------------------------------------------------------------------------------- lines


def test_lines_are_named_at_their_ends_with_their_last_values(letters: Lettering) -> None:
    rows = tuple(str(place) for place in range(YEARS)), tuple(str(90 - place) for place in range(YEARS))
    drawing = plotted(chart("lines", *rows, series=("Экспорт", "Импорт")), letters, 450.0)
    assert [words.text for words in drawing.words if words.role == "series"] == ["Импорт 79", "Экспорт 11"]
    assert not drawing.legend


def test_a_line_that_ends_early_has_its_last_value_where_it_ends(letters: Lettering) -> None:
    rows = ("1", "2", "3", "4"), ("7", "8", None, None)
    drawing = plotted(chart("lines", *rows, series=("Экспорт", "Импорт")), letters, 450.0)
    assert [words.text for words in drawing.words if words.role == "series"] == ["Импорт", "Экспорт 4"]
    assert drawing.written(1) == {0, 1}


def test_more_lines_than_have_room_for_names_get_a_legend(letters: Lettering) -> None:
    rows = tuple((str(row), "5", "6") for row in range(20))
    assert plotted(chart("lines", *rows), letters, 450.0).legend


def test_a_gap_ends_a_line_and_the_next_year_begins_another(letters: Lettering) -> None:
    drawing = plotted(chart("lines", ("1", "2", None, "4", "5")), letters, 450.0)
    curves = [part for part in drawing.parts if isinstance(part, Curve) and part.marked]
    assert [len(part.spots) for part in curves] == [2, 2]


# --------------------------------------------------------------------------------------------------------------- names


def test_names_of_categories_are_broken_by_syllables_and_never_cut(letters: Lettering) -> None:
    names = ("Великобритания", "Кыргызстан", "Достопримечательность", "Туркменистан", "Узбекистан", "Нидерланды")
    drawing = plotted(chart("columns", ("1", "2", "3", "4", "5", "6"), names=names), letters, 200.0)
    shown = [words for words in drawing.words if words.role == "category"]
    assert [words.text for words in shown] == list(names)
    parts = [line.removesuffix("-") for words in shown for line in words.lines[:-1]]
    assert all(len(part) % 4 == 0 for part in some(parts))


def test_names_of_narrow_columns_are_read_from_below(letters: Lettering) -> None:
    drawing = plotted(chart("columns", tuple("1" * 40)), letters, 450.0)
    assert all(words.upright for words in some(words for words in drawing.words if words.role == "category"))


def test_years_below_a_long_line_are_every_second_or_third_and_the_last(letters: Lettering) -> None:
    drawing = plotted(chart("lines", tuple("1" * 40)), letters, 450.0)
    years = [int(words.text) for words in drawing.words if words.role == "category"]
    assert years[-1] == 2025
    assert len({later - earlier for earlier, later in pairwise(years)}) == 1


def test_long_names_of_bars_leave_room_for_long_values(letters: Lettering) -> None:
    names = ("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "b", "c")
    drawing = plotted(chart("bars", (("-9999999.5", "-9000000.5"), "9999999.5", "0"), names=names), letters, 300.0)
    assert faults(drawing, 300.0) == []
    assert max(part.area[2] for part in drawing.parts if isinstance(part, Bar)) > 10


def test_a_chart_may_be_lower_to_fit_a_page(letters: Lettering) -> None:
    one = chart("columns", ("1", "2", "3"))
    assert drawn(one, letters, 450.0).height - drawn(one, letters, 450.0, lower=0.8).height == pytest.approx(30)


# ---------------------------------------------------------------------------------------------------------- the legend


def test_a_legend_stands_at_the_right_of_the_unit(letters: Lettering) -> None:
    drawing = drawn(chart("columns", ("1", "2", "3"), ("3", "2", "1"), series=("Экспорт", "Импорт")), letters, 450.0)
    unit, *names = (words for words in drawing.words if words.role in {"title", "series"})
    assert (unit.text, [words.text for words in names]) == ("млн долларов США", ["Экспорт", "Импорт"])
    assert names[-1].area[0] + names[-1].area[2] == pytest.approx(450.0)
    assert {words.area[1] for words in names} == {unit.area[1]}


def test_one_series_has_no_legend(letters: Lettering) -> None:
    assert not [
        words for words in drawn(chart("bars", ("1", "2", "3")), letters, 450.0).words if words.role == "series"
    ]

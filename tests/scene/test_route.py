"""Routes: no label stands over another, no word is cut, every way leads from stop to stop."""

from __future__ import annotations

from itertools import pairwise

import pytest
from some import some

from briefing.document import Caption, Leg, Route, Stop
from briefing.scene.faces import Fonts
from briefing.scene.route import RADIUS, Dot, RouteLabel, RouteRow, Way, rows

WIDTH, SMALL = 441.0, 8.5


def route(count: int, name: str = "Stop", detail: str = "Country", leg: str = "railway") -> Route:
    stops = tuple(Stop(f"{name} {number}", detail) for number in range(count))
    return Route("r", Caption("", 1, "", ()), stops, tuple(Leg("rail", leg, "850 km") for _ in stops[1:]), "")


def labels(row: RouteRow) -> list[RouteLabel]:
    return [part for part in row.parts if isinstance(part, RouteLabel)]


@pytest.mark.parametrize(("count", "expected"), [(1, 1), (2, 1), (6, 1), (7, 2), (12, 2), (20, 4)])
def test_a_route_takes_as_few_rows_as_it_can_and_of_like_length(fonts: Fonts, count: int, expected: int) -> None:
    found = rows(route(count), SMALL, fonts, WIDTH)
    dots = [[part for part in row.parts if isinstance(part, Dot)] for row in found]
    assert len(found) == expected
    assert sum(map(len, dots)) == count
    assert [dot.end for row in dots for dot in row] == [place in {0, count - 1} for place in range(count)]
    assert len(dots[0]) - len(dots[-1]) < len(found)


@pytest.mark.parametrize("leg", ["rail", "мультимодальды тасымал", "a rather long way over mountains and sea"])
@pytest.mark.parametrize("count", [2, 5, 9, 20])
def test_labels_stand_beside_each_other_and_inside(fonts: Fonts, count: int, leg: str) -> None:
    found = rows(route(count, "A rather long name", "its country and what it is for", leg), SMALL, fonts, WIDTH)
    assert sum(len(labels(row)) for row in found) == 2 * count - 1
    for row in found:
        for above in (True, False):
            line = [label for label in labels(row) if label.above is above]
            assert all(one.left + one.width <= other.left + 0.01 for one, other in pairwise(line))
            assert all(label.left >= 0 and label.left + label.width <= WIDTH + 0.01 for label in line)
            feet = [label.top + label.height for label in line]
            assert all(foot <= (row.line - RADIUS if above else row.height) for foot in feet)


def test_words_are_broken_at_spaces_only(fonts: Fonts) -> None:
    for long in ("мультимодальдытасымал", "Владикавказ-Джульфа", "Energoprojekt"):
        for row in some(rows(route(9, long, long, long), SMALL, fonts, WIDTH)):
            for label in some(labels(row)):
                for words in some(label.words):
                    assert " ".join(words.lines) == words.text


def test_a_word_that_no_row_holds_is_cut(fonts: Fonts) -> None:
    found = rows(route(2, "z" * 1000), SMALL, fonts, WIDTH)
    name = labels(found[0])[0].words[0]
    assert "".join(name.lines).replace(" ", "") == f"{'z' * 1000}0"
    assert len(name.lines) > 5


def test_a_way_goes_on_in_the_next_row(fonts: Fonts) -> None:
    first, second = rows(route(8), SMALL, fonts, WIDTH)
    out = [part for part in first.parts if isinstance(part, Way)][-1]
    into = next(part for part in second.parts if isinstance(part, Way))
    assert len([part for part in first.parts if isinstance(part, Way)]) == 4
    assert out.right == pytest.approx(WIDTH)
    assert (into.left, isinstance(second.parts[1], Dot)) == (0, True)


def test_a_route_stands_in_the_middle_with_names_in_small_print_and_the_rest_smaller(fonts: Fonts) -> None:
    [row] = rows(route(2), SMALL, fonts, WIDTH)
    first, last = (part.centre for part in row.parts if isinstance(part, Dot))
    assert first == pytest.approx(WIDTH - last)
    looks = {text.role: text.look for label in some(labels(row)) for text in label.words}
    assert looks["stop"].size == SMALL > looks["detail"].size == looks["leg"].size
    assert looks["stop"].leading > SMALL


def test_a_route_without_stops_has_no_rows(fonts: Fonts) -> None:
    assert rows(route(0), SMALL, fonts, WIDTH) == ()


def test_a_long_word_reaches_over_its_neighbours_in_a_row_alone(fonts: Fonts) -> None:
    stops = tuple(Stop(name, "") for name in ("Алматы", "Ақтау", "Баку", "Тбилиси", "Варна", "Белград"))
    legs = tuple(Leg("rail", leg, "") for leg in ("теміржол", "теңіз", "теміржол", "теңіз", "мультимодальды"))
    width = fonts.face(sans=True).width("мультимодальды", SMALL - 0.5) * 6
    [row] = rows(Route("r", Caption("", 1, "", ()), stops, legs, ""), SMALL, fonts, width)
    over = [label for label in labels(row) if label.above]
    assert [words.lines for words in over[-1].words] == [("мультимодальды",)]
    assert all(one.left + one.width <= other.left + 0.01 for one, other in pairwise(over))

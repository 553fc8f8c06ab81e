"""The breaks of a paragraph are the best there are, however the search hurries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pdf_sample import syllables

from briefing.document import Text
from briefing.pdf import items
from briefing.pdf.fit import _SLACK, Room, breaks
from briefing.pdf.galley import Galley, galley
from briefing.pdf.inline import runs
from briefing.pdf.styles import Styles
from briefing.scene.faces import Fonts
from briefing.theme import Theme

WORDS = ["a", "of", "the", "trade", "between", "countries", "agreements", "cooperation", "parliamentarians"]
SetGalley = Callable[[Sequence[str], Room], Galley]


@pytest.fixture(scope="session")
def set_galley(theme: Theme) -> SetGalley:
    """Return a function that makes the galley of ragged text out of words."""
    fonts, style = Fonts.of(theme, "en-GB"), Styles.of(theme).body

    def setter(words: Sequence[str], room: Room) -> Galley:
        return galley(runs((Text(" ".join(words)),), style, fonts), min(room.first, room.width), None)

    return setter


def ways(text: Galley) -> Iterator[tuple[int, ...]]:
    """Yield all ways to break a galley."""
    *inner, end = (at for at, item in enumerate(text.items) if item.kind != "box")
    for count in range(len(inner) + 1):
        for chosen in combinations(inner, count):
            yield (*chosen, end)


def cost(text: Galley, ends: Sequence[int], room: Room) -> float:
    """Return how bad the lines of ragged text are: the blank of each, a word cut, and a last line that is too short."""
    found = 0.0
    for number, (start, end) in enumerate(pairwise((-1, *ends))):
        width = sum(item.width for item in text.items[start + 1 : end])
        lack = (room.width if number else room.first) - width
        if lack <= -_SLACK:
            return float("inf")
        lack = max(lack, 0)
        is_last = end == ends[-1]
        far = 0.0 if is_last else min(lack / room.rag, 20.0)
        found += (1 + 100 * far**3 + text.items[end].cost) ** 2
        if is_last and number and width < room.least:
            found += 1e9
    return found


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=9),
    width=st.integers(90_000, 400_000),
    indent=st.sampled_from([0, 17_000]),
)
@example(words=["a", "parliamentarians", "countries", "between"], width=90_000, indent=17_000)  # a word may be cut
@example(words=["between", "agreements", "the", "trade", *["between"] * 2], width=136_208, indent=17_000)  # by a slack
def test_no_other_way_to_break_ragged_text_is_better(
    set_galley: SetGalley, words: list[str], width: int, indent: int
) -> None:
    room = Room(width - indent, width, 21_000, width * 18 // 100)
    text, found = breaks(set_galley(words, room), room, justified=False)
    assert cost(text, found, room) == pytest.approx(min(cost(text, way, room) for way in ways(text)))


LONG = [
    "AVAVAVA",
    "торговля",
    "сотрудничество,",
    "межправительственная",
    "107,7\u00a0миллиона\u00a0долларов",
    "а",
    "и\u00a0в\u00a0год",
]


@settings(max_examples=80, deadline=None)
@given(
    words=st.lists(st.sampled_from(LONG), min_size=4, max_size=40),
    width=st.integers(60_000, 450_000),
    indent=st.sampled_from([0, 17_000]),
)
def test_what_stays_closed_is_where_no_line_of_the_best_way_may_end(
    theme: Theme, words: list[str], width: int, indent: int
) -> None:
    style, room = Styles.of(theme).body, Room(width - indent, width, 21_000, 0)
    text_runs = runs((Text(" ".join(words)),), style, Fonts.of(theme, "ru-RU"))
    items._shelf.cache_clear()
    closed = galley(text_runs, width - indent, syllables)
    lines = told(*breaks(closed, room, justified=True))
    again = galley(text_runs, width - indent, syllables)  # of texts that have been opened before
    assert told(*breaks(again, room, justified=True)) == lines
    opened = closed.opened(range(len(closed.stops)))
    assert told(*breaks(opened, room, justified=True)) == lines


def told(text: Galley, ends: Sequence[int]) -> list[str]:
    """Return the texts of lines."""
    return ["".join(item.text for item in text.items[a + 1 : b]) for a, b in pairwise((-1, *ends))]


def test_text_that_fits_one_line_has_one(set_galley: SetGalley) -> None:
    room = Room(400_000, 400_000, 21_000, 0)
    text = set_galley(["the", "trade"], room)
    assert breaks(text, room, justified=True) == (text, (3,))


def test_a_column_of_no_width_breaks_everywhere(set_galley: SetGalley) -> None:
    room = Room(0, 0, 0, 0)
    text, ends = breaks(set_galley(["of", "the"], room), room, justified=False)
    lines = told(text, ends)
    assert "".join(lines) == "ofthe"
    assert max(map(len, lines)) == 1

"""The distribution marking: on every page, where the page profile wants it, and read aloud once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import tag_reading
from pdf_sample import FONTS, THEME
from some import some

from briefing.document import Paragraph, Text
from briefing.theme import load

if TYPE_CHECKING:
    from conftest import Pdf

    Draw = Callable[..., Pdf]

MARKING = ("For official use", "Copy No. 2")
LONG = (
    "not to be copied or handed on to third persons without the consent of the Ministry of Foreign Affairs in writing"
)
HEAD = "Kazakhstan – Serbia · 26 February 2026"
TEXT = "Trade grew in all years, and so did investment. " * 12
BLOCKS = (*(Paragraph((Text(line),), "marking") for line in MARKING), *(Paragraph((Text(TEXT),)) for _ in range(16)))
PROFILES = ("neutral", "kz", "ru", "rs")


@pytest.fixture
def marked(draw: Draw) -> Callable[..., Pdf]:
    """Draw a paper of several pages with a marking, on the pages of a profile."""

    def make(profile: str, *, marking: tuple[str, ...] = MARKING, **page: object) -> Pdf:
        theme = load(THEME, FONTS, profile=profile)
        theme = replace(theme, page=replace(theme.page, **page))  # type: ignore[arg-type]
        return draw(*BLOCKS, theme=theme, marking=marking, running_head=HEAD, page="Page {page} of {pages}")

    return make


def spots(file: Pdf, page: int, text: str) -> list[tuple[float, float, float, float]]:
    """Return where a text stands on a page, in parts of it: left, bottom, right, top."""
    sheet = file.file[page]
    width, height = sheet.get_size()
    words, found = sheet.get_textpage(), []
    search = words.search(text, match_case=True)
    while (hit := search.get_next()) is not None:
        boxes = [words.get_charbox(index) for index in range(hit[0], hit[0] + hit[1]) if text]
        left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
        found.append((left / width, bottom / height, right / width, top / height))
    return found


@pytest.mark.parametrize("profile", PROFILES)
def test_every_page_has_the_marking_and_the_number_of_the_copy(marked: Callable[..., Pdf], profile: str) -> None:
    file = marked(profile)
    assert len(file.pages) > 2
    times = 2 if profile == "neutral" else 1
    for page in range(len(file.pages)):
        assert len(spots(file, page, MARKING[0])) == times
        assert len(spots(file, page, MARKING[1])) == 1


@pytest.mark.parametrize("profile", ["kz", "ru"])
def test_it_stands_in_the_upper_right_corner(marked: Callable[..., Pdf], profile: str) -> None:
    file = marked(profile)
    edge = 1 - load(THEME, FONTS, profile=profile).page.right / 210
    for page in some(range(len(file.pages))):
        for text in MARKING:
            ((_, bottom, right, _),) = spots(file, page, text)
            assert right == pytest.approx(edge, abs=0.01)
            assert bottom > 0.85


def test_it_stands_in_the_middle_of_head_and_foot(marked: Callable[..., Pdf]) -> None:
    file = marked("neutral")
    for page in some(range(len(file.pages))):
        found = spots(file, page, MARKING[0])
        assert [(left + right) / 2 for left, _, right, _ in found] == pytest.approx([0.5, 0.5], abs=0.01)
        assert sorted(top > 0.5 for *_, top in found) == [False, True]


@pytest.mark.parametrize("profile", PROFILES)
def test_a_long_one_takes_several_lines_rather_than_small_type(marked: Callable[..., Pdf], profile: str) -> None:
    usual, long = marked(profile), marked(profile, marking=(f"For official use only, {LONG}", MARKING[1]))
    (_, bottom, _, top), *_ = spots(usual, 1, "official")
    for page in some(range(1, len(long.pages))):
        found = spots(long, page, "official")
        assert found
        assert min(high - low for _, low, _, high in found) > 0.75 * (top - bottom)
        assert spots(long, page, MARKING[1])


def test_where_the_profile_says_so_page_1_is_counted_too(marked: Callable[..., Pdf]) -> None:
    file, last = marked("rs"), len(marked("rs").pages)
    assert [f"Page {page} of {last}" in file.pages[page - 1] for page in range(1, last + 1)] == [True] * last


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("at", ["top-right", "top-center", "top-and-bottom"])
@pytest.mark.parametrize("top", [10.0, 15.0, 25.0])
def test_it_covers_nothing_else_of_the_page(marked: Callable[..., Pdf], profile: str, at: str, top: float) -> None:
    file = marked(profile, marking_at=at, top=top, bottom=max(top, 12.0))
    (above, *_) = spots(file, 1, MARKING[0])
    around = [HEAD, "2" if "Page 2" not in file.pages[1] else "Page 2", MARKING[1], "Trade grew in all years"]
    places = [place for text in around for place in spots(file, 1, text)]
    assert places
    assert not [place for place in places if overlaps(place, above)]
    assert 0 < above[1] < above[3] < 1


def overlaps(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_it_is_read_once_and_the_other_pages_have_it_as_an_artifact(marked: Callable[..., Pdf]) -> None:
    file = marked("neutral")
    tagged = tag_reading.read(file.data)
    assert [node.text for node in tagged.tree.all("P") if node.text.strip() in MARKING] == list(MARKING)
    again = [page for page, kind, text in tagged.artifacts if MARKING[0] in text]
    assert sorted(again) == [0, *sorted([*range(1, len(file.pages))] * 2)]


def test_a_paper_without_a_marking_has_none(draw: Draw) -> None:
    file = draw(*BLOCKS[2:], running_head=HEAD)
    assert not file.finds(MARKING[0])

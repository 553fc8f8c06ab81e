"""How boxes fill pages: an exhibit that does not fit waits, rises, is drawn lower or is parted, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.document import Block, Caption, Chart, Heading, Paragraph, Reference, Text
from briefing.pdf.flow import Box, Page, kept
from briefing.pdf.makeup import paginate

PAGE, LINE = 100.0, 10.0


def nothing(*_: object) -> None:
    """Draw nothing: where a box stands is what is asked."""


def text(name: str, lines: int = 1, *, keep: bool = False) -> list[Box]:
    """Return a paragraph of so many lines; ``keep``: whole."""
    made = [Box(Paragraph((Text(name),)), LINE, nothing, passes=True)] * lines
    return kept(made) if keep else made


def spaced(name: str, lines: int) -> list[Box]:
    """Return a paragraph with a space above it."""
    first, *others = text(name, lines)
    return [replace(first, before=5.0), *others]


def heading(name: str) -> list[Box]:
    return [Box(Heading(1, (Text(name),)), LINE, nothing, keep=True)]


def table(name: str, rows: int) -> list[Box]:
    """Return a table that may be broken between its rows: it does not wait."""
    return [Box(Paragraph((Text(name),)), LINE, nothing)] * rows


def short_table(name: str, rows: int) -> list[Box]:
    """Return a table of one piece, which may be parted in its middle."""
    block = Paragraph((Text(name),))
    header = Box(block, LINE, nothing, floats=True, keep=True)
    row = Box(block, LINE, nothing, floats=True, keep=True, repeat=(replace(header, before=0.0),))
    made = [replace(row, parts=2 <= at < rows - 3, keep=at < rows - 1) for at in range(rows)]
    return [header, *made]


def exhibit(name: str, height: float) -> list[Box]:
    """Return an exhibit with its caption, which stay together."""
    block = Paragraph((Text(name),))
    return [
        Box(block, LINE, nothing, keep=True, floats=True),
        Box(block, height - LINE, nothing, floats=True),
    ]


def chart(name: str, height: float) -> list[Box]:
    """Return an exhibit whose drawing may be lower."""
    caption, drawing = exhibit(name, height)
    return [caption, replace(drawing, lower=lambda part: replace(drawing, height=drawing.height * part))]


def name_of(block: Block | None) -> str:
    assert isinstance(block, Paragraph | Heading)
    (content,) = block.content
    assert isinstance(content, Text)
    return content.text


def made_up(*parts: list[Box], first: float = 0.0, ends: float | None = None) -> tuple[Page, ...]:
    return paginate([box for part in parts for box in part], PAGE, LINE, first, ends)


def shown(*parts: list[Box], first: float = 0.0, ends: float | None = None) -> list[str]:
    """Return what stands on each page, from its top: names as often as they have boxes."""
    pages = made_up(*parts, first=first, ends=ends)
    return [" ".join(name_of(placed.box.block) for placed in page) for page in pages]


def test_the_first_page_may_begin_lower_and_end_higher_than_the_others() -> None:
    assert shown(text("a", 25), first=30, ends=80) == ["a a a a a", " ".join("a" * 10), " ".join("a" * 10)]


def test_an_exhibit_too_high_for_a_low_first_page_waits_for_the_next_one() -> None:
    assert shown(text("a"), exhibit("X", 90), text("b"), ends=60) == ["a b", "X X"]


def filled(page: Page) -> float:
    last = page[-1]
    return last.top + last.box.height


# ------------------------------------------------------------------------------------------------------------ waiting


def test_an_exhibit_that_fits_stands_where_it_is_said() -> None:
    assert shown(text("a"), exhibit("X", 80), text("b")) == ["a X X b"]


def test_text_after_an_exhibit_fills_the_page_that_it_leaves() -> None:
    assert shown(heading("H"), text("a", 4), exhibit("X", 60), text("b", 3), text("c", 2), heading("I"), text("d")) == [
        "H a a a a b b b c c",
        "X X I d",
    ]


def test_an_exhibit_waits_for_two_blocks_and_no_more() -> None:
    parts = (heading("H"), text("a", keep=True), table("T", 5), exhibit("X", 60), text("b"), text("c"), text("d", 3))
    assert shown(*parts) == ["H a T T T T T b c", "X X d d d"]


def test_blocks_that_say_the_same_are_counted_apart() -> None:
    parts = (table("T", 7), exhibit("X", 60), text("b"), text("b"), text("b", 3))
    assert shown(*parts) == ["T T T T T T T b b", "X X b b b"]


def test_a_block_may_begin_before_the_exhibit_and_end_after_it() -> None:
    assert shown(table("T", 6), exhibit("X", 60), text("b", 7)) == ["T T T T T T b b b b", "X X b b b"]


@pytest.mark.parametrize("wall", [heading("W"), table("W", 1)])
def test_an_exhibit_never_waits_past_a_heading_or_a_table(wall: list[Box]) -> None:
    first, second = shown(table("T", 6), exhibit("X", 60), text("b", 3), wall, text("c"))
    assert first == "T T T T T T b b b"
    assert second.startswith("X X W")


def test_exhibits_wait_for_each_other_in_their_order() -> None:
    first, second = shown(table("T", 6), exhibit("X", 60), exhibit("Y", 20), text("b", 3), text("c", 2))
    assert first == "T T T T T T b b b c"
    assert second == "X X Y Y c"


def test_a_heading_stands_before_the_text_that_its_exhibit_lets_go_first() -> None:
    parts = (table("T", 5), heading("H"), exhibit("X", 60), text("b", 4), heading("I"), text("c"))
    assert shown(*parts) == ["T T T T T H b b b b", "X X I c"]


def test_an_exhibit_is_not_moved_where_it_leaves_little_blank() -> None:
    """Twelve per cent of a page and less is left as it is: the page is turned before the exhibit."""
    assert shown(text("a", 9), exhibit("X", 60), text("b")) == ["a a a a a a a a a", "X X b"]


def test_an_exhibit_that_fits_no_page_is_not_waited_for() -> None:
    first, *_ = shown(text("a", 5), exhibit("X", 120), text("b"))
    assert "b" not in first


# ------------------------------------------------------------------------------------------- rising, lowering, parting


def test_an_exhibit_at_the_end_of_its_section_rises_above_the_text_that_it_follows() -> None:
    parts = (heading("H"), table("T", 4), text("a", 3), exhibit("X", 40), heading("I"), text("b", 3))
    assert shown(*parts) == ["H T T T T X X a", "a a I b b b"]


def test_an_exhibit_rises_above_two_blocks_and_no_heading() -> None:
    parts = (table("T", 2), heading("H"), text("a"), text("b", 3), text("c"), exhibit("X", 50), heading("I"))
    assert shown(*parts, text("d", 3)) == ["T T H a X X b", "b b c I d d d"]


def test_an_exhibit_never_rises_above_the_text_that_names_it() -> None:
    named = Chart("one", "columns", Caption("", 1, "", ()), (), (), "", "")
    caption, drawing = (replace(box, block=named) for box in exhibit("X", 40))
    sentence = Paragraph((Text("See "), Reference("one", "Figure ", 1, "")))
    lead = [Box(sentence, LINE, nothing, passes=True)] * 3
    pages = made_up(table("T", 4), lead, [caption, drawing], heading("I"), text("b", 3))
    order = [placed.box.block for page in pages for placed in page]
    assert order.index(named) > order.index(sentence)


def test_charts_of_a_page_are_drawn_lower_before_a_page_is_left_blank() -> None:
    (page, *_), boxes = made_up(table("T", 6), chart("X", 45), heading("I"), text("d", 5)), 8
    assert len(page) == boxes
    assert page[-1].box.height == pytest.approx(35.0 * 0.85)
    assert filled(page) <= PAGE + 0.01


def test_no_chart_is_drawn_lower_than_four_fifths() -> None:
    pages = made_up(table("T", 6), chart("X", 55), heading("I"), text("d", 5))
    heights = [placed.box.height for page in pages for placed in page if placed.box.lower]
    assert heights == [45.0]  # it would have to be much lower to fit the first page


def test_a_short_table_is_parted_rather_than_leave_a_page_blank() -> None:
    parts = (table("T", 5), short_table("X", 7), heading("I"), text("d", 4))
    assert shown(*parts) == ["T T T T T X X X X X", "X X X X I d d d d"]  # its header again


def test_a_short_table_that_can_wait_is_not_parted() -> None:
    assert shown(table("T", 5), short_table("X", 7), text("d", 5)) == ["T T T T T d d d d d", "X X X X X X X X"]


# ------------------------------------------------------------------------------------------------------ the whole paper


def test_a_last_page_of_a_few_lines_is_pulled_back() -> None:
    pages = made_up(*(spaced(str(at), 2) for at in range(4)))
    assert len(pages) == 1
    heights = {placed.box.height for placed in pages[0]}
    assert heights == {LINE}  # spaces are smaller, lines are not


def test_a_last_page_that_cannot_be_pulled_back_is_left() -> None:
    assert shown(text("a", 11)) == ["a a a a a a a a a a", "a"]


def test_text_that_stays_together_is_not_broken_by_an_exhibit_before_it() -> None:
    parts = (table("T", 5), exhibit("X", 90), text("b", 6, keep=True))
    assert shown(*parts)[-1] == "b b b b b b"


PART = st.one_of(
    st.builds(lambda lines: text("t", lines), st.integers(1, 8)),
    st.builds(lambda lines: spaced("s", lines), st.integers(1, 8)),
    st.builds(lambda: heading("H")),
    st.builds(lambda height: exhibit("X", height), st.floats(20, 100)),
    st.builds(lambda height: chart("C", height), st.floats(20, 120)),
    st.builds(lambda rows: table("T", rows), st.integers(1, 6)),
    st.builds(lambda rows: short_table("S", rows), st.integers(1, 8)),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(PART, min_size=1, max_size=12))
def test_pages_hold_every_box_once_and_exhibits_move_by_at_most_two_blocks_of_text(parts: list[list[Box]]) -> None:
    boxes = [box for part in parts for box in part]
    pages = paginate(boxes, PAGE, LINE)
    repeats = {id(one) for box in boxes for one in box.repeat}
    placed = [one for page in pages for one in page if id(one.box) not in repeats]
    order = [one.box.block for one in placed]
    assert sorted(map(id, order)) == sorted(id(box.block) for box in boxes)
    for page in pages:
        assert filled(page) <= PAGE + 0.01 or len(page) == 1
        for above, below in pairwise(page):
            assert below.top >= above.top + above.box.height - 0.01
    said = list(dict.fromkeys(id(box.block) for box in boxes))
    printed = list(dict.fromkeys(map(id, order)))
    moved = {id(box.block) for box in boxes if box.floats}
    assert [one for one in printed if one not in moved] == [one for one in said if one not in moved]
    assert [one for one in printed if one in moved] == [one for one in said if one in moved]
    passes = {id(box.block): box.passes for box in boxes}
    for one in moved:
        jumped = set(said[: said.index(one)]) ^ set(printed[: printed.index(one)])
        assert len(jumped) <= 2
        assert all(passes[other] for other in jumped)


@settings(max_examples=60, deadline=None)
@given(st.lists(PART, min_size=1, max_size=12))
def test_the_same_boxes_are_made_up_in_the_same_way(parts: list[list[Box]]) -> None:
    boxes = [box for part in parts for box in part]
    first, second = (
        [[(one.top, id(one.box.block)) for one in page] for page in paginate(boxes, PAGE, LINE)] for _ in range(2)
    )
    assert first == second


@settings(max_examples=100, deadline=None)
@given(st.lists(PART, min_size=1, max_size=12))
def test_no_heading_ends_a_page_unless_nothing_follows(parts: list[list[Box]]) -> None:
    pages = paginate([box for part in parts for box in part], PAGE, LINE)
    ends = [page[-1].box for page in pages[:-1]]
    tall = {id(box.block) for part in parts for box in part if box.height > PAGE - 2 * LINE}
    headings = [box for box in ends if isinstance(box.block, Heading)]
    assert not headings or tall or len(headings) < len(parts)

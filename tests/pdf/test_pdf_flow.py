"""How boxes fill pages: an exhibit that does not fit lets a little of the text after it go first."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.document import Block, Heading, Paragraph, Text
from briefing.pdf.flow import Box, Page, kept, paginate

PAGE, LINE = 100.0, 10.0


def nothing(*_: object) -> None:
    """Draw nothing: where a box stands is what is asked."""


def text(name: str, lines: int = 1, *, keep: bool = False) -> list[Box]:
    """Return a paragraph of so many lines; ``keep``: whole."""
    made = [Box(Paragraph((Text(name),)), LINE, nothing, passes=True)] * lines
    return kept(made) if keep else made


def heading(name: str) -> list[Box]:
    return [Box(Heading(1, (Text(name),)), LINE, nothing, keep=True)]


def table(name: str, rows: int) -> list[Box]:
    """Return a table that may be broken between its rows: it does not wait."""
    return [Box(Paragraph((Text(name),)), LINE, nothing)] * rows


def exhibit(name: str, height: float) -> list[Box]:
    """Return an exhibit with its caption, which stay together."""
    block = Paragraph((Text(name),))
    return [
        Box(block, LINE, nothing, keep=True, floats=True),
        Box(block, height - LINE, nothing, floats=True),
    ]


def name_of(block: Block | None) -> str:
    assert isinstance(block, Paragraph | Heading)
    (content,) = block.content
    assert isinstance(content, Text)
    return content.text


def shown(*parts: list[Box], first: float = 0.0, ends: float | None = None) -> list[str]:
    """Return what stands on each page, from its top: names as often as they have boxes."""
    pages = paginate([box for part in parts for box in part], PAGE, LINE, first, ends)
    return [" ".join(name_of(placed.box.block) for placed in page) for page in pages]


def test_the_first_page_may_begin_lower_and_end_higher_than_the_others() -> None:
    assert shown(text("a", 25), first=30, ends=80) == ["a a a a a", " ".join("a" * 10), " ".join("a" * 10)]


def test_an_exhibit_too_high_for_a_low_first_page_waits_for_the_next_one() -> None:
    assert shown(text("a"), exhibit("X", 90), text("b"), ends=60) == ["a b", "X X"]


def test_an_exhibit_that_fits_stands_where_it_is_said() -> None:
    assert shown(text("a"), exhibit("X", 80), text("b")) == ["a X X b"]


def test_text_after_an_exhibit_fills_the_page_that_it_leaves() -> None:
    assert shown(text("a", 5), exhibit("X", 60), text("b", 2), text("c", 2), heading("H"), text("d")) == [
        "a a a a a b b c c",
        "X X H d",
    ]


def test_an_exhibit_waits_for_two_blocks_and_no_more() -> None:
    assert shown(text("a", 5), exhibit("X", 60), text("b"), text("c"), text("d")) == ["a a a a a b c", "X X d"]


def test_blocks_that_say_the_same_are_counted_apart() -> None:
    assert shown(text("a", 5), exhibit("X", 60), text("b"), text("b"), text("b")) == ["a a a a a b b", "X X b"]


def test_a_block_may_begin_before_the_exhibit_and_end_after_it() -> None:
    assert shown(text("a", 5), exhibit("X", 60), text("b", 7)) == ["a a a a a b b b b b", "X X b b"]


@pytest.mark.parametrize("wall", [heading("W"), table("W", 1), exhibit("W", 20)])
def test_an_exhibit_never_waits_past_a_heading_a_table_or_another_exhibit(wall: list[Box]) -> None:
    first, second = shown(text("a", 5), exhibit("X", 60), text("b"), wall, text("c"))
    assert first == "a a a a a b"
    assert second.startswith("X X W")


def test_an_exhibit_is_not_moved_where_it_leaves_little_blank() -> None:
    """Twelve per cent of a page and less is left as it is: the page is turned before the exhibit, as ever."""
    assert shown(text("a", 9), exhibit("X", 60), text("b")) == ["a a a a a a a a a", "X X b"]


def test_an_exhibit_that_fits_no_page_is_not_waited_for() -> None:
    first, *_ = shown(text("a", 5), exhibit("X", 120), text("b"))
    assert "b" not in first


def test_text_that_stays_together_is_not_broken_by_an_exhibit_before_it() -> None:
    """The exhibit fills its page: what follows goes on the one after, whole."""
    assert shown(text("a", 5), exhibit("X", 90), text("b", 6, keep=True)) == ["a a a a a", "X X", "b b b b b b"]


def test_an_exhibit_at_the_end_is_printed_after_the_text_that_it_waited_for() -> None:
    assert shown(text("a", 5), exhibit("X", 60), text("b")) == ["a a a a a b", "X X"]


PART = st.one_of(
    st.builds(lambda lines: text("t", lines), st.integers(1, 8)),
    st.builds(lambda: heading("H")),
    st.builds(lambda height: exhibit("X", height), st.floats(20, 100)),
    st.builds(lambda rows: table("T", rows), st.integers(1, 6)),
)


def filled(page: Page) -> float:
    last = page[-1]
    return last.top + last.box.height


@settings(max_examples=150, deadline=None)
@given(st.lists(PART, min_size=1, max_size=12))
def test_pages_hold_every_box_once_and_exhibits_move_by_at_most_two_blocks_of_text(parts: list[list[Box]]) -> None:
    boxes = [box for part in parts for box in part]
    pages = paginate(boxes, PAGE, LINE)
    order = [placed.box.block for page in pages for placed in page]
    assert len(order) == len(boxes)
    for page in pages:
        assert filled(page) <= PAGE + 0.01
        for above, below in pairwise(page):
            assert below.top >= above.top + above.box.height - 0.01
    said = list(dict.fromkeys(map(id, (box.block for box in boxes))))
    printed = list(dict.fromkeys(map(id, order)))
    moved = {id(box.block) for box in boxes if box.floats}
    assert [one for one in printed if one not in moved] == [one for one in said if one not in moved]
    text_of = {id(box.block): box.passes for box in boxes}
    for one in moved:
        before, after = set(said[: said.index(one)]), printed[: printed.index(one)]
        passed = [other for other in after if other not in before]
        assert len(passed) <= 2
        assert all(text_of[other] for other in passed)


@settings(max_examples=150, deadline=None)
@given(st.lists(PART, min_size=1, max_size=12))
def test_no_page_is_left_blank_where_the_text_after_an_exhibit_could_fill_it(parts: list[list[Box]]) -> None:
    """Wherever a page ends early before an exhibit, the next box after it on the page could not have come before."""
    boxes = [box for part in parts for box in part]
    pages = paginate(boxes, PAGE, LINE)
    assert pages
    for page, following in pairwise(pages):
        blank = PAGE - filled(page)
        head = following[0].box
        if not head.floats or blank <= 0.12 * PAGE:
            continue
        said = [box.block for box in boxes]
        first = next(index for index, block in enumerate(said) if block is head.block)
        if first and boxes[first - 1].keep:  # with a heading above, both fill more than a page
            continue
        last = max(index for index, block in enumerate(said) if block is head.block)
        after = list(dict.fromkeys(id(box.block) for box in boxes[last + 1 :]))
        on_page = {id(placed.box.block) for placed in page}
        left = [one for one in after if one not in on_page]
        nearest = next((box for box in boxes[last + 1 :] if id(box.block) in left[:1]), None)
        assert nearest is None or not nearest.passes or len(set(after) & on_page) == 2

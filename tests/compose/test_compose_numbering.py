"""Numbers are given when all blocks are there: to sources as cited, captions by kind, sections that hold something."""

from __future__ import annotations

from briefing.compose.draft import source_id
from briefing.compose.numbering import NUMBER, Section, numbered
from briefing.document import (
    Block,
    Caption,
    Citation,
    Document,
    Heading,
    Label,
    List,
    ListItem,
    Meta,
    Paragraph,
    Route,
    Table,
    Text,
)
from briefing.dump import dump


def cite(*keys: str) -> Paragraph:
    return Paragraph((Text("Said"), *(Citation(source_id(key), "") for key in keys)))


def source(key: str, *cites: str) -> ListItem:
    return ListItem((Paragraph((Text(key), *cite(*cites).content[1:])),), NUMBER, source_id(key))


def heading(text: str, label: Label = NUMBER) -> Heading:
    return Heading(1, (Text(text),), label)


def caption(kind: str) -> Caption:
    return Caption(f"{kind} ", 0, ". ", (Text("Title"),), kind)


def table() -> Table:
    return Table("t", caption("table"), (), (), ())


def route() -> Route:
    return Route("r", caption("figure"), (), (), "")


def lines(*sections: Section) -> list[str]:
    """Return the lines of sections that were numbered, without what stands above them."""
    whole = dump(Document(Meta("", "", ""), tuple(block for block, _ in numbered(sections)))).split("\n")[3:]
    return [line for line in whole if line and "alt:" not in line]


def read(*blocks: Block) -> list[str]:
    return lines(Section(None, blocks))


def test_citations_side_by_side_stand_in_the_order_of_their_numbers():
    listed = List((source("a"), source("b")), "sources")
    spaced = Paragraph((Text("Both\u00a0"), Citation(source_id("b"), ""), Text("\u00a0"), Citation(source_id("a"), "")))
    apart = Paragraph((Citation(source_id("b"), ""), Text(" and "), Citation(source_id("a"), "")))

    printed = read(cite("a"), spaced, apart, listed)

    assert "Both [1] [2]" in printed[1].replace("\u00a0", " ")
    assert "[2] and [1]" in printed[2]


def test_sources_cited_side_by_side_stand_in_the_order_of_their_numbers():
    listed = List((source("a"), source("b"), source("c")), "sources")
    spaced = Paragraph(
        (*cite("c", "a").content[:2], Text("\u00a0"), *cite("a").content[1:], Text(" and"), *cite("b").content)
    )
    found = read(cite("a"), cite("b"), cite("c"), spaced, cite("c", "b"), listed)
    assert found[3:5] == ["Said[1]\u00a0[3] andSaid[2]", "Said[2][3]"]


def test_sources_are_numbered_as_cited_and_others_are_left_out():
    listed = List((source("a"), source("b"), source("c")), "sources")
    assert read(cite("c", "a"), cite("c"), listed) == ["Said[1][2]", "Said[1]", "- [sources] 1. c", "- [sources] 2. a"]


def test_the_order_is_that_of_the_text_even_if_the_list_stands_first():
    assert read(List((source("a"), source("b")), "sources"), cite("b"))[0] == "- [sources] 1. b"


def test_a_source_that_only_a_source_cites_comes_last():
    listed = List((source("a", "c"), source("b"), source("c")), "sources")
    assert read(cite("a", "b"), listed)[1:] == ["- [sources] 1. a[3]", "- [sources] 2. b", "- [sources] 3. c"]


def test_sources_cited_without_a_list_have_numbers_as_well():
    assert read(cite("b", "a")) == ["Said[1][2]"]


def test_a_section_with_nothing_in_it_is_left_out_and_takes_no_number():
    listed = List((source("a"),), "sources")
    sections = (
        Section(heading("One"), ()),
        Section(heading("Two"), (cite(),)),
        Section(heading("Sources"), (listed,)),
        Section(None, (cite(),)),
        Section(heading("Three"), (cite(),)),
    )
    assert lines(*sections) == ["# 1. Two", "Said", "Said", "# 2. Three", "Said"]


def test_headings_below_a_section_have_its_number_before_theirs():
    below = Heading(2, (Text("Below"),), Label("%1.%2."))
    blocks = (heading("One"), below, below, heading("Two"), below, cite())
    assert read(*blocks) == ["# 1. One", "## 1.1. Below", "## 1.2. Below", "# 2. Two", "## 2.1. Below", "Said"]


def test_a_heading_without_a_number_takes_none():
    blocks = (heading("One"), cite(), heading("Aside", Label()), cite(), heading("Two"), cite())
    assert read(*blocks)[::2] == ["# 1. One", "# Aside", "# 2. Two"]


def test_captions_of_each_kind_are_counted_apart():
    assert read(table(), route(), table()) == [
        "[table] table 1. Title",
        "[route] figure 1. Title",
        "[table] table 2. Title",
    ]


def test_citations_side_by_side_ascend_and_those_apart_stay():
    apart = Paragraph((*cite("a").content, Text(" and said"), *cite("b").content[1:]))
    turned = Paragraph(
        (Text("Sources:"), Text("\u00a0"), *cite("b").content[1:], Text("\u00a0"), *cite("a").content[1:])
    )
    away = Paragraph((*cite("b").content, Text(" and said"), *cite("a").content[1:]))
    listed = List((source("a"), source("b")), "sources")
    assert read(apart, turned, away, listed)[:3] == [
        "Said[1] and said[2]",
        "Sources:\u00a0[1]\u00a0[2]",
        "Said[2] and said[1]",
    ]

"""What has been said decides how the next is worded, and all that is wrong with words is told at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.compose import Template, compose
from briefing.compose.discourse import Said, spoken
from briefing.compose.draft import (
    Authored,
    Chosen,
    Condition,
    Last,
    Message,
    Reworked,
    Words,
    citations,
    draft,
    ended,
    introduced,
    quoted,
)
from briefing.compose.material import Material
from briefing.compose.numbering import Section
from briefing.compose.registry import BLOCKS, Options, Registered
from briefing.compose.template import BlockPlan, SectionPlan
from briefing.document import Block, Citation, Paragraph, Text
from briefing.errors import DataError, error
from briefing.extracts import plain
from briefing.figures import derive

Read = Callable[..., list[str]]


@pytest.fixture
def material(briefing_of, spoken) -> Material:
    briefing = briefing_of("kazakhstan-serbia").briefing
    return Material(briefing, derive(briefing), spoken("en"))


@pytest.fixture
def read(material: Material) -> Read:
    """Return the texts of words, a paragraph each."""

    def read(*words: Words) -> list[str]:
        blocks, problems = spoken(tuple(Paragraph(draft(one)) for one in words), material)
        assert problems == ()
        return [plain(block.content) for block in blocks]

    return read


def statement(material: Material, person: str, text: str) -> Message:
    speaker = introduced(person)
    values = {"person": material.person(person), "text": text}
    return Message("statement", values, says=(speaker,), after={speaker: "statement-again"})


def test_a_person_is_introduced_in_full_once_and_by_name_after(material: Material, read: Read) -> None:
    first, again, other = read(
        statement(material, "sitenko", "one."),
        statement(material, "sitenko", "two."),
        statement(material, "popovic", "three."),
    )
    assert first.startswith("According to Valery Sitenko, ")
    assert first != "According to Valery Sitenko, one."
    assert again == "According to Valery Sitenko, two."
    assert other.startswith("According to Nenad Popović, Minister ")


def test_whoever_stands_first_is_introduced_whatever_the_order_they_were_made_in(
    material: Material, read: Read
) -> None:
    one, two = statement(material, "sitenko", "one."), statement(material, "sitenko", "two.")
    assert read(two, one)[1] == "According to Valery Sitenko, one."
    assert read(one, two)[1] == "According to Valery Sitenko, two."


def test_words_in_words_say_their_facts_too(material: Material, read: Read) -> None:
    speaker = introduced("sitenko")
    person = {"person": material.person("sitenko")}
    line = Message("quote-by-undated", person, says=(speaker,), after={speaker: "quote-again-undated"})
    first, again = read(Message("quote-translated", {"attribution": line}), line)
    assert first.endswith(" (translation)")
    assert again == "Valery Sitenko"


def test_words_are_reworked_when_they_are_text(read: Read) -> None:
    written = Authored({"en": "So it is"})
    assert read(written, Reworked(written, ended), Reworked(written, quoted)) == ["So it is", "So it is.", "“So it is”"]


def spoken_of(*latest: dict[str, str]) -> Said:
    """Return what is known after sentences of one paragraph that speak of these."""
    said = Said()
    for one in latest:
        said = said.after(Message("any", latest=one))
    return said


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (Last("route", "middle"), False),
        (Last("route", "northern"), True),
        (Last("route"), True),
        (Last("speaker"), False),
        (Last("source", "x", times=2), True),
        (Last("source", "x", times=3), False),
        (Last("route", "northern", times=2), False),
        ((Last("route", "northern"), Last("source", "x")), True),
        ((Last("route", "northern"), Last("source", "y")), False),
        ((Last("source", "x"), "people.sitenko"), False),
    ],
)
def test_a_condition_is_what_came_last_of_a_kind(condition: Condition, holds: bool) -> None:
    said = spoken_of({"route": "middle", "source": "x"}, {"route": "northern"}, {"source": "x"})
    assert said.holds(condition) is holds


def test_what_came_last_is_forgotten_where_a_paragraph_or_section_begins_and_facts_are_not() -> None:
    said = Said().after(Message("any", says=("people.sitenko",), latest={"source": "x"}))
    reaches = ("paragraph", "section", "paper")
    assert [said.holds(Last("source", "x", within=reach)) for reach in reaches] == [True, True, True]
    later = said.beyond("paragraph")
    assert [later.holds(Last("source", "x", within=reach)) for reach in reaches] == [False, True, True]
    later = said.beyond("paragraph", "section")
    assert [later.holds(Last("source", "x", within=reach)) for reach in reaches] == [False, False, True]
    assert later.holds("people.sitenko")


def length(material: Material, route: str) -> Message:
    """Return the length of a route, which is named only where the sentence before is not on it."""
    again = {Last("route", route): "quote-again-undated"}
    person = {"person": material.person("sitenko")}
    return Message("quote-by-undated", person, latest={"route": route}, after=again)


def test_a_sentence_points_to_the_one_before_it_in_its_paragraph_only(material: Material, read: Read) -> None:
    first, other = read(length(material, "middle"), length(material, "middle"))
    assert first == other  # two paragraphs
    sentences = [material.say(length(material, route)) for route in ("middle", "middle", "northern", "middle")]
    (block,), _ = spoken(material.paragraph(*sentences), material)
    assert plain(block.content) == f"{first} Valery Sitenko {first} {first}"


def test_nothing_points_beyond_an_authored_text(material: Material, read: Read) -> None:
    (first,) = read(length(material, "middle"))
    sentences = [material.say(one) for one in (length(material, "middle"), Authored({"en": "So."}))]
    (block,), _ = spoken(material.paragraph(*sentences, material.say(length(material, "middle"))), material)
    assert plain(block.content) == f"{first} So. {first}"


def test_a_section_begins_anew(material: Material) -> None:
    person = {"person": material.person("sitenko")}
    again: dict[Condition, str] = {Last("source", "x", within="section"): "quote-again-undated"}
    said = Message("quote-by-undated", person, latest={"source": "x"}, after=again)
    block = Paragraph(draft(said))
    sections, _ = spoken((Section(None, (block, block)), Section(None, (block,))), material)
    one, two, three = (plain(block.content) for section in sections for block in section.blocks)
    assert two == "Valery Sitenko"
    assert one == three != two


def test_a_value_may_depend_on_what_stands_before(material: Material) -> None:
    person = material.person("sitenko")
    chosen = Chosen(person, {Last("speaker", "sitenko"): material.person("popovic")})
    said = Message("quote-again-undated", {"person": chosen}, latest={"speaker": "sitenko"})
    (block,), _ = spoken(material.paragraph(material.say(said), material.say(said)), material)
    assert plain(block.content) == "Valery Sitenko Minister Nenad Popović"


def test_a_source_stands_before_the_stop_once_for_sentences_in_a_row(material: Material) -> None:
    said = [material.say(Authored({"en": f"{name}."}), source) for name, source in zip("ABC", "xxy", strict=True)]
    (block,), _ = spoken(material.paragraph(*said), material)
    assert block.content == (
        Text("A. B\u00a0"), Citation("source-x", ""), Text(". C\u00a0"), Citation("source-y", ""), Text("."),
    )  # fmt: skip
    assert citations("x") == (Text("\u00a0"), Citation("source-x", ""))


def test_all_that_is_wrong_is_told_at_once_and_the_rest_is_said(material: Material) -> None:
    inner = Authored({"en": "{nowhere}"}, "trade.points.0")
    words = (Message("quote-translated", {"attribution": inner, "unknown": "x"}), Authored({"en": "Fine."}), inner)
    blocks, problems = spoken(tuple(Paragraph(draft(one)) for one in words), material)
    assert [one.key for one in problems] == ["trade.points.0", "", "trade.points.0"]
    assert [plain(block.content) for block in blocks] == ["", "Fine.", ""]


def test_a_block_that_cannot_be_built_hides_nothing_that_is_wrong_elsewhere(
    material: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unbuilt(_material: Material, _options: Options) -> tuple[Block, ...]:
        raise DataError(error("no form", key="terms.first"))

    def unsaid(_material: Material, _options: Options) -> tuple[Block, ...]:
        return (Paragraph(draft(Authored({"en": "{nowhere}"}, "trade.points.0"))),)

    plans = tuple(BlockPlan(name, Options(block=name)) for name in ("unbuilt", "unsaid", "unbuilt"))
    for name, build in (("unbuilt", unbuilt), ("unsaid", unsaid)):
        monkeypatch.setitem(BLOCKS, name, Registered(build, "", Options))
    template = Template("t", "", (SectionPlan("trade", plans),))
    with pytest.raises(DataError) as wrong:
        compose(material.briefing, material.figures, material.language, template)
    assert [one.key for one in wrong.value.diagnostics] == ["terms.first", "trade.points.0"]

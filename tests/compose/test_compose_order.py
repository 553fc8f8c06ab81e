"""Sections of one's own stand where the data want them, and the data may put all sections in another order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from indicator_papers import composed, paragraphs, read, unprinted
from measured import KNOWN

from briefing import compose, resources
from briefing.document import Block, Document, Heading
from briefing.extracts import plain
from briefing.language import Language

TITLES = {
    "culture": "{en: Culture, kk: Мәдениет, ru: Культура, sr: Култура}",
    "science": "{en: Science, kk: Ғылым, ru: Наука, sr: Наука}",
    "security": "{en: Security, kk: Қауіпсіздік, ru: Безопасность, sr: Безбедност}",
}
INTRO = "{en: A beginning., kk: Басы., ru: Начало., sr: Почетак.}"
POINTS = "points: [{text: {en: A point., kk: Ой., ru: Мысль., sr: Тачка.}, source: office}]"
OURS = "".join(f"{name}: {{{POINTS}}}\n" for name in ("trade", "investment", "corridor"))
Paper = Callable[..., Document]


@pytest.fixture
def paper(spoken: Callable[[str], Language]) -> Paper:
    """Return the paper of a file with three sections of the program and these; of all of them, all is printed."""

    def paper(own: str, order: str = "", tag: str = "en") -> Document:
        loaded = read(f"{OURS}{own}{order}", KNOWN)
        document = composed(loaded, spoken(tag))
        assert unprinted(loaded, document) == []
        return document

    return paper


def own(**after: str) -> str:
    """Return sections of one's own by their names, each after another one or nowhere."""
    lines = []
    for name, place in after.items():
        lines += [f"  {name}:", f"    title: {TITLES[name]}", f"    {POINTS}"]
        lines += [f"    after: {place}"] if place else []
    return "\n".join(["sections:", *lines, ""])


def headings(document: Document) -> list[str]:
    return [f"{one.number.text} {plain(one.content)}".strip() for one in document.blocks if isinstance(one, Heading)]


def names(document: Document) -> str:
    """Return the first letters of the headings: T for trade."""
    return "".join(plain(one.content)[:2] for one in document.blocks if isinstance(one, Heading))[:-2]


def test_one_without_a_place_stands_before_the_sources_and_is_numbered(paper: Paper) -> None:
    assert headings(paper(own(culture=""))) == [
        "1. Trade",
        "2. Investment",
        "3. Transport corridor",
        "4. Culture",
        "Sources",
    ]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ({"culture": "trade"}, "TrCuInTr"),
        ({"culture": "", "science": "trade", "security": ""}, "TrScInTrCuSe"),
        ({"culture": "trade", "science": "trade"}, "TrCuScInTr"),
        ({"culture": "science", "science": "investment"}, "TrInScCuTr"),
        ({"culture": "science", "science": ""}, "TrInTrScCu"),
        ({"culture": "relations"}, "TrInTrCu"),  # which is no section of this template
        ({"culture": "science", "science": "relations"}, "TrInTrCuSc"),
    ],
    ids=str,
)
def test_each_stands_after_the_section_that_it_names(places: dict[str, str], expected: str, paper: Paper) -> None:
    assert names(paper(own(**places))) == expected


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("[corridor]", "TrTrCuIn"),
        ("[culture, investment]", "CuInTrTr"),
        ("[investment, corridor, trade]", "InTrTrCu"),
        ("[foreign_policy, investment]", "InTrCuTr"),
    ],
)
def test_the_order_of_the_data_comes_first_and_the_rest_follows(order: str, expected: str, paper: Paper) -> None:
    assert names(paper(own(culture="trade"), f"order: {order}\n")) == expected


def test_what_stands_before_the_first_section_stays_there(paper: Paper) -> None:
    first: Block = paper(own(culture=""), "order: [culture]\n").blocks[0]
    assert getattr(first, "role", "") == "kicker"


@pytest.mark.parametrize(("tag", "title"), [("kk", "4. Мәдениет"), ("ru", "4. Культура"), ("sr-Latn", "4. Kultura")])
def test_its_title_is_in_the_language_of_the_paper(tag: str, title: str, paper: Paper) -> None:
    assert headings(paper(own(culture=""), tag=tag))[3] == title


def test_an_intro_opens_each_section(paper: Paper) -> None:
    begun = f"sections:\n  culture:\n    title: {TITLES['culture']}\n    intro: {INTRO}\n    source: office\n"
    assert paragraphs(paper(begun, f"foreign_policy: {{intro: {INTRO}, source: office}}\n"))[-2:] == ["A beginning"] * 2


@pytest.mark.parametrize(("order", "first"), [("[trade]", "Su"), ("[trade, summary]", "Tr")])
def test_the_summary_stays_first_unless_the_order_names_it(order: str, first: str, paper: Paper) -> None:
    summary = f"summary: {{{POINTS}}}\n"
    assert names(paper(summary, f"order: {order}\n")).startswith(first)


SIDE = "profile: {home: {date: 2026-01-01, source: office, capital: {term: students}}}\n"


@pytest.mark.parametrize(
    ("places", "order", "expected"),
    [
        ({"culture": "profile"}, "", "TrInTrCoCu"),
        ({"culture": ""}, "order: [profile, culture]\n", "CoCuTrInTr"),
    ],
)
def test_the_profile_has_a_place_like_others(places: dict[str, str], order: str, expected: str, paper: Paper) -> None:
    assert names(paper(own(**places), f"{SIDE}{order}")) == expected


def test_what_is_printed_within_another_section_has_no_place_of_its_own() -> None:
    loaded = read(f"{OURS}{own(culture='relations', science='trade')}order: [trade, relations, culture]\n", KNOWN)
    found = list(compose.misplaced(compose.load(resources.default_template_dir()), loaded.briefing, loaded.lines))
    assert [(one.key, one.hint) for one in found] == [
        ("order.1", "name `summary` instead, or take it out"),
        ("sections.culture.after", "name `summary` instead, or take it out"),
    ]
    assert all(one.line and "it is printed in summary" in one.message for one in found)

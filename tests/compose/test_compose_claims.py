"""What papers claim: no more than the data state, of one thing, none or many; nothing points to what was not said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from claim_papers import paper, told
from some import some

from briefing.annotation import Annotation
from briefing.extracts import Notes
from briefing.language import Language

ROWS = yaml.safe_load((Path(__file__).parent / "claims.yaml").read_text(encoding="utf-8"))
TAGS = ("en", "kk", "ru", "sr")
POINTING = {
    "en": ("Since then", "According to her,", "According to him,", "She ", "He ", "Each of these", "This "),
    "kk": ("Осы кезеңде", "Оның айтуынша", "Ол ", "Осы байланыстардың", "Сондай-ақ"),
    "ru": ("За прошедшее время", "По её словам", "По его словам", "Она ", "Он ", "По итогам"),
    "sr": ("У том периоду", "Према њеним речима", "Према његовим речима", "Након", "Такође"),
}
"""How sentences begin that point to what stands before them in their paragraph."""
CLAIMS = {
    "en": ("opens up", "consistently", "work together in", "initiatives"),
    "kk": ("жаңа мүмкіндік", "дәйекті", "өзара іс-қимыл жасайды"),
    "ru": ("открывает новые", "последовательно", "взаимодействуют", "инициативы"),
    "sr": ("отвара нове", "доследно", "сарађују", "иницијативе"),
}
"""What no key of the data states."""


def paragraphs(name: str, tag: str, spoken: Callable[[str], Language]) -> list[str]:
    case = ROWS[name]
    return told(case["data"], spoken(tag), str(case.get("edition", "2025-10-07")))


def in_rows(tag: str) -> Iterator[str]:
    """Yield the paragraphs that the rows expect in a language."""
    for case in ROWS.values():
        yield from case[tag].splitlines()


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", ROWS)
def test_a_paper_claims_what_an_editor_read(name: str, tag: str, spoken: Callable[[str], Language]) -> None:
    assert "\n".join(paragraphs(name, tag, spoken)) == ROWS[name][tag]


@pytest.mark.parametrize("tag", TAGS)
def test_no_paragraph_begins_with_a_word_that_points_back(tag: str) -> None:
    """The rows are what the papers print (the test above); the words are in use, or this would prove nothing."""
    found = some(in_rows(tag))
    assert [text for text in found if text.startswith(POINTING[tag])] == []
    assert any(f". {start}" in text for text in found for start in POINTING[tag])


@pytest.mark.parametrize("tag", TAGS)
def test_nothing_is_claimed_that_no_datum_states(tag: str) -> None:
    assert [text for text in some(in_rows(tag)) for claim in CLAIMS[tag] if claim in text] == []


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", ["a member and a candidate", "an observer and a member", "both are candidates"])
def test_the_other_side_is_told_the_same_of_organisations(
    name: str, tag: str, spoken: Callable[[str], Language]
) -> None:
    swapped = ROWS[name]["data"].replace("home:", "there:").replace("partner:", "home:").replace("there:", "partner:")
    assert told(swapped, spoken(tag), swapped=True) == paragraphs(name, tag, spoken)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_note_finds_each_of_the_statements_that_share_a_paragraph(
    number: int, spoken: Callable[[str], Language]
) -> None:
    document = paper(ROWS["one person says three things, and is then decorated"]["data"], spoken("en"))
    notes = Notes.of(document, {f"relations.points.{number}": (Annotation("Who says so?"),)})
    assert notes.lost == ()
    assert [bool(notes.at(block)) for block in document.blocks] == [True, False]

"""Finished files against the data: handwritten passages, right and spoilt, and a paper that was built."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing import resources
from briefing.verification import wanted
from briefing.verify.expected import Authored, Expected
from briefing.verify.finished import Finished, Mark, Passage
from briefing.verify.judgement import judge

SENTENCE = "In 2025 trade turnover rose by 7.6 per cent to US$107.7 million [1]."


@pytest.fixture(scope="module")
def should() -> Expected:
    return wanted(resources.example())


def passage(text: str, **marked: str) -> Passage:
    """Return a paragraph in English in which parts are marked as figures: ``trade__turnover__value="107.7"``."""
    marks = []
    for figure, part in marked.items():
        start = text.index(part)
        marks.append(Mark(figure.replace("__", "."), start, start + len(part)))
    return Passage(text, "en-GB", "paragraph", "page 1", marks=tuple(marks))


def finished(*passages: Passage, language: str = "en-GB", name: str = "paper.docx") -> Finished:
    """Return a Word file whose name tells nothing of a template: what it lacks is not asked."""
    return Finished(Path(name), "docx", language, "Relations", passages=passages)


def turnover(text: str = SENTENCE, change: str = "7.6 per cent", value: str = "US$107.7 million") -> Passage:
    return passage(text, trade__turnover__change=change, trade__turnover__value=value)


def codes(should: Expected | None, *passages: Passage, language: str = "en-GB") -> list[str]:
    return [one.code for one in judge([finished(*passages, language=language)], should).wrongs]


def test_a_right_sentence_is_right_and_tells_where_its_figures_stand(should: Expected) -> None:
    verdict = judge([finished(turnover())], should)
    assert not verdict.wrongs
    assert [(one.figure, one.value, one.text) for one in verdict.standings] == [
        ("trade.turnover.change", "+7.6%", "7.6 per cent"),
        ("trade.turnover.value", "107.7 million USD", "US$107.7 million"),
    ]


@pytest.mark.parametrize(
    ("right", "spoilt", "code"),
    [
        ("US$107.7 million", "US$107.8 million", "BR202"),
        ("US$107.7 million", "US$107.7 billion", "BR202"),
        ("US$107.7 million", "€107.7 million", "BR205"),
        ("7.6 per cent", "−7.6 per cent", "BR202"),
        ("7.6 per cent", "7.6 per mille", "BR205"),
    ],
)
def test_a_spoilt_figure_is_found(should: Expected, right: str, spoilt: str, code: str) -> None:
    text = SENTENCE.replace(right, spoilt)
    change, value = (spoilt if part == right else part for part in ("7.6 per cent", "US$107.7 million"))
    assert codes(should, turnover(text, change, value)) == [code]


def test_two_figures_that_changed_places_are_found(should: Expected) -> None:
    text = "Exports amounted to US$79.1 million, imports to US$28.6 million."
    swapped = passage(text, trade__exports__value="US$79.1 million", trade__imports__value="US$28.6 million")
    verdict = judge([finished(swapped)], should)
    assert [one.code for one in verdict.wrongs] == ["BR202", "BR202"]
    assert "that of trade.imports.value" in verdict.wrongs[0].message


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("There are 53 new projects.", "BR201"),
        ("There are fifty-three new projects.", "BR201"),
        ("Relations were established on 11 December 1996.", "BR206"),
        ("Relations were established in 1987.", "BR201"),
    ],
)
def test_what_the_data_do_not_say_is_found(should: Expected, text: str, code: str) -> None:
    assert codes(should, turnover(), passage(text)) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Relations were established on 10 December 1996.",
        "Serbia supported EXPO-2017.",
        "The Road Map of economic projects for 2026–2027 is being prepared.",
        "The fourth meeting took place in Almaty.",
        "The two countries are members of one organization.",
    ],
)
def test_dates_names_and_numbers_of_meetings_are_no_figures(should: Expected, text: str) -> None:
    assert not codes(should, turnover(), passage(text))


def test_a_passage_in_another_language_is_found(should: Expected) -> None:
    text = "Обе страны выступают за развитие торговли и поддерживают друг друга в международных организациях."
    assert "BR208" in codes(should, passage(text))
    serbian = "Обе земље су чланице организација и подржавају једна другу."
    assert "BR208" in codes(should, passage(serbian), language="ru-RU")


def test_words_of_another_language_that_the_data_have_are_found_right(should: Expected) -> None:
    contact = "8 Valdemara Street, Room 412, second floor, the office of the embassy, Riga"
    for tag, label in (("ru-RU", "Контактное лицо"), ("kk-KZ", "Байланыс"), ("sr-Latn-RS", "Kontakt")):
        words = passage(f"{label}: {contact}")
        asks = Authored("requisites.contact", tag.partition("-")[0], (contact,), is_point=False, is_internal=False)
        assert "BR208" not in codes(replace(should, authored=(asks,)), words, language=tag)
    assert "BR208" in codes(should, passage(f"Контактное лицо: {contact}"), language="ru-RU")


def test_numbers_in_words_of_titles_and_names_in_any_case_are_no_figures(should: Expected) -> None:
    title = Authored("title", "en", ("Visit of sixty-one ministers",), is_point=False, is_internal=False)
    name = {"ru": "Группа девяноста девяти\nсорок восьмой заместитель министра"}
    said = replace(should, authored=(title,), names=name)
    assert not codes(said, turnover(), passage("Visit of sixty-one ministers"))
    assert codes(said, turnover(), passage("Visit of sixty-two ministers")) == ["BR201"]
    words = "Встречу провёл с сорок восьмым заместителем министра представитель Группы девяноста девяти."
    assert not [one for one in codes(said, passage(words), language="ru-RU") if one == "BR201"]


def test_a_figure_of_one_language_must_stand_in_the_others(should: Expected) -> None:
    russian = Passage("Товарооборот вырос.", "ru-RU", "paragraph", "page 1", marks=())
    other = passage("37", investment__companies__at_home__active="37")
    files = [finished(turnover(), other), finished(russian, other, language="ru-RU", name="ru.docx")]
    found = [(one.code, one.file, one.figure) for one in judge(files, should).wrongs]
    assert ("BR203", "ru.docx", "trade.turnover.value") in found


def test_without_data_only_contradictions_are_found() -> None:
    assert not codes(None, turnover())
    sections = [replace(passage(text), kind="heading") for text in ("1. Summary", "3. Trade")]
    assert codes(None, *sections) == ["BR218"]


def test_formats_of_one_paper_say_the_same(should: Expected) -> None:
    page = replace(finished(turnover()), kind="html", path=Path("paper.html"))
    spoilt = finished(turnover(SENTENCE.replace("rose", "fell")))
    assert "BR219" in [one.code for one in judge([page, spoilt], should).wrongs]


@pytest.mark.parametrize("text", ["−765 432", "1 250 долларов"])
@pytest.mark.parametrize("is_marked", [True, False])
def test_the_first_group_of_an_amount_in_a_panel_is_no_label(text: str, is_marked: bool) -> None:
    marks = (Mark("trade.balance.value", 0, len(text)),) if is_marked else ()
    item = Passage(text, "ru", "item", "page 1", marks=marks)
    cell = Passage(text.replace(" ", "\u00a0"), "ru", "cell", "table 1, row 2", marks=marks)
    pdf = Finished(Path("a.pdf"), "pdf", "ru", "Отношения", passages=(item,))
    word = Finished(Path("a.docx"), "docx", "ru", "Отношения", passages=(cell,))
    assert "BR219" not in [one.code for one in judge([pdf, word], None).wrongs]

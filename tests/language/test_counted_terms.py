"""A word of the data is counted in the forms that its numbers ask for, whichever number it is written in."""

from __future__ import annotations

import pytest
from measured import parse

from briefing.errors import DataError
from briefing.language import load
from briefing.language.values import Noun
from briefing.resources import locales_dir


def said(tag: str, noun: Noun, figure: str) -> str:
    return load(tag, locales_dir()).call("SAY", "bare", parse(figure), noun, style="digits").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("tag", "word", "expected"),
    [
        ("en", "students", {"1": "1 student", "2": "2 students", "1250": "1,250 students"}),
        ("en", "student", {"1": "1 student", "2": "2 students"}),
        ("en", "companies from Malta", {"1": "1 company from Malta", "21": "21 companies from Malta"}),
        ("en", "boxes", {"1": "1 box"}),
        ("en", "people", {"1": "1 person"}),
        ("ru", "студенты", {"1": "1 студент", "1252": "1252 студента", "1250": "1250 студентов"}),
        ("ru", "стипендия", {"1": "1 стипендия", "3": "3 стипендии", "about 40": "около 40 стипендий"}),
        ("ru", "люди", {"1": "1 человек"}),
        ("kk", "студенттер", {"1": "1 студент", "1250": "1250 студент", "over 90": "90-нан астам студент"}),
        ("kk", "доллар", {"5": "5 доллар"}),
    ],
)
def test_a_word_is_turned_into_the_number_that_a_count_asks_for(tag: str, word: str, expected: dict[str, str]) -> None:
    noun = Noun(f"terms.word.{tag}", word)
    assert {figure: said(tag, noun, figure) for figure in expected} == expected


def test_what_stands_after_one_may_be_written() -> None:
    noun = Noun("terms.word.sr", "студенти", one="студент", gender="m", number="plural")
    assert [said("sr", noun, figure) for figure in ("1", "3", "5")] == ["1 студент", "3 студента", "5 студената"]


@pytest.mark.parametrize(
    ("tag", "word", "figure", "message", "paste"),
    [
        ("sr", "студенти", "21", "what stands after 1 of “студенти” is not certain", "one: ''"),
        ("sr", "студент", "5", "the plural of “студент” is not certain", "sr: {nom: ''"),
        ("sr", "студент", "5", "the plural of “студент” is not certain", "one: студент, number: plural}"),
        ("en", "buses", "1", "what stands after 1 of “buses” is not certain", "en: {nom: buses, one: ''}"),
    ],
)
def test_a_number_that_is_not_certain_is_asked_for(tag: str, word: str, figure: str, message: str, paste: str) -> None:
    with pytest.raises(DataError) as caught:
        said(tag, Noun(f"terms.word.{tag}", word), figure)
    [asked] = caught.value.diagnostics
    assert (asked.key, asked.message) == (f"terms.word.{tag}", message)
    assert paste in asked.paste


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("студенттер", "plural"),
        ("Мажарстандағы өзбек студенттері", "plural"),
        ("келісімдер", "plural"),
        ("мекемелер", "plural"),
        ("тыңайтқыштар", "plural"),
        ("доллар", "singular"),
        ("компьютер", "singular"),
        ("лидер", "singular"),
        ("тауар айналымы", "singular"),
    ],
)
def test_kazakh_shows_what_is_many(word: str, number: str) -> None:
    assert load("kk", locales_dir()).call("NUMBER", Noun("terms.word.kk", word)) == number


@pytest.mark.parametrize(
    ("tag", "figure", "unit"),
    [
        ("en", "5 thousand t", "thousand t"),
        ("ru", "1.2 million people", "млн человек"),
        ("kk", "5 thousand t", "мың т"),
        ("sr", "5 t", "t"),
    ],
)
def test_the_unit_of_a_column_has_the_scale_of_its_figures(tag: str, figure: str, unit: str) -> None:
    assert load(tag, locales_dir()).call("UNIT", parse(figure)).replace("\u00a0", " ") == unit


@pytest.mark.parametrize(("tag", "shown"), [("en", "−0.5 pp"), ("kk", "−0,5 п. т."), ("ru", "−0,5 п. п.")])
def test_points_in_a_cell_are_no_percentage(tag: str, shown: str) -> None:
    assert load(tag, locales_dir()).call("CELL", parse("-0.5 points")).replace("\u00a0", " ") == shown

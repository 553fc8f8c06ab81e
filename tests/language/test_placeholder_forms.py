"""Authored text: placeholders with forms, braces, and what they refuse."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from measured import parse

from briefing.errors import DataError
from briefing.language import Cite, Country, Noun, Person, Value, load
from briefing.language.values import Datum, Year

LOCALES = Path(__file__).resolve().parents[2] / "locales"
VALUES: dict[str, dict[str, Value]] = {
    "ru": {
        "share": parse("85%"),
        "value": parse("over 500 million USD"),
        "home": Country("KZ"),
        "people.vucic": Person("vucic", "m", Noun("n", "Александр Вучич", gender="m", kind="person")),
        "terms.city": Noun("terms.city.ru", "Белград", kind="place"),
        "trade.period": Year(2025),
        "relations.established": date(1996, 12, 10),
        "sources.mti": Cite("mti", "[3]"),
        "goods": (Country("KZ"), Country("RS")),
        "change": parse("over 98%"),
        "times": parse("about 3.5"),
        "five": parse("5"),
        "jobs": parse("over 21"),
    }
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("доля {share}", "доля 85 %"),
        ("{value:plain} и {value:number}", "500 млн долларов США и более 500"),
        ("{home:in}, {home:official.gen}, {home:adjective.f.ins}", "в Казахстане, Республики Казахстан, казахстанской"),
        ("{people.vucic:dat}", "Александру Вучичу"),
        ("{terms.city:to} и {terms.city:gen}", "в Белград и Белграда"),
        ("{trade.period:in}, {trade.period:compared}", "в 2025 году, по сравнению с 2025 годом"),
        ("{relations.established:when}", "10 декабря 1996 года"),
        ("{goods:ins}", "Казахстаном и Сербией"),
        ("{{share}} {sources.mti}", "{share} [3]"),
        ("вырос {change:by}", "вырос более чем на 98 %"),
        ("товары {value:worth}", "товары на сумму свыше 500 млн долларов США"),
        ("{times:multiple}, {five:multiple}", "примерно в 3,5 раза, в 5 раз"),
        ("{jobs:company} и {five:company.ins}", "более 21 компании и 5 компаниями"),
        ("вырос {jobs:by.company}", "вырос более чем на 21 компанию"),
        ("{five:ordinal.f.gen}", "пятой"),
    ],
)
def test_placeholders_and_forms(text: str, expected: str) -> None:
    assert load("ru", LOCALES).authored(text, VALUES["ru"]).text.replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("tag", "word", "text", "expected"),
    [
        ("en", "students", "{n}, {one}, {n:number}", "1,252 students, 1 student, 1,252"),
        ("en", "students", "rose {n:by}", "rose by 1,252 students"),
        ("ru", "студенты", "{n}, {one:gen}, {n:ins}", "1252 студента, 1 студента, 1252 студентами"),
        ("ru", "студенты", "вырос {n:by}; {n:number}", "вырос на 1252 студента; 1252"),
        ("kk", "студент", "{n}, {n:dat}", "1252 студент, 1252 студентке"),
        ("sr", "студент", "{n}, {one}", "1.252 студента, 1 студент"),
    ],
)
def test_a_figure_is_said_with_what_the_data_name_it_counts(tag: str, word: str, text: str, expected: str) -> None:
    counted = Noun(f"terms.student.{tag}", word, gender="m")
    values: dict[str, Value] = {
        name: Datum(f"figure.{name}", parse(number), counted) for name, number in (("n", "1252"), ("one", "1"))
    }
    assert load(tag, LOCALES).authored(text, values).text.replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{unknown}", "no value for the placeholder {unknown}"),
        ("{share:nowhere}", "has no form 'nowhere'"),
        ("{share:by.nowhere}", "has no form 'by.nowhere'"),
        ("{jobs:company.nowhere}", "has no form 'company.nowhere'"),
        ("{home:by}", "has no form 'by'"),
        ("{home:gent}", "has no form 'gent'"),
        ("{trade.period:dat.pl}", "has no form 'dat.pl'"),
    ],
)
def test_what_a_placeholder_refuses(text: str, message: str) -> None:
    with pytest.raises(DataError) as refused:
        load("ru", LOCALES).authored(text, VALUES["ru"])
    assert message in str(refused.value)


def test_markup_is_only_text() -> None:
    assert load("en", LOCALES).authored("<b> & {{x}} {share}", {"share": "y"}).text == "<b> & {x} y"

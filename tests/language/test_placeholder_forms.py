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


@pytest.mark.parametrize(
    ("tag", "text", "up", "down"),
    [
        ("en", "Exports {own:moved}.", "Exports rose by 7 per cent.", "Exports fell by 7 per cent."),
        ("kk", "Экспорт {own:moved}.", "Экспорт 7 пайызға өсті.", "Экспорт 7 пайызға төмендеді."),
        ("ru", "Экспорт {own:moved}.", "Экспорт увеличился на 7 %.", "Экспорт сократился на 7 %."),
        ("ru", "Доля {other:moved.f}.", "Доля увеличилась на 7 %.", "Доля сократилась на 7 %."),
        ("ru", "Поставки {other:moved.pl}.", "Поставки увеличились на 7 %.", "Поставки сократились на 7 %."),
        ("sr", "Извоз {own:moved}.", "Извоз је повећан за 7%.", "Извоз је смањен за 7%."),
        ("sr", "Трговина {own:moved.f}.", "Трговина је повећана за 7%.", "Трговина је смањена за 7%."),
        ("sr", "Испоруке {other:moved.f.pl}.", "Испоруке су повећане за 7%.", "Испоруке су смањене за 7%."),
        ("sr", "Извоз, ипак, {own:moved}.", "Извоз, ипак, повећан је за 7%.", "Извоз, ипак, смањен је за 7%."),
        ("sr", "Расте и {own:moved}.", "Расте и повећан је за 7%.", "Расте и смањен је за 7%."),
        ("sr-Latn", "Izvoz {own:moved}.", "Izvoz je povećan za 7%.", "Izvoz je smanjen za 7%."),
    ],
)
def test_a_change_brings_its_verb(tag: str, text: str, up: str, down: str) -> None:
    for change, expected in (("+7%", up), ("-7%", down)):
        values: dict[str, Value] = {
            "own": Datum("trade.exports.change", parse(change), mover="exports"),
            "other": Datum("share.change", parse(change)),
        }
        assert load(tag, LOCALES).authored(text, values).text.replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("tag", "change", "expected"),
    [
        ("en", "0%", "Exports were unchanged"),
        ("en", "0.0%", "Exports were virtually unchanged"),
        ("en", "over -5%", "Exports fell by more than 5 per cent"),
        ("kk", "about +7.6%", "Exports шамамен 7,6 пайызға өсті"),
        ("kk", "0%", "Exports өзгерген жоқ"),
        ("ru", "over +7%", "Exports увеличился более чем на 7 %"),
        ("ru", "0.0%", "Exports практически не изменился"),
        ("sr", "0%", "Exports је остао непромењен"),
        ("sr", "under -7%", "Exports је смањен за мање од 7%"),
    ],
)
def test_the_verb_suits_no_change_and_a_qualified_one(tag: str, change: str, expected: str) -> None:
    values: dict[str, Value] = {"own": Datum("trade.exports.change", parse(change), mover="exports")}
    assert load(tag, LOCALES).authored("Exports {own:moved}", values).text.replace("\u00a0", " ") == expected


@pytest.mark.parametrize("tag", ["ru", "sr"])
def test_what_a_verb_agrees_with_has_to_be_known(tag: str) -> None:
    with pytest.raises(DataError, match="it is not known what moved") as caught:
        load(tag, LOCALES).authored("{other:moved}", {"other": Datum("share.change", parse("+7%"))})
    assert "moved.m" in caught.value.diagnostics[0].hint

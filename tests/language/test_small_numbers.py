"""Numbers in sentences: small ones of things in words, those of units in digits, all of them at an opening."""

from __future__ import annotations

from typing import Any

import pytest
from measured import parse

from briefing.language import Language, load
from briefing.language.values import Noun, Person
from briefing.resources import locales_dir


def call(tag: str, name: str, *values: Any, **options: str) -> str:
    language: Language = load(tag, locales_dir())
    return language.call(name, *values, **options).replace("\u00a0", " ")


FIGURES = ("1", "2", "5", "9", "10", "11", "12", "20", "21", "100", "101", "1000", "2 to 3", "about 2", "under 5")


@pytest.mark.parametrize(
    ("tag", "numbers"),
    [
        (
            "en",
            (
                "one company, two companies, five companies, nine companies, 10 companies, 11 companies, 12 companies, "
                "20 companies, 21 companies, 100 companies, 101 companies, 1,000 companies, 2 to 3 companies, "
                "about two companies, fewer than five companies"
            ),
        ),
        (
            "ru",
            (
                "одну компанию, две компании, пять компаний, девять компаний, десять компаний, 11 компаний, "
                "12 компаний, 20 компаний, 21 компанию, 100 компаний, 101 компанию, 1000 компаний, от 2 до 3 компаний, "
                "около двух компаний, менее пяти компаний"
            ),
        ),
        (
            "sr",
            (
                "једну компанију, две компаније, пет компанија, девет компанија, десет компанија, 11 компанија, "
                "12 компанија, 20 компанија, 21 компанију, 100 компанија, 101 компанију, 1.000 компанија, "
                "од 2 до 3 компаније, око две компаније, мање од пет компанија"
            ),
        ),
        (
            "kk",
            (
                "бір компанияны, екі компанияны, бес компанияны, тоғыз компанияны, он компанияны, 11 компанияны, "
                "12 компанияны, 20 компанияны, 21 компанияны, 100 компанияны, 101 компанияны, 1000 компанияны, "
                "2–3 компанияны, шамамен екі компанияны, бестен кем компанияны"
            ),
        ),
    ],
)
def test_in_the_middle_of_a_sentence_small_numbers_of_things_are_words(tag: str, numbers: str) -> None:
    assert ", ".join(call(tag, "SAY", "object", parse(figure), "company") for figure in FIGURES) == numbers


def test_an_english_sentence_never_opens_with_digits() -> None:
    said = [call("en", "SAY", "bare", parse(figure), "company", style="start") for figure in FIGURES]
    assert said == [
        *("One company", "Two companies", "Five companies", "Nine companies", "Ten companies", "Eleven companies"),
        *("Twelve companies", "Twenty companies", "Twenty-one companies", "One hundred companies"),
        *("One hundred and one companies", "One thousand companies", "Two to three companies"),
        *("About two companies", "Fewer than five companies"),
    ]
    assert call("en", "SAY", "bare", parse("12 to 20"), "company", style="start") == "Twelve to twenty companies"


@pytest.mark.parametrize(
    ("tag", "figure", "of", "expected"),
    [
        ("en", "0", "company", "none is active"),
        ("en", "1", "company", "one is active"),
        ("en", "5", "company", "five are active"),
        ("en", "under 5", "company", "fewer than five are active"),
        ("en", "21", "company", "21 are active"),
        ("ru", "0", "company", "действующих нет"),
        ("ru", "1", "company", "действует одна"),
        ("ru", "1", "joint-enterprise", "действует одно"),
        ("ru", "1", "project", "действует один"),
        ("ru", "2", "company", "действуют две"),
        ("ru", "2", "joint-enterprise", "действуют два"),
        ("ru", "5", "company", "действуют пять"),
        ("ru", "21", "company", "действует 21"),
        ("ru", "about 2", "company", "действует около двух"),
        ("ru", "2 to 3", "company", "действует от 2 до 3"),
        ("sr", "0", "company", "активних нема"),
        ("sr", "1", "joint-enterprise", "активно послује једно"),
        ("sr", "1", "company", "активно послује једна"),
        ("sr", "2", "company", "активно послују две"),
        ("sr", "about 2", "joint-enterprise", "активно послује око два"),
        ("kk", "0", "company", "ешқайсысы жұмыс істемейді"),
        ("kk", "1", "company", "біреуі жұмыс істейді"),
        ("kk", "3", "company", "үшеуі жұмыс істейді"),
        ("kk", "8", "company", "сегізі жұмыс істейді"),
        ("kk", "10", "company", "10-ы жұмыс істейді"),
        ("kk", "37", "company", "37-сі жұмыс істейді"),
        ("kk", "about 2", "company", "екіге жуығы жұмыс істейді"),
    ],
)
def test_of_what_the_sentence_has_named_a_number_stands_alone_in_its_gender(
    tag: str, figure: str, of: str, expected: str
) -> None:
    assert call(tag, "AGREE", parse(figure), verb="active", of=of) == expected


@pytest.mark.parametrize(("tag", "figure"), [("ru", "1"), ("ru", "2"), ("sr", "1"), ("sr", "2")])
def test_a_number_whose_gender_is_not_known_stays_in_digits(tag: str, figure: str) -> None:
    assert call(tag, "AGREE", parse(figure), verb="active").endswith(f" {figure}")


@pytest.mark.parametrize(
    ("tag", "verb", "noun", "expected"),
    [
        ("en", "registered", "company", "no companies are registered"),
        ("en", "in-force", "agreement", "no agreements are in force"),
        ("ru", "registered", "company", "не зарегистрировано ни одной компании"),
        ("ru", "in-force", "agreement", "не действует ни одного соглашения"),
        ("sr", "in-force", "agreement", "на снази није ниједан споразум"),
        ("sr", "active", "company", "активно не послује ниједна компанија"),
        ("kk", "registered", "company", "тіркелген компания жоқ"),
    ],
)
def test_of_none_there_is_a_sentence_too(tag: str, verb: str, noun: str, expected: str) -> None:
    assert call(tag, "AGREE", parse("0"), noun, verb=verb) == expected


@pytest.mark.parametrize(
    ("tag", "construction", "figure", "expected"),
    [
        ("en", "lasting", "5 years", "for five years"),
        ("en", "lasting", "10 years", "for 10 years"),
        ("en", "amounted", "5 t", "to 5 tonnes"),
        ("en", "amounted", "5 people", "to five people"),
        ("en", "by", "5%", "by 5 per cent"),
        ("en", "multiple", "3", "by a factor of 3"),
        ("ru", "lasting", "5 years", "пять лет"),
        ("ru", "object", "5 t", "5 тонн"),
        ("ru", "by", "5%", "на 5 %"),
        ("sr", "lasting", "2 years", "две године"),
        ("kk", "lasting", "5 years", "бес жыл бойы"),
    ],
)
def test_units_take_digits_but_time_and_people_are_counted(
    tag: str, construction: str, figure: str, expected: str
) -> None:
    assert call(tag, "SAY", construction, parse(figure)) == expected


@pytest.mark.parametrize(
    ("figure", "amounted", "object_"),
    [
        ("21 people", "21 человек", "21 человека"),
        ("1 people", "один человек", "одного человека"),
        ("3 people", "три человека", "трёх человек"),
        ("5 people", "пять человек", "пять человек"),
        ("21 t", "21 тонну", "21 тонну"),
    ],
)
def test_people_that_a_number_came_to_are_no_object_in_russian(figure: str, amounted: str, object_: str) -> None:
    assert call("ru", "SAY", "amounted", parse(figure)) == amounted
    assert call("ru", "SAY", "object", parse(figure)) == object_


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("601 thousand USD", "US$601,000"),
        ("601.5 thousand USD", "US$601,500"),
        ("0.4 thousand EUR", "€400"),
        ("over 25 thousand KRW", "more than 25,000 Republic of Korea won"),
        ("1.5 to 2 thousand USD", "US$1,500–2,000"),
        ("12 thousand t", "12,000 tonnes"),
        ("1.2 million USD", "US$1.2 million"),
    ],
)
def test_english_prose_writes_thousands_in_digits(figure: str, expected: str) -> None:
    assert call("en", "SAY", "object", parse(figure)) == expected


def test_a_table_keeps_the_scale_in_its_caption() -> None:
    assert call("en", "CELL", parse("601 thousand USD")) == "601"
    assert call("en", "UNIT", parse("601 thousand USD")) == "US$ thousand"


# ------------------------------------------------------------------------------------------- other wording of English


def minister(**more: Noun) -> Person:
    name = Noun("people.li.name.en", "Li Ming", kind="person")
    position = Noun("people.li.position.en", "Minister of Trade of the People’s Republic of China", kind="position")
    return Person("li", "m", name, position, **more)


@pytest.mark.parametrize(
    ("message", "values", "expected"),
    [
        ("person-of", {}, "Li Ming, Minister of Trade of the People’s Republic of China,"),
        ("person-host", {}, "Li Ming, Minister of Trade of the People’s Republic of China,"),
        (
            "contacts-invited",
            {"clause": "Ana Rossi visited Rome", "host": "Li Ming, Minister of Trade,"},
            "Ana Rossi visited Rome at the invitation of Li Ming, Minister of Trade,",
        ),
        ("lists-sentence", {"clauses": "they met Li Ming, Minister of Trade,"}, "They met Li Ming, Minister of Trade."),
    ],
)
def test_an_apposition_stands_between_commas(message: str, values: dict[str, Any], expected: str) -> None:
    language = load("en", locales_dir())
    given = {**values, **({"person": minister()} if message.startswith("person-") else {})}
    assert language.message(message, **given).text.replace("\u00a0", " ") == expected


def test_a_short_title_stands_before_the_name() -> None:
    title = Noun("people.li.title.en", "Minister", kind="position")
    assert call("en", "PERSON", minister(title=title), style="titled") == "Minister Li Ming"


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Cyprus", "place", "Cyprus’s"),
        ("Athens", "place", "Athens’s"),
        ("Marta Reyes", "person", "Marta Reyes’s"),
        ("the United Airlines", "noun", "the United Airlines’"),
        ("Kazakhstan", "place", "Kazakhstan’s"),
    ],
)
def test_only_a_plural_takes_the_apostrophe_alone(name: str, kind: Any, expected: str) -> None:
    assert call("en", "NAME", Noun("terms.x.en", name, kind=kind), case="pos") == expected

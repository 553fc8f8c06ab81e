"""For any number, date and country, in any case: text, all digits, one script; never an exception."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from some import some

from briefing.data.periods import parse_period
from briefing.language import Country, Language, available, load
from briefing.language.values import Approx, DateRange, Kind, Moment, Months, Quantity, Year, YearMonth, Years

LOCALES = Path(__file__).resolve().parents[2] / "locales"
TAGS = available(LOCALES)
LANGUAGES = {tag: load(tag, LOCALES) for tag in TAGS}
ANY = settings(deadline=None, max_examples=60)

counts = st.integers(0, 10**9).map(Decimal)
decimals = st.integers(-(10**12), 10**12).flatmap(
    lambda n: st.integers(0, 4).map(lambda places: Decimal(n).scaleb(-places))
)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
years = st.integers(1900, 2100)


CALLED = ("{}", "{}-H2", "{}-Q1", "{}-2M", "{}-9M", "{}-Q3/{}-Q2", "FY{}-04")


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Any date or period that the data can hold."""
    day, year, month = draw(days), draw(years), draw(st.integers(1, 12))
    return draw(
        st.sampled_from(
            [
                day,
                DateRange(day, day + timedelta(days=draw(st.integers(0, 400)))),
                YearMonth(year, month),
                Year(year),
                Years(year, year + draw(st.integers(0, 9))),
                Months(YearMonth(year, month), YearMonth(year, month).moved(draw(st.integers(0, 40)))),
                parse_period(draw(st.sampled_from(CALLED)).format(year, year + 1)),
            ]
        )
    )


def number_in(language: Language, text: str) -> Decimal:
    """Read the first number of a text back."""
    marks = language.grammar.config.marks
    group, decimal = re.escape(marks.group), re.escape(marks.decimal)
    found = re.search(rf"\d+(?:{group}\d{{3}})*(?:{decimal}\d+)?", text)
    assert found, text
    return Decimal(found.group().replace(marks.group, "").replace(marks.decimal, "."))


def scripts_of(word: str) -> set[str]:
    """Return the scripts of a word's letters."""
    return {unicodedata.name(letter).split(" ")[0] for letter in word if letter.isalpha()}


def assert_sound(text: str) -> None:
    """Assert that a text is there, normalised, finished, and mixes no scripts in a word."""
    assert text.strip()
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search("[\ue000-\ue0ff{}\\[\\]]", text)
    for word in re.findall(r"[^\W\d_]+", text):
        assert len(scripts_of(word)) == 1, text


@pytest.mark.parametrize("tag", TAGS)
@ANY
@given(value=counts, data=st.data())
def test_counted_nouns(tag: str, value: Decimal, data: st.DataObject) -> None:
    language = LANGUAGES[tag]
    noun = data.draw(st.sampled_from([key for key, noun in language.grammar.nouns.items() if countable(language, key)]))
    case = data.draw(st.sampled_from(written_cases(language)))
    approx = data.draw(st.sampled_from(Approx))
    text = language.call("COUNT", Quantity(Kind.COUNT, value, approx=approx), noun, case=case)
    assert_sound(text)
    assert number_in(language, text) == value


def countable(language: Language, key: str) -> bool:
    """Tell whether a noun has the plural that counting needs."""
    lexeme = language.grammar.nouns[key]
    return language.grammar.rules.derives or ("nom", "plural") in lexeme.forms


def written_cases(language: Language) -> list[str]:
    """Return the cases that tables must have."""
    config = language.grammar.config
    return [case for case in config.cases if case not in config.optional_cases]


@pytest.mark.parametrize("tag", TAGS)
@ANY
@given(value=decimals, data=st.data())
def test_money_and_per_cent_and_points(tag: str, value: Decimal, data: st.DataObject) -> None:
    language = LANGUAGES[tag]
    case = data.draw(st.sampled_from(written_cases(language)))
    approx = data.draw(st.sampled_from(Approx))
    currency = data.draw(st.sampled_from(sorted(language.currencies)))
    scale = data.draw(st.sampled_from([0, 3, 6, 9, 12]))
    money = Quantity(Kind.MONEY, value, scale=scale, unit=currency, approx=approx)
    sums = (language.call("MONEY", money, case=case), language.call("MONEY", money, case=case, show="scaled"))
    for text in (
        *sums,
        language.call("PCT", Quantity(Kind.PERCENT, value, approx=approx), case=case),
        language.call("POINTS", Quantity(Kind.POINTS, value, approx=approx), case=case),
    ):
        assert_sound(text)
        unfolded = tag == "en" and scale == 3 and text in sums  # US$601,000
        assert number_in(language, text) == (abs(value) * 1000 if unfolded else abs(value))


@pytest.mark.parametrize("tag", TAGS)
@ANY
@given(value=decimals, data=st.data())
def test_figures_in_constructions(tag: str, value: Decimal, data: st.DataObject) -> None:
    language = LANGUAGES[tag]
    constructions = language.grammar.constructions
    name = data.draw(st.sampled_from(sorted(constructions.constructions)))
    kind = Kind(data.draw(st.sampled_from(constructions.constructions[name].takes or sorted(Kind))))
    units = {Kind.MONEY: language.currencies, Kind.MEASURE: language.units}
    quantity = Quantity(
        kind,
        value,
        scale=data.draw(st.sampled_from([0, 3, 6])) if kind in units else 0,
        unit=data.draw(st.sampled_from(sorted(units[kind]))) if kind in units else "",
        approx=data.draw(st.sampled_from(Approx)),
        upper=data.draw(st.sampled_from([None, value + 1])),
    )
    noun = ("company",) if kind is Kind.COUNT and data.draw(st.booleans()) else ()
    assert_sound(language.call("SAY", name, quantity, *noun))
    assert_sound(language.call("SAY_BOTH", "from-to", quantity, quantity, *noun))


@pytest.mark.parametrize("tag", TAGS)
@ANY
@given(value=decimals)
def test_cells_keep_sign_and_digits(tag: str, value: Decimal) -> None:
    language = LANGUAGES[tag]
    text = language.call("CELL", Quantity(Kind.PERCENT, value, signed=True))
    assert number_in(language, text) == abs(value)
    assert text.startswith("−") == (value < 0)
    assert text.startswith("+") == (value > 0)


@pytest.mark.parametrize("tag", TAGS)
@ANY
@given(now=decimals, before=decimals)
def test_movement(tag: str, now: Decimal, before: Decimal) -> None:
    language = LANGUAGES[tag]
    assert_sound(language.call("CHANGE", Quantity(Kind.PERCENT, now), gender="m"))
    assert_sound(language.call("MOVED", "turnover", Quantity(Kind.PERCENT, now)))
    balances = (Quantity(Kind.MONEY, value, scale=6, unit="USD") for value in (now, before))
    assert_sound(language.call("BALANCE", *balances))


@pytest.mark.parametrize("tag", TAGS)
@ANY
@given(moment=moments())
def test_dates(tag: str, moment: Moment) -> None:
    language = LANGUAGES[tag]
    for text in some(
        (
            *(language.call("DATE", moment, case=case) for case in written_cases(language)),
            *(language.call(name, moment) for name in ("WHEN", "SINCE")),
        )
    ):
        assert_sound(text)
        assert str(moment.first if isinstance(moment, Years) else moment_year(moment)) in text


def moment_year(moment: Moment) -> int:
    """Return a year that a moment is told by: of a period the last, of days and a financial year the first."""
    if isinstance(moment, DateRange):
        return moment.first.year
    if isinstance(moment, Months):
        return (moment.first if moment.naming == "financial" else moment.last).year
    assert not isinstance(moment, Years)
    return moment.year


@pytest.mark.parametrize("tag", TAGS)
def test_every_country_in_every_case_and_with_every_preposition(tag: str) -> None:
    language = LANGUAGES[tag]
    home = Country("KZ")
    assert len(language.countries) >= 194
    for code in language.countries:
        country = Country(code)
        for case in written_cases(language):
            assert_sound(language.call("NAME", country, case=case))
            assert_sound(language.call("OFFICIAL", country, case=case))
        for relation in ("IN", "TO", "FROM", "WITH", "ABOUT"):
            assert_sound(language.call(relation, country))
        for gender in ("m", "f", "n"):
            assert_sound(language.call("ADJ", country, gender=gender))
            assert_sound(language.call("PAIR", home, country, gender=gender))
            assert_sound(language.call("PAIR", country, home, gender=gender))


@pytest.mark.parametrize("tag", TAGS)
@ANY
@given(n=st.integers(1, 999))
def test_ordinals(tag: str, n: int) -> None:
    for style in ("words", "digits"):
        assert LANGUAGES[tag].call("ORD", n, "meeting", style=style).strip()


def test_every_language_has_the_same_tables() -> None:
    english = LANGUAGES["en"]
    for language in some(LANGUAGES.values()):
        assert language.countries == english.countries
        assert language.currencies == english.currencies
        assert set(language.grammar.nouns) == set(english.grammar.nouns)
        assert set(language.grammar.predicates.predicates) == set(english.grammar.predicates.predicates)
        assert language.units == english.units

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from measured import KNOWN, parse

from briefing.data import quantities
from briefing.data.quantities import SCALES, Approx, Kind, Quantity, QuantityError
from briefing.data.quantity_text import unknown_unit


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("6", Quantity(Kind.COUNT, Decimal(6))),
        ("over 90", Quantity(Kind.COUNT, Decimal(90), approx=Approx.OVER)),
        ("107.7 million USD", Quantity(Kind.MONEY, Decimal("107.7"), 6, "USD")),
        ("28.60 million USD", Quantity(Kind.MONEY, Decimal("28.60"), 6, "USD")),
        ("+7.6%", Quantity(Kind.PERCENT, Decimal("7.6"), signed=True)),
        ("-6.1 %", Quantity(Kind.PERCENT, Decimal("-6.1"), signed=True)),
        ("−6.1%", Quantity(Kind.PERCENT, Decimal("-6.1"), signed=True)),  # U+2212
        ("71 per cent", Quantity(Kind.PERCENT, Decimal(71))),
        ("+0.3 percentage points", Quantity(Kind.POINTS, Decimal("0.3"), signed=True)),
        ("up to 20%", Quantity(Kind.PERCENT, Decimal(20), approx=Approx.UP_TO)),
        ("about 30 years", Quantity(Kind.MEASURE, Decimal(30), unit="year", approx=Approx.ABOUT)),
        ("1 400 km", Quantity(Kind.MEASURE, Decimal(1400), unit="kilometre")),
        ("1\u00a0400 km", Quantity(Kind.MEASURE, Decimal(1400), unit="kilometre")),
        ("1_400 km", Quantity(Kind.MEASURE, Decimal(1400), unit="kilometre")),
        ("12 thousand t", Quantity(Kind.MEASURE, Decimal(12), 3, "tonne")),
        ("under 1 million EUR", Quantity(Kind.MONEY, Decimal(1), 6, "EUR", Approx.UNDER)),
        ("more than 500 million USD", Quantity(Kind.MONEY, Decimal(500), 6, "USD", Approx.OVER)),
        ("at least 2 billion EUR", Quantity(Kind.MONEY, Decimal(2), 9, "EUR", Approx.AT_LEAST)),
        ("25 to 30 million USD", Quantity(Kind.MONEY, Decimal(25), 6, "USD", upper=Decimal(30))),
        ("25 million USD to 30 million USD", Quantity(Kind.MONEY, Decimal(25), 6, "USD", upper=Decimal(30))),
        ("1250 students", Quantity(Kind.COUNT, Decimal(1250), unit="students")),
        ("1 250 students", Quantity(Kind.COUNT, Decimal(1250), unit="students")),
        ("over 1.2 million tourists", Quantity(Kind.COUNT, Decimal("1.2"), 6, "tourists", Approx.OVER)),
        ("25 to 30 flights_a_week", Quantity(Kind.COUNT, Decimal(25), unit="flights_a_week", upper=Decimal(30))),
        ("about 2.5 to 3 %", Quantity(Kind.PERCENT, Decimal("2.5"), approx=Approx.ABOUT, upper=Decimal(3))),
    ],
)
def test_reads_what_people_write(text: str, quantity: Quantity) -> None:
    assert parse(text) == quantity
    assert str(parse(text).value) == str(quantity.value)  # the digits too: 28.60 is not 28.6


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("28,6 million USD", "comma", "write 28.6 million USD"),
        ("1,400 km", "comma", "write 1.400 km; if the comma groups thousands, write 1 400 km"),
        ("42,500,000 EUR", "comma", "write 42 500 000 EUR"),
        ("42.500.000 EUR", "no decimal point", "write 42 500 000 EUR"),
        ("1.400,5 km", "comma", "write 1 400.5 km"),
        ("1,400.5 km", "comma", "write 1 400.5 km"),
        ("$107.7 million", "currency sign", "107.7 million USD"),
        ("US$107.7 million", "currency sign", "107.7 million USD"),
        ("5 €", "currency sign", "5 EUR"),
        ("£12bn", "currency sign", "12 billion GBP"),
        ("5 m$", "currency sign", "5 million USD"),
        ("5 million ₸", "currency sign", "5 million KZT"),
        ("about 7 million US dollars", "“US dollars” in", "about 7 million USD"),
        ("7 million pounds sterling", "“pounds sterling” in", "7 million GBP"),
        ("5 млн тенге", "“млн тенге” in", "5 million KZT"),
        ("5 миллиардов рублей", "“миллиардов рублей” in", "5 billion RUB"),
        ("12 хиљада динара", "“хиљада динара” in", "12 thousand RSD"),
        ("5 млн USD", "“млн USD” in", "million USD"),
        ("1" + "0" * 30, "a number of 31 digits, of which 20 can be printed", "round it"),
        ("USD 5 million", "currency before the number", "write 5 million USD"),
        ("107.7 mln USD", "not a unit", "write 107.7 million USD"),
        ("107.7 millon USD", "not a unit", "“million” for “millon”"),
        ("5 million million EUR", "has two scales, million million", "write one"),
        ("5 thousand million EUR", "has two scales, thousand million", "write one"),
        ("roughly 5", "not known", "about"),
        ("aproximately 5", "not known", "approximately"),
        ("about", "no number", "28.6 million USD"),
        ("25-30 million USD", "dash between numbers", "25 to 30"),
        ("25–30%", "dash between numbers", "25 to 30"),
        ("–5%", "dash", "write -5%"),
        ("between 5 and 6", "not a quantity", "write 5 to 6"),
        ("30 to 25 million USD", "does not go upwards", "smaller number first"),
        ("25 EUR to 30 million EUR", "different units", "same unit"),
        ("5 million %", "scales a percentage", "without"),
        ("1 40 km", "groups of three", "1 400"),
        ("1e5", "scientific", "1.5 million"),
        ("007", "begins with a zero", "delete"),
        (".5", "before the decimal point", "0.5"),
        ("5.", "no decimal point", "write 5"),
        ("1.2.3", "no decimal point", "decimal places"),
        ("9" * 5000, "a number of 5000 digits", "scale"),
        ("many", "not a quantity", "28.6 million USD"),
        ("", "empty", "28.6 million USD"),
        ("NaN", "not a quantity", "28.6 million USD"),
        ("٣ years", "not a quantity", "28.6 million USD"),
    ],
)
def test_refuses_the_rest_with_a_remedy(text: str, message: str, hint: str) -> None:
    with pytest.raises(QuantityError) as wrong:
        parse(text)
    assert message in str(wrong.value)
    assert hint in wrong.value.hint


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("7 million euro", "“euro” in", "write 7 million EUR"),
        ("5 usd", "not a unit", "USD"),
        ("5 kilometers", "not a unit", "write 5 km"),
        ("5 parsecs", "not a unit", "ISO currency code such as USD; units are: barrels,"),
        ("5 milion", "not a unit", "million"),
    ],
)
def test_a_word_that_may_be_a_term_is_explained_to_those_who_know_that_it_is_none(
    text: str, message: str, hint: str
) -> None:
    counted = parse(text)
    assert counted.kind is Kind.COUNT
    wrong = unknown_unit(counted.unit, text, KNOWN)
    assert message in str(wrong)
    assert hint in wrong.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1,250 students", "write 1 250 students"),
        ("1.250 students", "write 1 250 students if the point groups thousands"),
        ("1250 Students", "write 1250 students"),
        ("students 1250", "write 1250 students"),
        ("~500 students", "write about 500 students"),
        ("340-350 students", "write 340 to 350 students"),
        ("1.25k students", "write 1.25 thousand students"),
        ("about 1,2 thousand students", "write about 1.2 thousand students"),
    ],
)
def test_things_counted_in_another_notation(text: str, hint: str) -> None:
    with pytest.raises(QuantityError) as wrong:
        parse(text)
    assert wrong.value.hint == hint


@pytest.mark.parametrize("text", ["12.5 students", "0.1234 thousand students", "1 to 2.5 students"])
def test_things_are_counted_whole(text: str) -> None:
    with pytest.raises(QuantityError, match="whole number"):
        parse(text)


def test_keeps_what_rounding_may_hide() -> None:
    assert parse("28.6 million USD").interval == (28_550_000, 28_650_000)
    assert parse("-6.1%").interval == (Decimal("-6.15"), Decimal("-6.05"))
    assert parse("6").interval == (6, 6)  # counted things are exact
    assert parse("25 to 30.5 million USD").interval == (24_500_000, 30_550_000)


def test_the_absolute_value_has_no_sign() -> None:
    assert abs(parse("-50.4 million USD")) == parse("50.4 million USD")
    assert abs(parse("-7 to -6 %")) == parse("6 to 7 %")


numbers = st.decimals(min_value=0, max_value=999_999, places=2) | st.integers(0, 10**12).map(Decimal)
whole_numbers = st.integers(0, 10**12).map(Decimal)
words = [*SCALES, *KNOWN.units, "to", "percent", "points", "point"]
nouns = st.from_regex(r"[a-z][a-z0-9_-]{0,20}", fullmatch=True).filter(lambda noun: noun not in words)


@st.composite
def written(draw: st.DrawFn) -> Quantity:
    kind = draw(st.sampled_from(Kind))
    unit = {
        Kind.MONEY: st.sampled_from(["EUR", "JPY", "KZT", "RSD", "USD"]),
        Kind.MEASURE: st.sampled_from(sorted(set(KNOWN.units.values()))),
        Kind.COUNT: st.just("") | nouns,
    }.get(kind, st.just(""))
    scale = st.just(0) if kind in {Kind.PERCENT, Kind.POINTS} else st.sampled_from(sorted(SCALES.values()))
    unit_drawn = draw(unit)
    counted = whole_numbers if kind is Kind.COUNT and unit_drawn else numbers
    low, high = sorted(draw(st.tuples(counted, counted)))
    negative = draw(st.booleans())
    upper = high if low < high and not negative and draw(st.booleans()) else None
    return Quantity(
        kind,
        low.copy_negate() if negative else low,
        draw(scale),
        unit_drawn,
        draw(st.sampled_from(Approx if upper is None else (Approx.EXACT, Approx.ABOUT))),
        upper,
        signed=negative or draw(st.booleans()),
    )


@given(written())
def test_format_and_parse_are_inverse(quantity: Quantity) -> None:
    again = parse(quantities.format(quantity))
    assert again == quantity
    assert str(again.value) == str(quantity.value)
    assert str(again.upper) == str(quantity.upper)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        quantity = parse(text)
    except QuantityError:
        return
    assert parse(str(quantity)) == quantity


@pytest.mark.parametrize("word", ["tourists", "студентов", "ученика", "exchange students"])
def test_what_is_counted_is_hinted_at_as_a_term(word: str) -> None:
    wrong = unknown_unit(word, f"1 250 000 {word}", KNOWN)
    assert wrong.hint.startswith("what is counted is an entry of `terms:`, by its name: 1 250 students")

"""Figures as officers write them: the message says what a data file writes for the same."""

import pytest
from measured import KNOWN, parse

from briefing.data.notations import written
from briefing.data.quantities import Kind, QuantityError
from briefing.data.quantity_text import unknown_unit

THOUSANDS = {
    "42,500,000 EUR": "42 500 000 EUR",
    "42.500.000 EUR": "42 500 000 EUR",
    "£341,002,115.00": "341 002 115 GBP",
    "577.216.985 GBP": "577 216 985 GBP",
    "577 216 985,00 £": "577 216 985 GBP",
    "1'234'567 CHF": "1 234 567 CHF",
    "1’234’567 CHF": "1 234 567 CHF",
    "12,34,567 INR": "1 234 567 INR",
    "1,400.5 km": "1 400.5 km",
    "1.400,5 km": "1 400.5 km",
    "1 400,5 km": "1 400.5 km",
    "1,400 km": "1.400 km; if the comma groups thousands, write 1 400 km",
    "2,500 to 3,000 km": "2.500 to 3.000 km; if the comma groups thousands, write 2 500 to 3 000 km",
}
DECIMALS = {
    "28,6 million USD": "28.6 million USD",
    "+7,6 %": "+7.6%",
    "−6,1 %": "-6.1%",
    "–6.1%": "-6.1%",
    "minus 5%": "-5%",
    "минус 5 %": "-5%",
    ".5": "0.5",
    "5.": "5",
    "(5.2) million USD": "-5.2 million USD",
    "２８.６ million USD": "28.6 million USD",
}
SCALES = {
    "107.7 mln USD": "107.7 million USD",
    "5 mln. EUR": "5 million EUR",
    "12 MILLION USD": "12 million USD",
    "1.5bn EUR": "1.5 billion EUR",
    "5k": "5 thousand",
    "2 mrd EUR": "2 billion EUR",
    "12 тыс. тонн": "12 thousand t",
    "5 миллиардов рублей": "5 billion RUB",
    "12 хиљада динара": "12 thousand RSD",
    "12 hiljada dinara": "12 thousand RSD",
    "5 мыңдаған тонна": "5 thousand t",
    "5 млн т": "5 million t",
    "15 млн": "15 million",
    "5 m EUR": "5 million EUR",
}
CURRENCIES = {
    "795 млн долл.": "795 million USD",
    "107,7 млн долл. США": "107.7 million USD",
    "107,7 miliona američkih dolara": "107.7 million USD",
    "$795m": "795 million USD",
    "US$ 12 m": "12 million USD",
    "USD107.7m": "107.7 million USD",
    "EUR 5 million": "5 million EUR",
    "5 EUR million": "5 million EUR",
    "5 $ million": "5 million USD",
    "€1.5 billion": "1.5 billion EUR",
    "A$5 million": "5 million AUD",
    "¥5 bn": "5 billion CNY or 5 billion JPY",
    "7 million euro": "7 million EUR",
    "7 million pounds sterling": "7 million GBP",
    "5 Australian dollars": "5 AUD",
    "12 mn U.S. dollars": "12 million USD",
    "5 usd": "5 USD",
    "3 млрд теңге": "3 billion KZT",
}
UNITS = {
    "30 лет": "30 years",
    "30 година": "30 years",
    "30 жыл": "30 years",
    "100 кв. км": "100 km²",
    "30 км²": "30 km²",
    "1,5 ГВт·ч": "1.5 GWh",
    "200 mw": "200 MW",
    "7 рейсов в неделю": "7 flights a week",
    "7 летова недељно": "7 flights a week",
    "1.9 million bpd": "1.9 million barrels a day",
    "34 thousand TEUs": "34 thousand TEU",
    "70 000 человек": "70 000 people",
    "0,3 п.п.": "0.3 points",
    "10 процентов": "10%",
    "5 pct": "5%",
}
QUALIFIERS = {
    "около 30 лет": "about 30 years",
    "~30 years": "about 30 years",
    ">500 million USD": "over 500 million USD",
    "500+ km": "over 500 km",
    "свыше 500 млн долл": "over 500 million USD",
    "не менее 5 млрд тг": "at least 5 billion KZT",
    "преко 100 km": "over 100 km",
    "oko 30 godina": "about 30 years",
    "30 жылға жуық": "about 30 years",
    "5 млрд теңгеден астам": "over 5 billion KZT",
}
RANGES = {
    "25-30 million USD": "25 to 30 million USD",
    "25 million – 30 million USD": "25 to 30 million USD",
    "15%-16%": "15 to 16%",
    "between 5 and 6 million USD": "5 to 6 million USD",
    "от 25 до 30 млн долл.": "25 to 30 million USD",
    "over 5 to 6 EUR": "5 to 6 EUR",
}


def refused(text: str) -> QuantityError:
    """Return why a text is no quantity, also where its word might be a term, which it is not."""
    try:
        quantity = parse(text)
    except QuantityError as wrong:
        return wrong
    assert quantity.kind is Kind.COUNT
    return unknown_unit(quantity.unit, text, KNOWN)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *THOUSANDS.items(),
        *DECIMALS.items(),
        *SCALES.items(),
        *CURRENCIES.items(),
        *UNITS.items(),
        *QUALIFIERS.items(),
        *RANGES.items(),
    ],
)
def test_the_remedy_is_what_to_write(text: str, meant: str) -> None:
    wrong = refused(text)
    assert wrong.hint == f"write {meant}"
    assert wrong.understood
    for one in meant.replace("; if the comma groups thousands, write ", " or ").split(" or "):
        parse(one)


@pytest.mark.parametrize(
    "text",
    [
        "15 EUR/t",  # a price is no amount
        "5 million million EUR",
        "25 EUR to 30 million EUR",
        "1 40 km",
        "1.2.3",
        "5 парсеков",
        "1 to 2 to 3",
        "5 EURС",  # a Cyrillic С, which the message names
        "5" * 300,
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert written(text, KNOWN.wording()) == ()


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1.250 EUR", "write 1 250 EUR if the point groups thousands, else 1.25 EUR"),
        ("341 002 115.00 GBP", "write 341 002 115 GBP"),
        ("28.123456789 million USD", "round it to 8 decimals"),
        ("1'234'567.50 CHF", "write 1 234 568 CHF"),
    ],
)
def test_money_has_no_decimals_beyond_its_smallest_unit(text: str, hint: str) -> None:
    with pytest.raises(QuantityError) as wrong:
        parse(text)
    assert wrong.value.hint == hint


@pytest.mark.parametrize("text", ["577 216 985 GBP", "577216985 GBP", "1\u202f400 km", "1\u2009400 km", "+7.6 %"])
def test_what_spreadsheets_give_is_read(text: str) -> None:
    parse(text)

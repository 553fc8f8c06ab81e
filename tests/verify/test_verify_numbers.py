"""Numbers and dates as people write them, in five forms of languages, each expected text written by hand."""

# ruff: noqa: E501 - a figure in all forms of languages stands in one line
from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from some import some

from briefing.data.quantity_text import parse
from briefing.preparation import known
from briefing.verify.numbers import Number, read_machine, read_numbers
from briefing.verify.tongue import tongue
from briefing.verify.values import fault

UNITS = frozenset({"USD", "EUR", "GBP", "KZT", "RSD", "RUB"})

# What a data file says, and how an editor writes it in English, Kazakh, Russian, Serbian and Serbian in Latin script.
FIGURES = [
    ("+7.6%", "7.6 per cent", "7,6 пайызға", "7,6\u00a0%", "7,6%", "7,6%"),
    ("+7.6%", "+7.6%", "+7,6%", "+7,6\u00a0%", "+7,6%", "+7,6%"),
    ("-6.1%", "−6.1%", "−6,1%", "−6,1\u00a0%", "−6,1%", "−6,1%"),
    ("71%", "71 per cent", "71 пайызы", "71\u00a0%", "71%", "71%"),
    ("+0.3 points", "0.3 percentage points", "0,3 пайыздық тармаққа", "0,3 процентного пункта", "0,3 процентна поена", "0,3 procentna poena"),
    ("107.7 million USD", "US$107.7 million", "107,7 миллион АҚШ доллары", "107,7\u00a0млн долларов США", "107,7 милиона долара", "107,7 miliona dolara"),
    ("28.6 million USD", "US$28.6 million", "28,6 миллион АҚШ долларына", "28,6\u00a0миллиона долларов США", "28,6 милиона америчких долара", "28,6 miliona američkih dolara"),
    ("164.6 million EUR", "€164.6 million", "164,6 миллион еуроға", "164,6\u00a0млн евро", "164,6 милиона евра", "164,6 miliona evra"),
    ("42 billion EUR", "€42 billion", "42 миллиард еуро", "42\u00a0млрд евро", "42 милијарде евра", "42 milijarde evra"),
    ("15 million GBP", "£15 million", "15 миллион фунт стерлинг", "15\u00a0млн фунтов стерлингов", "15 милиона фунти", "15 miliona funti"),
    ("2.5 trillion KZT", "2.5 trillion tenge", "2,5 триллион теңге", "2,5\u00a0трлн тенге", "2,5 билиона тенги", "2,5 biliona tengi"),
    ("3 thousand EUR", "€3 thousand", "3 мың еуро", "3\u00a0тыс. евро", "3 хиљаде евра", "3 hiljade evra"),
    ("1234 USD", "US$1,234", "1\u00a0234 АҚШ доллары", "1\u00a0234\u00a0доллара США", "1.234 долара", "1.234 dolara"),
    ("1234.5 million RSD", "1,234.5 million dinars", "1\u00a0234,5 миллион динар", "1\u00a0234,5\u00a0млн динаров", "1.234,5 милиона динара", "1.234,5 miliona dinara"),
    ("-50.4 million USD", "−US$50.4 million", "−50,4 миллион АҚШ доллары", "−50,4\u00a0млн долларов США", "−50,4 милиона долара", "−50,4 miliona dolara"),
    ("about 117 million USD", "about US$117 million", "шамамен 117 миллион АҚШ доллары", "около 117\u00a0млн долларов США", "око 117 милиона долара", "oko 117 miliona dolara"),
    ("over 500 million USD", "more than US$500 million", "500 миллион АҚШ долларынан астам", "более 500\u00a0млн долларов США", "више од 500 милиона долара", "više od 500 miliona dolara"),
    ("25 to 30 million USD", "US$25–30 million", "25–30 миллион АҚШ доллары", "25–30\u00a0млн долларов США", "25–30 милиона долара", "25–30 miliona dolara"),
    ("25% to 30%", "25–30 per cent", "25–30 пайыз", "25–30\u00a0%", "25–30%", "25–30%"),
    ("about 30 years", "about 30 years", "шамамен 30 жыл", "около 30\u00a0лет", "око 30 година", "oko 30 godina"),
    ("1400 km", "1,400 km", "1\u00a0400 км", "1\u00a0400\u00a0км", "1.400 km", "1.400 km"),
    ("412000 t", "412,000 tonnes", "412\u00a0000 тонна", "412\u00a0000\u00a0тонн", "412.000 тона", "412.000 tona"),
    ("over 90", "over 90", "90-нан астам", "более 90", "више од 90", "više od 90"),
    ("47", "47", "47", "47", "47", "47"),
    ("6", "six visits", "алты сапар", "шесть визитов", "шест посета", "šest poseta"),
    ("5", "five", "бес", "пяти", "пет", "pet"),
    ("9", "nine", "тоғыз", "девяти", "девет", "devet"),
    ("11", "Eleven joint ventures", "он бір", "одиннадцать совместных предприятий", "једанаест", "jedanaest"),
    ("12", "twelve", "он екі", "двенадцати", "дванаест", "dvanaest"),
    ("15", "fifteen", "он беске", "пятнадцатью", "петнаест", "petnaest"),
    ("19", "nineteen", "он тоғыз", "девятнадцати", "деветнаест", "devetnaest"),
    ("20", "twenty", "жиырмаға", "двадцати", "двадесет", "dvadeset"),
    ("34", "thirty-four", "отыз төрт", "тридцати четырёх", "тридесет четири", "trideset četiri"),
    ("35", "thirty-five", "отыз бес", "тридцать пять", "тридесет и пет", "trideset i pet"),
    ("50", "fifty", "елу", "пятидесяти", "педесет", "pedeset"),
    ("78", "seventy-eight", "жетпіс сегіз", "семьюдесятью восемью", "седамдесет осам", "sedamdeset osam"),
    ("105", "one hundred and five", "жүз бес", "ста пяти", "сто пет", "sto pet"),
    ("200", "two hundred", "екі жүз", "двухсот", "двеста", "dvesta"),
    ("2500", "two thousand five hundred", "екі мың бес жүз", "двух тысяч пятисот", "две хиљаде петсто", "dve hiljade petsto"),
    ("121", "121st", "121-ші", "121-е", "121.", "121."),
]  # fmt: skip
TAGS = ("en", "kk", "ru", "sr", "sr-Latn")


@pytest.mark.parametrize("row", FIGURES)
def test_a_figure_is_read_as_an_editor_writes_it(row: tuple[str, ...]) -> None:
    data, *texts = row
    quantity = parse(data, known())
    for tag, text in some(zip(TAGS, texts, strict=True)):
        numbers = read_numbers(text, tongue(tag)).numbers
        assert fault(quantity, numbers, UNITS, in_exhibit=False) == "", f"{tag}: {text} is {numbers}"


@pytest.mark.parametrize(
    ("text", "value"),
    [("үшеуі", 3), ("төртеуінің", 4), ("бесеуі", 5), ("алтауын", 6), ("жетеуінде", 7)],
)
def test_kazakh_collectives_are_read_in_all_their_cases(text: str, value: int) -> None:
    (number,) = read_numbers(f"Компаниялардың {text}", tongue("kk")).numbers
    assert number.value == value


@pytest.mark.parametrize(
    ("tag", "text"), [("ru", " мес. 2025 г."), ("ru", " кв."), ("sr", " мес."), ("kk", " жартыжылдық")]
)
def test_short_names_of_periods_are_known(tag: str, text: str) -> None:
    assert tongue(tag).periods.match(text.lstrip())


@pytest.mark.parametrize(
    ("tag", "text", "wrong"),
    [
        ("en", "US$28.5 million", "value"),
        ("en", "US$28.6 billion", "value"),
        ("en", "€28.6 million", "unit"),
        ("en", "28.6 per cent", "value"),
        ("ru", "28,60 млн долларов США", "value"),
        ("sr", "−28,6 милиона долара", "sign"),
        ("kk", "28,6 миллион теңге", "unit"),
    ],
)
def test_a_changed_figure_is_told_from_the_right_one(tag: str, text: str, wrong: str) -> None:
    quantity = parse("28.6 million USD", known())
    assert fault(quantity, read_numbers(text, tongue(tag)).numbers, UNITS, in_exhibit=False) == wrong


@pytest.mark.parametrize(
    ("tag", "text", "date"),
    [
        ("en", "10 December 1996", (1996, 12, 10, 0)),
        ("en", "from 13 to 15 April 2026", (2026, 4, 13, 15)),
        ("en", "September 2024", (2024, 9, 0, 0)),
        ("ru", "26–27 февраля 2026 года", (2026, 2, 26, 27)),
        ("ru", "в мае 2023 года", (2023, 5, 0, 0)),
        ("kk", "2026 жылғы 13–15 сәуірде", (2026, 4, 13, 15)),
        ("kk", "2025 ж. қараша", (2025, 11, 0, 0)),
        ("sr", "од 13. до 15. априла 2026. године", (2026, 4, 13, 15)),
        ("sr-Latn", "20. novembra 2025.", (2025, 11, 20, 0)),
    ],
)
def test_dates_are_read_as_each_language_writes_them(tag: str, text: str, date: tuple[int, ...]) -> None:
    (found,) = read_numbers(text, tongue(tag)).dates
    assert (found.year, found.month, found.day, found.last) == date


@given(st.integers(0, 10**9), st.sampled_from(["en", "kk", "ru", "sr"]))
def test_any_whole_number_is_read_back_with_its_groups(number: int, tag: str) -> None:
    text = f"{number:,}".replace(",", {"en": ",", "sr": "."}.get(tag, "\u00a0"))
    (found,) = read_numbers(text, tongue(tag)).numbers
    assert found.value == number


@given(st.decimals(0, 10**6, places=2), st.sampled_from(["en", "kk", "ru", "sr"]))
def test_any_fraction_keeps_its_digits(number: Decimal, tag: str) -> None:
    (found,) = read_numbers(str(number).replace(".", "." if tag == "en" else ","), tongue(tag)).numbers
    assert (found.value, found.places) == (number, 2)


def test_a_scale_alone_and_an_abbreviation_are_no_numbers() -> None:
    assert not read_numbers("US$ million", tongue("en")).numbers
    assert not read_numbers("чланица СТО", tongue("sr")).numbers
    assert not read_numbers("екінші емес, тоқсан", tongue("kk")).numbers[1:]


def test_a_cell_of_a_workbook_is_read_as_programs_write_it() -> None:
    counted = read_machine("-61.2")
    assert counted
    assert counted.numbers == (Number(0, 5, Decimal("61.2"), sign="-", is_machine=True),)
    assert read_machine("61,2") is None


@pytest.mark.parametrize("tag", ["en", "kk", "ru", "sr", "sr-Latn"])
def test_forms_of_words_for_numbers_are_single_words_that_begin_with_two_letters(tag: str) -> None:
    found = tongue(tag).number_forms
    assert found
    for head, forms in found.items():
        assert forms
        assert len(head) == 2
        assert head.isalpha()
        for _, _, stem, rest in forms:
            assert stem.startswith(head)
            assert rest[:1] not in tuple("?*+{|")
            assert " " not in rest

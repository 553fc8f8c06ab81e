"""Numbers typed into texts: translations say the same ones, in digits or in words, and figures know those in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.data.model import Briefing
from briefing.data.walk import walk
from briefing.figures import derive
from briefing.figures.prose import NUMBER_IN_WORDS, OTHER_NUMBERS, audit_prose
from briefing.preparation import known

Make = Callable[..., Briefing]
TAGS = ("en", "kk", "ru", "sr")
NUMERALS = known(TAGS).numerals


def found(briefing: Briefing) -> list[tuple[str, str, str]]:
    """Return what is found of the texts of a briefing: code, key and message."""
    findings = audit_prose(walk(briefing), derive(briefing), briefing.date, briefing.languages, NUMERALS)
    return [(one.code, one.keys[0].rpartition(".")[2], one.message) for one in findings]


def quoted(make: Make, text: dict[str, str]) -> list[tuple[str, str]]:
    """Return where the numbers of a quotation differ: the language and the message."""
    quote = {"by": "somebody", "text": text}
    briefing = make(languages=tuple(text), relations={"points": [{"quote": quote}]})
    return [(key, message) for code, key, message in found(briefing) if code == OTHER_NUMBERS.code]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            {"en": "We signed 12 agreements.", "ru": "Мы подписали 21 соглашение."},
            [("ru", "has 21, where the text in en has 12")],
        ),
        (
            {"en": "We signed twelve agreements.", "ru": "Мы подписали двадцать одно соглашение."},
            [("ru", "has 21, where the text in en has 12")],
        ),
        (
            {"en": "We signed 12 agreements.", "kk": "Біз жиырма бір келісімге қол қойдық."},
            [("kk", "has 21, where the text in en has 12")],
        ),
        (
            {"en": "We signed 12 agreements.", "sr": "Потписали смо двадесет и један споразум."},
            [("sr", "has 21, where the text in en has 12")],
        ),
        (
            {"en": "We signed fifteen agreements.", "ru": "Мы подписали соглашения."},
            [("ru", "does not have 15, which the text in en has")],
        ),
        (
            {"en": "We signed agreements.", "ru": "Подписано более трёхсот соглашений."},
            [("ru", "has 300, which the text in en has not")],
        ),
        (
            {"en": "Trade is 2 billion dollars.", "ru": "Торговля составляет 2 млн долларов."},
            [("ru", "has 2000000, where the text in en has 2000000000")],
        ),
        (
            {"en": "the 12th session", "ru": "21-я сессия"},
            [("ru", "has 21, where the text in en has 12")],
        ),
        (
            {"en": "from 2024 on", "sr": "од 2025. године"},
            [("sr", "has 2025, where the text in en has 2024")],
        ),
        (  # all others agree: the first is the odd one
            {"en": "21 visits.", "ru": "12 визитов.", "sr": "12 посета.", "kk": "12 сапар."},
            [("en", "has 21, where the text in kk has 12")],
        ),
    ],
)
def test_a_translation_with_other_numbers_is_found(
    make: Make, text: dict[str, str], said: list[tuple[str, str]]
) -> None:
    assert quoted(make, {tag: text[tag] for tag in TAGS if tag in text}) == said


@pytest.mark.parametrize(
    "text",
    [
        {"en": "On 26 February 2026 we met.", "ru": "26 февраля 2026 года мы встретились.",
         "sr": "Срели смо се 26. фебруара 2026. године.", "kk": "Біз 2026 жылғы 26 ақпанда кездестік."},
        {"en": "Twenty-one companies", "ru": "двадцати одной компании", "sr": "двадесет и једна компанија",
         "kk": "жиырма бір компания"},
        {"en": "two hundred and thirty-four", "ru": "двухсот тридцати четырёх", "sr": "двеста тридесет четири",
         "kk": "екі жүз отыз төрт"},
        {"en": "1,250 people, 1.5 million tonnes", "ru": "1 250 человек, 1,5 млн тонн",
         "sr": "1.250 људи, 1,5 милиона тона", "kk": "1 250 адам, 1,5 миллион тонна"},
        {"en": "in the 21st century", "ru": "в XXI веке", "sr": "у 21. веку", "kk": "ХХІ ғасырда"},
        {"en": "the third quarter", "ru": "III квартал", "sr": "трећи квартал", "kk": "үшінші тоқсан"},
        {"en": "Both sides, in the C5+1 format", "ru": "две стороны, в формате «C5+1»",
         "sr": "обе стране у формату C5+1", "kk": "екі тарап «C5+1» форматында"},
        {"en": "the WTO", "ru": "ВТО", "sr": "СТО", "kk": "ДСҰ"},
        {"en": "one of the main partners", "ru": "один из главных партнёров", "sr": "један од главних партнера",
         "kk": "басты серіктестердің бірі"},
        {"en": "the fifteenth anniversary", "ru": "пятнадцатая годовщина", "sr": "петнаеста годишњица",
         "kk": "он бесінші мерейтой"},
        {"en": "in 2025/26", "ru": "в 2025/2026 году", "sr": "2025/26. године", "kk": "2025/26 жылы"},
        {"en": "$1.5bn of trade, 12%", "ru": "торговля в 1,5 млрд долларов, 12 %", "sr": "1,5 милијарди, 12%",
         "kk": "1,5 млрд доллар, 12 %"},
        {"en": "on 26.02.2026 at 18:30", "ru": "26.02.2026 в 18:30", "sr": "26.02.2026. у 18:30",
         "kk": "26.02.2026 күні 18:30-да"},
        {"en": "thousands of people", "ru": "тысячи людей", "sr": "хиљаде људи", "kk": "мыңдаған адам"},
    ],
)  # fmt: skip
def test_the_same_numbers_in_other_words_are_the_same(make: Make, text: dict[str, str]) -> None:
    assert quoted(make, text) == []


@pytest.mark.parametrize(
    ("tag", "text", "said"),
    [
        ("en", "Twenty agreements are in force, {share} of all.", "says “Twenty”, 20, and its figures are 15%"),
        ("ru", "Действуют двадцать соглашений, {share} всех.", "says “двадцать”, 20, and its figures are 15%"),
        ("ru", "Более двадцати пяти соглашений, {share} всех.", "says “двадцати пяти”, 25, and its figures are 15%"),
        ("kk", "Жиырма келісім күшінде, барлығының {share}.", "says “Жиырма”, 20, and its figures are 15%"),
        ("sr", "Двадесет споразума је на снази, {share} свих.", "says “Двадесет”, 20, and its figures are 15%"),
        ("en", "Fifteen per cent, {share}, are in force.", ""),  # its own figure
        ("en", "Three agreements are in force, {share} of all.", ""),  # so few are counted in words
        ("en", "The sixteenth session, {share} of all.", ""),
    ],
)
def test_a_number_in_words_is_a_figure_of_the_point(make: Make, tag: str, text: str, said: str) -> None:
    point = {"text": {tag: text}, "figures": {"share": {"value": "15%"}}}
    told = found(make(languages=(tag,), relations={"points": [point]}))
    assert told == ([(NUMBER_IN_WORDS.code, tag, said)] if said else [])


@pytest.mark.parametrize(
    ("text", "when", "said"),
    [
        ("Exports {growth:moved} in {when}.", "2027-03", True),
        ("Exports {growth:moved} in {when}.", "2026-01", False),
        ("Exports {growth:moved}. The plant opens in {when}.", "2027-03", False),
        ("A change of {growth:cell} is expected by {when}.", "2027-03", False),
    ],
)
def test_what_moved_did_so_before_the_edition(make: Make, text: str, when: str, said: bool) -> None:
    point = {"text": {"en": text}, "figures": {"growth": {"value": "+5%"}}, "dates": {"when": when}}
    told = found(make(relations={"points": [point]}))
    assert [code for code, _, _ in told] == (["BR049"] if said else [])


def test_titles_and_names_are_compared_too(make: Make) -> None:
    terms = {"plan": {"en": "the programme for 2025–2027", "ru": "программа на 2025–2026 годы"}}
    told = found(make(languages=("en", "ru"), terms=terms))
    assert told == [(OTHER_NUMBERS.code, "ru", "has 2026, where the text in en has 2027")]


def test_a_language_that_is_not_asked_for_is_not_read(make: Make) -> None:
    quote = {"by": "somebody", "text": {"en": "12 agreements", "ru": "21 соглашение"}}
    assert found(make(languages=("en",), relations={"points": [{"quote": quote}]})) == []


@pytest.mark.parametrize(
    "text",
    [
        {
            "en": "Trade tripled.",
            "kk": "Сауда үш есе өсті.",
            "ru": "Торговля утроилась.",
            "sr": "Размена се утростручила.",
        },
        {"en": "a third of exports", "kk": "экспорттың үштен бірі", "ru": "треть экспорта", "sr": "трећина извоза"},
        {"en": "a quarter of it", "kk": "оның төрттен бірі", "ru": "четверть", "sr": "четвртина тога"},
        {"en": "a five-year plan", "kk": "бесжылдық жоспар", "ru": "пятилетний план", "sr": "петогодишњи план"},
        {
            "en": "Three ministers came.",
            "kk": "Үш министр келді.",
            "ru": "Приехали трое министров.",
            "sr": "Дошла су тројица министара.",
        },
        {"en": "for ten years", "kk": "он жыл бойы", "ru": "в течение десятилетия", "sr": "током деценије"},
        {"en": "some twenty firms", "kk": "жиырмаға жуық фирма", "ru": "около двадцати фирм", "sr": "двадесетак фирми"},
        {"en": "In May we may meet 3 times.", "ru": "В мае встретимся 3 раза.", "sr": "У мају ћемо се састати 3 пута."},
        {
            "en": "since 20 November 2025",
            "ru": "с 20.11.2025",
            "kk": "2025 жылғы 20 қарашадан",
            "sr": "од 20. новембра 2025.",
        },
    ],
)
def test_a_number_within_a_word_is_one_in_other_languages(make: Make, text: dict[str, str]) -> None:
    assert quoted(make, text) == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("kk", "2025 жылғы қазаннан бастап"),
        ("ru", "с октября 2025 года"),
        ("sr", "од октобра 2025. године"),
    ],
)
def test_another_month_of_a_date_is_found(make: Make, tag: str, text: str) -> None:
    said = quoted(make, {"en": "from November 2025 on", tag: text})
    assert said == [(tag, "has October, where the text in en has November")]


def test_serbian_numbers_have_forms_of_their_own(make: Make) -> None:
    said = quoted(make, {"en": "the interests of the two countries", "sr": "интереси трију земаља"})
    assert said == [("sr", "has 3, which the text in en has not")]

"""What each function of the registry prints, by example, in every language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from measured import parse
from papers import TAGS

from briefing.errors import DataError
from briefing.language import Country, Language, Noun, Person, load
from briefing.language.values import DateRange, Value, Year, YearMonth

LOCALES = Path(__file__).resolve().parents[2] / "locales"


def say(tag: str, call: str, *values: Value, **options: str) -> str:
    """Call a function and return its text with plain spaces, for reading."""
    return load(tag, LOCALES).call(call, *values, **options).replace("\u00a0", " ")


@pytest.fixture(params=TAGS)
def language(request: pytest.FixtureRequest) -> Language:
    return load(request.param, LOCALES)


# -------------------------------------------------------------------------------------------------------------- figures


@pytest.mark.parametrize(
    ("tag", "written", "options", "expected"),
    [
        ("en", "28.6 million USD", {}, "US$28.6 million"),
        ("en", "over 500 million USD", {}, "more than US$500 million"),
        ("en", "25 to 30 million EUR", {}, "€25–30 million"),
        ("en", "5 billion KZT", {}, "5 billion tenge"),
        ("en", "-50.4 million USD", {}, "US$50.4 million"),
        ("en", "1 RSD", {}, "1 Serbian dinar"),
        ("kk", "28.6 million USD", {"case": "dat"}, "28,6 миллион АҚШ долларына"),
        ("kk", "over 500 million USD", {}, "500 миллион АҚШ долларынан астам"),
        ("kk", "over 500 million USD", {"case": "acc"}, "500 миллион АҚШ долларынан астамды"),
        ("kk", "68.3 million USD", {"case": "abl", "show": "scaled"}, "68,3 миллионнан"),
        ("kk", "68.3 million USD", {"case": "abl", "show": "number"}, "68,3-тен"),
        ("ru", "28.6 million USD", {"case": "dat"}, "28,6 млн долларов США"),
        ("ru", "21 million USD", {"style": "words"}, "21 миллион долларов США"),
        ("ru", "21 million USD", {"style": "words", "case": "ins"}, "21 миллионом долларов США"),
        ("ru", "5 RSD", {"case": "ins"}, "5 сербскими динарами"),
        ("ru", "over 500 million USD", {}, "более 500 млн долларов США"),
        ("ru", "over 500 million USD", {"approx": "plain"}, "500 млн долларов США"),
        ("ru", "68.3 million USD", {"show": "scaled"}, "68,3 млн"),
        ("sr", "28.6 million USD", {}, "28,6 милиона америчких долара"),
        ("sr", "79.1 million USD", {}, "79,1 милион америчких долара"),
        ("sr", "1 billion USD", {"case": "acc"}, "1 милијарду америчких долара"),
        ("sr", "about 117 million USD", {}, "око 117 милиона америчких долара"),
        ("sr", "over 21 million USD", {}, "више од 21 милиона америчких долара"),
        ("sr-Latn", "over 500 million USD", {}, "više od 500 miliona američkih dolara"),
    ],
)
def test_money(tag: str, written: str, options: dict[str, str], expected: str) -> None:
    assert say(tag, "MONEY", parse(written), **options) == expected


@pytest.mark.parametrize(
    ("tag", "written", "options", "expected"),
    [
        ("en", "-6.1%", {}, "6.1 per cent"),
        ("kk", "+80.4%", {"case": "dat"}, "80,4 пайызға"),
        ("kk", "71%", {"case": "px3.acc"}, "71 пайызын"),
        ("kk", "71%", {"case": "dat", "style": "sign"}, "71%-ға"),
        ("ru", "+7.6%", {}, "7,6 %"),
        ("ru", "21.0%", {"style": "words"}, "21,0 процента"),
        ("ru", "up to 20%", {}, "до 20 %"),
        ("sr", "7.6%", {}, "7,6%"),
        ("sr", "6.1%", {"style": "words", "case": "acc"}, "6,1 проценат"),
        ("sr-Latn", "80.4%", {"style": "одсто"}, "80,4 odsto"),
    ],
)
def test_per_cent(tag: str, written: str, options: dict[str, str], expected: str) -> None:
    assert say(tag, "PCT", parse(written), **options) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "2.5 percentage points"),
        ("kk", "2,5 пайыздық тармақ"),
        ("ru", "2,5 процентного пункта"),
        ("sr", "2,5 процентних поена"),
        ("sr-Latn", "2,5 procentnih poena"),
    ],
)
def test_points(tag: str, expected: str) -> None:
    assert say(tag, "POINTS", parse("+2.5 points")) == expected


@pytest.mark.parametrize(
    ("tag", "written", "noun", "options", "expected"),
    [
        ("en", "1", "company", {}, "1 company"),
        ("en", "6", "visit", {"style": "words"}, "six visits"),
        ("en", "11", "joint-enterprise", {"style": "start"}, "Eleven joint ventures"),
        ("en", "47", "joint-enterprise", {"style": "start"}, "Forty-seven joint ventures"),
        ("en", "under 5", "company", {}, "fewer than 5 companies"),
        ("kk", "6", "visit", {"style": "words"}, "алты сапар"),
        ("kk", "over 90", "kind-of-goods", {}, "90-нан астам тауар түрі"),
        ("kk", "over 90", "kind-of-goods", {"case": "acc"}, "90-нан астам тауар түрін"),
        ("kk", "at least 3", "visit", {}, "кемінде 3 сапар"),
        ("ru", "21", "joint-enterprise", {"case": "dat"}, "21 совместному предприятию"),
        ("ru", "2", "joint-enterprise", {}, "2 совместных предприятия"),
        ("ru", "over 90", "kind-of-goods", {}, "более 90 видов товаров"),
        ("ru", "over 90", "country", {"case": "ins"}, "более чем 90 странами"),
        ("ru", "2", "delegation", {"style": "words", "case": "ins"}, "двумя делегациями"),
        ("ru", "2", "member", {"case": "acc"}, "2 членов"),
        ("ru", "22", "member", {"case": "acc"}, "22 члена"),
        ("ru", "5 thousand", "job", {}, "5 тысяч рабочих мест"),
        ("ru", "0", "visit", {"style": "words"}, "0 визитов"),
        ("sr", "2", "joint-enterprise", {}, "2 заједничка предузећа"),
        ("sr", "21", "company", {"case": "loc"}, "21 компанији"),
        ("sr", "over 21", "company", {}, "више од 21 компаније"),
        ("sr", "about 90", "kind-of-goods", {}, "око 90 врста робе"),
        ("sr", "2", "visit", {"style": "words"}, "две посете"),
        ("sr-Latn", "over 90", "kind-of-goods", {}, "više od 90 vrsta robe"),
    ],
)
def test_counted_nouns(tag: str, written: str, noun: str, options: dict[str, str], expected: str) -> None:
    assert say(tag, "COUNT", parse(written), noun, **options) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "about 30 years"),
        ("kk", "30 жылға жуық"),
        ("ru", "около 30 лет"),
        ("sr", "око 30 година"),
        ("sr-Latn", "oko 30 godina"),
    ],
)
def test_measures(tag: str, expected: str) -> None:
    assert say(tag, "MEASURE", parse("about 30 years")) == expected


@pytest.mark.parametrize(
    ("tag", "written", "noun", "verb", "style", "expected"),
    [
        ("en", "6", "visit", "took-place", "words", "six visits have taken place"),
        ("en", "1", "visit", "took-place", "words", "one visit has taken place"),
        ("en", "37", None, "active", "digits", "37 are active"),
        ("kk", "37", None, "active", "digits", "37-сі жұмыс істейді"),
        ("ru", "6", "visit", "took-place", "words", "состоялось шесть визитов"),
        ("ru", "2", "visit", "took-place", "words", "состоялись два визита"),
        ("ru", "over 22", "company", "registered", "digits", "зарегистрировано более 22 компаний"),
        ("ru", "37", None, "active", "digits", "действуют 37"),
        ("sr", "6", "visit", "took-place", "words", "реализовано је шест посета"),
        ("sr", "22", "treaty", "signed", "digits", "потписана су 22 уговора"),
        ("sr", "over 22", "company", "registered", "digits", "регистровано је више од 22 компаније"),
        ("sr-Latn", "37", None, "active", "digits", "aktivno posluje 37"),
    ],
)
def test_verbs_agree_with_counts(
    tag: str, written: str, noun: str | None, verb: str, style: str, *, expected: str
) -> None:
    values = (parse(written),) if noun is None else (parse(written), noun)
    assert say(tag, "AGREE", *values, verb=verb, style=style) == expected


@pytest.mark.parametrize(
    ("tag", "written", "noun", "verb", "expected"),
    [
        ("sr", "21", "company", "registered", "је регистрована 21 компанија"),
        ("sr", "2", "company", "registered", "су регистроване 2 компаније"),
        ("sr", "over 22", "company", "registered", "је регистровано више од 22 компаније"),
        ("sr", "6", "visit", "took-place", "је реализовано 6 посета"),
        ("sr", "2", "treaty", "signed", "потписана су 2 уговора"),  # its table has one place for the auxiliary
        ("ru", "2", "company", "registered", "зарегистрированы 2 компании"),
    ],
)
def test_an_auxiliary_stands_second_after_other_words(
    tag: str, written: str, noun: str, verb: str, *, expected: str
) -> None:
    assert say(tag, "AGREE", parse(written), noun, verb=verb, style="digits", place="later") == expected


@pytest.mark.parametrize(
    ("tag", "written", "expected"),
    [
        ("en", "+7.6%", "+7.6%"),
        ("en", "71%", "71%"),
        ("en", "-50.4 million USD", "−50.4"),
        ("ru", "+7.6%", "+7,6\u00a0%"),
        ("ru", "1234 USD", "1\u00a0234"),
        ("sr", "-6.1%", "−6,1%"),
        ("kk", "about 15.9 million USD", "шам.\u00a015,9"),
        ("kk", "0.0%", "0,0%"),
    ],
)
def test_cells_of_tables(tag: str, written: str, expected: str) -> None:
    assert load(tag, LOCALES).call("CELL", parse(written)) == expected


@pytest.mark.parametrize(
    ("tag", "written", "expected"),
    [
        ("en", "5 million USD", "US$ million"),
        ("en", "5 million KZT", "KZT million"),
        ("kk", "5 million USD", "млн АҚШ доллары"),
        ("ru", "5 million USD", "млн долларов США"),
        ("ru", "5 USD", "долларов США"),
        ("ru", "5 years", "лет"),
        ("ru", "5 km", "км"),
        ("en", "20.4 million people", "million people"),
        ("kk", "20.4 million people", "млн адам"),
        ("ru", "20.4 million people", "млн человек"),
        ("ru", "2 724.9 thousand km2", "тыс. км²"),
        ("sr", "2 724.9 thousand km2", "хиљ. km²"),
        ("sr", "5 million USD", "у милионима америчких долара"),
        ("sr-Latn", "5%", "%"),
    ],
)
def test_units(tag: str, written: str, expected: str) -> None:
    assert say(tag, "UNIT", parse(written)) == expected


@pytest.mark.parametrize(
    ("tag", "written", "expected"),
    [
        ("en", "1", "visit"),
        ("en", "22", "visits"),
        ("en", "1.2 thousand", "thousand visits"),
        ("kk", "22", "сапар"),
        ("kk", "1.2 million", "млн сапар"),
        ("ru", "21", "визит"),
        ("ru", "22", "визита"),
        ("ru", "25", "визитов"),
        ("ru", "1.2 thousand", "тыс. визитов"),
        ("sr", "21", "посета"),
        ("sr", "22", "посете"),
        ("sr", "1.2 thousand", "хиљ. посета"),
    ],
)
def test_what_a_count_counts_is_its_unit(tag: str, written: str, expected: str) -> None:
    assert say(tag, "UNIT", parse(written), "visit") == expected


def test_what_is_named_in_the_plural_stays_so_as_a_unit() -> None:
    students = Noun("terms.students.ru", "студенты", (("gen", "студентов"),), gender="m", number="plural")
    assert [say("ru", "UNIT", parse(written), students) for written in ("21", "25", "2 thousand")] == [
        "студентов",
        "студентов",
        "тыс. студентов",
    ]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("en", "Norwegian krone"), ("kk", "Норвегия кронасы"), ("ru", "норвежская крона"), ("sr", "норвешка круна")],
)
def test_names_of_currencies(tag: str, expected: str) -> None:
    assert say(tag, "CURRENCY", "NOK") == expected


@pytest.mark.parametrize(
    ("tag", "values", "options", "expected"),
    [
        ("en", (4,), {}, "fourth"),
        ("en", (30,), {"style": "digits"}, "30th"),
        ("kk", (4, "meeting"), {"case": "gen"}, "төртінші отырыстың"),
        ("kk", (4, "meeting"), {"style": "digits"}, "4-отырыс"),
        ("ru", (4, "meeting"), {}, "четвёртое заседание"),
        ("ru", (4, "meeting"), {"style": "digits", "case": "gen"}, "4-го заседания"),
        ("ru", (3,), {"gender": "f", "case": "acc", "style": "digits"}, "3-ю"),
        ("sr", (4, "meeting"), {}, "четврто заседање"),
        ("sr-Latn", (4, "meeting"), {"style": "digits"}, "4. zasedanje"),
    ],
)
def test_ordinals(tag: str, values: tuple[Value, ...], options: dict[str, str], expected: str) -> None:
    assert say(tag, "ORD", *values, **options) == expected


# ---------------------------------------------------------------------------------------------------------------- dates

DAY, MONTH, YEAR = date(1996, 12, 10), YearMonth(2025, 11), Year(2018)
VISIT = DateRange(date(2026, 2, 26), date(2026, 2, 27))
LONG = DateRange(date(2026, 2, 26), date(2026, 3, 3))


@pytest.mark.parametrize(
    ("tag", "moment", "expected"),
    [
        ("en", DAY, "on 10 December 1996"),
        ("en", MONTH, "in November 2025"),
        ("en", VISIT, "on 26 and 27 February 2026"),
        ("en", LONG, "from 26 February to 3 March 2026"),
        ("kk", DAY, "1996 жылғы 10 желтоқсанда"),
        ("kk", MONTH, "2025 жылғы қарашада"),
        ("kk", YEAR, "2018 жылы"),
        ("kk", VISIT, "2026 жылғы 26–27 ақпанда"),
        ("kk", LONG, "2026 жылғы 26 ақпан мен 3 наурыз аралығында"),
        ("ru", DAY, "10 декабря 1996 года"),
        ("ru", MONTH, "в ноябре 2025 года"),
        ("ru", YEAR, "в 2018 году"),
        ("ru", VISIT, "26–27 февраля 2026 года"),
        ("ru", LONG, "с 26 февраля по 3 марта 2026 года"),
        ("ru", DateRange(date(2026, 2, 2), date(2026, 3, 3)), "со 2 февраля по 3 марта 2026 года"),
        ("sr", DAY, "10. децембра 1996. године"),
        ("sr", MONTH, "у новембру 2025. године"),
        ("sr", YEAR, "2018. године"),
        ("sr", VISIT, "26. и 27. фебруара 2026. године"),
        ("sr", DateRange(date(2026, 2, 24), date(2026, 2, 27)), "од 24. до 27. фебруара 2026. године"),
        ("sr", LONG, "од 26. фебруара до 3. марта 2026. године"),
        ("sr-Latn", MONTH, "u novembru 2025. godine"),
    ],
)
def test_when(tag: str, moment: Value, expected: str) -> None:
    assert say(tag, "WHEN", moment) == expected


@pytest.mark.parametrize(
    ("tag", "options", "expected"),
    [
        ("en", {}, "since November 2025"),
        ("kk", {}, "2025 жылғы қарашадан бастап"),
        ("kk", {"word": "бері"}, "2025 жылғы қарашадан бері"),
        ("ru", {}, "с ноября 2025 года"),
        ("sr", {}, "од новембра 2025. године"),
    ],
)
def test_since(tag: str, options: dict[str, str], expected: str) -> None:
    assert say(tag, "SINCE", MONTH, **options) == expected


# ---------------------------------------------------------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("tag", "code", "expected"),
    [
        ("en", "NL", ["in the Netherlands", "to the Netherlands", "from the Netherlands", "with the Netherlands"]),
        ("kk", "US", ["АҚШ-та", "АҚШ-қа", "АҚШ-тан", "АҚШ-пен"]),
        ("ru", "CU", ["на Кубе", "на Кубу", "с Кубы", "с Кубой"]),
        ("ru", "VN", ["во Вьетнаме", "во Вьетнам", "из Вьетнама", "с Вьетнамом"]),
        ("ru", "SK", ["в Словакии", "в Словакию", "из Словакии", "со Словакией"]),
        ("sr", "CY", ["на Кипру", "на Кипар", "са Кипра", "са Кипром"]),
        ("sr-Latn", "RS", ["u Srbiji", "u Srbiju", "iz Srbije", "sa Srbijom"]),
    ],
)
def test_countries_with_prepositions(tag: str, code: str, expected: list[str]) -> None:
    assert [say(tag, relation, Country(code)) for relation in ("IN", "TO", "FROM", "WITH")] == expected


@pytest.mark.parametrize(
    ("tag", "values", "options", "expected"),
    [
        ("en", ("KZ", "RS"), {}, "Kazakhstan–Serbia"),
        ("kk", ("KZ", "RS"), {}, "Қазақстан-Сербия"),
        ("ru", ("KZ", "RS"), {"gender": "f", "case": "gen"}, "казахстанско-сербской"),
        ("ru", ("KZ", "TT"), {"gender": "f"}, "Казахстан – Тринидад и Тобаго"),
        ("sr", ("KZ", "RS"), {"gender": "f"}, "казахстанско-српска"),
    ],
)
def test_pairs_of_countries(tag: str, values: tuple[str, str], options: dict[str, str], expected: str) -> None:
    home, partner = values
    assert say(tag, "PAIR", Country(home), Country(partner), **options) == expected


VUCIC = {
    "en": ("Aleksandar Vučić", "President of the Republic of Serbia"),
    "kk": ("Александр Вучич", "Сербия Республикасының Президенті"),
    "ru": ("Александр Вучич", "Президент Республики Сербия"),
    "sr": ("Александар Вучић", "председник Републике Србије"),
}


@pytest.mark.parametrize(
    ("tag", "case", "expected"),
    [
        ("en", "nom", "Aleksandar Vučić, President of the Republic of Serbia"),
        ("kk", "gen", "Сербия Республикасының Президенті Александр Вучичтің"),
        ("ru", "gen", "Президента Республики Сербия Александра Вучича"),
        ("sr", "dat", "председнику Републике Србије Александру Вучићу"),
        ("sr-Latn", "ins", "predsednikom Republike Srbije Aleksandrom Vučićem"),
    ],
)
def test_people_with_their_positions(tag: str, case: str, expected: str) -> None:
    name, position = VUCIC[tag.removesuffix("-Latn")]
    someone = Person("vucic", "m", Noun("n", name, gender="m", kind="person"), Noun("p", position, kind="position"))
    assert say(tag, "PERSON", someone, case=case) == expected


def goods(*words: str) -> tuple[Noun, ...]:
    return tuple(Noun(f"terms.{word}", word) for word in words)


@pytest.mark.parametrize(
    ("tag", "items", "expected"),
    [
        ("en", ("medicines", "paper and cardboard"), "medicines, and paper and cardboard"),
        ("en", ("cotton wool", "equipment", "natural gas"), "cotton wool, equipment and natural gas"),
        ("kk", ("вата", "жабдық", "табиғи газ"), "вата, жабдық және табиғи газ"),
        ("kk", ("Астана", "Белград"), "Астана мен Белград"),
        ("ru", ("вата", "бумага и картон"), "вата, а также бумага и картон"),
        ("ru", ("вата",), "вата"),
        ("sr", ("лекови", "опрема", "папир и картон"), "лекови, опрема, као и папир и картон"),
        ("sr-Latn", ("вата", "опрема"), "vata i oprema"),
    ],
)
def test_lists(tag: str, items: tuple[str, ...], expected: str) -> None:
    assert say(tag, "LIST", goods(*items)) == expected


def test_a_list_of_two_in_a_case() -> None:
    pair = (Country("KZ"), Country("RS"))
    assert say("kk", "LIST", pair, case="gen") == "Қазақстан мен Сербияның"
    assert say("kk", "LIST", ("ЕҚЫҰ-ға төрағалығын", "көрме өткізуін")) == "ЕҚЫҰ-ға төрағалығын және көрме өткізуін"
    visits = ("2023 жылы Римге ресми сапар", "2024 жылы Триестке жұмыс сапарын")
    assert say("kk", "LIST", visits) == " және ".join(visits)
    roles = ("БҰҰ мүшесі", "ЕҚЫҰ-ға қатысушы мемлекет")
    assert say("kk", "LIST", roles) == " және ".join(roles)
    assert say("ru", "LIST", pair, case="ins") == "Казахстаном и Сербией"
    assert say("ru", "LIST", pair, case="ins", form="official") == "Республикой Казахстан и Республикой Сербия"


# ---------------------------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("call", "values", "options", "message"),
    [
        ("MONY", (parse("5 USD"),), {}, "no function MONY"),
        ("MONEY", (parse("5%"),), {}, "a figure of the kind money is wanted here, not percent"),
        ("MONEY", (Country("RS"),), {}, "a figure is wanted here, not a country"),
        ("MONEY", (parse("5 USD"),), {"case": "voc"}, "case: 'voc' is not one of"),
        ("MONEY", (parse("5 USD"),), {"colour": "red"}, "no option 'colour'"),
        ("COUNT", (parse("5"), "kompany"), {}, "no noun 'kompany'"),
        ("COUNT", (parse("5"),), {}, "COUNT takes 2 values, not 1"),
        ("NAME", (Country("ZZ"),), {}, "no country 'ZZ'"),
        ("NAME", ("text",), {"case": "gen"}, "the plain text “text” has no form 'gen'"),
    ],
)
def test_what_cannot_be_said_is_an_error(
    call: str, values: tuple[Value, ...], options: dict[str, str], message: str
) -> None:
    with pytest.raises(DataError) as refused:
        say("ru", call, *values, **options)
    assert message in str(refused.value)


def test_a_form_that_does_not_follow_from_a_rule_says_where_to_write_it() -> None:
    strange = Noun("terms.abc.ru", "Ыбж Щук")
    with pytest.raises(DataError) as refused:
        say("ru", "NAME", strange, case="gen")
    diagnostic = refused.value.diagnostics[0]
    assert diagnostic.key == "terms.abc.ru"
    assert diagnostic.paste.startswith("    ru: {nom: Ыбж Щук, gen: ")
    assert diagnostic.message.endswith("no dictionary here knows “Ыбж”")


@pytest.mark.parametrize(("word", "selector"), [("блокчейны", "NUMBER"), ("вина", "NUMBER"), ("блокчейн", "GENDER")])
def test_a_number_or_gender_that_no_rule_shows_is_asked(word: str, selector: str) -> None:
    with pytest.raises(DataError) as refused:
        say("ru", selector, Noun("terms.abc.ru", word))
    assert refused.value.diagnostics[0].key == "terms.abc.ru"
    assert f"of “{word}” is not certain" in refused.value.diagnostics[0].message
    assert "number: " in refused.value.diagnostics[0].paste
    assert say("ru", selector, Noun("terms.abc.ru", word, number="singular", gender="f")) in {"singular", "f"}


def test_an_explicit_form_wins() -> None:
    city = Noun("terms.city.ru", "Алматы", forms=(("prep", "городе Алматы"),), kind="place")
    assert say("ru", "IN", city) == "в городе Алматы"

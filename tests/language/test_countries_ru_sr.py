"""The tables of countries in Russian and Serbian: complete, well-formed, spelled and declined as dictionaries do."""

from __future__ import annotations

import functools
import itertools
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel import Locale
from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse
from some import some

LOCALES = Path(__file__).parents[2] / "locales"
LANGUAGES = ("ru", "sr")
CASES = {"ru": ("nom", "gen", "dat", "acc", "ins", "prep"), "sr": ("nom", "gen", "dat", "acc", "ins", "loc")}
BABEL = {"ru": "ru", "sr": "sr_Cyrl"}

UN_MEMBERS = frozenset(
    re.findall(
        "[A-Z]{2}",
        """
    AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR
    CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL
    IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN
    MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI
    SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
    """,
    )
)
OTHERS = frozenset({"EU", "PS", "VA"})  # a union and the two observer states

# Short names that are not CLDR's, by what they follow instead.
NOT_CLDR = {
    "ru": {
        "no abbreviation": "AE MH SB SC",
        "the United Nations' name": "BS CF TL",
        "no second name and nothing in brackets or after a hyphen": "CD CG MM",
        "CLDR has the official name here": "FM",
        "the country's own name, official in Kazakhstan": "KG",
        "the state, not the territories": "PS",
        "CLDR leaves out a word": "US",
    },
    "sr": {
        "no second name and nothing in brackets or after a hyphen": "CD CG CI MM TL",
        "without a hyphen, as other foreign names of two words": "GW",
        "diplomatic usage": "KP KR",
        "the state, not the territories": "PS",
        "renamed in 2018": "SZ",
        "CLDR leaves out a word": "US",
        "the Holy See, whom states have relations with": "VA",
    },
}

# Beginnings of words that are right though the spelling dictionary of the language lacks them, by reason.
NOT_IN_DICTIONARY = {
    "ru": {
        "proper names": "Гренадин Даруссалам д’Ивуар Китс Лешти Хашимитск Эсватини Боливариан",
        "plural names, known in some forms or as adjectives only": "Комор Мальдив Маршаллов Сейшел",
        "the states' own names, instead of Белоруссия and Киргизия": "Беларус Кыргызск кыргызский",
        "parts of hyphenated adjectives": "вердианский кабо коста ланкийский леонский маринский риканский сьерра шри",
        "compounds": "Центральноафриканск центральноафриканский южносуданский",
        "regular adjectives of names that the dictionary has": """
            андоррский барбадосский белизский брунейский буркинийский бутанский гайанский джибутийский катарский
            лесотский малавийский малийский мальдивский мьянманский Тоголезск тоголезский тонганский чадский эритрейский
        """,
    },
    "sr": {
        "proper names": "Верде Дарусалам Есватини Лесте Хашемитск Боливарск",
        "names known in some forms only": "Бахам Папу Принципе Томе",
        "abbreviation of Демократска Народна Република": "ДНР",
        "compounds": "источнотиморски јужносудански санмарински шриланчански",
        "regular adjectives of names that the dictionary has": """
            гвајански Киргиск малавијски микронезијски мјанмарски монакански
        """,
    },
}

# Words of short names whose forms in pymorphy's dictionary are not those of the standard language, or whose head
# alone declines.
NOT_PYMORPHY = {
    "Корея": "stays as it is after Республика",
    "Сейшелы": "it has «сейшелов» for «Сейшел»",
}


@dataclass(frozen=True)
class Country:
    """One entry of a table."""

    language: str
    code: str
    fields: Mapping[str, Any]

    def forms(self, group: str) -> tuple[str, ...]:
        """Return the forms of the short or official name in the order of the language's cases."""
        return tuple(self.fields[group][case] for case in CASES[self.language])

    def place(self) -> str:
        """Return "in the country"."""
        return f"{self.fields['at']} {self.forms('short')[-1]}"

    def texts(self) -> Iterator[str]:
        """Yield every name and the adjective, if there is one."""
        yield from self.forms("short")
        yield from self.forms("official")
        if self.fields["adjective"]:
            yield self.fields["adjective"]


@functools.cache
def table(language: str) -> Mapping[str, Country]:
    """Return the table of a language by code."""
    text = (LOCALES / language / "countries.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    return {code: Country(language, code, entry) for code, entry in data.items() if code != "reviewed_by"}


def listed(by_reason: Mapping[str, str]) -> set[str]:
    """Return all items that have a reason."""
    return {item for items in by_reason.values() for item in items.split()}


def words(text: str) -> list[str]:
    """Return the words of a text, the parts of hyphenated words apart."""
    return re.findall(r"[^\W\d_]+(?:’[^\W\d_]+)*", text)


def unknown_to_hunspell(dictionary: str, spelled: set[str]) -> set[str]:
    """Return the words that the dictionary of this name lacks."""
    # Only listed, for suggestions take seconds; of a word with a hyphen hunspell may name the piece that it lacks.
    command = ["hunspell", "-i", "utf-8", "-d", dictionary, "-l"]
    text = "\n".join(sorted(spelled))
    lacking = set(subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout.split())
    return {word for word in spelled if lacking & {word, *re.split("[-’]", word)}}


every_language = pytest.mark.parametrize("language", LANGUAGES)
needs_hunspell = pytest.mark.skipif(not shutil.which("hunspell"), reason="hunspell is not installed")


# ------------------------------------------------------------------------------------------------------------- shape


@every_language
def test_all_states_are_there_in_order(language: str) -> None:
    codes = list(table(language))
    assert set(codes) == UN_MEMBERS | OTHERS
    assert codes == sorted(codes)


def test_the_list_of_members_is_sound() -> None:
    assert len(UN_MEMBERS) == 193
    assert set(Locale.parse("en").territories) >= UN_MEMBERS


@every_language
def test_the_table_says_that_a_person_has_to_sign_it(language: str) -> None:
    data = yaml.safe_load((LOCALES / language / "countries.yaml").read_text(encoding="utf-8"))
    assert isinstance(data["reviewed_by"], str)


@every_language
def test_every_entry_has_the_same_keys_and_all_cases(language: str) -> None:
    places = {"ru": {"в", "на"}, "sr": {"у", "на"}}[language]
    for country in some(table(language).values()):
        keys = ["short", "official", "gender", "number", "at", "adjective"]
        assert [key for key in country.fields if key not in {"typed", "kind"}] == keys, country.code
        for group in ("short", "official"):
            assert tuple(country.fields[group]) == CASES[language], country.code
        assert country.fields["gender"] in {"m", "f", "n"}, country.code
        assert country.fields["number"] in {"singular", "plural"}, country.code
        assert country.fields["at"] in places, country.code


@every_language
def test_text_is_cyrillic_composed_and_tidy(language: str) -> None:
    letters = {"ru": "А-Яа-яЁё", "sr": "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш"}[language]
    tidy = re.compile(rf"[{letters}]+(?:(?:[ -]|’| — )[{letters}]+)*")
    for country in some(table(language).values()):
        for text in some(country.texts()):
            assert tidy.fullmatch(text), (country.code, text)
            assert unicodedata.is_normalized("NFC", text), (country.code, text)


@every_language
def test_names_start_with_a_capital_and_adjectives_do_not(language: str) -> None:
    for country in some(table(language).values()):
        names = (form for group in ("short", "official") for form in country.forms(group))
        assert all(form[0].isupper() for form in some(names)), country.code
        adjective = country.fields["adjective"]
        assert adjective == adjective.lower(), country.code
        assert not adjective or adjective.endswith({"ru": "кий", "sr": "ки"}[language]), country.code


@every_language
def test_no_two_countries_share_a_name(language: str) -> None:
    for group in ("short", "official"):
        names = [country.fields[group]["nom"] for country in table(language).values()]
        assert len(names) == len(set(names))


@every_language
def test_short_names_are_those_of_cldr_unless_there_is_a_reason(language: str) -> None:
    territories = Locale.parse(BABEL[language]).territories
    differing = {
        country.code
        for country in table(language).values()
        if country.fields["short"]["nom"] != territories[country.code]
    }
    assert differing == listed(NOT_CLDR[language])


@every_language
def test_one_adjective_means_one_country(language: str) -> None:
    both_congos = {"CD", "CG"}
    used = [(c.fields["adjective"], c.code) for c in table(language).values() if c.code not in both_congos]
    adjectives = [adjective for adjective, _ in used if adjective]
    assert len(adjectives) == len(set(adjectives))


# ----------------------------------------------------------------------------------------------------------- grammar


@every_language
def test_number_agrees_with_the_form_of_the_name(language: str) -> None:
    plural = {"ru": re.compile(r".+(?:ам|ям)|США"), "sr": re.compile(r".+(?:има|ама)")}[language]
    for country in some(table(language).values()):
        dative = country.forms("short")[2]
        assert bool(plural.fullmatch(dative)) == (country.fields["number"] == "plural"), dative


@every_language
def test_inanimate_names_have_no_accusative_like_the_genitive(language: str) -> None:
    for country, group in some(itertools.product(table(language).values(), ("short", "official"))):
        nominative, genitive, _, accusative, *_ = country.forms(group)
        indeclinable = len(set(country.forms(group))) == 1
        assert indeclinable or accusative != genitive, nominative


def test_serbian_dative_and_locative_are_one_form() -> None:
    for country, group in some(itertools.product(table("sr").values(), ("short", "official"))):
        assert country.forms(group)[2] == country.forms(group)[5], country.code


# Endings of the last word that declines: nom, gen, dat, acc, ins.
SERBIAN_ENDINGS = {
    ("m", "singular"): ("", "а", "у", "", "[ое]м"),
    ("f", "singular"): ("а", "е", "(?:и|ој)", "у", "ом"),
    ("n", "singular"): ("о", "а", "у", "о", "ом"),
    ("m", "plural"): ("и", "а", "има", "е", "има"),
    ("f", "plural"): ("е", "а", "ама", "е", "ама"),
    ("n", "plural"): ("а", "а", "има", "а", "има"),
}


def test_serbian_short_names_have_the_endings_of_their_gender_and_number() -> None:
    for country in some(table("sr").values()):
        columns = zip(*(form.split() for form in country.forms("short")[:5]), strict=True)
        *_, declined_word = (column for column in columns if len(set(column)) > 1)
        endings = SERBIAN_ENDINGS[country.fields["gender"], country.fields["number"]]
        for form, ending in some(zip(declined_word, endings, strict=True)):
            assert re.fullmatch(f".+{ending}", form), (country.code, form)


HEADS = {
    "ru": re.compile(
        r"(?:.+ )?(?:Республика|Королевство|Княжество|Герцогство|Государство|Султанат|Содружество|Федерация) (.+)"
    ),
    "sr": re.compile(r"(?:.+ )?(?:Република|Краљевина|Кнежевина|Војводство|Држава|Султанат|Комонвелт|Федерација) (.+)"),
}


@every_language
def test_the_head_of_an_official_name_declines(language: str) -> None:
    checked = 0
    for country in table(language).values():
        match = HEADS[language].fullmatch(country.fields["official"]["nom"])
        if match:
            nominative, genitive, *_ = country.forms("official")
            head = slice(0, len(nominative.split()) - len(match[1].split()))
            pairs = zip(nominative.split()[head], genitive.split()[head], strict=True)
            assert all(before != after for before, after in pairs), genitive
            checked += 1
    assert checked > 120


def test_the_proper_part_of_a_russian_official_name_stays_as_it_is() -> None:
    for country in some(table("ru").values()):
        match = HEADS["ru"].fullmatch(country.fields["official"]["nom"])
        if match:
            assert all(form.endswith(f" {match[1]}") for form in some(country.forms("official"))), country.code


def test_a_serbian_official_name_declines_its_proper_part_when_feminine() -> None:
    for country in some(table("sr").values()):
        match = HEADS["sr"].fullmatch(country.fields["official"]["nom"])
        short = country.fields["short"]
        if match and match[1] == short["nom"]:
            feminine = country.fields["gender"] == "f" and country.fields["number"] == "singular"
            expected = short["gen"] if feminine and country.code != "DM" else short["nom"]  # DM: „Комонвелта Доминика“
            assert country.fields["official"]["gen"].endswith(f" {expected}"), country.code


@pytest.mark.parametrize(
    ("language", "codes"),
    [
        ("ru", "BB BS CU CY DM FJ GD HT JM KI KM LC MG MH MT MU MV NR PH PW SB SC TO TV VU WS"),
        ("sr", "BB BS CU CV CY DM FJ GD HT IS JM KI KM LC LK MG MH MT MU MV NR NZ PH PW SB SC TO TV VU WS"),
    ],
)
def test_only_islands_take_na(language: str, codes: str) -> None:
    assert [country.code for country in table(language).values() if country.fields["at"] == "на"] == codes.split()


@pytest.mark.parametrize(
    ("language", "code", "phrase"),
    [
        ("ru", "RS", "в Сербии"),
        ("ru", "KZ", "в Казахстане"),
        ("ru", "CU", "на Кубе"),
        ("ru", "MU", "на Маврикии"),
        ("ru", "SC", "на Сейшелах"),
        ("ru", "IL", "в Израиле"),
        ("ru", "BY", "в Беларуси"),
        ("ru", "US", "в США"),
        ("ru", "CI", "в Кот-д’Ивуаре"),
        ("ru", "EG", "в Египте"),
        ("ru", "GW", "в Гвинее-Бисау"),
        ("ru", "TT", "в Тринидаде и Тобаго"),
        ("ru", "PG", "в Папуа — Новой Гвинее"),
        ("ru", "AE", "в Объединённых Арабских Эмиратах"),
        ("ru", "KR", "в Республике Корея"),
        ("ru", "EU", "в Европейском союзе"),
        ("sr", "KZ", "у Казахстану"),
        ("sr", "DE", "у Немачкој"),
        ("sr", "CY", "на Кипру"),
        ("sr", "PH", "на Филипинима"),
        ("sr", "NZ", "на Новом Зеланду"),
        ("sr", "ML", "у Малију"),
        ("sr", "MX", "у Мексику"),
        ("sr", "EG", "у Египту"),
        ("sr", "ME", "у Црној Гори"),
        ("sr", "BA", "у Босни и Херцеговини"),
        ("sr", "US", "у Сједињеним Америчким Државама"),
        ("sr", "EU", "у Европској унији"),
    ],
)
def test_in_the_country(language: str, code: str, phrase: str) -> None:
    assert table(language)[code].place() == phrase


@pytest.mark.parametrize(
    ("language", "code", "case", "phrase"),
    [
        ("ru", "RS", "gen", "Республики Сербия"),
        ("ru", "KZ", "ins", "Республикой Казахстан"),
        ("ru", "RU", "gen", "Российской Федерации"),
        ("ru", "FR", "dat", "Французской Республике"),
        ("ru", "ES", "prep", "Королевстве Испания"),
        ("ru", "DE", "gen", "Федеративной Республики Германия"),
        ("ru", "NL", "ins", "Королевством Нидерландов"),
        ("ru", "US", "ins", "Соединёнными Штатами Америки"),
        ("ru", "GB", "gen", "Соединённого Королевства Великобритании и Северной Ирландии"),
        ("ru", "VA", "ins", "Святым Престолом"),
        ("ru", "AU", "ins", "Австралийским Союзом"),
        ("sr", "RS", "ins", "Републиком Србијом"),
        ("sr", "KZ", "gen", "Републике Казахстан"),
        ("sr", "KZ", "loc", "Републици Казахстан"),
        ("sr", "DE", "loc", "Савезној Републици Немачкој"),
        ("sr", "PL", "dat", "Републици Пољској"),
        ("sr", "PH", "gen", "Републике Филипини"),
        ("sr", "CI", "gen", "Републике Обале Слоноваче"),
        ("sr", "GB", "ins", "Уједињеним Краљевством Велике Британије и Северне Ирске"),
        ("sr", "LU", "loc", "Великом Војводству Луксембург"),
    ],
)
def test_official_names_in_oblique_cases(language: str, code: str, case: str, phrase: str) -> None:
    assert table(language)[code].fields["official"][case] == phrase


# ------------------------------------------------------------------------------------------------------ dictionaries


@needs_hunspell
@pytest.mark.parametrize(("language", "dictionary"), [("ru", "ru_RU"), ("sr", "sr_RS")])
def test_every_word_is_in_the_dictionary_or_excused(language: str, dictionary: str) -> None:
    spelled = {word for country in table(language).values() for text in country.texts() for word in words(text)}
    excuses = listed(NOT_IN_DICTIONARY[language])
    unknown = unknown_to_hunspell(dictionary, spelled)
    assert {word for word in unknown if not word.startswith(tuple(excuses))} == set()
    assert {start for start in excuses if not any(word.startswith(start) for word in unknown)} == set()


def test_hunspell_is_asked_in_a_way_that_finds_mistakes() -> None:
    if not shutil.which("hunspell"):
        pytest.skip("hunspell is not installed")
    assert unknown_to_hunspell("ru_RU", {"Сербии", "Сербиии", "Кубой"}) == {"Сербиии"}
    assert unknown_to_hunspell("sr_RS", {"Србијом", "Немачкоој"}) == {"Немачкоој"}


@pytest.fixture(scope="module")
def morphology() -> MorphAnalyzer:
    return MorphAnalyzer()


def readings(morphology: MorphAnalyzer, word: str) -> list[Parse]:
    """Return the readings of a word as a nominative that the dictionary holds."""
    return [parse for parse in morphology.parse(word) if parse.is_known and "nomn" in parse.tag]


def declined(parse: Parse, tag: str) -> set[str]:
    """Return the forms of a case in the same number and gender, of either animacy, with ё written е."""
    same = (parse.tag.number, parse.tag.gender)
    return {
        form.word.replace("ё", "е")
        for form in parse.lexeme
        if tag in form.tag and (form.tag.number, form.tag.gender) == same
    }


def test_russian_short_names_decline_as_pymorphy_says(morphology: MorphAnalyzer) -> None:
    tags = dict(zip(CASES["ru"], ("nomn", "gent", "datv", "accs", "ablt", "loct"), strict=True))
    checked, differing = set(), set()
    for country in table("ru").values():
        nominative = country.fields["short"]["nom"].split()
        for case, tag in tags.items():
            for before, after in zip(nominative, country.fields["short"][case].split(), strict=True):
                known = readings(morphology, before)
                forms = {form for parse in known for form in declined(parse, tag)}
                if known and after.lower().replace("ё", "е") not in forms:
                    differing.add(before)
                if known:
                    checked.add(country.code)
    assert differing == set(NOT_PYMORPHY)
    assert len(checked) > 180


def test_russian_genders_are_those_of_pymorphy_for_names_that_decline(morphology: MorphAnalyzer) -> None:
    genders = {"masc": "m", "femn": "f", "neut": "n"}
    checked = 0
    for country in table("ru").values():
        name = country.fields["short"]["nom"]
        declines = len(set(country.forms("short"))) > 1
        if declines and country.fields["number"] == "singular" and (known := readings(morphology, name)):
            assert country.fields["gender"] in {genders.get(parse.tag.gender) for parse in known}, name
            checked += 1
    assert checked > 110

"""The names of countries in English and Kazakh: all there, well written, and the same ones that CLDR knows."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel import Locale
from some import some

from briefing.language.morphology import kazakh

LOCALES = Path(__file__).parents[2] / "locales"

MEMBERS_OF_THE_UN = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU
CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ
IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU
MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN
SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
"""
OTHERS = ["EU", "PS", "VA"]
OPTIONAL = {"typed", "kind"}

# Where our name is not CLDR's, and why: official usage wins.
NOT_CLDR_EN = {
    "AG BA KN LC ST TT VC": "written out, without & and St",
    "CD CG KP KR MM PS VA": "CLDR's names are those of a list of places, not of states",
    "BN CV VN": "spelling of the United Nations",
}
NOT_CLDR_KK = {
    "HU": "the name in the papers of the President’s office",
    "ZA": "the bare name is that of a region too",
    "AZ SC EU": "spelling of Akorda",
    "CD CG KP KR MM PS": "CLDR's names are those of a list of places, not of states",
    "PH US": "the short name in use",
}

# English words that the dictionary of en_GB lacks.
UNKNOWN_EN = {
    "Czechia Eswatini Leste Nam Sao Tome Principe Türkiye Verde Cabo": "names the United Nations took up lately",
    "Bolivarian Plurinational Lao": "parts of official names",
    "Bahraini Belizean Beninese Bhutanese Bruneian Burkinabe Burundian Comorian Djiboutian Gabonese Honduran Kyrgyz "
    "Leonean Maldivian Malian Marshallese Nauruan Nigerien Omani Palauan Tajik Verdean": "adjectives of countries",
    "d’Ivoire": "known to the dictionary only within the whole name",
}

POSSESSIVE_HEADS = """
Республикасы Корольдігі Князьдігі Мемлекеті Одағы Достастығы Штаттары Федерациясы Конфедерациясы аралдары Әмірліктері
Герцогтігі Сұлтандығы Арабиясы
"""

# What a reader expects to see; each shows a rule or an exception to it.
EXPECTED_KK = [
    ("KZ", "short", "abl", "Қазақстаннан"),
    ("RS", "short", "dat", "Сербияға"),
    ("RU", "short", "gen", "Ресейдің"),
    ("CN", "short", "ins", "Қытаймен"),
    ("RS", "official", "dat", "Сербия Республикасына"),
    ("KR", "short", "acc", "Корея Республикасын"),
    ("SA", "short", "abl", "Сауд Арабиясынан"),
    ("AE", "short", "loc", "Біріккен Араб Әмірліктерінде"),
    ("GB", "official", "gen", "Ұлыбритания және Солтүстік Ирландия Біріккен Корольдігінің"),
    ("US", "official", "loc", "Америка Құрама Штаттарында"),
    ("EU", "short", "dat", "Еуропалық одаққа"),
    ("US", "short", "gen", "АҚШ-тың"),
    ("US", "short", "dat", "АҚШ-қа"),
    ("US", "short", "abl", "АҚШ-тан"),
    ("BY", "short", "dat", "Беларуське"),
    ("IL", "short", "abl", "Израильден"),
    ("IQ", "short", "dat", "Иракқа"),  # not Иракке
    ("IQ", "short", "loc", "Иракта"),
    ("CM", "short", "dat", "Камерунға"),  # not Камерунге
    ("ML", "short", "loc", "Малиде"),  # not Малида
    ("SO", "short", "gen", "Сомалидің"),
    ("HT", "short", "dat", "Гаитиге"),
    ("CL", "short", "gen", "Чилидің"),
    ("PE", "short", "dat", "Перуге"),
    ("VU", "short", "gen", "Вануатудың"),
    ("LU", "short", "loc", "Люксембургте"),
    ("TD", "short", "dat", "Чадқа"),
    ("VN", "short", "abl", "Вьетнамнан"),
    ("CY", "short", "dat", "Кипрге"),
    ("TN", "short", "loc", "Тунисте"),
    ("BD", "short", "dat", "Бангладешке"),
    ("MA", "short", "dat", "Мароккоға"),
    ("ZW", "short", "dat", "Зимбабвеге"),
]


def table(language: str) -> dict[str, Any]:
    """Return the countries of a language without the reviewer."""
    data = yaml.safe_load((LOCALES / language / "countries.yaml").read_text(encoding="utf-8"))
    return {code: row for code, row in data.items() if code != "reviewed_by"}


def short(row: dict[str, Any]) -> str:
    """Return the short name of a row, whose forms the table may write out."""
    name = row["short"]
    return str(name["nom"] if isinstance(name, dict) else name)


def texts(data: object) -> Iterator[str]:
    """Yield every text in a table."""
    if isinstance(data, dict):
        for value in data.values():
            yield from texts(value)
    elif isinstance(data, str):
        yield data


def explained(reasons: dict[str, str]) -> set[str]:
    """Return the words of a table of exceptions with reasons."""
    return {word for words in reasons for word in words.split()}


def unknown_words(dictionary: str, words: set[str]) -> set[str]:
    """Return the words that hunspell does not know; skip the test where it is not installed."""
    if shutil.which("hunspell") is None:
        pytest.skip("hunspell is not installed")
    found = subprocess.run(
        ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if found.returncode != 0 or "error" in found.stderr.lower():
        pytest.skip(f"no hunspell dictionary {dictionary}")
    return set(found.stdout.split())


@pytest.mark.parametrize("language", ["en", "kk"])
def test_every_member_of_the_united_nations_is_there(language: str) -> None:
    members = MEMBERS_OF_THE_UN.split()
    assert len(members) == len(set(members)) == 193
    assert set(members) <= set(Locale.parse("en_GB").territories)
    assert list(table(language)) == sorted(members + OTHERS)


@pytest.mark.parametrize("language", ["en", "kk"])
def test_the_reviewer_is_declared(language: str) -> None:
    data = yaml.safe_load((LOCALES / language / "countries.yaml").read_text(encoding="utf-8"))
    assert isinstance(data["reviewed_by"], str)


@pytest.mark.parametrize("language", ["en", "kk"])
def test_texts_are_nfc_and_without_stray_spaces(language: str) -> None:
    for text in some(texts(table(language))):
        assert unicodedata.is_normalized("NFC", text)
        assert text == " ".join(text.split())
        assert "'" not in text, "the apostrophe is ’"


@pytest.mark.parametrize("language", ["en", "kk"])
def test_no_two_countries_have_the_same_name(language: str) -> None:
    for kind in ("short", "official"):
        names = [short(row) if kind == "short" else str(row[kind]) for row in table(language).values()]
        assert len(names) == len(set(names))


def test_english_rows_have_all_keys() -> None:
    for code, row in some(table("en").items()):
        assert [key for key in row if key not in OPTIONAL] == ["short", "official", "adjective", "article", "number"], (
            code
        )
        assert short(row), code
        assert row["official"], code
        assert isinstance(row["article"], bool), code
        assert row["number"] == "singular", code


def test_the_english_article_stands_in_the_official_name_and_not_in_the_short_one() -> None:
    for code, row in some(table("en").items()):
        assert not short(row).lower().startswith("the "), code
        # An official name either begins with "the" or is a bare name, the same as the short one.
        assert row["official"].startswith("the ") or row["official"] == short(row), code
        if row["article"]:
            assert row["official"].startswith("the "), code


def test_names_that_are_plural_or_common_words_take_the_article() -> None:
    rows = table("en")
    for code in ("NL", "US", "PH", "GM", "BS", "MV", "AE", "EU", "GB", "KM", "KR", "KP", "CF", "DO", "CD", "NE", "SD"):
        assert rows[code]["article"], code
    for code in ("RS", "KZ", "UA", "SC", "SB", "NG", "LB", "AR", "TT"):
        assert not rows[code]["article"], code


def test_english_adjectives_are_capitalised_and_unique() -> None:
    adjectives = [row["adjective"] for row in table("en").values() if row["adjective"]]
    assert all(adjective[0].isupper() for adjective in adjectives)
    shared = {adjective for adjective in adjectives if adjectives.count(adjective) > 1}
    assert not shared


def test_english_short_names_are_those_of_cldr_but_for_reasons() -> None:
    territories = Locale.parse("en_GB").territories
    different = {code for code, row in table("en").items() if short(row) != territories[code]}
    assert different == explained(NOT_CLDR_EN)


def test_english_words_are_in_the_dictionary() -> None:
    words = {
        word
        for row in table("en").values()
        for text in (short(row), row["official"], row["adjective"])
        for word in re.findall(r"[^\W\d_]+(?:’[^\W\d_]+)*", text)
    }
    assert unknown_words("en_GB", words) <= explained(UNKNOWN_EN)


def test_kazakh_rows_have_all_keys() -> None:
    for code, row in some(table("kk").items()):
        assert [key for key in row if key not in OPTIONAL] == ["short", "official", "adjective"], code
        for kind in ("short", "official"):
            assert row[kind]["nom"], code
            assert set(row[kind]) <= {"nom", "possessive", "harmony", "gen", "dat", "acc", "loc", "abl", "ins"}, code
            assert row[kind].get("harmony", "front") in {"front", "back"}, code


def test_kazakh_is_written_in_kazakh_letters() -> None:
    letters = set("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя") | set(" -—’")
    for row in some(table("kk").values()):
        names = f"{row['short']['nom']}{row['official']['nom']}{row['adjective']}"
        assert set(names.lower()) <= letters, names


def test_kazakh_possessives_are_marked_and_nothing_else_is() -> None:
    for code, row in some(table("kk").items()):
        for kind in ("short", "official"):
            last = row[kind]["nom"].split()[-1]
            assert row[kind].get("possessive", False) == (last in POSSESSIVE_HEADS.split()), (code, kind)


def test_kazakh_short_names_are_those_of_cldr_but_for_reasons() -> None:
    territories = Locale.parse("kk").territories
    different = {code for code, row in table("kk").items() if row["short"]["nom"] != territories[code]}
    assert different == explained(NOT_CLDR_KK)


@pytest.mark.parametrize(("ending", "after"), [("л", "аәеэоөұүыіяёиуйр"), ("д", "лмнңзж"), ("т", "бвгғдкқпстфхһцчшщ")])
def test_kazakh_adjectives_begin_their_suffix_by_the_last_sound(ending: str, after: str) -> None:
    seen = 0
    for row in table("kk").values():
        adjective = row["adjective"]
        if not adjective:
            continue
        assert adjective[0].islower()
        assert adjective.endswith(("лық", "лік", "дық", "дік", "тық", "тік"))
        stem = adjective[:-3].rstrip("ь")
        if stem[-1] in after:
            seen += 1
            assert adjective[-3] == ending, adjective
    assert seen


def test_kazakh_adjectives_agree_with_the_vowels_of_the_name() -> None:
    """The adjective's vowel and the dative's come from the same rule: Иракқа, ирактық; Малиге, малилік."""
    for code, row in some(table("kk").items()):
        short = row["short"]
        stem = row["adjective"][:-3]
        if short.get("possessive") or stem != short["nom"].lower().replace(" ", ""):
            continue
        dative = kazakh.inflect(short["nom"], "dat", harmony=short.get("harmony"))
        assert (dative[-1] in "аы") == row["adjective"].endswith("ық"), code


@pytest.mark.parametrize(("code", "kind", "case", "expected"), EXPECTED_KK)
def test_kazakh_cases(code: str, kind: str, case: str, expected: str) -> None:
    name = table("kk")[code][kind]
    made = name.get(case) or kazakh.inflect(
        name["nom"], case, possessive=name.get("possessive", False), harmony=name.get("harmony")
    )
    assert made == expected

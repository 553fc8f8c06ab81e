"""The names of currencies in all languages: complete, well written, and known to dictionaries."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel import Locale
from babel.numbers import get_territory_currencies
from pymorphy3 import MorphAnalyzer
from some import some

from briefing.language.morphology import kazakh

LOCALES = Path(__file__).parents[2] / "locales"
LANGUAGES = ["en", "kk", "ru", "sr"]
CASES = {"ru": ["nom", "gen", "dat", "acc", "ins", "prep"], "sr": ["nom", "gen", "dat", "acc", "ins", "loc"]}

# Beginnings of words that the dictionaries lack. What follows is an ending of at most four letters.
UNITS_EN = """
afghani ariary birr boliviano bolívar cedi colón colones córdoba dalasi denar dirham emalangeni gourde guaraní hryvnia
kina koruny króna krónur kwacha kyat lari lek lempira leone leu lev leva lilangeni maloti manat meticais metical nakfa
ngultrum ouguiya pataca pa’anga pula quetzal reais riel ringgit rufiyaa som somoni taka tala tenge tugrik vatu
"""
ADJECTIVES_EN = (
    "Antillean Aruban Bahraini Bhutanese CFA CFP Comorian Honduran Kyrgyz Lao Leonean Maldivian Omani Sao Tajik Verde"
)
UNITS_RU = """
ариари бат боливиано быр гурд даласи денар дирхам добр драм злот кванз квач кетсал кин кип кордоб кьят лек лемпир леоне
лилангени лоти манат метикал найр накф нгултрум паанг патак пул ранд риел ринггит риял руфи седи сол сомони сум так тал
угий угия угию угии угиям угиями угиях угией
"""
ADJECTIVES_RU = """
арубанск барбадосск белизск брунейск бутанск восточнокарибск гайанск катарск коста кыргызск ланкийск малавийск
малагасийск мальдивск риканск тонганск шри эритрейск южносуданск Каймановых Эсватини КФА ОАЭ
"""
UNITS_SR = """
авгани аријари балбо бат бир боливар боливијан вату вон гварани голд гурд даласи дирхам добр донг донз драм ескуд
кванз квач кецал кин кип кордоб кјат лари лемпир леоне леј лилангени лоти манат метикал наир накф нгултрум паанг патак
пул ранд рингит ријел руфиј седи сом сомони сум так тал тенге тугри угиј флорин
"""
# What pymorphy3 knows only as another word (драма, сом the fish, соль for food, the adjective «добр») …
HOMONYMS_RU = """
драм драма драму така таки так пула пулы пулу пул сом кип кипа соля солю добра добры добре добру добр сум сума суму
"""
# … or without the plural that money has.
SINGULAR_RU = "кванзы руфии кордобы паанги"
ADJECTIVES_SR = """
барбадошк гвајанск источнокарипск макаоск малавијск мјанмарск саотомск сијералеонск тонганск фиџијск холандскоантилск
шриланчанск јужносуданск Есватинија
"""


def table(language: str) -> dict[str, Any]:
    """Return the currencies of a language without the reviewer."""
    data = yaml.safe_load((LOCALES / language / "currencies.yaml").read_text(encoding="utf-8"))
    return {code: row for code, row in data.items() if code != "reviewed_by"}


def names(language: str) -> Iterator[tuple[str, str]]:
    """Yield the code and every name and form of it, without codes and symbols."""
    for code, row in table(language).items():
        if language == "en":
            found = [row["one"], row["other"]]
        elif language == "kk":
            found = [row["nom"]]
        else:
            found = [row["paucal"], *(form for pair in row["forms"].values() for form in pair)]
        yield from ((code, name) for name in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_currency_in_use_is_there(language: str) -> None:
    day = date(2025, 6, 1)
    in_use = {
        code
        for territory in Locale.parse("en").territories
        if len(territory) == 2 and territory.isalpha()
        for code in get_territory_currencies(territory, day, day)
    }
    assert len(in_use) > 150
    assert in_use <= set(table(language))


def test_all_languages_have_the_same_currencies_in_order() -> None:
    tables = [list(table(language)) for language in LANGUAGES]
    assert tables[0] == sorted(tables[0])
    assert all(one == other for one, other in pairwise(tables))


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_nfc_and_without_stray_spaces(language: str) -> None:
    for code, name in some(names(language)):
        assert name, code
        assert unicodedata.is_normalized("NFC", name), code
        assert name == " ".join(name.split()), code


@pytest.mark.parametrize(
    ("language", "letters"),
    [
        ("kk", "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"),
        ("ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
        ("sr", "абвгдђежзијклљмнњопрстћуфхцчџш"),
    ],
)
def test_letters_are_those_of_the_language(language: str, letters: str) -> None:
    for code, name in some(names(language)):
        assert set(name.lower()) <= set(letters) | set(" -—"), code
    shorts = [row["short"] for code, row in table(language).items() if not (language == "sr" and row["short"] == code)]
    assert all(set(short.lower()) <= set(letters) | set(" -—.") for short in shorts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_currencies_have_the_same_name(language: str) -> None:
    key = {"en": lambda row: row["one"], "kk": lambda row: row["nom"]}.get(language, lambda row: row["forms"]["nom"][0])
    found = [key(row) for row in table(language).values()]
    assert len(found) == len(set(found))


def test_english_rows() -> None:
    rows = table("en")
    assert all([key for key in row if key != "typed"] == ["symbol", "one", "other"] for row in rows.values())
    assert {code: row["symbol"] for code, row in rows.items() if row["symbol"]} == {
        "USD": "US$",
        "EUR": "€",
        "GBP": "£",
    }
    assert (rows["USD"]["one"], rows["USD"]["other"]) == ("US dollar", "US dollars")
    assert (rows["KZT"]["one"], rows["KZT"]["other"]) == ("tenge", "tenge")
    assert rows["RUB"]["other"] == "Russian roubles"


def test_kazakh_rows() -> None:
    rows = table("kk")
    assert all([key for key in row if key != "typed"] == ["nom", "possessive", "short"] for row in rows.values())
    assert all(row["short"] == row["nom"] for row in rows.values())
    bare = {code for code, row in rows.items() if not row["possessive"]}
    assert bare == {"EUR", "GBP", "KZT", "MKD"}
    assert all(row["nom"][-1] in "ыі" for row in rows.values() if row["possessive"])


@pytest.mark.parametrize(
    ("code", "case", "expected"),
    [
        ("USD", "dat", "АҚШ долларына"),
        ("USD", "abl", "АҚШ долларынан"),
        ("USD", "acc", "АҚШ долларын"),
        ("RSD", "gen", "Сербия динарының"),
        ("CNY", "dat", "Қытай юаніне"),
        ("CHF", "loc", "Швейцария франкінде"),
        ("EUR", "dat", "еуроға"),
        ("EUR", "acc", "еуроны"),
        ("KZT", "dat", "теңгеге"),
        ("GBP", "dat", "фунт стерлингке"),
    ],
)
def test_kazakh_cases(code: str, case: str, expected: str) -> None:
    row = table("kk")[code]
    assert kazakh.inflect(row["nom"], case, possessive=row["possessive"]) == expected


@pytest.mark.parametrize("language", ["ru", "sr"])
def test_slavic_rows_have_all_forms(language: str) -> None:
    for code, row in some(table(language).items()):
        assert [key for key in row if key != "typed"] == ["gender", "short", "paucal", "forms"], code
        assert row["gender"] in {"m", "f", "n"}, code
        assert list(row["forms"]) == CASES[language], code
        assert all(len(pair) == 2 for pair in some(row["forms"].values())), code


@pytest.mark.parametrize("language", ["ru", "sr"])
def test_forms_of_a_name_have_the_same_number_of_words(language: str) -> None:
    for code, row in some(table(language).items()):
        lengths = {len(form.split()) for pair in row["forms"].values() for form in pair}
        assert len(lengths | {len(row["paucal"].split())}) == 1, code


def test_russian_forms() -> None:
    rows = table("ru")
    assert rows["USD"]["forms"]["gen"] == ["доллара США", "долларов США"]
    assert rows["USD"]["short"] == "долл. США"
    assert rows["RSD"]["paucal"] == "сербских динара"
    assert rows["CZK"]["paucal"] == "чешские кроны"
    assert rows["PLN"]["paucal"] == "злотых"
    assert rows["MXN"]["forms"]["nom"] == ["мексиканское песо", "мексиканские песо"]
    assert {form for pair in rows["KZT"]["forms"].values() for form in pair} == {"тенге"}


def test_russian_short_names_are_abbreviations_or_the_genitive_plural() -> None:
    for code, row in some(table("ru").items()):
        assert "." in row["short"] or row["short"] == row["forms"]["gen"][1], code


def test_russian_money_is_inanimate() -> None:
    for code, row in some(table("ru").items()):
        forms = row["forms"]
        assert forms["acc"][1] == forms["nom"][1], code
        if row["gender"] != "f":
            assert forms["acc"][0] == forms["nom"][0], code


def test_serbian_forms() -> None:
    rows = table("sr")
    assert rows["USD"]["forms"]["gen"] == ["америчког долара", "америчких долара"]
    assert rows["USD"]["paucal"] == "америчка долара"
    assert rows["USD"]["short"] == "USD"
    assert rows["EUR"]["forms"]["acc"] == ["евро", "евре"]
    assert rows["CHF"]["forms"]["nom"] == ["швајцарски франак", "швајцарски франци"]
    assert rows["CZK"]["paucal"] == "чешке круне"
    assert {form for pair in rows["KZT"]["forms"].values() for form in pair} == {"тенге"}


def test_serbian_cases_that_are_always_alike() -> None:
    for code, row in some(table("sr").items()):
        forms = row["forms"]
        assert forms["dat"] == forms["loc"], code
        assert forms["dat"][1] == forms["ins"][1], code
        assert row["short"] == code


def test_russian_words_have_the_case_that_pymorphy_sees() -> None:
    """Every word that changes and that pymorphy3 knows can be read as the case and number it stands for."""
    morph = MorphAnalyzer(lang="ru")
    tags = {"nom": "nomn", "gen": "gent", "dat": "datv", "acc": "accs", "ins": "ablt", "prep": "loct"}
    passed_over = (HOMONYMS_RU + " " + SINGULAR_RU).split()
    checked = 0
    for code, row in table("ru").items():
        changing = [
            len({form.split()[place] for pair in row["forms"].values() for form in pair}) > 1
            for place in range(len(row["paucal"].split()))
        ]
        for case, pair in row["forms"].items():
            for number, form in zip(("sing", "plur"), pair, strict=True):
                for word, changes in zip(form.split(), changing, strict=True):
                    if changes and morph.word_is_known(word) and word not in passed_over:
                        checked += 1
                        assert any({tags[case], number} in parse.tag for parse in morph.parse(word)), (code, form, case)
    assert checked > 1500


@pytest.mark.parametrize(
    ("language", "dictionary", "stems"),
    [
        ("en", "en_GB", UNITS_EN + ADJECTIVES_EN),
        ("ru", "ru_RU", UNITS_RU + ADJECTIVES_RU),
        ("sr", "sr_RS", UNITS_SR + ADJECTIVES_SR),
    ],
)
def test_words_are_in_the_dictionary(language: str, dictionary: str, stems: str) -> None:
    """All but the rare names of units and adjectives of countries listed above are words that hunspell knows."""
    if shutil.which("hunspell") is None:
        pytest.skip("hunspell is not installed")
    words = {word for _, name in names(language) for word in re.findall(r"[^\W\d_]+(?:’[^\W\d_]+)*", name)}
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
    unexplained = {
        word
        for word in found.stdout.split()
        if not any(word.startswith(stem) and len(word) - len(stem) <= 4 for stem in stems.split())
    }
    assert not unexplained

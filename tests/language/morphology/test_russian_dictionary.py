"""The dictionary of Russian common words: right forms, nothing guessed, nothing loaded that is not needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pymorphy3_dicts_ru
import pytest
from pymorphy3 import MorphAnalyzer
from pymorphy3.units import DictionaryAnalyzer

from briefing.language.morphology import russian, russian_dictionary
from briefing.language.morphology.russian_lexicon import Lexicon

ROWS = Path(__file__).with_name("russian_rows.txt")
LOADED = "import sys; print('dawg_python' in sys.modules)"


def rows() -> list[list[str]]:
    """Return the checked words, each with its forms in the order of the cases."""
    lines = ROWS.read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if not line.startswith("#")]


def test_the_table_is_whole() -> None:
    assert len(rows()) > 350
    assert all(len(row) == len(russian.CASES) for row in rows())
    assert len({row[0] for row in rows()}) == len(rows())


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_words_decline_as_an_editor_writes_them(row: list[str]) -> None:
    found = russian.forms(row[0]) or {}
    assert [found.get(case, "-") for case in russian.CASES[1:]] == row[1:]


def test_a_reading_tells_number_gender_and_life() -> None:
    (goods,) = russian_dictionary.nouns("удобрения")
    assert (goods.number, goods.gender, goods.animate) == ("plural", "n", False)
    (minister,) = russian_dictionary.nouns("министр")
    assert (minister.number, minister.gender, minister.animate) == ("singular", "m", True)
    assert {reading.animate for reading in russian_dictionary.nouns("язык")} == {True, False}


@pytest.mark.parametrize("word", ["цифровизация", "блокчейн", "цифровизации", "ЕАЭС", "товара", "быстро"])
def test_only_known_nominatives_are_nouns(word: str) -> None:
    assert russian_dictionary.nouns(word) == ()


def test_a_place_is_known_by_its_capital() -> None:
    assert russian_dictionary.nouns("Турция")
    assert not russian_dictionary.nouns("турция")


def test_capitals_are_those_of_the_word() -> None:
    (found,) = russian_dictionary.nouns("Премьер-Министр")
    assert found.forms["ins"] == "Премьер-Министром"


def test_adjectives_are_known_by_their_genders() -> None:
    assert russian_dictionary.adjective_genders("минеральные") == {"pl"}
    assert russian_dictionary.adjective_genders("хлопковая") == {"f"}
    assert russian_dictionary.adjective_genders("герой") == frozenset()
    assert russian_dictionary.adjective_genders("наличие") == frozenset()


@pytest.mark.parametrize(
    ("what", "loaded"),
    [
        ("forms('медь')", True),
        ("forms('Александр Вучич', gender='m', kind='person')", False),
        ("forms('Белград', kind='place')", False),
        ("adjective('казахстанский', 'f')", False),
        ("shown_by_genitive('минеральные удобрения', 'минеральных удобрений')", False),
    ],
)
def test_it_is_loaded_for_a_common_word_only(what: str, loaded: bool) -> None:
    code = f"from briefing.language.morphology import russian; assert russian.{what}; {LOADED}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(loaded)


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "--lang", "en"], ["build", "--lang", "en", "--out", "{out}"]]
)
def test_commands_that_need_no_russian_word_do_not_load_it(arguments: list[str], tmp_path: Path) -> None:
    given = [argument.format(out=tmp_path) for argument in arguments]
    code = f"""
import sys
from briefing import cli
sys.argv = ["briefing", *{given!r}]
assert cli.run() == 0
print("loaded:", "dawg_python" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.strip().endswith("loaded: False")


def test_the_lexicon_says_what_pymorphy_says() -> None:
    """Every form of the words checked, with its grammemes, and in the same order."""
    folder = Path(pymorphy3_dicts_ru.get_path())
    units = [DictionaryAnalyzer()]
    analyzer = MorphAnalyzer(path=str(folder), lang="ru", units=units, probability_estimator_cls=None)
    lexicon = Lexicon(folder)
    words = {row[0].lower() for row in rows()} | {"елка", "ёлка", "наиболее", "побыстрее", "порту", "ыыы"}
    assert len(words) > 350
    for word in words:
        expected = [
            (one.word, one.tag.grammemes, [(form.word, form.tag.grammemes) for form in one.lexeme])
            for one in analyzer.parse(word)
        ]
        found = [
            (one.form.word, one.form.grammemes, [(form.word, form.grammemes) for form in one.lexeme])
            for one in lexicon.parses(word)
        ]
        assert found == expected, word

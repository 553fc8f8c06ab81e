"""Number and gender of the data's words: as written, else as their forms show them, never guessed from nothing."""

from __future__ import annotations

import pytest

from briefing import language, resources
from briefing.data import quantity_text
from briefing.language.values import Country, Noun

EXAMPLES = [
    ("en", "mineral fertilizers", "plural", ""),
    ("en", "natural gas", "singular", ""),
    ("en", "wadding of cellulose fibres", "singular", ""),
    ("en", "paper and cardboard", "plural", ""),
    ("en", "glass", "singular", ""),
    ("ru", "лекарственные средства", "plural", ""),
    ("ru", "семена", "plural", ""),
    ("ru", "бумага и картон", "plural", ""),
    ("ru", "сыр", "singular", "m"),
    ("ru", "вата из целлюлозных волокон", "singular", "f"),
    ("ru", "оборудование", "singular", "n"),
    ("sr", "лекови", "plural", ""),
    ("sr", "минерална ђубрива", "plural", ""),
    ("sr", "алуминијумске плоче", "plural", ""),
    ("sr", "опрема", "singular", "f"),
    ("sr", "природни гас", "singular", "m"),
    ("sr", "миграциони салдо", "singular", "m"),
    ("sr", "инвестициона активност", "singular", "f"),
]


@pytest.mark.parametrize(("tag", "words", "number", "gender"), EXAMPLES)
def test_a_word_shows_its_number_and_gender(tag: str, words: str, number: str, gender: str) -> None:
    spoken = language.load(tag, resources.locales_dir())
    shown = spoken.grammar.lexeme(Noun("terms.good", words))
    assert (shown.number, shown.gender) == (number, gender)


def test_what_the_data_say_comes_first() -> None:
    spoken = language.load("en", resources.locales_dir())
    assert spoken.grammar.lexeme(Noun("terms.good", "means", number="singular")).number == "singular"


@pytest.mark.parametrize(
    ("tag", "words", "verb"),
    [
        ("en", "mineral fertilizers", "account for"),
        ("ru", "лекарственные средства", "составляют"),
        ("sr", "лекови", "чине"),
    ],
)
def test_verbs_agree_with_goods_whose_number_nobody_wrote(tag: str, words: str, verb: str) -> None:
    spoken = language.load(tag, resources.locales_dir())
    share, value = quantity_text.parse("40%"), quantity_text.parse("1.2 million USD")
    sides = {"home": Country("KZ"), "partner": Country("RS")}
    good = {"good": Noun("terms.good", words), "share": share, "value": value, "more": "no", "others": (), "next": ()}
    text = spoken.message("trade-export-good", **good, **sides).text
    assert verb in text

"""Titles: which words of one stay on a line together, in each language; a dot is a bond between two words."""

from __future__ import annotations

from functools import cache

import pytest

from briefing import resources
from briefing.language import Language, load

TITLES = [
    ("kk", "Қазақстан·Республикасы·мен Сербия·Республикасы арасындағы қатынастар"),
    ("kk", "Босния·және·Герцеговинамен сауда және·инвестициялар·туралы"),
    ("ru", "Отношения между·Республикой·Казахстан и·Боснией·и·Герцеговиной"),
    ("ru", "Визит министра иностранных·дел Новой·Зеландии в·Астану"),
    ("ru", "О·сотрудничестве с·Соединённым·Королевством"),
    ("sr", "Односи између·Републике·Казахстан и·Босне·и·Херцеговине"),
    ("sr-Latn", "Odnosi između·Republike·Kazahstan i·Bosne·i·Hercegovine"),
    ("en", "Relations between·the·Republic·of·Kazakhstan and·the·Republic·of·Serbia"),
    ("en", "Visit of·the·Minister for·Foreign·Affairs of·Norway"),
    ("en", "Exports to·the·United·Kingdom and·Bosnia·and·Herzegovina"),
    ("en", "Transport·— state of·affairs"),
    ("en", "Foreign policy"),
]


@cache
def language_of(tag: str) -> Language:
    return load(tag, resources.locales_dir())


@pytest.mark.parametrize(("tag", "title"), TITLES)
def test_a_line_of_a_title_ends_where_the_sense_does(tag: str, title: str) -> None:
    assert language_of(tag).headline(title.replace("·", " ")) == title.replace("·", "\u00a0")


def test_a_short_word_does_not_end_a_title_alone() -> None:
    english = language_of("en")
    assert english.headline("Trade results and plans 2026").endswith("plans\u00a02026")
    assert english.headline("Trade 2026") == "Trade 2026"


def test_a_bond_is_one_character_so_that_places_in_a_title_stay() -> None:
    title = "Relations between the United Kingdom and Mongolia"
    bound = language_of("en").headline(title)
    assert len(bound) == len(title)
    assert language_of("en").headline(bound) == bound

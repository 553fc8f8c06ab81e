"""Names of the chapters of the Harmonized System: all of them, in each language, with source and licence."""

from __future__ import annotations

from pathlib import Path

import pytest
from papers import TAGS

from briefing.data.chapters import CHAPTERS
from briefing.errors import DataError
from briefing.language.nomenclature import nomenclature

LANGUAGES = sorted({tag.partition("-")[0] for tag in TAGS})


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_chapter_has_a_name_and_the_file_says_whose(spoken, tag: str) -> None:
    names = spoken(tag).nomenclature
    assert names.chapters.keys() == set(CHAPTERS)
    assert len(set(names.chapters.values())) == len(CHAPTERS) == 96
    assert names.source
    assert names.licence
    assert names.unsigned is (tag in {"kk", "sr"})


@pytest.mark.parametrize(
    ("tag", "case", "said"),
    [
        ("en", "nom", "goods of HS chapter 31 “Fertilizers”"),
        ("kk", "gen", "СЭҚ ТН 31-тобының («Тыңайтқыштар») тауарларының"),
        ("ru", "gen", "товаров группы 31 ТН ВЭД «Удобрения»"),
        ("sr", "acc", "робу из главе 31 („Ђубрива“) Хармонизованог система"),
        ("sr-Latn", "nom", "roba iz glave 31 („Đubriva“) Harmonizovanog sistema"),
    ],
)
def test_a_sentence_declines_its_own_words_and_not_the_name(spoken, tag: str, case: str, said: str) -> None:
    language = spoken(tag)
    assert language.call("NAME", language.nomenclature.as_noun("31"), case=case).replace("\u00a0", " ") == said


def test_a_language_without_names_says_so(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no names for chapters"):
        nomenclature(tmp_path)

"""Pyphen's patterns cut words where Pyphen cuts them, without its reader."""

from __future__ import annotations

import re
from pathlib import Path

import pyphen
import pytest

from briefing import resources
from briefing.language import patterns
from briefing.language.patterns import Patterns

LOCALES = resources.locales_dir()


def words(folder: str) -> list[str]:
    """Return the words in the files of a language, in small letters."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((LOCALES / folder).iterdir()))
    return sorted({word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", text)})


def dictionary(tmp_path: Path, text: str) -> Patterns:
    path = tmp_path / "hyph.dic"
    path.write_text(f"UTF-8\n{text}", encoding="utf-8")
    return Patterns(path)


@pytest.mark.parametrize(
    ("name", "folder"), [("en_GB", "en"), ("en_US", "en"), ("ru_RU", "ru"), ("sr", "sr"), ("sr_Latn", "en")]
)
def test_every_word_of_the_languages_is_cut_as_by_pyphen(name: str, folder: str) -> None:
    ours, theirs = patterns.named(name), pyphen.Pyphen(lang=name, left=2, right=3)
    every = words(folder)
    assert every
    assert [word for word in every if "\n".join(ours.pieces(word, 2, 3)) != theirs.inserted(word, hyphen="\n")] == []


@pytest.mark.parametrize("name", ["de_DE", "fr", "el_GR", "uk_UA", "mn_MN"])
def test_other_dictionaries_can_be_read(name: str) -> None:
    ours, theirs = patterns.named(name), pyphen.Pyphen(lang=name)
    some = (words("ru") + words("en"))[::11]
    assert some
    assert [word for word in some if "\n".join(ours.pieces(word, 2, 2)) != theirs.inserted(word, hyphen="\n")] == []


def test_the_larger_digit_wins_and_odd_ones_break(tmp_path: Path) -> None:
    read = dictionary(tmp_path, "LEFTHYPHENMIN 2\n% a1b in a comment\na1bc\nb2c\nc1d\nc2def\r\n.x1y\nz1. \n")
    assert read.pieces("abcd", 1, 1) == ("a", "bc", "d")
    assert read.pieces("abcdef", 1, 1) == ("a", "bcdef")
    assert (read.breaks("xyz"), read.breaks("axyz")) == ([1, 3], [4])
    assert read.pieces("abcd", 2, 2) == ("abcd",)


def test_settings_and_a_dictionary_without_patterns_break_nothing(tmp_path: Path) -> None:
    assert dictionary(tmp_path, "LEFTHYPHENMIN 2\nNOHYPHEN ',-\nNEXTLEVEL\n").breaks("nexthyphen") == []
    assert dictionary(tmp_path, "").breaks("word") == []


def test_no_break_where_the_spelling_would_change(tmp_path: Path) -> None:
    assert dictionary(tmp_path, "ff1f/ff=f,2,2\n").pieces("schiffahrt", 2, 2) == ("schiffahrt",)


def test_characters_may_be_written_as_numbers(tmp_path: Path) -> None:
    assert dictionary(tmp_path, "^^e91b\n").pieces("aéba", 1, 1) == ("aé", "ba")


def test_no_patterns_break_nothing(tmp_path: Path) -> None:
    assert dictionary(tmp_path, "").pieces("word", 1, 1) == ("word",)
    assert not patterns.is_known("tlh")

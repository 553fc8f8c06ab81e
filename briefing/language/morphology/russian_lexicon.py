"""OpenCorpora's dictionary of Russian as pymorphy3's packages hold it: words, and all forms of a word.

pymorphy3 itself reads what guesses at unknown words, too, and makes an object of each of 5,532 tags, before the first
word can be looked up. Here a word costs its own tags.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from dawg_python import RecordDAWG

from briefing.language.morphology.tables import word_set
from briefing.records import frozen

_CASES: Final = word_set("nomn gent datv accs ablt loct voct gen1 gen2 acc2 loc1 loc2")
_NUMBERS: Final = word_set("sing plur")
_GENDERS: Final = word_set("masc femn neut")
_ANIMACY: Final = word_set("anim inan")
_PAIR: Final = ">HH"  # a paradigm, and which of its forms


@frozen
class Form:
    """A form of a word with its grammemes, OpenCorpora's names of what it is; ``part`` is its part of speech."""

    word: str
    part: str
    grammemes: frozenset[str]

    @property
    def case(self) -> str:
        """The case: nomn, gent, …, loc2; empty without one."""
        return _one(self.grammemes & _CASES)

    @property
    def number(self) -> str:
        """The number: sing, plur; empty without one."""
        return _one(self.grammemes & _NUMBERS)

    @property
    def gender(self) -> str:
        """The gender: masc, femn, neut; empty without one."""
        return _one(self.grammemes & _GENDERS)

    @property
    def animacy(self) -> str:
        """Whether it lives: anim, inan; empty where that is not said."""
        return _one(self.grammemes & _ANIMACY)


@frozen
class Parse:
    """A way to understand a word: the form that it is, and all forms of the same word."""

    form: Form
    lexeme: tuple[Form, ...]


class Lexicon:
    """The words of a dictionary, as they are in its folder."""

    def __init__(self, folder: Path) -> None:
        """Read words, endings and tags; OSError or ValueError if the folder holds no dictionary."""
        self._words = RecordDAWG(_PAIR)
        self._words.load(str(folder / "words.dawg"))
        self._letters = self._words.compile_replaces({"е": "ё"})  # is written for it, and not the other way around
        self._prefixes: list[str] = dict(_json(folder / "meta.json"))["compile_options"]["paradigm_prefixes"]
        self._suffixes: list[str] = _json(folder / "suffixes.json")
        self._tags: list[str] = _json(folder / "gramtab-opencorpora-int.json")
        self._numbers = array("H", (folder / "paradigms.array").read_bytes())
        self._paradigms = list(_beginnings(self._numbers))

    def parses(self, word: str) -> list[Parse]:
        """Return the ways to understand a word in small letters, in which е may stand for ё."""
        found = self._words.similar_items(word, self._letters)
        return [self._parse(known, paradigm, index) for known, pairs in found for paradigm, index in pairs]

    def _parse(self, word: str, paradigm: int, index: int) -> Parse:
        """Return a word as a form of a paradigm: the numbers of its forms' suffixes, then tags, then prefixes."""
        at = self._paradigms[paradigm]
        row = self._numbers[at + 1 : at + 1 + self._numbers[at]]
        count = len(row) // 3
        around = [(self._prefixes[row[2 * count + one]], self._suffixes[row[one]]) for one in range(count)]
        prefix, suffix = around[index]
        stem = word[len(prefix) : len(word) - len(suffix)]
        forms = tuple(
            self._form(f"{before}{stem}{after}", row[count + one]) for one, (before, after) in enumerate(around)
        )
        return Parse(forms[index], forms)

    def _form(self, word: str, tag: int) -> Form:
        grammemes = self._tags[tag].replace(" ", ",").split(",")
        return Form(word, grammemes[0], frozenset(grammemes))


def _json(path: Path) -> Any:
    return json.loads(path.read_bytes())


def _beginnings(numbers: array[int]) -> Iterator[int]:
    """Yield where each paradigm begins: with how many numbers it has. The first number says how many there are."""
    at = 1
    for _ in range(numbers[0]):
        yield at
        at += 1 + numbers[at]


def _one(found: frozenset[str]) -> str:
    return next(iter(found), "")

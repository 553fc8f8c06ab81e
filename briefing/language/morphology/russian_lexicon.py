"""OpenCorpora's dictionary of Russian as pymorphy3's packages hold it: words, and all forms of a word.

pymorphy3 itself reads what guesses at unknown words, too, and makes an object of each of 5,532 tags, before the first
word can be looked up. Here a word costs its own tags.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterator
from mmap import ACCESS_READ, mmap
from pathlib import Path
from sys import byteorder
from typing import Any, Final

from dawg_python import RecordDAWG
from dawg_python.wrapper import Dictionary, Guide

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
    """A way to understand a word: the form that it is, and what makes all forms of the same word."""

    form: Form
    forms: Callable[[], tuple[Form, ...]]

    @property
    def lexeme(self) -> tuple[Form, ...]:
        """All forms of the word, which few who look it up ask for."""
        return self.forms()


class _Words(RecordDAWG):  # type: ignore[misc]
    """Words in a file of 7 MB of which a paper looks up some hundreds: it is mapped, and read where they are."""

    def load(self, path: Path) -> None:
        """Map a file."""
        with path.open("rb") as stream:
            held = memoryview(mmap(stream.fileno(), 0, access=ACCESS_READ))
        end = 4 + 4 * int.from_bytes(held[:4], byteorder)
        size = 2 * int.from_bytes(held[end : end + 4], byteorder)
        self.dct, self.guide = Dictionary(), Guide()
        self.dct._units = held[4:end].cast("I")  # noqa: SLF001 - its own reader copies them all
        self.guide._units = held[end + 4 : end + 4 + size]  # noqa: SLF001


class Lexicon:
    """The words of a dictionary, as they are in its folder."""

    def __init__(self, folder: Path) -> None:
        """Read words, endings and tags; OSError or ValueError if the folder holds no dictionary."""
        self._words = _Words(_PAIR)
        self._words.load(folder / "words.dawg")
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
        prefix, suffix = self._prefixes[row[2 * count + index]], self._suffixes[row[index]]
        stem = word[len(prefix) : len(word) - len(suffix)]

        def form(one: int) -> Form:
            text = f"{self._prefixes[row[2 * count + one]]}{stem}{self._suffixes[row[one]]}"
            return self._form(text, row[count + one])

        return Parse(form(index), lambda: tuple(map(form, range(count))))

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

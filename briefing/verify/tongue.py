"""How a language writes numbers, dates and amounts, from ``verify.yaml`` of its locale.

These tables are apart from those that papers are worded with, so that an error there is seen here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Final, cast

from briefing import resources
from briefing.reading.plain import read_plain
from briefing.records import frozen
from briefing.regex import regex

FILE: Final = "verify.yaml"
SPACES: Final = "\u00a0\u202f\u2009\u2007"
ROOM: Final = r"\s"
"""Any space between words; a set of those above takes long to compile where case does not count."""
_WORD: Final = re.compile(r"\w+")
_STEM: Final = regex(r"(?:[^\W\d_](?![?*+{]))*")
_HEAD: Final = 2
"""Each form of a word for a number begins with so many letters, and is one word."""


@dataclass(frozen=True, slots=True, eq=False)  # each is made once
class Tongue:
    """A language as it is read: patterns of its words, and what they stand for.

    ``number_forms`` are the forms of words for numbers, in small letters and by their first two, with what they are
    worth and whether they are ordinals: what they begin with, and a pattern of the rest. ``month`` has a group for each
    month, ``scale`` one for each power of ten of ``scales``, ``unit`` one for each of ``units``: ``points``, ``%``, and
    the ``currencies`` by what ISO 4217 calls them. ``exactness`` are the words by which a figure is not exact, by their
    kind; ``directions`` those that say which way a change goes, as the groups ``rises`` and ``falls``.
    """

    tag: str
    decimal: str
    group: str
    year_first: bool
    month: re.Pattern[str]
    joins: str
    year_words: str
    scales: tuple[int, ...]
    scale: re.Pattern[str]
    ordinal_endings: tuple[str, ...]
    periods: re.Pattern[str]
    not_alone: re.Pattern[str]
    exactness: Mapping[str, re.Pattern[str]]
    directions: re.Pattern[str]
    units: tuple[str, ...]
    unit: re.Pattern[str]
    currencies: frozenset[str]
    number_forms: Mapping[str, tuple[tuple[int, bool, str, str], ...]] = field(repr=False)

    def number_words(self, text: str) -> Iterator[tuple[re.Match[str], tuple[int, bool]]]:
        """Yield the words for numbers of a text, in small letters, at their places; with value, and if an ordinal."""
        small = text.lower()
        if len(small) != len(text):  # a letter whose small one is two
            small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
        for found in _WORD.finditer(small):
            word = found[0]
            if word[:_HEAD] in self.number_forms and (worth := _worth(self, word)):
                yield found, worth


@frozen
class Vocabulary:
    """What tells a language from others: its letters, its most common words, and letters that others have not."""

    letters: frozenset[str]
    common: frozenset[str]
    telling: frozenset[str]


@lru_cache(maxsize=8192)  # most words of a paper stand there often
def _worth(tongue: Tongue, word: str) -> tuple[int, bool] | None:
    """Return what a word for a number is worth, and whether it is an ordinal; None if it is another word."""
    for value, is_ordinal, stem, rest in tongue.number_forms.get(word[:_HEAD], ()):
        if word.startswith(stem) and (_rest(rest).fullmatch(word, len(stem)) if rest else word == stem):
            return value, is_ordinal
    return None


@lru_cache(maxsize=256)
def _rest(rest: str) -> re.Pattern[str]:
    """Return what follows the stem of a word for a number as a pattern: many words have the same endings."""
    return re.compile(rest)


def folder_of(tag: str) -> str:
    """Return the folder of a language's locale: ``sr`` of ``sr-Latn-RS``."""
    return tag.partition("-")[0].lower()


@lru_cache(maxsize=64)
def is_known(tag: str) -> bool:
    """Tell whether there is a table to read a language by."""
    return (resources.locales_dir() / folder_of(tag) / FILE).is_file()


def tongue(tag: str) -> Tongue:
    """Return how a language is read; ``tag`` is BCP 47, of which script counts and country does not.

    Raises:
        BriefingError: The table of the language cannot be read.
        LookupError: There is none.
    """
    if not is_known(tag):
        raise LookupError(tag)
    return _tongue(folder_of(tag), "latn" in tag.lower().split("-"))


def vocabulary(tag: str) -> Vocabulary:
    """Return what tells a language from others; ``tag`` and errors are as for ``tongue``."""
    if not is_known(tag):
        raise LookupError(tag)
    return _vocabulary(folder_of(tag), "latn" in tag.lower().split("-"))


def says_number(text: str, tag: str) -> bool:
    """Tell whether there is a number in a text, in digits or, where its language is known, in words."""
    return any(map(str.isdigit, text)) or (is_known(tag) and any(tongue(tag).number_words(text)))


def latin_of(text: str, letters: Mapping[str, str]) -> str:
    """Return a text in the other script, letter by letter: ``Љубав`` is ``Ljubav``, ``ЉУБАВ`` ``LJUBAV``."""
    written = []
    for place, letter in enumerate(text):
        other = letters.get(letter.lower())
        if other is None:
            written.append(letter)
        elif letter.islower():
            written.append(other)
        else:
            beside = text[place + 1 : place + 2] or text[place - 1 : place]
            written.append(other.upper() if beside.isupper() else other.capitalize())
    return "".join(written)


@cache
def latin_letters(folder: str) -> Mapping[str, str]:
    """Return the Latin letter for each of a language that is written in both scripts; empty for others."""
    return dict(_table(folder).get("latin", {}))


@cache
def _table(folder: str) -> Mapping[str, Any]:
    data = read_plain(resources.locales_dir() / folder / FILE, "table of a language")
    return dict(cast("Mapping[str, Any]", data))


@cache
def _vocabulary(folder: str, is_latin: bool) -> Vocabulary:
    table = _table(folder)
    letters = latin_letters(folder) if is_latin else {}
    return Vocabulary(
        frozenset(latin_of(letter, letters) for letter in table["letters"]),
        frozenset(latin_of(word, letters) for word in table["common"]),
        frozenset(table.get("telling", "")),
    )


@cache
def _tongue(folder: str, is_latin: bool) -> Tongue:
    table = _table(folder)
    letters = latin_letters(folder) if is_latin else {}

    def written(form: str) -> str:
        form = form.replace("~", table["endings"]).replace(" ", ROOM)
        return re.sub(r"\\w|.", lambda found: latin_of(found[0], letters), form) if letters else form

    # A sign such as % or € needs no room beside it, a word does.
    def words(forms: Iterable[str]) -> str:
        return rf"(?<!\w)(?:{'|'.join(map(written, forms))})(?!\w)"

    def signs(forms: Iterable[str]) -> str:
        return "|".join(rf"{form}(?!\w)" if form[-1:].isalnum() else form for form in map(written, forms))

    def pattern(form: str) -> re.Pattern[str]:
        return regex(form, re.IGNORECASE)

    number_forms: dict[str, list[tuple[int, bool, str, str]]] = {}
    for value, ordinal, form in _number_forms(table):
        word = written(form)
        stem = found[0] if (found := _STEM.match(word)) else ""
        number_forms.setdefault(word[:_HEAD], []).append((value, ordinal, stem, word[len(stem) :]))
    scales: Mapping[str, list[str]] = table["scales"]
    units = {"points": table["points"], "%": table["percent"], **table["currencies"]}
    return Tongue(
        tag=f"{folder}-Latn" if is_latin else folder,
        decimal=table["decimal"],
        group=f" {SPACES}" if table["group"] == " " else table["group"],
        year_first=table["year_first"] == "true" or table["year_first"] is True,
        month=pattern(words(f"({forms})" for forms in table["months"])),
        joins="|".join(map(written, table["joins"])),
        year_words=written(table["year_words"]),
        scales=tuple(map(int, scales)),
        scale=pattern("|".join(f"({signs(forms)})" for forms in scales.values())),
        ordinal_endings=tuple(map(written, table["ordinal_endings"])),
        periods=pattern(words(table["periods"])),
        not_alone=pattern("|".join(map(written, table["not_alone"])) or "(?!)"),
        exactness={key: pattern(words(forms)) for key, forms in table["exactness"].items()},
        directions=pattern("|".join(rf"(?P<{way}>{words(table[way])})" for way in ("rises", "falls"))),
        units=tuple(units),
        unit=pattern("|".join(f"({signs(forms)})" for forms in units.values())),
        currencies=frozenset(table["currencies"]),
        number_forms={head: tuple(forms) for head, forms in number_forms.items()},
    )


def _number_forms(table: Mapping[str, Any]) -> Iterator[tuple[int, bool, str]]:
    """Yield each form of a word for a number, of which a table says that it begins with two letters."""
    for key, is_ordinal in (("cardinals", False), ("ordinals", True)):
        yield from ((int(value), is_ordinal, form) for value, forms in table[key].items() for form in forms)
    for key, value in (("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000)):
        yield from ((value, False, form) for form in table[key])

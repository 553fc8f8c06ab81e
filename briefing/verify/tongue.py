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

FILE: Final = "verify.yaml"
SPACES: Final = "\u00a0\u202f\u2009\u2007"
_WORD: Final = re.compile(r"\w+")
_HEAD: Final = 2
"""Each form of a word for a number begins with so many letters, and is one word."""


@dataclass(frozen=True, slots=True, eq=False)  # each is made once
class Tongue:
    """A language as it is read: patterns of its words, and what they stand for.

    ``number_forms`` are the forms of words for numbers, in small letters and by their first two, with what they are
    worth and whether they are ordinals. ``units`` are the currencies by what ISO 4217 calls them, ``measures`` finds
    any scale or unit, ``exactness`` the words by which a figure is not exact, by their kind; ``directions`` those that
    say which way a change goes, as the groups ``rises`` and ``falls``.
    """

    tag: str
    decimal: str
    group: str
    year_first: bool
    months: tuple[re.Pattern[str], ...]
    month: re.Pattern[str]
    joins: str
    year_words: str
    percent: re.Pattern[str]
    points: re.Pattern[str]
    scales: tuple[tuple[int, re.Pattern[str]], ...]
    ordinal_endings: tuple[str, ...]
    periods: re.Pattern[str]
    not_alone: re.Pattern[str]
    exactness: Mapping[str, re.Pattern[str]]
    directions: re.Pattern[str]
    units: tuple[tuple[str, re.Pattern[str]], ...]
    measures: re.Pattern[str]
    number_forms: Mapping[str, tuple[tuple[int, bool, str], ...]] = field(repr=False)

    def number_words(self, text: str) -> Iterator[tuple[re.Match[str], tuple[int, bool]]]:
        """Yield the words for numbers of a text, in small letters, at their places; with value, and if an ordinal."""
        small = text.lower()
        if len(small) != len(text):  # a letter whose small one is two
            small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
        for found in _WORD.finditer(small):
            if worth := _worth(self, found[0]):
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
    likely = tongue.number_forms.get(word[:_HEAD], ())
    return next(((value, is_ordinal) for value, is_ordinal, form in likely if _form(form).fullmatch(word)), None)


@lru_cache(maxsize=1024)
def _form(form: str) -> re.Pattern[str]:
    """Return a form of a word for a number as a pattern: few of them stand in a paper."""
    return re.compile(form)


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
        form = form.replace("~", table["endings"]).replace(" ", f"[ {SPACES}]")
        return re.sub(r"\\w|.", lambda found: latin_of(found[0], letters), form) if letters else form

    def pattern(forms: Iterable[str]) -> re.Pattern[str]:
        joined = "|".join(written(form) for form in forms)
        # A sign such as % or € needs no room beside it, a word does.
        return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)

    def sign(forms: Iterable[str]) -> re.Pattern[str]:
        each = (written(form) for form in forms)
        return re.compile(
            "|".join(form if not form[-1:].isalnum() else rf"{form}(?!\w)" for form in each), re.IGNORECASE
        )

    number_forms: dict[str, tuple[tuple[int, bool, str], ...]] = {}
    for value, ordinal, form in _number_forms(table):
        one = (value, ordinal, written(form))
        number_forms[one[2][:_HEAD]] = (*number_forms.get(one[2][:_HEAD], ()), one)
    percent, points = sign(table["percent"]), sign(table["points"])
    scales = tuple((int(power), sign(forms)) for power, forms in table["scales"].items())
    units = tuple((code, sign(forms)) for code, forms in table["currencies"].items())
    measures = (percent, points, *(form for _, form in scales), *(form for _, form in units))
    return Tongue(
        tag=f"{folder}-Latn" if is_latin else folder,
        decimal=table["decimal"],
        group=f" {SPACES}" if table["group"] == " " else table["group"],
        year_first=table["year_first"] == "true" or table["year_first"] is True,
        months=tuple(pattern([forms]) for forms in table["months"]),
        month=pattern(table["months"]),
        joins="|".join(map(written, table["joins"])),
        year_words=written(table["year_words"]),
        percent=percent,
        points=points,
        scales=scales,
        ordinal_endings=tuple(map(written, table["ordinal_endings"])),
        periods=pattern(table["periods"]),
        not_alone=re.compile("|".join(written(form) for form in table["not_alone"]) or "(?!)", re.IGNORECASE),
        exactness={key: pattern(forms) for key, forms in table["exactness"].items()},
        directions=re.compile(
            "|".join(rf"(?P<{way}>{pattern(table[way]).pattern})" for way in ("rises", "falls")), re.IGNORECASE
        ),
        units=units,
        measures=re.compile("|".join(form.pattern for form in measures), re.IGNORECASE),
        number_forms=number_forms,
    )


def _number_forms(table: Mapping[str, Any]) -> Iterator[tuple[int, bool, str]]:
    """Yield each form of a word for a number, of which a table says that it begins with two letters."""
    for key, is_ordinal in (("cardinals", False), ("ordinals", True)):
        yield from ((int(value), is_ordinal, form) for value, forms in table[key].items() for form in forms)
    for key, value in (("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000)):
        yield from ((value, False, form) for form in table[key])

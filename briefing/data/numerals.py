"""Numbers that people typed into a text, in digits and in words: what a text surely says, and what it may mean.

A year, a day or an amount is surely said. An ordinal, a Roman numeral, a number that is part of a name (C5+1), and one
or two in words may stand for something that another language says without a number.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from functools import cache
from itertools import pairwise
from operator import itemgetter
from types import MappingProxyType
from typing import Final, NamedTuple

from briefing.records import frozen
from briefing.regex import regex

_SMALL: Final = 2  # so many in words may be «оба», “both”, “double” in another language
_SPACES: Final = " \u00a0\u2009\u202f"
ANY_ENDING: Final = "*"
_HEAD: Final = 3
"""No beginning is shorter."""
_head_of: Final = itemgetter(slice(_HEAD))
_BETWEEN: Final = dict.fromkeys(map(ord, f"{_SPACES}'’"))
_PLACEHOLDER: Final = re.compile(r"\{[^{}]*\}")
_TOKEN: Final = re.compile(r"[^\W_]+(?:[.,+'’\u00a0\u2009\u202f\-‑–—/:][^\W_]+)*(?:[\u00a0\u2009\u202f ]\d{3}(?!\d))*")
_DIGITS: Final = re.compile(r"\d+")
_SUFFIXED: Final = regex(r"([\d.,]+)[^\W\d_]+")
_ORDINAL: Final = re.compile(r"(\d+)[-‑]?[^\W\d_]+")
_YEAR, _SHORT_YEAR = 4, 2  # digits
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_PARTED: Final = dict.fromkeys(map(ord, "‑–—/:"), "-")
"""Other marks between the parts of a token than the hyphen."""
_ROMAN: Final = MappingProxyType({"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "M": 1000})
_LOOKALIKES: Final = str.maketrans("ІХСМ", "IXCM")
_NUMBER: Final = re.compile(r"\d|[IVXLCMІХСМ]{2}")
"""What any number in digits and any Roman numeral has, and few texts without them."""
_HUNDRED: Final = 100
_NEAR: Final = 2


@frozen
class Beginnings:
    """Words that say a number, and beginnings of words that do, whatever the ending.

    ``heads`` are what the beginnings begin with, which tells most words from all of them, ``lengths`` how long they
    are, the longest first.
    """

    whole: Mapping[str, int] = field(default_factory=dict)
    begun: Mapping[str, int] = field(default_factory=dict)
    heads: frozenset[str] = frozenset()
    lengths: tuple[int, ...] = ()

    @classmethod
    def of(cls, known: Mapping[str, int]) -> Beginnings:
        """Return the words of a mapping, of which a star behind one stands for any ending."""
        begun = {
            word.rstrip(ANY_ENDING): n for word, n in known.items() if len(word) > _HEAD and word[-1] == ANY_ENDING
        }
        heads = frozenset(word[:_HEAD] for word in begun)
        return cls(known, begun, heads, tuple(sorted(set(map(len, begun)), reverse=True)))

    def find(self, word: str) -> int | None:
        """Return the number that a word says, or its longest beginning that says one; None where there is none."""
        if (number := self.whole.get(word)) or word[:_HEAD] not in self.heads:
            return number
        return next((self.begun[word[:length]] for length in self.lengths if word[:length] in self.begun), None)

    def among(self, words: Collection[str]) -> set[int]:
        """Return the numbers that some of the words say."""
        if self.heads.isdisjoint(map(_head_of, words)) and self.whole.keys().isdisjoint(words):
            return set()
        likely = [word for word in words if word[:_HEAD] in self.heads or word in self.whole]
        return {number for number in map(self.find, likely) if number}


@frozen
class Numerals:
    """How a language writes numbers: its marks, and its words in small letters, each with what it says.

    ``words`` are numbers in all their forms, ``unsure`` words that may be numbers, such as ordinals, ``scales`` the
    powers of ten of million and the like, ``joins`` what stands within a number (двадесет и један). ``compounds`` are
    words with a number in them (втрое, пятилетний, thirds) and ``months`` those of months, from 1.
    """

    words: Mapping[str, int] = field(default_factory=dict)
    unsure: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    joins: frozenset[str] = frozenset()
    decimal: str = "."
    group: str = ","
    compounds: Beginnings = field(default_factory=Beginnings)
    months: Beginnings = field(default_factory=Beginnings)


class Typed(NamedTuple):
    """The numbers of a text: those that it surely says, ordinals, and all it may mean.

    ``months`` are those that stand beside a day or a year.
    """

    said: frozenset[Decimal]
    ordinals: frozenset[Decimal]
    meant: frozenset[Decimal]
    months: frozenset[int] = frozenset()


_NONE: Final = Typed(frozenset(), frozenset(), frozenset())


def plain(word: str) -> str:
    """Return a word in small letters, as the tables of numerals have it: «ё» is written «е» by many."""
    return word.casefold().replace("ё", "е")


def typed(text: str, known: Numerals) -> Typed:
    """Return the numbers that were typed into a text; placeholders are none."""
    bare = _PLACEHOLDER.sub(" \0 ", text) if "{" in text else text
    words = _plain_words(text)
    numbers = _in_digits(bare, known) if _NUMBER.search(bare) else _NONE
    has_words = not (known.words.keys().isdisjoint(words) and known.unsure.keys().isdisjoint(words))
    compounds = known.compounds.among(words)
    if not (has_words or compounds):
        return numbers
    said, ordinals, meant = set(numbers.said), set(numbers.ordinals), {*numbers.meant, *map(Decimal, compounds)}
    for number, _, is_sure in _of_words(text, known) if has_words else ():
        meant.add(number)
        if not is_sure:
            ordinals.add(number)
        elif number > _SMALL:
            said.add(number)
    return Typed(frozenset(said), frozenset(ordinals), frozenset(meant), numbers.months)


def _in_digits(text: str, known: Numerals) -> Typed:
    """Return the numbers of a text in digits and in Roman numerals, and the months beside them."""
    said: set[Decimal] = set()
    meant: set[Decimal] = set()
    ordinals: set[Decimal] = set()
    tokens = _TOKEN.findall(text)
    for token, following in pairwise([*tokens, ""]):
        if _DIGITS.search(token):
            sure, may = _of_digits(token, following, known)
            said |= sure
            meant |= may
            if not sure and (ordinal := _ORDINAL.fullmatch(token)):
                ordinals.add(Decimal(ordinal[1]))
        elif value := _roman(token):
            ordinals.add(Decimal(value))
    return Typed(frozenset(said), frozenset(ordinals), frozenset(meant | said | ordinals), _months(tokens, known))


def in_words(text: str, known: Numerals) -> Mapping[Decimal, str]:
    """Return the numbers above two that a text surely says in words, with the words of each."""
    words: dict[Decimal, str] = {}
    if not known.words.keys().isdisjoint(_plain_words(text)):
        for number, word, is_sure in _of_words(text, known):
            if is_sure and number > _SMALL:
                words.setdefault(number, word)
    return words


def _plain_words(text: str) -> set[str]:
    return set(plain(" ".join(_LETTERS.findall(text))).split(" "))


def _months(tokens: Sequence[str], known: Numerals) -> frozenset[int]:
    """Return the months of dates: words with a number beside them, or with one word between (2025 жылғы қараша)."""
    found = set()
    for at, token in enumerate(tokens):
        month = None if _DIGITS.search(token) else known.months.find(plain(token))
        if month and any(map(_DIGITS.search, tokens[max(0, at - _NEAR) : at + _NEAR + 1])):
            found.add(month)
    return frozenset(found)


def _of_digits(token: str, following: str, known: Numerals) -> tuple[set[Decimal], set[Decimal]]:
    """Return the numbers of a token with digits: those that it surely says, and those that it may mean."""
    if _LETTERS.match(token) or "+" in token:  # C5+1, EXPO-2017
        return set(), _pieces(token)
    sure: set[Decimal] = set()
    loose: set[Decimal] = set()
    scale = Decimal(10) ** known.scales.get(plain(following), 0)
    parts = token.translate(_PARTED).split("-")
    for part in parts:
        value = _number(part, known)
        if value is None:
            loose |= _pieces(part)
            if (short := _SUFFIXED.fullmatch(part)) and (value := _number(short[1], known)):  # 1.5m, 21st, 5G
                loose |= {value * 10**power for power in (0, *set(known.scales.values()))}
        elif len(parts) > 1 and any(map(str.isalpha, parts)):  # 12-летний, 3-й, 12-ге
            loose.add(value)
        elif _is_of(_YEAR, parts[0]) and _is_of(_SHORT_YEAR, part):  # 2025/26
            sure.add(Decimal(parts[0][:2] + part))
            loose.add(value)
        else:
            sure.add(value * scale)
            loose.add(value)
    return sure, loose


def _is_of(count: int, digits: str) -> bool:
    return len(digits) == count and digits.isdecimal()


def _pieces(text: str) -> set[Decimal]:
    return {Decimal(digits) for digits in _DIGITS.findall(text)}


def _number(text: str, known: Numerals) -> Decimal | None:
    """Return what a number in digits is by the marks of a language, or by those of another one."""
    text = text.translate(_BETWEEN)
    if text.isdecimal():  # 10⁶ has digits, and is no number in digits
        return Decimal(text)
    for decimal, group in ((known.decimal, known.group), (".", ","), (",", ".")):
        mark = group.strip() or "\0"
        if _marked(decimal, mark).fullmatch(text):
            return Decimal(text.replace(mark, "").replace(decimal, "."))
    return None


@cache
def _marked(decimal: str, group: str) -> re.Pattern[str]:
    """Return what numbers with marks look like: 1,234,567.8."""
    grouped, point = re.escape(group), re.escape(decimal)
    return re.compile(rf"\d{{1,3}}(?:{grouped}\d{{3}})+(?:{point}\d+)?|\d+{point}\d+")


def _roman(token: str) -> int:
    """Return what a Roman numeral is, in Latin letters or their Cyrillic likes; 0 for any other word."""
    letters = token.translate(_LOOKALIKES) if len(token) > 1 else ""
    values = [_ROMAN.get(letter, 0) for letter in letters]
    if not letters or 0 in values:
        return 0
    total = values[-1]
    for one, after in pairwise(values):
        total += one if one >= after else -one
    return max(total, 0)


def _of_words(text: str, known: Numerals) -> Iterator[tuple[Decimal, str, bool]]:
    """Yield the numbers in words, with the words, and whether they are surely numbers."""
    run: list[str] = []
    end = 0
    for match in _LETTERS.finditer(text):
        between = text[end : match.start()]
        end = match.end()
        word = "" if len(match[0]) > 1 and match[0].isupper() else plain(match[0])  # СТО, the WTO in Serbian
        if run and between.strip(_SPACES + "-‑"):
            yield from _run(run, known)
            run = []
        if word in known.words or word in known.scales or (run and word in known.joins):
            run.append(match[0])
        else:
            ordinal = known.unsure.get(word)
            if run:
                for value, said, sure in _run(run, known):  # двадцать первый
                    yield value + (ordinal or 0), said, sure and ordinal is None
                run = []
            if ordinal is not None:
                yield Decimal(ordinal), match[0], False
    yield from _run(run, known)


def _run(words: list[str], known: Numerals) -> Iterator[tuple[Decimal, str, bool]]:
    """Yield the numbers of words that follow each other: двадцать один is one, «три пять» are two."""
    total, current = 0, 0
    held: list[str] = []
    joined = False
    for original in words:
        word = plain(original)
        if word in known.scales and word not in known.words:
            if current:
                total, current = total + current * 10 ** known.scales[word], 0
                held.append(original)
            continue
        if word in known.joins and word not in known.words:
            joined = True
            continue
        value = known.words[word]
        if value == _HUNDRED and 0 < current < 10:  # noqa: PLR2004 - two hundred
            current *= _HUNDRED
        elif not current or _fits(value, current):
            if joined and not current:
                yield from _finished(total, held, known)
                total, held = 0, []
            current += value
        else:
            yield from _finished(total + current, held, known)
            total, current, held = 0, value, []
        joined = False
        held.append(original)
    yield from _finished(total + current, held, known)


def _fits(value: int, current: int) -> bool:
    """Tell whether a number in words goes on with another word: twenty with three, and not with thirty."""
    return value > 0 and current >= 10 and current % (10 ** len(str(value))) == 0  # noqa: PLR2004 - the first that goes on


def _finished(total: int, words: list[str], known: Numerals) -> Iterator[tuple[Decimal, str, bool]]:
    if words:
        sure = any(plain(word) not in known.unsure for word in words)
        yield Decimal(total), " ".join(words), sure

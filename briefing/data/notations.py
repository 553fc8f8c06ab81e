"""Figures in notations that a data file does not take, and how it writes the same: ``$795m`` is 795 million USD.

Nothing here is ever read as data: it goes into the remedies of messages, which say what to write.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from briefing.data.known import Meaning, Wording
from briefing.regex import regex

LONGEST: Final = 200  # characters that are looked at
_MOST_WORDS: Final = 6  # of a phrase: United Arab Emirates dirham
_SIGNS: Final = {"+": "over", "~": "about", "≈": "about", ">": "over", "<": "under", "≥": "at least", "≤": "up to"}
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("’ʼ`´", "'"))
_GROUP_SIZE: Final = 3
_GROUP: Final = r"[ '._,]"
_TOKEN: Final = regex(
    rf"(?P<number>(?:[0-9]+|(?<![0-9])(?=\.))(?:{_GROUP}[0-9]+)*(?<=[0-9]))"
    r"|(?P<word>(?:[A-Z]{1,3}\$)|[^\W\d_]+(?:['/·-][^\W\d_]+)*[23]?)|(?P<mark>\S)"
)
_IN_BRACKETS: Final = regex(r"\(\s*([0-9][0-9 .,]*)\)")


def written(text: str, wording: Wording) -> tuple[str, ...]:
    """Return how a data file writes a figure, one or two readings of it; none when it is not understood.

    Two where a comma may group digits or begin decimals.
    """
    if len(text) > LONGEST:
        return ()
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).strip()
    numbers: list[str] = []
    meanings: list[frozenset[Meaning]] = []
    ends: list[dict[str, str]] = []
    for is_number, run in groupby(_tokens(_IN_BRACKETS.sub(r"-\1", plain)), _is_number):
        if is_number:
            numbers += run
            continue
        understood = _understood(list(run), wording, first=not numbers)
        if understood is None:
            return ()
        meanings += understood
        ends.append({kind: what for some in understood for kind, what in some} if numbers else {})
    if len(numbers) > 1 and any(ends[:-1]) and next(filter(None, ends)).get("scale") != ends[-1].get("scale"):
        return ()  # 25 EUR to 30 million EUR
    if not 1 <= len(numbers) <= 2:  # noqa: PLR2004 - a range
        return ()
    return tuple(
        _joined(reading, kinds) for kinds in _settled(meanings, most=len(numbers)) for reading in _readings(numbers)
    )


def _is_number(token: str) -> bool:
    return token[-1].isdecimal() and not any(map(str.isalpha, token))


def _tokens(text: str) -> Iterator[str]:
    """Yield the numbers of a text, with a sign that belongs to them, and its words, symbols and dashes."""
    found = list(_TOKEN.finditer(text))
    sign = ""
    for number, token in enumerate(found):
        if token["number"]:
            yield f"{sign}{token[0]}"
            sign = ""
            continue
        follows = found[number + 1] if number + 1 < len(found) else None
        before = found[number - 1] if number else None
        ranges = before and (before["number"] or before[0] == "%" or text[token.end() : token.end() + 1] == " ")
        if token[0] in "+-" and follows and follows["number"] and not (ranges and token[0] == "-"):
            sign = token[0]
        elif token[0] not in ".,":
            yield token[0]


def _understood(words: list[str], wording: Wording, *, first: bool) -> list[frozenset[Meaning]] | None:
    """Return what the words before, between or behind numbers may mean; None when one of them means nothing."""
    found: list[frozenset[Meaning]] = []
    at = 0
    while at < len(words):
        size, meanings = _meaning(words[at:], wording, first=first)
        if not size:
            return None
        at += size
        if meanings:
            found.append(meanings)
    return found


def _settled(meanings: list[frozenset[Meaning]], most: int) -> list[dict[str, str]]:
    """Return one meaning of each kind, several times where a sign is that of several currencies (¥).

    Nothing when two meanings differ, or there are more scales than numbers (``most``). What may be a scale or a unit
    (m) is a scale beside a currency.
    """
    money = any({kind for kind, _ in some} == {"currency"} for some in meanings)
    if sum({kind for kind, _ in some} == {"scale"} for some in meanings) > most:
        return []
    found: list[dict[str, str]] = [{}]
    for some in sorted(meanings, key=len):
        wanted = "scale" if money else "unit"
        several = len({kind for kind, _ in some}) > 1
        fit = sorted(one for one in some if one[0] == wanted) if several else sorted(some)
        fit = fit or sorted(some)[:1]
        found = [{**kinds, kind: what} for kinds in found for kind, what in fit if kinds.get(kind, what) == what]
    return found


def _meaning(words: list[str], wording: Wording, *, first: bool) -> tuple[int, frozenset[Meaning]]:
    """Return how many words belong together, and what they may mean; nothing for words that only join numbers."""
    if words[0] in _SIGNS:
        return 1, frozenset({("approx", _SIGNS[words[0]])})
    if words[0] == "-":
        return 1, frozenset()
    for size in range(min(_MOST_WORDS, len(words)), 0, -1):
        phrase = " ".join(words[:size]).casefold()
        if found := wording.phrases.get(phrase):
            code = ("currency", words[0])
            joins = any(kind == "join" for kind, _ in found) and not (first and size == len(words) == 1)
            found = frozenset({code}) if code in found else frozenset() if joins else found
            return size, frozenset(one for one in found if one[0] != "join")
    word = words[0].casefold()
    one_alphabet = word.isalpha() and (word.isascii() or not re.search("[a-z]", word))
    starts = [start for start in wording.beginnings if one_alphabet and word.startswith(start)]
    return (1, frozenset({wording.beginnings[max(starts, key=len)]})) if starts else (0, frozenset())


def _joined(numbers: tuple[str, ...], kinds: dict[str, str]) -> str:
    """Return a figure as a data file writes it."""
    approx, kind = kinds.get("approx", ""), kinds.get("kind", "")
    number = kinds.get("sign", "") + " to ".join(numbers)
    if kind == "%":
        number, kind = f"{number}%", ""
    if len(numbers) > 1 and approx != "about":
        approx = ""
    unit = kinds.get("currency") or kinds.get("unit", "")
    return " ".join(part for part in (approx, number, kinds.get("scale", ""), kind, unit) if part)


# --------------------------------------------------------------------------------------------------------- digits


def _readings(numbers: list[str]) -> list[tuple[str, ...]]:
    """Return what the numbers may be, together: as decimals, or with their digits grouped."""
    each = [_number(one) for one in numbers]
    most = max(map(len, each))
    if not all(each):
        return []
    return [tuple(one[min(reading, len(one) - 1)] for one in each) for reading in range(most)]


def _number(text: str) -> tuple[str, ...]:
    """Return how a number may be written: 28,6 is 28.6; 1,400 is 1.400 or 1 400; £341,002,115.00 is 341 002 115."""
    sign, digits = (text[0], text[1:]) if text[0] in "+-" else ("", text)
    marks = [character for character in digits if not character.isdigit()]
    runs = ["".join(run) for is_digit, run in groupby(digits, str.isdigit) if is_digit]
    if digits[0] == ".":
        found: tuple[str, ...] = (f"0{digits}",)
    elif not marks:
        found = (digits,)
    elif len(marks) == 1 and marks[0] in ".,":
        decimal, thousands = f"{runs[0]}.{runs[1]}", _grouped(runs[0] + runs[1])
        may_group = marks[0] == "," and len(runs[1]) == _GROUP_SIZE >= len(runs[0]) and runs[0] != "0"
        found = (decimal, thousands) if may_group else (decimal,)
    else:
        found = _of_groups(runs, marks)
    return tuple(f"{sign}{one}" for one in found)


def _of_groups(runs: list[str], marks: list[str]) -> tuple[str, ...]:
    """Return a number of several groups of digits, with decimals where its last mark is another; nothing if uneven."""
    has_decimals = marks[-1] in ".," and marks.count(marks[-1]) == 1 and len(set(marks)) > 1
    whole, fraction = (runs[:-1], runs[-1]) if has_decimals else (runs, "")
    sizes = {2, _GROUP_SIZE} if set(marks) <= {",", "."} else {_GROUP_SIZE}  # 12,34,567 in India
    uneven = len(whole[0]) > _GROUP_SIZE or any(len(run) not in sizes for run in whole[1:])
    if uneven or (len(whole) > 1 and len(whole[-1]) != _GROUP_SIZE):
        return ()
    return (_grouped("".join(whole)) + (f".{fraction}" if fraction.strip("0") else ""),)


def _grouped(digits: str) -> str:
    """Return digits in groups of three: 341 002 115."""
    return f"{int(digits):,}".replace(",", " ")

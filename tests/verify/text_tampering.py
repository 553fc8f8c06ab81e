"""Texts spoilt at random: a digit, a year, a separator, a sign, a scale, the number of a source."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

NUMBER = re.compile(r"\d")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
SCALED = re.compile(r"(?<!\d)(\d+)[.,]\d+")
SIGNED = re.compile(r"[−+](?=\d)")
CITED = re.compile(r"\[\d+\]")
#: Scales with the next larger, of each language.
SCALES = {
    "million": "billion",
    "thousand": "million",
    "per cent": "per mille",
    "млн": "млрд",
    "миллион": "миллиард",
    "тыс.": "млн",
    "мың": "млн",
    "милион": "милијард",
    "хиљада": "милион",
    "milion": "milijard",
}


#: Words of direction with their opposites, and words by which a figure is not exact.
OPPOSITES = {
    "rose": "fell",
    "fell": "rose",
    " up ": " down ",
    "увеличил": "сократил",
    "вырос": "упал",
    "сократил": "увеличил",
    "өсіп": "төмендеп",
    "өсті": "төмендеді",
    "төмендеп": "өсіп",
    "повећан": "смањен",
    "смањен": "повећан",
    "више": "мање",
    "povećan": "smanjen",
    "smanjen": "povećan",
    "više": "manje",
}
INEXACT = ("about ", "more than ", "over ", "c.\u00a0", "около ", "более ", "ок.\u00a0", "шамамен ", "око ", "oko ")
SHORT = 6
"""A text of more spaces than this is a sentence."""


def other_digit(text: str, random: Random, at: int) -> str:
    """Return a text with another digit at a place."""
    digit = random.choice([digit for digit in "123456789" if digit != text[at]])
    return text[:at] + digit + text[at + 1 :]


def digit(text: str, random: Random) -> str | None:
    """Return a text with another digit, not in the number of a source."""
    hidden = CITED.sub(lambda held: "[" + " " * (len(held[0]) - 1), text)
    places = [found.start() for found in NUMBER.finditer(hidden)]
    return other_digit(text, random, random.choice(places)) if places else None


def year(text: str, random: Random) -> str | None:
    """Return a text with another year, some years off."""
    places = [found.start() + 3 for found in YEAR.finditer(text)]
    return other_digit(text, random, random.choice(places)) if places else None


def separator(text: str, random: Random) -> str | None:
    """Return a text with the separator of a number one digit further on."""
    places = [found.end(1) for found in SCALED.finditer(text)]
    at = random.choice(places) if places else None
    return None if at is None else text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def sign(text: str, random: Random) -> str | None:
    """Return a text with the other sign before a number."""
    places = [found.start() for found in SIGNED.finditer(text)]
    at = random.choice(places) if places else None
    return None if at is None else text[:at] + ("+" if text[at] == "−" else "−") + text[at + 1 :]


def unit(text: str, random: Random) -> str | None:
    """Return a text with a larger scale."""
    held = [scale for scale in SCALES if scale in text]
    scale = random.choice(held) if held else None
    return None if scale is None else text.replace(scale, SCALES[scale], 1)


def direction(text: str, random: Random) -> str | None:
    """Return a text in which something goes the other way beside a number."""
    places = [(found.start(), word) for word in OPPOSITES for found in re.finditer(rf"{word}(?=[^.;]{{0,30}}\d)", text)]
    if not places:
        return None
    at, word = random.choice(places)
    return text[:at] + OPPOSITES[word] + text[at + len(word) :]


def exact(text: str, random: Random) -> str | None:
    """Return a text that has a figure as exact that is not."""
    places = [(found.start(), word) for word in INEXACT for found in re.finditer(rf"\b{word}(?=\W?\d)", text)]
    if not places:
        return None
    at, word = random.choice(places)
    return text[:at] + text[at + len(word) :]


def sentence(text: str, random: Random) -> str | None:
    """Return a text without one of its sentences."""
    found = list(re.finditer(r"(?<=\. )[A-ZА-ЯӘҚҰӨІҮҒЈЉЊЂЋЏ][^.]{25,}\.(?= |$)", text))
    one = random.choice(found) if found else None
    return None if one is None else (text[: one.start()] + text[one.end() :]).strip()


def citation(text: str, random: Random) -> str | None:
    """Return a text that cites another source."""
    found = random.choice(list(CITED.finditer(text)) or [None])
    if found is None:
        return None
    number = int(found[0][1:-1])
    other = number % 3 + 1 if number % 3 + 1 != number else number + 1
    return text[: found.start()] + f"[{other}]" + text[found.end() :]


def word(text: str, random: Random) -> str | None:
    """Return a text without one of its words, as “not” is lost; not of names of two words."""
    found = list(re.finditer(r"(?<= )[^\W\d_A-ZА-Я]{2,} (?=[^\W\d_])", text)) if text.count(" ") > SHORT else []
    one = random.choice(found) if found else None
    return None if one is None else text[: one.start()] + text[one.end() :]


def name(text: str, random: Random) -> str | None:
    """Return a text in which two names have changed places."""
    found = list(re.finditer(r"(?<=[^.!?] )[A-ZА-ЯӘҚҰӨІҮҒЈЉЊЂЋЏ][^\W\d_]{4,}", text))
    pairs = [(one, other) for one in found for other in found if one.end() < other.start() and one[0] != other[0]]
    if not pairs:
        return None
    one, other = random.choice(pairs)
    between = text[one.end() : other.start()]
    return text[: one.start()] + other[0] + between + one[0] + text[other.end() :]


KINDS: dict[str, Callable[[str, Random], str | None]] = {
    "digit": digit,
    "year": year,
    "separator": separator,
    "sign": sign,
    "unit": unit,
    "citation": citation,
    "direction": direction,
    "exact": exact,
    "sentence": sentence,
    "word": word,
    "name": name,
}
TEXTUAL = tuple(KINDS)


def changed(text: str, kind: str, random: Random) -> str | None:
    """Return a text, changed in one place in the way of a kind, or None where it cannot be."""
    return KINDS[kind](text, random)

"""Texts spoilt at random: a digit, a year, a separator, a sign, a scale, the number of a source."""

from __future__ import annotations

import re
from random import Random

NUMBER = re.compile(r"\d")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
SCALED = re.compile(r"(?<!\d)\d+[.,]\d+")
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


def other_digit(text: str, random: Random, at: int) -> str:
    """Return a text with another digit at a place."""
    digit = random.choice([digit for digit in "123456789" if digit != text[at]])
    return text[:at] + digit + text[at + 1 :]


def changed(text: str, kind: str, random: Random) -> str | None:
    """Return a text, changed in one place in the way of a kind, or None where it cannot be."""
    if kind == "digit":
        places = [
            found.start() for found in NUMBER.finditer(CITED.sub(lambda held: "[" + " " * (len(held[0]) - 1), text))
        ]
        return other_digit(text, random, random.choice(places)) if places else None
    if kind == "year":
        places = [found.start() + 3 for found in YEAR.finditer(text)]
        return other_digit(text, random, random.choice(places)) if places else None
    if kind == "separator":
        found = random.choice(list(SCALED.finditer(text)) or [None])
        if found is None:
            return None
        at = found.start() + re.search(r"[.,]", found[0]).start()
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if kind == "sign":
        found = random.choice(list(SIGNED.finditer(text)) or [None])
        if found is None:
            return None
        sign = "+" if found[0] == "−" else "−"
        return text[: found.start()] + sign + text[found.end() :]
    if kind == "unit":
        held = [scale for scale in SCALES if scale in text]
        if not held:
            return None
        scale = random.choice(held)
        return text.replace(scale, SCALES[scale], 1)
    if kind == "citation":
        found = random.choice(list(CITED.finditer(text)) or [None])
        if found is None:
            return None
        number = int(found[0][1:-1])
        return (
            text[: found.start()]
            + f"[{number % 3 + 1 if number % 3 + 1 != number else number + 1}]"
            + text[found.end() :]
        )
    raise AssertionError(kind)


TEXTUAL = ("digit", "year", "separator", "sign", "unit", "citation")

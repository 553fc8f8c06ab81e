"""Letters and spaces that look like others: a Cyrillic С in a country code, a no-break space behind a key."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from briefing.reading.values import shown
from briefing.regex import regex

_SPACE: Final = regex("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SPACE_NAMES: Final = {"\u00a0": "no-break space", "\u202f": "narrow no-break space", "\u2009": "thin space"}
_OTHER_LETTER: Final = regex("[\u0370-\u03ff\u0400-\u052f\uff10-\uff5a]")
_SHORTEST: Final = 3  # of a word
_SLANTED: Final = "кмтвнгпи"  # like Latin letters in italics alone
_QUOTES: Final = "“”„‟«»‘’‚‹›"
_ALPHABETS: Final = {"CYRILLIC": "Cyrillic", "GREEK": "Greek", "FULLWIDTH": "a fullwidth character"}
_LATIN: Final = dict(
    zip(
        "АВЕКМНОРСТУХЅІЈԚԜҮаеорсухѕіјһԛԝӏкмтвнгпи" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχ",
        "ABEKMHOPCTYXSIJQWYaeopcyxsijhqwlkmtbhrnu" + "ABEZHIKMNOPTYXaeikvoptux",
        strict=True,
    )
)


def oddity(text: str) -> tuple[str, str]:
    """Return what in a key, code or number is not what it looks like, and what to write; empty if all is.

    Not for texts: they may have letters of any alphabet, and no-break spaces.
    """
    if text[:1] in _QUOTES and text[-1:] in _QUOTES and len(text) > 1:
        return f"it has curly quotation marks, {text[0]} and {text[-1]}", f"write {text[1:-1].strip()}"
    if found := _SPACE.search(text):
        return f"it has a {space_name(found[0])}", f"write {_plain(text)}, with ordinary spaces only where they belong"
    found = _OTHER_LETTER.search(text)
    if found and not any(map(_is_foreign, text.split())):
        letter = found[0]
        latin = _latin(letter)
        alphabet = _ALPHABETS[unicodedata.name(letter, "GREEK").split(" ")[0]]
        if latin == letter:
            return f"the letter “{letter}” is {alphabet}", "write it in Latin letters"
        return f"the letter “{letter}” is {alphabet}", f"write the Latin {latin}: {shown(_plain(text))}"
    return "", ""


def _is_foreign(word: str) -> bool:
    """Tell whether a word is one of another alphabet, not one in which some letters are mistaken for Latin ones."""
    letters = [letter for letter in word if letter.isalpha()]
    others = all(map(_OTHER_LETTER.match, letters))
    return len(letters) >= _SHORTEST and others and any(_latin(one) == one or one in _SLANTED for one in letters)


def space_name(character: str) -> str:
    """Return the name of a space with its code: no-break space (U+00A0)."""
    name = _SPACE_NAMES.get(character, unicodedata.name(character).lower())
    return f"{name} (U+{ord(character):04X})"


def odd_space(line: str) -> str:
    """Return the first space of another kind in a line's indent or beside its dash or colon; empty if there is none."""
    found = re.match(rf"[ \t-]*({_SPACE.pattern})", line) or re.search(
        rf"[^ ]:({_SPACE.pattern})|({_SPACE.pattern}):( |$)", line
    )
    return next(filter(None, found.groups()), "") if found else ""


def _latin(letter: str) -> str:
    return _LATIN.get(letter, unicodedata.normalize("NFKC", letter))


def _plain(text: str) -> str:
    """Return a text with Latin letters for those that look like them, and ordinary spaces."""
    return " ".join("".join(map(_latin, text)).split())

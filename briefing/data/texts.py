"""The letters of the texts of a data file: where a character stands, and which words mix two alphabets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.data.walk import Entries
from briefing.errors import Diagnostic, warning
from briefing.reading.lines import Lines

_WORD: Final = re.compile(r"[^\W\d_]+")
_ALPHABETS: Final = {
    "Latin": re.compile("[A-Za-z\u00c0-\u02af\u1e00-\u1eff]"),
    "Cyrillic": re.compile("[\u0400-\u052f]"),
    "Greek": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
}


def holding(entries: Entries, characters: str, language: str) -> dict[str, str]:
    """Return the keys of the texts, in one language, that have some of the characters, and which of them."""
    found: dict[str, str] = {}
    for text in entries.texts:
        if text.given.language in {"", language, language.partition("-")[0]}:
            here = "".join(character for character in characters if character in text.value)
            if here:
                found[text.key] = here
    return found


def mixed(entries: Entries, lines: Lines) -> Iterator[Diagnostic]:
    """Yield words of Latin and Cyrillic letters: nobody sees it, but no search finds them, and they are read wrong."""
    for text in entries.texts:
        for word in dict.fromkeys(_WORD.findall(text.value)):
            found = {name: some for name, of in _ALPHABETS.items() if (some := of.findall(word))}
            if len(found) > 1:
                odd_alphabet, odd = min(found.items(), key=lambda item: len(item[1]))
                place = lines.place(text.key)
                typed = ", ".join(f"“{letter}”" for letter in dict.fromkeys(odd))
                yield warning(
                    f"“{word}” mixes {' and '.join(found)} letters",
                    file=place.file,
                    line=place.line,
                    key=text.key,
                    hint=f"type it anew: {typed} in it {'is' if len(set(odd)) == 1 else 'are'} {odd_alphabet}",
                )

"""The letters of the texts of a data file: where a character stands, and which words mix two alphabets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.data.lines import Lines
from briefing.data.walk import Entries
from briefing.errors import Diagnostic, warning

_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u02af\u1e00-\u1eff]")
_CYRILLIC: Final = re.compile("[\u0400-\u052f]")


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
            latin, cyrillic = _LATIN.findall(word), _CYRILLIC.findall(word)
            if latin and cyrillic:
                odd, alphabet = (latin, "Latin") if len(latin) <= len(cyrillic) else (cyrillic, "Cyrillic")
                place = lines.place(text.key)
                letters = ", ".join(f"“{letter}”" for letter in dict.fromkeys(odd))
                yield warning(
                    f"“{word}” mixes Latin and Cyrillic letters",
                    file=place.file,
                    line=place.line,
                    key=text.key,
                    hint=f"type it anew: {letters} in it {'is' if len(set(odd)) == 1 else 'are'} {alphabet}",
                )

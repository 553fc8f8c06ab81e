"""Every text of a data file with its key: to say where a character stands, and which words mix two alphabets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from briefing.data.model import Briefing, Node, Term
from briefing.data.types import LANGUAGE_PATTERN
from briefing.errors import Diagnostic, warning
from briefing.reading.lines import Lines, Path, dotted

_WORD: Final = re.compile(r"[^\W\d_]+")
_ALPHABETS: Final = {
    "Latin": re.compile("[A-Za-z\u00c0-\u02af\u1e00-\u1eff]"),
    "Cyrillic": re.compile("[\u0400-\u052f]"),
    "Greek": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
}


@dataclass(frozen=True, slots=True)
class Written:
    """A text as it stands in the file; ``language`` is empty where it is the same in all of them."""

    key: str
    language: str
    text: str


def texts(briefing: Briefing) -> Iterator[Written]:
    """Yield all texts of a data file, in the order of the model."""
    yield from _texts(briefing, (), "")


def _texts(value: object, path: Path, language: str) -> Iterator[Written]:
    if isinstance(value, str):
        yield Written(dotted(path), language, value)
    elif isinstance(value, Node):
        for name, field in type(value).model_fields.items():
            flat = isinstance(value, Term) and name == "words"  # in the file, the languages stand next to `foreign`
            yield from _texts(getattr(value, name), path if flat else (*path, field.alias or name), language)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _texts(part, (*path, key), key if re.fullmatch(LANGUAGE_PATTERN, key) else language)
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from _texts(part, (*path, number), language)


def holding(briefing: Briefing, characters: str, language: str) -> dict[str, str]:
    """Return the keys of the texts, in one language, that have some of the characters, and which of them."""
    found: dict[str, str] = {}
    for written in texts(briefing):
        if written.language in {"", language, language.partition("-")[0]}:
            here = "".join(character for character in characters if character in written.text)
            if here:
                found[written.key] = here
    return found


def mixed(briefing: Briefing, lines: Lines) -> Iterator[Diagnostic]:
    """Yield words of Latin and Cyrillic letters: nobody sees it, but no search finds them, and they are read wrong."""
    for written in texts(briefing):
        for word in dict.fromkeys(_WORD.findall(written.text)):
            found = {name: some for name, of in _ALPHABETS.items() if (some := of.findall(word))}
            if len(found) > 1:
                odd_alphabet, odd = min(found.items(), key=lambda item: len(item[1]))
                place = lines.place(written.key)
                typed = ", ".join(f"“{letter}”" for letter in dict.fromkeys(odd))
                yield warning(
                    f"“{word}” mixes {' and '.join(found)} letters",
                    file=place.file,
                    line=place.line,
                    key=written.key,
                    hint=f"type it anew: {typed} in it {'is' if len(set(odd)) == 1 else 'are'} {odd_alphabet}",
                )

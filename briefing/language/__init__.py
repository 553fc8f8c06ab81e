"""Languages: grammar, numbers, dates, names, messages and typography, all from a folder of ``locales/``.

``load`` returns a ``Language``; everything a document says goes through its ``message``, ``authored`` and ``call``.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from briefing.errors import DataError, error
from briefing.language.grammar import FILE, Grammar
from briefing.language.language import Language, Symbols
from briefing.language.locale_file import read
from briefing.language.rich import Rich, Span
from briefing.language.values import Cite, Country, Datum, Noun, Person, Value
from briefing.reading.nearest import similar
from briefing.reading.plain import Data

__all__ = [
    "Cite",
    "Country",
    "Datum",
    "Grammar",
    "Language",
    "Noun",
    "Person",
    "Rich",
    "Span",
    "Symbols",
    "Value",
    "available",
    "load",
]


def available(locales: Path) -> tuple[str, ...]:
    """Return the tags that documents can be asked for in: each folder's language and its declared scripts."""
    return tuple(tag for folder in _folders(locales) for tag in _tags(folder))


def load(tag: str, locales: Path) -> Language:
    """Return a language from its folder under ``locales``; raise DataError with all that is wrong in its files."""
    for folder in _folders(locales):
        if tag in _tags(folder):
            grammar = _grammar(folder)
            return Language(grammar, tag if tag in grammar.config.scripts else "")
    known = available(locales)
    hint = similar(tag, known) or f"Languages: {', '.join(known)}."
    raise DataError(error(f"no language {tag!r}", file=str(locales), hint=hint))


def _folders(locales: Path) -> list[Path]:
    return sorted(path.parent for path in locales.glob(f"*/{FILE}"))


@lru_cache(maxsize=64)
def _written(folder: Path) -> Data:
    return read(folder / FILE)


@lru_cache(maxsize=64)
def _tags(folder: Path) -> tuple[str, ...]:
    data = _written(folder)
    fields = data if isinstance(data, dict) else {}
    scripts = fields.get("scripts", {})
    tag = fields.get("tag", folder.name)
    return (tag if isinstance(tag, str) else folder.name, *(scripts if isinstance(scripts, dict) else ()))


@lru_cache(maxsize=16)
def _grammar(folder: Path) -> Grammar:
    return Grammar(folder, _written(folder))

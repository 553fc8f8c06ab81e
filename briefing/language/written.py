"""How people write figures and countries, in the words of all languages: what data files are read and mended by.

The words stand in the tables: forms of nouns and currencies, short scales, approximators, ``spellings`` and ``typed``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Final

from briefing.data.known import Datings
from briefing.data.numerals import ANY_ENDING
from briefing.language import number_words
from briefing.language.agreement import agrees_with_all
from briefing.language.config import APPROXIMATORS, SCALES
from briefing.language.grammar import Grammar
from briefing.language.rules import script_named
from briefing.records import changing

Meaning = tuple[str, str]
_TOKENS: Final = re.compile(r"\{[^{}]*\}|\[[^\[\]:]*(?::[^\[\]]*)?\]")
_NOUNS: Final[Mapping[str, Meaning]] = {
    **{scale: ("scale", scale) for scale in SCALES},
    "percent": ("kind", "%"),
    "point": ("kind", "points"),
}
_TYPED: Final[Mapping[str, Meaning]] = {
    **_NOUNS,
    **{name: ("approx", name.replace("-", " ")) for name in APPROXIMATORS},
    "minus": ("sign", "-"),
    "range": ("join", ""),
}
_PARTS: Final[Mapping[str, str]] = {"quarter": "Q", "half-year": "H", "month": "M"}
"""The nouns that parts of a year are called by, with their letters in data files."""
_PARTS_END: Final = 13


@changing
class Words:
    """Phrases and beginnings of words, in small letters and without full stops, with what they may mean."""

    phrases: dict[str, frozenset[Meaning]] = field(default_factory=dict)
    beginnings: dict[str, Meaning] = field(default_factory=dict)

    def add(self, text: str, meaning: Meaning) -> None:
        """Enter a word or phrase; a star behind it stands for any ending."""
        plain = " ".join(unicodedata.normalize("NFKC", text).replace(".", " ").split()).casefold()
        if plain.endswith(ANY_ENDING):
            self.beginnings.setdefault(plain.rstrip(ANY_ENDING), meaning)
        elif plain:
            self.phrases[plain] = self.phrases.get(plain, frozenset()) | {meaning}


def spellings(grammars: Iterable[Grammar]) -> dict[str, str]:
    """Return the spellings of units in data files, each with the unit's key, which is one, too."""
    found: dict[str, str] = {}
    for grammar in grammars:
        for key in sorted(grammar.spelt):
            for spelling in grammar.spelt[key]:
                found.setdefault(spelling, key)
    for grammar in grammars:
        for key in sorted(grammar.units):
            found.setdefault(key, key)
    return found


def spellings_of(grammars: Iterable[Grammar], key: str) -> tuple[str, ...]:
    """Return how data files write a unit, the usual spelling first: kilometre is km, kilometre, kilometres."""
    return tuple(dict.fromkeys(text for grammar in grammars for text in grammar.spelt.get(key, ()))) or (key,)


def names_of_units(grammars: Iterable[Grammar]) -> dict[str, str]:
    """Return how data files usually write each unit, by its key."""
    every = tuple(dict.fromkeys(grammars))
    return {key: spellings_of(every, key)[0] for grammar in every for key in grammar.units}


def words(grammars: Iterable[Grammar]) -> Words:
    """Return what the words and signs of all languages mean in a figure."""
    found = Words()
    units = first_spellings(spellings(grammars))
    for grammar in grammars:
        for convert in _scripts(grammar):
            for text, meaning in _of(grammar, units):
                found.add(convert(text), meaning)
    return found


def first_spellings(known: Mapping[str, str]) -> dict[str, str]:
    """Return the usual spelling of each unit, which is its first one."""
    usual: dict[str, str] = {}
    for spelling, key in known.items():
        usual.setdefault(key, spelling)
    return usual


def _scripts(grammar: Grammar) -> Iterator[Callable[[str], str]]:
    """Yield the ways in which a language's words may be typed: as they are, and in its other scripts."""
    for _, convert in _tagged_scripts(grammar):
        yield convert


def _of(grammar: Grammar, units: Mapping[str, str]) -> Iterator[tuple[str, Meaning]]:
    """Yield the words of one language with what they mean."""
    config = grammar.config
    for key, meaning in _NOUNS.items():
        yield from ((text, meaning) for text in grammar.all_forms(grammar.noun(key)))
    for scale, short in config.scales.items():
        yield short, ("scale", scale)
    for key in sorted(grammar.units):
        noun = grammar.nouns[key]
        yield from ((text, ("unit", units[key])) for text in (*grammar.all_forms(noun), *noun.spellings))
    for code, noun in grammar.currencies.items():
        yield from ((text, ("currency", code)) for text in (*grammar.all_forms(noun), code))
    for name in APPROXIMATORS:
        before, after = _around(grammar, name)
        meaning = ("approx", name.replace("-", " "))
        yield from ((text, meaning) for text in (*before, *after))
    for name, texts in config.typed.items():
        if meaning_typed := _TYPED.get(name):
            yield from ((text, meaning_typed) for text in texts)


def _around(grammar: Grammar, name: str) -> tuple[set[str], set[str]]:
    """Return the words that the frames of constructions have for an approximator before the figure and behind it."""
    before: set[str] = set()
    after: set[str] = set()
    for pattern in (text for frame in grammar.constructions.frames.values() for text in frame[name].texts()):
        tokens = [token for token in _TOKENS.finditer(pattern) if token[0].startswith("{")]
        if tokens:
            before.add(_literal(pattern[: tokens[0].start()]))
            after.add(_literal(pattern[tokens[-1].end() :]))
    return before - {""}, after - {""}


def _literal(text: str) -> str:
    return _TOKENS.sub(lambda token: token[0][1:-1].partition(":")[0], text).strip()


def qualifiers(grammar: Grammar, tag: str) -> tuple[frozenset[Meaning], frozenset[Meaning]]:
    """Return the words of a language that say how exact a figure is: those before it, and those behind it.

    Each comes with the approximator that it is; with none where it doubles every one.
    """
    typed, script = grammar.config.typed, grammar.config.scripts.get(tag)
    convert = script_named(script.rule) if script else str
    before: set[Meaning] = set()
    after: set[Meaning] = set()
    for name in APPROXIMATORS:
        own = {text for text in typed.get(name, ()) if text[-1:].isalpha()}
        words_before, words_after = _around(grammar, name)
        for found, texts in ((before, words_before | own), (after, words_after | (own if words_after else set()))):
            # «до» leads to a figure, too: «вырос до …».
            found |= {(convert(text).casefold(), name if text in typed.get("range", ()) else "") for text in texts}
    return frozenset(before), frozenset(after)


def directions(grammar: Grammar, tag: str) -> tuple[frozenset[str], tuple[str, ...], dict[str, str]]:
    """Return the words of a language that say whether something grew or fell, and the beginnings of more of them.

    Third come the words that verbs of movement agree with, by the names of what moves; none where they have one form.
    """
    script = grammar.config.scripts.get(tag)
    convert = script_named(script.rule) if script else str
    texts = [convert(text).casefold() for text in grammar.predicates.directions]
    whole = frozenset(text for text in texts if not text.endswith(ANY_ENDING))
    movers = {} if agrees_with_all(grammar, "", "") else grammar.subjects
    subjects = {name: convert(word.forms["nom", word.number]).casefold() for name, word in movers.items()}
    return whole, tuple(text.rstrip(ANY_ENDING) for text in texts if text.endswith(ANY_ENDING)), subjects


def countries(grammars: Iterable[Grammar]) -> dict[str, str]:
    """Return the names of countries in all languages and the codes beside ISO 3166-1 alpha-2, with their alpha-2.

    The codes are CLDR's: KAZ, 398, UK.
    """
    from babel.core import get_global  # noqa: PLC0415 - of a mistake

    found: dict[str, str] = {}
    known: set[str] = set()
    for grammar in grammars:
        known |= set(grammar.countries)
        for convert in _scripts(grammar):
            for code, names in grammar.countries.items():
                for text in (*grammar.all_forms(names.short), *grammar.all_forms(names.official), *names.typed):
                    found.setdefault(convert(text).casefold(), code)
    for other, codes in get_global("territory_aliases").items():
        if len(codes) == 1 and codes[0] in known:
            found.setdefault(other.casefold(), codes[0])
    return found


def datings(grammars: Iterable[Grammar]) -> Datings:
    """Return the words of all languages by which people write dates and periods: the tables' forms, and ``typed``."""
    months: dict[str, int] = {}
    parts: dict[str, str] = {}
    numbers: dict[str, int] = {}
    typed: dict[str, set[str]] = {name: set() for name in ("range", "filler", "ordinal", "financial")}
    for grammar in grammars:
        config = grammar.config
        for tag, convert in _tagged_scripts(grammar):
            for number, forms in enumerate(config.months, 1):
                for text in forms.values():
                    months.setdefault(convert(text).casefold(), number)
            for noun, letter in _PARTS.items():
                for text in (*grammar.all_forms(grammar.noun(noun)), *config.typed.get(noun, ())):
                    parts.setdefault(convert(text).casefold(), letter)
            for name, found in typed.items():
                found |= {convert(text).casefold() for text in config.typed.get(name, ())}
            year = (*grammar.all_forms(grammar.noun("year")), *config.typed.get("year", ()))
            typed["filler"] |= {convert(text).casefold().rstrip(".") for text in year}
            known = number_words.read(grammar, tag)
            for text, number in (*known.words.items(), *known.unsure.items()):
                if 0 < number < _PARTS_END:
                    numbers.setdefault(text, number)
    return Datings(
        MappingProxyType(months),
        MappingProxyType(parts),
        MappingProxyType(numbers),
        joins=frozenset(typed["range"]),
        fillers=frozenset(typed["filler"]),
        ordinals=frozenset(typed["ordinal"]),
        financial=tuple(sorted(text.rstrip(ANY_ENDING) for text in typed["financial"])),
    )


def _tagged_scripts(grammar: Grammar) -> Iterator[tuple[str, Callable[[str], str]]]:
    """Yield the tags of a language and of its other scripts, each with the way its words are typed."""
    yield grammar.config.tag, str
    for tag, script in grammar.config.scripts.items():
        yield tag, script_named(script.rule)

"""The grammar that no table can hold, by the names that ``language.yaml`` uses: ``morphology: russian``.

A language without a rule module writes every form in its tables; ``none`` derives nothing.
"""

# ruff: noqa: ARG002 - the implementations of one protocol take what only some of them need

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import ModuleType
from typing import Any, Protocol

from briefing.language.tables import Lexeme
from briefing.language.values import OBLIQUE

_CYRILLIC = range(0x400, 0x460)
_TEN = 10  # оны, ten of them, reads as “him”
_VOWELS = "аеёиоуыэюяь"


class Rules(Protocol):
    """What a language's rules can do; whatever they cannot, the tables or the data must say."""

    derives: bool
    """Every form of a regular word follows from its nominative, so that tables hold only that."""

    asks: bool
    """A number or gender that nobody wrote and no word shows is asked, not taken for the usual one."""

    def form(self, lexeme: Lexeme, nominative: str, case: str, number: str) -> str | None:
        """Return a form of a word or phrase, None where the rules cannot know it."""

    def proposed(self, lexeme: Lexeme, nominative: str, case: str, number: str) -> str | None:
        """Return the likeliest form for a person to confirm, None where there is no sensible guess; never printed."""

    def shown(self, lexeme: Lexeme, nominative: str) -> tuple[str, str]:
        """Return the number and gender that a phrase shows, each empty where it does not show it."""

    def turned(self, nominative: str, number: str) -> str | None:
        """Return a word in the other number, singular or plural, None where the rules cannot know it."""

    def unknown(self, nominative: str) -> tuple[str, ...]:
        """Return the words of a phrase that the rules do not know, where that is why they give no form."""

    def number(self, formatted: str, case: str) -> str:
        """Return a formatted number in a case."""

    def spelled(self, n: int, gender: str, case: str, *, animate: bool) -> str | None:
        """Return a whole number in words, None where the rules have none; ``animate`` tells that people are counted."""

    def ordinal(self, n: int, gender: str, case: str, *, words: bool, number: str) -> str | None:
        """Return an ordinal in words or digits."""

    def ordinal_forms(self, n: int, cases: Sequence[str]) -> tuple[str, ...]:
        """Return an ordinal in words in all genders, numbers and cases, of what is not alive; nothing without rules."""

    def adjective(self, nominative: str, gender: str, number: str, case: str, *, animate: bool) -> str | None:
        """Return a form of an adjective given in the masculine nominative."""

    def variant(self, word: str, before: str, after: str) -> str:
        """Return a word that depends on its neighbours as it stands between them."""


class NoRules:
    """A language whose tables hold every form."""

    derives = False
    asks = False

    def form(self, lexeme: Lexeme, nominative: str, case: str, number: str) -> str | None:
        """Return the nominative for itself, else None."""
        return nominative if case == "nom" else None

    def proposed(self, lexeme: Lexeme, nominative: str, case: str, number: str) -> str | None:
        """Return the form by rule: nothing here is likely without being certain."""
        return self.form(lexeme, nominative, case, number)

    def shown(self, lexeme: Lexeme, nominative: str) -> tuple[str, str]:
        """Return nothing: the data say it where it matters."""
        return "", ""

    def turned(self, nominative: str, number: str) -> str | None:
        """Return None: the data say it where it matters."""
        return None

    def unknown(self, nominative: str) -> tuple[str, ...]:
        """Return nothing: no dictionary is asked."""
        return ()

    def number(self, formatted: str, case: str) -> str:
        """Return the number as it is."""
        return formatted

    def spelled(self, n: int, gender: str, case: str, *, animate: bool) -> str | None:
        """Return None: figures stay digits."""
        return None

    def ordinal(self, n: int, gender: str, case: str, *, words: bool, number: str) -> str | None:
        """Return None where words are asked for, else the digits with a stop."""
        return None if words else f"{n}."

    def ordinal_forms(self, n: int, cases: Sequence[str]) -> tuple[str, ...]:
        """Return the forms by case: there are no genders."""
        found = (self.ordinal(n, "", case, words=True, number="singular") for case in cases)
        return tuple(filter(None, found))

    def adjective(self, nominative: str, gender: str, number: str, case: str, *, animate: bool) -> str | None:
        """Return the adjective as it is: it does not agree."""
        return nominative

    def variant(self, word: str, before: str, after: str) -> str:
        """Return the word as it is."""
        return word


class English(NoRules):
    """English: possessives, ordinals, numbers in words."""

    derives = False

    def __init__(self, module: ModuleType) -> None:
        """Take the rule module."""
        self._rules = module

    def form(self, lexeme: Lexeme, nominative: str, case: str, number: str) -> str | None:
        """Return the nominative or the possessive."""
        if case == "pos":
            return str(self._rules.possessive(nominative, singular=lexeme.kind in ("person", "place")))
        return nominative if case == "nom" else None

    def shown(self, lexeme: Lexeme, nominative: str) -> tuple[str, str]:
        """Return the number by the head's ending; there are no genders."""
        return str(self._rules.shown_number(nominative)), ""

    def turned(self, nominative: str, number: str) -> str | None:
        """Return the plural or singular of a regular noun, alone or before “of”, “from”."""
        text: str | None = self._rules.turned(nominative, number)
        return text

    def spelled(self, n: int, gender: str, case: str, *, animate: bool) -> str | None:
        """Return a whole number in words."""
        return str(self._rules.number_words(n))

    def ordinal(self, n: int, gender: str, case: str, *, words: bool, number: str) -> str | None:
        """Return “fourth” or “4th”."""
        return str(self._rules.ordinal_words(n) if words else self._rules.ordinal(n))

    def variant(self, word: str, before: str, after: str) -> str:
        """Return “an” for “a” where the next word asks for it."""
        return str(self._rules.indefinite_article(after)) if word == "a" else word


class Kazakh(NoRules):
    """Kazakh: every form is a suffix by rule."""

    derives = True

    def __init__(self, module: ModuleType) -> None:
        """Take the rule module."""
        self._rules = module
        self._showing = _Late("kazakh_shown")

    def shown(self, lexeme: Lexeme, nominative: str) -> tuple[str, str]:
        """Return plural for a phrase whose last word has the suffix of many; there are no genders."""
        return ("plural" if self._rules.is_plural(nominative) else ""), ""

    def turned(self, nominative: str, number: str) -> str | None:
        """Return the singular, which is what is counted."""
        return str(self._rules.singular(nominative)) if number == "singular" else None

    def form(self, lexeme: Lexeme, nominative: str, case: str, number: str) -> str | None:
        """Return a word with its suffix; ``rel`` is what is of a time or place (Сербиядағы), ``px3`` its possessive.

        None where no closed rule makes the form certain, unless a form that was written shows the suffixes.
        """
        base, options = _base(case), self._options(lexeme, number)
        shown = any(lexeme.forms.get((one, number)) for one in OBLIQUE)
        if not shown and not self._rules.certain(nominative, base, person=lexeme.kind == "person", **options):
            return None
        if case != base and (written := lexeme.forms.get((base, number))):
            return written + _place_suffix(written)
        return self._with_suffix(nominative, case, options)

    def proposed(self, lexeme: Lexeme, nominative: str, case: str, number: str) -> str | None:
        """Return the form that the rules would give if they were certain."""
        return self._with_suffix(nominative, case, self._options(lexeme, number))

    def _with_suffix(self, text: str, case: str, options: dict[str, Any] | None = None) -> str:
        base = _base(case)
        form = str(self._rules.proposed(text, base, **(options or {})))
        return form if case == base else form + _place_suffix(form)

    def _options(self, lexeme: Lexeme, number: str) -> dict[str, Any]:
        """Return what a word asks of its suffixes: as it says, else as its written forms show."""
        written = {case: form for (case, of), form in lexeme.forms.items() if of == number and case != "nom"}
        said = lexeme.possessive if lexeme.noun is not None else None  # a table says only where there is one
        if said is None and lexeme.kind == "person":  # a name ends in no possessive but ұлы and қызы, which show it
            said = False
        return {
            "possessive": lexeme.possessive or self._showing.possessive(written) or said,
            "harmony": lexeme.harmony or self._showing.harmony(written) or None,
            "spoken": lexeme.spoken,
            "whole": self._showing.whole(lexeme.forms.get(("nom", number), ""), written),
        }

    def number(self, formatted: str, case: str) -> str:
        """Return a number with its suffix: 7,6-ға, 37-сі, 80,4%-ды, 80,4%-дағы."""
        if case.endswith("rel"):
            place = self.number(formatted, case.removesuffix("rel") + "loc")
            return place + ("ғы" if place.endswith("а") else "гі")
        return str(self._rules.inflect_number(formatted, case))

    def spelled(self, n: int, gender: str, case: str, *, animate: bool) -> str | None:
        """Return a whole number in words, with its suffix; of them so many: екеуі."""
        if case.partition(".")[0] == "px3":
            if of_them := self._rules.collective(n):
                return str(self._rules.inflect(of_them, case.partition(".")[2] or "nom", possessive=True))
            if n == _TEN:
                return None
        return self._with_suffix(str(self._rules.number_words(n)), case)

    def ordinal(self, n: int, gender: str, case: str, *, words: bool, number: str) -> str | None:
        """Return төртінші, or «4-» to which the noun is joined."""
        text = str(self._rules.ordinal(n, words=words))
        return self._with_suffix(text, case) if words else text

    def variant(self, word: str, before: str, after: str) -> str:
        """Return мен, бен or пен by the word before, және where its end is not certain."""
        return str(self._rules.conjunction(before.strip())) if word == "мен" else word


def _base(case: str) -> str:
    """Return the case that a relative form is made of: ``loc`` for ``rel``, ``px3.loc`` for ``px3.rel``."""
    return case.removesuffix("rel") + "loc" if case.endswith("rel") else case


def _place_suffix(place: str) -> str:
    return "ғы" if place.endswith("а") else "гі"


class Declining(NoRules):
    """Russian and Serbian: regular words decline by rule, irregular ones are written out."""

    derives = False

    def __init__(self, module: ModuleType) -> None:
        """Take the rule module."""
        self._rules = module
        self._paradigms: dict[tuple[str, str, str, bool, str], Mapping[str, str] | None] = {}

    def form(self, lexeme: Lexeme, nominative: str, case: str, number: str) -> str | None:
        """Return a form of a regular word or name, None where the rules are not sure."""
        if case == "nom":
            return nominative
        known_number = lexeme.number if lexeme.settled else ""
        key = (nominative, lexeme.gender, known_number, lexeme.animate, lexeme.kind)
        if key not in self._paradigms:
            self._paradigms[key] = self._rules.forms(
                nominative,
                gender=lexeme.gender or None,
                number=known_number,
                animate=lexeme.animate,
                kind=lexeme.kind,
            )
        paradigm = self._paradigms[key]
        return paradigm.get(case) if paradigm and number == lexeme.number else None

    def proposed(self, lexeme: Lexeme, nominative: str, case: str, number: str) -> str | None:
        """Return a form of the likeliest paradigm."""
        if case == "nom":
            return nominative
        paradigm: Mapping[str, str] | None = self._rules.proposals(
            nominative,
            gender=lexeme.gender or None,
            number=lexeme.number if lexeme.settled else "",
            animate=lexeme.animate,
            kind=lexeme.kind,
        )
        return paradigm.get(case) if paradigm and number == lexeme.number else None

    def shown(self, lexeme: Lexeme, nominative: str) -> tuple[str, str]:
        """Return number and gender as the dative shows them."""
        written = lexeme.forms.get(("dat", lexeme.number)) or self.form(lexeme, nominative, "dat", lexeme.number)
        if not written:
            return "", ""
        number = str(self._rules.shown_number(nominative, written))
        gender = "" if number == "plural" else self._rules.shown_gender(nominative, written) or ""
        return number, gender

    def spelled(self, n: int, gender: str, case: str, *, animate: bool) -> str | None:
        """Return a whole number in words, in the gender and case."""
        try:
            return str(self._rules.number_words(n, gender or "m", case, animate))
        except ValueError:  # too large to be read
            return None

    def ordinal(self, n: int, gender: str, case: str, *, words: bool, number: str) -> str | None:
        """Return четврто, or „4.“."""
        return self._ordinal_words(n, gender, case, number) if words else f"{n}."

    def _ordinal_words(self, n: int, gender: str, case: str, number: str) -> str | None:
        try:
            return str(self._rules.ordinal(n, gender or "m", case, number))
        except ValueError:  # too large to be read
            return None

    def ordinal_forms(self, n: int, cases: Sequence[str]) -> tuple[str, ...]:
        """Return the cells of its paradigm."""
        forms: tuple[str, ...] = self._rules.ordinal_forms(n)
        return forms

    def adjective(self, nominative: str, gender: str, number: str, case: str, *, animate: bool) -> str | None:
        """Return a form of an adjective."""
        return str(self._rules.adjective(nominative, gender or "m", number, case, animate))

    def variant(self, word: str, before: str, after: str) -> str:
        """Return в or во, с or со, о or об, by the word after."""
        return str(self._rules.preposition(word, after.strip()))


class Russian(Declining):
    """Russian: common words by dictionary; ordinals in digits take the end of the word: 4-е, 4-го."""

    asks = True

    def shown(self, lexeme: Lexeme, nominative: str) -> tuple[str, str]:
        """Return number and gender as written forms or a place show them, else as the dictionary knows them."""
        if lexeme.kind == "place" or ("dat", lexeme.number) in lexeme.forms:
            return super().shown(lexeme, nominative)
        genitive = lexeme.forms.get(("gen", lexeme.number), "")
        by_genitive: tuple[str, str] = self._rules.shown_by_genitive(nominative, genitive) if genitive else ("", "")
        found: tuple[str, str] = by_genitive if by_genitive[0] else self._rules.shown(nominative)
        return found

    def turned(self, nominative: str, number: str) -> str | None:
        """Return the other number of a word as the dictionary has it."""
        text: str | None = self._rules.other_number(nominative, number)
        return text

    def unknown(self, nominative: str) -> tuple[str, ...]:
        """Return the words that the dictionary lacks."""
        words: tuple[str, ...] = self._rules.unknown_words(nominative)
        return words

    def ordinal(self, n: int, gender: str, case: str, *, words: bool, number: str) -> str | None:
        """Return четвёртое, or 4-е: the last letter, two where a consonant stands before it."""
        text = self._ordinal_words(n, gender, case, number)
        if words or text is None:
            return text
        return f"{n}-{text[-1:] if text[-2] in _VOWELS else text[-2:]}"


_ADAPTERS: Mapping[str, Callable[[ModuleType], Rules]] = {
    "english": English,
    "kazakh": Kazakh,
    "russian": Russian,
    "serbian": Declining,
}
NAMES = ("none", *_ADAPTERS)


@cache
def rules_named(name: str) -> Rules:
    """Return the rules with this name in ``language.yaml``; KeyError if there are none."""
    if name == "none":
        return NoRules()
    return _ADAPTERS[name](_Late(name))


class _Late(ModuleType):
    """A rule module that is imported when something of it is needed: the units of all languages are known to each."""

    def __getattr__(self, name: str) -> Any:
        found = getattr(_module(self.__name__), name)
        setattr(self, name, found)
        return found


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"briefing.language.morphology.{name}")


SCRIPTS = ("serbian-latin",)


@cache
def script_named(name: str) -> Callable[[str], str]:
    """Return the transliteration with this name in ``language.yaml``; KeyError if there is none."""
    if name not in SCRIPTS:
        raise KeyError(name)
    return _by_letters(_module("serbian_latin").latin)  # a module of its own: papers of other languages ask for it, too


def _by_letters(convert: Callable[[str], str]) -> Callable[[str], str]:
    """Return a conversion that goes letter by letter where no letter depends on its neighbours.

    Those that do are capitals that become two letters; with none of them in the text a table does the same, faster.
    """
    table = {ord(letter): convert(letter) for letter in map(chr, _CYRILLIC)}
    digraphs = frozenset(chr(code) for code, text in table.items() if len(text) > 1 and text != text.lower())
    return lambda text: text.translate(table) if digraphs.isdisjoint(text) else convert(text)


def syllables_named(name: str) -> Callable[[str], tuple[str, ...]]:
    """Return the syllable rule with this name in ``language.yaml``; KeyError if there is none."""
    if name != "kazakh":
        raise KeyError(name)
    rules = _Late(name)
    return lambda word: tuple(rules.syllables(word))

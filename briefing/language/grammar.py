"""One language's tables and rules as one object, and the word forms that everything else asks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from briefing.errors import DataError, error
from briefing.language import asking, parties, usage
from briefing.language.asking import Asked
from briefing.language.config import Config
from briefing.language.constructions import Constructions, load_constructions
from briefing.language.locale_file import checked, read
from briefing.language.rules import NAMES, Rules, rules_named
from briefing.language.table import Table
from briefing.language.tables import (
    CountryEntry,
    Lexeme,
    Predicates,
    Wanted,
    load_countries,
    load_predicates,
    load_words,
)
from briefing.language.usage import Usage
from briefing.language.values import Country, Noun, PartyNames
from briefing.reading.nearest import similar
from briefing.reading.plain import Data
from briefing.records import replace

FILE: Final = "language.yaml"
_REMEMBERED: Final = 500  # of each kind: what several papers use


class Grammar:
    """A language's configuration, tables and rules. Tables are read when they are first used."""

    def __init__(self, folder: Path, written: Data | None = None) -> None:
        """Read ``language.yaml`` of a folder of ``locales/``, or take what is ``written`` in it."""
        self.folder = folder
        self.file = folder / FILE
        self.config: Config = checked(self.file, read(self.file) if written is None else written, Config, NAMES)
        self.rules: Rules = rules_named(self.config.morphology)
        self._wanted = Wanted.by(self.config, derives=self.rules.derives)
        self._categories: dict[str, str] = {}
        self._forms: dict[tuple[int, str, str], tuple[Lexeme, str]] = {}
        self._nouns: dict[Noun, Lexeme] = {}
        self._parties: dict[Noun, Lexeme] = {}
        self.numbers: dict[tuple[str, bool], str] = {}
        self.allowed: dict[Callable[[Grammar], frozenset[str]], frozenset[str]] = {}

    @cached_property
    def nouns(self) -> Table[Lexeme]:
        """The nouns that can be counted."""
        return load_words(self.folder / "nouns.yaml", self._wanted)

    @cached_property
    def units(self) -> frozenset[str]:
        """The keys of the nouns that are units of measure."""
        return frozenset(key for key, text in self.nouns.said("unit") if text == "true" or self.nouns[key].unit)

    @cached_property
    def spelt(self) -> Mapping[str, tuple[str, ...]]:
        """How data files write the units that the language has spellings of, the usual one first."""
        return {key: noun.spellings for key, noun in self.nouns.saying("spellings") if noun.unit}

    @cached_property
    def currencies(self) -> Table[Lexeme]:
        """The currencies by ISO 4217 code."""
        return load_words(self.folder / "currencies.yaml", self._wanted)

    @cached_property
    def countries(self) -> Table[CountryEntry]:
        """The countries by ISO 3166-1 code."""
        return load_countries(self.folder / "countries.yaml", self._wanted)

    @cached_property
    def _predicates(self) -> tuple[Predicates, dict[str, Lexeme]]:
        return load_predicates(self.folder / "predicates.yaml", self._wanted)

    @cached_property
    def constructions(self) -> Constructions:
        """What sentences do with figures, exact and qualified."""
        return load_constructions(self.folder / "constructions.yaml", self.config.cases)

    @property
    def predicates(self) -> Predicates:
        """The verbs that agree with counts, and the wordings of movement."""
        return self._predicates[0]

    @property
    def subjects(self) -> dict[str, Lexeme]:
        """What can move, as words."""
        return self._predicates[1]

    # --------------------------------------------------------------------------------------------------------- look-ups

    def noun(self, key: str) -> Lexeme:
        """Return a noun of ``nouns.yaml``."""
        try:
            return self.nouns[key]
        except KeyError:
            raise self.unknown("noun", key, self.nouns, "nouns.yaml") from None

    def currency(self, code: str) -> Lexeme:
        """Return a currency by its code."""
        try:
            return self.currencies[code]
        except KeyError:
            raise self.unknown("currency", code, self.currencies, "currencies.yaml") from None

    def country(self, country: Country) -> CountryEntry:
        """Return the names of a country, or of a side that the data declare."""
        declared = parties.declared(country.code)
        if declared is not None:
            return self._party(declared)
        try:
            return self.countries[country.code]
        except KeyError:
            raise self.unknown("country", country.code, self.countries, "countries.yaml") from None

    def _party(self, names: PartyNames) -> CountryEntry:
        """Return the names of a side that the data declare, as a table has them: without its article."""
        article = self.config.pattern("names.article").format("")
        short = names.short
        begins = bool(article) and short.nom.startswith(article)
        if begins:
            short = replace(short, nom=short.nom.removeprefix(article))
        if names.short not in self._parties:
            self._parties[names.short] = replace(self.lexeme(short), article=begins)
        return CountryEntry(self._parties[names.short], self.lexeme(names.official), names.adjective, kind=names.kind)

    def unknown(self, kind: str, key: str, known: object, file: str) -> DataError:
        """Return the error for a key that a table does not have."""
        words = list(known) if isinstance(known, dict) else []
        hint = similar(key, words) or f"Add it to {file} of every language."
        return DataError(error(f"no {kind} {key!r} in {self.config.tag}", file=str(self.folder / file), hint=hint))

    def lexeme(self, noun: Noun) -> Lexeme:
        """Return a noun of the data as a lexeme."""
        try:
            return self._nouns[noun]
        except KeyError:
            shown, gender = self._shown(noun)
            number = shown or "singular"
            forms: dict[tuple[str, str], str] = {(case, number): text for case, text in noun.forms if text}
            forms[("nom", number)] = noun.nom
            if noun.one and number == "plural":
                forms[("nom", "singular")] = noun.one
            lexeme = Lexeme(
                key=noun.key,
                forms=forms,
                gender=gender,
                number=number,
                settled=bool(shown),
                animate=noun.animate,
                possessive=noun.possessive,
                harmony=noun.harmony or "",
                spoken=noun.spoken,
                kind="indeclinable" if noun.indeclinable else noun.kind,
                at=noun.at,
                noun=None if noun.table else noun,
            )
            return self._nouns.setdefault(noun, lexeme)

    def _shown(self, noun: Noun) -> tuple[str, str]:
        """Return the number and gender of a noun of the data: as written, else as its forms show them, else empty."""
        number: str = noun.number or ""
        gender: str = noun.gender or ""
        known = number == "plural" or (number and gender)
        if not known and not noun.indeclinable and noun.kind in {"noun", "place"}:
            forms: dict[tuple[str, str], str] = {(case, "singular"): text for case, text in noun.forms if text}
            plain = Lexeme(noun.key, forms, gender=gender, number="singular", animate=noun.animate, kind=noun.kind)
            shown_number, shown_gender = self.rules.shown(plain, noun.nom)
            number = number or shown_number
            gender = gender or (shown_gender if number != "plural" else "")
        return number, gender

    def number_of(self, lexeme: Lexeme) -> str:
        """Return singular or plural; where it is not certain, it is asked as a form is."""
        self._rely(lexeme)
        if lexeme.settled or lexeme.kind == "indeclinable" or not self.rules.asks:
            return lexeme.number
        return self._ask(lexeme, "number", lexeme.number)

    def gender_of(self, lexeme: Lexeme) -> str:
        """Return m, f or n, empty where the word has none; where it is not certain, it is asked as a form is."""
        if self.number_of(lexeme) == "singular" and not lexeme.gender and self.rules.asks:
            return self._ask(lexeme, "gender", "m")
        return lexeme.gender

    # ----------------------------------------------------------------------------------------------------------- asking

    @contextmanager
    def noting(self) -> Iterator[Usage]:
        """Note what this thread uses of the words of the data while the block runs.

        What is not certain is noted, too, and something stands in its place: texts made then are for no paper if
        anything was asked.
        """
        self._forget()
        with usage.noting(self) as notes:
            yield notes

    def _forget(self) -> None:
        """Forget the words and numbers of other data once they are many: a process may build papers of a thousand."""
        caches: tuple[dict[Any, Any], ...] = (self._nouns, self._parties, self._forms, self._categories, self.numbers)
        for known in caches:
            if len(known) > _REMEMBERED:
                known.clear()

    def said(self, text: str) -> None:
        """Note that a text is finished, with the forms that were taken for it."""
        notes = usage.notes(self)
        if notes is not None:
            notes.said(text)

    def asked(self, noted: Usage) -> tuple[Asked, ...]:
        """Return the words of which something is not certain, with proposals."""
        return tuple(asking.asked(self, noun, missing) for noun, missing in noted.asked)

    def _ask(self, lexeme: Lexeme, what: str, instead: str) -> str:
        """Note what is not certain, and return what stands in its place; raise DataError where nobody takes notes."""
        noun = lexeme.noun
        if noun is None:
            raise DataError(error(f"the {what} of “{lexeme.key}” is not certain", key=lexeme.key))
        notes = usage.notes(self)
        if notes is None:
            raise DataError(asking.asked(self, noun, (what,)).diagnostic)
        notes.ask(noun, what)
        return instead

    def _rely(self, lexeme: Lexeme) -> None:
        notes = usage.notes(self)
        if notes is not None and lexeme.noun is not None:
            notes.rely(lexeme.noun)

    # ------------------------------------------------------------------------------------------------------------ forms

    def form(self, lexeme: Lexeme, case: str, number: str = "") -> str:
        """Return a form of a word: written out, or derived by rule; if neither gives one, it is asked (``noting``)."""
        number = number or lexeme.number
        key = (id(lexeme), case, number)
        cached = self._forms.get(key)
        if cached is not None and cached[0] is lexeme:
            text = cached[1]
        else:
            text = self.found(lexeme, case, number) or ""
            if not text:
                return self._missing(lexeme, case, number)
            self._forms[key] = (lexeme, text)
        notes = usage.notes(self) if lexeme.noun is not None else None
        if notes is not None and lexeme.noun is not None:
            written = case == "nom" or (case, number) in lexeme.forms or lexeme.kind == "indeclinable"
            own = "" if number == lexeme.number else number
            notes.add(lexeme.noun, case, own, text, "written" if written else "derived")
        return text

    def named(self, noun: Noun) -> str:
        """Return a noun of the data as it is named there, without a look at what else is known of it."""
        notes = None if noun.table else usage.notes(self)
        if notes is not None:
            notes.add(noun, "nom", "", noun.nom, "written")
        return noun.nom

    def all_forms(self, noun: Lexeme) -> Iterator[str]:
        """Yield the forms of a word, written out or derived, its sign, and how else people type it."""
        yield from noun.forms.values()
        yield from filter(None, (noun.paucal, noun.short, noun.symbol, *noun.typed))
        for case in self.config.cases if self.rules.derives else ():
            if text := self.found(noun, case, noun.number):
                yield text

    def found(self, lexeme: Lexeme, case: str, number: str) -> str | None:
        """Return a form that is written or certain by rule, else None."""
        written = lexeme.forms.get((case, number))
        if written:
            return written
        nominative = lexeme.forms.get(("nom", number)) or self._turned(lexeme, number)
        if nominative is None or case not in self.config.cases:
            return None
        if number != lexeme.number:
            lexeme = replace(lexeme, forms={("nom", number): nominative}, number=number)
        if lexeme.kind == "indeclinable":
            return nominative
        return self.rules.form(lexeme, nominative, case, number)

    def _turned(self, lexeme: Lexeme, number: str) -> str | None:
        """Return the nominative in the other number than a word is known in, where it is known and regular."""
        known = lexeme.forms.get(("nom", lexeme.number))
        return self.rules.turned(known, number) if known and lexeme.kind == "noun" else None

    def _missing(self, lexeme: Lexeme, case: str, number: str) -> str:
        """Ask for a form; raise DataError if the language has no such case, or a table lacks the form."""
        known = lexeme.forms.get(("nom", lexeme.number), lexeme.key)
        if case not in self.config.cases:
            hint = f"Cases of {self.config.tag}: {', '.join(self.config.cases)}."
            raise DataError(error(f"no case {case!r} in {self.config.tag}", key=lexeme.key, hint=hint))
        if lexeme.noun is None:
            hint = f"Write it there: `{case}: …`."
            raise DataError(error(f"the form {case!r} of “{known}” is not derived", key=lexeme.key, hint=hint))
        what = case if number == lexeme.number else asking.COUNTED if number == "singular" else "nom"
        text = self._ask(lexeme, what, known)
        notes = usage.notes(self)
        if notes is not None:
            notes.add(lexeme.noun, case, "" if number == lexeme.number else number, "", "asked")
        return text

    def adjective(self, nominative: str, gender: str, number: str, case: str, *, animate: bool = False) -> str:
        """Return a form of an adjective."""
        text = self.rules.adjective(nominative, gender, number, case, animate=animate)
        if not text:
            message = f"the adjective “{nominative}” has no form {gender} {number} {case} by rule"
            raise DataError(error(message, file=str(self.folder)))
        return text

    # --------------------------------------------------------------------------------------------------------- counting

    def category(self, value: Decimal) -> str:
        """Return the plural category of a number as it is displayed: 21 and 21.0 differ."""
        key = format(value, "f")
        try:
            return self._categories[key]
        except KeyError:
            return self._categories.setdefault(key, self.config.category(value))

    def counted(self, lexeme: Lexeme, value: Decimal, case: str) -> str:
        """Return a word in the form that goes with a number in a case."""
        counting = self.config.counting
        category = self.category(value)
        rules = counting[category]
        form = rules.get(case) or rules["*"]
        if lexeme.animate and "animate" in counting and value < 5:  # noqa: PLR2004 - двух делегатов, but 22 делегата
            form = counting["animate"].get(f"{category}.{case}", form)
        if form == "paucal":
            return lexeme.paucal or self.form(lexeme, "gen", "singular")
        wanted, _, number = form.partition(".")
        return self.form(lexeme, case if wanted == "=" else wanted, number)

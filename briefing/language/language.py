"""A language as one object: messages, placeholders, functions, typography, script, syllables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from briefing.data.quantities import Quantity
from briefing.document import Numeral
from briefing.errors import DataError, error
from briefing.language import functions, functions_of_text, parties, placeholders, registry, tabular
from briefing.language.grammar import Grammar
from briefing.language.headlines import Headlines
from briefing.language.hyphenation import hyphenator
from briefing.language.messages import Message, Messages
from briefing.language.rich import Rich, read
from briefing.language.rules import script_named
from briefing.language.tables import CountryEntry, names_in
from briefing.language.typography import Typesetter
from briefing.language.values import Value
from briefing.records import frozen, replace

if TYPE_CHECKING:
    from briefing.language.nomenclature import Nomenclature

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}:]*)(?::([^{}]*))?\}")
_REMEMBERED: Final = 512  # texts: headings, labels and standing sentences are the same from paper to paper
_FUNCTIONS = (functions, functions_of_text)
"""The modules that fill the registry."""


@frozen
class Symbols:
    """The marks that a chart's axis and a spreadsheet need."""

    decimal: str
    group: str


class Language:
    """One of the tags that documents can be asked for in, with everything it takes to write them."""

    def __init__(self, grammar: Grammar, tag: str = "") -> None:
        """Join a language's grammar with one of its scripts, by its tag; its own when ``tag`` is empty."""
        config = grammar.config
        script = config.scripts[tag] if tag else None
        self.grammar = grammar
        self.tag = tag or config.tag
        self.folder = grammar.folder.name
        self.bcp47 = script.bcp47 if script else config.bcp47
        self.name = script.name if script else config.name
        self.cases = config.cases
        self.symbols = Symbols(config.marks.decimal, config.marks.group)
        self._convert: Callable[[str], str] | None = script_named(script.rule) if script else None
        self._typesetter = Typesetter(config.typography, self._convert)
        self._set = lru_cache(_REMEMBERED)(self._typeset)
        self._bound = lru_cache(_REMEMBERED)(self._with_sense)
        syllables = config.hyphenation
        if script:
            syllables = syllables.model_copy(update={"patterns": script.patterns, "rule": ""})
        self._hyphenate = hyphenator(syllables)

    def __repr__(self) -> str:
        return f"Language({self.tag!r})"

    # --------------------------------------------------------------------------------------------------------- messages

    @cached_property
    def _messages(self) -> Messages:
        return _messages_of(self.grammar)

    @property
    def messages(self) -> Mapping[str, Message]:
        """The messages of this language, by id."""
        return self._messages.declared

    def message(self, name: str, **values: Value) -> Rich:
        """Return a message as finished text; ``kebab-case`` parameters are given with underscores."""
        return self.finished(self._messages.format(name, {key.replace("_", "-"): v for key, v in values.items()}))

    # ----------------------------------------------------------------------------------------------- text and functions

    def call(self, name: str, *values: Value, **options: str) -> str:
        """Call a function of the registry and return its finished text."""
        return self.finished(registry.call(self.grammar, name, values, options)).text

    def rich(self, name: str, *values: Value, **options: str) -> Rich:
        """Call a function of the registry and return its finished text with what it shows."""
        return self.finished(registry.call(self.grammar, name, values, options))

    def numeral(self, quantity: Quantity) -> Numeral:
        """Return a figure for a table or a chart, by its parts; ``CELL`` prints the same."""
        written = tabular.numeral(self.grammar, quantity, plus=quantity.signed)
        before, after = (self.finished(part).text for part in (written.before, written.after))
        is_set = before == written.before and after == written.after
        return written if is_set else replace(written, before=before, after=after)

    def plain(self, text: str) -> Rich:
        """Return text in this language's script and typography: names, labels."""
        return self.finished(text)

    def finished(self, marked: str) -> Rich:
        """Return marked text as finished text: spans, typography, script."""
        rich = self._set(marked)
        self.grammar.said(rich.text)
        return rich

    def _typeset(self, marked: str) -> Rich:
        rich = self._typesetter.set(read(marked))
        return rich if self._convert is None else rich.converted(self._convert)

    def authored(self, text: str, values: Mapping[str, Value]) -> Rich:
        """Return authored text with its placeholders filled in: ``{name}``, ``{path:form}``, ``{{`` and ``}}``."""

        def fill(match: re.Match[str]) -> str:
            name, form = match.group(1), match.group(2)
            if name is None:
                return match.group()[0]
            try:
                value = values[name]
            except KeyError:
                raise DataError(error(f"no value for the placeholder {{{name}}}")) from None
            return self.placeholder(value, form or "", text[: match.start()])

        return self.finished(_PLACEHOLDER.sub(fill, text))

    def placeholder(self, value: Value, form: str = "", before: str = "") -> str:
        """Return what a placeholder prints, marked: a value in a form (``dat``, ``official.gen``, ``when``, ``by``).

        ``before`` is the text before it, which the place of a clitic depends on.
        """
        return registry.call(self.grammar, *placeholders.resolve(self.grammar, value, form, before))

    def headline(self, title: str) -> str:
        """Return a finished title with no-break spaces where no line of it should end."""
        return self._bound(title, tuple(_names(self.grammar.country(side) for side in parties.sides())))

    def _with_sense(self, title: str, names: tuple[str, ...]) -> str:
        return self._headlines.bound(title, names)

    @cached_property
    def _headlines(self) -> Headlines:
        return Headlines(self.grammar.config.typography, names_in(self.grammar.countries, self.cases), self._convert)

    @property
    def nomenclature(self) -> Nomenclature:
        """The names of the chapters of the Harmonized System; DataError if the language has none."""
        from briefing.language.nomenclature import nomenclature  # noqa: PLC0415 - of goods named by a chapter alone

        return nomenclature(self.grammar.folder)

    # ------------------------------------------------------------------------------------------------------- for others

    def hyphenate(self, word: str) -> tuple[str, ...]:
        """Return the pieces between which a word may be broken; ``(word,)`` if it must not be."""
        return self._hyphenate(word)

    @property
    def since_words(self) -> frozenset[str]:
        """The wordings that SINCE can be asked for, where the language has several."""
        return registry.since_words(self.grammar)

    @property
    def countries(self) -> frozenset[str]:
        """The ISO 3166-1 codes that the language has names for."""
        return frozenset(self.grammar.countries)

    @property
    def unions(self) -> frozenset[str]:
        """The codes of the countries that are no states but unions of them."""
        return frozenset(code for code, entry in self.grammar.countries.saying("kind") if entry.kind == "union")

    @property
    def currencies(self) -> frozenset[str]:
        """The ISO 4217 codes that the language has names for."""
        return frozenset(self.grammar.currencies)

    @property
    def units(self) -> frozenset[str]:
        """The units of measure that the language has nouns for."""
        return self.grammar.units


def _names(countries: Iterable[CountryEntry]) -> Iterator[str]:
    """Yield the names of countries as tables have them, in the nominative."""
    for country in countries:
        for name in (country.short, country.official):
            yield from (text for (case, _), text in name.forms.items() if case == "nom")
        yield from country.typed


@lru_cache(maxsize=16)
def _messages_of(grammar: Grammar) -> Messages:
    """Return the messages of a language, which are read once for all its scripts."""
    return Messages(grammar)

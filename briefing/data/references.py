"""What a data file refers to: people, terms and sources by name, countries, languages, currencies, units; translations.

The checks read the data as written, so that a mistake in one place hides none in another.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Any, Final

from briefing.data import placeholders
from briefing.data.entries import Entries, Entry
from briefing.data.known import Known, base
from briefing.data.marks import TABLES, InSomeLanguages, Measured, Translated
from briefing.data.model import Briefing, Profile, Section, Term
from briefing.data.numbered import WITHOUT_DIGIT, Numbered
from briefing.data.quantities import Kind as QuantityKind
from briefing.data.quantities import Quantity, QuantityError
from briefing.data.quantity_text import parse, unknown_unit
from briefing.data.types import KEY_PATTERN, LANGUAGE_PATTERN, LONGEST_WORD, country_meant
from briefing.errors import Diagnostic, error, warning
from briefing.reading.kinds import keys
from briefing.reading.lines import Lines, Path, dotted
from briefing.reading.lookalikes import oddity
from briefing.reading.nearest import most_like, nearest, similar
from briefing.reading.validation import COMMA_HINT, MOST_ERRORS
from briefing.reading.values import shown
from briefing.records import frozen

_STATISTICS: Final = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.POINTS})
_DIGIT: Final = re.compile(r"\d")
MOST_COMPARED: Final = 1000
MOST_MISSING: Final = 100
_WHAT: Final = {"people": "person", "terms": "term", "sources": "source", "feeds": "feed"}


@frozen(remembers=True)
class Written:
    """The data as written, and everything that checking it needs.

    Attributes:
        data: The data.
        entries: The same, walked, without the words of texts and terms.
        lines: Where they stand.
        flow: The mappings in braces.
        known: What the language tables know.
        asked: The languages that texts are needed in; None means those that the file names.
        complete: False when a glossary could not be read, so that names may be missing.
        model: What the data are read as.
    """

    data: Mapping[str, Any]
    entries: Entries
    lines: Lines
    flow: frozenset[Path]
    known: Known
    asked: Collection[str] | None
    complete: bool = True
    model: type[Briefing] = Briefing

    @cached_property
    def named(self) -> list[str]:
        """The languages that the file names."""
        own = self.data.get("languages")
        return [tag for tag in own if isinstance(tag, str)] if isinstance(own, list) else []

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The known languages that texts are needed in."""
        wanted = dict.fromkeys(self.named if self.asked is None else self.asked)
        return tuple(filter(self.known.has_language, wanted))

    @cached_property
    def quantities(self) -> tuple[tuple[Entry, Quantity], ...]:
        """The figures with their quantities, as far as these can be read; what cannot is reported by the model."""
        return tuple(_quantities(self.entries, self.known))

    @cached_property
    def uses(self) -> Mapping[tuple[str, str], Path]:
        """The entries that something outside the tables refers to: (table, name), and where."""
        return dict(_uses(self))

    def error(self, path: Path, message: str, hint: str) -> Diagnostic:
        """Return an error at a path."""
        place = self.lines.place(dotted(path))
        return error(message, file=place.file, line=place.line, key=dotted(path), hint=hint)

    def warning(self, path: Path, message: str, hint: str) -> Diagnostic:
        """Return a warning at a path."""
        place = self.lines.place(dotted(path))
        return warning(message, file=place.file, line=place.line, key=dotted(path), hint=hint)


def check(written: Written) -> list[Diagnostic]:
    """Return what the data refers to in vain, and what lacks a translation or a source."""
    texts = list(_texts(written))
    return [
        *_unknown_names(written),
        *_amounts(written),
        *_missing_sources(written),
        *(_others(written) if texts and written.asked is not None else ()),
        *texts,
    ]


def _others(written: Written) -> Iterator[Diagnostic]:
    """Yield why texts lack languages: because those are asked for, and the file does not say that it has them."""
    own = {base(tag) for tag in written.named}
    if others := [tag for tag in written.languages if base(tag) not in own]:
        message = f"are {', '.join(written.named)}; asked for beside them, and missing in texts: {', '.join(others)}"
        yield written.error(("languages",), message, "leave out `--lang`: these languages are built then")


def _entries(data: Mapping[str, Any], table: str) -> Mapping[str, Any]:
    """Return the entries of a table as written."""
    entries = data.get(table)
    return entries if isinstance(entries, Mapping) else {}


# ------------------------------------------------------------------------------------------------------------ names


def _unknown_names(written: Written) -> Iterator[Diagnostic]:
    """Yield names that nothing has: of people, terms, sources, sections, countries, currencies and languages.

    Figures that are named are checked with the placeholders, which need to know those that are derived, too.
    """
    compared = 0
    tables = {table: _entries(written.data, table) for table in TABLES}
    for entry in written.entries.references:
        table, name = entry.table, entry.value
        if table in TABLES:
            entries = tables[table]
            if name not in entries and len(name) <= LONGEST_WORD and (written.complete or not _is_name(name)):
                compared += 1
                near = _entry_meant(name, entries) if compared <= MOST_ERRORS else ""
                yield written.error(entry.path, *_no_entry(name, table, near))
        elif table == "sections":
            yield from _unknown_section(written, entry)
        elif table == "currencies":
            if name not in written.known.currencies and re.fullmatch(r"[A-Z]{3}", name):
                yield _unknown_currency(written, entry.path, name)
        elif table == "countries":
            if name not in written.known.sides and re.fullmatch(r"[A-Z]{2}", name):
                meant = country_meant(name, written.known)
                other = "write an ISO 3166-1 code of two letters, such as RS, or declare it under `parties:`"
                hint = f"write {meant}" if meant else other
                yield written.error(entry.path, f"the country {shown(name)} is not known", hint)
        elif table == "languages" and not written.known.has_language(name) and re.fullmatch(LANGUAGE_PATTERN, name):
            yield written.error(
                entry.path, f"the language {shown(name)} is not known", nearest(name, written.known.languages)
            )


def _is_name(text: str) -> bool:
    return re.fullmatch(KEY_PATTERN, text) is not None


def _no_entry(name: str, table: str, near: str) -> tuple[str, str]:
    """Return what to say where no entry has a name, and the remedy."""
    message = f"there is no {_WHAT[table]} {shown(name)}"
    odd, remedy = oddity(name)
    if odd and not near:
        return f"{message}: {odd}", remedy
    if near:
        return message, f"did you mean “{near}”?"
    if _is_name(name):
        return message, f"add `{name}:` under `{table}:`"
    return message, f"write the name of an entry of `{table}:`, in small letters, or add one there"


def _entry_meant(name: str, entries: Mapping[str, Any]) -> str:
    """Return the name of the entry that was meant by another name, or by what the entry says: “Full Name”, “HMRC”."""
    folded = name.casefold()
    if folded in entries:
        return folded
    words = {word for word in re.findall(r"\w+", folded) if len(word) > 1}
    if not _is_name(name):
        for key, entry in islice(entries.items(), MOST_COMPARED):
            texts = {text.casefold() for text in _texts_of(entry)}
            if folded in texts or any(folded in text for text in texts if len(folded) > 3):  # noqa: PLR2004
                return key
        by_words = {key for key in entries if words and words & set(re.split(r"[-_]", key))}
        if len(by_words) == 1:
            return by_words.pop()
    return most_like(name, entries)


def _texts_of(entry: Any) -> Iterator[str]:
    """Yield every text in an entry."""
    if isinstance(entry, str):
        yield entry
    for part in entry.values() if isinstance(entry, Mapping) else ():
        yield from _texts_of(part)


def _unknown_section(written: Written, entry: Entry) -> Iterator[Diagnostic]:
    """Yield the name of a section that there is not, neither ours nor the file's own."""
    ours = (key for key, kind in keys(written.model).items() if kind.is_a(Section) or kind.is_a(Profile))
    own = _entries(written.data, "sections")
    sections = (*ours, *own)
    if entry.value not in sections and re.fullmatch(KEY_PATTERN, entry.value):
        whose = str(entry.path[1]) if entry.path[0] == "sections" else ""
        hint = nearest(entry.value, [name for name in sections if not whose or not _stands_after(name, whose, own)])
        yield written.error(entry.path, f"there is no section {shown(entry.value)}", hint)


def _stands_after(name: str, other: str, own: Mapping[str, Any]) -> bool:
    """Tell whether a section is another one, or stands after it, at once or by others between them."""
    passed: set[str] = set()
    at: Any = name
    while isinstance(at, str) and at not in passed and at != other:
        passed.add(at)
        section = own.get(at)
        at = section.get("after") if isinstance(section, Mapping) else None
    return bool(at == other)


def _unknown_currency(written: Written, path: Path, code: str) -> Diagnostic:
    hint = similar(code, written.known.currencies) or "write an ISO 4217 code: USD"
    return written.error(path, f"the currency “{code}” is not known", hint)


def _uses(written: Written) -> Iterator[tuple[tuple[str, str], Path]]:
    """Yield the entries that something outside the tables refers to: (table, name), where."""
    numbered = Numbered((form, (name, form)) for name, form in _numbered_names(written.data))
    for entry in written.entries.references:
        table, path = entry.kind.table, entry.path
        if table == "countries":
            yield ("parties", entry.value), path
        elif table in TABLES and path[0] not in TABLES:
            yield (table, entry.value), path
    for entry, quantity in written.quantities:
        if quantity.kind is QuantityKind.COUNT and quantity.unit:
            yield ("terms", quantity.unit), entry.path
    for entry in written.entries.translated:
        if entry.path[0] not in TABLES:
            for text in entry.value.values():
                if isinstance(text, str) and ("{" in text or _DIGIT.search(text)):
                    yield from ((use, entry.path) for use in _uses_in(text, numbered))


def _uses_in(text: str, numbered: Numbered[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the entries that an authored text refers to, by a placeholder or by a declared name with a number."""
    for part in placeholders.used(text):
        table, _, name = part.name.partition(".")
        yield table, name
    yield from (("terms", name) for name, form in numbered.within(text) if form in text)


def _numbered_names(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the terms that have a number in them, such as EXPO-2017, with each form: texts may have it typed in."""
    for name, term in _entries(data, "terms").items():
        texts = [form for words in term.values() for form in _forms_of(words)] if isinstance(term, Mapping) else []
        if not WITHOUT_DIGIT.fullmatch(" ".join(texts)):
            yield from ((name, form) for form in texts if _DIGIT.search(form))


def _forms_of(words: Any) -> list[str]:
    """Return what is written of a term in one language: a word, or its forms."""
    if isinstance(words, str):
        return [words]
    return [form for form in words.values() if isinstance(form, str)] if isinstance(words, Mapping) else []


def unused(written: Written) -> Iterator[Diagnostic]:
    """Yield the file's own entries that nothing refers to; a glossary may hold more than one file needs."""
    uses, lines = written.uses, written.lines
    for table in TABLES:
        for name in _entries(written.data, table):
            if (table, name) in uses:
                continue
            key = f"{table}.{name}"
            place = lines.place(key)
            if place.file == lines.file:
                hint = "delete it, or move it to a glossary"
                yield warning("is not used", file=place.file, line=place.line, key=key, hint=hint)


# ------------------------------------------------------------------------------------------------------- quantities


def _quantities(entries: Entries, known: Known) -> Iterator[tuple[Entry, Quantity]]:
    """Yield the figures with their quantities, as far as these can be read; what cannot is reported by the model."""
    for entry in entries.figures:
        try:
            yield entry, parse(str(entry.value), known)
        except QuantityError:
            continue


def _amounts(written: Written) -> Iterator[Diagnostic]:
    """Yield currencies and counted nouns that there are no words for, and tables of more than one currency."""
    first: dict[Path, tuple[str, str]] = {}
    for entry, quantity in written.quantities:
        if quantity.kind is QuantityKind.COUNT and quantity.unit:
            yield from _unknown_noun(written, entry, quantity)
        if quantity.kind is not QuantityKind.MONEY:
            continue
        if quantity.unit not in written.known.currencies:
            yield _unknown_currency(written, entry.path, quantity.unit)
        elif entry.given.statistics:
            key, unit = first.setdefault(entry.given.statistics, (entry.key, quantity.unit))
            if quantity.unit != unit:
                message = f"is in {quantity.unit}, while {key} is in {unit}"
                yield written.error(entry.path, message, "write all figures of the table in one currency")


def _unknown_noun(written: Written, entry: Entry, quantity: Quantity) -> Iterator[Diagnostic]:
    """Yield what is counted and no term: most often a unit or a currency that is written otherwise."""
    terms, mark = _entries(written.data, "terms"), entry.kind.mark(Measured)
    if mark and mark.nouns and written.complete and quantity.unit not in terms:
        wrong = unknown_unit(quantity.unit, str(entry.value), written.known, terms)
        yield written.error(entry.path, str(wrong), wrong.hint)


def _missing_sources(written: Written) -> Iterator[Diagnostic]:
    """Yield the figures without a source, of their own or of what they stand in.

    Money and percentages are statistics and need one; counts and measures should have one. Where a table has no source,
    ``rules`` says so once.
    """
    for entry, quantity in written.quantities:
        if entry.given.source or entry.given.statistics:
            continue
        hint = "add `source:` with the name of an entry of `sources`, here or in what it stands in"
        if quantity.kind in _STATISTICS:
            yield written.error(entry.path, "has no source", hint)
        else:
            yield written.warning(entry.path, "has no source", hint)


# ------------------------------------------------------------------------------------------------------ translations


def _texts(written: Written) -> Iterator[Diagnostic]:
    """Yield texts and terms that lack a language, or are in one that is not known; of very many, how many more."""
    found = 0
    for entry in written.entries.of(Term, Translated):
        if not isinstance(entry.value, Mapping):
            continue
        is_term = Term in entry.kind.traits
        tags = [key for key in entry.value if not (is_term and key == "foreign")]
        yield from _unknown_languages(written, entry, tags)
        if (missing := _missing(written, entry, tags)) and _is_needed(written, entry):
            found += 1
            if found <= MOST_MISSING:
                hint = "add " + ", ".join(f"`{tag}: …`" for tag in missing)
                yield written.error(entry.path, f"has no text in {', '.join(missing)}", hint)
    if found > MOST_MISSING:
        hint = "add the languages to every text, or take the language out of `languages:`"
        message = f"{found - MOST_MISSING} more texts lack a language"
        yield written.error(("languages",), message, hint)


def _is_needed(written: Written, entry: Entry) -> bool:
    """Tell whether a text's translations are needed: those of a glossary are when something refers to the entry."""
    if entry.kind.mark(InSomeLanguages):
        return False
    path = entry.path
    if path[0] not in TABLES:
        return True
    return path[:2] in written.uses or written.lines.place(dotted(path[:2])).file == written.lines.file


def _unknown_languages(written: Written, entry: Entry, tags: list[str]) -> Iterator[Diagnostic]:
    for tag in tags:
        if tag not in written.known.languages and not written.known.has_language(tag):
            cut = entry.value[tag] is None and entry.path in written.flow
            hint = COMMA_HINT if cut else nearest(tag, written.known.languages)
            odd, remedy = oddity(tag)
            message = f"is not a known language: {odd}" if odd else "is not a known language"
            yield written.error((*entry.path, tag), message, remedy or hint)


def _missing(written: Written, entry: Entry, tags: list[str]) -> list[str]:
    """Return the languages that a text is needed in and lacks."""
    has = {tag for tag in tags if entry.value[tag] is not None}
    if has.issuperset(written.languages):
        return []
    return list(dict.fromkeys(base(tag) for tag in written.languages if tag not in has and base(tag) not in has))

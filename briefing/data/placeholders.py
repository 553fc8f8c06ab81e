"""Placeholders in authored text: ``{share}``, ``{trade.exports.change}``, ``{people.vucic:dat}``.

Doubled braces, ``{{`` and ``}}``, are printed as braces. A text is parsed once into plain parts and placeholders.
``check`` tells which placeholders stand for nothing, which figures of a point nobody shows, and where a digit was
typed into prose.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Final, Protocol

from briefing.data.entries import Entries, Entry
from briefing.data.known import Qualifiers
from briefing.data.marks import TABLES, Internal
from briefing.data.model import Briefing, Forms, Point
from briefing.data.numbered import WITHOUT_DIGIT, Numbered
from briefing.data.quantities import Quantity
from briefing.data.walk import walk
from briefing.errors import Diagnostic, error, warning
from briefing.reading.lines import Lines, dotted
from briefing.reading.lookalikes import oddity
from briefing.reading.nearest import nearest
from briefing.reading.validation import MOST_ERRORS
from briefing.reading.values import shown
from briefing.records import frozen

SIDES: Final = ("home", "partner")
_NO_POINT: Final = Point.model_construct()
_BRACES: Final = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_INSIDE: Final = re.compile(r" *([A-Za-z][\w.-]*(?:/[\w-]+[\w.-]*)?) *(?:: *([a-z][a-z0-9_.-]*) *)?", re.ASCII)
_HINT: Final = "write {name} or {name:form}; a brace that is to be printed is doubled: {{ }}"


@frozen
class Placeholder:
    """A place in a text where a value goes: its name, and the form that the sentence needs (``dat``, ``in``)."""

    name: str
    form: str = ""


class PlaceholderError(ValueError):
    """A text with a brace that belongs to no placeholder."""

    def __init__(self, message: str, hint: str = _HINT) -> None:
        """Take the reason and the remedy."""
        super().__init__(message)
        self.hint = hint


class Figure(Protocol):
    """What ``check`` needs of a figure."""

    @property
    def quantity(self) -> Quantity:
        """Its value."""


class Source(Protocol):
    """What ``check`` needs of a loaded file."""

    @property
    def briefing(self) -> Briefing:
        """The data."""

    @property
    def lines(self) -> Lines:
        """Where they stand."""


def parse(text: str) -> tuple[str | Placeholder, ...]:
    """Split a text into plain parts and placeholders; raise PlaceholderError for a stray brace."""
    if "{" not in text and "}" not in text:
        return (text,) if text else ()
    return _parsed(text)


@lru_cache(maxsize=4096)  # each text is asked for by several checks, and when it is printed
def _parsed(text: str) -> tuple[str | Placeholder, ...]:
    parts: list[str | Placeholder] = []
    plain = ""
    end = 0
    for found in _BRACES.finditer(text):
        plain += text[end : found.start()]
        end = found.end()
        if found[0] in {"{{", "}}"}:
            plain += found[0][0]
            continue
        inside = None if found[1] is None else _INSIDE.fullmatch(found[1])
        if not inside:
            what = "a brace without its partner" if found[1] is None else f"{shown(found[0])} is not a placeholder"
            odd, hint = oddity(found[1] or "")
            why = f": {odd}" if odd else ""
            place = shown(text[found.start() : found.start() + 20])
            raise PlaceholderError(f"{what}, at {place}{why}", f"{hint}; {_HINT}" if hint else _HINT)
        if plain:
            parts.append(plain)
        plain = ""
        parts.append(Placeholder(inside[1], inside[2] or ""))
    plain += text[end:]
    if plain:
        parts.append(plain)
    return tuple(parts)


def used(text: str) -> tuple[Placeholder, ...]:
    """Return the placeholders of a text; none when it cannot be parsed, which ``check`` reports."""
    return _used(text) if "{" in text else ()


@lru_cache(maxsize=4096)  # as ``_parsed``
def _used(text: str) -> tuple[Placeholder, ...]:
    try:
        return tuple(part for part in parse(text) if isinstance(part, Placeholder))
    except PlaceholderError:
        return ()


# -------------------------------------------------------------------------------------------------------- checking


@frozen
class AuthoredText:
    """An authored text in all its languages, the point it belongs to, and whether a person said it so."""

    key: str
    point_key: str
    point: Point
    words: Mapping[str, str]
    spoken: bool
    internal: bool


def texts(entries: Entries) -> Iterator[AuthoredText]:
    """Yield the authored texts of the data."""
    for entry in entries.translated:
        given, point_key = entry.given, dotted(entry.given.point)
        holder = entries.by_key.get(point_key)
        point = holder.value if holder else _NO_POINT
        yield AuthoredText(entry.key, point_key, point, entry.value, given.verbatim, given.internal)


def check(
    loaded: Source,
    figures: Mapping[str, Figure],
    languages: Collection[str],
    qualifiers: Callable[[str], Qualifiers] = lambda _language: Qualifiers(),
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the placeholders of all authored texts, in the languages asked for.

    ``qualifiers`` gives the words of a language that say how exact a figure is.
    """
    lines, entries = loaded.lines, walk(loaded.briefing)
    names = (f"{table}.{name}" for table in TABLES for name in getattr(loaded.briefing, table))
    inside = entries.all if entries.of(Internal) else ()
    internal = frozenset(name for one in inside if one.given.internal for name in (one.id, one.key))
    approximate = {name: figure.quantity for name, figure in figures.items() if figure.quantity.approx}
    known = _Known(entries, figures, dict.fromkeys(names), internal, approximate)
    found: list[Diagnostic] = []
    asked = set(languages) | {tag.partition("-")[0] for tag in languages}
    proper = {language: _numbered(proper_names(entries, language)) for language in asked}
    every = tuple(texts(entries))
    for text in every:
        if len(found) > MOST_ERRORS:
            break
        for language, words in text.words.items():
            if language in asked:
                problems = list(_check_text(words, text, proper[language], known))
                if "{" in words:
                    problems += qualified(words, known.approximate(text.point), qualifiers(language))
                found += [
                    _at(lines, f"{text.key}.{language}", message, hint) for message, hint in problems[:MOST_ERRORS]
                ]
        found += _check_together(text, asked, known, lines)
    found += islice(_unused(every, asked, known, lines), MOST_ERRORS)
    found += _check_named(known, lines)
    found += islice(_check_words(entries, asked, lines), MOST_ERRORS)
    return tuple(found)


def _check_named(known: _Known, lines: Lines) -> Iterator[Diagnostic]:
    """Yield the names of figures, outside of texts, that no figure has: those of the panel."""
    for entry in known.entries.references:
        if entry.table == "figures" and not known.is_fact(entry.value, _NO_POINT):
            hint = nearest(entry.value, tuple(known.figures)) or "write the figure, or delete the name"
            yield _at(lines, entry.key, f"there is no figure {shown(entry.value)}", hint)


def _check_words(entries: Entries, asked: Collection[str], lines: Lines) -> Iterator[Diagnostic]:
    """Yield a warning for each word or name that has a placeholder: they are printed in sentences as they stand."""
    for entry in entries.terms:
        for language in entry.value.words:
            if language in asked and (there := [one for form in _forms(entry, language) for one in used(form)]):
                key = f"{entry.key}.{language}"
                place, name = lines.place(key), shown(f"{{{there[0].name}}}")
                message = f"{name} is printed as it stands: nothing is put into names and terms"
                yield warning(message, file=place.file, line=place.line, key=key, hint="write the words themselves")


def _forms(entry: Entry, language: str) -> list[str]:
    """Return the forms of a word or name in a language, as far as they are written."""
    words = entry.value.words.get(language)
    forms = vars(words).values() if isinstance(words, Forms) else (words,)
    return [form for form in forms if isinstance(form, str)]


def _at(lines: Lines, key: str, message: str, hint: str) -> Diagnostic:
    place = lines.place(key)
    return error(message, file=place.file, line=place.line, key=key, hint=hint)


@frozen
class _Known:
    """What placeholders may stand for, beside a point's own figures and dates."""

    entries: Entries
    figures: Mapping[str, Figure]
    names: Mapping[str, None]  # people.vucic, terms.cotton, …
    internal: frozenset[str]  # what is for the own side alone
    _approximate: dict[str, Quantity]

    def is_fact(self, name: str, point: Point) -> bool:
        """Tell whether a name stands for a figure or a date of the point, or for a figure by its path."""
        own = name in point.figures or name in point.dates
        return own or name in self.figures or f"{name}.value" in self.figures

    def has(self, name: str, point: Point) -> bool:
        """Tell whether a name stands for anything."""
        if _is_entry(name):
            return name in self.names
        return name in SIDES or self.is_fact(name, point) or self.entries.date(name) is not None

    def approximate(self, point: Point) -> Mapping[str, Quantity]:
        """Return the figures that say how exact they are, by the names that a point's texts have for them."""
        own = {name: figure.value for name, figure in point.figures.items()}
        return ChainMap({name: value for name, value in own.items() if value.approx}, self._approximate)

    def hint(self, name: str, point: Point) -> str:
        """Return what to write instead of a name that stands for nothing."""
        own = (*point.figures, *point.dates)
        if _is_entry(name):
            return nearest(name, tuple(one for one in self.names if one.startswith(f"{name.partition('.')[0]}.")))
        if "." not in name:
            return nearest(name, (*own, *SIDES)) if own else f"add `{name}:` under the point's `figures:`"
        return nearest(name, tuple(self.figures)) or "write the figure, or take it out of the text"


def _is_entry(name: str) -> bool:
    table, dot, _ = name.partition(".")
    return bool(dot) and table in TABLES


def _check_text(words: str, text: AuthoredText, proper: Numbered[str], known: _Known) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a text in one language: (message, hint)."""
    try:
        parts = parse(words)
    except PlaceholderError as wrong:
        yield str(wrong), wrong.hint
        return
    for part in parts:
        if isinstance(part, Placeholder) and not known.has(part.name, text.point):
            yield f"{{{part.name}}} stands for nothing", known.hint(part.name, text.point)
        elif isinstance(part, Placeholder) and not text.internal and part.name in known.internal:
            yield f"{{{part.name}}} is for the own side alone", "write the figure where every paper may show it"
    if text.spoken:
        return
    prose = "\0".join(part for part in parts if isinstance(part, str))
    if not _DIGIT.search(prose):
        return
    for number in typed_numbers(prose, set(proper.within(prose))):
        yield f"the number “{number}” is typed into the text", _NUMBER_HINT


_WORD: Final = r"[^\W\d_]"
_PLAIN_FORM: Final = "plain"  # which leaves the qualifier out


def qualified(words: str, approximate: Mapping[str, Quantity], around: Qualifiers) -> Iterator[tuple[str, str]]:
    """Yield where a text says how exact a figure is that says so itself: “about {jobs}”, jobs being “about 500”."""
    try:
        parts = parse(words)
    except PlaceholderError:
        return
    for number, part in enumerate(parts):
        if not isinstance(part, Placeholder) or part.name not in approximate or _PLAIN_FORM in part.form.split("."):
            continue
        quantity = approximate[part.name]
        before = parts[number - 1] if number else ""
        after = parts[number + 1] if number + 1 < len(parts) else ""
        if found := _beside(before, after, quantity, around):
            said = f"{{{part.name}}} says “{quantity.approx.value.replace('-', ' ')}” itself: it is {quantity}"
            yield f"“{found}” stands beside {{{part.name}}}, and {said}", f"delete “{found}” in the text"


def _beside(before: str | Placeholder, after: str | Placeholder, quantity: Quantity, around: Qualifiers) -> str:
    """Return the qualifier that stands before or behind a figure, as it is written; empty if none does."""
    ends = (("before", before, around.before), ("after", after, around.after))
    for side, text, known in ends:
        if not isinstance(text, str):
            continue
        folded = text.casefold()
        for word, approx in sorted(known, key=lambda one: -len(one[0])):
            if approx in ("", quantity.approx.value) and word in folded:
                plain = re.escape(word)
                pattern = rf"(?<!{_WORD})({plain})\s+$" if side == "before" else rf"^\s+({plain})(?!{_WORD})"
                if found := re.search(pattern, text, re.IGNORECASE):
                    return found[1]
    return ""


def _check_together(text: AuthoredText, asked: Collection[str], known: _Known, lines: Lines) -> Iterator[Diagnostic]:
    """Yield the facts that one language shows and another does not."""
    shown_by = {
        language: {part.name for part in used(words) if known.is_fact(part.name, text.point)}
        for language, words in text.words.items()
        if language in asked
    }
    everywhere = set().union(*shown_by.values())
    for language, names in shown_by.items():
        for name in sorted(everywhere - names):
            others = ", ".join(other for other, theirs in shown_by.items() if name in theirs)
            yield _at(
                lines,
                f"{text.key}.{language}",
                f"does not show {{{name}}}, which {others} shows",
                "say the same facts in every language",
            )


def _unused(
    every: Collection[AuthoredText], asked: Collection[str], known: _Known, lines: Lines
) -> Iterator[Diagnostic]:
    """Yield the facts of points that none of their texts shows."""
    shown: dict[str, set[str]] = {}
    points: dict[str, Point] = {}
    for text in every:
        points[text.point_key] = text.point
        spoken = [words for language, words in text.words.items() if language in asked]
        if spoken:
            used_names = (part.name for words in spoken for part in used(words))
            facts = {name for name in used_names if known.is_fact(name, text.point)}
            shown.setdefault(text.point_key, set()).update(facts)
    for point_key, names in shown.items():
        for table in ("figures", "dates"):
            for name in getattr(points[point_key], table):
                if name not in names:
                    key = f"{point_key}.{table}.{name}"
                    yield _at(lines, key, "is not used in the text", f"write {{{name}}} in the text, or delete it")


# ---------------------------------------------------------------------------------------------------- typed numbers


_NUMBER_HINT: Final = (
    "put it under the point's `figures:` or `dates:` and write its {name}; "
    "the number of a proper name is allowed once the name is an entry of `terms:`"
)
_DIGIT: Final = re.compile(r"[\d\u00bc-\u00be\u2150-\u215e]")
_TOKEN: Final = re.compile(rf"[^\s\0]*{_DIGIT.pattern}[^\s\0]*")
_EDGES: Final = "«»„“”‘’\"'()[].,;:!?…–—"


def proper_names(entries: Entries, language: str) -> frozenset[str]:
    """Return the words of terms and people, in one language, that have a digit in them: EXPO-2017."""
    names: set[str] = set()
    for entry in entries.terms:
        written = [form for form in _forms(entry, language) if not WITHOUT_DIGIT.fullmatch(form)]
        names |= {form for form in written if any(map(str.isdigit, form))}
    return frozenset(names)


def _numbered(names: Collection[str]) -> Numbered[str]:
    """Return names by their numbers, and the words of them that mix letters and digits, which may stand alone."""
    words = {token.strip(_EDGES) for name in names for token in _TOKEN.findall(name) if any(map(str.isalpha, token))}
    return Numbered((text, text) for text in {*names, *words})


def typed_numbers(prose: str, names: Collection[str]) -> tuple[str, ...]:
    """Return the numbers of a text that stand outside the given proper names, which may have endings attached."""
    for name in sorted(names, key=len, reverse=True):
        prose = prose.replace(name, "")
    mixed = {token.strip(_EDGES) for name in names for token in _TOKEN.findall(name) if any(map(str.isalpha, token))}
    tokens = (token.strip(_EDGES) for token in _TOKEN.findall(prose))
    return tuple(token for token in tokens if not token.startswith(tuple(mixed)))

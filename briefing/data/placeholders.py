"""Placeholders in authored text: ``{share}``, ``{trade.exports.change}``, ``{people.vucic:dat}``.

Doubled braces, ``{{`` and ``}}``, are printed as braces. A text is parsed once into plain parts and placeholders.
``check`` tells which placeholders stand for nothing, which figures of a point nobody shows, and where a digit was
typed into prose.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final, Protocol

from briefing.data import calendar as cal
from briefing.data.model import Briefing, Forms, Node, Point, Section, Term
from briefing.errors import Diagnostic, error
from briefing.reading.lines import Lines
from briefing.reading.lookalikes import oddity
from briefing.reading.nearest import nearest
from briefing.reading.validation import MOST_ERRORS
from briefing.reading.values import shown

SECTIONS: Final = ("summary", "relations", "trade", "investment", "corridor", "foreign_policy")
_BRACES: Final = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_INSIDE: Final = re.compile(r" *([A-Za-z][\w.-]*(?:/[\w-]+[\w.-]*)?) *(?:: *([a-z][a-z0-9_.-]*) *)?", re.ASCII)
_DATES: Final = (date, cal.Year, cal.YearMonth, cal.Years, cal.Months, cal.DateRange)
_HINT: Final = "write {name} or {name:form}; a brace that is to be printed is doubled: {{ }}"


@dataclass(frozen=True, slots=True)
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
    try:
        return tuple(part for part in parse(text) if isinstance(part, Placeholder))
    except PlaceholderError:
        return ()


def dated(briefing: Briefing, path: str) -> cal.AnyDate | cal.Years | cal.Months | cal.DateRange | None:
    """Return the date or period that a path names (``trade.period``, ``relations.upcoming.dates``), else None."""
    value: object = briefing
    for segment in path.split("."):
        if isinstance(value, Mapping):
            value = value.get(segment)
        elif isinstance(value, tuple):
            value = value[int(segment)] if segment.isdecimal() and int(segment) < len(value) else None
        elif isinstance(value, Node):
            value = getattr(value, segment) if segment in type(value).model_fields else None
        else:
            return None
    return value if isinstance(value, _DATES) else None


# -------------------------------------------------------------------------------------------------------- checking


@dataclass(frozen=True, slots=True)
class _Text:
    """An authored text in all its languages, the point it belongs to, and whether a person said it so."""

    key: str
    point_key: str
    point: Point
    words: Mapping[str, str]
    spoken: bool


def _texts(briefing: Briefing) -> Iterator[_Text]:
    titles = {f"sources.{name}.title": source.title for name, source in briefing.sources.items()}
    requisites = {f"requisites.{name}": getattr(briefing.requisites, name) for name in ("addressee", "marking")}
    for key, words in (requisites | titles).items():
        if words is not None:  # a title and an address may have numbers in them, as words that somebody said
            yield _Text(key, "", Point(), words, spoken=True)
    for name in SECTIONS:
        section: Section = getattr(briefing, name)
        for number, point in enumerate(section.points):
            key = f"{name}.points.{number}"
            if point.text is not None:
                yield _Text(f"{key}.text", key, point, point.text, spoken=False)
            if point.quote is not None:
                yield _Text(f"{key}.quote.text", key, point, point.quote.text, spoken=True)
            if point.statement is not None:
                yield _Text(f"{key}.statement.text", key, point, point.statement.text, spoken=False)


def check(loaded: Source, figure_ids: Collection[str], languages: Collection[str]) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the placeholders of all authored texts, in the languages asked for."""
    briefing, lines = loaded.briefing, loaded.lines
    found: list[Diagnostic] = []
    asked = set(languages) | {tag.partition("-")[0] for tag in languages}
    names = {language: proper_names(briefing, language) for language in asked}
    for text in _texts(briefing):
        if len(found) > MOST_ERRORS:
            break
        for language, words in text.words.items():
            if language in asked:
                problems = islice(_check_text(words, text, names[language], briefing, figure_ids), MOST_ERRORS)
                found += [_at(lines, f"{text.key}.{language}", message, hint) for message, hint in problems]
        found += _check_together(text, asked, figure_ids, lines)
    return tuple(found)


def _at(lines: Lines, key: str, message: str, hint: str) -> Diagnostic:
    place = lines.place(key)
    return error(message, file=place.file, line=place.line, key=key, hint=hint)


def _check_text(
    words: str, text: _Text, names: Collection[str], briefing: Briefing, figure_ids: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a text in one language: (message, hint)."""
    try:
        parts = parse(words)
    except PlaceholderError as wrong:
        yield str(wrong), wrong.hint
        return
    for part in parts:
        if isinstance(part, Placeholder) and not _known(part.name, text.point, briefing, figure_ids):
            yield f"{{{part.name}}} stands for nothing", _unknown_hint(part.name, text.point, briefing, figure_ids)
    if text.spoken:
        return
    prose = "\0".join(part for part in parts if isinstance(part, str))
    for number in typed_numbers(prose, names):
        yield f"the number “{number}” is typed into the text", _NUMBER_HINT


def _check_together(
    text: _Text, asked: Collection[str], figure_ids: Collection[str], lines: Lines
) -> Iterator[Diagnostic]:
    """Yield the facts that one language shows and another does not, and those of the point that none shows."""
    shown_by = {
        language: {part.name for part in used(words) if _is_fact(part.name, text.point, figure_ids)}
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
    for table in ("figures", "dates"):
        for name in getattr(text.point, table):
            if shown_by and name not in everywhere:
                key = f"{text.point_key}.{table}.{name}"
                yield _at(lines, key, "is not used in the text", f"write {{{name}}} in the text, or delete it")


def _is_fact(name: str, point: Point, figure_ids: Collection[str]) -> bool:
    return name in point.figures or name in point.dates or _is_figure(name, figure_ids)


def _is_figure(name: str, figure_ids: Collection[str]) -> bool:
    return name in figure_ids or f"{name}.value" in figure_ids


def _known(name: str, point: Point, briefing: Briefing, figure_ids: Collection[str]) -> bool:
    table, dot, key = name.partition(".")
    if dot and table in {"people", "terms", "sources"}:
        return key in getattr(briefing, table)
    return name in {"home", "partner"} or _is_fact(name, point, figure_ids) or dated(briefing, name) is not None


def _unknown_hint(name: str, point: Point, briefing: Briefing, figure_ids: Collection[str]) -> str:
    table, dot, _ = name.partition(".")
    if dot and table in {"people", "terms", "sources"}:
        return nearest(name, tuple(f"{table}.{key}" for key in getattr(briefing, table)))
    own = (*point.figures, *point.dates)
    if not dot:
        return nearest(name, (*own, "home", "partner")) if own else f"add `{name}:` under the point's `figures:`"
    return nearest(name, tuple(figure_ids)) or "write the figure, or take it out of the text"


# ---------------------------------------------------------------------------------------------------- typed numbers


_NUMBER_HINT: Final = (
    "put it under the point's `figures:` or `dates:` and write its {name}; "
    "the number of a proper name is allowed once the name is an entry of `terms:`"
)
_TOKEN: Final = re.compile(r"[^\s\0]*[\d\u00bc-\u00be\u2150-\u215e][^\s\0]*")
_EDGES: Final = "«»„“”‘’\"'()[].,;:!?…–—"


def proper_names(briefing: Briefing, language: str) -> frozenset[str]:
    """Return the words of terms and people, in one language, that have a digit in them: EXPO-2017."""
    people = (part for person in briefing.people.values() for part in (person.name, person.position, person.title))
    terms: Iterator[Term | None] = iter((*briefing.terms.values(), *people))
    names: set[str] = set()
    for term in terms:
        words = term.words.get(language) if term else None
        forms = words.model_dump().values() if isinstance(words, Forms) else (words,)
        names |= {form for form in forms if isinstance(form, str) and any(map(str.isdigit, form))}
    return frozenset(names)


def typed_numbers(prose: str, names: Collection[str]) -> tuple[str, ...]:
    """Return the numbers of a text that stand outside the given proper names, which may have endings attached."""
    for name in sorted(names, key=len, reverse=True):
        prose = prose.replace(name, "")
    mixed = {token.strip(_EDGES) for name in names for token in _TOKEN.findall(name) if any(map(str.isalpha, token))}
    tokens = (token.strip(_EDGES) for token in _TOKEN.findall(prose))
    return tuple(token for token in tokens if not token.startswith(tuple(mixed)))

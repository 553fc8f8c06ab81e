"""Words of direction beside a change in authored text: “grew by {trade.exports.change}” is wrong once exports fall.

The words of each language stand in its ``predicates.yaml``. ``{trade.exports.change:moved}`` prints the verb, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final

from briefing.data.known import Directions
from briefing.data.model import Point
from briefing.data.placeholders import AuthoredText, Figure, Placeholder, PlaceholderError, Source, parse, texts
from briefing.data.quantities import Kind, Quantity
from briefing.data.walk import walk
from briefing.errors import Beside, Diagnostic, Rule, error, warning
from briefing.reading.lines import Lines
from briefing.records import replace
from briefing.regex import regex

MOVED: Final = "moved"
BESIDE_CHANGE = Rule(
    "BR039",
    "A word of direction stands beside a change in a text, and would stay if the change had the other sign.",
    "write {…:moved} in the place of the word and the figure: it prints the verb, too",
)
NO_SUBJECT = Rule(
    "BR047",
    "The verb of a figure agrees with a word that its sentence does not have.",
    "write what the verb agrees with: {…:moved.m}, .f, .n or .pl",
)
NO_VERB = Rule(
    "BR048", "A text asks for the verb of a figure that is no change.", "write the change of the figure, or the figure"
)
_SHOW_THE_SIGN: Final = (MOVED, "cell")
_BEFORE, _AFTER = 5, 2
"""So many words before a figure and behind it may tell its direction."""
_FLOW: Final = regex(r".*\.(exports|imports|turnover)\.change")
_SENTENCE: Final = regex(r"[.;!?]")
_CLAUSE: Final = regex(r"[.,;:!?()\[\]—–]")
_WORD: Final = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def check(
    loaded: Source,
    figures: Mapping[str, Figure],
    languages: Collection[str],
    directions: Callable[[str], Directions],
) -> tuple[Diagnostic, ...]:
    """Return a warning for each word of direction that its figure may belie one day, in the languages asked for.

    A verb that would agree with another word than the text has is a warning, too. It is an error to ask for the verb of
    a figure that is no change. What a person said stays as it was said.
    """
    found: list[Diagnostic] = []
    entries, lines = walk(loaded.briefing), loaded.lines
    asked = set(languages) | {tag.partition("-")[0] for tag in languages}
    of_all = {name: is_change(name, figure.quantity) for name, figure in figures.items()}
    for text in texts(entries):
        for language, words in text.words.items():
            if language not in asked or "{" not in words:
                continue
            changes = {**of_all, **{name: _is_own_change(text.point, name) for name in text.point.figures}}
            key = f"{text.key}.{language}"
            near = directions(language)
            told = [(error, NO_VERB, one) for one in _verbs_of_values(words, changes)]
            if not text.spoken:
                told += [(warning, BESIDE_CHANGE, one) for one in directed(words, changes, near)]
                told += [(warning, NO_SUBJECT, one) for one in apart(words, near)]
            for say, rule, (message, hint) in told:
                place = lines.place(key)
                one = say(message, file=place.file, line=place.line, key=key, hint=hint, code=rule.code)
                found.append(replace(one, beside=tuple(_beside(message, text, figures, lines))))
    return tuple(found)


def _beside(message: str, text: AuthoredText, figures: Mapping[str, Figure], lines: Lines) -> Iterator[Beside]:
    """Yield where the figure stands that a message is about."""
    for name in re.findall(r"\{([\w.-]+)", message):
        own = text.point.figures.get(name)
        key = f"{text.point_key}.figures.{name}" if own else name if name in figures else f"{name}.value"
        held = own.value if own else figures[key].quantity if key in figures else None
        if held is not None:
            yield Beside(lines.file_of(key), lines.of(key), lines.written(key), str(held))


def is_change(name: str, quantity: Quantity) -> bool:
    """Tell whether a figure, by its id, is a change: of one that is published, or a number with its sign."""
    return name.endswith(".change") or quantity.signed or quantity.kind is Kind.POINTS


def _is_own_change(point: Point, name: str) -> bool:
    quantity: Quantity = point.figures[name].value
    return quantity.kind in (Kind.PERCENT, Kind.POINTS) and (quantity.signed or quantity.value < 0)


def directed(words: str, changes: Mapping[str, bool], directions: Directions) -> Iterator[tuple[str, str]]:
    """Yield where a text tells the direction of a change in its own words: (message, hint)."""
    for parts, number, part in _placeholders(words):
        if not changes.get(part.name) or _style(part) in _SHOW_THE_SIGN:
            continue
        if found := _direction(parts, number, directions):
            yield (
                f"“{found}” stands beside {{{part.name}}}, and would stay if the change had the other sign",
                f"write {{{part.name}:{MOVED}}} in the place of “{found}” and the figure: it prints the verb, too",
            )


def apart(words: str, directions: Directions) -> Iterator[tuple[str, str]]:
    """Yield where the verb of a flow would agree with a word that its sentence does not have: (message, hint).

    Exports are masculine in Russian: «экспорт {…:moved}», but «поставки {…:moved.pl}».
    """
    for parts, number, part in _placeholders(words):
        flow = _FLOW.fullmatch(part.name)
        mover = directions.movers.get(flow[1], "") if flow and part.form == MOVED else ""
        before = "".join(one if isinstance(one, str) else " " for one in parts[:number])
        stem = mover.rpartition(" ")[2][:-1]
        if mover and not any(word.casefold().startswith(stem) for word in _WORD.findall(_SENTENCE.split(before)[-1])):
            yield (
                f"the verb of {{{part.name}:{MOVED}}} agrees with “{mover}”, which does not stand before it",
                f"write what it agrees with: {{{part.name}:{MOVED}.m}}, .f or .n, or .pl of many (.f.pl in Serbian)",
            )


def _verbs_of_values(words: str, changes: Mapping[str, bool]) -> Iterator[tuple[str, str]]:
    for _, _, part in _placeholders(words):
        known = part.name in changes or f"{part.name}.value" in changes
        if _style(part) == MOVED and known and not changes.get(part.name):
            hint = f"write the change of the figure, as {{{part.name}.change:{MOVED}}}, or {{{part.name}}}"
            yield f"{{{part.name}}} is no change, so that it has no verb", hint


def _placeholders(words: str) -> Iterator[tuple[Sequence[str | Placeholder], int, Placeholder]]:
    try:
        parts = parse(words)
    except PlaceholderError:
        return
    yield from ((parts, number, part) for number, part in enumerate(parts) if isinstance(part, Placeholder))


def _style(part: Placeholder) -> str:
    return part.form.partition(".")[0]


def _direction(parts: Sequence[str | Placeholder], number: int, directions: Directions) -> str:
    """Return the nearest word of direction in the clause of a figure, before it or behind it; empty if none is."""
    before = parts[number - 1] if number else ""
    after = parts[number + 1] if number + 1 < len(parts) else ""
    near: list[str] = []
    if isinstance(before, str):
        near += reversed(_WORD.findall(_CLAUSE.split(before)[-1])[-_BEFORE:])
    if isinstance(after, str):
        near += _WORD.findall(_CLAUSE.split(after)[0])[:_AFTER]
    return next((word for word in near if directions.has(word)), "")

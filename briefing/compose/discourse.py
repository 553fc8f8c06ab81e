"""Discourse: what has been said so far decides how the next sentence is worded.

A fold over the drafts in reading order. What it hands on is ``Said``: the facts that messages name, such as who was
introduced, and what came last of each kind (period, source, route …) in the paragraph, the section and the paper.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import partial
from typing import Any, Final, get_args

from briefing.compose.authored import Placeholders, in_language
from briefing.compose.draft import (
    Authored,
    Chosen,
    Condition,
    Draft,
    Given,
    Last,
    Message,
    Reach,
    Reworked,
    Words,
    marked,
)
from briefing.compose.fold import Kinds, Node, fold
from briefing.compose.inlines import Told, cited_where_they_change
from briefing.compose.material import Material
from briefing.compose.numbering import Section
from briefing.document import Inlines
from briefing.errors import DataError, Diagnostic
from briefing.language.rich import Rich
from briefing.language.values import Item, Value
from briefing.records import frozen, replace


@frozen
class Run:
    """What came last of a kind, and in how many sentences since another did."""

    value: str
    times: int = 1


Runs = Mapping[str, Run]
"""What came last, by its kind."""
_NO_RUNS: Final[Runs] = {}

_WORDS: Final = (Message, Authored, Reworked, Rich)
"""The kinds of words: to ask for their union takes longer, and they are asked for very often."""
_CHANGING: Final = (Message, Authored, Reworked, Rich, Chosen, tuple)
"""What is no value for a message as it stands."""

REACHES: Final[tuple[Reach, ...]] = get_args(Reach)


@frozen
class Said:
    """What is known after all that stands before: facts, what came last of each kind, and what was wrong with words."""

    facts: frozenset[str] = frozenset()
    latest: Mapping[Reach, Runs] = field(default_factory=dict)
    problems: tuple[Diagnostic, ...] = ()

    def holds(self, condition: Condition) -> bool:
        """Tell whether what a sentence points to has been said."""
        match condition:
            case str():
                return condition in self.facts
            case Last(kind, value, within, times):
                run = self.latest.get(within, {}).get(kind)
                return run is not None and run.value == (value or run.value) and run.times >= times
            case _:
                return all(map(self.holds, condition))

    def after(self, message: Message) -> Said:
        """Return what is known once a message is said."""
        if not message.says and not message.latest:
            return self
        facts, latest = self.facts, self.latest
        if message.latest:
            latest = {reach: _with(latest.get(reach, _NO_RUNS), message.latest) for reach in REACHES}
        return Said(facts.union(message.says) if message.says else facts, latest, self.problems)

    def beyond(self, *reaches: Reach) -> Said:
        """Return what is known where a paragraph or a section begins: nothing in it can be pointed to yet."""
        if self.latest.keys().isdisjoint(reaches):
            return self
        latest = {reach: runs for reach, runs in self.latest.items() if reach not in reaches}
        return Said(self.facts, latest, self.problems)


def _with(runs: Runs, latest: Mapping[str, str]) -> Runs:
    found = {**runs}
    for kind, value in latest.items():
        run = runs.get(kind)
        found[kind] = Run(value, run.times + 1) if run is not None and run.value == value else Run(value)
    return found


def spoken(parts: Node, material: Material) -> tuple[Node, tuple[Diagnostic, ...]]:
    """Return parts of the tree with text in the place of drafts, and all that is wrong with the words of the data."""
    steps: dict[type, Callable[[Any, Said], tuple[object, Said]]] = {Draft: partial(_paragraph, material)}
    told, said = fold(parts, Said(), {Section: partial(_section, Kinds(steps)), **steps})
    return told, said.problems


def _section(steps: Kinds[Said], part: Section, said: Said) -> tuple[Section, Said]:
    heading, said = fold(part.heading, said.beyond("paragraph", "section"), steps)
    blocks, said = fold(part.blocks, said, steps)
    return Section(heading, blocks), said


def _paragraph(material: Material, part: Draft, said: Said) -> tuple[Inlines, Said]:
    said = said.beyond("paragraph")
    texts: list[Told] = []
    for sentence in part.sentences:
        text, said = _speak(sentence.words, material, said)
        aside, said = _speak(sentence.aside, material, said) if sentence.aside else (None, said)
        texts.append(Told(text, _vouching(sentence.sources, text, material), aside))
    return cited_where_they_change(texts), said


def _vouching(sources: tuple[str, ...], text: Rich, material: Material) -> tuple[str, ...]:
    """Return the sources of a sentence that has some, and those of the figures in it that they do not vouch for."""
    if not sources:
        return sources
    shown = (material.figures[span.ref] for _, span in text.pieces() if span is not None and span.kind == "figure")
    return tuple(dict.fromkeys((*sources, *(source for figure in shown for source in figure.sources))))


def _speak(words: Words, material: Material, said: Said) -> tuple[Rich, Said]:
    """Return words as text, each message in the variant for what has been said, and what has been said after it."""
    language = material.language
    match words:
        case Message():
            message = words.id
            if words.after:
                message = next((other for condition, other in words.after.items() if said.holds(condition)), message)
            given: dict[str, Value] = {}
            before = said
            for name, value in words.values.items():
                if isinstance(value, _CHANGING):
                    given[name], said = _value(_given(value, before), material, said)
                else:
                    given[name] = value
            said = said.after(words)
            try:
                return language.message(message, **given), said
            except DataError as wrong:
                return _unsaid(said, wrong)
        case Rich():
            return words, said
        case Reworked(inner, change):
            text, said = _speak(inner, material, said)
            return change(language, text), said
        case Authored(written, scope):
            values = Placeholders(material, scope)
            # Nobody knows what it speaks of, so nothing after it may point to what stands before it.
            said = said.beyond("paragraph", "section")
            try:
                return language.authored(in_language(written, language), values), said
            except DataError as wrong:
                return _unsaid(said, wrong, scope)


def _given(value: Given, said: Said) -> Value | Words | tuple[Words, ...]:
    """Return a value, chosen by what has been said before the message."""
    if not isinstance(value, Chosen):
        return value
    return next((other for condition, other in value.after.items() if said.holds(condition)), value.otherwise)


def _value(value: Value | Words | tuple[Words, ...], material: Material, said: Said) -> tuple[Value, Said]:
    """Return a value for a message: words as text that stays marked with what it shows."""
    if isinstance(value, _WORDS):
        text, said = _speak(value, material, said)
        return marked(text), said
    if not isinstance(value, tuple):
        return value, said
    items: list[Item] = []
    for one in value:
        if isinstance(one, _WORDS):
            text, said = _speak(one, material, said)
            items.append(marked(text))
        else:
            items.append(one)
    return tuple(items), said


def _unsaid(said: Said, wrong: DataError, key: str = "") -> tuple[Rich, Said]:
    """Return no text, as words of it are wrong, and what is wrong, at ``key`` if it names no place."""
    keyed = (replace(one, key=one.key or key) for one in wrong.diagnostics)
    return Rich(""), replace(said, problems=(*said.problems, *keyed))

"""Discourse: what has been said so far decides how the next sentence is worded.

A fold over the drafts in reading order. What it hands on is ``Said``: so far the facts that messages name, such as who
was introduced.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from briefing.compose.authored import Placeholders, in_language
from briefing.compose.draft import Authored, Draft, Message, Reworked, Words, marked
from briefing.compose.fold import Node, fold
from briefing.compose.inlines import cited_where_they_change
from briefing.compose.material import Material
from briefing.document import Inlines
from briefing.errors import DataError, Diagnostic
from briefing.language.rich import Rich
from briefing.language.values import Item, Value


@dataclass(frozen=True, slots=True)
class Said:
    """What is known after all that stands before: facts, and what was wrong with words."""

    facts: frozenset[str] = frozenset()
    problems: tuple[Diagnostic, ...] = ()


def spoken(parts: Node, material: Material) -> tuple[Node, tuple[Diagnostic, ...]]:
    """Return parts of the tree with text in the place of drafts, and all that is wrong with the words of the data."""
    told, said = fold(parts, Said(), partial(_step, material))
    return told, said.problems


def _step(material: Material, part: object, said: Said) -> tuple[Inlines, Said] | None:
    if not isinstance(part, Draft):
        return None
    texts: list[tuple[Rich, tuple[str, ...]]] = []
    for sentence in part.sentences:
        text, said = _speak(sentence.words, material, said)
        texts.append((text, _vouching(sentence.sources, text, material)))
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
        case Rich():
            return words, said
        case Reworked(inner, change):
            text, said = _speak(inner, material, said)
            return change(language, text), said
        case Authored(written, scope):
            values = Placeholders(material, scope)
            return _tried(said, lambda: language.authored(in_language(written, language), values), scope)
        case Message():
            message = next((other for fact, other in words.after.items() if fact in said.facts), words.id)
            given: dict[str, Value] = {}
            for name, value in words.values.items():
                given[name], said = _value(value, material, said)
            said = replace(said, facts=said.facts.union(words.says))
            return _tried(said, lambda: language.message(message, **given))


def _value(value: Value | Words | tuple[Words, ...], material: Material, said: Said) -> tuple[Value, Said]:
    """Return a value for a message: words as text that stays marked with what it shows."""
    if isinstance(value, Words):
        text, said = _speak(value, material, said)
        return marked(text), said
    if not isinstance(value, tuple):
        return value, said
    items: list[Item] = []
    for one in value:
        if isinstance(one, Words):
            text, said = _speak(one, material, said)
            items.append(marked(text))
        else:
            items.append(one)
    return tuple(items), said


def _tried(said: Said, say: Callable[[], Rich], key: str = "") -> tuple[Rich, Said]:
    """Return a text; when words of it are wrong, none, and what is wrong, at ``key`` if it names no place."""
    try:
        return say(), said
    except DataError as wrong:
        keyed = (replace(one, key=one.key or key) for one in wrong.diagnostics)
        return Rich(""), replace(said, problems=(*said.problems, *keyed))

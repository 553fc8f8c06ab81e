"""Discourse: what has been said so far decides how the next sentence is worded.

A fold over the drafts in reading order. What it hands on is ``Said``: so far the facts that messages name, such as who
was introduced.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from briefing.compose.draft import Draft
from briefing.compose.fold import fold
from briefing.compose.material import Material
from briefing.compose.speech import facts, paragraph, speak
from briefing.document import Block, Inlines
from briefing.errors import Diagnostic
from briefing.language.rich import Rich


@dataclass(frozen=True, slots=True)
class Said:
    """What is known after all that stands before: facts, and what was wrong with words."""

    facts: frozenset[str] = frozenset()
    problems: tuple[Diagnostic, ...] = ()


def spoken(blocks: tuple[Block, ...], material: Material) -> tuple[tuple[Block, ...], tuple[Diagnostic, ...]]:
    """Return blocks with text in the place of drafts, and all that is wrong with the words of the data."""
    told, said = fold(blocks, Said(), partial(_step, material))
    return told, said.problems


def _step(material: Material, part: object, said: Said) -> tuple[Inlines, Said] | None:
    if not isinstance(part, Draft):
        return None
    texts: list[Rich] = []
    for sentence in part.sentences:
        text, problems = speak(sentence.words, material, said.facts)
        texts.append(text)
        said = Said(said.facts | facts(sentence.words), said.problems + problems)
    return paragraph(texts, [sentence.sources for sentence in part.sentences]), said

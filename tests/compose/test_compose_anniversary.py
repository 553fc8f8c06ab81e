"""The summary: an anniversary of the edition's year is told in the tense that the edition's day gives it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from list_papers import BASE, sentences
from measured import KNOWN

from briefing import compose
from briefing.compose.registry import BLOCKS
from briefing.compose.template import BlockPlan, SectionPlan, Template
from briefing.data.loading import load_text
from briefing.figures import derive
from briefing.language import Language
from briefing.reading.source_text import SourceText


@pytest.mark.parametrize(
    ("established", "verb"),
    [
        ("1990-03-03", "35 жыл толды"),
        ("1990-09", "35 жыл толды"),
        ("1990-10-07", "35 жыл толады"),  # the day of the edition
        ("1990-12-01", "35 жыл толады"),
        ("1990", "35 жыл толады"),
    ],
)
def test_an_anniversary_that_is_over_is_past(established: str, verb: str, spoken: Callable[[str], Language]) -> None:
    language = spoken("kk")
    text = f"{BASE.read_text(encoding='utf-8')}relations:\n  source: mfa\n  established: {established}\n"
    briefing = load_text(SourceText("paper.yaml", text), languages=None, known=KNOWN).briefing
    plan = BlockPlan("relations", BLOCKS["relations"].options(block="relations"))
    document = compose.compose(briefing, derive(briefing), language, Template("t", "", (SectionPlan("", (plan,)),)))
    assert verb in sentences(document.blocks).replace("\u00a0", " ")

"""Charts: nothing written on them meets anything else, and no axis stands where values say all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from charts import charts
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.document import Chart
from briefing.scene.chart import drawn
from briefing.scene.collision import Area, Stroke, crosses, overlap
from briefing.scene.drawing import Bar, Curve, Drawing, Rule, Words
from briefing.scene.faces import Fonts
from briefing.scene.lettering import Lettering

TOUCH = 0.02  # points that a rounding may be out
YEARS = 12


def _syllables(word: str) -> tuple[str, ...]:
    return tuple(word[at : at + 4] for at in range(0, len(word), 4))


@pytest.fixture(scope="module")
def letters(fonts: Fonts) -> Lettering:
    return Lettering(fonts.face(sans=True), 7.5, 9.0, _syllables)


def _within(words: Words) -> Area:
    left, low, wide, high = words.area
    return left + TOUCH, low + TOUCH, wide - 2 * TOUCH, high - 2 * TOUCH


def _edges(area: Area) -> Iterator[Stroke]:
    left, low, wide, high = area
    corners = ((left, low), (left + wide, low), (left + wide, low + high), (left, low + high), (left, low))
    yield from pairwise(corners)


def _strokes(drawing: Drawing) -> Iterator[Stroke]:
    """Yield everything in a drawing that is a line, or an edge of something."""
    for part in drawing.parts:
        match part:
            case Bar():
                yield from _edges(part.area)
            case Curve():
                yield from pairwise(part.spots)
            case Rule():
                yield part.ends


def faults(drawing: Drawing, width: float) -> list[str]:
    """Return what is written over something else, or outside the drawing."""
    words = list(drawing.words)
    found = [
        f"{one.text} over {other.text}" for one, other in combinations(words, 2) if overlap(_within(one), other.area)
    ]
    strokes = list(_strokes(drawing))
    found += [f"{one.text} over {stroke}" for one in words for stroke in strokes if crosses(stroke, _within(one))]
    for one in words:
        left, low, wide, high = one.area
        if left < -TOUCH or left + wide > width + TOUCH or low < -drawing.height or low + high > TOUCH:
            found.append(f"{one.text} outside")
    return found


@settings(max_examples=150, deadline=None)
@given(charts(), st.sampled_from([300.0, 453.0]), st.sampled_from([1.0, 0.8]))
def test_nothing_is_written_over_anything_else(letters: Lettering, one: Chart, width: float, lower: float) -> None:
    drawing = drawn(one, letters, width, lower=lower)
    assert faults(drawing, width) == []

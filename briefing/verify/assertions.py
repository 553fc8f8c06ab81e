"""What a sentence says about a figure beside its number: that it rose or fell, and that it is not exact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefing.data.quantities import Approx, Kind, Quantity
from briefing.figures.model import Figure
from briefing.verify.authored import Cover
from briefing.verify.expected import Expected
from briefing.verify.findings import OTHER_CLAIM, Wrong
from briefing.verify.finished import Finished, Mark, Passage
from briefing.verify.tongue import Tongue

_PROSE: Final = frozenset({"paragraph", "item", "quote", "note"})
_SENTENCE: Final = re.compile(r"[.;!?](?=\s)")
_NEAR: Final = 60
_MIRRORED: Final = {
    Approx.OVER: Approx.UNDER,
    Approx.UNDER: Approx.OVER,
    Approx.AT_LEAST: Approx.UP_TO,
    Approx.UP_TO: Approx.AT_LEAST,
}


def assertion_wrongs(
    file: Finished, tongue: Tongue, wanted: Expected, covers: Sequence[Sequence[Cover]]
) -> Iterator[Wrong]:
    """Yield figures that are said to go the other way than in the data, and those of which “about” or “over” is lost.

    Words that stand in the data just so are not judged here.
    """
    for passage, held in zip(file.passages, covers, strict=True):
        for place, mark in enumerate(passage.marks):
            figure_id = wanted.figure_id(mark.figure)
            figure = wanted.figure(figure_id) if figure_id else None
            if figure is None:
                continue
            span = _about(passage, place)
            forms = [form for one in _kinds(figure.quantity) if (form := tongue.exactness.get(one.value))]
            if forms and not any(form.search(passage.text[slice(*span)]) for form in forms):
                yield _wrong(file, passage, span, figure, "the figure is not exact in the data")
            way = _direction(passage, mark, span, tongue) if _is_change(figure) else None
            if way and _is_free(way, held) and (way.lastgroup == "rises") != (figure.quantity.value > 0):
                yield _wrong(file, passage, span, figure, "the figure went the other way in the data")


def _kinds(quantity: Quantity) -> tuple[Approx, ...]:
    """Return how exact a figure may be said to be: a fall of more than 5% is a change of less than −5%."""
    mirrored = _MIRRORED.get(quantity.approx) if quantity.value < 0 else None
    return (quantity.approx, mirrored) if mirrored else (quantity.approx,)


def _about(passage: Passage, place: int) -> tuple[int, int]:
    """Return the part of a sentence about a mark, up to the marks beside it."""
    mark = passage.marks[place]
    before = passage.marks[place - 1].end if place else 0
    after = passage.marks[place + 1].start if place + 1 < len(passage.marks) else len(passage.text)
    ends = [found.end() for found in _SENTENCE.finditer(passage.text, before, mark.start)]
    end = _SENTENCE.search(passage.text, mark.end, after)
    first = max([before, *ends, mark.start - _NEAR])
    return first, min(end.start() if end else after, mark.end + _NEAR)


def _is_change(figure: Figure) -> bool:
    """Tell whether a figure is a change of which rising and falling are said: not of a balance, which has a sign."""
    quantity = figure.quantity
    is_rate = quantity.kind in (Kind.PERCENT, Kind.POINTS) and quantity.upper is None and quantity.value != 0
    return is_rate and figure.id.endswith(".change") and ".balance." not in figure.id


def _direction(passage: Passage, mark: Mark, span: tuple[int, int], tongue: Tongue) -> re.Match[str] | None:
    """Return the word of direction that is nearest to a figure."""
    if passage.kind not in _PROSE:
        return None
    near = [one for one in tongue.directions.finditer(passage.text, *span) if not mark.start < one.end() <= mark.end]
    return min(near, key=lambda one: max(mark.start - one.end(), one.start() - mark.end), default=None)


def _is_free(word: re.Match[str], covers: Sequence[Cover]) -> bool:
    """Tell whether a word is not of a text that stands in the data just so."""
    return not any(cover.start < word.end() and word.start() < cover.end for cover in covers)


def _wrong(file: Finished, passage: Passage, span: tuple[int, int], figure: Figure, message: str) -> Wrong:
    found = passage.text[slice(*span)].strip()
    said = f"{figure.id}: {message}"
    return Wrong(OTHER_CLAIM, str(file.path), passage.place, said, str(figure.quantity), found, figure.id)

"""What a sentence says about a figure beside its number: that it rose or fell, and that it is not exact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefing.data.quantities import Approx, Kind, Quantity
from briefing.figures.model import Figure
from briefing.verify.authored import Cover
from briefing.verify.expected import Expected, digits_of
from briefing.verify.findings import OTHER_CLAIM, Wrong
from briefing.verify.finished import Finished, Mark, Passage
from briefing.verify.numbers import Number, read_numbers
from briefing.verify.tongue import Tongue
from briefing.verify.values import figure_fault

_PROSE: Final = frozenset({"paragraph", "item", "quote", "note"})
_SAYING: Final = _PROSE | {"cell"}
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
            span = _about(passage.text, passage.marks, place)
            forms = _forms([figure], tongue)
            if forms and not any(form.search(passage.text, *span) for form in forms):
                yield _wrong(file, passage, span, figure, "the figure is not exact in the data")
            way = _direction(passage, mark, span, tongue, forms) if _is_change(figure) else None
            if way and _is_free(way, held) and (way.lastgroup == "rises") != (figure.quantity.value > 0):
                yield _wrong(file, passage, span, figure, "the figure went the other way in the data")
        yield from _unmarked_wrongs(file, passage, tongue, wanted, held)


def _unmarked_wrongs(
    file: Finished, passage: Passage, tongue: Tongue, wanted: Expected, held: Sequence[Cover]
) -> Iterator[Wrong]:
    """Yield the same of numbers that nothing marks, where all figures that they can be of agree on it."""
    if passage.kind not in _SAYING:
        return
    spans = [one for one in read_numbers(passage.text, tongue).numbers if not one.may_be_year]
    for place, one in enumerate(spans):
        is_plain = not (one.sign or one.unit or one.scale is not None)
        if one.is_ordinal or (is_plain and (passage.kind != "cell" or len(spans) > 1)):
            continue
        if any(mark.start < one.end and one.start < mark.end for mark in passage.marks) or not _is_free(one, held):
            continue
        figures = _candidates(one, passage, wanted)
        if one.sign:  # a change has a sign, a share of the same size none
            figures = [figure for figure in figures if _is_change(figure)] or figures
        span = _about(passage.text, spans, place)
        forms = _forms(figures, tongue) if len({figure.quantity.approx for figure in figures}) == 1 else []
        before = spans[place - 1].end if place else 0  # whatever ends a sentence there: “c.” looks as if it did
        if forms and not any(form.search(passage.text, max(before, one.start - _NEAR), span[1]) for form in forms):
            yield _wrong(file, passage, span, figures[0], "the figure is not exact in the data")
        way = _direction(passage, one, span, tongue, _forms(figures, tongue))
        signs = {figure.quantity.value > 0 for figure in figures if _is_change(figure)}
        is_certain = one.unit and len(signs) == 1 and all(map(_is_change, figures))
        if way and is_certain and _is_free(way, held) and (way.lastgroup == "rises") not in signs:
            yield _wrong(file, passage, span, figures[0], "the figure went the other way in the data")


def _candidates(one: Number, passage: Passage, wanted: Expected) -> list[Figure]:
    """Return the figures that a number may be of by its value."""
    digits = next(digits_of(one.value))
    in_exhibit = passage.kind in {"cell", "item"}
    found = (figure for _, figure in wanted.by_digits.get(digits, ()))
    return [figure for figure in found if not figure_fault(figure, [one], frozenset(), in_exhibit=in_exhibit)]


def _about(text: str, spans: Sequence[Mark | Number], place: int) -> tuple[int, int]:
    """Return the part of a sentence about a figure, up to the figures beside it."""
    one = spans[place]
    before = spans[place - 1].end if place else 0
    after = spans[place + 1].start if place + 1 < len(spans) else len(text)
    ends = [found.end() for found in _SENTENCE.finditer(text, before, one.start)]
    end = _SENTENCE.search(text, one.end, after)
    first = max([before, *ends, one.start - _NEAR])
    return first, min(end.start() if end else after, one.end + _NEAR)


def _forms(figures: Sequence[Figure], tongue: Tongue) -> list[re.Pattern[str]]:
    """Return the words of a language that say how exact figures are; none where they are exact."""
    kinds = dict.fromkeys(kind for figure in figures for kind in _kinds(figure.quantity))
    return [form for kind in kinds if (form := tongue.exactness.get(kind.value))]


def _kinds(quantity: Quantity) -> tuple[Approx, ...]:
    """Return how exact a figure may be said to be: a fall of more than 5% is a change of less than −5%."""
    mirrored = _MIRRORED.get(quantity.approx) if quantity.value < 0 else None
    return (quantity.approx, mirrored) if mirrored else (quantity.approx,)


def _is_change(figure: Figure) -> bool:
    """Tell whether a figure is a change of which rising and falling are said: not of a balance, which has a sign."""
    quantity = figure.quantity
    is_rate = quantity.kind in (Kind.PERCENT, Kind.POINTS) and quantity.upper is None and quantity.value != 0
    return is_rate and figure.id.endswith(".change") and ".balance." not in figure.id


def _direction(
    passage: Passage, mark: Mark | Number, span: tuple[int, int], tongue: Tongue, forms: Sequence[re.Pattern[str]]
) -> re.Match[str] | None:
    """Return the word of direction that is nearest to a figure; ``forms`` say how exact it is."""
    if passage.kind not in _PROSE:
        return None
    near = [one for one in tongue.directions.finditer(passage.text, *span) if not mark.start < one.end() <= mark.end]
    # The “more” of “more than” says how exact the figure is.
    inexact = [found.span() for form in forms for found in form.finditer(passage.text, *span)]
    near = [one for one in near if not any(start <= one.start() < end for start, end in inexact)]
    return min(near, key=lambda one: max(mark.start - one.end(), one.start() - mark.end), default=None)


def _is_free(said: re.Match[str] | Number, covers: Sequence[Cover]) -> bool:
    """Tell whether a word or number is not of a text that stands in the data just so."""
    start, end = (said.start, said.end) if isinstance(said, Number) else said.span()
    return not any(cover.start < end and start < cover.end for cover in covers)


def _wrong(file: Finished, passage: Passage, span: tuple[int, int], figure: Figure, message: str) -> Wrong:
    found = passage.text[slice(*span)].strip()
    said = f"{figure.id}: {message}"
    return Wrong(OTHER_CLAIM, str(file.path), passage.place, said, str(figure.quantity), found, figure.id)

"""Finished files judged: each number explained by the data, each figure of the data where it must be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Final

from briefing.data.quantities import Quantity
from briefing.data.quantities import format as written
from briefing.errors import Rule
from briefing.verify import papers
from briefing.verify.annex import edition_of, rows_of_figures
from briefing.verify.assertions import assertion_wrongs
from briefing.verify.authored import Cover, covered
from briefing.verify.chart_labels import label_wrongs
from briefing.verify.context import Context
from briefing.verify.exhibits import doubled_wrongs, exhibit_wrongs
from briefing.verify.expected import Expected, digits_of
from briefing.verify.findings import (
    FEWER,
    NOWHERE,
    OTHER_DATE,
    OTHER_UNIT,
    OTHER_VALUE,
    SPOILT,
    UNEXPLAINED,
    Standing,
    Verdict,
    Wrong,
)
from briefing.verify.finished import Finished, Mark, Passage
from briefing.verify.languages import language_wrongs
from briefing.verify.letterheads import without_letterhead
from briefing.verify.likeness import likeness_wrongs, sequence_wrongs
from briefing.verify.lists import list_wrongs
from briefing.verify.numbers import Counted, Number, read_machine, read_numbers
from briefing.verify.rows import order_wrongs
from briefing.verify.scales import scale_wrongs
from briefing.verify.siblings import sibling_wrongs
from briefing.verify.succession import succession_wrongs
from briefing.verify.tongue import Tongue, is_known, tongue
from briefing.verify.values import Fault, figure_fault

_EXHIBITS: Final = frozenset({"cell", "head", "point", "workbook", "item"})
_PROSE: Final = frozenset({"paragraph", "quote", "note"})
_ENDS: Final = (".", "!", "?", ";")
_SHOWN: Final = 70
_MESSAGES: Final[dict[Fault, tuple[Rule, str]]] = {
    "value": (OTHER_VALUE, "the figure has another value than in the data"),
    "sign": (OTHER_VALUE, "the figure has another sign than in the data"),
    "unit": (OTHER_UNIT, "the figure is in another unit or scale than in the data"),
}


@dataclass(slots=True)
class Reading:
    """A file as it is judged: what its passages say in numbers, and what of that is explained."""

    file: Finished
    tongue: Tongue
    counted: list[Counted]
    covers: list[list[Cover]]
    standings: list[Standing] = field(default_factory=list)
    bound: list[Standing] = field(default_factory=list)
    wrongs: list[Wrong] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The file as it is told."""
        return str(self.file.path)


def judge(
    files: Sequence[Finished],
    wanted: Expected | None,
    heads: Mapping[str, Finished | None] | None = None,
    *,
    is_complete: bool = False,
) -> Verdict:
    """Return where each figure stands in files, and what is wrong; without data, what contradicts itself.

    ``is_complete`` asks that papers of the usual template have every figure that the data publish.
    ``heads`` are the letterheads of Word files, by the language of the file: what stands there is not the paper's.
    """
    is_draft = wanted is not None and wanted.briefing.requisites.draft
    files = [without_letterhead(one, (heads or {}).get(one.language), is_draft=is_draft) for one in files]
    readings = [_read(one, wanted) for one in files]
    for reading in readings:
        reading.wrongs += [Wrong(SPOILT, reading.name, "", text) for text in reading.file.faults]
        reading.wrongs += papers.paper_wrongs(reading.file, wanted)
        reading.wrongs += language_wrongs(reading.file, wanted)
        reading.wrongs += sequence_wrongs(reading.file)
        reading.wrongs += order_wrongs(reading.file, reading.tongue)
        reading.wrongs += doubled_wrongs(reading.file, reading.tongue, wanted)
        if wanted is not None:
            reading.wrongs += _figure_wrongs(reading, wanted)
            reading.wrongs += label_wrongs(reading.file)
            reading.wrongs += exhibit_wrongs(reading.file, reading.tongue, wanted)
            if papers.is_whole(reading.file, wanted):
                reading.wrongs += list_wrongs(reading.file, reading.tongue, wanted)
                reading.wrongs += sibling_wrongs(reading.file, reading.tongue, wanted)
            reading.wrongs += scale_wrongs(reading.file, reading.tongue, wanted)
            reading.wrongs += assertion_wrongs(reading.file, reading.tongue, wanted, reading.covers)
    if wanted is not None and is_complete:
        for reading in readings:
            reading.wrongs += _nowhere(reading, wanted)
    across = [*likeness_wrongs(files), *succession_wrongs(files), *_missing(readings, wanted)]
    wrongs = (*(one for reading in readings for one in reading.wrongs), *across)
    standings = tuple(one for reading in readings for one in _told(reading))
    return Verdict(standings, tuple(dict.fromkeys(wrongs)), wanted is not None)


def _told(reading: Reading) -> Iterator[Standing]:
    """Yield where figures stand: those that are marked, and numbers that can be of one figure alone."""
    yield from reading.standings
    candidates = Counter((one.place, one.text) for one in reading.bound)
    yield from (one for one in reading.bound if candidates[one.place, one.text] == 1)


def _read(file: Finished, wanted: Expected | None) -> Reading:
    own = tongue(file.language) if is_known(file.language) else tongue("en")
    counted = [_counted(passage, own) for passage in file.passages]
    covers, missing = covered(file, wanted) if wanted else ([[] for _ in file.passages], [])
    reading = Reading(file, own, counted, covers)
    reading.wrongs += missing
    return reading


def _counted(passage: Passage, own: Tongue) -> Counted:
    machine = read_machine(passage.text) if passage.kind == "workbook" else None
    return machine or read_numbers(passage.text, own)


# ---------------------------------------------------------------------------------------------------------- figures


def _figure_wrongs(reading: Reading, wanted: Expected) -> Iterator[Wrong]:
    """Yield what is wrong about figures that are marked, and numbers that nothing explains."""
    units = reading.tongue.currencies
    has_marks = any(passage.marks for passage in reading.file.passages)
    context = Context(reading.file, reading.tongue, wanted)
    rows = rows_of_figures(reading.file, wanted)
    for place, passage in enumerate(reading.file.passages):
        counted = reading.counted[place]
        open_numbers = list(counted.numbers)
        for mark in passage.marks:
            under = [one for one in counted.numbers if one.start < mark.end and mark.start < one.end]
            open_numbers = [one for one in open_numbers if one not in under]
            yield from _mark_wrongs(reading, passage, mark, under, wanted)
        if open_numbers and edition_of(passage, reading.tongue, wanted) in {"earlier", "either"}:
            before = rows.get(passage.place, ())
            if not all(figure_fault(figure, open_numbers, units, in_exhibit=True) for figure in before):
                open_numbers = []
        for one in open_numbers:
            if any(cover.start <= one.start and one.end <= cover.end + 1 for cover in reading.covers[place]):
                continue
            if context.explains(place, one):
                continue
            if not has_marks or passage.kind in {"point", "workbook", "alt", "property"}:
                ids = list(_by_value(one, wanted, units, in_exhibit=passage.kind == "alt" or _is_exhibit(passage)))
                if ids:
                    reading.bound += [_standing(reading, passage, one_id, wanted) for one_id in ids]
                    continue
            yield Wrong(
                UNEXPLAINED,
                reading.name,
                passage.place,
                "nothing in the data explains this number",
                found=_around(passage.text, one.start, one.end),
            )
        yield from _date_wrongs(reading, place, context)


def _is_exhibit(passage: Passage) -> bool:
    """Tell whether a passage shows figures by themselves, with their signs: a cell, an item that is no sentence."""
    return passage.kind in _EXHIBITS and not (passage.kind == "item" and passage.text.rstrip().endswith(_ENDS))


def _mark_wrongs(
    reading: Reading, passage: Passage, mark: Mark, under: list[Number], wanted: Expected
) -> Iterator[Wrong]:
    units = reading.tongue.currencies
    figure_id = wanted.figure_id(mark.figure)
    figure = wanted.figure(figure_id) if figure_id else None
    text = passage.text[mark.start : mark.end]
    if figure is None or figure_id is None:
        message = "the file says that this is a figure that the data do not have"
        yield Wrong(OTHER_VALUE, reading.name, passage.place, message, mark.figure, text, mark.figure)
        return
    in_exhibit = _is_exhibit(passage)
    candidates = [figure, *([wanted.earlier[figure_id]] if figure_id in wanted.earlier else [])]
    faults = [figure_fault(one, under, units, in_exhibit=in_exhibit) for one in candidates]
    if mark.value and not any(_is_amount(mark.value, one.quantity) for one in candidates):
        message = f"{figure_id}: the value for programs is not that of the data"
        yield Wrong(
            OTHER_VALUE, reading.name, passage.place, message, str(figure.quantity.amount), mark.value, figure_id
        )
    if "" in faults:
        reading.standings.append(
            Standing(figure_id, written(figure.quantity), reading.name, passage.place, text, passage.kind)
        )
        return
    rule, message = _MESSAGES[faults[0]]
    is_of = list(_by_value(under[0], wanted, units, in_exhibit=in_exhibit)) if under else []
    if is_of:
        message += f", which is that of {is_of[0]}"
    yield Wrong(
        rule,
        reading.name,
        passage.place,
        f"{figure_id}: {message}",
        written(figure.quantity),
        _around(passage.text, mark.start, mark.end),
        figure_id,
    )


def _is_amount(told: str, quantity: Quantity) -> bool:
    """Tell whether a value for programs is the amount of a figure, or one that cannot be read as a number."""
    try:
        value = Decimal(told)
    except InvalidOperation:
        return True
    ends = (quantity.amount, quantity.upper_amount, quantity.value, quantity.upper)
    shares = (end / 100 for end in ends if end is not None)
    return value in ends or value in tuple(shares)


def _standing(reading: Reading, passage: Passage, figure_id: str, wanted: Expected) -> Standing:
    figure = wanted.figure(figure_id)
    value = written(figure.quantity) if figure else ""
    return Standing(figure_id, value, reading.name, passage.place, passage.text[:_SHOWN], passage.kind)


def _by_value(one: Number, wanted: Expected, units: frozenset[str], *, in_exhibit: bool) -> Iterator[str]:
    """Yield the figures that a number may stand for by its value alone."""
    for name, figure in wanted.by_digits.get(next(digits_of(one.value)), ()):
        if not figure_fault(figure, [one], units, in_exhibit=in_exhibit):
            yield name


def _date_wrongs(reading: Reading, place: int, context: Context) -> Iterator[Wrong]:
    passage, calendar = reading.file.passages[place], context.wanted.calendar
    days_of_year = {(month, day) for _, month, day in calendar.days} if reading.counted[place].dates else set()
    for one in reading.counted[place].dates:
        if any(cover.start <= one.start and one.end <= cover.end + 1 for cover in reading.covers[place]):
            continue
        if any(mark.start < one.end and one.start < mark.end for mark in passage.marks):
            continue
        if one.day:
            ends = [one.day, *([one.last] if one.last else [])]
            if one.year:
                right = all((one.year, one.month, day) in calendar.days for day in ends)
            else:
                right = all((one.month, day) in days_of_year for day in ends)
            right = right and (not one.last or one.day < one.last)
        else:
            right = (one.year, one.month) in calendar.months
        if not right and not context.explains(place, one):
            text = _around(passage.text, one.start, one.end)
            yield Wrong(OTHER_DATE, reading.name, passage.place, "the date is not in the data", found=text)


# ---------------------------------------------------------------------------------------------------------- missing


def _missing(readings: Sequence[Reading], wanted: Expected | None) -> Iterator[Wrong]:
    """Yield figures that one file has and another of the same paper lacks, or has in fewer places."""
    by_paper: dict[str, list[Reading]] = {}
    for reading in readings:
        by_paper.setdefault(papers.template_of(reading.file, wanted), []).append(reading)
    for together in by_paper.values():
        counts = [Counter(one.figure for one in reading.standings) for reading in together]
        for figure_id in dict.fromkeys(name for count in counts for name in count):
            for reading, count in zip(together, counts, strict=True):
                is_bound = any(one.figure == figure_id for one in reading.bound)
                if not count[figure_id] and not is_bound and any(passage.marks for passage in reading.file.passages):
                    other = next(one for one, had in zip(together, counts, strict=True) if had[figure_id])
                    where = next(one for one in other.standings if one.figure == figure_id)
                    yield Wrong(
                        NOWHERE,
                        reading.name,
                        "",
                        f"{figure_id} stands nowhere in the file",
                        where.value,
                        figure=figure_id,
                        hint=f"compare {other.name}, {where.place}",
                    )
        yield from _fewer(together)


def _nowhere(reading: Reading, wanted: Expected) -> Iterator[Wrong]:
    """Yield figures of the data that a paper of the template which prints all of them lacks."""
    if not papers.is_whole(reading.file, wanted):
        return
    there = {one.figure for one in (*reading.standings, *reading.bound)}
    if not any(passage.marks for passage in reading.file.passages):
        numbers = [one for counted in reading.counted for one in counted.numbers]
        there |= {name for one in numbers for name in _by_value(one, wanted, frozenset(), in_exhibit=True)}
    wrong = {one.figure for one in reading.wrongs}
    # One figure may have two names: the year before, and that year in the history.
    values = {str(abs(wanted.figures[name].quantity)) for name in there if name in wanted.figures}
    for name, figure in wanted.figures.items():
        if (
            not figure.derived
            and name not in wanted.unprinted
            and name not in there | wrong
            and str(abs(figure.quantity)) not in values
        ):
            message = f"{name} stands nowhere in the file"
            yield Wrong(NOWHERE, reading.name, "", message, written(figure.quantity), figure=name)


def _fewer(together: Sequence[Reading]) -> Iterator[Wrong]:
    """Yield figures that stand in fewer places than in a file of the same language and another format."""
    counts = [Counter(one.figure for one in reading.standings if one.kind in _PROSE) for reading in together]
    for reading, count in zip(together, counts, strict=True):
        for other, had in zip(together, counts, strict=True):
            same = reading.file.language == other.file.language and reading is not other
            if same and all(any(passage.marks for passage in one.file.passages) for one in (reading, other)):
                for figure_id, times in had.items():
                    if 0 < count[figure_id] < times:
                        message = f"{figure_id} stands in {count[figure_id]} places, in {other.name} in {times}"
                        yield Wrong(FEWER, reading.name, "", message, figure=figure_id)


def _around(text: str, start: int, end: int) -> str:
    """Return a part of a text with some words about it."""
    first = max(0, text.rfind(" ", 0, max(0, start - 25)) + 1)
    last = text.find(" ", min(len(text), end + 25))
    return text[first : last if last >= 0 else len(text)][: _SHOWN * 2]

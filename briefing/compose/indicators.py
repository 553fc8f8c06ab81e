"""Indicators of any section: sentences on the main ones, tables of all where they are many, charts of series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.compose.draft import Sentence
from briefing.compose.indicator_tables import main_table, series_charts, series_tables
from briefing.compose.material import Material
from briefing.compose.measured import Indicated, indicated, note
from briefing.compose.registry import block
from briefing.compose.sectioned import OfSection, section_of
from briefing.compose.standing import amounting, standing
from briefing.document import Block

FEW = 2
"""So many indicators are told in sentences; with more, a table has them all."""
ONE_PARAGRAPH = 4
"""So many sentences make one paragraph; with more, each period has its own."""


@block("indicators", options=OfSection)
def indicators(material: Material, options: OfSection) -> tuple[Block, ...]:
    """Sentences on the indicators of a section (``of``), and tables and charts of them."""
    section = section_of(material, options)
    if section is None or not section.indicators:
        return ()
    found = indicated(material, options.of, section)
    yearly = [one for one in found if one.is_yearly and not one.is_drawn]
    others = [one for one in found if one not in yearly]
    rows = others if len(found) > FEW and len(others) >= FEW else []
    tabled = [*rows, *yearly]
    told = [one for one in found if one not in rows or one.is_main] or rows[:1]
    alone = [one for one in found if one not in tabled]
    return (
        *_paragraphs(material, told, tabled),
        *(paragraph for one in alone for paragraph in note(material, one, named=len(found) > 1)),
        *main_table(material, options.of, rows),
        *series_tables(material, options.of, yearly),
        *series_charts(material, [one for one in found if one.is_drawn]),
    )


def _paragraphs(material: Material, told: Sequence[Indicated], tabled: Sequence[Indicated]) -> tuple[Block, ...]:
    """Return the sentences, those on one period together."""
    order = list(dict.fromkeys(one.period for one in told))
    together = groupby(sorted(told, key=lambda one: order.index(one.period)), key=lambda one: one.period)
    groups = [tuple(_group(material, tuple(group), tabled)) for _, group in together]
    if sum(map(len, groups)) <= ONE_PARAGRAPH:
        return material.paragraph(*(sentence for group in groups for sentence in group))
    return tuple(paragraph for group in groups for paragraph in material.paragraph(*group))


def _group(material: Material, group: Sequence[Indicated], tabled: Sequence[Indicated]) -> Iterator[Sentence]:
    """Yield the sentences on indicators of one period, which the first of them names."""
    for number, one in enumerate(group):
        yield amounting(material, one, dated=one.period is not None and number == 0, previous=one not in tabled)
        if (more := standing(material, one)) is not None:
            yield more

"""Put the parts of a template together: headings with numbers, sections without data left out, the meta data."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from briefing.compose import corridor, front, goods, investment, points, policy, sources, summary, trade
from briefing.compose.context import Context
from briefing.compose.registry import BLOCKS
from briefing.compose.template import SectionPlan, Template
from briefing.data.model import Briefing
from briefing.document import Block, Document, Heading, Label, Meta, Shown, Text
from briefing.errors import DataError
from briefing.extracts import figure_ids, parts
from briefing.figures import Figures
from briefing.language import Language

# Importing the rooms registers their blocks.
ROOMS = (corridor, front, goods, investment, points, policy, sources, summary, trade)


def compose(briefing: Briefing, figures: Figures, language: Language, template: Template) -> Document:
    """Return a briefing in one language as a document tree.

    Raises:
        DataError: Words of the data lack forms that sentences need and that no rule can derive: all of them.
    """
    context = Context(briefing, figures, language)
    blocks: list[Block] = []
    number = 0
    for section in template.sections:
        built = _build(context, section)
        if not built:
            continue
        if section.id:
            if section.numbered:
                number += 1
            label = Label("%1.", (number,)) if section.numbered else Label()
            title = (Text(context.text(f"section-{section.id}")),)
            blocks.append(Heading(1, title, label, f"section-{section.id}", key=f"section-{section.id}"))
        blocks += built
    document = Document(_meta(context), tuple(blocks))
    if context.problems:
        raise DataError(*dict.fromkeys(context.problems))
    return document


def _build(context: Context, section: SectionPlan) -> list[Block]:
    """Return the blocks of a section, each with its key and the paths of all data that it shows."""
    blocks: list[Block] = []
    numbers: Counter[str] = Counter()
    for plan in section.blocks:
        for block in BLOCKS[plan.name].build(context, plan.options):
            numbers[plan.name] += 1
            key = block.key or ".".join(filter(None, (section.id, plan.name, str(numbers[plan.name]))))
            blocks.append(replace(block, key=key, shows=_shows(context, block)))
    return blocks


def _shows(context: Context, block: Block) -> tuple[str, ...]:
    """Return what the parts of a block say that they show, and where the figures in it stand in the data."""
    declared = [path for part in parts(block) if isinstance(part, Shown) for path in part.shows]
    figures = (context.figures[figure_id].key for figure_id in figure_ids(block))
    return tuple(path for path in dict.fromkeys((*declared, *figures)) if path in context.entries.by_key)


def _meta(context: Context) -> Meta:
    briefing, text = context.briefing, context.text
    meta = Meta(
        title=text("doc-title", sides=context.sides),
        lang=context.language.bcp47,
        date=briefing.date.isoformat(),
        subject=text("doc-title", sides=context.sides),
        author=context.language.call("CAP", context.language.call("OFFICIAL", context.home)),
        category=text("doc-kind"),
        keywords=tuple(context.language.call("NAME", side) for side in context.sides),
        running_head=text("doc-running-head", home=context.home, partner=context.partner, date=briefing.date),
        page=text("doc-page"),
        decimal_mark=context.language.symbols.decimal,
    )
    return replace(meta, draft=text("doc-draft")) if briefing.requisites.draft else meta

"""Put the parts of a template together: headings with numbers, sections without data left out, the meta data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from itertools import chain
from pathlib import Path
from pkgutil import iter_modules

from briefing.compose.authored import told
from briefing.compose.discourse import spoken
from briefing.compose.draft import Authored, draft
from briefing.compose.material import Material
from briefing.compose.numbering import NUMBER, Section, numbered
from briefing.compose.order import arranged
from briefing.compose.registry import BLOCKS
from briefing.compose.source_lines import with_source_line
from briefing.compose.template import SectionPlan, Template
from briefing.data.model import Briefing
from briefing.document import Block, Document, Heading, Label, Meta, Paragraph, PlaceName, Shown
from briefing.errors import DataError, Diagnostic
from briefing.extracts import figure_ids, parts, plain
from briefing.figures import Figures
from briefing.language import Language

# Importing the modules of this room registers the blocks that are in them.
for _module in iter_modules([str(Path(__file__).parent)]):
    import_module(f"{__package__}.{_module.name}")


def compose(briefing: Briefing, figures: Figures, language: Language, template: Template) -> Document:
    """Return a briefing in one language as a document tree.

    Raises:
        DataError: Words of the data lack forms that sentences need and that no rule can derive: all of them.
    """
    material = Material(briefing, figures, language)
    built = [_section(material, plan) for plan in arranged(template.sections, briefing)]
    sections, unsaid = spoken(tuple(section for section, _ in built), material)
    if problems := (*chain(*(unbuilt for _, unbuilt in built)), *unsaid):
        raise DataError(*dict.fromkeys(problems))
    blocks = tuple(replace(block, shows=_shows(material, block)) for block in numbered(sections))
    return Document(_meta(material, blocks), blocks)


def _section(material: Material, section: SectionPlan) -> tuple[Section, list[Diagnostic]]:
    """Return the drafts of a section, each block with its key, and what kept others from being built."""
    blocks: list[Block] = []
    problems: list[Diagnostic] = []
    numbers: Counter[str] = Counter()
    for plan in section.blocks:
        try:
            built = BLOCKS[plan.name].build(material, plan.options)
        except DataError as problem:
            problems += problem.diagnostics
            continue
        for block in built:
            numbers[plan.name] += 1
            key = block.key or ".".join(filter(None, (section.id, plan.name, str(numbers[plan.name]))))
            blocks += with_source_line(material, replace(block, key=key))
    if not section.id or not blocks:
        return Section(None, tuple(blocks)), problems
    return Section(_heading(material, section), tuple(blocks)), problems


def _heading(material: Material, section: SectionPlan) -> Heading:
    name = f"section-{section.id}"
    label = NUMBER if section.numbered else Label()
    if not section.own:
        return Heading(1, material.inlines(name), label, name, key=name)
    title = material.briefing.sections[section.id].title
    path = f"sections.{section.id}"
    shows = told(title, f"{path}.title", material, path)
    return Heading(1, draft(Authored(title, path)), label, name, key=name, shows=shows)


def _shows(material: Material, block: Block) -> tuple[str, ...]:
    """Return what the parts of a block say that they show, and where the figures in it stand in the data."""
    declared = [path for part in parts(block) if isinstance(part, Shown) for path in part.shows]
    figures = (material.figures[figure_id].key for figure_id in figure_ids(block))
    return tuple(path for path in dict.fromkeys((*declared, *figures)) if path in material.entries.by_key)


def _line(blocks: tuple[Block, ...], place: PlaceName) -> str:
    """Return the text of a line of the title block; empty without such a line."""
    lines = (block for block in blocks if isinstance(block, Paragraph) and block.place == place)
    return next((plain(line.content) for line in lines), "")


def _names(material: Material) -> Iterator[str]:
    """Yield the names of the people of the data that the language has."""
    tags = {material.language.tag, material.language.folder}
    for key, person in material.briefing.people.items():
        if tags & person.name.words.keys():
            yield material.language.call("PERSON", material.person(key), style="name")


def _meta(material: Material, blocks: tuple[Block, ...]) -> Meta:
    briefing, text = material.briefing, material.text
    meta = Meta(
        title=_line(blocks, "title") or text("doc-title", sides=material.sides),
        lang=material.language.bcp47,
        date=briefing.date.isoformat(),
        subject=text("doc-title", sides=material.sides),
        author=material.language.call("CAP", material.language.call("OFFICIAL", material.home)),
        category=_line(blocks, "kind") or text("doc-kind"),
        keywords=tuple(material.language.call("NAME", side) for side in material.sides),
        running_head=text("doc-running-head", home=material.home, partner=material.partner, date=briefing.date),
        page=text("doc-page"),
        decimal_mark=material.language.symbols.decimal,
        names=tuple(_names(material)),
    )
    return replace(meta, draft=text("doc-draft")) if briefing.requisites.draft else meta

"""Put the parts of a template together: headings with numbers, sections without data left out, the meta data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from pathlib import Path
from pkgutil import iter_modules

from briefing.compose import policy
from briefing.compose.authored import told
from briefing.compose.discourse import spoken
from briefing.compose.draft import Authored, draft
from briefing.compose.exhibit_references import referring
from briefing.compose.exhibits import with_content
from briefing.compose.headlines import with_sense
from briefing.compose.material import Earlier, Material
from briefing.compose.numbering import NUMBER, Parts, Section, numbered
from briefing.compose.order import arranged
from briefing.compose.registry import BLOCKS
from briefing.compose.source_lines import with_source_line
from briefing.compose.template import SectionPlan, Template
from briefing.data.model import Briefing
from briefing.document import Block, Document, Heading, Label, Meta, Paragraph, PlaceName, Shown, SignaturePlace
from briefing.errors import DataError, Diagnostic, error
from briefing.extracts import ids_among, plain
from briefing.figures import Figures
from briefing.language import Language
from briefing.language.asking import Asked
from briefing.language.parties import between
from briefing.language.usage import Use
from briefing.records import frozen, replace

# Importing the modules of this room registers the blocks that are in them.
for _module in iter_modules([str(Path(__file__).parent)]):
    import_module(f"{__package__}.{_module.name}")


@frozen
class Words:
    """What a paper takes of the words of the data: the forms in it, what is asked, what only a draft may print.

    ``unconfirmed`` are the keys of forms that nobody has confirmed.
    """

    uses: tuple[Use, ...] = ()
    asked: tuple[Asked, ...] = ()
    unconfirmed: tuple[str, ...] = ()


@frozen
class Composed:
    """A briefing in one language; it is for no reader where something of its words is asked."""

    document: Document
    words: Words


def compose(briefing: Briefing, figures: Figures, language: Language, template: Template) -> Document:
    """Return a briefing in one language as a document tree.

    Raises:
        DataError: Words of the data lack forms that sentences need and that no rule makes certain, or nobody has
            confirmed them: all of them.
    """
    found = composed(briefing, figures, language, template)
    unconfirmed = () if briefing.requisites.draft else map(to_confirm, found.words.unconfirmed)
    if problems := (*(one.diagnostic for one in found.words.asked), *unconfirmed):
        raise DataError(*problems)
    return found.document


def composed(
    briefing: Briefing, figures: Figures, language: Language, template: Template, earlier: Earlier | None = None
) -> Composed:
    """Return a briefing in one language, with all that is asked of its words; an edition to compare it with, or none.

    Raises:
        DataError: With everything else that keeps it from being written.
    """
    material = Material(briefing, figures, language, earlier)
    with between(material.sides, material.parties):
        return _composed(material, template)


def _composed(material: Material, template: Template) -> Composed:
    briefing, grammar = material.briefing, material.language.grammar
    with grammar.noting() as usage:
        built = [_section(material, plan) for plan in arranged(template.sections, briefing)]
        sections, unsaid = spoken(tuple(referring(section, material) for section, _ in built), material)
        if problems := (*chain(*(unbuilt for _, unbuilt in built)), *unsaid):
            raise DataError(*dict.fromkeys((*problems, *(one.diagnostic for one in grammar.asked(usage)))))
        blocks = tuple([_with_shows(material, block, within) for block, within in numbered(sections)])
        document = Document(_meta(material, blocks, template), with_sense(blocks, material.language))
    return Composed(document, Words(usage.uses, grammar.asked(usage), usage.unconfirmed))


def to_confirm(key: str) -> Diagnostic:
    """Return the error of forms that nobody has confirmed, by their key."""
    hint = "look its forms over, correct them, and take `unconfirmed` away; only a draft (`draft: true`) prints them so"
    return error("the forms are proposals that nobody has confirmed", key=key, hint=hint)


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
            key = f"{plan.name}.{numbers[plan.name]}"
            keyed = block if block.key else replace(block, key=f"{section.id}.{key}" if section.id else key)
            blocks.append(keyed)
    exhibited = tuple(one for block in with_content(material, blocks) for one in with_source_line(material, block))
    if not section.id or not exhibited:
        return Section(None, exhibited), problems
    return Section(_heading(material, section), exhibited), problems


def _heading(material: Material, section: SectionPlan) -> Heading:
    name = f"section-{section.id}"
    label = NUMBER if section.numbered else Label()
    if not section.own:
        title = policy.heading(material.briefing) if section.id == policy.SECTION else name
        return Heading(1, material.inlines(title), label, name, key=name)
    own = material.briefing.sections[section.id].title
    path = f"sections.{section.id}"
    shows = told(own, f"{path}.title", material, path)
    return Heading(1, draft(Authored(own, path)), label, name, key=name, shows=shows)


def _with_shows(material: Material, block: Block, within: Parts) -> Block:
    """Return a block with what its parts say that they show, and where the figures in it stand in the data."""
    declared = [path for part in within if isinstance(part, Shown) for path in part.shows]
    figures = [material.figures[figure_id].key for figure_id in ids_among(within)]
    known = material.entries.by_key
    shows = tuple([path for path in dict.fromkeys((*declared, *figures)) if path in known])
    return block if shows == block.shows else replace(block, shows=shows)


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


def _meta(material: Material, blocks: tuple[Block, ...], template: Template) -> Meta:
    briefing, text = material.briefing, material.text
    marking = tuple(plain(one.content) for one in blocks if isinstance(one, Paragraph) and one.role == "marking")
    meta = Meta(
        title=_line(blocks, "title") or text("doc-title", sides=material.sides),
        lang=material.language.bcp47,
        date=briefing.date.isoformat(),
        subject=text("doc-title", sides=material.sides),
        author=material.language.call("CAP", material.language.call("OFFICIAL", material.home)),
        category=_line(blocks, "kind") or text("doc-kind"),
        keywords=(*(material.language.call("NAME", side) for side in material.sides), *marking[:1]),
        running_head=text("doc-running-head", home=material.home, partner=material.partner, date=briefing.date),
        page=text("doc-page"),
        decimal_mark=material.language.symbols.decimal,
        marking=marking,
        names=tuple(_names(material)),
    )
    if briefing.requisites.draft:
        return replace(meta, draft=text("doc-draft"))  # and nobody signs it
    if template.signature == "none":
        return meta
    return replace(meta, signature=SignaturePlace(text("signature-place"), template.signature == "always"))

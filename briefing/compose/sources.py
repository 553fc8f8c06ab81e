"""The numbered sources at the end."""

from __future__ import annotations

from briefing.compose.draft import Authored, Message, Reworked, Words, draft, ended, source_id
from briefing.compose.material import Material
from briefing.compose.numbering import NUMBER
from briefing.compose.registry import block
from briefing.document import Block, Inlines, Link, List, ListItem, Paragraph, Text
from briefing.figures.periods import last_day


@block("sources")
def sources(material: Material) -> tuple[Block, ...]:
    """The sources that were cited, in the order of their numbers."""
    items = (ListItem((Paragraph(_entry(material, key)),), NUMBER, source_id(key)) for key in material.briefing.sources)
    return (List(tuple(items), "sources"),)


def _entry(material: Material, key: str) -> Inlines:
    source = material.briefing.sources[key]
    words: Words = Authored(source.title)
    if source.date:
        words = Message("source-entry", {"title": words, "date": source.date})
    if source.invented:
        words = Message("source-invented", {"title": words})
    if source.valid_until and last_day(source.valid_until) < material.briefing.date:
        words = Message("source-over", {"title": words, "date": source.valid_until})
    if source.url:
        return (*draft(words), Text(". "), Link(source.url, source.url))
    return draft(Reworked(words, ended))

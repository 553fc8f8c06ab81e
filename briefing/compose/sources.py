"""The numbered sources at the end."""

from __future__ import annotations

from briefing.compose.context import Context, source_id
from briefing.compose.registry import block
from briefing.document import Block, Inline, Label, Link, List, ListItem, Paragraph, Text


@block("sources")
def sources(context: Context) -> tuple[Block, ...]:
    """The sources that were cited, in the order of their numbers."""
    items = [_item(context, key, number) for number, key in enumerate(context.cited, start=1)]
    return (List(tuple(items), "sources"),) if items else ()


def _item(context: Context, key: str, number: int) -> ListItem:
    source = context.briefing.sources[key]
    text = context.localised(source.title).text
    if source.date:
        text = context.text("source-entry", title=text, date=source.date)
    if source.invented:
        text = context.text("source-invented", title=text)
    content: list[Inline] = [Text(text)]
    if source.url:
        content += [Text(". "), Link(source.url, source.url)]
    else:
        content[0] = Text(text if text.endswith(".") else f"{text}.")
    return ListItem((Paragraph(tuple(content)),), Label("%1.", (number,)), source_id(key))

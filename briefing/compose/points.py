"""Authored points: text, indirect speech, quotations."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Literal

from pydantic import BeforeValidator

from briefing.compose.context import At, Context, Sentence, marked
from briefing.compose.registry import Options, block
from briefing.data.model import Briefing, Point, Section, Speech
from briefing.document import Block, Inlines, Label, List, ListItem, Quote
from briefing.language.rich import Rich
from briefing.reading.kinds import keys
from briefing.reading.nearest import similar
from briefing.reading.values import ValueWithHintError, scalar, shown

BULLET = Label("•")
SECTIONS = tuple(name for name, kind in keys(Briefing).items() if kind.is_a(Section))


def _section(value: object) -> str:
    """Read the name of a section that has points."""
    name = scalar(value, "a section of the data")
    if name not in SECTIONS:
        message = f"{shown(name)} is not a section of the data; there are {', '.join(SECTIONS)}"
        raise ValueWithHintError(message, similar(name, SECTIONS) or "write one of these")
    return name


class Points(Options):
    """Whose points they are, and whether their texts are paragraphs or a list."""

    of: Annotated[str, BeforeValidator(_section)] = "summary"
    texts: Literal["paragraphs", "bullets"] = "paragraphs"


@block("points", options=Points)
def points(context: Context, options: Points) -> tuple[Block, ...]:
    """The authored points of a section (``of``), in their order; ``texts: bullets`` makes a list of the texts."""
    of, texts = options.of, options.texts
    section: Section = getattr(context.briefing, of)
    blocks: list[Block] = []
    bullets: list[ListItem] = []
    for index, point in enumerate(section.points):
        path = f"{of}.points.{index}"
        if point.text and texts == "bullets":
            bullets.append(ListItem(context.paragraph(_text(context, point, path)), BULLET, key=path))
            continue
        if bullets:
            blocks.append(List(tuple(bullets), key=bullets[0].key))
            bullets = []
        blocks += (replace(block, key=path) for block in _point(context, point, path))
    if bullets:
        blocks.append(List(tuple(bullets), key=bullets[0].key))
    return tuple(blocks)


def _point(context: Context, point: Point, path: str) -> tuple[Block, ...]:
    if point.quote:
        return (_quote(context, point.quote, path),)
    if point.statement:
        return context.paragraph(_statement(context, point.statement, path))
    return context.paragraph(_text(context, point, path))


def _text(context: Context, point: Point, path: str) -> Sentence:
    figures = (figure.source for figure in point.figures.values())
    sources = tuple(dict.fromkeys(source for source in (point.source, *figures) if source))
    text = point.text or {}
    return Sentence(context.localised(text, path), sources, context.told(text, f"{path}.text", path))


def _statement(context: Context, speech: Speech, path: str) -> Sentence:
    message = "statement" if context.introduce(speech.by) else "statement-again"
    said = context.localised(speech.text, path)
    text = marked(said) if said.text.endswith(tuple(".!?…")) else f"{marked(said)}."
    at = f"{path}.statement"
    shows = At("", context.told(speech.text, f"{at}.text", path))
    return context.say(message, At(at), shows, person=context.person(speech.by), text=text)


def _quote(context: Context, speech: Speech, path: str) -> Quote:
    said = context.localised(speech.text, path)
    quoted = context.as_inlines(context.language.rich("QUOTED", marked(said)))
    at = f"{path}.quote"
    own = tuple(f"{at}.{key}" for key in ("by", "date", "original"))
    shows = (*context.told(speech.text, f"{at}.text", path), *own)
    return Quote(quoted, _attribution(context, speech, at), shows=shows)


def _attribution(context: Context, speech: Speech, at: str) -> Inlines:
    first = "by" if context.introduce(speech.by) else "again"
    person = context.person(speech.by)
    if speech.date:
        line = context.message(f"quote-{first}", person=person, date=speech.date)
    else:
        line = context.message(f"quote-{first}-undated", person=person)
    spoken = speech.original
    if spoken not in ("unknown", context.language.tag, context.language.folder):
        line = context.message("quote-translated", attribution=marked(line))
    source = context.entries.source(at)
    return context.cited_inlines(Sentence(_capitalised(line), (source,) if source else ()))


def _capitalised(line: Rich) -> Rich:
    return Rich(line.text[:1].upper() + line.text[1:], line.spans)

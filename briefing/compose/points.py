"""Authored points: text, indirect speech, quotations."""

from __future__ import annotations

from dataclasses import replace

from briefing.compose.context import At, Context, Sentence, marked
from briefing.compose.registry import block
from briefing.data.model import Point, Section, Speech
from briefing.document import Block, Inlines, List, ListItem, Quote
from briefing.language.rich import Rich

BULLET = "•"


@block("points", of="summary", texts="paragraphs")
def points(context: Context, *, of: str, texts: str) -> tuple[Block, ...]:
    """The authored points of a section (``of``), in their order; ``texts: bullets`` makes a list of the texts."""
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
    return Sentence(context.localised(point.text or {}, path), sources, (f"{path}.text", *_dates(context, path)))


def _dates(context: Context, path: str) -> tuple[str, ...]:
    """Return the paths of a point's dates, which its text shows: that it does is checked when the data are read."""
    return tuple(entry.key for entry in context.entries.leaves(f"{path}.dates"))


def _statement(context: Context, speech: Speech, path: str) -> Sentence:
    message = "statement" if context.introduce(speech.by) else "statement-again"
    said = context.localised(speech.text, path)
    text = marked(said) if said.text.endswith(tuple(".!?…")) else f"{marked(said)}."
    at = f"{path}.statement"
    sentence = context.say(message, speech.source, At(at, ("text",)), person=context.person(speech.by), text=text)
    return replace(sentence, shows=(*sentence.shows, *_dates(context, path)))


def _quote(context: Context, speech: Speech, path: str) -> Quote:
    said = context.localised(speech.text, path)
    quoted = context.as_inlines(context.language.rich("QUOTED", marked(said)))
    at = f"{path}.quote"
    shows = (f"{at}.text", f"{at}.by", f"{at}.date", f"{at}.original", *_dates(context, path))
    return Quote(quoted, _attribution(context, speech), shows=shows)


def _attribution(context: Context, speech: Speech) -> Inlines:
    first = "by" if context.introduce(speech.by) else "again"
    person = context.person(speech.by)
    if speech.date:
        line = context.message(f"quote-{first}", person=person, date=speech.date)
    else:
        line = context.message(f"quote-{first}-undated", person=person)
    spoken = speech.original
    if spoken not in ("unknown", context.language.tag, context.language.folder):
        line = context.message("quote-translated", attribution=marked(line))
    return context.cited_inlines(Sentence(_capitalised(line), (speech.source,) if speech.source else ()))


def _capitalised(line: Rich) -> Rich:
    return Rich(line.text[:1].upper() + line.text[1:], line.spans)

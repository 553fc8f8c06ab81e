"""Authored points: text, indirect speech, quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, zip_longest
from typing import Literal

from briefing.compose.authored import told
from briefing.compose.draft import (
    At,
    Authored,
    Last,
    Message,
    Reworked,
    Sentence,
    Words,
    capitalised,
    citations,
    draft,
    ended,
    introduced,
    quoted,
)
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.compose.sectioned import OfSection, section_of
from briefing.data.model import Point, Speech
from briefing.document import Block, Inlines, Label, List, ListItem, Paragraph, Quote
from briefing.language.values import Value
from briefing.records import replace

BULLET = Label("•")
Texts = Literal["paragraphs", "bullets"]


class Points(OfSection):
    """Whose points they are, and whether their texts are paragraphs or a list."""

    texts: Texts = "paragraphs"


@block("points", options=Points)
def points(material: Material, options: Points) -> tuple[Block, ...]:
    """The authored points of a section (``of``), in their order; ``texts: bullets`` makes a list of the texts."""
    section = section_of(material, options)
    if section is None:
        return ()
    return said(material, numbered(f"{options.of}.points", section.points), options.texts)


def numbered(path: str, points: Iterable[Point]) -> Iterator[tuple[str, Point]]:
    """Yield the points of a list, each with its path."""
    return ((f"{path}.{index}", point) for index, point in enumerate(points))


def said(material: Material, points: Iterable[tuple[str, Point]], texts: Texts = "paragraphs") -> tuple[Block, ...]:
    """Return points, each given with its path, as blocks in their order."""
    held = tuple(points)
    blocks: list[Block] = []
    bullets: list[ListItem] = []
    for _, group in groupby(held, key=_speaker):
        (path, point), *more = group
        if point.text and texts == "bullets":
            bullets.append(ListItem(material.paragraph(_text(material, point, path)), BULLET, key=path))
            continue
        if bullets:
            blocks.append(List(tuple(bullets), key=bullets[0].key))
            bullets = []
        told_so = _statements(material, [(path, point), *more]) if more else _point(material, point, path)
        blocks += (replace(block, key=path) for block in told_so)
    if bullets:
        blocks.append(List(tuple(bullets), key=bullets[0].key))
    return tuple(_attributed_once(material, blocks, dict(held)))


def _attributed_once(material: Material, blocks: Sequence[Block], points: Mapping[str, Point]) -> Iterator[Block]:
    """Yield blocks with who is quoted below the last of quotes in a row from one speaker, day and source."""

    def of(one: Block | None) -> tuple[object, ...]:
        speech = points[one.key].quote if isinstance(one, Quote) else None
        if one is None or speech is None:
            return ()
        return speech.by, speech.date, speech.original, material.entries.source(f"{one.key}.quote")

    for one, following in zip_longest(blocks, blocks[1:]):
        same = of(one) and of(one) == of(following)
        yield replace(one, attribution=()) if isinstance(one, Quote) and same else one


def _speaker(entry: tuple[str, Point]) -> str:
    """Return who makes a statement, so that what one person says in a row stands together; else the point itself."""
    path, point = entry
    return f"people.{point.statement.by}" if point.statement else path


def _statements(material: Material, points: Sequence[tuple[str, Point]]) -> tuple[Block, ...]:
    """Return what one person says as a paragraph."""
    said = [_statement(material, point.statement, path) for path, point in points if point.statement]
    (paragraph,) = material.paragraph(*said)
    # A note on one of the points finds the paragraph by its path.
    return (replace(paragraph, shows=(*paragraph.shows, *(path for path, _ in points))),)


def _point(material: Material, point: Point, path: str) -> tuple[Block, ...]:
    if point.quote:
        return (_quote(material, point.quote, path),)
    if point.statement:
        return material.paragraph(_statement(material, point.statement, path))
    return material.paragraph(_text(material, point, path))


def brief(material: Material, point: Point, path: str) -> tuple[Paragraph, ...]:
    """Return a point as the paragraphs of an item of a list; who is quoted stands below the quotation."""
    if not point.quote:
        (said,) = _point(material, point, path)
        return (said,) if isinstance(said, Paragraph) else ()
    quote = _quote(material, point.quote, path)
    return Paragraph(quote.content, shows=quote.shows), Paragraph(quote.attribution, "note")


def _text(material: Material, point: Point, path: str) -> Sentence:
    figures = (figure.source for figure in point.figures.values())
    text = point.text or {}
    shows = told(text, f"{path}.text", material, path)
    return material.say(Authored(text, path), point.source, *figures, At("", shows))


def _statement(material: Material, speech: Speech, path: str) -> Sentence:
    """Return what a person says, who is a pronoun right after another statement of the same person."""
    at = f"{path}.statement"
    values: dict[str, Value | Words] = {
        "person": material.person(speech.by),
        "text": Reworked(Authored(speech.text, path), ended),
    }
    speaker, just = introduced(speech.by), Last("speaker", speech.by)
    said = Message(
        "statement",
        values,
        says=(speaker,),
        after={
            (just, Last("speaker", speech.by, within="paper", times=3)): "statement-next",
            (just, Last("speaker", speech.by, within="paper", times=2)): "statement-also",
            just: "statement-next",
            speaker: "statement-again",
        },
        latest={"speaker": speech.by},
    )
    return material.say(said, At(at), At("", told(speech.text, f"{at}.text", material, path)))


def _quote(material: Material, speech: Speech, path: str) -> Quote:
    said = draft(Reworked(Authored(speech.text, path), quoted))
    at = f"{path}.quote"
    own = tuple(f"{at}.{key}" for key in ("by", "date", "original"))
    shows = (*told(speech.text, f"{at}.text", material, path), *own)
    return Quote(said, _attribution(material, speech, at), shows=shows)


def _attribution(material: Material, speech: Speech, at: str) -> Inlines:
    speaker = introduced(speech.by)
    person = material.person(speech.by)
    if speech.date:
        dated: dict[str, Value] = {"person": person, "date": speech.date}
        line = Message("quote-by", dated, says=(speaker,), after={speaker: "quote-again"})
    else:
        line = Message("quote-by-undated", {"person": person}, says=(speaker,), after={speaker: "quote-again-undated"})
    if speech.original not in ("unknown", material.language.tag, material.language.folder):
        line = Message("quote-translated", {"attribution": line})
    source = material.entries.source(at)
    return (*draft(Reworked(line, capitalised)), *citations(*([source] if source else ())))

"""What stands before the first section: marking, requisites, title, whom to ask, the bottom lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from briefing.compose.authored import told
from briefing.compose.draft import Authored, draft
from briefing.compose.material import Material
from briefing.compose.points import brief, numbered
from briefing.compose.registry import Options, block
from briefing.document import Block, Inlines, Label, List, ListItem, Paragraph, ParagraphRole, PlaceName
from briefing.errors import DataError, error
from briefing.reading.fields import Field


class Title(Options):
    """Whether it heads the paper, or the talking points, which have a marking of their own and no addressee."""

    of: Literal["paper", "talking_points"] = "paper"


@block("title", options=Title)
def title(material: Material, options: Title) -> tuple[Block, ...]:
    """Requisites as far as they are given, the kind of paper, title and date; ``of: talking_points`` heads those.

    Raises:
        DataError: They are asked for, and there are none.
    """
    blocks = _requisites(material) if options.of == "paper" else _internal(material)
    briefing, say = material.briefing, material.inlines
    ours = Paragraph(say("doc-title", sides=material.sides), "title", "title")
    blocks.append(_own(material, "title", "title") or ours)
    if (subtitle := _own(material, "subtitle", "subtitle")) and options.of == "paper":
        blocks.append(subtitle)
    blocks.append(Paragraph(say("doc-date", date=briefing.date), "subtitle", "date"))
    if any(source.invented for source in material.briefing.sources.values()):
        blocks.append(Paragraph(say("doc-example"), "requisite"))
    return tuple(blocks)


def _internal(material: Material) -> list[Paragraph]:
    points = material.briefing.talking_points
    if points is None:
        hint = "add `talking_points:` with `marking:`, or build another template"
        raise DataError(error("there are no talking points", key="talking_points", hint=hint))
    marking = draft(Authored(points.marking))
    blocks = [Paragraph(marking, "marking", "marking", shows=("talking_points.marking",))]
    if material.briefing.requisites.draft:
        blocks.append(Paragraph(material.inlines("doc-draft"), "draft", "draft", shows=("requisites.draft",)))
    return [*blocks, Paragraph(material.inlines("doc-kind-talking-points"), "kicker", "kind")]


def _requisites(material: Material) -> list[Paragraph]:
    """Return the lines above the title; the number of the copy stands below the marking where there is one."""
    requisites, say = material.briefing.requisites, material.inlines
    number, subject = _kept(requisites.number), _kept(requisites.classification)
    blocks = _restriction(material)
    if requisites.issuer:
        blocks.append(_line("requisite", "issuer", draft(Authored(requisites.issuer))))
    if number:
        blocks.append(_line("requisite", "number", say("requisite-number", number=number)))
    if subject:
        content = say("requisite-classification", classification=subject)
        blocks.append(_line("requisite", "classification", content))
    if not requisites.marking:
        blocks += _copy(material, "requisite")
    if requisites.addressee:
        content = say("requisite-addressee", addressee=Authored(requisites.addressee))
        blocks.append(_line("requisite", "addressee", content))
    blocks.append(_own(material, "kind", "kicker") or Paragraph(say("doc-kind"), "kicker", "kind"))
    return blocks


def _restriction(material: Material) -> list[Paragraph]:
    """Return what keeps a paper from going further: its marking with the number of the copy, and that it is a draft."""
    requisites = material.briefing.requisites
    blocks: list[Paragraph] = []
    if requisites.marking:
        blocks = [_line("marking", "marking", draft(Authored(requisites.marking))), *_copy(material, "marking")]
    if requisites.draft:
        blocks.append(_line("draft", "draft", material.inlines("doc-draft")))
    return blocks


def _copy(material: Material, role: ParagraphRole) -> list[Paragraph]:
    number = _kept(material.briefing.requisites.copy_number)
    return [_line(role, "copy", material.inlines("requisite-copy", copy=number), "copy_number")] if number else []


def _line(role: ParagraphRole, place: PlaceName, content: Inlines, key: str = "") -> Paragraph:
    return Paragraph(content, role, place, shows=(f"requisites.{key or place}",))


def _kept(number: str) -> str:
    """Return a number of a registry; one that looks like a range (12-15) gets a hyphen that stays one."""
    return number.replace("-", "\u2011") if re.fullmatch(r"\d+-\d+", number) else number


def _own(material: Material, key: Literal["title", "subtitle", "kind"], role: ParagraphRole) -> Paragraph | None:
    """Return a line of the title block as the data word it; None where they leave it to the program."""
    text: Mapping[str, str] | None = getattr(material.briefing, key)
    if not text:
        return None
    return Paragraph(draft(Authored(text)), role, key, shows=told(text, key, material, ""))


class Messages(Options):
    """How many bottom lines are printed at most, and whether points of the summary stand in for them."""

    max: Annotated[int, Field(ge=1, le=3)] = 3
    points: bool = False


@block("messages", options=Messages)
def messages(material: Material, options: Messages) -> tuple[Block, ...]:
    """The bottom lines: what a reader must take away, numbered, at most ``max``.

    With ``points: true`` the first points of the summary stand in for them where the data have none.
    """
    summary = material.briefing.summary
    key = "points" if options.points and not summary.messages else "messages"
    points = numbered(f"summary.{key}", getattr(summary, key)[: options.max])
    items = [
        ListItem(brief(material, point, path), Label("%1.", (number,)), key=path)
        for number, (path, point) in enumerate(points, start=1)
    ]
    return (List(tuple(items), "numbers"),) if items else ()


@block("contact")
def contact(material: Material) -> tuple[Block, ...]:
    """Whom to ask: in the title block, or where the paper ends, as the page profile has it."""
    written = material.briefing.requisites.contact
    if not written:
        return ()
    content = material.inlines("requisite-contact", contact=Authored(written))
    return (Paragraph(content, "requisite", "contact", shows=("requisites.contact",)),)

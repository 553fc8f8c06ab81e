"""What stands before the first section and after the last: requisites, title, the bottom lines, whom to ask."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from briefing.compose.authored import told
from briefing.compose.draft import Authored, draft
from briefing.compose.material import Material
from briefing.compose.points import brief, numbered
from briefing.compose.registry import Options, block
from briefing.document import Block, Inlines, Label, List, ListItem, Paragraph, ParagraphRole, PlaceName
from briefing.errors import DataError, error


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
        blocks.append(Paragraph(say("doc-example"), "note"))
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
    requisites = material.briefing.requisites
    blocks: list[Paragraph] = []

    def add(role: ParagraphRole, content: Inlines, place: PlaceName = "", key: str = "") -> None:
        shows = (f"requisites.{key}",) if key else ()
        blocks.append(Paragraph(content, role, place, shows=shows))

    say = material.inlines
    if requisites.marking:
        add("marking", draft(Authored(requisites.marking)), "marking", "marking")
    if requisites.draft:
        add("draft", say("doc-draft"), "draft", "draft")
    if requisites.issuer:
        add("requisite", draft(Authored(requisites.issuer)), "issuer", "issuer")
    if requisites.number:
        add("requisite", say("requisite-number", number=_kept(requisites.number)), "number", "number")
    if requisites.classification:
        content = say("requisite-classification", classification=_kept(requisites.classification))
        add("requisite", content, "classification", "classification")
    if requisites.copy_number:
        add("requisite", say("requisite-copy", copy=_kept(requisites.copy_number)), "copy", "copy_number")
    if requisites.addressee:
        content = say("requisite-addressee", addressee=Authored(requisites.addressee))
        add("requisite", content, "addressee", "addressee")
    blocks.append(_own(material, "kind", "kicker") or Paragraph(say("doc-kind"), "kicker", "kind"))
    return blocks


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
    """Whom to ask, where the paper ends."""
    written = material.briefing.requisites.contact
    if not written:
        return ()
    content = material.inlines("requisite-contact", contact=Authored(written))
    return (Paragraph(content, "note", "contact", shows=("requisites.contact",)),)

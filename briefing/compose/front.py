"""What stands before the first section: requisites, title, and the panel of key figures."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from briefing.compose.draft import Authored, draft
from briefing.compose.material import Material
from briefing.compose.registry import Options, block
from briefing.document import Block, Inlines, List, ListItem, Paragraph, ParagraphRole, PlaceName
from briefing.errors import DataError, error
from briefing.language.values import Value

LABELS = {"turnover": "key-turnover", "exports": "key-exports", "imports": "key-imports", "balance": "key-balance"}


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
    say = material.inlines
    blocks.append(Paragraph(say("doc-title", sides=material.sides), "title", "title"))
    blocks.append(Paragraph(say("doc-date", date=material.briefing.date), "subtitle", "date"))
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
    if requisites.number:
        add("requisite", say("requisite-number", number=requisites.number), "number", "number")
    if requisites.classification:
        content = say("requisite-classification", classification=requisites.classification)
        add("requisite", content, "classification", "classification")
    if requisites.copy_number:
        add("requisite", say("requisite-copy", copy=requisites.copy_number), "copy", "copy_number")
    if requisites.addressee:
        content = say("requisite-addressee", addressee=Authored(requisites.addressee))
        add("requisite", content, "addressee", "addressee")
    add("kicker", say("doc-kind"), "kind")
    return blocks


class KeyFigures(Options):
    """How many figures the panel has at most."""

    max: Annotated[int, Field(ge=1, le=12)] = 6


@block("key-figures", options=KeyFigures)
def key_figures(material: Material, options: KeyFigures) -> tuple[Block, ...]:
    """A panel of the most important figures, at most ``max``."""
    items = [item for flow in LABELS if (item := _flow(material, flow))]
    items += [item for item in (_inflow(material), _companies(material)) if item]
    return (List(tuple(items[: options.max]), "key-figures"),) if items else ()


def _item(material: Material, figure_id: str, label: Inlines, note: Inlines, *shows: str) -> ListItem:
    paragraphs = [Paragraph((material.in_digits(figure_id),), "figure-value"), Paragraph(label, "figure-label")]
    if note:
        paragraphs.append(Paragraph(note, "figure-note"))
    return ListItem(tuple(paragraphs), key=figure_id, shows=shows)


def _flow(material: Material, flow: str) -> ListItem | None:
    figure_id, change_id = f"trade.{flow}.value", f"trade.{flow}.change"
    trade = material.briefing.trade
    if figure_id not in material.figures or trade.period is None:
        return None
    values: dict[str, dict[str, Value]] = {
        "turnover": {"period": trade.period},
        "balance": {"home": material.home},
        "exports": {"home": material.home, "partner": material.partner},
        "imports": {"home": material.home, "partner": material.partner},
    }
    note = {"value": material.datum(figure_id)}
    period = ("trade.period",) if flow == "turnover" else ()
    if change_id in material.figures:
        shown = material.inlines("key-note-change", change=material.datum(change_id), **note)
    else:
        shown = material.inlines("key-note", **note)
    return _item(material, figure_id, material.inlines(LABELS[flow], **values[flow]), shown, *period)


def _inflow(material: Material) -> ListItem | None:
    flow = material.briefing.investment.flow.inward
    if flow is None or flow.period is None:
        return None
    figure_id = "investment.flow.inward.value"
    values: dict[str, Value] = {"from": material.partner, "years": flow.period}
    label = material.inlines("key-investment", **values)
    note = material.inlines("key-note", value=material.datum(figure_id))
    return _item(material, figure_id, label, note, "investment.flow.inward.period")


def _companies(material: Material) -> ListItem | None:
    figure_id = "investment.companies.at_home.with_participation"
    enterprises = material.briefing.investment.companies.at_home
    if figure_id not in material.figures or enterprises is None:
        return None
    label = material.inlines("key-companies", partner=material.partner, companies=material.figures[figure_id].quantity)
    note: Inlines = ()
    if enterprises.active and enterprises.active.of == "with_participation":
        note = material.inlines("key-note-active", active=material.datum("investment.companies.at_home.active"))
    return _item(material, figure_id, label, note, *(("investment.companies.at_home.active.of",) if note else ()))

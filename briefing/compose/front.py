"""What stands before the first section: requisites, title, and the panel of key figures."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from briefing.compose.context import Context
from briefing.compose.registry import Options, block
from briefing.document import Block, Inlines, List, ListItem, Paragraph, ParagraphRole, PlaceName, Text
from briefing.language.values import Value

FLOWS = ("turnover", "exports", "imports", "balance")


@block("title")
def title(context: Context) -> tuple[Block, ...]:
    """Requisites as far as they are given, the kind of paper, its title and its date."""
    requisites = context.briefing.requisites
    blocks: list[Paragraph] = []

    def add(role: ParagraphRole, text: str, place: PlaceName = "", key: str = "") -> None:
        shows = (f"requisites.{key}",) if key else ()
        blocks.append(Paragraph((Text(text),), role, place, shows=shows))

    if requisites.marking:
        add("marking", context.localised(requisites.marking).text, "marking", "marking")
    if requisites.draft:
        add("draft", context.text("doc-draft"), "draft", "draft")
    if requisites.number:
        add("requisite", context.text("requisite-number", number=requisites.number), "number", "number")
    if requisites.classification:
        text = context.text("requisite-classification", classification=requisites.classification)
        add("requisite", text, "classification", "classification")
    if requisites.copy_number:
        add("requisite", context.text("requisite-copy", copy=requisites.copy_number), "copy", "copy_number")
    if requisites.addressee:
        text = context.text("requisite-addressee", addressee=context.localised(requisites.addressee).text)
        add("requisite", text, "addressee", "addressee")
    add("kicker", context.text("doc-kind"), "kind")
    add("title", context.text("doc-title", sides=context.sides), "title")
    add("subtitle", context.text("doc-date", date=context.briefing.date), "date")
    if any(source.invented for source in context.briefing.sources.values()):
        add("note", context.text("doc-example"))
    return tuple(blocks)


class KeyFigures(Options):
    """How many figures the panel has at most."""

    max: Annotated[int, Field(ge=1, le=12)] = 6


@block("key-figures", options=KeyFigures)
def key_figures(context: Context, options: KeyFigures) -> tuple[Block, ...]:
    """A panel of the most important figures, at most ``max``."""
    items = [item for flow in FLOWS if (item := _flow(context, flow))]
    items += [item for item in (_inflow(context), _companies(context)) if item]
    return (List(tuple(items[: options.max]), "key-figures"),) if items else ()


def _item(context: Context, figure_id: str, label: Inlines, note: Inlines, *shows: str) -> ListItem:
    paragraphs = [
        Paragraph((context.in_digits(figure_id),), "figure-value"),
        Paragraph(label, "figure-label"),
    ]
    if note:
        paragraphs.append(Paragraph(note, "figure-note"))
    return ListItem(tuple(paragraphs), key=figure_id, shows=shows)


def _flow(context: Context, flow: str) -> ListItem | None:
    figure_id, change_id = f"trade.{flow}.value", f"trade.{flow}.change"
    trade = context.briefing.trade
    if figure_id not in context.figures or trade.period is None:
        return None
    values: dict[str, dict[str, Value]] = {
        "turnover": {"period": trade.period},
        "balance": {"home": context.home},
        "exports": {"home": context.home, "partner": context.partner},
        "imports": {"home": context.home, "partner": context.partner},
    }
    note = {"value": context.datum(figure_id)}
    period = ("trade.period",) if flow == "turnover" else ()
    if change_id in context.figures:
        shown = context.inlines("key-note-change", change=context.datum(change_id), **note)
    else:
        shown = context.inlines("key-note", **note)
    return _item(context, figure_id, context.inlines(f"key-{flow}", **values[flow]), shown, *period)


def _inflow(context: Context) -> ListItem | None:
    flow = context.briefing.investment.inflow
    if flow is None:
        return None
    figure_id = "investment.inflow.value"
    values: dict[str, Value] = {"from": context.partner, "years": flow.period}
    label = context.inlines("key-investment", **values)
    note = context.inlines("key-note", value=context.datum(figure_id))
    return _item(context, figure_id, label, note, "investment.inflow.period")


def _companies(context: Context) -> ListItem | None:
    figure_id = "investment.enterprises.with_participation"
    enterprises = context.briefing.investment.enterprises
    if figure_id not in context.figures or enterprises is None:
        return None
    label = context.inlines("key-companies", partner=context.partner, companies=context.figures[figure_id].quantity)
    note: Inlines = ()
    if enterprises.active and enterprises.active.of == "with_participation":
        note = context.inlines("key-note-active", active=context.datum("investment.enterprises.active"))
    return _item(context, figure_id, label, note, *(("investment.enterprises.active.of",) if note else ()))

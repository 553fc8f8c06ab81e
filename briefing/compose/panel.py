"""The panel of key figures: those that the data name, else the strongest that every paper has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from briefing.compose.draft import Message, draft
from briefing.compose.labels import FLOWS, label, without_people
from briefing.compose.material import Material
from briefing.compose.registry import Options, block
from briefing.data.model import Indicator
from briefing.data.quantities import Kind, Quantity
from briefing.document import Block, Inlines, List, ListItem, Paragraph
from briefing.errors import DataError, error
from briefing.language.values import Value
from briefing.reading.fields import Field

COMPANIES = "investment.companies.at_home.with_participation"
ACTIVE = "investment.companies.at_home.active"


class KeyFigures(Options):
    """How many figures the panel has at most, and whether it takes the first where the data offer more.

    Without ``first`` more figures than there is room for are an error: nothing that somebody asked for is left out.
    """

    max: Annotated[int, Field(ge=1, le=12)] = 6
    first: bool = False


@block("key-figures", options=KeyFigures)
def key_figures(material: Material, options: KeyFigures) -> tuple[Block, ...]:
    """A panel of the figures that ``key_figures:`` names, else of the most important ones, at most ``max``.

    Raises:
        DataError: More figures are asked for than there is room, or one that the data have no name for.
    """
    choose = _named if material.briefing.key_figures else _usual
    chosen = choose(material, options)[: options.max]
    items = tuple(_item(material, figure_id, key) for key, figure_id in chosen)
    return (List(items, "key-figures"),) if items else ()


def _named(material: Material, options: KeyFigures) -> list[tuple[str, str]]:
    """Return the figures that the data name, each after the key that names it."""
    names, most = material.briefing.key_figures, options.max
    if len(names) > most and not options.first:
        hint = f"leave {most} of them, or set `max: {len(names)}` of `key-figures` in template.yaml"
        message = f"names {len(names)} figures, and the panel has room for {most}"
        raise DataError(error(message, key="key_figures", hint=hint))
    ids = (next(one for one in (name, f"{name}.value") if one in material.figures) for name in names)
    return [(f"key_figures.{number}", figure_id) for number, figure_id in enumerate(ids)]


def _usual(material: Material, options: KeyFigures) -> list[tuple[str, str]]:
    """Return the strongest figures that every paper has, as many as indicators marked for the panel leave room for."""
    marked, most = list(_marked(material)), options.max
    if len(marked) > most and not options.first:
        key, _ = marked[most]
        hint = "take `key_figure: true` out, or choose with `key_figures:`"
        raise DataError(error(f"is one key figure more than the {most} of the panel", key=key, hint=hint))
    usual = [("", one) for one in _strongest(material)]
    return [*usual[: max(0, most - len(marked))], *marked]


def _strongest(material: Material) -> Iterator[str]:
    if material.briefing.trade.period is not None:
        yield from (one for flow in FLOWS if (one := f"trade.{flow}.value") in material.figures)
    inflow = material.briefing.investment.flow.inward
    if inflow is not None and inflow.period is not None:
        yield "investment.flow.inward.value"
    if COMPANIES in material.figures:
        yield COMPANIES


def _marked(material: Material) -> Iterator[tuple[str, str]]:
    """Yield the indicators that are offered to the panel, each after the key that offers it."""
    for entry in material.entries.of(Indicator):
        if entry.value.key_figure and not entry.given.internal:
            yield f"{entry.key}.key_figure", entry.id


def _item(material: Material, figure_id: str, key: str) -> ListItem:
    named = label(material, figure_id)
    if named is None:
        hint = "make it an indicator of a section, with a `term:` that says what it is of"
        raise DataError(error(f"names {figure_id}, which has no name of its own", key=key, hint=hint))
    paragraphs = [
        Paragraph(_digits(material, figure_id), "figure-value"),
        Paragraph(draft(named.words), "figure-label"),
    ]
    notes = [named.beside] if named.beside else [*_notes(material, figure_id, counts=named.counts)]
    paragraphs += [Paragraph(draft(note), "figure-note") for note in notes]
    shows = (*named.shows, *(f"{ACTIVE}.of" for _ in (_active(material, figure_id) or ())))
    return ListItem(tuple(paragraphs), key=figure_id, shows=shows)


def _digits(material: Material, figure_id: str) -> Inlines:
    """Return a figure in digits; a rank as a place."""
    if figure_id.endswith(".rank"):
        holder = material.figures[figure_id].key.rpartition(".")[0]
        of = material.noun(material.entries.by_key[f"{holder}.of"].value)
        return draft(Message("key-rank", {"place": material.datum(figure_id), "of": of}))
    return (material.in_digits(figure_id),)


def _notes(material: Material, figure_id: str, *, counts: bool) -> Iterator[Message]:
    """Yield what stands below the label: unit and change, or how many companies are active.

    With ``counts`` the label says what the figure counts.
    """
    if active := _active(material, figure_id):
        yield Message("key-note-active", active)
        return
    quantity = without_people(material.figures[figure_id].quantity)
    change_id = f"{figure_id.removesuffix('.value')}.change"
    values: dict[str, Value] = {"value": quantity}
    if change_id in material.figures:
        values |= {"change": material.datum(change_id)}
    if quantity.kind is Kind.COUNT and quantity.unit:
        values |= {"things": material.noun(quantity.unit)}
        yield Message("key-note-things-change" if "change" in values else "key-note-things", values)
    elif _has_unit(quantity) and not counts:
        yield Message("key-note-change" if "change" in values else "key-note", values)
    elif "change" in values:
        yield Message("key-note-change-alone", {"change": values["change"]})


def _has_unit(quantity: Quantity) -> bool:
    """Tell whether the digits of a figure do not say what they are; of a count, the label does."""
    return quantity.kind is not Kind.PERCENT and (quantity.kind is not Kind.COUNT or quantity.scale > 0)


def _active(material: Material, figure_id: str) -> dict[str, Value] | None:
    companies = material.briefing.investment.companies.at_home
    if figure_id != COMPANIES or companies is None or companies.active is None:
        return None
    return {"active": material.datum(ACTIVE)} if companies.active.of == "with_participation" else None

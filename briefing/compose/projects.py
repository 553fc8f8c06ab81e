"""Projects of the two sides, by where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from briefing.compose.draft import At, Message, Words
from briefing.compose.heads import in_unit
from briefing.compose.lists import (
    WIDE,
    Heading,
    Line,
    Listed,
    ListOptions,
    bracketed,
    capital,
    cell_date,
    numbered,
    sentence,
    table,
)
from briefing.compose.material import Material, scale_of, scaled
from briefing.compose.registry import block
from briefing.data.model import Project
from briefing.data.quantities import Quantity
from briefing.document import Block, Inlines
from briefing.language.values import Datum

STATUSES: Final = ("under-way", "completed", "planned", "suspended", "none")
HEADINGS: Final = {
    "name": Heading(Message("column-project"), Decimal(3)),
    "place": Heading(Message("column-where")),
    "value": Heading(Message("column-worth"), Decimal("1.5")),
    "jobs": Heading(Message("column-jobs"), align="decimal"),
    "status": Heading(Message("column-status"), Decimal("1.5")),
    "year": Heading(Message("column-completion")),
    "partners": Heading(Message("column-partners"), WIDE),
}


@block("projects", options=ListOptions)
def projects(material: Material, options: ListOptions) -> tuple[Block, ...]:
    """Projects of a section (``of``) with value, jobs and partners; a table from ``table_from`` of them on.

    Projects of which nothing but the names is known are a sentence, however many they are.
    """
    entries = numbered(material, options, "projects")
    known = any(one.status or any(_details(material, one, path)) for path, one in entries)
    if known and len(entries) >= options.table_from:
        worth = _worth(material, [path for path, _ in entries])
        lines = [(At(path, _told(one)), _line(material, one, path, worth)) for path, one in entries]
        headings = HEADINGS if worth is None else HEADINGS | {"value": _in(worth)}
        return (table(material, "table-projects", headings, lines, f"{options.id}-projects"),)
    sentences = []
    for status in STATUSES:
        group = [(path, one) for path, one in entries if (one.status or "none") == status]
        if group:
            items = tuple(_item(material, one, path) for path, one in group)
            words = Message("projects", {"status": status, "projects": items})
            sentences.append(sentence(material, [words], *(At(path, _told(one)) for path, one in group)))
    return Listed(tuple(sentences)).blocks(material)


def _told(project: Project) -> tuple[str, ...]:
    return ("status",) if project.status else ()


def _figure(material: Material, path: str) -> Datum | None:
    entry = material.entries.by_key.get(path)
    return material.datum(entry.id) if entry and entry.id in material.figures else None


def _worth(material: Material, paths: Sequence[str]) -> Quantity | None:
    """Return the largest value in the scale that all are shown in, where they have one unit; else None."""
    values = [material.figures[one.id].quantity for path in paths if (one := _figure(material, f"{path}.value"))]
    if not values or len({(one.kind, one.unit) for one in values}) > 1:
        return None
    return scaled(max(values, key=lambda one: abs(one.amount)), scale_of(values))


def _in(worth: Quantity) -> Heading:
    """Return the head of a column of values, with their unit."""
    return Heading(in_unit(Message("column-worth"), worth), HEADINGS["value"].width, "decimal")


def _item(material: Material, project: Project, path: str) -> Words:
    name = Message("project-name", {"project": material.noun(project.name)})
    return bracketed(name, _details(material, project, path))


def _details(material: Material, project: Project, path: str) -> Iterator[Words]:
    if project.place:
        yield Message("project-place", {"place": material.noun(project.place, "place")})
    if value := _figure(material, f"{path}.value"):
        yield Message("project-value", {"value": value})
    if jobs := _figure(material, f"{path}.jobs"):
        yield Message("project-jobs", {"jobs": jobs})
    if project.partners:
        yield Message("project-partners", {"partners": material.nouns(project.partners)})
    if project.year:
        yield Message("project-year", {"year": project.year})


def _line(material: Material, project: Project, path: str, worth: Quantity | None) -> Line:
    """Return a row of the table; ``worth`` is a value in the unit that its column has, if it has one."""
    value, jobs = _figure(material, f"{path}.value"), _figure(material, f"{path}.jobs")
    return {
        "name": Message("cell-name", {"item": material.noun(project.name)}),
        "place": Message("cell-name", {"item": material.noun(project.place, "place")}) if project.place else None,
        "value": _value(material, value, worth) if value else None,
        "jobs": (material.in_digits(jobs.id),) if jobs else None,
        "status": capital(Message("project-status", {"status": project.status})) if project.status else None,
        "year": cell_date(project.year),
        "partners": capital(Message("cell-names", {"names": material.nouns(project.partners)}))
        if project.partners
        else None,
    }


def _value(material: Material, value: Datum, worth: Quantity | None) -> Words | Inlines:
    """Return what a project is worth, in digits alone where the head of the column says the unit."""
    return Message("project-value", {"value": value}) if worth is None else material.cell(value.id, worth.scale)

"""What changed since an earlier edition: the figures that are others, and how many passages are."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefing.compose.draft import Message, draft
from briefing.compose.labels import label
from briefing.compose.material import Material
from briefing.compose.profile import in_full
from briefing.compose.registry import block
from briefing.data.quantities import Kind, Quantity
from briefing.document import Block, Cell, Column, Inlines, Paragraph, Row, Table
from briefing.language.values import Value

SECTION = "changes"
_WIDTHS = (Decimal(4), Decimal(3), Decimal(3))


@block("changes")
def changes(material: Material) -> tuple[Block, ...]:
    """What changed since the edition that a paper is compared with; nothing where it is compared with none."""
    earlier = material.earlier
    if earlier is None:
        return ()
    rows = tuple(_rows(material))
    return (*_table(material, rows), *_passages(material, rows))


def _rows(material: Material) -> Iterator[Row]:
    """Yield a row for each figure that has a name of its own and is another than it was, or is new."""
    earlier = material.earlier
    for name, old in earlier.figures.items() if earlier else ():
        named = label(material, name) if name in material.figures else None
        if named is None:
            continue
        new = draft(in_full(material, material.figures[name].quantity, name))
        cells = (Cell(draft(named.words), header=True), Cell(_was(material, old)), Cell(new))
        yield Row(cells, shows=named.shows)


def _was(material: Material, old: Quantity | None) -> Inlines:
    return material.inlines("no-data") if old is None else draft(in_full(material, old))


def _table(material: Material, rows: tuple[Row, ...]) -> Iterator[Table]:
    earlier = material.earlier
    if earlier is None or not rows:
        return
    caption = material.caption("table", material.message("changes-title", was=earlier.date))
    heads = (
        material.inlines("column-indicator"),
        material.inlines("changes-was", was=earlier.date),
        material.inlines("changes-is", date=material.briefing.date),
    )
    header = Row(tuple(Cell(head, header=True) for head in heads))
    columns = tuple(Column("left", width) for width in _WIDTHS)
    yield Table(SECTION, caption, columns, (header,), rows)


def _passages(material: Material, rows: tuple[Row, ...]) -> Iterator[Paragraph]:
    """Yield how many other passages changed, or that nothing did."""
    earlier = material.earlier
    if earlier is None:
        return
    values: dict[str, Value] = {
        "was": earlier.date,
        "revised": Quantity(Kind.COUNT, Decimal(earlier.revised)),
        "added": Quantity(Kind.COUNT, Decimal(earlier.added)),
        "removed": Quantity(Kind.COUNT, Decimal(earlier.removed)),
    }
    if earlier.revised or earlier.added or earlier.removed:
        yield Paragraph(draft(Message("changes-passages", values)))
    elif not rows:
        yield Paragraph(draft(Message("changes-none", {"was": earlier.date})))

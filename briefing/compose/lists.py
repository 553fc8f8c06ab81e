"""Lists of any section: a few entries are one composed sentence, many are a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import reduce
from typing import Annotated, Any, Final

from briefing.compose.draft import At, Message, Sentence, Words, draft, introduced
from briefing.compose.material import Material
from briefing.compose.registry import Options
from briefing.compose.sectioned import OfSection, section_of
from briefing.data.calendar import AnyDate, DateRange
from briefing.document import Align, Block, Cell, Column, Inlines, Row, Table
from briefing.language.values import Value
from briefing.reading.fields import Field
from briefing.records import frozen

WIDE: Final = Decimal(2)


class TableFrom(Options):
    """From how many entries on a list is a table."""

    table_from: Annotated[int, Field(ge=1, le=1000)] = 4


class ListOptions(OfSection, TableFrom):
    """Whose list it is, and from how many entries on it is a table."""

    @property
    def id(self) -> str:
        """The section's name, as the ids of its tables begin."""
        return self.of.replace(".", "-").replace("_", "-")


@frozen
class Listed:
    """What is said of a list: sentences, and tables after them."""

    sentences: tuple[Sentence, ...] = ()
    tables: tuple[Table, ...] = ()

    def blocks(self, material: Material) -> tuple[Block, ...]:
        """Return the sentences as a paragraph, and the tables."""
        return (*material.paragraph(*self.sentences), *self.tables)


@frozen
class Heading:
    """The head of a column of a table, the column's share of the width, and how its cells are aligned."""

    words: Message
    width: Decimal = Decimal(1)
    align: Align = "left"


Line = Mapping[str, "Words | Inlines | None"]
"""A row of a table: what stands in each column, by the column's key; what has no cell is a dash."""


def of_section(of: str, options: TableFrom) -> ListOptions:
    """Return the options of a list of a section that a block of another kind prints."""
    return ListOptions.model_construct(block=options.block, of=of, table_from=options.table_from)


def numbered(material: Material, options: OfSection, key: str) -> tuple[tuple[str, Any], ...]:
    """Return the entries of a list of a section, each with its path."""
    section = section_of(material, options)
    entries = getattr(section, key) if section else ()
    return tuple((f"{options.of}.{key}.{index}", entry) for index, entry in enumerate(entries))


# ------------------------------------------------------------------------------------------------------------- words


def sentence(material: Material, clauses: Sequence[Words], *about: At) -> Sentence:
    """Return clauses as one sentence, with the places that they are taken from."""
    return material.say(Message("lists-sentence", {"clauses": together(clauses)}), *about)


def together(clauses: Sequence[Words]) -> Words:
    """Return clauses as one text: A; B."""
    return reduce(lambda before, clause: Message("lists-clauses", {"before": before, "clause": clause}), clauses)


def with_commas(parts: Sequence[Words]) -> Words:
    """Return parts as one text: A, B."""
    return reduce(lambda before, part: Message("lists-comma", {"before": before, "detail": part}), parts)


def bracketed(what: Words, details: Iterable[Words | None]) -> Words:
    """Return words with what is told of them in brackets: what (A; B); alone if nothing is."""
    told = [detail for detail in details if detail is not None]
    return Message("lists-bracketed", {"what": what, "details": together(told)}) if told else what


def capital(words: Words) -> Message:
    """Return words with a capital at the beginning."""
    return Message("lists-capital", {"text": words})


def does(material: Material, person: str) -> Message:
    """Return a person who does something: with the title at the first mention, by name after it."""
    return _person(material, person, "person-first", "person-again")


def has(material: Material, person: str) -> Message:
    """Return a person whose visit it is."""
    return _person(material, person, "person-of", "person-of-again")


def visits(material: Material, person: str) -> Message:
    """Return a person of whom a sentence tells one visit and nothing else, as each language frames it."""
    return _person(material, person, "person-visiting", "person-visiting-again")


def along(material: Material, person: str) -> Message:
    """Return a person whom somebody met or talked to."""
    return _person(material, person, "person-with", "person-with-again")


def receives(material: Material, person: str) -> Message:
    """Return a person who is decorated."""
    return _person(material, person, "person-to", "person-to-again")


def invites(material: Material, person: str) -> Message:
    """Return a person who invites: with a title even when introduced, as protocol wants."""
    return _person(material, person, "person-host", "person-host-again")


def leads(material: Material, person: str) -> Message:
    """Return a person who leads others."""
    return _person(material, person, "person-leading", "person-leading-again")


def _person(material: Material, person: str, first: str, again: str) -> Message:
    fact = introduced(person)
    return Message(first, {"person": material.person(person)}, says=(fact,), after={fact: again})


def level(value: str | None) -> Message | None:
    """Return at which level something was, if that is known."""
    return Message("level", {"level": value}) if value else None


# ------------------------------------------------------------------------------------------------------------- order


def begins(when: AnyDate | DateRange | None) -> str:
    """Return when something began, to sort by; what has no date is first."""
    return str(when.first if isinstance(when, DateRange) else when or "")


def latest_first(entries: Iterable[tuple[str, Any]], when: Callable[[Any], Any]) -> tuple[tuple[str, Any], ...]:
    """Return entries with the latest first; those of one day stay as they were."""
    return tuple(sorted(entries, key=lambda one: begins(when(one[1])), reverse=True))


def earliest_first(entries: Iterable[tuple[str, Any]], when: Callable[[Any], Any]) -> tuple[tuple[str, Any], ...]:
    """Return entries with the earliest first; those of one day stay as they were."""
    return tuple(sorted(entries, key=lambda one: begins(when(one[1]))))


# ------------------------------------------------------------------------------------------------------------- table


def table(
    material: Material,
    title: str,
    headings: Mapping[str, Heading],
    lines: Sequence[tuple[At, Line]],
    name: str,
) -> Table:
    """Return a table of lines, each with the place that it is taken from; a column without a cell is left out.

    Args:
        material: The data and the language.
        title: The message of its title.
        headings: Its columns by their keys, the heading of the row first.
        lines: Its rows.
        name: Its id.
    """
    used = {key: one for key, one in headings.items() if any(line.get(key) is not None for _, line in lines)}
    header = Row(tuple(Cell(draft(one.words), header=True) for one in used.values()))
    return Table(
        name,
        material.caption("table", material.message(title)),
        tuple(Column(one.align, one.width) for one in used.values()),
        (header,),
        tuple(_row(material, used, place, line) for place, line in lines),
    )


def _row(material: Material, headings: Mapping[str, Heading], place: At, line: Line) -> Row:
    cells = [_cell(material, line.get(key)) for key in headings]
    shows = tuple(_shown(material, place, line))
    return Row((Cell(cells[0], header=True), *(Cell(content) for content in cells[1:])), shows=shows)


def _cell(material: Material, content: Words | Inlines | None) -> Inlines:
    if content is None:
        return material.inlines("no-data")
    return content if isinstance(content, tuple) else draft(content)


def _shown(material: Material, place: At, line: Line) -> Iterator[str]:
    words = (cell for cell in line.values() if isinstance(cell, Message))
    yield from material.shown(place.path, *words)
    yield from place.shows


def date_of(when: Value | None) -> Message | None:
    """Return a date in a table, behind other words."""
    return None if when is None else Message("cell-date", {"date": when})


def cell_date(when: Value | None) -> Message | None:
    """Return a date that is alone in its cell: a month has a capital there."""
    date = date_of(when)
    return None if date is None else capital(date)

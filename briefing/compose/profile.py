"""The profile of each side: a table of dated lines, the two sides beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefing.compose.authored import told
from briefing.compose.draft import Authored, Message, citations, draft
from briefing.compose.labels import LINES, Told, without_people
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import Estimable, Indicator, Measurement, SideProfile
from briefing.data.profile import CurrencyLine, Line, NamedLine, OfficeLine, TermsLine
from briefing.data.quantities import Approx, Kind, Quantity
from briefing.document import Block, Cell, Column, Inlines, Paragraph, Row, Table
from briefing.language.values import Country, Datum, Moment, Value
from briefing.records import frozen, replace

LABELS = {
    "official_name": "profile-official-name",
    "capital": "profile-capital",
    "area": LINES["area"],
    "population": LINES["population"],
    "languages": "profile-languages",
    "system": "profile-system",
    "head_of_state": "profile-head-of-state",
    "head_of_government": "profile-head-of-government",
    "foreign_minister": "profile-foreign-minister",
    "currency": "profile-currency",
    "gdp": LINES["gdp"],
    "gdp_per_capita": LINES["gdp_per_capita"],
    "growth": LINES["growth"],
    "inflation": LINES["inflation"],
    "unemployment": LINES["unemployment"],
    "organisations": "profile-organisations",
}
"""The lines of a profile in their order, each with what it is called."""


@frozen
class Side:
    """A side with its profile, and the path of that."""

    country: Country
    data: SideProfile
    path: str


@frozen
class Fact:
    """What a cell says: words, when it was so if not on the day of the profile, what this shows, what sort it is."""

    words: Message
    when: Moment | None = None
    shows: tuple[str, ...] = ()
    estimate: bool = False


@block("profiles")
def profiles(material: Material) -> tuple[Block, ...]:
    """The profile of each side as a table: a line in a row, the sides beside each other, dated and sourced."""
    sides = tuple(_sides(material))
    if not sides:
        return ()
    countries = tuple(side.country for side in sides)
    header = (Cell(material.inlines("profile-column"), header=True), *(_head(material, side) for side in sides))
    heads = tuple(f"{side.path}.date" for side in sides)
    rows = (*_lines(material, sides), *_indicators(material, sides))
    notes = tuple(note for side in sides for note in _notes(material, side))
    title = material.message("profile-title", sides=countries)
    columns = (Column("left", Decimal(3)), *(Column("left", Decimal(4)) for _ in sides))
    caption = material.caption("table", title)
    return (Table("profiles", caption, columns, (Row(header, shows=heads),), rows, notes),)


def _sides(material: Material) -> Iterator[Side]:
    profile = material.briefing.profile
    for name, country, data in (("home", material.home, profile.home), ("partner", material.partner, profile.partner)):
        if data is not None:
            yield Side(country, data, f"profile.{name}")


def _head(material: Material, side: Side) -> Cell:
    """Return the head of a column: whose profile it is, of which day, by which source."""
    content = material.inlines("profile-side", side=side.country, date=side.data.date)
    return Cell((*content, *citations(*filter(None, (side.data.source,)))), header=True)


def _lines(material: Material, sides: tuple[Side, ...]) -> Iterator[Row]:
    for name, message in LABELS.items():
        if any(getattr(side.data, name) is not None for side in sides):
            yield _row(material, material.inlines(message), [(side, name, getattr(side.data, name)) for side in sides])


def _indicators(material: Material, sides: tuple[Side, ...]) -> Iterator[Row]:
    """Yield a row for each figure of one's own; the sides share it where name and term are the same."""
    named = [(name, one.term) for side in sides for name, one in side.data.indicators.items()]
    for name, term in dict.fromkeys(named):
        found = [(side, f"indicators.{name}", side.data.indicators.get(name)) for side in sides]
        cells = [(side, key, one if one and one.term == term else None) for side, key, one in found]
        yield _row(material, material.inlines("profile-indicator", term=material.noun(term)), cells)


def _row(material: Material, label: Inlines, lines: Sequence[tuple[Side, str, Line | Measurement | None]]) -> Row:
    cells, shows = [Cell(label, header=True)], list[str]()
    for side, name, line in lines:
        path = f"{side.path}.{name}"
        if line is None:
            cells.append(Cell(material.inlines("no-data")))
            continue
        fact = _fact(material, path, line)
        source = material.entries.source(path)
        cited = citations(source) if source and source != side.data.source else ()
        cells.append(Cell((*draft(_qualified(fact)), *cited)))
        shows += [f"{path}.{key}" for key in fact.shows]
    return Row(tuple(cells), shows=tuple(shows))


def _qualified(fact: Fact) -> Message:
    """Return the words of a fact, with its day or period, and that it is an estimate, in brackets."""
    if fact.when:
        message = "profile-when-estimate" if fact.estimate else "profile-when"
        return Message(message, {"fact": fact.words, "when": fact.when})
    return Message("profile-estimate", {"fact": fact.words}) if fact.estimate else fact.words


def _fact(material: Material, path: str, line: Line | Measurement) -> Fact:
    """Return what a line says."""
    if isinstance(line, Measurement):
        return _measured(material, path, line)
    fact = _told(material, line)
    return replace(fact, when=line.date, shows=(*fact.shows, "date")) if line.date else fact


def _told(material: Material, line: Line) -> Fact:
    match line:
        case NamedLine():
            return Fact(Message("profile-term", {"term": material.noun(line.term)}), shows=("term",))
        case TermsLine():
            shows = tuple(f"terms.{number}" for number in range(len(line.terms)))
            return Fact(Message("profile-terms", {"terms": material.nouns(line.terms)}), shows=shows)
        case OfficeLine():
            values: dict[str, Value] = {"person": material.person(line.person)}
            if line.since is None:
                return Fact(Message("profile-office", values), shows=("person",))
            return Fact(Message("profile-office-since", values | {"since": line.since}), shows=("person", "since"))
        case CurrencyLine():
            return Fact(Message("profile-currency-name", {"code": line.code}), shows=("code",))
        case _:
            raise TypeError(f"a profile has a line of an unknown kind: {type(line).__name__}")


def _measured(material: Material, path: str, line: Measurement) -> Fact:
    entry = material.entries.by_key[f"{path}.value"]
    words = in_full(material, line.value, entry.id)
    change = f"{entry.id.removesuffix('.value')}.change"
    if change in material.figures:
        words = Message("profile-changed", {"fact": words, "change": material.datum(change)})
    shows = (*(("term",) if isinstance(line, Indicator) else ()), *(("period",) if line.period else ()))
    estimate = isinstance(line, Estimable) and line.estimate
    return Fact(words, line.period, (*shows, "estimate") if estimate else shows, estimate)


def in_full(material: Material, quantity: Quantity, figure_id: str = "") -> Message:
    """Return the words of a figure for a cell: with its sign, its unit, or the noun that it counts.

    Without an id it is a figure that the data do not hold, as that of an earlier edition.
    """
    quantity = without_people(quantity)
    value: dict[str, Value] = {"value": Datum(figure_id, quantity) if figure_id else quantity}
    if quantity.kind is Kind.PERCENT:
        return Message("profile-percentage", value)
    if quantity.kind is Kind.MEASURE:
        return Message("profile-measure", value)
    if quantity.kind is Kind.COUNT and quantity.unit:
        return Message("profile-count", value | {"things": material.noun(quantity.unit)})
    if quantity.value < 0 and quantity.kind is Kind.MONEY:  # a deficit, which no sentence around it tells
        is_exact = quantity.approx is Approx.EXACT and quantity.upper is None
        return Message("profile-negative" if is_exact else "profile-measure", value)
    return Message("profile-figure", value)


def _notes(material: Material, side: Side) -> Iterator[Paragraph]:
    """Yield what readers must know of the figures of a side."""
    named = [(name, message, getattr(side.data, name)) for name, message in LABELS.items()]
    lines = [(name, Message(message), line) for name, message, line in named if isinstance(line, Measurement)]
    lines += [
        (f"indicators.{name}", Message("profile-indicator", {"term": material.noun(one.term)}), one)
        for name, one in side.data.indicators.items()
    ]
    for name, label, line in lines:
        if line.note:
            key = f"{side.path}.{name}.note"
            values: Told = {"label": label, "side": side.country, "note": Authored(line.note)}
            yield Paragraph(draft(Message("profile-note", values)), "note", shows=told(line.note, key, material, ""))

"""What a section measures: each indicator with its place in the data, what it is called, and what it is counted in."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.compose.authored import told
from briefing.compose.charts import worth_drawing
from briefing.compose.draft import At, Authored, Message
from briefing.compose.material import Material
from briefing.data.model import Indicator, Section
from briefing.data.periods import Months
from briefing.data.quantities import Kind, Quantity
from briefing.document import Paragraph
from briefing.figures.periods import Period, last_day
from briefing.language.values import Noun
from briefing.records import frozen

THINGS = ("person", "container")
"""Units of measure that are things: they are counted."""
SHORTEST_STEM = 4
ENDING = 2
"""So many letters at its end may set a word apart from another form of itself."""


@frozen
class Indicated:
    """An indicator: its path in the data, the stem of its figures' ids, what is written of it, and its source.

    ``by_period`` has the ids of its values by period, oldest first; with the value itself where it has a period.
    """

    path: str
    id: str
    data: Indicator
    source: str | None
    by_period: Mapping[Period, str]

    @property
    def quantity(self) -> Quantity:
        """The value."""
        return self.data.value

    @property
    def period(self) -> Period | None:
        """What the value covers."""
        return self.data.period

    @property
    def is_yearly(self) -> bool:
        """Whether its series holds more than the value and that of the period before."""
        return bool(set(self.by_period) - {self.period, before(self.period)})

    @property
    def is_drawn(self) -> bool:
        """Whether a chart of it is asked for and would show more than two values, of one part of the year.

        One column among zeros shows nothing, and a half-year among years would look like a fall: such a series stands
        in a table.
        """
        parts = [period for period in self.by_period if isinstance(period, Months)]
        alike = len(parts) == len(self.by_period) and all(one.is_same_part(parts[0]) for one in parts)
        values = [*self.data.series.values()]
        if self.period is not None and str(self.period) not in self.data.series:
            values.append(self.quantity)
        return self.data.chart and alike and worth_drawing([[value] for value in values])

    @property
    def is_main(self) -> bool:
        """Whether more is known of it than a table holds, or it is one of those that matter."""
        data = self.data
        return any((data.record, data.rank, data.share, data.target, data.key_figure, data.chart, self.is_yearly))

    @property
    def sources(self) -> tuple[str | None, ...]:
        """Its own source, and those of its rank, share and target where they name others."""
        parts = (self.data.rank, self.data.share, self.data.target)
        return (self.source, *(part.source for part in parts if part))


def before(period: Period | None) -> Period | None:
    """Return the period that another is compared with; None for years that a sum is of."""
    return getattr(period, "before", None)


def indicated(material: Material, section: str, data: Section) -> tuple[Indicated, ...]:
    """Return the indicators of a section, given by its path, in their order."""
    entries = material.entries
    found = []
    for name, indicator in data.indicators.items():
        path = f"{section}.indicators.{name}"
        entry = entries.by_key[path]
        series = [entries.by_key[f"{path}.series.{key}"] for key in indicator.series]
        ids = {one.given.period: one.id for one in series if one.given.period}
        if indicator.period is not None:
            ids[indicator.period] = entry.id
        by_period = dict(sorted(ids.items(), key=lambda item: last_day(item[0])))
        found.append(Indicated(path, entry.id, indicator, entries.source(path), by_period))
    return tuple(found)


def counted_noun(material: Material, one: Indicated) -> Noun | None:
    """Return what its value counts; None where the value has a unit of its own, or counts what the term says."""
    quantity = one.quantity
    if quantity.kind is not Kind.COUNT or not quantity.unit:
        return None
    noun = material.noun(quantity.unit)
    return None if _says(material.noun(one.data.term).nom, noun.nom) else noun


def is_number_of(material: Material, one: Indicated) -> bool:
    """Tell whether the value is how many there are of what the term names: students, not the turnover."""
    quantity = one.quantity
    counts = quantity.kind is Kind.COUNT or quantity.unit in THINGS
    return counts and quantity.value >= 0 and material.language.call("NUMBER", material.noun(one.data.term)) == "plural"


def note(material: Material, one: Indicated, *, named: bool) -> tuple[Paragraph, ...]:
    """Return what readers must know of an indicator; ``named`` says of which it is."""
    if not one.data.note:
        return ()
    text = Authored(one.data.note, one.path)
    words = Message("indicator-note", {"term": material.noun(one.data.term), "note": text}) if named else text
    shows = told(one.data.note, f"{one.path}.note", material, one.path)
    said = material.say(words, At("", shows))
    (paragraph,) = material.paragraph(said)
    return (Paragraph(paragraph.content, "note", shows=paragraph.shows),)


def _says(term: str, noun: str) -> bool:
    """Tell whether words name what is counted: “students from Malta”, and students."""
    return any(
        _shared(one, other) >= max(SHORTEST_STEM, min(len(one), len(other)) - ENDING)
        for one in term.casefold().split()
        for other in noun.casefold().split()[:1]
    )


def _shared(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((number for number, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))

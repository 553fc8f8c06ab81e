"""A section that no file of the package knows: what its model holds is found by everything that looks for such things.

The section is defined here. A figure, a date, a source and a text of it must be audited, dated, cited, exported and
usable as placeholders, each with its line.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Annotated

import pytest

from briefing import compose
from briefing.compose.points import Points
from briefing.compose.template import BlockPlan, SectionPlan, Template
from briefing.data import Briefing, Known, Loaded, load_text, placeholders
from briefing.data.amounts import ChangeQuantity, CountQuantity, MeasureQuantity, MoneyQuantity, PartialDate, Period
from briefing.data.marks import Name, When
from briefing.data.section import Section
from briefing.data.types import LocalText, TermKey
from briefing.data.walk import walk
from briefing.errors import DataError, Diagnostic
from briefing.extracts import plain
from briefing.extracts import walk as inlines_of
from briefing.figures import audit, derive, to_diagnostics
from briefing.figures.export import facts_of
from briefing.reading.node import Node
from briefing.reading.source_text import decode


class Resort(Node):
    """A place that guests of the partner go to."""

    place: Annotated[TermKey, Name()]
    guests: CountQuantity


class Season(Node):
    """Months in which guests come."""

    starts: PartialDate
    guests: CountQuantity


class Closure(Node):
    """Months in which nobody may."""

    until: PartialDate


class Tourism(Section):
    """Guests of one side in the other."""

    period: Period | None = None
    spending: MoneyQuantity | None = None
    change: ChangeQuantity | None = None
    agreed: PartialDate | None = None
    opens: Annotated[PartialDate | None, When("ahead")] = None
    remark: LocalText | None = None
    resorts: tuple[Resort, ...] = ()
    by_sea: CountQuantity | MeasureQuantity | None = None
    seasons: tuple[Season | Closure, ...] = ()


class WithTourism(Briefing):
    """A data file that also knows tourism."""

    tourism: Tourism = Tourism()


DATA = """\
schema: 2
id: malta-iceland
home: MT
partner: IS
date: 2026-02-26
languages: [en, ru]
sources:
  office:
    title: {en: Statistics Office, ru: Бюро статистики}
    date: 2026-01-10
terms:
  gozo: {en: Gozo, ru: {nom: Гозо, indeclinable: true, gender: m, number: singular}}
tourism:
  period: 2025
  spending: 12.5 million EUR
  change: +4.0%
  agreed: 2025-06
  opens: 2026-09
  source: office
  remark:
    en: Guests spent {tourism.spending}.
    ru: Гости потратили {tourism.spending}.
  resorts:
    - {place: gozo, guests: 1200}
  points:
    - text:
        en: Spending came to {tourism.spending} in {tourism.period}, in Gozo {tourism.resorts.gozo.guests} guests came.
        ru: Расходы составили {tourism.spending} за период {tourism.period}, гостей {tourism.resorts.gozo.guests}.
      source: office
"""


@pytest.fixture
def read(known: Known) -> Callable[..., Loaded]:
    """Read the data file above after a replacement in it."""

    def read(old: str = "", new: str = "") -> Loaded:
        assert old in DATA
        text = decode(DATA.replace(old, new, 1).encode(), "case.yaml")
        return load_text(text, languages=None, known=known, model=WithTourism)

    return read


@pytest.fixture
def known() -> Known:
    return Known(frozenset({"MT", "IS"}), frozenset({"EUR", "USD"}), {"km": "kilometre"}, frozenset({"en", "ru"}))


def line(text: str) -> int:
    """Return the line of the data file above in which something stands."""
    (number,) = [number for number, row in enumerate(DATA.split("\n"), 1) if text in row]
    return number


def audited(loaded: Loaded) -> list[Diagnostic]:
    return list(to_diagnostics(audit(loaded.briefing, derive(loaded.briefing)), loaded.lines))


def test_the_section_is_in_order_and_found_whole(read):
    loaded = read()
    assert loaded.warnings == ()
    assert audited(loaded) == []
    entries = walk(loaded.briefing)
    assert [entry.key for entry in entries.sections] == ["tourism"]
    assert [entry.id for entry in entries.figures] == [
        "tourism.spending",
        "tourism.change",
        "tourism.resorts.gozo.guests",
    ]


def test_its_figures_are_derived_with_the_source_and_period_that_they_inherit_and_exported(read):
    loaded = read()
    figures = derive(loaded.briefing)
    guests = figures["tourism.resorts.gozo.guests"]
    assert (str(guests.quantity), guests.source, str(guests.period)) == ("1200", "office", "2025")
    assert guests.key == "tourism.resorts.0.guests"
    assert loaded.lines.of("tourism.resorts.gozo.guests") == line("place: gozo")
    exported = facts_of(loaded.briefing, figures, figures, wordings={}, units={})
    spending = next(fact for fact in exported.figures if fact.id == "tourism.spending")
    assert (spending.amount, spending.scale, spending.unit) == (Decimal("12.5"), 1_000_000, "EUR")
    assert (spending.origin, spending.sources) == ("published", ("office",))
    assert spending.period is not None
    assert spending.period.name == "2025"
    assert [source.id for source in exported.sources] == ["office"]


def test_figures_and_dates_of_a_kind_among_several_are_found_too(read):
    several = """\
  by_sea: 400 km
  seasons:
    - {starts: 2025-05, guests: 900}
    - {until: 2031-01}
"""
    loaded = read("  source: office\n  remark", f"  source: office\n{several}  remark")
    figures = derive(loaded.briefing)
    assert {"tourism.by_sea", "tourism.seasons.0.guests"} <= figures.keys()
    assert figures["tourism.seasons.0.guests"].source == "office"
    assert [one.key for one in audited(loaded)] == ["tourism.seasons.1.until"]
    with pytest.raises(DataError) as wrong:
        read("  source: office\n  remark", f"{several}  remark")
    anonymous = {one.key for one in wrong.value.diagnostics if one.message == "has no source"}
    assert {"tourism.by_sea", "tourism.seasons.0.guests"} <= anonymous


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("agreed: 2025-06", "agreed: 2031-06", "tourism.agreed"),
        ("period: 2025", "period: 2031", "tourism.period"),
        ("opens: 2026-09", "opens: 2025-09", "tourism.opens"),
        ("spending: 12.5", "spending: -12.5", "tourism.spending"),
        ("change: +4.0%", "change: -104%", "tourism.change"),
    ],
)
def test_its_dates_and_figures_are_audited(read, old, new, key):
    (problem,) = audited(read(old, new))
    assert (problem.key, problem.line) == (key, line(old))


@pytest.mark.parametrize(
    ("old", "new", "key", "message"),
    [
        ("  source: office\n  remark", "  remark", "tourism.spending", "has no source"),
        ("spending: 12.5 million EUR", "spending: 12.5 million XYZ", "tourism.spending", "currency “XYZ” is not known"),
        ("place: gozo", "place: gzo", "tourism.resorts.0.place", "there is no term “gzo”"),
        ("    ru: Гости потратили {tourism.spending}.\n", "", "tourism.remark", "has no text in ru"),
        ("change: +4.0%", "chnge: +4.0%", "tourism.chnge", "is not a known key"),
    ],
)
def test_its_references_sources_and_translations_are_checked(read, old, new, key, message):
    with pytest.raises(DataError) as wrong:
        read(old, new)
    found = {problem.key: problem for problem in wrong.value.diagnostics}
    assert message in found[key].message
    assert found[key].file == "case.yaml"
    assert found[key].line


def test_a_term_and_a_source_that_only_it_names_are_in_use_and_others_are_not(read):
    loaded = read("terms:\n", "terms:\n  idle: {en: Idle, ru: {nom: Лишний}}\n")
    assert [(one.key, one.message) for one in loaded.warnings] == [("terms.idle", "is not used")]


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("Guests spent 12 million.", "the number “12” is typed into the text"),
        ("Guests spent {tourism.spendings}.", "{tourism.spendings} stands for nothing"),
    ],
)
def test_its_texts_are_looked_at(read, new, message):
    loaded = read("Guests spent {tourism.spending}.", f'"{new}"')
    found = placeholders.check(loaded, derive(loaded.briefing), ("en", "ru"))
    assert ("tourism.remark.en", message, line("Guests spent")) in {(one.key, one.message, one.line) for one in found}


def test_its_points_print_its_figures_cite_its_source_and_what_is_not_printed_is_named(read, spoken):
    loaded = read()
    figures = derive(loaded.briefing)
    assert placeholders.check(loaded, figures, ("en", "ru")) == ()
    plan = Template("t", "", (SectionPlan("", (BlockPlan("points", Points.model_construct(of="tourism")),)),))
    document = compose.compose(loaded.briefing, figures, spoken("en"), plan)
    (paragraph,) = document.blocks
    assert plain(paragraph.content) == (
        "Spending came to €12.5\u00a0million in 2025, in Gozo 1,200 guests came\u00a0[1]."
    )
    shown = {part.id for part in inlines_of(paragraph.content) if hasattr(part, "id")}
    assert shown == {"tourism.spending", "tourism.resorts.gozo.guests"}
    assert paragraph.key == "tourism.points.0"
    assert {"tourism.spending", "tourism.resorts.0.guests", "tourism.points.0.text"} <= set(paragraph.shows)
    entries = walk(loaded.briefing)
    left = compose.unprinted(entries, compose.printed(document, entries), ("tourism.resorts",), loaded.lines)
    assert [(one.key, one.line) for one in left] == [
        ("tourism.change", line("change:")),
        ("tourism.agreed", line("agreed:")),
        ("tourism.opens", line("opens:")),
        ("tourism.remark", line("remark:")),
    ]

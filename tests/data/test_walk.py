"""The walk: what it finds in the small data file, under which names, and what each value inherits."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest

from briefing.data import Loaded
from briefing.data import walk as walking
from briefing.data.entries import Entries
from briefing.data.marks import TABLES, Dated
from briefing.data.model import Briefing, Section, Trade
from briefing.data.periods import Months, year_of
from briefing.data.shape import exists, matches
from briefing.data.walk import walk, walk_written

Read = Callable[..., Loaded]


@pytest.fixture
def entries(read: Read, minimal: str) -> Entries:
    return walk(read(minimal).briefing)


def test_every_kind_of_thing_is_found(entries: Entries) -> None:
    assert [entry.key for entry in entries.sections] == ["relations", "trade", "corridor"]
    assert {entry.id for entry in entries.figures} >= {
        "relations.visits.count",
        "trade.turnover.change",
        "trade.goods.exports.cork.value",
        "trade.history.2023.exports",
        "trade.mirror.0.turnover",
        "trade.points.0.share",
    }
    assert {entry.key for entry in entries.dates} >= {
        "date",
        "sources.office.date",
        "relations.established",
        "relations.contacts.0.dates",
        "trade.period",
    }
    assert {(entry.key, entry.table) for entry in entries.references} >= {
        ("relations.contacts.0.by", "people"),
        ("relations.contacts.0.to.city", "terms"),
        ("trade.reporter.source", "sources"),
        ("trade.reporter.country", "countries"),
        ("languages.0", "languages"),
    }
    assert {(entry.key, entry.given.language) for entry in entries.texts} >= {
        ("sources.office.title.ru", "ru"),
        ("terms.cork.ru.gen", "ru"),
        ("trade.points.0.text.en", "en"),
    }
    assert {"terms.cork", "people.bat.name", "people.bat.position"} <= {entry.key for entry in entries.terms}


@pytest.mark.parametrize(
    ("key", "figure_id", "source", "period"),
    [
        ("relations.visits.count", "relations.visits.count", "office", None),
        ("trade.exports.value", "trade.exports.value", "office", year_of(2025)),
        ("trade.history.0.exports", "trade.history.2023.exports", "office", year_of(2023)),
        ("trade.goods.exports.0.value", "trade.goods.exports.cork.value", "office", year_of(2025)),
        ("trade.points.0.figures.share.value", "trade.points.0.share", "office", None),
    ],
)
def test_a_figure_has_the_source_and_period_declared_nearest_to_it(
    entries: Entries, key: str, figure_id: str, source: str, period: Months | None
) -> None:
    entry = entries.by_key[key]
    assert (entry.id, entry.given.source, entry.given.period) == (figure_id, source, period)


def test_a_figure_of_the_year_before_says_so(read: Read, minimal: str) -> None:
    old, new = "imports: {value: 3.5 million EUR}", "imports: {value: 3.5 million EUR, previous: 3.4 million EUR}"
    entries = walk(read(minimal.replace(old, new)).briefing)
    assert entries.by_key["trade.imports.previous"].given.period == year_of(2024)


def test_what_stands_apart_inherits_neither_source_nor_period(entries: Entries) -> None:
    point = entries.by_key["trade.points.0"].given
    assert (point.statistics, point.point) == ((), ("trade", "points", 0))
    assert entries.by_key["trade.exports"].given.statistics == ("trade",)
    assert entries.by_key["trade.mirror.0"].given.statistics == ()


def test_entries_are_found_by_what_they_are_read_as_and_by_their_marks(entries: Entries) -> None:
    assert [entry.key for entry in entries.of(Trade)] == ["trade"]
    assert entries.of(Section) == [entry for entry in entries.all if entry.kind.is_a(Section)] == entries.sections
    assert entries.of(Dated) == [entry for entry in entries.all if entry.kind.mark(Dated)]
    assert not entries.of(int)


def test_an_entry_knows_what_it_stands_in(entries: Entries) -> None:
    assert entries.by_key["trade.goods.exports.0.value"].above == "trade.goods.exports.0"
    assert entries.by_key["trade"].above == ""


def test_the_leaves_of_a_mapping_are_not_those_of_its_lists(entries: Entries) -> None:
    held = {entry.key for entry in entries.leaves("trade")}
    assert "trade.exports.value" in held
    assert not [key for key in held if key.startswith(("trade.goods.exports.", "trade.points."))]
    assert "trade.goods.exports.0.value" in {entry.key for entry in entries.leaves("trade.goods.exports.0")}


def test_the_data_as_written_are_walked_alike() -> None:
    written = walk_written({"trade": {"exports": {"value": "9 million EUR", "colour": "red"}, "goods": [1]}, "x": None})
    assert [(entry.key, entry.value) for entry in written.figures] == [("trade.exports.value", "9 million EUR")]
    assert [entry.key for entry in written.all] == [
        "trade",
        "trade.exports",
        "trade.exports.value",
        "trade.exports.colour",
        "trade.goods",
        "trade.goods.0",
        "x",
    ]


def test_a_briefing_is_walked_once_and_forgotten_with_it(read: Read, minimal: str) -> None:
    briefing = read(minimal).briefing
    assert walk(briefing) is walk(briefing)
    assert walk(briefing.model_copy(update={"partner": "RS"})).by_key["partner"].value == "RS"
    kept = id(briefing)
    assert kept in walking._KEPT
    del briefing
    gc.collect()
    assert kept not in walking._KEPT


def test_the_tables_are_those_that_references_name(entries: Entries) -> None:
    named = {entry.table for entry in entries.references} - {"countries", "languages"}
    assert named | {"parties", "feeds"} == set(
        TABLES
    )  # sides are named wherever a country can stand; no figure here has a feed
    assert set(TABLES) <= Briefing.model_fields.keys()


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("trade", ("trade", "exports", "value"), True),
        ("trade.history.*.balance", ("trade", "history", 3, "balance"), True),
        ("trade.history.3", ("trade", "history", 3, "balance"), True),
        ("trade.history.*.balance", ("trade", "history", 3, "exports"), False),
        ("trade.history.*.balance", ("trade", "history"), False),
        ("trade.hist", ("trade", "history"), False),
    ],
)
def test_a_pattern_means_a_path_and_what_is_in_it(pattern: str, path: tuple[str | int, ...], meant: bool) -> None:
    assert matches(pattern, path) is meant


@pytest.mark.parametrize(
    ("pattern", "known"),
    [
        ("trade.goods.exports.*.share", True),
        ("*.points.*.quote.date", True),
        ("people.anybody.position", True),
        ("summary.points.0.figures.any.value", True),
        ("corridor.routes.*.links.1", True),
        ("trade.goods.exports.cork", False),
        ("trade.turnover.value.digits", False),
        ("nothing", False),
        ("", False),
    ],
)
def test_a_pattern_must_fit_the_model(pattern: str, known: bool) -> None:
    assert exists(pattern, Briefing) is known

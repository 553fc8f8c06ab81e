"""What the data hold and no document prints is named, and what is said to be printed is."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from measured import KNOWN
from papers import BUNDLED

from briefing import compose, resources
from briefing.compose import Template
from briefing.data import Briefing, Known, Loaded, load_text
from briefing.data.entries import Entries, Entry
from briefing.data.marks import Dated, Measured, Translated
from briefing.data.model import Trade
from briefing.data.types import PlainText
from briefing.data.walk import walk
from briefing.document import Document, Shown
from briefing.errors import DataError
from briefing.extracts import figure_ids, parts
from briefing.figures import derive
from briefing.reading.source_text import decode, read
from briefing.reading.tree import read_tree

TEXT = BUNDLED.read_text(encoding="utf-8")
Unprinted = Callable[..., dict[str, int]]


def bundled() -> Template:
    return compose.load(resources.default_template_dir())


def without(template: Template, *names: str) -> Template:
    """Return a template without some of its blocks."""
    sections = (
        replace(section, blocks=tuple(plan for plan in section.blocks if plan.name not in names))
        for section in template.sections
    )
    return replace(template, sections=tuple(sections))


@pytest.fixture
def unprinted(spoken, known: Known) -> Unprinted:
    """Return what is not printed of the bundled example after a replacement in it: keys, with their lines."""

    def unprinted(
        old: str = "", new: str = "", template: Template | None = None, model: type[Briefing] = Briefing
    ) -> dict[str, int]:
        assert old in TEXT
        text = decode(TEXT.replace(old, new, 1).encode(), "case.yaml")
        loaded: Loaded = load_text(text, languages=("en",), known=known, model=model)
        plan = template or bundled()
        document = compose.compose(loaded.briefing, derive(loaded.briefing), spoken("en"), plan)
        entries = walk(loaded.briefing)
        found = list(compose.unprinted(entries, compose.printed(document, entries), plan.omits, loaded.lines))
        assert all(one.message == "is not printed by this template" and one.file == "case.yaml" for one in found)
        assert all("omits:" in one.hint for one in found)
        return {one.key: one.line for one in found}

    return unprinted


@pytest.fixture(scope="module")
def known() -> Known:
    return KNOWN


def line(text: str) -> int:
    """Return the first line of the example in which something stands."""
    return TEXT[: TEXT.index(text)].count("\n") + 1


def test_the_example_is_printed_whole(unprinted: Unprinted) -> None:
    assert unprinted() == {}


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("  history:\n", "  history:\n    - {period: 2019, turnover: 60 million USD}\n", "trade.history.0"),
        ("turnover: {value: 107.7 million USD,", "turnover: {record: {of: change}, value: 107.7 million USD,",
         "trade.turnover.record"),
        ("  memberships:\n", "  memberships:\n    - {organisation: expo}\n", "foreign_policy.memberships.0"),
        ("{kind: hosting, of: expo}", "{kind: hosting, of: expo, years: 2017}",
         "foreign_policy.support.0.items.1.years"),
        ("{kind: hosting, of: expo}", "{kind: territorial-integrity, of: expo}",
         "foreign_policy.support.0.items.1.of"),
        ("      joint: 11\n", "      joint: 0\n", "investment.companies.at_home.joint"),
        ("    - statement:\n        by: sitenko\n", "    - statement:\n        date: 2026-02-01\n        by: sitenko\n",
         "summary.points.3.statement.date"),
        ("turnover: about 117 million USD, change: +7%", "exports_from: KZ, exports: 117 million USD, change: +7%",
         "trade.mirror.0.change"),
    ],
)  # fmt: skip
def test_what_no_sentence_takes_up_is_named(unprinted: Unprinted, old: str, new: str, key: str) -> None:
    found = unprinted(old, new)
    assert list(found) == [key]
    assert abs(found[key] - line(old)) <= 1


def test_a_part_of_which_nothing_is_printed_is_named_once(unprinted: Unprinted) -> None:
    assert unprinted(template=without(bundled(), "corridor", "route", "flights")) == {
        "corridor.routes.0": line("    - name: middle_corridor"),
        "corridor.flights.0": line("    - {between: [astana"),
    }
    sections = tuple(section for section in bundled().sections if section.id != "corridor")
    assert unprinted(template=replace(bundled(), sections=sections)) == {
        "corridor": line("    - name: middle_corridor") - 2
    }


def test_goods_that_only_a_table_holds_are_named_without_it(unprinted: Unprinted) -> None:
    """Sentences speak of the three first goods only: a fourth and a fifth need the table or the chart."""
    more = "".join(f"      - {{term: {term}, value: 0.{10 - 2 * n} million USD}}\n" for n, term in enumerate(
        ("paper", "medicines", "aluminium", "cellulose_wadding"), 1))  # fmt: skip
    old = "      - {term: packaging, trend: new}\n"
    assert unprinted(old, more + old) == {}
    plan = without(bundled(), "goods-table", "chart-composition")
    assert list(unprinted(old, more + old, plan)) == ["trade.goods.exports.3", "trade.goods.exports.4"]


class Noted(Trade):
    """Trade with a key that nothing prints."""

    notes: PlainText = ""


class WithNotes(Briefing):
    """Data whose trade has that key."""

    trade: Noted = Noted.model_construct()


def test_a_key_that_no_block_knows_is_named(unprinted: Unprinted) -> None:
    found = unprinted("\ntrade:\n", "\ntrade:\n  notes: the tariff falls next year\n", model=WithNotes)
    assert found == {"trade.notes": line("  reporter: {country: KZ")}


@pytest.mark.parametrize(
    ("omits", "left"),
    [
        (("corridor",), False),
        (("corridor.*",), False),
        (
            (
                "*.routes.*.name",
                "*.routes.*.links",
                "*.*.0.stops",
                "*.*.*.legs",
                "*.*.*.participation",
                "corridor.flights.0",
            ),
            False,
        ),
        (("corridor.routes.*.name", "*.*.*.date"), True),
    ],
)
def test_a_template_says_what_it_omits(unprinted: Unprinted, omits: tuple[str, ...], left: bool) -> None:
    plan = without(bundled(), "corridor", "route", "flights")
    assert bool(unprinted(template=replace(plan, omits=(*plan.omits, *omits)))) is left


def test_a_key_that_no_data_file_has_cannot_be_omitted(tmp_path) -> None:
    (tmp_path / "template.yaml").write_text(
        "parts:\n  - block: title\n"
        "omits: [trade.history.*.balance, trade.gods, relations.visits.0, '*.points', people.x.name]\n"
    )
    with pytest.raises(DataError) as wrong:
        compose.load(tmp_path)
    assert [(one.key, one.line) for one in wrong.value.diagnostics] == [("omits.1", 3), ("omits.2", 3)]
    assert all("path of the data file" in one.hint for one in wrong.value.diagnostics)


# ------------------------------------------------------------------------------------------- keys and paths in the tree


def test_blocks_have_keys_of_their_own_the_same_in_every_language(document_of) -> None:
    keys = {tag: [block.key for block in document_of("kazakhstan-serbia", tag).blocks] for tag in ("en", "ru", "sr")}
    assert keys["en"] == keys["ru"] == keys["sr"]
    assert len(set(keys["en"])) == len(keys["en"])
    assert {"trade.trade-flows.1", "trade.points.0", "section-trade", "trade.trade-table.1"} <= set(keys["en"])


def test_each_figure_in_the_tree_says_where_it_stands_in_the_data(document_of, briefing_of) -> None:
    loaded = briefing_of("kazakhstan-serbia")
    figures, entries = derive(loaded.briefing), walk(loaded.briefing)
    blocks = document_of("kazakhstan-serbia", "kk").blocks
    printed = [(block, figures[figure_id]) for block in blocks for figure_id in figure_ids(block)]
    assert len(printed) > 40
    for block, figure in printed:
        assert figure.derived or figure.key in block.shows
        assert figure.derived or entries.by_key[figure.key].value == figure.quantity
    assert {path for block in blocks for path in block.shows} <= entries.by_key.keys()


# ------------------------------------------------------------------------------------- what is said to be printed is


def otherwise(entry: Entry, data: Any) -> str | None:
    """Return another value that a leaf may have, as it is written; None where there is none to take."""
    if entry.kind.mark(Measured) or entry.kind.mark(Translated) or entry.table in ("sources", "languages"):
        return None
    if entry.kind.mark(Dated):
        return str(entry.value).replace("202", "201").replace("2008", "2007")
    if entry.table == "countries":
        return "RS" if entry.value == "KZ" else "KZ"
    if entry.table:
        return next(name for name in data[entry.table] if name != entry.value)
    return str(entry.value + 1) if isinstance(entry.value, int) and entry.value is not True else None


def changed(data: Any, path: tuple[str | int, ...], value: str) -> Any:
    new = copy.deepcopy(data)
    place = new
    for segment in path[:-1]:
        place = place[segment]
    place[path[-1]] = value
    return new


def composed(data: Any, spoken) -> tuple[Entries, Document]:
    briefing = Briefing.model_validate(data, context=KNOWN)
    return walk(briefing), compose.compose(briefing, derive(briefing), spoken("en"), bundled())


def test_what_the_tree_says_it_shows_changes_the_document_and_nothing_else_does(spoken) -> None:
    data = read_tree(read(BUNDLED, "example.yaml")).data
    entries, document = composed(data, spoken)
    shown = compose.printed(document, entries)
    first = {re.sub(r"\d+", "*", entry.key): entry for entry in reversed(entries.held)}  # one of each list is enough
    tried = {}
    for entry in first.values():
        value = otherwise(entry, data)
        if value is not None and value != str(entry.value):
            tried[entry.key] = composed(changed(data, entry.path, value), spoken)[1] != document
    assert len(tried) > 40
    assert {key for key, differs in tried.items() if differs != (key in shown)} == set()


def test_parts_of_a_block_say_what_they_show_too(document_of) -> None:
    summary = next(block for block in document_of("kazakhstan-serbia", "en").blocks if block.key == "summary.points.0")
    items = [part.key for part in parts(summary) if isinstance(part, Shown) and part.key]
    assert items == ["summary.points.0", *(f"summary.points.{number}" for number in range(3))]

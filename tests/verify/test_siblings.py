"""Rows taken out of tables in which nothing marks the figures: by the columns and dates of the rows that are left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from measured import KNOWN
from read_papers import PAPERS

from briefing.data import load
from briefing.figures import derive
from briefing.verify.expected import Expected, expected
from briefing.verify.finished import Finished, Passage
from briefing.verify.siblings import sibling_wrongs
from briefing.verify.tongue import tongue


@pytest.fixture(scope="module")
def wanted() -> Expected:
    briefing = load(PAPERS["visit"][0], languages=None, known=KNOWN).briefing
    return expected(briefing, derive(briefing))


def told(file: Finished, wanted: Expected) -> list[str]:
    return [one.message for one in sibling_wrongs(file, tongue("en"), wanted)]


def without_row(file: Finished, *texts: str) -> Finished:
    """Return a file without the row that has cells of these texts."""
    rows: dict[str, set[str]] = {}
    for passage in file.passages:
        rows.setdefault(passage.place, set()).add(passage.text.replace("\u00a0", " "))
    (gone,) = (place for place, cells in rows.items() if set(texts) <= cells)
    return replace(file, passages=tuple(one for one in file.passages if one.place != gone))


@pytest.mark.parametrize("suffix", ["html", "docx", "pdf"])
def test_whole_tables_lack_nothing(finished: Callable[..., Finished], wanted: Expected, suffix: str) -> None:
    assert told(finished("visit", suffix), wanted) == []


@pytest.mark.parametrize(
    ("texts", "missing"),
    [
        (("104.9", "118.4", "+12.9"), "trade.exports.value"),
        (("118.4", "139"), "trade.mirror.0.exports"),
        (("61.2", "18.4", "79.6"), "trade.history.2016.exports"),
        (("9.6", "21"), "trade.goods.imports.textiles.value"),
        (("18.5", "120", "Planned"), "investment.projects.dry_port.value"),
        (("12 October 2022", "May 2023"), "relations.agreements.6"),
        (("1993", "Embassy of Latvia"), "relations.missions.0"),
    ],
)
def test_the_row_that_is_gone_is_named(
    finished: Callable[..., Finished], wanted: Expected, texts: tuple[str, ...], missing: str
) -> None:
    spoilt = without_row(finished("visit", "html"), *texts)
    assert any(f"beside {missing}," in message for message in told(spoilt, wanted))


def test_numbers_that_may_be_other_figures_are_no_rows_of_a_list(wanted: Expected) -> None:
    """Other figures are as large as all shares of goods but one: the table may be of those."""
    shares = [name for name in wanted.figures if name.startswith("trade.goods.exports.") and name.endswith(".share")]
    as_large = {f"other.{at}.share": wanted.figures[name] for at, name in enumerate(shares[:-1])}
    cells = tuple(
        Passage(f"{figure.quantity.value:f}", "en", "cell", f"table 1, row {at}", heads=("Goods", "Share, %"))
        for at, figure in enumerate(as_large.values(), 2)
    )
    table = Finished(Path("a.html"), "html", "en", "A", passages=cells)
    assert told(table, replace(wanted, figures={**wanted.figures, **as_large})) == []
    assert told(table, wanted) == [f"the table has rows beside {shares[-1]}, but not this one"]

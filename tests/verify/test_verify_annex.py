"""The annex on what changed since an edition: each column has the figures of its own, and no year."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing import resources
from briefing.build import produce
from briefing.request import BuildRequest
from briefing.verification import wanted
from briefing.verify.expected import Expected
from briefing.verify.finished import Finished, Mark, Passage
from briefing.verify.judgement import judge
from briefing.verify.siblings import sibling_wrongs
from briefing.verify.tongue import tongue

CHANGED = {
    "date: 2026-02-26\nlanguages": "date: 2025-12-01\nlanguages",
    "value: 107.7 million USD, change: +7.6%": "value: 0.1 billion USD, change: -7.6%",
    "balance: {value: -50.4 million USD, previous: -68.3 million USD}": "balance: {value: 12.5 million USD}",
    "turnover: about 117 million USD": "turnover: 110 to 120 million USD",
}
HEADS = ("Edition of 1 December 2025", "Edition of 26 February 2026")


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = resources.example().read_text(encoding="utf-8")
    for now, then in CHANGED.items():
        assert now in text
        text = text.replace(now, then)
    path = tmp_path_factory.mktemp("old") / "briefing.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def should(old: Path) -> Expected:
    return wanted(resources.example(), since=str(old))


def row(number: int, name: str, was: str, now: str, figure: str) -> tuple[Passage, ...]:
    """Return the cells of a row of the annex; what a figure is now is marked as that figure."""
    place = f"page 5, table 2, row {number}"
    marks = (Mark(figure, 0, len(now)),)
    return (
        Passage(name, "en-GB", "head", place),
        Passage(was, "en-GB", "cell", place, heads=(name, HEADS[0])),
        Passage(now, "en-GB", "cell", place, heads=(name, HEADS[1]), marks=marks),
    )


def found(should: Expected, *rows: tuple[Passage, ...]) -> list[tuple[str, str]]:
    passages = tuple(passage for cells in rows for passage in cells)
    file = Finished(Path("paper.pdf"), "pdf", "en-GB", "Relations", passages=passages, is_tagged=True)
    return [(one.code, one.found) for one in judge([file], should).wrongs if one.code != "BR211"]


TURNOVER = ("Trade turnover, 2025", "US$0.1 billion", "US$107.7 million", "trade.turnover.value")
BALANCE = ("Trade balance of Kazakhstan", "US$12.5 million", "−US$50.4 million", "trade.balance.value")


def test_an_annex_has_the_figures_of_two_editions_in_any_order_and_not_all_of_them(should: Expected) -> None:
    assert found(should, row(2, *TURNOVER), row(3, *BALANCE)) == []


@pytest.mark.parametrize("spoilt", ["US$0.2 billion", "US$107.8 million", "−US$0.1 billion"])
def test_another_figure_of_the_earlier_edition_is_found(should: Expected, spoilt: str) -> None:
    name, _, now, figure = TURNOVER
    assert found(should, row(2, name, spoilt, now, figure)) == [("BR201", spoilt)]


def test_a_deficit_without_its_sign_is_found(should: Expected) -> None:
    name, was, now, figure = BALANCE
    assert [code for code, _ in found(should, row(2, name, was, now.lstrip("−"), figure))] == ["BR202"]


def test_a_paper_with_an_annex_is_built_without_a_finding(old: Path) -> None:
    for kind in ("docx", "html"):
        request = BuildRequest(languages=("kk",), formats=(kind,), since=str(old), workers=1)
        assert [one.code for one in produce(request).result.diagnostics if one.code.startswith("BR2")] == []


def test_an_annex_that_marks_nothing_has_what_changed_and_no_more(should: Expected) -> None:
    flows = (TURNOVER, BALANCE, ("Exports", "US$15.9 million", "US$28.6 million", "trade.exports.value"))
    cells = [cell for at, one in enumerate(flows, 2) for cell in row(at, *one)]
    passages = tuple(replace(cell, marks=()) for cell in cells)
    file = Finished(Path("paper.pdf"), "pdf", "en-GB", "Relations", passages=passages)
    assert list(sibling_wrongs(file, tongue("en"), should)) == []
    in_time = tuple(
        replace(cell, heads=tuple("2025" if "dition" in head else head for head in cell.heads)) for cell in passages
    )
    told = [one.figure for one in sibling_wrongs(replace(file, passages=in_time), tongue("en"), should)]
    assert told == ["trade.imports.value"]

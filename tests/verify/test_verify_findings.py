"""Each rule of verification is broken by a file of a few passages, and says its code, its place and what to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing import resources
from briefing.verification import wanted
from briefing.verify.expected import Expected
from briefing.verify.findings import FEWER, to_diagnostics
from briefing.verify.finished import Finished, Font, Link, Mark, Passage, PassageKind
from briefing.verify.judgement import judge

NAME = "kazakhstan-serbia_2026-02-26_en"
TURNOVER = "trade.turnover.value"
RIGHT = "Turnover came to US$107.7 million."
RUSSIAN = "Обе страны выступают за развитие торговли и поддерживают друг друга в международных организациях."


@pytest.fixture(scope="module")
def should() -> Expected:
    return wanted(resources.example())


def said(text: str, figure: str = "", part: str = "", kind: PassageKind = "paragraph", **more: object) -> Passage:
    start = text.index(part)
    marks = (Mark(figure, start, start + len(part)),) if figure else ()
    return replace(Passage(text, "en-GB", kind, "page 1", marks=marks), **more)


def paper(*passages: Passage, name: str = "paper.html", kind: str = "html") -> Finished:
    return Finished(Path(name), kind, "en-GB", "Relations", passages=passages)  # type: ignore[arg-type]


def turnover(text: str = RIGHT, part: str = "US$107.7 million") -> Passage:
    return said(text, TURNOVER, part)


def row(number: int, figure: str, value: str, head: str) -> Passage:
    return said(value, figure, value, "cell", place=f"page 1, table 1, row {number}", heads=(head,))


#: What a file that breaks each rule has, by its code: without the rest it is right.
BROKEN: dict[str, Finished] = {
    "BR201": paper(said("There are 53 new projects.")),
    "BR202": paper(turnover("Turnover came to US$107.8 million.", "US$107.8 million")),
    "BR205": paper(turnover("Turnover came to €107.7 million.", "€107.7 million")),
    "BR206": paper(said("Relations were established on 11 December 1996.")),
    "BR208": paper(said(RUSSIAN)),
    "BR209": paper(turnover(), name=f"{NAME[:-2]}ru.html"),
    "BR210": replace(paper(turnover()), is_draft=True),
    "BR211": paper(turnover(), name="paper.pdf", kind="pdf"),
    "BR212": replace(
        paper(turnover()), kind="pdf", claims=("PDF/A-2a", "PDF/UA-1"), fonts=(Font("PT Serif", is_embedded=False),)
    ),
    "BR213": replace(paper(turnover()), links=(Link("https://elsewhere.example/", "site"),)),
    "BR214": replace(paper(turnover()), attached=b"no figures"),
    "BR215": replace(paper(turnover()), faults=("hidden text",)),
    "BR216": replace(paper(turnover()), title=""),
    "BR217": paper(
        row(2, "trade.exports.value", "28.6", "Exports"),
        row(2, "trade.exports.previous", "26.2", "Exports"),
        row(3, "trade.imports.value", "79.1", "Imports"),
        name=f"{NAME}.html",
    ),
    "BR220": paper(said("Exports fell by 80.4%.", "trade.exports.change", "80.4%")),
    "BR218": paper(said("1. Summary", kind="heading"), said("3. Trade", kind="heading")),
}


@pytest.mark.parametrize("code", BROKEN)
def test_a_file_that_breaks_a_rule_is_told_with_its_code(code: str, should: Expected) -> None:
    found = to_diagnostics(judge([BROKEN[code]], should).wrongs)
    one = next(one for one in found if one.code == code)
    assert str(one).endswith(f"[{code}]")
    assert str(one).count(code) == 1
    assert one.file == str(BROKEN[code].path)
    assert one.hint


def test_a_right_file_breaks_none(should: Expected) -> None:
    assert judge([paper(turnover())], should).wrongs == ()


def test_a_figure_and_a_text_that_stand_nowhere_are_told(should: Expected) -> None:
    verdict = judge([paper(turnover(), name=f"{NAME}.html")], should, is_complete=True)
    assert {"BR203", "BR207"} <= {one.code for one in verdict.wrongs}


def test_formats_that_differ_are_told(should: Expected) -> None:
    twice = paper(turnover(), turnover("It was US$107.7 million."), name="paper.docx", kind="docx")
    found = judge([twice, paper(turnover())], should).wrongs
    assert {"BR204", "BR219"} <= {one.code for one in found}
    assert {one.remedy for one in found if one.code == "BR204"} == {FEWER.remedy}

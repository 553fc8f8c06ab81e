"""Entries of a list that a file leaves out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing import resources
from briefing.verification import wanted
from briefing.verify.expected import Expected
from briefing.verify.finished import Finished, Passage
from briefing.verify.lists import list_wrongs
from briefing.verify.tongue import tongue


@pytest.fixture(scope="module")
def should() -> Expected:
    return wanted(resources.example("latvia-uzbekistan"))


def left_out(should: Expected, *texts: str) -> list[str]:
    cells = tuple(Passage(text, "en-GB", "cell", "page 1, table 1, row 2") for text in texts)
    file = Finished(Path("a.pdf"), "pdf", "en-GB", "A", passages=cells)
    return [one.message.partition(" ")[0] for one in list_wrongs(file, tongue("en"), should)]


def test_the_one_entry_that_is_not_there_is_told(should: Expected) -> None:
    signed = [one.signed for one in should.briefing.relations.agreements if isinstance(one.signed, date)]
    days = [f"{day.day} {day:%B} {day.year}" for day in signed]
    assert "relations.agreements.1.signed" not in left_out(should, *days)
    assert "relations.agreements.1.signed" in left_out(should, *(day for day in days if day != days[1]))


def test_a_list_that_is_not_printed_is_not_missed(should: Expected) -> None:
    assert left_out(should, "Nothing of it") == []

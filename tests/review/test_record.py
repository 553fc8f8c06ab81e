"""The record of what was accepted: written the same each time, read back as it was, refused when it is not."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.choices import record_path
from briefing.errors import DataError
from briefing.review import Passage, Record, read_record, written
from briefing.review.passages import DIRECTIONS, Value

DAY = date(2026, 3, 20)
PASSAGES = (
    Passage("text", "en", "trade.points.0.text", "Exports rose.", shows={"trade.exports.change": Value("+3%", "rise")}),
    Passage("text", "ru", "trade.points.0.text", "Экспорт вырос.", original="Exports rose."),
    Passage("word", "ru", "terms.cotton", "хлопок; gen: хлопка", original="cotton"),
    Passage("block", "sr", "trade.trade-flows.1", "Робна размена\n  | 12 |", "bilateral"),
)


def test_what_was_accepted_is_read_back(tmp_path: Path) -> None:
    record = Record().with_accepted(PASSAGES, "A. Ivanova", DAY)
    path = record_path(tmp_path / "briefing.yaml")
    assert path.name == "briefing.review.yaml"
    path.write_bytes(written(record))
    read = read_record(path)
    assert read is not None
    assert {address: one.hash for address, one in read.accepted.items()} == {one.address: one.hash for one in PASSAGES}
    assert read.accepted[PASSAGES[0].address].shows == PASSAGES[0].shows
    assert read.accepted[PASSAGES[3].address].text == PASSAGES[3].text
    assert written(read) == written(record)


def test_a_passage_is_a_line_of_the_file() -> None:
    lines = written(Record().with_accepted(PASSAGES, "A. Ivanova", DAY)).decode().splitlines()
    [line] = [line for line in lines if "Экспорт" in line or ("trade.points.0.text" in line and "of:" in line)]
    assert "by: A. Ivanova" in line
    assert "day: 2026-03-20" in line


def test_who_accepted_first_stays_while_nothing_changes() -> None:
    record = Record().with_accepted(PASSAGES, "first", DAY)
    again = record.with_accepted(PASSAGES[:1], "second", date(2026, 4, 1))
    assert again == record
    changed = Passage("text", "en", "trade.points.0.text", "Exports fell.")
    assert record.with_accepted([changed], "second", DAY).accepted[changed.address].by == "second"


def test_there_need_be_no_record(tmp_path: Path) -> None:
    assert read_record(tmp_path / "briefing.review.yaml") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "review: 2\n",
        "texts: {}\n",
        "review: 1\ntexts: [1]\n",
        "review: 1\ntexts: {en: {a: {hash: zz, by: x, day: 2026-01-01}}}\n",
        "review: 1\ntexts: {en: {a: {hash: 0123456789abcdef, by: x, day: 2026-01-01, more: 1}}}\n",
        "review: 1\nx: &a [1]\ny: *a\n",
        "review: [1\n",
        "review: 1\n" + "x: " + "[" * 5000,
    ],
)
def test_a_file_that_the_program_did_not_write_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "briefing.review.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as refused:
        read_record(path)
    assert all("briefing review --accept" in one.hint for one in refused.value.diagnostics)


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Zl", "Zp", "Cn"]), min_size=1, max_size=40)


@given(TEXT, TEXT, TEXT, st.sampled_from([None, *DIRECTIONS]))
def test_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, by: str, text: str, value: str, way: str
) -> None:
    by, text, value = (unicodedata.normalize("NFC", one) for one in (by, text, value))
    if way is None and value.endswith(DIRECTIONS):
        return
    passage = Passage("block", "ru", "a.1", text, "bilateral", shows={"x": Value(value, way)})  # type: ignore[arg-type]
    path = tmp_path_factory.getbasetemp() / "any.review.yaml"
    path.write_bytes(written(Record().with_accepted([passage], by, DAY)))
    read = read_record(path)
    assert read is not None
    [one] = read.accepted.values()
    assert (one.text, one.by, one.shows) == (text, by, passage.shows)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("by: A. Ivanova", 'by: "A.\\eIvanova"', "has an invisible character"),
        ("texts:", "<<<<<<< HEAD\ntexts:", "has two sides of a merge"),
        ("texts:", "texts: {}\ntexts:", "is written twice"),
        ("by: A. Ivanova", "by: A. Ivanova, by: B. Petrov", "is written twice"),
    ],
)
def test_what_hands_or_merges_did_to_a_record_is_said(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "briefing.review.yaml"
    text = written(Record().with_accepted(PASSAGES, "A. Ivanova", DAY)).decode()
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=said):
        read_record(path)

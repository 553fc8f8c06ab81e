"""`benchmarks/compare.py` and its peers: they say what the program says, check what they read, and make whole files."""

from __future__ import annotations

import importlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import ValidationError
from pypdfium2 import PdfDocument

from briefing import resources

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
pytestmark = pytest.mark.skipif(not BENCHMARKS.exists(), reason="the benchmarks are not part of the wheel")


@pytest.fixture(autouse=True, scope="module")
def _beside() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(BENCHMARKS)
        yield


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("peers")
    peer("preparation").write(root, ("kk",), 1)
    return root


@pytest.fixture
def compare() -> ModuleType:
    return importlib.import_module("compare")


def peer(name: str) -> Any:
    return importlib.import_module(f"peers.{name}")


def task(root: Path, out: Path, variant: str = "0") -> Any:
    contestants = peer("contestants")
    return contestants.Task(root, variant, ("kk",), out, contestants.fonts_of(root))


def spoilt(folder: Path, old: str, new: str) -> Path:
    text = resources.example().read_text("utf-8")
    assert old in text
    path = folder / "briefing.yaml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


@pytest.mark.parametrize("variant", ["0", "1"])
def test_a_peer_that_reads_the_data_says_what_the_program_says(prepared: Path, tmp_path: Path, variant: str) -> None:
    contestants = peer("contestants")
    one = task(prepared, tmp_path, variant)
    mine, theirs = (
        json.dumps(content["kk"], ensure_ascii=False).replace("\xa0", " ")
        for content in (contestants.papers(one), contestants.finished(one))
    )
    assert mine == theirs
    assert "107,7" in mine


def test_figures_and_dates_are_values_in_the_messages(prepared: Path) -> None:
    messages = (prepared / "kk.messages.json").read_text("utf-8")
    assert "107,7" not in messages
    assert "{trade.turnover.value:number}" in messages
    assert "{relations.established:day}" in messages


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("source: mti", "source: mit", "mit is none of the sources"),
        ("value: 28.6 million USD", "value: 28.6 mln USD", "is no figure"),
        ("partner: RS", "partner: RS\nnonsense: 1", "Extra inputs"),
        ("  visits: {count: 6", "  visits: {cuont: 6", "count"),
    ],
)
def test_a_peer_refuses_what_is_wrong(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = spoilt(tmp_path, old, new)
    with pytest.raises(ValidationError, match=told):
        peer("data").read(path)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("turnover: {value: 107.7", "turnover: {value: 117.7", "trade.turnover"),
        ("balance: {value: -50.4", "balance: {value: -55.4", "trade.balance"),
        ("share: 71%", "share: 17%", "fertilisers cannot be 17%"),
        ("turnover: 100.1", "turnover: 90.1", "trade.history"),
        ("active: {count: 37", "active: {count: 57", "more are active"),
    ],
)
def test_a_peer_refuses_figures_that_contradict_each_other(tmp_path: Path, old: str, new: str, told: str) -> None:
    checks, read = peer("checks"), peer("data").read(spoilt(tmp_path, old, new))
    with pytest.raises(checks.ContradictionError, match=told):
        checks.check(read)


def test_typst_and_docxtpl_make_whole_files(prepared: Path, tmp_path: Path) -> None:
    pytest.importorskip("typst")
    pytest.importorskip("docxtpl")
    peer("contestants").same_job(task(prepared, tmp_path))
    pdf = PdfDocument(tmp_path / "kk.pdf")
    assert "107,7" in pdf[0].get_textpage().get_text_bounded()
    content = zipfile.ZipFile(io.BytesIO((tmp_path / "kk.docx").read_bytes())).read("word/document.xml").decode("utf-8")
    assert "107,7" in content
    assert "{{" not in content
    assert "{%" not in content


def test_ratios_are_of_medians_with_the_least_and_the_most_of_the_rounds(compare: ModuleType) -> None:
    assert compare.ratios([2, 4, 6], [1, 1, 3]) == (4, 2, 4)


def test_the_table_tells_how_many_times_as_long_the_program_takes(compare: ModuleType) -> None:
    times = {"briefing": compare.Times([0.4], [0.2]), "raw": compare.Times([0.1], [0.1])}
    title, ours, theirs = compare.table("cold", times, "briefing")
    assert "cold" in title
    assert "400" in ours
    assert "2.00 x (2.00–2.00); wall 4.00" in theirs


NAMES = ("briefing", "ready", "same-job", "checked", "raw")


def test_who_is_given_finished_text_is_compared_with_the_rendering_of_data_that_are_ready(compare: ModuleType) -> None:
    times = {name: compare.Times([at], [at]) for at, name in enumerate(NAMES, 1)}
    (_, whole, everything), (title, ready, rendered) = compare.pairs(times)
    assert (whole, [*everything]) == ("briefing", ["briefing", "same-job", "raw"])
    assert (ready, [*rendered]) == ("ready", ["ready", "checked", "raw"])
    _, first, second, third = compare.table(title, rendered, ready)
    assert first.startswith("briefing, of data that are ready")
    assert "0.50 x" in second
    assert "0.40 x" in third


def test_data_that_are_ready_become_the_same_papers(prepared: Path, tmp_path: Path) -> None:
    contestants = peer("contestants")
    whole, ready = tmp_path / "whole", tmp_path / "ready"
    ready.mkdir()
    contestants.briefing(task(prepared, whole))
    make = contestants.BEFORE["ready"](task(prepared, ready))
    assert not any(ready.iterdir())
    make()
    for kind in ("pdf", "docx"):
        (built,) = whole.glob(f"*_kk.{kind}")
        assert (ready / f"kk.{kind}").read_bytes() == built.read_bytes()


def test_peers_make_the_same_papers_of_data_that_are_ready(prepared: Path, tmp_path: Path) -> None:
    for needed in ("typst", "docxtpl"):
        pytest.importorskip(needed)
    contestants = peer("contestants")
    whole, ready = tmp_path / "whole", tmp_path / "ready"
    whole.mkdir()
    ready.mkdir()
    contestants.same_job(task(prepared, whole))
    make = contestants.BEFORE["checked"](task(prepared, ready))
    assert not any(ready.iterdir())
    make()
    texts = [zipfile.ZipFile(folder / "kk.docx").read("word/document.xml") for folder in (whole, ready)]
    assert texts[0] == texts[1]
    assert (ready / "kk.pdf").stat().st_size == (whole / "kk.pdf").stat().st_size


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Two ends. And a beginning", "ends And. a beginning Two"),
        ("«Азии с развитой, — сказал он.", "«с развитой сказал, — он Азии."),
        ("the road-map of 2025", "road-map of 2025 the"),
        ("grew by {trade.exports.change}", "grew by {trade.exports.change}"),
        ("—", "—"),
    ],
)
def test_words_of_a_variant_change_places_and_signs_stay(text: str, turned: str) -> None:
    assert peer("preparation")._turned(text, 1) == turned


def test_what_is_not_installed_is_named(compare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compare, "NEEDS", {"raw": ("no_such_package", "json")})
    assert compare.missing("raw") == "no_such_package"
    assert compare.missing("briefing") == ""


def test_the_interpreter_and_how_it_was_built_are_named(compare: ModuleType) -> None:
    assert "PGO" in compare.machine()[1]

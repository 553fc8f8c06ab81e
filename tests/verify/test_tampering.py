"""Whoever spoils a finished file is found out: a slice of the random tamperings here, 200 in `.ci/run --long`."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from measured import KNOWN
from read_papers import PAPERS
from tampering import BY_SUFFIX, Case, tampered

from briefing.data import load
from briefing.errors import DataError
from briefing.figures import derive
from briefing.verify.expected import Expected, expected
from briefing.verify.files import read, read_bytes
from briefing.verify.finished import Finished
from briefing.verify.judgement import judge

COUNT = int(os.environ.get("TAMPERINGS", "12"))
PAPER = "fact-sheet"


@pytest.fixture(scope="module")
def wanted() -> Expected:
    briefing = load(PAPERS[PAPER][0], languages=None, known=KNOWN).briefing
    return expected(briefing, derive(briefing))


@pytest.fixture(scope="module")
def papers(built: Callable[..., Path]) -> dict[Path, Finished]:
    """Return the files of a paper in two languages and all formats, read."""
    paths = [built(PAPER, suffix, tag) for suffix in ("pdf", "docx", "html") for tag in ("ru", "sr")]
    return {path: read(path) for path in paths}


def is_found_out(case: Case, papers: dict[Path, Finished], wanted: Expected) -> bool:
    """Tell whether a spoilt file, beside the others of its paper, is told from the one that was built."""
    try:
        spoilt = read_bytes(case.source, case.data)
    except DataError:
        return True
    language = papers[case.source].language
    beside = [paper for path, paper in papers.items() if path != case.source and paper.language == language]
    return bool(judge([replace(spoilt, path=case.source), *beside], wanted).wrongs)


def test_untouched_files_give_no_finding(papers: dict[Path, Finished], wanted: Expected) -> None:
    assert [str(wrong) for wrong in judge(list(papers.values()), wanted).wrongs] == []


def test_random_tamperings_are_found_out(papers: dict[Path, Finished], wanted: Expected) -> None:
    cases = tampered(sorted(papers), COUNT, Random(COUNT))
    assert len(cases) == COUNT
    missed = [
        f"{case.source.name}, {case.kind}: {case.what}" for case in cases if not is_found_out(case, papers, wanted)
    ]
    assert missed == []


@pytest.mark.parametrize("suffix", BY_SUFFIX)
def test_tamperings_change_the_file(papers: dict[Path, Finished], suffix: str) -> None:
    (path, other) = sorted(path for path in papers if path.suffix == suffix)
    done = [spoil(path.read_bytes(), Random(3), other.read_bytes()) for spoil in BY_SUFFIX[suffix].values()]
    assert len([spoilt for spoilt in done if spoilt]) > len(done) / 2
    assert all(spoilt is None or spoilt[0] != path.read_bytes() for spoilt in done)

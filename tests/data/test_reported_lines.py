"""A broken file is reported in the line that is broken, in each way of breaking it, however the file is laid out."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from broken_files import WAYS, cases
from papers import BUNDLED, SECOND

from briefing import resources
from briefing.data import Known, load_text
from briefing.errors import DataError, Severity
from briefing.reading.source_text import decode

FOLDER = resources.templates_dir() / "bilateral"
FILES = [FOLDER / "new.yaml", SECOND, BUNDLED]


def reported(content: bytes, known: Known) -> list[int]:
    """Return the lines of the errors in a file."""
    try:
        load_text(decode(content, "f.yaml"), languages=None, known=known)
    except DataError as wrong:
        return [one.line for one in wrong.diagnostics if one.severity is Severity.ERROR]
    return []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_broken_lines_are_named(path: Path, known: Known) -> None:
    """All but a few: a key that is indented into a text above it becomes a part of that text, which nobody can tell."""
    chance = random.Random(path.name)
    found = [(one, reported(one.content, known)) for one in cases(path.read_text(encoding="utf-8"), chance, 60)]
    told = [(one, lines) for one, lines in found if lines]
    wrong = [(one.how, one.line, lines[:3]) for one, lines in told if one.line not in lines]
    assert len(told) > 40
    assert len({one.how for one, _ in told}) >= len(WAYS) - 2
    assert len(wrong) <= 4, wrong


START = "schema: 1\nhome: KZ\nsources:\n  a:\n    title:\n"


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        ("schema 1\nhome: KZ\n", 1, "without a colon"),
        ("home KZ\n\n# comment\npartner: RS\n", 1, "without a colon"),
        (f"{START}      en Statistics\n      ru: Статистика\n", 6, "without a colon"),
        (f"{START}      en: |\n        Some: text\n      ru Статистика\n      kk: x\n", 8, "without a colon"),
        ("  schema: 1\nhome: KZ\n", 1, "a broken indent"),
        ("home: KZ\n  partner: RS\n", 2, "a broken indent"),
        (f"{START}        en: A\n      ru: Б\n      kk: В\n", 6, "a broken indent"),
        (f"{START}      en: A\n     ru: Б\n", 7, "a broken indent"),
        (f'{START}      en: "A\n      ru: "Б"\n', 6, "is opened and not closed"),
        (f"{START}      en: 'A\n      ru: 'Б'\n    date: 2025\n", 6, "is opened and not closed"),
        (f"{START}      en: 'A\n      ru: Б'\n    date: 2025\n", 6, "is opened and not closed"),
        (f'{START}      en: "A\n        goes on"\n      ru: "Б\n    date: 2025\n', 8, "is opened and not closed"),
        ("schema: 1\n: x\nhome: KZ\n", 2, "a value without a key"),
        (f"{START}      en: Some text\n        - item\n", 7, "a list item below a text"),
        (f"{START}\ten: A\n", 6, "a tab in the indent"),
        (f'{START}      en: "A" b\n', 6, "goes on after a closing quotation mark"),
        ("home: KZ\npartner: RS\nhome: KZ\n", 3, "is written twice, first in line 1"),
    ],
)
@pytest.mark.parametrize(("before", "after"), [("", "\n"), ("\ufeff", "\r\n")])
def test_the_first_thing_that_is_said(
    before: str, after: str, *, lines: str, line: int, message: str, known: Known
) -> None:
    with pytest.raises(DataError) as wrong:
        load_text(decode((before + lines.replace("\n", after)).encode(), "f.yaml"), languages=None, known=known)
    found = wrong.value.diagnostics
    assert message in "\n".join(one.message for one in found if one.line == line)


def test_a_text_that_goes_on_below_its_key_is_named_where_it_stands(known: Known) -> None:
    assert 5 in reported(b"schema: 2\nhome: KZ\npartner: RS\nrelations:\n  established 1996-12-10\n", known)

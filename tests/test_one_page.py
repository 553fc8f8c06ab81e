"""The paper of one page: what stands in it is the same in every language, and is one page in both formats."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from docx_office import convert
from papers import SHIPPED, TAGS

from briefing.build import build
from briefing.document import Document, List, Paragraph, Table
from briefing.request import BuildRequest

Documents = Callable[..., Document]


def pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as file:
        return len(file)


@pytest.mark.parametrize("name", SHIPPED)
def test_an_example_is_one_page_in_every_language_and_format(name: str, tmp_path: Path) -> None:
    """What is too long would be an error; Word files are asked of LibreOffice, which sets them by itself."""
    request = BuildRequest(SHIPPED[name], TAGS, ("pdf", "docx"), tmp_path, ("one-page",), workers=1)
    files = [file.path for file in build(request).files]
    printed = [path for path in files if path.suffix == ".pdf"]
    assert len(printed) == len(TAGS)
    if shutil.which("soffice"):
        printed += [convert(path, "pdf") for path in files if path.suffix == ".docx"]
    assert {path.name: pages(path) for path in printed} == {path.name: 1 for path in printed}


@pytest.mark.parametrize("name", SHIPPED)
def test_the_same_stands_in_it_in_every_language(name: str, document_of: Documents) -> None:
    papers = [document_of(name, tag, "one-page") for tag in TAGS]
    assert len({tuple((type(block), block.shows) for block in paper.blocks) for paper in papers}) == 1
    lists = {block.role: len(block.items) for block in papers[0].blocks if isinstance(block, List)}
    assert (lists["numbers"], lists["key-figures"]) == (3, 3)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", SHIPPED)
def test_goods_are_a_table_where_figures_of_enough_are_known(name: str, tag: str, document_of: Documents) -> None:
    tables = [block for block in document_of(name, tag, "one-page").blocks if isinstance(block, Table)]
    goods = [] if name == "kazakhstan-serbia" else [["group", "body", "body"] * 2]  # of one good there alone
    assert [[row.role for row in table.rows] for table in tables] == goods


def test_the_next_contact_stands_alone(document_of: Documents) -> None:
    paper = document_of("latvia-uzbekistan", "en", "one-page")
    shown = {path for block in paper.blocks if isinstance(block, Paragraph) for path in block.shows}
    assert sorted({path.rpartition(".")[0] for path in shown if path.startswith("relations.")}) == [
        "relations.contacts.18",
        "relations.contacts.18.to",
    ]

"""The finished file as a whole: valid, the same each time, small, and readable by other programs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import docx_samples as samples
import pytest
from docx_office import convert, findings, pdf_text
from docx_reading import Docx
from docx_texts import texts
from papers import DOCUMENTS
from some import some

from briefing.document import Document
from briefing.docx import render
from briefing.scene.marking import without
from briefing.theme import Theme

SAMPLES = {"english": "neutral", "kazakh": "kz", "russian": "ru", "serbian": "rs"}


def sample(name: str) -> tuple[Document, Theme]:
    made: Callable[[], Document] = getattr(samples, name)
    return made(), samples.theme(SAMPLES[name])


@pytest.mark.parametrize("name", SAMPLES)
def test_audit_finds_nothing(name: str, tmp_path: Path) -> None:
    document, theme = sample(name)
    path = tmp_path / "file.docx"
    path.write_bytes(render(document, theme))
    assert findings(path) == []


def test_audit_finds_nothing_in_the_workbooks(tmp_path: Path) -> None:
    file = Docx(render(*sample("english")))
    for chart in some(file.charts()):
        path = tmp_path / "book.xlsx"
        path.write_bytes(chart.book)
        assert findings(path) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_file_says_what_the_document_says_in_its_order(name: str) -> None:
    document, theme = sample(name)
    read = [(line.label, line.text) for line in Docx(render(document, theme)).lines() if line.text]
    assert read == [one for one in texts(document) if one[1]]


@pytest.mark.parametrize(("name", "tag"), DOCUMENTS)
def test_examples_are_valid_and_complete(
    name: str, tag: str, document_of: Callable[[str, str], Document], theme: Theme, tmp_path: Path
) -> None:
    document = document_of(name, tag)
    path = tmp_path / "file.docx"
    path.write_bytes(render(document, theme))
    assert findings(path) == []
    said = [(line.label, spaced(line.text)) for line in Docx(path.read_bytes()).lines() if line.text]
    assert said == [(label, spaced(text)) for label, text in texts(unmarked(document)) if text]


def unmarked(document: Document) -> Document:
    """Return a document without its marking, which stands in the headers of a file."""
    return replace(document, blocks=without(document.blocks)) if document.meta.marking else document


def spaced(text: str) -> str:
    """Return a text without the bonds between words, of which a title gives up those that its line does not hold."""
    return text.replace("\u00a0", " ")


def test_same_document_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "import sys, docx_samples as s; from briefing.docx import render\n"
        "sys.stdout.buffer.write(render(s.english(), s.theme()))"
    )
    env = {"PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path)}
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=env)
    assert other.stdout == render(*sample("english"))


def test_what_opens_letterheads_is_loaded_for_them_alone() -> None:
    code = (
        "import sys, docx_samples as s; from briefing.docx import render\n"
        "render(s.english(), s.theme()); sys.exit('docx' in sys.modules)"
    )
    env = {"PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code], check=True, env=env)


def test_nothing_in_the_file_comes_from_the_clock() -> None:
    with ZipFile(BytesIO(render(*sample("english")))) as archive:
        entries = archive.infolist()
        books = [archive.read(entry) for entry in entries if entry.filename.endswith(".xlsx")]
    for book in books:
        with ZipFile(BytesIO(book)) as archive:
            entries += archive.infolist()
    assert books
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_file_holds_only_what_it_needs() -> None:
    names = Docx(render(*sample("kazakh"))).names
    assert names[0] == "[Content_Types].xml"
    assert sorted(names) == sorted(
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/charts/_rels/chart1.xml.rels",
            "word/charts/chart1.xml",
            "word/document.xml",
            "word/embeddings/Microsoft_Excel_Sheet1.xlsx",
            "word/fontTable.xml",
            "word/header1.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/styles.xml",
            "word/theme/theme1.xml",
        ]
    )


def test_file_with_four_charts_is_small() -> None:
    assert len(render(*sample("english"))) < 40_000


def test_python_docx_reads_the_properties() -> None:
    read = docx.Document(BytesIO(render(*sample("english"))))
    properties = read.core_properties
    assert properties.title == "Kazakhstan – Serbia"
    assert properties.subject == "Bilateral relations"
    assert properties.author == properties.last_modified_by == "Ministry"
    assert properties.category == "Briefing note"
    assert properties.keywords == "trade, relations"
    assert properties.language == "en-GB"
    assert properties.created == properties.modified
    assert properties.created is not None
    assert properties.created.replace(tzinfo=None) == datetime(2026, 2, 26)  # noqa: DTZ001 - compared without zone
    assert properties.comments == ""


def test_very_long_property_is_cut_where_word_cuts_it(write: Callable[..., Docx]) -> None:
    file = write(samples.paragraph("x"), subject="s" * 1000)
    assert file.xml("docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}subject") == "s" * 255


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_everything(tmp_path: Path) -> None:
    document, theme = sample("russian")
    (tmp_path / "file.docx").write_bytes(render(document, theme))
    pages = pdf_text(convert(tmp_path / "file.docx", "pdf"))
    shown = "".join("".join(pages).split())
    for label, text in texts(document):
        assert "".join((label + text).split()) in shown
    head = "".join(document.meta.running_head.split())
    assert [head in "".join(page.split()) for page in pages] == [False] + [True] * (len(pages) - 1)
    for point in ("−68,3", "12000,4"):  # labels of charts, with the marks of the language
        assert point in shown


@pytest.mark.conformance
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("name", "tag"), DOCUMENTS)
def test_libreoffice_loses_nothing_of_the_examples(
    name: str, tag: str, document_of: Callable[[str, str], Document], theme: Theme, tmp_path: Path
) -> None:
    document = document_of(name, tag)
    (tmp_path / "file.docx").write_bytes(render(document, theme))
    again = Docx(convert(tmp_path / "file.docx", "docx:MS Word 2007 XML").read_bytes())
    read = ["".join(line.text.split()) for line in again.lines() if line.text.strip()]
    assert read == ["".join(text.split()) for _, text in texts(unmarked(document)) if text]


def test_python_docx_opens_it_and_saves_it_again(tmp_path: Path) -> None:
    read = docx.Document(BytesIO(render(*sample("kazakh"))))
    read.paragraphs[-1].text = "One sentence edited."
    read.save(str(tmp_path / "again.docx"))
    assert findings(tmp_path / "again.docx") == []
    assert Docx((tmp_path / "again.docx").read_bytes()).lines()[-1].text == "One sentence edited."

"""Files that cannot be read are refused with a message, whatever is the matter with them."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random

import pikepdf
import pytest

from briefing.errors import DataError
from briefing.verify import bounds
from briefing.verify.contradictions import crossed
from briefing.verify.files import read
from briefing.verify.finished import Link

Find = Callable[..., Path]


def refusal(path: Path) -> str:
    """Return the message with which a file is refused."""
    with pytest.raises(DataError) as problem:
        read(path)
    (diagnostic,) = problem.value.diagnostics
    assert diagnostic.file == str(path)
    assert diagnostic.hint
    return diagnostic.message


def written(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "file"
    path.write_bytes(data)
    return path


def zipped(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return target.getvalue()


RELATIONS = b"""<Relationships xmlns="r">
<Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"""
ENTITY = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
WORD = {"_rels/.rels": RELATIONS, "word/document.xml": b"<document><body/></document>"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is no PDF, Word file or web page"),
        (b"schema: 2\nid: x\n", "is no PDF, Word file or web page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a file of Word 97–2003, or one with a password"),
        (b"%PDF-1.7\nnothing", "is damaged"),
        (b"PK\x03\x04nothing", "is damaged: it is no whole zip file"),
        (zipped({"a": b""}), "is damaged: it has no main part"),
        (zipped({**WORD, "word/document.xml": b"<document>"}), "is damaged: the part word/document.xml is not well-"),
        (zipped({**WORD, "word/document.xml": ENTITY}), "is damaged: the part"),
        (zipped({**WORD, "word/document.xml": b"<workbook/>"}), "is damaged: it is a package of another kind"),
        (zipped({"_rels/.rels": RELATIONS}), "is damaged: the part word/document.xml is missing"),
        (zipped({**WORD, "word/document.xml": b"<a>" * 300 + b"</a>" * 300}), "is damaged"),
        (zipped({f"{number}": b"" for number in range(bounds.PARTS + 1)}), "what it unpacks to is too large"),
        (b"<html>\0</html>", "is damaged: it holds what is no text"),
        (b"<html>" + b"<div>" * 240, "is damaged"),
    ],
)
def test_what_is_no_finished_file_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    assert refusal(written(tmp_path, data)).startswith(message)


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.pdf") == "no such file or directory"
    assert refusal(tmp_path) == "is a directory"


def test_large_files_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.verify.files.FILE", 20)
    assert refusal(written(tmp_path, b"%PDF-1.7" + b" " * 20)).startswith("a file of more than")


def test_parts_that_unpack_to_too_much_are_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.verify.package.UNPACKED", 1 << 20)
    bomb = zipped({**WORD, "word/document.xml": b" " * (2 << 20)})
    assert refusal(written(tmp_path, bomb)) == "what it unpacks to is too large to be read"
    monkeypatch.setattr("briefing.verify.bounds.PART", 1 << 20)
    with pytest.raises(DataError, match="too large"):
        bounds.inflated(zlib.compress(b" " * (2 << 20)), "a part")


def test_a_pdf_file_with_a_password_is_refused(tmp_path: Path, built: Find) -> None:
    path = tmp_path / "locked.pdf"
    with pikepdf.open(built("fact-sheet", "pdf")) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert refusal(path) == "has a password"


@pytest.mark.parametrize("suffix", ["pdf", "docx", "html"])
def test_spoilt_bytes_are_read_or_refused(tmp_path: Path, built: Find, suffix: str) -> None:
    whole = built("fact-sheet", suffix).read_bytes()
    random = Random(11)
    outcomes = []
    for _ in range(25):
        data = bytearray(whole)
        for _ in range(random.choice((1, 8, 60))):
            data[random.randrange(len(data))] = random.randrange(256)
        if random.random() < 0.4:
            del data[random.randrange(len(data)) :]
        try:
            read(written(tmp_path, bytes(data)))
            outcomes.append("read")
        except DataError:
            outcomes.append("refused")
    assert len(outcomes) == 25


def test_a_file_that_ends_too_soon_says_so(tmp_path: Path, built: Find) -> None:
    page = built("fact-sheet", "html").read_bytes()
    assert "ends before its end" in read(written(tmp_path, page[: len(page) // 2])).faults
    pdf = built("fact-sheet", "pdf").read_bytes()
    try:
        told = read(written(tmp_path, pdf[: len(pdf) - 400])).faults
    except DataError as problem:
        told = (str(problem),)
    assert any("damaged" in text for text in told)


def test_citations_that_are_crossed_are_told() -> None:
    right = [Link("#a", "[1]"), Link("#b", "[2]"), Link("#a", "[1]"), Link("#a", "more"), Link("https://a.org", "[1]")]
    assert list(crossed(right)) == []
    assert list(crossed([*right, Link("#b", "[1]")])) == [
        "links of the text “[1]” lead to 2 places",
        "[1] and [2] lead to the same place",
    ]

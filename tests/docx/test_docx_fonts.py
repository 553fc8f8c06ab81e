"""Fonts inside the file: subsets that Word can unwrap, only of fonts whose licence lets a document be edited."""

from __future__ import annotations

import shutil
import struct
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import docx_samples as samples
import pypdfium2
import pytest
import uharfbuzz
from docx_office import convert, findings
from docx_reading import Docx, q
from some import some

from briefing.docx import refused, render
from briefing.docx.embedding import scramble
from briefing.theme import FontFamily, Theme

FACES = ["w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic"]


def embedded(file: Docx) -> dict[tuple[str, str], bytes]:
    """Return the unwrapped fonts of a file by family and face."""
    relations = file.relations("word/fontTable.xml")
    table = file.xml("word/fontTable.xml")
    return {
        (font.get(q("w:name")), face): scramble(
            file.blobs[f"word/{relations[node.get(q('r:id'))]}"], UUID(node.get(q("w:fontKey")))
        )
        for font in file.find("//w:font", table)
        for face in FACES
        for node in font.findall(q(face))
    }


def family(original: FontFamily, folder: Path, change: dict[bytes, bytes], permission: int = 0) -> FontFamily:
    """Return a copy of a family with pieces of its files replaced, and another word on embedding."""
    copies = []
    for path in original.faces:
        blob = bytearray(path.read_bytes())
        tables = {blob[at : at + 4].decode(): at for at in range(12, 12 + 16 * blob[5], 16)}
        [start] = struct.unpack_from(">I", blob, tables["OS/2"] + 8)
        struct.pack_into(">H", blob, start + 8, permission)
        for old, new in change.items():
            assert len(old) == len(new)
            blob = blob.replace(old, new)
        copies.append(folder / path.name)
        copies[-1].write_bytes(blob)
    return FontFamily(original.name, *copies)


def test_all_faces_are_in_the_file_and_settings_say_so(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(render(samples.english(), theme, embed_fonts=True))
    assert findings(path) == []
    file = Docx(path.read_bytes())
    assert set(embedded(file)) == {(one.name, face) for one in (theme.serif, theme.sans) for face in FACES}
    settings = [node.tag for node in file.xml("word/settings.xml")]
    assert settings.index(q("w:embedTrueTypeFonts")) < settings.index(q("w:saveSubsetFonts"))
    assert b'"odttf"' in file.blobs["[Content_Types].xml"]


@pytest.mark.parametrize("name", ["english", "kazakh", "serbian"])
def test_subsets_have_what_the_document_says_and_the_alphabets_to_go_on(theme: Theme, name: str) -> None:
    document = getattr(samples, name)()
    file = Docx(render(document, theme, embed_fonts=True))
    said = {ord(letter) for line in file.lines() for letter in line.text} - {0x0A, 0x09}
    alphabet = "ABCzyx0123456789" + ("Әқңұһ" if name == "kazakh" else "Ђџљ" if name == "serbian" else "")
    for blob in some(embedded(file).values()):
        face = uharfbuzz.Face(blob)
        assert said | set(map(ord, alphabet)) <= set(face.unicodes)
        assert face.get_name(1) in {theme.serif.name, theme.sans.name}


def test_beginning_of_a_font_is_wrapped_as_the_standard_says() -> None:
    key = UUID("00112233-4455-6677-8899-aabbccddeeff")
    assert scramble(bytes(40), key) == bytes.fromhex("ffeeddccbbaa99887766554433221100" * 2) + bytes(8)


def test_without_the_option_no_font_is_in_the_file(theme: Theme) -> None:
    file = Docx(render(samples.english(), theme))
    assert b"embed" not in file.blobs["word/fontTable.xml"] + file.blobs["word/settings.xml"]
    assert not [name for name in file.names if "font" in name.lower() and name != "word/fontTable.xml"]


def test_same_document_gives_the_same_bytes(theme: Theme) -> None:
    assert render(samples.english(), theme, embed_fonts=True) == render(samples.english(), theme, embed_fonts=True)


def test_fonts_stay_moderate(theme: Theme) -> None:
    latin = samples.document(samples.paragraph("Trade turnover rose."))
    assert len(render(latin, theme, embed_fonts=True)) < 200_000
    assert len(render(samples.kazakh(), theme, embed_fonts=True)) < 350_000


@pytest.mark.parametrize(
    ("permission", "allowed"),
    [(0x0000, True), (0x0008, True), (0x0002, False), (0x0004, False), (0x000C, True), (0x0208, False)],
)
def test_licence_decides(theme: Theme, tmp_path: Path, permission: int, allowed: bool) -> None:
    own = replace(theme, serif=family(theme.serif, tmp_path, {}, permission))
    names = {name for name, _ in embedded(Docx(render(samples.english(), own, embed_fonts=True)))}
    assert names == {theme.sans.name} | ({theme.serif.name} if allowed else set())
    assert refused(own) == (() if allowed else own.serif.faces)


def test_font_that_forbids_subsets_is_taken_whole(theme: Theme, tmp_path: Path) -> None:
    own = replace(theme, serif=family(theme.serif, tmp_path, {}, 0x0100))
    blobs = embedded(Docx(render(samples.english(), own, embed_fonts=True)))
    assert blobs[theme.serif.name, "w:embedRegular"] == own.serif.regular.read_bytes()


def test_letterheads_own_copy_of_a_font_gives_way(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "letterhead.docx"
    path.write_bytes(render(samples.english(), theme, embed_fonts=True))
    file = Docx(render(samples.kazakh(), theme, letterhead=path, embed_fonts=True))
    assert len(embedded(file)) == 8
    assert len([name for name in file.names if name.endswith(".odttf")]) == 8


@pytest.mark.conformance
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_sets_the_text_in_the_fonts_of_the_file(theme: Theme, tmp_path: Path) -> None:
    """Under a name that no computer has, so that they can come from nowhere else."""
    change = {
        old.encode("utf-16-be"): new.encode("utf-16-be")
        for old, new in (("Noto Serif", "Proba Seri"), ("NotoSerif", "ProbaSeri"))
    }
    serif = replace(family(theme.serif, tmp_path, change), name="Proba Seri")
    (tmp_path / "file.docx").write_bytes(render(samples.english(), replace(theme, serif=serif), embed_fonts=True))
    with pypdfium2.PdfDocument(convert(tmp_path / "file.docx", "pdf")) as pdf:
        used = {one.get_font().get_base_name() for page in pdf for one in page.get_objects((1,))}
    assert any("ProbaSeri" in name for name in used)

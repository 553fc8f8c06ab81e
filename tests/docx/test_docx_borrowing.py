"""Words with letters that the template's font lacks are in the font of its second family."""

from __future__ import annotations

from pathlib import Path

import docx_samples as samples
from borrowed import LENT, theme
from docx_office import findings
from docx_reading import Docx, q

from briefing.document import Document, Emphasis, Heading, Paragraph, Strong, Text
from briefing.docx import render


def runs(file: Docx) -> list[tuple[str, str]]:
    """Return the text of each run with the font that it says for itself."""
    found = []
    for run in file.find("//w:r[w:t]"):
        (font,) = run.findall(f"{q('w:rPr')}/{q('w:rFonts')}") or (None,)
        text = "".join(node.text or "" for node in run.iter(q("w:t")))
        found.append((text, "" if font is None else font.get(q("w:ascii"))))
    return found


def document(*blocks: object) -> Document:
    return Document(samples.meta(), blocks)  # type: ignore[arg-type]


def test_whole_words_are_in_the_second_family_of_their_style(tmp_path: Path) -> None:
    made = document(Heading(1, (Text("Nguyễn, Hanoi"),)), Paragraph((Text(LENT),)))
    told = runs(Docx(render(made, theme(tmp_path))))
    assert ("Nguyễn", "Noto Sans") in told
    assert (", Hanoi", "") in told
    body = told[[text for text, _ in told].index("Нгуен (") :]
    assert body == [
        ("Нгуен (", ""),
        ("Nguyễn", "Noto Serif"),
        ("), ", ""),
        ("Əliyev", "Noto Serif"),
        (", ", ""),
        ("ʿAbd", "Noto Serif"),
        (" al-", ""),
        ("Fattāḥ", "Noto Serif"),
        (", ", ""),
        ("Қазақстан", "Noto Serif"),
        (", ", ""),
        ("Ștefănescu", "Noto Serif"),
    ]


def test_a_part_of_a_run_keeps_its_style_and_the_spaces(tmp_path: Path) -> None:
    file = Docx(render(document(Paragraph((Emphasis((Strong((Text("a  Қ  b"),)),)),))), theme(tmp_path)))
    told = file.find("//w:r[w:t]")
    assert "".join(node.text for node in file.find("//w:t")) == "a  Қ  b"
    assert [run.find(f"{q('w:rPr')}/{q('w:rStyle')}").get(q("w:val")) for run in told] == ["StrongEmphasis"] * 3
    assert [node.tag for node in told[1].find(q("w:rPr"))] == [q("w:rStyle"), q("w:rFonts")]


def test_the_file_is_valid_and_holds_the_fonts_that_it_uses(tmp_path: Path) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(render(document(Paragraph((Text(LENT),))), theme(tmp_path / "ours"), embed_fonts=True))
    assert findings(path) == []
    table = Docx(path.read_bytes()).xml("word/fontTable.xml")
    held = {font.get(q("w:name")): len(font) for font in table}
    assert held.keys() == {"Ours Serif", "Ours Sans", "Noto Serif", "Noto Sans"}
    assert held["Noto Serif"] >= 4


def test_a_text_that_lacks_nothing_is_one_run(tmp_path: Path) -> None:
    file = Docx(render(document(Paragraph((Text("Нгуен"),))), theme(tmp_path)))
    assert runs(file) == [("Нгуен", "")]
    assert "Noto Serif" not in [font.get(q("w:name")) for font in file.xml("word/fontTable.xml")]

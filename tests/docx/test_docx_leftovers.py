"""What no page of a letterhead shows any more is not in the finished file either."""

from __future__ import annotations

from pathlib import Path

import docx_samples as samples
import letterhead_parts
import letterheads
from docx_reading import Docx
from letterhead_parts import WML, letterhead, p, r, relation
from packages import picture

from briefing.docx import render
from briefing.theme import Theme

NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="2">{p(r("kept"))}</w:footnote><w:footnote w:id="3">{p(r("secret"))}</w:footnote>'
)


def put(blob: bytes, theme: Theme, folder: Path) -> Docx:
    path = letterhead_parts.written(blob, folder / "letterhead.docx")
    return Docx(render(samples.document(samples.paragraph("x")), theme, letterhead=path))


def test_deleted_picture_and_header_that_no_section_has_go(theme: Theme, tmp_path: Path) -> None:
    deleted = f'<w:del w:id="1" w:author="x">{picture("x1")}</w:del>'
    blob = letterhead(
        p(r("Ministry") + deleted + picture("x2", 2)),
        relations=[
            relation("image", "media/a.png", identifier="x1"),
            relation("image", "media/b.png", identifier="x2"),
            relation("header", "header9.xml", identifier="x3"),
        ],
        parts={
            "word/media/a.png": ("image/png", letterheads.logo()),
            "word/media/b.png": ("image/png", letterheads.logo()),
            "word/header9.xml": (f"{WML}.header+xml", f"<w:hdr {letterhead_parts.SPACES}>{p(r('secret'))}</w:hdr>"),
        },
    )
    names = put(blob, theme, tmp_path).names
    assert "word/media/b.png" in names
    assert not {"word/media/a.png", "word/header9.xml"} & set(names)


def test_notes_that_nothing_refers_to_go(theme: Theme, tmp_path: Path) -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    deleted = f'<w:del w:id="1" w:author="x">{mark.format(3)}</w:del>'
    notes = f"<w:footnotes {letterhead_parts.SPACES}>{NOTES}</w:footnotes>"
    blob = letterhead(
        p(r("Ministry") + mark.format(2) + deleted),
        relations=[relation("footnotes", "footnotes.xml", identifier="x1")],
        parts={"word/footnotes.xml": (f"{WML}.footnotes+xml", notes)},
    )
    file = put(blob, theme, tmp_path)
    root = file.xml("word/footnotes.xml")
    assert [str(one) for one in file.find("w:footnote/@w:id", root)] == ["-1", "2"]
    assert "kept" in "".join(root.itertext())

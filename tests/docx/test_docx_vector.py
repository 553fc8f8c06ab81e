"""SVG drawings of a letterhead: plain ones stay, those that run or fetch something go, and are said."""

from __future__ import annotations

from pathlib import Path

import mutations
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from packages import line, picture, start, text

from briefing.docx import notices, render
from briefing.docx.vector import is_active
from briefing.theme import Theme

SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(content: str, attributes: str = "") -> Part:
    blob = f"<svg {SVG} {attributes}>{content}</svg>".encode()
    return Part(PackURI("/word/media/image1.svg"), "image/svg+xml", blob)


@pytest.mark.parametrize(
    "content",
    [
        "<path d='M0 0' fill='url(#shade)'/>",
        "<use xlink:href='#crest'/><image href='data:image/png;base64,AAAA'/>",
        "<style>.a { fill: #123456; mask: url( '#m' ) }</style>",
        "<text>visit https://example.org</text>",
    ],
)
def test_a_plain_drawing_is_a_picture(content: str) -> None:
    assert not is_active(drawing(content))


@pytest.mark.parametrize(
    "content",
    [
        "<script>alert(1)</script>",
        "<rect onclick='x()'/>",
        "<image xlink:href='https://example.org/x.png'/>",
        "<image href='//example.org/x.png'/>",
        "<a href='javascript:x()'><text>x</text></a>",
        "<use href='data:text/html,x'/>",
        "<style>@import 'https://example.org/x.css';</style>",
        "<rect fill='url(https://example.org/x#a)'/>",
        "<rect style='background: url( &quot;file:///c:/x&quot; )'/>",
        "<foreignObject><p>x</p></foreignObject>",
        "<rect",
    ],
)
def test_a_drawing_that_does_something_is_not(content: str) -> None:
    assert is_active(drawing(content))


def test_it_is_left_out_of_the_papers_and_said(theme: Theme, tmp_path: Path) -> None:
    made = start(line(text("Ministry") + picture("rId7")))
    made.add("word/media/image1.svg", "image/svg+xml", f"<svg {SVG}><script>secret</script></svg>")
    made.relate(made.main, "image", "media/image1.svg", identifier="rId7")
    path = tmp_path / "letterhead.docx"
    path.write_bytes(made.zipped())
    assert [one.message for one in notices(path, theme)] == [
        "has 1 SVG drawing with a script or a link: left out of the papers"
    ]
    done = dict(mutations.read(render(mutations.small(), theme, letterhead=path)))
    assert not [name for name in done if name.endswith(".svg")]

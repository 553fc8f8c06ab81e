from __future__ import annotations

from briefing.document import Heading, Paragraph, ParagraphRole, Text
from briefing.scene.front import title_block


def paragraph(role: ParagraphRole) -> Paragraph:
    return Paragraph((Text(role),), role)


def test_the_title_block_ends_with_the_first_text() -> None:
    front = paragraph("marking"), paragraph("kicker"), paragraph("title"), paragraph("requisite")
    later = paragraph("body"), paragraph("requisite")
    assert title_block((*front, *later)) == front


def test_a_document_may_begin_with_text_or_be_empty() -> None:
    assert title_block((Heading(1, (Text("Trade"),)), paragraph("title"))) == ()
    assert title_block(()) == ()

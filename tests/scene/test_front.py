from __future__ import annotations

import pytest

from briefing import resources
from briefing.document import Heading, Paragraph, ParagraphRole, Text
from briefing.scene.front import arranged, title_block
from briefing.theme import load


def paragraph(role: ParagraphRole) -> Paragraph:
    return Paragraph((Text(role),), role)


def test_the_title_block_ends_with_the_first_text() -> None:
    front = paragraph("marking"), paragraph("kicker"), paragraph("title"), paragraph("requisite")
    later = paragraph("body"), paragraph("requisite")
    assert title_block((*front, *later)) == front


def test_a_document_may_begin_with_text_or_be_empty() -> None:
    assert title_block((Heading(1, (Text("Trade"),)), paragraph("title"))) == ()
    assert title_block(()) == ()


@pytest.mark.parametrize(("profile", "last"), [("neutral", "body"), ("rs", "body"), ("kz", "note"), ("ru", "note")])
def test_whom_to_ask_stands_where_the_profile_wants_it(profile: str, last: str) -> None:
    contact = Paragraph((Text("Contact"),), "requisite", "contact")
    blocks = (paragraph("title"), contact, paragraph("body"))
    page = load(resources.default_template_dir(), resources.fonts_dir(), profile=profile).page
    found = arranged(blocks, page)
    assert len(found) == len(blocks)
    assert [block.role for block in found if isinstance(block, Paragraph)][-1] == last
    assert (found == blocks) is (last == "body")

"""Files are small enough for any mailbox: 90 KB of PDF and 40 KB of Word for a paper of up to eight pages."""

from __future__ import annotations

import pytest
from papers import SHIPPED, TAGS

from briefing import resources, theme
from briefing.figures import derive
from briefing.formats import FORMATS, Paper

LIMITS = {"pdf": 90_000, "docx": 40_000, "html": 60_000}
LONG = {"latvia-uzbekistan": {"pdf": 110_000, "docx": 60_000, "html": 90_000}}
"""A brief of eleven pages with four charts, each with its workbook."""


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", SHIPPED)
def test_a_paper_is_small(name, tag, kind, *, briefing_of, document_of, spoken):
    folder = resources.default_template_dir()
    look = theme.load(folder, resources.fonts_dir())
    briefing = briefing_of(name).briefing
    paper = Paper(document_of(name, tag), look, spoken(tag), briefing, derive(briefing), folder)
    assert len(FORMATS[kind].render(paper)) < LONG.get(name, LIMITS)[kind]

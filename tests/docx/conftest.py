"""The theme, and a look into finished files."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx_reading import Docx
from docx_samples import document
from docx_samples import theme as sample_theme

from briefing.document import Block
from briefing.docx import render
from briefing.theme import Theme


@pytest.fixture(scope="session")
def theme() -> Theme:
    return sample_theme()


@pytest.fixture
def write(theme: Theme) -> Callable[..., Docx]:
    """Write blocks as a document in English and read it back; keywords go to its ``Meta``."""

    def writer(*blocks: Block, theme: Theme = theme, **meta: object) -> Docx:
        return Docx(render(document(*blocks, **meta), theme))

    return writer

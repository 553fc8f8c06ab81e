"""The theme, and a look into finished files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import pypdfium2
import pytest
from pdf_sample import FONTS, THEME, syllables

from briefing.document import Block, Document, Meta
from briefing.pdf import render
from briefing.theme import Theme, load


@dataclass
class Pdf:
    """A finished file, read back."""

    data: bytes
    file: pypdfium2.PdfDocument

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page, with line ends as spaces."""
        return [self.file[index].get_textpage().get_text_bounded() for index in range(len(self.file))]

    @cached_property
    def text(self) -> str:
        return " ".join(" ".join(self.pages).split())

    def finds(self, text: str) -> bool:
        """Tell whether a reader's search finds a text."""
        return any(
            self.file[index].get_textpage().search(text, match_case=True).get_next() is not None
            for index in range(len(self.file))
        )

    @property
    def outline(self) -> list[tuple[int, str]]:
        return [(item.level, item.get_title()) for item in self.file.get_toc()]


@pytest.fixture(scope="session")
def theme() -> Theme:
    return load(THEME, FONTS)


@pytest.fixture
def read() -> Iterator[Callable[[bytes], Pdf]]:
    """Open finished files, and close them after the test."""
    opened: list[pypdfium2.PdfDocument] = []

    def reader(data: bytes) -> Pdf:
        opened.append(pypdfium2.PdfDocument(data))
        return Pdf(data, opened[-1])

    yield reader
    for file in opened:
        file.close()


@pytest.fixture
def draw(theme: Theme, read: Callable[[bytes], Pdf]) -> Callable[..., Pdf]:
    """Draw blocks as a document in English and read it back."""

    def drawer(*blocks: Block, theme: Theme = theme, lang: str = "en-GB", **meta: str) -> Pdf:
        document = Document(Meta(title="Test", lang=lang, date="2026-02-26", **meta), blocks)  # type: ignore[arg-type]
        return read(render(document, theme, syllables))

    return drawer

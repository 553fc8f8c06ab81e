"""The look of a template as renderers ask for it: page profile, fonts, sizes, colours."""

from __future__ import annotations

from pathlib import Path

from briefing.records import frozen


@frozen
class FontFamily:
    """A family by its four faces; ``name`` is what Word is told, ``fallbacks`` what it may use instead.

    Characters that some face of it lacks are taken from the ``second`` family.
    """

    name: str
    regular: Path
    bold: Path
    italic: Path
    bold_italic: Path
    fallbacks: tuple[str, ...] = ()
    second: FontFamily | None = None

    @property
    def faces(self) -> tuple[Path, Path, Path, Path]:
        """Return the files of the four faces."""
        return self.regular, self.bold, self.italic, self.bold_italic


@frozen
class PageProfile:
    """A page as a country's rules want it; lengths in millimetres, ``number_at`` where the page number stands."""

    name: str
    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    number_at: str  # top-center, bottom-center, bottom-right
    number_format: str  # "{page}" plain, or "pattern" for Meta.page
    first_line_indent: float = 0.0
    marking_at: str = "top-center"  # top-right, top-center, top-and-bottom
    counts_marked: bool = False  # each page of a paper with a marking has its number and that of all, page 1 too
    contact_at: str = "head"  # head, end


@frozen
class Theme:
    """Everything a renderer may ask about looks. Sizes in points, colours as ``#rrggbb``."""

    serif: FontFamily  # body
    sans: FontFamily  # headings, tables, charts, small print
    page: PageProfile
    body_size: float
    leading: float  # body line distance in points: the baseline grid
    title_size: float
    h1_size: float
    h2_size: float
    h3_size: float
    small_size: float  # notes, sources, captions
    table_size: float
    ink: str
    muted: str  # captions, notes, labels
    accent: str  # the one colour: headings' rules, key figures, first series
    accent_soft: str  # backgrounds of panels and header rows
    rule: str  # hairlines
    series: tuple[str, ...]  # chart colours, that print apart in grey
    letterhead: Path | None = None  # of page 1; the second page of a PDF is of those after it
    continuation: Path | None = None  # of the pages after the first
    justify: bool = True

    @property
    def small_leading(self) -> float:
        """Return the line distance of small print, in points."""
        return round(self.small_size * 1.38, 1)

"""What a finished file holds for the person who reads it: passages in reading order, and what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Literal

from briefing.records import frozen

FileKind = Literal["pdf", "docx", "html"]
#: What a passage is. ``point`` is a label, name or value in a chart or drawing; ``workbook`` a cell of the workbook
#: behind a chart of Word; ``alt`` the description of a picture; ``header`` whatever stands on every page.
PassageKind = Literal[
    "title",
    "heading",
    "paragraph",
    "item",
    "quote",
    "caption",
    "note",
    "source",
    "cell",
    "head",
    "point",
    "workbook",
    "alt",
    "header",
    "property",
]


@frozen
class Mark:
    """A part of a passage, ``text[start:end]``, that the file itself says is a figure.

    ``figure`` is the id of the figure, or in a Word file the end of its bookmark's name (``trade_exports_value``), as
    bookmarks have neither points nor room; ``value`` the value for programs, where the file has one.
    """

    figure: str
    start: int
    end: int
    value: str = ""


@frozen
class Passage:
    """A piece of text that stands by itself.

    ``text`` has single spaces and no-break spaces as they are, and no soft hyphens; ``language`` is the BCP 47 tag that
    the file gives it, ``place`` says where it is in words (``page 3, table 2, row 4``). ``heads`` are the row's head,
    then those of the column, from the top, for a cell; series and category for a value in a chart.
    """

    text: str
    language: str
    kind: PassageKind
    place: str
    heads: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


@frozen
class Font:
    """A font that a file uses, by its family's name without the tag of a subset, and whether the file has it inside."""

    name: str
    is_embedded: bool


@frozen
class Link:
    """A link with the text that it is on; ``target`` is an address, or ``#`` and the name of a place in the file."""

    target: str
    text: str


@frozen
class Finished:
    """A finished file as it was read.

    ``claims`` are the standards that it says it keeps (``PDF/A-2a``, ``PDF/UA-1``); ``attached`` the figures for
    programs inside of it; ``faults`` what no untouched file has, in words: hidden text, text that is read out as
    something else, charts that contradict their workbooks, links that lead nowhere.
    """

    path: Path
    kind: FileKind
    language: str
    title: str
    claims: tuple[str, ...] = ()
    fonts: tuple[Font, ...] = ()
    links: tuple[Link, ...] = ()
    passages: tuple[Passage, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)
    is_draft: bool = False
    attached: bytes | None = None
    faults: tuple[str, ...] = ()
    is_tagged: bool = True
    revisions: int = 1
    is_signed: bool = False

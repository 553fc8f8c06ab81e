"""The table of formats: what documents can be made into, by which room, with which switches.

Build, command line, documents and tests read it. A new format is a room with a renderer and one entry here; the modules
of this package say for PDF and Word files what their rooms need beside the document. The entries import nothing until
they are used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.records import frozen

if TYPE_CHECKING:
    from briefing.annotation import Annotations
    from briefing.data import Briefing
    from briefing.document import Block, Document
    from briefing.errors import Diagnostic
    from briefing.figures import Figures
    from briefing.language import Language
    from briefing.reading.lines import Lines
    from briefing.theme import Theme

__all__ = ["FORMATS", "USUAL", "Format", "Occasion", "Paper", "Switch", "exceeds", "pages", "switches"]


@frozen
class Switch:
    """A switch of the command line that a format understands: its name without dashes in front, and its help."""

    name: str
    help: str


@frozen(remembers=True)
class Paper:
    """A document in one language, the notes on it, and all that a format may need to make a file of it.

    An ``internal`` paper is for the own side alone.
    """

    document: Document
    look: Theme
    language: Language
    briefing: Briefing
    figures: Figures
    template: Path
    switches: frozenset[str] = frozenset()
    annotations: Annotations = field(default_factory=dict)
    internal: bool = False

    @cached_property
    def parts(self) -> tuple[object, ...]:
        """All parts of the document's blocks, in reading order."""
        from briefing.extracts import parts  # noqa: PLC0415 - who asks for formats may make no paper

        return tuple(parts(self.document.blocks))

    @cached_property
    def carried(self) -> Mapping[str, str]:
        """What its figures are worth for machines, by their ids: worked out once for all of its files."""
        worth: Mapping[str, str] = _carried(self)
        return worth


@frozen
class Occasion:
    """What is known before any document is composed: the data, the template, and what was asked for.

    An ``internal`` paper is for the own side alone.
    """

    briefing: Briefing
    lines: Lines
    look: Theme
    template: Path
    languages: tuple[str, ...]
    switches: frozenset[str] = frozenset()
    internal: bool = False


def _nothing(_occasion: Occasion) -> tuple[Diagnostic, ...]:
    return ()


def _fits(_paper: Paper) -> None:
    return


@frozen
class Format:
    """A kind of file.

    ``name`` is what ``--format`` takes, ``suffix`` ends file names, ``summary`` says what it is in a word or two.
    ``render`` makes the file. ``notices`` returns, once for a build, what is wrong or odd about the template or the
    switches; ``fits`` raises DataError, for ``check``, where ``render`` would. One that is not ``usual`` is made only
    where it is asked for by name.
    """

    name: str
    suffix: str
    summary: str
    render: Callable[[Paper], bytes]
    switches: tuple[Switch, ...] = ()
    notices: Callable[[Occasion], tuple[Diagnostic, ...]] = _nothing
    fits: Callable[[Paper], None] = _fits
    usual: bool = True


def _later(module: str, name: str) -> Callable[..., Any]:
    """Return a function that is imported when it is called first."""

    def call(*arguments: Any) -> Any:
        return getattr(import_module(f"{__name__}.{module}"), name)(*arguments)

    return call


_carried = _later("carried", "carried")

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format(
            "pdf",
            "pdf",
            "PDF",
            _later("for_pdf", "render"),
            (Switch("attach-data", "Put the figures into each PDF, as a JSON file inside it."),),
            _later("for_pdf", "notices"),
        ),
        Format(
            "docx",
            "docx",
            "Word file",
            _later("for_docx", "render"),
            (
                Switch("embed-fonts", "Put the fonts into Word files, for readers who lack them."),
                Switch("protect", "Make Word files read-only, without a password: for final papers."),
            ),
            _later("for_docx", "notices"),
            _later("for_docx", "fits"),
        ),
        Format("html", "html", "web page", _later("for_html", "render"), usual=False),
    )
}

USUAL: tuple[str, ...] = tuple(name for name, one in FORMATS.items() if one.usual)
"""The formats that are made where none is named."""


pages: Callable[[Paper], tuple[tuple[Block, ...], ...]] = _later("for_pdf", "pages")
"""Returns which nodes of a document stand on which page, where the format has pages of its own."""

exceeds: Callable[[Paper, int], bool] = _later("for_pdf", "exceeds")
"""Tells whether a document has more than a number of pages, where the format has pages of its own."""


def switches() -> Iterator[Switch]:
    """Yield the switches of all formats, each once."""
    yield from {switch.name: switch for one in FORMATS.values() for switch in one.switches}.values()

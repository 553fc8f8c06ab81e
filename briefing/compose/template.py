"""A template's plan: which blocks stand in which sections, in which order, with which options.

``template.yaml`` is read whole: each part as a section or a block, and each block by the model of its own options.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import field
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Annotated, Any, Final, Literal

from briefing.compose.registry import BLOCKS, Options
from briefing.compose.sectioned import SECTIONS, OfSection
from briefing.data.model import Briefing
from briefing.data.shape import exists
from briefing.data.types import PlainText
from briefing.errors import DataError, Diagnostic, error
from briefing.reading.fields import Before, Field
from briefing.reading.lines import Lines, Path, dotted
from briefing.reading.nearest import nearest, similar
from briefing.reading.node import Node
from briefing.reading.settings import lines_of, settings_of, settings_text
from briefing.reading.source_text import SourceText
from briefing.reading.validation import validate
from briefing.reading.values import ValueWithHintError, scalar, shown
from briefing.records import changing, frozen

FILE: Final = "template.yaml"
MOST_PARTS: Final = 100
MOST_OMITTED: Final = 1000
MOST_PAGES: Final = 100
EVERY_OWN: Final = "*"
"""The name of the part that stands for each section of the data's own."""
SignatureAt = Literal["none", "fits", "always"]
OF_HINT: Final = f"say whose it is, `of:` one of {', '.join(SECTIONS)}"


def _pattern(value: object) -> str:
    """Read what is left out: a path of the data, with ``*`` for any key or number."""
    text = scalar(value, "a key of the data, such as relations.visits.as_of")
    if not exists(text, Briefing):
        hint = "write a path of the data file, with `*` for any entry: trade.history.*.balance"
        raise ValueWithHintError(f"no data file has the key {shown(text)}", hint)
    return text


class TemplateFile(Node):
    """``template.yaml``; each of its parts is read by itself.

    ``omits`` are the paths of the data that are left out on purpose, with ``*`` for any key or number. ``pages`` is how
    many pages the paper may have, in every language; with more than ``contents`` pages it has a list of contents.
    ``signature`` says whether its PDF ends with an empty field for an electronic signature: never, where it makes no
    page more, or always.
    """

    name: PlainText = ""
    description: PlainText = ""
    parts: Annotated[tuple[Any, ...], Field(min_length=1, max_length=MOST_PARTS)]
    omits: Annotated[tuple[Annotated[str, Before(_pattern)], ...], Field(max_length=MOST_OMITTED)] = ()
    pages: Annotated[int | None, Field(ge=1, le=MOST_PAGES)] = None
    contents: Annotated[int | None, Field(ge=1, le=MOST_PAGES)] = None
    signature: SignatureAt = "none"


class SectionPart(Node):
    """A section: its name, ``*`` for each of the data's own; whether it has a number, and its blocks."""

    section: PlainText
    numbered: bool = True
    blocks: Annotated[tuple[Any, ...], Field(min_length=1, max_length=MOST_PARTS)]


@frozen
class BlockPlan:
    """A registered block and its options."""

    name: str
    options: Options


@frozen
class SectionPlan:
    """A section: its id, which names its heading's message (``section-trade``), and its blocks.

    The parts before the first section have no id and no heading. An ``own`` one is of the data, which have its title.
    """

    id: str
    blocks: tuple[BlockPlan, ...]
    numbered: bool = True
    own: bool = False

    @property
    def data(self) -> str:
        """The name that the data know it by."""
        return self.id if self.own else self.id.replace("-", "_")


@frozen
class Template:
    """A template by its name, what it is for, its sections in order, and the keys of the data that it leaves out.

    ``pages`` is how many pages it may have, None for any number; ``contents`` how many it has at most without a list of
    contents, None for any number; ``signature`` whether there is a field for an electronic one at its end.
    """

    name: str
    description: str
    sections: tuple[SectionPlan, ...]
    omits: tuple[str, ...] = ()
    pages: int | None = None
    contents: int | None = None
    signature: SignatureAt = "none"

    @property
    def internal(self) -> bool:
        """Whether it prints what is for the own side alone."""
        return any(BLOCKS[plan.name].internal for section in self.sections for plan in section.blocks)


def load(folder: FilePath, sections: Collection[str] | None = None) -> Template:
    """Read ``template.yaml`` of a template folder.

    Args:
        folder: The template's folder.
        sections: The sections that there are headings for; None takes any.

    Raises:
        DataError: The file is missing or not YAML, or it names blocks, options or sections that do not exist; all of it
            at once.
    """
    path = folder / FILE
    if not os.path.lexists(path):
        hint = "copy the bundled one: `briefing templates` prints its folder"
        raise DataError(error("there is no template.yaml", file=str(folder), hint=hint))
    return _read(settings_text(path, "template"), folder.name, None if sections is None else tuple(sections))


@lru_cache(maxsize=8)  # one text is one template: those of a run are few, and asked for with each data file
def _read(source: SourceText, folder: str, sections: tuple[str, ...] | None) -> Template:
    tree = settings_of(source)
    parts = _Parts(lines_of(tree, source.file), sections)
    file, problems = validate(TemplateFile, tree.data, parts.lines)
    plans = parts.plans(tree.data.get("parts"))
    problems = [*tree.diagnostics, *problems, *parts.problems, *parts.unmarked]
    if file is None or problems:
        raise DataError(*sorted(problems, key=lambda one: one.line))
    return Template(file.name or folder, file.description, plans, file.omits, file.pages, file.contents, file.signature)


@changing
class _Parts:
    """Reads the parts of a template, and keeps what is wrong with them."""

    lines: Lines
    known: tuple[str, ...] | None
    problems: list[Diagnostic] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    named: dict[str, tuple[Path, Options]] = field(default_factory=dict)

    @property
    def unmarked(self) -> Iterator[Diagnostic]:
        """Yield an error if what is for the own side alone would stand below the title of another paper."""
        internal = next((at for name, (at, _) in self.named.items() if BLOCKS[name].internal), None)
        _, title = self.named.get("title", ((), None))
        if internal is not None and getattr(title, "of", "") != "talking_points":
            place = self.lines.place(dotted(internal))
            message = "is for the own side alone, and the paper does not have the title and marking of such a one"
            hint = "begin the template with `- block: title`, `of: talking_points`"
            yield error(message, file=place.file, line=place.line, key=dotted(internal), hint=hint)

    def wrong(self, at: Path, message: str, hint: str) -> None:
        """Note what is wrong at a place."""
        place = self.lines.place(dotted(at))
        self.problems.append(error(message, file=place.file, line=place.line, key=dotted(at), hint=hint))

    def plans(self, parts: Any) -> tuple[SectionPlan, ...]:
        """Return the sections of a list of parts; a block that stands alone is one without a name."""
        if not isinstance(parts, list):
            return ()  # said by the model
        found = (self._part(part, ("parts", number)) for number, part in enumerate(parts[:MOST_PARTS]))
        return tuple(plan for plan in found if plan)

    def _part(self, part: Any, at: Path) -> SectionPlan | None:
        if isinstance(part, dict) and "section" in part:
            return self._section(part, at)
        block = self._block(part, at, "")
        return SectionPlan("", (block,)) if block else None

    def _section(self, part: dict[str, Any], at: Path) -> SectionPlan | None:
        section, problems = validate(SectionPart, part, self.lines, at=at)
        self.problems += problems
        blocks = part.get("blocks")
        listed = blocks[:MOST_PARTS] if isinstance(blocks, list) else []
        name = part["section"] if isinstance(part["section"], str) else ""
        found = [self._block(block, (*at, "blocks", number), name) for number, block in enumerate(listed)]
        if section is None:
            return None
        self._heading(section.section, (*at, "section"))
        return SectionPlan(section.section, tuple(filter(None, found)), section.numbered)

    def _heading(self, name: str, at: Path) -> None:
        """See that a section has a heading, and stands once."""
        if self.known is not None and name not in (*self.known, EVERY_OWN):
            message = f"{shown(name)} is not a section; there are {', '.join(self.known)}"
            self.wrong(at, message, similar(name, self.known) or "write one of these")
        elif name in self.seen:
            hint = "put the blocks of both under one of them"
            self.wrong(at, f"the section {name} stands twice, first in line {self.seen[name]}", hint)
        self.seen.setdefault(name, self.lines.of(dotted(at)))

    def _block(self, part: Any, at: Path, section: str) -> BlockPlan | None:
        name = part.get("block") if isinstance(part, dict) else None
        if not isinstance(name, str):
            self.wrong(at, "a block is wanted", "write `- block: NAME`")
            return None
        if name not in BLOCKS:
            self.wrong((*at, "block"), f"there is no block {shown(name)}", nearest(name, sorted(BLOCKS)))
            return None
        options, problems = validate(BLOCKS[name].options, part, self.lines, at=at)
        self.problems += problems
        if options:
            self.named.setdefault(name, (at, options))
        return BlockPlan(name, self._whose(options, at, section)) if options else None

    def _whose(self, options: Options, at: Path, section: str) -> Options:
        """Return options with the section that a block is of: the one that it stands in, if it names none."""
        if not isinstance(options, OfSection) or options.of or section == EVERY_OWN:
            return options
        name = section.replace("-", "_")
        if name not in SECTIONS:
            self.wrong((*at, "of"), "is missing: the block does not stand in a section of the data", OF_HINT)
        return options.model_copy(update={"of": name})

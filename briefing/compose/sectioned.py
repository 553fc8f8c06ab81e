"""Blocks of any section: whose they are, which is the section they stand in unless the template says otherwise."""

from __future__ import annotations

from typing import Annotated, Final

from briefing.compose.authored import told
from briefing.compose.draft import At, Authored
from briefing.compose.material import Material
from briefing.compose.registry import Options, block
from briefing.data.model import Briefing, Section
from briefing.document import Block
from briefing.reading.fields import Before
from briefing.reading.kinds import keys
from briefing.reading.nearest import similar
from briefing.reading.values import ValueWithHintError, scalar, shown

SECTIONS: Final = tuple(name for name, kind in keys(Briefing).items() if kind.is_a(Section))
"""The sections of the program that the data may have."""


def _section(value: object) -> str:
    """Read the name of a section that the data may have."""
    name = scalar(value, "a section of the data")
    if name not in SECTIONS:
        message = f"{shown(name)} is not a section of the data; there are {', '.join(SECTIONS)}"
        raise ValueWithHintError(message, similar(name, SECTIONS) or "write one of these")
    return name


class OfSection(Options):
    """Whose block it is: the path of a section of the data; empty for the one that it stands in."""

    of: Annotated[str, Before(_section)] = ""


def section_of(material: Material, options: OfSection) -> Section | None:
    """Return the section that a block is of, None where the data have nothing of it."""
    entry = material.entries.by_key.get(options.of)
    return entry.value if entry else None


@block("intro", options=OfSection)
def intro(material: Material, options: OfSection) -> tuple[Block, ...]:
    """The text that opens a section (``of``)."""
    section = section_of(material, options)
    if section is None or not section.intro:
        return ()
    shows = told(section.intro, f"{options.of}.intro", material, options.of)
    return material.paragraph(material.say(Authored(section.intro, options.of), section.source, At("", shows)))

"""The paper on Brazil and Norway: all that can stand at a paper's front, and a profile of each side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from measured import KNOWN

from briefing import compose, language, resources
from briefing.compose.discourse import spoken
from briefing.compose.fold import Node
from briefing.compose.material import Material
from briefing.data import Loaded, load_text
from briefing.document import Document
from briefing.figures import derive
from briefing.reading.source_text import decode

PAPER = Path(__file__).with_name("brazil-norway.yaml")
TAGS = ("en", "kk", "ru", "sr")

Speak = Callable[[str], language.Language]


def loaded(*changes: tuple[str, str]) -> Loaded:
    """Return the data after replacements in them."""
    text = PAPER.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return load_text(decode(text.encode(), "case.yaml"), languages=TAGS, known=KNOWN)


def material(speak: Speak, tag: str, *changes: tuple[str, str]) -> Material:
    """Return what blocks of the paper are made from, after replacements in the data."""
    briefing = loaded(*changes).briefing
    return Material(briefing, derive(briefing), speak(tag))


def document(speak: Speak, tag: str, *changes: tuple[str, str]) -> Document:
    """Return the paper in a language, after replacements in the data."""
    briefing = loaded(*changes).briefing
    template = compose.load(resources.default_template_dir())
    return compose.compose(briefing, derive(briefing), speak(tag), template)


def unprinted(speak: Speak, *changes: tuple[str, str]) -> list[str]:
    """Return the keys of the data that the paper does not print."""
    data, paper = loaded(*changes), document(speak, "en", *changes)
    material_of = material(speak, "en", *changes)
    omits = compose.load(resources.default_template_dir()).omits
    shown = compose.printed(paper, material_of.entries)
    return [one.key for one in compose.unprinted(material_of.entries, shown, omits, data.lines)]


def said(parts: Node, of: Material) -> Node:
    """Return drafts as text."""
    told, problems = spoken(parts, of)
    assert problems == ()
    return told

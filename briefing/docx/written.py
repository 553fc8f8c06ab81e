"""What a finished Word file says, as people left it: its paragraphs and its comments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from briefing.docx import letterhead, revisions
from briefing.docx.package import RT
from briefing.docx.tree import Node, attribute, child, clark, each, parse, value
from briefing.records import frozen

_SIGNS: Final = {clark("w:tab"): "\t", clark("w:br"): "\n", clark("w:cr"): "\n", clark("w:noBreakHyphen"): "-"}
_SPACES: Final = str.maketrans("\u00a0\u202f\t\n\u2011", "    -", "\u00ad\u2060\u200b")
_CONTENTS: Final = "TOC"  # begins the styles of a list of contents, which Word makes anew


@frozen
class Comment:
    """A comment: who wrote it, what, and the text of the paragraph that it begins in."""

    author: str
    text: str
    at: str = ""


@frozen
class Written:
    """The paragraphs of a file that say something, those of cells among them, and its comments."""

    paragraphs: tuple[str, ...]
    comments: tuple[Comment, ...] = ()


def read(path: Path) -> Written:
    """Return what a Word file says once all tracked changes are accepted; the file itself is left as it is.

    Raises:
        DataError: It is no Word document, or cannot be read.
    """
    return _written(letterhead.read(path))


def of_bytes(blob: bytes, file: str) -> Written:
    """Return what a Word file in memory says; ``file`` is its name in messages."""
    return _written(letterhead.opened(blob, file))


def even(text: str) -> str:
    """Return a text with plain spaces and hyphens, each space once, as it is compared."""
    return " ".join(text.translate(_SPACES).split())


def _written(file: letterhead.LetterheadFile) -> Written:
    revisions.accept(file.root)
    paragraphs = [one for one in each(file.body, "w:p") if not _is_drawn(one) and not _is_contents(one)]
    texts = tuple(text for one in paragraphs if (text := even(_text(one))))
    return Written(texts, tuple(_comments(file, paragraphs)))


def _comments(file: letterhead.LetterheadFile, paragraphs: list[Node]) -> Iterator[Comment]:
    part = file.part(RT.COMMENTS)
    if part is None:
        return
    places = {
        attribute(mark, "w:id"): even(_text(one)) for one in paragraphs for mark in each(one, "w:commentReference")
    }
    for comment in each(parse(part.blob), "w:comment"):
        text = even(" ".join(_text(one) for one in each(comment, "w:p")))
        yield Comment(attribute(comment, "w:author"), text, places.get(attribute(comment, "w:id"), ""))


def _text(paragraph: Node) -> str:
    """Return the text of a paragraph, without that of drawings in it."""
    nodes = (one for one in each(paragraph, "w:t", "w:tab", "w:br", "w:cr", "w:noBreakHyphen") if one is not paragraph)
    own = (one for one in nodes if next(one.iterancestors(clark("w:p")), None) is paragraph)
    return "".join(_SIGNS.get(one.tag) or one.text or "" for one in own if one.getparent().tag == clark("w:r"))


def _is_drawn(paragraph: Node) -> bool:
    return next(paragraph.iterancestors(clark("w:txbxContent")), None) is not None


def _is_contents(paragraph: Node) -> bool:
    properties = child(paragraph, "w:pPr")
    return properties is not None and value(properties, "w:pStyle").startswith(_CONTENTS)

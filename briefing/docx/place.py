"""Where in a letterhead the text goes: its content control or bookmark ``briefing``, or else the end of its body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from lxml import etree

from briefing.docx.letterhead import LetterheadFile
from briefing.docx.measure import TWIPS_PER_MM
from briefing.docx.tree import Node, attribute, child, clark, each, value
from briefing.errors import DataError, error
from briefing.records import replace
from briefing.theme import PageProfile

__all__ = ["NAME", "clear", "empty_between", "fill", "page", "section_of", "untype"]

NAME = "briefing"

_NARROWEST = 60.0  # millimetres that text needs
#: What may stand around blocks of text without being a frame of its own, as a table or a text box is.
_OPEN = frozenset(map(clark, ("w:body", "w:sdt", "w:sdtContent", "w:customXml")))
#: What an empty paragraph may hold.
_NOTHING = frozenset(map(clark, ("w:r", "w:rPr", "w:t", "w:proofErr", "w:lastRenderedPageBreak")))
#: What makes a content control one for something else than text with its styles.
_TYPED = ("equation", "comboBox", "date", "docPartObj", "docPartList", "dropDownList", "picture", "text", "citation")
_STALE = (*_TYPED, "group", "bibliography", "showingPlcHdr", "dataBinding", "lock")
_UNITS = {"": 1.0, "pt": 20.0, "pc": 240.0, "pi": 240.0, "in": 1440.0, "mm": TWIPS_PER_MM, "cm": 10 * TWIPS_PER_MM}
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(pt|pc|pi|in|mm|cm)?")


def clear(base: LetterheadFile) -> Node:
    """Take out what stands in for the text; return a marker at its place.

    Raises:
        DataError: The place cannot hold blocks of text.
    """
    control = next((one for one in each(base.body, "w:sdt") if _is_control(one)), None)
    if control is not None:
        return _in_control(base, control)
    starts = (one for one in each(base.body, "w:bookmarkStart") if attribute(one, "w:name").casefold() == NAME)
    start = next(starts, None)
    return _at_end(base) if start is None else _in_bookmark(base, start)


def fill(marker: Node, nodes: Iterable[Node]) -> None:
    """Put the text at its place."""
    for node in nodes:
        marker.addprevious(node)
    _remove(marker)


# ------------------------------------------------------------------------------------------------------------- places


def _is_control(control: Node) -> bool:
    properties = child(control, "w:sdtPr")
    if properties is None:
        return False
    return any(value(properties, name).strip().casefold() == NAME for name in ("w:tag", "w:alias"))


def _in_control(base: LetterheadFile, control: Node) -> Node:
    block = _block(base, control, "content control")
    marker = etree.Comment(NAME)
    if block is not control:  # in a line of text, where no other blocks can be
        _beside(block, marker)
        _remove(control)
        _remove_if_empty(block)
        return marker
    properties, content = child(control, "w:sdtPr"), child(control, "w:sdtContent")
    untype(properties)
    if content is None:
        content = etree.SubElement(control, clark("w:sdtContent"))
    for old in list(content):
        content.remove(old)
    content.append(marker)
    _mend_bookmarks(base)
    return marker


def untype(properties: Node | None) -> None:
    """Make a content control, given by its properties, one for text, which shows no placeholder and can be edited."""
    for stale in [one for one in (() if properties is None else properties) if etree.QName(one).localname in _STALE]:
        _remove(stale)


def _in_bookmark(base: LetterheadFile, start: Node) -> Node:
    """Replace what the bookmark is around; the bookmark itself goes around the text."""
    number = attribute(start, "w:id")
    end = next((one for one in each(base.body, "w:bookmarkEnd") if attribute(one, "w:id") == number), None)
    first = _block(base, start, "bookmark")
    last = first if end is None else _block(base, end, "bookmark")
    if first.getparent() is not last.getparent():
        raise _unusable(base, "the bookmark “briefing” begins and ends in different frames")
    if end is not None:
        empty_between(start, end, first, last)
    marker = etree.Comment(NAME)
    _beside(first, marker)
    for node in (start, end):
        if node is not None:
            _remove(node)
    marker.addprevious(start)
    marker.addnext(etree.Element(clark("w:bookmarkEnd"), {clark("w:id"): number}))
    for block in {first, last} - {start, end}:
        _remove_if_empty(block)
    _mend_bookmarks(base)
    return marker


def _at_end(base: LetterheadFile) -> Node:
    """Return a marker after the last block; the empty paragraph where Word leaves the cursor gives way to the text."""
    marker = etree.Comment(NAME)
    blocks = [one for one in base.body if one.tag != clark("w:sectPr")]
    if not blocks:
        base.body.insert(0, marker)
        return marker
    blocks[-1].addnext(marker)
    _remove_if_empty(blocks[-1])
    return marker


def _block(base: LetterheadFile, node: Node, what: str) -> Node:
    """Return the block of the body that a node is, or is in."""
    line = [node, *takewhile(lambda one: one is not base.body, node.iterancestors())]
    block = next((one for one in reversed(line) if one.getparent().tag in _OPEN and one.tag not in _OPEN), node)
    if block is not node and block.tag != clark("w:p"):
        raise _unusable(base, f"the {what} “{NAME}” is in a table or a frame")
    if any(one.tag == clark("w:txbxContent") for one in line):
        raise _unusable(base, f"the {what} “{NAME}” is in a text box")
    return block


def _unusable(base: LetterheadFile, message: str) -> DataError:
    hint = "put it into a paragraph of its own, on the page itself"
    return DataError(error(message, file=base.file, hint=hint))


def _beside(block: Node, marker: Node) -> None:
    """Put the marker after a block, but before one that ends a section: the text belongs to that section."""
    if next(each(block, "w:sectPr"), None) is None:
        block.addnext(marker)
    else:
        block.addprevious(marker)


def empty_between(start: Node, end: Node, first: Node, last: Node) -> None:
    """Take out what stands between two nodes, which are in two blocks, or are blocks themselves."""
    inside = [one for one in _between(start, end) if one.tag not in (clark("w:pPr"), clark("w:rPr"))]
    around = {*start.iterancestors(), *end.iterancestors(), first, last}
    for node in inside:
        of_paragraph = any(one.tag in (clark("w:pPr"), clark("w:sectPr")) for one in node.iterancestors())
        ends_section = next(each(node, "w:sectPr"), None) is not None
        if not (node in around or of_paragraph or ends_section):
            _remove(node)


def _between(start: Node, end: Node) -> Sequence[Node]:
    nodes = list(start.getroottree().getroot().iter("*"))
    return nodes[nodes.index(start) + 1 : nodes.index(end)]


def _remove(node: Node) -> None:
    node.getparent().remove(node)


def _remove_if_empty(block: Node) -> None:
    """Remove a paragraph that shows nothing and does nothing."""
    if block.tag != clark("w:p") or block.getparent() is None:
        return
    for part in block.iterdescendants("*"):
        in_properties = any(one.tag in (clark("w:pPr"), clark("w:rPr")) for one in (part, *part.iterancestors()))
        if part.tag == clark("w:sectPr") or (part.text or "").strip():
            return
        cursor = part.tag == clark("w:bookmarkEnd") or attribute(part, "w:name") == "_GoBack"
        if not (in_properties or cursor or part.tag in _NOTHING):
            return
    _remove(block)


def _mend_bookmarks(base: LetterheadFile) -> None:
    """Remove the ends of bookmarks whose other end has been taken out."""
    starts, ends = (list(each(base.body, name)) for name in ("w:bookmarkStart", "w:bookmarkEnd"))
    whole = {attribute(one, "w:id") for one in starts} & {attribute(one, "w:id") for one in ends}
    for one in (*starts, *ends):
        if attribute(one, "w:id") not in whole:
            _remove(one)


# --------------------------------------------------------------------------------------------------------------- page


def section_of(marker: Node, body: Node) -> Node:
    """Return the properties of the section that a marker is in; a body that has none gets one at its end."""
    seen = False
    for node in body.iter():
        seen = seen or node is marker
        if seen and node.tag == clark("w:sectPr") and node.getparent().tag in (clark("w:pPr"), clark("w:body")):
            return node
    return etree.SubElement(body, clark("w:sectPr"))


def page(section: Node, profile: PageProfile, file: str) -> PageProfile:
    """Return the theme's page with the size and the margins of a section, as far as the section says them.

    Raises:
        DataError: The text would be too narrow.
    """
    size, margins, columns = (child(section, f"w:{name}") for name in ("pgSz", "pgMar", "cols"))
    width, height = _length(size, "w", profile.width), _length(size, "h", profile.height)
    left, right = _length(margins, "left", profile.left), _length(margins, "right", profile.right)
    left += _length(margins, "gutter", 0.0)
    text = _column(columns, width - left - right)
    if text < _NARROWEST:
        message = f"leaves {max(text, 0):.0f} mm for the text, which needs {_NARROWEST:.0f} mm"
        raise DataError(error(message, file=file, hint="make the margins smaller, or the page wider"))
    return replace(
        profile,
        width=width,
        height=height,
        left=left,
        right=width - left - text,  # as if there were one column: all that we draw stands in the first
        top=abs(_length(margins, "top", profile.top)),  # a negative one is kept even if the header is higher
        bottom=abs(_length(margins, "bottom", profile.bottom)),
    )


def _column(columns: Node | None, text: float) -> float:
    """Return how wide a column is, the narrowest if they differ."""
    if columns is None:
        return text
    own = [_length(column, "w", text) for column in each(columns, "w:col")]
    count = attribute(columns, "w:num")
    if own:
        return min(own)
    if count.isdecimal() and int(count) > 1:
        return (text - (int(count) - 1) * _length(columns, "space", 720 / TWIPS_PER_MM)) / int(count)
    return text


def _length(node: Node | None, name: str, default: float) -> float:
    """Return a length in millimetres."""
    found = None if node is None else _LENGTH.fullmatch(attribute(node, f"w:{name}"))
    return default if found is None else float(found.group(1)) * _UNITS[found.group(2) or ""] / TWIPS_PER_MM

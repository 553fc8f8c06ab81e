"""Tracked changes and hidden text: the first are accepted, the second is taken out: neither leaves the house."""

from __future__ import annotations

import re

from briefing.docx.tree import ON, Node, attribute, child, clark, each, remove, switched_on, unwrap, value

__all__ = ["accept", "hidden_styles", "take_out_hidden"]

_ADDED = frozenset(map(clark, ("w:ins", "w:moveTo", "w14:conflictIns")))
_DELETED = frozenset(map(clark, ("w:del", "w:moveFrom", "w14:conflictDel")))
#: Elements that hold properties: in them the mark of a change is a property, elsewhere it is around what has changed.
_PROPERTIES = frozenset(map(clark, ("w:rPr", "w:trPr", "w:numPr", "w:tcPr")))
_RANGES = (
    *("moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange", "customXmlMoveFromRange"),
    *("customXmlMoveToRange", "customXmlConflictInsRange", "customXmlConflictDelRange"),
)
_RANGE_MARKS = frozenset(clark(f"w:{name}{end}") for name in _RANGES for end in ("Start", "End"))
_CELLS = frozenset(map(clark, ("w:cellIns", "w:cellDel", "w:cellMerge")))
_CHANGES = _ADDED | _DELETED | _CELLS
#: Changes of formatting: each holds what was there before.
_FORMAT = re.compile(re.escape(clark("w:")) + r"\w+Change")
_ANCHORS = ("w:bookmarkStart", "w:bookmarkEnd")
#: What must hold a paragraph at least.
_HOLDERS = ("w:body", "w:hdr", "w:ftr", "w:tc", "w:txbxContent", "w:footnote", "w:endnote")
_BLOCKS = frozenset(map(clark, ("w:p", "w:tbl", "w:sdt", "w:customXml", "w:altChunk")))
_SEEN = (
    *("w:t", "w:tab", "w:sym", "w:drawing", "w:pict", "w:object"),
    *("w:footnoteReference", "w:endnoteReference"),
)
_OF_FIELDS = ("w:fldChar", "w:instrText")


def accept(root: Node) -> int:
    """Accept all tracked changes of a story; return how many there were."""
    nodes = list(root.iter("*"))
    changes = [node for node in nodes if node.tag in _CHANGES or _FORMAT.fullmatch(node.tag)]
    for node in reversed(changes):  # so that of many paragraphs joined each is moved once
        _accept(node)
    for node in nodes:
        if node.tag in _RANGE_MARKS:
            remove(node)
    if changes:
        _complete(root)
    return len(changes)


def _accept(node: Node) -> None:
    holder = node.getparent()
    if holder is None:
        return
    in_properties = holder.tag in _PROPERTIES
    if node.tag in _ADDED and not in_properties:
        unwrap(node)
    elif node.tag in _DELETED and not in_properties:
        _take_out(node)
    elif node.tag in _DELETED and holder.tag == clark("w:trPr"):
        _take_out_row(holder.getparent())
    elif node.tag == clark("w:cellDel"):
        _take_out_cell(holder.getparent())
    else:
        remove(node)
        if node.tag in _DELETED and holder.getparent() is not None and holder.getparent().tag == clark("w:pPr"):
            _join(holder.getparent().getparent())


def _take_out(node: Node) -> None:
    """Remove an element, but not the ends of bookmarks in it, whose other ends may be elsewhere."""
    for anchor in list(each(node, *_ANCHORS)):
        node.addprevious(anchor)
    remove(node)


def _take_out_cell(cell: Node) -> None:
    row = cell.getparent()
    _take_out(cell)
    if row is not None and next(each(row, "w:tc"), None) is None:
        _take_out_row(row)


def _take_out_row(row: Node) -> None:
    table = row.getparent()
    _take_out(row)
    if table is not None and child(table, "w:tr") is None:
        _take_out(table)


def _join(paragraph: Node) -> None:
    """Join a paragraph whose end was deleted with the next one, whose properties hold for both."""
    properties = _look(paragraph)
    if properties is not None and child(properties, "w:sectPr") is not None:
        return
    following = paragraph.getnext()
    while following is not None and following.tag in map(clark, _ANCHORS):
        following = following.getnext()
    if following is None or following.tag != clark("w:p"):
        if following is not None and next(each(paragraph, *_SEEN, *_OF_FIELDS), None) is None:
            _take_out(paragraph)
        return
    place = 0 if _look(following) is None else 1
    for node in [one for one in paragraph if one.tag != clark("w:pPr")][::-1]:
        following.insert(place, node)
    remove(paragraph)


def _look(paragraph: Node) -> Node | None:
    """Return the properties of a paragraph, which come first if there are any."""
    first = next(iter(paragraph), None)
    return first if first is not None and first.tag == clark("w:pPr") else None


def _complete(root: Node) -> None:
    """Give an empty paragraph to what must hold one."""
    for holder in each(root, *_HOLDERS):
        if not any(node.tag in _BLOCKS for node in holder):
            ends = [node for node in holder if node.tag == clark("w:sectPr")]
            paragraph = holder.makeelement(clark("w:p"))
            holder.insert(holder.index(ends[0]) if ends else len(holder), paragraph)


# ------------------------------------------------------------------------------------------------------- hidden text


def hidden_styles(styles: Node | None) -> frozenset[str]:
    """Return the ids of the styles whose text is hidden, by themselves or by those that they build on.

    Among them is an empty one if paragraphs without a style are hidden.
    """
    if styles is None:
        return frozenset()
    every = {attribute(style, "w:styleId"): style for style in each(styles, "w:style")}

    def hides(identifier: str) -> bool:
        seen: set[str] = set()
        while identifier in every and identifier not in seen:
            seen.add(identifier)
            properties = child(every[identifier], "w:rPr")
            if properties is not None and child(properties, "w:vanish") is not None:
                return switched_on(properties, "w:vanish")
            identifier = value(every[identifier], "w:basedOn")
        return False

    usual = {
        identifier
        for identifier, style in every.items()
        if attribute(style, "w:type") == "paragraph" and attribute(style, "w:default").casefold() in ON
    }
    return frozenset((*filter(hides, every), *("" for one in usual if hides(one))))


def take_out_hidden(root: Node, styles: frozenset[str]) -> int:
    """Take out of a story the runs, rows and drawings that are there but not shown; return how many there were."""
    rows = [one.getparent().getparent() for one in each(root, "w:hidden") if switched_on(one.getparent(), "w:hidden")]
    rows = [row for row in rows if row.tag == clark("w:tr")]
    for row in rows:
        _take_out_row(row)
    runs = [run for run in each(root, "w:r", "m:r") if _is_hidden(run, styles)]
    for run in runs:
        _take_out(run)
    drawings = [one for one in each(root, "wp:docPr") if one.get("hidden", "").casefold() in ON]
    for drawing in drawings:
        offer = next(drawing.iterancestors(clark("mc:AlternateContent")), None)  # which has it in an older form, too
        frame = next(drawing.iterancestors(clark("w:drawing")), drawing)
        _take_out(frame if offer is None else offer)
    if rows:
        _complete(root)
    return len(rows) + len(runs) + len(drawings)


def _is_hidden(run: Node, styles: frozenset[str]) -> bool:
    if next(each(run, *_OF_FIELDS), None) is not None or next(each(run, *_SEEN, "m:t"), None) is None:
        return False
    properties = child(run, "w:rPr")
    if properties is not None and child(properties, "w:vanish") is not None:
        return switched_on(properties, "w:vanish")
    paragraph = next(run.iterancestors(clark("w:p")), None)
    look = None if paragraph is None else _look(paragraph)
    names = {"" if look is None else value(look, "w:pStyle")}  # an empty one is the usual style of paragraphs
    named = [(properties, "w:rStyle")]
    if styles:
        named += [(child(table, "w:tblPr"), "w:tblStyle") for table in run.iterancestors(clark("w:tbl"))]
    names |= {attribute(one, "w:val") for holder, name in named if holder is not None for one in each(holder, name)}
    return not styles.isdisjoint(names)

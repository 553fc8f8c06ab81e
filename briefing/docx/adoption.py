"""Styles and lists among those of a letterhead: its own stay as they are, missing ones are added, references follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.docx.numbering import BULLETS, UNNUMBERED
from briefing.docx.tree import ON, Node, attribute, child, clark, each, element, insert, is_on, numbers, value
from briefing.docx.xml import el, val
from briefing.records import frozen

__all__ = ["AdoptedNames", "add_numbering", "add_styles", "last_number"]

_REFERENCES = ("w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link")
_AFTER_NUMBER = (
    *("w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap"),
    *("w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd"),
    *("w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc"),
    *("w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr"),
    *("w:sectPr", "w:pPrChange"),
)
_AFTER_SPACING = _AFTER_NUMBER[_AFTER_NUMBER.index("w:ind") :]
_HIGH = 1_073_741_824  # an id has 31 bits
_NUMBERED_STYLES = "Heading"
_Styles = Mapping[str, Node]
_CAPTION, _QUOTE, _ATTRIBUTION = "Caption", "Quote", "QuoteAttribution"


@frozen
class AdoptedNames:
    """What our styles and lists are called in the letterhead."""

    styles: Mapping[str, str]  # our id → the id there
    kept: frozenset[str]  # our ids of those that the letterhead has itself
    counted: frozenset[str]  # … and that have a number or a bullet there
    together: frozenset[str]  # … and that do not stay with the next paragraph there, as ours would
    space_before: Mapping[str, str]  # our id → the space that the letterhead's style lacks, and the block before it too
    numbering: Mapping[str, tuple[int, int]]  # our id → the list and level that our own style of that id has
    first_number: int = 0  # our list 1 is the one after this there
    language: str = ""  # of the text, which the letterhead's styles do not say

    def apply(self, roots: Iterable[Node]) -> None:
        """Rename what our markup refers to, and say what the letterhead's styles leave open."""
        for root in roots:
            for paragraph in each(root, "w:p"):
                self._count(paragraph)
                self._keep(paragraph)
            for node in each(root, *_REFERENCES):
                own = attribute(node, "w:val")
                node.set(clark("w:val"), self.styles.get(own, own))
            for node in each(root, "w:numId"):
                node.set(clark("w:val"), str(int(attribute(node, "w:val")) + self.first_number))
            for run in each(root, "w:r"):
                self._speak(run)

    def _count(self, paragraph: Node) -> None:
        """Give a paragraph in a style of the letterhead the number that our style would have given it."""
        properties = child(paragraph, "w:pPr")
        style = "" if properties is None else value(properties, "w:pStyle")
        if properties is None or style not in self.kept or style not in self.numbering:
            return
        number, level = self.numbering[style]
        own = child(properties, "w:numPr")
        if style.startswith(_NUMBERED_STYLES) and self._headings_counted:
            # The letterhead numbers its headings, so ours add nothing; only one without a number goes on saying so.
            if own is not None and value(own, "w:numId") != str(UNNUMBERED):
                properties.remove(own)
        elif own is None and not (number == BULLETS and style in self.counted):
            insert(properties, _reference(number, level), _AFTER_NUMBER)

    def _keep(self, paragraph: Node) -> None:
        """Hold a heading or a caption with what it is of, and off what is before it, where the style does not."""
        properties = child(paragraph, "w:pPr")
        style = "" if properties is None else value(properties, "w:pStyle")
        if properties is not None and style in self.together and child(properties, "w:keepNext") is None:
            properties.insert(1, element(el("w:keepNext")))
        if properties is not None and style in self.space_before:
            insert(properties, element(el("w:spacing", w_before=self.space_before[style])), _AFTER_SPACING)

    @property
    def _headings_counted(self) -> bool:
        return any(style.startswith(_NUMBERED_STYLES) for style in self.counted)

    def _speak(self, run: Node) -> None:
        properties = child(run, "w:rPr")
        if properties is None:
            properties = run.makeelement(clark("w:rPr"))
            run.insert(0, properties)
        if child(properties, "w:lang") is None:
            properties.append(properties.makeelement(clark("w:lang"), {clark("w:val"): self.language}))


def _reference(number: int, level: int) -> Node:
    return element(el("w:numPr", val("w:ilvl", level), val("w:numId", number)))


def add_styles(theirs: Node, ours: Node, *, first_number: int, language: str) -> AdoptedNames:
    """Add the styles that a letterhead lacks; return what all of ours are called there.

    A style is the same if it has the same name, for ids differ with the language of the Word that made it.
    """
    there, here = _by_id(theirs), _by_id(ours)
    known: dict[tuple[str, str], str] = {}
    default: dict[str, str] = {}
    for style in each(theirs, "w:style"):
        kind, identifier = attribute(style, "w:type"), attribute(style, "w:styleId")
        for name in (value(style, "w:name"), *value(style, "w:aliases").split(",")):
            known.setdefault((kind, name.strip().casefold()), identifier)
        if attribute(style, "w:default").lower() in ON:
            default[kind] = identifier
    ids = {attribute(style, "w:styleId").casefold() for style in each(theirs, "w:style")}
    names = {name for _, name in known}
    styles: dict[str, str] = {}
    kept: set[str] = set()
    added: list[Node] = []
    for style in list(each(ours, "w:style")):
        kind, own = attribute(style, "w:type"), attribute(style, "w:styleId")
        name = value(style, "w:name")
        same = known.get((kind, name.casefold()))
        if same is None and attribute(style, "w:default"):
            same = default.get(kind)
        if same is not None:
            styles[own] = same
            kept.add(own)
            continue
        styles[own] = _free(own, ids)
        style.set(clark("w:styleId"), styles[own])
        if name.casefold() in names:  # of a style of another kind
            next(each(style, "w:name")).set(clark("w:val"), f"{name} (briefing)")
        added.append(style)
    numbering = _numbering(ours, {new: own for own, new in styles.items() if own not in kept})
    counted = frozenset(own for own in kept if _number_of(there, styles[own]) not in {"", "0"})
    keepers = {attribute(node.getparent().getparent(), "w:styleId") for node in each(ours, "w:keepNext")}
    together = frozenset(own for own in kept & keepers if not is_on(_property(there, styles[own], "w:keepNext")))
    space = {_CAPTION: _before(here, _CAPTION)} if _CAPTION in kept and not _before(there, styles[_CAPTION]) else {}
    result = AdoptedNames(styles, frozenset(kept), counted, together, space, numbering, first_number, language)
    result.apply(added)
    for style in added:
        if attribute(style, "w:styleId") == styles.get(_ATTRIBUTION) and _QUOTE in kept:
            _plain(style)
        theirs.append(style)
    return result


def _by_id(styles: Node) -> _Styles:
    return {attribute(style, "w:styleId"): style for style in each(styles, "w:style")}


def _free(identifier: str, taken: set[str]) -> str:
    """Return an id that no style has, and take it."""
    found, number = identifier, 1
    while found.casefold() in taken:
        number += 1
        found = f"{identifier}{number}"
    taken.add(found.casefold())
    return found


def _numbering(ours: Node, renamed: Mapping[str, str]) -> dict[str, tuple[int, int]]:
    """Return the list and level of each of our paragraph styles that has one itself."""
    found: dict[str, tuple[int, int]] = {}
    for style in each(ours, "w:style"):
        identifier = attribute(style, "w:styleId")
        for reference in each(style, "w:numPr"):
            place = int(value(reference, "w:numId")), int(value(reference, "w:ilvl") or 0)
            found[renamed.get(identifier, identifier)] = place
    return found


def _number_of(styles: _Styles, identifier: str) -> str:
    """Return the list that a style of the letterhead is in, empty if it is in none."""
    reference = _property(styles, identifier, "w:numPr")
    return "" if reference is None else value(reference, "w:numId")


def _property(styles: _Styles, identifier: str, name: str) -> Node | None:
    """Return a property of a style of the letterhead, from itself or from those that it builds on."""
    seen: set[str] = set()
    while identifier in styles and identifier not in seen:
        seen.add(identifier)
        found = next(each(styles[identifier], name), None)
        if found is not None:
            return found
        identifier = value(styles[identifier], "w:basedOn")
    return None


def _before(styles: _Styles, identifier: str) -> str:
    """Return the space before paragraphs of a style, empty if there is none."""
    found = _property(styles, identifier, "w:spacing")
    return "" if found is None else attribute(found, "w:before").removeprefix("0")


def _plain(style: Node) -> None:
    """Take the line and the indent from the style of a quote's source, which it shares with our style of quotes."""
    for node in list(each(style, "w:pBdr", "w:ind")):
        node.getparent().remove(node)


def forget_lists(styles: Node, lists: Node) -> None:
    """Take from a letterhead's styles the lists that it does not have, or they would be in ours of the same number."""
    known = {0, *numbers([lists], ("w:num", "w:numId"))}  # 0: in none
    for reference in list(each(styles, "w:numPr")):
        if numbers([reference], ("w:numId", "w:val")) - known:
            reference.getparent().remove(reference)


def add_numbering(theirs: Node, ours: Node, names: AdoptedNames) -> None:
    """Add our lists to those of a letterhead, under ids that it has not used."""
    first = _next_abstract(theirs)
    for level in each(ours, "w:lvl"):
        style = child(level, "w:pStyle")
        if style is not None and attribute(style, "w:val") in names.kept:
            level.remove(style)  # the paragraphs themselves say which list they are in
    names.apply([ours])
    for definition in list(each(ours, "w:abstractNum")):
        key = clark("w:abstractNumId")
        definition.set(key, str(int(definition.get(key)) + first))
        insert(theirs, definition, ("w:num", "w:numIdMacAtCleanup"))
    for number in list(each(ours, "w:num")):
        number.set(clark("w:numId"), str(int(attribute(number, "w:numId")) + names.first_number))
        target = next(each(number, "w:abstractNumId"))
        target.set(clark("w:val"), str(int(attribute(target, "w:val")) + first))
        insert(theirs, number, ("w:numIdMacAtCleanup",))


def last_number(theirs: Node) -> int:
    """Return the highest id of a letterhead's lists, but for those so high that ours cannot meet them."""
    return max((one for one in numbers([theirs], ("w:num", "w:numId")) if one < _HIGH), default=0)


def _next_abstract(theirs: Node) -> int:
    """Return an id above those of a letterhead's definitions of lists."""
    found = numbers([theirs], ("w:abstractNum", "w:abstractNumId"))
    return max((one for one in found if one < _HIGH), default=-1) + 1

"""Words with letters that a family of the theme lacks, in the font of its second family: runs are parted around them.

What is set in a font of a letterhead is left as it is: which letters that has, only the reader's machine knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import groupby

from briefing.document import Document
from briefing.docx import parts
from briefing.docx.package import RT, Part, related
from briefing.docx.tree import Node, attribute, child, clark, each, element, parse, remove, serialise, value
from briefing.docx.xml import el
from briefing.extracts import texts
from briefing.records import frozen
from briefing.regex import regex
from briefing.scene.faces import clusters
from briefing.theme import FontFamily, Theme, lacking_characters, undrawn_characters

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WORDS = regex(r"[^\W\d_]+|[\W\d_]+")
_RUNNING = (RT.HEADER, RT.FOOTER)


@frozen
class _Loan:
    """What a family takes from its second one; ``beyond`` is what that lacks in its turn."""

    kind: str
    second: FontFamily
    characters: frozenset[str]
    beyond: frozenset[str]

    def parted(self, text: str) -> Iterator[tuple[bool, str]]:
        """Yield a text in parts, each with whether it is set in the second family: whole words if it can be."""
        parts = (
            (self._lends(part), part)
            for word in _WORDS.findall(text)
            for part in ([word] if self.beyond.isdisjoint(word) else clusters(word))
        )
        for lent, group in groupby(parts, key=lambda one: one[0]):
            yield lent, "".join(part for _, part in group)

    def _lends(self, part: str) -> bool:
        return not self.characters.isdisjoint(part)


def borrow(document: Document, theme: Theme, main: Part) -> None:
    """Set what the families of the theme lack in their second ones, in the package of a finished document."""
    text = "".join(texts(document))
    loans = {
        family.name: _Loan(kind, family.second, frozenset(lacking), frozenset(undrawn_characters(text, family.second)))
        for family, kind in ((theme.serif, "roman"), (theme.sans, "swiss"))
        if family.second and (lacking := lacking_characters(text, family))
    }
    if not loans:
        return
    families = _Styles(main, theme)
    used: dict[str, _Loan] = {}
    running = (relation.target_part for relation in main.rels.values() if relation.reltype in _RUNNING)
    for one in (main, *running):
        root = parse(one.blob)
        for run in list(each(root, "w:r")):
            if loan := loans.get(families.of(run)):
                used |= {loan.second.name: loan} if _part(run, loan) else {}
        one.blob = serialise(root)
    _list(used, main)


class _Styles:
    """Which family of the theme the paragraph styles of a document are set in; none for a letterhead's own fonts."""

    def __init__(self, main: Part, theme: Theme) -> None:
        """Read the styles of a document."""
        root = parse(related(main, RT.STYLES).blob)
        self._styles = {attribute(style, "w:styleId"): style for style in each(root, "w:style")}
        self._usual = next((key for key, one in self._styles.items() if attribute(one, "w:default")), "")
        self._themed = {"major": theme.sans.name, "minor": theme.serif.name}
        self._base = self._named(next(each(root, "w:rPrDefault"), None))
        self._own = theme.serif.name, theme.sans.name

    def of(self, run: Node) -> str:
        """Return the name of the family that a run is set in by the style of its paragraph."""
        paragraph = next(run.iterancestors(clark("w:p")), None)
        properties = None if paragraph is None else child(paragraph, "w:pPr")
        key = ("" if properties is None else value(properties, "w:pStyle")) or self._usual
        seen: set[str] = set()
        while key in self._styles and key not in seen:
            seen.add(key)
            if found := self._named(self._styles[key]):
                return found
            key = value(self._styles[key], "w:basedOn")
        return self._base

    def _named(self, holder: Node | None) -> str:
        fonts = None if holder is None else next(each(holder, "w:rFonts"), None)
        if fonts is None:
            return ""
        themed = attribute(fonts, "w:asciiTheme")
        return self._themed.get(themed[:5], "") if themed else attribute(fonts, "w:ascii")


def _part(run: Node, loan: _Loan) -> bool:
    """Part a run where its font changes; what is no text stays with the text before it. Tell whether it does."""
    if loan.characters.isdisjoint("".join(one.text or "" for one in each(run, "w:t"))):
        return False
    properties = child(run, "w:rPr")
    pieces: list[tuple[bool, Node]] = []
    for node in run:
        if node.tag == clark("w:t"):
            pieces += ((lent, _text(part)) for lent, part in loan.parted(node.text or ""))
        elif node is not properties:
            pieces.append((pieces[-1][0] if pieces else False, node))
    for lent, group in groupby(pieces, key=lambda piece: piece[0]):
        one = element(el("w:r"))
        one.extend([deepcopy(properties)] if properties is not None else [])
        if lent:
            _set(one, loan.second.name)
        one.extend(node for _, node in group)
        run.addprevious(one)
    remove(run)
    return True


def _text(text: str) -> Node:
    node = element(el("w:t"))
    node.text = text
    if text != text.strip(" "):
        node.set(_SPACE, "preserve")
    return node


def _set(run: Node, name: str) -> None:
    """Say the font of a run, after its style, which the format wants first."""
    if child(run, "w:rPr") is None:
        run.insert(0, element(el("w:rPr")))
    properties = run[0]
    fonts = element(el("w:rFonts", w_ascii=name, w_hAnsi=name, w_cs=name))
    styled = child(properties, "w:rStyle") is not None
    properties.insert(int(styled), fonts)


def _list(loans: Mapping[str, _Loan], main: Part) -> None:
    """Name the second families in the table of fonts."""
    table = related(main, RT.FONT_TABLE)
    root = parse(table.blob)
    known = {attribute(font, "w:name").casefold() for font in each(root, "w:font")}
    for loan in loans.values():
        if loan.second.name.casefold() not in known:
            known.add(loan.second.name.casefold())
            root.append(element(parts.font(loan.second, loan.kind)))
    table.blob = serialise(root)

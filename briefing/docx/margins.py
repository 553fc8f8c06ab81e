"""Headers and footers in a letterhead: its own stay; pages that it leaves bare get ours.

The distribution marking and the mark of a draft are put into each of them.

A letterhead often has something for page 1 only, or a header and no footer. The pages after the first then get what is
missing: the running head, the page number, or both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from briefing.document import Meta
from briefing.docx import page
from briefing.docx.adoption import AdoptedNames
from briefing.docx.letterhead import LetterheadFile
from briefing.docx.package import RT, Part
from briefing.docx.shown import Looks, counts_pages
from briefing.docx.tree import (
    Node,
    attribute,
    child,
    clark,
    each,
    element,
    insert,
    markup,
    parse,
    remove,
    serialise,
    switched_on,
)
from briefing.docx.xml import el, paragraph
from briefing.records import replace
from briefing.scene.marking import at_foot
from briefing.theme import Theme

__all__ = ["around", "complete", "has_mark", "lacks_numbers", "on_first_page"]

_KINDS = ("header", "footer")
_WATERMARKS = ("powerpluswatermarkobject", "wordpicturewatermark")
_AFTER_TITLE_PAGE = ("w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange")

_References = dict[tuple[str, str], str]


def complete(
    base: LetterheadFile, section: Node, meta: Meta, theme: Theme, names: AdoptedNames, *, first: Sequence[str]
) -> None:
    """Give the text's section what its pages lack, and all sections the marking and the mark of a draft.

    ``first`` are the lines of the marking for the first page: those that no place of the letterhead on it holds.
    """
    _Heads(base).complete(section, meta, theme, names, first)


def lacks_numbers(base: LetterheadFile, section: Node) -> bool:
    """Tell whether the pages of the text's section have a header and a footer of the letterhead, and no page number."""
    heads = _Heads(base)
    found = heads.references(section)
    return any(
        all(heads.shows(found.get((kind, applies))) for kind in _KINDS) and not heads.counts(found, applies)
        for applies in heads.later
    )


def has_mark(base: LetterheadFile) -> bool:
    """Tell whether a letterhead has a watermark of its own on any page."""
    heads = _Heads(base)
    parts = {identifier for _, found in heads.sections() for identifier in found.values()}
    return any(part is not None and _marked(parse(part.blob)) for part in map(heads.part, sorted(parts)))


def around(base: LetterheadFile, section: Node) -> tuple[Part, ...]:
    """Return the headers and footers that the pages of a section show."""
    heads = _Heads(base)
    shown = (*heads.later, *(["first"] if switched_on(section, "w:titlePg") else []))
    found = heads.references(section)
    names = dict.fromkeys(found.get((kind, applies), "") for applies in shown for kind in _KINDS)
    return tuple(part for part in map(heads.part, names) if part is not None)


def on_first_page(base: LetterheadFile) -> tuple[Part, ...]:
    """Return the headers and footers that stand on the first page and on no other."""
    heads = _Heads(base)
    section, found = next(heads.sections(), (None, {}))
    if section is None or not switched_on(section, "w:titlePg"):
        return ()
    parts = (heads.part(found.get((kind, "first"))) for kind in _KINDS)
    return tuple(part for part in parts if part is not None)


def _spaced(text: str) -> str:
    return text.replace("\u00a0", " ").casefold()


def _marked(root: Node) -> bool:
    ids = [str(shape.get("id", "")) for shape in each(root, "v:shape")]
    names = [str(drawing.get("name", "")) for drawing in each(root, "wp:docPr")]
    return any(word in name.casefold() for name in (*ids, *names) for word in _WATERMARKS)


class _Heads:
    """The headers and footers of a letterhead, and the parts that are added to them."""

    def __init__(self, base: LetterheadFile) -> None:
        self.base = base
        self.taken: set[str] = set()
        settings, styles = base.part(RT.SETTINGS), base.part(RT.STYLES)
        even = settings is not None and switched_on(parse(settings.blob), "w:evenAndOddHeaders")
        #: The kinds of pages that come after the first.
        self.later: Sequence[str] = ("default", "even") if even else ("default",)
        self.looks = Looks(None if styles is None else parse(styles.blob))

    def complete(self, section: Node, meta: Meta, theme: Theme, names: AdoptedNames, first: Sequence[str]) -> None:
        if meta.marking and theme.page.counts_marked:
            theme = replace(theme, page=replace(theme.page, number_format="pattern"))
        found = self.references(section)
        added = [one for applies in self.later for one in self._missing(found, applies, meta, theme)]
        begins = section is next(one for one, _ in self.sections())
        if begins and not switched_on(section, "w:titlePg") and any(one.applies == "default" for one in added):
            self._keep_first_page(section, found, names)
        for one in added:
            self._refer(section, one, names)
        if meta.marking:
            self._restrict(meta.marking, first, theme, names)
        if meta.draft:
            self._mark(meta.draft, theme, names)

    def sections(self) -> Iterator[tuple[Node, _References]]:
        """Yield each section with the references it has, or has from the sections before it."""
        references: _References = {}
        for section in each(self.base.body, "w:sectPr"):
            if section.getparent().tag not in (clark("w:pPr"), clark("w:body")):
                continue
            for kind in _KINDS:
                for one in each(section, f"w:{kind}Reference"):
                    references[kind, attribute(one, "w:type") or "default"] = attribute(one, "r:id")
            yield section, dict(references)

    def references(self, section: Node) -> _References:
        """Return the references that hold for a section."""
        return next(references for one, references in self.sections() if one is section)

    def part(self, identifier: str | None) -> Part | None:
        """Return the header or footer of a reference, None if there is none."""
        relation = self.base.main.rels.get(identifier) if identifier else None
        return None if relation is None or relation.is_external else relation.target_part

    def shows(self, identifier: str | None) -> bool:
        """Tell whether anything of a header or footer is seen."""
        part = self.part(identifier)
        return part is not None and self.looks.shows(parse(part.blob))

    def counts(self, found: _References, applies: str) -> bool:
        """Tell whether a kind of page has a page number."""
        parts = (self.part(found.get((kind, applies))) for kind in _KINDS)
        return any(part is not None and counts_pages(parse(part.blob)) for part in parts)

    def _missing(self, found: _References, applies: str, meta: Meta, theme: Theme) -> list[page.Running]:
        """Return what a kind of page lacks: all, or the page number in the one of header and footer that is bare."""
        bare = [kind for kind in _KINDS if not self.shows(found.get((kind, applies)))]
        plain = replace(meta, draft="", marking=())
        if len(bare) == len(_KINDS):
            return [replace(one, applies=applies) for one in page.running(plain, theme)]
        if not bare or self.counts(found, applies):
            return []
        return [page.Running(bare[0], applies, page.beside(bare[0], plain, theme))]

    def _keep_first_page(self, section: Node, found: _References, names: AdoptedNames) -> None:
        """Set the first page apart, with what it has shown so far: what is added is for the pages after it."""
        for kind in _KINDS:
            shown, dormant = found.get((kind, "default"), ""), found.get((kind, "first"), "")
            blank = page.Running(kind, "first", paragraph("Footer"))
            if shown:
                self._point(section, blank, shown)
            elif dormant:
                self._refer(section, blank, names)
        for old in [node for node in section if node.tag == clark("w:titlePg")]:
            remove(old)
        insert(section, section.makeelement(clark("w:titlePg")), _AFTER_TITLE_PAGE)

    def _point(self, section: Node, one: page.Running, identifier: str) -> None:
        """Let a section refer to a part that there is."""
        self._forget(section, one)
        names = {clark("w:type"): one.applies, clark("r:id"): identifier}
        section.insert(0, section.makeelement(clark(f"w:{one.kind}Reference"), names))

    def _forget(self, section: Node, one: page.Running) -> None:
        for old in [node for node in section if node.tag == clark(f"w:{one.kind}Reference")]:
            if (attribute(old, "w:type") or "default") == one.applies:
                section.remove(old)

    def _refer(self, section: Node, one: page.Running, names: AdoptedNames) -> None:
        self._forget(section, one)
        name = self.base.free_name(f"/word/{one.kind}{{}}.xml", frozenset(self.taken))
        self.taken.add(name)
        reference = element(page.reference(self.base.main, one, name))
        part = self.part(attribute(reference, "r:id"))
        if part is not None:
            root = parse(part.blob)
            names.apply([root])
            part.blob = serialise(root)
        section.insert(0, reference)

    def _restrict(self, marking: Sequence[str], first: Sequence[str], theme: Theme, names: AdoptedNames) -> None:
        """Write the marking above what each header has, and below each footer where the page profile wants it there."""
        kinds = _KINDS if at_foot(theme.page) else _KINDS[:1]
        for section, _ in list(self.sections()):
            own = ["first"] if switched_on(section, "w:titlePg") else []
            for applies, kind in product([*own, *self.later], kinds):
                lines = first if applies == "first" else marking
                lines = lines[:1] if kind == "footer" else lines
                part = self.part(self.references(section).get((kind, applies)))
                if part is not None:
                    self._restrict_part(part, kind, lines, names)
                elif lines:
                    self._refer(section, page.Running(kind, applies, page.marking(lines)), names)

    def _restrict_part(self, part: Part, kind: str, lines: Sequence[str], names: AdoptedNames) -> None:
        root = parse(part.blob)
        shown = _spaced("".join(node.text or "" for node in each(root, "w:t")))
        lacking = [line for line in lines if _spaced(line) not in shown]
        if not lacking:
            return
        added = markup(page.marking(lacking))
        names.apply([added[0].getparent()])
        for index, one in enumerate(added):
            root.insert(len(root) if kind == "footer" else index, one)
        part.blob = serialise(root)

    def _mark(self, word: str, theme: Theme, names: AdoptedNames) -> None:
        """Write the word across every page, as Word's own watermark: it is part of the headers."""
        marked: set[str] = set()
        for section, _ in list(self.sections()):
            for applies in [*self.later, *(["first"] if switched_on(section, "w:titlePg") else [])]:
                identifier = self.references(section).get(("header", applies), "")
                part = self.part(identifier)
                if part is None:
                    mark = page.watermark(word, theme)
                    self._refer(section, page.Running("header", applies, paragraph("Header", mark)), names)
                    marked.add(self.references(section)["header", applies])
                elif identifier not in marked:
                    self._mark_part(part, word, theme)
                    marked.add(identifier)

    def _mark_part(self, part: Part, word: str, theme: Theme) -> None:
        root = parse(part.blob)
        if any(str(path.get("string", "")).casefold() == word.casefold() for path in each(root, "v:textpath")):
            return  # a letterhead made from a draft has the mark already
        paragraph = child(root, "w:p")
        if paragraph is None:  # a header whose paragraphs are in a table or a control
            paragraph = element(el("w:p"))
            root.append(paragraph)
        mark = element(page.watermark(word, theme, lowered=_marked(root)))
        paragraph.insert(0 if child(paragraph, "w:pPr") is None else 1, mark)
        part.blob = serialise(root)

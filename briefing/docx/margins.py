"""Headers and footers in a letterhead: its own stay; pages that it leaves bare get ours; a draft is marked on each.

A letterhead often has something for page 1 only. The pages after it then get the running head and the page number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.document import Meta
from briefing.docx import page
from briefing.docx.adoption import Names
from briefing.docx.letterhead import Letterhead
from briefing.docx.package import RT, Part, fill
from briefing.docx.tree import Node, attribute, child, clark, each, element, insert, parse, serialise
from briefing.docx.xml import el
from briefing.theme import Theme

__all__ = ["complete"]

_KINDS = ("header", "footer")
_MARK = "PowerPlusWaterMarkObject"
_AFTER_TITLE_PAGE = ("w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange")
_SHOWN = ("w:drawing", "w:pict", "w:object", "w:fldChar", "w:fldSimple", "w:sym")

_References = dict[tuple[str, str], str]


def complete(base: Letterhead, section: Node, meta: Meta, theme: Theme, names: Names) -> None:
    """Give the text's section what its pages lack, and all sections the mark of a draft."""
    _Heads(base, theme, names).complete(section, meta)


class _Heads:
    """The headers and footers of a letterhead, and the parts that are added to them."""

    def __init__(self, base: Letterhead, theme: Theme, names: Names) -> None:
        self.base = base
        self.theme = theme
        self.names = names
        self.taken: set[str] = set()
        settings = base.part(RT.SETTINGS)
        self.even = settings is not None and next(each(parse(settings.blob), "w:evenAndOddHeaders"), None) is not None

    def complete(self, section: Node, meta: Meta) -> None:
        found = next(references for one, references in self._sections() if one is section)
        bare = not any(self._shows(found.get((kind, "default"))) for kind in _KINDS)
        titled = child(section, "w:titlePg") is not None
        if bare and (titled or not any(applies == "first" for _, applies in found)):
            self._add(section, meta)
            if not titled:
                insert(section, section.makeelement(clark("w:titlePg")), _AFTER_TITLE_PAGE)
        if meta.draft:
            self._mark(meta.draft)

    def _sections(self) -> Iterator[tuple[Node, _References]]:
        """Yield each section with the references it has, or has from the sections before it."""
        references: _References = {}
        for section in each(self.base.body, "w:sectPr"):
            if section.getparent().tag not in (clark("w:pPr"), clark("w:body")):
                continue
            for kind in _KINDS:
                for one in each(section, f"w:{kind}Reference"):
                    references[kind, attribute(one, "w:type") or "default"] = attribute(one, "r:id")
            yield section, dict(references)

    def _part(self, identifier: str) -> Part | None:
        found: Part | None = self.base.main.related_parts.get(identifier)
        return found

    def _shows(self, identifier: str | None) -> bool:
        part = self._part(identifier) if identifier else None
        if part is None:
            return False
        root = parse(part.blob)
        return "".join(root.itertext()).strip() != "" or next(each(root, *_SHOWN), None) is not None

    def _add(self, section: Node, meta: Meta) -> None:
        """Put our running head and page number on the pages after the first."""
        for one in page.running(replace(meta, draft=""), self.theme):
            self._refer(section, one)

    def _refer(self, section: Node, one: page.Running) -> None:
        for old in [node for node in section if node.tag == clark(f"w:{one.kind}Reference")]:
            if (attribute(old, "w:type") or "default") == one.applies:
                section.remove(old)
        name = self.base.free_name(f"/word/{one.kind}{{}}.xml", frozenset(self.taken))
        self.taken.add(name)
        reference = element(page.reference(self.base.main, one, name))
        part = self.base.main.related_parts[attribute(reference, "r:id")]
        root = parse(part.blob)
        self.names.apply([root])
        fill(part, serialise(root))
        section.insert(0, reference)

    def _mark(self, word: str) -> None:
        """Write the word across every page, as Word's own watermark: it is part of the headers."""
        marked: set[str] = set()
        for section, _ in self._sections():
            shown = ["default", *(["first"] if child(section, "w:titlePg") is not None else [])]
            for applies in [*shown, *(["even"] if self.even else [])]:
                references = next(found for one, found in self._sections() if one is section)
                identifier = references.get(("header", applies), "")
                if not identifier:
                    mark = page.watermark(word, self.theme)
                    self._refer(section, page.Running("header", applies, page.paragraph("Header", mark)))
                elif identifier not in marked:
                    self._mark_part(self._part(identifier), word)
                marked.add(identifier)

    def _mark_part(self, part: Part | None, word: str) -> None:
        root = None if part is None else parse(part.blob)
        if part is None or root is None or _MARK.encode() in part.blob:
            return
        paragraph = child(root, "w:p")
        if paragraph is None:  # a header whose paragraphs are in a table or a control
            paragraph = element(el("w:p"))
            root.append(paragraph)
        mark = element(page.watermark(word, self.theme))
        paragraph.insert(0 if child(paragraph, "w:pPr") is None else 1, mark)
        fill(part, serialise(root))

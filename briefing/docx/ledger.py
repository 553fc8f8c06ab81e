"""What the blocks of one document share while they are written: relations, bookmarks, ids, numbering."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256

from briefing.document import Block, Chart, Document, Heading, List, Meta, Route, Table
from briefing.docx import facts
from briefing.docx.comments import Comments
from briefing.docx.fields import Captions
from briefing.docx.numbering import Numbering
from briefing.docx.package import RT, Part, to_address
from briefing.docx.xml import Xml
from briefing.extracts import Notes
from briefing.links import LinkError, uri
from briefing.scene.faces import Fonts
from briefing.scene.hyphens import Hyphenate, sparing
from briefing.theme import Theme

_LONGEST_NAME = 40  # of a bookmark, in Word

#: The region that Word's proofing tools want beside a bare language. A tag that has its region stays as it is.
_PROOFING = {
    "en": "en-GB",
    "kk": "kk-KZ",
    "ru": "ru-RU",
    "sr": "sr-Cyrl-RS",
    "sr-Cyrl": "sr-Cyrl-RS",
    "sr-Latn": "sr-Latn-RS",
}


class Ledger:
    """The state of one rendering; ids count up in the order of the document, so equal documents get equal ids."""

    def __init__(
        self,
        document: Document,
        theme: Theme,
        main: Part,
        notes: Notes,
        hyphenate: Hyphenate,
        *,
        figures: Collection[str] = (),
        taken: Collection[str] = (),
    ) -> None:
        """Prepare for a document whose main part is ``main``, in a package with parts of the names ``taken``.

        ``figures`` are the ids of those whose printed forms are marked as facts.
        """
        self.meta: Meta = document.meta
        self.theme = theme
        self.fonts = Fonts.of(theme, document.meta.lang)
        self.hyphenate = sparing(document.meta.names, hyphenate)
        self.main = main
        self.numbering = Numbering()
        self.captions = Captions()
        self.comments = Comments(notes, document.meta)
        self._bookmarks = _names(_anchors(document.blocks))
        self._placed: set[str] = set()
        self._marks = 0
        self._figures = frozenset(figures)
        self._facts = 0
        self._drawings = 0
        self._charts = 0
        self._taken = taken
        self.is_guest = bool(taken)  # in a letterhead, whose styles say what text looks like

    @property
    def text_width(self) -> float:
        """The width of the text area in millimetres."""
        page = self.theme.page
        return page.width - page.left - page.right

    def next_drawing(self) -> int:
        """Return the id of the next drawing."""
        self._drawings += 1
        return self._drawings

    def next_chart(self) -> tuple[str, str]:
        """Return the names of the next chart part and of its workbook."""
        while True:
            self._charts += 1
            names = (
                f"/word/charts/chart{self._charts}.xml",
                f"/word/embeddings/Microsoft_Excel_Sheet{self._charts}.xlsx",
            )
            if not any(name.lower() in self._taken for name in names):
                return names

    def link(self, url: str) -> str | None:
        """Return the id of the relation to an address of the web or of mail, or None for what is not one."""
        try:
            target = uri(url)
        except LinkError:
            return None
        return to_address(self.main, target, RT.HYPERLINK)

    def anchor(self, identifier: str) -> str | None:
        """Return the bookmark's name of an id, or None if nothing in the document has that id."""
        return self._bookmarks.get(identifier)

    def bookmark(self, identifier: str, content: Xml) -> Xml:
        """Return content as the place that ``identifier`` refers to."""
        name = self._bookmarks.get(identifier) if identifier not in self._placed else None
        if name is None:
            return content
        self._placed.add(identifier)
        return self.marked(name, content)

    def marked(self, name: str, content: Xml) -> Xml:
        """Return content inside a bookmark of a name that no other has."""
        number = self._marks
        self._marks += 1
        return Xml(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>')

    def fact(self, figure: str) -> str:
        """Return the name of the bookmark for the next printed form of a figure; empty for one that is not marked."""
        if figure not in self._figures:
            return ""
        self._facts += 1
        return facts.name(figure, self._facts)

    def language(self, tag: str) -> str:
        """Return a language tag with the region that Word needs: the document's own where the languages agree."""
        own = self.meta.lang
        return own if own == tag or own.rpartition("-")[0] == tag else _PROOFING.get(tag, tag)


def _anchors(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading | Table | Chart | Route) and block.id:
            yield block.id
        elif isinstance(block, List):
            yield from (item.id for item in block.items if item.id)


def _names(identifiers: Iterable[str]) -> dict[str, str]:
    """Return a name for each id that Word accepts: letters, digits and underscores, at most forty, no two the same.

    A leading underscore keeps these bookmarks out of the list of those that people have set themselves.
    """
    names: dict[str, str] = {}
    for identifier in identifiers:
        name = "_" + re.sub(r"\W", "_", identifier)
        if len(name) > _LONGEST_NAME or name in names.values():
            name = f"{name[: _LONGEST_NAME - 9]}_{sha256(identifier.encode()).hexdigest()[:8]}"
        names.setdefault(identifier, name)
    return names

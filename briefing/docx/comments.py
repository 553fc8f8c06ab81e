"""Comments: notes on the document as Word's own, on the text of a figure or on the first paragraph of a block."""

from __future__ import annotations

from briefing.annotation import Annotation
from briefing.document import Meta
from briefing.docx.package import CT, RT, Part, add
from briefing.docx.xml import NONE, Xml, el, escape, join, part, val
from briefing.extracts import Noted, Notes

NAME = "/word/comments.xml"
_MOST_INITIALS = 3


class Comments:
    """The comments of one document in the order of their places, each at one place."""

    def __init__(self, notes: Notes, meta: Meta) -> None:
        """Take the notes on a document, and what it says of itself."""
        self._notes = notes
        self._meta = meta
        self._taken: dict[int, Noted] = {}
        self._waiting: list[Annotation] = []
        self._written: list[Xml] = []

    def expect(self, part: Noted) -> None:
        """Let the notes on a block or an item stand at the paragraph that is written next."""
        self._waiting += self._take(part)

    def here(self, content: Xml) -> Xml:
        """Return the content of a paragraph with the comments that wait for one."""
        waiting, self._waiting = self._waiting, []
        return self._around(waiting, content)

    def on(self, part: Noted, content: Xml) -> Xml:
        """Return the runs of a figure with the comments on it."""
        return self._around(self._take(part), content)

    def has(self, part: Noted) -> bool:
        """Tell whether there are comments on a part that are not written yet."""
        return id(part) not in self._taken and bool(self._notes.at(part))

    def rest(self) -> Xml:
        """Return a paragraph for comments that still wait at the end of the document, or nothing."""
        return el("w:p", self.here(NONE)) if self._waiting else NONE

    def write(self, main: Part, name: str = NAME) -> None:
        """Add the comments to the package, if there are any."""
        if self._written:
            add(main, name, CT.WML_COMMENTS, RT.COMMENTS, part("w:comments", "w", join(self._written)))

    def _take(self, part: Noted) -> list[Annotation]:
        if not self.has(part):
            return []
        self._taken[id(part)] = part  # kept, so that no other part gets its identity
        return list(self._notes.at(part))

    def _around(self, notes: list[Annotation], content: Xml) -> Xml:
        for note in notes:
            number = len(self._written)
            self._written.append(self._comment(note, number))
            start, end = (el(f"w:commentRange{side}", w_id=number) for side in ("Start", "End"))
            content = join((start, content, end, el("w:r", el("w:commentReference", w_id=number))))
        return content

    def _comment(self, note: Annotation, number: int) -> Xml:
        author = note.author or self._meta.author
        look = el("w:rPr", val("w:lang", note.lang)) if note.lang and note.lang != self._meta.lang else NONE
        paragraphs = [el("w:r", look, el("w:t", escape(line), xml_space="preserve")) for line in note.text.split("\n")]
        paragraphs[0] = join((el("w:r", el("w:annotationRef")), paragraphs[0]))
        return el(
            "w:comment",
            join(el("w:p", paragraph) for paragraph in paragraphs),
            w_id=number,
            w_author=author,
            w_date=f"{self._meta.date}T00:00:00Z",
            w_initials="".join(word[0] for word in author.split()[:_MOST_INITIALS]),
        )

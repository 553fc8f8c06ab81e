"""What of a letterhead must not go out with the papers: what is private, and what runs or fetches something.

Comments, tracked changes, hidden text, names of people, data behind the text, links to files, and everything active are
taken out, and said. What cannot be taken out without harm is said only.
"""

from __future__ import annotations

from lxml import etree

from briefing.docx import codes, kinds, relations, revisions
from briefing.docx.letterhead import LetterheadFile
from briefing.docx.package import RT, Part, every_part
from briefing.docx.remarks import Notices
from briefing.docx.tree import ON, Node, attribute, child, clark, each, parse, remove, serialise, unwrap

__all__ = ["clean"]

_ANCHORS = ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:annotationRef")
#: Settings that name or call something outside the file.
_OUTSIDE = (
    *("w:attachedTemplate", "w:linkStyles", "w:mailMerge", "w:saveThroughXslt", "w:useXSLTWhenSaving"),
    *("w:attachedSchema", "sl:schemaLibrary", "w:docVars", "w:smartTagType"),
)


def clean(base: LetterheadFile, *, protected: bool = False) -> Notices:
    """Take out of a letterhead what must not go out with the papers; return what was found.

    Args:
        base: The letterhead, which is changed.
        protected: Whether the papers are to be protected, so that a protection of the letterhead is as wanted.

    Raises:
        DataError: It has macros under another name.
    """
    notices = Notices()
    trees = _Trees(base)
    relations.drop(base, notices, trees.of)
    styles = base.part(RT.STYLES)
    hidden = revisions.hidden_styles(None if styles is None else trees.of(styles))
    for part in every_part(base.package):
        root = trees.of(part)
        if root is not None:
            _clean_tree(root, hidden, notices)
    settings = base.part(RT.SETTINGS)
    root = None if settings is None else trees.of(settings)
    if root is not None:
        _clean_settings(root, notices, protected=protected)
    trees.write()
    return notices


class _Trees:
    """The trees of a letterhead's parts, each parsed once, and written back if it has changed."""

    def __init__(self, base: LetterheadFile) -> None:
        self._base = base
        self._known: dict[str, tuple[Part, Node, bytes]] = {}

    def of(self, part: Part) -> Node | None:
        """Return the tree of a part, None for what is no XML."""
        if part is self._base.main:
            return self._base.root
        kind = part.content_type.casefold()
        if kind.startswith("image/") or not kind.endswith("xml"):  # a drawing in SVG is a picture
            return None
        name = str(part.partname)
        if name not in self._known:
            root = parse(part.blob)
            self._known[name] = (part, root, etree.tostring(root))
        return self._known[name][1]

    def write(self) -> None:
        """Give the parts whose trees have changed their new content."""
        for part, root, before in self._known.values():
            if etree.tostring(root) != before:
                part.blob = serialise(root)


def _clean_tree(root: Node, hidden: frozenset[str], notices: Notices) -> None:
    """Clean a story, or any other part: what is not in it costs a look."""
    notices.add(kinds.CHANGE, times=revisions.accept(root))
    for anchor in list(each(root, *_ANCHORS)):
        run = anchor.getparent()
        remove(anchor)
        if run is not None and run.tag == clark("w:r") and all(one.tag == clark("w:rPr") for one in run):
            remove(run)
    notices.add(kinds.HIDDEN, times=revisions.take_out_hidden(root, hidden))
    for name in codes.flatten(root):
        notices.add(kinds.FIELD, name)
    relations.tidy(root, notices)
    for tag in list(each(root, "w:customXml", "w:smartTag")):
        for properties in list(each(tag, "w:customXmlPr", "w:smartTagPr")):
            remove(properties)
        unwrap(tag)
    _forget_editors(root, notices)


def _forget_editors(root: Node, notices: Notices) -> None:
    """Take out the ranges that a person, named by account, may edit in a protected letterhead."""
    named = {attribute(one, "w:id"): attribute(one, "w:ed") for one in each(root, "w:permStart")}
    named = {number: editor for number, editor in named.items() if editor}
    for one in list(each(root, "w:permStart", "w:permEnd")):
        if attribute(one, "w:id") in named:
            remove(one)
    for editor in named.values():
        notices.add(kinds.EDITOR, editor)


def _clean_settings(root: Node, notices: Notices, *, protected: bool) -> None:
    merge = child(root, "w:mailMerge")
    if merge is not None:
        texts = {attribute(one, "w:val") for one in each(merge, "w:connectString", "w:query")} - {""}
        notices.add(kinds.MAIL_MERGE, ", ".join(sorted(texts)))
    for one in each(root, "w:docVar"):
        notices.add(kinds.VARIABLE, attribute(one, "w:name"))
    for one in [node for node in root if node.tag in map(clark, _OUTSIDE)]:
        remove(one)
    protection, advice = child(root, "w:documentProtection"), child(root, "w:writeProtection")
    if protection is not None and attribute(protection, "w:enforcement").casefold() in ON and not protected:
        notices.add(kinds.PROTECTION, attribute(protection, "w:edit"))
    if advice is not None and not protected:
        notices.add(kinds.ADVICE)

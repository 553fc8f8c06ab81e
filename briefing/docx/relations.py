"""What a letterhead refers to: parts that letterheads are made of stay, anything else goes, and what refers to it.

A new kind of part is one that nobody has looked at. So those that stay are listed, not those that go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from lxml import etree

from briefing.docx import kinds
from briefing.docx.codes import is_web
from briefing.docx.letterhead import LetterheadFile
from briefing.docx.package import Package, Part
from briefing.docx.references import cut
from briefing.docx.remarks import NoticeKind, Notices
from briefing.docx.tree import Node, child, clark, parse, remove
from briefing.docx.vector import is_active
from briefing.docx.xml import NAMESPACES
from briefing.errors import DataError, error

__all__ = ["drop", "tidy"]

#: The last words of the kinds of relations that stay, inside the file.
_STAY = frozenset(
    (
        *("chart", "chartcolorstyle", "chartstyle", "chartusershapes", "diagramcolors", "diagramdata"),
        *("diagramdrawing", "diagramlayout", "diagramquickstyle", "endnotes", "font", "fonttable", "footer"),
        *("footnotes", "hdphoto", "header", "hyperlink", "image", "numbering", "officedocument", "settings"),
        *("styles", "theme", "themeoverride", "websettings"),
    )
)
#: Those that go without a word: nobody sees nor misses what they hold, or the settings tell of it.
_SILENT = frozenset(
    (
        *("commentsextended", "commentsextensible", "commentsids", "people", "glossarydocument", "origin"),
        *(
            "printersettings",
            "mailmergesource",
            "mailmergeheadersource",
            "recipientdata",
            "thumbnail",
            "extended-properties",
            "core-properties",
            "styleswitheffects",
        ),
    )
)
_KINDS = {
    "attachedtemplate": kinds.TEMPLATE,
    "oleobject": kinds.OBJECT,
    "package": kinds.OBJECT,
    "control": kinds.CONTROL,
    "activexcontrolbinary": kinds.CONTROL,
    "afchunk": kinds.CHUNK,
    "subdocument": kinds.CHUNK,
    "hyperlink": kinds.LINK,
    "image": kinds.PICTURE,
    "extensibility": kinds.EXTENSION,
    "keymapcustomizations": kinds.EXTENSION,
    "attachedtoolbars": kinds.EXTENSION,
    "webextension": kinds.EXTENSION,
    "webextensiontaskpanes": kinds.EXTENSION,
}
_MACROS = ("vbaproject", "wordvbadata")
_VBA = "_VBA_PROJECT".encode("utf-16-le")
#: Of PNG, JPEG, GIF, BMP, TIFF, placeable WMF and EMF.
_BEGINNINGS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\xd7\xcd\xc6\x9a", b"\x01\0\0\0")
_SPACES = frozenset((NAMESPACES["r"], NAMESPACES["o"]))
_GRAPHICS = frozenset((NAMESPACES["v"], NAMESPACES["o"]))
_PATH = re.compile(r"(?:[A-Za-z]:[\\/]|\\\\|file:)")
_NAMED = frozenset(("descr", "title", "name", "alt", clark("o:title")))
_NAMED_ELEMENTS = frozenset(("docPr", "cNvPr", "shape", "imagedata", "rect", "image"))


def drop(base: LetterheadFile, notices: Notices, tree: Callable[[Part], Node | None]) -> None:
    """Take out the relations that must not go along, with what refers to them in the trees of the parts.

    Raises:
        DataError: There are macros, under whatever name.
    """
    owners: list[Package | Part] = [base.package]
    for owner in owners:  # it grows: parts of a part that goes are not looked at
        gone: set[str] = set()
        for identifier, relation in list(owner.rels.items()):
            word = relation.reltype.rstrip("/").rpartition("/")[2].casefold()
            part = None if relation.is_external else relation.target_part
            target = relation.target_ref or ""
            _refuse_macros(base.file, word, part)
            if part is not None and word in _STAY and (word != "image" or _is_picture(part)) and not is_active(part):
                owners += [part] if part not in owners else []
            elif word != "hyperlink" or not is_web(target):
                _note(notices, word, target, part)
                gone.add(identifier)
                del owner.rels[identifier]
        root = tree(owner) if gone and isinstance(owner, Part) else None
        if root is not None:
            _cut(root, gone)


def _is_picture(part: Part) -> bool:
    """Tell whether a part is what a picture's place says, by its type or by how it begins."""
    return part.content_type.casefold().startswith("image/") or part.blob.startswith(_BEGINNINGS)


def _refuse_macros(file: str, word: str, part: Part | None) -> None:
    hint = "open it in Word and save it as “Word Document (.docx)”, which leaves the macros out"
    if word in _MACROS or (part is not None and _VBA in part.blob):
        raise DataError(error("has macros", file=file, hint=hint))


def _note(notices: Notices, word: str, target: str, part: Part | None) -> None:
    if word == "comments" and part is not None:
        notices.add(kinds.COMMENT, times=sum(1 for _ in parse(part.blob).iter(clark("w:comment"))))
    elif word == "customxml" and part is not None:
        notices.add(kinds.CUSTOM_DATA, times=int(_says_something(part)))
    elif word == "custom-properties" and part is not None:
        for one in parse(part.blob):
            notices.add(kinds.PROPERTY, str(one.get("name", "")))
    elif word not in _SILENT:
        kind = kinds.UNKNOWN if word == "image" and part is not None else _KINDS.get(word, kinds.UNKNOWN)
        kind = kinds.DRAWING if part is not None and is_active(part) else kind
        notices.add(kind, _detail(kind, word, target, inside=part is not None))


def _detail(kind: NoticeKind, word: str, target: str, *, inside: bool) -> str:
    if inside:
        return word if kind is kinds.UNKNOWN else ""
    return target


def _says_something(part: Part) -> bool:
    """Tell whether data hold any text: Word adds an empty list of sources to most files."""
    try:
        root = parse(part.blob)
    except etree.XMLSyntaxError:
        return True
    return "".join(root.itertext()).strip() != ""


# -------------------------------------------------------------------------------------------------------- references


def _cut(root: Node, gone: Collection[str]) -> None:
    """Take out what refers to relations that are gone."""
    for node in list(root.iter("*")):
        keys = [str(key) for key, value in node.attrib.items() if value in gone and _space(str(key)) in _SPACES]
        if keys:
            cut(node, keys)


def _space(key: str) -> str:
    return key[1:].partition("}")[0] if key.startswith("{") else ""


def tidy(root: Node, notices: Notices) -> None:
    """Take out addresses that stand in the markup of drawings itself, and the folders that pictures came from."""
    for node in list(root.iter("*")):
        name = etree.QName(node)
        if name.namespace in _GRAPHICS:
            _tidy_shape(node, notices)
        if name.localname == "webVideoPr":
            notices.add(kinds.UNKNOWN, "video")
            remove(node)
        if name.localname in _NAMED_ELEMENTS:
            for key in _NAMED & {str(one) for one in node.attrib}:
                if _PATH.match(node.get(key, "")):
                    node.set(key, re.split(r"[\\/]", node.get(key, ""))[-1])
    for control in list(root.iter(clark("w:control"))):  # one whose relation is missing
        remove(control)
    for binding in list(root.iter(clark("w:dataBinding"), clark("w15:dataBinding"))):
        if "core-properties" not in str(binding.get(clark("w:prefixMappings"), "")):
            remove(binding)


def _tidy_shape(node: Node, notices: Notices) -> None:
    link = node.get("href", "")
    if link and not is_web(link):
        notices.add(kinds.LINK, link)
        del node.attrib["href"]
    for key in ("src", clark("o:href"), clark("o:althref"), clark("r:href")):
        source = node.get(key, "")
        if source and key != clark("r:href"):
            notices.add(kinds.PICTURE, source)
            del node.attrib[key]
    if child(node, "o:LinkType") is not None:
        remove(node)

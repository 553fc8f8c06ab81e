"""A Word file from elsewhere as a package of parts: as tolerant as Word of what programs write, and bounded.

What a relation names and is not there is left out, as are relations without a target. Every part of markup is parsed
once here, so that nothing that is read later can fail.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part as ReadPart
from lxml.etree import XMLSyntaxError

from briefing.docx.archive import Archive, UnusableError, damaged, key_of, shown
from briefing.docx.package import CT, RT, Package, Part, extension
from briefing.docx.tree import DoctypeError, Node, clark, parse
from briefing.docx.validity import is_type
from briefing.records import frozen

__all__ = ["is_markup", "is_office", "open_package"]

#: Elements and attributes of all parts, which take some hundred bytes of memory each, however short they are.
MOST_NODES = 800_000
MOST_MARKUP = 16_000_000  # bytes of one part
_TYPES, _RELATIONS = "[content_types].xml", "_rels/.rels"
_SAFE = "/!$&'()*+,;=@-._~"  # what the name of a part keeps
_STRICT = "http://purl.oclc.org/ooxml/"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
#: What says something of the letterhead that is not true of the document: its picture, its statistics, its signature.
_OWN = ("/metadata/thumbnail", "/extended-properties", "/metadata/core-properties", "/digital-signature/origin")
#: A copy of the styles, which Word 2010 alone wrote; those that are added would be missing in it.
_TWIN = "/stylesWithEffects"
#: Pages and drawings of the web, which Word hands to another reader and which may have a DOCTYPE.
_FOREIGN = frozenset(("application/xhtml+xml", "image/svg+xml"))
_VAGUE = frozenset(("", "application/xml", "text/xml", "application/octet-stream"))
_PICTURES = {
    "png": CT.PNG,
    "jpg": CT.JPEG,
    "jpeg": CT.JPEG,
    "gif": CT.GIF,
    "bmp": CT.BMP,
    "tif": CT.TIFF,
    "tiff": CT.TIFF,
    "emf": CT.X_EMF,
    "wmf": CT.X_WMF,
    "svg": "image/svg+xml",
}
#: What a part is, by the relation that leads to it: its type and its outermost element.
_KNOWN = {
    RT.OFFICE_DOCUMENT: (CT.WML_DOCUMENT_MAIN, "w:document"),
    RT.STYLES: (CT.WML_STYLES, "w:styles"),
    RT.NUMBERING: (CT.WML_NUMBERING, "w:numbering"),
    RT.SETTINGS: (CT.WML_SETTINGS, "w:settings"),
    RT.WEB_SETTINGS: (CT.WML_WEB_SETTINGS, "w:webSettings"),
    RT.FONT_TABLE: (CT.WML_FONT_TABLE, "w:fonts"),
    RT.HEADER: (CT.WML_HEADER, "w:hdr"),
    RT.FOOTER: (CT.WML_FOOTER, "w:ftr"),
    RT.FOOTNOTES: (CT.WML_FOOTNOTES, "w:footnotes"),
    RT.ENDNOTES: (CT.WML_ENDNOTES, "w:endnotes"),
    RT.COMMENTS: (CT.WML_COMMENTS, "w:comments"),
    RT.GLOSSARY_DOCUMENT: (CT.WML_DOCUMENT_GLOSSARY, "w:glossaryDocument"),
    RT.THEME: (CT.OFC_THEME, "a:theme"),
}
#: What Word calls a document's own parts; programs that go by names, not by relations, find them there.
_USUAL = {
    RT.OFFICE_DOCUMENT: "document.xml",
    RT.STYLES: "styles.xml",
    RT.NUMBERING: "numbering.xml",
    RT.SETTINGS: "settings.xml",
    RT.WEB_SETTINGS: "webSettings.xml",
    RT.FONT_TABLE: "fontTable.xml",
    RT.FOOTNOTES: "footnotes.xml",
    RT.ENDNOTES: "endnotes.xml",
    RT.COMMENTS: "comments.xml",
    RT.THEME: "theme/theme1.xml",
}
#: Types as they are written, by what is compared; what is made from a template is a document.
_SPELLED = {kind.lower(): kind for kind, _ in _KNOWN.values()} | {_TEMPLATE: CT.WML_DOCUMENT_MAIN}
#: Of these a part has one, and a second is passed over.
_SINGLE = frozenset(_KNOWN) - {RT.HEADER, RT.FOOTER}


@frozen
class _Relation:
    """A line of a part that lists relations; ``target`` is an address, or the key of a part."""

    identifier: str
    kind: str
    target: str
    external: bool


@frozen
class _Types:
    """What the archive says its parts are: by their extension, and by their name."""

    by_extension: Mapping[str, str]
    by_name: Mapping[str, str]

    def of(self, key: str, relation: str) -> str:
        """Return the type of a part; where none is said, or one that says nothing, what its place says."""
        extension = PurePosixPath(key).suffix.lstrip(".")
        said = self.by_name.get(key) or self.by_extension.get(extension, "")
        vague = said.partition(";")[0].strip().lower() in _VAGUE
        if vague and relation in _KNOWN:
            return str(_KNOWN[relation][0])
        if said and not (vague and extension in _PICTURES):
            return _SPELLED.get(said.lower(), said)
        return str(_PICTURES.get(extension, CT.XML if extension == "xml" else "application/octet-stream"))


class _Part(ReadPart):
    """A part that can be given another content."""

    @property
    def blob(self) -> bytes:
        """What it holds."""
        return self._blob or b""

    @blob.setter
    def blob(self, content: bytes) -> None:
        self._blob = content


@dataclass(slots=True)
class _Reader:
    """The reading of one archive."""

    archive: Archive
    types: _Types
    package: OpcPackage = field(default_factory=OpcPackage)
    parts: dict[str, _Part] = field(default_factory=dict)
    roots: dict[str, str] = field(default_factory=dict)  # the names of the outermost elements
    nodes: int = 0  # about how many there are in the parts so far
    main: str = "\0"  # the key of the main part, once it is known

    def read(self) -> OpcPackage:
        """Follow all relations from the package on; parts that none leads to are left out."""
        waiting: list[tuple[OpcPackage | _Part, str]] = [(self.package, "")]
        for owner, key in waiting:  # which grows
            for one in self._relations(key):
                if one.external:
                    owner.load_rel(one.kind, one.target, one.identifier, is_external=True)
                    continue
                if one.target not in self.parts:
                    self.parts[one.target] = self._part(one, self._name(one, key))
                    waiting.append((self.parts[one.target], one.target))
                if not key and one.kind == RT.OFFICE_DOCUMENT:
                    self.main = one.target
                self._check_root(one)
                owner.load_rel(one.kind, self.parts[one.target], one.identifier)
        return self.package

    def _name(self, relation: _Relation, owner: str) -> PackURI:
        """Return what a part is called from now on: what Word calls it, if that is free, else what it was called."""
        usual = f"word/{_USUAL.get(relation.kind, '')}"
        of_document = owner == (self.main if relation.kind != RT.OFFICE_DOCUMENT else "")
        free = key_of(usual) == relation.target or key_of(usual) not in self.archive
        if relation.kind in _USUAL and of_document and free:
            return PackURI(f"/{usual}")
        return PackURI("/" + quote(self.archive.name(relation.target), safe=_SAFE))

    def _part(self, relation: _Relation, name: PackURI) -> _Part:
        key = relation.target
        part = _Part(name, self.types.of(key, relation.kind), self.archive.read(key))
        if is_markup(part):
            self.nodes += _nodes(part.blob)
            if self.nodes > MOST_NODES:
                raise _too_large(self.archive.name(key))
            root = _markup(part.blob, self.archive.name(key), doctype=_bare_type(part) in _FOREIGN)
            self.roots[key] = str(root.tag)
        return part

    def _check_root(self, relation: _Relation) -> None:
        """Raise UnusableError for a part that is something else than what its relation says."""
        root = self.roots.get(relation.target, "")
        if relation.kind not in _KNOWN or root == clark(_KNOWN[relation.kind][1]):
            return
        if root.startswith(f"{{{_STRICT}"):
            raise UnusableError("is a Strict Open XML document")
        if relation.kind != RT.OFFICE_DOCUMENT:  # whose type says more
            name = shown(self.archive.name(relation.target))
            raise damaged(f"{name} is something else than its place says")

    def _relations(self, owner: str) -> Iterator[_Relation]:
        """Yield the relations of a part, of the package itself for "", that lead somewhere."""
        folder, _, name = owner.rpartition("/")
        key = f"{folder}/_rels/{name}.rels".lstrip("/")
        if key not in self.archive:
            return
        seen: dict[str, _Relation] = {}
        single: dict[str, str] = {}
        for node in _own_markup(self.archive, key):
            found = _relation(node, folder)
            if found is None or (not found.external and not self._is_part(found.target)):
                continue
            if found.kind.endswith(_TWIN if owner else _OWN):
                continue
            if found.kind in _SINGLE and single.setdefault(found.kind, found.identifier) != found.identifier:
                continue
            if seen.setdefault(found.identifier, found) != found:
                name = shown(self.archive.name(key))
                raise damaged(f"{name} has two relations of the id {shown(found.identifier)}")
        yield from seen.values()

    def _is_part(self, key: str) -> bool:
        return key in self.archive and key != _TYPES and not key.endswith(".rels")


def open_package(blob: bytes) -> tuple[Package, Part]:
    """Return the package of a file and its main part.

    Raises:
        UnusableError: It is damaged, too large, or no package of a document.
    """
    archive = Archive(blob)
    if _TYPES not in archive or _RELATIONS not in archive:
        raise UnusableError("is not a Word document")
    kinds = [node.get("Type") or "" for node in _own_markup(archive, _RELATIONS) if isinstance(node.tag, str)]
    if any(kind.startswith(_STRICT) for kind in kinds):
        raise UnusableError("is a Strict Open XML document")
    package = _Reader(archive, _types(archive)).read()
    main = next((one.target_part for one in package.rels.values() if one.reltype == RT.OFFICE_DOCUMENT), None)
    if main is None:
        raise damaged("its main part is missing" if RT.OFFICE_DOCUMENT in kinds else "it names no main part")
    return package, main


def is_markup(part: Part) -> bool:
    """Tell whether a part is XML."""
    kind = _bare_type(part)
    return kind.endswith(("+xml", "/xml")) or extension(part).lower() in ("xml", "vml")


def is_office(part: Part) -> bool:
    """Tell whether a part is XML of Office's own kinds, in which relations are referred to by their ids."""
    kind = _bare_type(part)
    return kind.endswith("+xml") and ("officedocument" in kind or kind.startswith("application/vnd.ms-"))


def _bare_type(part: Part) -> str:
    return str(part.content_type).partition(";")[0].strip().lower()


# ------------------------------------------------------------------------------------------------------------- markup


def _markup(blob: bytes, name: str, *, doctype: bool = False) -> Node:
    """Return the root of a part of markup, which is not too large.

    Raises:
        UnusableError: It is no well-formed XML, or too large.
    """
    name = shown(name)
    if len(blob) > MOST_MARKUP or blob.count(b"<") + blob.count(b"=") > MOST_NODES:
        raise UnusableError(
            f"is too large: {name} has more markup than any letterhead needs", "make the document shorter"
        )
    try:
        return parse(blob, doctype=doctype)
    except DoctypeError as problem:
        raise damaged(f"{name} has a DOCTYPE") from problem
    except (XMLSyntaxError, ValueError, LookupError) as problem:
        raise damaged(f"{name} is not well-formed XML") from problem


def _nodes(blob: bytes) -> int:
    return blob.count(b"<") + blob.count(b"=")


def _too_large(name: str) -> UnusableError:
    message = f"is too large: {shown(name)} has more markup than any letterhead needs"
    return UnusableError(message, "make the document shorter")


def _own_markup(archive: Archive, key: str) -> Node:
    return _markup(archive.read(key), archive.name(key))


# ------------------------------------------------------------------------------------------------- types and relations


def _types(archive: Archive) -> _Types:
    by_extension: dict[str, str] = {}
    by_name: dict[str, str] = {}
    for node in _own_markup(archive, _TYPES):
        kind = (node.get("ContentType") or "").strip()
        extension, name = (node.get("Extension") or "").lstrip(".").lower(), node.get("PartName") or ""
        if not is_type(kind):
            continue
        if extension:
            by_extension.setdefault(extension, kind)
        elif name:
            by_name.setdefault(key_of(name), kind)
    return _Types(by_extension, by_name)


def _relation(node: Node, folder: str) -> _Relation | None:
    """Return a relation, or None if it leads nowhere."""
    identifier, kind, target = (node.get(name) or "" for name in ("Id", "Type", "Target"))
    if not identifier or not kind or not target.strip():
        return None
    if (node.get("TargetMode") or "").lower() == "external":
        return _Relation(identifier, kind, target, external=True)
    try:
        address = urlsplit(target.strip().replace("\\", "/"))
    except ValueError:
        return None
    if address.scheme or address.netloc or not address.path:
        return None
    return _Relation(identifier, kind, _resolve(folder, address.path), external=False)


def _resolve(folder: str, path: str) -> str:
    """Return the key of the part that a path leads to, seen from a folder."""
    path = key_of(path) if path.startswith("/") else f"{folder}/{key_of(path)}"
    steps: list[str] = []
    for step in path.split("/"):
        if step == "..":
            steps[-1:] = []
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)

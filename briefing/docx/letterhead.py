"""A letterhead: a Word file made elsewhere, read as the package that the document is put into.

Its parts stay as they are, byte for byte, unless the document needs something in them.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx.opc.package import Unmarshaller
from docx.opc.packuri import PackURI
from docx.opc.pkgreader import PackageReader
from lxml.etree import XMLSyntaxError

from briefing.docx.package import CT, RT, OpcPackage, Part
from briefing.docx.tree import Node, child, clark, parse
from briefing.errors import DataError, error

__all__ = ["Letterhead", "read"]

_MOST_BYTES, _MOST_UNPACKED = 20_000_000, 200_000_000
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # Word 97–2003, and the wrapping of a file with a password
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_STRICT = b"http://purl.oclc.org/ooxml/"
_MACROS = ("macroenabled", "vbaproject")
_SAVE = "open it in Word and save it as “Word Document (.docx)”"
#: What says something of the letterhead that is not true of the document: its picture, its statistics, its signature.
_OWN = frozenset((RT.THUMBNAIL, RT.EXTENDED_PROPERTIES, RT.CORE_PROPERTIES, RT.ORIGIN))
#: A copy of the styles, which Word 2010 alone wrote; those that are added would be missing in it.
_TWINS = frozenset(("http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",))
_DAMAGE = (BadZipFile, KeyError, ValueError, IndexError, RecursionError, EOFError, NotImplementedError, zlib.error)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A letterhead, opened: its package, its main part, and that part's tree."""

    file: str
    package: OpcPackage
    main: Part
    root: Node
    body: Node
    names: frozenset[str]  # of all parts, in lower case: the format takes no notice of case

    def part(self, relation: str) -> Part | None:
        """Return the part that the main part has in a relation, or None."""
        return next(
            (rel.target_part for rel in self.main.rels.values() if rel.reltype == relation and not rel.is_external),
            None,
        )

    def free_name(self, pattern: str, taken: frozenset[str] = frozenset()) -> str:
        """Return the first name of a pattern like ``/word/header{}.xml`` that no part has."""
        number = 1
        while pattern.format(number).lower() in self.names | taken:
            number += 1
        return pattern.format(number)


def read(path: Path) -> Letterhead:
    """Open a letterhead.

    Raises:
        DataError: It is no Word document, has macros, or has no body.
    """
    file = str(path)
    try:
        blob = path.read_bytes()
    except OSError as problem:
        raise _wrong(file, f"cannot be read: {problem.strerror}") from problem
    _check_kind(blob, file)
    try:
        package = _open(blob)
        main = package.part_related_by(RT.OFFICE_DOCUMENT)
        root = parse(main.blob)
    except (*_DAMAGE, XMLSyntaxError) as problem:
        raise _wrong(file, "is damaged: Word could not open it either", _SAVE) from problem
    _check_parts(package, main, file)
    body = child(root, "w:body")
    if root.tag != clark("w:document") or body is None:
        raise _wrong(file, "has no body to put the text into", "make a new document in Word and copy the letterhead")
    _forget(package, main)
    return Letterhead(file, package, main, root, body, frozenset(str(one.partname).lower() for one in package.parts))


def _wrong(file: str, message: str, hint: str = "") -> DataError:
    return DataError(error(message, file=file, hint=hint))


def _check_kind(blob: bytes, file: str) -> None:
    """Raise DataError for what is no Word document, with a word on what it is."""
    if len(blob) > _MOST_BYTES:
        raise _wrong(file, f"is larger than {_MOST_BYTES // 1_000_000} MB", "make its pictures smaller")
    if blob.startswith(_OLE):
        if _LOCKED in blob:
            raise _wrong(file, "is protected by a password", "remove the password in Word: File › Info")
        raise _wrong(file, "is a document of Word 97–2003 (.doc)", _SAVE)
    if not blob.startswith(b"PK"):
        raise _wrong(file, "is not a Word document", _SAVE)
    try:
        with ZipFile(BytesIO(blob)) as archive:
            names = set(archive.namelist())
            size = sum(entry.file_size for entry in archive.infolist())
            relations = archive.read("_rels/.rels") if "_rels/.rels" in names else b""
    except _DAMAGE as problem:
        raise _wrong(file, "is damaged: Word could not open it either", _SAVE) from problem
    if size > _MOST_UNPACKED:
        raise _wrong(file, f"holds more than {_MOST_UNPACKED // 1_000_000} MB", "make its pictures smaller")
    if "[Content_Types].xml" not in names or not relations:
        raise _wrong(file, "is not a Word document", _SAVE)
    if _STRICT in relations:
        raise _wrong(file, "is a Strict Open XML document", _SAVE)


def _open(blob: bytes) -> OpcPackage:
    """Return the package of a file; its parts are not parsed, unlike those of python-docx's documents."""
    package = OpcPackage()
    Unmarshaller.unmarshal(PackageReader.from_file(BytesIO(blob)), package, _part)
    return package


def _part(name: PackURI, content_type: str, _relation: str, blob: bytes, _package: OpcPackage) -> Part:
    # A Word template (.dotx) is a document but for this word, and what is made from it is a document.
    return Part(name, CT.WML_DOCUMENT_MAIN if content_type == _TEMPLATE else content_type, blob)


def _check_parts(package: OpcPackage, main: Part, file: str) -> None:
    """Raise DataError for macros and for what is no text document."""
    kinds = {main.content_type.lower(), *(part.content_type.lower() for part in package.parts)}
    if any(word in kind for kind in kinds for word in _MACROS):
        raise _wrong(file, "has macros", f"{_SAVE}, which leaves the macros out")
    if main.content_type != CT.WML_DOCUMENT_MAIN:
        found = re.sub(r".*\.|\+xml", "", main.content_type.removesuffix(".main+xml"))
        raise _wrong(file, f"is not a text document of Word, but “{found}”", _SAVE)


def _forget(package: OpcPackage, main: Part) -> None:
    for owner, relations in ((package, _OWN), (main, _TWINS)):
        for identifier in [key for key, rel in owner.rels.items() if rel.reltype in relations]:
            del owner.rels[identifier]

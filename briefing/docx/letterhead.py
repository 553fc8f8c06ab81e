"""A letterhead: a Word file made elsewhere, read as the package that the document is put into.

Its parts stay as they are, byte for byte, unless the document needs something in them.
"""

from __future__ import annotations

import re
from pathlib import Path

from briefing.docx.archive import UnusableError
from briefing.docx.mending import mend
from briefing.docx.opening import open_package
from briefing.docx.package import CT, Package, Part, every_part
from briefing.docx.tree import Node, child, clark, parse
from briefing.errors import DataError, error
from briefing.records import frozen

__all__ = ["LetterheadFile", "opened", "read"]

_MOST_BYTES = 20_000_000
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # Word 97–2003, and the wrapping of a file with a password
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MACROS = ("macroenabled", "vbaproject")
_SAVE = "open it in Word and save it as “Word Document (.docx)”"


@frozen
class LetterheadFile:
    """A letterhead, opened: its package, its main part, and that part's tree."""

    file: str
    package: Package
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

    def usual_name(self, name: str) -> str:
        """Return a name like ``/word/numbering.xml``, with a number if a part has it."""
        stem, _, extension = name.rpartition(".")
        return name if name.lower() not in self.names else self.free_name(f"{stem}{{}}.{extension}")


def read(path: Path) -> LetterheadFile:
    """Open a letterhead.

    Raises:
        DataError: It is no Word document, has macros, or has no body.
    """
    file = str(path)
    try:
        with path.open("rb") as stream:
            blob = stream.read(_MOST_BYTES + 1)
    except OSError as problem:
        raise _wrong(file, f"cannot be read: {problem.strerror}") from problem
    return opened(blob, file)


def opened(blob: bytes, file: str) -> LetterheadFile:
    """Open a Word file that is in memory; ``file`` is its name in messages.

    Raises:
        DataError: It is no Word document, has macros, or has no body.
    """
    _check_kind(blob, file)
    try:
        package, main = open_package(blob)
    except UnusableError as problem:
        raise _wrong(file, problem.message, problem.hint) from problem
    _check_parts(package, main, file)
    mend(package, main)
    root = parse(main.blob)
    body = child(root, "w:body")
    if root.tag != clark("w:document") or body is None:
        raise _wrong(file, "has no body to put the text into", "make a new document in Word and copy the letterhead")
    return LetterheadFile(
        file, package, main, root, body, frozenset(str(one.partname).lower() for one in every_part(package))
    )


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


def _check_parts(package: Package, main: Part, file: str) -> None:
    """Raise DataError for macros and for what is no text document."""
    kinds = {main.content_type.lower(), *(part.content_type.lower() for part in every_part(package))}
    if any(word in kind for kind in kinds for word in _MACROS):
        raise _wrong(file, "has macros", f"{_SAVE}, which leaves the macros out")
    if main.content_type != CT.WML_DOCUMENT_MAIN:
        found = re.sub(r".*\.|\+xml", "", main.content_type.removesuffix(".main+xml"))
        raise _wrong(file, f"is not a text document of Word, but “{found}”", _SAVE)

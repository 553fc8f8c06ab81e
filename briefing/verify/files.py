"""Reading a finished file of any kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from briefing.errors import BriefingError, DataError, error
from briefing.verify.bounds import FILE, too_large
from briefing.verify.contradictions import contradictions
from briefing.verify.docx_file import read_docx
from briefing.verify.finished import Finished
from briefing.verify.pdf_file import read_pdf

READABLE = {".pdf", ".docx", ".html"}
"""The suffixes of the files that are read."""
_START = 1024  # bytes in which a file says what it is
_OLD = b"\xd0\xcf\x11\xe0"  # Word 97-2003, and Word files with a password


def read(path: Path) -> Finished:
    """Read a finished PDF, Word file or web page, told by its contents.

    Raises:
        DataError: It is none of these, cannot be read, is damaged, locked with a password, or too large.
    """
    return _explained(path, _bytes_of)


def read_bytes(path: Path, data: bytes) -> Finished:
    """Read a finished file from its bytes, which are to stand at a path.

    Raises:
        DataError: As ``read``.
    """
    return _explained(path, lambda _path: data)


def _explained(path: Path, get: Callable[[Path], bytes]) -> Finished:
    try:
        found = _read(path, get(path))
    except BriefingError as problem:
        named = (replace(diagnostic, file=diagnostic.file or str(path)) for diagnostic in problem.diagnostics)
        raise DataError(*named) from problem
    return replace(found, faults=tuple(dict.fromkeys([*found.faults, *contradictions(found)])))


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(FILE + 1)
    except OSError as problem:
        reason = problem.strerror or "cannot be read"
        raise DataError(error(reason[:1].lower() + reason[1:], hint="name a PDF, DOCX or HTML file")) from problem
    return data


def _read(path: Path, data: bytes) -> Finished:
    if len(data) > FILE:
        raise too_large(f"a file of more than {FILE >> 20} MB")
    start = data[:_START]
    if b"%PDF-" in start:
        return read_pdf(path, data)
    if data.startswith(b"PK"):
        return read_docx(path, data)
    if b"<html" in start.lower() or b"<!doctype html" in start.lower():
        from briefing.verify.html_file import read_html  # noqa: PLC0415 - most builds make no web page

        return read_html(path, data)
    if data.startswith(_OLD):
        raise DataError(error("is a file of Word 97–2003, or one with a password", hint="save it as .docx"))
    raise DataError(error("is no PDF, Word file or web page", hint="name files that were built"))

"""Finished PDF papers as a signature needs them: whose they are, in which language, and what of them is signed."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any, Final

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from briefing.errors import DataError, error
from briefing.reading.source_text import read_bytes
from briefing.records import frozen

LARGEST: Final = 256 << 20
MOST_SIGNATURES: Final = 100
_OURS: Final = "briefing"
_DRAFT_MARK: Final = b"/Subtype /Watermark"  # of the artifact that the mark on each page of a draft is
_FIELD: Final = "Signature{}"


@frozen
class Paper:
    """A paper as it is read from a file.

    Attributes:
        path: Where it was read.
        content: Its bytes, which a signature leaves as they are.
        lang: Its language, as a BCP 47 tag.
        signatures: How many it has.
        place: The name of its empty field that has room for a mark; empty without one.
        free: The name for a field without a mark.
        is_draft: Whether it has the mark of a draft.
    """

    path: Path
    content: bytes
    lang: str
    signatures: int
    place: str
    free: str
    is_draft: bool

    def writer(self) -> IncrementalPdfFileWriter:
        """Return what adds to it."""
        return IncrementalPdfFileWriter(BytesIO(self.content))


def read_paper(path: Path) -> Paper:
    """Read a paper of this program.

    Raises:
        UsageError: There is no such file.
        DataError: It is no PDF, is broken or encrypted, has been made by another program, or has too many signatures.
    """
    file = str(path)
    content = read_bytes(path, file, kind="PDF file", largest=LARGEST)
    if not content.startswith(b"%PDF-"):
        raise DataError(error("is not a PDF file", file=file, hint="name a PDF file that `briefing build` made"))
    return _read(path, content, file)


def _read(path: Path, content: bytes, file: str) -> Paper:
    hint = "build it again"
    try:
        reader = PdfFileReader(BytesIO(content))
        return _paper(path, content, reader)
    except _UnfitError as problem:
        hint = "sign the file as `briefing build` made it"
        raise DataError(error(str(problem), file=file, hint=hint)) from None
    except RecursionError:
        raise DataError(error("is a broken PDF file: it is nested too deep", file=file, hint=hint)) from None
    except Exception as problem:  # readers of PDF meet broken files with exceptions of all kinds
        if isinstance(problem, MemoryError):
            raise
        reason = " ".join(str(problem).split()) or type(problem).__name__
        raise DataError(error(f"is a broken PDF file: {reason}", file=file, hint=hint)) from problem


class _UnfitError(Exception):
    """A file that is not broken and cannot be signed here."""


def _paper(path: Path, content: bytes, reader: PdfFileReader) -> Paper:
    if reader.encrypted:
        raise _UnfitError("is encrypted")
    root = reader.root
    producer = str(reader.trailer["/Info"].get("/Producer", "")) if "/Info" in reader.trailer else ""
    if not producer.startswith(_OURS) or "/StructTreeRoot" not in root:
        raise _UnfitError("was not made by this program")
    fields = list(enumerate_sig_fields(reader))
    if len(fields) > MOST_SIGNATURES:
        raise _UnfitError(f"has {len(fields)} signatures or fields for them")
    names = {name for name, _, _ in fields}
    empty = [name for name, value, reference in fields if value is None and _has_room(reference.get_object())]
    page = root["/Pages"]["/Kids"][0]
    return Paper(
        path=path,
        content=content,
        lang=str(root.get("/Lang", "")),
        signatures=sum(value is not None for _, value, _ in fields),
        place=next((name for name in empty if name), ""),
        free=next(name for name in map(_FIELD.format, count(1)) if name not in names),
        is_draft=any(_DRAFT_MARK in data for data in _streams(page)),
    )


def _has_room(field: Any) -> bool:
    left, bottom, right, top = map(float, field.get("/Rect", (0, 0, 0, 0)))
    return right > left and top > bottom


def _streams(page: Any) -> Iterator[bytes]:
    contents = page["/Contents"]
    for one in contents if isinstance(contents, list) else (contents,):
        yield one.get_object().data

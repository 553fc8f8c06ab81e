"""What was appended to a PDF since it was built: a signature, and nothing that changes what the paper says.

Revisions are compared object by object. A signature adds its own field, what a field that waits for it holds and shows,
certificates, and the day of the change; all else is a fault.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pikepdf
import pypdfium2
from lxml import etree

MOST_APPENDED: Final = 8_000_000  # bytes
_OBJECT: Final = re.compile(rb"\d+ \d+ obj\b.*?\bendobj", re.DOTALL)
_BETWEEN: Final = re.compile(
    rb"(?:\s|%[^\r\n]*(?=[\r\n]|$)|xref\s(?:\d+ \d+\s+(?:\d{10} \d{5} [nf]\s+)*)*|trailer\s*<<.*?>>\s*(?=startxref)"
    rb"|startxref\s+\d+\s+%%EOF)*",
    re.DOTALL,
)
_END: Final = re.compile(rb"startxref\s+\d+\s+%%EOF\s*\Z")
_CATALOG: Final = {"/AcroForm", "/DSS", "/Extensions", "/Metadata", "/Perms", "/Version"}
_FORM: Final = {"/Fields", "/SigFlags", "/DR", "/DA"}
_FIELD: Final = {"/V", "/AP", "/AS", "/M", "/F", "/MK", "/DA", "/Lock", "/SV", "/TU"}
_INFO: Final = {"/ModDate", "/Producer"}
_XMP: Final = {"ModifyDate", "MetadataDate", "Producer", "CreateDate", "about", "xmptk", "parseType", "lang"}
_ACTIONS: Final = {"/A", "/AA", "/PA"}
_UNSEEN: Final = 2 | 32  # flags of an annotation: hidden, not shown
_DIGESTS: Final = {  # by the end of what names them in a signature
    b"\x60\x86\x48\x01\x65\x03\x04\x02\x01": "sha256",
    b"\x60\x86\x48\x01\x65\x03\x04\x02\x02": "sha384",
    b"\x60\x86\x48\x01\x65\x03\x04\x02\x03": "sha512",
}
_HEAD: Final = 120  # bytes in which a signature names the digests that it uses
_SCALE: Final = 2.0  # pixels to a point


def faults(path: Path, built: int) -> tuple[str, ...]:
    """Return what is wrong with what follows the first ``built`` bytes of a PDF; nothing of a mere signature."""
    try:
        with path.open("rb") as stream:
            content = stream.read(built + MOST_APPENDED + 1)
    except OSError as wrong:
        return (f"cannot be read: {wrong.strerror or wrong}",)
    if len(content) > built + MOST_APPENDED:
        return ("has more appended to it than a signature needs",)
    appended = content[built:]
    if not _END.search(appended) or not _BETWEEN.fullmatch(_OBJECT.sub(b" ", appended)):
        return ("has something appended to it that is no revision of a PDF",)
    try:
        with (
            pikepdf.open(io.BytesIO(content[:built]), attempt_recovery=False) as first,
            pikepdf.open(io.BytesIO(content), attempt_recovery=False) as last,
        ):
            return tuple(dict.fromkeys(_faults(first, last, content, built)))
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return ("has a revision appended to it that cannot be read",)


def _faults(first: pikepdf.Pdf, last: pikepdf.Pdf, content: bytes, built: int) -> Iterator[str]:
    if "/Encrypt" in last.trailer or last.trailer.Root.objgen != first.trailer.Root.objgen:
        yield "has another document appended to it"
        return
    fields = list(_fields(last))
    signatures = [field.V for field in fields if "/V" in field]
    if not signatures:
        yield "was changed after it was built, and is not signed"
    for signature in signatures:
        yield from _of_signature(signature, content, built)
    yield from _changes(first, last)
    yield from _additions(first, last, fields, content[:built])


# ----------------------------------------------------------------------------------------------------- the signatures


def _fields(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the fields of the form of a document, with the widgets below them."""
    waiting = list(pdf.Root.AcroForm.get("/Fields", ())) if "/AcroForm" in pdf.Root else []
    seen: set[tuple[int, int]] = set()
    while waiting:
        field = waiting.pop(0)
        if field.objgen in seen:
            continue
        if field.is_indirect:
            seen.add(field.objgen)
        yield field
        waiting += list(field.get("/Kids", ()))


def _of_signature(signature: Any, content: bytes, built: int) -> Iterator[str]:
    """Yield what keeps a signature from being one of this file."""
    start, length, after, rest = (int(one) for one in signature.ByteRange)
    gap = content[length:after]
    if start != 0 or length <= built or rest < 0 or after + rest > len(content) or not after > length:
        yield "has a signature that does not cover what was built"
        return
    signed = bytes(signature.Contents)
    try:
        is_gap = gap[:1] == b"<" and gap[-1:] == b">" and bytes.fromhex(gap[1:-1].decode("ascii")) == signed
    except ValueError:
        is_gap = False
    covered = content[:length] + content[after : after + rest]
    used = [name for oid, name in _DIGESTS.items() if oid in signed[:_HEAD]]
    if not is_gap or (used and not any(hashlib.new(name, covered).digest() in signed for name in used)):
        yield "has a signature that is of another file"


# -------------------------------------------------------------------------------------------------------- the changes


def _changes(first: pikepdf.Pdf, last: pikepdf.Pdf) -> Iterator[str]:
    """Yield what of the document as it was built is another now, beside what a signature changes."""
    info = first.trailer.get("/Info")
    form = first.Root.get("/AcroForm")
    waiting = {field.objgen for field in _fields(first) if field.get("/FT") == pikepdf.Name.Sig and "/V" not in field}
    growing = {page.obj.Annots.objgen for page in first.pages if "/Annots" in page.obj and page.obj.Annots.is_indirect}
    if form is not None and form.get("/Fields") is not None and form.Fields.is_indirect:
        growing.add(form.Fields.objgen)
    may_change: dict[tuple[int, int], set[str]] = {page.obj.objgen: {"/Annots"} for page in first.pages}
    may_change |= dict.fromkeys(waiting, _FIELD)
    may_change[first.Root.objgen] = _CATALOG
    if info is not None:
        may_change[info.objgen] = _INFO
    if form is not None and form.is_indirect:
        may_change[form.objgen] = _FORM
    metadata = first.Root.get("/Metadata")
    told = growing | ({metadata.objgen} if metadata is not None else set())
    for key in ((number, 0) for number in range(1, int(first.trailer.Size))):
        if key not in told and not _alike(first.get_object(key), last.get_object(key), may_change.get(key, set())):
            yield "was changed after it was built: another thing than a signature was added to it"
    if metadata is not None and not _says_no_more(metadata, last.Root.get("/Metadata")):
        yield "was changed after it was built: it says something else of itself"
    if info is not None and (new_info := last.trailer.get("/Info")) is not None and not _alike(info, new_info, _INFO):
        yield "was changed after it was built: it says something else of itself"
    if form is not None and not _alike(form, last.Root.AcroForm, _FORM):
        yield "was changed after it was built: its form is another"


def _alike(old: Any, new: Any, but: set[str]) -> bool:
    """Tell whether two objects are the same, beside the values of some keys."""
    if type(old) is not type(new):
        return False
    if isinstance(old, pikepdf.Stream):
        same = old.stream_dict.unparse(resolved=True) == new.stream_dict.unparse(resolved=True)
        return bool(same and old.read_raw_bytes() == new.read_raw_bytes())
    if isinstance(old, pikepdf.Dictionary):
        names = (set(old.keys()) | set(new.keys())) - but
        return all(name in old and name in new and _same(old[name], new[name]) for name in names)
    return _same(old, new, resolved=True)


def _same(old: Any, new: Any, *, resolved: bool = False) -> bool:
    """Tell whether two values are written alike; a reference counts by what it refers to, unless it is ``resolved``."""
    if isinstance(old, pikepdf.Object) and isinstance(new, pikepdf.Object):
        return bool(old.unparse(resolved=resolved) == new.unparse(resolved=resolved))
    return type(old) is type(new) and bool(old == new)


def _says_no_more(old: Any, new: Any) -> bool:
    """Tell whether the metadata of a document say nothing that they had not said, but for the day and the program."""
    return isinstance(new, pikepdf.Stream) and _values(new.read_bytes()) <= _values(old.read_bytes())


def _values(metadata: bytes) -> set[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    found: set[str] = set()
    try:
        root = etree.fromstring(metadata, parser)
    except etree.XMLSyntaxError:
        return {"not XML"}
    for element in root.iter(etree.Element):
        told = {etree.QName(name).localname: value for name, value in element.attrib.items()}
        told[etree.QName(element).localname] = (element.text or "").strip()
        found |= {value for name, value in told.items() if value and name not in _XMP}
    return found


# ------------------------------------------------------------------------------------------------------ the additions


def _additions(first: pikepdf.Pdf, last: pikepdf.Pdf, fields: list[Any], built: bytes) -> Iterator[str]:
    """Yield what was added to the form and the pages that is no signature."""
    old_fields = [field.objgen for field in _fields(first)]
    for field in fields:
        if field.objgen not in old_fields and not _is_signature(field):
            yield "has a field added to it that is no signature"
    if {one for one in old_fields if one != (0, 0)} - {field.objgen for field in fields}:
        yield "has lost a field that it was built with"
    if len(first.pages) != len(last.pages):
        yield "has other pages than it was built with"
        return
    for number, (old, new) in enumerate(zip(first.pages, last.pages, strict=True)):
        before, now = (list(page.obj.get("/Annots", ())) for page in (old, new))
        if [one.unparse() for one in before] != [one.unparse() for one in now[: len(before)]]:
            yield f"has lost links or notes of page {number + 1}"
        for widget in now[len(before) :]:
            if widget.get("/Subtype") != pikepdf.Name.Widget or not _is_signature(widget):
                yield f"has something drawn on page {number + 1} that is no signature"
            elif not _is_unseen(widget) and not _is_blank(built, number, [float(one) for one in widget.Rect]):
                yield f"has a signature drawn over what stands on page {number + 1}"


def _is_signature(field: Any) -> bool:
    kind = field.get("/FT", field.Parent.get("/FT") if "/Parent" in field else None)
    return bool(kind == pikepdf.Name.Sig) and not any(name in field for name in _ACTIONS)


def _is_unseen(widget: Any) -> bool:
    left, bottom, right, top = (float(one) for one in widget.Rect)
    return bool(int(widget.get("/F", 0)) & _UNSEEN) or left == right or bottom == top


def _is_blank(built: bytes, number: int, rect: list[float]) -> bool:
    """Tell whether nothing was drawn in a part of a page, in points from below and from the left."""
    document = pypdfium2.PdfDocument(built)
    try:
        page = document[number]
        width, height = page.get_size()
        left, right = sorted(max(0.0, min(width, rect[at])) for at in (0, 2))
        bottom, top = sorted(max(0.0, min(height, rect[at])) for at in (1, 3))
        if left == right or bottom == top:
            return True
        picture = page.render(scale=_SCALE).to_pil().convert("RGB")
        box = (left, height - top, right, height - bottom)
        part = picture.crop(tuple(round(one * _SCALE) for one in box))
        return all(low == high for low, high in part.getextrema())
    finally:
        document.close()

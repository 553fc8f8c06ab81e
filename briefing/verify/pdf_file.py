"""Reading a finished PDF file: what its pages show, in the order of its structure, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from lxml import etree

from briefing.errors import DataError, error
from briefing.verify.bounds import PAGES, damaged, too_large
from briefing.verify.finished import Finished, Link, Passage
from briefing.verify.markup import parsed
from briefing.verify.pdf_content import Page
from briefing.verify.pdf_fonts import PdfFont, stream_bytes
from briefing.verify.pdf_layout import lines
from briefing.verify.pdf_parents import gap_faults
from briefing.verify.pdf_tree import Tree, apart, destination, labels
from briefing.verify.words import Words, plain

_END = re.compile(rb"startxref\s+\d+\s+%%EOF")
_PLAIN_NOTES = frozenset(("/Link", "/Text", "/Underline", "/Highlight", "/Popup", "/Widget"))
_PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
_PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def read_pdf(path: Path, data: bytes) -> Finished:
    """Read a PDF file from its bytes.

    Raises:
        DataError: It is damaged, locked with a password, or too large.
    """
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            return _read(path, data, pdf)
    except pikepdf.PasswordError as problem:
        raise DataError(error("has a password", hint="verify the file before it gets one")) from problem
    except (pikepdf.PdfError, etree.LxmlError) as problem:
        raise damaged("its parts do not fit together") from problem
    except (AttributeError, IndexError, KeyError, TypeError, ValueError, RecursionError) as problem:
        raise damaged("a part of it is something else than its place says") from problem


def _read(path: Path, data: bytes, pdf: Any) -> Finished:
    if len(pdf.pages) > PAGES:
        raise too_large("a file of so many pages")
    room, known = [0], dict[Any, PdfFont]()
    pages = [Page(page, number, known, room) for number, page in enumerate(pdf.pages, 1)]
    facts = _information(pdf)
    language = str(pdf.Root.get("/Lang", ""))
    title = facts.get("Title", "")
    claims, said = _metadata(pdf)
    faults = [*_repairs(pdf), *_hidden(pages), *_fonts_in_doubt(known), *_said_twice(facts, said)]
    is_tagged = "/StructTreeRoot" in pdf.Root
    if is_tagged:
        tree = Tree(pdf, pages, language, title)
        passages, links = tree.passages, tree.links
        faults += [*tree.faults, *gap_faults(pdf, pages)]
    else:
        passages, links = list(_untagged(pages, language)), list(_links(pdf))
    faults += [f"a link leads nowhere: “{link.text}”" for link in links if link.target == "#"]
    revisions = len(_END.findall(data)) - (1 if b"/Linearized" in data[:1024] else 0)
    signatures = list(_signatures(pdf))
    if revisions > 1 and not signatures:
        faults.append(f"has been changed after it was written: {revisions} revisions and no signature")
    faults += _strangers(pdf)
    return Finished(
        path=path,
        kind="pdf",
        language=language,
        title=title,
        claims=claims,
        fonts=tuple(dict.fromkeys(font.font for page in pages for font in page.used.values())),
        links=tuple(links),
        passages=tuple(passages),
        properties=facts,
        is_draft=any(show.is_turned and show.owner.artifact for page in pages for show in page.shows),
        attached=_attached(pdf),
        faults=tuple(dict.fromkeys(faults)),
        is_tagged=is_tagged,
        revisions=max(revisions, 1),
        is_signed=bool(signatures),
    )


def _repairs(pdf: Any) -> Iterator[str]:
    if pdf.get_warnings():
        yield "is damaged, and read as far as it could be set right"


def _hidden(pages: Sequence[Page]) -> Iterator[str]:
    for page in pages:
        for show in page.shows:
            if show.hidden:
                yield f"page {page.number}: the text “{plain(show.text)}” is {show.hidden}"


def _fonts_in_doubt(fonts: dict[Any, PdfFont]) -> Iterator[str]:
    for font in fonts.values():
        if font.doubtful:
            yield f"the font {font.font.name} has more than one sign that it calls “{font.doubtful}”"


def _information(pdf: Any) -> dict[str, str]:
    held = pdf.trailer.get("/Info", {})
    return {str(key).lstrip("/"): str(value) for key, value in held.items() if isinstance(value, pikepdf.String)}


def _metadata(pdf: Any) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the standards that the metadata claim, and its title and language."""
    if "/Metadata" not in pdf.Root:
        return (), {}
    root = parsed(stream_bytes(pdf.Root.Metadata, "its metadata"), "its metadata")
    values: dict[str, str] = {}
    for element in root.iter():
        if isinstance(element.tag, str):
            values.setdefault(element.tag, "".join(element.itertext()).strip())
            for name, value in element.attrib.items():
                values.setdefault(str(name), str(value))
    claims = []
    if part := values.get(f"{_PDFA}part"):
        claims.append(f"PDF/A-{part}{values.get(f'{_PDFA}conformance', '').lower()}")
    if part := values.get(f"{_PDFUA}part"):
        claims.append(f"PDF/UA-{part}")
    said = {}
    for name in ("title", "language"):
        for element in root.iter("{http://purl.org/dc/elements/1.1/}" + name):
            items = [plain("".join(item.itertext())) for item in element.iter(f"{_RDF}li")]
            said[name] = items[0] if items else plain("".join(element.itertext()))
    return tuple(claims), said


def _said_twice(facts: dict[str, str], said: dict[str, str]) -> Iterator[str]:
    title, other = plain(facts.get("Title", "")), said.get("title", "")
    if title and other and title != other:
        yield f"has two titles: “{title}” and “{other}”"


def _attached(pdf: Any) -> bytes | None:
    for name, attachment in sorted(pdf.attachments.items()):
        if name.endswith(".json"):
            return stream_bytes(attachment.obj.EF.F, f"the attached {name}")
    return None


def _signatures(pdf: Any) -> Iterator[Any]:
    stack = list(pdf.Root.get("/AcroForm", {}).get("/Fields", []))
    seen = 0
    while stack and seen < PAGES:
        seen += 1
        field = stack.pop()
        stack += list(field.get("/Kids", []))
        if str(field.get("/FT")) == "/Sig" and "/V" in field:
            yield field.V


def _strangers(pdf: Any) -> Iterator[str]:
    """Yield what can run, or be drawn over the pages, and belongs into no paper."""
    action = pdf.Root.get("/OpenAction")
    names = pdf.Root.get("/Names", {})
    if "/JavaScript" in names or "/AA" in pdf.Root or (isinstance(action, pikepdf.Dictionary) and "/JS" in action):
        yield "has a program in it"
    if "/OCProperties" in pdf.Root:
        yield "has layers, which can be shown or not"
    for number, page in enumerate(pdf.pages, 1):
        for note in page.get("/Annots", []):
            kind = str(note.get("/Subtype", ""))
            if kind not in _PLAIN_NOTES:
                yield f"page {number}: something lies over the page ({kind.lstrip('/') or 'unknown'})"
            elif kind == "/Widget" and str(note.get("/FT", note.get("/Parent", {}).get("/FT", ""))) != "/Sig":
                yield f"page {number}: has a form to fill in"


def _untagged(pages: Sequence[Page], language: str) -> Iterator[Passage]:
    for page in pages:
        upright = [show for show in page.shows if not show.is_turned and not show.hidden]
        for at, line in enumerate(lines(upright), 1):
            words, last = Words(), None
            for show in line:
                words.add(apart(words, last, show) + show.text)
                last = show
            if words:
                yield words.passage("paragraph", f"page {page.number}, line {at}", language)
        for label in labels([show for show in page.shows if show.is_turned]):
            yield Passage(label, language, "header", f"page {page.number}")


def _links(pdf: Any) -> Iterator[Link]:
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            if str(note.get("/Subtype")) == "/Link":
                action = note.get("/A", {})
                to = (
                    str(action["/URI"])
                    if "/URI" in action
                    else destination(pdf, note.get("/Dest", action.get("/D")), numbers)
                )
                if to:
                    yield Link(to, "")

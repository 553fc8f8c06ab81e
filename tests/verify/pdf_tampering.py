"""PDF files spoilt at random: the operators of a page rewritten, with the letters that its fonts have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from random import Random
from typing import Any

import pikepdf
from text_tampering import TEXTUAL, changed, other_digit

Spoilt = tuple[bytes, str] | None
Tampering = Callable[[bytes, Random, bytes], Spoilt]


@dataclass
class Piece:
    """A text-showing operator of a page, with what its font has."""

    page: int
    at: int
    text: str
    codes: dict[str, int]
    tag: str
    mcid: int


def to_unicode(font: Any) -> dict[int, str]:
    """Return the characters of a simple font's codes."""
    table = font.ToUnicode.read_bytes()
    pairs = re.findall(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>", table)
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def pieces(pdf: Any) -> Iterator[Piece]:
    """Yield the texts of the pages."""
    for number, page in enumerate(pdf.pages):
        fonts: dict[str, dict[int, str]] = {}
        font: dict[int, str] = {}
        marks: list[tuple[str, int]] = []
        for at, (operands, operator) in enumerate(pikepdf.parse_content_stream(page)):
            name = str(operator)
            if name == "Tf":
                key = str(operands[0])
                fonts.setdefault(key, to_unicode(page.Resources.Font[key]))
                font = fonts[key]
            elif name == "BDC":
                said = operands[1]
                marks.append((str(operands[0]), int(said.get("/MCID", -1)) if hasattr(said, "get") else -1))
            elif name == "EMC":
                marks.pop()
            elif name == "TJ":
                text = "".join(
                    font[code] for held in operands[0] if isinstance(held, pikepdf.String) for code in bytes(held)
                )
                tag, mcid = marks[-1] if marks else ("", -1)
                yield Piece(number, at, text, {letter: code for code, letter in font.items()}, tag, mcid)


def saved(pdf: Any) -> bytes:
    """Return the bytes of a file."""
    target = BytesIO()
    pdf.save(target, deterministic_id=True)
    return target.getvalue()


def opened(data: bytes) -> Any:
    """Return a file that can be changed."""
    return pikepdf.open(BytesIO(data))


def put(pdf: Any, piece: Piece, text: str) -> bool:
    """Write a text in the place of a piece, and tell whether its font has the letters."""
    if not set(text) <= piece.codes.keys():
        return False
    page = pdf.pages[piece.page]
    operators = list(pikepdf.parse_content_stream(page))
    codes = pikepdf.String(bytes(piece.codes[letter] for letter in text))
    operators[piece.at] = pikepdf.ContentStreamInstruction([pikepdf.Array([codes])], pikepdf.Operator("TJ"))
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operators))
    return True


def pdf_text(kind: str, tags: str = "") -> Tampering:
    """Return the tampering of one text, in marked content of some tags."""

    def spoil(data: bytes, random: Random, _: bytes) -> Spoilt:
        pdf = opened(data)
        found = [piece for piece in pieces(pdf) if not tags or re.fullmatch(tags, piece.tag)]
        random.shuffle(found)
        for piece in found:
            for _ in range(4):
                text = changed(piece.text, kind, random)
                if text is not None and text != piece.text and put(pdf, piece, text):
                    return saved(pdf), f"page {piece.page + 1}: {piece.text} → {text}"
        return None

    return spoil


def without(pdf: Any, page: Any, mcids: set[int]) -> None:
    """Take marked content off a page."""
    kept, depth = [], 0
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = instruction
        name = str(operator)
        if depth:
            depth += (name in {"BDC", "BMC"}) - (name == "EMC")
            continue
        if name == "BDC" and hasattr(operands[1], "get") and int(operands[1].get("/MCID", -1)) in mcids:
            depth = 1
            continue
        kept.append(instruction)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))


def elements(element: Any, name: str) -> Iterator[Any]:
    """Yield the elements of the structure of a name."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            if str(kid.S) == name:
                yield kid
            yield from elements(kid, name)


def contents(element: Any, page: Any = None) -> Iterator[tuple[Any, int]]:
    """Yield the marked content of an element, with its page."""
    page = element.get("/Pg", page)
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield page, int(kid)
        elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from contents(kid, page)
        elif isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
            yield kid.get("/Pg", page), int(kid.MCID)


def detach(element: Any) -> None:
    """Take an element out of the structure."""
    parent = element.P
    kids = parent.K
    if isinstance(kids, pikepdf.Array):
        parent.K = pikepdf.Array(
            [kid for kid in kids if not (isinstance(kid, pikepdf.Dictionary) and kid.objgen == element.objgen)]
        )
    else:
        del parent.K


def drop(name: str, least: int) -> Tampering:
    """Return the tampering that takes an element with so many pieces out, content and structure."""

    def spoil(data: bytes, random: Random, _: bytes) -> Spoilt:
        pdf = opened(data)
        found = [
            element
            for element in elements(pdf.Root.StructTreeRoot, name)
            if len(list(contents(element))) >= least and (name != "/TR" or any(elements(element, "/TD")))
        ]
        if not found:
            return None
        element = random.choice(found)
        by_page: dict[Any, set[int]] = {}
        for page, mcid in contents(element):
            by_page.setdefault(page.objgen, set()).add(mcid)
        for page in pdf.pages:
            if page.objgen in by_page:
                without(pdf, page, by_page[page.objgen])
        detach(element)
        return saved(pdf), f"{name[1:]} dropped"

    return spoil


def swap_cells(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Let two figures of a page stand in each other's place, structure and text as they were."""
    pdf = opened(data)
    for page in random.sample(list(pdf.pages), len(pdf.pages)):
        operators = list(pikepdf.parse_content_stream(page))
        spans, current = [], None
        for at, (operands, operator) in enumerate(operators):
            if str(operator) == "BDC" and str(operands[0]) in {"/Span", "/TD"}:
                current = []
            elif str(operator) == "Tm" and current is not None:
                current.append(at)
            elif str(operator) == "EMC" and current is not None:
                spans += current if len(current) == 1 else []
                current = None
        random.shuffle(spans)
        for first in spans[:6]:
            for second in spans:
                one, other = operators[first], operators[second]
                if abs(float(one.operands[5]) - float(other.operands[5])) > 10:
                    operators[first], operators[second] = other, one
                    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operators))
                    return saved(pdf), "two figures in each other's place"
    return None


def foreign(data: bytes, random: Random, other: bytes) -> Spoilt:
    """Put a paragraph of the paper in another language in the place of one, with its fonts."""
    pdf, source = opened(data), opened(other)
    theirs, ours = paragraphs(source, random), paragraphs(pdf, random)
    if not theirs or not ours:
        return None
    (page, at), (from_page, from_at) = ours[0], theirs[0]
    taken = []
    for held in inside(from_page, from_at):
        instruction = held
        if str(held.operator) == "Tf":
            key = pikepdf.Name("/X" + str(held.operands[0])[1:].replace("+", "x"))
            if key not in page.Resources.Font:
                page.Resources.Font[key] = pdf.copy_foreign(from_page.Resources.Font[str(held.operands[0])])
            instruction = pikepdf.ContentStreamInstruction([key, held.operands[1]], held.operator)
        taken.append(instruction)
    operators = list(pikepdf.parse_content_stream(page))
    operators[at + 1 : at + 1 + len(inside(page, at))] = taken
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operators))
    return saved(pdf), "a paragraph of another language"


def inside(page: Any, at: int) -> list[Any]:
    """Return the operators of marked content that begins at a place."""
    operators = list(pikepdf.parse_content_stream(page))
    end = next(end for end in range(at, len(operators)) if str(operators[end].operator) == "EMC")
    return operators[at + 1 : end]


def paragraphs(pdf: Any, random: Random) -> list[tuple[Any, int]]:
    """Return the marked content of paragraphs that sets its font: pages with places, in random order."""
    found = []
    for page in pdf.pages:
        for at, (operands, operator) in enumerate(pikepdf.parse_content_stream(page)):
            if str(operator) == "BDC" and str(operands[0]) == "/P" and hasattr(operands[1], "get"):
                names = [str(held.operator) for held in inside(page, at)]
                if names.count("BT") > 1 and "Tf" in names[:6]:
                    found.append((page, at))
    random.shuffle(found)
    return found


def link(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Let a citation lead elsewhere."""
    pdf = opened(data)
    notes = [note for page in pdf.pages for note in page.get("/Annots", []) if "/Dest" in note or "/A" in note]
    places = [note for note in notes if "/Dest" in note or "/D" in note.get("/A", {})]
    random.shuffle(places)
    for note in places:
        held = note if "/Dest" in note else note.A
        key = "/Dest" if "/Dest" in note else "/D"
        for other in places:
            theirs = other.get("/Dest", other.get("/A", {}).get("/D"))
            if isinstance(theirs, pikepdf.Array) and list(theirs)[3:4] != list(held[key])[3:4]:
                held[key] = theirs
                return saved(pdf), "a link leads elsewhere"
    return None


def unembedded(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Take a font out."""
    pdf = opened(data)
    fonts = [font for page in pdf.pages for font in page.Resources.Font.values() if "/FontFile2" in font.FontDescriptor]
    font = random.choice(fonts)
    del font.FontDescriptor["/FontFile2"]
    return saved(pdf), f"{font.BaseFont} is not inside"


def claims(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Change what the file says it keeps."""
    pdf = opened(data)
    text = pdf.Root.Metadata.read_bytes().decode("utf-8")
    pattern, new = random.choice(
        [(r"<pdfaid:part>\d</pdfaid:part>", ""), (r"<pdfuaid:part>1</pdfuaid:part>", ""), (r">A</pdfaid", ">B</pdfaid")]
    )
    pdf.Root.Metadata = pdf.make_stream(
        re.sub(pattern, new, text).encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
    )
    return saved(pdf), f"claim {pattern} taken out"


def language(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Say that the paper is in another language."""
    pdf = opened(data)
    tag = random.choice([tag for tag in ("de-DE", "kk-KZ", "ru-RU", "en-GB") if tag != str(pdf.Root.Lang)])
    pdf.Root.Lang = pikepdf.String(tag)
    for element in elements(pdf.Root.StructTreeRoot, "/Document"):
        element.Lang = pikepdf.String(tag)
    return saved(pdf), f"language {tag}"


def attached(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Change a digit of the attached figures."""
    pdf = opened(data)
    for name, attachment in pdf.attachments.items():
        text = attachment.get_file().read_bytes().decode("utf-8")
        places = [found.start(1) for found in re.finditer(r'"value": *"?-?\d*(\d)', text)]
        if not places:
            return None
        at = random.choice(places)
        stream = attachment.obj.EF.F
        stream.write(other_digit(text, random, at).encode())
        return saved(pdf), f"{name}: …{text[at - 12 : at + 4]}"
    return None


def alt(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Change a digit of the description of a figure."""
    pdf = opened(data)
    figures = [
        each for each in elements(pdf.Root.StructTreeRoot, "/Figure") if re.search(r"\d", str(each.get("/Alt", "")))
    ]
    if not figures:
        return None
    figure = random.choice(figures)
    text = changed(str(figure.Alt), "digit", random)
    figure.Alt = pikepdf.String(text)
    return saved(pdf), "description"


def spoken(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Let a figure be read out as another."""
    pdf = opened(data)
    found = [piece for piece in pieces(pdf) if piece.tag == "/Span" and re.search(r"\d", piece.text)]
    if not found:
        return None
    piece = random.choice(found)
    page = pdf.pages[piece.page]
    operators = list(pikepdf.parse_content_stream(page))
    at = next(at for at in range(piece.at, -1, -1) if str(operators[at].operator) == "BDC")
    facts = pikepdf.Dictionary(MCID=piece.mcid, ActualText=pikepdf.String(changed(piece.text, "digit", random)))
    operators[at] = pikepdf.ContentStreamInstruction([operators[at].operands[0], facts], pikepdf.Operator("BDC"))
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operators))
    return saved(pdf), f"{piece.text} is read out as another"


def hidden(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Make a text invisible, in one of three ways."""
    pdf = opened(data)
    found = [piece for piece in pieces(pdf) if re.search(r"\d", piece.text) and piece.mcid >= 0]
    piece = random.choice(found)
    page = pdf.pages[piece.page]
    operators = list(pikepdf.parse_content_stream(page))
    way = random.choice(["3 Tr", "1 1 1 rg", "/Cover"])
    kept = operators[piece.at]
    if way == "/Cover":
        end = pikepdf.parse_content_stream(pdf.make_stream(b"/Artifact BMC 1 1 1 rg 0 0 700 900 re f EMC"))
        operators += end
    else:
        before = pikepdf.parse_content_stream(pdf.make_stream(b"q " + way.encode()))
        operators[piece.at : piece.at + 1] = [*before, kept, *pikepdf.parse_content_stream(pdf.make_stream(b"Q"))]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operators))
    return saved(pdf), f"page {piece.page + 1}: {piece.text} hidden by {way}"


def marking(data: bytes, _random: Random, _: bytes) -> Spoilt:
    """Take headers, footers and the mark of a draft off a page that has a marking or the mark."""
    pdf = opened(data)
    found = False
    for page in pdf.pages:
        kept, depth = [], 0
        for instruction in pikepdf.parse_content_stream(page):
            operands, operator = instruction
            name = str(operator)
            is_one = name == "BDC" and str(operands[0]) == "/Artifact" and "/Subtype" in operands[1]
            if is_one and str(operands[1].Subtype) == "/Watermark":
                depth, found = 1, True
                continue
            if depth:
                depth += (name in {"BDC", "BMC"}) - (name == "EMC")
                continue
            kept.append(instruction)
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))
    return (saved(pdf), "draft mark taken off") if found else None


def footer(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Take the footers off one page where two of them stand, the marking's being one."""
    pdf = opened(data)
    for page in random.sample(list(pdf.pages), len(pdf.pages)):
        footers = [
            at
            for at, (operands, operator) in enumerate(pikepdf.parse_content_stream(page))
            if str(operator) == "BDC"
            and str(operands[0]) == "/Artifact"
            and str(operands[1].get("/Subtype", "")) == "/Footer"
        ]
        if len(footers) > 1:
            operators = list(pikepdf.parse_content_stream(page))
            end = next(at for at in range(footers[-1], len(operators)) if str(operators[at].operator) == "EMC")
            del operators[footers[-1] : end + 1]
            page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operators))
            return saved(pdf), "a marking taken off"
    return None


PDF: dict[str, Tampering] = {
    **{kind: pdf_text(kind) for kind in TEXTUAL},
    "digit of prose": pdf_text("digit", "/P"),
    "digit of a figure": pdf_text("digit", "/Span"),
    "digit of a head": pdf_text("digit", "/TH"),
    "label": pdf_text("digit", "/Figure"),
    "header": pdf_text("digit", "/Artifact"),
    "row dropped": drop("/TR", 2),
    "paragraph dropped": drop("/P", 3),
    "paragraph foreign": foreign,
    "places swapped": swap_cells,
    "link": link,
    "font": unembedded,
    "claims": claims,
    "language": language,
    "attached": attached,
    "alt": alt,
    "spoken": spoken,
    "hidden": hidden,
    "draft": marking,
    "marking": footer,
}

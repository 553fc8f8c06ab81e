"""Reads a finished DOCX back as a screen reader would: every paragraph in order, with its style and its label.

Written from the standard, not from the renderer: labels are counted out of ``numbering.xml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = {
    "w": W,
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "p": "http://schemas.openxmlformats.org/package/2006/relationships",
}
Element = etree._Element


def q(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NS[prefix]}}}{local}"


def unpacked(blob: bytes) -> dict[str, bytes]:
    """Return the parts of a file by their names."""
    with ZipFile(BytesIO(blob)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(set(names)) == len(names)
        return {name: archive.read(name) for name in names}


@dataclass(frozen=True)
class Line:
    """A paragraph: the name of its style, the label that Word counts for it, and its text."""

    style: str
    label: str
    text: str


class Docx:
    """A finished file, its parts parsed."""

    def __init__(self, blob: bytes) -> None:
        self.blobs = unpacked(blob)
        self.names = list(self.blobs)
        self.document = self.xml("word/document.xml")
        self.styles = self.xml("word/styles.xml")
        self.numbering = self.xml("word/numbering.xml")

    def xml(self, name: str) -> Element:
        return etree.fromstring(self.blobs[name])

    def find(self, path: str, root: Element | None = None) -> list[Element]:
        found = (self.document if root is None else root).xpath(path, namespaces=NS)
        assert isinstance(found, list)
        return found

    def value(self, path: str, root: Element | None = None) -> Any:
        """Return what an expression of XPath gives that is no list: a string or a boolean."""
        found = (self.document if root is None else root).xpath(path, namespaces=NS)
        assert isinstance(found, str | bool)
        return found

    def attribute(self, path: str, root: Element | None = None) -> str:
        (value,) = self.find(path, root)
        return str(value)

    def style(self, name: str) -> Element:
        (found,) = self.styles.xpath("w:style[w:name/@w:val = $name]", namespaces=NS, name=name)
        return found

    def lines(self) -> list[Line]:
        counters: dict[str, list[int]] = {}
        names = {
            style.get(q("w:styleId")): style.find("w:name", NS).get(q("w:val"))
            for style in self.find("w:style", self.styles)
        }
        [default] = map(str, self.find("w:style[@w:type = 'paragraph'][@w:default]/@w:styleId", self.styles))
        lines = []
        for paragraph in self.find("w:body//w:p[not(ancestor::w:txbxContent)]"):
            named = paragraph.find("w:pPr/w:pStyle", NS)
            style = default if named is None else named.get(q("w:val"))
            lines.append(Line(names[style], self._label(paragraph, style, counters), text_of(paragraph)))
        return lines

    def _label(self, paragraph: Element, style: str, counters: dict[str, list[int]]) -> str:
        reference = self._numbering_of(paragraph, style)
        if reference is None:
            return ""
        number, level = reference
        (num,) = self.find(f"w:num[@w:numId = '{number}']", self.numbering)
        abstract = num.find("w:abstractNumId", NS).get(q("w:val"))
        (definition,) = self.find(
            f"w:abstractNum[@w:abstractNumId = '{abstract}']/w:lvl[@w:ilvl = '{level}']", self.numbering
        )
        text = definition.find("w:lvlText", NS).get(q("w:val"))
        if definition.find("w:numFmt", NS).get(q("w:val")) != "decimal":
            return text
        start = num.find(f"w:lvlOverride[@w:ilvl = '{level}']/w:startOverride", NS)
        key = number if start is not None else f"abstract {abstract}"
        counts = counters.setdefault(key, [0] * 9)
        if start is not None and counts[level] == 0:
            counts[level] = int(start.get(q("w:val"))) - 1
        counts[level] += 1
        counts[level + 1 :] = [0] * (8 - level)
        return re.sub(r"%(\d)", lambda found: str(counts[int(found.group(1)) - 1]), text)

    def _numbering_of(self, paragraph: Element, style: str) -> tuple[str, int] | None:
        properties = paragraph.find("w:pPr/w:numPr", NS)
        while properties is None and style:
            (definition,) = self.find(f"w:style[@w:styleId = '{style}']", self.styles)
            properties = definition.find("w:pPr/w:numPr", NS)
            parent = definition.find("w:basedOn", NS)
            style = "" if parent is None else parent.get(q("w:val"))
        if properties is None or properties.find("w:numId", NS) is None:
            return None
        level = properties.find("w:ilvl", NS)
        return properties.find("w:numId", NS).get(q("w:val")), 0 if level is None else int(level.get(q("w:val")))

    def relations(self, name: str) -> dict[str, str]:
        folder, _, base = name.rpartition("/")
        root = self.xml(f"{folder}/_rels/{base}.rels")
        return {item.get("Id"): item.get("Target") for item in root}

    def charts(self) -> list[Chart]:
        targets = self.relations("word/document.xml")
        ids = self.find("//c:chart/@r:id")
        return [Chart(self, f"word/{targets[str(identifier)]}") for identifier in ids]


class Chart:
    """A chart part and its workbook."""

    def __init__(self, file: Docx, name: str) -> None:
        self.root = file.xml(name)
        self.file = file
        (target,) = file.relations(name).values()
        self.book = file.blobs["word/" + target.removeprefix("../")]

    def find(self, path: str) -> list[str]:
        return [str(item) for item in self.file.find(path, self.root)]

    def sheet(self) -> dict[str, str]:
        """Return the texts and values of the cells; of a formula, its result."""
        with ZipFile(BytesIO(self.book)) as archive:
            strings = etree.fromstring(archive.read("xl/sharedStrings.xml"))
            texts = ["".join(item.itertext()) for item in strings]
            root = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        cells = {}
        for cell in root.iter(q("s:c")):
            value = cell.find("s:v", NS).text
            cells[cell.get("r")] = texts[int(value)] if cell.get("t") == "s" else value
        return cells

    def formulas(self) -> dict[str, str]:
        """Return the formulas of the cells that have one."""
        with ZipFile(BytesIO(self.book)) as archive:
            root = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        return {
            cell.get("r"): cell.findtext("s:f", "", NS) for cell in root.iter(q("s:c")) if len(cell.findall("s:f", NS))
        }

    def range(self, reference: str) -> list[str]:
        """Return what stands in the cells of a reference like ``Sheet1!$B$2:$B$4``."""
        cells = self.sheet()
        first, _, last = reference.removeprefix("Sheet1!").replace("$", "").partition(":")
        column = first.rstrip("0123456789")
        rows = range(int(first[len(column) :]), int((last or first)[len(column) :]) + 1)
        return [cells.get(f"{column}{row}", "") for row in rows]


def text_of(paragraph: Element) -> str:
    return "".join(_pieces(paragraph))


def _pieces(paragraph: Element) -> Iterator[str]:
    for item in paragraph.iter(q("w:t"), q("w:tab"), q("w:br"), q("w:noBreakHyphen")):
        if next(item.iterancestors(q("w:p"))) is paragraph and item.getparent().tag == q("w:r"):
            yield {"t": item.text or "", "tab": "\t", "br": "\n", "noBreakHyphen": "-"}[etree.QName(item).localname]

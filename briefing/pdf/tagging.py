"""Tags: the logical structure of a document that is drawn on a reportlab canvas (ISO 32000-1, 14.7 and 14.8).

It knows reportlab and ``internals``, nothing else of this package, and can be lifted out for any other document.

    root = Element("Document", lang="en-GB")
    tags = Tagging(canvas, root)
    tags.mark(root.add("H1"))
    canvas.drawString(72, 720, "A heading")
    tags.mark(Artifact("Pagination", "Footer"))
    canvas.drawString(72, 36, "Page 1")
    tags.end_page()
    canvas.showPage()
    tags.write()
    canvas.save()

What is drawn belongs to what was marked last. Elements are read in the order in which they were added to their parent,
content and inner elements of one element in the order in which they came: so an element of a text is added when its
text is drawn, and one that holds other elements may be added before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFPage, PDFString

from briefing.pdf import internals

Bounds = tuple[float, float, float, float]
"""Left, bottom, right and top of an area of a page."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """What is on a page but not in the text.

    Attributes:
        kind: ``Layout`` (rules, backgrounds), ``Pagination`` (running heads, page numbers), ``Page`` or ``Background``.
        subtype: For ``Pagination``: ``Header``, ``Footer`` or ``Watermark``.
    """

    kind: str = "Layout"
    subtype: str = ""

    def operator(self) -> str:
        """Return the operator that begins it."""
        subtype = f" /Subtype /{self.subtype}" if self.subtype else ""
        return f"/Artifact <</Type /{self.kind}{subtype}>> BDC"


@dataclass(frozen=True, slots=True)
class _Mark:
    """Marked content: its number on its page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class _Annotation:
    """An annotation on a page, by reportlab's name for it."""

    page: int
    name: str


@dataclass(eq=False, slots=True)
class Element:
    """An element of the structure tree, with a standard type such as ``P`` or ``Table``.

    Attributes:
        tag: Its type.
        lang: The language of its text where it is not the parent's, as a BCP 47 tag.
        alt: What is said in its place, for figures.
        id: A name that no other element has, for notes and the header cells of tables.
        attributes: By owner (``Table``) and key (``Scope``), the values as they are written (``/Column``, ``2``),
            objects of reportlab, or tuples of elements with an id (``Headers``).
        user: What its creator says of it, by names of its own (ISO 32000-1, 14.7.5.4).
        children: Its elements and content, in reading order.
    """

    tag: str
    lang: str = ""
    alt: str = ""
    id: str = ""
    attributes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    user: Mapping[str, str] = field(default_factory=dict)
    children: list[Element | _Mark | _Annotation] = field(default_factory=list)
    _area: tuple[int, Bounds] | None = None

    def add(
        self,
        tag: str,
        *,
        lang: str = "",
        alt: str = "",
        id: str = "",  # noqa: A002 - the key's own name
        attributes: Mapping[str, Mapping[str, Any]] | None = None,
        user: Mapping[str, str] | None = None,
    ) -> Element:
        """Add an element at the end of this one and return it."""
        element = Element(tag, lang, alt, id, attributes or {}, user or {})
        self.children.append(element)
        return element

    def covers(self, page: int, area: Bounds) -> None:
        """Note that an element is drawn in an area of a page: its bounding box is that on the first of its pages."""
        if self._area is None:
            self._area = page, area
        elif self._area[0] == page:
            left, bottom, right, top = self._area[1]
            self._area = page, (min(left, area[0]), min(bottom, area[1]), max(right, area[2]), max(top, area[3]))

    def walk(self) -> Iterator[Element]:
        """Yield the element and all elements inside it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def _page(self) -> int | None:
        """Return the page of its own first content."""
        return next((child.page for child in self.children if not isinstance(child, Element)), None)

    def _attributes(self) -> dict[str, Mapping[str, Any]]:
        found = dict(self.attributes)
        if self._area is not None:
            box = PDFArray([round(value, 2) for value in self._area[1]])
            found["Layout"] = {"BBox": box, "Placement": "/Block", **found.get("Layout", {})}
        return found


class Tagging:
    """Marks what is drawn on a canvas and writes the structure tree."""

    def __init__(self, canvas: Any, root: Element) -> None:
        """Take the canvas, before anything is drawn on it, and the root of the tree (a ``Document``)."""
        self._canvas = canvas
        self._root = root
        self._pages: list[list[Element]] = [[]]
        self._annotations: list[tuple[str, Element]] = []
        self.marked: Element | Artifact | None = None

    @property
    def page(self) -> int:
        """Return the number of the page that is drawn on, from 0."""
        return len(self._pages) - 1

    def mark(self, target: Element | Artifact, said: str = "") -> None:
        """Let what is drawn from now on belong to an element, or be an artifact.

        ``said`` is what is read and copied in place of what is drawn until the next mark or end, such as a word whose
        parts stand on two lines. Marks are never put into each other: not every reader knows what comes after an inner.
        """
        if not said and (target is self.marked or (isinstance(target, Artifact) and target == self.marked)):
            return
        self.end()
        self.marked = target
        if isinstance(target, Artifact):
            self._write(target.operator())
            return
        marks = self._pages[-1]
        target.children.append(_Mark(self.page, len(marks)))
        spoken = f" /ActualText <FEFF{said.encode('utf-16-be').hex().upper()}>" if said else ""
        self._write(f"/{'Span' if said else target.tag} <</MCID {len(marks)}{spoken}>> BDC")
        marks.append(target)

    def end(self) -> None:
        """End what was marked last."""
        if self.marked is not None:
            self._write("EMC")
            self.marked = None

    def end_page(self) -> None:
        """End the page; the canvas' ``showPage`` comes next."""
        self.end()
        self._pages.append([])

    def annotate(self, element: Element, annotation: PDFDictionary) -> str:
        """Put an annotation on the page and make it a part of an element, such as a ``Link``; return its name."""
        name = internals.annotate(self._canvas, annotation)
        annotation["StructParent"] = 0  # the number follows when all pages are known
        element.children.append(_Annotation(self.page, name))
        self._annotations.append((name, element))
        return name

    def _write(self, operator: str) -> None:
        internals.write(self._canvas, (operator,))

    # ---------------------------------------------------------------------------------------------------------- tree

    def write(self) -> None:
        """Write the structure tree into the document, after the last page."""
        document = internals.document(self._canvas)
        references = {id(element): f"Tag{number}" for number, element in enumerate(self._root.walk())}
        named = _distinct_ids(self._root)
        root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        root_reference = document.Reference(root, "StructTreeRoot")
        self._write_element(self._root, root_reference, references)
        root["K"] = PDFObjectReference(references[id(self._root)])
        root["ParentTree"], root["ParentTreeNextKey"] = self._parent_tree(references)
        if named:
            pairs = sorted((name.encode("utf-16-be"), name, element) for name, element in named.items())
            names = [part for _, name, one in pairs for part in (_id(name), PDFObjectReference(references[id(one)]))]
            root["IDTree"] = PDFDictionary({"Names": PDFArray(names)})
        catalog = document.Catalog
        catalog.StructTreeRoot = root
        user = {"UserProperties": "true"} if any(element.user for element in self._root.walk()) else {}
        catalog.MarkInfo = PDFDictionary({"Marked": "true", **user})
        for number, page in enumerate(self._written_pages()):
            internals.more_keys(page, StructParents=number, Tabs="/S")

    def _written_pages(self) -> Iterator[PDFPage]:
        document = internals.document(self._canvas)
        for number in range(len(self._pages) - 1):
            yield document.idToObject[_page_name(number)]

    def _write_element(self, element: Element, parent: PDFObjectReference, references: Mapping[int, str]) -> None:
        document = internals.document(self._canvas)
        page = element._page()  # noqa: SLF001 - of the same module
        entry = PDFDictionary({"S": PDFName(element.tag), "P": parent})
        reference = document.Reference(entry, references[id(element)])
        if page is not None:
            entry["Pg"] = PDFObjectReference(_page_name(page))
        for key, text in (("Lang", element.lang), ("Alt", element.alt)):
            if text:
                entry[key] = PDFString(text)
        if element.id:
            entry["ID"] = _id(element.id)
        attributes = element._attributes()  # noqa: SLF001 - of the same module
        written = [
            PDFDictionary({"O": PDFName(owner)} | {key: _value(value) for key, value in values.items()})
            for owner, values in attributes.items()
        ]
        if element.user:
            said = [PDFDictionary({"N": PDFString(key), "V": PDFString(text)}) for key, text in element.user.items()]
            written.append(PDFDictionary({"O": PDFName("UserProperties"), "P": PDFArray(said)}))
        if written:
            entry["A"] = written[0] if len(written) == 1 else PDFArray(written)
        kids = [_kid(child, page, references) for child in element.children]
        if kids:
            entry["K"] = kids[0] if len(kids) == 1 else PDFArray(kids)
        for child in element.children:
            if isinstance(child, Element):
                self._write_element(child, reference, references)

    def _parent_tree(self, references: Mapping[int, str]) -> tuple[PDFDictionary, int]:
        """Return which element marked content and annotations belong to, and the number that is free next."""
        document = internals.document(self._canvas)
        numbers: list[Any] = []
        pages = self._pages[:-1]
        for number, marks in enumerate(pages):
            numbers += [number, PDFArray([PDFObjectReference(references[id(element)]) for element in marks])]
        for number, (name, element) in enumerate(self._annotations, len(pages)):
            document.idToObject[name]["StructParent"] = number
            numbers += [number, PDFObjectReference(references[id(element)])]
        return PDFDictionary({"Nums": PDFArray(numbers)}), len(pages) + len(self._annotations)


def _page_name(number: int) -> str:
    """Return reportlab's name of a page."""
    return f"Page{number + 1}"


def _distinct_ids(root: Element) -> dict[str, Element]:
    """Return the elements with an id by it; of several with the same, all but the first get another."""
    found: dict[str, Element] = {}
    for element in root.walk():
        if element.id:
            wanted = element.id
            names = (wanted if not number else f"{wanted}+{number}" for number in count())
            element.id = next(name for name in names if name not in found)
            found[element.id] = element
    return found


def _value(value: Any) -> Any:
    """Return the value of an attribute as it is written."""
    return PDFArray([_id(element.id) for element in value]) if isinstance(value, tuple) else value


def _id(name: str) -> PDFString:
    """Return an id as it is written; all in one encoding, in which they are sorted."""
    return PDFString(b"\xfe\xff" + name.encode("utf-16-be"), enc="raw")


def _kid(child: Element | _Mark | _Annotation, page: int | None, references: Mapping[int, str]) -> Any:
    """Return a child as it is written into its parent."""
    if isinstance(child, Element):
        return PDFObjectReference(references[id(child)])
    own = {} if child.page == page else {"Pg": PDFObjectReference(_page_name(child.page))}
    if isinstance(child, _Annotation):
        return PDFDictionary({"Type": PDFName("OBJR"), "Obj": PDFObjectReference(child.name), **own})
    if not own:
        return child.number
    return PDFDictionary({"Type": PDFName("MCR"), "MCID": child.number, **own})

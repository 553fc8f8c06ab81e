"""Tags: the logical structure of a document that is drawn on a canvas (ISO 32000-1, 14.7 and 14.8).

It knows the canvas and the objects of a file, nothing of documents, and can be lifted out for any other document.

    root = Element("Document", lang="en-GB")
    tags = Tagging(canvas, root)
    tags.mark(root.add("H1"))
    canvas.write(("BT /F1+0 12 Tf 72 720 Td (A heading) Tj ET",))
    tags.mark(Artifact("Pagination", "Footer"))
    canvas.write(("BT /F1+0 12 Tf 72 36 Td (Page 1) Tj ET",))
    tags.end_page()
    canvas.show_page()
    tags.write()

What is drawn belongs to what was marked last. Elements are read in the order in which they were added to their parent,
content and inner elements of one element in the order in which they came: so an element of a text is added when its
text is drawn, and one that holds other elements may be added before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any, NamedTuple

from briefing.pdf.canvas import Canvas
from briefing.pdf.objects import Reference, array, dictionary, text, utf16, written
from briefing.records import frozen

Bounds = tuple[float, float, float, float]
"""Left, bottom, right and top of an area of a page."""


@frozen
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


class _Mark(NamedTuple):
    """Marked content: its number on its page."""

    page: int
    number: int


class _Annotation(NamedTuple):
    """An annotation on a page."""

    page: int
    object: Reference


class Element:
    """An element of the structure tree, with a standard type such as ``P`` or ``Table``.

    Attributes:
        tag: Its type.
        lang: The language of its text where it is not the parent's, as a BCP 47 tag.
        alt: What is said in its place, for figures.
        id: A name that no other element has, for notes and the header cells of tables.
        area: A page and the part of it that it covers there, for figures.
        attributes: By owner (``Table``) and key (``Scope``), the values as they are written (``/Column``, ``2``),
            objects of a file, or tuples of elements with an id (``Headers``).
        user: What its creator says of it, by names of its own (ISO 32000-1, 14.7.5.4).
        children: Its elements and content, in reading order.
    """

    __slots__ = ("alt", "area", "attributes", "children", "id", "lang", "tag", "user")

    def __init__(
        self,
        tag: str,
        *,
        lang: str = "",
        alt: str = "",
        id: str = "",  # noqa: A002 - the key's own name
        attributes: Mapping[str, Mapping[str, Any]] | None = None,
        user: Mapping[str, str] | None = None,
    ) -> None:
        """Begin with an element that holds nothing."""
        self.tag = tag
        self.lang = lang
        self.alt = alt
        self.id = id
        self.attributes = attributes or {}
        self.user = user or {}
        self.children: list[Element | _Mark | _Annotation] = []
        self.area: tuple[int, Bounds] | None = None

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
        element = Element(tag, lang=lang, alt=alt, id=id, attributes=attributes, user=user)
        self.children.append(element)
        return element

    def covers(self, page: int, area: Bounds) -> None:
        """Note that an element is drawn in an area of a page: its bounding box is that on the first of its pages."""
        if self.area is None:
            self.area = page, area
        elif self.area[0] == page:
            left, bottom, right, top = self.area[1]
            self.area = page, (min(left, area[0]), min(bottom, area[1]), max(right, area[2]), max(top, area[3]))

    def walk(self) -> Iterator[Element]:
        """Yield the element and all elements inside it, in reading order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            inner = [child for child in element.children if type(child) is Element]
            if inner:
                waiting += reversed(inner)

    @property
    def described(self) -> Mapping[str, Mapping[str, Any]]:
        """Return its attributes, with its area."""
        if self.area is None:
            return self.attributes
        box = [round(value, 2) for value in self.area[1]]
        return {**self.attributes, "Layout": {"BBox": box, "Placement": "/Block", **self.attributes.get("Layout", {})}}


class Tagging:
    """Marks what is drawn on a canvas and writes the structure tree."""

    def __init__(self, canvas: Canvas, root: Element) -> None:
        """Take the canvas, before anything is drawn on it, and the root of the tree (a ``Document``)."""
        self._canvas = canvas
        self._root = root
        self._pages: list[list[Element]] = [[]]
        self._annotations: list[tuple[Reference, Element]] = []
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
            self._canvas.code.append(target.operator())
            return
        marks = self._pages[-1]
        number = len(marks)
        target.children.append(_Mark(self.page, number))
        if said:
            spoken = said.encode("utf-16-be").hex().upper()
            self._canvas.code.append(f"/Span <</MCID {number} /ActualText <FEFF{spoken}>>> BDC")
        else:
            self._canvas.code.append(f"/{target.tag} <</MCID {number}>> BDC")
        marks.append(target)

    def end(self) -> None:
        """End what was marked last."""
        if self.marked is not None:
            self._canvas.code.append("EMC")
            self.marked = None

    def end_page(self) -> None:
        """End the page; the canvas' ``show_page`` comes next."""
        self.end()
        self._pages.append([])

    def annotate(self, element: Element, annotation: dict[str, Any]) -> Reference:
        """Put an annotation on the page and make it a part of an element, such as a ``Link``."""
        reference = self._canvas.annotate(annotation)
        annotation["StructParent"] = 0  # the number follows when all pages are known
        element.children.append(_Annotation(self.page, reference))
        self._annotations.append((reference, element))
        return reference

    # ---------------------------------------------------------------------------------------------------------- tree

    def write(self) -> None:
        """Write the structure tree into the document, after the last page."""
        canvas = self._canvas
        elements = list(self._root.walk())
        named = _distinct_ids(elements)
        root: dict[str, Any] = {"Type": "/StructTreeRoot"}
        tree = canvas.add(root)
        references = {id(element): f"{number} 0 R" for number, element in enumerate(elements, tree.number + 1)}
        parents = {id(self._root): written(tree)}
        for element in elements:
            inner = [id(child) for child in element.children if type(child) is Element]
            if inner:
                parents.update(dict.fromkeys(inner, references[id(element)]))
        pages = [written(page) for page in canvas.pages]
        canvas.objects += [_element(element, parents[id(element)], references, pages) for element in elements]
        root["K"] = references[id(self._root)]
        root["ParentTree"], root["ParentTreeNextKey"] = self._parent_tree(references)
        if named:
            pairs = sorted((name.encode("utf-16-be"), name, element) for name, element in named.items())
            names = [part for _, name, one in pairs for part in (utf16(name), references[id(one)])]
            root["IDTree"] = {"Names": names}
        user = {"UserProperties": "true"} if any(element.user for element in elements) else {}
        canvas.catalog["StructTreeRoot"] = tree
        canvas.catalog["MarkInfo"] = {"Marked": "true", **user}
        for number, page in enumerate(map(canvas.held, canvas.pages)):
            page |= {"StructParents": number, "Tabs": "/S"}

    def _parent_tree(self, references: Mapping[int, str]) -> tuple[dict[str, Any], int]:
        """Return which element marked content and annotations belong to, and the number that is free next."""
        numbers: list[Any] = []
        pages = self._pages[:-1]
        for number, marks in enumerate(pages):
            numbers += [number, array([references[id(element)] for element in marks])]
        for number, (annotation, element) in enumerate(self._annotations, len(pages)):
            self._canvas.held(annotation)["StructParent"] = number
            numbers += [number, references[id(element)]]
        return {"Nums": numbers}, len(pages) + len(self._annotations)


def _element(element: Element, parent: str, references: Mapping[int, str], pages: Sequence[str]) -> str:
    """Return an element as it is written."""
    entries: list[str] = []
    if element.attributes or element.user or element.area:
        entries.append(f"/A {_attributes(element.described, element.user)}")
    if element.alt:
        entries.append(f"/Alt {text(element.alt)}")
    if element.id:
        entries.append(f"/ID {utf16(element.id)}")  # all in one encoding, in which they are sorted
    page = None  # that of its own first content
    kids: list[str] = []
    for child in element.children:
        if isinstance(child, Element):
            kids.append(references[id(child)])
            continue
        if page is None:
            page = child.page
        kids.append(str(child.number) if type(child) is _Mark and child.page == page else _kid(child, page, pages))
    if kids:
        entries.append(f"/K {kids[0] if len(kids) == 1 else array(kids)}")
    if element.lang:
        entries.append(f"/Lang {text(element.lang)}")
    entries.append(f"/P {parent}")
    if page is not None:
        entries.append(f"/Pg {pages[page]}")
    entries.append(f"/S /{element.tag}")
    return dictionary(entries)


def _attributes(attributes: Mapping[str, Mapping[str, Any]], user: Mapping[str, str]) -> str:
    found: list[Any] = [
        {"O": f"/{owner}"} | {key: _value(value) for key, value in values.items()}
        for owner, values in attributes.items()
    ]
    if user:
        said = [{"N": text(key), "V": text(value)} for key, value in user.items()]
        found.append({"O": "/UserProperties", "P": said})
    return written(found[0] if len(found) == 1 else found)


def _distinct_ids(elements: Iterable[Element]) -> dict[str, Element]:
    """Return the elements with an id by it; of several with the same, all but the first get another."""
    found: dict[str, Element] = {}
    for element in elements:
        if element.id:
            wanted = element.id
            names = (wanted if not number else f"{wanted}+{number}" for number in count())
            element.id = next(name for name in names if name not in found)
            found[element.id] = element
    return found


def _value(value: Any) -> Any:
    """Return the value of an attribute as an object of a file."""
    return [utf16(element.id) for element in value] if isinstance(value, tuple) else value


def _kid(child: _Mark | _Annotation, page: int, pages: Sequence[str]) -> str:
    """Return an annotation, or content that is not on its parent's page, as it is written there."""
    if isinstance(child, _Annotation):
        own = [] if child.page == page else [f"/Pg {pages[child.page]}"]
        return dictionary([f"/Obj {written(child.object)}", *own, "/Type /OBJR"])
    return dictionary([f"/MCID {child.number}", f"/Pg {pages[child.page]}", "/Type /MCR"])

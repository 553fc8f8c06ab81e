"""The canvas: the pages of a file in the making, its objects, its fonts, and the places that links lead to.

It knows nothing of documents: what stands on a page is operators that somebody writes, and the catalog is a dictionary.
Lengths are points. ``writing`` makes a file of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefing.pdf.fonts import Font
from briefing.pdf.objects import Destination, Reference, Stream, number, text
from briefing.records import frozen
from briefing.scene.faces import Face

_PROCEDURES = ["/PDF", "/Text", "/ImageB", "/ImageC", "/ImageI"]
_APART = ("AcroForm", "Names", "ViewerPreferences", "MarkInfo", "Metadata")  # of the catalog: objects of their own
_HEAD, _FOOT = "1 0 0 1 0 0 cm ", " "  # of a page's stream


@frozen
class Picture:
    """A picture for pages: its name, by which it goes into a file once, and the stream that it is."""

    name: str
    stream: Stream


class Canvas:
    """Pages of one size."""

    def __init__(self, width: float, height: float) -> None:
        """Begin with an empty page."""
        self.objects: list[Any] = []
        self.code: list[str] = []
        self.pages: list[Reference] = []
        self.catalog: dict[str, Any] = {"Type": "/Catalog", "PageMode": "/UseNone"}
        self.info: dict[str, Any] = {}
        self.fonts: dict[str, Reference] = {}
        self._fonts = self.add(self.fonts)
        self._faces: dict[Face, Font] = {}
        self._in_use: list[Font] = []
        self._size = [0, 0, width, height]
        self._annotations: list[Reference] = []
        self._shown: dict[str, Reference] = {}
        self._pictures: dict[str, Reference] = {}
        self._places: dict[str, Destination] = {}
        self._told: list[tuple[Destination, float]] = []  # on this page
        self._outline: list[tuple[str, int]] = []
        self._titles: dict[str, str] = {}

    def add(self, held: Any) -> Reference:
        """Add an object to the file and return the reference to it."""
        self.objects.append(held)
        return Reference(len(self.objects))

    def held(self, reference: Reference) -> Any:
        """Return an object of the file."""
        return self.objects[reference.number - 1]

    # --------------------------------------------------------------------------------------------------------- pages

    def write(self, operators: Iterable[str]) -> None:
        """Write operators into the stream of the page."""
        self.code.extend(operators)

    def font(self, face: Face) -> Font:
        """Return the font of a face, which may have a second one, as a face alone."""
        found = self._faces.get(face)
        if found is None:
            found = self._faces.get(face.alone)
            if found is None:
                found = self._faces[face.alone] = Font(face.alone, f"F{len(self._in_use) + 1}")
                self._in_use.append(found)
            self._faces[face] = found
        return found

    def annotate(self, annotation: dict[str, Any]) -> Reference:
        """Put an annotation on the page."""
        self._annotations.append(self.add(annotation))
        return self._annotations[-1]

    def draw(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """Draw a picture whose lower left corner is given."""
        found = self._pictures.get(picture.name)
        if found is None:
            found = self._pictures[picture.name] = self.add(picture.stream)
        self._shown[picture.name] = found
        across, up, right, top = map(number, (width, height, x, y))
        self.write(("q", f"{across} 0 0 {up} {right} {top} cm", f"/{picture.name} Do", "Q"))

    def show_page(self) -> None:
        """Close the page, and begin another."""
        resources: dict[str, Any] = {"Font": self._fonts, "ProcSet": _PROCEDURES}
        if self._shown:
            resources["XObject"] = self._shown
        page: dict[str, Any] = {
            "Type": "/Page",
            "MediaBox": self._size,
            "Resources": resources,
            "Rotate": 0,
            "Trans": {},
            "Contents": Stream({}, "\n".join((_HEAD, *self.code, _FOOT, "")).encode("ascii")),
        }
        if self._annotations:
            page["Annots"] = self._annotations
        self.pages.append(self.add(page))
        for found, top in self._told:
            found.page, found.top = self.pages[-1], top
        self._told.clear()
        self.code, self._annotations, self._shown = [], [], {}

    # -------------------------------------------------------------------------------------------------- destinations

    def destination(self, key: str) -> Destination:
        """Return a place that links lead to, which may be told later."""
        return self._places.setdefault(key, Destination())

    def place(self, key: str, top: float) -> None:
        """Make a height on this page a place that links lead to."""
        self._told.append((self.destination(key), top))

    def outline(self, title: str, key: str, level: int) -> None:
        """Put an entry that leads to a place into the outline, at most one level deeper than the last."""
        self._outline.append((key, level))
        self._titles[key] = title

    # -------------------------------------------------------------------------------------------------------- the end

    def finish(self) -> tuple[Reference, Reference]:
        """Add what holds all pages together; return the catalog and the properties."""
        for font in self._in_use:
            self.fonts.update(font.add_to(self))
        catalog, info = self.add(self.catalog), self.add(self.info)
        self._add_outline()
        tree = self.add({"Type": "/Pages", "Kids": self.pages, "Count": len(self.pages)})
        self.catalog["Pages"] = tree
        for page in map(self.held, self.pages):
            page["Parent"] = tree
            page["Contents"] = self.add(page["Contents"])
        for key in _APART:
            if key in self.catalog:
                self.catalog[key] = self.add(self.catalog[key])
        return catalog, info

    def _add_outline(self) -> None:
        if not self._outline:
            return
        root: dict[str, Any] = {"Type": "/Outlines", "Count": len(self._outline)}
        self.catalog["Outlines"] = self.add(root)
        above: list[tuple[Reference, dict[str, Any]]] = [(self.catalog["Outlines"], root)]  # one for each level
        for key, level in self._outline:
            entry = {"Title": text(self._titles[key]), "Dest": self.destination(key)}
            reference = self.add(entry)
            depth = min(level, len(above) - 1)
            for _, over in above[1 : depth + 1]:
                over["Count"] = over.get("Count", 0) + 1
            del above[depth + 1 :]
            parent, over = above[depth]
            entry["Parent"] = parent
            if "Last" in over:
                before = over["Last"]
                entry["Prev"] = before
                self.held(before)["Next"] = reference
            over.setdefault("First", reference)
            over["Last"] = reference
            above.append((reference, entry))

"""Routes: a group of native shapes, wrapped into rows."""

from __future__ import annotations

from collections.abc import Callable

import docx_samples as samples
import pytest
from docx_reading import Docx

from briefing.document import Caption, Route, Text

Write = Callable[..., Docx]


def stops(count: int) -> list[tuple[str, str]]:
    return [(f"Stop {n}", f"Country {n}") for n in range(count)]


def boxes(file: Docx, path: str) -> list[tuple[int, int, int, int]]:
    """Return left, top, right and bottom of shapes."""
    found = []
    for shape in file.find(f"//wps:wsp[{path}]"):
        left, top, width, height = (
            int(str(file.value(f"string(wps:spPr/a:xfrm/{name})", shape)))
            for name in ("a:off/@x", "a:off/@y", "a:ext/@cx", "a:ext/@cy")
        )
        found.append((left, top, left + width, top + height))
    return found


def test_route_says_its_stops_and_ways_in_order(write: Write) -> None:
    file = write(samples.route(*stops(3)))
    texts = ["".join(item.itertext()) for item in file.find("//w:txbxContent/w:p")]
    assert texts == [
        "Stop 0",
        "Country 0",
        "rail 1",
        "850 km",
        "Stop 1",
        "Country 1",
        "rail 2",
        "1060 km",
        "Stop 2",
        "Country 2",
    ]
    assert file.attribute("//wp:docPr/@descr") == "Stop 0 – Stop 1 – Stop 2"
    assert file.attribute("//wp:docPr/@title") == "Figure 1. The corridor"


@pytest.mark.parametrize(("count", "rows"), [(1, 1), (2, 1), (6, 1), (7, 2), (12, 3), (20, 4)])
def test_long_route_wraps(write: Write, count: int, rows: int) -> None:
    file = write(samples.route(*stops(count)))
    dots = boxes(file, ".//a:prstGeom/@prst = 'ellipse'")
    assert len(dots) == count
    assert len({top for _, top, _, _ in dots}) == rows
    # From each stop a line to the next, and into each further row a line from the row before.
    assert len(file.find("//wps:wsp[.//a:prstGeom/@prst = 'line']")) == count - 1 + rows - 1


@pytest.mark.parametrize("count", [2, 5, 9, 17])
def test_labels_do_not_leave_the_drawing_nor_stand_on_another_row(write: Write, count: int) -> None:
    long = [(f"A rather long name of stop {n}", "Its country and what it is for") for n in range(count)]
    file = write(samples.route(*long, mode="railway and ferry"))
    width, height = (int(file.attribute(f"//wp:extent/@{side}")) for side in ("cx", "cy"))
    labels = boxes(file, "wps:txbx")
    assert len(labels) == 2 * count - 1
    for index, (left, top, right, bottom) in enumerate(labels):
        assert left >= 0
        assert top >= 0
        assert right <= width + 2
        assert bottom <= height
        for _, other_top, _, other_bottom in labels[index + 1 :]:
            # Beside each other only what nobody sees may overlap: the room that another font may need.
            beside = top == other_top or bottom == other_bottom
            assert beside or min(bottom, other_bottom) <= max(top, other_top) + 2


def test_modes_differ_by_their_lines(write: Write) -> None:
    file = write(samples.route(*stops(5)))
    lines = file.find("//wps:wsp[.//a:prstGeom/@prst = 'line']//a:ln")
    looks = {(line.get("w"), line.get("cmpd"), str(file.value("string(a:prstDash/@val)", line))) for line in lines}
    assert len(looks) == 3  # railway, ship (on sea and river), road


def test_shapes_have_ids_of_their_own(write: Write) -> None:
    first, second = samples.route(*stops(4)), samples.route(*stops(4), number=2)
    file = write(first, Route("other", second.caption, second.stops, second.legs, second.alt))
    ids = [str(number) for number in file.find("//wps:cNvPr/@id | //wp:docPr/@id")]
    assert len(ids) == len(set(ids))


def test_route_without_stops_is_its_caption(write: Write) -> None:
    file = write(Route("r", Caption("Figure ", 1, ". ", (Text("Nothing"),), "figure"), (), (), ""))
    assert [line.text for line in file.lines() if line.text] == ["Figure 1. Nothing"]
    assert file.find("//w:drawing") == []

"""How pages are made up: blank feet, loose lines, stubs and overprinted text, read from finished PDF files.

    python benchmarks/pages.py                    the examples in every language
    python benchmarks/pages.py DATA.yaml…         other data files, in the languages they have

The text boxes are those that poppler's ``pdftotext -bbox-layout`` finds, so nothing is believed that the renderer says.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from briefing import resources
from briefing.build import build
from briefing.errors import DataError
from briefing.request import BuildRequest

XHTML = "{http://www.w3.org/1999/xhtml}"
FOOT = 0.93
"""Below this part of a page stands its number, above 1 - FOOT its running head."""
NATURAL = 0.26
"""A space of the body face, as a part of its size."""
LOOSE = 2.5
BLANK = 0.12
"""Of a page: what its foot may leave blank."""
STUB = 2.0
"""A last line is at least so many em wide."""
BODY = range(10, 15)
"""Heights of words of body text, in points; charts and tables are smaller."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Found:
    """What a document looks like."""

    pages: int
    blank: tuple[float, ...]
    lines: int
    loose: int
    stubs: int
    overlaps: int


def boxes(path: Path) -> ET.Element:
    """Return pages, blocks, lines and words of a PDF with their places."""
    found = subprocess.run(["pdftotext", "-bbox-layout", str(path), "-"], capture_output=True, check=True)
    return ET.fromstring(found.stdout)  # noqa: S314 - of poppler, from a file that we made


def place(element: ET.Element) -> Box:
    """Return left, top, right and bottom of an element, in points."""
    left, top, right, bottom = (float(element.attrib[key]) for key in ("xMin", "yMin", "xMax", "yMax"))
    return left, top, right, bottom


def meets(one: Box, other: Box) -> bool:
    """Tell whether two words are printed over each other: more than a third of the lower one's height is shared."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 1 and high > min(one[3] - one[1], other[3] - other[1]) / 3


def overlaps(words: Sequence[Box]) -> int:
    """Return how many pairs of small words are printed over each other.

    Of words of body text nothing can be said: one that is broken between lines is a box over both.
    """
    ordered = sorted(words, key=lambda box: box[1])
    count = 0
    for index, one in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other[1] > one[3]:
                break
            count += meets(one, other)
    return count


def gaps(line: ET.Element) -> Iterator[float]:
    """Yield the spaces of a line as multiples of a natural one."""
    words = [place(word) for word in line.iter(f"{XHTML}word")]
    for one, other in pairwise(words):
        size = (one[3] - one[1]) / 1.36  # of the face, whose box is that much higher
        yield (other[0] - one[2]) / (size * NATURAL)


def measured(path: Path) -> Found:
    """Return what a finished document looks like."""
    root = boxes(path)
    pages = list(root.iter(f"{XHTML}page"))
    blank: list[float] = []
    lines = loose = stubs = printed_over = 0
    for page in pages:
        height = float(page.attrib["height"])
        words = [place(word) for word in page.iter(f"{XHTML}word")]
        body = [box for box in words if (1 - FOOT) * height < box[1] and box[3] < FOOT * height]
        blank.append(1 - max((box[3] for box in body), default=0.0) / (FOOT * height))
        printed_over += overlaps([box for box in words if box[3] - box[1] < BODY.start + 2])
        for block in page.iter(f"{XHTML}block"):
            rows = list(block.iter(f"{XHTML}line"))
            edge = max(place(row)[2] for row in rows)
            for index, row in enumerate(rows):
                left, top, right, bottom = place(row)
                if round(bottom - top) not in BODY or len(rows) == 1:
                    continue
                lines += 1
                last = index == len(rows) - 1
                stubs += last and right - left < STUB * (bottom - top) / 1.36
                spaces = sorted(gaps(row))
                # The middle space: poppler puts words of two runs closer or wider than they are.
                loose += not last and right > edge - 2 and bool(spaces) and spaces[len(spaces) // 2] > LOOSE
    return Found(len(pages), tuple(blank), lines, loose, stubs, printed_over)


def documents(data: Path, folder: Path) -> Iterator[Path]:
    """Yield the PDF files of a data file, none if it asks for something first."""
    try:
        found = build(BuildRequest(data, ("all",), ("pdf",), out=folder))
    except DataError as wrong:
        print(f"{data}: not built: {str(wrong).splitlines()[0]}", file=sys.stderr)
        return
    yield from (file.path for file in found.files)


def main() -> None:
    """Print a row for each document, and the whole."""
    files = [Path(name) for name in sys.argv[1:]] or [resources.example(name) for name in resources.examples()]
    print(f"{'document':<52} pages  blank feet (last page)    lines loose stubs overprinted")
    every: list[Found] = []
    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(files):
            for path in documents(data, Path(folder) / str(number)):
                found = measured(path)
                every.append(found)
                feet = f"{max(found.blank[:-1], default=0.0):>6.0%} most ({found.blank[-1]:.0%})"
                counts = f"{found.lines:>5} {found.loose:>5} {found.stubs:>5} {found.overlaps:>5}"
                print(f"{path.stem:<52} {found.pages:>5}  {feet:<24} {counts}")
    if every:
        feet_of_all = [share for found in every for share in found.blank[:-1]]
        blank = sum(share > BLANK for share in feet_of_all)
        print(f"{len(every)} documents, {sum(found.pages for found in every)} pages")
        print(f"{blank} of {len(feet_of_all)} pages but the last have more than {BLANK:.0%} blank at their foot")
        lines, loose, stubs = (sum(getattr(found, name) for found in every) for name in ("lines", "loose", "stubs"))
        print(f"{loose} of {lines} lines of body text are loose, {stubs} are stubs")
        print(f"{sum(found.overlaps for found in every)} small words are overprinted")


if __name__ == "__main__":
    main()

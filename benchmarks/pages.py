"""How pages are made up: blank feet, loose lines, stubs and overprinted text, read from finished PDF files.

    python benchmarks/pages.py                    the odd data sets of `odd_papers.py`, a row each, and the whole
    python benchmarks/pages.py DATA.yaml…         other data files, in the languages they have
    python benchmarks/pages.py --keep FOLDER …    leaves the PDF files there

To compare with another commit, run this same script there: `PYTHONPATH=ANOTHER_CHECKOUT python benchmarks/pages.py`.
The text boxes are those that poppler's ``pdftotext -bbox-layout`` finds, so nothing is believed that the renderer says.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path

from odd_papers import LANGUAGES, PAPERS

from briefing import resources
from briefing.build import build
from briefing.errors import DataError
from briefing.request import BuildRequest

XHTML = "{http://www.w3.org/1999/xhtml}"
FOOT = 0.95
"""Below this part of a page stands its number, above 1 - FOOT its running head."""
NATURAL = 0.26
"""A space of the body face, as a part of its size."""
LOOSE = 2.5
BLANK = 0.12
"""Of the text area: what the foot of a page may leave blank, but that of the last."""
SHORT = 0.25
"""Of the text area: a last page is filled by no less."""
OFTEN = 12
OUTSIDE = 3.0
"""Points that a word may stand beyond the edge of justified lines: marks hang a little."""
STUB = 2.0
"""A last line is at least so many em wide."""
BODY = range(10, 15)
"""Heights of words of body text, in points; charts and tables are smaller."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Found:
    """What documents look like.

    Attributes:
        pages: Of each document: how many.
        blank: Of each page but the last of a document: the part of the text area that is blank at its foot.
        last: Of each document of more pages than one: the part of the text area that its last page fills.
        lines: Lines of body text, of which so many are ``loose``, and ``stubs`` at the end of a paragraph.
        overlaps: Small words that are printed over another.
        beyond: Words that stand beyond the text area.
    """

    pages: tuple[int, ...] = ()
    blank: tuple[float, ...] = ()
    last: tuple[float, ...] = ()
    lines: int = 0
    loose: int = 0
    stubs: int = 0
    overlaps: int = 0
    beyond: int = 0

    def __add__(self, other: Found) -> Found:
        """Return both together."""
        return Found(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    def row(self, name: str) -> str:
        """Return what is printed of it."""
        bad, short = sum(share > BLANK for share in self.blank), sum(share < SHORT for share in self.last)
        mean = sum(self.blank) / max(len(self.blank), 1)
        pages = " ".join(map(str, self.pages)) if len(self.pages) <= len(LANGUAGES) + 1 else str(sum(self.pages))
        return (
            f"{name:<20} {pages:>14} {mean:>6.1%} {max(self.blank, default=0):>6.1%} {bad:>5}"
            f" {min(self.last, default=1):>7.0%} {short:>5}"
            f" {self.lines:>6} {self.loose:>5} {self.stubs:>5} {self.overlaps:>7} {self.beyond:>6}"
        )


HEAD = (
    f"{'paper':<20} {'pages':>14} {'blank':>6} {'most':>6} {f'>{BLANK:.0%}':>5} {'last':>7} {f'<{SHORT:.0%}':>5}"
    f" {'lines':>6} {'loose':>5} {'stubs':>5} {'overpr.':>7} {'beyond':>6}"
)


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
    bodies: list[list[Box]] = []
    lines = loose = stubs = printed_over = 0
    edges: list[float] = []  # of blocks of body text: the right edges
    for page in boxes(path).iter(f"{XHTML}page"):
        height = float(page.attrib["height"])
        words = [place(word) for word in page.iter(f"{XHTML}word")]
        bodies.append([box for box in words if (1 - FOOT) * height < box[1] and box[3] < FOOT * height])
        printed_over += overlaps([box for box in words if box[3] - box[1] < BODY.start + 2])
        for block in page.iter(f"{XHTML}block"):
            rows = list(block.iter(f"{XHTML}line"))
            edge = max(place(row)[2] for row in rows)
            for index, row in enumerate(rows):
                left, top, right, bottom = place(row)
                if round(bottom - top) not in BODY or len(rows) == 1:
                    continue
                lines += 1
                edges.append(edge)
                last = index == len(rows) - 1
                stubs += last and right - left < STUB * (bottom - top) / 1.36
                spaces = sorted(gaps(row))
                # The middle space: poppler puts words of two runs closer or wider than they are.
                loose += not last and right > edge - 2 and bool(spaces) and spaces[len(spaces) // 2] > LOOSE
    every = [box for body in bodies for box in body]
    top, foot = min(box[1] for box in every), max(box[3] for box in every)
    feet = [(foot - max((box[3] for box in body), default=top)) / (foot - top) for body in bodies]
    # Blocks of justified lines end where the text area does; one or two may be something else.
    edge = sorted(edges)[-OFTEN] if len(edges) >= OFTEN else float("inf")
    beyond = sum(box[2] > edge + OUTSIDE for box in every)
    last_page = (1 - feet[-1],) if len(feet) > 1 else ()
    return Found((len(bodies),), tuple(feet[:-1]), last_page, lines, loose, stubs, printed_over, beyond)


def documents(data: Path, folder: Path, languages: Sequence[str], template: str) -> Iterator[Path]:
    """Yield the PDF files of a data file, none if it asks for something first."""
    try:
        found = build(BuildRequest(data, tuple(languages), ("pdf",), folder, (template,)))
    except DataError as wrong:
        print(f"{data}: not built: {str(wrong).splitlines()[-1]}", file=sys.stderr)
        return
    yield from (file.path for file in found.files)


def main() -> None:
    """Print a row for each data set, and the whole."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("data", nargs="*", type=Path, help="data files; without any, the odd data sets")
    ask.add_argument("--keep", type=Path, help="where the PDF files are left")
    ask.add_argument("--only", default="", help="the odd data sets whose names begin with this")
    asked = ask.parse_args()
    every = Found()
    print(HEAD)
    with tempfile.TemporaryDirectory() as scratch:
        sets: list[tuple[str, Path, Sequence[str], str]] = [
            (path.stem, path, ("all",), resources.DEFAULT_TEMPLATE) for path in asked.data
        ]
        for paper in () if asked.data else PAPERS:
            if paper.name.startswith(asked.only):
                file, template = paper.written(Path(scratch) / "data")
                sets.append((paper.name, file, paper.languages, template))
        for number, (name, data, languages, template) in enumerate(sets):
            folder = (asked.keep or Path(scratch)) / f"{number:02}-{name}"
            found = Found()
            for path in documents(data, folder, languages, template):
                found += measured(path)
            every += found
            print(found.row(name), flush=True)
    print(every.row(f"{len(every.pages)} documents"))


if __name__ == "__main__":
    main()

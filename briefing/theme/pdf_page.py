"""The pages of a short PDF as pixels, drawn in a process of its own.

Whatever a file from elsewhere does to the library that draws it (memory without end, a crash, hours of work) ends with
that process, which may use no more than it needs for a letterhead.

Run as a program it writes a line of JSON with what it found, and then the pixels of each page, three bytes each: blue,
green, red. Form fields and stamps are drawn; comments, which no letterhead is meant to show, are not.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any, Final

DPI: Final = 200  # it prints sharp
MOST_PAGES: Final = 2
MOST_PIXELS: Final = 9_000_000  # of all pages; one of A4 has 4 million; larger ones are drawn coarser
MOST_IMAGE_PIXELS: Final = 36_000_000
SHORTEST_SIDE: Final = 36.0  # points
LONGEST_SIDE: Final = 2400.0  # points: A1
MOST_MEMORY: Final = 256_000_000  # bytes
MOST_WORK: Final = 3  # seconds of a processor
_PR_SET_PDEATHSIG: Final = 1
MOST_WAIT: Final = 20.0  # seconds, on a machine that does much else


_COMMENTS: Final = frozenset((1, 9, 10, 11, 12, 14, 16, 17, 18, 19))
"""Kinds of annotations that are remarks on a page: note, highlights, caret, popup, attachments of files and sound …"""
_MOST_TEXTS: Final = 5_000  # pieces of text of a page whose fonts are looked at


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page: its width and height in pixels, the bytes of a line, and the lines."""

    pixels: tuple[int, int]
    stride: int
    data: bytes


@dataclass(frozen=True, slots=True)
class PdfFile:
    """What was found: pages, their sizes in points, and, when they are few and of fit sizes, their pixels.

    ``problem`` says in the library's words why there are none; it is ``Password`` for a file that is locked, ``Pixels``
    for one with an image that is too large. ``comments`` were left out, and ``fonts`` are not in the file.
    """

    pages: int
    sizes: tuple[tuple[float, float], ...]
    drawn: tuple[Drawn, ...]
    comments: int
    fonts: tuple[str, ...]
    problem: str


def draw(path: Path) -> PdfFile | None:
    """Return the pages of a PDF; None when they cannot be drawn within the bounds."""
    program = [sys.executable, "-P", str(Path(__file__)), str(path), str(os.getpid())]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and the name of a file as its argument
            program, capture_output=True, stdin=subprocess.DEVNULL, timeout=MOST_WAIT, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    head, _, data = done.stdout.partition(b"\n")
    if done.returncode or not head:
        return None
    found = json.loads(head)
    drawn = []
    for width, height, stride in found["drawn"]:
        drawn.append(Drawn((width, height), stride, data[: stride * height]))
        data = data[stride * height :]
    if data or any(len(one.data) < one.stride * one.pixels[1] for one in drawn):
        return None
    sizes = tuple((width, height) for width, height in found["sizes"])
    return PdfFile(
        found["pages"], sizes, tuple(drawn), found["comments"], tuple(sorted(found["fonts"])), found["problem"]
    )


def fits(size: tuple[float, float]) -> bool:
    """Tell whether a page's sides are within the bounds."""
    return all(SHORTEST_SIDE <= side <= LONGEST_SIDE for side in size)


def _draw(path: str, parent: int) -> None:
    _end_with(parent)
    import pypdfium2  # noqa: PLC0415 - only the process that draws needs it

    _limit()
    found: dict[str, Any] = {"pages": 0, "sizes": [], "drawn": [], "comments": 0, "fonts": [], "problem": ""}
    data: list[bytes] = []
    try:
        with pypdfium2.PdfDocument(path) as file:
            found["pages"] = len(file)
            if len(file) <= MOST_PAGES:
                file.init_forms()
                if file.formenv:  # fields are drawn, but not lit as where they are filled in
                    pypdfium2.raw.FPDF_SetFormFieldHighlightAlpha(file.formenv, 0)
                found["sizes"] = [page.get_size() for page in file]
                if all(map(fits, found["sizes"])):
                    _draw_pages(file, pypdfium2.raw, found, data)
    except pypdfium2.PdfiumError as wrong:
        found["problem"] = "Password" if "assword" in str(wrong) else str(wrong)
    sys.stdout.buffer.write(json.dumps(found).encode() + b"\n" + b"".join(data))


def _draw_pages(file: Any, raw: Any, found: dict[str, Any], data: list[bytes]) -> None:
    """Draw each page, and note what is odd about it."""
    for page, (width, height) in zip(file, found["sizes"], strict=True):
        if _largest_image(page, raw.FPDF_PAGEOBJ_IMAGE) > MOST_IMAGE_PIXELS:
            found["problem"] = "Pixels"
            return
        found["fonts"] = sorted({*found["fonts"], *_missing_fonts(page, raw)})
        found["comments"] += _drop_comments(page, raw)
        bitmap = page.render(scale=min(DPI / 72, sqrt(MOST_PIXELS / len(file) / (width * height))))
        found["drawn"].append((bitmap.width, bitmap.height, bitmap.stride))
        data.append(bytes(bitmap.buffer))
        bitmap.close()


def _drop_comments(page: Any, raw: Any) -> int:
    """Take the comments off a page; return how many people wrote there, a popup being no comment of its own."""
    dropped = 0
    for index in reversed(range(raw.FPDFPage_GetAnnotCount(page))):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
        if kind in _COMMENTS and raw.FPDFPage_RemoveAnnot(page, index):
            dropped += kind != raw.FPDF_ANNOT_POPUP
    return dropped


def _missing_fonts(page: Any, raw: Any) -> set[str]:
    """Return the names of the fonts of a page that the file does not hold."""
    names: set[str] = set()
    texts = page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=8)
    for _, text in zip(range(_MOST_TEXTS), texts, strict=False):
        with suppress(RuntimeError):  # a font of which the library knows nothing
            font = text.get_font()
            if not font.is_embedded:
                names.add(font.get_base_name())
    return names


def _largest_image(page: Any, kind: int) -> int:
    """Return the pixels of the largest image on a page: one too large would be left out without a word."""
    sizes = (image.get_px_size() for image in page.get_objects(filter=[kind], max_depth=8))
    return max((width * height for width, height in sizes), default=0)


def _end_with(parent: int) -> None:
    """Have the system end this process with the one that waits for it, where it can: on Linux."""
    if sys.platform != "linux":
        return
    try:
        import ctypes  # noqa: PLC0415 - not on every system

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    except (ImportError, OSError, AttributeError):
        return
    if os.getppid() != parent:  # it has ended before
        os._exit(1)


def _limit() -> None:
    """Bound memory and work, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    spent = resource.getrusage(resource.RUSAGE_SELF)
    work = int(spent.ru_utime + spent.ru_stime) + MOST_WORK
    for what, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_CPU, work), (resource.RLIMIT_CORE, 0)):
        try:
            resource.setrlimit(what, (most, most))
        except (OSError, ValueError):  # the system has a lower one
            continue


if __name__ == "__main__":
    _draw(sys.argv[1], int(sys.argv[2]))

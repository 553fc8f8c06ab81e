"""The only page of a PDF as pixels, drawn in a process of its own.

Whatever a file from elsewhere does to the library that draws it (memory without end, a crash, hours of work) ends with
that process, which may use no more than it needs for a letterhead.

Run as a program it writes a line of JSON with what it found, and then the pixels, three bytes each: blue, green, red.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any, Final

DPI: Final = 200  # it prints sharp
MOST_PIXELS: Final = 9_000_000  # a page of A4 has 4 million; larger ones are drawn coarser
MOST_IMAGE_PIXELS: Final = 36_000_000
SHORTEST_SIDE: Final = 36.0  # points
LONGEST_SIDE: Final = 2400.0  # points: A1
MOST_MEMORY: Final = 256_000_000  # bytes
MOST_WORK: Final = 2  # seconds of a processor
_PR_SET_PDEATHSIG: Final = 1
MOST_WAIT: Final = 20.0  # seconds, on a machine that does much else


@dataclass(frozen=True, slots=True)
class PdfPage:
    """What was found: pages, the first one's size in points, and, when there is just one of a fit size, its pixels.

    ``problem`` says in the library's words why there is none; it is ``Password`` for a file that is locked, ``Pixels``
    for one with an image that is too large.
    """

    pages: int = 0
    size: tuple[float, float] = (0.0, 0.0)
    pixels: tuple[int, int] = (0, 0)
    stride: int = 0
    problem: str = ""
    data: bytes = b""


def draw(path: Path) -> PdfPage | None:
    """Return the page of a PDF; None when it cannot be drawn within the bounds."""
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
    page = PdfPage(
        found["pages"], tuple(found["size"]), tuple(found["pixels"]), found["stride"], found["problem"], data
    )
    return page if len(data) == page.stride * page.pixels[1] else None


def fits(size: tuple[float, float]) -> bool:
    """Tell whether a page's sides are within the bounds."""
    return all(SHORTEST_SIDE <= side <= LONGEST_SIDE for side in size)


def _draw(path: str, parent: int) -> None:
    _end_with(parent)
    import pypdfium2  # noqa: PLC0415 - only the process that draws needs it

    _limit()
    found = {"pages": 0, "size": (0.0, 0.0), "pixels": (0, 0), "stride": 0, "problem": ""}
    data = b""
    try:
        with pypdfium2.PdfDocument(path) as file:
            found["pages"] = len(file)
            if len(file) == 1:
                page = file[0]
                width, height = found["size"] = page.get_size()
                if _largest_image(page, pypdfium2.raw.FPDF_PAGEOBJ_IMAGE) > MOST_IMAGE_PIXELS:
                    found["problem"] = "Pixels"
                elif fits((width, height)):
                    scale = min(DPI / 72, sqrt(MOST_PIXELS / (width * height)))
                    bitmap = page.render(scale=scale)
                    found |= {"pixels": (bitmap.width, bitmap.height), "stride": bitmap.stride}
                    data = bytes(bitmap.buffer)
    except pypdfium2.PdfiumError as wrong:
        found["problem"] = "Password" if "assword" in str(wrong) else str(wrong)
    sys.stdout.buffer.write(json.dumps(found).encode() + b"\n" + data)


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

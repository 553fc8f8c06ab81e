"""Notices that tests of watches write down, and what a watch tells of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from papers import SMALL

from briefing.request import BuildRequest
from briefing.series.building import Order
from briefing.watching.notices import Roots
from briefing.watching.rounds import Event, Waiting, Watch

Step = Callable[[], set[Path]]


class Script:
    """Notices that are written down: steps that change files and return their paths; None in place of one is calm."""

    def __init__(self, *steps: Step | None) -> None:
        self.steps = list(steps)
        self.roots: list[Roots] = []
        self.patience: list[float | None] = []

    def watch(self, roots: Roots) -> bool:
        is_new = roots not in self.roots
        self.roots.append(roots)
        return is_new

    def next(self, patience: float | None) -> frozenset[Path] | None:
        self.patience.append(patience)
        if not self.steps:
            return None
        step = self.steps.pop(0)
        return frozenset(step()) if step else frozenset()


def saved(path: Path, old: str = "", new: str = "") -> Step:
    """Return a step that saves a file, with a piece of its text replaced, or a comment more."""

    def save() -> set[Path]:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1) if old else f"{text}# saved\n", encoding="utf-8")
        return {path}

    return save


def written(path: Path, content: bytes = b"") -> Step:
    """Return a step that writes a file."""

    def write() -> set[Path]:
        path.write_bytes(content)
        return {path}

    return write


def removed(path: Path) -> Step:
    """Return a step that deletes a file."""

    def remove() -> set[Path]:
        path.unlink()
        return {path}

    return remove


def text_of(name: str) -> str:
    return SMALL.read_text(encoding="utf-8").replace("id: netherlands-cuba", f"id: {name}", 1)


def rounds(
    named: Path | tuple[Path, ...],
    *steps: Step | None,
    proves: bool = False,
    formats: tuple[str, ...] = ("docx",),
    languages: tuple[str, ...] = ("en",),
    templates: tuple[str, ...] = ("bilateral",),
    out: Path = Path("out"),
) -> list[list[Event]]:
    """Return what a watch tells: at first, and after each of the steps that make it tell anything."""
    request = BuildRequest(None, languages, formats, out=out, templates=templates, verify=False, workers=1)
    paths = named if isinstance(named, tuple) else (named,)
    told: list[list[Event]] = [[]]
    for event in Watch(Order(request, ()), paths, Script(*steps), proves).events():
        if isinstance(event, Waiting):
            told.append([])
        else:
            told[-1].append(event)
    return told if told[-1] else told[:-1]

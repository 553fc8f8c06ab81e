"""A paper as PDF, by typst: PDF/A-2a and PDF/UA-1, with the fonts of the program and no others."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

TEMPLATE = Path(__file__).with_name("paper.typ")
STANDARDS = ["a-2a", "ua-1"]


@cache
def compiler(fonts: Path) -> typst.Compiler:
    """Return the compiler with its fonts, which are read once."""
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    return typst.Compiler(TEMPLATE, root="/", font_paths=faces)


def pdf(paper: Any, fonts: Path) -> bytes:
    """Return a paper as PDF: what it holds, or the path of a JSON file that does."""
    inputs = {"path": str(paper)} if isinstance(paper, Path) else {"content": json.dumps(paper)}
    made = compiler(fonts).compile(sys_inputs=inputs, format="pdf", pdf_standards=STANDARDS, timestamp=0)
    if not isinstance(made, bytes):
        raise TypeError("typst made no single file")
    return made

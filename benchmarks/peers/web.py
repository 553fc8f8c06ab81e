"""A paper as PDF by WeasyPrint, from a page of HTML: tagged, with the fonts of the program."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

TEMPLATE = "page.html"


@cache
def _page() -> Template:
    return Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True).get_template(TEMPLATE)


@cache
def _faces(fonts: Path) -> tuple[CSS, FontConfiguration]:
    known = FontConfiguration()
    rules = "".join(
        f'@font-face {{ font-family: "Noto {family}"; src: url("{(fonts / f"Noto{family}-{name}.ttf").as_uri()}");'
        f" font-weight: {weight}; font-style: {style} }}"
        for family in ("Serif", "Sans")
        for name, weight, style in (("Regular", 400, "normal"), ("Bold", 700, "normal"), ("Italic", 400, "italic"))
    )
    return CSS(string=rules, font_config=known), known


def pdf(paper: dict[str, Any], fonts: Path) -> bytes:
    """Return a paper as PDF."""
    sheet, known = _faces(fonts)
    made = HTML(string=_page().render(paper)).write_pdf(stylesheets=[sheet], font_config=known, pdf_variant="pdf/ua-1")
    if not isinstance(made, bytes):
        raise TypeError("WeasyPrint made no file")
    return made

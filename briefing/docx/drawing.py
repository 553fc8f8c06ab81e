"""Drawings that stand in the line of text: the frame around a chart or a group of shapes."""

from __future__ import annotations

from briefing.docx.measure import emu
from briefing.docx.xml import NAMESPACES, Xml, el

CHART = NAMESPACES["c"]
GROUP = NAMESPACES["wpg"]


def inline(
    graphic: Xml, *, uri: str, width: float, height: float, identifier: int, name: str, title: str, alt: str
) -> Xml:
    """Return the run of a drawing: its size in millimetres, and what a screen reader says for it."""
    return el(
        "w:r",
        el(
            "w:drawing",
            el(
                "wp:inline",
                el("wp:extent", cx=emu(width), cy=emu(height)),
                el("wp:effectExtent", l=0, t=0, r=0, b=0),
                el("wp:docPr", id=identifier, name=name, descr=alt, title=title),
                el("wp:cNvGraphicFramePr"),
                el("a:graphic", el("a:graphicData", graphic, uri=uri)),
                distT=0,
                distB=0,
                distL=0,
                distR=0,
            ),
        ),
    )

"""Fields: what Word counts by itself, each written with its present result for readers that count nothing."""

from __future__ import annotations

from briefing.docx.xml import NONE, Xml, el, escape, join

_KINDS = {"table": "Table", "figure": "Figure"}


def field(code: str, result: str, properties: Xml = NONE) -> Xml:
    """Return the runs of a field with its code and its present result, empty where only Word can know it."""
    style = el("w:rPr", properties) if properties else NONE
    begin, end = ends(code, style)
    return join((begin, el("w:r", style, el("w:t", escape(result))) if result else NONE, end))


def ends(code: str, style: Xml = NONE) -> tuple[Xml, Xml]:
    """Return the runs before and after the result of a field, which may be of several paragraphs."""

    def mark(kind: str) -> Xml:
        return el("w:r", style, el("w:fldChar", w_fldCharType=kind))

    written = el("w:r", style, el("w:instrText", escape(f" {code} "), xml_space="preserve"))
    return join((mark("begin"), written, mark("separate"))), mark("end")


class Captions:
    """Numbers captions by SEQ fields, one sequence for tables and one for figures."""

    def __init__(self) -> None:
        """Start both sequences."""
        self._last = dict.fromkeys(_KINDS, 0)

    def number(self, kind: str, number: int) -> Xml:
        """Return the field for the next caption of a kind; it is told to restart where the numbers jump."""
        restart = "" if number == self._last[kind] + 1 else f" \\r {number}"
        self._last[kind] = number
        return field(f"SEQ {_KINDS[kind]} \\* ARABIC{restart}", str(number))

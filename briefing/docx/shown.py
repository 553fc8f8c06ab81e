"""What can be seen of a header or footer: text, pictures and fields, but also bands of colour, rules and borders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.docx.tree import Node, attribute, child, clark, each, value

__all__ = ["Looks", "counts_pages"]

_SEEN = ("w:drawing", "w:pict", "w:object", "w:fldChar", "w:fldSimple", "w:sym", "w:ptab", "w:pgNum", "m:oMath")
_BORDERS = ("w:pBdr", "w:tblBorders", "w:tcBorders", "w:bdr")
_NO_LINE = frozenset(("", "nil", "none"))
_NO_FILL = frozenset(("", "auto", "ffffff"))
_NO_PATTERN = frozenset(("", "clear", "nil"))
_PAGE = re.compile(r"\s*page\b", re.IGNORECASE)
_STYLED = ("w:pStyle", "w:tblStyle", "w:rStyle")


def counts_pages(root: Node) -> bool:
    """Tell whether a header or footer has a page number."""
    if next(each(root, "w:pgNum"), None) is not None:
        return True
    codes = [attribute(one, "w:instr") for one in each(root, "w:fldSimple")]
    code = ""
    for node in each(root, "w:fldChar", "w:instrText"):
        if node.tag == clark("w:instrText"):
            code += node.text or ""
        else:
            codes.append(code)
            code = ""
    return any(_PAGE.match(one) for one in codes)


class Looks:
    """The styles of a letterhead, as far as they draw something without any text."""

    def __init__(self, styles: Node | None) -> None:
        """Know the styles, if there are any."""
        every = [] if styles is None else list(each(styles, "w:style"))
        self._styles = {attribute(style, "w:styleId"): style for style in every}
        self._default = next(
            (
                attribute(style, "w:styleId")
                for style in every
                if attribute(style, "w:type") == "paragraph" and attribute(style, "w:default") in {"1", "true", "on"}
            ),
            "",
        )

    def shows(self, root: Node) -> bool:
        """Tell whether anything of a header or footer is seen."""
        text = "".join(node.text or "" for node in each(root, "w:t", "m:t")).strip()
        return bool(text) or next(each(root, *_SEEN), None) is not None or self._draws(root)

    def _draws(self, root: Node) -> bool:
        if _draws(root):
            return True
        used = {attribute(one, "w:val") for one in each(root, *_STYLED)}
        if any(value(one, "w:pStyle") == "" for one in each(root, "w:pPr")) or any(
            child(one, "w:pPr") is None for one in each(root, "w:p")
        ):
            used.add(self._default)
        return any(_draws(style) for identifier in sorted(used) for style in self._line(identifier))

    def _line(self, identifier: str) -> Iterator[Node]:
        """Yield a style and those that it builds on."""
        seen: set[str] = set()
        while identifier in self._styles and identifier not in seen:
            seen.add(identifier)
            yield self._styles[identifier]
            identifier = value(self._styles[identifier], "w:basedOn")


def _draws(root: Node) -> bool:
    """Tell whether there is a border or a ground of colour, whatever it is around."""
    for borders in each(root, *_BORDERS):
        if any(attribute(line, "w:val").casefold() not in _NO_LINE for line in (borders, *borders)):
            return True
    for ground in each(root, "w:shd"):
        fill, pattern = attribute(ground, "w:fill").casefold(), attribute(ground, "w:val").casefold()
        if fill not in _NO_FILL or attribute(ground, "w:themeFill") or pattern not in _NO_PATTERN:
            return True
    return False

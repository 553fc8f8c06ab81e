"""Numbering: headings and list items keep the labels of the document tree, but Word counts them.

A label's pattern is Word's own (``%1.``, ``[%1]``, ``%1.%2.``), so that an inserted item renumbers the rest. Counters
that Word would not come to are given literally, as a bullet is. Either way what Word shows before the text is the label
of the tree: none is typed into the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from briefing.document import Heading, Label
from briefing.docx.measure import twips
from briefing.docx.xml import NONE, Xml, el, join, part, val

#: The numbering ids that styles refer to.
HEADINGS, BULLETS, NUMBERS, SOURCES, UNNUMBERED = 1, 2, 3, 4, 5

_LEVELS = 3
_INDENTS = {"headings": 8.0, "bullets": 5.0, "numbers": 7.0, "sources": 7.0}
_OF_ROLE = {"bullets": BULLETS, "numbers": NUMBERS, "sources": SOURCES}
_STYLE_OF_ROLE = {"bullets": "ListBullet", "numbers": "ListNumber", "sources": "SourceList"}
_DEFAULTS = {"bullets": "•", "numbers": "%1.", "sources": "%1."}


def hanging(role: str) -> int:
    """Return how far a role's text stands right of its labels, in twips."""
    return twips(_INDENTS[role])


class Numbering:
    """Collects the numbering definitions that a document needs while its blocks are written."""

    def __init__(self) -> None:
        """Start without any definition."""
        self._abstract: dict[tuple[str, str], int] = {}  # (role, pattern) → abstractNumId
        self._defaults: dict[str, str] = {}  # role → the pattern that its style shows
        self._numbers: list[tuple[int, int | None]] = []  # beyond UNNUMBERED: abstractNumId, where it starts
        self._literal: dict[tuple[str, str], int] = {}
        self._counted: set[str] = set()  # roles whose default numbering has been counted with
        self._patterns: list[str] = [""] * _LEVELS
        self._counters = [0] * _LEVELS

    def heading(self, heading: Heading) -> Xml:
        """Return what a heading must say about its number; nothing if its style counts right."""
        if not heading.number.pattern:
            return _reference(UNNUMBERED)
        level = min(heading.level, _LEVELS) - 1
        counters = (*self._counters[:level], self._counters[level] + 1)
        pattern = self._patterns[level] or heading.number.pattern
        if Label(pattern, counters) == heading.number:
            self._patterns[level] = pattern
            self._counters = [*counters, *[0] * (_LEVELS - level - 1)]
            return NONE
        return _reference(self._literal_number("headings", heading.number.text))

    def items(self, role: str, labels: Sequence[Label]) -> tuple[Xml, ...]:
        """Return what each item of a list must say about its label; nothing where its style shows it."""
        counted = _counted(labels)
        if counted is None:
            return tuple(self._literal_item(role, label.text) for label in labels)
        pattern, start = counted
        default = self._defaults.setdefault(role, pattern)
        if pattern == default and start == 1 and role not in self._counted:
            self._counted.add(role)
            return (NONE,) * len(labels)
        self._numbers.append((self._abstract_number(role, pattern), start))
        return (_reference(UNNUMBERED + len(self._numbers)),) * len(labels)

    def part(self) -> bytes:
        """Return the part ``numbering.xml``."""
        for role in _OF_ROLE:
            self._abstract_number(role, self._defaults.setdefault(role, _DEFAULTS[role]))
        self._abstract_number("", "")  # no label and no indent, for what stands in a numbered style without a number
        abstract = [_headings(self._patterns)]
        for (role, pattern), number in self._abstract.items():
            abstract.append(_abstract(role, pattern, number, self._defaults.get(role) == pattern))
        numbers = [el("w:num", val("w:abstractNumId", 0), w_numId=HEADINGS)]
        for role, number in _OF_ROLE.items():
            target = self._abstract[role, self._defaults[role]]
            numbers.append(el("w:num", val("w:abstractNumId", target), w_numId=number))
        numbers.append(el("w:num", val("w:abstractNumId", self._abstract["", ""]), w_numId=UNNUMBERED))
        for index, (target, start) in enumerate(self._numbers, UNNUMBERED + 1):
            restart = NONE if start is None else el("w:lvlOverride", val("w:startOverride", start), w_ilvl=0)
            numbers.append(el("w:num", val("w:abstractNumId", target), restart, w_numId=index))
        return part("w:numbering", "w", join(abstract), join(numbers))

    def _literal_item(self, role: str, label: str) -> Xml:
        if not label:
            return _reference(UNNUMBERED)
        if role == "bullets" and self._defaults.setdefault(role, label) == label:
            return NONE
        return _reference(self._literal_number(role, label))

    def _literal_number(self, role: str, label: str) -> int:
        key = (role, label)
        if key not in self._literal:
            self._numbers.append((self._abstract_number(role, label), None))
            self._literal[key] = UNNUMBERED + len(self._numbers)
        return self._literal[key]

    def _abstract_number(self, role: str, pattern: str) -> int:
        return self._abstract.setdefault((role, pattern), len(self._abstract) + 1)


def _reference(number: int) -> Xml:
    return el("w:numPr", val("w:ilvl", 0), val("w:numId", number))


def _counted(labels: Sequence[Label]) -> tuple[str, int] | None:
    """Return the pattern and the start of labels that count up by one, or None."""
    if not labels or len(labels[0].counters) != 1:
        return None
    pattern, (start,) = labels[0].pattern, labels[0].counters
    if any(label != Label(pattern, (start + step,)) for step, label in enumerate(labels)):
        return None
    return pattern, start


def _headings(patterns: Sequence[str]) -> Xml:
    levels = (
        _level(index, pattern, "headings", f"Heading{index + 1}", counted=bool(pattern))
        for index, pattern in enumerate(patterns)
    )
    return _definition(0, "multilevel", "headings", join(levels))


def _abstract(role: str, pattern: str, number: int, of_style: bool) -> Xml:
    counted = "%1" in pattern
    style = _STYLE_OF_ROLE[role] if of_style else ""
    return _definition(number, "singleLevel", f"{role} {pattern}", _level(0, pattern, role, style, counted=counted))


def _definition(number: int, kind: str, seed: str, levels: Xml) -> Xml:
    # Word merges lists with equal nsid when text is pasted, so it must say what the list looks like and nothing else.
    nsid = sha256(seed.encode()).hexdigest()[:8].upper()
    return el("w:abstractNum", val("w:nsid", nsid), val("w:multiLevelType", kind), levels, w_abstractNumId=number)


def _level(index: int, text: str, role: str, style: str, *, counted: bool) -> Xml:
    kind = "decimal" if counted else "bullet" if text else "none"
    indent = hanging(role) + twips(3.0) * index if text else 0
    return el(
        "w:lvl",
        val("w:start", 1),
        val("w:numFmt", kind),
        val("w:pStyle", style) if style else NONE,
        val("w:suff", "tab" if text else "nothing"),
        val("w:lvlText", text),
        val("w:lvlJc", "left"),
        el("w:pPr", el("w:ind", w_left=indent, w_hanging=indent)) if text else NONE,
        w_ilvl=index,
    )

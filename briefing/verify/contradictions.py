"""What a finished file says against itself, whatever it is about: no untouched file does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from briefing.verify.context import CAPTION
from briefing.verify.finished import Finished, Link, Passage

_CITATION = re.compile(r"^\[\d+\]$")
_ROW = re.compile(r"^(?P<table>.*\btable \d+), row (?P<row>\d+)$")
_PAGE = re.compile(r"^page (?P<page>\d+)(?:, (?P<more>.*))?$")
_NUMBER = re.compile(r"\d+")
_LABEL = re.compile(r"^\[?(\d+)[.)\]]?$")
_DIGITS = re.compile(r"[1-9]")
_STEM = 4  # letters of a word that stay in all its forms
_FEW_PAGES = 2  # of which none tells what the others must have
_OnPages = Sequence[tuple[Passage, re.Match[str]]]
"""Passages with the page of each, and what it is there."""


def contradictions(file: Finished) -> Iterator[str]:
    """Yield what a file says against itself: links, rows, values for programs, numbers of pages, heads of tables."""
    yield from crossed(file.links)
    yield from _valued(file.passages)
    paged = [(passage, found) for passage in file.passages if (found := _PAGE.match(passage.place))]
    yield from _paged(paged)
    yield from _left_out(paged)
    yield from _continued(paged)
    yield from _numbered(file.passages)


def crossed(links: Iterable[Link]) -> Iterator[str]:
    """Yield links into the file that lead to where another number's does, or not where the same text does."""
    by_text: dict[str, set[str]] = {}
    by_target: dict[str, dict[str, str]] = {}
    for link in links:
        if link.target.startswith("#") and link.text.strip():
            if not _NUMBER.fullmatch(link.text):  # “7” may be of a table or of a figure
                by_text.setdefault(link.text, set()).add(link.target)
            if cited := _cited(link.text):
                by_target.setdefault(link.target, {}).setdefault(cited, link.text)
    for text, targets in by_text.items():
        if len(targets) > 1:
            yield f"links of the text “{text}” lead to {len(targets)} places"
    for texts in by_target.values():
        if len(texts) > 1:
            yield f"{' and '.join(sorted(texts.values()))} lead to the same place"


def _cited(text: str) -> str:
    """Return what a link names: a source “[2]”, or the number of a table, figure or section; nothing of other words."""
    return text if _CITATION.match(text) else " ".join(_NUMBER.findall(text))


def _valued(passages: Iterable[Passage]) -> Iterator[str]:
    """Yield figures whose value for programs has other digits than their text."""
    for passage in passages:
        for mark in passage.marks:
            text = passage.text[mark.start : mark.end]
            if mark.value and _DIGITS.search(text) and not _agrees(text, mark.value):
                yield f"{passage.place}: “{text}” is {mark.value} for programs"


def _agrees(text: str, value: str) -> bool:
    """Tell whether a text has the digits of a value, at whatever scale, or those to which it can be rounded."""
    said = _significant(text)
    return all(_significant(end) in said or said in _significant(end) for end in value.split("/"))


def _significant(text: str) -> str:
    return "".join(_NUMBER.findall(text)).strip("0")


def _paged(passages: _OnPages) -> Iterator[str]:
    """Yield headers and footers whose numbers are neither the same on all pages nor those of the pages."""
    shapes: dict[tuple[str, str], list[tuple[int, list[int]]]] = {}
    for passage, found in passages:
        if passage.kind == "header" and found["more"] in {"header", "footer"}:
            key = found["more"], _NUMBER.sub("#", passage.text)
            shapes.setdefault(key, []).append((int(found["page"]), list(map(int, _NUMBER.findall(passage.text)))))
    for (where, shape), entries in shapes.items():
        for column in zip(*(numbers for _, numbers in entries), strict=True):
            pages = [page for page, _ in entries]
            if len(set(column)) > 1 and list(column) != pages:
                yield f"the numbers of the {where} “{shape}” do not run on: {', '.join(map(str, column))}"


def _left_out(passages: _OnPages) -> Iterator[str]:
    """Yield a page without a header or footer that all pages but the first have, or all odd or even ones."""
    pages = {int(found["page"]) for _, found in passages}
    lines: dict[tuple[str, str], Counter[int]] = {}
    for passage, found in passages:
        if passage.kind == "header" and found["more"] in {"header", "footer"}:
            key = found["more"], _NUMBER.sub("#", passage.text)
            lines.setdefault(key, Counter())[int(found["page"])] += 1
    for (where, line), counts in lines.items():
        alike = [page for page in pages if page > 1 and {page % 2} & {one % 2 for one in counts if one > 1}]
        most = max((counts[page] for page in alike), default=0)
        lacking = [page for page in alike if counts[page] < most]
        if len(lacking) == 1 and len(alike) > _FEW_PAGES:
            yield f"page {lacking[0]}, {where}: “{line}” is not there as on the other pages"


def _continued(passages: _OnPages) -> Iterator[str]:
    """Yield the repeated captions and heads of tables whose numbers the table itself does not have."""
    tables: dict[str, set[str]] = {}
    on_page: dict[str, set[str]] = {}
    for passage, found in passages:
        if found["more"] and found["more"].startswith("table "):
            table = found["more"].partition(",")[0]
            tables.setdefault(table, set()).add(passage.text)
            on_page.setdefault(found["page"], set()).add(table)
    for passage, found in passages:
        if passage.kind != "header" or found["more"] != "pagination":
            continue
        said = set(_NUMBER.findall(passage.text))
        known = [text for table in on_page.get(found["page"], ()) for text in tables[table]]
        label, labels = _caption(passage.text), [one for text in known if (one := _caption(text))]
        is_label = label and any(label[0] == word for word, _ in labels)
        if (is_label and label not in labels) or (
            said and not any(said <= set(_NUMBER.findall(text)) for text in known)
        ):
            yield f"{passage.place}: “{passage.text}” stands above a table that does not have it"


def _caption(text: str) -> tuple[str, str] | None:
    """Return the beginning of the word of a caption, and its number; None of other texts."""
    found = CAPTION.match(text)
    return ((found[1] or found[4])[:_STEM].lower(), found[2] or found[3]) if found else None


def _numbered(passages: Iterable[Passage]) -> Iterator[str]:
    """Yield items and sources whose numbers do not run on from the one before, or from 1."""
    last = 0
    for passage in passages:
        found = _LABEL.match(passage.heads[0]) if passage.heads and passage.kind in {"item", "source"} else None
        if found:
            if int(found[1]) not in {1, last + 1}:
                yield f"{passage.place}: number {found[1]} follows {last}"
            last = int(found[1])

"""The generated parts of docs/data.md: tables of keys out of the schema and the examples, and what examples print.

A generated part stands between a comment and ``<!-- end -->``. ``<!-- keys: Contact, Place -->`` is a table of the keys
of each of these classes of the model. ``<!-- prints: latvia-uzbekistan relations.missions.0 -->`` is what an example
prints of a path of its data, or of a figure by its id, in every language: the sentence or the row that shows it; with
``#2`` after it the second sentence of the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from papers import SHIPPED
from schema_walk import description, origin, origins, summary, written

from briefing.document import Citation, Document, FigureText, Inlines, ListItem, Paragraph, Quote, Row, Shown
from briefing.extracts import parts, plain, walk

STATISTICS: Final = Path(__file__).parent / "feeds" / "statistics"
"""A data file with all that feeds have."""
PAPERS: Final = Path(__file__).parent / "compose" / "parties"
"""Papers with what no example has: sides that are no country."""
LANGUAGES: Final = ("en", "kk", "ru", "sr")
Documents = Callable[[str, str, str], Document]
"""From the names of an example, a language and a template to a document."""
_PART: Final = re.compile(r"(<!-- (keys|prints): (.*?) -->\n).*?(<!-- end -->)", re.DOTALL)
_SENTENCE: Final = re.compile(r"(?<=\S\S\.) (?=[A-ZА-ЯЁЂЈЉЊЋЏӘҒҚҢӨҰҮҺІ])")
_LONG: Final = 38


def filled(page: str, documents: Documents) -> str:
    """Return a page with its generated parts as they are today."""
    make = {"keys": lambda names: _table(re.split(r", *", names)), "prints": lambda what: _printed(what, documents)}
    return _PART.sub(lambda part: f"{part[1]}{make[part[2]](part[3])}{part[4]}", page)


def classes(page: str) -> list[str]:
    """Return the classes whose keys a page has tables of."""
    return [name for part in _PART.finditer(page) if part[2] == "keys" for name in re.split(r", *", part[3])]


# ------------------------------------------------------------------------------------------------------------- keys


@cache
def shown() -> Mapping[tuple[str, str], Any]:
    """Return every key that an example or a paper of the tests has, by the class that first has it, with its value."""
    found: dict[tuple[str, str], Any] = {}
    folders = (*(path.parent for path in SHIPPED.values()), PAPERS, STATISTICS)
    for folder in folders:
        for file in sorted(folder.glob("*.yaml")):
            held = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
            for kind, key, _, value in written(held):
                found.setdefault((origin(kind, key), key), value)
    return found


def _table(names: list[str]) -> str:
    return "\n" + "\n".join(_keys(name) for name in names) + "\n"


def _keys(name: str) -> str:
    """Return what a class is, and its keys as a table."""
    rows = [_cell(summary(name)), "", "| key | what it is | for example |", "|---|---|---|"]
    for (first, key), place in origins().items():
        if first == name:
            example = _short(shown()[name, key]) if (name, key) in shown() else ""
            rows.append(f"| `{key}` | {_cell(description(*place))} | `{_cell(f'{key}: {example}')}` |")
    return "\n".join([*rows, ""])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _short(value: Any, depth: int = 0) -> str:
    """Return a value as it may stand in a line, its end left out where it is long."""
    if isinstance(value, Mapping):
        kept = list(value.items())[:2]
        if len(value) > 1 and set(value) <= set(LANGUAGES):
            kept = kept[:1]
        inside = [f"{key}: {_short(part, depth + 1)}" if depth < 2 else f"{key}: …" for key, part in kept]
        return "{" + ", ".join([*inside, *(["…"] if len(kept) < len(value) else [])]) + "}"
    if isinstance(value, list):
        kept_items = [_short(part, depth + 1) for part in value[:2]]
        return "[" + ", ".join([*kept_items, *(["…"] if len(kept_items) < len(value) else [])]) + "]"
    return value if len(value) <= _LONG else f"{value[:_LONG].rpartition(' ')[0]}…"


# ---------------------------------------------------------------------------------------------------- what is printed


def _printed(what: str, documents: Documents) -> str:
    paper, path, *number = what.split()
    example, _, template = paper.partition("/")
    lines = []
    for tag in LANGUAGES:
        text = _sample(documents(example, tag, template or "bilateral"), path, number[0] if number else "")
        lines.append(f"> *{tag}* {text}")
    return "\n" + "  \n".join(lines) + "\n\n"


def _sample(document: Document, path: str, number: str) -> str:
    """Return what shows a path: the first row, else the sentence of a paragraph; several cells stand between bars."""
    for part in _candidates(document, path):
        if isinstance(part, Row):
            return " · ".join(_plain(cell.content) for cell in part.cells)
        if isinstance(part, ListItem):
            return " · ".join(_plain(paragraph.content) for paragraph in part.content)
        if isinstance(part, Quote):
            return f"{_plain(part.content)} {_plain(part.attribution)}"
        if isinstance(part, Paragraph):
            sentences = _SENTENCE.split(_plain(part.content))
            if number:
                return sentences[int(number.removeprefix("#")) - 1]
            figures = {_tidy(one.text) for one in _figures(part.content, path)}
            return next((one for one in sentences if any(text in one for text in figures)), sentences[0])
    raise LookupError(f"{document.meta.title} shows no {path}")


def _candidates(document: Document, path: str) -> Iterator[object]:
    """Yield the parts that show a path: paragraphs and quotations, then rows of tables, then items of lists."""
    found = [part for part in parts(document.blocks) if isinstance(part, Shown) and _shows(part, path)]
    yield from (
        part for part in found if isinstance(part, Quote) or (isinstance(part, Paragraph) and part.role == "body")
    )
    yield from (part for part in found if isinstance(part, Row))
    yield from (part for part in found if isinstance(part, ListItem))


def _shows(part: Shown, path: str) -> bool:
    figures = [one for one in parts(part) if isinstance(one, FigureText) and _is_below(one.id, path)]
    return bool(figures) or any(_is_below(one, path) for one in (part.key, *part.shows))


def _figures(content: Inlines, path: str) -> Iterator[FigureText]:
    return (one for one in walk(content) if isinstance(one, FigureText) and _is_below(one.id, path))


def _is_below(path: str, above: str) -> bool:
    return path == above or path.startswith(f"{above}.")


def _plain(content: Inlines) -> str:
    return re.sub(r" +(?=[.;,]|$)", "", _tidy(plain(tuple(one for one in content if not isinstance(one, Citation)))))


def _tidy(text: str) -> str:
    return text.replace("\u00a0", " ")

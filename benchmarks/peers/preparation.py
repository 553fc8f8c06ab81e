"""What the peers work from, made once before anything is timed: messages, finished texts and Word templates.

Sentences are taken from the documents that the program composes. In messages the peers' own values stand in the place
of what they print; finished texts are as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from briefing import resources
from briefing.build import composed
from briefing.document import (
    Block,
    Caption,
    Citation,
    Document,
    Emphasis,
    FigureText,
    Heading,
    Inlines,
    List,
    Paragraph,
    Quote,
    Reference,
    Route,
    Strong,
    Table,
)
from briefing.extracts import plain
from briefing.request import BuildRequest
from peers import data as models
from peers import word_template
from peers.paper import Printer, fill, values
from peers.words import FORMS

Content = dict[str, Any]
DATE_STYLES = ("day", "month")
TEXT_STYLES = ("text", "clause")
FIGURE_STYLES = ("signed", "minus", "number")
SHORTEST = 4  # letters of a text that a value is looked for in


def documents(data: Path, languages: tuple[str, ...]) -> Mapping[str, Document]:
    """Return the documents that the program composes."""
    request = BuildRequest(data, languages, formats=(), workers=1, verify=False)
    _, rendered = composed(request)
    return {one.language: one.document for one in rendered if one.document is not None}


def finished(document: Document) -> Content:
    """Return all that a paper says, as the peers' templates take it."""
    meta = document.meta
    tag, *_, region = meta.lang.split("-")
    before, between, after = re.split(r"\{pages?\}", meta.page)
    return {
        "lang": tag,
        "region": region,
        "script": {"en": "latn"}.get(tag, "cyrl"),
        "tag": meta.lang,
        "title": meta.title,
        "subject": meta.subject,
        "author": meta.author,
        "keywords": list(meta.keywords),
        "date": [int(part) for part in meta.date.split("-")],
        "head": meta.running_head,
        "page": [before, between, after],
        "blocks": [part for block in document.blocks for part in _parts(block)],
    }


def _parts(block: Block) -> Iterator[Content]:
    match block:
        case Paragraph(content, role):
            yield {"kind": role, "runs": _runs(content)}
        case Heading(_, content, number, name):
            yield {"kind": "heading", "number": number.text, "id": name, "runs": _runs(content)}
        case List(items, "key-figures"):
            names = ("value", "label", "note")
            yield {
                "kind": "panel",
                "entries": [
                    dict.fromkeys(names, "")
                    | {name: _marked(one.content) for name, one in zip(names, item.content, strict=False)}
                    for item in items
                ],
            }
        case List(items, "sources"):
            entries = [
                {"label": item.label.text, "id": item.id, "runs": _runs(item.content[0].content)} for item in items
            ]
            yield {"kind": "sources", "entries": entries}
        case List(items):
            yield {"kind": "bullets", "entries": [_runs(item.content[0].content) for item in items]}
        case Quote(content, attribution):
            yield {"kind": "quote", "runs": _runs(content), "by": _runs(attribution)}
        case Table():
            yield {
                "kind": "table",
                "id": block.id,
                "alt": block.summary or plain(block.caption.content),
                "caption": _caption(block.caption),
                "columns": [float(column.width) for column in block.columns],
                "header": [_runs(cell.content) for cell in block.header[0].cells],
                "rows": [
                    {"total": row.role == "total", "cells": [_runs(cell.content) for cell in row.cells]}
                    for row in block.rows
                ],
            }
            yield from ({"kind": "note", "runs": _runs(note.content)} for note in block.notes)
        case Route():
            yield {
                "kind": "image",
                "id": block.id,
                "alt": block.alt,
                "caption": _caption(block.caption),
                "stops": [{"name": stop.name, "detail": stop.detail} for stop in block.stops],
                "legs": [{"mode": leg.mode, "label": leg.label} for leg in block.legs],
            }
            yield from ({"kind": "note", "runs": _runs(note.content)} for note in block.notes)
        case _:
            raise TypeError(f"the peers have no {type(block).__name__}: the example has changed")


def _caption(caption: Caption) -> Content:
    return {"number": f"{caption.before}{caption.number}{caption.after}".strip(), "text": _marked(caption.content)}


def _marked(content: Inlines) -> str:
    return "".join(one["text"] for one in _runs(content))


OPEN, SHUT = "\ue000", "\ue001"  # around what shows a figure: the id, a bar, the text


def _runs(content: Inlines, italic: bool = False) -> list[Content]:
    runs: list[Content] = []
    for part in content:
        match part:
            case Citation(target, text):
                runs.append({"text": text, "to": target, "italic": italic})
                continue
            case Reference(target):
                runs.append({"text": part.text, "to": target, "italic": italic})
                continue
            case Strong(inner):
                more = _runs(inner, italic)
            case Emphasis(inner):
                more = _runs(inner, italic=True)
            case FigureText(name, text):
                more = [{"text": f"{OPEN}{name}|{text}{SHUT}", "to": "", "italic": italic}]
            case _:
                more = [{"text": part.text, "to": "", "italic": italic}]
        for one in more:
            if runs and not runs[-1]["to"] and not one["to"] and runs[-1]["italic"] == one["italic"]:
                runs[-1]["text"] += one["text"]
            else:
                runs.append(one)
    return runs


FIGURE = re.compile(f"{OPEN}([^|]*)\\|([^{SHUT}]*){SHUT}")


def unmarked(content: Any) -> Any:
    """Return content without the marks of figures: finished text."""
    return _each(content, lambda text: FIGURE.sub(r"\2", text))


def messages(content: Content, held: Mapping[str, Any], printer: Printer) -> Content:
    """Return content with the peers' values in the place of what they print.

    ``held`` are the values by their paths. Texts are compared without regard to spaces that do not break.
    """
    figures = {
        path: {style: printer.print(value, style) for style in FIGURE_STYLES}
        for path, value in held.items()
        if printer.is_figure(value)
    }
    said = sorted(
        (
            (printed.replace("\xa0", " "), f"{{{path}:{style}}}", printer.is_date(value))
            for path, value in held.items()
            if printer.is_date(value) or isinstance(value, Mapping)
            for style in (FORMS if printer.is_word(value) else DATE_STYLES if printer.is_date(value) else TEXT_STYLES)
            if len(printed := printer.print(value, style)) >= SHORTEST
        ),
        key=lambda one: (-len(one[0]), len(one[1])),
    )

    def figure(found: re.Match[str]) -> str:
        name, text = found[1], found[2]
        best = max(
            (
                (_alike(name, path), len(printed), text.replace(printed, f"{{{path}:{style}}}", 1))
                for path, styles in figures.items()
                for style, printed in styles.items()
                if re.search(rf"(?<!\d){re.escape(printed)}(?![\d,.]?\d)", text)
            ),
            default=(0, 0, text),
        )
        return best[2] if best[0] else text

    def one(text: str) -> str:
        text = FIGURE.sub(figure, text)
        for printed, placeholder, is_date in said:
            parts = re.split(r"(\{[^}]*\})", text)
            parts[::2] = [_in_place(part, printed, placeholder, takes_endings=is_date) for part in parts[::2]]
            text = "".join(parts)
        return text

    return {**content, "blocks": _each(content["blocks"], one), "head": one(content["head"])}


def _in_place(text: str, printed: str, placeholder: str, *, takes_endings: bool) -> str:
    """Return text with a placeholder where a value is printed as a whole word, or as one with an ending (Kazakh)."""
    loose = re.escape(printed).replace(r"\ ", "[ \xa0]")
    end = "" if takes_endings else r"(?!\w)"
    return re.sub(rf"(?<!\w){loose}{end}", lambda _: placeholder, text)


def _alike(name: str, path: str) -> int:
    """Return how many parts of two paths are the same from the left, if the section is."""
    parts = list(zip(name.split("."), path.split("."), strict=False))
    same = 0
    for one, other in parts:
        if one != other:
            break
        same += 1
    return same if same > 1 else 0


def _each(content: Any, change: Any) -> Any:
    if isinstance(content, str):
        return change(content)
    if isinstance(content, list):
        return [_each(part, change) for part in content]
    if isinstance(content, dict):
        return {
            name: part if name in {"kind", "to", "id", "mode"} else _each(part, change)
            for name, part in content.items()
        }
    return content


WORD = re.compile(r"(\w[^\s]*\w|\w)")


def variant(number: int) -> bytes:
    """Return the bundled data file with other words in the texts that people write, in as many as before.

    So whoever keeps what was drawn of a text has no more of the next paper than of that of another relationship.
    """
    read = yaml.safe_load(resources.example().read_bytes())
    for section in read.values():
        for point in section.get("points", ()) if isinstance(section, dict) else ():
            speech = point.get("statement") or point.get("quote") or point
            speech["text"] = {tag: _turned(text, number) for tag, text in speech["text"].items()}
    written: bytes = yaml.safe_dump(read, allow_unicode=True, sort_keys=False, encoding="utf-8")
    return written


def _turned(text: str, number: int) -> str:
    """Return text whose words have changed places; one with figures in it is as it was.

    Signs stay where they are: a paper says a text by how it begins and ends.
    """
    if "{" in text:
        return text
    parts = WORD.split(text)
    words = parts[1::2]
    at = number % len(words) if words else 0
    parts[1::2] = [*words[at:], *words[:at]]
    return "".join(parts)


def write(root: Path, languages: tuple[str, ...], variants: int) -> None:
    """Write into a folder what the peers work from: `0` has the example, `1` and on its variants, each in one language.

    Raises:
        ValueError: Messages that are filled with values are not the text of the document.
    """
    (root / "languages").write_text(" ".join(languages), "ascii")
    (root / "fonts").write_text(str(resources.fonts_dir()), "utf-8")
    for number in range(variants + 1):
        folder = root / str(number)
        folder.mkdir()
        data = folder / resources.DATA_FILE
        data.write_bytes(variant(number) if number else resources.example().read_bytes())
        held = values(models.read(data))
        wanted = (languages[number % len(languages)],) if number else languages
        for tag, document in documents(data, wanted).items():
            printer, content = Printer(tag), finished(document)
            if not number:
                _write_json(root / f"{tag}.messages.json", messages(content, held, printer))
                word_template.write(unmarked(content), root / f"{tag}.docx")
            _write_json(folder / f"{tag}.finished.json", unmarked(content))
            said = fill(json.loads((root / f"{tag}.messages.json").read_bytes()), held, printer)
            if _plain(said) != _plain(unmarked(content)):
                raise ValueError(f"the peer does not say in {tag} what the program says")


def _write_json(path: Path, content: Content) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), "utf-8")


def _plain(content: Content) -> str:
    return json.dumps(content, ensure_ascii=False).replace("\xa0", " ")

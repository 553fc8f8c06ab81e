"""Reading a finished Word file: its text, charts with their workbooks, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from briefing.verify.bounds import damaged
from briefing.verify.docx_charts import Chart
from briefing.verify.docx_styles import styles_of
from briefing.verify.docx_text import FACT, Place, Reader, Story
from briefing.verify.finished import Finished, Font, Passage
from briefing.verify.markup import local, of_word, value
from briefing.verify.package import Package


def read_docx(path: Path, data: bytes) -> Finished:
    """Read a Word file from its bytes.

    Raises:
        DataError: It is damaged, locked with a password, too large, or a package of another kind.
    """
    try:
        return _read(path, Package(data))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError, RecursionError) as problem:
        raise damaged("a part of it is something else than its place says") from problem


def _read(path: Path, package: Package) -> Finished:
    main = package.main
    root = package.root(main)
    if local(root) != "document":
        raise damaged("it is a package of another kind than Word's")
    relations = package.relations(main)
    parts = {relation.kind: relation.target for relation in relations.values() if not relation.is_outside}
    styles, counters = styles_of(package, parts)
    properties = dict(_properties(package))
    language = properties.get("language") or styles.default.language or ""
    names = frozenset(of_word(mark, "name") for mark in root.iter("{*}bookmarkStart"))
    story = Story(styles, counters, styles.default.language or language, names)
    Reader(story, relations).blocks(root, Place(""))
    _notes(package, story, parts)
    _headers(package, story, root, main)
    passages = list(_with_charts(package, story))
    return Finished(
        path=path,
        kind="docx",
        language=language,
        title=properties.get("title", ""),
        fonts=tuple(_fonts(package, parts)),
        links=tuple(story.links),
        passages=tuple(passages),
        properties=properties,
        is_draft=story.is_draft,
        faults=tuple(dict.fromkeys([*story.faults, *_strangers(package, story), *_gaps(names)])),
    )


def _notes(package: Package, story: Story, parts: dict[str, str]) -> None:
    """Read the notes that the text refers to, in its order."""
    for kind, key in story.notes:
        if kind not in parts:
            continue
        relations = package.relations(parts[kind])
        for note in package.root(parts[kind]):
            if of_word(note, "id") == key:
                Reader(story, relations).blocks(note, Place(f"note {key}", "note"))


def _headers(package: Package, story: Story, root: Any, main: str) -> None:
    """Read the headers and footers that the sections have, each once."""
    relations = package.relations(main)
    seen: set[str] = set()
    for reference in root.iter("{*}headerReference", "{*}footerReference"):
        relation = relations.get(value(reference, "id"))
        if relation is None or relation.is_outside or relation.target in seen:
            continue
        seen.add(relation.target)
        name = f"{local(reference).removesuffix('Reference')} ({of_word(reference, 'type') or 'default'} pages)"
        Reader(story, package.relations(relation.target)).blocks(package.root(relation.target), Place(name, "header"))


def _with_charts(package: Package, story: Story) -> Iterator[Passage]:
    """Yield the passages with those of each chart in its place."""
    number = 0
    for passage in story.passages:
        if passage.kind == "point" and not passage.text and passage.place in story.charts:
            number += 1
            chart = Chart(package, passage.place, f"chart {number}", story.language)
            story.faults += chart.faults
            yield from chart.passages
        else:
            yield passage


def _properties(package: Package) -> Iterator[tuple[str, str]]:
    for relation in package.relations("").values():
        if relation.kind == "core-properties" and not relation.is_outside:
            for element in package.root(relation.target):
                if local(element) and element.text:
                    yield local(element), element.text.strip()


def _fonts(package: Package, parts: dict[str, str]) -> Iterator[Font]:
    if "fontTable" in parts:
        for font in package.root(parts["fontTable"]):
            if local(font) == "font":
                yield Font(of_word(font, "name"), any(local(part).startswith("embed") for part in font))


def _strangers(package: Package, story: Story) -> Iterator[str]:
    """Yield what can run or leads nowhere."""
    if any(name.endswith(("vbaProject.bin", "vbaData.xml")) for name in package.names):
        yield "has a program in it"
    for link in story.links:
        if link.target == "#":
            yield f"a link leads nowhere: “{link.text}”"


def _gaps(names: Iterable[str]) -> Iterator[str]:
    """Yield the figures that were taken out: the bookmarks of figures are numbered from 1 without a gap."""
    numbers = {int(found[1]): found[2] for name in names if (found := FACT.match(name))}
    missing = sorted(set(range(1, max(numbers, default=0))) - numbers.keys())
    if missing:
        beside = numbers[min(one for one in numbers if one > missing[0])]
        yield f"{len(missing)} figures have been taken out, one of them before {beside}"

"""Files compared with each other: one paper in two formats says the same, and its numbering runs on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefing.verify.context import CAPTION, PAGE, PAGE_AT_END, headings_of, is_of_contents
from briefing.verify.findings import OUT_OF_SEQUENCE, UNLIKE, Wrong
from briefing.verify.finished import Finished, Passage
from briefing.verify.folding import bare
from briefing.verify.papers import template_of

_SAID: Final = frozenset(
    {"title", "heading", "paragraph", "item", "quote", "caption", "note", "source", "cell", "head"}
)
_CITED: Final = re.compile(r"\[([0-9]+)\]")
_LABEL: Final = re.compile(r"^\W*[0-9]+(?:\.[0-9]+)*(?:[.)]|(?!\s[0-9]{3}(?![0-9])))(?=\s)")
"""The number of a heading, item or source: of “1 250”, which is a figure, “1” is none."""
_NUMBERED: Final = frozenset({"heading", "item", "source"})
_SHOWN: Final = 90
_STEM: Final = 4


def likeness_wrongs(files: Sequence[Finished]) -> Iterator[Wrong]:
    """Yield the passages of one file that another format of the same paper has otherwise."""
    texts = {id(file): _text(file) for file in files}
    for file in files:
        for other in files:
            is_same = file.language == other.language and template_of(file, None) == template_of(other, None)
            if is_same and file.kind != other.kind:
                yield from _lacking(file, other, texts[id(other)])


def _text(file: Finished) -> str:
    return "\n".join(_bare(passage) for passage in file.passages)


def _bare(passage: Passage) -> str:
    label = _LABEL.match(passage.text) if passage.kind in _NUMBERED else None
    is_figure = label and any(mark.start < label.end() for mark in passage.marks)  # 1 250 is not “1” and “250”
    return bare(passage.text[label.end() :] if label and not is_figure else passage.text)


def _lacking(file: Finished, other: Finished, text: str) -> Iterator[Wrong]:
    whole = text.replace("\n", "")
    headings = headings_of(file)
    for passage in file.passages:
        if is_of_contents(passage, headings):
            continue
        said = _bare(passage)
        if passage.kind in _SAID and said and said not in text and said not in whole:
            message = f"the text stands otherwise in {other.path}"
            hint = "compare both files; build them again from the data"
            yield Wrong(UNLIKE, str(file.path), passage.place, message, "", passage.text[:_SHOWN], hint=hint)


def sequence_wrongs(file: Finished) -> Iterator[Wrong]:
    """Yield citations of sources that the list does not have, and sections and captions out of sequence."""
    name = str(file.path)
    sources = sum(passage.kind == "source" for passage in file.passages)
    for passage in file.passages:
        for found in _CITED.finditer(passage.text):
            if sources and not 1 <= int(found[1]) <= sources:
                yield Wrong(
                    OUT_OF_SEQUENCE, name, passage.place, "the list of sources has no such number", "", found[0]
                )
    yield from _runs_on(file, "heading", re.compile(r"^([0-9]+)\.\s"))
    yield from _sources(file)
    yield from _captions(file)
    yield from _referred(file)
    yield from _contents(file)


def _referred(file: Finished) -> Iterator[Wrong]:
    """Yield links of a PDF whose text numbers a table or figure that has its caption on another page."""
    pages: dict[tuple[str, str], str] = {}
    for passage in file.passages:
        found, page = CAPTION.match(passage.text), PAGE.match(passage.place)
        if passage.kind == "caption" and found and page:
            pages[_word_and_number(found)] = page[1]
    for link in file.links:
        found, page = CAPTION.match(link.text), PAGE.match(link.target.removeprefix("#"))
        own = pages.get(_word_and_number(found)) if found else None
        if page and own and page[1] != own:
            message = "the text of a link has the number of another table or figure than it leads to"
            yield Wrong(OUT_OF_SEQUENCE, str(file.path), "", message, f"page {page[1]}", f"{link.text} (page {own})")


def _word_and_number(found: re.Match[str]) -> tuple[str, str]:
    """Return the beginning of the word of a caption, which stands in any case, and its number."""
    return bare(found[1] or found[4])[:_STEM], found[2] or found[3]


def _contents(file: Finished) -> Iterator[Wrong]:
    """Yield entries of the list of contents that have another number than the heading of their words."""
    numbers: dict[str, set[str]] = {}
    for passage in file.passages:
        if passage.kind == "heading":
            label = _LABEL.match(passage.text)
            words = bare(passage.text[label.end() :] if label else passage.text)
            numbers.setdefault(words, set()).add(_digits(label[0] if label else "".join(passage.heads[:1])))
    headings = frozenset(numbers)
    for passage in file.passages:
        label = _LABEL.match(passage.text)
        if label and is_of_contents(passage, headings):
            entry = passage.text[label.end() :]
            own = numbers.get(bare(entry)) or numbers.get(bare(PAGE_AT_END.sub("", entry)))
            if own and _digits(label[0]) not in own:
                message = "the list of contents has another number than the heading"
                yield Wrong(OUT_OF_SEQUENCE, str(file.path), passage.place, message, "", passage.text[:_SHOWN])


def _sources(file: Finished) -> Iterator[Wrong]:
    """Yield the first source that the file numbers itself, and otherwise than by its place in the list."""
    labels = [(_digits(one.heads[0]), one) for one in file.passages if one.kind == "source" and one.heads]
    for number, (label, passage) in enumerate(labels, 1):
        if label and int(label) != number:
            message = "the numbers of sources do not run on"
            yield Wrong(OUT_OF_SEQUENCE, str(file.path), passage.place, message, str(number), passage.heads[0])
            return


def _digits(label: str) -> str:
    return "".join(filter(str.isdigit, label))


def _runs_on(file: Finished, kind: str, pattern: re.Pattern[str]) -> Iterator[Wrong]:
    last = 0
    for passage in file.passages:
        if passage.kind == kind and (found := pattern.match(passage.text)):
            if int(found[1]) != last + 1:
                message = "the numbers of sections do not run on"
                yield Wrong(OUT_OF_SEQUENCE, str(file.path), passage.place, message, str(last + 1), found[1])
            last = int(found[1])


def _captions(file: Finished) -> Iterator[Wrong]:
    numbered: dict[str, list[tuple[int, Passage]]] = {}
    for passage in file.passages:
        found = CAPTION.match(passage.text)
        if passage.kind == "caption" and found:
            numbered.setdefault(bare(found[1] or found[4]), []).append((int(found[2] or found[3]), passage))
    for captions in numbered.values():
        seen = [number for number, _ in captions]
        if sorted(seen) != list(range(1, len(seen) + 1)):
            place = captions[-1][1].place
            yield Wrong(
                OUT_OF_SEQUENCE,
                str(file.path),
                place,
                "the numbers of tables or figures do not run on",
                ", ".join(map(str, range(1, len(seen) + 1))),
                ", ".join(map(str, seen)),
            )

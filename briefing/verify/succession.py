"""Two formats of one paper beside each other: the same passages as often, and in the same order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from briefing.verify.context import headings_of, is_of_contents
from briefing.verify.findings import UNLIKE, Wrong
from briefing.verify.finished import Finished
from briefing.verify.folding import bare
from briefing.verify.papers import template_of

_SAID: Final = frozenset(
    {"title", "heading", "paragraph", "item", "quote", "caption", "note", "source", "cell", "head"}
)
_SHOWN: Final = 90
_HINT: Final = "compare both files; build them again from the data"


def succession_wrongs(files: Sequence[Finished]) -> Iterator[Wrong]:
    """Yield the first passage of each pair of files at which they no longer say the same one after the other."""
    said = {id(file): _said(file) for file in files}
    for file, other in combinations(files, 2):
        is_same = file.language == other.language and template_of(file, None) == template_of(other, None)
        if is_same and file.kind != other.kind and file.is_tagged and other.is_tagged:
            yield from _differing(file, other, said[id(file)], said[id(other)])


def _said(file: Finished) -> list[tuple[str, str, str]]:
    """Return the passages of a file: as they are compared, as they are shown, and their places."""
    headings = headings_of(file)
    number = {"heading"}
    return [
        (
            bare((passage.heads[0] if passage.kind in number and passage.heads else "") + passage.text),
            passage.text,
            passage.place,
        )
        for passage in file.passages
        if passage.kind in _SAID and not is_of_contents(passage, headings)
    ]


def _differing(
    file: Finished, other: Finished, first: list[tuple[str, str, str]], second: list[tuple[str, str, str]]
) -> Iterator[Wrong]:
    counts = Counter(text for text, _, _ in first), Counter(text for text, _, _ in second)
    one, two = (
        [entry for entry in entries if counts[0][entry[0]] and counts[1][entry[0]]] for entries in (first, second)
    )
    for (text, shown, place), (again, _, there) in zip(one, two, strict=False):
        if text != again:
            message = f"passages follow each other otherwise in {other.path} ({there})"
            yield Wrong(UNLIKE, str(file.path), place, message, "", shown[:_SHOWN], hint=_HINT)
            return
    if len(one) != len(two):
        longer, shorter = (file, other) if len(one) > len(two) else (other, file)
        _, shown, place = max(one, two, key=len)[min(len(one), len(two))]
        message = f"the passage stands more often than in {shorter.path}"
        yield Wrong(UNLIKE, str(longer.path), place, message, "", shown[:_SHOWN], hint=_HINT)

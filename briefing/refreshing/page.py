"""A Word file with what is known of it: the ids of its figures, the keys of its passages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, count

from briefing.corrections import lines_of, placed
from briefing.document import Paragraph
from briefing.docx import edited, facts
from briefing.docx.edited import EditedFile, Mark
from briefing.docx.exhibits import Exhibit, exhibits
from briefing.docx.written import even
from briefing.extracts import figure_ids, plain
from briefing.preparation import Prepared
from briefing.refreshing.pairing import Piece
from briefing.rendering import Rendered


@dataclass(slots=True)
class Page:
    """A Word file; ``keys`` are those of its passages, empty for an edited one; ``dated`` are lines with the date."""

    file: EditedFile
    pieces: tuple[Piece, ...]
    exhibits: tuple[Exhibit, ...]
    keys: tuple[str, ...] = ()
    dated: frozenset[str] = frozenset()


class Names:
    """The names of figures' bookmarks, and which figure each is."""

    def __init__(self, figures: Iterable[str]) -> None:
        """Take the ids of all figures that there may be."""
        self._figures = dict.fromkeys(figures)
        self._known: dict[str, str] = {}
        self.taken: set[str] = set()

    def of(self, mark: Mark) -> str:
        """Return the id of the figure that a bookmark is around; empty if there is none of that name."""
        if mark.name not in self._known:
            self._known[mark.name] = facts.figure_of(mark.name, self._figures) or ""
        return self._known[mark.name]

    def name(self, figure: str, mark: Mark) -> str:
        """Return the name of a bookmark for a figure: its own if it already is that figure's, else a free one.

        That has the number of the old one where it can: a number that is missed is a figure that has been taken out.
        """
        if self.of(mark) == figure:
            return mark.name
        numbers = chain(facts.number_of(mark.name), count(1))
        found = next(name for number in numbers if (name := facts.name(figure, number)) not in self.taken)
        self.taken.add(found)
        return found


def page_of(file: EditedFile, names: Names) -> Page:
    """Return an edited file."""
    return Page(file, tuple(_pieces(file, names)), tuple(exhibits(file)))


def page_built(one: Rendered, names: Names, prepared: Prepared) -> Page:
    """Return a paper as the program builds it."""
    file = edited.of_bytes(one.files[0][1], one.language)
    return Page(
        file, tuple(_pieces(file, names)), tuple(exhibits(file)), tuple(_keys(file, one, prepared)), _dated(one)
    )


def figures_of(one: Rendered, prepared: Prepared) -> tuple[str, ...]:
    """Return the ids of all figures that a paper may print."""
    printed = figure_ids(one.document.blocks) if one.document else ()
    return (*printed, *prepared.figures.keys())


def _pieces(file: EditedFile, names: Names) -> Iterable[Piece]:
    for passage in file.passages:
        yield Piece(passage.words, tuple(names.of(mark) for mark in passage.marks), passage.is_row)


def _keys(file: EditedFile, one: Rendered, prepared: Prepared) -> Iterable[str]:
    """Yield the key of the block of each passage, as far as the tree tells."""
    known = tuple(lines_of(one.document, prepared)) if one.document else ()
    texts = [text for passage in file.passages for text in passage.texts]
    lines = iter(placed(tuple(texts), known))
    for passage in file.passages:
        keys = [next(lines).key for _ in passage.texts]
        yield next(filter(None, keys), "")


def _dated(one: Rendered) -> frozenset[str]:
    blocks = one.document.blocks if one.document else ()
    lines = (block for block in blocks if isinstance(block, Paragraph) and block.place == "date")
    head = (even(one.document.meta.running_head),) if one.document else ()
    return frozenset((*head, *(even(plain(block.content)) for block in lines)))

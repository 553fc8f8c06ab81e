"""References to exhibits: each table, chart and route is named by a sentence that stands before it in its section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from briefing.compose.draft import UNNUMBERED, Authored, Draft, Message, Reworked, Sentence, Words, within
from briefing.compose.material import Material
from briefing.compose.numbering import Section
from briefing.document import Block, Chart, Paragraph, Route, Shown, Table
from briefing.extracts import ids_among, parts
from briefing.language import Language
from briefing.language.rich import Rich, Span
from briefing.language.values import Datum
from briefing.records import frozen, replace

Exhibit = Table | Chart | Route
_PAIR: Final = 2


@frozen
class _Names:
    """The messages of what an exhibit of a kind is called by, and of several; ``spans``: in a row, they are a range."""

    one: str
    several: str
    spans: bool = False


_ASIDE: Final = {
    "table": _Names("exhibit-table", "exhibit-tables"),
    "figure": _Names("exhibit-figure", "exhibit-figures"),
}
_PLACE: Final = {
    "table": _Names("exhibit-in-table", "exhibit-in-tables", spans=True),
    "figure": _Names("exhibit-in-figure", "exhibit-in-figures", spans=True),
}


@frozen
class _Told:
    """What a sentence or an exhibit tells: figures by their ids, paths of the data, and entries of lists."""

    figures: frozenset[str]
    paths: frozenset[str]
    entries: frozenset[str]

    @classmethod
    def of(cls, figures: Iterable[str], paths: Iterable[str], material: Material) -> _Told:
        """Return what is told by figures and by paths of the data, which may be those of figures."""
        known = frozenset(figures)
        keys = frozenset(material.figures[one].key for one in known)
        told = frozenset(paths)
        return cls(known, told - keys, frozenset(filter(None, map(_entry, told | keys))))

    def shared(self, other: _Told) -> tuple[int, int, int]:
        """Return how much two tell alike, what counts most first."""
        return (
            len(self.figures & other.figures),
            len(self.paths & other.paths),
            len(self.entries & other.entries),
        )


def _entry(path: str) -> str:
    """Return the path of the entry of a list that a path of the data is in: ``corridor.routes.0``; empty for none."""
    names = path.split(".")
    numbered = next((place for place, name in enumerate(names) if name.isdigit()), None)
    return "" if numbered is None else ".".join(names[: numbered + 1])


@frozen
class _Stated:
    """A sentence of the program's own: its block and its place in it, and what it states of the data."""

    block: int
    place: int
    told: _Told


def referring(section: Section, material: Material) -> Section:
    """Return a section in whose text each exhibit is referred to, by the first sentence that says most of it.

    It shares figures or other data with the exhibit, or is of the same entry of a list: a route, a project. Where no
    sentence does, a sentence of its own says where the exhibit is, one for several in a row. Where no text stands
    before an exhibit, its caption is the first that is said of it. Texts of the data stay as they are.
    """
    if not any(isinstance(block, Exhibit) for block in section.blocks):
        return section
    stated: list[_Stated] = []
    named: dict[tuple[int, int], list[Exhibit]] = {}
    unnamed: dict[int, list[Exhibit]] = {}
    run = -1
    begun = False
    for index, block in enumerate(section.blocks):
        if isinstance(block, Exhibit):
            if found := _closest(stated, _shown(block, material)):
                named.setdefault((found.block, found.place), []).append(block)
                run = -1
            elif begun:
                run = index if run < 0 else run
                unnamed.setdefault(run, []).append(block)
            continue
        run, begun = -1, True
        stated += _stated(index, block, material)
    return replace(section, blocks=tuple(_rewritten(section.blocks, named, unnamed)))


def _rewritten(
    blocks: Sequence[Block],
    named: dict[tuple[int, int], list[Exhibit]],
    unnamed: dict[int, list[Exhibit]],
) -> Iterator[Block]:
    for index, block in enumerate(blocks):
        if exhibits := unnamed.get(index):
            words = Message("exhibits-where", {"exhibits": _called(exhibits, _PLACE)})
            key = f"{exhibits[0].key}.reference" if exhibits[0].key else ""
            yield Paragraph((Draft(sentences=(Sentence(words),)),), key=key)
        if isinstance(block, Paragraph) and any(at == index for at, _ in named):
            (text,) = block.content
            asides = {place: _aside(exhibits) for (at, place), exhibits in named.items() if at == index}
            yield replace(block, content=(_with_asides(text, asides),))
        else:
            yield block


def _with_asides(text: object, asides: dict[int, Words]) -> Draft:
    assert isinstance(text, Draft)  # noqa: S101 - only drafts have sentences that state something
    sentences = (replace(one, aside=asides.get(place, one.aside)) for place, one in enumerate(text.sentences))
    return replace(text, sentences=tuple(sentences))


def _aside(exhibits: Sequence[Exhibit]) -> Words:
    return Message("exhibits-shown", {"exhibits": _called(exhibits, _ASIDE)})


def _called(exhibits: Sequence[Exhibit], names: Mapping[str, _Names]) -> tuple[Words, ...]:
    """Return what exhibits are called by in a sentence, without their numbers yet: tables, then figures."""
    kinds = ((name, [one for one in exhibits if one.caption.kind == kind]) for kind, name in names.items())
    return tuple(_of_a_kind(group, name) for name, group in kinds if group)


def _of_a_kind(exhibits: Sequence[Exhibit], name: _Names) -> Words:
    if len(exhibits) == 1:
        return _link(exhibits[0], Message(name.one, {"number": UNNUMBERED}))
    numbers = tuple(_link(one, Rich(UNNUMBERED)) for one in exhibits)
    first, *_, last = numbers
    if len(numbers) == _PAIR:
        numbers = (Message("exhibit-pair", {"first": first, "last": last}),)
    elif name.spans:
        numbers = (Message("exhibit-range", {"first": first, "last": last}),)
    return Message(name.several, {"numbers": numbers})


def _link(exhibit: Exhibit, words: Words) -> Words:
    return Reworked(words, partial(_leading_to, exhibit.id))


def _leading_to(exhibit: str, _language: Language, rich: Rich) -> Rich:
    return Rich(rich.text, (Span(0, len(rich.text), "exhibit", exhibit),))


def _closest(stated: Sequence[_Stated], shown: _Told) -> _Stated | None:
    """Return the first of the sentences that share most with an exhibit; None where none shares anything."""

    def shared(sentence: _Stated) -> tuple[int, int, int]:
        return sentence.told.shared(shown)

    best = max(stated, key=shared, default=None)
    return best if best is not None and any(shared(best)) else None


def _shown(exhibit: Exhibit, material: Material) -> _Told:
    held = tuple(parts(exhibit))
    paths = (path for part in held if isinstance(part, Shown) for path in part.shows)
    return _Told.of(ids_among(held), paths, material)


def _stated(index: int, block: Block, material: Material) -> Iterator[_Stated]:
    """Yield the sentences of a paragraph that no one has written in the data."""
    if not isinstance(block, Paragraph) or block.role != "body":
        return
    for text in block.content:
        for place, sentence in enumerate(text.sentences if isinstance(text, Draft) else ()):
            said = within(sentence.words)
            kinds = set(map(type, said))
            if Message in kinds and Authored not in kinds:
                figures = (one.id for one in said if isinstance(one, Datum))
                yield _Stated(index, place, _Told.of(figures, sentence.shows, material))

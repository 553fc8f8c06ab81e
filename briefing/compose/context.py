"""What every block needs while a document is composed.

The data as values of the language, the numbers of sources and captions, and who has been introduced.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Literal

from briefing.compose.authored import Placeholders
from briefing.data.model import Briefing, Forms, Term
from briefing.data.quantities import Quantity
from briefing.data.walk import walk
from briefing.document import Caption, Citation, Emphasis, FigureText, Foreign, Inline, Inlines, Paragraph, Text
from briefing.errors import DataError, Diagnostic, error
from briefing.figures import Figures
from briefing.language import Language
from briefing.language.rich import Rich, mark
from briefing.language.values import Country, Datum, Noun, NounKind, Person, Value

_CASES = ("gen", "dat", "acc", "ins", "prep", "loc", "abl", "voc")
_STOPS = ".!?…"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A finished sentence, the sources of what it says, and the paths of the data that it says."""

    text: Rich
    sources: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class At:
    """Where in the data a sentence is taken from: what of that mapping its values hold is printed by it.

    ``keys`` are those that it prints by its words alone, or changed; with an empty path, whole paths.
    """

    path: str
    keys: tuple[str, ...] = ()

    @property
    def shows(self) -> tuple[str, ...]:
        """The paths of the keys."""
        return tuple(f"{self.path}.{key}" if self.path else key for key in self.keys)


class Context:
    """One composition: it counts captions, numbers sources as they are cited, and remembers who was introduced."""

    def __init__(self, briefing: Briefing, figures: Figures, language: Language) -> None:
        """Take what is to be said, and the language to say it in."""
        self.briefing = briefing
        self.entries = walk(briefing)
        self.figures = figures
        self.language = language
        self.home = Country(briefing.home)
        self.partner = Country(briefing.partner)
        self.sides = (self.home, self.partner)
        self.cited: list[str] = []
        self.problems: list[Diagnostic] = []
        self._captions = {"table": 0, "figure": 0}
        self._introduced: set[str] = set()

    # ------------------------------------------------------------------------------------------------------- text

    def message(self, message: str, **values: Value) -> Rich:
        """Return a message as finished text.

        What is wrong with its words is kept in ``problems``, so that one build tells all of it.
        """
        try:
            return self.language.message(message, **values)
        except DataError as problem:
            self.problems += problem.diagnostics
            return Rich("")

    def text(self, message: str, **values: Value) -> str:
        """Return a message as plain text."""
        return self.message(message, **values).text

    def inlines(self, message: str, **values: Value) -> Inlines:
        """Return a message as inlines."""
        return self.as_inlines(self.message(message, **values))

    def say(self, message: str, *about: At | str | None, **values: Value) -> Sentence:
        """Return a message as a sentence, with what it is about: its sources, and where in the data it is taken from.

        Without a source it has that of its place. Sources that are None are left out.
        """
        places = [one for one in about if isinstance(one, At)]
        shows = [path for place in places for path in (*self.shown(place.path, *values.values()), *place.shows)]
        shows += filter(None, (self.figures[one.id].key for one in values.values() if isinstance(one, Datum)))
        own: list[str | None] = [one for one in about if isinstance(one, str)]
        named = own or [self.entries.source(place.path) for place in places]
        return Sentence(self.message(message, **values), tuple(dict.fromkeys(filter(None, named))), tuple(shows))

    def shown(self, at: str, *values: Value) -> tuple[str, ...]:
        """Return the paths of the leaves of a mapping that are among the values; figures tell by themselves."""
        said = tuple(_plain(values))
        return tuple(
            entry.key
            for entry in self.entries.leaves(at)
            if (f"{entry.table}.{entry.value}" if entry.table else entry.value) in said
        )

    def as_inlines(self, rich: Rich) -> Inlines:
        """Return finished text as inlines, each span as its own."""
        parts: list[Inline] = []
        for text, span in rich.pieces():
            if span is None:
                parts.append(Text(text))
            elif span.kind == "figure":
                parts.append(FigureText(span.ref, text))
            elif span.kind == "foreign":
                parts.append(Foreign(span.ref, text))
            else:
                parts.append(Citation(source_id(span.ref), text))
        return tuple(parts)

    def paragraph(self, *sentences: Sentence | None) -> tuple[Paragraph, ...]:
        """Return sentences as one paragraph, none for no sentences; sources are cited where they change."""
        said = [sentence for sentence in sentences if sentence is not None]
        content: list[Inline] = []
        for index, sentence in enumerate(said):
            last = index + 1 == len(said) or said[index + 1].sources != sentence.sources
            if content:
                content.append(Text(" "))
            content += self.cited_inlines(sentence) if last else self.as_inlines(sentence.text)
        shows = tuple(dict.fromkeys(path for sentence in said for path in sentence.shows))
        return (Paragraph(_joined(content), shows=shows),) if content else ()

    def cited_inlines(self, sentence: Sentence) -> Inlines:
        """Return a sentence with its citations, which stand before its full stop."""
        inlines = list(self.as_inlines(sentence.text))
        if not sentence.sources:
            return tuple(inlines)
        marks: list[Inline] = []
        for key in sentence.sources:
            marks += (Text("\u00a0"), self.citation(key))
        end = inlines[-1] if inlines else None
        if isinstance(end, Text) and end.text.endswith(tuple(_STOPS)) and not end.text.endswith("..."):
            return (*inlines[:-1], Text(end.text[:-1]), *marks, Text(end.text[-1]))
        return (*inlines, *marks)

    # -------------------------------------------------------------------------------------------------- sources

    def citation(self, key: str) -> Citation:
        """Return the reference to a source, which gets the next number at its first citation."""
        return Citation(source_id(key), self._cite_text(key))

    def _cite_text(self, key: str) -> str:
        if key not in self.cited:
            self.cited.append(key)
        return f"[{self.cited.index(key) + 1}]"

    # --------------------------------------------------------------------------------------------------- values

    def datum(self, figure_id: str) -> Datum:
        """Return a figure for the language; KeyError if there is none of that id."""
        return Datum(figure_id, self.figures[figure_id].quantity)

    def noun(self, key: str, kind: NounKind = "noun") -> Noun:
        """Return a term of the data in the language."""
        return self.words(self.briefing.terms[key], f"terms.{key}", kind)

    def nouns(self, keys: tuple[str, ...], kind: NounKind = "noun") -> tuple[Noun, ...]:
        """Return terms of the data in the language."""
        return tuple(self.noun(key, kind) for key in keys)

    def words(self, term: Term, key: str, kind: NounKind = "noun") -> Noun:
        """Return words of the data in the language; ``key`` is where they stand, without the language."""
        tag = self.language.tag if self.language.tag in term.words else self.language.folder
        word = term.words.get(tag)
        if word is None:
            raise DataError(error(f"there is no {tag} for {key}", key=f"{key}.{tag}", hint="Add the translation."))
        where = f"{key}.{tag}"
        if not isinstance(word, Forms):
            return Noun(where, word, kind=kind, foreign=term.foreign)
        forms = tuple((case, form) for case in _CASES if (form := getattr(word, case)))
        return Noun(
            where,
            word.nom,
            forms,
            gender=word.gender,
            number=word.number,
            animate=word.animate,
            indeclinable=word.indeclinable,
            harmony=word.harmony,
            possessive=word.possessive,
            spoken=word.spoken,
            foreign=term.foreign,
            kind=kind,
        )

    def person(self, key: str) -> Person:
        """Return a person of the data in the language."""
        person, where = self.briefing.people[key], f"people.{key}"

        def part(name: str, kind: NounKind) -> Noun | None:
            term: Term | None = getattr(person, name)
            if term is None or not {self.language.tag, self.language.folder} & term.words.keys():
                return None
            return self.words(term, f"{where}.{name}", kind)

        name = replace(self.words(person.name, f"{where}.name", "person"), gender=person.gender, animate=True)
        return Person(where, person.gender, name, part("position", "position"), part("title", "position"))

    def introduce(self, key: str) -> bool:
        """Tell whether a person appears for the first time, and remember it."""
        first = key not in self._introduced
        self._introduced.add(key)
        return first

    def localised(self, text: Mapping[str, str], scope: str = "") -> Rich:
        """Return authored text in the language, its placeholders filled in.

        ``scope`` is the path of the point whose own figures the text may show: ``trade.points.0``.
        """
        written = self._in_language(text)
        try:
            return self.language.authored(written, Placeholders(self, scope))
        except DataError as problem:
            self.problems += (replace(one, key=one.key or scope) for one in problem.diagnostics)
            return Rich("")

    def _in_language(self, text: Mapping[str, str]) -> str:
        return text.get(self.language.tag, text.get(self.language.folder, ""))

    def told(self, text: Mapping[str, str], key: str, scope: str) -> tuple[str, ...]:
        """Return the paths of the data that an authored text prints: its own, and those that its placeholders name."""
        return (key, *Placeholders(self, scope).paths(self._in_language(text)))

    # ------------------------------------------------------------------------------------------------- captions

    def caption(self, kind: Literal["table", "figure"], content: Inlines) -> Caption:
        """Return the next caption of a kind."""
        self._captions[kind] += 1
        before, after = self.text(f"caption-{kind}-before"), self.text(f"caption-{kind}-after")
        return Caption(before, self._captions[kind], after, content, kind)

    def cell(self, figure_id: str, scale: int | None = None) -> Inlines:
        """Return a figure as a table shows it, in italics if it is derived; a dash where there is none."""
        if figure_id not in self.figures:
            return (Text(self.text("no-data")),)
        shown = self.in_digits(figure_id, scale)
        return (Emphasis((shown,)),) if self.figures[figure_id].derived else (shown,)

    def in_digits(self, figure_id: str, scale: int | None = None) -> FigureText:
        """Return a figure in digits alone."""
        numeral = self.language.numeral(scaled(self.figures[figure_id].quantity, scale))
        return FigureText(figure_id, numeral.text, numeral)


def _plain(values: Iterable[Value]) -> Iterator[object]:
    """Yield what values of the language are in the data: names by their table, the rest as it is."""
    for value in values:
        if isinstance(value, tuple):
            yield from _plain(value)
        elif isinstance(value, Noun | Person):
            yield ".".join(value.key.split(".")[:2])  # terms.cotton of terms.cotton.ru
        else:
            yield f"countries.{value.code}" if isinstance(value, Country) else value


def marked(rich: Rich) -> str:
    """Return finished text as a value for a message: what it shows stays marked."""
    return "".join(text if span is None else mark(span.kind, span.ref, text) for text, span in rich.pieces())


def source_id(key: str) -> str:
    """Return the anchor of a source in the list of sources."""
    return f"source-{key}"


_MILLION: Final = 6
_SIGNIFICANT: Final = 3


def scale_of(quantities: Iterable[Quantity]) -> int:
    """Return the scale that a column is shown in: that of its largest figure.

    Where that is written to the unit (577 216 985, as spreadsheets give it), it is the largest scale of the others, or
    millions.
    """
    known = tuple(quantities)
    largest = max(known, key=lambda quantity: abs(quantity.amount))
    if largest.scale or abs(largest.amount) < Decimal(10) ** _MILLION:
        return largest.scale
    return max(_MILLION, *(quantity.scale for quantity in known))


def scaled(quantity: Quantity, scale: int | None) -> Quantity:
    """Return a quantity written in another scale, so that a column has one: 500 thousand is 0.500 million, 0 is 0.

    What is written to the unit is rounded to a decimal, or to three digits: 577 216 985 is 577.2 million.
    """
    if scale is None or scale == quantity.scale:
        return quantity
    shift = quantity.scale - scale
    value = quantity.value.scaleb(shift) if quantity.value else Decimal(0)
    upper = None if quantity.upper is None else quantity.upper.scaleb(shift)
    if not quantity.scale:
        value, upper = _rounded(value), None if upper is None else _rounded(upper)
    return replace(quantity, value=value, scale=scale, upper=upper)


def _rounded(value: Decimal) -> Decimal:
    """Return a number with one decimal, or with as many as three digits need."""
    places = max(1, _SIGNIFICANT - 1 - value.adjusted()) if value else 0
    return (
        value
        if places >= -int(value.as_tuple().exponent)
        else value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    )


def _joined(content: list[Inline]) -> Inlines:
    """Return inlines with neighbouring pieces of plain text made one."""
    parts: list[Inline] = []
    for part in content:
        if isinstance(part, Text) and parts and isinstance(parts[-1], Text):
            parts[-1] = Text(parts[-1].text + part.text)
        else:
            parts.append(part)
    return tuple(parts)

"""Material: what blocks are made from, the data, the figures and the language, and how a block says what they hold.

What is remembered here decides nothing: the same calls give the same parts, in whatever order blocks are built.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Final, Literal

from briefing.compose.draft import At, Chosen, Draft, Given, Message, Reworked, Sentence, Words, draft
from briefing.data.entries import Entries
from briefing.data.model import Briefing, Forms, Good, Party, Term
from briefing.data.quantities import Kind, Quantity
from briefing.data.walk import walk
from briefing.document import Caption, Emphasis, FigureText, Inlines, Paragraph, Text
from briefing.errors import DataError, error
from briefing.figures import Figures
from briefing.language import Language
from briefing.language.rich import Rich
from briefing.language.values import OBLIQUE, Country, Datum, Gender, Noun, NounKind, PartyNames, Person, Value
from briefing.records import frozen, replace

_BEFORE = {"table": "caption-table-before", "figure": "caption-figure-before"}
_AFTER = {"table": "caption-table-after", "figure": "caption-figure-after"}


@frozen
class Earlier:
    """An edition that a paper is compared with.

    ``figures`` are those that are others now, by their ids of today, None for what was not there; ``revised``,
    ``added`` and ``removed`` count the other passages that changed.
    """

    date: date
    figures: Mapping[str, Quantity | None]
    revised: int = 0
    added: int = 0
    removed: int = 0


@frozen(remembers=True)
class Material:
    """What is to be said, and the language to say it in; ``earlier`` is the edition to compare it with, if one is."""

    briefing: Briefing
    figures: Figures
    language: Language
    earlier: Earlier | None = None

    @cached_property
    def entries(self) -> Entries:
        """Everything that the data hold."""
        return walk(self.briefing)

    @cached_property
    def home(self) -> Country:
        """The country whose paper it is."""
        return Country(self.briefing.home)

    @cached_property
    def partner(self) -> Country:
        """The other country."""
        return Country(self.briefing.partner)

    @cached_property
    def _nouns(self) -> dict[tuple[str, NounKind], Noun]:
        return {}

    @cached_property
    def _people(self) -> dict[str, Person]:
        return {}

    @property
    def sides(self) -> tuple[Country, Country]:
        """Both countries, home first."""
        return self.home, self.partner

    # ------------------------------------------------------------------------------------------------------- text

    def message(self, message: str, **values: Value) -> Rich:
        """Return a message as finished text; raise DataError for what is wrong with its words."""
        return self.language.message(message, **values)

    def text(self, message: str, **values: Value) -> str:
        """Return a message as plain text, for what has no inlines; DataError as in ``message``."""
        return self.message(message, **values).text

    def inlines(self, message: str, **values: Value | Words) -> Inlines:
        """Return a message in the place of inlines."""
        return draft(Message(message, values))

    def say(self, words: str | Words, *about: At | str | None, **values: Given) -> Sentence:
        """Return words as a sentence, with what it is about: its sources, and where in the data it is taken from.

        Words are a message's id with its values, or whole. Without a source the sentence has that of its place. Sources
        that are None are left out.
        """
        if isinstance(words, str):
            words = Message(words, values)
        inner = words
        while isinstance(inner, Reworked):
            inner = inner.words
        told = tuple(inner.values.values()) if isinstance(inner, Message) else ()
        places = [one for one in about if isinstance(one, At)]
        said = _held(told)
        shows = [path for place in places for path in (*self._leaves(place.path, said), *place.shows)]
        shows += filter(None, (self.figures[one.id].key for one in told if isinstance(one, Datum)))
        own: list[str | None] = [one for one in about if isinstance(one, str)]
        named = own or [self.entries.source(place.path) for place in places]
        return Sentence(words, tuple(dict.fromkeys(filter(None, named))), tuple(shows))

    def shown(self, at: str, *values: object) -> tuple[str, ...]:
        """Return the paths of the leaves of a mapping that are among the values; figures tell by themselves."""
        return self._leaves(at, _held(values))

    def _leaves(self, at: str, said: Sequence[object]) -> tuple[str, ...]:
        """Return the paths of the leaves of a mapping that are among what the data hold of some values."""
        texts = frozenset([one for one in said if isinstance(one, str)])  # which are no other values
        others = [one for one in said if not isinstance(one, str)]
        return tuple(
            [
                entry.key
                for entry in self.entries.leaves(at)
                if (
                    f"{table}.{entry.value}" in texts
                    if (table := entry.kind.table)
                    else entry.value in (texts if isinstance(entry.value, str) else others)
                )
            ]
        )

    def paragraph(self, *sentences: Sentence | None) -> tuple[Paragraph, ...]:
        """Return sentences as one paragraph, none for no sentences; sources are cited where they change."""
        said = tuple(sentence for sentence in sentences if sentence is not None)
        shows = tuple(dict.fromkeys(path for sentence in said for path in sentence.shows))
        return (Paragraph((Draft(sentences=said),), shows=shows),) if said else ()

    # --------------------------------------------------------------------------------------------------- values

    def datum(self, figure_id: str) -> Datum:
        """Return a figure for the language; KeyError if there is none of that id.

        A sum ends in its last digit that is no nought: 0.04 and 1250.46 are 1250.5 in a sentence.
        """
        figure = self.figures[figure_id]
        return Datum(figure_id, _without_noughts(figure.quantity) if figure.derived else figure.quantity)

    def noun(self, key: str, kind: NounKind = "noun") -> Noun:
        """Return a term of the data in the language."""
        found = self._nouns.get((key, kind))
        if found is None:
            found = self._nouns[key, kind] = self.words(self.briefing.terms[key], f"terms.{key}", kind)
        return found

    def nouns(self, keys: tuple[str, ...], kind: NounKind = "noun") -> tuple[Noun, ...]:
        """Return terms of the data in the language."""
        return tuple(self.noun(key, kind) for key in keys)

    def good(self, good: Good) -> Noun:
        """Return what a good is called in the language: its term, or its chapter of the Harmonized System."""
        return self.noun(good.term) if good.term else self.language.nomenclature.as_noun(good.hs or "")

    def whose(self, source: str, country: str | None) -> tuple[str, Value]:
        """Return whose figures they are, as messages tell them apart: an institution's, or a side's statistics."""
        publisher = self.briefing.sources[source].publisher
        if publisher:
            return "institution", self.words(publisher, f"sources.{source}.publisher")
        return "side", Country(country or self.briefing.home)

    def words(self, term: Term, key: str, kind: NounKind = "noun", gender: Gender | None = None) -> Noun:
        """Return words of the data in the language; ``key`` is where they stand, without the language.

        A ``gender`` is that of a person, who lives; else the words say both.
        """
        tag = self.language.tag if self.language.tag in term.words else self.language.folder
        written = term.words.get(tag)
        if written is None:
            raise DataError(error(f"there is no {tag} for {key}", key=f"{key}.{tag}", hint="Add the translation."))
        if isinstance(written, str) and written not in self.briefing.forms.get(tag, {}):
            lives = gender is not None
            return Noun(f"{key}.{tag}", written, gender=gender, animate=lives, foreign=term.foreign, kind=kind)
        where = f"{key}.{tag}"
        own = written if isinstance(written, Forms) else Forms.model_construct(nom=written)
        kept = self.briefing.forms.get(tag, {}).get(own.nom)
        word = own if kept is None else own.filled(kept)
        forms = tuple((case, form) for case in OBLIQUE if (form := getattr(word, case)))
        unconfirmed = where if own.unconfirmed else f"forms.{tag}.{own.nom}" if word.unconfirmed else ""
        return Noun(
            where,
            word.nom,
            forms,
            unconfirmed=f"{unconfirmed}.unconfirmed" if unconfirmed else "",
            one=word.one,
            gender=gender or word.gender,
            number=word.number,
            animate=word.animate or gender is not None,
            indeclinable=word.indeclinable,
            harmony=word.harmony,
            possessive=word.possessive,
            spoken=word.spoken,
            at=word.at,
            foreign=term.foreign,
            kind=kind,
        )

    @cached_property
    def parties(self) -> Mapping[str, PartyNames]:
        """The sides that the data declare, in the language; those that it has no name for are left out."""
        found: dict[str, PartyNames] = {}
        for code, party in self.briefing.parties.items():
            if {self.language.tag, self.language.folder} & party.name.words.keys():
                where = f"parties.{code}"
                kind: NounKind = "noun" if party.kind == "union" else "place"
                name = self.words(party.name, f"{where}.name", kind)
                official = self.words(party.official, f"{where}.official") if party.official else name
                found[code] = PartyNames(name, official, self._adjective(party), party.kind)
        return found

    def _adjective(self, party: Party) -> str:
        words = party.adjective or {}
        return words.get(self.language.tag) or words.get(self.language.folder) or ""

    def person(self, key: str) -> Person:
        """Return a person of the data in the language."""
        found = self._people.get(key)
        if found is None:
            found = self._people[key] = self._person(key)
        return found

    def _person(self, key: str) -> Person:
        person, where = self.briefing.people[key], f"people.{key}"

        def part(name: str, kind: NounKind) -> Noun | None:
            term: Term | None = getattr(person, name)
            if term is None or not {self.language.tag, self.language.folder} & term.words.keys():
                return None
            return self.words(term, f"{where}.{name}", kind)

        name = self.words(person.name, f"{where}.name", "person", person.gender)
        return Person(where, person.gender, name, part("position", "position"), part("title", "position"))

    # ------------------------------------------------------------------------------------------------- captions

    def caption(self, kind: Literal["table", "figure"], title: Rich) -> Caption:
        """Return a caption of a kind, which gets its number when all blocks are there."""
        continued = self.text("caption-table-continued") if kind == "table" else ""
        return Caption(self.text(_BEFORE[kind]), 0, self.text(_AFTER[kind]), draft(title), kind, continued)

    def cell(self, figure_id: str, scale: int | None = None, *, bare: bool = False) -> Inlines:
        """Return a figure as a table shows it, in italics if it is derived; a dash where there is none.

        ``bare`` leaves out the mark of a per cent, which the head of the column says.
        """
        if figure_id not in self.figures:
            return (Text(self.text("no-data")),)
        shown = self.in_digits(figure_id, scale, bare=bare)
        return (Emphasis((shown,)),) if self.figures[figure_id].derived else (shown,)

    def in_digits(self, figure_id: str, scale: int | None = None, *, bare: bool = False) -> FigureText:
        """Return a figure in digits alone; ``bare`` as in ``cell``."""
        numeral = self.language.numeral(scaled(self.figures[figure_id].quantity, scale))
        numeral = replace(numeral, after="") if bare else numeral
        return FigureText(figure_id, numeral.text, numeral)

    def in_percent(self, figure_ids: Iterable[str]) -> bool:
        """Tell whether the figures that there are of a column are all in per cent, so that its head says it once."""
        found = [self.figures[one].quantity.kind for one in figure_ids if one in self.figures]
        return bool(found) and set(found) == {Kind.PERCENT}


def _held(values: Iterable[object]) -> list[object]:
    """Return what values of the language are in the data: names by their table, the rest as it is, without figures."""
    found: list[object] = []
    for value in values:
        if value.__class__ is str:  # as most are
            found.append(value)
        elif isinstance(value, Datum):
            continue
        elif isinstance(value, tuple):
            found += _held(value)
        elif isinstance(value, Message):
            found += _held(value.values.values())
        elif isinstance(value, Chosen):
            found += _held((value.otherwise, *value.after.values()))
        elif isinstance(value, (Noun, Person)):
            found.append(".".join(value.key.split(".", 2)[:2]))  # terms.cotton of terms.cotton.ru
        else:
            found.append(f"countries.{value.code}" if isinstance(value, Country) else value)
    return found


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


def _without_noughts(quantity: Quantity) -> Quantity:
    """Return an amount without noughts at the end of its decimals."""
    if quantity.kind in (Kind.PERCENT, Kind.POINTS) or not quantity.places:
        return quantity
    places = max(0, -int(quantity.value.normalize().as_tuple().exponent))
    return replace(quantity, value=quantity.value.quantize(Decimal(1).scaleb(-places)))


def _rounded(value: Decimal) -> Decimal:
    """Return a number with one decimal, or with as many as three digits need."""
    places = max(1, _SIGNIFICANT - 1 - value.adjusted()) if value else 0
    return (
        value
        if places >= -int(value.as_tuple().exponent)
        else value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    )

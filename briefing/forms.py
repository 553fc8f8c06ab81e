"""The word forms that were derived by rule: what people look over before they trust them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefing.data import Briefing
from briefing.data.model import Person, Term
from briefing.language import Language
from briefing.language.values import Noun

CASES = ("gen", "dat", "acc", "ins", "prep", "loc", "abl", "voc")


@dataclass(frozen=True, slots=True)
class DerivedForm:
    """A form that a rule made: of which word, in which language and case."""

    language: str
    key: str
    case: str
    text: str

    def as_dict(self) -> dict[str, str]:
        """Return the fields for ``--json``."""
        return {"language": self.language, "key": self.key, "case": self.case, "text": self.text}


def derived_forms(briefing: Briefing, language: Language) -> Iterator[DerivedForm]:
    """Yield the forms of all terms and people of a briefing that were derived, not written out."""
    for noun in _nouns(briefing, language.folder):
        written = dict(noun.forms)
        for case, text in language.forms(noun).items():
            if case != "nom" and case not in written:
                yield DerivedForm(language.tag, noun.key, case, text)


def _nouns(briefing: Briefing, folder: str) -> Iterator[Noun]:
    for name, term in briefing.terms.items():
        yield from _noun(f"terms.{name}", term, folder)
    for name, person in briefing.people.items():
        yield from _noun(f"people.{name}.name", person.name, folder, kind="person", person=person)
        if person.position is not None:
            yield from _noun(f"people.{name}.position", person.position, folder, kind="position", person=person)
        if person.title is not None:
            yield from _noun(f"people.{name}.title", person.title, folder, kind="position", person=person)
    for name, source in briefing.sources.items():
        if source.publisher is not None:
            yield from _noun(f"sources.{name}.publisher", source.publisher, folder)


def _noun(
    key: str,
    term: Term,
    folder: str,
    *,
    kind: Literal["noun", "person", "position"] = "noun",
    person: Person | None = None,
) -> Iterator[Noun]:
    word = term.words.get(folder)
    if word is None:
        return
    gender = person.gender if person is not None else None
    where = f"{key}.{folder}"
    if isinstance(word, str):
        yield Noun(where, word, gender=gender, animate=person is not None, foreign=term.foreign, kind=kind)
        return
    yield Noun(
        where,
        word.nom,
        tuple((case, getattr(word, case)) for case in CASES if getattr(word, case)),
        word.gender or gender,
        word.number,
        word.animate or person is not None,
        word.indeclinable,
        word.harmony,
        word.possessive,
        word.spoken,
        term.foreign,
        kind,
    )

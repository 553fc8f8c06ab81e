"""The word forms that were derived: what people look over before they trust them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.compose.material import Material
from briefing.data import Briefing
from briefing.figures import Figures
from briefing.language import Language
from briefing.language.values import Noun


@dataclass(frozen=True, slots=True)
class DerivedForm:
    """A form that was derived: of which word, in which language and case."""

    language: str
    key: str
    case: str
    text: str

    def as_dict(self) -> dict[str, str]:
        """Return the fields for ``--json``."""
        return {"language": self.language, "key": self.key, "case": self.case, "text": self.text}


def derived_forms(briefing: Briefing, language: Language) -> Iterator[DerivedForm]:
    """Yield the forms of all terms and people of a briefing that were derived, not written out."""
    for noun in _nouns(briefing, language):
        written = dict(noun.forms)
        for case, text in language.forms(noun).items():
            if case != "nom" and case not in written:
                yield DerivedForm(language.tag, noun.key, case, text)


def _nouns(briefing: Briefing, language: Language) -> Iterator[Noun]:
    """Yield the words that sentences decline, as sentences get them."""
    material = Material(briefing, Figures(), language)
    for key in briefing.people:
        person = material.person(key)
        yield from (noun for noun in (person.name, person.position, person.title) if noun is not None)
    for entry in material.entries.terms:
        if entry.path[0] != "people":
            yield material.words(entry.value, entry.key)

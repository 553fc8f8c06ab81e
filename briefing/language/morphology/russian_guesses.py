"""What Russian rules say of a word: its likeliest forms, and the cases in which they are not certain."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.language.morphology.russian_adjectives import CASES, Forms, invariable
from briefing.records import frozen

OBLIQUE = frozenset(CASES) - {"nom"}


@frozen
class Guess:
    """All forms of a word as they likely are; ``doubt`` names the cases that a person has to confirm."""

    forms: Forms
    doubt: frozenset[str] = frozenset()

    @property
    def certain(self) -> Forms | None:
        """The forms that are certain, None if that is only the nominative."""
        forms = {case: form for case, form in self.forms.items() if case not in self.doubt}
        return forms if len(forms) > 1 else None

    def doubted(self, *cases: str) -> Guess:
        """Return the guess with doubt about these cases, about all if none is named."""
        return Guess(self.forms, self.doubt | (frozenset(cases) or OBLIQUE))


def unchanged(word: str) -> Guess:
    """Return a word that does not decline."""
    return Guess(invariable(word))


def joined(parts: Iterable[Guess], by: str = " ") -> Guess:
    """Return several words as one; it is as uncertain as the least certain of them."""
    found = list(parts)
    forms = {case: by.join(part.forms[case] for part in found) for case in CASES}
    return Guess(forms, frozenset().union(*(part.doubt for part in found)))

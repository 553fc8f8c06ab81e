"""What the language tables know, as far as a data file may refer to it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """The countries, currencies, units of measure and languages that can be written about and in."""

    countries: frozenset[str]
    currencies: frozenset[str]
    units: frozenset[str]
    languages: frozenset[str]

    def has_language(self, tag: str) -> bool:
        """Tell whether a language is known; a script of a known one is (``sr-Latn`` where ``sr`` is)."""
        return tag in self.languages or base(tag) in self.languages


def base(tag: str) -> str:
    """Return the language of a tag without script or region: ``sr`` of ``sr-Latn``."""
    return tag.partition("-")[0]

"""Authored text in the language of the paper: what its placeholders stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from briefing.compose.material import Material
from briefing.data.placeholders import used
from briefing.data.quantities import Kind
from briefing.language import Language
from briefing.language.values import Cite, Country, Value
from briefing.records import replace

_CHANGE_OF_FLOW = re.compile(r"trade\.(?:services\.|total\.)?(turnover|exports|imports)\.change")
UNNUMBERED = "[0]"
"""How a source is cited until it has its number."""


def in_language(text: Mapping[str, str], language: Language) -> str:
    """Return an authored text in a language."""
    return text.get(language.tag, text.get(language.folder, ""))


def told(text: Mapping[str, str], key: str, material: Material, scope: str) -> tuple[str, ...]:
    """Return the paths of the data that an authored text prints: its own, and those that its placeholders name."""
    return (key, *Placeholders(material, scope).paths(in_language(text, material.language)))


class Placeholders(Mapping[str, Value]):
    """What the placeholders of an authored text stand for."""

    def __init__(self, material: Material, scope: str) -> None:
        """Take the path of the point whose own figures and dates come first; empty outside of points."""
        self.material = material
        self.scope = scope

    def __getitem__(self, name: str) -> Value:
        for find in (self._figure, self._own_date, self._side, self._entry, self._date):
            value = find(name)
            if value is not None:
                return value
        raise KeyError(name)

    def _figure(self, name: str) -> Value | None:
        figure_id = self._figure_id(name)
        if figure_id is None:
            return None
        datum = self.material.datum(figure_id)
        if found := _CHANGE_OF_FLOW.fullmatch(figure_id):
            return replace(datum, mover=found[1])
        unit = datum.quantity.unit if datum.quantity.kind is Kind.COUNT else ""
        return replace(datum, counted=self.material.noun(unit)) if unit else datum

    def _figure_id(self, name: str) -> str | None:
        own = self.material.entries.by_key.get(f"{self.scope}.figures.{name}.value")
        ids = (own.id if own else name, name, f"{name}.value")
        return next((figure_id for figure_id in ids if figure_id in self.material.figures), None)

    def _own_date(self, name: str) -> Value | None:
        return self.material.entries.date(f"{self.scope}.dates.{name}")

    def paths(self, text: str) -> Iterator[str]:
        """Yield the paths of the figures and dates that a text shows."""
        dated = self.material.entries.dated
        for part in used(text):
            figure_id = self._figure_id(part.name)
            date = dated.get(f"{self.scope}.dates.{part.name}") or dated.get(part.name)
            if figure_id is not None:
                yield self.material.figures[figure_id].key
            elif date is not None:
                yield date.key

    def _side(self, name: str) -> Value | None:
        return {"home": self.material.home, "partner": self.material.partner}.get(name)

    def _entry(self, name: str) -> Value | None:
        room, _, key = name.partition(".")
        briefing = self.material.briefing
        if room == "people" and key in briefing.people:
            return self.material.person(key)
        if room == "terms" and key in briefing.terms:
            return self.material.noun(key)
        if room == "parties" and key in briefing.parties:
            return Country(key)
        if room == "sources" and key in briefing.sources:
            return Cite(key, UNNUMBERED)
        return None

    def _date(self, name: str) -> Value | None:
        return self.material.entries.date(name)

    def __contains__(self, name: object) -> bool:
        try:
            self[str(name)]
        except KeyError:
            return False
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(self.material.figures)

    def __len__(self) -> int:
        return len(self.material.figures)

"""The units of measure that data files may use, for `languages --units`: how they are written there, and printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any, Final

from briefing import language, resources
from briefing.data.quantities import Kind, Quantity
from briefing.language import written
from briefing.records import frozen

_EXAMPLE: Final = Decimal(5)  # asks Russian and Serbian for the form after most numbers: 5 лет


@frozen
class Unit:
    """A unit of measure: its key in ``locales/``, its spellings in data files, and by language “5 units” in print."""

    key: str
    spellings: tuple[str, ...]
    printed: Mapping[str, str]

    def as_dict(self) -> dict[str, Any]:
        """Return the unit as JSON has it."""
        return {**asdict(self), "spellings": list(self.spellings), "printed": dict(self.printed)}


def units() -> Iterator[Unit]:
    """Yield every unit that some language has, in the order of their keys."""
    locales = resources.locales_dir()
    spoken = {tag: language.load(tag, locales) for tag in language.available(locales)}
    grammars = tuple(dict.fromkeys(one.grammar for one in spoken.values()))
    for key in sorted(set(written.spellings(grammars).values())):
        quantity = Quantity(Kind.MEASURE, _EXAMPLE, unit=key)
        own = written.spellings_of(grammars, key)
        yield Unit(key, own, {tag: one.call("MEASURE", quantity) for tag, one in spoken.items() if key in one.units})

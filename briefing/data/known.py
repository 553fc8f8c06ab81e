"""What the language tables know, as far as a data file may refer to it, and how people write it otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import lru_cache
from types import MappingProxyType

from briefing.data.numerals import Numerals
from briefing.data.quantities import Quantity
from briefing.records import frozen

Meaning = tuple[str, str]
"""What a word in a figure stands for: its kind (``scale``, ``currency``, ``unit``, ``approx``, ``kind``), and what to
write for it."""


@frozen
class Datings:
    """The words of all languages by which people write dates and periods, in small letters.

    ``months`` are names of months, ``parts`` what a part of a year is called, with the letter of a data file (Q, H, M),
    ``numbers`` first or three, ``joins`` what stands between two dates, ``fillers`` what says nothing, the word year
    among it, ``ordinals`` what follows the digits of an ordinal, ``financial`` how a financial year begins.
    """

    months: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    joins: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    financial: tuple[str, ...] = ()


@frozen
class Qualifiers:
    """The words of a language that say how exact a figure is: those that stand before it, and those behind it.

    Each comes with the approximator that it doubles (``up-to``), or with none where it doubles every one.
    """

    before: frozenset[tuple[str, str]] = frozenset()
    after: frozenset[tuple[str, str]] = frozenset()


@frozen
class Directions:
    """The words of a language that say whether something grew or fell, in small letters: whole, or as beginnings.

    ``movers`` are what the verb of a flow agrees with (exports: «экспорт»); none where it has one form for all.
    """

    words: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    movers: Mapping[str, str] = field(default_factory=dict)

    def has(self, word: str) -> bool:
        """Tell whether a word of a text is one of them."""
        plain = word.casefold()
        return plain in self.words or plain.startswith(self.beginnings)


@frozen
class Wording:
    """How people write in any language what a data file writes in one way; for the remedies of messages alone.

    ``phrases`` and ``beginnings`` are of small letters and without full stops. ``countries`` are names and other codes,
    ``datings`` the words of dates and periods.
    """

    phrases: Mapping[str, frozenset[Meaning]] = field(default_factory=dict)
    beginnings: Mapping[str, Meaning] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    datings: Datings = field(default_factory=Datings)


@frozen
class Known:
    """The countries, currencies, units of measure and languages that can be written about and in.

    ``unions`` are those countries that are unions of states, ``parties`` the sides that the data file declares.
    ``units`` are the spellings in data files, each with the key of its unit. ``wording``, ``qualifiers``,
    ``directions`` and ``numerals`` (by language) are made when they are first asked for, since few files need all
    tables. ``read`` keeps the quantities of one data file by their texts: several read each of them.
    """

    countries: frozenset[str] = frozenset()
    currencies: frozenset[str] = frozenset()
    units: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    languages: frozenset[str] = frozenset()
    wording: Callable[[], Wording] = Wording
    qualifiers: Callable[[str], Qualifiers] = field(default=lambda _language: Qualifiers())
    directions: Callable[[str], Directions] = field(default=lambda _language: Directions())
    numerals: Callable[[str], Numerals] = field(default=lambda _language: Numerals())
    unions: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    read: dict[str, Quantity] | None = field(default=None, compare=False)

    @property
    def states(self) -> frozenset[str]:
        """The countries that are states."""
        return self.countries - self.unions

    @property
    def sides(self) -> frozenset[str]:
        """Everything that can stand where a country can."""
        return self.countries | self.parties

    def has_language(self, tag: str) -> bool:
        """Tell whether a language is known; a script of a known one is (``sr-Latn`` where ``sr`` is)."""
        return tag in self.languages or base(tag) in self.languages


NOTHING = Known()
"""What is known where no tables are at hand: no unit of measure."""


@lru_cache(maxsize=256)  # asked of each text in each language
def base(tag: str) -> str:
    """Return the language of a tag without script or region: ``sr`` of ``sr-Latn``."""
    return tag.partition("-")[0]

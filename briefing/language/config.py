"""What ``language.yaml`` says: how a language counts, writes numbers, dates and names, and typesets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.plural import PluralRule

APPROXIMATORS = ("about", "over", "under", "up-to", "at-least")
SCALES = ("thousand", "million", "billion", "trillion")
PRECISIONS = ("day", "days-month", "days-year", "days", "month", "year", "years", "months")
ROLES = ("date", "when", "since", "result", "compared", "attributive", "for", "during", "in", "label", "short", "plan")
REQUIRED_ROLES = ("date", "when", "since", "result", "compared", "for", "during")
CATEGORIES = ("zero", "one", "two", "few", "many", "other")


@dataclass(frozen=True, slots=True)
class Script:
    """Another script of a language, made from its finished text by the named rule."""

    tag: str
    bcp47: str
    name: str
    rule: str
    hyphenation: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of numbers."""

    decimal: str
    group: str
    group_from: int
    minus: str
    plus: str
    range: str


@dataclass(frozen=True, slots=True)
class Hyphenation:
    """Where syllables come from: Pyphen patterns or a rule of the morphology; least letters on either side."""

    patterns: str
    rule: str
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Typography:
    """What the last pass over finished text does."""

    quotes: tuple[str, str, str, str]
    apostrophe: str
    dash: str
    number_binds: tuple[str, ...]
    bind_after: tuple[str, ...]
    bind_before: tuple[str, ...]
    rewrite: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Config:
    """A language's ``language.yaml``."""

    path: Path
    reviewed_by: str
    tag: str
    bcp47: str
    name: str
    scripts: tuple[Script, ...]
    morphology: str
    hyphenation: Hyphenation
    cases: tuple[str, ...]
    optional_cases: tuple[str, ...]
    marks: Marks
    cell_marks: Mapping[str, str]
    plural: PluralRule
    categories: tuple[str, ...]
    counting: Mapping[str, Mapping[str, str]]
    approximate: str
    words_to: int
    scales: Mapping[str, str]
    patterns: Mapping[str, str]
    direct_cases: tuple[str, ...]
    wordings: Mapping[str, tuple[str, ...]]
    months: tuple[Mapping[str, str], ...]
    ordinal_prepositions: Mapping[str, Mapping[str, str]]
    at: tuple[str, ...]
    inner: tuple[str, ...]
    typography: Typography

    def pattern(self, key: str) -> str:
        """Return the pattern at a dotted path, empty if the language has none."""
        return self.patterns.get(key, "")

"""What ``language.yaml`` says: how a language counts, writes numbers, dates and names, and typesets."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, ClassVar, Final, Literal, cast

from pydantic_core.core_schema import ValidationInfo

from briefing.language.entry import (
    CATEGORIES,
    Category,
    Entry,
    Gathering,
    Text,
    Texts,
    Whole,
    among,
    checked,
    flatten,
    having,
    one_of,
    see_keys,
    under,
)
from briefing.language.plurals import USUAL, RuleError, category_of, parsed
from briefing.reading.fields import After, Field
from briefing.reading.kinds import keys
from briefing.reading.models import sees
from briefing.reading.nearest import nearest
from briefing.reading.values import ValueWithHintError

APPROXIMATORS: Final = ("about", "over", "under", "up-to", "at-least")
SCALES: Final = ("thousand", "million", "billion", "trillion")
Approximator = Annotated[str, among(*APPROXIMATORS)]
Typed = Annotated[
    str,
    among(
        *(*SCALES, "percent", "point", "range", "minus", *APPROXIMATORS),
        *("quarter", "half-year", "month", "year", "filler", "ordinal", "financial"),
    ),
]
DAYS: Final = ("day", "pair-month", "days-month", "days-year", "days")
PERIODS: Final = (
    *("month", "months", "span", "twelve", "part", "part-few"),
    *("quarter", "quarters", "half", "year", "pair", "years", "financial"),
)
"""How periods are called; ``docs/language.md`` says when."""
Precision = Annotated[str, among(*DAYS, *PERIODS, "other")]


class Script(Entry):
    """Another script of a language, made from its finished text by the named rule."""

    bcp47: Text
    name: Text
    rule: Text
    patterns: str = ""


class Marks(Entry):
    """The marks of numbers."""

    decimal: Text
    group: str
    group_from: Whole
    minus: Text
    plus: Text
    range: Text
    thousands: Literal["word", "digits"] = "word"


class Hyphenation(Entry):
    """Where syllables come from: Pyphen patterns or a rule of the morphology; least letters on either side."""

    patterns: str = ""
    rule: str = ""
    left: Whole = 2
    right: Whole = 2


class Scaled(Entry):
    """A pattern for a figure as it is, and one for a figure in thousands or more."""

    plain: Text
    scaled: Text


class Percent(Gathering):
    """How percentages are written, by style."""

    gathered: ClassVar[tuple[str, Any]] = ("styles", Text)

    styles: Mapping[str, Text]
    default: Annotated[str, one_of("styles", "the styles")]


class MoneyStyle(Entry):
    """How sums are written with the currency, and without it where the text has named it."""

    full: Scaled
    scaled: Scaled


class Money(Gathering):
    """How sums are written, by style."""

    gathered: ClassVar[tuple[str, Any]] = ("styles", MoneyStyle)

    styles: Mapping[str, MoneyStyle]
    default: Annotated[str, one_of("styles", "the styles")]
    without_symbol: Annotated[str, one_of("styles", "the styles")] = ""


class Cell(Entry):
    """Figures in the cells of a table."""

    percent: Text
    points: Text
    other: Text


class Unit(Entry):
    """Units in the heads of tables, on axes, below large figures; ``scaled`` is one of thousands or millions."""

    percent: Text
    points: Text
    measure: Text
    scaled: Text
    count: Scaled
    money: Scaled
    money_without_symbol: Scaled | None = None


class Patterns(Entry):
    """The patterns of figures."""

    number: Scaled
    count: Scaled
    percent: Percent
    points: Text
    money: Money
    cell: Cell
    unit: Unit


class Moments(Gathering):
    """The patterns of dates in one role, by how precise they are; ``wordings`` where a role has several.

    ``other`` is for every precision without a pattern of its own.
    """

    gathered: ClassVar[tuple[str, Any]] = ("wordings", Mapping[Precision, Text])

    day: Text = ""
    days_month: Text = ""
    days_year: Text = ""
    days: Text = ""
    month: Text = ""
    year: Text = ""
    years: Text = ""
    months: Text = ""
    pair: Text = ""
    pair_month: Text = ""
    span: Text = ""
    twelve: Text = ""
    part: Text = ""
    part_few: Text = ""
    quarter: Text = ""
    quarters: Text = ""
    half: Text = ""
    financial: Text = ""
    other: Text = ""
    case: Text = ""
    wordings: Mapping[str, Mapping[Precision, Text]]
    default: Annotated[str, one_of("wordings", "its wordings")] = ""


class AllDays(Moments):
    """The patterns of dates in a role that takes every day and days."""

    day: Text
    days_month: Text
    days_year: Text
    days: Text


class AllMoments(AllDays):
    """The patterns of dates in the role that has one for everything, which those of other roles are made of."""

    month: Text
    year: Text
    years: Text
    months: Text
    span: Text
    part: Text
    quarter: Text
    quarters: Text
    half: Text
    financial: Text


class Dates(Entry):
    """The patterns of dates, by role."""

    date: AllMoments
    when: AllDays
    since: Moments
    result: Moments
    compared: Moments
    attributive: Moments | None = None
    for_: Moments
    during: Moments
    in_: Moments | None = None
    label: Moments | None = None
    short: Moments | None = None
    plan: Moments | None = None


ROLES: Final = tuple(keys(Dates))


class Names(Entry):
    """The patterns of names, and the prepositions that they take."""

    in_: Text
    to: Text
    from_pattern: Text
    with_: Text
    about: Text
    full: Text
    titled: Text
    apposed: Text = ""
    pair: Text
    pair_names: Text
    article: Text = ""
    at: Texts = ()
    at_words: Mapping[str, Texts] = {}
    from_: Mapping[str, str] = {}
    pair_stem: Mapping[str, str] = {}


class Lists(Entry):
    """How things are strung together."""

    two: Text
    middle: Text
    last: Text
    nested: Text
    inflected: Literal["each", "last"]
    two_inflected: Literal["each", "last", ""] = ""
    inner: Texts = ()
    case_endings: Texts = ()


class Rewrite(Entry):
    """A rule of the last pass over finished text: a regular expression, and what stands instead."""

    find: Annotated[str, checked(re.compile, "is not a regular expression", re.error)] = ""
    replace: str = ""


def _exactly(count: int, message: str, hint: str) -> After:
    """Return a check of how long a list is; its hint may say how long it is, as ``{}``."""

    def see(items: tuple[Any, ...]) -> tuple[Any, ...]:
        if len(items) != count:
            raise ValueWithHintError(message, hint.format(len(items)))
        return items

    return After(see)


class Typography(Entry):
    """What the last pass over finished text does."""

    quotes: Annotated[Texts, _exactly(4, "should be four marks: outer pair, inner pair", "write [“, ”, ‘, ’]")]
    apostrophe: str = "’"
    dash: str = "–"
    number_binds: Texts = ()
    bind_after: Texts = ()
    bind_before: Texts = ()
    title_after: Texts = ()
    title_before: Texts = ()
    title_whole: Texts = ()
    numbered: Texts = ()
    rewrite: tuple[Rewrite, ...] = ()


def _form(text: str) -> str:
    case, _, number = text.rpartition(".")
    is_case = case.replace("=", "_").isidentifier()
    if text != "paucal" and not (is_case and number in {"singular", "plural"}):
        raise ValueWithHintError(
            f"{text!r} is not a form", "write paucal, or a case and a number: gen.plural, =.singular"
        )
    return text


Month = Annotated[Mapping[str, Text], under("nom"), having("nom")]


def _morphology(name: str, info: ValidationInfo) -> str:
    known = cast("tuple[str, ...]", info.context)
    if name not in known:
        raise ValueWithHintError(f"{name!r} is not a morphology", nearest(name, known))
    return name


class Config(Entry):
    """A language's ``language.yaml``, read with the names of the morphologies as context."""

    reviewed_by: str = Field("", alias="reviewed_by")
    tag: Text
    bcp47: Text
    name: Text
    scripts: Mapping[str, Script] = {}
    morphology: Annotated[str, After(_morphology)] = "none"
    hyphenation: Hyphenation = Hyphenation.model_construct()
    cases: Texts = ("nom",)
    optional_cases: Texts = ()
    marks: Marks = Field(alias="numbers")
    cell_marks: Mapping[Approximator, str] = {}
    plurals: Mapping[Category, Annotated[str, checked(parsed, "is not a rule in CLDR's syntax", RuleError)]] = {}
    counting: Mapping[Annotated[str, among(*CATEGORIES, "animate")], Mapping[str, Annotated[str, After(_form)]]]
    approximate: Literal["zero", "one", "two", "few", "many", "other"] = "other"
    words_to: Whole = 0
    typed: Mapping[Typed, Texts] = {}
    numerals: Mapping[Annotated[str, Field(pattern="^[0-9]+$")], Texts] = {}
    compounds: Mapping[Annotated[str, Field(pattern="^[0-9]+$")], Texts] = {}
    scales: Annotated[Mapping[Annotated[str, among(*SCALES)], Text], having(*SCALES)]
    figures: Patterns = Field(alias="patterns")
    months: Annotated[tuple[Month, ...], _exactly(12, "should be a list of the twelve months", "it has {}")]
    dates: Dates
    ordinal_prepositions: Mapping[str, Mapping[str, str]] = {}
    names: Names
    lists: Lists
    typography: Typography

    @sees("counting")
    @classmethod
    def _see_every_category(
        cls, counting: Mapping[str, Mapping[str, str]], info: ValidationInfo
    ) -> Mapping[str, Mapping[str, str]]:
        see_keys(counting, (*info.data.get("plurals", ()), USUAL))
        for category, rules in counting.items():
            if category != "animate" and "*" not in rules:
                message = "the form for every other case, “*”, is missing"
                raise ValueWithHintError(message, 'add `"*": …`', at=(category,))
        return counting

    @sees("optional_cases", "months")
    @classmethod
    def _see_cases(cls, parts: tuple[Any, ...], info: ValidationInfo) -> tuple[Any, ...]:
        cases = info.data.get("cases", ())
        for number, part in enumerate(parts):
            for case in part if isinstance(part, Mapping) else (part,):
                if cases and case not in cases:
                    at = (number, case) if isinstance(part, Mapping) else (number,)
                    raise ValueWithHintError(f"unknown case {case!r}", nearest(case, cases), at)
        return parts

    def category(self, number: Decimal) -> str:
        """Return the plural category of a number as it is displayed: 21 and 21.0 differ."""
        return category_of(self.plurals, number)

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """The plural categories that the language has."""
        return (*self.plurals, USUAL)

    @cached_property
    def patterns(self) -> Mapping[str, str]:
        """All patterns by dotted path: ``patterns.money.words.full.plain``, ``dates.when.day``."""
        parts = {
            "patterns": self.figures,
            "dates": self.dates,
            "names": self.names,
            "lists": self.lists,
        }
        return {path: text for key, part in parts.items() for path, text in flatten(part, key)}

    def pattern(self, key: str) -> str:
        """Return the pattern at a dotted path, empty if the language has none."""
        return self.patterns.get(key, "")

"""Marks on the model's types: what the walk over the data must know of a value beside its type.

A field that is of a marked type, or marked itself, is found wherever it stands; nothing else lists fields by name.
That a value names something is marked with ``Ref`` of ``reading.kinds``, which messages about it need, too.
"""

from __future__ import annotations

from typing import Final, Literal

from briefing.records import frozen

TABLES: Final = ("people", "terms", "sources", "parties", "feeds")
"""The tables of a data file that its other parts name entries of."""

FORMS: Final = "forms"
"""The table of word forms, by language and word."""

GLOSSARY: Final = (*TABLES, FORMS)
"""What a file that is included may hold."""

# ------------------------------------------------------------------------------------------------------ what it is


@frozen
class Side:
    """Marks a country that must be home or partner."""


@frozen
class Translated:
    """Marks a type as text in each language."""


@frozen
class InSomeLanguages:
    """Marks a term that only some languages use, so that no translation of it is missed."""


@frozen
class Measured:
    """Marks a type as a quantity: each value of it is a figure.

    ``may_be`` says what the value may be: ``any``; an ``amount``, which is not negative; a ``balance``, which may be;
    a ``share`` of a whole, from 0% to 100%; a ``change``, which is no fall by more than everything. ``nouns`` tells
    that things of any kind may be counted, by the name of a term: 1 250 students.
    """

    may_be: Literal["any", "amount", "balance", "share", "change"] = "any"
    nouns: bool = False


@frozen
class Dated:
    """Marks a type as a date; one that ``covers`` is a period, that of the figures in what it stands in."""

    covers: bool = False


@frozen
class AsOf:
    """Marks the day or month on which the figures were so that what it stands in holds."""


# --------------------------------------------------------------------------------------- what holds for all below it


@frozen
class Apart:
    """Marks what stands in a section without being part of its statistics: it inherits no source.

    Unless it shares that which the section itself declares, not whose statistics its figures are. Nor does it inherit
    a period.
    """

    shares_source: bool = False


@frozen
class Vouches:
    """Marks a mapping whose source is that of all figures beside it.

    ``asked`` where the figures cannot do without: then they make one table, in one currency.
    """

    asked: bool = False


@frozen
class Earlier:
    """Marks a figure of the period before that of the figures it stands with."""


@frozen
class ByPeriod:
    """Marks figures by the period that each is of, which is its key."""


@frozen
class Verbatim:
    """Marks words as somebody said or wrote them: a number in them is no figure that was typed into prose."""


Tense = Literal["past", "ahead", "any", "told"]


@frozen
class When:
    """Marks what need not have happened by the day of the edition.

    What is ``ahead`` may not be over on that day: ``hint`` says what to do then. ``any`` date may be before or after.
    Where the date itself ``told`` which of the two it is, it must be precise enough for that.
    """

    tense: Tense
    hint: str = "correct the date, or that of the edition"


@frozen
class Estimates:
    """Marks the key that calls a figure an estimate: its period, and its source, may be of any date to the edition."""


@frozen
class Aside:
    """Marks what is for those who keep the file, and is printed by no paper."""


@frozen
class Internal:
    """Marks what is for one's own side alone: papers for the other side and exports hold nothing of it."""


# ------------------------------------------------------------------------------------------------------ how it is named


@frozen
class Name:
    """Marks the key whose value names an entry of a list: ``goods.exports.cotton.value``, not ``…exports.0.value``.

    Where several may name it, the first that is written does; ``prefix`` makes a name of a number: ``hs31``.
    """

    prefix: str = ""


@frozen
class Unnamed:
    """Marks a key that the ids of figures leave out: ``points.0.share``, not ``points.0.figures.share.value``."""

"""What came back from a translator: the texts that are new, and what is wrong with them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from briefing.data.placeholders import PlaceholderError, parse, used
from briefing.reading.source_text import first_refused, refused
from briefing.reading.tree import folded
from briefing.records import frozen
from briefing.translation.catalogue import Catalogue
from briefing.translation.units import Unit


@frozen
class Problem:
    """What is wrong with a unit that came back, and what to do; it is refused unless it is a mere ``warning``."""

    unit: Unit
    message: str
    hint: str
    warning: bool = False


@frozen
class Returned:
    """Translations that came back: those that are others than the data have, those that are ready, and problems.

    ``ready`` are the units, changed or not, that the translator has marked as done.
    """

    changed: tuple[Unit, ...]
    ready: tuple[Unit, ...]
    problems: tuple[Problem, ...]


def returned(now: tuple[Unit, ...], came: Catalogue) -> Returned:
    """Compare what came back with the texts of today; both are of the same two languages.

    Spaces, line breaks and accents that a tool wrote in its way are read as those of data files are.
    """
    known = {unit.key: unit for unit in now}
    twice = {key for key, count in Counter(unit.key for unit in came.units).items() if count > 1}
    problems: list[Problem] = []
    changed: list[Unit] = []
    ready: list[Unit] = []
    for unit in map(_as_read, came.units):
        today = known.get(unit.key)
        found = tuple(chain(_wrong(unit, today), _doubled(unit, twice)))
        problems += found
        if found or today is None or not unit.target:
            continue
        if unit.target != today.target:
            changed.append(unit)
            problems += _forms(unit, today)
        if unit.state == "translated" and unit.source == today.source:
            ready.append(unit)
    return Returned(tuple(changed), tuple(ready), tuple(problems))


def _as_read(unit: Unit) -> Unit:
    """Return a unit with its texts as they would be read from a data file."""
    source, target = (folded(unicodedata.normalize("NFC", text)) for text in (unit.source, unit.target))
    return replace(unit, source=source, target=target)


def _wrong(unit: Unit, today: Unit | None) -> Iterator[Problem]:
    if today is None:
        hint = "it was taken out, or moved: export anew, and let the tool take over what is translated"
        yield Problem(unit, "is not in the data any more", hint, warning=True)
        return
    if not unit.target or unit.target == today.target:
        return
    if unit.source != today.source:
        hint = "the translation is of a text that has changed since: export anew, and translate that"
        yield Problem(unit, "is of another source text than the data have today", hint, warning=True)
        return
    yield from _broken(unit)


def _broken(unit: Unit) -> Iterator[Problem]:
    """Yield what no data file can hold, and placeholders that are not those of the source text."""
    if character := first_refused(unit.target):
        message, hint = refused(character)
        yield Problem(unit, f"{message} is in the translation", hint)
        return
    try:
        parse(unit.target)
    except PlaceholderError as wrong:
        yield Problem(unit, str(wrong), wrong.hint)
        return
    wanted = Counter(one.name for one in used(unit.source))
    found = Counter(one.name for one in used(unit.target))
    for name in sorted(wanted.keys() - found.keys()):
        yield Problem(unit, f"{{{name}}} is lost in the translation", f"put {{{name}}} where the value belongs")
    for name in sorted(found.keys() - wanted.keys()):
        if not name.startswith(_ENTRIES):
            yield Problem(unit, f"{{{name}}} is not in the source text", "take it out, or correct its name")
    for name in sorted(wanted.keys() & found.keys()):
        if wanted[name] != found[name] and not name.startswith(_ENTRIES):
            said = (
                f"{{{name}}} stands {_times(found[name])} in the translation, {_times(wanted[name])} in the source text"
            )
            yield Problem(unit, said, "put it in as often as the source text has it")


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


_ENTRIES = ("people.", "terms.", "parties.", "sources.", "home", "partner")  # which a translation may name or not


def _doubled(unit: Unit, twice: set[str]) -> Iterator[Problem]:
    if unit.key in twice:
        yield Problem(unit, "comes twice in the file", "keep one of the two")


def _forms(unit: Unit, today: Unit) -> Iterator[Problem]:
    if today.has_forms:
        hint = "correct the forms that are written beside it"
        yield Problem(unit, f"was “{today.target}”, whose forms are written in the data", hint, warning=True)

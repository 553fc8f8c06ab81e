"""Numbers that people typed into texts: whether translations say the same ones, and whether the data know them.

A text of one's own has its figures from placeholders, and typed digits are refused there when the file is read. What
somebody said, titles and names may have digits; and any text may have numbers in words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from decimal import Decimal

from briefing.data.entries import Entries, Entry
from briefing.data.known import base
from briefing.data.model import Forms, Term
from briefing.data.numerals import Numerals, Typed, in_words, typed
from briefing.data.placeholders import AuthoredText, texts, used
from briefing.errors import Rule
from briefing.figures.findings import Finding, doubtful
from briefing.figures.model import Figures
from briefing.figures.periods import first_day

OTHER_NUMBERS = Rule(
    "BR045",
    "A translation has other numbers, or other months, than the text that it translates, in digits or in words.",
    "correct the number, or write it in every language",
)
NUMBER_IN_WORDS = Rule(
    "BR046",
    "A text says a number above ten in words that none of its figures is.",
    "put the number under the point's `figures:` and write its {name}, or correct it",
)
MOVED_AHEAD = Rule(
    "BR049",
    "A sentence tells how a figure moved, in the past, with a date that is after the edition.",
    "correct the date, or tell what is expected without `:moved`",
)
FEW = 10  # so many may be counted in words without being a figure

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
LEAST = 2  # an ordinal up to here may be another word: a second, a half
Read = Callable[[str], Numerals]
_SENTENCE = re.compile(r"[.;!?](?=\s|$)")


def audit_prose(
    entries: Entries, figures: Figures, edition: date, languages: Collection[str], numerals: Read
) -> Iterator[Finding]:
    """Yield the texts whose numbers differ between languages, those in words that are no figure, and dates to come."""
    asked = {base(tag) for tag in languages}
    for entry in (*entries.translated, *entries.terms):
        written = entry.value.words if isinstance(entry.value, Term) else entry.value
        tags = [tag for tag in written if base(tag) in asked]
        if len(tags) > 1 and not entry.given.aside:
            yield from _between(entry, {tag: typed(_said(written[tag]), numerals(base(tag))) for tag in tags})
    for authored in texts(entries):
        if not authored.spoken:
            yield from _in_words(authored, figures, asked, numerals)
            yield from _moved_ahead(authored, entries, edition, asked)


def _said(words: str | Forms) -> str:
    """Return a text, or the nominative of a term."""
    return words.nom if isinstance(words, Forms) else words


def _between(entry: Entry, found: Mapping[str, Typed]) -> Iterator[Finding]:
    """Yield each translation with other numbers than the first text; the first one where all others agree on it."""
    if len(set(found.values())) == 1:
        return
    first, *others = found
    apart = {tag: _differing(found[first], found[tag]) for tag in others}
    differing = {tag: both for tag, both in apart.items() if any(both)}
    if len(others) > 1 and len(differing) == len(others) and len(set(differing.values())) == 1:
        (lacking, extra), against = next(iter(differing.values())), others[0]
        yield doubtful(OTHER_NUMBERS, _told(extra, lacking, against), f"{entry.key}.{first}", f"{entry.key}.{against}")
        return
    for tag, (lacking, extra) in differing.items():
        yield doubtful(OTHER_NUMBERS, _told(lacking, extra, first), f"{entry.key}.{tag}", f"{entry.key}.{first}")
    for tag in others:
        if message := _other_months(found[first].months, found[tag].months, first):
            yield doubtful(OTHER_NUMBERS, message, f"{entry.key}.{tag}", f"{entry.key}.{first}")


def _other_months(first: frozenset[int], other: frozenset[int], against: str) -> str:
    """Return what is said of months that differ, where both texts have as many in words."""
    if len(first) != len(other) or first == other:
        return ""
    has, instead = (" and ".join(_MONTHS[one - 1] for one in sorted(own)) for own in (other - first, first - other))
    return f"has {has}, where the text in {against} has {instead}"


Numbers = tuple[Decimal, ...]


def _differing(one: Typed, other: Typed) -> tuple[Numbers, Numbers]:
    """Return the numbers that only the one says, and those that only the other does; or ordinals, if both have some."""
    both = ((one, other), (other, one))
    said = [a.said - b.meant for a, b in both]
    if not any(said):
        ordinals = [frozenset(n for n in a.ordinals - b.meant if n > LEAST) for a, b in both]
        said = ordinals if all(ordinals) else said
    return tuple(sorted(said[0])), tuple(sorted(said[1]))


def _told(lacking: Numbers, extra: Numbers, against: str) -> str:
    if not extra:
        return f"does not have {_listed(lacking)}, which the text in {against} has"
    if not lacking:
        return f"has {_listed(extra)}, which the text in {against} has not"
    return f"has {_listed(extra)}, where the text in {against} has {_listed(lacking)}"


def _listed(numbers: Numbers) -> str:
    return " and ".join(f"{number.normalize():f}" for number in numbers)


def _in_words(text: AuthoredText, figures: Figures, asked: Collection[str], numerals: Read) -> Iterator[Finding]:
    """Yield the numbers in words of a text that are no figure of its point, nor one that it shows."""
    own = {name: figure.value for name, figure in text.point.figures.items()}
    for language, words in text.words.items():
        if base(language) not in asked:
            continue
        large = {number: said for number, said in in_words(words, numerals(base(language))).items() if number > FEW}
        if not large:
            continue
        shown = {part.name for part in used(words)}
        others = (figures.quantity(name) or figures.quantity(f"{name}.value") for name in sorted(shown - own.keys()))
        known = [*own.values(), *filter(None, others)]
        amounts = {abs(end) for one in known for end in (one.value, one.amount)}
        for number, said in large.items():
            if number not in amounts:
                told = f"its figures are {', '.join(map(str, known))}" if known else "it has no figure"
                message = f"says “{said}”, {number:f}, and {told}"
                beside = [f"{text.point_key}.figures.{name}.value" for name in own] or filter(None, (text.point_key,))
                yield doubtful(NUMBER_IN_WORDS, message, f"{text.key}.{language}", *beside)


def _moved_ahead(text: AuthoredText, entries: Entries, edition: date, asked: Collection[str]) -> Iterator[Finding]:
    """Yield the dates after the edition in sentences with a verb in the past, which ``:moved`` prints."""
    for language, words in text.words.items():
        if base(language) not in asked or "moved" not in words:
            continue
        for sentence in _SENTENCE.split(words):
            parts = used(sentence)
            if not any(part.form.partition(".")[0] == "moved" for part in parts):
                continue
            for name in dict.fromkeys(part.name for part in parts):
                moment = text.point.dates.get(name) or entries.date(name)
                if moment is not None and first_day(moment) > edition:
                    message = f"tells how a figure moved with {{{name}}}, {moment}, after the edition of {edition}"
                    at = f"{text.point_key}.dates.{name}" if name in text.point.dates else entries.dated[name].key
                    yield doubtful(MOVED_AHEAD, message, f"{text.key}.{language}", at, "date")

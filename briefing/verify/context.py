"""Numbers that are no figures: of sources, tables, sections and pages, of years and meetings, and parts of names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from briefing.verify.expected import Expected
from briefing.verify.finished import Finished
from briefing.verify.folding import folded, folded_data
from briefing.verify.numbers import Dated, Number
from briefing.verify.tongue import Tongue, folder_of

_FEW: Final = 2
_STEM: Final = 4
_NEAR: Final = 34
_SHORT: Final = 80
_MOST_PAGES: Final = 999
_LABEL: Final = re.compile(r"^\W*[0-9]+(?:\.[0-9]+)*[.)]?(?=\s|$)")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def explained(file: Finished, place: int, one: Number | Dated, own: Tongue, wanted: Expected) -> bool:
    """Tell whether a number of a passage is no figure, and may stand there."""
    text = file.passages[place].text
    if _is_of_name(text, one, file.language, wanted):
        return True
    if isinstance(one, Dated):
        return False
    return (
        (one.is_word and one.value <= _FEW)
        or _is_numbering(file, place, one)
        or _is_of_time(text, one, wanted)
        or ((one.is_word or one.is_ordinal) and int(one.value) in wanted.integers)
        or (file.passages[place].kind == "header" and one.value <= _MOST_PAGES and not one.unit)
    )


def _is_numbering(file: Finished, place: int, one: Number) -> bool:
    """Tell whether it is the number of a source, table, figure or section."""
    passage = file.passages[place]
    text = passage.text
    if one.unit or one.scale is not None or one.sign:
        return False
    if text[: one.start].endswith("[") and text[one.end :].startswith("]"):
        return True
    if (label := _LABEL.match(text)) and one.end <= label.end() and passage.kind in {"heading", "item", "source"}:
        return True
    captions, stems = _captions(file)
    last = int(one.upper or one.value)
    if not 1 <= last <= captions:
        return False
    near = folded(text[max(0, one.start - _NEAR) : one.start] + " " + text[one.end : one.end + _NEAR // 2])
    return any(stem in near for stem in stems)


@lru_cache(maxsize=8)
def _captions(file: Finished) -> tuple[int, frozenset[str]]:
    """Return how many captions a file has, and the beginnings of the words with which these are numbered."""
    stems: set[str] = set()
    count = 0
    for passage in file.passages:
        found = re.match(r"^([^\W\d_]+)[ \u00a0\u202f]([0-9]+)|^([0-9]+)-([^\W\d_]+)", passage.text)
        if passage.kind == "caption" and found:
            count += 1
            stems.add(folded(found[1] or found[4])[:_STEM])
    return count, frozenset(stems)


def _is_of_time(text: str, one: Number, wanted: Expected) -> bool:
    """Tell whether it is a year, a run of years, or a quarter or number of months that the data name."""
    calendar = wanted.calendar
    if one.may_be_year:
        first = int(one.value)
        if one.upper is not None:
            last = int(one.upper)
            last = last if last >= first else first // 100 * 100 + last
            return (first, last) in calendar.spans
        years = calendar.years | {year for year, *_ in calendar.days} | {year for year, _ in calendar.months}
        return first in years or any(first in span for span in calendar.spans)
    if one.unit or one.sign or one.scale is not None:
        return False
    before = text[max(0, one.start - 6) : one.start]
    if found := re.search(r"([0-9]{4})/$", before):
        return (int(found[1]), int(found[1]) // 100 * 100 + int(one.value)) in calendar.spans
    is_part = one.is_word or one.is_ordinal or before[-1:] in ("Q", "H")
    return is_part and int(one.value) in calendar.parts


def _is_of_name(text: str, one: Number | Dated, tag: str, wanted: Expected) -> bool:
    """Tell whether a number stands in a name of the data, beside the same word."""
    first, last = one.start, one.end
    while first and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and not text[last].isspace():
        last += 1
    core = folded(text[first:last]).strip(".,;:()[]\"'“”")
    number = folded(text[one.start : one.end])
    for language in dict.fromkeys(("", tag, folder_of(tag), "en")):
        names = _folded_names(wanted, language, tag)
        if not names:
            continue
        if core != number and core in names:
            return True
        if len(text) <= _SHORT and number in names.split("\n"):
            return True
        words = [word[0] for word in _WORD.finditer(folded(text[max(0, one.start - 40) : one.start]))][-2:]
        words += [word[0] for word in _WORD.finditer(folded(text[one.end : one.end + 40]))][:2]
        for found in re.finditer(rf"(?<![0-9]){re.escape(number)}(?![0-9])", names):
            beside = names[max(0, found.start() - 40) : found.end() + 40]
            if any(word[:_STEM] in beside for word in words):
                return True
    return False


_NAMES: dict[tuple[int, str, str], str] = {}


def _folded_names(wanted: Expected, language: str, tag: str) -> str:
    key = (id(wanted), language, tag)
    if key not in _NAMES:
        _NAMES.clear() if len(_NAMES) > 40 else None
        lines = wanted.names.get(language, "").split("\n")
        _NAMES[key] = "\n".join(folded_data(line, tag) for line in lines)
    return _NAMES[key]

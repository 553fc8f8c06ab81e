"""Numbers that are no figures: of sources, tables, sections and pages, of years and meetings, and parts of names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from string import digits
from typing import Final

from briefing.verify.axes import axis_marks
from briefing.verify.expected import Expected
from briefing.verify.finished import Finished, Passage
from briefing.verify.folding import bare, folded, folded_data
from briefing.verify.numbers import Dated, Number
from briefing.verify.tongue import Tongue, folder_of

_FEW: Final = 2
_STEM: Final = 4
_ENDING: Final = 3
_NEAR: Final = 34
_SHORT: Final = 80
_MOST_PAGES: Final = 999
_LABEL: Final = re.compile(r"^\W*[0-9]+(?:\.[0-9]+)*[.)]?(?=\s|$)")
CAPTION: Final = re.compile(r"^([^\W\d_]+)[ \u00a0\u202f]([0-9]+)|^([0-9]+)-([^\W\d_]+)")
"""The number of a caption with its word, either first."""
PAGE_AT_END: Final = re.compile(r"[ .]*[0-9]*$")
"""The page that an entry of the list of contents ends with."""
PAGE: Final = re.compile(r"page ([0-9]+)")
_COUNTS: Final = 3
_COUNT: Final = re.compile(r"(?:(?<=[:,] )|(?<=[-–—][ \u00a0\u202f]))[0-9]{1,3}(?![\w])(?!\.[0-9])")
_QUARTER: Final = re.compile(
    r"(?:(?<![0-9])(?P<before>[0-9]{4})[ \u00a0][^\W\d_]{1,5}\.?[ \u00a0])?"
    r"\b(?:[QH](?P<number>[1-4])|(?P<roman>III|II|IV|I)[ \u00a0](?P<word>[^\W\d_]+\.?))"
    r"(?:[ \u00a0](?P<after>[0-9]{4})(?![0-9]))?"
)
"""A quarter or half with its year on either side: “Q2 2025”, “II кв. 2025”, “2025 ж. II тоқ.”."""
_ROMAN: Final = ("", "I", "II", "III", "IV")
_QUARTERS: Final = 4
_CATEGORIES: Final = {"point", "head", "workbook"}
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def headings_of(file: Finished) -> frozenset[str]:
    """Return the headings of a file without their numbers, bare."""
    return frozenset(bare(_LABEL.sub("", passage.text)) for passage in file.passages if passage.kind == "heading")


def is_of_contents(passage: Passage, headings: frozenset[str]) -> bool:
    """Tell whether a passage is an entry of the list of contents: a heading, its number and a page."""
    if passage.kind not in {"paragraph", "item"}:
        return False
    entry = _LABEL.sub("", passage.text)
    # A title may itself end in a number; the list of a Word file has its pages only once Word has counted them.
    return bare(entry) in headings or bare(entry.rstrip(digits).rstrip(" .")) in headings


def _in_words(number: str) -> re.Pattern[str]:
    """Return a pattern of a number in words, each with any ending: a name stands in the case it needs."""
    stems = (re.escape(word[: max(_STEM, len(word) - _ENDING)]) for word in _LETTERS.findall(number))
    return re.compile(r"\b" + r"\w*\W+".join(stems))


@dataclass(frozen=True)
class Context:
    """What explains the numbers of a file that are no figures."""

    file: Finished
    tongue: Tongue
    wanted: Expected

    def explains(self, place: int, one: Number | Dated) -> bool:
        """Tell whether a number of a passage, by the place of this, is no figure and may stand there."""
        text = self.file.passages[place].text
        if isinstance(one, Dated):
            return self._is_of_name(text, one)
        return (
            (one.is_word and one.value <= _FEW)
            or self._is_numbering(place, one)
            or self._is_of_time(text, one)
            or self._is_of_gap(place, one)
            or place in self._axes
            or ((one.is_word or one.is_ordinal) and int(one.value) in self.wanted.integers)
            or self._is_page(place, one)
            or self._is_of_changes(place, one)
            or text[one.start : one.end] in self.wanted.codes
            or self._is_of_name(text, one)
        )

    def _is_numbering(self, place: int, one: Number) -> bool:
        """Tell whether it is the number of a source, table, figure or section."""
        passage = self.file.passages[place]
        text = passage.text
        if one.unit or one.scale is not None or one.sign:
            return False
        if text[: one.start].endswith("[") and text[one.end :].startswith("]"):
            return True
        label = _LABEL.match(text)
        if label and one.end <= label.end() and passage.kind in {"heading", "item", "source"}:
            return True
        if is_of_contents(passage, self._headings):
            return True
        last = int(one.upper or one.value)
        near = folded(text[max(0, one.start - _NEAR) : one.start] + " " + text[one.end : one.end + _NEAR // 2])
        return any(stem in near and 1 <= last <= count for stem, count in self._captions.items())

    def _is_page(self, place: int, one: Number) -> bool:
        """Tell whether it is the number of the page that it stands on, or of the last one."""
        passage = self.file.passages[place]
        if passage.kind != "header" or one.unit or one.value > _MOST_PAGES:
            return False
        page = PAGE.match(passage.place)
        if page is None:  # of a Word file, which counts its pages when it is opened
            return passage.place.startswith("footer") or not self.wanted.briefing.requisites.copy_number
        return str(one.value) in (page[1], self._last_page)

    def _is_of_changes(self, place: int, one: Number) -> bool:
        """Tell whether it is how many figures an annex tells to have been revised, added and removed."""
        passage, wanted = self.file.passages[place], self.wanted
        if one.unit or one.sign or one.scale is not None or one.upper is not None or passage.marks:
            return False
        is_few = one.value <= len({**wanted.figures, **wanted.earlier})
        return bool(wanted.earlier) and is_few and len(_COUNT.findall(passage.text)) == _COUNTS

    @cached_property
    def _axes(self) -> frozenset[int]:
        return axis_marks(self.file, self.tongue)

    @cached_property
    def _last_page(self) -> str:
        pages = (PAGE.match(passage.place) for passage in self.file.passages)
        return str(max((int(page[1]) for page in pages if page), default=0))

    @cached_property
    def _headings(self) -> frozenset[str]:
        return headings_of(self.file)

    @cached_property
    def _captions(self) -> Mapping[str, int]:
        """How many tables and figures the file numbers, by the beginnings of the words with which it does."""
        counts: Counter[str] = Counter()
        for passage in self.file.passages:
            found = CAPTION.match(passage.text)
            if passage.kind == "caption" and found:
                counts[folded(found[1] or found[4])[:_STEM]] += 1
        return counts

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """The texts of the data in which there are numbers: those for all languages, those for that of the file."""
        tag = self.file.language
        kept = (self.wanted.names.get(one, "") for one in dict.fromkeys(("", tag, folder_of(tag), "en")))
        return tuple("\n".join(folded_data(line, tag) for line in text.split("\n")) for text in kept if text)

    @cached_property
    def _requisites(self) -> frozenset[str]:
        return frozenset(map(folded, self.wanted.requisites))

    def _is_of_name(self, text: str, one: Number | Dated) -> bool:
        """Tell whether a number stands in a name of the data, beside the same word."""
        first, last = one.start, one.end
        while first and not text[first - 1].isspace():
            first -= 1
        while last < len(text) and not text[last].isspace():
            last += 1
        core = folded(text[first:last]).strip(".,;:()[]\"'“”")
        number = folded(text[one.start : one.end])
        is_word = isinstance(one, Number) and one.is_word
        pattern = _in_words(number) if is_word else re.compile(rf"(?<![0-9]){re.escape(number)}(?![0-9])")
        words = [word[0] for word in _WORD.finditer(folded(text[max(0, one.start - 40) : one.start]))][-2:]
        words += [word[0] for word in _WORD.finditer(folded(text[one.end : one.end + 40]))][:2]
        if len(text) <= _SHORT and any(number in held and held in folded(text) for held in self._requisites):
            return True
        for names in self._names:
            if core != number and core in names:
                return True
            for found in pattern.finditer(names):
                beside = names[max(0, found.start() - 40) : found.end() + 40]
                if any(word[:_STEM] in beside for word in words):
                    return True
        return False

    def _is_year(self, text: str, one: Number) -> bool:
        """Tell whether it is a year, a run of years, or the year of a quarter that the data name."""
        calendar, first = self.wanted.calendar, int(one.value)
        if (part := self._quarter_beside(text, one)) and calendar.quarters:
            return (first, part) in calendar.quarters
        if one.upper is not None:
            last = int(one.upper)
            last = last if last >= first else first // 100 * 100 + last
            return (first, last) in calendar.spans
        years = calendar.years | {year for year, *_ in calendar.days} | {year for year, _ in calendar.months}
        return first in years or any(first in span for span in calendar.spans)

    def _is_of_gap(self, place: int, one: Number) -> bool:
        """Tell whether it is the year of a place that a chart keeps free, between periods of which the data tell."""
        passage, (first, last) = self.file.passages[place], self.wanted.calendar.reach
        if passage.kind not in _CATEGORIES or passage.marks or one.upper is not None or not first < one.value < last:
            return False
        is_alone = passage.text.strip(" .") == str(one.value) or bool(self._quarter_beside(passage.text, one))
        return one.may_be_year and (passage.kind == "point" or is_alone)  # names of points are broken into lines

    def _quarter_beside(self, text: str, one: Number) -> int:
        """Return the quarter or half, by its number, of which a year says which year it is of; 0 if of none."""
        for found in _QUARTER.finditer(text):
            word = found["word"]
            is_beside = one.start in (found.start("after"), found.start("before"))
            if is_beside and (word is None or self.tongue.periods.match(word)):
                return int(found["number"] or 0) or _ROMAN.index(found["roman"])
        return 0

    def _is_of_time(self, text: str, one: Number) -> bool:
        """Tell whether it is a year, a run of years, or a quarter or number of months that the data name."""
        calendar = self.wanted.calendar
        if one.may_be_year:
            return self._is_year(text, one)
        if one.unit or one.sign or one.scale is not None:
            return False
        before = text[max(0, one.start - 6) : one.start]
        if before[-1:] in ("Q", "H") and one.value > _QUARTERS:
            return False
        if found := re.search(r"([0-9]{4})/$", before):
            return (int(found[1]), int(found[1]) // 100 * 100 + int(one.value)) in calendar.spans
        after = text[one.end : one.end + 20].lstrip(" \u00a0")
        is_part = one.is_word or one.is_ordinal or before[-1:] in ("Q", "H") or self.tongue.periods.match(after)
        return bool(is_part) and int(one.value) in calendar.parts

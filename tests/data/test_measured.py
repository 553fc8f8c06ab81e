"""Figures of any kind, indicators and sections of one's own: how they are named, what they inherit, what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from measured import parse

from briefing.data import Loaded
from briefing.data.entries import Entries
from briefing.data.periods import year_of
from briefing.data.walk import walk
from briefing.errors import DataError, Diagnostic

Read = Callable[..., Loaded]
Mistakes = Callable[..., list[Diagnostic]]

CULTURE = """\
sections:
  culture:
    title: {en: Culture, ru: Культура}
    after: trade
    source: office
    indicators:
      visitors:
        term: guests
        value: 1 250 pupils
        period: 2025
        change: +5.0%
        series: {2023: 940 pupils, 2024-01/2024-06: 980 pupils}
        rank: {place: 5, of: guests}
        share: {value: 3%, of: copper}
        target: {value: 2000 pupils, year: 2030}
        note: {en: Without day visitors., ru: Без однодневных поездок.}

"""
TERMS = "  pupils: {en: pupils, ru: ученики}\n  guests: {en: guests from Portugal, ru: гости из Португалии}\n"


@pytest.fixture
def culture(minimal: str) -> str:
    return minimal.replace("relations:\n", CULTURE + "relations:\n", 1).replace("terms:\n", "terms:\n" + TERMS, 1)


@pytest.fixture
def entries(read: Read, culture: str) -> Entries:
    loaded = read(culture)
    assert loaded.warnings == ()
    return walk(loaded.briefing)


@pytest.mark.parametrize(
    ("figure_id", "value", "period"),
    [
        ("culture.visitors", "1250 pupils", 2025),
        ("culture.visitors.change", "+5.0%", 2025),
        ("culture.visitors.series.2023", "940 pupils", 2023),
        ("culture.visitors.rank", "5", 2025),
        ("culture.visitors.share", "3%", 2025),
        ("culture.visitors.target", "2000 pupils", 2030),
    ],
)
def test_the_parts_of_a_figure_have_names_that_read_well(
    entries: Entries, figure_id: str, value: str, period: int
) -> None:
    (entry,) = [one for one in entries.figures if one.id == figure_id]
    assert entry.value == parse(value)
    assert (entry.given.source, entry.given.period) == ("office", year_of(period))


def test_a_value_of_a_series_is_of_the_months_that_name_it(entries: Entries) -> None:
    (entry,) = [one for one in entries.figures if one.id == "culture.visitors.series.2024-01/2024-06"]
    assert str(entry.given.period) == "2024-01/2024-06"
    assert entry.key == "sections.culture.indicators.visitors.series.2024-01/2024-06"


def test_a_section_of_ones_own_is_one(entries: Entries) -> None:
    assert "sections.culture" in [entry.key for entry in entries.sections]


def test_texts_of_the_whole_paper_are_held(read: Read, minimal: str) -> None:
    titled = minimal.replace("schema: 2\n", "schema: 2\ntitle: {en: On cork, ru: О пробке}\norder: [trade]\n")
    held = {entry.key for entry in walk(read(titled).briefing).held}
    assert "title" in held
    assert not held & {"order.0", "languages.0", "include", "date"}


@pytest.mark.parametrize(
    ("change", "expected", "hint"),
    [
        (("1 250 pupils", "1 250 pupil"), "“pupil” in “1 250 pupil” is not a unit", "did you mean “pupils”?"),
        (("1 250 pupils", "12.5 pupils"), "is not a whole number", "whole numbers"),
        (("place: 5", "place: 0"), "“0” is not a place in an order", "from 1"),
        (("place: 5", "place: 5th"), "“5th” is not a number", "write the number alone: 5"),
        (("place: 5", "place: about 5"), "is not a place in an order", "from 1"),
        (("year: 2030", "year: 2030-05"), "“2030-05” is not a year", "four digits"),
        (("after: trade", "after: trde"), "there is no section “trde”", "did you mean “trade”?"),
        (("after: trade", "after: culture"), "culture would stand after itself", "another section"),
        (("  culture:\n", "  trade:\n"), "is the name of a key of the program's own at the top", "another name"),
        (("      visitors:", "      points:"), "is the name of a key of the program's here", "another name"),
        (("2023: 940", "2023-1: 940"), "is not a period", "2025-H1"),
        (("2023: 940", "2025: 940"), "is not later than the entry before", "oldest period first"),
        (("        change: +5.0%\n", "        chart: sure\n"), "expected true or false", "true or false"),
    ],
)
def test_mistakes_in_figures_are_told_with_their_remedy(
    read: Read, culture: str, change: tuple[str, str], expected: str, hint: str
) -> None:
    assert culture.count(change[0]) == 1
    with pytest.raises(DataError) as wrong:
        read(culture.replace(*change))
    found = [one for one in wrong.value.diagnostics if expected in one.message]
    assert found, [str(one) for one in wrong.value.diagnostics]
    assert hint in found[0].hint


def test_a_chart_needs_a_series(read: Read, culture: str) -> None:
    alone = culture.replace("series: {2023: 940 pupils, 2024-01/2024-06: 980 pupils}", "chart: true")
    with pytest.raises(DataError, match="no series to draw"):
        read(alone)


def test_a_word_that_is_no_term_is_explained(mistakes: Mistakes) -> None:
    (wrong,) = mistakes(("share: {value: 40%, source", "share: {value: 40 kilometers, source"))
    assert wrong.message == "“kilometers” in “40 kilometers” is not a unit"
    assert wrong.hint == "write 40 km"


def test_where_the_key_tells_what_is_counted_a_word_is_refused(mistakes: Mistakes) -> None:
    (wrong,) = mistakes(("count: 3", "count: 3 visits"))
    assert wrong.hint == "write the number alone: 3"


P = "        period: "


@pytest.mark.parametrize(
    ("change", "at", "said"),
    [
        ((f"{P}2025\n", f"{P}2024/2025\n"), ".period", ("2024/2025 is the sum of whole years", "write FY2024-09 for")),
        ((f"{P}2025\n", f"{P}2008/2025\n"), ".period", ("2008/2025 is the sum of whole years", "for a sum, delete")),
        ((f"{P}2025\n", ""), "", ("has `change:`, and does not say of which period", "add `period:`")),
    ],
)
def test_what_is_compared_has_a_period_that_has_one_before(
    change: tuple[str, str], at: str, said: tuple[str, str], culture: str, read: Read
) -> None:
    with pytest.raises(DataError) as wrong:
        read(culture.replace(*change))
    (found,) = [one for one in wrong.value.diagnostics if one.key == f"sections.culture.indicators.visitors{at}"]
    assert found.message.startswith(said[0])
    assert found.hint.startswith(said[1])


def test_a_sum_of_two_years_may_have_a_series_of_years(culture: str, read: Read) -> None:
    summed = culture.replace("        period: 2025\n", "        period: 2024/2025\n").replace(
        "        change: +5.0%\n", ""
    )
    read(summed.replace(", 2024-01/2024-06: 980 pupils", ", 2024: 980 pupils"))


def test_a_circle_of_sections_is_named_once(culture: str, read: Read) -> None:
    other = "  science: {title: {en: Science, ru: Наука}, after: culture}\nrelations:\n"
    circle = culture.replace("after: trade", "after: science").replace("relations:\n", other, 1)
    with pytest.raises(DataError) as wrong:
        read(circle)
    assert [one.message for one in wrong.value.diagnostics] == [
        "culture would stand after itself: culture, which stands after science, which stands after culture"
    ]


@pytest.mark.parametrize("meant", ["cultur", "nope", "scienc"])
def test_no_section_is_offered_that_would_close_a_circle(meant: str, culture: str, read: Read) -> None:
    other = "  science: {title: {en: Science, ru: Наука}, after: culture}\nrelations:\n"
    with pytest.raises(DataError) as wrong:
        read(culture.replace("after: trade", f"after: {meant}").replace("relations:\n", other, 1))
    (found,) = wrong.value.diagnostics
    assert found.message == f"there is no section “{meant}”"
    assert "science" not in found.hint
    assert "culture" not in found.hint


def test_languages_that_the_file_does_not_name_are_told_first(culture: str, read: Read) -> None:
    with pytest.raises(DataError) as wrong:
        read(culture, ("en", "ru", "sr"))
    first, *others = wrong.value.diagnostics
    assert (first.key, first.message) == ("languages", "are en, ru; asked for beside them, and missing in texts: sr")
    assert first.hint == "leave out `--lang`: these languages are built then"
    assert {one.message for one in others} == {"has no text in sr"}

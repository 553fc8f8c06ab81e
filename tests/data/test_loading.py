"""What a desk officer may do wrong in a data file, and what he is told."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from measured import parse
from some import some

from briefing.data import Known, Loaded, load, load_text
from briefing.data.calendar import DateRange
from briefing.data.periods import year_of
from briefing.errors import BriefingError, DataError, Diagnostic, Severity
from briefing.reading.source_text import decode

Mistakes = Callable[..., list[Diagnostic]]
Read = Callable[..., Loaded]


def test_a_file_without_mistakes(read: Read, minimal: str) -> None:
    loaded = read(minimal)
    assert loaded.warnings == ()
    trade = loaded.briefing.trade
    assert trade.turnover is not None
    assert trade.turnover.value == parse("12.5 million EUR")
    assert trade.period == year_of(2025)
    (visit,) = loaded.briefing.relations.contacts
    assert isinstance(visit.dates, DateRange)
    cork = loaded.briefing.terms["cork"].words["ru"]
    assert not isinstance(cork, str)
    assert (cork.nom, cork.gen, cork.number) == ("пробка", "пробки", "singular")


@pytest.mark.parametrize("text", [lambda t: "\ufeff" + t, lambda t: t.replace("\n", "\r\n"), lambda t: f"---\n{t}"])
def test_signs_of_other_systems_do_not_matter(text: Callable[[str], str], read: Read, minimal: str) -> None:
    assert read(text(minimal)).briefing == read(minimal).briefing


class Case(NamedTuple):
    """What is replaced by what, and the key, message and hint of the one error that follows."""

    old: str
    new: str
    key: str
    message: str
    hint: str


CASES = [
    # wrong types
    Case(
        "{value: 12.5 million EUR, change: +4.2%}",
        "12.5 million EUR",
        "trade.turnover",
        "expected a mapping with `value:`, not “12.5 million EUR”",
        "write turnover: {value: 12.5 million EUR}",
    ),
    Case("[en, ru]", "en", "languages", "expected a list, not “en”", "[a, b]"),
    Case(
        "name: {en: Bat-Erdene Ganbold, ru: Бат-Эрдэнэ Ганболд}",
        "name: Bat",
        "people.bat.name",
        "expected the words for each language",
        "en: …",
    ),
    Case(
        "value: 9.0 million EUR",
        "value: [9.0 million EUR]",
        "trade.exports.value",
        "expected a quantity such as 28.6 million USD, not a list",
        "after the colon",
    ),
    Case(
        "date: 2026-02-26\nlang",
        "date: {day: 26}\nlang",
        "date",
        "expected a date such as 2026-02-26, not a mapping",
        "after the colon",
    ),
    Case("schema: 2", "schema: 3", "schema", "“3” is not a version", "schema: 2"),
    Case(
        "id: portugal-mongolia",
        "id: Portugal & Mongolia",
        "id",
        "has characters that are not allowed",
        "small Latin letters",
    ),
    # unknown keys and words
    Case("change: +4.2%", "chnage: +4.2%", "trade.turnover.chnage", "is not a known key", "did you mean “change”?"),
    Case("trade:\n", "trades:\n", "trades", "is not a known key", "did you mean “trade”?"),
    Case(
        "trend: new",
        "trend: rising",
        "trade.goods.imports.0.trend",
        "“rising” is not one of new, growing, falling",
        "growing",
    ),
    Case(
        "kind: working-visit",
        "kind: work-visit",
        "relations.contacts.0.kind",
        "“work-visit” is not one of",
        "working-visit",
    ),
    Case("mode: multi", "mode: ship", "corridor.routes.0.legs.0.mode", "“ship” is not one of", "sea"),
    # names that nothing has
    Case("partner: MN", "partner: MZ", "partner", "the country “MZ” is not known", "ISO 3166-1"),
    Case("partner: MN", "partner: mn", "partner", "“mn” is not a country code", "write MN"),
    Case("[en, ru]", "[en, ru, sv]", "languages.2", "the language “sv” is not known", "sr"),
    Case(
        "source: office, turnover",
        "source: ofice, turnover",
        "trade.mirror.0.source",
        "there is no source “ofice”",
        "did you mean “office”?",
    ),
    Case("by: bat, to", "by: bad, to", "relations.contacts.0.by", "there is no person “bad”", "did you mean “bat”?"),
    Case(
        "city: lisbon",
        "city: porto",
        "relations.contacts.0.to.city",
        "there is no term “porto”",
        "add `porto:` under `terms:`",
    ),
    Case(
        "trend: new",
        "trend: new, value: 1 million EUX",
        "trade.goods.imports.0.value",
        "the currency “EUX” is not known",
        "EUR",
    ),
    Case("8 400 km", "8 400 t", "corridor.routes.0.legs.0.distance", "“t” in “8 400 t” is not a unit", "units are: km"),
    # translations
    Case("en: Darkhan, ru: Дархан", "en: Darkhan", "terms.darkhan", "has no text in ru", "add `ru: …`"),
    Case("{nom: пробка, gen: пробки, number: singular}", "", "terms.cork", "has no text in ru", "add `ru: …`"),
    Case("{nom: пробка, gen", "{gen", "terms.cork.ru.nom", "is missing", "add `nom: …`"),
    Case("ru: медная руда", "ru: медная руда, kz: кен", "terms.copper.kz", "is not a known language", "sr"),
    Case("ru: Статистическое управление", "ru: ''", "sources.office.title.ru", "the text is empty", "write the text"),
    Case("date: 2026-02-10", "url: example.org", "sources.office.url", "is not a web address", "https://"),
    Case("date: 2026-02-10", "url: 'javascript:alert(1)'", "sources.office.url", "is not a web address", "https://"),
    # quantities
    Case(
        "value: 9.0 million EUR",
        "value: 9,0 million EUR",
        "trade.exports.value",
        "has a comma",
        "write 9.0 million EUR",
    ),
    Case(
        "value: 9.0 million EUR",
        "value: 9.0%",
        "trade.exports.value",
        "“9.0%” is a percentage where an amount of money belongs",
        "28.6 million USD",
    ),
    Case("value: 9.0 million EUR", "value: 9.0 million", "trade.exports.value", "has no currency", "9.0 million USD"),
    Case(
        "change: -1.1%",
        "change: -1.1 million EUR",
        "trade.exports.change",
        "is an amount of money where a percentage belongs",
        "7.6%",
    ),
    Case(
        "change: -1.1%", "change: 5 million", "trade.exports.change", "is a number where a percentage belongs", "7.6%"
    ),
    Case("change: -1.1%", "change: -1.1", "trade.exports.change", "has no per cent sign", "-1.1%"),
    Case("count: 3", "count: 3.5", "relations.visits.count", "“3.5” is not a whole number", "whole numbers"),
    Case("count: 3", "count: +3", "relations.visits.count", "“+3” has a sign", "without a sign"),
    Case("id: portugal-mongolia", "id:", "id", "is missing", "add `id: …`"),
    Case(
        "8 400 km", "8 400 %", "corridor.routes.0.legs.0.distance", "a percentage where a measure belongs", "1 400 km"
    ),
    # dates
    Case(
        "established: 1974-06-11",
        "established: 1974-06-31",
        "relations.established",
        "the date 1974-06-31 does not exist",
        "30 days",
    ),
    Case("established: 1974-06-11", "established: 11.06.1974", "relations.established", "is not a date", "1974-06-11"),
    Case(
        "dates: 2026-03-02/2026-03-04",
        "dates: 2026-03-04/2026-03-02",
        "relations.contacts.0.dates",
        "does not go forward",
        "earlier",
    ),
    Case("  period: 2025\n", "  period: last year\n", "trade.period", "is not a period", "2024-07/2025-06"),
    # text
    Case("Cork makes", "C" * 10_000 + " makes", "trade.points.0.text.en", "a word of 10000 characters", "break it up"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.key}: {case.new[:30]}")
def test_one_mistake(case: Case, mistakes: Mistakes, minimal: str) -> None:
    (found,) = (one for one in mistakes((case.old, case.new)) if one.severity is Severity.ERROR)
    assert found.key == case.key
    assert case.message in found.message
    assert case.hint in found.hint
    line = minimal[: minimal.index(case.old)].count("\n") + 1
    assert found.line in range(line - 2, line + 1)  # of a key that is missing, the line of its parent


def test_markup_is_plain_text(mistakes: Mistakes) -> None:
    assert mistakes(("Our trade is small.", "'<b>Our</b> trade & {{ours}} is <script>small</script>'")) == []


def test_an_unquoted_comma_is_recognised(mistakes: Mistakes) -> None:
    (cut,) = mistakes(("en: copper ore, ru", "en: copper, ore, ru"))
    assert cut.key == "terms.copper.ore"
    assert "A comma ends an unquoted text" in cut.hint
    (cut,) = mistakes(("to: {city: lisbon}", "to: {city: lisbon, capital}"))
    assert cut.key == "relations.contacts.0.to.capital"
    assert "A comma ends an unquoted text" in cut.hint


def test_a_comma_between_numbers_of_a_text_is_no_decimal_comma(mistakes: Mistakes) -> None:
    (cut,) = mistakes(("en: Our trade is small.,", "en: Since 2025, 12 firms trade.,"))
    assert cut.key == "trade.points.1.quote.text.12 firms trade."
    assert "A comma ends an unquoted text" in cut.hint


def test_what_a_mistake_hides_is_not_called_unused(mistakes: Mistakes) -> None:
    (found,) = (one for one in mistakes(("corridor:", "corridors:")) if "source" not in one.message)
    assert found.key == "corridors"


def test_an_escape_that_is_no_character(mistakes: Mistakes) -> None:
    (found,) = mistakes(("en: Darkhan", 'en: "Dar\\uD800khan"'))
    assert (found.message, found.hint) == ("a \\ escape that is no character", "write the character itself")
    (found,) = mistakes(("en: Darkhan", 'en: "Dar\\xzzkhan"'))
    assert found.message == "a \\ escape that is not finished"


def test_words_of_two_alphabets_are_noticed(mistakes: Mistakes) -> None:
    (found,) = mistakes(("en: copper ore", "en: c\N{CYRILLIC SMALL LETTER O}pper ore"))
    assert (found.severity, found.key) == (Severity.WARNING, "terms.copper.en")
    assert found.message.endswith("mixes Latin and Cyrillic letters")
    assert found.hint == "type it anew: “\N{CYRILLIC SMALL LETTER O}” in it is Cyrillic"
    assert mistakes(("ru: медная руда", "ru: руда для COVID-теста")) == []


def test_two_currencies_in_one_table(mistakes: Mistakes) -> None:
    (found,) = mistakes(("value: 9.0 million EUR", "value: 9.0 million USD"))
    assert str(found).endswith("trade.exports.value: is in USD, while trade.turnover.value is in EUR")


def test_an_older_file_gets_its_moves_and_nothing_else(read: Read, minimal: str) -> None:
    older = minimal.replace("schema: 2", "schema: 1").replace("  contacts:\n    - {", "  upcoming: {") + "nonsense: 1\n"
    with pytest.raises(DataError) as wrong:
        read(older)
    assert [one.key for one in wrong.value.diagnostics] == ["schema", "relations.upcoming"]
    assert all(one.hint == "run `briefing migrate case.yaml`" for one in wrong.value.diagnostics)


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(mistakes: Mistakes) -> None:
    found = mistakes(
        ("partner: MN", "partner: XX"),
        ("date: 2026-02-10", "date: 2026-02-31"),
        ("en: Darkhan, ru: Дархан", "en: Darkhan"),
        ("change: +4.2%", "chnage: +4,2%"),
        ("by: bat\n", "by: bob\n"),
        ("8 400 km", "8.400,0 km"),
    )
    assert [one.key for one in found if one.severity is Severity.ERROR] == [
        "partner",
        "sources.office.date",
        "terms.darkhan",
        "trade.turnover.chnage",
        "trade.turnover.chnage",
        "trade.points.1.quote.by",
        "corridor.routes.0.legs.0.distance",
    ]
    assert [one.line for one in found] == sorted(one.line for one in found)


PIECES = [
    "{",
    "}",
    "[",
    ":",
    ",",
    "- ",
    "#",
    "&a ",
    "*a",
    "'",
    '"',
    "%",
    "|",
    "null",
    "{a: b}",
    "9,5",
    "points:",
    "\n  ",
]

MINIMAL = (Path(__file__).parent / "minimal.yaml").read_text(encoding="utf-8")


@given(
    st.lists(
        st.tuples(st.integers(0, len(MINIMAL)), st.integers(0, 15), st.sampled_from(PIECES)), min_size=1, max_size=3
    )
)
def test_no_slip_of_the_pen_is_a_crash(known: Known, slips: list[tuple[int, int, str]]) -> None:
    text = MINIMAL
    for place, length, piece in slips:
        text = text[:place] + piece + text[place + length :]
    try:
        load_text(decode(text.encode(), "case.yaml"), languages=None, known=known)
    except BriefingError as wrong:
        assert all(one.hint and one.line for one in some(wrong.diagnostics))  # noqa: PT017 - most slips are harmless


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_file(text: str, read: Read) -> None:
    with pytest.raises(DataError) as wrong:
        read(text)
    assert str(wrong.value) == "case.yaml: is empty"
    assert "briefing init" in wrong.value.diagnostics[0].hint


@pytest.mark.parametrize("text", ["- a\n- b\n", "just a text\n", "'quoted'"])
def test_a_file_without_keys(text: str, read: Read) -> None:
    with pytest.raises(DataError, match=r"case\.yaml:1: holds no keys"):
        read(text)


def test_what_is_missing_altogether(read: Read) -> None:
    with pytest.raises(DataError) as wrong:
        read("schema: 2\n")
    assert {one.key for one in wrong.value.diagnostics} == {"id", "home", "partner", "date", "languages"}


@pytest.mark.parametrize(
    "key", ["trade", "sources", "terms", "people", "relations", "include", "requisites", "summary"]
)
def test_a_value_of_the_wrong_kind_is_no_crash(key: str, read: Read, minimal: str) -> None:
    for value in ("5", "[a, {b: c}]", "{a: [b]}", "{a: {b: {c: d}}}", "'{'"):
        lines = [line for line in minimal.split("\n") if not line.startswith(f"{key}:")]
        with pytest.raises(DataError) as wrong:
            read("\n".join([f"{key}: {value}", *[line if line[:1] != " " else "" for line in lines]]))
        assert any(one.key.startswith(key) for one in wrong.value.diagnostics)


def test_translations_are_needed_in_the_languages_asked_for(read: Read, minimal: str) -> None:
    with pytest.raises(DataError) as wrong:
        read(minimal, ("en", "sr", "sr-Latn"))
    assert all(one.message == "has no text in sr" for one in wrong.value.diagnostics[1:])
    only_english = minimal.replace(", ru: Дархан", "")
    assert read(only_english, ("en",)).briefing.terms["darkhan"].words == {"en": "Darkhan"}


def test_serbian_in_latin_is_made_from_the_cyrillic(read: Read) -> None:
    head = "schema: 2\nid: a\nhome: RS\npartner: PT\ndate: 2026-01-01\nlanguages: [sr-Latn]\n"
    assert read(head + "summary: {points: [{text: {sr: Сарадња расте.}}]}").warnings == ()
    assert read(head + "summary: {points: [{text: {sr-Latn: Saradnja raste.}}]}").warnings == ()
    with pytest.raises(DataError, match="has no text in sr"):
        read(head + "summary: {points: [{text: {en: Cooperation grows.}}]}")


def test_what_is_written_and_not_used_is_a_warning(mistakes: Mistakes) -> None:
    found = mistakes(("  copper:", "  unused: {en: a, ru: б}\n  copper:"))
    assert [(one.severity, one.key, one.message) for one in found] == [
        (Severity.WARNING, "terms.unused", "is not used")
    ]


def test_a_file_is_read_in_a_moment(minimal: str, known: Known, tmp_path: Path) -> None:
    point = minimal[minimal.index("    - quote:") : minimal.index("corridor:")]
    path = tmp_path / "long.yaml"
    path.write_text(minimal.replace(point, point * 125), encoding="utf-8")
    assert len(path.read_text(encoding="utf-8").split("\n")) > 800
    load(path, languages=None, known=known)
    times = []
    for _ in range(5):
        start = time.process_time()
        load(path, languages=None, known=known)
        times.append(time.process_time() - start)
    assert min(times) < 0.2  # 0.05 s on a quiet machine; of the processor, which others may be using too

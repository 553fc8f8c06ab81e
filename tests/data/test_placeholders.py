from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from measured import parse as quantity
from papers import SMALL

from briefing.data import Loaded, load
from briefing.data.calendar import Year
from briefing.data.placeholders import Placeholder, PlaceholderError, check, parse, typed_numbers
from briefing.figures.model import Figure
from briefing.preparation import known

Read = Callable[..., Loaded]
FIGURES = {
    "trade.exports.value": Figure("trade.exports.value", quantity("9.0 million EUR")),
    "trade.exports.change": Figure("trade.exports.change", quantity("-1.1%")),
    "trade.points.0.share": Figure("trade.points.0.share", quantity("40%")),
}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("No figures here.", ("No figures here.",)),
        ("It grew by {share}.", ("It grew by ", Placeholder("share"), ".")),
        ("{people.vucic:dat}", (Placeholder("people.vucic", "dat"),)),
        ("{ trade.exports.change : px3.acc }", (Placeholder("trade.exports.change", "px3.acc"),)),
        (
            "{trade.history.2025-01/2025-06.exports.value}",
            (Placeholder("trade.history.2025-01/2025-06.exports.value"),),
        ),
        ("{terms.cotton-wool}", (Placeholder("terms.cotton-wool"),)),
        ("{{literal}} & <b>", ("{literal} & <b>",)),
        ("{{{share}}}", ("{", Placeholder("share"), "}")),
        ("", ()),
    ],
)
def test_parses_a_text(text: str, parts: tuple[str | Placeholder, ...]) -> None:
    assert parse(text) == parts


@pytest.mark.parametrize("text", ["{", "}", "a {b", "{}", "{a b}", "{a:}", "{:b}", "{a}}", "{a{b}}", "{1}", "{доля}"])
def test_a_stray_brace_is_refused(text: str) -> None:
    with pytest.raises(PlaceholderError) as wrong:
        parse(text)
    assert "{{ }}" in wrong.value.hint


@given(st.text())
def test_doubled_braces_give_the_text_back(text: str) -> None:
    assert "".join(map(str, parse(text.replace("{", "{{").replace("}", "}}")))) == text


@given(st.text("ab{}:. ", max_size=20))
def test_any_text_is_parsed_or_refused(text: str) -> None:
    try:
        parts = parse(text)
    except PlaceholderError:
        return
    assert "" not in parts


# --------------------------------------------------------------------------------------------------- in a data file


@pytest.fixture
def problems(read: Read, minimal: str) -> Callable[..., list[str]]:
    """Replace something in the minimal file, and return what is wrong with its placeholders."""

    def problems(old: str, new: str, languages: tuple[str, ...] = ("en", "ru")) -> list[str]:
        assert minimal.count(old) == 1
        loaded = read(minimal.replace(old, new))
        found = check(loaded, FIGURES, languages)
        assert all(one.line and one.hint for one in found)
        return [f"{one.key}: {one.message} ({one.hint})" for one in found]

    return problems


EN = "Cork makes up {share} of the orders, and EXPO-2017 helped."


def test_a_text_without_mistakes(problems: Callable[..., list[str]]) -> None:
    assert problems(EN, EN) == []


def test_a_placeholder_in_a_name_or_term_is_printed_as_it_stands(tmp_path: Path) -> None:
    text = SMALL.read_text(encoding="utf-8")
    for old, new in (("    en: Havana\n", "    en: City of {partner}\n"), ("nom: сыр,", "nom: 'сыр {home:gen}',")):
        assert old in text
        text = text.replace(old, new)
    data = tmp_path / "a.yaml"
    data.write_text(text, encoding="utf-8")

    def told(*languages: str) -> list[tuple[str, str, str]]:
        found = check(load(data, languages=None, known=known()), {}, languages)
        alike = [one for one in found if "as it stands" in one.message]
        return [(one.key, one.severity, one.message.partition(" is ")[0]) for one in alike]

    wrong = [("terms.havana.en", "warning", "“{partner}”"), ("terms.cheese.ru", "warning", "“{home}”")]
    assert told("en", "ru") == wrong
    assert told("en") == wrong[:1]


@pytest.mark.parametrize(
    "text",
    [
        "Cork is {share} in {partner:in}, as {people.bat} of {home:official} says.",
        "{terms.cork} makes {share} since {relations.established} and in {trade.period}.",
        "{share} from {relations.contacts.0.dates}, {trade.history.0.period} ({sources.office}).",
        "{share} in class I, part XIV of the «EXPO-2017».",
    ],
)
def test_what_placeholders_may_stand_for(text: str, problems: Callable[..., list[str]]) -> None:
    assert problems(EN, f'"{text}"') == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Cork makes up {shares}.", "{shares} stands for nothing (did you mean “share”?)"),
        ("{share} {trade.exprots}", "{trade.exprots} stands for nothing (did you mean “trade.exports.value”?)"),
        ("{share} {people.bart}", "{people.bart} stands for nothing (did you mean “people.bat”?)"),
        ("{share} {trade.reporter}", "{trade.reporter} stands for nothing"),
        ("{share} {trade.period.year}", "{trade.period.year} stands for nothing"),
        ("{share} {trade.history.9.period}", "{trade.history.9.period} stands for nothing"),
        ("{share", "a brace without its partner"),
        ("{share} of 12 orders.", "the number “12” is typed into the text"),
        ("{share} in 2017.", "the number “2017” is typed into the text"),
        ("{share} of EXPO-2018.", "the number “EXPO-2018” is typed into the text"),
        ("{share} ½ 5%.", "the number “½” is typed into the text"),
        ("{share} ½ 5%.", "the number “5%” is typed into the text"),
    ],
)
def test_what_is_wrong_in_a_text(text: str, message: str, problems: Callable[..., list[str]]) -> None:
    assert any(one.startswith(f"trade.points.0.text.en: {message}") for one in problems(EN, f'"{text}"'))


def test_numbers_may_stand_in_direct_speech(problems: Callable[..., list[str]]) -> None:
    assert problems("Our trade is small.", "In 1995 we had 3 firms.") == []


def test_a_file_without_figures_gets_a_hint_too(read: Read, minimal: str) -> None:
    loaded = read(minimal.replace(EN, '"{share} {trade.exports.change}"'))
    found = [one for one in check(loaded, {}, ("en",)) if "{trade.exports.change}" in one.message]
    assert [one.hint for one in found] == ["write the figure, or take it out of the text"]


def test_titles_and_addresses_are_looked_at_too(problems: Callable[..., list[str]]) -> None:
    assert problems("en: Statistics Office\n", "en: Trade in 2025\n") == []
    (found,) = problems("en: Statistics Office\n", "en: Trade of {x}\n")
    assert found.startswith("sources.office.title.en: {x} stands for nothing")
    marking = 'requisites: {marking: {en: "For {whom}", ru: "Для"}}\n\nsources:\n  office:'
    (found,) = problems("sources:\n  office:", marking)
    assert found.startswith("requisites.marking.en: {whom} stands for nothing")


def test_a_figure_that_no_text_shows(problems: Callable[..., list[str]]) -> None:
    found = problems("      figures:\n", "      figures:\n        other: {value: 1%, source: office}\n")
    assert found == ["trade.points.0.figures.other: is not used in the text (write {other} in the text, or delete it)"]


def test_all_languages_show_the_same_facts(problems: Callable[..., list[str]]) -> None:
    found = problems(EN, '"{trade.exports.change} and {share}."')
    shown = "trade.points.0.text.ru: does not show {trade.exports.change}, which en shows"
    assert found == [f"{shown} (say the same facts in every language)"]
    assert problems(EN, '"{trade.exports.change} and {share}."', ("en",)) == []


def test_a_date_of_the_text_itself(problems: Callable[..., list[str]], read: Read, minimal: str) -> None:
    dates = "      dates:\n        start: 1995\n      figures:\n"
    (unused,) = problems("      figures:\n", dates)
    assert unused.startswith("trade.points.0.dates.start: is not used in the text")
    point = read(minimal.replace("      figures:\n", dates)).briefing.trade.points[0]
    assert point.dates == {"start": Year(1995)}


@pytest.mark.parametrize(
    ("prose", "numbers"),
    [
        ("EXPO-2017", ()),
        ("«EXPO-2017»-ге", ()),
        ("в EXPO-2017, а не в 2017", ("2017",)),
        ("Agenda 2030 and 2030", ("2030",)),
        ("I степени, II", ()),
    ],
)
def test_proper_names_may_hold_numbers(prose: str, numbers: tuple[str, ...]) -> None:
    assert typed_numbers(prose, ("EXPO-2017", "Agenda 2030")) == numbers

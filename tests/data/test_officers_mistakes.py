"""Mistakes that officers make in a data file, one table for each kind: what is said, and what to write instead."""

from collections.abc import Callable

import pytest

from briefing.data import Loaded, placeholders
from briefing.data.known import Qualifiers
from briefing.errors import Diagnostic, Severity
from briefing.figures.model import Figure

Mistakes = Callable[..., list[Diagnostic]]
Read = Callable[..., Loaded]


Warned = Callable[[str, str], tuple[Diagnostic, ...]]


@pytest.fixture
def warned(minimal: str, read: Read) -> Warned:
    """Replace something in the minimal file, and return the warnings."""

    def warned(old: str, new: str) -> tuple[Diagnostic, ...]:
        assert minimal.count(old) == 1
        return read(minimal.replace(old, new)).warnings

    return warned


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("PRT", "PT"), ("Portugal", "PT"), ("pt", "PT"), ("Португалия", "PT"), ("Portugalija", "PT"), ("620", "PT"),
        ("the Portuguese Republic", "PT"), ("Portugall", "PT"), ("SRB", "RS"), ("Srbija", "RS"), ("Сербия", "RS"),
        ("MNG", "MN"), ("Моңғолия", "MN"), ("mn", "MN"),
    ],
)  # fmt: skip
def test_countries(written: str, meant: str, mistakes: Mistakes) -> None:
    (found,) = [one for one in mistakes(("home: PT", f"home: {written}")) if one.key == "home"]
    assert found.line == 4
    assert found.hint == f"write {meant}"


@pytest.mark.parametrize(
    ("old", "new", "table", "meant"),
    [
        ("source: office, turnover", "source: Office, turnover", "source", "office"),
        ("source: office, turnover", "source: Statistics Office, turnover", "source", "office"),
        ("source: office, turnover", "source: Статистическое управление, turnover", "source", "office"),
        ("source: office, turnover", "source: statistics, turnover", "source", "office"),
        ("by: bat, to", "by: Bat-Erdene Ganbold, to", "person", "bat"),
        ("by: bat, to", "by: Бат-Эрдэнэ Ганболд, to", "person", "bat"),
        ("by: bat, to", "by: Ganbold, to", "person", "bat"),
        ("by: bat, to", "by: batt, to", "person", "bat"),
        ("term: copper", "term: copper ore", "term", "copper"),
        ("term: copper", "term: Copper", "term", "copper"),
    ],
)
def test_names_where_keys_are_meant(old: str, new: str, table: str, meant: str, mistakes: Mistakes) -> None:
    (found,) = [one for one in mistakes((old, new)) if one.severity is Severity.ERROR]
    assert found.message.startswith(f"there is no {table} “")
    if new == "source: statistics, turnover":  # a name that may be that of an entry
        assert found.hint == "add `statistics:` under `sources:`"
    else:
        assert found.hint == f"did you mean “{meant}”?"


def test_a_name_like_no_other_is_asked_for(mistakes: Mistakes) -> None:
    (found,) = mistakes(("source: office, turnover", "source: HMRC, turnover"))
    assert found.message == "there is no source “HMRC”"
    assert found.hint == "write the name of an entry of `sources:`, in small letters, or add one there"


@pytest.mark.parametrize(
    ("old", "new", "key", "hint"),
    [
        ("en: Minister of Energy", "en: Minister of Energy Bat-Erdene Ganbold", "people.bat.position.en",
         "write Minister of Energy: the name is printed beside it"),
        ("en: Minister of Energy", "en: Minister Ganbold", "people.bat.position.en",
         "write Minister: the name is printed beside it"),
        ("ru: министр энергетики", "ru: министр энергетики Бат-Эрдэнэ Ганболд", "people.bat.position.ru",
         "write министр энергетики: the name is printed beside it"),
        ("en: Bat-Erdene Ganbold", "en: Minister of Energy Bat-Erdene Ganbold", "people.bat.name.en",
         "write Bat-Erdene Ganbold"),
    ],
)  # fmt: skip
def test_a_name_repeated_in_a_position(old: str, new: str, key: str, hint: str, mistakes: Mistakes) -> None:
    (found,) = mistakes((old, new))
    assert (found.key, found.hint) == (key, hint)
    assert "would be printed twice" in found.message


@pytest.mark.parametrize(
    ("old", "new", "key", "message"),
    [
        ("en: Cork makes", "en: “Cork makes", "", ""),
        ("en: Our trade is small.", "en: “Our trade is small.”", "trade.points.1.quote.text.en", "“ and ”"),
        ("ru: Наша торговля невелика.", "ru: „Наша торговля невелика.“", "trade.points.1.quote.text.ru", "„ and “"),
        ("en: Statistics Office", 'en: Statistics Office"', "sources.office.title.en", "without its partner"),
    ],
)  # fmt: skip
def test_curly_quotation_marks(old: str, new: str, key: str, message: str, warned: Warned) -> None:
    found = [one for one in warned(old, new) if "quotation mark" in one.message]
    assert [one.key for one in found] == [key] * bool(key)
    assert all(message in one.message for one in found)


@pytest.mark.parametrize(
    ("old", "new", "key", "hint"),
    [
        ("home: PT", "home: “PT”", "home", "write PT"),
        ("value: 40%", "value: “40%”", "trade.points.0.figures.share.value", "write 40%"),
        ("established: 1974-06-11", "established: “1974-06-11”", "relations.established", "write 1974-06-11"),
    ],
)
def test_curly_quotation_marks_around_a_code_or_figure(
    old: str, new: str, key: str, hint: str, mistakes: Mistakes
) -> None:
    (found,) = [one for one in mistakes((old, new)) if one.key == key]
    assert "curly quotation marks" in found.message
    assert found.hint == hint


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("ru: Udeo {share}, и ЭКСПО-2017.", "Udeo"),
        ("ru: На porast приходится {share} zakaza.", "“porast” is typed in Latin letters, as is one more word"),
        ("ru: На пробку «Air Astana online» приходится {share} с EXPO и Air Astana.", ""),
        ("ru: Сайт www.example.org и {share} на почте a@example.org.", ""),
    ],
)
def test_latin_words_in_a_cyrillic_text(new: str, words: str, minimal: str, read: Read) -> None:
    old = "ru: На пробку приходится {share} заказов, помогла и ЭКСПО-2017."
    found = [one for one in read(minimal.replace(old, new)).warnings if "typed in Latin" in one.message]
    capital = words == "Udeo"  # may be a name: only a word in small letters is surely none
    assert [words in one.message for one in found] == [True] * bool(words and not capital)


def test_a_name_that_is_the_same_in_english_keeps_its_letters(minimal: str, read: Read) -> None:
    text = minimal.replace("copper: {en: copper ore, ru: медная руда}", "copper: {en: iPhone, ru: iPhone}")
    assert not [one for one in read(text).warnings if "Latin" in one.message]


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        ("About {share} of it.", "about 40%", "About"),
        ("It is more than {share}.", "about 40%", "more than"),
        ("It is nearly {share}.", "over 40%", "nearly"),
        ("It grew up to {share}.", "about 40%", ""),
        ("It grew up to {share}.", "up to 40%", "up to"),
        ("About {share} of it.", "40%", ""),
        ("About {share:plain} of it.", "about 40%", ""),
        ("Thereabout {share} of it.", "about 40%", ""),
    ],
)
def test_a_qualifier_stands_once(text: str, value: str, found: str, minimal: str, read: Read) -> None:
    known = Qualifiers(before=frozenset({("about", ""), ("more than", ""), ("nearly", ""), ("up to", "up-to")}))
    changed = minimal.replace("en: Cork makes up {share} of the orders, and EXPO-2017 helped.", f"en: {text}")
    loaded = read(changed.replace("value: 40%, source", f"value: {value}, source"))
    figures = {
        "trade.points.0.share": Figure("trade.points.0.share", loaded.briefing.trade.points[0].figures["share"].value)
    }
    told = placeholders.check(loaded, figures, ("en",), lambda _language: known)
    assert [one.hint for one in told] == [f"delete “{found}” in the text"] * bool(found)
    assert all(f"it is {value}" in one.message for one in told)


@pytest.mark.parametrize(
    ("address", "shown"),
    [("HTTPS://Example.org/A", "https://Example.org/A"), ("Http://example.org", "http://example.org")],
)
def test_an_address_may_begin_with_capitals(address: str, shown: str, minimal: str, read: Read) -> None:
    loaded = read(minimal.replace("    date: 2026-02-10", f"    date: 2026-02-10\n    url: {address}"))
    assert loaded.briefing.sources["office"].url == shown


@pytest.mark.parametrize("user", ["ann:secret", "ann", "ann:p%40ss", ":x"])
def test_an_address_holds_no_password(user: str, mistakes: Mistakes) -> None:
    (found,) = mistakes(("    date: 2026-02-10", f"    date: 2026-02-10\n    url: https://{user}@example.org/a"))
    assert user not in found.message + found.hint
    assert found.hint == "write “https://example.org/a”"


def test_very_many_texts_without_a_language_are_counted(mistakes: Mistakes) -> None:
    terms = "\n".join(f"  term{number}: {{en: word}}" for number in range(150))
    found = mistakes(("terms:", f"terms:\n{terms}"))
    assert len([one for one in found if "has no text in ru" in one.message]) == 100
    (rest,) = [one for one in found if one.key == "languages"]
    assert rest.message == "50 more texts lack a language"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("en: Darkhan, ru: Дархан}", 'en: "Darkhan, ru: Дархан}'),
        ("    en: cork", '    en: "cork'),
        ("    en: cork", "    en: 'cork"),
        ("id: portugal-mongolia", 'id: "portugal-mongolia'),
        ("      en: Statistics Office", '      en: "Statistics Office'),
    ],
)
def test_a_missing_quotation_mark_is_told_at_its_own_line(old: str, new: str, minimal: str, mistakes: Mistakes) -> None:
    found = mistakes((old, new))
    assert found[0].message == "a quotation mark is opened and not closed"
    assert found[0].line == line_of(minimal, old)


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("established: 1974-06-11", "established: 11 June 1974", "write 1974-06-11"),
        ("established: 1974-06-11", "established: 27191", "write 1974-06-11"),
        ("  period: 2025", "  period: Q1 2025", "write 2025-Q1"),
        ("  period: 2025", "  period: 1H 2025", "write 2025-H1"),
    ],
)
def test_dates(old: str, new: str, hint: str, mistakes: Mistakes) -> None:
    found = mistakes((old, new))
    assert hint in [one.hint for one in found]


def test_a_country_that_is_not_known_is_one_error(mistakes: Mistakes) -> None:
    (found,) = mistakes(("home: PT", "home: UK"))
    assert (found.key, found.message) == ("home", "the country “UK” is not known")


def test_a_value_with_quotation_marks_is_quoted_by_others(mistakes: Mistakes) -> None:
    (found,) = mistakes(("share: {value: 40%, source", "share: {value: “40%”, source"))
    assert "«“40%”»" in found.message

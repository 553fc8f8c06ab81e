"""What is asked of a word: noted while texts are made, proposed in full, one error a word."""

from __future__ import annotations

import gc
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import yaml

from briefing.errors import DataError
from briefing.language import load
from briefing.language.asking import Asked, together
from briefing.language.tables import Lexeme
from briefing.language.values import Noun
from briefing.resources import locales_dir

KAZAKH = load("kk", locales_dir())
RUSSIAN = load("ru", locales_dir())
UNKNOWN = Noun("terms.x.ru", "щрукаж")


def test_texts_go_on_while_notes_are_taken_and_all_that_is_asked_is_known() -> None:
    grammar = RUSSIAN.grammar
    known = Noun("terms.y.ru", "договор")
    with grammar.noting() as usage:
        for case in ("gen", "ins", "gen"):
            RUSSIAN.call("NAME", UNKNOWN, case=case)
        assert RUSSIAN.call("NAME", known, case="gen") == "договора"
        assert RUSSIAN.call("GENDER", UNKNOWN) == "m"
    [asked] = grammar.asked(usage)
    assert (asked.key, asked.missing) == ("terms.x.ru", ("gen", "ins", "number", "gender"))
    assert {"nom", "gen", "ins", "number", "gender"} <= dict(asked.entry).keys()
    assert [(use.key, use.case, use.origin) for use in usage.uses] == [
        ("terms.x.ru", "gen", "asked"),
        ("terms.x.ru", "ins", "asked"),
        ("terms.y.ru", "gen", "derived"),
    ]
    assert usage.uses[2].sentence == "договора"


def test_without_notes_what_is_not_certain_is_an_error() -> None:
    with pytest.raises(DataError) as refused:
        RUSSIAN.call("NAME", UNKNOWN, case="gen")
    [asked] = refused.value.diagnostics
    assert yaml.safe_load(asked.paste)["ru"]["nom"] == "щрукаж"
    assert asked.paste.startswith("    ru: ")


def test_forms_that_nobody_has_confirmed_are_noted_where_they_are_used() -> None:
    noun = Noun("terms.x.ru", "щрукаж", (("gen", "щрукажа"),), unconfirmed="forms.ru.щрукаж.unconfirmed")
    with RUSSIAN.grammar.noting() as usage:
        RUSSIAN.call("NAME", noun)
        assert usage.unconfirmed == ()
        assert RUSSIAN.call("NAME", noun, case="gen") == "щрукажа"
    assert usage.unconfirmed == ("forms.ru.щрукаж.unconfirmed",)


def test_papers_ask_together() -> None:
    first = Asked("terms.x.ru", "ru", "щрукаж", ("gen",), (("nom", "щрукаж"), ("gen", "")), ("gen",))
    other = Asked("terms.x.ru", "ru", "щрукаж", ("dat",), (("nom", "щрукаж"), ("gen", "а"), ("dat", "у")), ("dat",))
    [both] = together([first, other])
    assert both.missing == ("gen", "dat")
    assert dict(both.entry) == {"nom": "щрукаж", "gen": "а", "dat": "у"}
    assert both.diagnostic.message == "the forms 'gen', 'dat' of “щрукаж” are not certain"


@pytest.mark.parametrize(
    ("nominative", "written", "case", "expected"),
    [
        ("мыс кені", {"dat": "мыс кеніне"}, "acc", "мыс кенін"),
        ("Стубб", {"gen": "Стуббтың"}, "px3.dat", "Стуббына"),
        ("Стубб", {"gen": "Стуббтың"}, "dat", "Стуббқа"),
        ("Стубб", {"gen": "Стубтың"}, "dat", "Стубқа"),
        ("факт", {"gen": "фактінің"}, "dat", "фактіге"),
        ("диалог", {"loc": "диалогта"}, "rel", "диалогтағы"),
    ],
)
def test_a_written_form_shows_the_other_suffixes_of_a_kazakh_word(
    nominative: str, written: dict[str, str], case: str, expected: str
) -> None:
    forms = {("nom", "singular"): nominative, **{(one, "singular"): form for one, form in written.items()}}
    lexeme = Lexeme("terms.x.kk", forms, noun=Noun("terms.x.kk", nominative))
    assert KAZAKH.grammar.rules.form(lexeme, nominative, case, "singular") == expected


def test_a_kazakh_name_that_ends_like_a_possessive_is_none() -> None:
    name = Noun("people.x.name.kk", "Мұхтар Тілеуберді", kind="person")
    assert KAZAKH.call("NAME", name, case="dat") == "Мұхтар Тілеубердіге"


def test_each_thread_takes_notes_of_its_own() -> None:
    grammar = RUSSIAN.grammar
    begun, ended = threading.Barrier(2, timeout=60), threading.Barrier(2, timeout=60)

    def noted(nominative: str) -> list[str]:
        with grammar.noting() as usage:
            begun.wait()
            RUSSIAN.call("NAME", Noun(f"terms.{nominative}.ru", nominative), case="gen")
            ended.wait()
        return [use.text for use in usage.uses]

    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(noted, ["договор", "завод"])) == [["договора"], ["завода"]]


def test_words_of_papers_that_are_done_are_forgotten() -> None:
    grammar = load("en", locales_dir()).grammar
    for paper in range(3):
        with grammar.noting():
            for number in range(600):
                grammar.lexeme(Noun(f"terms.kept-{paper}-{number}.en", "cotton"))
    with grammar.noting():
        held = [one for one in gc.get_objects() if isinstance(one, Noun) and one.key.startswith("terms.kept-")]
        assert not held

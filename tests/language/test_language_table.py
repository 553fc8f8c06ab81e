"""Of a table that a build of the package kept, entries are read as they are asked for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import resources
from briefing.errors import DataError
from briefing.language.grammar import Grammar
from briefing.language.precompiling import precompile
from briefing.language.tables import CountryEntry, forms_in, names_in
from briefing.reading import compiled

LANGUAGES = sorted(path.parent.name for path in resources.locales_dir().glob("*/language.yaml"))


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """Locales of one's own, which nothing is kept of so far."""
    shutil.copytree(resources.locales_dir() / "en", tmp_path / "locales" / "en")
    return tmp_path / "locales"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where what is kept is found."""
    monkeypatch.setattr(compiled, "FOLDER", tmp_path / "kept")
    compiled._is_there.cache_clear()
    yield tmp_path / "kept"
    compiled._is_there.cache_clear()


def add_wrong_countries(locales: Path) -> None:
    with (locales / "en" / "countries.yaml").open("a", encoding="utf-8") as stream:
        stream.write("\nXX: {short: Nowhere, official: Nowhere, colour: red}\nXY: {short: Anywhere}\n")


def test_an_entry_is_read_when_it_is_asked_for(locales: Path, kept: Path) -> None:
    add_wrong_countries(locales)
    precompile(locales, kept)
    countries = Grammar(locales / "en").countries
    assert "XX" in countries
    assert countries["RS"].short.forms["nom", "singular"] == "Serbia"


@pytest.mark.parametrize("are_kept", [True, False])
def test_a_wrong_entry_tells_of_all_that_are_wrong(locales: Path, kept: Path, are_kept: bool) -> None:
    add_wrong_countries(locales)
    if are_kept:
        precompile(locales, kept)
    with pytest.raises(DataError) as raised:
        _ = Grammar(locales / "en").countries["XY"]
    assert [one.key for one in raised.value.diagnostics] == ["XX.colour", "XY.official"]


@pytest.mark.parametrize("name", LANGUAGES)
def test_names_and_forms_are_those_of_the_entries(name: str) -> None:
    grammar = Grammar(resources.locales_dir() / name)
    nouns, countries = grammar.nouns, grammar.countries
    assert set(forms_in(nouns, grammar.config.cases)) == {
        text for word in nouns.values() for text in word.forms.values()
    }
    assert list(names_in(countries, grammar.config.cases)) == [
        text for entry in countries.values() for text in nominatives(entry)
    ]


def nominatives(entry: CountryEntry) -> Iterator[str]:
    for name in (entry.short, entry.official):
        yield from (text for (case, _), text in name.forms.items() if case == "nom")
    yield from entry.typed


@pytest.mark.parametrize("name", LANGUAGES)
def test_those_that_say_something_are_found(name: str) -> None:
    grammar = Grammar(resources.locales_dir() / name)
    assert grammar.units == {key for key, noun in grammar.nouns.items() if noun.unit}
    assert [code for code, entry in grammar.countries.saying("kind") if entry.kind != "state"] == ["EU"]

"""The preposition of place: of known islands, and as the data say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import DataError
from briefing.language import Country, Noun, load

LOCALES = Path(__file__).resolve().parents[2] / "locales"


def place(text: str, at: str = "") -> Noun:
    return Noun("terms.place.ru", text, indeclinable=True, kind="place", at=at)


@pytest.mark.parametrize(
    ("tag", "function", "name", "expected"),
    [
        ("ru", "IN", "Бали", "на Бали"),
        ("ru", "FROM", "Бали", "с Бали"),
        ("ru", "IN", "остров Бали", "на остров Бали"),
        ("ru", "IN", "Ближний Восток", "на Ближний Восток"),
        ("ru", "IN", "Баку", "в Баку"),
        ("sr", "IN", "Бали", "на Бали"),
        ("sr", "IN", "Баку", "у Баку"),
    ],
)
def test_islands_are_known(tag: str, function: str, name: str, expected: str) -> None:
    assert load(tag, LOCALES).call(function, place(name)).replace("\u00a0", " ") == expected


def test_the_data_may_say_it() -> None:
    russian = load("ru", LOCALES)
    assert russian.call("IN", place("Хоргос", "на")).replace("\u00a0", " ") == "на Хоргос"
    with pytest.raises(DataError, match="is not a preposition of place"):
        russian.call("IN", place("Хоргос", "под"))


def test_pairs_of_some_countries_have_a_first_part_of_their_own() -> None:
    russian = load("ru", LOCALES)
    assert russian.call("PAIR", Country("FR"), Country("KZ")) == "франко-казахстанский"
    assert russian.call("PAIR", Country("DE"), Country("KZ")) == "германо-казахстанский"
    assert russian.call("PAIR", Country("KZ"), Country("DE")) == "казахстанско-германский"
    assert russian.call("PAIR", Country("KZ"), Country("MN")) == "казахстанско-монгольский"

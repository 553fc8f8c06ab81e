"""The profile of each side: lines that are dated and sourced."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.data import Loaded
from briefing.data.walk import walk
from briefing.errors import DataError
from briefing.figures.signs import audit_signs

Read = Callable[..., Loaded]

PROFILE = """\
profile:
  partner:
    date: 2026-01-01
    source: office
    capital: {term: darkhan}
    area: {value: 1 564 thousand km2}
    population: {value: 3.5 million people}
    growth: {value: +5.0%}
    unemployment: {value: 5.4%}
    gdp: {value: 20 billion USD, period: 2024}
    head_of_state: {person: bat, since: 2021}
    currency: {code: MNT}
    indicators:
      herds: {term: cork, value: 58 million}

"""


@pytest.fixture
def profile(minimal: str) -> str:
    return minimal.replace("relations:\n", PROFILE + "relations:\n", 1)


def test_each_line_has_the_source_of_the_profile_and_reads_well(read: Read, profile: str) -> None:
    loaded = read(profile)
    assert loaded.warnings == ()
    figures = {entry.id: entry for entry in walk(loaded.briefing).figures}
    assert {"profile.partner.area.value", "profile.partner.gdp.value", "profile.partner.herds"} <= figures.keys()
    assert figures["profile.partner.gdp.value"].given.source == "office"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("    date: 2026-01-01\n    source", "    source", "profile.partner.date: is missing"),
        ("    source: office\n    capital", "    capital", "profile.partner.capital: has no source"),
        ("code: MNT", "code: mnt", "“mnt” is not a currency code"),
        ("code: MNT", "code: XYZ", "the currency “XYZ” is not known"),
        ("gdp: {value: 20 billion USD", "gdp: {value: 20%", "is a percentage where an amount of money belongs"),
        ("3.5 million people", "20 million EUR", "population.value: “20 million EUR” is not a number of people"),
        ("3.5 million people", "3.5 million km", "population.value: “3.5 million km” is not a number of people"),
        ("1 564 thousand km2", "1 400 km", "area.value: “1400 km” is not an area"),
        ("1 564 thousand km2", "1 564 thousand", "area.value: “1564 thousand” is not an area"),
        ("growth: {value: +5.0%", "growth: {value: 5 million EUR", "is an amount of money where a percentage belongs"),
        ("growth: {value: +5.0%", "inflation: {value: 5", "inflation.value: “5” has no per cent sign"),
        ("unemployment: {value: 5.4%", "unemployment: {value: 5.4 km", "is a measure where a percentage belongs"),
        ("      herds:", "      area:", "profile.partner.indicators.area: is the name of a key"),
    ],
)
def test_what_is_wrong_in_it_is_told(read: Read, profile: str, old: str, new: str, expected: str) -> None:
    assert profile.count(old) == 1
    with pytest.raises(DataError) as wrong:
        read(profile.replace(old, new))
    found = [f"{one.key}: {one.message}" for one in wrong.value.diagnostics]
    assert any(expected in one for one in found), found


@pytest.mark.parametrize("people", ["3 500 000", "3.5 million", "about 3.5 million people"])
def test_a_population_may_be_a_bare_number(read: Read, profile: str, people: str) -> None:
    read(profile.replace("3.5 million people", people))


def test_unemployment_is_a_share(read: Read, profile: str) -> None:
    briefing = read(profile.replace("value: 5.4%", "value: 120%")).briefing
    (found,) = audit_signs(walk(briefing))
    assert (found.keys[0], found.message) == (
        "profile.partner.unemployment.value",
        "a share of 120% is not between 0% and 100%",
    )

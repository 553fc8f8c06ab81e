"""The profile of each side: lines that are dated and sourced."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.data import Loaded
from briefing.data.walk import walk
from briefing.errors import DataError

Read = Callable[..., Loaded]

PROFILE = """\
profile:
  partner:
    date: 2026-01-01
    source: office
    capital: {term: darkhan}
    area: {value: 1 400 km}
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
        ("      herds:", "      area:", "profile.partner.indicators.area: is the name of a key"),
    ],
)
def test_what_is_wrong_in_it_is_told(read: Read, profile: str, old: str, new: str, expected: str) -> None:
    assert profile.count(old) == 1
    with pytest.raises(DataError) as wrong:
        read(profile.replace(old, new))
    found = [f"{one.key}: {one.message}" for one in wrong.value.diagnostics]
    assert any(expected in one for one in found), found

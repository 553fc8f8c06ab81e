"""Sides that a data file declares: which codes they may have, and what is said of states alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.data import Loaded
from briefing.errors import DataError

Read = Callable[..., Loaded]

DECLARED = """\
parties:
  ASEAN:
    kind: union
    name: {en: ASEAN, ru: {nom: АСЕАН, indeclinable: true}}
"""


def declared(minimal: str, *changes: tuple[str, str]) -> str:
    text = minimal.replace(": MN", ": ASEAN").replace("terms:\n", f"{DECLARED}terms:\n", 1)
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def wrong(read: Read, text: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        read(text)
    return [str(one) for one in caught.value.diagnostics]


def test_a_declared_side_stands_wherever_a_country_can(read: Read, minimal: str) -> None:
    loaded = read(declared(minimal))
    assert loaded.briefing.partner == "ASEAN"
    assert loaded.briefing.parties["ASEAN"].kind == "union"
    assert not [warning for warning in loaded.warnings if "parties" in warning.key]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("  ASEAN:\n", "  RS:\n"), ("partner: ASEAN", "partner: RS")], "parties.RS: is the code of a state"),
        ([("  ASEAN:\n", "  asean:\n")], "“asean” is not a code"),
        ([("partner: ASEAN", "partner: ASEEN")], "“ASEEN” is not a country code (ISO 3166-1)"),
        ([("partner: ASEAN", "partner: XQ")], "the country “XQ” is not known"),
        ([("kind: union", "kind: club")], "parties.ASEAN.kind"),
        ([(", ru: {nom: АСЕАН, indeclinable: true}", "")], "parties.ASEAN.name: has no text in ru"),
        (
            [
                (
                    "relations:\n",
                    "profile:\n  partner: {date: 2026-01-01, source: office, capital: {term: cork}}\nrelations:\n",
                )
            ],
            "profile.partner.capital: is said of states alone, and ASEAN is none",
        ),
        (
            [("kind: union", "kind: other"), ("relations:\n", "relations:\n  established: 1992-01-01\n")],
            "relations.established: is of diplomatic relations, which ASEAN has not",
        ),
        (
            [
                ("kind: union", "kind: other"),
                ("relations:\n", "relations:\n  missions: [{kind: embassy, of: ASEAN, city: cork, source: office}]\n"),
            ],
            "relations.missions.0.kind: is no mission that ASEAN has or takes in",
        ),
    ],
)
def test_what_is_wrong_with_a_side_is_said(
    read: Read, minimal: str, changes: list[tuple[str, str]], expected: str
) -> None:
    assert any(expected in one for one in wrong(read, declared(minimal, *changes)))


def test_an_unknown_side_may_be_declared(read: Read, minimal: str) -> None:
    with pytest.raises(DataError) as caught:
        read(declared(minimal, ("partner: ASEAN", "partner: XQ")))
    assert "or declare it under `parties:`" in caught.value.diagnostics[0].hint


def test_a_side_that_nobody_uses_is_a_warning(read: Read, minimal: str) -> None:
    text = minimal.replace("terms:\n", f"{DECLARED}terms:\n", 1)
    assert [one.key for one in read(text).warnings if "is not used" in one.message] == ["parties.ASEAN"]

"""The lists that any section may hold: what an entry must say, and what is refused with which remedy."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.data import Loaded
from briefing.data.walk import walk
from briefing.errors import DataError

Read = Callable[..., Loaded]

LISTS = """\
  agreements:
    - {name: treaty, signed: 2018, in_force: 2019-03}
    - {kind: road-map, status: in-preparation, years: 2026/2027}
  mechanisms:
    - {kind: council, last: {date: 2025-08-08}, next: {date: 2026-10, city: lisbon}, chairs: [bat, ana]}
  missions:
    - {kind: embassy, of: PT, city: darkhan, head: ana, from: lisbon, since: 2020}
  projects:
    - {name: mill, place: darkhan, value: 30 million EUR, jobs: 340, status: under-way, partners: [traders], year: 2027}
  contacts:
    - {kind: official-visit, by: bat, to: {city: lisbon}, date: 2024-11}
    - {kind: meeting, by: bat, with: ana, date: 2025, level: ministerial}
    - {kind: call, by: ana, with: bat, date: 2025-03-04}
    - {kind: consultations, dates: 2026-05-02/2026-05-03}
    - {kind: delegation, delegation: traders, to: {city: darkhan}, date: 1999}
"""
TERMS = """\
  traders: {en: traders, ru: торговцы}
  treaty: {en: the treaty, ru: договор}
  mill: {en: the mill, ru: завод}
"""
ANA = "  ana: {gender: f, name: {en: Ana Lopes, ru: Ана Лопеш}}\n"


@pytest.fixture
def lists(minimal: str) -> str:
    text = minimal.replace("terms:\n", "terms:\n" + TERMS, 1).replace("people:\n", "people:\n" + ANA, 1)
    return text.replace("  contacts:\n", LISTS, 1)


def test_all_of_them_are_read_and_have_the_source_of_the_section(read: Read, lists: str) -> None:
    loaded = read(lists)
    assert loaded.warnings == ()
    entries = walk(loaded.briefing)
    project = entries.by_key["relations.projects.0.value"]
    assert (project.id, project.given.source, project.given.period) == ("relations.projects.mill.value", "office", None)
    assert entries.source("relations.contacts.1") == "office"
    assert {entry.value for entry in entries.references} >= {"traders", "treaty", "ana", "mill"}


def test_in_a_section_of_statistics_they_do_not_have_the_source_of_the_reporter(read: Read, lists: str) -> None:
    moved = lists.replace(
        "  history:\n", "  projects: [{name: mill, value: 1 million USD, source: office}]\n  history:\n"
    )
    entries = walk(read(moved).briefing)
    project = entries.by_key["trade.projects.0.value"].given
    assert (project.source, project.statistics, project.period) == ("office", (), None)
    with pytest.raises(DataError, match=r"trade.projects.0.value: has no source"):
        read(moved.replace("1 million USD, source: office", "1 million USD"))


@pytest.mark.parametrize(
    ("change", "expected", "hint"),
    [
        (("to: {city: lisbon}, date: 2024-11", "date: 2024-11"), "contacts.0: does not say where", "to: {city: …}"),
        (
            ("by: bat, to: {city: lisbon}, date: 2024-11", "to: {city: lisbon}, date: 2024"),
            "contacts.0: does not say who",
            "by:",
        ),
        (("by: bat, with: ana, date: 2025,", "by: bat, date: 2025,"), "contacts.1: does not say with whom", "with:"),
        (("by: bat, with: ana", "by: bat, with: bat"), "contacts.1.with: is the same person", "other side"),
        ((", date: 2025-03-04", ""), "contacts.2: does not say when", "date:"),
        (
            ("with: bat, date: 2025-03-04", "with: bat, to: {city: lisbon}, date: 2025-03-04"),
            "contacts.2.to: is where",
            "meeting",
        ),
        (
            (", level: ministerial}", "}\n    - {kind: meeting, by: bat, with: ana, date: 2025}"),
            "contacts.2: is written twice",
            "apart",
        ),
        (
            ("last: {date: 2025-08-08}, next: {date", "last: {meeting: 4, date: 2025-08-08}, next: {meeting: 4, date"),
            "mechanisms.0.next.meeting: is not after the last meeting, number 4",
            "numbers",
        ),
        (("name: treaty, signed: 2018", "signed: 2018"), "agreements.0: has no name", "name:"),
        (
            ("name: treaty,", "name: treaty, kind: road-map,"),
            "agreements.0.kind: stands beside `name:`",
            "one of the two",
        ),
        (
            ("signed: 2018, in_force: 2019-03", "signed: 2020-01-02, in_force: 2019-03"),
            "in_force: is before it was signed",
            "correct",
        ),
        (("name: treaty, signed: 2018, in_force: 2019-03", "name: treaty"), "does not say where it stands", "status:"),
        ((", in_force: 2019-03", ""), "agreements.0: does not say whether it is in force", "not yet in force"),
        (
            ("status: in-preparation", "status: in-preparation, signed: 2018"),
            "is in preparation, but has `signed:`",
            "delete",
        ),
        (("kind: council, ", ""), "mechanisms.0: has no name", "kind:"),
        (("from: lisbon", "from: darkhan"), "missions.0.from: is the city that it is in", "accredited"),
        (("of: PT", "of: RS"), "missions.0.of: “RS” is neither home nor partner", "MN or PT"),
        (("  projects:\n", "  projects:\n    - {name: mill}\n"), "projects.1.name: names mill twice", "one entry"),
        (("jobs: 340", "jobs: 340 people"), "is a measure where a number belongs", "a number"),
    ],
)
def test_what_an_entry_lacks_or_says_wrong(
    read: Read, lists: str, change: tuple[str, str], expected: str, hint: str
) -> None:
    assert lists.count(change[0]) == 1
    with pytest.raises(DataError) as wrong:
        read(lists.replace(*change))
    found = [one for one in wrong.value.diagnostics if expected in f"{one.key}: {one.message}"]
    assert found, [f"{one.key}: {one.message}" for one in wrong.value.diagnostics]
    assert hint in found[0].hint

"""What has moved since schema 1: an error for each key, with its new place."""

from __future__ import annotations

from briefing.data.moves import MOVES, errors, structure
from briefing.reading.source_text import decode
from briefing.reading.tree import Tree, read_tree

OLD = """schema: 1
relations:
  milestones: []
  commission: {meeting: 4, source: mti}
investment:
  inflow: {value: 1 million EUR}
corridor:
  source: mti
  route: {stops: []}
  points:
    - reviewed: {a: 1}
"""


def tree(text: str) -> Tree:
    return read_tree(decode(text.encode(), "old.yaml"))


def test_each_moved_key_is_one_error_with_its_new_place() -> None:
    found = errors(tree(OLD), "old.yaml")
    assert [(one.line, one.key, one.message) for one in found] == [
        (1, "schema", "is 1, and this program reads schema 2"),
        (3, "relations.milestones", "is now `relations.contacts`"),
        (
            4,
            "relations.commission",
            (
                "is now an entry of `relations.mechanisms`, with `kind: commission`"
                " and its meeting, city, date under `last:`"
            ),
        ),
        (6, "investment.inflow", "is now `investment.flow.inward`"),
        (9, "corridor.route", "is now part of an entry of `corridor.routes`: `stops` and `legs`"),
        (11, "corridor.points.0.reviewed", "is no key of schema 2 any more"),
    ]
    assert {one.hint for one in found} == {"run `briefing migrate old.yaml`"}


def test_a_file_of_today_has_none() -> None:
    assert errors(tree("schema: 2\nrelations: {milestones: []}\n"), "new.yaml") == []


def test_the_data_are_those_of_before_in_their_new_places() -> None:
    assert structure(tree(OLD).data) == {
        "schema": "2",
        "relations": {
            "contacts": [],
            "mechanisms": [{"kind": "commission", "last": {"meeting": "4"}, "source": "mti"}],
        },
        "investment": {"flow": {"inward": {"value": "1 million EUR"}}},
        "corridor": {"source": "mti", "routes": [{"stops": []}], "points": [{}]},
    }


def test_no_key_moves_to_where_another_one_comes_from() -> None:
    old = {(move.section, move.old) for move in MOVES}
    assert not old & {(move.section, move.to) for move in MOVES}

"""Mappings by what they are, in the order of the data."""

from __future__ import annotations

from collections.abc import Callable

from briefing.data.model import Award, Briefing, Contact, Estimable, Flow, Mission
from briefing.data.walk import walk
from briefing.figures.mappings import every

Make = Callable[..., Briefing]


def test_each_class_has_its_own(make: Make) -> None:
    contact = {"date": "2025-05-05", "kind": "meeting"}
    mission = {"kind": "embassy", "of": "IS", "city": "city"}
    entries = walk(make(relations={"contacts": [contact, contact], "missions": [mission]}))
    assert [entry.key for entry in every(entries, Contact)] == ["relations.contacts.0", "relations.contacts.1"]
    assert [entry.key for entry in every(entries, Mission)] == ["relations.missions.0"]
    assert not every(entries, Award)


def test_several_classes_keep_the_order_of_the_data(make: Make, make_trade: Make) -> None:
    for entries in (walk(make()), walk(make_trade())):
        both = every(entries, Flow, Estimable)
        assert list(both) == [entry for entry in entries.all if entry.kind.is_a(Flow) or entry.kind.is_a(Estimable)]
        assert len({entry.key for entry in both}) == len(both)


def test_what_inherits_from_a_class_is_one_of_it(make_trade: Make) -> None:
    entries = walk(make_trade())
    assert {entry.key for entry in every(entries, Flow)} >= {"trade.exports", "trade.imports"}
    for model in {type(entry.value).__mro__[1] for entry in every(entries, Flow)}:
        assert set(map(id, every(entries, Flow))) <= set(map(id, every(entries, model)))

"""Regular expressions that are compiled when they are used."""

from __future__ import annotations

import importlib
import pickle
import pkgutil
import re
from types import ModuleType

import pytest

import briefing
from briefing.regex import regex


def test_it_does_what_a_compiled_pattern_does() -> None:
    made = regex("(?P<year>[0-9]{4})-q", re.IGNORECASE)
    assert made.pattern == "(?P<year>[0-9]{4})-q"
    found = made.fullmatch("2025-Q")
    assert found
    assert found["year"] == "2025"
    assert made.sub("?", "2025-q, 2026-Q") == "?, ?"
    assert [one.start() for one in made.finditer("2025-q 2026-Q")] == [0, 7]
    assert made.groupindex == {"year": 1}
    assert made.flags & re.IGNORECASE


def test_it_is_compiled_when_it_is_used_first() -> None:
    wrong = regex("(")
    assert regex(f"{wrong.pattern}a)").match("a")
    with pytest.raises(re.error):
        wrong.match("a")


def test_what_a_pattern_does_not_offer_is_not_there() -> None:
    assert not hasattr(regex("a"), "years")


def test_it_crosses_processes_before_and_after_use() -> None:
    made = regex("[0-9]+")
    assert pickle.loads(pickle.dumps(made)).match("1")
    assert made.match("1")
    assert pickle.loads(pickle.dumps(made)).match("1")


def modules() -> list[ModuleType]:
    names = (one.name for one in pkgutil.walk_packages(briefing.__path__, "briefing."))
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]


def test_all_of_the_program_can_be_compiled() -> None:
    kind = type(regex(""))
    found = [value for module in modules() for value in vars(module).values() if isinstance(value, kind)]
    assert len(found) > 100
    assert all(isinstance(re.compile(one.pattern, one._given), re.Pattern) for one in found)

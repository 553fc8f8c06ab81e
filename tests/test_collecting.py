"""The collector of garbage is kept from looking while something is made, and not longer."""

from __future__ import annotations

import gc
import weakref

import pytest

from briefing import collecting
from briefing.collecting import MANY, held_back


def is_old(held: object) -> bool:
    return any(one is held for one in gc.get_objects(generation=2))


def test_the_collector_waits_and_goes_on() -> None:
    with held_back():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_mistake() -> None:
    with pytest.raises(ValueError, match="odd"), held_back():
        raise ValueError("odd")
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off() -> None:
    gc.disable()
    try:
        with held_back():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_function_is_held_back_at_each_call() -> None:
    looking = held_back()(gc.isenabled)
    assert [looking(), looking()] == [False, False]
    assert gc.isenabled()


def test_much_that_was_made_and_is_needed_is_not_looked_through() -> None:
    with held_back():
        made = [[one] for one in range(2 * MANY)]
    assert is_old(made)


def test_little_that_was_made_is_looked_through_as_ever() -> None:
    with held_back():
        made = [[one] for one in range(MANY // 50)]
    assert not is_old(made)


def test_what_a_mistake_leaves_behind_is_looked_through() -> None:
    made: list[list[int]] = []

    @held_back()
    def fail() -> None:
        made.extend([one] for one in range(2 * MANY))
        raise ValueError("odd")

    with pytest.raises(ValueError, match="odd"):
        fail()
    assert not is_old(made[0])


def test_what_only_the_collector_can_free_is_freed_some_day(monkeypatch: pytest.MonkeyPatch) -> None:
    class Circle:
        def __init__(self) -> None:
            self.self = self

    monkeypatch.setattr(collecting, "_SELDOM", 1)
    freed = weakref.ref(Circle())
    with held_back():
        made = [[one] for one in range(2 * MANY)]
    assert freed() is None
    assert is_old(made)


def test_what_somebody_else_froze_stays_frozen() -> None:
    gc.freeze()
    try:
        with held_back():
            made = [[one] for one in range(2 * MANY)]
        assert gc.get_freeze_count()
        assert not is_old(made)
    finally:
        gc.unfreeze()

"""The collector of garbage is kept from looking while something is made, and not longer."""

from __future__ import annotations

import gc

import pytest

from briefing.collecting import held_back


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

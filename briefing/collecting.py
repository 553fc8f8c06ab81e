"""The collector of garbage: it waits while a paper is made, since hardly anything of a paper is garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Final

MANY: Final = 2_500
"""A data file is made of more objects; what a paper leaves behind is less."""
_SELDOM: Final = 500
_TIMES: Final = count(1)


@contextmanager
def held_back() -> Iterator[None]:
    """Keep the collector from looking through all objects again and again; it looks when this ends, if it did before.

    What was made in the meantime and is still needed then is not looked through: see ``_spared``. As a decorator it
    holds for each call of a function.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
        _spared()
    finally:
        gc.enable()


def _spared() -> None:
    """Have many new objects count as old, which the collector would come to after looking through them thrice.

    Freed they are by their last reference. The few that would need the collector are found by a rare look through all.
    """
    if gc.get_count()[0] < MANY or gc.get_freeze_count():  # those that somebody else froze are to stay so
        return
    if next(_TIMES) % _SELDOM == 0:
        gc.collect()
    gc.freeze()
    gc.unfreeze()

"""The collector of garbage: it waits while a paper is made, since hardly anything of a paper is garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_back() -> Iterator[None]:
    """Keep the collector from looking through all objects again and again; it looks when this ends, if it did before.

    As a decorator it holds for each call of a function.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()

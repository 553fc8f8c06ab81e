"""How the program ends when a signal asks it to: at once, with its worker processes and its scratch files.

A handler that raises lets the exception surface anywhere: in an import, in the machinery of a fork, in a destructor
that swallows it. Ours never returns instead; what must be undone is registered here beforehand.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

# Ctrl-C, an end that is asked for, a terminal that is gone, and Ctrl-Break on Windows.
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
SIGNALS = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))

_actions: list[Callable[[], object]] = []


def install() -> None:
    """End this process with exit code 128 + n when signal n asks it to; signals that are ignored stay so (``nohup``).

    It is for programs: a library leaves the handlers of its host alone.
    """
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)


def reset() -> None:
    """Let the system's defaults end this process: a fork, which has nothing to undo for the process that it is of."""
    _actions.clear()
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def undoing(action: Callable[[], object]) -> Iterator[None]:
    """Have an action done if a signal ends the program while the block runs.

    The action runs between any two steps of the block, and nothing runs after it: it must neither import nor print.
    """
    _actions.append(action)
    try:
        yield
    finally:
        _actions.remove(action)


@contextmanager
def held() -> Iterator[None]:
    """Hold signals back while the block runs, where the system can (not on Windows); they arrive at its end."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def release() -> None:
    """Let signals arrive in this process, forked while they were held."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)


def _end(number: int, _frame: object) -> None:
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)  # the first one is being obeyed
    for action in reversed(_actions):
        with suppress(Exception):
            action()
    os._exit(128 + number)

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
_holds: list[None] = []  # one for each block that holds signals back
_waiting: list[int] = []  # signals that arrived meanwhile


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
    """Hold signals back while the block runs; they arrive at its end.

    The mask is for system calls and forks of this thread. A signal that another thread is given, such as one of an
    executor, is handled in the main thread all the same: the handler waits for the end of the block, too.
    """
    can_mask = hasattr(signal, "pthread_sigmask")
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS) if can_mask else set[int]()
    _holds.append(None)
    try:
        yield
    finally:
        _holds.pop()
        if can_mask:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        if _waiting and not _holds:
            _end(_waiting[0], None)


def release() -> None:
    """Let signals arrive in this process, forked while they were held."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)


def _end(number: int, _frame: object) -> None:
    if _holds:
        _waiting.append(number)
        return
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)  # the first one is being obeyed
    for action in reversed(_actions):
        with suppress(Exception):
            action()
    os._exit(128 + number)

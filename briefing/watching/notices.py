"""What the file system tells of files that change, through ``watchfiles``."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol

from briefing import endings
from briefing.errors import MachineError, error, uninstalled
from briefing.records import frozen

_GROUPED: Final = 300  # milliseconds in which changes are taken together at most
_CALM: Final = 30  # milliseconds without a change after which they are told
_POLLED: Final = 300  # milliseconds, where the file system tells nothing
_LOOK: Final = 1.0  # seconds after which a signal is noticed where waiting is not interrupted by it: on Windows
_POLLING: Final = "WATCHFILES_FORCE_POLLING"


@frozen
class Roots:
    """The folders to watch: ``deep`` ones with all that is below them, of ``flat`` ones only the files in them."""

    deep: frozenset[Path]
    flat: frozenset[Path]


class Notices(Protocol):
    """What tells of changes."""

    def watch(self, roots: Roots) -> bool:
        """Watch these folders from now on; tell whether they were not watched before."""
        ...

    def next(self, patience: float | None) -> frozenset[Path] | None:
        """Wait for changes and return the paths, absolute; none after so many seconds of calm.

        None, in place of paths, means that nothing more will come. Without ``patience`` it waits for ever.
        """
        ...


class FileNotices:
    """Notices of the system, or of looking again and again where ``WATCHFILES_FORCE_POLLING`` is set.

    Network drives need that, for they tell nothing.
    """

    def __init__(self) -> None:
        """Find the library.

        Raises:
            ExtraError: It is not installed.
        """
        try:
            from watchfiles._rust_notify import RustNotify  # noqa: PLC0415 - an extra; its documented lower interface
        except ImportError:
            raise uninstalled("--watch", "watchfiles", "watch") from None
        self._notifier: Callable[..., Any] = RustNotify
        self._told: queue.Queue[frozenset[Path] | Exception] = queue.Queue()
        self._watched: object = None
        self._stop = threading.Event()

    def watch(self, roots: Roots) -> bool:
        """Watch these folders from now on; tell whether they were not watched before.

        A folder that was deleted and made anew is another one.

        Raises:
            MachineError: The system watches no more files.
        """
        now = roots, frozenset(filter(None, map(_identity, (*roots.deep, *roots.flat))))
        if now == self._watched:
            return False
        stop = threading.Event()
        for folders, is_deep in ((roots.deep, True), (roots.flat, False)):
            there = sorted(str(folder) for folder in folders if folder.is_dir())
            if there:
                self._begin(there, stop, is_deep=is_deep)
        self._stop.set()  # the old ones end when the new ones are there: nothing is missed
        self._stop, self._watched = stop, now
        return True

    def next(self, patience: float | None) -> frozenset[Path] | None:
        """Wait for changes and return the paths, absolute; none after so many seconds of calm.

        Raises:
            MachineError: The system watches no more files.
        """
        found: set[Path] = set()
        while True:
            try:
                one = self._told.get(block=not found, timeout=_LOOK if patience is None else patience)
            except queue.Empty:
                if found or patience is not None:
                    return frozenset(found)
                continue
            if isinstance(one, Exception):
                raise _unwatched(one)
            found |= one

    def _begin(self, folders: list[str], stop: threading.Event, *, is_deep: bool) -> None:
        polls = os.environ.get(_POLLING, "").lower() not in {"", "0", "false", "disable", "disabled"}
        with endings.held():  # in the threads that begin here, so that signals reach the main one
            try:
                notifier = self._notifier(folders, False, polls, _POLLED, is_deep, True)  # noqa: FBT003 - takes no names
            except FileNotFoundError:  # gone just now; its parent tells
                return
            except (OSError, RuntimeError) as problem:
                raise _unwatched(problem) from None
            threading.Thread(target=self._pump, args=(notifier, stop), daemon=True).start()

    def _pump(self, notifier: Any, stop: threading.Event) -> None:
        try:
            while not stop.is_set():
                changes = notifier.watch(_GROUPED, _CALM, 0, stop)
                if isinstance(changes, set):
                    self._told.put(frozenset(Path(path) for _, path in changes))
        except Exception as problem:  # noqa: BLE001 - it is raised where the changes are awaited
            self._told.put(problem)
        finally:
            notifier.close()


def _identity(folder: Path) -> tuple[str, int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return str(folder), status.st_dev, status.st_ino


def _unwatched(problem: Exception) -> MachineError:
    reason = " ".join(str(problem).split())
    hint = f"watch fewer folders, let the system watch more (fs.inotify.max_user_watches), or set {_POLLING}=1"
    return MachineError(error(f"the files cannot be watched: {reason}", hint=hint))

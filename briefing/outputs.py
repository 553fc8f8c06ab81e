"""Write a set of files into a folder, all or none, so that editions are never mixed, whenever the program is ended.

The files are written and synced in a hidden folder inside. Its renaming is the moment from which the set counts; then
each file is renamed to its place. A run that finds the hidden folder of a dead one removes what is not ready and puts
what is ready into place.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path

from briefing import endings, locks
from briefing.errors import Diagnostic, OutputError, error

HINT = "choose another folder with --out, or free this one"
WORK = ".briefing-writing"
LOCK = "lock"
PATIENCE = 200  # times to look whether another run has ended
PAUSE = 0.05  # seconds between two looks
LOSSES = 20  # times in a row that the folder may vanish, as it does when other runs leave it
# Where a file that a program has open cannot be replaced.
OPEN_FILES_ARE_LOCKED = os.name == "nt"
_NOT_SYNCED = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}  # file systems that cannot
_NOTHING_THERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}


def write_all(
    folder: Path,
    files: Mapping[str, bytes],
    *,
    hint: str = HINT,
    beside: Callable[[], Mapping[str, bytes]] = dict,
) -> None:
    """Write files into a folder, by their names, or leave it as it was.

    The folder is made if it is missing. Another run that writes there is waited for, some ten seconds. ``hint`` is the
    remedy for the person who chose the folder. ``beside`` returns further files of the set, once no other run can
    change what is in the folder.

    Raises:
        OutputError: The folder cannot be made or a file cannot be written; on Windows, also, a file is open in Word.
    """
    _write({folder: lambda: {**files, **beside()}}, hint)


def write_sets(sets: Mapping[Path, Mapping[str, bytes]], *, hint: str = HINT) -> None:
    """Write files into several folders, each by its files' names, as ``write_all`` does: none before all are ready.

    Raises:
        OutputError: As there.
    """
    _write({folder: partial(dict, files) for folder, files in sets.items()}, hint)


def _write(sets: Mapping[Path, Callable[[], Mapping[str, bytes]]], hint: str) -> None:
    """Write what is made of each folder once no other run can change what is in it."""
    works = {_Work(folder, hint): made for folder, made in sets.items()}
    with ExitStack() as stack:
        for work in works:
            stack.enter_context(endings.undoing(work.leave))
        try:
            for work, made in works.items():
                work.begin()
                work.write(made())
            with endings.held():
                for work in works:
                    work.commit()
        finally:
            with endings.held():
                for work in works:
                    work.leave()


class _Work:
    """One run's hold of a folder."""

    def __init__(self, folder: Path, hint: str) -> None:
        self.folder = folder
        self.hint = hint
        self.work = folder / WORK
        self.new = self.work / "new"
        self.ready = self.work / "ready"
        self.lock = self.work / LOCK
        self._locked: int | None = None
        self._made: list[Path] = []

    def begin(self) -> None:
        """Take hold of the folder, and settle what a dead run left in it."""
        losses = 0
        for look in range(PATIENCE):
            if look:
                time.sleep(PAUSE)
            with endings.held(), self._explained(self.folder):
                try:
                    self._take()
                    losses = 0
                except FileNotFoundError:  # another run has just left it, or it is nowhere that files can be
                    losses += 1
                    if losses == LOSSES:
                        raise
            if self._locked is not None:
                break
        else:
            hint = "wait until it has ended, or choose another folder"
            raise OutputError(error("another run is writing here", file=str(self.folder), hint=hint))
        with endings.held():
            self._settle()
            _remove(self.new)

    def _take(self) -> None:
        """Try to lock the folder, which is made if it is missing."""
        self._made += _missing(self.work)
        self.work.mkdir(parents=True, exist_ok=True)
        _see_that_own(self.work)
        self._locked = locks.take(self.lock)

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write the files where nobody looks, and see them onto the disk."""
        places = [(self.folder / name, f"{self.new}{os.sep}{name}", content) for name, content in files.items()]
        for place, _, _ in places:
            with self._explained(place):
                _see_that_free(place)
        with self._explained(self.folder):
            self.new.mkdir()
        for place, path, content in places:
            with self._explained(place):
                _put(path, content)
        for place, path, _ in places:  # at the end: the first one takes most of the others along
            with self._explained(place):
                _sync(path, os.O_RDWR)
        with self._explained(self.folder):
            _sync_folder(self.new)

    def commit(self) -> None:
        """Let the files count, and put them into their places."""
        with self._explained(self.folder):
            self.new.rename(self.ready)
            _sync_folder(self.work)
        self._settle()

    def leave(self) -> None:
        """Remove what was written and does not count, and let go of the folder."""
        if self._locked is not None:
            _remove(self.new)
            locks.drop(self.lock, self._locked)
            self._locked = None
        for folder in (self.work, *reversed(self._made)):
            with suppress(OSError):  # not empty, as it should be if all went well; or another's by now
                folder.rmdir()

    def _settle(self) -> None:
        """Put the files that count into their places."""
        if self.ready.is_symlink() or not self.ready.is_dir():
            _remove(self.ready)
            return
        with self._explained(self.folder):
            with os.scandir(self.ready) as held:
                files = sorted((one.name, one.path) for one in held if one.is_file(follow_symlinks=False))
            for name, path in files:
                target = self.folder / name
                with self._explained(target):
                    _see_that_free(target)
                    os.replace(path, target)  # noqa: PTH105 - a path for each takes long
            _sync_folder(self.folder)
        _remove(self.ready)

    @contextmanager
    def _explained(self, path: Path) -> Iterator[None]:
        try:
            yield
        except OSError as problem:
            raise OutputError(_diagnosis(problem, path, self.hint)) from problem


def _diagnosis(problem: OSError, path: Path, hint: str) -> Diagnostic:
    if isinstance(problem, PermissionError) and path.is_file() and (OPEN_FILES_ARE_LOCKED or _is_open_in_office(path)):
        where = "Word" if path.suffix == ".docx" else "the program that shows it"
        return error("is open in another program", file=str(path), hint=f"close it in {where}, and try again")
    return error(f"cannot be written: {problem.strerror or problem}", file=str(path), hint=hint)


def _is_open_in_office(path: Path) -> bool:
    """Tell whether Word or LibreOffice has put its mark beside a file; Word's takes the place of up to two letters."""
    marks = [f".~lock.{path.name}#", *(f"~${path.name[cut:]}" for cut in range(3))]
    return any(path.with_name(mark).exists() for mark in marks)


def _see_that_free(path: Path) -> None:
    """Raise OSError if a file could not take this place: all or none of a set are replaced."""
    try:
        there = path.lstat()
    except OSError as problem:
        if problem.errno in _NOTHING_THERE:
            return
        raise
    if stat.S_ISDIR(there.st_mode):
        raise IsADirectoryError(errno.EISDIR, "a folder of that name is there")
    if OPEN_FILES_ARE_LOCKED and path.exists():
        os.close(os.open(path, os.O_RDWR))
    if os.name == "posix":
        if not _may_replace(there.st_uid, path.parent):
            raise PermissionError(errno.EPERM, "it belongs to another user")
        if stat.S_ISREG(there.st_mode):
            _see_that_mutable(path)


def _see_that_mutable(path: Path) -> None:
    """Raise OSError if a file may not change at all (``chattr +i``); one that is read-only may be replaced."""
    try:
        os.close(os.open(path, os.O_WRONLY))
    except OSError as problem:
        if problem.errno == errno.EPERM:
            raise


def _may_replace(owner: int, folder: Path) -> bool:
    """Tell whether this user may replace a file of an owner there: not another's in a folder for all, such as /tmp."""
    there = folder.stat()
    return not there.st_mode & stat.S_ISVTX or os.geteuid() in {0, owner, there.st_uid}


def _see_that_own(work: Path) -> None:
    """Raise OSError unless a hidden folder, and the lock in it, are what a build of this user makes.

    A link would lead out of the folder, and in a folder for all the files of another user would be put into place.
    """
    there = work.lstat()
    if not stat.S_ISDIR(there.st_mode):
        raise NotADirectoryError(errno.ENOTDIR, f"{work} is a link, not a folder")
    if os.name == "posix" and work.parent.stat().st_mode & stat.S_ISVTX and there.st_uid != os.geteuid():
        raise PermissionError(errno.EPERM, f"{work} belongs to another user")
    lock = work / LOCK
    if os.path.lexists(lock) and not stat.S_ISREG(lock.lstat().st_mode):
        raise OSError(errno.EINVAL, f"{lock} is not a file that a build has made")


def _missing(folder: Path) -> list[Path]:
    """Return the folders to make so that a folder is there, outermost first."""
    missing = []
    for parent in (folder, *folder.parents):
        if parent.is_dir():
            break
        if os.path.lexists(parent):
            what = "a link that leads to no folder" if parent.is_symlink() else "a file, not a folder"
            raise NotADirectoryError(errno.ENOTDIR, f"{parent} is {what}")
        missing.append(parent)
    return missing[::-1]


def _remove(path: Path) -> None:
    """Remove a folder with all that is in it, or what stands in its place; links are removed and not followed."""
    try:
        path.rmdir()  # empty, or not there, as it mostly is
    except FileNotFoundError:
        return
    except NotADirectoryError:
        with suppress(OSError):
            path.unlink()
    except OSError:
        shutil.rmtree(path, ignore_errors=True)


def _put(path: str, content: bytes) -> None:
    """Write a new file, without the buffer that others need."""
    with open(path, "wb", buffering=0) as stream:  # noqa: PTH123 - a path for each takes long
        rest = memoryview(content)
        while rest:  # no more than some gigabytes at once
            rest = rest[stream.write(rest) :]


def _sync_folder(folder: Path) -> None:
    """See the names in a folder onto the disk, where folders can be opened: not on Windows."""
    if os.name != "nt":
        _sync(folder, os.O_RDONLY)


def _sync(path: Path | str, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    except OSError as problem:
        if problem.errno not in _NOT_SYNCED:
            raise
    finally:
        os.close(descriptor)

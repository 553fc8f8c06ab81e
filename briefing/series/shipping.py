"""What a worker on another machine needs to build an edition, as bytes, and what comes back."""

from __future__ import annotations

import os
import posixpath
import shutil
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future
from pathlib import Path, PurePosixPath
from typing import Any, Final

from briefing import resources
from briefing.build import Produced, produce
from briefing.choices import record_path
from briefing.errors import BriefingError, Diagnostic, UsageError, error
from briefing.records import frozen, replace
from briefing.request import BuildRequest
from briefing.series import folders
from briefing.series.mentions import glossaries
from briefing.series.naming import renamed

LARGEST: Final = 200_000_000  # bytes of all files
_DATA: Final = "data"
_TEMPLATE: Final = "template-"


class Shipping(Executor):
    """An executor of a cluster for requests: its workers see no files of this machine, and are sent those they need."""

    def __init__(self, cluster: Executor, close: Callable[[], object] = lambda: None) -> None:
        """Take the executor that has the workers, and what closes the connection to them."""
        self._cluster = cluster
        self._close = close

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Have a request produced; ``fn`` is ``briefing.build.produce``."""
        if fn is not produce or kwargs:
            raise TypeError("requests are produced, and nothing else")
        try:
            parcel = packed(*args)
        except BriefingError as problem:
            refused: Future[Any] = Future()
            refused.set_exception(problem)
            return refused
        return self._cluster.submit(produced_of, parcel)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End it; a cluster cancels what it does not wait for."""
        self._cluster.shutdown(wait=wait and not cancel_futures)
        self._close()


@frozen
class Parcel:
    """A request with the files that it reads: ``files`` by where they are put, ``shown`` what messages call those."""

    request: BuildRequest
    files: Mapping[str, bytes]
    shown: Mapping[str, str]


def packed(request: BuildRequest) -> Parcel:
    """Return a request with its data file, glossaries, review record, and templates that the package does not bring.

    What is not there is left out: the build says so.

    Raises:
        UsageError: It needs what cannot be sent: a revision of git, a file that may not be read, or too much.
    """
    if request.since:
        raise UsageError(error("--since cannot be sent to a cluster", hint="build this one here, without --dask"))
    data = request.data or Path(resources.DATA_FILE)
    files: dict[str, bytes] = {}
    shown: dict[str, str] = {}
    above = _real(data).parent.parent

    def add(path: Path, name: str) -> None:
        if path.is_file():
            files[name] = _content(path)
            shown[name] = str(path)

    for path in (data, record_path(data), *glossaries(data)):
        if _real(path).is_relative_to(above):
            add(path, f"{_DATA}/{_real(path).relative_to(above).as_posix()}")
    templates: list[str] = []
    for number, name in enumerate(request.templates):
        if name in resources.templates():
            templates.append(name)
            continue
        templates.append(f"{_TEMPLATE}{number}/{_real(Path(name)).name}")
        for path in folders.files(Path(name)):
            add(path, f"{templates[-1]}/{path.relative_to(name).as_posix()}")
    if sum(map(len, files.values())) > LARGEST:
        raise UsageError(error("has more files than can be sent to a cluster", file=str(data), hint="build it here"))
    inside = Path(_DATA) / _real(data).relative_to(above)
    shown.setdefault(inside.as_posix(), str(data))
    return Parcel(replace(request, data=inside, templates=tuple(templates)), files, shown)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as wrong:
        hint = "check the permissions of the file"
        raise UsageError(error(f"cannot be read: {wrong.strerror}", file=str(path), hint=hint)) from wrong


def _real(path: Path) -> Path:
    """Return where a path leads to; unlike ``Path.resolve`` it raises nothing where links lead to each other."""
    return Path(os.path.realpath(path))


def produced_of(parcel: Parcel) -> Produced:
    """Build a parcel in a folder of its own, which is gone afterwards; nothing of it but the result is left.

    Raises:
        BriefingError: With everything that is wrong, by the names that the sender knows.
    """
    root = Path(tempfile.mkdtemp(prefix="briefing-"))
    try:
        for name, content in parcel.files.items():
            path = root / PurePosixPath(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        own = set(resources.templates())
        templates = tuple(name if name in own else str(root / name) for name in parcel.request.templates)
        request = replace(parcel.request, data=root / (parcel.request.data or ""), templates=templates, workers=1)
        try:
            made = produce(request)
        except BriefingError as problem:
            raise type(problem)(*_called(problem.diagnostics, root, parcel)) from None
        diagnostics = _called(made.result.diagnostics, root, parcel)
        return replace(
            made,
            read=tuple(replace(one, file=_name(one.file, root, parcel)) for one in made.read),
            result=replace(made.result, path=_name(made.result.path, root, parcel), diagnostics=diagnostics),
        )
    finally:
        shutil.rmtree(root, ignore_errors=True)


def _called(diagnostics: tuple[Diagnostic, ...], root: Path, parcel: Parcel) -> tuple[Diagnostic, ...]:
    return tuple(renamed(one, lambda file: _name(file, root, parcel)) for one in diagnostics)


def _name(file: str, root: Path, parcel: Parcel) -> str:
    """Return what the sender calls a file of a parcel."""
    path = Path(file)
    if not file or not path.is_relative_to(root):
        return file
    name = posixpath.normpath(path.relative_to(root).as_posix())
    return parcel.shown.get(name, name)

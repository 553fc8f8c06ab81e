"""Plain data that was made of source files when the package was built, and is believed only while these are the same.

Tables and messages are written for people, and slow to parse. A build of the package keeps what they are parsed into,
``briefing/_compiled/``, each with a hash of its sources and of the code that parsed them. Whoever changes a source, or
has a checkout without such files, gets what the source says: it is parsed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from briefing.provenance import hash_of

if TYPE_CHECKING:
    from hashlib import _Hash as Hash

FOLDER: Final = Path(__file__).parent.parent / "_compiled"


def stamp(sources: Iterable[Path], code: tuple[str, ...]) -> str:
    """Return a hash of the names of source files, and of the modules that parse them, with hashes of their contents.

    Raises:
        OSError: One of them cannot be read.
    """
    total = sha256(_of_code(code))
    for path in sources:
        _add(total, path)
    return total.hexdigest()


@cache
def _of_code(files: tuple[str, ...]) -> bytes:
    """Return a hash of modules, read once in a process: what runs is what they were then."""
    total = sha256()
    for path in map(Path, files):
        _add(total, path)
    return total.digest()


def _add(total: Hash, path: Path) -> None:
    status = path.stat()
    digest = hash_of(str(path), status.st_size, status.st_mtime_ns)
    total.update(f"{path.name}\0{digest}\n".encode())


def kept(name: str, sources: Iterable[Path], code: tuple[str, ...], read: Callable[[bytes], Any] = json.loads) -> Any:
    """Return what was made of sources, None if nothing was, or if they, or their parser, are others now.

    ``read`` makes it of what was written; ValueError from it tells that this is spoilt.
    """
    if not _is_there():
        return None
    try:
        known, _, content = (FOLDER / f"{name}.json").read_bytes().partition(b"\n")
        return read(content) if known == stamp(sources, code).encode() else None
    except (OSError, ValueError):
        return None


@cache
def _is_there() -> bool:
    return FOLDER.is_dir()


def as_json(data: Any) -> str:
    """Return data as the shortest JSON, on one line."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def keep(
    folder: Path,
    name: str,
    data: Any,
    sources: Iterable[Path],
    code: tuple[str, ...],
    *,
    write: Callable[[Any], str] = as_json,
) -> None:
    """Write what was made of sources where ``kept`` finds it; ``folder`` becomes ``briefing/_compiled``."""
    path = folder / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(f"{stamp(sources, code)}\n{write(data)}".encode())

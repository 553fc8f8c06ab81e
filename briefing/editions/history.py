"""Data files as git keeps them: one file of a revision, with the glossaries that it included then.

Git is asked for the contents of files alone; nothing of the working tree changes, and nothing is checked out.
"""

from __future__ import annotations

import posixpath
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from briefing.errors import DataError, UsageError, error
from briefing.migration.rewriting import rewritten
from briefing.reading.source_text import LARGEST_FILE, decode
from briefing.reading.tree import read_tree
from briefing.records import frozen

LONGEST_WAIT: Final = 30  # seconds
_FOLDER: Final = "edition"  # of the data file; a glossary may stand beside this folder


@frozen
class Revision:
    """A file of a revision; ``path`` is as git takes it, relative to the folder that we are in or to the repository."""

    revision: str
    path: str

    @property
    def name(self) -> str:
        """How people write it."""
        return f"{self.revision}:{self.path.removeprefix('./')}"


def at_revision(name: str) -> Revision | None:
    """Return the file of a revision that ``REVISION:FILE`` stands for; None of what is not written so.

    FILE is looked for from the folder that we are in, then from the top of the repository.

    Raises:
        UsageError: Git is not there, knows no such revision, or has no such file in it.
    """
    revision, colon, path = name.partition(":")
    if not colon or not revision or not path or path.startswith(("/", "\\")) or revision.startswith("-"):
        return None
    _git(
        name,
        "rev-parse",
        "--verify",
        "--quiet",
        f"{revision}^{{commit}}",
        missing=f"git knows no revision “{revision}”",
    )
    for found in (Revision(revision, f"./{path}"), Revision(revision, path)):
        if _asked("cat-file", "-e", f"{revision}:{found.path}").returncode == 0:
            return found
    hint = "name the file as it was called then, from here or from the top of the repository"
    raise UsageError(error(f"there is no “{path}” in the revision “{revision}”", file=name, hint=hint))


def restored(wanted: Revision, folder: Path) -> Mapping[Path, str]:
    """Write a data file and its glossaries, as they were, into a folder; return their names there and in the history.

    The data file is the first. A glossary that is not in the revision is left out: reading says that it is missing.
    """
    at = folder / _FOLDER / posixpath.basename(wanted.path)
    at.parent.mkdir()
    content = rewritten(_content(wanted), wanted.name)
    at.write_bytes(content)
    names = {at: wanted.name}
    data = read_tree(decode(content, wanted.name)).data
    included = data.get("include") if isinstance(data, dict) else None
    for name in included if isinstance(included, list) else ():
        target = posixpath.normpath(posixpath.join(_FOLDER, str(name)))
        path = posixpath.normpath(posixpath.join(posixpath.dirname(wanted.path), str(name)))
        glossary = Revision(wanted.revision, f"./{path}" if wanted.path.startswith("./") else path)
        if (
            target.startswith(("..", "/"))
            or _asked("cat-file", "-e", f"{glossary.revision}:{glossary.path}").returncode
        ):
            continue
        (folder / target).parent.mkdir(parents=True, exist_ok=True)
        (folder / target).write_bytes(rewritten(_content(glossary), glossary.name))
        names[folder / target] = glossary.name
    return names


def _content(wanted: Revision) -> bytes:
    """Return the bytes of a file of a revision, which has at most as many as a data file may have."""
    address = f"{wanted.revision}:{wanted.path}"
    size = int(_git(wanted.name, "cat-file", "-s", address, missing="cannot be read"))
    if size > LARGEST_FILE:
        raise DataError(
            error(f"is too large: {size / 1_000_000:.1f} MB", file=wanted.name, hint="is this the right file?")
        )
    return _git(wanted.name, "cat-file", "blob", address, missing="cannot be read")


def _git(name: str, *arguments: str, missing: str) -> bytes:
    done = _asked(*arguments)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise UsageError(error(missing + (f": {said}" if said else ""), file=name, hint="see `git log` for revisions"))
    return done.stdout


def _asked(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - a list of arguments, none of which git takes for an option
            ["git", *arguments],  # noqa: S607 - the git of the user's path
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=LONGEST_WAIT,
            check=False,
        )
    except FileNotFoundError:
        hint = "install git, or name two files"
        raise UsageError(error("git is not there, so no revision can be read", hint=hint)) from None
    except subprocess.TimeoutExpired:
        raise UsageError(error(f"git has not answered for {LONGEST_WAIT} seconds", hint="name two files")) from None

"""What is asked of a build or a check, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import resources
from briefing.errors import Diagnostic
from briefing.formats import USUAL
from briefing.records import frozen

if TYPE_CHECKING:
    from briefing.annotation import Annotations
    from briefing.data import Briefing
    from briefing.review import Look


Progress = Callable[[int, int], None]
"""What is told how many of how many languages are done."""


@frozen
class BuildRequest:
    """What to build.

    ``data`` None means ``briefing.yaml`` here, else the bundled example, which ``strict`` refuses. No ``languages``
    means those of the data file, ``("all",)`` all that there are. ``templates`` are names of bundled templates, or
    folders: each makes a paper of its own. ``formats`` are names of the table of formats,
    ``switches`` names of what they understand (``attach-data``). ``date`` replaces the edition's. ``workers`` 0
    chooses. ``annotations`` are the notes for reviewers to put beside the text, by the tag of the document's language.
    ``today`` is the day that sources are to be valid on, for warnings alone: papers never know it.
    ``since`` is an earlier edition to compare with: a data file, or ``REVISION:FILE`` of git. With ``verify``, files
    are read back and compared with the data before they are written. ``kept`` are files of an earlier build that are as
    they would be made: they are not made again.
    """

    data: Path | None = None
    languages: tuple[str, ...] = ()
    formats: tuple[str, ...] = USUAL
    out: Path = Path("out")
    templates: tuple[str, ...] = (resources.DEFAULT_TEMPLATE,)
    today: date | None = None
    date: date | None = None
    strict: bool = False
    workers: int = 0
    switches: frozenset[str] = frozenset()
    annotations: Mapping[str, Annotations] = field(default_factory=dict)
    since: str = ""
    verify: bool = True
    kept: tuple[BuiltFile, ...] = ()


@frozen
class BuiltFile:
    """A file that was written: what it is, and by what to know it again."""

    path: Path
    template: str
    language: str
    format: str
    size: int
    sha256: str

    def as_dict(self) -> dict[str, str | int]:
        """Return the fields for ``--json``."""
        return {
            "path": str(self.path),
            "template": self.template,
            "language": self.language,
            "format": self.format,
            "bytes": self.size,
            "sha256": self.sha256,
        }


@frozen
class Attestation:
    """The manifest of an edition or its checksums, as it was written."""

    path: Path
    size: int
    sha256: str

    def as_dict(self) -> dict[str, str | int]:
        """Return the fields for ``--json``."""
        return {"path": str(self.path), "bytes": self.size, "sha256": self.sha256}


@frozen
class Result:
    """What was built, or checked, and what is odd but no error; ``looks`` are the passages that need one.

    ``attestations`` are the manifest of the edition and the checksums of its files.
    """

    path: str
    briefing: Briefing
    languages: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[BuiltFile, ...] = ()
    looks: tuple[Look, ...] = ()
    attestations: tuple[Attestation, ...] = ()

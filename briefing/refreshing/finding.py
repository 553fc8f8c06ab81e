"""What a refreshed Word file has of new, and what in it needs a person."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from briefing.preparation import Prepared
from briefing.records import frozen

Kind = Literal[
    "wording",  # the paper words it otherwise than the file
    "rewritten",  # a person's own words, round figures that have changed
    "retyped",  # a figure that a person typed over
    "unmarked",  # a figure of the paper without its bookmark in the file
    "tracked",  # a figure with a tracked change inside
    "unknown",  # a figure that the paper does not print there
    "missing",  # in the paper, and not in the file
    "obsolete",  # in the file, and no more in the paper
    "written",  # a person's own passage with numbers that nothing refreshes
    "exhibit",  # a chart or schematic that has no counterpart
]


@frozen
class Put:
    """A figure that now reads otherwise, by its id, and the key of the block that it is in."""

    id: str
    old: str
    new: str
    key: str = ""


@frozen
class Finding:
    """A passage that needs a person: as the file had it, and as the paper has it now.

    ``figures`` are those that it is about, with what the file has and the paper prints; ``kept`` says that these were
    left as they are.
    """

    kind: Kind
    key: str
    old: str
    new: str
    figures: tuple[Put, ...] = ()
    kept: bool = False


@frozen
class Refreshed:
    """A Word file with new figures: of which template and language, what was put in, and what needs a person.

    ``exhibits`` are the titles of the charts and schematics that were replaced.
    """

    prepared: Prepared
    file: Path
    out: Path
    paper: str
    language: str
    blob: bytes
    put: tuple[Put, ...]
    exhibits: tuple[str, ...]
    findings: tuple[Finding, ...]

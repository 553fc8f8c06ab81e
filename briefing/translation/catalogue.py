"""A catalogue: the texts of one edition as they go to a translator, from one language into another, and come back."""

from __future__ import annotations

import re

from briefing.errors import DataError, Diagnostic, error
from briefing.records import frozen
from briefing.translation.units import Unit

LARGEST = 20_000_000  # bytes of a file that comes back


@frozen
class Catalogue:
    """The units of an edition; ``source`` and ``target`` are the tags of the two languages (``en``, ``sr-Latn``)."""

    id: str
    date: str
    source: str
    target: str
    units: tuple[Unit, ...]


def tag_of(code: str) -> str:
    """Return the tag of a language as tools write it: ``ru_RU``, ``RU-RU``, ``sr@latin``, ``sr_Latn_RS``."""
    language, *others = re.split(r"[-_@.]", code.strip().casefold())
    script = "-Latn" if {"latn", "latin"} & {*others} else ""
    return f"{language}{script}"


def unreadable(file: str, why: str, line: int = 0) -> DataError:
    """Return the error of a file that is no catalogue."""
    return DataError(_problem(file, why, line))


def _problem(file: str, why: str, line: int) -> Diagnostic:
    return error(
        why, file=file, line=line, hint="name a file that `briefing texts export` wrote, once it is translated"
    )

"""The formats in which catalogues are exchanged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Final

from briefing.records import frozen
from briefing.translation import po, xliff
from briefing.translation.catalogue import Catalogue


@frozen
class Format:
    """A format of translators' tools: the suffixes of its files, the first of which we write; how to write and read."""

    suffixes: tuple[str, ...]
    write: Callable[[Catalogue], bytes]
    read: Callable[[bytes, str], Catalogue]


FORMATS: Final[Mapping[str, Format]] = {
    "po": Format((po.SUFFIX, "pot"), po.write, po.read),
    "xliff": Format((xliff.SUFFIX, "xliff"), xliff.write, xliff.read),
}


def format_of(path: PurePath) -> Format | None:
    """Return the format of a file by its suffix; None if it is of none."""
    suffix = path.suffix.lower().lstrip(".")
    return next((one for one in FORMATS.values() if suffix in one.suffixes), None)

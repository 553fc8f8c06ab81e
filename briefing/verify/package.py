"""Packages of Office files: parts of a zip file, read within bounds, and the relations between them."""

from __future__ import annotations

import zipfile
import zlib
from functools import cached_property
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Any

from briefing.errors import DataError, error
from briefing.records import frozen
from briefing.verify.bounds import PART, PARTS, UNPACKED, damaged, too_large
from briefing.verify.markup import parsed, value

_ENCRYPTED = 1


@frozen
class Relation:
    """Where a relation of a part leads: a part's name, or an address outside."""

    kind: str
    target: str
    is_outside: bool


class Package:
    """A package, by its bytes."""

    def __init__(self, data: bytes, what: str = "") -> None:
        """Take the bytes of a package; ``what`` names it where it lies in another.

        Raises:
            DataError: It is no whole zip file, too large, or has a password.
        """
        self._what = what
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as problem:
            raise damaged(f"{what or 'it'} is no whole zip file") from problem
        entries = self._zip.infolist()
        if len(entries) > PARTS or sum(entry.file_size for entry in entries) > UNPACKED:
            raise too_large(what or "what it unpacks to")
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise DataError(error("has a password", hint="verify the file before it gets one"))
        names = [entry.filename for entry in entries]
        if len(set(names)) < len(names):
            raise damaged("a part is in it twice")
        self._entries = {entry.filename.lstrip("/"): entry for entry in entries}
        self._unpacked = 0
        self._relations: dict[str, dict[str, Relation]] = {}

    @property
    def names(self) -> frozenset[str]:
        """Return the names of the parts."""
        return frozenset(self._entries)

    def read(self, name: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            DataError: It is not there, damaged, or too large.
        """
        entry = self._entries.get(name)
        if entry is None:
            raise damaged(f"the part {name} is missing")
        try:
            with self._zip.open(entry) as part:
                data = part.read(PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as problem:
            raise damaged(f"the part {name} cannot be unpacked") from problem
        self._unpacked += len(data)
        if len(data) > PART or self._unpacked > UNPACKED:
            raise too_large(f"the part {name}")
        return data

    def root(self, name: str) -> Any:
        """Return the root of an XML part."""
        return parsed(self.read(name), f"the part {name}")

    def relations(self, name: str) -> dict[str, Relation]:
        """Return the relations of a part by their ids; of the package for an empty name."""
        if name not in self._relations:
            self._relations[name] = self._related(name)
        return self._relations[name]

    def _related(self, name: str) -> dict[str, Relation]:
        folder = dirname(name)
        path = join(folder, "_rels", f"{name.rpartition('/')[2]}.rels")
        if path not in self._entries:
            return {}
        found = {}
        for relation in self.root(path):
            if not isinstance(relation.tag, str):
                continue
            is_outside = value(relation, "TargetMode") == "External"
            target = value(relation, "Target")
            if not is_outside:
                target = target[1:] if target.startswith("/") else normpath(join(folder, target))
            kind = value(relation, "Type").rpartition("/")[2]
            found[value(relation, "Id")] = Relation(kind, target, is_outside)
        return found

    @cached_property
    def main(self) -> str:
        """Return the name of the main part."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument":
                return relation.target
        raise damaged(f"{self._what or 'it'} has no main part")

"""The file as a package of parts: making one from nothing, adding parts, and writing it with the same bytes each time.

A letterhead's package is python-docx's, which keeps what was read. New ones have classes of their own, that load in no
time. Both are written here: python-docx's writer would stamp every entry with the hour.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from itertools import count
from posixpath import dirname, relpath, splitext
from typing import Any, Protocol, runtime_checkable

from briefing.compression import zipped
from briefing.docx.names import CT, RT
from briefing.docx.xml import Xml, el, join
from briefing.records import frozen

__all__ = [
    "CT",
    "RT",
    "InvalidPackageError",
    "Package",
    "Part",
    "Relation",
    "add",
    "blank",
    "every_part",
    "extension",
    "related",
    "save",
    "to_address",
]

_DEFAULTS = {"rels": CT.OPC_RELATIONSHIPS, "xml": CT.XML, "xlsx": CT.SML_SHEET}
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LISTING = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
#: How an attribute is written by libxml2.
_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
)


class Relation(Protocol):
    """What a part, or the package, refers to: a part of the file, or an address."""

    @property
    def reltype(self) -> str:
        """What it leads to, as ``RT`` has it."""

    @property
    def is_external(self) -> bool:
        """Whether it leads out of the file."""

    @property
    def target_part(self) -> Any:
        """The part that it leads to, where it does not lead out of the file."""

    @property
    def target_ref(self) -> str:
        """The address that it leads to, as it is written."""


class Package(Protocol):
    """What refers to a file's main part, and to what the file says of itself."""

    @property
    def rels(self) -> MutableMapping[str, Any]:
        """Its relations by their ids."""


@runtime_checkable
class Part(Protocol):
    """A part of a file: its name with the folders, its type, its content, and what it refers to."""

    blob: bytes

    @property
    def partname(self) -> str:
        """Its name, which begins with a slash."""

    @property
    def content_type(self) -> str:
        """Its type, as ``CT`` has it."""

    @property
    def rels(self) -> MutableMapping[str, Any]:
        """Its relations by their ids."""


class _Package:
    """A package that is made here."""

    def __init__(self) -> None:
        self.rels: dict[str, Any] = {}


class _Part:
    """A part that is made here."""

    def __init__(self, partname: str, content_type: str, blob: bytes) -> None:
        self.partname, self.content_type, self.blob = partname, content_type, blob
        self.rels: dict[str, Any] = {}


@frozen
class _Inside:
    """A relation to a part."""

    reltype: str
    target_part: Part
    is_external: bool = False

    @property
    def target_ref(self) -> str:
        """The part's name."""
        return self.target_part.partname


@frozen
class _Outside:
    """A relation to an address."""

    reltype: str
    target_ref: str
    is_external: bool = True
    target_part: None = None


def blank(name: str, content_type: str) -> tuple[Package, Part]:
    """Return a package with nothing but its main part, still empty."""
    package = _Package()
    main, _ = add(package, name, content_type, RT.OFFICE_DOCUMENT, b"")
    return package, main


def add(owner: Package | Part, name: str, content_type: str, relation: str, blob: bytes) -> tuple[Part, str]:
    """Add a part that ``owner`` refers to; return it and the id of the reference."""
    part = _Part(name, content_type, blob)
    return part, _related(owner, _Inside(relation, part))


def to_address(part: Part, address: str, relation: str) -> str:
    """Let a part refer to an address, once; return the id of the reference."""
    for identifier, one in part.rels.items():
        if one.is_external and one.reltype == relation and one.target_ref == address:
            return identifier
    return _related(part, _Outside(relation, address))


def _related(owner: Package | Part, relation: Relation) -> str:
    """Give a relation the first id that is free."""
    identifier = next(name for number in count(1) if (name := f"rId{number}") not in owner.rels)
    owner.rels[identifier] = relation
    return identifier


def related(part: Part, relation: str) -> Part:
    """Return what a part refers to in a relation that it has once; StopIteration where it has none."""
    found: Part = next(one.target_part for one in part.rels.values() if one.reltype == relation)
    return found


def extension(part: Part) -> str:
    """Return what a part's name ends with, without the dot."""
    return splitext(part.partname)[1].removeprefix(".")


class InvalidPackageError(Exception):
    """A package that Word could not open; ``faults`` says why, each with the name of a part."""

    def __init__(self, found: tuple[str, ...]) -> None:
        """Take what is wrong, at least one thing."""
        super().__init__("; ".join(found))
        self.faults = found


def every_part(package: Package) -> Iterator[Part]:
    """Yield each part once, those that a part refers to after it, however long the chain is."""
    seen: set[int] = set()
    ways = [iter(package.rels.values())]
    while ways:
        relation = next(ways[-1], None)
        if relation is None:
            ways.pop()
        elif not relation.is_external and id(relation.target_part) not in seen:
            part = relation.target_part
            seen.add(id(part))
            ways.append(iter(part.rels.values()))
            yield part


def save(package: Package, *, is_ours: bool = True) -> bytes:
    """Return the package as a zip file; equal parts give equal bytes.

    One that ``is_ours`` from its first part on is right as it is made: tests look all of them over. Of another's file
    nobody knows, so what came of it is looked over here.

    Raises:
        InvalidPackageError: Word could not open it.
    """
    entries = list(_entries(package))
    if not is_ours:
        from briefing.docx.validity import faults  # noqa: PLC0415 - what reads trees takes long to load

        if found := faults(entries):
            raise InvalidPackageError(found)
    return zipped(entries)


def _entries(package: Package) -> Iterator[tuple[str, bytes]]:
    """Yield what stands in the file: types, relations and parts, each under its name."""
    parts = list(every_part(package))
    yield "[Content_Types].xml", _content_types(parts)
    yield "_rels/.rels", _relations(package.rels, "/")
    for part in parts:
        yield part.partname[1:], part.blob
        if part.rels:
            folder, _, name = part.partname.rpartition("/")
            yield f"{folder}/_rels/{name}.rels"[1:], _relations(part.rels, dirname(part.partname))


def _relations(relations: Mapping[str, Relation], folder: str) -> bytes:
    """Return the list of relations of what stands in a folder."""
    lines = [
        f'<Relationship Id="{_written(identifier)}" Type="{_written(one.reltype)}" Target="{_written(one.target_ref)}"'
        ' TargetMode="External"/>'
        if one.is_external
        else f'<Relationship Id="{_written(identifier)}" Type="{_written(one.reltype)}"'
        f' Target="{_written(relpath(one.target_part.partname, folder))}"/>'
        for identifier, one in relations.items()
    ]
    return f'{_LISTING}<Relationships xmlns="{_SPACE}">{"".join(lines)}</Relationships>'.encode()


def _written(value: str) -> str:
    return value.translate(_ATTRIBUTE)


def _content_types(parts: list[Part]) -> bytes:
    """Return the types of all parts: by extension where one says it, without regard to case, else by name."""
    defaults = dict(_DEFAULTS)
    overrides: list[Xml] = []
    extensions = [extension(part).lower() for part in parts]
    for part, kind in zip(parts, extensions, strict=True):
        usual = kind not in ("", "xml") and defaults.setdefault(kind, part.content_type)
        if usual != part.content_type:
            overrides.append(el("Override", PartName=part.partname, ContentType=part.content_type))
    used = {"rels", "xml", *extensions}
    types = [el("Default", Extension=key, ContentType=kind) for key, kind in sorted(defaults.items()) if key in used]
    root = el(
        "Types", join(types), join(overrides), xmlns="http://schemas.openxmlformats.org/package/2006/content-types"
    )
    return (_HEAD + root).encode()

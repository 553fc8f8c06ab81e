"""The file as a package of parts: making one from nothing, adding parts, and writing it with the same bytes each time.

python-docx keeps the parts and their relations; its own writer would stamp every entry with the hour.
"""

from __future__ import annotations

from collections.abc import Iterator

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from briefing.compression import zipped
from briefing.docx.validity import faults
from briefing.docx.xml import Xml, el, join

__all__ = ["CT", "RT", "InvalidPackageError", "OpcPackage", "Part", "add", "blank", "every_part", "fill", "save"]

_DEFAULTS = {"rels": CT.OPC_RELATIONSHIPS, "xml": CT.XML, "xlsx": CT.SML_SHEET}
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def blank(name: str, content_type: str) -> tuple[OpcPackage, Part]:
    """Return a package with nothing but its main part, still empty."""
    package = OpcPackage()
    main, _ = add(package, name, content_type, RT.OFFICE_DOCUMENT, b"")
    return package, main


def add(owner: OpcPackage | Part, name: str, content_type: str, relation: str, blob: bytes) -> tuple[Part, str]:
    """Add a part that ``owner`` refers to; return it and the id of the reference."""
    part = Part(PackURI(name), content_type, blob)
    return part, owner.relate_to(part, relation)


def fill(part: Part, blob: bytes) -> None:
    """Give a part its content, which can be known later than what it refers to."""
    part._blob = blob  # noqa: SLF001 - python-docx has no other way for a part that it does not parse


class InvalidPackageError(Exception):
    """A package that Word could not open; ``faults`` says why, each with the name of a part."""

    def __init__(self, found: tuple[str, ...]) -> None:
        """Take what is wrong, at least one thing."""
        super().__init__("; ".join(found))
        self.faults = found


def every_part(package: OpcPackage) -> Iterator[Part]:
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


def save(package: OpcPackage) -> bytes:
    """Return the package as a zip file; equal parts give equal bytes.

    Raises:
        InvalidPackageError: Word could not open it.
    """
    entries = list(_entries(package))
    found = faults(entries)
    if found:
        raise InvalidPackageError(found)
    return zipped(entries)


def _entries(package: OpcPackage) -> Iterator[tuple[str, bytes]]:
    """Yield what stands in the file: types, relations and parts, each under its name."""
    parts = list(every_part(package))
    yield "[Content_Types].xml", _content_types(parts)
    yield "_rels/.rels", _bytes(package.rels.xml)
    for part in parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, _bytes(part.rels.xml)


def _bytes(markup: str | bytes) -> bytes:
    return markup if isinstance(markup, bytes) else markup.encode()


def _content_types(parts: list[Part]) -> bytes:
    """Return the types of all parts: by extension where one says it, without regard to case, else by name."""
    defaults = dict(_DEFAULTS)
    overrides: list[Xml] = []
    for part in parts:
        extension = part.partname.ext.lower()
        usual = extension not in ("", "xml") and defaults.setdefault(extension, part.content_type)
        if usual != part.content_type:
            overrides.append(el("Override", PartName=str(part.partname), ContentType=part.content_type))
    used = {"rels", "xml"} | {part.partname.ext.lower() for part in parts}
    types = [el("Default", Extension=key, ContentType=kind) for key, kind in sorted(defaults.items()) if key in used]
    root = el(
        "Types", join(types), join(overrides), xmlns="http://schemas.openxmlformats.org/package/2006/content-types"
    )
    return (_HEAD + root).encode()

"""The theme's fonts inside the file: a subset of each face, wrapped as ECMA-376 wants it (Part 4, 2.8.1).

A subset holds what the document says, and the whole alphabets of its scripts, so that a colleague's sentence is set in
the same letters. A face whose licence does not let a document be edited with it stays out.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

import uharfbuzz

from briefing.document import Document
from briefing.docx import parts
from briefing.docx.package import RT, Part, add, related
from briefing.docx.tree import Node, attribute, clark, each, element, insert, parse, serialise
from briefing.docx.xml import el
from briefing.extracts import texts
from briefing.theme import FontFamily, Theme
from briefing.theme.permission import faces, permission

__all__ = ["embed", "refused"]

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
_PLACES = ("w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic")  # in the order of a family's faces
_SCRAMBLED = 32  # bytes at the beginning
_LATIN = frozenset((*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2040), 0x20AC, 0x2116, 0x2212))
_CYRILLIC = range(0x400, 0x530)


def refused(theme: Theme) -> tuple[Path, ...]:
    """Return the theme's faces whose licence does not let them be embedded in a document that is edited."""
    return tuple(face for face in faces(theme) if not permission(face).edited)


def embed(document: Document, theme: Theme, main: Part) -> None:
    """Add the theme's fonts to the package of a finished document."""
    table = related(main, RT.FONT_TABLE)
    root = parse(table.blob)
    wanted = _characters(document)
    names = {attribute(font, "w:name").casefold(): font for font in each(root, "w:font")}
    seconds = (family.second for family in (theme.serif, theme.sans) if family.second)
    families = {family.name.casefold(): family for family in (*seconds, theme.serif, theme.sans)}
    for name, family in families.items():
        if name in names:  # a second family is only where letters were taken from it
            _embed_family(names[name], family, wanted, table)
    table.blob = serialise(root)
    settings = related(main, RT.SETTINGS)
    tree = parse(settings.blob)
    for name, following in (("w:saveSubsetFonts", parts.AFTER_SUBSETS), ("w:embedTrueTypeFonts", parts.AFTER_FONTS)):
        if tree.find(clark(name)) is None:
            insert(tree, element(el(name)), following)
    settings.blob = serialise(tree)


def _embed_family(font: Node, family: FontFamily, wanted: frozenset[int], table: Part) -> None:
    for old in [one for one in font if one.tag in map(clark, _PLACES)]:  # of a letterhead that has it embedded
        font.remove(old)
        table.rels.pop(attribute(old, "r:id"), None)
    for place, path in zip(_PLACES, family.faces, strict=True):
        if not permission(path).edited:
            continue
        blob = _subset(path, wanted)
        key = uuid5(NAMESPACE_URL, f"{path.name}#{blob.hex()}")
        name = f"/word/fonts/{key}.odttf"
        _, relation = add(table, name, _CONTENT_TYPE, _RELATION, scramble(blob, key))
        font.append(element(el(place, r_id=relation, w_fontKey=f"{{{key}}}".upper())))


def scramble(blob: bytes, key: UUID) -> bytes:
    """Return a font with its first bytes mixed with the key, last byte first; done twice it is the font again."""
    mixed = (byte ^ key.bytes[::-1][place % 16] for place, byte in enumerate(blob[:_SCRAMBLED]))
    return bytes(mixed) + blob[_SCRAMBLED:]


@lru_cache(maxsize=16)  # the faces of two languages
def _subset(path: Path, wanted: frozenset[int]) -> bytes:
    blob = path.read_bytes()
    if not permission(path).in_part:
        return blob
    choice = uharfbuzz.SubsetInput()
    choice.unicode_set.update(wanted)
    return bytes(uharfbuzz.subset(uharfbuzz.Face(blob), choice).blob.data)


def _characters(document: Document) -> frozenset[int]:
    """Return the characters of a document, and the alphabets that they are from."""
    used = frozenset(ord(letter) for text in texts(document) for letter in text)
    return used | _LATIN | (frozenset(_CYRILLIC) if used & frozenset(_CYRILLIC) else frozenset())

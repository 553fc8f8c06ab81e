"""What a letterhead keeps though no page shows it: headers, notes, pictures and links that nothing refers to.

Whoever unpacks the file would find there what was deleted from the letterhead. Word, too, leaves them out on saving.
"""

from __future__ import annotations

from briefing.docx.opening import is_office
from briefing.docx.package import RT, Package, Part, every_part
from briefing.docx.tree import attribute, clark, each, parse, serialise
from briefing.docx.validity import REFERENCES, is_story

__all__ = ["drop"]

#: The kinds of relations that count only where their id is mentioned.
_MENTIONED = frozenset((RT.HEADER, RT.FOOTER, RT.IMAGE, RT.HYPERLINK, RT.CHART, RT.FONT))
_NOTES = {RT.FOOTNOTES: "w:footnote", RT.ENDNOTES: "w:endnote"}


def drop(package: Package, main: Part) -> None:
    """Take out what nothing refers to; notes first, for they refer to something themselves."""
    for relation in list(main.rels.values()):
        if relation.reltype in _NOTES and not relation.is_external:
            _drop_notes(package, relation.target_part, _NOTES[relation.reltype])
    for part in list(every_part(package)):
        if is_office(part) and any(one.reltype in _MENTIONED for one in part.rels.values()):
            mentioned = {str(one) for one in REFERENCES(parse(part.blob))}
            for identifier, relation in list(part.rels.items()):
                if relation.reltype in _MENTIONED and identifier not in mentioned:
                    del part.rels[identifier]


def _drop_notes(package: Package, part: Part, name: str) -> None:
    """Take the notes that no mark stands for out of their part; lines between notes and text have a type."""
    stories = (parse(one.blob) for one in every_part(package) if is_story(one.content_type))
    marks = {attribute(mark, "w:id") for story in stories for mark in each(story, f"{name}Reference")}
    root = parse(part.blob)
    stray = [
        note
        for note in root
        if note.tag == clark(name) and attribute(note, "w:id") not in marks and not attribute(note, "w:type")
    ]
    for note in stray:
        root.remove(note)
    if stray:
        part.blob = serialise(root)

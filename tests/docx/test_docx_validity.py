"""What a file must be before it is written: each mistake that is planted is found, with the name of its part."""

from __future__ import annotations

import mutations
import packages
import pytest
from docx_samples import english, kazakh, russian, serbian

from briefing.annotation import Annotation
from briefing.docx import render
from briefing.docx.package import CT, RT, InvalidPackageError, add, blank, save
from briefing.docx.validity import faults
from briefing.theme import Theme

DOCUMENT, RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
SPACES = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in packages.SPACES.items())
MARK = f'<w:bookmarkStart{SPACES} w:id="1" w:name="x"/><w:bookmarkEnd{SPACES} w:id="1"/>'
SHAPE = f'<wp:docPr{SPACES} id="1" name="x"/>'


def sound() -> dict[str, bytes]:
    return packages.google().blobs()


def test_a_sound_file_has_no_faults() -> None:
    assert faults(list(sound().items())) == ()


def test_what_is_made_here_is_right_as_it_is_made(theme: Theme) -> None:
    """… for it is not looked over when it is written, nor are the workbooks of its charts."""
    for document in (english(), kazakh(), russian(), serbian()):
        notes = {address: (Annotation("Note & <mark>"),) for address in ("trade", "trade.turnover.value")}
        for file in (
            render(document, theme),
            render(document, theme, annotations=notes, figures=("trade.turnover.value",)),
            render(document, theme, embed_fonts=True, read_only=True),
        ):
            entries = mutations.read(file)
            books = [mutations.read(content) for name, content in entries if name.endswith(".xlsx")]
            assert [faults(one) for one in (entries, *books)] == [()] * (1 + len(books))


def test_a_part_that_was_looked_over_before_is_judged_as_if_it_were_new() -> None:
    blobs = sound()
    blobs[DOCUMENT] = blobs[DOCUMENT].replace(b"<w:body>", f"<w:body>{MARK}{MARK}".encode(), 1)
    first, again = (faults(list(blobs.items())) for _ in range(2))
    assert first == again
    assert "has the bookmark 1 twice" in " ".join(first)
    assert faults(list(sound().items())) == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (RELATIONS, "styles.xml", "nowhere.xml", f"{RELATIONS} leads to nowhere.xml, which is not there"),
        (RELATIONS, 'Target="styles.xml"', 'Target=""', "has a relation without a target"),
        (RELATIONS, 'Id="rId3"', 'Id="rId4"', "word/_rels/document.xml.rels has the id rId4 twice"),
        (RELATIONS, 'Id="rId9"', 'Id="rId8"', "word/document.xml refers to the relation rId9, which it does not have"),
        (DOCUMENT, "</w:body>", "", "word/document.xml is not well-formed XML"),
        (DOCUMENT, "<w:document", "<!DOCTYPE x><w:document", "word/document.xml is not well-formed XML"),
        (DOCUMENT, "<w:body>", f"<w:body>{MARK}{MARK}", "word/document.xml has the bookmark 1 twice"),
        (DOCUMENT, "<w:body>", f"<w:body>{SHAPE}{SHAPE}", "word/document.xml has the drawing 1 twice"),
        (DOCUMENT, "<w:document", '<w:document mc:Ignorable="w14 w99"', "word/document.xml does not declare w99"),
        ("word/styles.xml", packages.NORMAL, packages.NORMAL * 2, "word/styles.xml has the style Normal twice"),
        ("[Content_Types].xml", 'PartName="/word/styles.xml"', 'PartName="/x"', ""),
        ("[Content_Types].xml", 'Extension="xml"', 'Extension="x"', ""),
    ],
)  # fmt: skip
def test_a_planted_mistake_is_found(name: str, old: str, new: str, fault: str) -> None:
    blobs = sound()
    assert old in blobs[name].decode()
    blobs[name] = blobs[name].decode().replace(old, new, 1).encode()
    found = faults(list(blobs.items()))
    assert any(fault in one for one in found) if fault else found == ()  # a type by extension will do, and the reverse


def test_a_part_without_a_type_is_found() -> None:
    blobs = sound() | {"word/media/seal": b"x"}
    assert faults(list(blobs.items())) == ("word/media/seal has no content type",)


def test_ids_are_compared_between_stories() -> None:
    blobs = sound()
    for name, place in ((DOCUMENT, b"<w:body>"), ("word/header1.xml", b"<w:p>")):
        blobs[name] = blobs[name].replace(place, place + MARK.encode(), 1)
    found = faults(list(blobs.items()))
    assert "word/document.xml and word/header1.xml has the bookmark 1 twice" in found


@pytest.mark.parametrize("name", ["word/styles.xml", "Word/Styles.XML"])
def test_a_name_that_is_there_twice_is_found(name: str) -> None:
    found = faults([*sound().items(), (name, sound()["word/styles.xml"])])
    assert f"{name} is there twice" in found


@pytest.mark.parametrize("name", ["word/../x.xml", "word//x.xml", "word\\x.xml", "word/é.xml"])
def test_a_name_that_no_part_can_have_is_found(name: str) -> None:
    assert f"{name} is no name of a part" in faults([*sound().items(), (name, b"<x/>")])


def test_nothing_that_has_faults_is_written_into_a_file_of_others() -> None:
    package, main = blank("/word/document.xml", CT.WML_DOCUMENT_MAIN)
    add(main, "/word/styles.xml", CT.WML_STYLES, RT.STYLES, b"<x")
    with pytest.raises(InvalidPackageError) as caught:
        save(package, is_ours=False)
    assert caught.value.faults == (
        "word/document.xml is not well-formed XML",
        "word/styles.xml is not well-formed XML",
    )

"""Letterheads of every program: what Word opens gives a file that Word opens, and what it cannot open is named."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZipFile

import letterheads
import mutations
import packages
import pytest
from docx_office import convert, findings
from docx_reading import Docx, q
from docx_samples import english
from packages import SPACES, WORD, Package, line, markup, picture, start, text, zipped

from briefing.document import Document
from briefing.docx import archive, opening, render
from briefing.errors import DataError
from briefing.theme import Theme

ALL = sorted(packages.ALL)
Write = Callable[..., Docx]
MINISTRY = "Ministry"
#: What openxml-audit finds in the letterheads themselves: pictures and charts in them are only stand-ins.
OWN = ("/customXml/", "/word/charts/chart1.xml", "/word/media/")


@pytest.fixture
def into(tmp_path: Path, theme: Theme) -> Write:
    """Write a document into a package, or the bytes of a file, and read the result back."""

    def make(letterhead: Package | bytes, document: Document | None = None, **options: bool) -> Docx:
        path = tmp_path / "letterhead.docx"
        path.write_bytes(letterhead if isinstance(letterhead, bytes) else letterhead.zipped())
        done = render(document or mutations.small(), theme, letterhead=path, **options)
        mutations.assert_valid(done)
        (tmp_path / "done.docx").write_bytes(done)
        return Docx(done)

    return make


def refusal(into: Write, letterhead: Package | bytes) -> str:
    """Return the message that a letterhead is refused with."""
    with pytest.raises(DataError) as caught:
        into(letterhead)
    [problem] = caught.value.diagnostics
    assert problem.hint
    return problem.message


# ------------------------------------------------------------------------------------------------------------ programs


@pytest.mark.parametrize("name", ALL)
def test_a_file_of_each_program_takes_the_text(into: Write, name: str) -> None:
    file = into(packages.ALL[name]())
    said = [one.text for one in file.lines()]
    assert "Summary" in said
    assert (MINISTRY in said[0]) == (name not in {"html_docx", "absolute", "untyped"})


@pytest.mark.conformance
@pytest.mark.parametrize("name", ALL)
def test_audit_finds_nothing_new_in_a_file_of_each_program(into: Write, tmp_path: Path, name: str) -> None:
    into(packages.ALL[name](), english(), embed_fonts=True)
    assert [one for one in findings(tmp_path / "done.docx") if not one.startswith(OWN)] == []


@pytest.mark.conformance
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["dangling", "double_ids", "rich", "template", "onlyoffice"])
def test_libreoffice_opens_a_file_of_each_program(into: Write, tmp_path: Path, name: str) -> None:
    into(packages.ALL[name]())
    assert convert(tmp_path / "done.docx", "pdf").stat().st_size > 10_000


@pytest.mark.conformance
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["first_page", "bookmark", "every_page"])
def test_a_letterhead_that_libreoffice_saved_takes_the_text(into: Write, tmp_path: Path, name: str) -> None:
    """It brings relations of its own for the properties, and numbers of bookmarks in headers and text."""
    saved = convert(letterheads.written(letterheads.ALL[name](), tmp_path / f"{name}.docx"), "docx")
    file = into(saved.read_bytes())
    assert [one for one in file.names if one.endswith("core.xml")] == ["docProps/core.xml"]
    assert set(findings(tmp_path / "done.docx")) <= set(findings(saved))
    assert convert(tmp_path / "done.docx", "pdf").is_file()


def test_new_parts_have_the_names_that_programs_look_for(into: Write) -> None:
    file = into(packages.bare())
    wanted = {"styles", "numbering", "settings", "fontTable", "theme/theme1", "document"}
    assert {f"word/{name}.xml" for name in wanted} <= set(file.names)


@pytest.mark.parametrize("name", ["one_c", "second_document", "at_the_root", "backslashes"])
def test_a_documents_own_parts_get_the_names_that_programs_look_for(into: Write, name: str) -> None:
    assert {"word/document.xml", "word/styles.xml"} <= set(into(packages.ALL[name]()).names)


def test_a_usual_name_that_is_taken_is_left_to_its_part(theme: Theme, tmp_path: Path) -> None:
    made = start(line(picture("rId9")))
    made.add("word/numbering.xml", "image/svg+xml", "<svg/>")
    made.relate(made.main, "image", "numbering.xml", identifier="rId9")
    (tmp_path / "letterhead.docx").write_bytes(made.zipped())
    done = dict(mutations.read(render(mutations.small(), theme, letterhead=tmp_path / "letterhead.docx")))
    assert done["word/numbering.xml"] == b"<svg/>"
    assert b"w:abstractNum" in done["word/numbering1.xml"]


def test_core_properties_are_there_once_whoever_wrote_the_letterhead(into: Write) -> None:
    file = into(packages.libreoffice())
    assert [name for name in file.names if "core" in name] == ["docProps/core.xml"]
    kinds = [one.get("Type").rpartition("/")[2] for one in file.xml("_rels/.rels")]
    assert sorted(kinds) == ["core-properties", "officeDocument"]


def test_styles_are_the_letterheads_in_whatever_case_its_name_is(into: Write) -> None:
    made = packages.one_c()
    styles = markup("w:styles", packages.NORMAL.replace("</w:style>", "<w:qFormat/></w:style>"))
    made.parts["word/Styles.XML"] = styles.encode()
    assert into(made).style("Normal").find(q("w:qFormat")) is not None


def test_what_a_letterhead_holds_stays_byte_for_byte(into: Write) -> None:
    made = packages.rich()
    before, after = made.blobs(), into(made).blobs
    stay = [name for name in before if name.startswith(("word/media", "word/fonts/"))]
    assert len(stay) == 3
    assert "word/charts/chart1.xml" in after
    assert {name: after[name] for name in stay} == {name: before[name] for name in stay}


def test_type_of_a_part_is_said_by_name_where_its_extension_cannot(into: Write) -> None:
    types = into(packages.untyped()).xml("[Content_Types].xml")
    said = {one.get("PartName"): one.get("ContentType") for one in types}
    assert said["/word/media/seal"] == "image/png"
    assert {one.get("Extension") for one in types if one.get("Extension")} >= {"png", "jpeg"}
    assert "" not in {one.get("Extension") for one in types}


# ---------------------------------------------------------------------------------------------------- what is not there


def test_references_to_what_is_not_there_go(into: Write) -> None:
    file = into(packages.dangling())
    first = file.find("w:body/w:p")[0]
    assert "".join(first.itertext()).split() == ["Ministrylinkplace"]
    assert file.find(".//w:drawing | .//v:imagedata | .//o:OLEObject", first) == []
    assert file.find(".//w:hyperlink/@w:anchor", first) == ["here"]
    assert file.find("//w:headerReference[@w:type = 'first'] | //w:footerReference[@w:type = 'first']") == []
    used = {str(one) for one in file.find("//@r:id | //@r:embed | //@r:link")}
    assert used <= file.relations("word/document.xml").keys()
    assert file.find("//w:embedRegular", file.xml("word/fontTable.xml")) == []


def test_one_picture_of_a_group_that_is_not_there_leaves_the_group(into: Write) -> None:
    shape = f"<w:txbxContent>{line(text('Address'))}</w:txbxContent>"
    drawing = picture("no", 1).replace("<pic:pic>", f"<x>{shape}<pic:pic>").replace("</pic:pic>", "</pic:pic></x>")
    file = into(start(line(drawing)))
    assert "Address" in "".join(file.find("w:body/w:p[1]")[0].itertext())
    assert file.find("//a:blip/@r:embed") == []


def test_marks_of_notes_and_comments_that_are_not_there_go(into: Write) -> None:
    file = into(packages.onlyoffice())
    marks = "//w:footnoteReference | //w:commentReference | //w:commentRangeStart | //w:commentRangeEnd"
    assert file.find(marks) == []
    assert file.find("//w:footnotePr/w:footnote", file.xml("word/settings.xml")) == []


def test_prefixes_that_nothing_declares_are_not_ignored(into: Write) -> None:
    [root] = into(packages.wps()).find("/w:document")
    said = root.get(f"{{{SPACES['mc']}}}Ignorable").split()
    assert said == ["w14", "w15"]
    assert set(said) <= root.nsmap.keys()


# ---------------------------------------------------------------------------------------------------------------- ids


def test_ids_differ_between_all_stories(into: Write) -> None:
    file = into(packages.double_ids())
    stories = [file.xml(f"word/{name}.xml") for name in ("document", "header1")]
    for path in ("//w:bookmarkStart/@w:id", "//w:bookmarkEnd/@w:id", "//wp:docPr/@id", "//w:sdtPr/w:id/@w:val"):
        numbers = [str(one) for root in stories for one in file.find(path, root)]
        assert len(numbers) > 1
        assert len(set(numbers)) == len(numbers)
    for root in stories:
        assert file.find("//w:bookmarkStart/@w:id", root) == file.find("//w:bookmarkEnd/@w:id", root)


def test_bookmark_of_a_header_is_not_met_by_ours(into: Write) -> None:
    made = start(line(text("Ministry")), '<w:headerReference w:type="default" r:id="rId8"/>')
    marks = "".join(f'<w:bookmarkStart w:id="{n}" w:name="c{n}"/><w:bookmarkEnd w:id="{n}"/>' for n in range(20))
    made.add("word/header1.xml", f"{WORD}header+xml", markup("w:hdr", line(marks + text("x"))))
    made.relate(made.main, "header", "header1.xml", identifier="rId8")
    file = into(made)
    ours = {str(one) for one in file.find("//w:bookmarkStart/@w:id")}
    theirs = {str(one) for one in file.find("//w:bookmarkStart/@w:id", file.xml("word/header1.xml"))}
    assert ours
    assert theirs == {str(n) for n in range(20)}
    assert not ours & theirs


def test_highest_ids_that_there_can_be_leave_room_for_ours(into: Write) -> None:
    file = into(packages.double_ids())  # a definition of a list has the last number of all
    numbers = [int(str(one)) for one in file.find("//w:abstractNum/@w:abstractNumId", file.numbering)]
    assert max(numbers) == 2**31 - 1
    assert len(set(numbers)) == len(numbers) > 2


@pytest.mark.parametrize(("said", "used"), [("", True), ("1", True), ("on", True), ("0", False), ("off", False)])
def test_a_setting_is_on_unless_it_says_that_it_is_off(into: Write, said: str, used: bool) -> None:
    value = f' w:val="{said}"' if said else ""
    keep = f"<w:pPr><w:keepNext{value}/></w:pPr>"
    style = f'<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/>{keep}</w:style>'
    made = start()
    made.add("word/styles.xml", f"{WORD}styles+xml", markup("w:styles", packages.NORMAL + style))
    heading = into(made).find("//w:p[w:pPr/w:pStyle/@w:val = 'H']")[0]
    assert (heading.find(f"{q('w:pPr')}/{q('w:keepNext')}") is None) == used


# ------------------------------------------------------------------------------------------------------------ refusals


def with_part(name: str, content: bytes) -> Package:
    made = packages.google()
    assert name in made.parts
    made.parts[name] = content
    return made


@pytest.mark.parametrize("name", ["styles", "header1", "numbering", "settings", "fontTable"])
@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "is not well-formed XML"),
        (b"<w:styles", "is not well-formed XML"),
        (b"<x/>", "is something else than its place says"),
        (b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', "has a DOCTYPE"),
        (b"<!DOCTYPE x><x/>", "has a DOCTYPE"),
        (b"<x>" * 300 + b"</x>" * 300, "is not well-formed XML"),
        (b'<?xml version="1.0" encoding="x-unknown"?><x/>', "is not well-formed XML"),
    ],
)
def test_a_broken_part_is_named(into: Write, name: str, content: bytes, what: str) -> None:
    assert refusal(into, with_part(f"word/{name}.xml", content)) == f"is damaged: word/{name}.xml {what}"


def test_a_part_of_a_strict_document_is_named_as_such(into: Write) -> None:
    strict = (
        packages.google()
        .parts["word/styles.xml"]
        .replace(SPACES["w"].encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    )
    assert refusal(into, with_part("word/styles.xml", strict)) == "is a Strict Open XML document"


def test_entries_that_cannot_be_read_are_named(into: Write) -> None:
    made = packages.google().blobs()
    name = "word/styles.xml"
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_BZIP2) as odd:
        for one, blob in made.items():
            odd.writestr(one, blob, compress_type=ZIP_BZIP2 if one == name else 0)
    assert refusal(into, buffer.getvalue()) == f"is damaged: {name} is packed in a way that Word does not know"
    stored = buffer.getvalue()
    place = stored.rindex(b"PK\x01\x02", 0, stored.rindex(name.encode()))
    locked = bytearray(stored)
    locked[place + 8] |= 1
    assert refusal(into, bytes(locked)) == f"is encrypted: {name}"
    broken = bytearray(zipped(made))
    broken[broken.index(name.encode()) + len(name) + 20] ^= 0xFF
    assert refusal(into, bytes(broken)).startswith(f"is damaged: {name} ")


@pytest.mark.parametrize("name", ["word/styles.xml", "WORD/Styles.xml", "word\\styles.xml"])
def test_a_part_that_is_there_twice_is_named(into: Write, name: str) -> None:
    buffer = BytesIO(packages.google().zipped())
    with ZipFile(buffer, "a") as more, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        more.writestr(name, b"<x/>")
    assert refusal(into, buffer.getvalue()) == "is damaged: word/styles.xml is in it twice"


@pytest.mark.parametrize("name", ["/etc/passwd", "../x.xml", "word/../../x", "C:/x", "word\\..\\x"])
def test_a_name_that_leads_out_is_named(into: Write, name: str) -> None:
    made = packages.google().blobs() | {name: b"x"}
    assert refusal(into, zipped(made)).startswith(f"is damaged: the name {name} leads out of it")


def test_a_chain_of_a_thousand_parts_is_followed(theme: Theme, tmp_path: Path) -> None:
    made = start(line(picture("rId2")))
    for number in range(1500):
        made.add(f"word/x{number}.bin", "image/x", b"x")
        made.relate(f"word/x{number - 1}.bin" if number else made.main, "image", f"x{number}.bin")
    (tmp_path / "letterhead.docx").write_bytes(made.zipped())
    done = render(mutations.small(), theme, letterhead=tmp_path / "letterhead.docx")
    assert "word/x1499.bin" in dict(mutations.read(done))


def test_sizes_are_bounded_whatever_the_archive_says(into: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    made = packages.google()
    monkeypatch.setattr(archive, "MOST_PART", 5_000)
    made.add("word/media/image1.png", "image/png", bytes(5_001))
    made.relate(made.main, "image", "media/image1.png")
    assert refusal(into, made).startswith("is too large: word/media/image1.png has more than")
    monkeypatch.setattr(archive, "MOST_PART", 50_000)
    monkeypatch.setattr(archive, "MOST_UNPACKED", 10_000)
    assert refusal(into, made).startswith("holds more than")
    monkeypatch.setattr(archive, "MOST_ENTRIES", 5)
    assert refusal(into, made) == "holds more than 5 parts"


def test_markup_is_bounded(into: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_NODES", 500)
    made = start("<w:p/>" * 600)
    assert refusal(into, made) == "is too large: word/document.xml has more markup than any letterhead needs"


BOMB = """
import re, sys
from docx_samples import english, theme
from pathlib import Path
from briefing.docx import render
from briefing.errors import DataError
try:
    render(english(), theme(), letterhead=Path(sys.argv[1]))
except DataError as problem:
    print(problem)
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024)
"""


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="only Linux tells the most memory of a process")
@pytest.mark.parametrize("kind", ["one part", "many parts"])
def test_no_file_takes_much_memory(kind: str, tmp_path: Path) -> None:
    made = start("<w:p/>" * (1 if kind == "many parts" else 12_000_000))
    for number in range(9 if kind == "many parts" else 0):
        made.add(f"word/header{number}.xml", f"{WORD}header+xml", markup("w:hdr", "<w:p/>" * 80_000))
        made.relate(made.main, "header", f"header{number}.xml")
    path = tmp_path / "letterhead.docx"
    path.write_bytes(made.zipped())
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", BOMB, str(path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert int(done.stdout.split()[-1]) < 300
    assert done.stderr == ""


# ---------------------------------------------------------------------------------------------------------- at random


def test_whatever_is_done_to_a_file_it_is_refused_or_valid(theme: Theme, tmp_path: Path) -> None:
    sources, document = mutations.sources(), mutations.small()
    said = []
    for number in range(40):
        rng = random.Random(f"slice-{number}")
        blob = mutations.spoilt(rng.choice(sources), rng)
        said.append(mutations.verdict(blob, document, theme, tmp_path))
    assert "" in said  # some are used
    assert any(one.startswith("is damaged: ") for one in said)  # and some are not

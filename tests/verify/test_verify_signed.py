"""What follows what was built: a signature, or something that pretends to be one."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from reportlab.pdfgen.canvas import Canvas
from signatures import signed, with_field

from briefing.verify import signed as judged
from briefing.verify.signed import faults

TEXT = (70, 690, 200, 715)  # where page 1 has its text
BLANK = (70, 60, 200, 100)
Change = Callable[[IncrementalPdfFileWriter], None]


@pytest.fixture(scope="module")
def paper() -> bytes:
    """A paper of two pages with a link."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    canvas.drawString(72, 700, "Exports were US$28.6 million.")
    canvas.linkURL("https://example.org", (72, 600, 100, 610))
    canvas.showPage()
    canvas.drawString(72, 700, "Page 2")
    canvas.save()
    return out.getvalue()


def judge(tmp_path: Path, content: bytes, built: int) -> tuple[str, ...]:
    path = tmp_path / "paper.pdf"
    path.write_bytes(content)
    return faults(path, built)


def changed(content: bytes, change: Change) -> bytes:
    """Return a PDF with a revision appended that changes something."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


# -------------------------------------------------------------------------------------------------- accepted


@pytest.mark.parametrize("box", [None, BLANK], ids=["unseen", "on blank paper"])
@pytest.mark.parametrize("certify", [False, True], ids=["approval", "certification"])
def test_a_signature_is_accepted(paper: bytes, tmp_path: Path, box: tuple[int, int, int, int], certify: bool) -> None:
    assert judge(tmp_path, signed(paper, box, certify=certify), len(paper)) == ()


def test_a_second_signature_is_accepted(paper: bytes, tmp_path: Path) -> None:
    assert judge(tmp_path, signed(signed(paper), name="Another"), len(paper)) == ()


def test_a_field_that_waited_for_it_holds_a_signature_even_over_text(paper: bytes, tmp_path: Path) -> None:
    """Where the paper was built with a field, it was meant to be there."""
    waiting = with_field(paper, TEXT)
    content = signed(waiting)
    assert judge(tmp_path, content, len(waiting)) == ()
    moved = content.replace(b"/Rect [ 70 690", b"/Rect [ 70 660")
    assert moved[len(waiting) :] != content[len(waiting) :], "the field is written anew"
    moved = waiting + moved[len(waiting) :]
    assert "was changed after it was built: another thing than a signature was added to it" in judge(
        tmp_path, moved, len(waiting)
    )


def named(writer: IncrementalPdfFileWriter) -> None:
    field = writer.root["/AcroForm"]["/Fields"][0]
    field["/TU"] = generic.pdf_string("Signed by somebody")
    writer.update_container(field)


def test_a_field_that_is_signed_may_say_so_to_screen_readers(paper: bytes, tmp_path: Path) -> None:
    waiting = with_field(paper, BLANK)
    assert judge(tmp_path, signed(changed(waiting, named)), len(waiting)) == ()


# --------------------------------------------------------------------------------------------------- refused


def redrawn(writer: IncrementalPdfFileWriter) -> None:
    stream = generic.StreamObject(stream_data=b"BT /F1 12 Tf 72 700 Td (Exports were US$82.6 million.) Tj ET")
    writer.root["/Pages"]["/Kids"][0]["/Contents"] = writer.add_object(stream)
    writer.update_container(writer.root["/Pages"]["/Kids"][0])


def noted(writer: IncrementalPdfFileWriter) -> None:
    note = generic.DictionaryObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/FreeText"),
            generic.pdf_name("/Rect"): generic.ArrayObject([generic.NumberObject(one) for one in TEXT]),
            generic.pdf_name("/Contents"): generic.pdf_string("82.6"),
        }
    )
    writer.register_annotation(writer.root["/Pages"]["/Kids"].raw_get(0), writer.add_object(note))


def run_script(writer: IncrementalPdfFileWriter) -> None:
    action = generic.DictionaryObject({generic.pdf_name("/S"): generic.pdf_name("/JavaScript")})
    writer.root["/OpenAction"] = action
    writer.update_root()


def relinked(writer: IncrementalPdfFileWriter) -> None:
    link = writer.root["/Pages"]["/Kids"][0]["/Annots"][0]
    link["/A"]["/URI"] = generic.pdf_string("https://elsewhere.example")
    writer.update_container(link["/A"])


def retitled(writer: IncrementalPdfFileWriter) -> None:
    writer.trailer["/Info"]["/Title"] = generic.pdf_string("Another title")
    writer.update_container(writer.trailer["/Info"])


def added(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][1]
    copy = generic.DictionaryObject({key: page.raw_get(key) for key in page})
    writer.root["/Pages"]["/Kids"].append(writer.add_object(copy))
    writer.root["/Pages"]["/Count"] = generic.NumberObject(3)
    writer.update_container(writer.root["/Pages"]["/Kids"])
    writer.update_container(writer.root["/Pages"])


CHANGES = (redrawn, noted, run_script, relinked, retitled, added)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_a_fault_signed_or_not(paper: bytes, tmp_path: Path, change: Change) -> None:
    other = changed(paper, change)
    assert judge(tmp_path, other, len(paper))
    assert judge(tmp_path, signed(other), len(paper)), "somebody's signature does not make it what was built"


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_after_the_signature_is_a_fault(paper: bytes, tmp_path: Path, change: Change) -> None:
    assert judge(tmp_path, changed(signed(paper), change), len(paper))


def test_an_empty_revision_is_no_signature(paper: bytes, tmp_path: Path) -> None:
    waiting = with_field(paper, BLANK)
    assert judge(tmp_path, waiting, len(paper)) == ("was changed after it was built, and is not signed",)


def test_a_signature_drawn_over_text_is_a_fault(paper: bytes, tmp_path: Path) -> None:
    said = judge(tmp_path, signed(paper, TEXT), len(paper))
    assert said == ("has a signature drawn over what stands on page 1",)


@pytest.mark.parametrize("more", [b"x", b"\n<html></html>", b"%%EOF", b"\nstartxref\n9\n%%EOF\n", b"\0" * 100])
def test_what_is_no_revision_is_a_fault(paper: bytes, tmp_path: Path, more: bytes) -> None:
    assert judge(tmp_path, paper + more, len(paper))
    assert judge(tmp_path, signed(paper) + more, len(paper))


def test_another_document_behind_it_is_a_fault(paper: bytes, tmp_path: Path) -> None:
    other = paper.replace(b"example.org", b"example.com")
    assert other != paper
    assert judge(tmp_path, paper + other, len(paper))
    assert judge(tmp_path, paper + signed(other), len(paper))


def test_what_was_changed_within_the_signed_part_breaks_it(paper: bytes, tmp_path: Path) -> None:
    content = signed(paper)
    for old, new in ((b"pyHanko", b"pyHunko"), (b"/T (Signature)", b"/T (Signed by)")):
        at = content.index(old, len(paper))
        spoilt = content[:at] + new + content[at + len(old) :]
        assert len(spoilt) == len(content)
        assert judge(tmp_path, spoilt, len(paper)) == ("has a signature that is of another file",)


def test_any_changed_bit_of_what_is_signed_is_found(paper: bytes, tmp_path: Path) -> None:
    """Those of the signature itself are for programs that know whose it is."""
    content = signed(paper)
    begin, end = content.index(b"/Contents <", len(paper)), content.index(b"/ByteRange", len(paper))
    places = [one for one in range(len(paper), len(content)) if not begin <= one < end]
    chance = random.Random(14)
    for at in chance.sample(places, 60):
        spoilt = bytearray(content)
        spoilt[at] ^= 1 << chance.randrange(8)
        assert judge(tmp_path, bytes(spoilt), len(paper)), f"byte {at}"


def test_a_signature_of_another_file_is_none_of_this(paper: bytes, tmp_path: Path) -> None:
    other = paper.replace(b"example.org", b"example.com")
    assert len(other) == len(paper)
    assert other != paper
    content = paper + signed(other)[len(other) :]
    assert judge(tmp_path, content, len(paper)) == ("has a signature that is of another file",)


@pytest.mark.parametrize("cut", [3, 40, 1000])
def test_a_signed_file_that_is_cut_off_is_a_fault(paper: bytes, tmp_path: Path, cut: int) -> None:
    assert judge(tmp_path, signed(paper)[:-cut], len(paper))


def test_more_than_signatures_need_is_a_fault(paper: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judged, "MOST_APPENDED", 1000)
    assert judge(tmp_path, signed(paper), len(paper)) == ("has more appended to it than a signature needs",)

"""Letterheads of a theme: images and PDFs as they come, read within bounds and drawn as viewers show them."""

import io
import signal
import struct
import subprocess
import sys
import warnings
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from reportlab.lib import pdfencrypt
from reportlab.lib.colors import black, white
from reportlab.pdfgen.canvas import Canvas

from briefing.theme import pdf_page
from briefing.theme.images import MOST_PIXELS
from briefing.theme.letterhead import notices, read, sheets
from briefing.theme.values import PageProfile

A4 = PageProfile("a4", 210, 297, 27, 27, 27, 25, "bottom-right", "{page}")
RED = (200, 30, 40)


def sheet(path):
    """Return the only picture of a file."""
    (found,) = read(path).sheets
    return found


def chunk(kind, data):
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))


def png(width, height, rows=b"", *more):
    """Return a grey PNG of a size that its pixels need not have."""
    head = chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def saved(image, kind="PNG", **options):
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def canvas(*pages, size=(595, 842), **options):
    """Return a PDF with a page for each function that draws one."""
    stream = io.BytesIO()
    paper = Canvas(stream, pagesize=size, **options)
    for draw in pages:
        draw(paper)
        paper.showPage()
    paper.save()
    return stream.getvalue()


def band(paper):
    paper.setFillColorRGB(*(part / 255 for part in RED))
    paper.rect(0, 742, 595, 100, stroke=0, fill=1)


def pdf(contents, box="0 0 595 842", more="", page_more=""):
    """Return a PDF of one page by hand; its cross-reference table is wrong, as in many."""
    return (
        f"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R{page_more}>>endobj\n"
        f"4 0 obj<</Length {len(contents)}>>stream\n{contents}\nendstream endobj\n{more}"
        "trailer<</Root 1 0 R>>\n%%EOF\n"
    ).encode()


def pixels_bomb():
    """Return a PDF of a few thousand bytes whose one image has 20,000 by 20,000 pixels."""
    data = zlib.compress(bytes(20_000_000), 9).hex()
    return pdf(
        "q 595 0 0 842 0 0 cm /I Do Q",
        page_more="/Resources<</XObject<</I 5 0 R>>>>",
        more="5 0 obj<</Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceRGB/BitsPerComponent 8"
        f"/Filter[/ASCIIHexDecode/FlateDecode]/Length {len(data)}>>stream\n{data}\nendstream endobj\n",
    )


REFUSED = {
    "pixels without end": ("l.png", png(13_300, 13_300), "has 13300 × 13300 pixels"),
    "more than the library takes": ("l.png", png(60_000, 60_000), "too many pixels"),
    "cut off": ("l.png", saved(Image.effect_noise((300, 100), 80))[:3000], "cannot be read"),
    "cut off JPEG": ("l.jpg", saved(Image.effect_noise((300, 100), 80), "JPEG")[:2000], "cannot be read"),
    "no image": ("l.png", b"nothing that can be read", "cannot be read"),
    "empty": ("l.png", b"", "cannot be read"),
    "a GIF": ("l.png", saved(Image.new("L", (20, 10)), "GIF"), "is a GIF image"),
    "a text bomb": (
        "l.png",
        png(9, 3, b"", chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(90_000_000)))),
        "cannot be read",
    ),
    "animated": (
        "l.png",
        saved(
            Image.new("L", (200, 40)),
            save_all=True,
            append_images=[Image.new("L", (200, 40), 9), Image.new("L", (200, 40), 99)],
        ),
        "is animated",
    ),
    "too tall for text": ("l.png", saved(Image.new("RGB", (210, 230), RED)), "leaves text 50 mm of the page's height"),
    "taller than the page": ("l.png", saved(Image.new("RGB", (210, 400), RED)), "is 400 mm high"),
    "a strip of a pixel": ("l.png", saved(Image.new("L", (1, 30_000))), "mm high"),
    "a page of two metres": ("l.pdf", canvas(band, size=(6000, 6000)), "has a page of 2117 × 2117 mm"),
    "a page like a stamp": ("l.pdf", pdf("", "0 0 10 10"), "has a page of 4 × 4 mm"),
    "three pages": ("l.pdf", canvas(band, band, band), "has 3 pages"),
    "a BMP": ("l.png", saved(Image.new("L", (20, 10)), "BMP"), "is a BMP image"),
    "no page": ("l.pdf", b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF", "“l.pdf”"),
    "cut off PDF": ("l.pdf", canvas(band)[:200], "cannot be read"),
    "no PDF": ("l.pdf", b"nothing that can be read", "cannot be read"),
    "locked": (
        "l.pdf",
        canvas(band, encrypt=pdfencrypt.StandardEncryption("secret", strength=128)),
        "is locked by a password",
    ),
    "pixels without end in a PDF": ("l.pdf", pixels_bomb(), "holds an image of too many pixels"),
    "large": ("l.pdf", canvas(band) + bytes(21_000_000), "is too large"),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_a_letterhead_is_said_with_line_and_key(case, tmp_path, refused, capfd):
    name, content, message = case
    (tmp_path / name).write_bytes(content)
    found = refused(f"page: neutral\nletterhead: {name}\n")
    assert (found.line, found.key) == (2, "letterhead")
    assert message in found.message
    assert capfd.readouterr() == ("", "")


def test_a_pdf_that_takes_work_without_end_is_refused(tmp_path, refused):
    forms = "".join(
        f"{n} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F {n + 1} 0 R>>>>"
        f"/Length 290>>stream\n{'/F Do ' * 48}\nendstream endobj\n"
        for n in range(5, 12)
    )
    form = (
        "12 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Length 16>>stream\n0 0 595 842 re f\nendstream endobj\n"
    )
    path = tmp_path / "l.pdf"
    path.write_bytes(pdf("/F Do", more=forms + form, page_more="/Resources<</XObject<</F 5 0 R>>>>"))
    assert "time or memory" in refused("letterhead: l.pdf\n").message


def test_a_crash_of_what_draws_pdf_files_is_a_refusal(tmp_path, refused, monkeypatch):
    (tmp_path / "crash.py").write_text("import os\nos.abort()\n", encoding="utf-8")
    monkeypatch.setattr(pdf_page, "__file__", str(tmp_path / "crash.py"))
    (tmp_path / "l.pdf").write_bytes(canvas(band))
    assert "time or memory" in refused("letterhead: l.pdf\n").message


RGBA = Image.new("RGBA", (210, 40), (*RED, 255))
TAKEN = {
    "RGB": saved(RGBA.convert("RGB")),
    "transparent": saved(RGBA),
    "a palette": saved(RGBA.convert("RGB").quantize(4)),
    "a palette with transparency": saved(RGBA.convert("RGB").quantize(4), transparency=b"\xff\xff"),
    "CMYK": saved(RGBA.convert("RGB").convert("CMYK"), "JPEG", quality=95),
    "progressive": saved(RGBA.convert("RGB"), "JPEG", progressive=True, quality=95),
}


@pytest.mark.parametrize("content", TAKEN.values(), ids=TAKEN)
def test_images_of_every_kind_have_their_colours(content, tmp_path):
    path = tmp_path / ("l.png" if content.startswith(b"\x89PNG") else "l.jpg")
    path.write_bytes(content)
    found = sheet(path)
    assert found.image.mode == "RGB"
    assert all(abs(is_ - wanted) < 8 for is_, wanted in zip(found.image.getpixel((5, 5)), RED, strict=True))
    assert found.height == pytest.approx(40 / 210)


@pytest.mark.parametrize(
    ("image", "wanted"),
    [
        (Image.new("I;16", (210, 40), 40_000), 156),
        (Image.new("1", (210, 40), 1), 255),
        (Image.new("L", (210, 40), 77), 77),
        (Image.new("LA", (210, 40), (0, 0)), 255),
        (Image.new("LA", (210, 40), (0, 255)), 0),
    ],
    ids=["16 bits", "1 bit", "grey", "grey and transparent", "grey and opaque"],
)
def test_grey_images_have_their_greys(image, wanted, tmp_path):
    (tmp_path / "l.png").write_bytes(saved(image))
    assert sheet(tmp_path / "l.png").image.getpixel((5, 5)) == (wanted,) * 3


def test_a_colour_that_stands_for_nothing_is_paper(tmp_path):
    image = Image.new("RGB", (210, 40), RED)
    (tmp_path / "l.png").write_bytes(saved(image, transparency=RED))
    assert sheet(tmp_path / "l.png").image.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("turn", range(1, 9))
def test_an_image_is_drawn_as_viewers_show_it(turn, tmp_path):
    turned = turn > 4
    image = Image.new("RGB", (40, 210) if turned else (210, 40), "white")
    exif = Image.Exif()
    exif[0x0112] = turn
    (tmp_path / "l.jpg").write_bytes(saved(image, "JPEG", exif=exif))
    found = sheet(tmp_path / "l.jpg")
    assert found.height == pytest.approx(40 / 210)
    assert b"Exif" not in found.jpeg


def test_exif_data_that_are_damaged_are_no_matter(tmp_path):
    (tmp_path / "l.jpg").write_bytes(saved(Image.new("RGB", (210, 40)), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert sheet(tmp_path / "l.jpg").height == pytest.approx(40 / 210)


def test_an_image_finer_than_print_is_made_coarser(tmp_path):
    side = int(MOST_PIXELS**0.5)
    (tmp_path / "l.png").write_bytes(saved(Image.new("1", (side, side), 1), optimize=False))
    found = sheet(tmp_path / "l.png").image
    assert found.width * found.height <= 9_100_000


def page_with(*bands, size=(620, 877)):
    """Return a page with bands across it, from one part of its height to another."""
    image = Image.new("RGB", size, "white")
    for first, last in bands:
        image.paste(RED, (0, int(first * size[1]), size[0], int(last * size[1])))
    return image


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_text_keeps_clear_of_the_upper_band_of_an_image_as_tall_as_the_page(kind, tmp_path):
    path = tmp_path / f"l.{kind.lower()}"
    path.write_bytes(saved(page_with((0, 0.1), (0.95, 1)), kind))
    assert sheet(path).on(A4).above == pytest.approx(29.7, abs=2)


def test_a_pattern_too_pale_to_disturb_is_no_band(tmp_path):
    (tmp_path / "l.png").write_bytes(saved(Image.new("RGB", (620, 877), "#f2eede")))
    assert sheet(tmp_path / "l.png").on(A4).above == 0


def test_text_begins_below_an_image_that_is_lower_than_the_page(tmp_path):
    (tmp_path / "l.png").write_bytes(saved(Image.new("RGB", (210, 60), "white")))
    assert sheet(tmp_path / "l.png").on(A4).above == pytest.approx(60)


def test_text_begins_below_a_pdf_that_is_lower_than_the_page(tmp_path):
    (tmp_path / "l.pdf").write_bytes(canvas(lambda paper: paper.rect(0, 0, 595, 170, fill=1), size=(595, 170)))
    assert sheet(tmp_path / "l.pdf").on(A4).above == pytest.approx(60, abs=0.5)


@pytest.mark.parametrize(
    ("box", "more", "wide"),
    [
        ("0 0 595 842", "", False),
        ("0 0 842 595", "/Rotate 90", False),
        ("0 0 842 595", "/Rotate -270", False),
        ("0 0 595 842", "/Rotate 90", True),
        ("0 0 3000 3000", "/CropBox[100 100 695 942]", False),
        ("-100 -100 495 742", "", False),
        ("595 842 0 0", "", False),
    ],
)
def test_a_pdf_has_the_size_that_viewers_show(box, more, wide, tmp_path):
    (tmp_path / "l.pdf").write_bytes(pdf("0 0 10 10 re f", box, page_more=more))
    assert (sheet(tmp_path / "l.pdf").height < 1) == wide


def test_images_that_come_from_a_camera_say_nothing_of_it(tmp_path):
    exif = Image.Exif()
    exif[0x010F] = "Camera of A. Borg"
    image = Image.effect_noise((210, 40), 60)
    (tmp_path / "l.jpg").write_bytes(saved(image, "JPEG", exif=exif, comment="Ministry, room 12"))
    kept = sheet(tmp_path / "l.jpg").jpeg
    assert b"Borg" not in kept
    assert b"room 12" not in kept
    (tmp_path / "plain.jpg").write_bytes(saved(image, "JPEG"))
    assert Image.open(io.BytesIO(kept)).tobytes() == Image.open(tmp_path / "plain.jpg").tobytes()


def adobe_like():
    """Return the description of a space in which pure green is another one than in sRGB."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for tag, other in ((b"rXYZ", b"gXYZ"), (b"gXYZ", b"rXYZ")):  # red and green change places
        at = profile.index(tag)
        profile[at : at + 4] = other.lower()
    return bytes(
        profile.replace(b"rxyz", b"rXYZ")
        .replace(b"gxyz", b"gXYZ")
        .replace("sRGB".encode("utf-16-be"), "test".encode("utf-16-be"))
    )


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_colours_of_another_space_are_brought_into_that_of_the_paper(kind, tmp_path):
    path = tmp_path / f"l.{kind.lower()}"
    path.write_bytes(saved(Image.new("RGB", (210, 40), (0, 255, 0)), kind, icc_profile=adobe_like()))
    red, green, _ = sheet(path).image.getpixel((5, 5))
    assert red > 240
    assert green < 20


@pytest.mark.parametrize("profile", [b"", b"nothing that can be read" * 9], ids=["empty", "damaged"])
def test_a_description_of_colours_that_cannot_be_read_is_no_matter(profile, tmp_path):
    (tmp_path / "l.png").write_bytes(saved(Image.new("RGB", (210, 40), RED), icc_profile=profile))
    assert sheet(tmp_path / "l.png").image.getpixel((5, 5)) == RED


def test_a_photograph_stays_small_though_it_is_turned(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    (tmp_path / "l.jpg").write_bytes(saved(Image.effect_noise((900, 5000), 30), "JPEG", exif=exif))
    found = sheet(tmp_path / "l.jpg")
    assert (found.image.width, found.across) == (2500, 5000)
    assert len(found.jpeg) < 1_500_000


@pytest.mark.parametrize(
    ("content", "name"),
    [(saved(Image.new("RGB", (210, 40), RED)), "l.pdf"), (canvas(band), "l.png")],
    ids=["a PNG called PDF", "a PDF called PNG"],
)
def test_what_a_file_is_decides_not_what_it_is_called(content, name, tmp_path):
    (tmp_path / name).write_bytes(content)
    assert sheet(tmp_path / name).image.getpixel((5, 5)) == RED


def bars(*bars, size=(840, 1188)):
    """Return a page with bars, given by their edges in millimetres: left, top, right, bottom."""
    image = Image.new("RGB", size, "white")
    for bar in bars:
        image.paste(RED, tuple(round(edge * size[0] / 210) for edge in bar))
    return image


FREE = {
    "a head alone": (bars((0, 0, 210, 40)), 40, 0),
    "head and foot": (bars((0, 0, 210, 40), (30, 250, 180, 280)), 40, 47),
    "a head far down": (bars((0, 100, 210, 140)), 140, 0),
    "a frame around the page": (bars((8, 8, 9, 289), (8, 8, 202, 9), (201, 8, 202, 289), (8, 288, 202, 289)), 9, 9),
    "a bar in the margin": (bars((0, 0, 25, 297)), 0, 0),
    "a foot in the margin": (bars((0, 0, 210, 10), (0, 285, 210, 297)), 10, 12),
    "dust": (bars((0, 0, 210, 40), (100, 200, 100.3, 200.3)), 40, 0),
    "a hairline": (bars((30, 0, 180, 20), (30, 60, 180, 60.25)), 60.25, 0),
}


@pytest.mark.parametrize("case", FREE.values(), ids=FREE)
def test_text_stands_in_the_tallest_stretch_that_a_page_leaves_free(case, tmp_path):
    image, above, below = case
    (tmp_path / "l.png").write_bytes(saved(image))
    placed = sheet(tmp_path / "l.png").on(A4)
    assert (placed.above, placed.below) == pytest.approx((above, below), abs=0.5)


IN_THE_WAY = {
    "a bar in the text": bars((0, 0, 50, 297)),
    "a dark page": bars((0, 0, 210, 297)),
    "bands all over": bars(*((0, top, 210, top + 10) for top in range(0, 290, 60))),
    "a line down the text": bars((100, 0, 100.5, 297)),
}


@pytest.mark.parametrize("image", IN_THE_WAY.values(), ids=IN_THE_WAY)
def test_a_page_that_leaves_text_no_room_is_refused(image, tmp_path, refused):
    (tmp_path / "l.png").write_bytes(saved(image))
    assert "leaves text" in refused("letterhead: l.png\n").message
    assert refused("continuation: l.png\n").key == "continuation"


def test_a_letterhead_taller_than_the_page_is_drawn_whole(tmp_path):
    (tmp_path / "l.png").write_bytes(saved(bars((0, 0, 210, 40), (0, 280, 210, 297))))
    letter = replace(A4, width=215.9, height=279.4)
    placed = sheet(tmp_path / "l.png").on(letter)
    assert placed.height == pytest.approx(279.4)
    assert placed.left * 2 + placed.width == pytest.approx(215.9)
    assert placed.below == pytest.approx(17 / 297 * 279.4, abs=0.5)


def test_the_second_page_of_a_pdf_is_for_the_pages_after_the_first(tmp_path, themed):
    (tmp_path / "l.pdf").write_bytes(canvas(band, lambda paper: paper.rect(0, 802, 595, 40, fill=1)))
    first, later = sheets(themed("letterhead: l.pdf\n"))
    assert first.on(A4).above == pytest.approx(100 / 72 * 25.4, abs=0.5)
    assert later.on(A4).above == pytest.approx(40 / 72 * 25.4, abs=0.5)


def test_a_continuation_is_a_file_of_its_own(tmp_path, themed):
    for name, height in (("l.png", 60), ("m.png", 20)):
        (tmp_path / name).write_bytes(saved(Image.new("RGB", (210, height), RED)))
    first, later = sheets(themed("letterhead: l.png\ncontinuation: m.png\n"))
    assert (first.on(A4).above, later.on(A4).above) == pytest.approx((60, 20))
    assert sheets(themed("continuation: m.png\n"))[0] is None


def test_what_stands_behind_later_pages_is_said_once(tmp_path, refused):
    (tmp_path / "two.pdf").write_bytes(canvas(band, band))
    (tmp_path / "one.png").write_bytes(saved(Image.new("RGB", (210, 40), RED)))
    found = refused("letterhead: two.pdf\ncontinuation: one.png\n")
    assert (found.line, found.key) == (2, "continuation")
    assert "second page" in found.message
    assert "has 2 pages" in refused("letterhead: one.png\ncontinuation: two.pdf\n").message


def remarked(theme):
    return [one.message for one in notices(theme)]


def test_an_image_too_coarse_for_print_is_told_of(tmp_path, themed):
    (tmp_path / "l.png").write_bytes(saved(Image.new("RGB", (600, 100), RED)))
    assert remarked(themed("letterhead: l.png\n")) == ["has 73 dots an inch and will look blurred in print"]
    (tmp_path / "m.png").write_bytes(saved(Image.new("RGB", (1240, 100), RED)))
    assert remarked(themed("letterhead: m.png\n")) == []


def test_a_letterhead_of_another_size_of_paper_is_told_of(tmp_path, themed):
    (tmp_path / "l.pdf").write_bytes(canvas(lambda paper: paper.rect(0, 742, 612, 50, fill=1), size=(612, 792)))
    (message,) = remarked(themed("letterhead: l.pdf\n"))
    assert message.startswith("is 272 mm high at the page's width, and the page 297 mm")


def test_fonts_that_a_pdf_lacks_are_named(tmp_path, themed):
    (tmp_path / "l.pdf").write_bytes(canvas(lambda paper: paper.drawString(60, 800, "Ministry of Testing")))
    assert remarked(themed("letterhead: l.pdf\n")) == ["lacks fonts that it uses (“Helvetica”): others are drawn"]


def test_comments_on_a_pdf_are_left_out_and_told_of(tmp_path, themed):
    where = "/Rect[100 300 400 330]/QuadPoints[100 330 400 330 100 300 400 300]"
    more = f"/Annots[<</Type/Annot/Subtype/Highlight{where}/C[1 0 0]/F 4/Contents(Ask Anna)>>]"
    (tmp_path / "l.pdf").write_bytes(pdf("0 742 595 100 re f", page_more=more))
    theme = themed("letterhead: l.pdf\n")
    assert remarked(theme) == ["has 1 comment: left out of the papers"]
    assert sheets(theme)[0].image.getpixel((500, 1450)) == (255, 255, 255)


def test_the_fields_of_a_form_are_drawn_as_they_print(tmp_path):
    def field(paper):
        paper.acroForm.textfield(
            value="Trade", x=60, y=780, width=200, height=30, fillColor=white, textColor=black, borderStyle="solid"
        )

    (tmp_path / "l.pdf").write_bytes(canvas(field))
    image = sheet(tmp_path / "l.pdf").image
    field = image.crop(tuple(round(edge * 200 / 72) for edge in (62, 34, 258, 60)))
    assert min(field.convert("L").tobytes()) < 60  # the text
    assert field.getpixel((300, 30)) == (255, 255, 255)  # the field, which is not lit


def test_a_pdf_page_that_is_large_is_drawn_coarser(tmp_path):
    (tmp_path / "l.pdf").write_bytes(canvas(band, size=(1684, 2384)))
    image = sheet(tmp_path / "l.pdf").image
    assert 8_500_000 < image.width * image.height < 9_100_000


def test_a_pdf_is_opened_whatever_its_folder_is_called(tmp_path):
    folder = tmp_path / "Министарство, -x «бланк»"
    folder.mkdir()
    (folder / "l.pdf").write_bytes(canvas(band))
    assert sheet(folder / "l.pdf").image.getpixel((50, 5)) == RED


def test_the_program_that_draws_needs_nothing_of_ours():
    source = Path(pdf_page.__file__).read_text(encoding="utf-8")
    assert "from briefing" not in source


DRAWING = """
import sys, time
from briefing.theme import pdf_page
pdf_page._end_with(int(sys.argv[1]))
print("drawing", flush=True)
time.sleep(600)
"""
KILLED = """
import os, signal, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", sys.argv[1], str(os.getpid())], stdout=subprocess.PIPE)
child.stdout.readline()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its parent")
def test_the_process_that_draws_ends_with_the_one_that_waits():
    """It holds the streams of both as long as it lives: they would not come to their end."""
    done = subprocess.run([sys.executable, "-c", KILLED, DRAWING], capture_output=True, timeout=120, check=False)
    assert done.returncode == -signal.SIGKILL
    orphan = subprocess.run(
        [sys.executable, "-c", DRAWING, "1234567890"], capture_output=True, timeout=120, check=False
    )
    assert (orphan.returncode, orphan.stdout) == (1, b"")

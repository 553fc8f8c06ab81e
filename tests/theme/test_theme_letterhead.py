"""Letterheads of a theme: images and PDFs as they come, read within bounds and drawn as viewers show them."""

import io
import signal
import struct
import subprocess
import sys
import warnings
import zlib
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from briefing.theme import pdf_page
from briefing.theme.letterhead import MOST_PIXELS, sheet
from briefing.theme.values import PageProfile

A4 = PageProfile("a4", 210, 297, 27, 27, 27, 25, "bottom-right", "{page}")
RED = (200, 30, 40)


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
    "a GIF": ("l.png", saved(Image.new("L", (20, 10)), "GIF"), "neither PNG nor JPEG"),
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
    "too tall for text": ("l.png", saved(Image.new("RGB", (210, 230), RED)), "takes 230 mm of the page from above"),
    "taller than the page": ("l.png", saved(Image.new("RGB", (210, 400), RED)), "is 400 mm high"),
    "a strip of a pixel": ("l.png", saved(Image.new("L", (1, 30_000))), "mm high"),
    "a page of two metres": ("l.pdf", canvas(band, size=(6000, 6000)), "has a page of 2117 × 2117 mm"),
    "a page like a stamp": ("l.pdf", pdf("", "0 0 10 10"), "has a page of 4 × 4 mm"),
    "two pages": ("l.pdf", canvas(band, band), "has 2 pages"),
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
    assert (found.file is None) == (turn > 1)  # the pixels are turned; a PDF knows nothing of the mark


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
    assert sheet(path).clear(A4) * 210 == pytest.approx(29.7, abs=2)


def test_a_pattern_too_pale_to_disturb_is_no_band(tmp_path):
    (tmp_path / "l.png").write_bytes(saved(Image.new("RGB", (620, 877), "#f2eede")))
    assert sheet(tmp_path / "l.png").clear(A4) == 0


def test_text_begins_below_an_image_that_is_lower_than_the_page(tmp_path):
    (tmp_path / "l.png").write_bytes(saved(Image.new("RGB", (210, 60), "white")))
    assert sheet(tmp_path / "l.png").clear(A4) * 210 == pytest.approx(60)


def test_text_begins_below_a_pdf_that_is_lower_than_the_page(tmp_path):
    (tmp_path / "l.pdf").write_bytes(canvas(lambda paper: paper.rect(0, 0, 595, 170, fill=1), size=(595, 170)))
    assert sheet(tmp_path / "l.pdf").clear(A4) * 210 == pytest.approx(60, abs=0.5)


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

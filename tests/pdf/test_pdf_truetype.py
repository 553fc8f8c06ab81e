"""A font of a few glyphs draws them as the one that it was made from, and says the same of itself."""

from __future__ import annotations

import struct

import pytest
import uharfbuzz

from briefing import resources
from briefing.pdf.truetype import TrueType, truetype

SERIF = resources.fonts_dir() / "NotoSerif-Italic.ttf"
TEXT = "Šé Ąbў1"  # letters with accents, which are made of others


def glyphs(text: str) -> list[int]:
    font = uharfbuzz.Font(uharfbuzz.Face(SERIF.read_bytes()))
    return [font.get_nominal_glyph(ord(letter)) or 0 for letter in text]


def looks(data: bytes, numbers: list[int]) -> list[tuple[int, object]]:
    """Return the width and the extents of glyphs."""
    font = uharfbuzz.Font(uharfbuzz.Face(data))
    return [(font.get_glyph_h_advance(one), font.get_glyph_extents(one)) for one in numbers]


def test_glyphs_look_as_they_did() -> None:
    codes = glyphs(TEXT)
    made = truetype(SERIF).subset([0, *codes])
    assert looks(made, list(range(len(codes) + 1))) == looks(SERIF.read_bytes(), [0, *codes])
    assert any(truetype(SERIF)._outline(glyph)[1] for glyph in codes)


def test_a_code_leads_to_its_glyph() -> None:
    codes = glyphs("ab a")
    made = TrueType(truetype(SERIF).subset(codes), "made")
    start = made._at("cmap")
    assert struct.unpack_from(">4H", made._data, start + 12) == (6, 18, 0, 0)
    _, *own = struct.unpack_from(">5H", made._data, start + 20)
    assert own == [1, 2, 3, 1]


def test_the_sum_of_the_file_is_as_it_should_be() -> None:
    made = truetype(SERIF).subset([0, *glyphs(TEXT)])
    assert sum(struct.unpack(f">{len(made) // 4}L", made)) & 0xFFFF_FFFF == 0xB1B0AFBA
    assert len(made) < len(SERIF.read_bytes()) / 10


@pytest.mark.parametrize(
    ("file", "slant", "flags"),
    [("NotoSerif-Regular", 0, 4), ("NotoSerif-Italic", -12, 4 + 64), ("NotoSans-Bold", 0, 4 + (1 << 18))],
)
def test_a_font_is_described(file: str, slant: float, flags: int) -> None:
    font = truetype(resources.fonts_dir() / f"{file}.ttf")
    about = font.described
    assert font.name == file
    assert (about["Flags"], about["Ascent"], about["Descent"]) == (flags, 1069, -293)
    assert round(float(str(about["ItalicAngle"]))) == slant


def test_lengths_are_told_in_thousandths_whatever_the_units() -> None:
    data = bytearray(SERIF.read_bytes())
    struct.pack_into(">H", data, TrueType(bytes(data), "")._at("head") + 18, 2000)
    halved, whole = TrueType(bytes(data), "halved"), truetype(SERIF)
    (letter,) = glyphs("m")
    assert halved.width(letter) == whole.width(letter) / 2
    assert halved.described["Ascent"] == 1069 / 2

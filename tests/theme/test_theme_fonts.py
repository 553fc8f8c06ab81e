"""Fonts of a theme: those that a renderer would stumble over are mistakes in ``theme.yaml``."""

import random
import struct
from pathlib import Path

import pytest

from briefing.theme.files import FileRefusedError
from briefing.theme.fonts import see_that_it_draws

FONTS = Path(__file__).resolve().parents[2] / "briefing" / "fonts"
SANS = (FONTS / "NotoSans-Regular.ttf").read_bytes()
THEME = "page: kz\nfonts:\n  sans: {bold: Ours.ttf}\n"


def tables(font):
    """Return the tables of a font."""
    (count,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sLLL", font, 12 + 16 * number) for number in range(count))
    return {tag.decode(): font[start : start + length] for tag, _, start, length in records}


def font(parts, version=b"\0\1\0\0"):
    """Return a font made of tables."""
    head, body = version + struct.pack(">HHHH", len(parts), 0, 0, 0), b""
    for tag, data in parts.items():
        head += struct.pack(">4sLLL", tag.encode(), 0, 12 + 16 * len(parts) + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return head + body


def without(tag):
    return font({name: data for name, data in tables(SANS).items() if name != tag})


def with_(**changed):
    return font(tables(SANS) | {tag.replace("OS2", "OS/2"): data for tag, data in changed.items()})


def at(tag, place, value):
    """Return the table of the sample with bytes in it replaced."""
    data = bytearray(tables(SANS)[tag])
    data[place : place + len(value)] = value
    return bytes(data)


SYMBOL = struct.pack(">HHHHL", 0, 1, 3, 0, 12) + struct.pack(">HHHHHHHHHHH", 4, 24, 0, 2, 2, 0, 0, 0xFFFF, 0, 0xFFFF, 1)
ENDLESS = struct.pack(">HHHHL", 0, 1, 3, 10, 12) + struct.pack(">HHLLLLLL", 12, 0, 28, 0, 1, 0, 0xFFFFFFFF, 0)
REPEATED = struct.pack(">HHHHL", 0, 1, 3, 1, 12) + struct.pack(">HHHHHHH", 4, 400, 0, 40, 0, 0, 0)
REPEATED += b"\xff\xff" * 20 + bytes(2) + bytes(40 * 3)
CASES = {
    "characters without end": (with_(cmap=ENDLESS), "is damaged"),
    "the same characters again and again": (with_(cmap=REPEATED), "is damaged"),
    "a map of another form": (with_(cmap=struct.pack(">HHHHLH", 0, 1, 3, 1, 12, 13)), "is damaged"),
    "cut off": (SANS[:37_056], "is damaged: it is cut off"),
    "cut off in its list of tables": (SANS[:100], "is damaged: it is cut off"),
    "empty": (b"", "is not a TrueType font"),
    "a text": (b"not a font at all", "is not a TrueType font"),
    "OpenType": (font(tables(SANS), b"OTTO"), "is an OpenType font with CFF outlines"),
    "outlines of CFF": (font({"CFF ": b"\1\0"} | tables(SANS)), "is an OpenType font with CFF outlines"),
    "a collection": (b"ttcf" + bytes(100), "is a collection of fonts"),
    "a web font": (b"wOF2" + bytes(100), "is a web font"),
    "variable": (font(tables(SANS) | {"fvar": bytes(20)}), "is a variable font"),
    "symbols": (with_(cmap=SYMBOL), "is a symbol font"),
    "no map": (with_(cmap=struct.pack(">HH", 0, 0)), "has no Unicode characters"),
    "no outlines": (without("glyf"), "it has no table glyf"),
    "no names for Word": (without("OS/2"), "it has no table OS/2"),
    "a short table": (with_(OS2=tables(SANS)["OS/2"][:20]), "is damaged"),
    "no units": (with_(head=at("head", 18, b"\0\0")), "is damaged"),
    "no glyphs": (with_(maxp=at("maxp", 4, b"\0\0")), "is damaged"),
    "more glyphs than places": (with_(maxp=at("maxp", 4, b"\xff\xff")), "is damaged"),
    "outlines that lie outside": (with_(glyf=tables(SANS)["glyf"][:1000]), "is damaged"),
    "no widths": (with_(hmtx=b""), "is damaged"),
    "large": (SANS + bytes(5_000_000), "is too large"),
}


@pytest.mark.parametrize(("content", "message"), CASES.values(), ids=CASES)
def test_a_font_that_cannot_be_used_is_said_with_line_and_key(content, message, tmp_path, refused):
    (tmp_path / "Ours.ttf").write_bytes(content)
    found = refused(THEME)
    assert (found.line, found.key) == (3, "fonts.sans.bold")
    assert f"“Ours.ttf” {message}" in found.message or message in found.message


def test_a_whole_font_is_taken(tmp_path, themed):
    (tmp_path / "Ours.ttf").write_bytes(font(tables(SANS)))
    assert themed(THEME).sans.bold == tmp_path / "Ours.ttf"


def test_a_font_is_looked_at_again_once_it_has_changed(tmp_path, themed, refused):
    (tmp_path / "Ours.ttf").write_bytes(SANS)
    themed(THEME)
    (tmp_path / "Ours.ttf").write_bytes(SANS[:1000])
    assert "cut off" in refused(THEME).message


def test_a_font_with_any_bytes_changed_is_taken_or_refused(tmp_path):
    """No damage comes out as anything but a refusal: 60 fonts, each with some bytes changed."""
    chance, refusals = random.Random(8), 0
    directory = 12 + 16 * struct.unpack_from(">H", SANS, 4)[0]
    path = tmp_path / "Ours.ttf"
    for _ in range(60):
        damaged = bytearray(SANS)
        for _ in range(chance.randint(1, 12)):
            damaged[chance.randrange(len(damaged) if chance.random() < 0.5 else directory)] = chance.randrange(256)
        path.write_bytes(damaged)
        try:
            see_that_it_draws(path)
        except FileRefusedError:
            refusals += 1
    assert 0 < refusals < 60

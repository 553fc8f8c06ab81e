"""What fonts say of documents that hold them."""

from __future__ import annotations

from pathlib import Path

import licensed_fonts
import pytest

from briefing import resources
from briefing.theme.permission import Permission, permission


@pytest.mark.parametrize(
    ("bits", "edited", "read", "in_part"),
    [
        (0x0000, True, True, True),  # installable
        (0x0008, True, True, True),
        (0x0004, False, True, True),  # preview and print
        (0x0002, False, False, True),  # restricted
        (0x000E, True, True, True),  # of several grants the least restrictive holds
        (0x0006, False, True, True),
        (0x0100, True, True, False),  # no subsets
        (0x0104, False, True, False),
        (0x0208, False, False, True),  # bitmaps only
    ],
)
def test_bits_of_a_font(bits: int, edited: bool, read: bool, in_part: bool, tmp_path: Path) -> None:
    assert permission(licensed_fonts.licensed(tmp_path / "f.ttf", bits)) == Permission(edited, read, in_part)


def test_font_without_a_word_is_free(tmp_path: Path) -> None:
    blob = licensed_fonts.licensed(tmp_path / "f.ttf", 0x0002).read_bytes()
    (tmp_path / "mute.ttf").write_bytes(blob.replace(b"OS/2", b"OS/0", 1))
    assert permission(tmp_path / "mute.ttf") == Permission(edited=True, read=True, in_part=True)


def test_bundled_fonts_are_free() -> None:
    fonts = sorted(resources.fonts_dir().glob("*.ttf"))
    assert fonts
    assert {permission(font) for font in fonts} == {Permission(edited=True, read=True, in_part=True)}

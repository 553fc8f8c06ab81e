"""A font that says of itself what its licence allows of documents, and a template folder that uses it."""

from __future__ import annotations

from pathlib import Path

from briefing import resources

NAME = "NotoSans-Italic.ttf"


def licensed(path: Path, bits: int) -> Path:
    """Write a font whose OS/2 table has these bits in fsType."""
    blob = bytearray((resources.fonts_dir() / NAME).read_bytes())
    entry = next(at for at in range(12, 12 + 16 * blob[5], 16) if blob[at : at + 4] == b"OS/2")
    start = int.from_bytes(blob[entry + 8 : entry + 12], "big")
    blob[start + 8 : start + 10] = bits.to_bytes(2, "big")
    path.write_bytes(blob)
    return path


def themed(folder: Path, bits: int) -> Path:
    """Write a template folder whose theme has such a font as its italics, and return the font's path."""
    (folder / "theme.yaml").write_text(f"fonts: {{sans: {{italic: {NAME}}}}}\n", encoding="utf-8")
    return licensed(folder / NAME, bits)

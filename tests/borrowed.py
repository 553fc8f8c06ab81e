"""A template with fonts of its own that have few letters: those of Russian and English, cut out of the bundled ones."""

from __future__ import annotations

from pathlib import Path

import uharfbuzz

from briefing import resources
from briefing.theme import Theme, load

FEW = "".join(map(chr, (*range(0x20, 0x7F), 0xA0, *range(0x410, 0x450), 0x401, 0x451, *range(0x2010, 0x2040), 0x2212)))
FACES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold_italic": "BoldItalic"}
LENT = "Нгуен (Nguyễn), Əliyev, ʿAbd al-Fattāḥ, Қазақстан, Ștefănescu"
"""Russian and English letters between others, which the template's fonts lack."""


def template(folder: Path, extra: str = "") -> Path:
    """Return a folder with a theme of two families of its own, and what else shall stand in ``theme.yaml``."""
    folder.mkdir(exist_ok=True)
    lines = ["fonts:"]
    for key, family in (("serif", "NotoSerif"), ("sans", "NotoSans")):
        lines += [f"  {key}:", f"    name: Ours {key.title()}", "    fallbacks: []"]
        for face, style in FACES.items():
            name = f"Ours{key.title()}-{style}.ttf"
            cut(resources.fonts_dir() / f"{family}-{style}.ttf", folder / name, FEW)
            lines.append(f"    {face}: {name}")
    (folder / "theme.yaml").write_text("\n".join([*lines, extra, ""]), encoding="utf-8")
    return folder


def cut(source: Path, target: Path, letters: str) -> None:
    """Write a font with some letters of another."""
    choice = uharfbuzz.SubsetInput()
    choice.unicode_set.update(map(ord, letters))
    target.write_bytes(bytes(uharfbuzz.subset(uharfbuzz.Face(source.read_bytes()), choice).blob.data))


def theme(folder: Path, extra: str = "") -> Theme:
    """Return that theme."""
    default = resources.default_template_dir()
    return load(template(folder, extra), resources.fonts_dir(), default=default)

"""Make the static, subset fonts of ``briefing/fonts`` from the variable Noto fonts.

The variable fonts come from the PyPI packages ``fontpkg-noto-serif`` and ``fontpkg-noto-sans`` (``pip install
'briefing[fonts]'``)::

    python scripts/make_fonts.py                     # from the installed packages
    python scripts/make_fonts.py --from DIR          # from a folder with the variable fonts, searched to the bottom

Each face is pinned (weight 400 or 700, normal width), subset to Latin, Cyrillic and punctuation with kerning and
localised forms, and written with a fixed date, so that the same sources always give the same bytes.
"""

from __future__ import annotations

import argparse
import importlib.util
import shutil
from collections.abc import Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

TARGET = Path(__file__).resolve().parent.parent / "briefing" / "fonts"
PACKAGES = {"NotoSerif": "fontpkg_noto_serif", "NotoSans": "fontpkg_noto_sans"}
FACES = {"Regular": ("", 400), "Bold": ("", 700), "Italic": ("-Italic", 400), "BoldItalic": ("-Italic", 700)}
FEATURES = ["kern", "locl", "mark", "mkmk", "ccmp", "tnum", "lnum"]
MINUS = 0x2212
EPOCH = 3_786_912_000  # 2024-01-01 in seconds since 1904, the epoch of OpenType

BLOCKS = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00FF),  # Latin-1
    (0x0100, 0x017F),  # Latin Extended-A: Serbian, Turkish, Polish …
    (0x018F, 0x018F),  # Ə: Azerbaijani
    (0x01A0, 0x01A1),  # Ơ, and Ư: Vietnamese
    (0x01AF, 0x01B0),
    (0x01C4, 0x01CC),  # Dž, Lj, Nj as one letter
    (0x01E6, 0x01E7),  # Ǧ
    (0x0218, 0x021B),  # Romanian
    (0x0259, 0x0259),  # ə
    (0x02BB, 0x02BF),  # apostrophes that are letters, ʾ and ʿ of transliterated Arabic
    (0x0300, 0x0304),  # combining marks: grave, acute, circumflex, tilde, macron
    (0x0306, 0x030C),  # breve … caron
    (0x030F, 0x0311),  # Serbian accents
    (0x031B, 0x031B),  # horn
    (0x0323, 0x0324),  # dots below
    (0x0326, 0x0328),  # comma, cedilla, ogonek
    (0x032E, 0x0331),  # breve, macron … below
    (0x0400, 0x045F),  # Cyrillic: Russian, Serbian, Ukrainian, Macedonian
    (0x0490, 0x04FF),  # Cyrillic of Kazakh and its neighbours
    (0x1E0C, 0x1E0F),  # Ḍ, Ḏ, Ḡ, Ḥ, Ḫ, Ṣ, Ṭ, Ṯ, Ẓ, ẖ of transliterated Arabic and Persian
    (0x1E20, 0x1E21),
    (0x1E24, 0x1E25),
    (0x1E2A, 0x1E2B),
    (0x1E62, 0x1E63),
    (0x1E6C, 0x1E6F),
    (0x1E80, 0x1E85),  # Welsh
    (0x1E92, 0x1E93),
    (0x1E96, 0x1E96),
    (0x1EA0, 0x1EF9),  # Vietnamese
    (0x2002, 0x200B),  # spaces
    (0x2010, 0x2015),  # hyphens and dashes
    (0x2018, 0x201F),  # quotation marks
    (0x2020, 0x2022),  # daggers, bullet
    (0x2032, 0x2033),  # primes
    (0x2039, 0x203A),  # single guillemets
)
SINGLES = "\u1e9e\u2026\u202f\u2030\u2044\u2060\u2070\u20ac\u20b4\u20b8\u20bd\u20ba\u2116\u2122\u2190\u2191\u2192\u2193"
SINGLES += "\u2194\u2212\u2215\u221e\u2248\u2260\u2264\u2265\u25a0\u25aa\u25b2\u25bc\u25cf\u25e6\ufeff\ufffd"
SUPERSCRIPTS = "\u00b2\u00b3\u00b9\u2074\u2075\u2076\u2077\u2078\u2079\u2080\u2081\u2082\u2083"


def wanted() -> set[int]:
    """Return the characters that the fonts keep, where the sources have them."""
    inside = {code for first, last in BLOCKS for code in range(first, last + 1)}
    return inside | {ord(character) for character in SINGLES + SUPERSCRIPTS}


def package_folder(package: str) -> Path:
    """Return the folder of an installed font package."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed: pip install 'briefing[fonts]', or give a folder with --from")
    return Path(spec.origin).parent


def variable_font(family: str, style: str, folder: Path) -> Path:
    """Return the variable font of a family and style, ``""`` or ``"-Italic"``, somewhere under ``folder``."""
    found = sorted(folder.rglob(f"{family}{style}[[]wdth,wght[]].ttf"))
    if not found:
        raise SystemExit(f"no {family}{style}[wdth,wght].ttf under {folder}")
    return found[0]


def static_face(source: Path, weight: int) -> TTFont:
    """Return a static, subset face of a variable font."""
    font = TTFont(source, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, {"wght": weight, "wdth": 100}, updateFontNames=True)
    options = Options()
    options.layout_features = FEATURES
    options.layout_scripts = ["*"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    for tag in ("STAT", "DSIG", "meta"):
        if tag in font:
            del font[tag]
    font["head"].created = font["head"].modified = EPOCH
    return font


def with_minus(font: TTFont, upright: TTFont) -> None:
    """Give an italic face the minus sign of the upright one: Noto's italics have a hyphen in its place."""
    own, other = font.getBestCmap()[MINUS], upright.getBestCmap()[MINUS]
    font["glyf"][own] = upright["glyf"][other]
    font["hmtx"][own] = upright["hmtx"][other]


def rename(font: TTFont, family: str, face: str) -> None:
    """Give a face the names that style-linked families have: what a PDF and Word find it by."""
    spaced = {"NotoSerif": "Noto Serif", "NotoSans": "Noto Sans"}[family]
    style = {"BoldItalic": "Bold Italic"}.get(face, face)
    names = font["name"]
    for name_id, text in (
        (1, spaced),
        (2, style),
        (3, f"{family}-{face}; subset for briefing"),
        (4, spaced if face == "Regular" else f"{spaced} {style}"),
        (6, f"{family}-{face}"),
    ):
        names.setName(text, name_id, 3, 1, 0x409)
    for name_id in (16, 17, 21, 22, 25):
        names.removeNames(nameID=name_id)
    font["OS/2"].usWeightClass = 700 if "Bold" in face else 400
    font["OS/2"].fsSelection = (
        font["OS/2"].fsSelection & ~0b1100001
        | {
            "Regular": 0b1000000,
            "Bold": 0b0100000,
            "Italic": 0b0000001,
            "BoldItalic": 0b0100001,
        }[face]
    )
    font["head"].macStyle = {"Regular": 0, "Bold": 1, "Italic": 2, "BoldItalic": 3}[face]


def make(folder: Path | None, target: Path) -> Iterator[Path]:
    """Write all faces and the licence to ``target`` and yield their paths."""
    target.mkdir(parents=True, exist_ok=True)
    for family, package in PACKAGES.items():
        root = folder or package_folder(package)
        for face, (style, weight) in FACES.items():
            font = static_face(variable_font(family, style, root), weight)
            if style:
                with_minus(font, static_face(variable_font(family, "", root), weight))
            rename(font, family, face)
            path = target / f"{family}-{face}.ttf"
            font.save(path, reorderTables=True)
            yield path
    licence = target / "OFL.txt"
    shutil.copyfile(next(iter(sorted((folder or package_folder(PACKAGES["NotoSerif"])).rglob("LICENSE")))), licence)
    yield licence


def main() -> None:
    """Read the command line and make the fonts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--from", dest="folder", type=Path, help="folder with the variable fonts")
    parser.add_argument("--out", dest="target", type=Path, default=TARGET, help="folder to write to")
    arguments = parser.parse_args()
    for path in make(arguments.folder, arguments.target):
        print(f"{path.stat().st_size:>8}  {path}")


if __name__ == "__main__":
    main()

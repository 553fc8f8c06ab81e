"""PNG and JPEG files as letterheads: read within bounds, turned upright, in the colours of the paper's own space."""

from __future__ import annotations

import io
import math
import warnings
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageCms
from PIL.Image import Transpose

from briefing.reading.values import shown
from briefing.theme.files import FileRefusedError, bounded
from briefing.theme.sheet import WHITE, Sheet

LARGEST_FILE: Final = 20_000_000
MOST_PIXELS: Final = 36_000_000  # a page of A4 at 600 dots an inch
KEPT_PIXELS: Final = 9_000_000  # a page of A4 at 300 dots an inch; what is finer is made coarser
_ACROSS: Final = 2480  # … and across it
_STRIP: Final = 64  # lines of a coarser image that are made at once
_ORIENTATION: Final = 0x0112  # the mark of a camera that lay on its side
_TURNS: Final = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
_ON_SIDE: Final = frozenset(_TURNS[mark] for mark in range(5, 9))
_LOOKED_AT: Final = (1240, 1754)  # what of a JPEG image is enough to see where there is ink
_QUALITY: Final = 90  # of a JPEG image that is made anew
_MARK, _PIXELS = 0xFF, 0xDA  # in a JPEG file: what begins a segment, and the last one
_TOLD: Final = frozenset((*range(0xE1, 0xEE), 0xEF, 0xFE))  # … those of cameras and programs, and comments
_MOST_PROFILE: Final = 4_000_000  # bytes of a description of colours
_TRANSPARENT: Final = frozenset(("LA", "PA", "RGBA"))
BEGINNINGS: Final = (b"\x89PNG", b"\xff\xd8\xff")  # of what is read here
_OTHERS: Final = {b"GIF8": "a GIF", b"RIFF": "a WebP", b"BM": "a BMP", b"II*\0": "a TIFF", b"MM\0*": "a TIFF"}


def read(path: Path) -> Sheet:
    """Read an image; raise FileRefusedError when it cannot be a letterhead."""
    name, content = shown(path.name), bounded(path, LARGEST_FILE)
    other = next((kind for start, kind in _OTHERS.items() if content.startswith(start)), "")
    if other:
        raise FileRefusedError(f"{name} is {other} image, neither PNG nor JPEG", "save it as PNG")
    with warnings.catch_warnings():  # what the library thinks odd is looked at here, or no matter
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as found:
                _see_size(found, name)
                return _drawn(found, content)
        except Image.DecompressionBombError:
            raise FileRefusedError(f"{name} has too many pixels", coarser()) from None
        except (OSError, SyntaxError, ValueError, TypeError, KeyError, EOFError, MemoryError, OverflowError) as wrong:
            message = f"{name} cannot be read: it is damaged, or neither PNG nor JPEG"
            raise FileRefusedError(message, "save it anew as PNG, or as a PDF") from wrong


def coarser() -> str:
    """Return the remedy for an image of too many pixels."""
    return f"save it with at most {MOST_PIXELS // 1_000_000} million pixels; 2480 across the page print sharp"


def _see_size(image: Image.Image, name: str) -> None:
    """Bound the pixels before any is decoded."""
    if image.width * image.height > MOST_PIXELS:
        raise FileRefusedError(f"{name} has {image.width} × {image.height} pixels", coarser())
    if image.format == "PNG" and getattr(image, "is_animated", False):
        raise FileRefusedError(f"{name} is animated", "save one picture of it")


def _drawn(found: Image.Image, content: bytes) -> Sheet:
    """Return an image upright, without transparency, and no finer than is of use."""
    turn = _TURNS.get(found.getexif().get(_ORIENTATION, 1))
    profile = _profile(found)
    across = found.height if turn in _ON_SIDE else found.width
    factor = max(math.ceil(math.sqrt(found.width * found.height / KEPT_PIXELS)), across // _ACROSS)
    if found.format == "JPEG" and found.mode in {"RGB", "L"} and turn is None and factor == 1 and profile is None:
        part = found.height / found.width
        found.draft(found.mode, _LOOKED_AT)  # quick to read, and read to its end
        found.load()
        return Sheet(found.copy(), part, bare(content), across)
    image = _coarser_by(found, factor, profile)
    if turn is not None:
        image = image.transpose(turn)
    jpeg = None
    if found.format != "PNG":  # a photograph, which is small only as JPEG
        stream = io.BytesIO()
        image.save(stream, "JPEG", quality=_QUALITY)
        jpeg = stream.getvalue()
    return Sheet(image, image.height / image.width, jpeg, across)


def bare(jpeg: bytes) -> bytes:
    """Return a JPEG file without what says when, where and by whom it was taken, pixels untouched."""
    kept, at = bytearray(jpeg[:2]), 2
    while at + 4 <= len(jpeg) and jpeg[at] == _MARK and jpeg[at + 1] != _PIXELS:
        if jpeg[at + 1] == _MARK:  # filling
            at += 1
            continue
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if jpeg[at + 1] not in _TOLD:
            kept += jpeg[at:end]
        at = end
    return bytes(kept + jpeg[at:])


# ------------------------------------------------------------------------------------------------------------ colours


def _profile(image: Image.Image) -> Any:
    """Return what an image says of its colours, None where they are those of the paper's own space."""
    content = image.info.get("icc_profile")
    if not isinstance(content, bytes) or len(content) > _MOST_PROFILE:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(content))
        return None if "sRGB" in ImageCms.getProfileDescription(profile) else profile
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _coarser_by(image: Image.Image, factor: int, profile: Any) -> Image.Image:
    """Return an image in opaque colours, coarser by a factor; done in strips, so that memory holds it once."""
    if factor == 1:
        return _on_white(image, profile)
    coarse = Image.new("RGB", (-(-image.width // factor), -(-image.height // factor)))
    for top in range(0, image.height, factor * _STRIP):
        strip = image.crop((0, top, image.width, min(top + factor * _STRIP, image.height)))
        coarse.paste(_on_white(strip, profile).reduce(factor), (0, top // factor))
    return coarse


def _on_white(image: Image.Image, profile: Any) -> Image.Image:
    """Return an image in eight bits for each of three colours, as it looks on paper."""
    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode not in _TRANSPARENT and "transparency" not in image.info:
        return _in_own_space(image, profile)
    layered = image.convert("RGBA")
    flat = Image.new("RGBA", image.size, (*WHITE, 255))
    coloured = _in_own_space(layered.convert("RGB"), profile)
    coloured.putalpha(layered.getchannel("A"))
    flat.alpha_composite(coloured)
    return flat.convert("RGB")


def _in_own_space(image: Image.Image, profile: Any) -> Image.Image:
    """Return an opaque image in sRGB; colours that cannot be understood are taken as they are."""
    if image.mode not in {"L", "RGB", "CMYK"}:
        image = image.convert("RGB")
    if profile is not None:
        try:
            own = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(image, profile, own, outputMode="RGB")
            return image.convert("RGB") if turned is None else turned
        except (ImageCms.PyCMSError, OSError, ValueError):  # of other colours than the image has
            return image.convert("RGB")
    return image.convert("RGB")

"""``theme.yaml`` as a model: its keys, and what each may be."""

import re
from collections.abc import Callable, Mapping
from typing import Annotated, Final, Literal

from briefing.reading.fields import Field
from briefing.reading.node import Node
from briefing.reading.scalars import Read
from briefing.reading.values import ValueWithHintError, scalar, shown

FONT_SUFFIXES: Final = (".ttf",)
LETTERHEAD_SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".pdf")
_WORD_SUFFIXES: Final = (".docx", ".dotx", ".doc", ".docm")
LONGEST_TEXT: Final = 200
_HEX: Final = re.compile(r"#[0-9a-fA-F]{6}")
_NUMBER: Final = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?")


def _number(least: float, most: float) -> Read:
    """Read a decimal number between two bounds."""

    def read(value: object) -> float:
        text = scalar(value, "a number")
        if not _NUMBER.fullmatch(text):
            raise ValueWithHintError(f"{shown(text)} is not a number", "write it with a decimal point: 10.5")
        if not least <= float(text) <= most:
            raise ValueWithHintError(
                f"{text} is not between {least:g} and {most:g}", f"write a number from {least:g} to {most:g}"
            )
        return float(text)

    return Read(read)


def _colour(value: object) -> str:
    text = scalar(value, 'a colour, such as "#1d4470"')
    if not _HEX.fullmatch(text):
        raise ValueWithHintError(f"{shown(text)} is not a colour", 'write it as "#1d4470", in quotation marks')
    return text.lower()


def _text(value: object) -> str:
    text = scalar(value, "a text")
    if not text or len(text) > LONGEST_TEXT:
        raise ValueWithHintError("is empty or too long", f"write a text of at most {LONGEST_TEXT} characters")
    return text


def _file(suffixes: tuple[str, ...]) -> Callable[[object], str]:
    """Read the name of a file of some kinds."""

    def read(value: object) -> str:
        text = _text(value)
        if not text.lower().endswith(suffixes):
            word = "; that of Word files is found by its name" if text.lower().endswith(_WORD_SUFFIXES) else ""
            hint = f"use {', '.join(suffixes)}{word}"
            raise ValueWithHintError(f"{shown(text)} is not a file of a kind used here", hint)
        return text

    return read


Size = Annotated[float, _number(4, 72)]
"""The size of a text or the distance of lines, in points."""
Length = Annotated[float, _number(0, 2000)]
"""A length on the page, in millimetres."""
Side = Annotated[float, _number(60, 558)]
"""A side of the page, in millimetres; Word has none longer."""
Colour = Annotated[str, Read(_colour)]
ShortText = Annotated[str, Read(_text)]
FontFile = Annotated[str, Read(_file(FONT_SUFFIXES))]
LetterheadFile = Annotated[str, Read(_file(LETTERHEAD_SUFFIXES))]


class Profile(Node):
    """A page as a country's rules want it."""

    width: Side
    height: Side
    left: Length
    right: Length
    top: Length
    bottom: Length
    number: Literal["top-center", "bottom-center", "bottom-right"]
    format: Literal["number", "words"]
    indent: Length = 0.0
    marking: Literal["top-right", "top-center", "top-and-bottom"] = "top-center"
    marked: Literal["as-usual", "words"] = "as-usual"
    contact: Literal["head", "end"] = "head"


class Faces(Node):
    """A font family by its name, which Word is told, and the files that go into the PDF."""

    name: ShortText
    regular: FontFile
    bold: FontFile
    italic: FontFile
    bold_italic: FontFile


class Family(Faces):
    """A font family; ``second`` is the one that letters are taken from which it lacks."""

    second: Faces | None = None
    fallbacks: Annotated[tuple[ShortText, ...], Field(max_length=8)] = ()


class Families(Node):
    """The two families of a document."""

    serif: Family
    sans: Family


class Sizes(Node):
    """Sizes of text, and ``leading``, the distance of body lines."""

    body: Size
    leading: Size
    title: Size
    h1: Size
    h2: Size
    h3: Size
    small: Size
    table: Size


class Colours(Node):
    """The colours of text, surfaces and charts."""

    ink: Colour
    muted: Colour
    accent: Colour
    accent_soft: Colour
    rule: Colour
    series: Annotated[tuple[Colour, ...], Field(min_length=1, max_length=24)]


class ThemeFile(Node):
    """A theme, whole: a template's own part of it laid over the bundled one."""

    page: ShortText = "neutral"
    profiles: Mapping[ShortText, Profile]
    fonts: Families
    sizes: Sizes
    colours: Colours
    justify: bool = True
    letterhead: LetterheadFile | None = None
    continuation: LetterheadFile | None = None

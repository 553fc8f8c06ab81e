"""The look of a template: page profiles, fonts, sizes, colours, from ``theme.yaml``; renderers decide by it alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

import uharfbuzz
import yaml

from briefing.errors import DataError, Diagnostic, error

FILE_NAME = "theme.yaml"
NumberPlace = Literal["top-center", "bottom-center", "bottom-right"]


@dataclass(frozen=True, slots=True)
class FontFamily:
    """A family by its four faces; ``name`` is what Word is told, ``fallbacks`` what it may use instead."""

    name: str
    regular: Path
    bold: Path
    italic: Path
    bold_italic: Path
    fallbacks: tuple[str, ...] = ()

    @property
    def faces(self) -> tuple[Path, Path, Path, Path]:
        """Return the files of the four faces."""
        return self.regular, self.bold, self.italic, self.bold_italic


@dataclass(frozen=True, slots=True)
class PageProfile:
    """A page as a country's rules want it; lengths in millimetres, ``number_at`` where the page number stands."""

    name: str
    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    number_at: str  # top-center, bottom-center, bottom-right
    number_format: str  # "{page}" plain, or "pattern" for Meta.page
    first_line_indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything a renderer may ask about looks. Sizes in points, colours as ``#rrggbb``."""

    serif: FontFamily  # body
    sans: FontFamily  # headings, tables, charts, small print
    page: PageProfile
    body_size: float
    leading: float  # body line distance in points: the baseline grid
    title_size: float
    h1_size: float
    h2_size: float
    h3_size: float
    small_size: float  # notes, sources, captions
    table_size: float
    ink: str
    muted: str  # captions, notes, labels
    accent: str  # the one colour: headings' rules, key figures, first series
    accent_soft: str  # backgrounds of panels and header rows
    rule: str  # hairlines
    series: tuple[str, ...]  # chart colours, that print apart in grey
    letterhead: Path | None = None
    justify: bool = True


# ---------------------------------------------------------------------------------------------------------- the file

# What the file holds: the path of each key, `*` for a name that the file chooses, and how its value is read.
_SIZE, _LENGTH, _COLOUR, _COLOURS, _TEXT, _TEXTS = "size", "length", "colour", "colours", "text", "texts"
_FONT, _IMAGE, _BOOLEAN = "font", "image", "boolean"
_FAMILY = {
    "name": _TEXT,
    "regular": _FONT,
    "bold": _FONT,
    "italic": _FONT,
    "bold_italic": _FONT,
    "fallbacks": _TEXTS,
}
_PROFILE = {
    **dict.fromkeys(("width", "height", "left", "right", "top", "bottom", "indent"), _LENGTH),
    "number": "top-center bottom-center bottom-right",
    "format": "number words",
}
_SIZES = ("body", "leading", "title", "h1", "h2", "h3", "small", "table")
_PLAIN_COLOURS = ("ink", "muted", "accent", "accent_soft", "rule")
_KEYS: dict[str, str] = {
    "page": _TEXT,
    **{f"profiles.*.{key}": kind for key, kind in _PROFILE.items()},
    **{f"fonts.{family}.{key}": kind for family in ("serif", "sans") for key, kind in _FAMILY.items()},
    **{f"sizes.{key}": _SIZE for key in _SIZES},
    **{f"colours.{key}": _COLOUR for key in _PLAIN_COLOURS},
    "colours.series": _COLOURS,
    "justify": _BOOLEAN,
    "letterhead": _IMAGE,
}
_SUFFIXES = {"font": (".ttf",), "image": (".png", ".jpg", ".jpeg", ".pdf")}
_MAX_BYTES = 100_000
_SIZE_RANGE = (4.0, 72.0)
_LENGTH_RANGE = (0.0, 2000.0)
_SHORTEST_TEXT = 60.0  # millimetres of text that margins must leave, in both directions
_HEX = re.compile(r"#[0-9a-fA-F]{6}")

_Value = str | float | bool | Path | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A value of a theme file and where it stands."""

    value: _Value
    file: str
    line: int


def load(folder: Path, fonts: Path, *, profile: str | None = None, default: Path | None = None) -> Theme:
    """Read the theme of a template folder.

    Args:
        folder: The template's folder; its ``theme.yaml`` may hold part of a theme, or be missing if there is a default.
        fonts: The folder of the bundled fonts; a font file is looked for in ``folder`` first, then here.
        profile: The page profile to use instead of the file's own choice.
        default: The folder whose ``theme.yaml`` fills what the template's leaves out.

    Raises:
        DataError: With everything that is wrong in the files, by line.
    """
    entries: dict[str, _Entry] = {}
    problems: list[Diagnostic] = []
    folders = [place for place in (default, folder) if place is not None]
    for place in dict.fromkeys(folders):
        path = place / FILE_NAME
        if place == folder and default not in (None, folder) and not path.exists():
            continue
        found, wrong = _read(path, place, fonts)
        entries.update(found)
        problems.extend(wrong)
    if problems:
        raise DataError(*problems)
    return _theme(entries, profile, str(folder / FILE_NAME))


def profiles(folder: Path, fonts: Path, *, default: Path | None = None) -> tuple[str, ...]:
    """Return the names of the page profiles that a template offers."""
    places = (place for place in (default, folder) if place is not None and (place / FILE_NAME).exists())
    keys = (key for place in dict.fromkeys(places) for key in _read(place / FILE_NAME, place, fonts)[0])
    return tuple(dict.fromkeys(key.split(".")[1] for key in keys if key.startswith("profiles.")))


def _read(path: Path, folder: Path, fonts: Path) -> tuple[dict[str, _Entry], list[Diagnostic]]:
    """Return the entries of a theme file by their dotted keys, and what is wrong with the others."""
    file = str(path)
    try:
        data = path.read_bytes()
        if len(data) > _MAX_BYTES:
            return {}, [error(f"a theme has at most {_MAX_BYTES} bytes", file=file, hint="Keep only what differs.")]
        root = yaml.compose(data.decode("utf-8-sig"), Loader=yaml.CSafeLoader)
    except OSError as problem:
        return {}, [error(f"cannot be read: {problem.strerror}", file=file, hint="A template needs a theme.yaml.")]
    except UnicodeDecodeError:
        return {}, [error("is not UTF-8", file=file, hint="Save the file as UTF-8.")]
    except RecursionError:
        return {}, [error("is nested too deeply", file=file)]
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        what = getattr(problem, "problem", None) or "cannot be read"
        return {}, [error(f"is not YAML: {what}", file=file, line=mark.line + 1 if mark else 0)]
    entries: dict[str, _Entry] = {}
    problems: list[Diagnostic] = []
    for key, node, trouble in _leaves(root, ""):
        line = node.start_mark.line + 1
        if trouble is not None:
            problems.append(error(trouble[0], file=file, line=line, key=key, hint=trouble[1]))
            continue
        try:
            entries[key] = _Entry(_value(node, _kind(key), folder, fonts), file, line)
        except _WrongError as problem:
            problems.append(error(problem.message, file=file, line=line, key=key, hint=problem.hint))
    return entries, problems


def _pattern(key: str) -> str:
    parts = key.split(".")
    return ".".join("*" if index == 1 and parts[0] == "profiles" else part for index, part in enumerate(parts))


def _kind(key: str) -> str:
    return _KEYS[_pattern(key)]


_Leaf = tuple[str, yaml.Node, tuple[str, str] | None]


def _leaves(node: yaml.Node | None, prefix: str) -> Iterator[_Leaf]:
    """Yield each key of a mapping that holds a value, with its node; or with what is wrong and what to do."""
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        yield prefix.rstrip("."), node, ("keys and values are expected here", "Write `key: value` lines.")
        return
    seen: set[str] = set()
    for key_node, value in node.value:
        name = key_node.value if isinstance(key_node, yaml.ScalarNode) else ""
        key = f"{prefix}{name}"
        pattern = _pattern(key)
        inner = any(known.startswith(f"{pattern}.") for known in _KEYS)
        if name in seen:
            yield key, key_node, ("the key is written twice", "Remove one of the two.")
        elif inner:
            yield from _leaves(value, f"{key}.")
        elif pattern in _KEYS:
            yield key, value, None
        else:
            depth = prefix.count(".")
            above = _pattern(prefix.rstrip("."))
            siblings = {known.split(".")[depth] for known in _KEYS if known.startswith(f"{above}." if above else "")}
            near = get_close_matches(name, sorted(siblings), 1)
            hint = f"Did you mean `{near[0]}`?" if near else f"Known here: {', '.join(sorted(siblings))}."
            yield key, key_node, ("unknown key", hint)
        seen.add(name)


class _WrongError(Exception):
    """A value that its key does not take, and what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def _value(node: yaml.Node, kind: str, folder: Path, fonts: Path) -> _Value:
    """Return a value as its key wants it."""
    if kind in {_TEXTS, _COLOURS}:
        if not isinstance(node, yaml.SequenceNode) or (kind == _COLOURS and not node.value):
            raise _WrongError("a list is expected", "Write it as `[first, second]`.")
        single = _COLOUR if kind == _COLOURS else _TEXT
        return tuple(str(_value(item, single, folder, fonts)) for item in node.value)
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise _WrongError("a single value is expected", "Write it behind the colon.")
    text = cast("str", node.value).strip()
    match kind:
        case "size":
            return _number(text, _SIZE_RANGE)
        case "length":
            return _number(text, _LENGTH_RANGE)
        case "font" | "image":
            path = _file(text, [folder, fonts] if kind == _FONT else [folder], kind)
            if kind == _IMAGE:
                _look_into(path)
            return path
        case "text":
            return text
        case _:
            return _choice(text, kind)


def _choice(text: str, kind: str) -> _Value:
    """Return one of few values: a colour, yes or no, or a word of a list."""
    if kind == _COLOUR:
        if not _HEX.fullmatch(text):
            raise _WrongError(f"{text!r} is not a colour", 'Write it as "#1d4470", in quotation marks.')
        return text.lower()
    choices = ["true", "false"] if kind == _BOOLEAN else kind.split()
    if text not in choices:
        near = get_close_matches(text, choices, 1) or choices[:1]
        raise _WrongError(f"{text!r} is not one of {', '.join(choices)}", f"Write `{near[0]}`, for instance.")
    return text == "true" if kind == _BOOLEAN else text


def _number(text: str, bounds: tuple[float, float]) -> float:
    if not re.fullmatch(r"\d{1,6}(\.\d{1,6})?", text):
        raise _WrongError(f"{text!r} is not a number", "Write it with a decimal point: 10.5.")
    if not bounds[0] <= float(text) <= bounds[1]:
        raise _WrongError(f"{text} is not between {bounds[0]:g} and {bounds[1]:g}")
    return float(text)


def _file(text: str, folders: Iterable[Path], kind: str) -> Path:
    if not text.lower().endswith(_SUFFIXES[kind]):
        raise _WrongError(f"{text!r} is not a file of a kind used here", f"Known: {', '.join(_SUFFIXES[kind])}.")
    for folder in folders:
        if (folder / text).is_file():
            return folder / text
    raise _WrongError(f"there is no file {text!r}", "Put it beside theme.yaml.")


def _look_into(path: Path) -> None:
    """See that an image can be read, and that a PDF has one page."""
    import pypdfium2  # noqa: PLC0415 - few themes have a letterhead
    from PIL import Image  # noqa: PLC0415

    try:
        if path.suffix.lower() == ".pdf":
            with pypdfium2.PdfDocument(path) as file:
                count = len(file)
        else:
            with Image.open(path) as image:
                image.load()
                count = 1
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, pypdfium2.PdfiumError) as problem:
        raise _WrongError(f"{path.name!r} cannot be read", "Save it anew as PNG, or as a PDF of one page.") from problem
    if count != 1:
        raise _WrongError(f"{path.name!r} has {count} pages", "A letterhead is a PDF of one page.")


# --------------------------------------------------------------------------------------------------------- the theme


def _theme(entries: Mapping[str, _Entry], profile: str | None, file: str) -> Theme:
    """Return the theme that entries make; DataError names what they lack."""
    names = tuple(dict.fromkeys(key.split(".")[1] for key in entries if key.startswith("profiles.")))
    chosen = profile or (str(entries["page"].value) if "page" in entries else "neutral")
    if chosen not in names:
        entry = None if profile else entries.get("page")
        hint = f"Known profiles: {', '.join(names)}." if names else "The theme has no profiles."
        where, line = (entry.file, entry.line) if entry else (file, 0)
        raise DataError(error(f"unknown page profile {chosen!r}", file=where, line=line, key="page", hint=hint))
    optional = {"page", "letterhead", "justify", "fonts.serif.fallbacks", "fonts.sans.fallbacks", "profiles.*.indent"}
    wanted = (key.replace("*", chosen) for key in _KEYS if key not in optional)
    missing = [key for key in wanted if key not in entries]
    if missing:
        raise DataError(*(error("is missing", file=file, key=key, hint="Add it to theme.yaml.") for key in missing))
    page = _page(entries, chosen)

    def size(key: str) -> float:
        return cast("float", entries[f"sizes.{key}"].value)

    def colour(key: str) -> str:
        return str(entries[f"colours.{key}"].value)

    return Theme(
        serif=_family(entries, "serif"),
        sans=_family(entries, "sans"),
        page=page,
        body_size=size("body"),
        leading=size("leading"),
        title_size=size("title"),
        h1_size=size("h1"),
        h2_size=size("h2"),
        h3_size=size("h3"),
        small_size=size("small"),
        table_size=size("table"),
        ink=colour("ink"),
        muted=colour("muted"),
        accent=colour("accent"),
        accent_soft=colour("accent_soft"),
        rule=colour("rule"),
        series=cast("tuple[str, ...]", entries["colours.series"].value),
        letterhead=cast("Path", entries["letterhead"].value) if "letterhead" in entries else None,
        justify=bool(entries["justify"].value) if "justify" in entries else True,
    )


def _page(entries: Mapping[str, _Entry], name: str) -> PageProfile:
    def of(key: str) -> _Entry:
        return entries[f"profiles.{name}.{key}"]

    def length(key: str) -> float:
        return cast("float", of(key).value)

    for side, first, second in (("width", "left", "right"), ("height", "top", "bottom")):
        if length(side) - length(first) - length(second) < _SHORTEST_TEXT:
            raise DataError(
                error(
                    f"the margins leave less than {_SHORTEST_TEXT:g} mm for text",
                    file=of(first).file,
                    line=of(first).line,
                    key=f"profiles.{name}",
                    hint=f"Make {first} and {second} smaller.",
                )
            )
    return PageProfile(
        name=name,
        width=length("width"),
        height=length("height"),
        left=length("left"),
        right=length("right"),
        top=length("top"),
        bottom=length("bottom"),
        number_at=str(of("number").value),
        number_format="{page}" if of("format").value == "number" else "pattern",
        first_line_indent=length("indent") if f"profiles.{name}.indent" in entries else 0.0,
    )


def _family(entries: Mapping[str, _Entry], family: str) -> FontFamily:
    def of(key: str) -> _Value:
        return entries[f"fonts.{family}.{key}"].value

    regular, bold, italic, bold_italic = (
        cast("Path", of(face)) for face in ("regular", "bold", "italic", "bold_italic")
    )
    fallbacks = cast("tuple[str, ...]", of("fallbacks")) if f"fonts.{family}.fallbacks" in entries else ()
    return FontFamily(str(of("name")), regular, bold, italic, bold_italic, fallbacks)


# -------------------------------------------------------------------------------------------------------- characters

#: Characters that steer line breaking and direction or are spaces: they need no glyph.
_WITHOUT_GLYPH = frozenset("\t\n\r\u00a0\u00ad\u200b\u200c\u200d\u2028\u2029\u2060\ufeff")


@lru_cache(maxsize=64)
def _characters(path: Path) -> frozenset[int]:
    return frozenset(uharfbuzz.Face(path.read_bytes()).unicodes)


def missing_characters(document_text: str, theme: Theme) -> tuple[str, ...]:
    """Return the characters of a text that some face of the theme cannot draw, each once, in the order of the text."""
    faces = (*theme.serif.faces, *theme.sans.faces)
    drawn = frozenset.intersection(*(_characters(face) for face in faces))
    return tuple(
        character
        for character in dict.fromkeys(document_text)
        if ord(character) not in drawn and character not in _WITHOUT_GLYPH
    )

"""Loading a theme: a template's ``theme.yaml`` laid over the bundled one, with the files that it names."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache, reduce
from pathlib import Path
from typing import Any, Final

from briefing.errors import DataError, Diagnostic, error
from briefing.reading.lines import Lines
from briefing.reading.nearest import similar
from briefing.reading.settings import lines_of, overlaid, settings_of, settings_text
from briefing.reading.source_text import SourceText
from briefing.reading.tree import Tree
from briefing.reading.validation import validate
from briefing.records import replace
from briefing.theme import letterhead
from briefing.theme.files import FileRefusedError, found
from briefing.theme.fonts import see_that_it_draws
from briefing.theme.model import FONT_SUFFIXES, LETTERHEAD_SUFFIXES, Faces, Family, Profile, ThemeFile
from briefing.theme.values import FontFamily, PageProfile, Theme

FILE_NAME: Final = "theme.yaml"
SHORTEST_TEXT: Final = 60.0  # millimetres of text that margins must leave, in both directions
MOST_INDENT: Final = 1 / 3  # of the text's width
_LETTERHEADS: Final = ("letterhead", "continuation")
_FACES: Final = ("regular", "bold", "italic", "bold_italic")

Named = tuple[tuple[str, str], ...]
Diagnostics = tuple[Diagnostic, ...]


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
    theme, lines, named, wrong_ones = _written(_texts(folder, default), str(folder / FILE_NAME))
    problems = [*wrong_ones]
    files: dict[str, Path] = {}
    for key, name in named:
        try:
            files[key] = _file(key, name, Path(lines.file_of(key)).parent, fonts)
        except FileRefusedError as wrong:
            problems.append(_at(key, wrong.message, lines, wrong.hint))
    if theme is not None:
        page, misfits = _page(theme, profile, lines)
        problems += misfits
        if page is not None:
            problems += _unfit(files, page, lines)
    if theme is None or page is None or problems:
        raise DataError(*sorted(problems, key=lambda one: (one.file, one.line)))
    return _theme(theme, page, files)


def profiles(folder: Path, *, default: Path | None = None) -> tuple[str, ...]:
    """Return the names of the page profiles that a template offers.

    Raises:
        DataError: A theme is no YAML.
    """
    found = _tree(_texts(folder, default)).data.get("profiles")
    return tuple(found) if isinstance(found, Mapping) else ()


def _texts(folder: Path, default: Path | None) -> tuple[SourceText, ...]:
    """Return the texts of the theme files that there are, each laid over the one before."""
    places = [place / FILE_NAME for place in dict.fromkeys((default, folder)) if place is not None]
    there = [place for place in places if os.path.lexists(place)]  # a link to nowhere is a mistake
    if not there:
        hint = "a template needs a theme.yaml"
        raise DataError(error("there is no such file", file=str(places[-1]), hint=hint))
    return tuple(settings_text(place, "theme") for place in there)


def _tree(texts: tuple[SourceText, ...]) -> Tree:
    return reduce(overlaid, map(settings_of, texts))


@lru_cache(maxsize=8)  # one text is one theme: those of a run are few, and asked for with each data file
def _written(texts: tuple[SourceText, ...], file: str) -> tuple[ThemeFile | None, Lines, Named, Diagnostics]:
    """Return what theme files say, their lines, the files that they name, and what is wrong."""
    tree = _tree(texts)
    lines = lines_of(tree, file)
    theme, problems = validate(ThemeFile, tree.data, lines)
    return theme, lines, tuple(_named(tree.data)), (*tree.diagnostics, *problems)


def _at(key: str, message: str, lines: Lines, hint: str) -> Diagnostic:
    place = lines.place(key)
    return error(message, file=place.file, line=place.line, key=key, hint=hint)


# -------------------------------------------------------------------------------------------------------------- files


def _named(data: Any) -> Iterator[tuple[str, str]]:
    """Yield the key and name of each file that a theme names, whatever else is wrong in it."""
    families = data.get("fonts")
    for name, family in families.items() if isinstance(families, dict) else ():
        if isinstance(family, dict):
            yield from _faces(f"fonts.{name}", family)
            yield from _faces(f"fonts.{name}.second", family.get("second"))
    for key in _LETTERHEADS:
        head = data.get(key)
        if isinstance(head, str) and head.lower().endswith(LETTERHEAD_SUFFIXES):
            yield key, head


def _faces(key: str, family: Any) -> Iterator[tuple[str, str]]:
    for face in _FACES if isinstance(family, dict) else ():
        if isinstance(family.get(face), str) and family[face].lower().endswith(FONT_SUFFIXES):
            yield f"{key}.{face}", family[face]


def _file(key: str, name: str, folder: Path, fonts: Path) -> Path:
    """Return a file that is fit for its key."""
    if key in _LETTERHEADS:
        path = found(name, [folder])
        letterhead.read(path)
        return path
    path = found(name, [folder, fonts])
    if path.parent != fonts:  # those that came with the program are tested with it
        see_that_it_draws(path)
    return path


def _unfit(files: Mapping[str, Path], page: PageProfile, lines: Lines) -> Iterator[Diagnostic]:
    """Yield what is wrong with the letterheads on this page."""
    for key in (one for one in _LETTERHEADS if one in files):
        first = files.get("letterhead") if key == "continuation" else None
        try:
            letterhead.see_that_it_fits(files[key], page, first)
        except FileRefusedError as wrong:
            yield _at(key, wrong.message, lines, wrong.hint)


# --------------------------------------------------------------------------------------------------------- the theme


def _page(theme: ThemeFile, asked: str | None, lines: Lines) -> tuple[PageProfile | None, list[Diagnostic]]:
    """Return the page profile in use, or what is wrong with it."""
    name = asked or theme.page
    chosen = theme.profiles.get(name)
    if chosen is None:
        message = f"unknown page profile “{name}”; there are {', '.join(theme.profiles)}"
        return None, [_at("page", message, lines, similar(name, theme.profiles) or "write one of these")]
    return _profile(name, chosen), list(_margins(name, chosen, lines))


def _margins(name: str, page: Profile, lines: Lines) -> Iterator[Diagnostic]:
    """Yield what is wrong with margins that leave too little for text."""
    for side, first, second in (("width", "left", "right"), ("height", "top", "bottom")):
        if getattr(page, side) - getattr(page, first) - getattr(page, second) < SHORTEST_TEXT:
            message = f"the margins leave less than {SHORTEST_TEXT:g} mm for text"
            yield _on_page(name, (side, first, second), message, f"make {first} and {second} smaller", lines)
    if page.indent and page.indent > MOST_INDENT * (page.width - page.left - page.right):
        message = f"the indent of {page.indent:g} mm leaves no room for the first line of a paragraph"
        yield _on_page(name, ("indent",), message, "write at most a third of the text's width, such as 12.5", lines)


def _on_page(name: str, keys: tuple[str, ...], message: str, hint: str, lines: Lines) -> Diagnostic:
    """Return an error about some lengths of a profile, in the line of the first that the template itself writes."""
    places = [lines.place(f"profiles.{name}.{key}") for key in keys]
    place = next((place for place in places if place.file == lines.file), places[0])
    return error(message, file=place.file, line=place.line, key=f"profiles.{name}", hint=hint)


def _profile(name: str, page: Profile) -> PageProfile:
    return PageProfile(
        name=name,
        width=page.width,
        height=page.height,
        left=page.left,
        right=page.right,
        top=page.top,
        bottom=page.bottom,
        number_at=page.number,
        number_format="{page}" if page.format == "number" else "pattern",
        first_line_indent=page.indent,
        marking_at=page.marking,
        counts_marked=page.marked == "words",
        contact_at=page.contact,
    )


def _theme(theme: ThemeFile, page: PageProfile, files: Mapping[str, Path]) -> Theme:
    sizes, colours = theme.sizes, theme.colours
    return Theme(
        serif=_family("fonts.serif", theme.fonts.serif, files),
        sans=_family("fonts.sans", theme.fonts.sans, files),
        page=page,
        body_size=sizes.body,
        leading=sizes.leading,
        title_size=sizes.title,
        h1_size=sizes.h1,
        h2_size=sizes.h2,
        h3_size=sizes.h3,
        small_size=sizes.small,
        table_size=sizes.table,
        ink=colours.ink,
        muted=colours.muted,
        accent=colours.accent,
        accent_soft=colours.accent_soft,
        rule=colours.rule,
        series=colours.series,
        letterhead=files.get("letterhead"),
        continuation=files.get("continuation"),
        justify=theme.justify,
    )


def _family(key: str, family: Family, files: Mapping[str, Path]) -> FontFamily:
    own = _four(key, family, files)
    second = _four(f"{key}.second", family.second, files) if family.second else None
    alike = second is None or second.faces == own.faces
    return replace(own, fallbacks=family.fallbacks, second=None if alike else second)


def _four(key: str, family: Faces, files: Mapping[str, Path]) -> FontFamily:
    regular, bold, italic, bold_italic = (files[f"{key}.{face}"] for face in _FACES)
    return FontFamily(family.name, regular, bold, italic, bold_italic)

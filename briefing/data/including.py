"""``include:``: glossaries of people, sources, terms and word forms that many data files share.

A glossary is named relative to the data file. It may stand beside the file, below it, or below the folder above it
(``../glossary.yaml``, ``../shared/people.yaml``), and nowhere else, so that a data file cannot read the rest of a
machine: the folder above is never the root of one. A glossary includes nothing itself, and a name that is written in
two files is an error.
"""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Any, Final

from briefing.data.marks import FORMS, GLOSSARY
from briefing.errors import BriefingError, DataError, Diagnostic, error
from briefing.reading.lines import Path, Place, dotted
from briefing.reading.nearest import nearest
from briefing.reading.source_text import SourceText, read
from briefing.reading.tree import Tree, read_tree
from briefing.reading.values import shown

MOST_FILES: Final = 20
MOST_CHARACTERS: Final = 4_000_000  # in all of them
LONGEST_NAME: Final = 200


def include(tree: Tree, path: FilePath, file: str) -> tuple[list[SourceText], list[Diagnostic]]:
    """Merge the glossaries that a data file names into its tree; return them, and what is wrong with them.

    Entries of glossaries keep their own file in ``tree.places``.
    """
    names = tree.data.get("include")
    if not isinstance(names, list):
        return [], []
    included: list[SourceText] = []
    found: list[Diagnostic] = []
    seen: set[FilePath] = {path.resolve()}
    size = 0
    for number, name in enumerate(names):
        place = tree.places["include", number]
        message, hint = refusal(name, path, seen, number)
        if message:
            found.append(error(message, file=file, line=place.line, key=f"include.{number}", hint=hint))
            continue
        target = path.parent / name
        seen.add(target.resolve())
        try:
            source = read(target, str(FilePath(file).parent / name))
            included.append(source)
            size += len(source.text)
            if size > MOST_CHARACTERS:
                message = f"the files that are included have more than {MOST_CHARACTERS:,} characters"
                hint = "include only what this file needs"
                found.append(error(message, file=file, line=place.line, key=f"include.{number}", hint=hint))
                break
            glossary = read_tree(source)
        except DataError as wrong:
            found += wrong.diagnostics
        except BriefingError as wrong:
            message = f"{shown(name)}: {wrong.diagnostics[0].message}"
            found.append(error(message, file=file, line=place.line, key=f"include.{number}", hint="check the name"))
        else:
            found += glossary.diagnostics + _merge(tree, glossary, str(FilePath(file).parent / name))
    return included, found


def refusal(name: Any, path: FilePath, seen: set[FilePath], number: int) -> tuple[str, str]:
    """Say why a file may not be included by that name, and what to do; empty when it may.

    ``path`` is the data file, ``seen`` what it includes already, ``number`` the place in its list, from 0.
    """
    if not isinstance(name, str):
        return "expected the name of a file", "write a name such as glossary.yaml"
    if not name.isprintable() or len(name) > LONGEST_NAME:
        return f"{shown(name)} is not the name of a file", "write a name such as glossary.yaml"
    if number >= MOST_FILES:
        return f"more than {MOST_FILES} files are included", "put them together"
    if FilePath(name).is_absolute() or ":" in name:
        return f"{shown(name)} is not a relative path", "write the path from this file's folder: glossary.yaml"
    if "\\" in name:
        return f"{shown(name)} has a backslash", "write / between folders: ../shared/glossary.yaml"
    return _refusal_of_target(name, path.parent.resolve(), seen)


def _refusal_of_target(name: str, folder: FilePath, seen: set[FilePath]) -> tuple[str, str]:
    """Say why the file that a name leads to may not be read; links are followed."""
    try:
        target = (folder / name).resolve()
    except (OSError, RuntimeError):  # RuntimeError: links that lead to each other, before Python 3.13
        return f"{shown(name)} cannot be found: its links lead in a circle", "name the file itself"
    above = folder if _is_root(folder.parent) else folder.parent
    if _is_root(above):
        return f"{shown(name)} cannot be included from the root of the machine", "put this file in a folder of its own"
    if not target.is_relative_to(above):
        where = "beside this file, or below it" if above == folder else "beside this file, or below the folder above it"
        return f"{shown(name)} is too far away", f"put it {where}"
    if target in seen:
        return f"{shown(name)} is included already", "delete this line"
    return "", ""


def _is_root(folder: FilePath) -> bool:
    """Tell whether a folder is the root of a machine or of a drive."""
    return folder == folder.parent


def _merge(tree: Tree, glossary: Tree, file: str) -> list[Diagnostic]:
    """Add a glossary's entries to the data; return what is wrong with it."""
    if glossary.data is None:
        return [error("is empty", file=file, hint=f"write {', '.join(GLOSSARY)}, or do not include it")]
    if not isinstance(glossary.data, dict):
        return [error("is not a glossary", file=file, line=1, hint="begin with people:, sources:, terms: or forms:")]
    found: list[Diagnostic] = []
    for table in glossary.data:
        if table in GLOSSARY:
            found += _merge_table(tree, glossary, tree.data, glossary.data, (table,))
        elif table != "schema":
            place = glossary.places[table,]
            message = "does not belong in a glossary"
            found.append(error(message, file=file, line=place.line, key=table, hint=nearest(table, GLOSSARY)))
    return found


def _merge_table(
    tree: Tree, glossary: Tree, own: dict[str, Any], theirs: dict[str, Any], path: Path
) -> list[Diagnostic]:
    """Add a table of a glossary to the same table of the data; forms are a table for each language."""
    key, place = path[-1], glossary.places[path]
    entries = theirs[str(key)]
    if entries is None:
        return []
    if not isinstance(entries, dict):
        message = "expected named entries"
        hint = "write each entry as `name:`"
        return [error(message, file=place.file, line=place.line, key=dotted(path), hint=hint)]
    if own.get(str(key)) is None:
        own[str(key)] = {}
        tree.places.setdefault(path, place)
    table = own[str(key)]
    if not isinstance(table, dict):
        return []
    if path == (FORMS,):
        return [one for tag in entries for one in _merge_table(tree, glossary, table, entries, (*path, tag))]
    return _merge_entries(tree, glossary, table, entries, path)


def _merge_entries(
    tree: Tree, glossary: Tree, own: dict[str, Any], entries: dict[str, Any], path: Path
) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    depth = len(path) + 1
    new = {(*path, name) for name in set(entries) - set(own)}
    for name, entry in entries.items():
        if name in own:
            place, first = glossary.places[*path, name], tree.places[*path, name]
            found.append(
                error(
                    f"is written in {first.file}, line {first.line}, too",
                    file=place.file,
                    line=place.line,
                    key=dotted((*path, name)),
                    hint="delete one of the two" + ("" if path[0] == FORMS else ", or give it another name"),
                )
            )
        else:
            own[name] = entry
    moved: dict[Path, Place] = {at: place for at, place in glossary.places.items() if at[:depth] in new}
    tree.places.update(moved)
    tree.flow |= {at for at in glossary.flow if at[:depth] in moved}
    return found

"""Choices: the data file, the languages and the templates that a person means, before anything of them is read."""

from __future__ import annotations

import os
from pathlib import Path

from briefing import resources
from briefing.errors import UsageError, error
from briefing.reading.nearest import most_like
from briefing.resources import DATA_FILE

ALL = "all"


def find_data(data: Path | None, *, strict: bool = False) -> tuple[Path, bool]:
    """Return the data file to use, and whether it is the bundled example.

    Raises:
        UsageError: The bundled example would be used, and ``strict`` refuses it.
    """
    if data is not None:
        return data / DATA_FILE if os.path.isdir(data) else data, False  # noqa: PTH112 - any name, however long
    here = Path(DATA_FILE)
    if here.exists():
        return here, False
    if strict:
        hint = "name the data file; without --strict the bundled example is used"
        raise UsageError(error(f"there is no {DATA_FILE} here", hint=hint))
    return resources.example(), True


def record_path(data: Path) -> Path:
    """Return where the record of a data file is: ``briefing.review.yaml`` beside ``briefing.yaml``."""
    return data.with_name(f"{data.stem}.review.yaml")


def choose_languages(asked: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the language tags asked for, each once: comma lists are taken apart, and ``all`` is every known one.

    Raises:
        UsageError: A language is not known.
    """
    tags = [tag.strip() for part in asked for tag in part.split(",")]
    folded = {tag.casefold(): tag for tag in (*known, ALL)}
    chosen: dict[str, None] = {}
    for tag in tags:
        meant = folded.get(tag.casefold())
        if meant == ALL:
            chosen |= dict.fromkeys(known)
        elif meant:
            chosen[meant] = None
        else:
            near = most_like(tag.casefold(), folded)
            hint = f"did you mean {folded[near]}?" if near else f"known are {', '.join(known)}, and {ALL}"
            raise UsageError(error(f"the language “{tag}” is not known", hint=hint))
    return tuple(chosen)


def choose_templates(asked: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the folders of the templates asked for, each once; comma lists of names are taken apart.

    Raises:
        UsageError: There is no such template.
    """
    names = [name.strip() for part in asked for name in ([part] if os.path.lexists(part) else part.split(","))]
    return tuple(dict.fromkeys(map(resources.template_dir, names)))

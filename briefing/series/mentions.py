"""Files that a data file names at its top, found without reading the rest of it: it may be wrong, or half written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from briefing.data.including import refusal

_BLOCK = r"^{key} *:.*\n(?:(?:[ \t#-].*)?\n)*"


def glossaries(data: Path) -> list[Path]:
    """Return the files that a data file includes; none where that cannot be told."""
    names = _held(data, "include")
    return [
        data.parent / name
        for number, name in enumerate(names if isinstance(names, list) else ())
        if not refusal(name, data, set(), number)[0]
    ]


def statistics(data: Path) -> list[Path]:
    """Return the statistics files that a data file and its glossaries name as feeds; none where that cannot be told."""
    found: list[Path] = []
    for file in (data, *glossaries(data)):
        feeds = _held(file, "feeds")
        for one in feeds.values() if isinstance(feeds, dict) else ():
            name = one.get("file") if isinstance(one, dict) else None
            if isinstance(name, str) and name.isprintable():
                found.append(file.parent / name)
    return found


def _held(file: Path, key: str) -> Any:
    """Return what a key at the top of a file holds."""
    try:
        text = file.read_text(encoding="utf-8-sig") + "\n"
        block = re.search(_BLOCK.format(key=key), text, re.MULTILINE)
        held: Any = yaml.safe_load(block[0]) if block else {}
    except (OSError, ValueError, yaml.YAMLError):
        return None
    return held.get(key) if isinstance(held, dict) else None

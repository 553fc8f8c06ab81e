"""The JSON Schema of the data file, by which editors complete, explain and check it while it is written.

It accepts what the reader accepts: quantities as text, terms with their languages side by side, keys left empty. What
only the reader can tell (names that nothing has, missing translations, arithmetic) is left to it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final

from briefing.data.model import Briefing
from briefing.reading.publishing import json_schema as published

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
FILE_NAME: Final = "briefing.schema.json"
_ROLE: Final = re.compile(r"``?")


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a data file."""
    schema = published(Briefing)
    return {"$schema": DIALECT, "title": "Data file of briefing", **_tidied(schema)}


def text() -> str:
    """Return the JSON Schema as the text of a file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def write(path: Path) -> None:
    """Write the JSON Schema to a file."""
    path.write_text(text(), encoding="utf-8", newline="\n")


def _tidied(node: Any) -> Any:
    """Return a schema without pydantic's titles and defaults, in which every optional key may be left empty."""
    if isinstance(node, list):
        return [_tidied(part) for part in node]
    if not isinstance(node, dict):
        return node
    tidy: dict[str, Any] = {}
    required = node.get("required", ())
    for key, part in node.items():
        if key in {"title", "default"}:
            continue
        if key == "description":
            tidy[key] = _ROLE.sub("`", part)
        elif key in {"properties", "$defs"}:
            tidy[key] = {
                name: _tidied(below) if key == "$defs" or name in required else _may_be_empty(_tidied(below))
                for name, below in part.items()
            }
        else:
            tidy[key] = _tidied(part)
    if "patternProperties" in tidy:
        tidy.setdefault("additionalProperties", False)
    return tidy


def _may_be_empty(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that accepts nothing written as well."""
    empty = {"type": "null"}
    if "anyOf" in schema:
        return schema if empty in schema["anyOf"] else {**schema, "anyOf": [*schema["anyOf"], empty]}
    if schema.get("type") == "null" or "null" in schema.get("type", ()):
        return schema
    description = {"description": schema["description"]} if "description" in schema else {}
    return {**description, "anyOf": [{key: part for key, part in schema.items() if key != "description"}, empty]}

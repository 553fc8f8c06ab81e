"""The format of manifests: what an edition consists of and was made from, and the JSON Schema of that.

Nothing in one tells of a machine or a moment: no path outside the folders named, no clock, no version of Python.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import fields
from decimal import Decimal
from typing import Annotated, Any, Final, Literal

from pydantic_core import ValidationError

from briefing.figures.facts import DIALECT, Day, Json, Part, Source, Tag, Worth, tidied, written
from briefing.reading.fields import Field
from briefing.reading.validators import validator
from briefing.records import frozen

NAME: Final = "briefing-manifest"
VERSION: Final = 1

Hash = Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="SHA-256, in small hexadecimal digits")]
Size = Annotated[int, Field(ge=0)]
FileName = Annotated[str, Field(pattern=r"^[^/\\:\x00-\x1f]{1,255}$", description="Without any folder")]


@frozen(kw_only=True)
class File(Part):
    """A finished file."""

    name: FileName
    bytes: Size
    sha256: Hash
    format: Annotated[str, Field(description="As `--format` names it: pdf, docx, html")]
    template: Annotated[str, Field(description="The paper: bilateral, one-page, or a template of your own")]
    language: Tag
    switches: Annotated[tuple[str, ...], Field(description="Those of its format that it was made with: `attach-data`")]


@frozen(kw_only=True)
class Input(Part):
    """A file that the edition was made from."""

    name: Annotated[str, Field(description="Relative to the folder of its kind, with `/` between folders")]
    bytes: Size
    sha256: Hash


@frozen(kw_only=True)
class Template(Part):
    """The files of a template."""

    files: Annotated[
        tuple[Input, ...], Field(description="Plan, theme, letterheads; those of the bundled one that it lies over")
    ]
    fonts: tuple[Input, ...]


@frozen(kw_only=True)
class Inputs(Part):
    """What the edition was made from."""

    data: Annotated[tuple[Input, ...], Field(min_length=1, description="The data file, and the files that it includes")]
    review: Annotated[Input | None, Field(description="The record of what was accepted, where there is one")] = None
    since: Annotated[tuple[Input, ...] | None, Field(description="The earlier edition that it is compared with")] = None
    templates: Annotated[dict[str, Template], Field(description="By the name of the paper")]
    locales: Annotated[
        dict[str, tuple[Input, ...]], Field(description="By the language of the folder; sr has sr-Latn, too")
    ]


@frozen(kw_only=True)
class Edition(Part):
    """Which edition it is."""

    id: Annotated[str, Field(description="`id` of the data file, which file names begin with")]
    date: Day
    home: Annotated[str, Field(description="The side whose ministry writes: ISO 3166-1, or an entry of `parties`")]
    partner: str
    draft: Annotated[bool, Field(description="Whether the papers are drafts")]
    example: Annotated[bool, Field(description="Whether they are the example that comes with the program")]


@frozen(kw_only=True)
class Figure(Worth):
    """A figure that the papers print, and how they print it."""

    texts: Annotated[
        dict[Tag, tuple[str, ...]], Field(description="Its printed forms by language, each once, in their order")
    ]


@frozen(kw_only=True)
class Manifest(Part):
    """What an edition consists of and was made from."""

    format: Literal["briefing-manifest"] = NAME
    version: Literal[1] = VERSION
    versions: Annotated[
        dict[str, str], Field(description="Of `briefing`, and of the libraries that decide what is in the files")
    ]
    edition: Edition
    files: Annotated[tuple[File, ...], Field(description="All finished files, by name")]
    inputs: Inputs
    figures: Annotated[
        tuple[Figure, ...], Field(description="In the order of the data file; none of a paper with a marking")
    ]
    sources: Annotated[tuple[Source, ...], Field(description="All that the figures name")]

    def text(self) -> str:
        """Return the manifest as JSON."""
        return written(self) + "\n"


def from_text(text: str, but: Collection[str] = ()) -> Manifest | None:
    """Return a manifest from its text; None of what the program has not written, or if all its files are in ``but``."""
    try:
        read = json.loads(text, parse_float=Decimal)
        return None if but and _lists_only(read, but) else validator(Manifest).validate_python(read)
    except (ValidationError, ValueError, RecursionError):
        return None


def _lists_only(read: Any, names: Collection[str]) -> bool:
    """Tell whether all files of a manifest have some of the names; to read it as one takes ten times as long."""
    files = read.get("files") if isinstance(read, dict) else None
    return isinstance(files, list) and all(isinstance(one, dict) and str(one.get("name")) in names for one in files)


def json_schema() -> Json:
    """Return the JSON Schema of manifests."""
    from pydantic import TypeAdapter  # noqa: PLC0415 - no build needs a schema

    schema = tidied(TypeAdapter(Manifest).json_schema(mode="serialization"))
    required = [one.name for one in fields(Manifest) if one.name in schema["properties"]]
    return {"$schema": DIALECT, "title": "Manifest of an edition of briefing", **schema, "required": required}


def schema_text() -> str:
    """Return the JSON Schema as the text of a file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"

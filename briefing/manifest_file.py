"""The format of manifests: what an edition consists of and was made from, and the JSON Schema of that.

Nothing in one tells of a machine or a moment: no path outside the folders named, no clock, no version of Python.
"""

import json
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import Field, ValidationError

from briefing.figures.facts import DIALECT, Day, Json, Part, Source, Tag, Worth, tidied, written

NAME: Final = "briefing-manifest"
VERSION: Final = 1

Hash = Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="SHA-256, in small hexadecimal digits")]
Size = Annotated[int, Field(ge=0)]
FileName = Annotated[str, Field(pattern=r"^[^/\\:\x00-\x1f]{1,255}$", description="Without any folder")]


class File(Part):
    """A finished file."""

    name: FileName
    bytes: Size
    sha256: Hash
    format: str = Field(description="As `--format` names it: pdf, docx, html")
    template: str = Field(description="The paper: bilateral, one-page, or a template of your own")
    language: Tag
    switches: tuple[str, ...] = Field(description="Those of its format that it was made with: `attach-data`")


class Input(Part):
    """A file that the edition was made from."""

    name: str = Field(description="Relative to the folder of its kind, with `/` between folders")
    bytes: Size
    sha256: Hash


class Template(Part):
    """The files of a template."""

    files: tuple[Input, ...] = Field(description="Plan, theme, letterheads; those of the bundled one that it lies over")
    fonts: tuple[Input, ...]


class Inputs(Part):
    """What the edition was made from."""

    data: tuple[Input, ...] = Field(min_length=1, description="The data file, and the files that it includes")
    review: Input | None = Field(None, description="The record of what was accepted, where there is one")
    since: tuple[Input, ...] | None = Field(None, description="The earlier edition that it is compared with")
    templates: dict[str, Template] = Field(description="By the name of the paper")
    locales: dict[str, tuple[Input, ...]] = Field(description="By the language of the folder; sr has sr-Latn, too")


class Edition(Part):
    """Which edition it is."""

    id: str = Field(description="`id` of the data file, which file names begin with")
    date: Day
    home: str = Field(description="The side whose ministry writes: ISO 3166-1, or an entry of `parties`")
    partner: str
    draft: bool = Field(description="Whether the papers are drafts")
    example: bool = Field(description="Whether they are the example that comes with the program")


class Figure(Worth):
    """A figure that the papers print, and how they print it."""

    texts: dict[Tag, tuple[str, ...]] = Field(description="Its printed forms by language, each once, in their order")


class Manifest(Part):
    """What an edition consists of and was made from."""

    format: Literal["briefing-manifest"] = NAME
    version: Literal[1] = VERSION
    versions: dict[str, str] = Field(description="Of `briefing`, and of the libraries that decide what is in the files")
    edition: Edition
    files: tuple[File, ...] = Field(description="All finished files, by name")
    inputs: Inputs
    figures: tuple[Figure, ...] = Field(description="In the order of the data file; none of a paper with a marking")
    sources: tuple[Source, ...] = Field(description="All that the figures name")

    def text(self) -> str:
        """Return the manifest as JSON."""
        return written(self) + "\n"


def from_text(text: str) -> Manifest | None:
    """Return the manifest that a text is; None of what the program has not written."""
    try:
        return Manifest.model_validate(json.loads(text, parse_float=Decimal))
    except (ValidationError, ValueError, RecursionError):
        return None


def json_schema() -> Json:
    """Return the JSON Schema of manifests."""
    schema = tidied(Manifest.model_json_schema(mode="serialization"))
    required = [name for name in Manifest.model_fields if name in schema["properties"]]
    return {"$schema": DIALECT, "title": "Manifest of an edition of briefing", **schema, "required": required}


def schema_text() -> str:
    """Return the JSON Schema as the text of a file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"

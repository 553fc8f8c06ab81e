"""The format of attached data: the figures of a paper as facts for programs, and the JSON Schema of that.

An amount is a JSON number with the digits of the data file, never one that passed through binary fractions.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from inspect import cleandoc
from json.encoder import encode_basestring, encode_basestring_ascii
from types import MappingProxyType
from typing import Annotated, Any, Final, Literal

from briefing.data.quantities import SCALES
from briefing.figures.model import Operation, Origin
from briefing.reading.fields import Field, JsonSchema
from briefing.records import frozen, names, values

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
NAME: Final = "briefing-figures"
VERSION: Final = 2

_encoded: Final = json.JSONEncoder(ensure_ascii=False).encode

Number = Annotated[Decimal, JsonSchema({"type": "number"})]
Id = Annotated[str, Field(pattern=r"^[^\s.]+(\.[^\s.]+)*$")]
Day = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
PartialDay = Annotated[str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
Tag = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
Texts = dict[Tag, str]
Json = dict[str, Any]
Kind = Literal["money", "count", "percent", "points", "measure"]
Qualifier = Literal["exact", "about", "more_than", "at_least", "less_than", "up_to", "between"]


def _told(schema: Json, part: type[Part]) -> None:
    """Add to the schema of a part what it is, and what holds for several keys of it."""
    schema |= {"description": cleandoc(part.__doc__ or ""), **part.rules}


_CONFIG: Final = {"extra": "forbid", "json_schema_extra": _told}


@frozen(kw_only=True)
class Part:
    """A part of the file: no other keys. ``rules`` of its schema hold for several of its keys."""

    __pydantic_config__ = _CONFIG
    rules = MappingProxyType[str, Any]({})


@frozen(kw_only=True)
class Side(Part):
    """One of the two sides of the paper."""

    code: Annotated[str, Field(description="ISO 3166-1, or the code of an entry of `parties`")]
    names: Annotated[Texts, Field(description="What it is called, by language")]


@frozen(kw_only=True)
class Edition(Part):
    """The paper that the figures are printed in."""

    id: Annotated[str, Field(description="`id` of the data file, which file names begin with")]
    date: Annotated[Day, Field(description="The date of the edition")]
    home: Annotated[Side, Field(description="The side whose ministry writes: exports go from home to partner")]
    partner: Side
    draft: Annotated[bool, Field(description="Whether the paper is a draft")]
    languages: Annotated[tuple[Tag, ...], Field(description="The languages of the labels")]


@frozen(kw_only=True)
class Period(Part):
    """The time that a figure covers."""

    name: Annotated[str, Field(description="As the data file writes it: 2025, 2025-H1, 2024-07/2025-06, FY2024-04")]
    first: Day
    last: Day


@frozen(kw_only=True)
class Derived(Part):
    """What a figure follows from.

    `difference`: the first less all others. `change`: in per cent, from the second to the first. `value_before`: the
    first before the change that is the second. `share`: the first in per cent of the second. `years_since`: a date.
    """

    operation: Operation
    of: Annotated[
        tuple[Id | Derived, ...],
        Field(
            min_length=1,
            description="Ids of figures, of which the paper may leave some out, or the path of a date; a step between "
            "that is no figure stands here whole",
        ),
    ]


def _unit_of(kind: Kind, unit: dict[str, str]) -> Json:
    """Return the part of a schema that a kind of figure must have a unit, and of which form."""
    return {
        "if": {"properties": {"kind": {"const": kind}}},
        "then": {"required": ["unit"], "properties": {"unit": unit}},
    }


@frozen(kw_only=True)
class Worth(Part):
    """What a figure is worth, when, where it comes from and what it follows from."""

    rules = MappingProxyType[str, Any](
        {
            "oneOf": [{"required": ["amount"]}, {"required": ["low", "high"]}],
            "dependentRequired": {"low": ["high"], "high": ["low"]},
            "if": {"properties": {"origin": {"const": "derived"}}},
            "then": {"required": ["derived_from"]},
            "else": {"not": {"required": ["derived_from"]}},
            "allOf": [
                _unit_of("money", {"pattern": "^[A-Z]{3}$"}),
                _unit_of("percent", {"const": "percent"}),
                _unit_of("points", {"const": "percentage_points"}),
                _unit_of("measure", {}),
            ],
        }
    )

    id: Annotated[Id, Field(description="Its path in the data; the same in every language, format and edition")]
    kind: Kind
    amount: Annotated[Number | None, Field(description="The number as it is written, in units of `scale`")] = None
    low: Annotated[Number | None, Field(description="The lower end of a range, in the place of `amount`")] = None
    high: Annotated[Number | None, Field(description="The upper end of a range")] = None
    scale: Annotated[
        Literal[1, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000],
        Field(description="What the amount is multiplied by to have it in whole units"),
    ]
    unit: Annotated[
        str | None,
        Field(
            description="ISO 4217 of money; `percent`; `percentage_points`; of a measure as data files write it (km, "
            "t, years), of a count the key of the term that is counted; none of a mere number"
        ),
    ] = None
    qualifier: Annotated[Qualifier, Field(description="How exact the figure claims to be; `about` may be a range, too")]
    signed: Annotated[
        Literal[True] | None, Field(description="Whether the amount is a change, printed with its sign")
    ] = None
    period: Period | None = None
    date: Annotated[
        PartialDay | None, Field(description="The day, month or year on which it was so, where there is one")
    ] = None
    origin: Origin
    derived_from: Derived | None = None
    same_as: Annotated[Id | None, Field(description="The id of the figure that this is by another name")] = None
    sources: Annotated[
        tuple[str, ...], Field(description="Ids of `sources`; of a derived figure those of all it follows from")
    ]


@frozen(kw_only=True)
class Fact(Worth):
    """A figure that the paper prints."""

    labels: Annotated[Texts, Field(description="The figure in words and digits, by language, as papers print it")]
    names: Annotated[
        Texts | None, Field(description="What it is of, by language, where the program has words for that")
    ] = None

    def worth(self) -> dict[str, Any]:
        """Return what a figure is worth, by the keys of `Worth`."""
        return {name: value for name, value in values(self).items() if name not in ("labels", "names")}


@frozen(kw_only=True)
class Source(Part):
    """Where figures come from."""

    id: str
    titles: Annotated[Texts, Field(description="As the list of sources prints it, by language")]
    date: Annotated[PartialDay | None, Field(description="When it was published")] = None
    url: str | None = None
    invented: Annotated[Literal[True] | None, Field(description="Whether what it says is made up, as in examples")] = (
        None
    )


@frozen(kw_only=True)
class Facts(Part):
    """The figures that a paper prints, as numbers."""

    format: Literal["briefing-figures"] = NAME
    version: Literal[2] = VERSION
    edition: Edition
    figures: Annotated[
        tuple[Fact, ...], Field(description="Each id once, in the order of the data file, the derived ones last")
    ]
    sources: Annotated[tuple[Source, ...], Field(description="All that the figures name")]

    def text(self) -> str:
        """Return the facts as JSON."""
        return written(self) + "\n"


def json_schema() -> Json:
    """Return the JSON Schema of attached data."""
    from pydantic import TypeAdapter  # noqa: PLC0415 - no build needs a schema

    schema = tidied(TypeAdapter(Facts).json_schema(mode="serialization"))
    schema["required"] = ["format", "version", "edition", "figures", "sources"]
    return {"$schema": DIALECT, "title": "Figures of a paper of briefing", **schema}


def schema_text() -> str:
    """Return the JSON Schema as the text of a file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def scale_of(power: int) -> Any:
    """Return what a scale multiplies by: 6 gives 1000000."""
    if power not in SCALES.values():
        raise ValueError(f"no scale of 10 to the power of {power}")
    return 10**power


def tidied(node: Any) -> Any:
    """Return a schema without pydantic's titles and defaults; what may be missing is not null."""
    if isinstance(node, list):
        return [tidied(part) for part in node]
    if not isinstance(node, dict):
        return node
    tidy = {
        key: {name: tidied(below) for name, below in part.items()} if key in {"properties", "$defs"} else tidied(part)
        for key, part in node.items()
        if key not in {"title", "default"}
    }
    if {"type": "null"} in tidy.get("anyOf", ()):
        kept = [one for one in tidy.pop("anyOf") if one != {"type": "null"}]
        tidy = {**(kept[0] if len(kept) == 1 else {"anyOf": kept}), **tidy}
    if "patternProperties" in tidy:
        tidy.setdefault("additionalProperties", False)
    return tidy


def written(value: Any, indent: str = "\n") -> str:
    """Return a value as JSON, whose numbers have the digits of their decimals: the library would make them floats.

    What is None of a part of a file is left out.
    """
    return _WRITERS[value.__class__](value, indent)


_Writer = Callable[[Any, str], str]


class _Writers(dict[type, _Writer]):
    """How values of each class are written, found out when the first of it is."""

    def __missing__(self, kind: type) -> _Writer:
        found: _Writer = _encoded_alone
        if issubclass(kind, str):
            found = _text
        elif issubclass(kind, tuple | list):
            found = _row
        elif issubclass(kind, dict):
            found = _mapping
        elif issubclass(kind, Part):
            found = _part_writer(kind)
        elif kind is int:
            found = _digits
        elif issubclass(kind, Decimal):
            found = _decimal
        self[kind] = found
        return found


_WRITERS: Final = _Writers()


def _text(value: str, _indent: str) -> str:
    return encode_basestring(value)


def _digits(value: int, _indent: str) -> str:
    return str(value)  # what writes any value takes its time to begin


def _decimal(value: Decimal, _indent: str) -> str:
    return f"{value:f}"


def _encoded_alone(value: Any, _indent: str) -> str:
    return _encoded(value)


def _row(value: tuple[Any, ...] | list[Any], indent: str) -> str:
    if not value:
        return "[]"
    deeper, writers = f"{indent} ", _WRITERS
    parts = f",{deeper}".join([writers[part.__class__](part, deeper) for part in value])
    return f"[{deeper}{parts}{indent}]"


def _mapping(value: dict[str, Any], indent: str) -> str:
    if not value:
        return "{}"
    deeper, writers = f"{indent} ", _WRITERS
    heads = ((encode_basestring_ascii(name), part) for name, part in value.items())
    parts = f",{deeper}".join([f"{name}: {writers[part.__class__](part, deeper)}" for name, part in heads])
    return f"{{{deeper}{parts}{indent}}}"


def _part_writer(kind: type[Part]) -> _Writer:
    """Return what writes the parts of a file of a class: they have one key at least."""
    keys, writers = names(kind), _WRITERS
    heads = [f"{encode_basestring_ascii(key)}: " for key in keys]

    def write(value: Part, indent: str) -> str:
        deeper = f"{indent} "
        given = zip(heads, [getattr(value, key) for key in keys], strict=True)
        parts = [head + writers[part.__class__](part, deeper) for head, part in given if part is not None]
        return f"{{{deeper}{f',{deeper}'.join(parts)}{indent}}}"

    return write

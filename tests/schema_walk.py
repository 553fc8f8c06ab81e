"""The JSON Schema of the data file walked beside data: which kinds of mapping have which keys, and who writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from briefing import data
from briefing.data.schema import json_schema
from briefing.reading import publishing
from briefing.reading.node import Node

TOP = "Briefing"
SCHEMA = json_schema()
KINDS: Mapping[str, Mapping[str, Any]] = {TOP: SCHEMA, **SCHEMA["$defs"]}
"""The schema of each kind of mapping, by its name."""

Written = tuple[str, str, str, Any]
"""A key of data: the kind of its mapping, the key, where it stands (``trade.exports``), and its value."""


def keys() -> list[tuple[str, str]]:
    """Return every kind of mapping with every key that it may have, in the order of the file."""
    order: dict[str, None] = {}
    _kinds(SCHEMA, order)
    return [(kind, key) for kind in (TOP, *order) for key in KINDS[kind]["properties"]]


def description(kind: str, key: str) -> str:
    """Return what the schema says of a key, else of what it holds."""
    return _described(KINDS[kind]["properties"][key])


def summary(name: str) -> str:
    """Return what a class of the model is, in a sentence."""
    if name in KINDS:
        return str(KINDS[name]["description"])
    return (next(one for one in classes() if one.__name__ == name).__doc__ or "").partition("\n")[0]


def written(held: Any, kind: str = TOP, at: str = "") -> Iterator[Written]:
    """Yield each key of data with its kind of mapping."""
    for key, value in held.items():
        path = f"{at}.{key}" if at else str(key)
        part = KINDS[kind]["properties"].get(key)
        if part is not None:
            yield kind, key, path, value
        yield from _below(value, part if part is not None else _named(KINDS[kind], key), path)


def _below(value: Any, schema: Any, at: str) -> Iterator[Written]:
    """Yield the keys inside a value that a schema describes."""
    for one in _choices(schema):
        name = one.get("$ref", "").rpartition("/")[2]
        if name and isinstance(value, Mapping):
            yield from written(value, name, at)
        elif "patternProperties" in one and isinstance(value, Mapping):
            for key, part in value.items():
                yield from _below(part, _named(one, key), f"{at}.{key}")
        elif "items" in one and isinstance(value, list):
            for number, part in enumerate(value):
                yield from _below(part, one["items"], f"{at}.{number}")


def _named(schema: Mapping[str, Any], key: Any) -> Any:
    patterns = schema.get("patternProperties", {})
    return next((part for pattern, part in patterns.items() if re.match(pattern, str(key))), {})


def _choices(schema: Any) -> Iterator[Mapping[str, Any]]:
    for one in schema.get("anyOf") or schema.get("oneOf") or (schema,):
        if "anyOf" in one or "oneOf" in one:
            yield from _choices(one)
        else:
            yield one


def _kinds(schema: Any, found: dict[str, None]) -> None:
    """Note every kind of mapping that a schema leads to, in the order in which it does."""
    if isinstance(schema, list):
        for part in schema:
            _kinds(part, found)
    elif isinstance(schema, Mapping):
        name = schema.get("$ref", "").rpartition("/")[2]
        if name and name not in found:
            found[name] = None
            _kinds(KINDS[name], found)
        for key, part in schema.items():
            if key not in {"$defs", "$ref"}:
                _kinds(part, found)


def _described(schema: Mapping[str, Any]) -> str:
    if "description" in schema:
        return str(schema["description"])
    if "$ref" in schema:
        return str(KINDS[schema["$ref"].rpartition("/")[2]]["description"])
    return next(filter(None, map(_described, schema.get("anyOf", ()))), "")


def classes(above: type[Node] = Node) -> Iterator[type[Node]]:
    """Yield the classes of the data model."""
    for one in above.__subclasses__():
        if one.__module__.startswith(f"{data.__name__}."):
            yield one
            yield from classes(one)


def origin(kind: str, key: str) -> str:
    """Return the class that first has a key: what a kind inherits counts, and is told, once."""
    found = kind
    for one in next(one for one in classes() if one.__name__ == kind).__mro__:
        if one is not Node and issubclass(one, Node):
            names = {field.alias or name for name, field in one.model_fields.items()}
            found = one.__name__ if key in names else found
    return found


def origins() -> dict[tuple[str, str], tuple[str, str]]:
    """Return every key by the class that first has it, each with a kind of mapping that has it, in the file's order.

    That is a kind that has it as the class does, if there is one: others may take less under the key.
    """
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for kind, key in keys():
        first = origin(kind, key)
        kept = found.setdefault((first, key), (kind, key))
        if _narrowed(kept[0], key, first) and not _narrowed(kind, key, first):
            found[first, key] = (kind, key)
    return found


def _narrowed(kind: str, key: str, first: str) -> bool:
    """Tell whether a kind takes something else under a key than the class that it inherits it from."""
    return kind != first and _described(_own_schema(first)["properties"][key]) not in {"", description(kind, key)}


@cache
def _own_schema(name: str) -> Mapping[str, Any]:
    return publishing.json_schema(next(one for one in classes() if one.__name__ == name))

"""Pydantic's core is told of each model what pydantic itself would tell it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

import briefing
from briefing.language.entry import Entry
from briefing.reading.node import Node
from briefing.reading.validators import schema

_FOR_OTHERS = {"metadata", "serialization", "json_schema_input_schema", "serialization_alias", "computed_fields", "ref"}
"""What is for those that write values, or for the JSON Schema."""


def _below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for one in model.__subclasses__():
        yield one
        yield from _below(one)


def _models() -> list[type[BaseModel]]:
    for module in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    every = {one for root in (Node, Entry) for one in _below(root) if one.__module__.startswith("briefing.")}
    return sorted(every, key=lambda one: (one.__module__, one.__qualname__))


def _plain(node: Any, known: dict[str, Any], within: tuple[str, ...] = ()) -> Any:
    """Return a schema without references, and without what tells nothing of values that are read."""
    if isinstance(node, list | tuple):
        return [_plain(part, known, within) for part in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") == "definitions":
        known |= {part["ref"]: part for part in node["definitions"]}
        return _plain(node["schema"], known, within)
    if node.get("type") == "definition-ref":
        name = node["schema_ref"]
        return "itself" if name in within else _plain(known[name], known, (*within, name))
    given = {key: part for key, part in node.items() if key not in _FOR_OTHERS}
    return {key: _plain(part, known, within) for key, part in given.items() if part is not False and part is not None}


@pytest.mark.parametrize("model", _models(), ids=lambda model: f"{model.__module__}.{model.__qualname__}")
def test_a_model_is_read_as_pydantic_would_read_it(model: type[BaseModel]) -> None:
    model.model_rebuild()
    assert _plain(schema(model), {}) == _plain(model.__pydantic_core_schema__, {})

"""Pydantic's core is told of each model what pydantic itself would tell it."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import field
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import MethodType
from typing import Any

import pytest
from pydantic_core import ValidationError

import briefing
from briefing.reading.models import Model
from briefing.reading.publishing import as_pydantic
from briefing.reading.validators import schema, validator
from briefing.records import frozen

_FOR_OTHERS = {"metadata", "serialization", "json_schema_input_schema", "serialization_alias", "computed_fields", "ref"}
"""What is for those that write values, or for the JSON Schema."""


def _below(model: type[Model]) -> Iterator[type[Model]]:
    for one in model.__subclasses__():
        yield one
        yield from _below(one)


def _models() -> list[type[Model]]:
    for module in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    every = {one for one in _below(Model) if one.__module__.startswith("briefing.")}
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
    if node.get("type") == "model":
        node = {**node, "cls": node["cls"].__name__}
    if isinstance(function := node.get("function"), MethodType):
        node = {**node, "function": function.__func__}
    given = {key: part for key, part in node.items() if key not in _FOR_OTHERS}
    return {key: _plain(part, known, within) for key, part in given.items() if part is not False and part is not None}


@pytest.mark.parametrize("model", _models(), ids=lambda model: f"{model.__module__}.{model.__qualname__}")
def test_a_model_is_read_as_pydantic_would_read_it(model: type[Model]) -> None:
    theirs = as_pydantic(model)
    theirs.model_rebuild()
    assert _plain(schema(model), {}) == _plain(theirs.__pydantic_core_schema__, {})


@pytest.mark.parametrize("verify", [True, False])
def test_a_build_has_no_need_of_pydantic(tmp_path: Path, verify: bool) -> None:
    """Its core is all that reads data: to import the rest takes as long as making a paper."""
    code = (
        "import sys; from pathlib import Path; from briefing.build import build; "
        "from briefing.request import BuildRequest; "
        f"build(BuildRequest(languages=('en',), out=Path({str(tmp_path)!r}), workers=1, verify={verify})); "
        "print('pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("False\n", "")


class Colour(Enum):
    """What something may be."""

    RED = "red"
    GREEN = "green"


@frozen
class Leaf:
    """A record."""

    path: Path
    colour: Colour = Colour.GREEN
    names: tuple[str, ...] = ()


@frozen(kw_only=True)
class Branch:
    """A record with others in it, and with itself."""

    size: Decimal | None
    leaves: Mapping[str, Leaf] = field(default_factory=dict)
    below: tuple[Branch, ...] = ()


def test_records_are_read_with_their_defaults() -> None:
    text = '{"size": "1.50", "leaves": {"a": {"path": "x/y", "colour": "red"}}, "below": [{"size": null}]}'
    below = Branch(size=None)
    leaf = Leaf(Path("x/y"), Colour.RED)
    assert validator(Branch).validate_json(text) == Branch(size=Decimal("1.50"), leaves={"a": leaf}, below=(below,))


@pytest.mark.parametrize(
    "wrong",
    ["{}", '{"size": "x"}', '{"size": null, "more": 1}', '{"size": null, "leaves": {"a": {"path": 1}}}', "[]", '["1"]'],
)
def test_what_is_no_record_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError):
        validator(Branch).validate_json(wrong)

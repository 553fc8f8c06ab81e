"""What the values of a file are read as: the types of a model, as messages and checks need them."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from briefing.reading.lines import Path


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value is read as: the bare type, and the marks of its annotation."""

    type: Any
    marks: tuple[Any, ...] = ()

    @property
    def model(self) -> type[BaseModel] | None:
        """The model that the value is read as, if it is a mapping with keys of its own."""
        return self.type if isinstance(self.type, type) and issubclass(self.type, BaseModel) else None

    @property
    def choices(self) -> tuple[str, ...]:
        """The words that may be written, if the type is a choice of words."""
        return tuple(map(str, get_args(self.type))) if get_origin(self.type) is Literal else ()


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a type as the name of something: an entry of ``people``, ``sources``, ``terms``, a country, a language."""

    table: str


def kind_of(annotation: Any, marks: tuple[Any, ...] = ()) -> Kind:
    """Return the bare type of an annotation, without ``None``, and its marks."""
    origin = get_origin(annotation)
    if origin is Annotated:
        bare, *found = get_args(annotation)
        return kind_of(bare, (*found, *marks))
    if origin in {Union, types.UnionType}:
        parts = [part for part in get_args(annotation) if part is not type(None)]
        if len(parts) == 1:
            return kind_of(parts[0], marks)
    return Kind(annotation, marks)


@cache
def keys(model: type[BaseModel]) -> Mapping[str, Kind]:
    """Return the keys that a mapping has in the file, and what their values are read as."""
    return {
        field.alias or name: kind_of(field.annotation, tuple(field.metadata))
        for name, field in model.model_fields.items()
    }


def required(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys that a mapping must have."""
    return tuple(field.alias or name for name, field in model.model_fields.items() if field.is_required())


def gathers(model: type[BaseModel]) -> tuple[str, Any] | None:
    """Return the field that takes the keys which a model does not name, and what each of their values is read as.

    A model says so with ``gathered``. None: such keys are mistakes.
    """
    found: tuple[str, Any] | None = getattr(model, "gathered", None)
    return found


def child(kind: Kind, segment: str | int) -> Kind:
    """Return what a part of a value is read as."""
    if kind.model is not None:
        gathered = gathers(kind.model)
        return keys(kind.model).get(str(segment), Kind(object) if gathered is None else Kind(gathered[1]))
    origin, arguments = get_origin(kind.type), get_args(kind.type)
    if origin is tuple and arguments:
        fixed = isinstance(segment, int) and Ellipsis not in arguments and segment < len(arguments)
        return kind_of(arguments[segment] if fixed and isinstance(segment, int) else arguments[0])
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return kind_of(arguments[1])
    return Kind(object)


def own_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys that a model names, without the field that takes others."""
    gathered = gathers(model)
    return tuple(key for key in keys(model) if gathered is None or key != gathered[0])


def kind_at(root: Any, path: Path) -> Kind:
    """Return what the value at a path of a file is read as, the whole being read as ``root``."""
    kind = kind_of(root)
    for segment in path:
        kind = child(kind, segment)
    return kind

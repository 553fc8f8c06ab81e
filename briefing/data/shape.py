"""What the model says about each value of a data file: the type that it is read as, and the marks on it."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Final, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from briefing.data.lines import Path
from briefing.data.marks import Apart, Measured, Ref
from briefing.data.model import Forms, Term

M = TypeVar("M")


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """What a value is read as: the bare type, and the marks of its annotation. Each place of a model has one."""

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

    def mark(self, mark: type[M]) -> M | None:
        """Return the mark of a class, if the annotation has one."""
        found = _by_class(self).get(mark)
        return found if isinstance(found, mark) else None

    def refers_to(self, table: str) -> bool:
        """Tell whether the value names an entry of a table."""
        ref = self.mark(Ref)
        return ref is not None and ref.table == table

    def is_a(self, model: type[BaseModel]) -> bool:
        """Tell whether the value is read as a mapping of a class."""
        return self.model is not None and issubclass(self.model, model)


@cache
def _by_class(kind: Kind) -> Mapping[type, Any]:
    return {type(mark): mark for mark in reversed(kind.marks)}


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
        return Kind(annotation, (*marks, *(mark for part in parts for mark in kind_of(part).marks)))
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


def fitting(kind: Kind, value: Any) -> Kind:
    """Return what a written mapping is read as where it may be of several kinds: that which knows most of its keys."""
    several = _several(kind) if isinstance(value, Mapping) else ()
    return max(several, key=lambda one: len(value.keys() & keys(one.type).keys()), default=kind)


@cache
def _several(kind: Kind) -> tuple[Kind, ...]:
    if get_origin(kind.type) not in {Union, types.UnionType}:
        return ()
    models = (kind_of(part).model for part in get_args(kind.type))
    return tuple(Kind(model, kind.marks) for model in models if model is not None)


FORMS: Final = Kind(Forms)
ANYTHING: Final = Kind(object)


def child(kind: Kind, segment: str | int) -> Kind:
    """Return what a part of a value is read as."""
    if kind.model is not None:
        if kind.model is Term and segment != "foreign":
            return FORMS
        return keys(kind.model).get(str(segment), ANYTHING)
    items = _items(kind)
    return items[segment] if len(items) > 1 and isinstance(segment, int) and segment < len(items) else items[0]


@cache
def _items(kind: Kind) -> tuple[Kind, ...]:
    """Return what the parts of a list or of named entries are read as: one kind, or one for each place of a list."""
    origin, arguments = get_origin(kind.type), get_args(kind.type)
    if origin in {tuple, list} and arguments:
        return tuple(kind_of(part) for part in arguments if part is not Ellipsis)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return (kind_of(arguments[1]),)
    return (ANYTHING,)


def kind_at(path: Path, model: type[BaseModel]) -> Kind:
    """Return what the value at a path of a file, which is read as a model, is read as."""
    kind = Kind(model)
    for segment in path:
        kind = child(kind, segment)
    return kind


def matches(pattern: str, path: Path) -> bool:
    """Tell whether a path is meant by a pattern: a dotted path, with ``*`` for any one key or number, or what is in it.

    ``trade.history.*.balance``, ``relations.visits``.
    """
    wanted = pattern.split(".")
    return len(wanted) <= len(path) and all(
        one in ("*", str(segment)) for one, segment in zip(wanted, path, strict=False)
    )


def exists(pattern: str, model: type[BaseModel]) -> bool:
    """Tell whether a data file of a model may hold what a pattern means."""
    return _exists(pattern.split("."), Kind(model))


def _exists(wanted: list[str], kind: Kind) -> bool:
    if not wanted:
        return True
    first, *rest = wanted
    if kind.model is not None:
        return any(_exists(rest, below) for key, below in keys(kind.model).items() if first in ("*", key))
    if get_origin(kind.type) in {tuple, list}:
        return (first == "*" or first.isdecimal()) and _exists(rest, child(kind, int(first) if first != "*" else 0))
    below = child(kind, first)
    return below.type is not object and _exists(rest, below)


@cache
def statistics(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys of a mapping under which its figures stand, without those that stand apart."""
    return tuple(key for key, kind in keys(model).items() if not kind.mark(Apart) and _is_measured(kind))


def _is_measured(kind: Kind) -> bool:
    """Tell whether a value is a figure, or holds some."""
    if kind.model is not None:
        return any(map(_is_measured, keys(kind.model).values()))
    return kind.mark(Measured) is not None or any(_is_measured(kind_of(part)) for part in get_args(kind.type))

"""What the values of a file are read as: the types of a model, as messages and checks need them."""

from __future__ import annotations

import types
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Final, Literal, TypeVar, Union, get_args, get_origin

from briefing.reading import fields, models
from briefing.reading.lines import Path
from briefing.reading.models import Model, ModelType, is_model
from briefing.records import frozen

M = TypeVar("M")
_OF_EVERY: Final = (fields.__name__, models.__name__)  # whose classes say nothing of what a value is


@frozen
class Ref:
    """Marks a type as the name of something: an entry of ``people``, ``sources``, ``terms``, a country, a language."""

    table: str


class Kind:
    """What a value is read as: the bare type, and the marks of its annotation. Each place of a model has one."""

    __slots__ = ("_by_class", "marks", "model", "table", "traits", "type")

    def __init__(self, read_as: Any, marks: tuple[Any, ...] = ()) -> None:
        """See once what is asked at every step through a file."""
        by_class = {type(mark): mark for mark in reversed(marks)}
        classes = (*by_class, *(read_as.__mro__ if isinstance(read_as, ModelType) else ()))
        self.type: Final = read_as
        self.marks: Final = marks
        self.model: Final[type[Model] | None] = read_as if is_model(read_as) else None
        """The model that the value is read as, if it is a mapping with keys of its own."""
        self.traits: Final[frozenset[type]] = frozenset(
            one for one in classes if one is not object and one.__module__ not in _OF_EVERY
        )
        """The classes of its marks, its model and the models that this inherits: what it can be found by."""
        self.table: Final[str] = by_class[Ref].table if Ref in by_class else ""
        """The table that the value names an entry of, if it does."""
        self._by_class: Final[Mapping[type, Any]] = by_class

    @property
    def choices(self) -> tuple[str, ...]:
        """The words that may be written, if the type is a choice of words."""
        return tuple(map(str, get_args(self.type))) if get_origin(self.type) is Literal else ()

    def mark(self, mark: type[M]) -> M | None:
        """Return the mark of a class, if the annotation has one."""
        found: M | None = self._by_class.get(mark)
        return found

    def refers_to(self, table: str) -> bool:
        """Tell whether the value names an entry of a table."""
        return self.table == table

    def is_a(self, model: type[Model]) -> bool:
        """Tell whether the value is read as a mapping of a class."""
        return model in self.traits


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
def keys(model: type[Model]) -> Mapping[str, Kind]:
    """Return the keys that a mapping has in the file, and what their values are read as."""
    return {
        field.alias or name: kind_of(field.annotation, tuple(field.metadata))
        for name, field in model.model_fields.items()
    }


def required(model: type[Model]) -> tuple[str, ...]:
    """Return the keys that a mapping must have."""
    return tuple(field.alias or name for name, field in model.model_fields.items() if field.is_required())


def gathers(model: type[Model]) -> tuple[str, Any] | None:
    """Return the field that takes the keys which a model does not name, and what each of their values is read as.

    A model says so with ``gathered``. None: such keys are mistakes.
    """
    found: tuple[str, Any] | None = getattr(model, "gathered", None)
    return found


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


ANYTHING: Final = Kind(object)


def child(kind: Kind, segment: str | int) -> Kind:
    """Return what a part of a value is read as."""
    if kind.model is not None:
        return keys(kind.model).get(str(segment)) or _gathered(kind.model)
    items = _items(kind)
    return items[segment] if len(items) > 1 and isinstance(segment, int) and segment < len(items) else items[0]


@cache
def _gathered(model: type[Model]) -> Kind:
    """Return what the value of a key that a model does not name is read as."""
    gathered = gathers(model)
    return ANYTHING if gathered is None else kind_of(gathered[1])


@cache
def _items(kind: Kind) -> tuple[Kind, ...]:
    """Return what the parts of a list or of named entries are read as: one kind, or one for each place of a list."""
    origin, arguments = get_origin(kind.type), get_args(kind.type)
    if origin in {tuple, list} and arguments:
        return tuple(kind_of(part) for part in arguments if part is not Ellipsis)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return (kind_of(arguments[1]),)
    return (ANYTHING,)


def others(kind: Kind) -> Kind | None:
    """Return what each part of a value is read as that ``keys`` do not name; None where they are not all the same."""
    items = _items(kind) if kind.model is None else (_gathered(kind.model),)
    return items[0] if len(items) == 1 else None


def own_keys(model: type[Model]) -> tuple[str, ...]:
    """Return the keys that a model names, without the field that takes others."""
    gathered = gathers(model)
    return tuple(key for key in keys(model) if gathered is None or key != gathered[0])


def kind_at(root: Any, path: Path) -> Kind:
    """Return what the value at a path of a file is read as, the whole being read as ``root``."""
    kind = kind_of(root)
    for segment in path:
        kind = child(kind, segment)
    return kind

"""Validators of models and records, made from their fields at once.

What checks data is pydantic's compiled core. Pydantic tells the core how to do that by a general program, which looks
for much that no type of ours has, and searches all installed packages for plug-ins. Here the core is told the same in a
tenth of the time; ``test_validators`` sees of each model of the program that it is the same. Schemas that are met often
are written as the mappings that they are: pydantic's functions take long to make them.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pydantic_core import CoreSchema, SchemaValidator, core_schema

from briefing.reading.fields import After, Before, Choice, FieldMark, Plain, Tag, bounded, called
from briefing.reading.models import Check, Model, ModelField, checks, is_model
from briefing.reading.scalars import Read
from briefing.records import is_record

_WHOLE: Final = (Read, Plain)
_SIMPLE: Final[Mapping[Any, str]] = {
    str: "str",
    int: "int",
    bool: "bool",
    date: "date",
    Decimal: "decimal",
    Any: "any",
    object: "any",
}


@cache
def validator(model: type[Any]) -> SchemaValidator:
    """Return what reads data as a model, or as a record: ``validate_python``, ``validate_json``."""
    return SchemaValidator(schema(model))


def schema(model: type[Any]) -> CoreSchema:
    """Return what tells pydantic's core how to read data as a model or a record.

    Raises:
        TypeError: A type of the model, or a mark of one, is none that our models have had so far.
    """
    models = _Models()
    root = models.of(model)
    return models.joined(root)


class _Models:
    """The schemas of models, each made once, wherever it stands."""

    def __init__(self) -> None:
        self._known: dict[type[Any], Any] = {}
        self._places: dict[str, list[Any]] = {}
        self._values: dict[tuple[int, ...], Any] = {}
        self._met = 0

    def joined(self, root: Any) -> CoreSchema:
        """Return a schema with those that stand in it: as definitions, or in their place if that is the only one."""
        shared: list[CoreSchema] = []
        for model in self._known.values():
            places = self._places[model["ref"]]
            if len(places) == 1:
                places[0].clear()
                places[0].update(model)
            else:
                shared.append(model)
        return core_schema.definitions_schema(root, shared) if shared else root

    def of(self, read_as: Any, marks: Iterable[Any] = ()) -> Any:
        """Return the schema of a type, and of the marks that are on it, the innermost first."""
        every = tuple(marks)
        if not every:
            return self._bare(read_as)
        whole = next((mark for mark in reversed(every) if isinstance(mark, _WHOLE)), None)
        if whole is not None:
            made = whole.schema() if isinstance(whole, Read) else called("plain", whole.function)
            every = every[every.index(whole) + 1 :]
        elif any(isinstance(mark, Choice) for mark in every):
            made = self._tagged(get_args(read_as), next(mark for mark in every if isinstance(mark, Choice)))
        else:
            made = self._bare(read_as)
        for mark in every:
            made = _marked(made, mark)
        return made

    def _bare(self, read_as: Any) -> Any:
        """Return the schema of a type without marks."""
        if isinstance(read_as, type):
            if is_model(read_as):
                return self._once(read_as, self._made)
            if read_as in _SIMPLE:
                return {"type": _SIMPLE[read_as]}
            if is_record(read_as):
                return self._once(read_as, self._record)
            if issubclass(read_as, Enum):
                return core_schema.enum_schema(read_as, list(read_as))
            if read_as is Path:
                return called("after", Path, {"type": "str"})
            raise TypeError(f"nothing is read as {read_as} so far")
        origin, arguments = get_origin(read_as), get_args(read_as)
        return self.of(arguments[0], arguments[1:]) if origin is Annotated else self._composed(origin, arguments)

    def _composed(self, origin: Any, arguments: tuple[Any, ...]) -> Any:
        """Return the schema of a type that is made of others."""
        if origin is Literal:
            return {"type": "literal", "expected": list(arguments)}
        if origin in (Union, types.UnionType):
            return self._union(arguments)
        if origin is tuple and arguments[-1] is Ellipsis:
            return {"type": "tuple", "items_schema": [self.of(arguments[0])], "variadic_item_index": 0}
        if origin is tuple:
            return {"type": "tuple", "items_schema": [self.of(part) for part in arguments]}
        if origin is list:
            return {"type": "list", "items_schema": self.of(arguments[0])}
        if isinstance(origin, type) and issubclass(origin, Mapping):
            of_keys, of_values = map(self.of, arguments)
            return {"type": "dict", "keys_schema": of_keys, "values_schema": of_values, "strict": False}
        raise TypeError(f"nothing is read as {origin} of {arguments} so far")

    def _union(self, arguments: tuple[Any, ...]) -> Any:
        choices = [self.of(one) for one in arguments if one is not types.NoneType]
        made = choices[0] if len(choices) == 1 else {"type": "union", "choices": choices}
        return made if len(choices) == len(arguments) else {"type": "nullable", "schema": made}

    def _tagged(self, arguments: tuple[Any, ...], by: Choice) -> CoreSchema:
        choices = {mark.name: self.of(one) for one in arguments for mark in get_args(one) if isinstance(mark, Tag)}
        return core_schema.tagged_union_schema(choices, by.function)

    def _once(self, kind: type[Any], make: Callable[[Any, str], Any]) -> Any:
        """Return a reference to the schema of a model or a record, which is made when it is first met."""
        self._met += 1
        name = f"{kind.__module__}.{kind.__qualname__}"
        place: Any = {"type": "definition-ref", "schema_ref": name}
        self._places.setdefault(name, []).append(place)
        if kind not in self._known:
            self._known[kind] = {"ref": name}
            self._known[kind] = make(kind, name)
        return place

    def _record(self, record: type[Any], name: str) -> Any:
        """Return the schema of a record: its class is called with what is written of its fields, and nothing else."""
        init = record.__init__
        defaults = dict(init.__kwdefaults__ or {})
        names = init.__code__.co_varnames[1:]
        positional = names[: init.__code__.co_argcount - 1]
        defaults |= zip(reversed(positional), reversed(init.__defaults__ or ()), strict=False)
        hints = get_type_hints(record, include_extras=True)
        parts: list[Any] = []
        for one in names:
            made = self.of(hints[one])
            if one in defaults:
                made = {"type": "default", "schema": made, "default": defaults[one]}
            parts.append({"name": one, "mode": "keyword_only", "schema": made})
        arguments = {"type": "arguments", "arguments_schema": parts}
        return {"type": "call", "arguments_schema": arguments, "function": record, "ref": name}

    def _made(self, model: type[Model], name: str) -> Any:
        own = [(check, getattr(model, method)) for method, check in checks(model)]
        seen = [one for one in own if one[0].fields]
        parts = {key: self._field(key, field, seen) for key, field in model.model_fields.items()}
        inner: Any = {"type": "model-fields", "fields": parts, "model_name": model.__name__}
        for check, function in own:
            if check.mode == "before":
                inner = called("before", function, inner)
        settings = model.model_settings
        config: Any = {"title": model.__name__, "extra_fields_behavior": settings.extra}
        if settings.strict:
            config["strict"] = True
        made: Any = {"type": "model", "cls": model, "schema": inner, "config": config, "ref": name}
        for check, function in own:
            if check.mode == "after" and not check.fields:
                made = {**called("after", function, made), "ref": made.pop("ref")}
        return made

    def _typed(self, field: ModelField) -> Any:
        """Return the schema of a field's type; fields of one type in which no model stands share it."""
        types_of = (id(field.annotation), *map(id, field.metadata))
        if (known := self._values.get(types_of)) is not None:
            return known
        met = self._met
        made = self.of(field.annotation, field.metadata)
        if met == self._met:
            self._values[types_of] = made
        return made

    def _field(self, key: str, field: ModelField, seen: Iterable[tuple[Check, Any]]) -> Any:
        made = self._typed(field)
        for check, function in seen:
            if key in check.fields:
                made = called("after", function, made)
        if field.default_factory is not None:
            made = {"type": "default", "schema": made, "default_factory": field.default_factory}
        elif not field.is_required():
            made = {"type": "default", "schema": made, "default": field.default}
        return {"type": "model-field", "schema": made, **({"validation_alias": field.alias} if field.alias else {})}


def _marked(made: Any, mark: Any) -> Any:
    """Return a schema with what a mark says, if it says something of values."""
    if isinstance(mark, Before):
        return called("before", mark.function, made)
    if isinstance(mark, After):
        return called("after", mark.function, made)
    return bounded(made, mark.bounds) if isinstance(mark, FieldMark) else made

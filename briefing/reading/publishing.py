"""Models as pydantic's own, for JSON Schemas: pydantic writes them, which takes it longer than a paper takes."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from functools import cache
from inspect import cleandoc, getattr_static
from typing import Annotated, Any, Final, Union, get_args, get_origin

import pydantic
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    PlainValidator,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from briefing.reading import fields
from briefing.reading.fields import REQUIRED
from briefing.reading.models import Model, ModelField, ModelType, checks

_OURS: Final[Mapping[type, Any]] = {
    fields.Before: lambda mark: BeforeValidator(mark.function),
    fields.After: lambda mark: AfterValidator(mark.function),
    fields.Plain: lambda mark: PlainValidator(mark.function),
    fields.Tag: lambda mark: pydantic.Tag(mark.name),
    fields.Choice: lambda mark: Discriminator(mark.function),
    fields.JsonSchema: lambda mark: WithJsonSchema(dict(mark.schema)),
    fields.FieldMark: lambda mark: pydantic.Field(**mark.bounds),
}


def json_schema(model: type[Model]) -> dict[str, Any]:
    """Return the JSON Schema of the mappings that are read as a model, as pydantic writes it.

    A model's ``published``, if it has one, changes what it is given of the model.
    """
    return as_pydantic(model).model_json_schema(by_alias=True, schema_generator=_WithoutDefaults)


class _WithoutDefaults(GenerateJsonSchema):
    """Writes no defaults: those that are models cannot be, and what is not written is told in a field's words."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema of what has a default, without that."""
        return self.generate_inner(schema["schema"])


@cache
def as_pydantic(model: type[Model]) -> type[BaseModel]:
    """Return the model that pydantic would make of what a model says: it reads the same."""
    settings, published = model.model_settings, getattr(model, "published", None)
    config = ConfigDict(extra=settings.extra, frozen=True, strict=settings.strict, defer_build=True)
    if published:
        config["json_schema_extra"] = published
    own: dict[str, Any] = {}
    for name, check in checks(model):
        function = getattr_static(model, name)
        own[name] = (
            pydantic.field_validator(*check.fields, check_fields=False)(function)
            if check.fields
            else pydantic.model_validator(mode=check.mode)(function)
        )
    parts: dict[str, Any] = {name: (_annotation(one), _field(one)) for name, one in model.model_fields.items()}
    return pydantic.create_model(
        model.__name__,
        __config__=config,
        __doc__=model.__doc__ and cleandoc(model.__doc__),
        __module__=model.__module__,
        __validators__=own,
        **parts,
    )


def _field(field: ModelField) -> FieldInfo:
    said: dict[str, Any] = {"description": field.description, "alias": field.alias}
    if field.default_factory is not None:
        said["default_factory"] = field.default_factory
    elif field.default is not REQUIRED:
        said["default"] = field.default
    made: FieldInfo = pydantic.Field(**said)
    return made


def _annotation(field: ModelField) -> Any:
    return _marked(_type(field.annotation), field.metadata)


def _marked(read_as: Any, marks: Iterable[Any]) -> Any:
    """Return a type with marks; pydantic's in the place of ours, and the others as they are."""
    every = tuple(_OURS[type(mark)](mark) if type(mark) in _OURS else mark for mark in marks)
    return Annotated[read_as, *every] if every else read_as


def _type(read_as: Any) -> Any:
    """Return a type in which models and marks of ours are replaced by pydantic's."""
    if isinstance(read_as, ModelType):
        return as_pydantic(read_as)
    origin, arguments = get_origin(read_as), get_args(read_as)
    if origin is Annotated:
        return _marked(_type(arguments[0]), arguments[1:])
    if origin in {Union, types.UnionType}:
        return Union[tuple(map(_type, arguments))]  # noqa: UP007 - of as many as there are
    if origin is None or not arguments or not isinstance(origin, type):
        return read_as
    made: Any = origin
    return made[tuple(one if one is Ellipsis else _type(one) for one in arguments)]

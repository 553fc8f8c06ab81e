"""What is said of a field of a model, or of a type: its default, its bounds, its description, what reads or sees it.

These are pydantic's, as far as models of files need them, and mean the same: ``publishing`` gives pydantic its own in
their place, ``validators`` tells pydantic's core. ``Field`` and ``JsonSchema`` are understood by pydantic as they are,
for the records that are no models.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from briefing.records import frozen

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

Function = Callable[..., Any]


class _Required:
    """The default of a field that has none."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "REQUIRED"


REQUIRED: Final[Any] = _Required()


@frozen
class Before:
    """Says that a function makes what is written ready for the other checks."""

    function: Function


@frozen
class After:
    """Says that a function sees, or changes, what the other checks have read."""

    function: Function


@frozen
class Plain:
    """Says that a function reads what is written, and nothing else does."""

    function: Function


@frozen
class Tag:
    """The name of a type among those that a ``Choice`` chooses from."""

    name: str


@frozen
class Choice:
    """Says that a function tells by which of several types, each with its ``Tag``, a value is read."""

    function: Callable[[Any], str]


class JsonSchema:
    """Says what the JSON Schema of a type is, whatever the type is."""

    __slots__ = ("schema",)

    def __init__(self, schema: Mapping[str, Any]) -> None:
        """Take the schema."""
        self.schema: Final = schema

    def __get_pydantic_json_schema__(self, _core: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Return the schema, for pydantic."""
        return dict(self.schema)


@frozen
class FieldMark:
    """What ``Field`` says; ``bounds`` are those of pydantic's core: ``ge``, ``max_length``, ``pattern``."""

    default: Any = REQUIRED
    factory: Callable[[], Any] | None = None
    alias: str | None = None
    description: str | None = None
    bounds: Mapping[str, Any] = MappingProxyType({})

    def __hash__(self) -> int:
        return hash((self.alias, self.description))

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema of a type with the bounds, for pydantic."""
        made: CoreSchema = bounded(handler(source), self.bounds)
        return made

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Return the JSON Schema of a type with the description, for pydantic."""
        made = handler(core)
        return {**made, "description": self.description} if self.description is not None else made


def Field(  # noqa: N802 - as pydantic's, whose place it takes
    default: Any = REQUIRED,
    *,
    default_factory: Callable[[], Any] | None = None,
    alias: str | None = None,
    description: str | None = None,
    **bounds: Any,
) -> Any:
    """Say of a field, as its default or in its annotation, or of a type in an annotation, what is to be known of it.

    Args:
        default: What a field is that is not written; a field without one must be written.
        default_factory: Makes the default anew each time.
        alias: The key in the file, if it is not the field's name.
        description: What editors show, from the JSON Schema.
        bounds: ``ge``, ``le``, ``lt``, ``min_length``, ``max_length``, ``pattern``.
    """
    return FieldMark(default, default_factory, alias, description, bounds)


def bounded(made: Any, bounds: Mapping[str, Any]) -> Any:
    """Return the schema of pydantic's core with bounds; of what may be none, those of what else it may be."""
    if made["type"] == "nullable":
        return {**made, "schema": bounded(made["schema"], bounds)}
    return {**made, **bounds}


def called(mode: str, function: Any, inner: Any = None) -> Any:
    """Return the schema of a function ``before`` or ``after`` another schema, or in its place (``plain``)."""
    kind = "with-info" if _takes_info(function) else "no-info"
    made = {"type": f"function-{mode}", "function": {"type": kind, "function": function}}
    return made if inner is None else {**made, "schema": inner}


def _takes_info(function: Any) -> bool:
    """Tell whether a function takes pydantic's ValidationInfo besides the value."""
    code = getattr(function, "__code__", None)
    bound = getattr(function, "__self__", None) is not None
    return code is not None and code.co_argcount - len(function.__defaults__ or ()) - bound > 1

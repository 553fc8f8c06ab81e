"""Models: what mappings of files are read into, declared as those of pydantic are and checked by pydantic's core.

A model lists its fields with their types and marks, and says with ``before``, ``after`` and ``sees`` what checks it
has of its own; ``validators`` tells pydantic's core of it. Pydantic itself looks at each class as it is defined, which
takes as long as making a paper does: it is needed only where it writes a JSON Schema (``publishing``). What models have
of pydantic's has the names that it has there.

Modules of many models do without ``from __future__ import annotations``: each annotation would be compiled from text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import FrozenInstanceError
from typing import (
    Annotated,
    Any,
    ClassVar,
    Final,
    Literal,
    Self,
    TypeGuard,
    TypeVar,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)

from briefing.reading.fields import REQUIRED, Field, FieldMark
from briefing.records import frozen

__all__ = ["Check", "Model", "ModelField", "ModelType", "Settings", "after", "before", "checks", "is_model", "sees"]

T = TypeVar("T")
M = TypeVar("M", bound="Model")
_CHECK: Final = "__check__"
_OWN: Final = "__own_fields__"
_FOREIGN: Final = ("pydantic", "annotated_types")
_put = object.__setattr__


@frozen
class Check:
    """What a method is called for: ``before`` or ``after`` a model is read, or after some of its fields are."""

    mode: Literal["before", "after"]
    fields: tuple[str, ...] = ()


def before(method: T) -> T:
    """Have a class method make what is written ready: it takes that, and the info if it wants, and returns it."""
    return _marked(method, Check("before"))


def after(method: T) -> T:
    """Have a method see the finished model: it takes the info if it wants, and returns the model."""
    return _marked(method, Check("after"))


def sees(*fields: str) -> Callable[[T], T]:
    """Have a class method see the values of some fields: it takes each, and the info if it wants, and returns it."""
    return lambda method: _marked(method, Check("after", fields))


def _marked(method: T, check: Check) -> T:
    setattr(method, _CHECK, check)
    return method


@frozen
class ModelField:
    """A field of a model: its bare type, the marks that are on it, and what ``Field`` says of it."""

    annotation: Any
    metadata: tuple[Any, ...] = ()
    default: Any = REQUIRED
    default_factory: Callable[[], Any] | None = None
    alias: str | None = None
    description: str | None = None

    def is_required(self) -> bool:
        """Tell whether the field must be written."""
        return self.default is REQUIRED and self.default_factory is None

    def get_default(self) -> Any:
        """Return what the field is where it is not written."""
        return self.default if self.default_factory is None else self.default_factory()


@frozen
class Settings:
    """How all fields of a model are read.

    ``extra`` says what is done with other keys, ``strict`` that nothing is taken for what it is not (text for a
    number), ``alias`` what makes the key of a field from its name.
    """

    extra: Literal["forbid", "ignore"] = "forbid"
    strict: bool = False
    alias: Callable[[str], str] | None = None


def _is_of_class(annotation: Any) -> bool:
    """Tell whether an annotation is that of a value of the class, and no field's."""
    return annotation.startswith("ClassVar") if isinstance(annotation, str) else get_origin(annotation) is ClassVar


def _field(name: str, annotation: Any, default: Any, alias: Callable[[str], str] | None) -> ModelField:
    """Return a field from its annotation and its default, each of which may hold what ``Field`` says."""
    marks: tuple[Any, ...] = ()
    if get_origin(annotation) is Annotated:
        annotation, *found = get_args(annotation)
        marks = tuple(found)
    if isinstance(default, FieldMark):
        marks += (default,)
    said = [one for one in marks if isinstance(one, FieldMark)]
    values = [default, *(one.default for one in said)]
    foreign = next((one for one in (default, *marks) if type(one).__module__.startswith(_FOREIGN)), None)
    if foreign is not None:
        raise TypeError(f"{foreign!r} of the field {name!r} would say nothing: use what briefing.reading.fields has")
    return ModelField(
        annotation,
        tuple(one for one in marks if not isinstance(one, FieldMark) or one.bounds),
        next((one for one in values if one is not REQUIRED and not isinstance(one, FieldMark)), REQUIRED),
        next((one.factory for one in said if one.factory), None),
        next((one.alias for one in said if one.alias), None) or (alias(name) if alias else None),
        next((one.description for one in said if one.description is not None), None),
    )


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field,))
class ModelType(type):
    """The class of all models: asked of it, a class tells at once whether it is one."""

    model_fields: Mapping[str, ModelField]
    """The fields, those of the classes that it inherits first."""

    def __new__(
        cls, name: str, bases: tuple[type, ...], space: dict[str, Any], *, settings: Settings | None = None
    ) -> ModelType:
        """Take the fields and their defaults out of what a class has."""
        annotated = {key: one for key, one in space.get("__annotations__", {}).items() if not _is_of_class(one)}
        given = {key: space.pop(key) for key in annotated if key in space}
        made = super().__new__(cls, name, bases, space)
        if settings is not None:
            made.model_settings = settings  # type: ignore[attr-defined]
        alias = getattr(made, "model_settings", Settings()).alias
        if any(isinstance(one, str) for one in annotated.values()):
            hints = get_type_hints(made, include_extras=True)
            annotated = {key: hints[key] for key in annotated}
        own = {key: _field(key, one, given.get(key, REQUIRED), alias) for key, one in annotated.items()}
        setattr(made, _OWN, own)
        every: dict[str, ModelField] = {}
        for one in reversed(made.__mro__):
            every |= one.__dict__.get(_OWN, {})
        made.model_fields = every
        return made

    def __init__(cls, *_: Any, **_settings: Any) -> None:
        """Take what ``__new__`` takes."""


class Model(metaclass=ModelType):
    """A mapping of a file, never changed after reading; called with values, it checks them."""

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")

    model_settings: ClassVar[Settings] = Settings()

    def __init__(self, /, **values: Any) -> None:
        """Check values, and hold them; raise pydantic's ValidationError if they are wrong."""
        from briefing.reading.validators import validator  # noqa: PLC0415 - which knows models

        validator(type(self)).validate_python(values, self_instance=self)

    @classmethod
    def model_validate(cls, values: Any, *, context: object = None) -> Self:
        """Return what is written as a model; raise pydantic's ValidationError if it is wrong."""
        from briefing.reading.validators import validator  # noqa: PLC0415 - which knows models

        made: Self = validator(cls).validate_python(values, context=context)
        return made

    @classmethod
    def model_construct(cls, **values: Any) -> Self:
        """Return a model with values that are right, and the defaults of all other fields that have one."""
        rest = {key: one.get_default() for key, one in cls.model_fields.items() if not one.is_required()}
        return _filled(cls.__new__(cls), {**rest, **values}, set(values))

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """Return the model with other values, which are right, in some of its fields."""
        made = self.__class__.__new__(self.__class__)
        return _filled(made, {**self.__dict__, **update}, {*self.model_fields_set, *update})

    @property
    def model_fields_set(self) -> set[str]:
        """The fields that are written."""
        found: set[str] = self.__pydantic_fields_set__  # type: ignore[attr-defined]
        return found

    def _held(self) -> dict[str, Any]:
        """Return the values of the fields: a model may remember others that it has worked out."""
        held = self.__dict__
        return {name: held[name] for name in self.__class__.model_fields if name in held}

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if other.__class__ is not self.__class__ or not isinstance(other, Model):
            return NotImplemented
        return self.__dict__ == other.__dict__ or self._held() == other._held()

    def __hash__(self) -> int:
        return hash((self.__class__, *self._held().values()))

    def __repr__(self) -> str:
        return f"{self.__class__.__name__}({', '.join(f'{name}={value!r}' for name, value in self._held().items())})"

    def __setattr__(self, name: str, _: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self) -> tuple[dict[str, Any], set[str]]:
        return self._held(), self.model_fields_set

    def __setstate__(self, state: tuple[dict[str, Any], set[str]]) -> None:
        _filled(self, *state)


def checks(model: type[Model]) -> Iterator[tuple[str, Check]]:
    """Yield the methods that check a model, with what each is called for, those of inherited classes first."""
    found: dict[str, Check] = {}
    for one in reversed(model.__mro__):
        found |= {name: check for name, part in vars(one).items() if (check := getattr(part, _CHECK, None)) is not None}
    yield from found.items()


def _filled(model: M, values: dict[str, Any], written: set[str]) -> M:
    """Put into a model what pydantic's core puts there."""
    _put(model, "__dict__", values)
    _put(model, "__pydantic_fields_set__", written)
    _put(model, "__pydantic_extra__", None)
    _put(model, "__pydantic_private__", None)
    return model


def is_model(read_as: object) -> TypeGuard[type[Model]]:
    """Tell whether something that values are read as is a model."""
    return isinstance(read_as, ModelType)

"""Records: dataclasses that never change, defined at a fraction of what those of the standard library cost.

``dataclasses`` writes, parses and compiles six functions for a frozen class with slots. Of a program with some hundreds
of such classes that is a third of its start. Here one is compiled, and the others are shared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

C = TypeVar("C", bound=type[Any])


@overload
def frozen(cls: C, /) -> C: ...
@overload
def frozen(*, kw_only: bool = False) -> Callable[[C], C]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Any = None, /, *, kw_only: bool = False) -> Any:
    """Make a class what ``@dataclass(frozen=True, slots=True)`` makes it.

    ``fields``, ``replace``, ``asdict``, ``match`` and pickle know it as such. A record that inherits inherits from
    records, not from dataclasses.
    """

    def decorate(cls: type[Any]) -> type[Any]:
        return _made(cls, kw_only=kw_only)

    return decorate if cls is None else decorate(cls)


def _made(cls: type[Any], *, kw_only: bool) -> type[Any]:
    cls.__doc__ = cls.__doc__ or cls.__name__  # else dataclass() inspects signatures to write one
    known = fields(dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(cls))
    made = _with_slots(cls, known)
    own = made.__dict__
    methods = {
        "__init__": _init(made, known),
        "__repr__": _repr(tuple(one.name for one in known if one.repr)),
        **_equality(tuple(one.name for one in known if (one.compare if one.hash is None else one.hash))),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": _getstate,
        "__setstate__": _setstate,
    }
    for name, method in methods.items():
        if own.get(name) is None:
            setattr(made, name, method)
    return made


def _with_slots(cls: type[Any], known: tuple[Field[Any], ...]) -> type[Any]:
    """Return a class anew: slots are laid out when a class is made. Defaults would be in their way."""
    inherited = {name for base in cls.__mro__[1:-1] for name in base.__dict__.get("__slots__", ())}
    own = {name: value for name, value in cls.__dict__.items() if name not in ("__dict__", "__weakref__")}
    for one in known:
        own.pop(one.name, None)
    own["__slots__"] = tuple(one.name for one in known if one.name not in inherited)
    metaclass: Callable[..., type[Any]] = type(cls)
    made = metaclass(cls.__name__, cls.__bases__, own)
    made.__qualname__ = cls.__qualname__
    return made


def _init(cls: type[Any], known: tuple[Field[Any], ...]) -> Callable[..., None]:
    """Return the one method that is compiled, for only so can it have parameters by their names."""
    given: dict[str, Any] = {}
    positional: list[str] = ["self"]
    named: list[str] = []
    lines: list[str] = []
    for number, one in enumerate(known):
        parameter, value = one.name, one.name
        given[f"set{number}"] = getattr(cls, one.name).__set__
        if one.default is not MISSING:
            given[f"default{number}"] = one.default
            parameter += f"=default{number}"
        elif one.default_factory is not MISSING:
            given[f"make{number}"] = one.default_factory
            given["missing"] = MISSING
            parameter += "=missing"
            value = f"make{number}() if {one.name} is missing else {one.name}"
        (named if one.kw_only else positional).append(parameter)
        lines.append(f" set{number}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    parameters = ", ".join([*positional, *(["*", *named] if named else ())])
    exec(f"def __init__({parameters}):\n" + ("\n".join(lines) or " pass"), given)  # noqa: S102 - of names of fields
    init: Callable[..., None] = given["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _repr(names: tuple[str, ...]) -> Callable[[Any], str]:
    def represented(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return represented


def _equality(names: tuple[str, ...]) -> dict[str, Any]:
    values: Callable[[Any], Any] = attrgetter(*names) if names else lambda _: ()

    def equal(self: Any, other: object) -> bool:
        return bool(values(self) == values(other)) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    return {"__eq__": equal, "__hash__": hashed}


def _refuse(_self: Any, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)

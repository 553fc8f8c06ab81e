"""Records: dataclasses that are defined at a fraction of what those of the standard library cost.

``dataclasses`` writes, parses and compiles six functions for a frozen class with slots. Of a program with some hundreds
of such classes that is a third of its start. Here nothing is compiled for one class alone: methods are shared, and
``__init__`` has the code of all classes of its shape, under the names of its own fields. What ``dataclasses`` wants to
know of a class it finds out when somebody asks.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from dataclasses import replace

__all__ = ["changing", "frozen", "is_record", "names", "replace", "values"]

C = TypeVar("C", bound=type[Any])

_PARTS = "__record_parts__"
_WRITTEN_HERE = "<record>"  # the name of the file that our code would stand in


@overload
def frozen(cls: C, /) -> C: ...
@overload
def frozen(*, kw_only: bool = False, order: bool = False, remembers: bool = False) -> Callable[[C], C]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Any = None, /, *, kw_only: bool = False, order: bool = False, remembers: bool = False) -> Any:
    """Make a class what ``@dataclass(frozen=True, slots=True)`` makes it.

    ``fields``, ``replace``, ``asdict``, ``match`` and pickle know it as such. A record that inherits inherits from
    records, not from dataclasses. All that is annotated in it is a field that ``__init__`` takes. One that
    ``remembers`` has room for cached properties, and weak references to it.

    Raises:
        TypeError: A field without a default follows one that has a default.
    """

    def decorate(cls: type[Any]) -> type[Any]:
        return _made(cls, lambda parts: _frozen(parts, order=order), kw_only=kw_only, remembers=remembers)

    return decorate if cls is None else decorate(cls)


@overload
def changing(cls: C, /) -> C: ...
@overload
def changing(*, eq: bool = True) -> Callable[[C], C]: ...
@dataclass_transform(field_specifiers=(field,))
def changing(cls: Any = None, /, *, eq: bool = True) -> Any:
    """Make a class what ``@dataclass(slots=True)`` makes it; what is said of ``frozen`` holds for the rest.

    Raises:
        TypeError: A field without a default follows one that has a default.
    """

    def decorate(cls: type[Any]) -> type[Any]:
        return _made(cls, lambda parts: _changing(parts, eq=eq), kw_only=False, remembers=False)

    return decorate if cls is None else decorate(cls)


def is_record(value: object) -> bool:
    """Tell whether something is a record."""
    return hasattr(value, _PARTS)


def names(record: Any) -> tuple[str, ...]:
    """Return the names of the fields of a record, or of a class of records, in their order."""
    return tuple(getattr(record, _PARTS))


def values(record: Any) -> dict[str, Any]:
    """Return what a record holds, by the names of its fields, in their order."""
    return {name: getattr(record, name) for name in getattr(record, _PARTS)}


if not TYPE_CHECKING:

    def replace(record: Any, /, **changes: Any) -> Any:
        """Return a record with other values in some of its fields, as ``dataclasses.replace`` does, which asks more."""
        return _REPLACED[record.__class__](record, changes)


class _Replaced(dict[type[Any], Callable[[Any, dict[str, Any]], Any]]):
    """What makes a record of each class anew, found out when the first of it is."""

    def __missing__(self, made: type[Any]) -> Callable[[Any, dict[str, Any]], Any]:
        found = self[made] = _replaced(made)
        return found


_REPLACED = _Replaced()


def _replaced(made: type[Any]) -> Callable[[Any, dict[str, Any]], Any]:
    """Return what makes a record of a class anew: in the order of its fields where that can be, twice as fast."""
    parts: dict[str, _Part] = getattr(made, _PARTS)

    def by_name(record: Any, changes: dict[str, Any]) -> Any:
        return made(**{name: getattr(record, name) for name in parts} | changes)

    init: Any = made.__init__
    if len(parts) <= 1 or init.__code__.co_filename != _WRITTEN_HERE:
        return by_name
    order = init.__code__.co_varnames[1:]
    places = {name: place for place, name in enumerate(order)}
    held = operator.attrgetter(*order)
    make = _by_places(made) if any(one.is_named for one in parts.values()) else made

    def in_order(record: Any, changes: dict[str, Any]) -> Any:
        values = [*held(record)]
        try:
            for name, value in changes.items():
                values[places[name]] = value
        except KeyError:
            return by_name(record, changes)  # which tells what is wrong
        return make(*values)

    return in_order


def _by_places(made: type[Any]) -> Callable[..., Any]:
    """Return what makes a record of its values in the order of ``__init__``, those that are given by name, too."""
    init: Any = made.__init__
    new: Any = made.__new__
    code: CodeType = init.__code__
    fill = FunctionType(code.replace(co_argcount=len(code.co_varnames), co_kwonlyargcount=0), init.__globals__)

    def make(*values: Any) -> Any:
        one = new(made)
        fill(one, *values)
        return one

    return make


class _Part:
    """What is to be known of a field; ``default`` and ``factory`` are ``MISSING`` where it has none."""

    __slots__ = ("default", "factory", "is_compared", "is_named", "is_shown", "name")

    def __init__(self, name: str, given: Any, *, kw_only: bool) -> None:
        self.name = name
        self.default: Any = given
        self.factory: Any = MISSING
        self.is_named, self.is_shown, self.is_compared = kw_only, True, True
        if isinstance(given, Field):
            self.default, self.factory = given.default, given.default_factory
            self.is_named = kw_only if given.kw_only is MISSING else given.kw_only
            self.is_shown = given.repr
            self.is_compared = given.compare if given.hash is None else given.hash


class _Fields:
    """``__dataclass_fields__`` of a record, found out from the class as it was written when it is asked for first."""

    def __init__(self, written: type[Any], *, kw_only: bool) -> None:
        self._written, self._kw_only = written, kw_only

    def __set_name__(self, made: type[Any], name: str) -> None:
        self._made, self._name = made, name

    def __get__(self, _instance: object, _owner: type[Any]) -> Any:
        written = dataclass(init=False, repr=False, eq=False, match_args=False, kw_only=self._kw_only)(self._written)
        for name in ("__dataclass_params__", self._name):
            setattr(self._made, name, getattr(written, name))
        return getattr(self._made, self._name)


def _made(
    cls: type[Any], methods: Callable[[tuple[_Part, ...]], dict[str, Any]], *, kw_only: bool, remembers: bool
) -> type[Any]:
    """Return a class anew: slots are laid out when a class is made. Defaults would be in their way."""
    cls.__doc__ = cls.__doc__ or cls.__name__  # else dataclass() inspects signatures to write one
    own = {name: value for name, value in cls.__dict__.items() if name not in ("__dict__", "__weakref__")}
    bases = [base.__dict__ for base in cls.__mro__[-2:0:-1]]
    known = {name: part for base in bases for name, part in base.get(_PARTS, {}).items()}
    known |= {name: _Part(name, own.pop(name, MISSING), kw_only=kw_only) for name in own.get("__annotations__", ())}
    parts = tuple(known.values())
    inherited = {name for base in bases for name in base.get("__slots__", ())}
    for name, method in methods(parts).items():
        if own.get(name) is None:
            own[name] = method
    own |= {
        "__slots__": (
            *(name for name in known if name not in inherited),
            *(("__dict__", "__weakref__") if remembers else ()),
        ),
        "__match_args__": tuple(one.name for one in parts if not one.is_named),
        "__dataclass_fields__": _Fields(cls, kw_only=kw_only),
        _PARTS: known,
    }
    metaclass: Callable[..., type[Any]] = type(cls)
    made = metaclass(cls.__name__, cls.__bases__, own)
    made.__qualname__ = cls.__qualname__
    if "__init__" not in own:
        made.__init__ = _init(made, parts)
    return made


def _init(made: type[Any], parts: tuple[_Part, ...]) -> FunctionType:
    """Return a function whose parameters have the names of the fields."""
    parts = tuple(sorted(parts, key=lambda one: one.is_named))
    optional = {one.name: one.default for one in parts if (one.default, one.factory) != (MISSING, MISSING)}
    positional = [one.name for one in parts if not one.is_named]
    defaults = [name for name in positional if name in optional]
    if positional[len(positional) - len(defaults) :] != defaults:
        raise TypeError(f"in {made.__qualname__} a field without a default follows one that has a default")
    given: dict[str, Any] = {}
    for number, one in enumerate(parts):
        put = getattr(made, one.name).__set__
        given[f"set{number}"] = put if one.factory is MISSING else _anew(put, one.factory)
    code = _code(len(parts), is_seen_to=hasattr(made, "__post_init__")).replace(
        co_argcount=1 + len(positional),
        co_kwonlyargcount=len(parts) - len(positional),
        co_varnames=("self", *(one.name for one in parts)),
        co_qualname=f"{made.__qualname__}.__init__",
    )
    init = FunctionType(code, given, "__init__", tuple(optional[name] for name in defaults))
    init.__kwdefaults__ = {name: value for name, value in optional.items() if name not in defaults}
    return init


def _anew(put: Callable[[Any, Any], None], make: Callable[[], Any]) -> Callable[[Any, Any], None]:
    """Return what sets a field, to a value of its own where none is given."""

    def fill(record: Any, value: Any) -> None:
        put(record, make() if value is MISSING else value)

    return fill


@cache
def _code(count: int, *, is_seen_to: bool) -> CodeType:
    """Return the code of ``__init__`` for records with so many fields, compiled: only so has it parameters by name."""
    parameters = [f"value{number}" for number in range(count)]
    lines = [f" set{number}(self, {one})" for number, one in enumerate(parameters)]
    if is_seen_to:
        lines.append(" self.__post_init__()")
    scope: dict[str, Any] = {}
    body = "\n".join(lines) or " pass"
    text = f"def __init__({', '.join(['self', *parameters])}):\n{body}"
    exec(compile(text, _WRITTEN_HERE, "exec"), scope)  # noqa: S102 - of numbers alone
    code: CodeType = scope["__init__"].__code__
    return code


def _frozen(parts: tuple[_Part, ...], *, order: bool) -> dict[str, Any]:
    values = _compared(parts)
    names = tuple(one.name for one in parts)

    def hashed(self: Any) -> int:
        return hash(values(self))

    def state(self: Any) -> list[Any]:
        return [getattr(self, name) for name in names]

    def restore(self: Any, state: list[Any]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    return {
        "__repr__": _repr(parts),
        "__eq__": _comparison(values, operator.eq),
        "__hash__": hashed,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": state,
        "__setstate__": restore,
        **({f"__{by.__name__}__": _comparison(values, by) for by in _ORDER} if order else {}),
    }


def _changing(parts: tuple[_Part, ...], *, eq: bool) -> dict[str, Any]:
    equality = {"__eq__": _comparison(_compared(parts), operator.eq), "__hash__": None} if eq else {}
    return {"__repr__": _repr(parts), **equality}


def _repr(parts: tuple[_Part, ...]) -> Callable[[Any], str]:
    shown = tuple(one.name for one in parts if one.is_shown)

    def represented(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    return represented


def _compared(parts: tuple[_Part, ...]) -> Callable[[Any], Any]:
    """Return what makes of a record the values that it is compared by."""
    names = tuple(one.name for one in parts if one.is_compared)
    return operator.attrgetter(*names) if names else lambda _: ()


_ORDER = (operator.lt, operator.le, operator.gt, operator.ge)


def _comparison(values: Callable[[Any], Any], by: Callable[[Any, Any], Any]) -> Callable[[Any, object], bool]:
    def compared(self: Any, other: object) -> bool:
        return bool(by(values(self), values(other))) if other.__class__ is self.__class__ else NotImplemented

    return compared


def _refuse(_self: Any, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")

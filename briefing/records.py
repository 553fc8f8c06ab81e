"""Records: dataclasses that are defined at a fraction of what those of the standard library cost.

``dataclasses`` writes, parses and compiles six functions for a frozen class with slots. Of a program with some hundreds
of such classes that is a third of its start. Here nothing is compiled for one class alone: methods are shared, and
``__init__`` has the code of all classes of its shape, under the names of its own fields. What ``dataclasses`` wants to
know of a class it finds out when somebody asks.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, Final, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from dataclasses import replace

__all__ = ["changing", "frozen", "is_record", "names", "replace", "values"]

C = TypeVar("C", bound=type[Any])

Parts = Mapping[str, Any]
"""What the fields of a record are given in its class, by their names: a default, a ``Field``, or ``MISSING``."""

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
    parts: Parts = getattr(made, _PARTS)

    def by_name(record: Any, changes: dict[str, Any]) -> Any:
        return made(**{name: getattr(record, name) for name in parts} | changes)

    init: Any = made.__init__
    if len(parts) <= 1 or init.__code__.co_filename != _WRITTEN_HERE:
        return by_name
    order = init.__code__.co_varnames[1:]
    places = {name: place for place, name in enumerate(order)}
    held = operator.attrgetter(*order)
    make = _by_places(made) if init.__code__.co_kwonlyargcount else made

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


def _made(cls: type[Any], methods: Callable[[Parts], dict[str, Any]], *, kw_only: bool, remembers: bool) -> type[Any]:
    """Return a class anew: slots are laid out when a class is made. Defaults would be in their way."""
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__  # else dataclass() inspects signatures to write one
    own = cls.__dict__.copy()
    own.pop("__dict__", None)
    own.pop("__weakref__", None)
    parts: dict[str, Any] = {}
    inherited: set[str] = set()
    for base in cls.__mro__[-2:0:-1]:
        parts.update(base.__dict__.get(_PARTS, ()))
        inherited.update(base.__dict__.get("__slots__", ()))
    for name in own.get("__annotations__", ()):
        given = own.pop(name, MISSING)
        parts[name] = _by_name(given) if kw_only else given
    for name, method in methods(parts).items():
        if own.get(name) is None:
            own[name] = method
    named = tuple([name for name, given in parts.items() if isinstance(given, Field) and given.kw_only is True])
    positional = tuple([name for name in parts if name not in named])
    slots = tuple([name for name in parts if name not in inherited])
    own["__qualname__"] = cls.__qualname__
    own["__slots__"] = (*slots, "__dict__", "__weakref__") if remembers else slots
    own["__match_args__"] = positional
    own["__dataclass_fields__"] = _Fields(cls, kw_only=kw_only)
    own[_PARTS] = parts
    setters: dict[str, Any] = {}
    if "__init__" not in own:
        own["__init__"] = _init(cls, parts, positional, named, setters)
    metaclass: Callable[..., type[Any]] = type(cls)
    made = metaclass(cls.__name__, cls.__bases__, own)
    for setter, name in zip(_SETTERS, (*positional, *named), strict=False):
        given, put = parts[name], getattr(made, name).__set__
        is_made = isinstance(given, Field) and given.default_factory is not MISSING
        setters[setter] = _anew(put, given.default_factory) if is_made else put
    return made


def _init(
    cls: type[Any], parts: Parts, positional: tuple[str, ...], named: tuple[str, ...], setters: dict[str, Any]
) -> FunctionType:
    """Return a function whose parameters have the names of the fields, and which sets them by ``setters``."""
    defaults: list[Any] = []
    for name in positional:
        given = parts[name]
        if given is not MISSING and _is_optional(given):
            defaults.append(given.default if isinstance(given, Field) else given)
        elif defaults:
            raise TypeError(f"in {cls.__qualname__} a field without a default follows one that has a default")
    code = _code(len(parts), is_seen_to=hasattr(cls, "__post_init__")).replace(
        co_argcount=1 + len(positional),
        co_kwonlyargcount=len(named),
        co_varnames=("self", *positional, *named),
        co_name="__init__",
        co_qualname=f"{cls.__qualname__}.__init__",
    )
    init = FunctionType(code, setters, "__init__", tuple(defaults))
    if named:
        init.__kwdefaults__ = {name: _default(parts[name]) for name in named if _is_optional(parts[name])}
    return init


def _by_name(given: Any) -> Any:
    """Return what a field is given that can be given by its name alone, unless it says otherwise itself."""
    if not isinstance(given, Field):
        return field(default=given, kw_only=True)
    if given.kw_only is MISSING:
        given.kw_only = True
    return given


def _is_optional(given: Any) -> bool:
    """Tell whether a field need not be given."""
    if isinstance(given, Field):
        return given.default is not MISSING or given.default_factory is not MISSING
    return given is not MISSING


def _default(given: Any) -> Any:
    """Return the default of a field: of one whose value is made anew, ``MISSING``, which ``_anew`` knows."""
    return given.default if isinstance(given, Field) else given


def _anew(put: Callable[[Any, Any], None], make: Callable[[], Any]) -> Callable[[Any, Any], None]:
    """Return what sets a field, to a value of its own where none is given."""

    def fill(record: Any, value: Any) -> None:
        put(record, make() if value is MISSING else value)

    return fill


_SETTERS: Final = tuple(f"set{number}" for number in range(100))


@cache
def _code(count: int, *, is_seen_to: bool) -> CodeType:
    """Return the code of ``__init__`` for records with so many fields, compiled: only so has it parameters by name.

    It is one expression, for statements take twice as long to parse: what sets a field returns None, and so it does.
    """
    parameters = [f"value{number}" for number in range(count)]
    calls = [f"{setter}(self, {one})" for setter, one in zip(_SETTERS, parameters, strict=False)]
    if is_seen_to:
        calls.append("self.__post_init__()")
    text = f"lambda {', '.join(['self', *parameters])}: {' or '.join(calls) or None}"
    made = eval(compile(text, _WRITTEN_HERE, "eval"))  # noqa: S307 - of numbers alone
    code: CodeType = made.__code__
    return code


def _frozen(parts: Parts, *, order: bool) -> dict[str, Any]:
    values = _compared(parts)
    methods: dict[str, Any] = {
        "__repr__": _represented,
        "__eq__": _comparison(values, operator.eq),
        "__hash__": lambda self: hash(values(self)),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    if order:
        methods.update((f"__{by.__name__}__", _comparison(values, by)) for by in _ORDER)
    return methods


def _changing(parts: Parts, *, eq: bool) -> dict[str, Any]:
    equality = {"__eq__": _comparison(_compared(parts), operator.eq), "__hash__": None} if eq else {}
    return {"__repr__": _represented, **equality}


def _represented(self: Any) -> str:
    parts: Parts = getattr(self, _PARTS)
    shown = (name for name, given in parts.items() if not isinstance(given, Field) or given.repr)
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in getattr(self, _PARTS)]


def _restore(self: Any, state: list[Any]) -> None:
    for name, value in zip(getattr(self, _PARTS), state, strict=True):
        object.__setattr__(self, name, value)


def _compared(parts: Parts) -> Callable[[Any], Any]:
    """Return what makes of a record the values that it is compared by."""
    names = [name for name, given in parts.items() if not isinstance(given, Field) or _is_compared(given)]
    return operator.attrgetter(*names) if names else lambda _: ()


def _is_compared(given: Field[Any]) -> bool:
    return given.compare if given.hash is None else given.hash


_ORDER = (operator.lt, operator.le, operator.gt, operator.ge)


def _comparison(values: Callable[[Any], Any], by: Callable[[Any, Any], Any]) -> Callable[[Any, object], bool]:
    def compared(self: Any, other: object) -> bool:
        return bool(by(values(self), values(other))) if other.__class__ is self.__class__ else NotImplemented

    return compared


def _refuse(_self: Any, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")

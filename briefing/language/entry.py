"""What every mapping of a language's tables is read into, and the types that several of them share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Annotated, Any, ClassVar, Final, TypeVar, cast, get_origin

from pydantic_core.core_schema import ValidationInfo

from briefing.reading.fields import After, Before, Field
from briefing.reading.kinds import gathers, keys
from briefing.reading.models import Model, Settings, before
from briefing.reading.nearest import nearest
from briefing.reading.values import ValueWithHintError

Text = Annotated[str, Field(min_length=1)]
"""A text that is not empty."""
Whole = Annotated[int, Field(ge=0)]
K = TypeVar("K")
V = TypeVar("V")


class Entry(Model, settings=Settings(alias=lambda name: name.rstrip("_").replace("_", "-"))):
    """A mapping of a table: no unknown keys, hyphens in names, never changed after reading."""


class Gathering(Entry):
    """A mapping whose unnamed keys, of one kind, belong together in a field of its own.

    A text where mappings are gathered is rather a key that is misspelt, unless any key may be used (``any_key``).
    """

    gathered: ClassVar[tuple[str, Any]]
    any_key: ClassVar[bool] = False

    @before
    @classmethod
    def _gather(cls, data: Any) -> Any:
        """Put the keys that the model does not name under the field that takes them."""
        if not isinstance(data, Mapping):
            return data
        field, kind = cls.gathered
        texts = cls.any_key or kind is str or get_origin(kind) is Annotated
        own, rest = apart(cls, data)
        odd = {} if texts else {key: value for key, value in rest.items() if isinstance(value, str)}
        return {**own, **odd, field: {key: value for key, value in rest.items() if key not in odd}}


def apart(model: type[Entry], data: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the parts whose keys a model names, and the others."""
    known = _named(model)
    own: dict[str, Any] = {}
    rest: dict[str, Any] = {}
    for key, value in data.items():
        (own if key in known else rest)[key] = value
    return own, rest


@cache
def _named(model: type[Entry]) -> frozenset[str]:
    """Return the keys that a model names, but for the field that takes all others."""
    gathered = gathers(model)
    return frozenset(keys(model)) - ({gathered[0]} if gathered else set())


def flatten(value: object, key: str) -> Iterator[tuple[str, str]]:
    """Yield the texts that are written in a part of a table, by dotted paths of the file; lists are left out."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, Entry):
        written = value.model_fields_set
        for name, alias in _aliases(value.__class__):
            if name in written:
                yield from flatten(getattr(value, name), f"{key}.{alias}" if alias else key)
    elif isinstance(value, Mapping):
        for name, part in value.items():
            yield from flatten(part, f"{key}.{name}")


@cache
def _aliases(model: type[Entry]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a model with their keys in the file, none for the field that takes all others."""
    gathered = gathers(model)
    flat = gathered[0] if gathered else ""
    return tuple((name, "" if name == flat else str(field.alias)) for name, field in model.model_fields.items())


# ----------------------------------------------------------------------------------------------------------- validators


def listed(value: Any) -> Any:
    """Return a single text as a list of one, an empty one as an empty list; anything else stays as it is."""
    return [value] * bool(value) if isinstance(value, str) else value


Texts = Annotated[tuple[str, ...], Before(listed)]
"""A list of texts; a single text is a list of one."""


def under(key: str) -> Before:
    """Read a single text as a mapping with that key only."""
    return Before(lambda value: {key: value} if isinstance(value, str) else value)


def among(*words: str) -> After:
    """See that a key is one of some words."""

    def see(key: str) -> str:
        if key not in words:
            raise ValueWithHintError("is not a known key", nearest(key, words))
        return key

    return After(see)


CATEGORIES: Final = ("zero", "one", "two", "few", "many", "other")
Category = Annotated[str, among(*CATEGORIES)]
"""A plural category of CLDR."""
ByGender = Annotated[
    Mapping[Annotated[str, among("m", "f", "n", "pl", "mpl", "fpl", "npl", "*")], str],
    under("*"),
]
"""A wording by the gender and number of what it goes with; ``*`` is every other one, and a single text every one."""


def having(*needed: str) -> After:
    """See that a mapping has certain keys."""

    def see(value: Mapping[K, V]) -> Mapping[K, V]:
        see_keys(value, needed)
        return value

    return After(see)


def see_keys(value: Mapping[Any, Any], needed: tuple[str, ...]) -> None:
    """Raise ValueError when a mapping lacks one of some keys."""
    missing = [key for key in needed if key not in value]
    if missing:
        shown = ", ".join(map(repr, missing))
        raise ValueWithHintError(f"{shown} {'is' if len(missing) == 1 else 'are'} missing", f"add `{missing[0]}: …`")


def one_of(field: str, what: str) -> After:
    """See that a text, where there is one, is in another field, which the model has before it."""

    def see(value: str, info: ValidationInfo) -> str:
        known = info.data.get(field)
        if value and known is not None and value not in known:
            raise ValueWithHintError(f"{value!r} is not one of {what}", nearest(value, tuple(known)))
        return value

    return After(see)


def checked(see: Callable[[str], object], message: str, *errors: type[Exception]) -> After:
    """See that a text can be used; ``message`` says what it is not when that raises one of some errors."""

    def check(value: V) -> V:
        try:
            see(cast("str", value))
        except errors as problem:
            raise ValueWithHintError(f"{message}: {problem}") from None
        return value

    return After(check)

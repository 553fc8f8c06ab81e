"""Options that are read without pydantic where what is given is plain.

Typer has pydantic make what reads each option of a command, given or not, and pydantic loads what reads the metadata
of packages: together a quarter of what it takes to import Typer. Texts, paths and numbers that are right are read here,
and what is not given; all else is left to Typer, which says what is wrong with it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, get_args, get_origin

_DIGITS: Final = 9  # of the longest number that is read here
_UNASKED: Final = {"exists": False, "file_okay": True, "dir_okay": True, "writable": False, "resolve_path": False}
"""What Typer does not ask of a path, unless an option tells it to."""


class _Odd(Exception):  # noqa: N818 - no error: it is for Typer to judge
    """A value is not plain."""


def plainly(options: list[Any]) -> list[Any]:
    """Return options of a command, which from now on read what is plain themselves."""
    for option in options:
        read_as = getattr(option, "type_descriptor", None)  # which a Typer without pydantic has not
        if read_as is None or read_as.parameter_info.parser or option.required:
            continue
        if "process_value" not in vars(option):
            option.process_value = _reading(option, read_as.annotation, read_as.parameter_info)
    return options


def _reading(option: Any, annotation: Any, asked: Any) -> Callable[[Any, Any], Any]:
    """Return what takes the place of the method that reads the value of an option."""
    usual = option.process_value
    many = option.multiple or option.nargs == -1

    def read(context: Any, value: Any) -> Any:
        try:
            found = _many(annotation, value, asked) if many else _one(annotation, value, asked)
        except _Odd:
            return usual(context, value)
        return option.callback(context, option, found) if option.callback else found

    return read


def _many(annotation: Any, values: Any, asked: Any) -> Iterable[Any]:
    if values is None:
        return ()
    if get_origin(annotation) is not list or not isinstance(values, list | tuple):
        raise _Odd
    return [_one(get_args(annotation)[0], value, asked) for value in values]


def _one(annotation: Any, value: Any, asked: Any) -> Any:
    if value is None:
        return None
    if annotation is bool and isinstance(value, bool):
        return value
    text = str(value)
    if not text.isprintable():  # it may be no Unicode at all
        raise _Odd
    if annotation is str and isinstance(value, str):
        return value
    if annotation is int and text.isascii() and text.isdecimal() and len(text) <= _DIGITS:
        return _within(int(text), asked)
    if annotation is Path and isinstance(value, str | Path):
        return _path(Path(value), asked)
    raise _Odd


def _within(number: int, asked: Any) -> int:
    if (asked.min is not None and number < asked.min) or (asked.max is not None and number > asked.max):
        raise _Odd
    return number


def _path(path: Path, asked: Any) -> Path:
    """Return a path that can be read, or where nothing is, since no more is asked of it."""
    if any(getattr(asked, name) != usual for name, usual in _UNASKED.items()):
        raise _Odd
    if not os.access(path, os.R_OK) and os.path.lexists(path):
        raise _Odd
    return path

"""What a process remembers of files that it has read, and how it forgets that when they change."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Final

#: Rooms that know files of looks, and no words: they are filled again in a moment.
_LOOKS: Final = ("theme", "scene", "pdf", "docx", "html", "formats", "verify")
#: What the program itself is stays what it was when the process began, whatever is installed meanwhile.
_PROGRAM: Final = ("series", "manifest", "provenance", "resources", "workers")
_Remembering: Final = type(cache(lambda: None))


def forget_looks() -> None:
    """Have templates, letterheads and fonts read again."""
    _forget(lambda room: room in _LOOKS)


def forget_all() -> None:
    """Have all files read again that papers are made from: those of looks, and the words of all languages."""
    _forget(lambda room: room not in _PROGRAM)


def _forget(is_meant: Callable[[str], bool]) -> None:
    for name, module in list(sys.modules.items()):
        package, _, rest = name.partition(".")
        if package == "briefing" and is_meant(rest.partition(".")[0]):
            for function in _remembering(vars(module)):
                function.cache_clear()


def _remembering(names: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the functions of a module that remember what they returned, and those of its classes."""
    for value in list(names.values()):
        if isinstance(value, _Remembering):
            yield value
        elif isinstance(value, type) and value.__module__.startswith("briefing."):
            yield from (held for held in list(vars(value).values()) if isinstance(held, _Remembering))

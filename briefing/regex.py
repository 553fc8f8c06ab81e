"""Regular expressions that are compiled when they are first used: of some hundreds a run uses a part."""

from __future__ import annotations

import re
from typing import Any, Final, cast

_OFFERED: Final = tuple(name for name in dir(re.Pattern) if not name.startswith("__"))


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what serves as ``re.compile(pattern, flags)``; a pattern that is wrong is found out when it is used."""
    return cast("re.Pattern[str]", _Regex(pattern, flags))


class _Regex:
    """What a pattern offers, as attributes of its own: from the first use on they are those of the compiled one."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _OFFERED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._given)
        self.__dict__.update((each, getattr(compiled, each)) for each in _OFFERED)
        return getattr(compiled, name)

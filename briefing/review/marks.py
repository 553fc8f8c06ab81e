"""The marks of what kind of block a line of a passage is of: ``- [key-figures] …`` and ``[table] …``."""

from __future__ import annotations

import re
from typing import Final

from briefing.regex import regex

_MARK: Final = regex(r"^[ \t]*(?:- )?\[[a-z][a-z -]*\] ?", re.MULTILINE)


def unmarked(text: str) -> str:
    """Return the text of a block without the marks of what kind of block it is."""
    return _MARK.sub("", text)

"""Scalars that do not fit: how a message quotes them, and the error that a type raises with its remedy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from briefing.regex import regex


class ValueWithHintError(ValueError):
    """A value that does not fit: the message says why, ``hint`` what to write, ``at`` which part of it is meant.

    ``understood`` tells that the hint is what the writer meant, so that no letter of it need be explained.
    """

    def __init__(
        self, message: str, hint: str = "", at: tuple[str | int, ...] = (), *, understood: bool = False
    ) -> None:
        """Take the reason, the remedy and the place below the value."""
        super().__init__(message)
        self.hint = hint
        self.at = at
        self.understood = understood


_SHOWN: Final = 60  # letters of a value: what fits a terminal's line
_QUOTED: Final = regex("“([^“”]{57})[^“”]{4,}”")
LONGEST_MESSAGE: Final = 400


def short(message: str) -> str:
    """Return a message with its long quotations cut, as ``shown`` cuts them, and its middle left out if it is long."""
    message = _QUOTED.sub(r"“\1…”", message)
    if len(message) <= LONGEST_MESSAGE:
        return message
    return f"{message[: LONGEST_MESSAGE // 2]} … {message[-LONGEST_MESSAGE // 2 :]}"


def shown(value: object) -> str:
    """Return a value as a message quotes it: short, whatever it is."""
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    text = str(value)
    first, last = "«»" if set("“”") & set(text) else "“”"  # quotes of its own are told from those around it
    return f"{first}{text if len(text) <= _SHOWN else f'{text[: _SHOWN - 3]}…'}{last}"


def scalar(value: object, expected: str) -> str:
    """Return the text of a scalar, or say that something else is expected."""
    if type(value) is str:  # as nearly all are
        return value
    if value is None:
        raise ValueWithHintError(f"is empty: expected {expected}", f"write {expected}")
    if isinstance(value, Mapping | list | tuple):
        raise ValueWithHintError(f"expected {expected}, not {shown(value)}", f"write {expected} after the colon")
    return str(value)

"""A paper in one language: messages filled with the values of the data."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from peers import checks, data, words
from peers.parts import Quantity, Word

PLACEHOLDER = re.compile(r"\{([\w.]+):(\w+)\}")
MONTH = re.compile(r"(\d{4})-(\d\d)")


def values(briefing: data.Briefing) -> Mapping[str, Any]:
    """Return all values that messages may name, by their paths; those that follow from others too."""
    return {**dict(data.leaves(briefing)), **dict(data.local_texts(briefing)), **checks.derived(briefing)}


@dataclass(frozen=True)
class Printer:
    """Prints values in one language."""

    tag: str

    def is_figure(self, value: object) -> bool:
        """Whether a value is a figure."""
        return isinstance(value, Quantity)

    def is_date(self, value: object) -> bool:
        """Whether a value is a day or a month."""
        return isinstance(value, dt.date) or (isinstance(value, str) and bool(MONTH.fullmatch(value)))

    def is_word(self, value: object) -> bool:
        """Whether a value is a word with forms."""
        return isinstance(value, Mapping) and isinstance(value.get(self.tag), Word)

    def print(self, value: Any, style: str) -> str:
        """Print a value: a figure as its number, signed or with its minus; a day; a text in this language."""
        if isinstance(value, Quantity):
            number = value.number if style in {"signed", "minus"} else abs(value.number)
            return words.number(number, self.tag, signed=style == "signed")
        if isinstance(value, Mapping):
            own = value.get(self.tag, "")
            text = str(getattr(own, style)) if isinstance(own, Word) else str(own)
            return text.removesuffix(".") if style == "clause" else text
        if isinstance(value, str) and (found := MONTH.fullmatch(value)):
            value = dt.date(int(found[1]), int(found[2]), 1)
            style = "month"
        if isinstance(value, dt.date):
            return words.day(value, self.tag) if style == "day" else words.month(value, self.tag)
        return str(value)


def fill(message: Any, held: Mapping[str, Any], printer: Printer) -> Any:
    """Return messages with values in their places."""
    if isinstance(message, str):
        if "{" not in message:
            return message
        return PLACEHOLDER.sub(lambda found: printer.print(held[found[1]], found[2]), message)
    if isinstance(message, list):
        return [fill(part, held, printer) for part in message]
    if isinstance(message, dict):
        return {name: fill(part, held, printer) for name, part in message.items()}
    return message

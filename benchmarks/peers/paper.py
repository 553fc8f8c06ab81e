"""A paper in one language: messages filled with the values of the data."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from peers import checks, data, words

PLACEHOLDER = re.compile(r"\{([\w.]+):(\w+)\}")
MONTH = re.compile(r"(\d{4})-(\d\d)")


def values(briefing: data.Briefing) -> Mapping[str, Any]:
    """Return all values that messages may name, by their paths; those that follow from others too."""
    return {**dict(data.leaves(briefing)), **dict(data.local_texts(briefing)), **checks.derived(briefing)}


@dataclass(frozen=True)
class Printer:
    """Prints values in one language."""

    tag: str

    @classmethod
    def of(cls, tag: str) -> Printer:
        """Return the printer of a language."""
        return cls(tag)

    def is_figure(self, value: object) -> bool:
        """Whether a value is a figure."""
        return isinstance(value, data.Quantity)

    def is_date(self, value: object) -> bool:
        """Whether a value is a day or a month."""
        return isinstance(value, datetime.date) or (isinstance(value, str) and bool(MONTH.fullmatch(value)))

    def is_word(self, value: object) -> bool:
        """Whether a value is a word with forms."""
        return isinstance(value, Mapping) and isinstance(value.get(self.tag), data.Word)

    def print(self, value: Any, style: str) -> str:
        """Print a value: a figure as its number, signed or with its minus; a day; a text in this language."""
        if isinstance(value, data.Quantity):
            if style == "signed":
                return words.number(value.number, self.tag, signed=True)
            return words.number(value.number if style == "minus" else abs(value.number), self.tag)
        if isinstance(value, datetime.date):
            return words.day(value, self.tag) if style == "day" else words.month(value, self.tag)
        if isinstance(value, Mapping):
            own = value.get(self.tag, "")
            if isinstance(own, data.Word):
                return str(getattr(own, style))
            return str(own).removesuffix(".") if style == "clause" else str(own)
        if isinstance(value, str) and (found := MONTH.fullmatch(value)):
            return words.month(datetime.date(int(found[1]), int(found[2]), 1), self.tag)
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

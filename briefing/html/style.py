"""The style sheet of a page: colours and families of the theme, and what the room has in ``page.css``."""

from __future__ import annotations

from functools import cache
from importlib import resources

from briefing.theme import Theme
from briefing.theme.values import FontFamily


def sheet(theme: Theme) -> str:
    """Return the style sheet of a theme."""
    values = {
        "serif": _family(theme.serif, "Georgia, serif"),
        "sans": _family(theme.sans, "system-ui, sans-serif"),
        "ink": theme.ink,
        "muted": theme.muted,
        "accent": theme.accent,
        "soft": theme.accent_soft,
        "rule": theme.rule,
    }
    root = "".join(f"--{name}: {value}; " for name, value in values.items())
    return f":root {{ {root}}}\n{_looks()}"


@cache
def _looks() -> str:
    return (resources.files("briefing.html") / "page.css").read_text(encoding="utf-8")


def _family(family: FontFamily, last: str) -> str:
    """Return the names of a family and what may stand in for it, as CSS quotes them."""
    names = ", ".join(f'"{_escaped(name)}"' for name in (family.name, *family.fallbacks))
    return f"{names}, {last}"


def _escaped(name: str) -> str:
    """Return a name as a string of CSS holds it: any character but letters and digits by its number."""
    return "".join(letter if letter.isalnum() or letter == " " else f"\\{ord(letter):x} " for letter in name)

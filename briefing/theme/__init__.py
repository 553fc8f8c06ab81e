"""The look of a template, from ``theme.yaml``: page profiles, fonts, sizes, colours, letterhead.

``load`` is the way in; renderers decide looks by a ``Theme`` alone. It is imported when first asked for, since reading
takes pydantic, and a renderer needs the values only.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefing.theme.values import FontFamily, PageProfile, Theme

if TYPE_CHECKING:
    from briefing.theme.fonts import lacking_characters, missing_characters, undrawn_characters
    from briefing.theme.loading import FILE_NAME, load, profiles

__all__ = [
    "FILE_NAME",
    "FontFamily",
    "PageProfile",
    "Theme",
    "lacking_characters",
    "load",
    "missing_characters",
    "profiles",
    "undrawn_characters",
]

_HOMES = {
    "FILE_NAME": "loading",
    "lacking_characters": "fonts",
    "load": "loading",
    "missing_characters": "fonts",
    "profiles": "loading",
    "undrawn_characters": "fonts",
}


def __getattr__(name: str) -> Any:
    """Import what the package offers on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

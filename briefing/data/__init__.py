"""The data file: reading it with positions, its model, and the quantities written in it.

``load`` is the way in. It is imported when first asked for, since the language layer needs ``quantities`` and
``calendar`` alone, and pydantic takes its time.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.data.known import Known
    from briefing.data.loading import Loaded, load, load_text
    from briefing.data.model import Briefing

__all__ = ["Briefing", "Known", "Loaded", "load", "load_text"]

_HOMES = {
    "Briefing": "model",
    "Known": "known",
    "Loaded": "loading",
    "load": "loading",
    "load_text": "loading",
}


def __getattr__(name: str) -> Any:
    """Import what the package offers on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

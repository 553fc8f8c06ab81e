"""Diagnostics with the names that files have for the person who reads them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from briefing.errors import Diagnostic
from briefing.records import replace, values


def renamed(diagnostic: Diagnostic, name: Callable[[str], str]) -> Diagnostic:
    """Return a diagnostic with its files called otherwise, and those of the places that it shows besides."""
    besides: dict[str, Any] = {
        field: tuple(replace(one, file=name(one.file)) for one in value)
        for field, value in values(diagnostic).items()
        if isinstance(value, tuple)
    }
    return replace(diagnostic, file=name(diagnostic.file), **besides)

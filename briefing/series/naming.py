"""Diagnostics with the names that files have for the person who reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from briefing.errors import Diagnostic


def renamed(diagnostic: Diagnostic, name: Callable[[str], str]) -> Diagnostic:
    """Return a diagnostic with its files called otherwise, and those of the places that it shows besides."""
    besides: dict[str, Any] = {
        field.name: tuple(replace(one, file=name(one.file)) for one in value)
        for field in fields(diagnostic)
        if isinstance(value := getattr(diagnostic, field.name), tuple)
    }
    return replace(diagnostic, file=name(diagnostic.file), **besides)

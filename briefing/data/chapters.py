"""The chapters of the Harmonized System, by which goods may be named; their names are in the language tables."""

from __future__ import annotations

from typing import Final

_KEPT_FREE: Final = 77
CHAPTERS: Final = tuple(f"{number:02}" for number in range(1, 98) if number != _KEPT_FREE)
"""Two digits each: 01 to 97; 77 is kept for later use."""

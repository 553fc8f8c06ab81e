"""“Did you mean …?”: the known word that is most like an unknown one."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches


def similar(word: str, known: Collection[str]) -> str:
    """Return the hint that names the known word nearest to an unknown one; empty when none is near."""
    near = get_close_matches(word, known, 1, 0.6) or get_close_matches(word.lower(), known, 1, 0.6)
    return f"did you mean “{near[0]}”?" if near else ""


def nearest(word: str, known: Collection[str]) -> str:
    """Return the hint for an unknown word: the nearest known one, or what is known."""
    if hint := similar(word, known):
        return hint
    listed = sorted(known) if isinstance(known, frozenset) else list(known)
    if not listed:
        return ""
    most = 25
    return f"known are: {', '.join(listed[:most])}{' …' if len(listed) > most else ''}"

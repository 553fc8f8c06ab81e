"""What the written forms of a Kazakh word show of its suffixes."""

from __future__ import annotations

from collections.abc import Mapping

_HARMONY = {"а": "back", "ы": "back", "е": "front", "і": "front"}  # the vowels of case suffixes


def possessive(forms: Mapping[str, str]) -> bool:
    """Return whether forms are those of a word with a possessive, whose dative alone ends so: министрлігіне."""
    return forms.get("dat", "").endswith(("на", "не"))


def harmony(forms: Mapping[str, str]) -> str:
    """Return back or front by the last vowel of a suffix; empty where no form is written."""
    for case in ("gen", "dat", "acc", "loc", "abl"):
        last = [_HARMONY[letter] for letter in forms.get(case, "")[-3:] if letter in _HARMONY]
        if last:
            return last[-1]
    return ""

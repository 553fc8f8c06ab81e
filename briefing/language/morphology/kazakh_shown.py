"""What the written forms of a Kazakh word show of its suffixes."""

from __future__ import annotations

from collections.abc import Mapping

_HARMONY = {"а": "back", "ы": "back", "е": "front", "і": "front"}  # the vowels of case suffixes
_CASES = ("gen", "dat", "acc", "loc", "abl")


def possessive(forms: Mapping[str, str]) -> bool:
    """Return whether forms are those of a word with a possessive, whose dative alone ends so: министрлігіне."""
    return forms.get("dat", "").endswith(("на", "не"))


def harmony(forms: Mapping[str, str]) -> str:
    """Return back or front by the last vowel of a suffix; empty where no form is written."""
    for case in _CASES:
        last = [_HARMONY[letter] for letter in forms.get(case, "")[-3:] if letter in _HARMONY]
        if last:
            return last[-1]
    return ""


def whole(nominative: str, forms: Mapping[str, str]) -> bool:
    """Return whether forms show that the end of a word stays before suffixes as it is: Стуббтың, not фактінің."""
    after = (forms[case].removeprefix(nominative) for case in _CASES if forms.get(case, "").startswith(nominative))
    return bool(nominative) and any(suffix[:1] not in _HARMONY for suffix in after if suffix)

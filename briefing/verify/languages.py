"""Passages that are not in the language of their file, by the words that are common in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.verify.findings import FOREIGN_PASSAGE, Wrong
from briefing.verify.finished import Finished
from briefing.verify.tongue import Tongue, is_known, tongue

_TAGS: Final = ("en", "kk", "ru", "sr", "sr-Latn")
_KINDS: Final = frozenset({"paragraph", "item", "quote", "note", "heading"})
_FEWEST: Final = 3
_FEW: Final = 2
_MANY: Final = 5
_LONG: Final = 40
_LETTERS: Final = 30
_WORD: Final = re.compile(r"[^\W\d_]+")


def language_wrongs(file: Finished) -> Iterator[Wrong]:
    """Yield each passage that is in another language, or in another script, than the file is."""
    if not is_known(file.language):
        return
    own = tongue(file.language)
    others = [tongue(tag) for tag in _TAGS if is_known(tag) and tongue(tag) is not own]
    for passage in file.passages:
        if passage.kind not in _KINDS or "://" in passage.text or "@" in passage.text:
            continue
        written = _WORD.findall(passage.text)
        words = [word.lower() for word in written]
        if _other(words, own, others) or _has_other_letters(written, own):
            message = f"the passage is not in the language of the file, {file.language}"
            yield Wrong(FOREIGN_PASSAGE, str(file.path), passage.place, message, file.language, passage.text[:80])


def _has_other_letters(written: list[str], own: Tongue) -> bool:
    """Tell whether words that are no names have letters that the language has not, or lack those that it must have."""
    plain = [word for word in written if word.islower()]
    strange = {word for word in plain if not set(word) <= own.letters}
    if len(strange) >= _FEW and len(strange) * 4 > len(plain):
        return True
    letters = "".join(plain)
    return bool(own.telling) and len(letters) >= _LONG and not set(letters) & own.telling


def _other(words: list[str], own: Tongue, others: list[Tongue]) -> bool:
    letters = "".join(words)
    strange = sum(letter not in own.letters for letter in letters)
    if len(letters) >= _LETTERS and strange > len(letters) * 0.6:
        return True
    mine = sum(word in own.common for word in words)
    best = max((sum(word in one.common for word in words) for one in others), default=0)
    is_strange = strange * 20 > len(letters) or (best > _FEWEST and mine * _MANY < best)
    return best >= _FEWEST and mine * 3 < best and is_strange

"""Passages that are not in the language of their file, by the words that are common in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from briefing.verify.authored import in_language
from briefing.verify.expected import Expected
from briefing.verify.findings import FOREIGN_PASSAGE, Wrong
from briefing.verify.finished import Finished
from briefing.verify.folding import folded, folded_data
from briefing.verify.tongue import Vocabulary, is_known, vocabulary

_TAGS: Final = ("en", "kk", "ru", "sr", "sr-Latn")
_KINDS: Final = frozenset({"paragraph", "item", "quote", "note", "heading"})
_FEWEST: Final = 3
_LEAST: Final = 8
_FEW: Final = 2
_MANY: Final = 5
_LONG: Final = 40
_LETTERS: Final = 30
_WORD: Final = re.compile(r"[^\W\d_]+")


def language_wrongs(file: Finished, wanted: Expected | None) -> Iterator[Wrong]:
    """Yield each passage that is in another language, or in another script, than the file is.

    What the data themselves say so in the language of the file, an address in Latin letters, is as it should be.
    """
    if not is_known(file.language):
        return
    for passage in file.passages:
        if passage.kind not in _KINDS or "://" in passage.text or "@" in passage.text:
            continue
        if _is_other(passage.text, file.language) and (
            wanted is None or _is_other(_without_data(passage.text, file.language, wanted), file.language)
        ):
            message = f"the passage is not in the language of the file, {file.language}"
            yield Wrong(FOREIGN_PASSAGE, str(file.path), passage.place, message, file.language, passage.text[:80])


def _without_data(text: str, tag: str, wanted: Expected) -> str:
    """Return a passage without what of it stands in the data, in the language of the file, word for word."""
    plain = folded(text)
    for part in (part for one in in_language(wanted, tag) for part in one.parts):
        said = folded_data(part, tag).strip()
        if len(said) >= _LEAST and (start := plain.find(said)) >= 0:
            text = text[:start] + text[start + len(said) :]
            plain = folded(text)
    return text


@lru_cache(maxsize=2048)  # the same passages are judged format by format
def _is_other(text: str, tag: str) -> bool:
    own, written = vocabulary(tag), _WORD.findall(text)
    return _other([word.lower() for word in written], own, _others(tag)) or _has_other_letters(written, own)


@lru_cache(maxsize=64)
def _others(tag: str) -> tuple[Vocabulary, ...]:
    """Return what tells all other languages that are known."""
    own = vocabulary(tag)
    return tuple(one for one in (vocabulary(other) for other in _TAGS if is_known(other)) if one is not own)


def _has_other_letters(written: list[str], own: Vocabulary) -> bool:
    """Tell whether words that are no names have letters that the language has not, or lack those that it must have."""
    plain = [word for word in written if word.islower()]
    letters = "".join(plain)
    if not own.letters.issuperset(letters):
        strange = {word for word in plain if not own.letters.issuperset(word)}
        if len(strange) >= _FEW and len(strange) * 4 > len(plain):
            return True
    return bool(own.telling) and len(letters) >= _LONG and own.telling.isdisjoint(letters)


def _other(words: list[str], own: Vocabulary, others: Sequence[Vocabulary]) -> bool:
    letters = "".join(words)
    is_own = own.letters.issuperset(letters)
    strange = 0 if is_own else len(letters) - sum(map(own.letters.__contains__, letters))
    if len(letters) >= _LETTERS and strange > len(letters) * 0.6:
        return True
    mine = sum(map(own.common.__contains__, words))
    best = max((sum(map(one.common.__contains__, words)) for one in others), default=0)
    is_strange = strange * 20 > len(letters) or (best > _FEWEST and mine * _MANY < best)
    return best >= _FEWEST and mine * 3 < best and is_strange

"""Which blocks need no look of their own: all that is other in them is of an authored text that is listed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Final

from briefing.regex import regex
from briefing.review.marks import unmarked
from briefing.review.record import Address
from briefing.review.states import Look

_PLACEHOLDER: Final = regex(r"\{[^{}]*\}")
_WORD: Final = regex(r"\w+")


def covered(found: Iterable[Look]) -> tuple[Look, ...]:
    """Return what needs a look, each block whose authored texts tell all that is other in it with the first of them."""
    looks = tuple(found)
    texts = {(one.passage.language, one.passage.key): one for one in looks if one.passage.sort == "text"}
    seen = tuple(replace(look, within=_within(look, _printed(look, texts))) for look in looks)
    known = {one.passage.address: one for one in seen}
    return tuple(one if one.within else replace(one, within=_as_in(one, known)) for one in seen)


def _as_in(look: Look, known: Mapping[Address, Look]) -> str:
    """Return what covers the same block in its other script, if just that changed here too."""
    sort, paper, language, key = look.passage.address
    other = known.get((sort, paper, language.partition("-")[0], key))
    if other is None or other is look or look.was is None or other.was is None:
        return ""
    alike = all(
        len(_WORD.findall(one)) == len(_WORD.findall(same))
        for one, same in ((look.was.text, other.was.text), (look.passage.text, other.passage.text))
    )
    return other.within if alike and (look.states, look.moved) == (other.states, other.moved) else ""


def _printed(look: Look, texts: dict[tuple[str, str], Look]) -> tuple[Look, ...]:
    """Return the listed texts that a block prints; ``sr-Latn`` prints those of ``sr``."""
    language = look.passage.language
    tags = dict.fromkeys((language, language.partition("-")[0]))
    return tuple(texts[tag, path] for path in look.passage.prints for tag in tags if (tag, path) in texts)


def _within(look: Look, texts: tuple[Look, ...]) -> str:
    if not texts or not {one.id for one in look.moved} <= {one.id for text in texts for one in text.moved}:
        return ""
    is_other_script = look.passage.language not in {text.passage.language for text in texts}
    old = None if is_other_script or look.was is None else look.was.text
    alike = _prints_nothing_else(look, texts) if old is None else _reads_alike(old, look.passage.text, texts)
    return texts[0].passage.key if alike else ""


def _prints_nothing_else(look: Look, texts: tuple[Look, ...]) -> bool:
    """Tell whether all that a block prints is of its listed texts, where its words cannot be compared."""
    points = tuple(text.passage.key.rpartition(".")[0] for text in texts)
    shown = {name.removesuffix(".value") for text in texts for name in text.passage.shows}
    return all(
        any(path == text.passage.key for text in texts)
        or path.removesuffix(".value") in shown
        or any(path.startswith((f"{point}.figures.", f"{point}.dates.")) for point in points if point)
        for path in look.passage.prints
    )


def _reads_alike(was: str, now: str, texts: tuple[Look, ...]) -> bool:
    """Tell whether a block reads as it did but for its listed texts."""
    old = [text.was.text for text in texts if text.was is not None]
    return _rest(was, old) == _rest(now, [text.passage.text for text in texts])


def _rest(block: str, texts: Collection[str]) -> list[str]:
    """Return the words of a block without those of the texts in it."""
    rest = unmarked(block)
    for text in sorted(texts, key=len, reverse=True):
        if pattern := _pattern(text):
            rest = pattern.sub(" ", rest, count=1)
    return _WORD.findall(rest.casefold())


def _pattern(text: str) -> re.Pattern[str] | None:
    """Return how a text reads wherever it is printed: its words, and anything for its placeholders."""
    segments = [r"\W+".join(map(re.escape, _WORD.findall(segment))) for segment in _PLACEHOLDER.split(text)]
    if not any(segments):
        return None
    first, *others = segments
    last = len(others) - 1
    found = rf"\b{first}" if first else r"[^\n]*?"
    for number, segment in enumerate(others):
        found += rf"\W*.*?\W*{segment}" if segment else r"[^\n]*" if number == last else r"\W*.*?"
    return re.compile(found + (r"\b" if segments[-1] else ""), re.IGNORECASE | re.DOTALL)

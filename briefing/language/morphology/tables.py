"""How word lists stand in this package: as text that a linguist can read, split when a module is loaded."""

from __future__ import annotations

from itertools import product


def word_list(text: str) -> tuple[str, ...]:
    """Return the words of a text in their order."""
    return tuple(text.split())


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, to look one up."""
    return frozenset(text.split())


def endings(text: str) -> tuple[str, ...]:
    """Return the words of a text, for ``str.endswith``; letters in brackets stand each for itself: ``[ае]н``.

    A regular expression for the same takes longer to compile than all that it is asked in one build.
    """
    found: list[str] = []
    for word in text.split():
        plain, *rest = word.replace("]", "[").split("[")
        found += map("".join, product((plain,), *((one,) if at % 2 else one for at, one in enumerate(rest))))
    return tuple(found)


def pairs(text: str) -> dict[str, str]:
    """Return ``word:form`` pairs by word."""
    return dict(pair.split(":") for pair in text.split())


def triples(text: str) -> dict[str, tuple[str, str, str]]:
    """Return ``word:form:form:form`` rows by word."""
    rows = (row.split(":") for row in text.split())
    return {word: (first, second, third) for word, first, second, third in rows}

"""The small patterns of the locale tables: ``{number} {noun:=}``, ``[с] {ins}``.

``{name:spec}`` is a part that the caller knows; ``[word]`` is a word that suits its neighbours (a preposition or a
conjunction with variants), or with a spec a word that is itself inflected.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from briefing.language.rich import unmarked
from briefing.records import frozen

_PARTS = re.compile(r"\{([\w.-]+|=)(?::([^{}]*))?\}|\[([^\[\]:]+)(?::([^\[\]]*))?\]")


@frozen
class Token:
    """A part in braces: ``{noun:gen.plural}``."""

    name: str
    spec: str


@frozen
class Variant:
    """A word in brackets that depends on its neighbours: ``[с]``, or is inflected: ``[астам:=]``."""

    word: str
    spec: str


Piece = str | Token | Variant


@lru_cache(maxsize=4096)
def parts(pattern: str) -> tuple[Piece, ...]:
    """Return the pieces of a pattern."""
    pieces: list[Piece] = []
    at = 0
    for match in _PARTS.finditer(pattern):
        if match.start() > at:
            pieces.append(pattern[at : match.start()])
        name, spec, word, word_spec = match.groups()
        pieces.append(Token(name, spec or "") if name else Variant(word, word_spec or ""))
        at = match.end()
    if at < len(pattern):
        pieces.append(pattern[at:])
    return tuple(pieces)


def fill(
    pattern: str,
    token: Callable[[str, str], str],
    variant: Callable[[Variant, str, str], str] | None = None,
) -> str:
    """Return a pattern with its tokens filled in, then its variants chosen by the text before and after them."""
    pieces = parts(pattern)
    if len(pieces) == 1 and (only := pieces[0]).__class__ is Token:
        return token(only.name, only.spec)
    filled = [
        piece if piece.__class__ is str else token(piece.name, piece.spec) if piece.__class__ is Token else ""
        for piece in pieces
    ]
    if variant is not None and "[" in pattern:
        for index, piece in enumerate(pieces):
            if isinstance(piece, Variant):
                before, after = "".join(filled[:index]), "".join(filled[index + 1 :])
                filled[index] = variant(piece, unmarked(before), unmarked(after))
    return "".join(filled)


def tokens(pattern: str) -> tuple[Token, ...]:
    """Return the tokens of a pattern."""
    return tuple(piece for piece in parts(pattern) if isinstance(piece, Token))

"""Text as a terminal may show it: nothing in it moves the cursor, hides letters or turns them round, or fills pages."""

from __future__ import annotations

import unicodedata
from typing import Final

from briefing.regex import regex

LONGEST_QUOTED: Final = 80
LONGEST: Final = 600

# Letters and marks by category, but nobody sees them: fillers, joiners, variation selectors.
_UNSEEN: Final = regex("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]")
_SHORT: Final = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
_QUOTED: Final = regex(f"“[^“”]{{{LONGEST_QUOTED + 1},}}”")


def printable(text: str) -> str:
    r"""Return a text with what cannot be seen written as an escape: ``\x1b``, ``\u202e``, ``\n``.

    Spaces of every width stay as they are.
    """
    return "".join(character if _is_seen(character) else _escape(character) for character in text)


def line(text: str, longest: int = LONGEST) -> str:
    """Return a text as one line that is not too long: long quotations are cut, then the middle is left out."""
    text = _QUOTED.sub(lambda found: f"{found[0][:LONGEST_QUOTED]}…”", printable(text))
    if len(text) <= longest:
        return text
    half = longest // 2
    return f"{text[:half]} … {text[-half:]}"


def json_escaped(text: str) -> str:
    """Return JSON with what cannot be seen written as its escapes, which stand for the same values."""
    return "".join(
        character if character == "\n" or _is_seen(character) else _json_escape(character) for character in text
    )


def _is_seen(character: str) -> bool:
    if character.isascii() or character.isprintable():
        return character.isprintable() and not _UNSEEN.match(character)
    return unicodedata.category(character) == "Zs"


def _escape(character: str) -> str:
    """Return the escape that Python knows a character by."""
    if character in _SHORT:
        return _SHORT[character]
    number = f"{ord(character):x}"
    letter, digits = next(form for form in (("x", 2), ("u", 4), ("U", 8)) if len(number) <= form[1])
    return f"\\{letter}{number:>0{digits}}"


def _json_escape(character: str) -> str:
    """Return the escape for each of a character's UTF-16 units."""
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))

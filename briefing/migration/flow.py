"""Mappings and lists in brackets, taken apart and put together again with their spaces and comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from briefing.migration.nodes import Node, Pair
from briefing.records import frozen

_COMMA_OR_COMMENT: Final = re.compile(r"#[^\r\n]*|,")
_QUOTES: Final = frozenset("\"'")


@frozen
class Part:
    """A pair or item as it is written, and what stands after it up to the next one, without the comma."""

    key: str
    text: str
    after: str = ""


@frozen
class Bracket:
    """What stands in brackets: the space after the first bracket, and the parts."""

    before: str
    parts: tuple[Part, ...]

    def written(self, brackets: str) -> str:
        """Return it as text in brackets, ``{}`` or ``[]``."""
        return f"{brackets[0]}{self.before}{joined(self.parts)}{brackets[1]}"


def taken_apart(text: str, node: Node) -> Bracket:
    """Return the parts of a mapping or list in brackets."""
    nodes: Sequence[Node | Pair] = node.pairs or node.items
    opening = text.index("{" if node.shape == "map" else "[", node.start) + 1
    if not nodes:
        return Bracket(text[opening : node.end - 1], ())
    ends = [*(one.start for one in nodes[1:]), node.end - 1]
    parts = [
        Part(one.key.text if isinstance(one, Pair) else "", text[one.start : one.end], _uncommaed(text[one.end : end]))
        for one, end in zip(nodes, ends, strict=True)
    ]
    return Bracket(text[opening : nodes[0].start], tuple(parts))


def joined(parts: Iterable[Part]) -> str:
    """Return parts with commas between them."""
    *most, last = list(parts) or [Part("", "")]
    return "".join(f"{part.text},{part.after or ' '}" for part in most) + last.text + last.after


def place(parts: Sequence[Part], key: str) -> int:
    """Return the number of the part with a key."""
    return next(number for number, part in enumerate(parts) if part.key == key)


def without(parts: Sequence[Part], key: str) -> tuple[Part, ...]:
    """Return parts without that of a key; a comment after it stays, after the part before or else the next one."""
    number = place(parts, key)
    gone = parts[number]
    left = [*parts[:number], *parts[number + 1 :]]
    if left and ("#" in gone.after or number == len(left)):
        heir = max(number - 1, 0)
        own = left[heir].after.rstrip(" \t")
        after = own + gone.after.lstrip("\r\n") if "#" in own else gone.after
        left[heir] = replace(left[heir], after=after)
    return tuple(left)


def wrapped(key: str, parts: Sequence[Part], like: str, brackets: str) -> Part:
    """Return parts as the value of a key, in brackets; what stands after the last one stands after the whole."""
    if not parts:
        return Part(key, f"{word(key, like)}: {brackets}")
    inside = joined([*parts[:-1], replace(parts[-1], after="")])
    return Part(key, f"{word(key, like)}: {brackets[0]}{inside}{brackets[1]}", parts[-1].after)


def word(name: str, like: str) -> str:
    """Return a word as another one is written: in the quotes that it has, or in none."""
    quote = like[:1] if like[:1] in _QUOTES else ""
    return f"{quote}{name}{quote}"


def entry(text: str, node: Node, more: Iterable[tuple[str, str]], under: str, inner: Sequence[str]) -> str:
    """Return a mapping in brackets with pairs put first, and some of its keys one level deeper."""
    bracket = taken_apart(text, node)
    like = bracket.parts[0].text if bracket.parts else ""
    first = [Part(key, f"{word(key, like)}: {word(value, like)}") for key, value in more]
    deeper = [part for part in bracket.parts if part.key in inner]
    parts: list[Part] = []
    for part in bracket.parts:
        if part not in deeper:
            parts.append(part)
        elif part is deeper[0]:
            parts.append(wrapped(under, deeper, like, "{}"))
    if parts and "#" not in parts[-1].after:
        parts[-1] = replace(parts[-1], after="" if "#" in bracket.parts[-1].after else bracket.parts[-1].after)
    return replace(bracket, parts=(*first, *parts)).written("{}")


def _uncommaed(gap: str) -> str:
    """Return what stands between two parts without the comma, which may follow a comment."""
    for found in _COMMA_OR_COMMENT.finditer(gap):
        if found[0] == ",":
            return gap[: found.start()] + gap[found.end() :]
    return gap

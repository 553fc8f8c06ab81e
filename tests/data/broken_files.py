"""Data files that are broken in one line, each in one of the ways in which people break them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_KEY = re.compile(r"(?P<indent> *)(?P<dash>- )?(?P<key>[\w-]+):(?: (?P<value>.*))?")
_PLAIN = re.compile(r"[^\W\d][^\"'{}\[\]#:]{6,}")
_QUOTED = re.compile(r"\"[^\"]{4,}\"")


@dataclass(frozen=True)
class Broken:
    """A broken file: how, in which line, which counts from 1, and its bytes."""

    how: str
    line: int
    content: bytes


def cases(text: str, chance: random.Random, count: int) -> Iterator[Broken]:
    """Yield broken files, made of a good one that is laid out differently each time."""
    made = 0
    while made < count:
        lines = _laid_out(text.split("\n"), chance)
        free = _outside_texts(lines)
        how = chance.choice(list(WAYS))
        broken = WAYS[how](lines, free, chance)
        if broken is not None:
            made += 1
            yield Broken(how, broken[0] + 1, _encoded(broken[1], chance))


def _encoded(lines: list[str], chance: random.Random) -> bytes:
    ending = chance.choice(("\n", "\n", "\r\n"))
    return chance.choice((b"", b"\xef\xbb\xbf")) + ending.join(lines).encode()


def _laid_out(lines: list[str], chance: random.Random) -> list[str]:
    """Return the same data with comments, blank lines, texts over several lines, and block texts here and there."""
    result: list[str] = []
    for line in lines:
        found = _KEY.fullmatch(line)
        value = found["value"] if found else None
        indent = " " * (len(found["indent"]) + len(found["dash"] or "")) if found else ""
        if chance.random() < 0.03 and not (result and "#" in result[-1]):
            result += [f"{indent}# a comment: with “{chance.choice('abc')}: quotes' and [", ""]
        if found and value and _PLAIN.fullmatch(value) and " " in value and chance.random() < 0.2:
            head = line[: -len(value)]
            words = value.split(" ")
            half = len(words) // 2
            first, rest = " ".join(words[:half]), " ".join(words[half:])
            style = chance.choice(("plain", "double", "single", "folded", "literal"))
            if style == "plain":
                result += [f"{head}{first}", f"{indent}  {rest}"]
            elif style in {"double", "single"}:
                mark = '"' if style == "double" else "'"
                result += [f"{head}{mark}{first}", f"{indent}  {rest}{mark}"]
            else:
                result += [f"{head}{'>-' if style == 'folded' else '|'}", f"{indent}  {first}", f"{indent}  {rest}"]
        else:
            result.append(line)
    return result


def _outside_texts(lines: list[str]) -> list[int]:
    """Return the lines that begin with a key and are no part of a text over several lines."""
    free: list[int] = []
    deeper_than = -1
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if deeper_than >= 0 and (indent > deeper_than or not line.strip()):
            continue
        deeper_than = -1
        found = _KEY.fullmatch(line)
        if not found:
            continue
        following = lines[number + 1] if number + 1 < len(lines) else ""
        inner = len(found["indent"]) + len(found["dash"] or "")
        goes_on = len(following) - len(following.lstrip(" ")) > inner and not following.lstrip().startswith("#")
        if found["value"] and goes_on:
            deeper_than = inner  # a text over several lines
        else:
            free.append(number)
    return free


def _with(lines: list[str], number: int, *new: str) -> tuple[int, list[str]]:
    return number, [*lines[:number], *new, *lines[number + 1 :]]


_Way = Callable[[list[str], list[int], random.Random], tuple[int, list[str]] | None]


def _on_key(change: Callable[[re.Match[str], random.Random], str | None]) -> _Way:
    """Return a way to break a line that begins with a key."""

    def way(lines: list[str], free: list[int], chance: random.Random) -> tuple[int, list[str]] | None:
        number = chance.choice(free)
        found = _KEY.fullmatch(lines[number])
        assert found
        new = change(found, chance)
        return None if new is None else _with(lines, number, new)

    return way


def _head(found: re.Match[str]) -> str:
    return f"{found['indent']}{found['dash'] or ''}{found['key']}"


def _missing_colon(found: re.Match[str], _chance: random.Random) -> str | None:
    return f"{_head(found)} {found['value'] or ''}".rstrip()


def _unclosed_quote(found: re.Match[str], chance: random.Random) -> str | None:
    value = found["value"] or ""
    if _QUOTED.fullmatch(value):
        return f"{_head(found)}: {value[:-1]}"
    return f"{_head(found)}: {chance.choice(QUOTES)}{value}" if _PLAIN.fullmatch(value) else None


def _over_indented(found: re.Match[str], _chance: random.Random) -> str | None:
    return None if found["dash"] else f"  {found[0]}"


def _empty_key(found: re.Match[str], _chance: random.Random) -> str | None:
    return f"{found['indent']}{found['dash'] or ''}: {found['value']}" if found["value"] else None


def _tab(found: re.Match[str], _chance: random.Random) -> str | None:
    return "\t" + found[0].lstrip(" ") if found["indent"] else None


def _stray_quote(found: re.Match[str], chance: random.Random) -> str | None:
    value = (found["value"] or "").strip('"')
    if not _PLAIN.fullmatch(value):
        return None
    mark, half = chance.choice(QUOTES), len(value) // 2
    return f"{_head(found)}: {mark}{value[:half]}{mark}{value[half:]}{chance.choice((mark, ''))}"


def _item_under_text(lines: list[str], free: list[int], chance: random.Random) -> tuple[int, list[str]] | None:
    number = chance.choice(free)
    found = _KEY.fullmatch(lines[number])
    assert found
    if not _PLAIN.fullmatch(found["value"] or ""):
        return None
    inner = len(found["indent"]) + len(found["dash"] or "")
    broken = _with(lines, number, lines[number], f"{' ' * (inner + 2)}- cheese")
    return number + 1, broken[1]


def _key_twice(lines: list[str], free: list[int], chance: random.Random) -> tuple[int, list[str]] | None:
    number = chance.choice(free)
    found = _KEY.fullmatch(lines[number])
    assert found
    if not found["value"]:
        return None
    indent = " " * (len(found["indent"]) + len(found["dash"] or ""))
    broken = _with(lines, number, lines[number], f"{indent}{found['key']}: {found['value']}")
    return number + 1, broken[1]


QUOTES = ('"', "'")
WAYS: dict[str, _Way] = {
    "missing colon": _on_key(_missing_colon),
    "unclosed quote": _on_key(_unclosed_quote),
    "over-indented": _on_key(_over_indented),
    "empty key": _on_key(_empty_key),
    "tab": _on_key(_tab),
    "stray quote": _on_key(_stray_quote),
    "item under a text": _item_under_text,
    "key twice": _key_twice,
}

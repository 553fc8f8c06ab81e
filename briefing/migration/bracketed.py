"""A section in brackets with its keys in their new places, and what sections of both kinds ask of their values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.data.moves import MOVES, Appended, Gathered, Move, MoveError, Nested, Renamed
from briefing.migration.flow import Bracket, Part, entry, joined, place, taken_apart, without, word, wrapped
from briefing.migration.nodes import Node, Pair


def see_keys(node: Node, path: tuple[str, ...]) -> None:
    """Raise MoveError if a key is written twice."""
    keys = [pair.key.text for pair in node.pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise MoveError((*path, key), "is written twice", "delete one of the two")


def written_out(pair: Pair, section: str) -> Node:
    """Return a value that is taken apart: a mapping that is written out and has no name."""
    if pair.value.shape == "alias" or pair.value.named:
        hint = "write what it repeats out, without & and *, and migrate the file then"
        raise MoveError((section, pair.key.text), "is taken apart, and is written with a name (& or *)", hint)
    if pair.value.shape != "map":
        raise MoveError((section, pair.key.text), "expected keys with values", "mend it first")
    see_keys(pair.value, (section, pair.key.text))
    return pair.value


def key_like(text: str, pair: Pair, name: str) -> str:
    """Return a name as the key of a pair is written."""
    return word(name, text[pair.key.start : pair.key.end])


def section_in_brackets(text: str, node: Node, moves: dict[str, Move]) -> str:
    """Return a section in brackets with its keys in their new places."""
    bracket = taken_apart(text, node)
    parts = bracket.parts
    groups: dict[str, list[Part]] = {}
    for part in parts:
        if part.key in moves:
            groups.setdefault(moves[part.key].to, []).append(part)
    for group in groups.values():
        new = _flow_group(text, node, moves, group)
        for gone in group[1:]:
            parts = without(parts, gone.key)
        number = place(parts, group[0].key)
        new = replace(new, after=parts[number].after)
        parts = (*parts[:number], new, *parts[number + 1 :])
    return replace(bracket, parts=parts).written("{}")


def _flow_group(text: str, node: Node, moves: dict[str, Move], group: Sequence[Part]) -> Part:
    """Return what becomes of the parts that move to one key."""
    found = [(pair, moves[part.key]) for part in group if (pair := node.find(part.key))]
    like = text[found[0][0].key.start : found[0][0].key.end]
    found.sort(key=lambda one: MOVES.index(one[1]))
    (first, move), *_ = found
    entries = [part for pair, move in found for part in _flow_parts(text, pair, move)]
    if isinstance(move, Renamed) and not entries:
        return Part(move.to, key_like(text, first, move.to) + text[first.key.end : first.end])
    if isinstance(move, Renamed) and not says_nothing(first.value):
        return Part(move.to, f"{key_like(text, first, move.to)}: {_added(text, first, entries, move)}")
    if isinstance(move, Nested):
        return wrapped(move.to, entries, like, "{}")
    if not entries:
        return Part(move.to, f"{word(move.to, like)}: null")
    if isinstance(move, Gathered):
        last = entries[-1] if "#" in entries[-1].after else replace(entries[-1], after="")
        inside = joined([*entries[:-1], last])
        return Part(move.to, f"{word(move.to, like)}: [{{{inside}}}]")
    return wrapped(move.to, entries, like, "[]")


def _flow_parts(text: str, pair: Pair, move: Move) -> Sequence[Part]:
    """Return what one moved pair is in its new place: a pair, an entry, or several pairs."""
    match move:
        case Nested(name=name):
            return [Part(name, key_like(text, pair, name) + text[pair.key.end : pair.end])]
        case Appended() if not says_nothing(pair.value):
            return [Part("", entry_in_brackets(text, pair, move))]
        case Gathered(name="") if not says_nothing(pair.value):
            return taken_apart(text, written_out(pair, move.section)).parts
        case Gathered(name=name) if name:
            return [Part(name, key_like(text, pair, name) + text[pair.key.end : pair.end])]
        case _:
            return []


def _added(text: str, base: Pair, entries: Sequence[Part], move: Move) -> str:
    """Return a list in brackets with more entries at its end."""
    if base.value.shape != "list" or base.value.named:
        hint = "write the list out, without & and *, and migrate the file then"
        raise MoveError((move.section, move.old), "gets an entry more, and is no list that is written out", hint)
    bracket = taken_apart(text, base.value)
    parts = list(bracket.parts)
    if parts:
        last = parts[-1].after
        parts[-1] = replace(parts[-1], after=last if "#" in last else "")
        entries = [*entries[:-1], replace(entries[-1], after="" if "#" in last else last)]
    return Bracket(bracket.before, (*parts, *entries)).written("[]")


def entry_in_brackets(text: str, pair: Pair, move: Appended) -> str:
    """Return a mapping in brackets as an entry of a list."""
    if pair.value.shape in {"map", "alias"} and not move.more:
        return text[pair.value.start : pair.value.end]
    return entry(text, written_out(pair, move.section), move.more, move.under, move.inner)


def says_nothing(node: Node) -> bool:
    """Tell whether a key has no value."""
    return node.shape == "scalar" and node.text in {"", "~", "null", "Null", "NULL"}

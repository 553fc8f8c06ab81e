"""A fold over the document tree: its parts in reading order, each seen with what is known from those before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from briefing.extracts import INSIDE
from briefing.records import replace

Node = TypeVar("Node")
State = TypeVar("State")

Steps = Mapping[type, Callable[[Any, State], tuple[object, State]]]
"""What becomes of each kind of part: a step takes one and the state before it, and returns what stands in its place,
several parts as a tuple, and the state after it."""


def fold(node: Node, state: State, steps: Steps[State]) -> tuple[Node, State]:
    """Return a tree rewritten by steps, and the state after its last part.

    Parts of other kinds than those of the steps stay, and their own parts are looked at.
    """
    part: Any = node
    kind: type = part.__class__
    if kind in steps:
        return steps[kind](part, state)  # type: ignore[return-value]
    if kind is tuple:
        return _fold_row(part, state, steps)  # type: ignore[return-value]
    within = INSIDE[kind]
    if not within:
        return node, state
    changes: dict[str, object] = {}
    for name, old in zip(within.names, within.values(part), strict=True):
        inner: type = old.__class__
        if inner is tuple:
            if not old:
                continue
        elif inner not in steps and not ((its := INSIDE[inner]) and its.names):
            continue
        new, state = fold(old, state, steps)
        if new is not old:
            changes[name] = new
    return (replace(part, **changes) if changes else node), state


def _fold_row(row: tuple[object, ...], state: State, steps: Steps[State]) -> tuple[tuple[object, ...], State]:
    """Return several parts as ``fold`` does: the same tuple where all of them stay."""
    content: list[object] = []
    stays = True
    for one in row:
        kind = one.__class__
        if kind not in steps and kind is not tuple and not ((within := INSIDE[kind]) and within.names):
            content.append(one)  # as nearly all are
            continue
        new, state = fold(one, state, steps)
        stays = stays and new is one and not isinstance(new, tuple)
        content += new if isinstance(new, tuple) else (new,)
    return (row if stays else tuple(content)), state

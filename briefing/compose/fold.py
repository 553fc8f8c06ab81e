"""A fold over the document tree: its parts in reading order, each seen with what is known from those before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from briefing.extracts import PLAIN, field_names, values_of

Node = TypeVar("Node")
State = TypeVar("State")


def fold(node: Node, state: State, step: Callable[[object, State], tuple[object, State] | None]) -> tuple[Node, State]:
    """Return a tree rewritten by ``step``, and the state after its last part.

    ``step`` takes a part and the state before it, and returns what stands in the part's place and the state after it;
    several parts as a tuple. Where it returns None the part stays, and its own parts are looked at.
    """
    part: Any = node
    if isinstance(part, tuple):
        return _fold_row(part, state, step)  # type: ignore[return-value]
    values = values_of(part)
    if not values:
        return node, state
    stepped = step(part, state)
    if stepped is not None:
        return stepped  # type: ignore[return-value]
    kind: Any = type(part)
    changes: dict[str, object] = {}
    for name, old in zip(field_names(kind), values, strict=True):
        if old.__class__ not in PLAIN:
            new, state = fold(old, state, step)
            if new is not old:
                changes[name] = new
    return (replace(part, **changes) if changes else node), state


def _fold_row(
    row: tuple[object, ...], state: State, step: Callable[[object, State], tuple[object, State] | None]
) -> tuple[tuple[object, ...], State]:
    """Return several parts as ``fold`` does: the same tuple where all of them stay."""
    content: list[object] = []
    stays = True
    for one in row:
        if one.__class__ in PLAIN:
            content.append(one)
            continue
        new, state = fold(one, state, step)
        stays = stays and new is one and not isinstance(new, tuple)
        content += new if isinstance(new, tuple) else (new,)
    return (row if stays else tuple(content)), state

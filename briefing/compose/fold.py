"""A fold over the document tree: its parts in reading order, each seen with what is known from those before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from briefing.extracts import field_names

Node = TypeVar("Node")
State = TypeVar("State")


def fold(node: Node, state: State, step: Callable[[object, State], tuple[object, State] | None]) -> tuple[Node, State]:
    """Return a tree rewritten by ``step``, and the state after its last part.

    ``step`` takes a part and the state before it, and returns what stands in the part's place and the state after it;
    several parts as a tuple. Where it returns None the part stays, and its own parts are looked at.
    """
    part: Any = node
    if isinstance(part, tuple):
        content: list[object] = []
        for one in part:
            new, state = fold(one, state, step)
            content += new if isinstance(new, tuple) else (new,)
        return tuple(content), state  # type: ignore[return-value]
    kind: Any = type(part)
    names = field_names(kind)
    if not names:
        return node, state
    stepped = step(part, state)
    if stepped is not None:
        return stepped  # type: ignore[return-value]
    changes: dict[str, Any] = {}
    for name in names:
        old = getattr(part, name)
        new, state = fold(old, state, step)
        if new is not old:
            changes[name] = new
    return (replace(part, **changes) if changes else node), state

"""A fold over the document tree: its parts in reading order, each seen with what is known from those before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

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
    if not is_dataclass(part):
        return node, state
    stepped = step(part, state)
    if stepped is not None:
        return stepped  # type: ignore[return-value]
    changes: dict[str, Any] = {}
    for field in fields(part):
        changes[field.name], state = fold(getattr(part, field.name), state, step)
    return replace(part, **changes), state  # type: ignore[return-value, type-var]

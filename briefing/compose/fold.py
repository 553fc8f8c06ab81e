"""A fold over the document tree: its parts in reading order, each seen with what is known from those before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from briefing.extracts import INSIDE, Inside
from briefing.records import replace

Node = TypeVar("Node")
State = TypeVar("State")

_Step = Callable[[Any, State], tuple[object, State]]
Steps = Mapping[type, _Step[State]]
"""What becomes of each kind of part: a step takes one and the state before it, and returns what stands in its place,
several parts as a tuple, and the state after it."""


class Kinds(dict[type, tuple[_Step[State] | None, Inside | None]]):
    """What is done with each kind of part: its step, or where in it others may be; neither of what stays as it is.

    It serves as steps that are taken for many trees.
    """

    def __init__(self, steps: Steps[State]) -> None:
        """Take the steps; what is done with other kinds is found out when the first of each is met."""
        super().__init__()
        self._steps = steps

    def __missing__(self, kind: type) -> tuple[_Step[State] | None, Inside | None]:
        within = INSIDE[kind]
        found = self[kind] = self._steps.get(kind), within if within and within.names else None
        return found


def fold(node: Node, state: State, steps: Steps[State] | Kinds[State]) -> tuple[Node, State]:
    """Return a tree rewritten by steps, and the state after its last part.

    Parts of other kinds than those of the steps stay, and their own parts are looked at.
    """
    folding = _Folding(state, steps if isinstance(steps, Kinds) else Kinds(steps))
    folded: Any = folding.part(node)
    return folded, folding.state


class _Folding:
    """The state while a tree is gone through, and what is done with each kind of part."""

    __slots__ = ("_kinds", "state")

    def __init__(self, state: Any, kinds: Kinds[Any]) -> None:
        self.state = state
        self._kinds = kinds

    def part(self, node: Any) -> Any:
        """Return what stands in the place of a part."""
        kind = node.__class__
        if kind is tuple:
            return self._row(node)
        step, within = self._kinds[kind]
        if step is not None:
            new, self.state = step(node, self.state)
            return new
        return node if within is None else self._within(node, within)

    def _within(self, node: Any, within: Inside) -> Any:
        changes: dict[str, object] = {}
        for name, old in zip(within.names, within.values(node)):  # noqa: B905 - it reads the fields of these names
            new = old and self._row(old) if old.__class__ is tuple else self.part(old)
            if new is not old:
                changes[name] = new
        return replace(node, **changes) if changes else node

    def _row(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        """Return what stands in the place of several parts: the same tuple where all of them stay."""
        content: list[Any] = []
        stays, kinds = True, self._kinds
        for one in row:
            kind = one.__class__
            if kind is tuple:
                new: Any = self._row(one)
            else:
                step, within = kinds[kind]
                if step is not None:
                    new, self.state = step(one, self.state)
                elif within is None:  # as of nearly all
                    content.append(one)
                    continue
                else:
                    new = self._within(one, within)
            if new is not one:
                stays = False
            if new.__class__ is tuple:
                stays = False
                content += new
            else:
                content.append(new)
        return row if stays else tuple(content)

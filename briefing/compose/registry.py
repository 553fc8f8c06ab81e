"""The blocks that templates name: each a function from the context and its options to blocks of the tree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from briefing.compose.context import Context
from briefing.document import Block

Build = Callable[..., tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class Registered:
    """A block: the function that builds it, what it is, and its options with their usual values."""

    build: Callable[[Context, Mapping[str, Any]], tuple[Block, ...]]
    summary: str
    options: Mapping[str, Any]


BLOCKS: dict[str, Registered] = {}


def block(name: str, **options: Any) -> Callable[[Build], Build]:
    """Register a function as a block of that name; ``options`` are its options with their usual values."""

    def register(build: Build) -> Build:
        summary = (build.__doc__ or "").split("\n", 1)[0]
        BLOCKS[name] = Registered(lambda context, given: build(context, **{**options, **given}), summary, options)
        return build

    return register

"""The blocks that templates name: each a function from the material and its options to blocks of the tree."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from briefing.compose.material import Material
from briefing.document import Block
from briefing.reading.node import Node
from briefing.records import frozen

Build = Callable[..., tuple[Block, ...]]


class Options(Node):
    """A block as a template names it; a block with options has a model of its own that adds them."""

    block: str


@frozen
class Registered:
    """A block: the function that builds it, what it is, the model of its options.

    An ``internal`` one prints what is for the own side alone.
    """

    build: Callable[[Material, Any], tuple[Block, ...]]
    summary: str
    options: type[Options]
    internal: bool = False


BLOCKS: dict[str, Registered] = {}


def block(name: str, *, options: type[Options] = Options, internal: bool = False) -> Callable[[Build], Build]:
    """Register a function as a block of that name; one with ``options`` takes them as its second argument."""

    def register(build: Build) -> Build:
        summary = (build.__doc__ or "").split("\n", 1)[0]
        takes_options = options is not Options
        whole = build if takes_options else lambda material, _options: build(material)
        BLOCKS[name] = Registered(whole, summary, options, internal)
        return build

    return register

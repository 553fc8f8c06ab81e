"""A model's complaints in plain words, at their places, for any model."""

from typing import Annotated, Literal

from pydantic import Field

from briefing.errors import Diagnostic
from briefing.reading.node import Node
from briefing.reading.settings import lines_of
from briefing.reading.source_text import decode
from briefing.reading.tree import read_tree
from briefing.reading.validation import validate


class Part(Node):
    """A model below another."""

    colour: Literal["red", "green"]
    count: Annotated[int, Field(ge=1, le=5)] = 1


class Whole(Node):
    """A model."""

    title: str
    parts: tuple[Part, ...] = ()


def complaints(text: str) -> list[Diagnostic]:
    tree = read_tree(decode(text.encode(), "f.yaml"))
    return validate(Whole, tree.data, lines_of(tree, "f.yaml"))[1]


def test_what_fits_is_the_model() -> None:
    tree = read_tree(decode(b"title: T\nparts:\n- {colour: red, count: 2}\n", "f.yaml"))
    model, found = validate(Whole, tree.data, lines_of(tree, "f.yaml"))
    assert model == Whole(title="T", parts=(Part(colour="red", count=2),))
    assert found == []


def test_every_mistake_has_its_line_key_and_what_is_allowed() -> None:
    found = complaints("titel: T\nparts:\n- colour: rod\n  count: many\n- count: 9\n- red\n")
    assert {(one.line, one.key, one.message, one.hint) for one in found} == {
        (1, "titel", "is not a known key", "did you mean “title”?"),
        (1, "title", "is missing", "add `title: …`"),
        (3, "parts.0.colour", "“rod” is not one of red, green", "did you mean “red”?"),
        (4, "parts.0.count", "expected a whole number, not “many”", "write digits only: 4"),
        (5, "parts.1.colour", "is missing", "add `colour: …`"),
        (5, "parts.1.count", "“9” is too large", "write a number of at most 5"),
        (6, "parts.2", "expected a mapping with `colour:`, not “red”", "write {colour: red}"),
    }


def test_a_part_of_a_file_has_its_place_in_the_whole() -> None:
    tree = read_tree(decode(b"title: T\nparts:\n- colour: red\n- colour: blue\n", "f.yaml"))
    _, found = validate(Part, tree.data["parts"][1], lines_of(tree, "f.yaml"), at=("parts", 1))
    assert [(one.line, one.key) for one in found] == [(4, "parts.1.colour")]

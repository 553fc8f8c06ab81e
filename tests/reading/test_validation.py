"""A model's complaints in plain words, at their places, for any model."""

from typing import Annotated, Any, ClassVar, Literal

from briefing.errors import Diagnostic
from briefing.reading.fields import After, Field
from briefing.reading.models import before
from briefing.reading.node import Node
from briefing.reading.settings import lines_of
from briefing.reading.source_text import decode
from briefing.reading.tree import read_tree
from briefing.reading.validation import validate
from briefing.reading.values import ValueWithHintError


class Part(Node):
    """A model below another."""

    colour: Literal["red", "green"]
    count: Annotated[int, Field(ge=1, le=5)] = 1


class Whole(Node):
    """A model."""

    title: str
    parts: tuple[Part, ...] = ()


def _even(counts: dict[str, int]) -> dict[str, int]:
    for name, count in counts.items():
        if count % 2:
            raise ValueWithHintError(f"{count} is odd", "write an even number", at=(name,))
    return counts


class Counts(Node):
    """A model that takes the keys it does not name."""

    gathered: ClassVar[tuple[str, Any]] = ("counts", int)

    counts: Annotated[dict[str, int], After(_even)]

    @before
    @classmethod
    def _gather(cls, data: Any) -> Any:
        return {"counts": data} if isinstance(data, dict) else data


class Store(Node):
    """A model with one that gathers below it."""

    stock: Counts


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


def test_gathered_keys_and_parts_of_a_value_are_named_as_the_file_has_them() -> None:
    tree = read_tree(decode(b"stock:\n  nuts: 2\n  bolts: 3\n", "f.yaml"))
    (found,) = validate(Store, tree.data, lines_of(tree, "f.yaml"))[1]
    assert (found.line, found.key, found.message) == (3, "stock.bolts", "3 is odd")


def test_a_mapping_that_only_gathers_wants_named_entries() -> None:
    tree = read_tree(decode(b"stock: many\n", "f.yaml"))
    (found,) = validate(Store, tree.data, lines_of(tree, "f.yaml"))[1]
    assert found.message == "expected named entries, not “many”"

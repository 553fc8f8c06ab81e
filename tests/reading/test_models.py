"""Models hold what is written, check it, and never change."""

import copy
import pickle
from dataclasses import FrozenInstanceError
from functools import cached_property
from typing import Annotated, Any, ClassVar, Self

import pydantic
import pytest
from pydantic_core import ValidationError
from pydantic_core.core_schema import ValidationInfo

from briefing.reading.fields import After, Field
from briefing.reading.models import Model, Settings, after, before, is_model, sees


class Basis(Model):
    """What others inherit."""

    unit: str = "t"
    note: str = ""


class Marked(Model):
    """Another thing that is inherited."""

    estimate: bool = False


class Amount(Basis, Marked):
    """A model with all that one may have."""

    kinds: ClassVar[tuple[str, ...]] = ("a", "b")

    value: Annotated[int, Field(ge=1, le=9)]
    with_: str = Field("", alias="with", description="What goes with it")
    parts: list[str] = Field(default_factory=list)
    note: str

    @before
    @classmethod
    def _from_number(cls, written: Any) -> Any:
        return {"value": written, "note": "bare"} if isinstance(written, int) else written

    @sees("with_", "note")
    @classmethod
    def _see_kind(cls, text: str, info: ValidationInfo) -> str:
        if text and info.context is not None and text not in info.context:
            raise ValueError(f"{text} is unknown")
        return text

    @after
    def _see_all(self) -> Self:
        if self.with_ == self.note:
            raise ValueError("one says the same as the other")
        return self

    @cached_property
    def double(self) -> int:
        """Twice the value."""
        return self.value * 2


def read(written: Any, context: object = None) -> Amount:
    return Amount.model_validate(written, context=context)


WRITTEN = {"value": 3, "with": "x", "note": "y"}


def test_fields_are_those_of_inherited_classes_first_each_as_it_is_said_last() -> None:
    assert list(Amount.model_fields) == ["estimate", "unit", "note", "value", "with_", "parts"]
    assert [name for name, field in Amount.model_fields.items() if field.is_required()] == ["note", "value"]
    field = Amount.model_fields["with_"]
    assert (field.alias, field.description, field.get_default()) == ("with", "What goes with it", "")
    assert is_model(Amount)
    assert not is_model(int)
    assert Amount.kinds == ("a", "b")


def test_what_is_written_is_read_with_its_defaults() -> None:
    found = read(WRITTEN)
    assert vars(found) == {"estimate": False, "unit": "t", "note": "y", "value": 3, "with_": "x", "parts": []}
    assert found.model_fields_set == {"value", "with_", "note"}
    assert read(4).note == "bare"


@pytest.mark.parametrize(
    ("change", "context", "wrong"),
    [
        ({"value": 10}, None, "less than or equal to 9"),
        ({"colour": "red"}, None, "Extra inputs are not permitted"),
        ({"with_": "x"}, None, "Extra inputs are not permitted"),
        ({"with": "y"}, None, "one says the same as the other"),
        ({}, ("y",), "x is unknown"),
        ({"value": None}, None, "valid integer"),
    ],
)
def test_what_is_wrong_is_refused(change: dict[str, Any], context: object, wrong: str) -> None:
    with pytest.raises(ValidationError, match=wrong):
        read({**WRITTEN, **change}, context)
    with pytest.raises(ValidationError, match="Field required"):
        Amount(value=3)  # type: ignore[call-arg]


def test_models_are_alike_when_their_fields_are() -> None:
    one, other = read(WRITTEN), Amount.model_validate(WRITTEN)
    assert one.double == 6  # which it remembers
    assert one == other
    assert one == Amount.model_construct(value=3, with_="x", note="y")
    assert one != other.model_copy(update={"value": 4})
    assert one != WRITTEN
    assert Basis() != Marked()
    assert hash(Basis(note="a")) == hash(Basis(note="a"))
    assert len({Basis(), Basis(note="a"), Basis(note="a")}) == 2


def test_a_model_says_what_it_holds() -> None:
    assert repr(Basis(note="a")) == "Basis(unit='t', note='a')"


def test_a_copy_has_other_values_and_knows_that_they_are_written() -> None:
    found = read(WRITTEN).model_copy(update={"unit": "kg"})
    assert (found.unit, found.value) == ("kg", 3)
    assert found.model_fields_set == {"value", "with_", "note", "unit"}


def test_each_has_a_default_of_its_own() -> None:
    assert Amount.model_construct(value=1).parts is not Amount.model_construct(value=1).parts


def test_a_model_never_changes() -> None:
    found = Basis()
    with pytest.raises(FrozenInstanceError):
        found.note = "other"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del found.note
    assert found == Basis()


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_model_can_be_copied_and_sent(again: Any) -> None:
    found = read(WRITTEN)
    assert found.double == 6
    copied = again(found)
    assert (copied, copied.model_fields_set, copied.double) == (found, found.model_fields_set, 6)


class Lenient(Model, settings=Settings(extra="ignore", strict=True, alias=str.upper)):
    """A model that is read in another way."""

    size: int = 0


class Below(Lenient):
    """What inherits that."""


def test_settings_hold_for_what_inherits_them() -> None:
    assert Below.model_validate({"SIZE": 2, "COLOUR": "red"}).size == 2
    with pytest.raises(ValidationError):
        Below.model_validate({"SIZE": "2"})


def test_marks_of_pydantic_are_refused_for_nobody_would_heed_them() -> None:
    with pytest.raises(TypeError, match="use what briefing"):

        class Foreign(Model):
            size: int = pydantic.Field(0, ge=1)

    with pytest.raises(TypeError, match="use what briefing"):

        class Marked(Model):
            size: Annotated[int, pydantic.AfterValidator(abs)] = 0


class Inner(Model):
    """A model in another."""

    size: Annotated[int, After(abs)]


class Outer(Model):
    """A model whose annotations are texts, as those of modules that postpone them are."""

    kinds: "ClassVar[int]" = 1
    inner: "Inner | None" = None


def test_annotations_may_be_texts() -> None:
    found = Outer.model_validate({"inner": {"size": -2}})
    assert found.inner is not None
    assert found.inner.size == 2
    assert list(Outer.model_fields) == ["inner"]

"""Records are what the dataclasses of the standard library are."""

from __future__ import annotations

import copy
import pickle
import weakref
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from functools import cached_property

import pytest

from briefing import records
from briefing.records import changing, frozen, is_record, names, values


@frozen
class Place:
    """A city, and its country."""

    city: str
    country: str = "KZ"
    names: dict[str, str] = field(default_factory=dict)
    line: int = field(default=0, compare=False, repr=False)


@frozen
class Capital(Place):
    """A place with a government."""

    since: int = 1997


@frozen(kw_only=True)
class Base:
    """What every part has."""

    id: str = ""


@frozen
class Part(Base):
    """A part, whose text is first although its id has a default."""

    text: str


@frozen
class Even:
    """A number that is even."""

    number: int

    def __post_init__(self) -> None:
        if self.number % 2:
            raise ValueError("odd")


@frozen(order=True)
class Version:
    """What comes before or after another, by its numbers and not by its name."""

    major: int
    minor: int = 0
    name: str = field(default="", compare=False)


@frozen
class Nothing:
    """No fields at all."""


@frozen(remembers=True)
class Text:
    """A text whose words are counted once."""

    text: str

    @cached_property
    def words(self) -> list[str]:
        """Its words."""
        return self.text.split()


@changing
class Counter:
    """How often something was seen."""

    count: int = 0
    seen: list[str] = field(default_factory=list)


@changing(eq=False)
class Node:
    """One like no other."""

    name: str


@dataclass(frozen=True, slots=True)
class Usual:
    """As ``Place``, by the standard library."""

    city: str
    country: str = "KZ"
    names: dict[str, str] = field(default_factory=dict)
    line: int = field(default=0, compare=False, repr=False)


def test_fields_are_given_by_place_or_name_and_have_defaults() -> None:
    place = Place("Astana", names={"ru": "Астана"})
    assert (place.city, place.country, place.names, place.line) == ("Astana", "KZ", {"ru": "Астана"}, 0)
    assert Place("Astana").names is not Place("Astana").names


def test_what_is_missing_or_unknown_is_refused() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'city'"):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'river'"):
        Place("Astana", river="Ishim")  # type: ignore[call-arg]


def test_nothing_of_a_record_changes() -> None:
    place = Place("Astana")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'city'"):
        place.city = "Almaty"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del place.city
    with pytest.raises(FrozenInstanceError):
        place.river = "Ishim"  # type: ignore[attr-defined]
    assert not hasattr(place, "__dict__")


def test_records_are_equal_by_what_is_compared() -> None:
    assert Place("Astana", line=1) == Place("Astana", line=2)
    assert Place("Astana") != Place("Almaty")
    assert Place("Astana") != Usual("Astana")
    assert Place("Astana") != Capital("Astana")
    assert Nothing() == Nothing()


def test_records_of_what_can_be_hashed_can_be() -> None:
    assert len({Part("a", id="1"), Part("a", id="1"), Part("a", id="2"), Even(2), Even(2), Nothing(), Nothing()}) == 4
    with pytest.raises(TypeError, match="unhashable"):
        hash(Place("Astana"))


def test_records_have_an_order_where_they_ask_for_one() -> None:
    assert Version(1, 2) < Version(1, 10) <= Version(1, 10, "ten")
    assert Version(2) > Version(1, 10) >= Version(1, 10)
    with pytest.raises(TypeError, match="not supported"):
        _ = Version(1) < Even(2)  # type: ignore[operator]
    with pytest.raises(TypeError, match="not supported"):
        _ = Even(2) < Even(4)  # type: ignore[operator]


def test_a_field_that_must_be_given_cannot_follow_one_that_need_not() -> None:
    class Wrong:
        major: int = 1
        minor: int

    with pytest.raises(TypeError, match="without a default"):
        frozen(Wrong)


def test_the_standard_library_knows_records() -> None:
    place = Place("Astana", line=3)
    assert is_dataclass(place)
    assert [one.name for one in fields(place)] == [one.name for one in fields(Usual)]
    assert [one.name for one in fields(Capital)] == [*(one.name for one in fields(Usual)), "since"]
    assert [one.kw_only for one in fields(Part)] == [True, False]
    assert asdict(place) == asdict(Usual("Astana", line=3))
    assert replace(place, country="KG") == Place("Astana", "KG")
    assert repr(place) == repr(Usual("Astana")).replace("Usual", "Place")
    match place:
        case Place(city, country):
            assert (city, country) == ("Astana", "KZ")


def test_a_record_can_remember_what_it_has_worked_out() -> None:
    text = Text("to be or not")
    assert text.words is text.words
    assert weakref.ref(text)() is text
    assert text == Text("to be or not")
    assert vars(pickle.loads(pickle.dumps(text))) == {}
    with pytest.raises(FrozenInstanceError):
        text.text = "to do"  # type: ignore[misc]


def test_a_record_can_change() -> None:
    counter = Counter()
    counter.count += 1
    counter.seen.append("it")
    assert counter == Counter(1, ["it"]) == copy.deepcopy(counter) != Counter()
    assert repr(counter) == "Counter(count=1, seen=['it'])"
    assert not hasattr(counter, "__dict__")
    assert replace(counter, count=2) == Counter(2, ["it"])
    with pytest.raises(TypeError, match="unhashable"):
        hash(counter)


def test_records_may_be_equal_to_themselves_alone() -> None:
    node = Node("a")
    assert len({node, Node("a"), node}) == 2
    assert node != Node("a")


def test_what_a_record_holds_is_known_by_its_fields() -> None:
    assert list(values(Capital("Astana", line=3)).items()) == [
        ("city", "Astana"), ("country", "KZ"), ("names", {}), ("line", 3), ("since", 1997),
    ]  # fmt: skip
    assert names(Capital) == names(Capital("Astana")) == ("city", "country", "names", "line", "since")


def test_what_is_a_record_is_known() -> None:
    assert is_record(Place("Astana"))
    assert not is_record("Astana")


def test_a_record_with_other_values_is_what_the_standard_library_makes_of_it() -> None:
    nur_sultan = Capital("Nur-Sultan", names={"kk": "Нұр-Сұлтан"}, line=7)
    changes = {"city": "Astana", "since": 2022}
    assert records.replace(nur_sultan, **changes) == replace(nur_sultan, **changes)
    assert records.replace(nur_sultan, city="Astana").line == nur_sultan.line
    assert records.replace(Part("a", id="1"), text="b") == Part("b", id="1")
    assert records.replace(Part("a", id="1"), id="2") == Part("a", id="2")
    assert (records.replace(Node("a"), name="b").name, records.replace(Nothing())) == ("b", Nothing())
    with pytest.raises(TypeError, match="river"):
        records.replace(nur_sultan, river="Ishim")


def test_records_are_copied_and_cross_processes() -> None:
    for one in (Capital("Astana", line=3), Part("a", id="1"), Nothing()):
        assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == one
    assert pickle.loads(pickle.dumps(Place("Astana", line=3))).line == 3


def test_a_record_can_inherit_and_see_to_its_values() -> None:
    assert Capital("Astana", since=1998).since == 1998
    assert Capital.__slots__ == ("since",)  # type: ignore[attr-defined]
    assert Part("a", id="1").id == "1"
    with pytest.raises(ValueError, match="odd"):
        Even(1)


def test_methods_of_its_own_stay() -> None:
    @frozen
    class Loud:
        text: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Loud) and self.text.casefold() == other.text.casefold()

        def __hash__(self) -> int:
            return hash(self.text.casefold())

        def __repr__(self) -> str:
            return self.text.upper()

    assert {Loud("Hear"), Loud("hear")} == {Loud("HEAR")}
    assert repr(Loud("Hear")) == "HEAR"

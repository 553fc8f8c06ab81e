"""The format of attached data: exact numbers, and a schema that refuses what it is not."""

from __future__ import annotations

from copy import deepcopy
from decimal import Decimal
from typing import Any

import jsonschema
import pytest

from briefing.figures.facts import DIALECT, Edition, Fact, Facts, Side, json_schema, scale_of

FACT: dict[str, Any] = {
    "id": "trade.exports.value",
    "kind": "money",
    "amount": 28.6,
    "scale": 1_000_000,
    "unit": "USD",
    "qualifier": "exact",
    "origin": "published",
    "sources": ["mti"],
    "labels": {"en": "US$28.6 million"},
}


def facts(number: str) -> Facts:
    side = Side(code="KZ", names={"en": "Kazakhstan"})
    edition = Edition(id="a", date="2026-02-26", home=side, partner=side, draft=False, languages=("en",))
    fact = Fact(
        id="a.b", kind="count", amount=Decimal(number), scale=scale_of(0), qualifier="exact", origin="published",
        sources=(), labels={"en": number},
    )  # fmt: skip
    return Facts(edition=edition, figures=(fact,), sources=())


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("28.60", "28.60"),
        ("0.1", "0.1"),
        ("-0.30", "-0.30"),
        ("1250", "1250"),
        ("1E+3", "1000"),
        ("123456789012345678901.5", "123456789012345678901.5"),
    ],
)
def test_a_number_keeps_its_digits(number: str, written: str) -> None:
    assert f'"amount": {written},' in facts(number).text()


def validator(part: str = "Fact") -> jsonschema.Draft202012Validator:
    schema = json_schema()
    return jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{part}"})


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == DIALECT
    assert validator().is_valid(FACT)


@pytest.mark.parametrize(
    "change",
    [
        {"amount": "28.6"},
        {"amount": None},
        {"low": 20, "high": 30},
        {"scale": 10},
        {"unit": "dollars"},
        {"unit": None},
        {"qualifier": "roughly"},
        {"origin": "derived"},
        {"derived_from": {"operation": "sum", "of": ["a", "b"]}},
        {"labels": {"English": "US$28.6 million"}},
        {"colour": "red"},
    ],
)
def test_the_schema_refuses_what_is_no_fact(change: dict[str, Any]) -> None:
    wrong = {key: value for key, value in {**deepcopy(FACT), **change}.items() if value is not None}
    assert not validator().is_valid(wrong)


def test_a_step_between_stands_where_an_id_does() -> None:
    inner = {"operation": "value_before", "of": ["a.value", "a.change"]}
    assert validator("Derived").is_valid({"operation": "difference", "of": [inner, "b.previous"]})
    assert not validator("Derived").is_valid({"operation": "difference", "of": []})


def test_there_are_no_other_scales() -> None:
    with pytest.raises(ValueError, match="no scale"):
        scale_of(5)

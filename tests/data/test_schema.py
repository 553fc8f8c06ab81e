import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from measured import KNOWN
from papers import SHIPPED

from briefing.data import Known, load
from briefing.data.schema import DIALECT, FILE_NAME, json_schema, text, write
from briefing.resources import templates_dir


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do: numbers and flags are typed, dates are text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if "timestamp" not in tag and "sexagesimal" not in tag]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema())


def complaints(data: str) -> list[str]:
    written: Any = yaml.load(data, EditorLoader)  # noqa: S506 - a safe loader
    value = json.loads(json.dumps(written))  # to editors, every key is text: 2021 too
    return [f"{'.'.join(map(str, one.absolute_path))}: {one.message}" for one in validator().iter_errors(value)]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == DIALECT
    assert json.loads(text()) == json_schema()


def test_it_accepts_what_the_reader_accepts(minimal: str) -> None:
    assert complaints(minimal) == []


@pytest.mark.parametrize("path", [templates_dir() / "bilateral" / "new.yaml", *SHIPPED.values()], ids=str)
def test_it_accepts_the_files_that_come_with_the_program(path: Path) -> None:
    assert complaints(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("schema: 2", "schema: 1"),
        ("change: +4.2%", "chnage: +4.2%"),
        ("value: 9.0 million EUR", "value: 9.0"),
        ("partner: MN", "partner: Mongolia"),
        ("established: 1974-06-11", "established: 11.06.1974"),
        ("trend: new", "trend: rising"),
        ("[en, ru]", "en"),
        ("en: Darkhan, ru", "English: Darkhan, ru"),
        ("home: PT\n", ""),
    ],
)
def test_it_refuses_mistakes_of_shape(old: str, new: str, minimal: str) -> None:
    assert complaints(minimal.replace(old, new))


def test_it_explains_and_offers_choices() -> None:
    schema = json_schema()
    assert "writes" in schema["properties"]["home"]["description"]
    trend = schema["$defs"]["Good"]["properties"]["trend"]
    assert {"enum": ["new", "growing", "falling"], "type": "string"} in trend["anyOf"]


def described(schema: Any, named: dict[str, Any]) -> bool:
    """Tell whether a key has a description, itself or by what it holds."""
    if "description" in schema:
        return True
    if "$ref" in schema:
        return "description" in named[schema["$ref"].rpartition("/")[2]]
    return any(described(part, named) for part in schema.get("anyOf", ()))


def test_every_key_and_every_kind_of_mapping_has_a_description() -> None:
    schema = json_schema()
    named = schema["$defs"]
    assert len(named) > 50
    keys = [(name, key, part) for name, one in {"": schema, **named}.items() for key, part in one["properties"].items()]
    assert len(keys) > 300
    assert [(name, key) for name, key, part in keys if not described(part, named)] == []
    assert [name for name, one in named.items() if "description" not in one] == []


def test_a_file_with_every_kind_of_entry_is_accepted(minimal: str) -> None:
    more = """
profile:
  home: {date: 2026, source: office, capital: {term: lisbon}, currency: {code: EUR}}
sections:
  culture:
    title: {en: Culture}
    indicators:
      students: {term: cork, value: 1250 students, period: 2025, series: {2023: 940, 2024-01/2024-06: 980 students}}
    contacts: [{kind: call, by: bat, with: bat, date: 2025}]
    missions: [{kind: embassy, of: PT, city: lisbon, from: lisbon}]
"""
    assert complaints(minimal + more) == []
    assert complaints(minimal + more.replace("2024-01/2024-06", "early 2024"))
    assert complaints(minimal + more.replace("kind: call", "kind: telegram"))


def test_it_is_written_to_a_file(tmp_path: Path) -> None:
    write(tmp_path / FILE_NAME)
    assert json.loads((tmp_path / FILE_NAME).read_text(encoding="utf-8")) == json_schema()


# ---------------------------------------------------------------------------------------------------- a new data file


NEW = templates_dir() / "bilateral" / "new.yaml"


@pytest.fixture
def world() -> Known:
    return KNOWN


def test_a_new_file_begins_with_the_line_for_editors() -> None:
    assert NEW.read_text(encoding="utf-8").startswith(f"# yaml-language-server: $schema={FILE_NAME}\n")


def test_a_new_file_is_right_as_it_is(world: Known) -> None:
    loaded = load(NEW, languages=None, known=world)
    assert loaded.warnings == ()
    assert all(source.invented for source in loaded.briefing.sources.values())


def test_its_examples_in_comments_have_the_right_keys(world: Known, tmp_path: Path) -> None:
    lines = NEW.read_text(encoding="utf-8").split("\n")
    start = lines.index(next(line for line in lines if line.startswith("schema:")))
    example = re.compile(r"^( +)# ( *(?:- )?(?:\{|[a-z_]+:(?: |$)).*)$")
    opened = "\n".join(example.sub(r"\1\2", line) for line in lines[start:])
    names = {
        "valletta": "Valletta",
        "rotterdam": "Rotterdam",
        "reykjavik": "Reykjavík",
        "tax_treaty": "Tax Treaty",
        "students": "students",
        "northern_route": "Northern Route",
        "valletta_shipyard": "Valletta Shipyard",
        "icelandic_fleet": "Icelandic Fleet",
        "association_agreement": "Association Agreement",
        "multilateralism": "multilateralism",
        "security_council": "UN Security Council",
        "efta": "EFTA",
        "althing": "Althing",
        "order_of_the_falcon": "Order of the Falcon",
    }
    terms = "".join(f"  {key}: {{en: {name}}}\n" for key, name in names.items())
    path = tmp_path / "briefing.yaml"
    path.write_text(opened.replace("terms:\n", f"terms:\n{terms}"), encoding="utf-8")
    briefing = load(path, languages=None, known=world).briefing
    assert briefing.trade.potential is not None
    assert briefing.corridor.routes[0].stops
    assert briefing.foreign_policy.awards

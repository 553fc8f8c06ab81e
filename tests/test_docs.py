"""What the documents promise exists: commands, options, files, keys."""

import re
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

from briefing import resources
from briefing.cli import app
from briefing.data.schema import json_schema

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
pytestmark = pytest.mark.skipif(not README.exists(), reason="the documents are not part of the wheel")


def commands():
    return get_command(app).commands


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_is_in_the_readme(name):
    assert f"`briefing {name}" in README.read_text(encoding="utf-8")


def test_the_readme_names_no_option_that_does_not_exist():
    options = {text for command in commands().values() for param in command.params for text in param.opts}
    options |= {"--version", "--install-completion", "--help"}
    mentioned = set(re.findall(r"`(?:briefing [a-z]+ )?(--[a-z][a-z-]+)", README.read_text(encoding="utf-8")))
    assert mentioned - options == set()


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "docs/language.md"])
def test_links_and_paths_lead_somewhere(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    folder = (ROOT / name).parent
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    paths = re.findall(r"`((?:briefing|tests|locales|templates|scripts|benchmarks|docs)/[\w./-]*)`", text)
    assert [link for link in links if not (folder / link).exists()] == []
    assert [path for path in paths if not (ROOT / path).exists()] == []


def keys(schema):
    """Yield the keys that a data file may have, at any depth."""
    if isinstance(schema, dict):
        for name, value in schema.get("properties", {}).items():
            yield name
            yield from keys(value)
        for name, value in schema.items():
            if name != "properties":
                yield from keys(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from keys(value)


def test_every_key_of_the_data_file_is_shown_in_an_example():
    """The new data file with its comments, the bundled example and the README show how each key is written."""
    folder = resources.default_template_dir()
    texts = [path.read_text(encoding="utf-8") for path in (folder / "new.yaml", folder / "example.yaml", README)]
    shown = set(re.findall(r"([a-z_]+):", "\n".join(texts)))
    shown |= set(re.findall(r"`([a-z]+)`", README.read_text(encoding="utf-8")))
    assert sorted(set(keys(json_schema())) - shown) == []


def test_the_readme_names_the_pythons_that_are_claimed_and_compared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    claimed = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))
    [named] = re.findall(r"the same bytes, on any day and with Python ([^(]+) \(", README.read_text(encoding="utf-8"))
    assert re.findall(r"3\.\d+", named) == claimed
    assert claimed[0] == project["requires-python"].removeprefix(">=")

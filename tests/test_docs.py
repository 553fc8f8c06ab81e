"""What the documents promise exists: commands, options, files, keys."""

import re
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

from briefing.cli import app

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
DOCUMENTS = sorted(path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")))
pytestmark = pytest.mark.skipif(not README.exists(), reason="the documents are not part of the wheel")


def commands():
    return get_command(app).commands


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_is_in_the_readme(name):
    assert f"`briefing {name}" in README.read_text(encoding="utf-8")


def walked(command):
    """Yield a command, and those that are in it, which are made when they are called."""
    yield command
    for name in getattr(command, "commands", ()):
        _, one, _ = command.resolve_command(None, [name])
        yield from walked(one)


def options():
    """Return the options of the program and of all its commands, in their long form."""
    found = {
        text
        for one in walked(get_command(app))
        for param in one.params
        for text in (*param.opts, *param.secondary_opts)
    }
    return {"--help", *(text for text in found if text.startswith("--"))}


def test_every_option_is_in_the_readme():
    assert {"--lang", "--protect", "--version", "--write"} <= options()
    named = set(re.findall(r"--[a-z][a-z0-9-]+", README.read_text(encoding="utf-8")))
    assert options() - named == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_names_an_option_that_does_not_exist(name):
    mentioned = set(re.findall(r"`(?:briefing [a-z]+ )?(--[a-z][a-z0-9-]+)", (ROOT / name).read_text(encoding="utf-8")))
    elsewhere = {"--engine"}  # of the fuzzing script
    assert mentioned - options() - elsewhere == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_and_paths_lead_somewhere(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    folder = (ROOT / name).parent
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    rooms = "briefing|tests|locales|templates|scripts|benchmarks|docs"
    paths = re.findall(rf"`(?:python )?((?:{rooms})/[\w./-]*)[ `]", text)
    assert [link for link in links if not leads(folder / name.rpartition("/")[2], link)] == []
    assert [path for path in paths if not (ROOT / path).exists()] == []


def leads(document, link):
    """Tell whether a link leads to a file, and to a heading of it if it names one."""
    path, _, heading = link.partition("#")
    target = document.parent / path if path else document
    if not target.exists():
        return False
    headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE) if heading else []
    return not heading or heading in {re.sub(r"[^\w -]", "", one).lower().replace(" ", "-") for one in headings}


def test_every_decision_is_in_their_list():
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\(([^)]+)\)", (folder / "README.md").read_text(encoding="utf-8"))
    assert sorted(["README.md", *listed]) == sorted(path.name for path in folder.iterdir())


def test_the_archive_of_the_sources_has_all_that_lies_at_the_top():
    """Beside what hatchling adds itself, and what a version control keeps for itself."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert [name for name in included if not (ROOT / name).exists()] == []
    documents = {path.name for path in ROOT.glob("*.md")} | {"justfile", "constraints.txt", ".pre-commit-config.yaml"}
    assert documents - set(included) == set()


def test_every_task_of_the_justfile_runs_something_that_exists():
    text = (ROOT / "justfile").read_text(encoding="utf-8")
    scripts = re.findall(r"(?:bash|python) ([\w./-]+/[\w./-]+)", text)
    assert scripts
    assert [name for name in scripts if not (ROOT / name).exists()] == []


def test_the_readme_names_the_pythons_that_are_claimed_and_compared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    claimed = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))
    [named] = re.findall(r"the same bytes, on any day and\s+with Python ([^(]+) \(", README.read_text(encoding="utf-8"))
    assert re.findall(r"3\.\d+", named) == claimed
    assert claimed[0] == project["requires-python"].removeprefix(">=")


def test_the_architecture_says_where_each_likely_change_goes():
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = [row.strip("| ").split(" | ", 1) for row in text.partition("## Where a change goes")[2].splitlines()]
    places = {row[0]: re.findall(r"`((?:briefing|locales|templates|tests)/[\w./-]+)`", row[1]) for row in rows[4:]}
    likely = [
        "a sentence",
        "what a sentence does with a figure",
        "a unit of measure",
        "a country's form",
        "a colour or size",
        "a figure",
        "a kind of entry that every section may list",
        "a section",
        "a block",
        "a key that moves",
        "a check",
    ]
    assert [*likely, "a format", "a language"] == list(places)
    assert [change for change, paths in places.items() if not paths] == []
    assert [path for paths in places.values() for path in paths if not (ROOT / path).exists()] == []

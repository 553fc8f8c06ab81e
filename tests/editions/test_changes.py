"""What changed between two editions: the figures that did, with their directions, and nothing that merely moved."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from measured import KNOWN
from papers import SHIPPED
from some import some
from typer.testing import CliRunner, Result

from briefing.cli import app
from briefing.data.quantity_text import parse
from briefing.differing import excerpts
from briefing.editions import Change, Edition, changes, edition
from briefing.editions.changes import difference

PAPER = "latvia-uzbekistan"
EXPORTS = "exports: {value: 118.4 million EUR, change: +12.9%, feed: {from: comext}}"
PROJECT = (
    "    - {name: dry_port, place: bukhara, value: 18.5 million EUR, jobs: 120, status: planned, "
    "partners: [uzterminal], year: 2028}\n"
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run every test in a folder that holds the example of several goods, projects and visits."""
    monkeypatch.chdir(tmp_path)
    for file in SHIPPED[PAPER].parent.iterdir():
        shutil.copy(file, tmp_path / file.name)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def changed(*replaced: tuple[str, str]) -> tuple[Change, ...]:
    """Return what changed once some texts of the data file are others."""
    text = Path("briefing.yaml").read_text(encoding="utf-8")
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new, 1)
    Path("later.yaml").write_text(text, encoding="utf-8")
    return changes(edition("briefing.yaml"), edition("later.yaml")).all


def message(of: Edition) -> Mapping[str, str]:
    """Return the first message of the summary, in its languages."""
    return next(point.text for point in of.briefing.summary.messages if point.text)


# ------------------------------------------------------------------------------------------------------------- figures


def test_the_same_edition_has_no_changes() -> None:
    assert changed() == ()
    result = run("diff", "briefing.yaml", "later.yaml")
    assert (result.exit_code, result.stdout) == (0, "nothing changed\n")


def test_a_rise_that_became_a_fall_turned() -> None:
    found = {change.key: change for change in changed((EXPORTS, "exports: {value: 101.2 million EUR, change: -3.5%}"))}
    value, change = found["trade.exports.value"], found["trade.exports.change"]
    assert (value.old, value.new, value.difference) == (
        "118.4 million EUR",
        "101.2 million EUR",
        "-17.2 million EUR, -14.5%",
    )
    assert (change.turned, value.turned) == (True, False)
    assert change.difference == "-16.4 points"
    assert value.line == next(
        n for n, line in enumerate(Path("later.yaml").read_text(encoding="utf-8").split("\n"), 1) if "101.2" in line
    )
    assert found["trade.goods.exports_rest.value"].derived  # what follows from a figure that changed is told, too


def test_a_figure_of_another_period_or_source_changed_though_its_value_is_the_same() -> None:
    found = {
        one.key: one
        for one in changed(("gdp: {value: 42 billion EUR, period: 2025}", "gdp: {value: 42 billion EUR, period: 2026}"))
    }
    gdp = found["profile.home.gdp.value"]
    assert (gdp.old_period, gdp.new_period, gdp.difference) == ("2025", "2026", "")


@pytest.mark.parametrize(
    ("old", "new", "by"),
    [
        ("118.4 million EUR", "101.2 million EUR", "-17.2 million EUR, -14.5%"),
        ("500 thousand USD", "1.5 million USD", "+1.0 million USD, +200.0%"),
        ("-3 million EUR", "2 million EUR", "+5 million EUR"),
        ("12 million EUR", "12 million USD", ""),
        ("10 to 20 companies", "15 companies", ""),
        ("+3.1%", "-0.4%", "-3.5 points"),
        ("7", "7", ""),
    ],
)
def test_the_difference_is_told_as_far_as_it_can_be(old: str, new: str, by: str) -> None:
    assert difference(parse(old, KNOWN), parse(new, KNOWN)) == by


# --------------------------------------------------------------------------------------------------------------- lists


def test_an_entry_that_is_gone_is_told_once_and_so_are_its_figures() -> None:
    found = changed((PROJECT, ""))
    assert {(one.sort, one.key, one.what) for one in found if not one.derived} == {
        ("entry", "investment.projects.1", "removed"),
        ("figure", "investment.projects.1.value", "removed"),
        ("figure", "investment.projects.1.jobs", "removed"),
    }
    entry = next(one for one in found if one.sort == "entry")
    assert "dry_port" in entry.old
    assert "18.5 million EUR" in entry.old
    assert entry.file == "briefing.yaml"  # what is gone stands in the earlier file


def test_what_moved_in_a_list_did_not_change() -> None:
    text = Path("briefing.yaml").read_text(encoding="utf-8")
    before, found, after = text.partition(PROJECT)
    line, newline, rest = after.partition("\n")
    assert found
    Path("later.yaml").write_text(before + line + newline + PROJECT + rest, encoding="utf-8")
    assert changes(edition("briefing.yaml"), edition("later.yaml")).all == ()


def test_an_entry_that_changed_and_moved_is_one_change() -> None:
    greenhouse = (
        "    - {name: greenhouse, place: samarkand, value: 6.2 million EUR, jobs: 85, status: completed, year: 2024}\n"
    )
    text = Path("briefing.yaml").read_text(encoding="utf-8").replace(greenhouse, "", 1)
    text = text.replace(PROJECT, greenhouse.replace("6.2", "7.4") + PROJECT, 1)
    Path("later.yaml").write_text(text, encoding="utf-8")
    found = [one for one in changes(edition("briefing.yaml"), edition("later.yaml")).all if not one.derived]
    assert [(one.old, one.new) for one in found] == [("6.2 million EUR", "7.4 million EUR")]


# --------------------------------------------------------------------------------------------------------------- texts


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("opens in Tashkent in May", "opens in Riga in May", "sections.culture.points.0.text"),  # one language of four
        ("Agree the date of the next", "Agree the agenda of the next", "talking_points.objectives.0.text"),
    ],
)
def test_a_point_reworded_in_one_language_is_that_text_changed(old: str, new: str, key: str) -> None:
    [change] = changed((old, new))
    assert (change.key, change.what, change.language) == (key, "changed", "en")
    assert change.stale == ("kk", "ru", "sr")


def test_a_point_in_a_single_language_is_known_by_most_of_its_words(tmp_path: Path) -> None:
    data = "schema: 2\nid: x\nhome: LV\npartner: UZ\ndate: 2026-01-01\nlanguages: [en]\nrelations:\n  points:\n"
    points = "".join(f"    - text: {{en: {text}}}\n" for text in ("A {} week opens in Tashkent.", "All is {} well."))
    for name, words in (("old", ("film", "")), ("new", ("music", "not"))):
        text = data + points.replace("{}", words[0], 1).replace("{}", words[1], 1)
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    found = changes(edition("old.yaml"), edition("new.yaml")).all
    assert [(change.key, change.what) for change in found] == [
        (f"relations.points.{at}.text", "changed") for at in range(2)
    ]


def test_translations_that_stay_behind_their_text_are_named() -> None:
    loaded = edition("briefing.yaml")
    text = message(loaded)
    first, words = next(iter(text.items()))
    found = [one for one in changed((words, f"Indeed, {words[0].lower()}{words[1:]}")) if one.sort == "text"]
    assert [(one.language, one.what) for one in found] == [(first, "changed")]
    assert set(found[0].stale) == set(text) - {first}
    other = next(language for language in text if language != first)
    corrected = [one for one in changed((text[other], f"{text[other]} ")) if one.sort == "text"]
    assert all(not one.stale for one in corrected)


def test_long_texts_are_shown_where_they_differ() -> None:
    words = "word " * 40
    old, new = excerpts(f"{words}old {words}", f"{words}newer {words}")
    assert "old" in old
    assert "newer" in new
    assert old.startswith("… ")
    assert new.endswith(" …")
    assert len(old) < 90


@pytest.mark.parametrize("seed", range(8))
def test_whatever_figure_changes_is_told(seed: int) -> None:
    before = edition("briefing.yaml")
    lines = Path("briefing.yaml").read_text(encoding="utf-8").split("\n")
    pick = random.Random(seed)
    known = some(
        figure
        for figure in before.figures.values()
        if figure.key
        and str(figure.quantity) in lines[before.lines.of(figure.key) - 1]
        and "million EUR" in str(figure.quantity)
    )
    figure = pick.choice(known)
    at = before.lines.of(figure.key) - 1
    was = str(figure.quantity)
    now = was.replace(was.split(maxsplit=1)[0], f"{figure.quantity.value + 1}")
    lines[at] = lines[at].replace(was, now, 1)
    Path("later.yaml").write_text("\n".join(lines), encoding="utf-8")
    found = changes(before, edition("later.yaml")).all
    assert (was, now) in {(one.old, one.new) for one in found}


# ------------------------------------------------------------------------------------------------------------- history


def commit(*names: str) -> None:
    for command in (
        ["init", "-q"],
        ["add", *names],
        ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "one"],
    ):
        subprocess.run(["git", *command], check=True, capture_output=True)


def test_a_revision_is_compared_with_the_file_of_today_from_wherever_we_are(monkeypatch: pytest.MonkeyPatch) -> None:
    commit("briefing.yaml", "words.yaml")
    text = Path("briefing.yaml").read_text(encoding="utf-8").replace("118.4 million", "118.6 million", 1)
    Path("briefing.yaml").write_text(text, encoding="utf-8")
    Path("words.yaml").write_text("terms: 1\n", encoding="utf-8")  # the glossary is read as it was
    Path("words.yaml").unlink()
    assert run("diff", "HEAD:briefing.yaml").exit_code == 3  # today's cannot be read: its glossary is gone
    shutil.copy(SHIPPED[PAPER].parent / "words.yaml", "words.yaml")
    result = run("diff", "HEAD:briefing.yaml")
    assert result.exit_code == 0, result.stderr
    assert "trade.exports.value: 118.4 million EUR → 118.6 million EUR [+0.2 million EUR, +0.2%]" in result.stdout
    Path("below").mkdir()
    monkeypatch.chdir("below")
    assert "118.6" in run("diff", "HEAD:briefing.yaml", "../briefing.yaml").stdout
    assert "118.6" in run("diff", "HEAD:../briefing.yaml", "..").stdout


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("HEAD~9:briefing.yaml", "git knows no revision “HEAD~9”"),
        ("HEAD:other.yaml", "there is no “other.yaml” in the revision “HEAD”"),
        ("gone.yaml", "there is no such file"),
        ("--output=x:briefing.yaml", "No such option"),
        ("./-x:briefing.yaml", "git knows no revision"),
    ],
)
def test_what_is_not_there_is_said(name: str, said: str) -> None:
    commit("briefing.yaml", "words.yaml")
    result = run("diff", name)
    assert result.exit_code == 2
    assert said in result.stderr


def test_mistakes_of_a_revision_are_told_by_its_name() -> None:
    Path("briefing.yaml").write_text("schema: 2\nid: x\n", encoding="utf-8")
    commit("briefing.yaml")
    shutil.copy(SHIPPED[PAPER], "briefing.yaml")
    result = run("diff", "HEAD:briefing.yaml")
    assert result.exit_code == 3
    assert result.stderr.startswith("HEAD:briefing.yaml")


# ------------------------------------------------------------------------------------------------------------- showing


def test_json_and_markdown_tell_the_same_changes() -> None:
    assert changed((EXPORTS, "exports: {value: 101.2 million EUR, change: -3.5%}"), (PROJECT, ""))
    told = json.loads(run("diff", "--json", "briefing.yaml", "later.yaml").stdout)["changes"]
    tables = run("diff", "--markdown", "briefing.yaml", "later.yaml").stdout
    rows = [line for line in tables.splitlines() if line.startswith("| `")]
    assert len(rows) == len(told)
    assert all(f"`{one['key']}" in row for one, row in zip(told, rows, strict=True))
    assert "## Figures" in tables
    assert "the direction turned" in tables


def test_markdown_shows_markup_and_does_not_obey_it() -> None:
    loaded = edition("briefing.yaml")
    words = next(iter(message(loaded).values()))
    assert changed((words, words[:-1] + " <b>|x|</b> [a](b)."))
    tables = run("diff", "--markdown", "briefing.yaml", "later.yaml").stdout
    assert r"\<b\>\|x\|\</b\> \[a\](b)" in tables

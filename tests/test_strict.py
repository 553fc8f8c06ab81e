"""--strict makes an error of every warning, of whatever kind, and then nothing is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from papers import SECOND, SHIPPED
from PIL import Image
from typer.testing import CliRunner, Result

from briefing.annotation import Annotation
from briefing.build import build, check
from briefing.cli import app
from briefing.errors import AuditError, Severity
from briefing.request import BuildRequest

DATA = Path("briefing.yaml")
BUILD = ("build", "--lang", "en,ru", "--format", "docx")
CHECK = ("check", "--lang", "en,ru")

# What a kind of warning is about, by what is said of it: changes of the data, and options.
KINDS: Mapping[str, tuple[tuple[tuple[str, str], ...], tuple[str, ...]]] = {
    "is not used": ((("  cheese:\n", "  idle: {en: idle, ru: {nom: сыр, gender: m}}\n  cheese:\n"),), ()),
    "has no source": (
        ((", source: invented}\n", "}\n"), ("over 20 thousand, source: invented", "over 20 thousand")),
        (),
    ),
    "mixes Latin and Cyrillic letters": ((("en: cheese", "en: \u0441heese"),), ()),
    "is typed in Latin letters": ((("Туристический поток,", "Туристический potok,"),), ()),
    "quotation marks": ((("en: Permanent Secretary", "en: “Permanent Secretary”"),), ()),
    "one quotation mark": ((("en: Permanent Secretary", 'en: Permanent " Secretary'),), ()),
    "stands beside {trade.exports.change}": (
        (
            ("en: Tourism of", "en: Exports fell by {trade.exports.change}. Tourism of"),
            ("ru: Туристический", "ru: Экспорт ({trade.exports.change:cell}). Туристический"),
        ),
        (),
    ),
    "[BR017]": (
        (("  goods:\n", "  history: [{period: 2024-01/2024-06, balance: 30.7 million EUR}]\n  goods:\n"),),
        (),
    ),
    "[BR041]": (((" 2025-09-15\n", " 2025-09-15\n    valid_until: 2025-10-08\n"),), ()),  # over today
    "[BR045]": ((("en: Permanent Secretary", "en: Permanent Secretary, room 12"),), ()),
    "the forms are proposals": (
        (
            ("  cheese:\n    en: cheese\n    ru: {nom: сыр, gender: m}\n", "  cheese: {en: cheese, ru: блокчейн}\n"),
            ("terms:\n", "forms: {ru: {блокчейн: {gen: блокчейна, gender: m, unconfirmed: true}}}\nterms:\n"),
        ),
        (),
    ),
    "dots an inch": ((), ("--template", "coarse", "--format", "pdf")),
    "is not printed": ((), ("--template", "short")),
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test in a folder with a data file that nothing is said of, and templates of which something is."""
    monkeypatch.chdir(tmp_path)
    DATA.write_text(SECOND.read_text(encoding="utf-8"), encoding="utf-8")
    Path("coarse").mkdir()
    Path("coarse/theme.yaml").write_text("letterhead: l.png\n", encoding="utf-8")
    Image.new("RGB", (600, 100), "red").save("coarse/l.png")
    Path("short").mkdir()
    plan = "name: short\nparts:\n  - {block: title}\n  - section: trade\n    blocks: [{block: trade-flows}]\n"
    Path("short/template.yaml").write_text(plan, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def change(*replaced: tuple[str, str]) -> None:
    text = DATA.read_text(encoding="utf-8")
    for old, new in replaced:
        assert old in text, old
        text = text.replace(old, new, 1)
    DATA.write_text(text, encoding="utf-8")


def test_a_file_without_warnings_passes() -> None:
    assert run(*CHECK, "--strict").exit_code == 0
    assert run(*BUILD, "--strict").exit_code == 0
    assert len(list(Path("out").glob("*.docx"))) == 2


@pytest.mark.parametrize("said", KINDS)
def test_every_kind_of_warning_is_refused(said: str) -> None:
    changes, options = KINDS[said]
    change(*changes)
    usual = run(*CHECK, *options[:2])
    assert usual.exit_code == 0, usual.stderr
    assert said in usual.stderr
    for command in ((*CHECK, *options[:2]), (*BUILD, *options)):
        strict = run(*command, "--strict")
        assert strict.exit_code == 4, strict.stderr
        assert said in strict.stderr
        assert "warning: " not in strict.stderr
        assert strict.stdout == ""
    assert not Path("out").exists()


def test_everything_is_listed_at_once() -> None:
    change(*KINDS["is not used"][0], *KINDS["[BR045]"][0], *KINDS["[BR041]"][0])
    told = json.loads(run(*CHECK, "--strict", "--json").stdout)["diagnostics"]
    assert {one["code"] for one in told} == {"", "BR041", "BR045"}
    assert {one["severity"] for one in told} == {"error"}


def test_warnings_of_a_build_alone_are_refused() -> None:
    Path("short/theme.yaml").touch()
    for options, said in (
        (("--protect",), "a draft is to be read-only"),
        (("--since", str(DATA)), "does not print what"),
    ):
        template = ("--template", "short") if "--since" in options else ()
        assert said in run(*BUILD, *template, *options, "--out", "usual").stderr
        strict = run(*BUILD, *template, *options, "--strict")
        assert (strict.exit_code, said in strict.stderr) == (4, True)
    assert not Path("out").exists()


def test_text_that_nobody_has_accepted_is_refused_where_a_record_is_kept() -> None:
    assert run("review", "--lang", "en,ru", "--accept", "--by", "A. Ivanova").exit_code == 0
    assert run(*CHECK, "--strict").exit_code == 0
    change(("en: Tourism of", "en: The tourism of"))
    assert run(*CHECK).exit_code == 0
    for command in (CHECK, BUILD):
        strict = run(*command, "--strict")
        assert (strict.exit_code, "changed" in strict.stderr) == (4, True)
    assert not Path("out").exists()


def test_tables_that_nobody_has_signed_are_refused() -> None:
    path = str(SHIPPED["latvia-uzbekistan"])
    assert "no person has reviewed" in run("check", path, "--lang", "kk").stderr
    assert run("check", path, "--lang", "kk", "--strict").exit_code == 4


@pytest.mark.parametrize("asked", [build, check])
def test_a_note_without_a_place_is_refused(asked) -> None:
    notes = {"en": {"trade.turnovers": (Annotation("On nothing"),)}}
    request = BuildRequest(DATA, ("en",), ("docx",), workers=1, annotations=notes, strict=True)
    with pytest.raises(AuditError) as refused:
        asked(request)
    assert [one.severity for one in refused.value.diagnostics] == [Severity.ERROR]


@pytest.mark.parametrize("command", [BUILD, CHECK])
def test_the_example_is_never_used(command: tuple[str, ...]) -> None:
    DATA.unlink()
    refused = run(*command, "--strict")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "there is no briefing.yaml here" in refused.stderr


def test_a_finding_names_its_sides_with_their_places() -> None:
    change(*KINDS["[BR017]"][0])
    found = run(*CHECK).stderr.splitlines()
    at = next(number for number, line in enumerate(found) if line.endswith("[BR017]"))
    assert [line.split(": ")[1:] for line in found[at + 1 : at + 3]] == [
        ["trade.balance.previous", "30.7 million EUR (30.65 to 30.75)"],
        ["trade.history.2024-01/2024-06.balance", "30.7 million EUR (30.65 to 30.75)"],
    ]
    assert all(line.startswith("    see briefing.yaml:") for line in found[at + 1 : at + 3])
    told = json.loads(run(*CHECK, "--json").stdout)["diagnostics"]
    [beside] = [one["beside"] for one in told if one["code"] == "BR017"]
    assert beside[0].keys() == {"file", "line", "key", "value"}

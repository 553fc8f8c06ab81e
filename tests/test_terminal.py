"""Nothing that stands in data or arguments moves the cursor, hides or turns letters, or fills pages of a terminal."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli import app
from briefing.errors import DataError, error
from briefing.report import reporting
from briefing.terminal import LONGEST, json_escaped, line, printable

ESCAPED = {
    "\x1b[31mred": r"\x1b[31mred",
    "a\nb\tc\r": r"a\nb\tc\r",
    "\x00\x07\x7f\x9b": r"\x00\x07\x7f\x9b",
    "\u202egnp.exe": r"\u202egnp.exe",
    "so\u00adft\u200b": r"so\xadft\u200b",
    "\u3164\ufe0f\U000e0041": r"\u3164\ufe0f\U000e0041",
    "\u2028\ue000\udcff": r"\u2028\ue000\udcff",
}


@pytest.mark.parametrize(("text", "shown"), ESCAPED.items(), ids=ascii)
def test_what_cannot_be_seen_is_escaped(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_what_can_be_seen_stays() -> None:
    text = "Ћирилица, қазақша, “quoted” – 28.6\u00a0million, \u202f10%, 中"
    assert printable(text) == text


def test_no_character_of_any_kind_reaches_a_terminal_unseen() -> None:
    everything = "".join(map(chr, range(0x110000)))
    categories = {unicodedata.category(character) for character in printable(everything)}
    assert not categories & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def test_long_quotations_and_long_lines_are_cut() -> None:
    assert line(f"“{'x' * 5000}” is not a quantity") == f"“{'x' * 79}…” is not a quantity"
    assert len(line("y" * 10_000)) <= LONGEST + 3


def test_json_keeps_the_values_and_shows_nothing_raw() -> None:
    value = "\x1b\x9b\u202e\U000e0041\n“ж” \udcff"
    text = json_escaped(json.dumps({"key": value}, ensure_ascii=False))
    assert json.loads(text) == {"key": value}
    assert text == printable(text)
    assert "ж" in text


# ---------------------------------------------------------------------------------------------------- where it is used

NASTY = "\x1b]0;title\x07\u202e\n"


def said(arguments: list[str]) -> str:
    """Return everything that a command says."""
    outcome = CliRunner().invoke(app, arguments)
    assert outcome.exit_code not in {0, 1}
    return outcome.output


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", f"no{NASTY}such.yaml"],
        ["check", "--lang", f"e{NASTY}n"],
        ["build", "--format", f"p{NASTY}df"],
        ["check", "--date", f"2026{NASTY}"],
        ["check", "--template", f"t{NASTY}"],
        ["build", f"--no-{NASTY}"],
        [f"bui{NASTY}ld"],
        ["check", "a", f"b{NASTY}"],
    ],
    ids=ascii,
)
def test_arguments_are_shown_escaped(arguments: list[str]) -> None:
    output = said(arguments)
    assert all(printable(shown) == shown for shown in output.splitlines())
    assert r"\x1b" in output


def test_data_are_shown_escaped_and_json_has_them_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "d\x1b[1m.yaml"
    path.write_text('schema: 2\nhome: "\\e[31m\\u202eRS"\n"k\\e[2J": 1\npartner: RS\n', encoding="utf-8")
    output = said(["check", str(path)])
    assert all(printable(shown) == shown for shown in output.splitlines())
    assert r"\x1b[31m\u202eRS" in output
    assert r"k\x1b[2J" in output
    found = json.loads(said(["check", "--json", str(path)]))["diagnostics"]
    assert {one["file"] for one in found} == {str(path)}
    assert "k\x1b[2J" in {one["key"] for one in found}


def test_exceptions_are_shown_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Exception, match="1"), reporting(debug=True):
        raise RuntimeError(NASTY)
    with pytest.raises(Exception, match="3"), reporting(debug=True):
        raise DataError(error(f"m{NASTY}", file=f"f{NASTY}", key=f"k{NASTY}", hint=f"h{NASTY}"))
    output = capsys.readouterr().err
    assert output.count(r"\x1b") >= 6
    assert all(printable(shown) == shown for shown in output.splitlines())

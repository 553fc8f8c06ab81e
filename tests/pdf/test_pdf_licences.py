"""Fonts whose licence keeps them out of files: a PDF holds its fonts all the same, and says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import licensed_fonts
import pytest
from papers import SMALL
from typer.testing import CliRunner

from briefing.build import build, check
from briefing.cli import app
from briefing.request import BuildRequest


@pytest.mark.parametrize("action", [build, check])
@pytest.mark.parametrize(
    ("bits", "said"),
    [
        (0x0002, "does not allow embedding, and PDF files hold it"),  # restricted
        (0x0202, "does not allow embedding, and PDF files hold it"),  # and bitmaps only
        (0x0100, "allows only the whole of it in a file, and PDF files hold a part"),
        (0x0004, ""),  # preview and print
        (0x0000, ""),
    ],
)
def test_a_pdf_tells_which_fonts_it_should_not_hold(
    action: Callable[[BuildRequest], Any], bits: int, said: str, tmp_path: Path
) -> None:
    font = licensed_fonts.themed(tmp_path, bits)
    asked = BuildRequest(SMALL, ("en",), ("pdf",), tmp_path / "out", (str(tmp_path),), workers=1)
    found = [one for one in action(asked).diagnostics if one.file == str(font)]
    assert [(one.severity, one.message) for one in found] == (
        [("warning", f"the licence of this font {said}")] if said else []
    )
    assert all("ask its maker" in one.hint for one in found)


def test_word_and_web_files_alone_have_nothing_to_do_with_it(tmp_path: Path) -> None:
    font = licensed_fonts.themed(tmp_path, 0x0002)
    result = check(BuildRequest(SMALL, ("en",), ("docx", "html"), None, (str(tmp_path),), workers=1))
    assert not [one for one in result.diagnostics if one.file == str(font)]


def test_strict_builds_no_pdf_with_such_a_font(tmp_path: Path) -> None:
    licensed_fonts.themed(tmp_path, 0x0002)
    out = tmp_path / "out"
    arguments = ["build", str(SMALL), "--lang", "en", "--format", "pdf", "--template", str(tmp_path)]
    result = CliRunner().invoke(app, [*arguments, "--out", str(out), "--strict"])
    assert result.exit_code == 4
    assert licensed_fonts.NAME in result.output
    assert not list(out.glob("*.pdf"))

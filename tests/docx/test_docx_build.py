"""Letterheads and fonts from the command line: what a template folder holds is what a build uses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import letterhead_parts
import letterheads
import licensed_fonts
import pytest
from docx_reading import Docx
from papers import SMALL
from typer.testing import CliRunner

from briefing import resources
from briefing.build import build, check
from briefing.cli import app
from briefing.errors import DataError
from briefing.request import BuildRequest


@pytest.fixture
def request_(tmp_path: Path) -> BuildRequest:
    """A build of Word files with a template folder that holds nothing but a letterhead."""
    folder = tmp_path / "ours"
    folder.mkdir()
    letterheads.written(letterheads.first_page(), folder / "letterhead.docx")
    return BuildRequest(SMALL, ("en", "ru"), ("docx",), tmp_path / "out", (str(folder),), workers=1)


def address(path: Path) -> bool:
    file = Docx(path.read_bytes())
    heads = (name for name in file.names if name.startswith("word/header"))
    return any(letterheads.ADDRESS in "".join(file.xml(name).itertext()) for name in heads)


def test_letterhead_of_the_template_folder_is_used(request_: BuildRequest) -> None:
    assert [address(file.path) for file in build(request_).files] == [True, True]


def test_letterhead_of_a_language_wins_in_that_language(request_: BuildRequest) -> None:
    letterheads.written(letterheads.plain(), Path(request_.templates[0]) / "letterhead.ru.docx")
    assert [address(file.path) for file in build(request_).files] == [True, False]


def test_bundled_template_has_no_letterhead() -> None:
    assert resources.letterhead(resources.default_template_dir(), "en") is None


def test_pdf_needs_no_letterhead(request_: BuildRequest) -> None:
    (Path(request_.templates[0]) / "letterhead.docx").write_bytes(b"broken")
    assert len(build(replace(request_, formats=("pdf",))).files) == 2


@pytest.mark.parametrize("action", [build, check])
@pytest.mark.parametrize(("formats", "said"), [(("docx",), 1), (("pdf", "docx"), 1), (("pdf",), 0)])
def test_warnings_of_a_letterhead_are_said_once(
    request_: BuildRequest, action: object, formats: tuple[str, ...], said: int
) -> None:
    """… and not once for each language; a build of PDF files alone has nothing to do with it."""
    path = Path(request_.templates[0]) / "letterhead.docx"
    letterhead_parts.written(
        letterhead_parts.letterhead(letterhead_parts.p(letterhead_parts.r("secret", "<w:vanish/>"))), path
    )
    asked = replace(request_, formats=formats if action is build else ())
    result = (build if action is build else check)(asked)
    found = [one for one in result.diagnostics if one.file == str(path)]
    assert [one.message for one in found] == ["has 1 piece of hidden text: left out of the papers"] * (
        said if action is build else 1
    )


@pytest.mark.parametrize("action", [build, check])
def test_letterhead_that_cannot_be_used_is_said_once(request_: BuildRequest, action: object) -> None:
    path = Path(request_.templates[0]) / "letterhead.docx"
    path.write_bytes(b"broken")
    with pytest.raises(DataError) as caught:
        (build if action is build else check)(request_)
    errors = [one for one in caught.value.diagnostics if one.severity == "error"]
    assert [(one.file, one.message) for one in errors] == [(str(path), "is not a Word document")]
    assert not request_.out.exists()


def test_option_puts_the_fonts_into_the_file(request_: BuildRequest) -> None:
    arguments = ["build", str(SMALL), "--lang", "en", "--format", "docx", "--out", str(request_.out), "--embed-fonts"]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    [path] = request_.out.glob("*.docx")
    assert len([name for name in Docx(path.read_bytes()).names if name.endswith(".odttf")]) == 8


def test_font_that_may_not_be_embedded_is_a_warning(request_: BuildRequest) -> None:
    font = licensed_fonts.themed(Path(request_.templates[0]), 0x0002)
    result = build(replace(request_, languages=("en",), switches=frozenset({"embed-fonts"})))
    [warned] = [one for one in result.diagnostics if one.file == str(font)]
    assert warned.severity == "warning"
    assert len([part for part in Docx(result.files[0].path.read_bytes()).names if part.endswith(".odttf")]) == 7

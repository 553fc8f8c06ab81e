"""Final papers can be made read-only in Word, with a letterhead and without one."""

from __future__ import annotations

from pathlib import Path

import docx_samples as samples
import letterhead_parts
import pytest
from docx_office import findings
from docx_reading import NS, Docx
from letterhead_parts import letterhead
from papers import SMALL
from typer.testing import CliRunner

from briefing.cli import app
from briefing.docx import notices, render
from briefing.theme import Theme

OLD = '<w:documentProtection w:edit="forms" w:enforcement="1" w:hash="a" w:salt="b"/>'


def protections(file: Docx) -> list[dict[str, str]]:
    found = file.xml("word/settings.xml").findall("w:documentProtection", NS)
    return [{str(key).rpartition("}")[2]: str(value) for key, value in one.attrib.items()} for one in found]


@pytest.mark.parametrize("settings", [None, "", OLD, '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'])
@pytest.mark.parametrize("fonts", [False, True])
def test_file_is_read_only_without_a_password(theme: Theme, tmp_path: Path, settings: str | None, fonts: bool) -> None:
    path = None
    if settings is not None:
        path = letterhead_parts.written(letterhead(settings=settings), tmp_path / "letterhead.docx")
        assert notices(path, theme, protected=True) == ()
    done = tmp_path / "done.docx"
    done.write_bytes(render(samples.english(), theme, letterhead=path, embed_fonts=fonts, read_only=True))
    assert protections(Docx(done.read_bytes())) == [{"edit": "readOnly", "enforcement": "1"}]
    assert findings(done) == []


def test_file_can_be_edited_unless_asked_for(theme: Theme) -> None:
    assert protections(Docx(render(samples.english(), theme))) == []


def run(tmp_path: Path, data: Path, *options: str) -> tuple[str, Docx]:
    out = tmp_path / "out"
    result = CliRunner().invoke(app, ["build", str(data), "-l", "en", "-f", "docx", "-o", str(out), *options])
    assert result.exit_code == 0, result.output
    return result.output, Docx(next(out.glob("*.docx")).read_bytes())


@pytest.mark.parametrize("draft", [True, False])
def test_command_line_protects_and_warns_of_a_protected_draft(tmp_path: Path, draft: bool) -> None:
    data = tmp_path / "briefing.yaml"
    text = SMALL.read_text(encoding="utf-8")
    assert "  draft: true\n" in text
    data.write_text(text.replace("  draft: true\n", f"  draft: {str(draft).lower()}\n"), encoding="utf-8")
    said, file = run(tmp_path, data, "--protect")
    assert len(protections(file)) == 1
    assert ("requisites.draft: warning: a draft is to be read-only" in said) is draft

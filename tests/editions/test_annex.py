"""The annex on what changed since an earlier edition, read in finished Word files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from docx_reading import Docx
from papers import SHIPPED
from typer.testing import CliRunner, Result

from briefing.cli import app

PAPER = "latvia-uzbekistan"
HEADINGS = {
    "en": "Changes since the previous edition",
    "kk": "Алдыңғы редакциядан кейінгі өзгерістер",
    "ru": "Изменения по сравнению с предыдущей редакцией",
    "sr": "Измене у односу на претходно издање",
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run every test in a folder that holds an example and an earlier edition of it, of other figures."""
    monkeypatch.chdir(tmp_path)
    for file in SHIPPED[PAPER].parent.iterdir():
        shutil.copy(file, tmp_path / file.name)
    text = (tmp_path / "briefing.yaml").read_text(encoding="utf-8")
    for old, new in (
        ("date: 2026-03-20\n", "date: 2026-03-19\n"),
        ("as_of: 2026-03-20", "as_of: 2026-03-19"),
        ("value: 38.5 million EUR, share: 33%", "value: 37.5 million EUR, share: 33%"),
        ("en: Country brief", "en: Country note"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    (tmp_path / "earlier.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["build", "--format", "docx", *arguments])


def texts(language: str) -> list[str]:
    found = Docx(Path(f"out/{PAPER}_2026-03-20_{language}.docx").read_bytes())
    return [line.text.replace("\u00a0", " ") for line in found.lines()]


@pytest.mark.parametrize("language", HEADINGS)
def test_the_annex_says_what_figures_were_and_are(language: str) -> None:
    result = run("--lang", language, "--since", "earlier.yaml")
    assert result.exit_code == 0, result.stderr
    found = texts(language)
    annex = found[found.index(HEADINGS[language]) :]
    mark = "." if language == "en" else ","
    assert any(f"37{mark}5" in text for text in annex)
    assert any(f"38{mark}5" in text for text in annex)
    assert any("19" in text and "2026" in text for text in annex)


def test_nothing_changed_is_said() -> None:
    assert run("--lang", "en", "--since", "briefing.yaml").exit_code == 0
    assert "Nothing has changed since the edition of 20 March 2026." in texts("en")


def test_without_an_earlier_edition_there_is_no_annex() -> None:
    assert run("--lang", "en").exit_code == 0
    assert HEADINGS["en"] not in texts("en")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "date: 2026-03-19",
            "date: 2026-03-21",
            "is the edition of 2026-03-21, which is later than that of 2026-03-20",
        ),
        ("partner: UZ", "partner: KZ", "is of other countries"),
    ],
)
def test_an_edition_that_is_no_earlier_one_is_refused(old: str, new: str, said: str) -> None:
    path = Path("earlier.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    result = run("--lang", "en", "--since", "earlier.yaml")
    assert result.exit_code == 2 or "earlier.yaml" in result.stderr
    if old.startswith("date"):
        assert said in result.stderr


def test_a_template_without_a_place_for_it_is_told() -> None:
    result = run("--lang", "en", "--since", "earlier.yaml", "--template", "one-page")
    assert "one-page does not print what changed since earlier.yaml" in result.stderr

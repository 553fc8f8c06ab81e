from __future__ import annotations

from pathlib import Path

import pytest

from briefing import resources
from briefing.errors import UsageError


def test_everything_that_the_package_brings_along_is_found() -> None:
    assert {"en", "kk", "ru", "sr"} <= {path.name for path in resources.locales_dir().iterdir()}
    assert "bilateral" in resources.templates()
    assert list(resources.fonts_dir().glob("*.ttf"))
    assert resources.example().is_file()
    assert (resources.default_template_dir() / resources.NEW_FILE).is_file()


def test_a_template_is_found_by_name_or_by_folder(tmp_path: Path) -> None:
    (tmp_path / "theme.yaml").touch()
    assert resources.template_dir("bilateral") == resources.templates_dir() / "bilateral"
    assert resources.template_dir(str(tmp_path)) == tmp_path


@pytest.mark.parametrize("name", ["", "trilateral", "./nowhere", "bilateral/theme.yaml"])
def test_an_unknown_template_names_those_that_there_are(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        resources.template_dir(name)
    assert "bilateral" in caught.value.diagnostics[0].hint or name == ""


@pytest.mark.parametrize("name", ["letterhead.docx", "Letterhead.DOCX", "letterhead.dotx", "LETTERHEAD.dotm"])
def test_a_letterhead_is_found_in_any_case_and_as_a_word_template(name: str, tmp_path: Path) -> None:
    (tmp_path / name).touch()
    assert resources.template_dir(str(tmp_path)) == tmp_path
    assert resources.letterhead(tmp_path, "kk") == tmp_path / name


def test_the_letterhead_of_a_language_wins_then_the_document(tmp_path: Path) -> None:
    for name in ("letterhead.dotx", "Letterhead.docx", "letterhead.docx", "Letterhead.SR-latn.dotx"):
        (tmp_path / name).touch()
    assert resources.letterhead(tmp_path, "sr-Latn") == tmp_path / "Letterhead.SR-latn.dotx"
    assert resources.letterhead(tmp_path, "sr") == tmp_path / "letterhead.docx"
    assert resources.letterhead(tmp_path / "nowhere", "sr") is None


def test_a_folder_without_a_template_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is not the folder of a template"):
        resources.template_dir(str(tmp_path))


def test_a_package_without_its_data_fails_loudly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "briefing")
    resources._data.cache_clear()
    try:
        with pytest.raises(FileNotFoundError, match="not installed as a whole"):
            resources.locales_dir()
        with pytest.raises(FileNotFoundError, match="not installed as a whole"):
            resources.fonts_dir()
    finally:
        resources._data.cache_clear()


def test_a_wheel_keeps_its_data_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = tmp_path / "briefing" / "_data" / "locales"
    packed.mkdir(parents=True)
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "briefing")
    resources._data.cache_clear()
    try:
        assert resources.locales_dir() == packed
    finally:
        resources._data.cache_clear()

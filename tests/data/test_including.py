import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.data import Known, Loaded, including, load
from briefing.errors import BriefingError

Write = Callable[..., Path]
links = pytest.mark.skipif(os.name == "nt", reason="links need special rights there")
GLOSSARY = "terms:\n  silk: {en: silk, ru: шёлк}\n  tea: {en: tea}\n"


@pytest.fixture
def write(tmp_path: Path, minimal: str) -> Write:
    """Write a data file that includes ``names``, and other files; return the data file."""

    def write(names: str, **files: str) -> Path:
        folder = tmp_path / "country"
        folder.mkdir()
        for name, text in files.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        path = folder / "briefing.yaml"
        text = minimal.replace("sources:\n", f"include: {names}\nsources:\n", 1).replace("term: copper", "term: silk")
        path.write_text(text.replace("  copper: {en: copper ore, ru: медная руда}\n", ""), encoding="utf-8")
        return path

    return write


def problems(path: Path, known: Known) -> list[str]:
    try:
        load(path, languages=None, known=known)
    except BriefingError as wrong:
        return [str(one).replace(f"{path.parent}/", "") for one in wrong.diagnostics]
    return []


def test_a_glossary_adds_entries_and_keeps_its_lines(write: Write, known: Known) -> None:
    loaded: Loaded = load(write("[glossary.yaml]", glossary=GLOSSARY), languages=None, known=known)
    assert loaded.briefing.terms["silk"].words["ru"] == "шёлк"
    assert loaded.lines.file_of("terms.silk").endswith("glossary.yaml")
    assert loaded.lines.of("terms.silk.ru") == 2
    assert loaded.lines.file_of("terms.cork").endswith("briefing.yaml")


def test_what_a_file_does_not_use_of_a_glossary_may_be_incomplete(write: Write, known: Known) -> None:
    assert problems(write("[glossary.yaml]", glossary=GLOSSARY), known) == []  # tea has no Russian


def test_what_it_uses_may_not(write: Write, known: Known) -> None:
    found = problems(write("[glossary.yaml]", glossary="terms:\n  silk: {en: silk}\n"), known)
    assert found == ["glossary.yaml:2: terms.silk: has no text in ru"]


def test_a_name_in_two_files_is_an_error(write: Write, known: Known) -> None:
    found = problems(write("[glossary.yaml]", glossary=f"{GLOSSARY}  cork: {{en: cork, ru: пробка}}\n"), known)
    assert found == ["glossary.yaml:4: terms.cork: is written in briefing.yaml, line 24, too"]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ("[missing.yaml]", "“missing.yaml”: there is no such file"),
        ("[briefing.yaml]", "is included already"),
        ("[glossary.yaml, glossary.yaml]", "is included already"),
        ("[../../outside.yaml]", "is too far away"),
        ("[/etc/passwd]", "is not a relative path"),
        ("['C:\\glossary.yaml']", "is not a relative path"),
        ("[//server/share/glossary.yaml]", "is not a relative path"),
        ("['..\\..\\glossary.yaml']", "has a backslash"),
        ("[[glossary.yaml]]", "expected the name of a file"),
        ('["a\\0b"]', "is not the name of a file"),
        (f"[{'a' * 5000}]", f"“{'a' * 57}…” is not the name of a file"),
    ],
)
def test_what_cannot_be_included(names: str, message: str, write: Write, known: Known) -> None:
    found = problems(write(names, glossary=GLOSSARY), known)
    assert any(message in one and one.startswith("briefing.yaml:9: include.") for one in found)


@links
def test_a_link_does_not_lead_out(write: Write, known: Known) -> None:
    path = write("[link.yaml]")
    (path.parent / "link.yaml").symlink_to("/etc/passwd")
    assert any("is too far away" in one for one in problems(path, known))


@links
def test_links_in_a_circle_end(write: Write, known: Known) -> None:
    path = write("[one.yaml]")
    (path.parent / "one.yaml").symlink_to("two.yaml")
    (path.parent / "two.yaml").symlink_to("one.yaml")
    assert any("include.0: " in one for one in problems(path, known))


@pytest.mark.parametrize(
    ("folder", "name", "refused"),
    [
        ("/", "glossary.yaml", True),
        ("/", "etc/passwd", True),
        ("/data", "../etc/passwd", True),
        ("/data", "../glossary.yaml", True),
        ("/data", "glossary.yaml", False),
        ("/data/serbia", "../glossary.yaml", False),
        ("/data/serbia", "../../glossary.yaml", True),
    ],
)
def test_the_root_of_a_machine_is_never_open(folder: str, name: str, refused: bool) -> None:
    message, hint = including._refusal_of_target(name, Path(folder), set())
    assert bool(message) is bool(hint) is refused


def test_all_glossaries_together_are_bounded(write: Write, known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(including, "MOST_CHARACTERS", len(GLOSSARY) + 10)
    more = "terms:\n  tin: {en: tin}\n"
    found = problems(write("[glossary.yaml, more.yaml]", glossary=GLOSSARY, more=more), known)
    assert any("include.1: the files that are included have more than" in one for one in found)


def test_a_glossary_may_stand_above(write: Write, known: Known) -> None:
    path = write("[../glossary.yaml]")
    (path.parent.parent / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    assert problems(path, known) == []


@pytest.mark.parametrize(
    ("glossary", "message"),
    [
        ("", "glossary.yaml: is empty"),
        ("- a", "glossary.yaml:1: is not a glossary"),
        (f"{GLOSSARY}trade: {{}}", "glossary.yaml:4: trade: does not belong in a glossary"),
        (f"{GLOSSARY}include: [more.yaml]", "glossary.yaml:4: include: does not belong in a glossary"),
        ("terms: [a]", "glossary.yaml:1: terms: expected named entries"),
        ("terms:\n\tsilk: a", "glossary.yaml:2: a tab in the indent"),
        (f"{GLOSSARY}  silk: {{en: silk}}", "glossary.yaml:4: terms.silk: is written twice, first in line 2"),
    ],
)
def test_what_is_wrong_in_a_glossary(glossary: str, message: str, write: Write, known: Known) -> None:
    assert message in problems(write("[glossary.yaml]", glossary=glossary), known)

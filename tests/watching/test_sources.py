"""What a change touches is told from its path alone, and folders are watched for all that may change."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import resources
from briefing.request import BuildRequest
from briefing.watching.sources import Sources, Touched


@pytest.fixture
def sources(desk: Path) -> Sources:
    """Return the sources of a desk whose documents go into a folder of it, and whose papers follow a ministry."""
    a = desk / "a.yaml"
    text = a.read_text(encoding="utf-8")
    a.write_text(f"include: [words.yaml]\nfeeds:\n  comext: {{file: data/comext.csv}}\n{text}", encoding="utf-8")
    (desk / "ministry").mkdir()
    (desk / "ministry" / "theme.yaml").write_text("", encoding="utf-8")
    request = BuildRequest(out=desk / "out", templates=(str(desk / "ministry"), "one-page"))
    return Sources.of(request, (a, desk / "b.yaml"), (desk,), ("a_en.pdf",))


@pytest.mark.parametrize(
    ("path", "touched"),
    [
        ("a.yaml", {"data": ["a"]}),
        ("words.yaml", {"data": ["a"]}),
        ("b.review.yaml", {"data": ["b"]}),
        ("data/comext.csv", {"feeds": ["a"]}),
        ("data", {"feeds": ["a"]}),
        ("ministry/theme.yaml", {"looks": True}),
        ("ministry/letterhead.docx", {"looks": True}),
        ("ministry/own.ttf", {"looks": True}),
        ("ministry", {"looks": True}),
        ("ministry/.theme.yaml.swp", {}),
        ("ministry/theme.yaml~", {}),
        ("out/a_en.pdf", {}),
        ("out/.briefing/entry.json", {}),
        ("out", {}),
        ("notes.txt", {}),
        ("briefing.review.html", {}),
    ],
)
def test_a_change_touches(sources: Sources, desk: Path, path: str, touched: dict[str, object]) -> None:
    found = sources.touched((desk / path,))
    told = {
        "data": sorted(one.stem for one in found.data),
        "feeds": sorted(one.stem for one in found.feeds),
        "looks": found.looks,
        "words": found.words,
    }
    assert {key: value for key, value in told.items() if value} == touched


def test_what_the_program_brings_touches_all(sources: Sources) -> None:
    assert sources.touched((resources.locales_dir() / "ru" / "document.ftl",)) == Touched(words=True)
    assert sources.touched((resources.fonts_dir() / "NotoSerif-Bold.ttf",)) == Touched(looks=True)
    assert sources.touched((resources.templates_dir() / "one-page" / "template.yaml",)) == Touched(looks=True)
    assert sources.touched((resources.default_template_dir() / "theme.yaml",)) == Touched(looks=True)


def test_which_data_files_there_are_may_be_another_thing(sources: Sources, desk: Path) -> None:
    assert sources.touched((desk / "new" / "c.yaml",)).names
    assert sources.touched((desk / "new",)).names
    assert not sources.touched((desk / "c.txt",)).names
    assert not sources.touched((desk.parent / "elsewhere.yaml",)).names


def test_folders_are_watched_with_all_below_and_those_above_for_them_alone(sources: Sources, desk: Path) -> None:
    roots = sources.roots()
    assert {desk, resources.locales_dir(), resources.fonts_dir(), resources.default_template_dir()} <= roots.deep
    assert desk / "ministry" not in roots.deep, "it is below another"
    assert desk.parent in roots.flat


def test_of_a_file_only_its_folder_is_watched(desk: Path) -> None:
    sources = Sources.of(BuildRequest(out=desk / "out"), (desk / "a.yaml",), (desk / "a.yaml",), ())
    assert desk in sources.roots().flat
    assert desk not in sources.roots().deep


@pytest.mark.parametrize(("pattern", "is_deep"), [("desk/*.yaml", False), ("desk/**/*.yaml", True), ("*/a.yaml", True)])
def test_of_a_pattern_what_it_may_match_is_watched(desk: Path, pattern: str, is_deep: bool) -> None:
    roots = Sources.of(BuildRequest(out=desk / "out"), (), (Path(pattern),), ()).roots()
    base = desk.parent if pattern.startswith("*") else desk
    assert base in (roots.deep if is_deep else roots.flat)


def test_a_link_is_watched_where_it_stands_and_where_it_leads(desk: Path) -> None:
    real = desk.parent / "far" / "real.yaml"
    real.parent.mkdir()
    (desk / "a.yaml").rename(real)
    link = desk / "a.yaml"
    link.symlink_to(real)
    sources = Sources.of(BuildRequest(out=desk / "out"), (link,), (link,), ())
    assert sources.touched((link,)).data == sources.touched((real,)).data == {link}
    assert {desk, real.parent} <= sources.roots().flat


def test_what_is_not_there_is_watched_from_the_nearest_folder_that_is(desk: Path) -> None:
    missing = desk / "not" / "yet" / "a.yaml"
    sources = Sources.of(BuildRequest(out=desk / "out"), (missing,), (missing,), ())
    assert desk in sources.roots().flat
    assert sources.touched((desk / "not",)).data == {missing}


def test_what_a_template_links_to_is_watched_with_it(desk: Path, tmp_path: Path) -> None:
    ministry, shared = desk / "ministry", tmp_path / "shared"
    for folder in (ministry, shared / "fonts"):
        folder.mkdir(parents=True)
    (ministry / "theme.yaml").write_text("", encoding="utf-8")
    (shared / "head.png").write_bytes(b"")
    (ministry / "fonts").symlink_to(shared / "fonts", target_is_directory=True)
    (ministry / "head.png").symlink_to(shared / "head.png")
    (ministry / "up").symlink_to("..", target_is_directory=True)
    sources = Sources.of(BuildRequest(out=desk / "out", templates=(str(ministry),)), (), (desk / "a.yaml",), ())
    assert sources.touched({shared / "fonts" / "own.ttf"}).looks
    assert sources.touched({shared / "head.png"}).looks
    assert not sources.touched({shared / "notes.txt"}).looks
    assert not sources.touched({desk / "other.yaml"}).looks
    roots = sources.roots()
    assert {ministry, shared / "fonts"} <= roots.deep
    assert shared in roots.flat

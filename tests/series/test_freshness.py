"""What is up to date is told by what it was made from, and is never told of what is not."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing import resources
from briefing.data.known import base
from briefing.request import BuildRequest
from briefing.series.building import Order, Outcome, built
from briefing.series.freshness import FOLDER, Ledger, Stale, Surroundings

Writing = Callable[..., Path]


def make(request: BuildRequest, **options: object) -> Outcome:
    """Build one data file."""
    [outcome] = built(Order(request, (request.data,), 1, **options))  # type: ignore[arg-type]
    assert outcome.problem is None, outcome.diagnostics
    return outcome


def stale(request: BuildRequest) -> Stale | None:
    return Ledger(request.out).stale(request, Surroundings.of(request))


def why(request: BuildRequest) -> str:
    found = stale(request)
    return found.reason if found else ""


def times(request: BuildRequest) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in request.out.glob("*.docx")}


@pytest.fixture
def request_(write: Writing, small: BuildRequest) -> BuildRequest:
    """Return the request of a data file that is built."""
    asked = replace(small, data=write("a"))
    assert make(asked).state == "built"
    return asked


@pytest.fixture
def locales(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have the locales be a copy that a test may change."""
    copy = shutil.copytree(resources.locales_dir(), tmp_path / "locales")
    monkeypatch.setattr(resources, "locales_dir", lambda: copy)
    return copy


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """Return the folder of a template of a ministry's own."""
    folder = tmp_path / "ours"
    folder.mkdir()
    source = resources.default_template_dir()
    text = (source / "template.yaml").read_text(encoding="utf-8").replace("name: bilateral", "name: ours", 1)
    (folder / "template.yaml").write_text(text, encoding="utf-8")
    return folder


# ------------------------------------------------------------------------------------------------------------- reasons


def test_what_was_built_is_up_to_date_and_what_was_not_is_not(request_: BuildRequest, write: Writing) -> None:
    assert stale(request_) is None
    assert make(request_).state == "up to date"
    assert why(replace(request_, data=write("b"))) == "it was not built before, or was asked otherwise"


def test_what_a_killed_run_left_of_an_entry_is_removed(request_: BuildRequest) -> None:
    [entry] = (request_.out / FOLDER).glob("*.json")
    left, others = entry.with_suffix(".4242"), entry.with_name("0123.4242")
    left.write_text("{", encoding="utf-8")
    others.write_text("{", encoding="utf-8")
    assert make(request_, force=True).state == "built"
    assert sorted((request_.out / FOLDER).iterdir()) == sorted([entry, others])


def test_what_is_asked_otherwise_is_another_thing(request_: BuildRequest) -> None:
    for other in (
        replace(request_, languages=("en",)),
        replace(request_, formats=("pdf", "docx")),
        replace(request_, templates=("one-page",)),
        replace(request_, strict=True),
        replace(request_, switches=frozenset({"protect"})),
    ):
        assert why(other) == "it was not built before, or was asked otherwise"


def test_how_many_processes_build_changes_nothing(request_: BuildRequest) -> None:
    assert stale(replace(request_, workers=7)) is None


def test_changed_data_are_built_anew(request_: BuildRequest) -> None:
    assert request_.data is not None
    before = request_.data.read_bytes()
    request_.data.write_bytes(before + b"# a remark\n")
    assert why(request_) == "the data changed"
    request_.data.write_bytes(before)
    assert stale(request_) is None
    request_.data.unlink()
    assert why(request_) == "the data changed"


def test_a_changed_glossary_is_changed_data(write: Writing, small: BuildRequest) -> None:
    asked = replace(small, data=write("g", ("requisites:", "include: [words.yaml]\nrequisites:")))
    words = asked.data.with_name("words.yaml") if asked.data else Path()
    words.write_text("terms:\n  tea:\n    en: tea\n", encoding="utf-8")
    make(asked)
    assert stale(asked) is None
    words.write_text("terms:\n  tea:\n    en: green tea\n", encoding="utf-8")
    assert why(asked) == "the data changed"


def test_a_review_record_that_appears_is_changed_data(request_: BuildRequest) -> None:
    assert request_.data is not None
    request_.data.with_name("a.review.yaml").write_text("schema: 1\n", encoding="utf-8")
    assert why(request_) == "the data changed"


def test_another_version_builds_all_anew(request_: BuildRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.series.freshness.versions", lambda: {"briefing": "99"})
    assert why(request_) == "another version of the program, or of a library, built it"


def test_other_fonts_build_all_anew(request_: BuildRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts = shutil.copytree(resources.fonts_dir(), tmp_path / "fonts")
    monkeypatch.setattr(resources, "fonts_dir", lambda: fonts)
    assert stale(request_) is None, "the same fonts elsewhere are the same fonts"
    next(fonts.glob("*.ttf")).write_bytes(b"another face")
    assert why(request_) == "the fonts changed"


def test_a_day_calls_for_warnings_and_for_no_files(request_: BuildRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.series.freshness._day", lambda _request: "2031-01-01")
    found = stale(request_)
    assert found is not None
    assert (len(found.kept), found.writes) == (2, False)
    before = times(request_)
    assert make(request_).state == "up to date"
    assert times(request_) == before
    assert stale(request_) is None


def test_what_is_compared_or_annotated_is_never_up_to_date(request_: BuildRequest) -> None:
    compared = replace(request_, since=str(request_.data))
    assert why(compared) == "it is compared with an earlier edition"
    [outcome] = built(Order(compared, (compared.data,)))
    assert outcome.state == "built"
    assert why(compared) == "it is compared with an earlier edition"
    assert stale(replace(request_, annotations={"en": {}})) is not None


# ---------------------------------------------------------------------------------------------------- what is rebuilt


def test_only_the_language_whose_words_changed_is_built_anew(request_: BuildRequest, locales: Path) -> None:
    assert stale(request_) is None, "the same words elsewhere are the same words"
    file = next((locales / "ru").glob("*.ftl"))
    file.write_text(file.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")
    assert why(request_) == "the words of ru changed"
    before, manifest = times(request_), request_.out / "a_2025-10-07.manifest.json"
    listed = [one["name"] for one in json.loads(manifest.read_text(encoding="utf-8"))["files"]]
    outcome = make(request_)
    assert outcome.kept == {"a_2025-10-07_en.docx"}
    assert [file.path.name for file in outcome.files] == ["a_2025-10-07_en.docx", "a_2025-10-07_ru.docx"]
    after = times(request_)
    assert {name for name in after if after[name] != before[name]} == {"a_2025-10-07_ru.docx"}
    assert [one["name"] for one in json.loads(manifest.read_text(encoding="utf-8"))["files"]] == listed
    assert stale(request_) is None


def test_scripts_of_a_language_share_its_words(request_: BuildRequest, locales: Path) -> None:
    assert base("sr-Latn") == "sr"
    file = next((locales / "sr").glob("*.ftl"))
    file.write_text(file.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")
    assert stale(request_) is None, "nothing is in Serbian"


def test_only_the_paper_whose_template_changed_is_built_anew(
    write: Writing, small: BuildRequest, template: Path
) -> None:
    asked = replace(small, data=write("a"), languages=("en",), templates=("bilateral", str(template)))
    assert len(make(asked).files) == 2
    plan = template / "template.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")
    assert why(asked) == "the template ours changed"
    assert make(asked).kept == {"a_2025-10-07_en.docx"}


def test_what_a_template_links_to_is_a_part_of_it(
    write: Writing, small: BuildRequest, template: Path, tmp_path: Path
) -> None:
    for name in ("shared", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "own.ttf").write_bytes(b"1")
    (template / "fonts").symlink_to(tmp_path / "shared", target_is_directory=True)
    (template / "up").symlink_to("..", target_is_directory=True)  # in circles, and over what is built
    small.out.mkdir()
    (template / "papers").symlink_to(small.out, target_is_directory=True)
    (tmp_path / "shared" / "back").symlink_to(template, target_is_directory=True)
    asked = replace(small, data=write("a"), languages=("en",), templates=(str(template),))
    make(asked)
    assert stale(asked) is None
    (tmp_path / "shared" / "own.ttf").write_bytes(b"2")
    assert why(asked) == "the template ours changed"
    make(asked)
    (template / "fonts").unlink()
    (template / "fonts").symlink_to(tmp_path / "other", target_is_directory=True)
    assert why(asked) == "the template ours changed"


def test_a_folder_of_very_many_files_is_looked_at_to_its_end(
    write: Writing, small: BuildRequest, template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.series.freshness._MOST_FILES", 2)
    for number in range(4):
        (template / f"{number}.txt").write_text("x", encoding="utf-8")
    asked = replace(small, data=write("a"), languages=("en",), templates=(str(template),))
    make(asked)
    assert stale(asked) is None
    plan = template / "template.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")
    assert why(asked) == "the template ours changed"


def test_a_template_that_is_gone_is_for_the_build_to_report(
    write: Writing, small: BuildRequest, template: Path
) -> None:
    asked = replace(small, data=write("a"), languages=("en",), templates=(str(template),))
    make(asked)
    shutil.rmtree(template)
    assert why(asked) == "the template changed"
    [outcome] = built(Order(asked, (asked.data,)))
    assert (outcome.state, outcome.code) == ("failed", 2)


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"edited")])
def test_a_file_that_is_not_as_it_was_built_is_built_anew(
    request_: BuildRequest, spoil: Callable[[Path], object]
) -> None:
    whole = {path.name: path.read_bytes() for path in request_.out.iterdir() if path.is_file()}
    spoil(request_.out / "a_2025-10-07_ru.docx")
    assert why(request_) == "a_2025-10-07_ru.docx is not there as it was built"
    assert make(request_).kept == {"a_2025-10-07_en.docx"}
    assert {path.name: path.read_bytes() for path in request_.out.iterdir() if path.is_file()} == whole


def test_a_paper_that_was_signed_since_is_as_it_was_built(write: Writing, small: BuildRequest) -> None:
    asked = replace(small, data=write("a"), languages=("en",), formats=("pdf",))
    [paper] = make(asked).files
    paper.path.write_bytes(paper.path.read_bytes() + b"\n1 0 obj\n<< /Type /Sig >>\nendobj\n%%EOF\n")
    assert stale(asked) is None
    paper.path.write_bytes(b" " + paper.path.read_bytes())
    assert why(asked) == "a_2025-10-07_en.pdf is not there as it was built"


def test_a_manifest_that_is_gone_is_written_again(request_: BuildRequest) -> None:
    manifest = request_.out / "a_2025-10-07.manifest.json"
    content, before = manifest.read_bytes(), times(request_)
    manifest.unlink()
    assert make(request_).state == "built"
    assert manifest.read_bytes() == content
    assert times(request_) == before


def test_force_builds_everything(request_: BuildRequest) -> None:
    outcome = make(request_, force=True)
    assert (outcome.state, outcome.kept, outcome.why) == ("built", frozenset(), "it is forced")


def test_what_was_said_is_said_again(write: Writing, small: BuildRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    unused = "sources:\n  unused: {title: {en: x, ru: x}, date: 2025-01-01}"
    asked = replace(small, data=write("a", ("sources:", unused)))
    first = make(asked)
    assert first.diagnostics
    assert make(asked).diagnostics == first.diagnostics
    assert asked.data is not None
    monkeypatch.chdir(asked.data.parent)
    elsewhere = make(replace(asked, data=Path("a.yaml"), out=Path("../out")))
    assert elsewhere.state == "up to date"
    assert {one.file for one in elsewhere.diagnostics} == {"a.yaml"}, "as it is called now"


# -------------------------------------------------------------------------------------------------------------- entries


def test_folders_may_be_moved_together(request_: BuildRequest, tmp_path: Path) -> None:
    new = tmp_path / "elsewhere"
    new.mkdir()
    for name in ("desk", "out"):
        shutil.move(tmp_path / name, new / name)
    assert stale(replace(request_, data=new / "desk" / "a.yaml", out=new / "out")) is None


def entry_of(request: BuildRequest) -> Path:
    [path] = (request.out / FOLDER).glob("*.json")
    return path


@pytest.mark.parametrize(
    "content",
    [b"", b"\0\xff", b"[]", b"{}", b'{"version": 1}', b"[" * 100_000, b'{"version": 1e999}', b'"x"'],
    ids=["empty", "bytes", "list", "nothing", "half", "deep", "infinite", "text"],
)
def test_an_entry_that_is_none_is_none(request_: BuildRequest, content: bytes) -> None:
    entry_of(request_).write_bytes(content)
    assert why(request_) == "it was not built before, or was asked otherwise"
    assert make(request_).state == "built"
    assert stale(request_) is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("version", 2),
        ("version", "one"),
        (
            "files",
            [{"path": "../../etc/passwd", "template": "", "language": "en", "format": "pdf", "size": 1, "sha256": ""}],
        ),
        ("files", [{"path": 7}]),
        ("files", {}),
        ("papers", []),
        ("papers", ["a", "b", "c"]),
        ("data", {"a": {"b": {}}}),
        ("surroundings", None),
        ("diagnostics", [{"severity": "deadly", "message": ""}]),
    ],
)
def test_an_entry_that_says_what_none_says_is_none(request_: BuildRequest, key: str, value: object) -> None:
    path = entry_of(request_)
    held = json.loads(path.read_text(encoding="utf-8"))
    assert key in held
    path.write_text(json.dumps(held | {key: value}), encoding="utf-8")
    assert Ledger(request_.out).entry(request_) is None
    assert make(request_).state == "built"


def test_links_are_no_entries(request_: BuildRequest, tmp_path: Path) -> None:
    path = entry_of(request_)
    path.rename(tmp_path / "real.json")
    path.symlink_to(tmp_path / "real.json")
    assert stale(request_) is not None
    shutil.rmtree(request_.out / FOLDER)
    (request_.out / FOLDER).symlink_to(tmp_path)
    before = set(tmp_path.iterdir())
    assert make(request_).state == "built"
    assert set(tmp_path.iterdir()) == before, "nothing is written where a link leads"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root gives files away")
def test_in_a_folder_for_all_entries_of_others_are_none(request_: BuildRequest) -> None:
    request_.out.chmod(0o1777)
    assert stale(request_) is None
    os.chown(request_.out / FOLDER, 65534, 65534)
    assert stale(request_) is not None


def test_a_folder_that_cannot_be_written_in_builds_all_the_same(request_: BuildRequest) -> None:
    shutil.rmtree(request_.out / FOLDER)
    (request_.out / FOLDER).write_text("a file", encoding="utf-8")
    assert make(request_).state == "built"
    assert make(request_).state == "built"

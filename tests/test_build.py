from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from papers import BUNDLED, SECOND, TAGS
from some import some

import briefing
from briefing import compose, preparation, theme
from briefing.annotation import Annotation
from briefing.build import build, check, paper
from briefing.choices import choose_languages, find_data
from briefing.data import loading
from briefing.document import Document, Heading, Meta, Paragraph, Text
from briefing.errors import AuditError, BriefingError, DataError, OutputError, Severity, UsageError
from briefing.preparation import prepare
from briefing.rendering import is_blank
from briefing.request import BuildRequest, Result


def spoilt(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    """Return a copy of the second example with pieces of its text replaced."""
    text = SECOND.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "data.yaml"
    path.write_text(text, encoding="utf-8")
    return path


# ----------------------------------------------------------------------------------------------------------- languages


@pytest.mark.parametrize(
    ("asked", "chosen"),
    [
        ((), ()),
        (("sr",), ("sr",)),
        (("en,kk", "ru"), ("en", "kk", "ru")),
        (("en", "en"), ("en",)),
        (("all",), TAGS),
        (("SR-latn", "RU"), ("sr-Latn", "ru")),
        (("sr-Latn,all",), ("sr-Latn", "en", "kk", "ru", "sr")),
    ],
)
def test_languages_are_chosen_by_tag(asked: tuple[str, ...], chosen: tuple[str, ...]) -> None:
    assert choose_languages(asked, TAGS) == chosen


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("sr-Lat", "did you mean sr-Latn?"),
        ("", "known are en, kk, ru, sr, sr-Latn, and all"),
        ("fr", "known are en, kk, ru, sr, sr-Latn, and all"),
    ],
)
def test_an_unknown_language_gets_a_hint(asked: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        choose_languages((asked,), TAGS)
    assert caught.value.diagnostics[0].hint == hint


# ----------------------------------------------------------------------------------------------------------- data file


def test_the_data_file_is_the_one_named_or_the_one_here_or_the_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_data(Path("other.yaml")) == (Path("other.yaml"), False)
    path, example = find_data(None)
    assert (path, example) == (BUNDLED, True)
    (tmp_path / "briefing.yaml").touch()
    assert find_data(None) == (Path("briefing.yaml"), False)
    assert find_data(tmp_path) == (tmp_path / "briefing.yaml", False)


def test_strict_refuses_the_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=r"there is no briefing\.yaml here"):
        build(BuildRequest(strict=True))
    assert not list(tmp_path.iterdir())


# --------------------------------------------------------------------------------------------------------------- build


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Result:
    return build(BuildRequest(data=SECOND, out=tmp_path_factory.mktemp("built"), workers=1))


def test_each_language_and_format_is_a_file_named_by_the_edition(built: Result) -> None:
    assert [file.path.name for file in built.files] == [
        "netherlands-cuba_2025-10-07_en.pdf",
        "netherlands-cuba_2025-10-07_en.docx",
        "netherlands-cuba_2025-10-07_ru.pdf",
        "netherlands-cuba_2025-10-07_ru.docx",
    ]
    assert built.languages == ("en", "ru")


def test_the_manifest_tells_size_and_hash(built: Result) -> None:
    for file in some(built.files):
        content = file.path.read_bytes()
        assert file.size == len(content)
        assert file.sha256 == hashlib.sha256(content).hexdigest()
        assert content.startswith({"pdf": b"%PDF-", "docx": b"PK"}[file.format])


def test_several_processes_make_the_same_bytes(built: Result, tmp_path: Path) -> None:
    """In a program of its own: one with several threads, as a test may be, forks no workers."""
    code = (
        "import sys; from pathlib import Path; from briefing.build import build; "
        "from briefing.request import BuildRequest; "
        "request = BuildRequest(Path(sys.argv[1]), out=Path(sys.argv[2]), workers=2); "
        "print(*(file.sha256 for file in build(request).files))"
    )
    again = subprocess.run(
        [sys.executable, "-c", code, SECOND, tmp_path], capture_output=True, text=True, check=True
    ).stdout
    assert again.split() == [file.sha256 for file in built.files]


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Almaty", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "America/Havana", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1"},
    ],
    ids=["one", "another"],
)
def test_surroundings_make_no_difference(built: Result, tmp_path: Path, surroundings: dict[str, str]) -> None:
    """Another hash seed, time zone, locale, folder and umask: the same bytes."""
    (tmp_path / "elsewhere").mkdir()
    command = [sys.executable, "-m", "briefing", "build", str(SECOND), "--lang", "en", "--out", "made"]
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHONHASH", "TZ"))}
    path = os.pathsep.join([str(Path(briefing.__file__).parent.parent), os.environ.get("PYTHONPATH", "")])
    environment = kept | surroundings | {"PYTHONPATH": path}
    subprocess.run(
        command, cwd=tmp_path / "elsewhere", env=environment, umask=0o077 if os.name == "posix" else -1, check=True
    )
    made = {path.name: path.read_bytes() for path in (tmp_path / "elsewhere" / "made").glob("*_en.*")}
    assert {name: hashlib.sha256(content).hexdigest() for name, content in made.items()} == {
        file.path.name: file.sha256 for file in built.files if file.path.stem.endswith("_en")
    }


# --------------------------------------------------------------------------------------- prepared once, rendered often


def test_papers_of_data_that_are_ready_are_those_of_a_build(built: Result) -> None:
    prepared = prepare(BuildRequest(SECOND, built.languages))
    (design,) = prepared.designs
    for tag in some(built.languages):
        made = paper(prepared, design, tag, ("docx", "pdf"))
        assert [kind for kind, _ in made.files] == ["docx", "pdf"]
        for kind, content in made.files:
            file = next(one for one in built.files if (one.language, one.format) == (tag, kind))
            assert file.path.name == prepared.file_name(design.name, tag, kind)
            assert content == file.path.read_bytes()


def test_the_tree_of_a_paper_is_kept_only_for_who_reads_it() -> None:
    prepared = prepare(BuildRequest(SECOND, ("en",)))
    made, read = (paper(prepared, prepared.designs[0], "en", ("docx",), is_read=wanted) for wanted in (False, True))
    assert made.document is None
    assert not made.passages
    assert read.document is not None
    assert read.passages
    assert made.files == read.files


def test_a_paper_of_data_that_are_ready_lacks_nothing_in_silence() -> None:
    prepared = prepare(BuildRequest(SECOND, ("en",)))
    with pytest.raises(DataError, match=r"people\.novak\.name\.kk: there is no kk"):
        paper(prepared, prepared.designs[0], "kk", ("docx",))


def test_the_call_for_services_works_as_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = Path(__file__).parent.parent / "docs" / "scale.md"
    if not page.exists():
        pytest.skip("the documents are not part of the wheel")
    (code,) = re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    (tmp_path / "briefing.yaml").write_bytes(BUNDLED.read_bytes())
    monkeypatch.chdir(tmp_path)
    exec(code, {})  # noqa: S102 - of our own page
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert names == ["kazakhstan-serbia_2026-02-26_kk.pdf", "kazakhstan-serbia_2026-02-26_kk.docx"]


def test_progress_counts_the_languages(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    check(BuildRequest(data=SECOND, out=tmp_path), lambda done, total: steps.append((done, total)))
    assert steps == [(1, 2), (2, 2)]


def test_another_date_makes_another_edition(tmp_path: Path) -> None:
    request = BuildRequest(SECOND, ("en",), ("docx",), tmp_path, date=date(2025, 10, 8), workers=1)
    assert [file.path.name for file in build(request).files] == ["netherlands-cuba_2025-10-08_en.docx"]


def test_checking_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert check(BuildRequest(data=SECOND)).files == ()
    assert not list(tmp_path.iterdir())


def test_what_no_document_prints_is_named_in_the_result(tmp_path: Path) -> None:
    years = "trade:\n  history:\n    - {period: 2019-01/2019-06, turnover: 60 million EUR}\n"
    data = spoilt(tmp_path, ("\ntrade:\n", f"\n{years}"))
    for result in (
        check(BuildRequest(data)),
        build(BuildRequest(data, formats=("docx",), out=tmp_path / "out", workers=1)),
    ):
        [found] = [one for one in result.diagnostics if "is not printed" in one.message]
        assert (found.severity, found.key) == (Severity.WARNING, "trade.history.0")
        assert "period: 2019-01" in data.read_text(encoding="utf-8").split("\n")[found.line - 1]


def test_data_template_and_theme_are_read_once_for_all_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    for module, name in ((loading, "read_tree"), (compose, "load"), (theme, "load"), (preparation, "audit")):
        real = getattr(module, name)
        monkeypatch.setattr(
            module, name, lambda *given, _real=real, _name=name, **more: (calls.append(_name), _real(*given, **more))[1]
        )
    assert len(check(BuildRequest(SECOND, ("en", "ru"))).languages) == 2
    assert sorted(calls) == ["audit", "load", "load", "read_tree"]


def test_a_folder_with_a_theme_of_its_own_is_a_template(tmp_path: Path, built: Result) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "theme.yaml").write_text("colours: {accent: '#7a1f1f'}\n", encoding="utf-8")
    request = BuildRequest(SECOND, ("en",), ("pdf",), tmp_path, (str(tmp_path / "ours"),), workers=1)
    assert build(request).files[0].sha256 != built.files[0].sha256


# -------------------------------------------------------------------------------------------------------------- errors


def failure(request: BuildRequest) -> BriefingError:
    """Return what a build fails with; it must leave nothing behind."""
    with pytest.raises(BriefingError) as caught:
        build(request)
    assert not request.out.exists()
    return caught.value


def test_figures_that_contradict_each_other_stop_the_build(tmp_path: Path) -> None:
    data = spoilt(tmp_path, ("date: 2025-10-07", "date: 2025-09-14"))
    problem = failure(BuildRequest(data, out=tmp_path / "out"))
    assert isinstance(problem, AuditError)
    [found] = problem.diagnostics
    assert found.key == "sources.invented.date"
    assert found.line == data.read_text(encoding="utf-8").split("\n").index("    date: 2025-09-15") + 1
    assert found.file == str(data)


def test_a_language_without_texts_is_an_error_of_the_data(tmp_path: Path) -> None:
    problem = failure(BuildRequest(SECOND, ("kk",), out=tmp_path / "out"))
    assert isinstance(problem, DataError)
    assert all(one.file == str(SECOND) and one.line for one in problem.diagnostics)


def test_a_character_that_no_font_has_is_named(tmp_path: Path) -> None:
    data = spoilt(tmp_path, ("Invented statistics for testing", "Invented statistics for testing 統"))
    problem = failure(BuildRequest(data, out=tmp_path / "out"))
    assert isinstance(problem, DataError)
    [found] = (one for one in problem.diagnostics if one.severity is Severity.ERROR)
    assert found.message == "no font of the template has the character “統” (U+7D71)"
    assert (found.file, found.key) == (str(data), "sources.invented.title.en")
    assert "統" in data.read_text(encoding="utf-8").split("\n")[found.line - 1]


def test_a_title_alone_is_a_blank_document() -> None:
    meta = Meta(title="Relations", lang="en-GB", date="2026-02-26")
    title = Paragraph((Text("Relations"),), "title")
    assert is_blank(Document(meta, (title,)))
    assert not is_blank(Document(meta, (title, Paragraph((Text("All is well."),), "body"))))
    assert not is_blank(Document(meta, (title, Heading(1, (Text("Trade"),)))))


def test_a_name_longer_than_any_file_has_is_wrong_usage(tmp_path: Path) -> None:
    problem = failure(BuildRequest(tmp_path / ("a" * 300), out=tmp_path / "out"))
    assert isinstance(problem, UsageError)


def test_an_unknown_placeholder_is_an_error(tmp_path: Path) -> None:
    data = spoilt(tmp_path, ("{visitors} visitors", "{visitors} visitors {trade.exprots.change}"))
    problem = failure(BuildRequest(data, out=tmp_path / "out"))
    assert isinstance(problem, DataError)
    assert any("{trade.exprots.change} stands for nothing" in one.message for one in problem.diagnostics)


def test_a_file_in_place_of_the_output_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(OutputError):
        build(BuildRequest(SECOND, ("en",), ("docx",), tmp_path / "out", workers=1))
    assert (tmp_path / "out").read_bytes() == b""


# ------------------------------------------------------------------------------------------------------------ templates


@pytest.mark.parametrize("run", [check, build])
def test_what_is_wrong_in_a_template_is_said_at_once_by_check_as_by_build(tmp_path: Path, run) -> None:
    (tmp_path / "template.yaml").write_text("parts:\n- block: key-figures\n  max: many\n", encoding="utf-8")
    (tmp_path / "theme.yaml").write_text("fonts: {serif: {bold: Bad.ttf}}\nletterhead: bad.png\n", encoding="utf-8")
    (tmp_path / "Bad.ttf").write_bytes(b"\0\1\0\0")
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    request = BuildRequest(data=SECOND, languages=("en",), templates=(str(tmp_path),), out=tmp_path / "out")
    with pytest.raises(DataError) as caught:
        run(request)
    found = [(Path(one.file).name, one.line, one.key) for one in caught.value.diagnostics]
    assert found == [
        ("template.yaml", 3, "parts.0.max"),
        ("theme.yaml", 1, "fonts.serif.bold"),
        ("theme.yaml", 2, "letterhead"),
    ]


def test_what_is_wrong_in_a_template_is_said_beside_what_is_wrong_in_the_data(tmp_path: Path) -> None:
    (tmp_path / "template.yaml").write_text("parts:\n- block: title\nomits: corridor\n", encoding="utf-8")
    data = spoilt(tmp_path, ("64.0 million EUR", "-64.0 million EUR"))
    with pytest.raises(DataError) as caught:
        check(BuildRequest(data=data, languages=("en",), templates=(str(tmp_path),)))
    found = {(Path(one.file).name, one.key) for one in caught.value.diagnostics}
    assert found == {("data.yaml", "trade.turnover.value"), ("template.yaml", "omits")}


def test_a_section_without_a_heading_is_the_templates_mistake(tmp_path: Path) -> None:
    (tmp_path / "template.yaml").write_text("parts:\n- section: zzz\n  blocks: [{block: title}]\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        check(BuildRequest(data=SECOND, languages=("en",), templates=(str(tmp_path),)))
    (found,) = caught.value.diagnostics
    assert (Path(found.file).name, found.line, found.key) == ("template.yaml", 2, "parts.0.section")
    assert "foreign-policy" in found.message


def template_of(folder: Path, name: str, *blocks: str) -> str:
    folder.mkdir()
    listed = "".join(f"  - block: {block}\n" for block in ("title", *blocks))
    (folder / "template.yaml").write_text(f"name: {name}\nomits: ['*']\nparts:\n{listed}", encoding="utf-8")
    return str(folder)


def test_several_templates_make_several_papers_of_one_data_file(tmp_path: Path) -> None:
    templates = ("bilateral", template_of(tmp_path / "a", "Two Figures", "key-figures"))
    result = build(BuildRequest(SECOND, ("en", "ru"), ("pdf",), tmp_path / "out", templates, workers=2))
    made = [(file.path.name, file.template, file.language) for file in result.files]
    assert made == [
        ("netherlands-cuba_2025-10-07_en.pdf", "bilateral", "en"),
        ("netherlands-cuba_2025-10-07_ru.pdf", "bilateral", "ru"),
        ("netherlands-cuba_2025-10-07_two-figures_en.pdf", "two-figures", "en"),
        ("netherlands-cuba_2025-10-07_two-figures_ru.pdf", "two-figures", "ru"),
    ]
    assert {path.name for path in (tmp_path / "out").glob("*.pdf")} == {name for name, *_ in made}


def test_a_template_named_twice_is_one_and_two_of_one_name_are_a_mistake(tmp_path: Path) -> None:
    one = template_of(tmp_path / "a", "short", "key-figures")
    other = template_of(tmp_path / "b", "Short", "key-figures")
    assert len(prepare(BuildRequest(SECOND, ("en",), templates=(f"{one},{one}", one))).designs) == 1
    with pytest.raises(UsageError, match="one name, short"):
        prepare(BuildRequest(SECOND, ("en",), templates=(one, other)))


def test_what_one_paper_prints_another_need_not(tmp_path: Path) -> None:
    short = tmp_path / "short"
    short.mkdir()
    (short / "template.yaml").write_text("name: short\nparts:\n  - block: key-figures\n", encoding="utf-8")
    alone = check(BuildRequest(SECOND, ("en",), templates=(str(short),))).diagnostics
    beside = check(BuildRequest(SECOND, ("en",), templates=("bilateral", str(short)))).diagnostics
    assert len(alone) > 3
    assert not beside


@pytest.mark.parametrize("run", [check, build])
def test_a_paper_of_too_many_pages_names_the_longest_text(tmp_path: Path, run) -> None:
    plan = "pages: 1\nomits: ['*']\nparts:\n- block: title\n- block: points\n  of: investment\n"
    (tmp_path / "template.yaml").write_text(plan, encoding="utf-8")
    request = BuildRequest(SECOND, ("en",), ("docx",), tmp_path / "out", (str(tmp_path),), workers=1)
    run(request)
    long = "Tourism of {visitors} visitors" + " and of many more of the kind" * 300
    data = spoilt(tmp_path, ("Tourism of {visitors} visitors", long))
    with pytest.raises(DataError) as caught:
        run(replace(request, data=data))
    (found,) = caught.value.diagnostics
    assert (found.key, found.line > 0) == ("investment.points.0.text.en", True)
    assert "pages" in found.message
    assert "shorten it" in found.hint


# --------------------------------------------------------------------------------------------------------------- notes


def test_notes_go_beside_the_text_of_their_language(tmp_path: Path) -> None:
    notes = {"en": {"trade.turnover.value": (Annotation("A note on turnover", author="Anna Smith"),)}}
    plain = build(BuildRequest(SECOND, ("en", "ru"), out=tmp_path / "plain", workers=1))
    noted = build(BuildRequest(SECOND, ("en", "ru"), out=tmp_path / "noted", workers=2, annotations=notes))
    assert noted.diagnostics == plain.diagnostics
    differ = {(a.language, a.format) for a, b in zip(plain.files, noted.files, strict=True) if a.sha256 != b.sha256}
    assert differ == {("en", "pdf"), ("en", "docx")}
    again = build(BuildRequest(SECOND, ("en", "ru"), out=tmp_path / "again", workers=1, annotations=notes))
    assert [file.sha256 for file in again.files] == [file.sha256 for file in noted.files]
    [pdf] = [file.path for file in noted.files if (file.language, file.format) == ("en", "pdf")]
    with pikepdf.open(pdf) as file:
        said = [str(one.Contents) for page in file.pages for one in page.get("/Annots", []) if "/T" in one]
    assert said == ["A note on turnover"]
    [docx] = [file.path for file in noted.files if (file.language, file.format) == ("en", "docx")]
    with ZipFile(docx) as archive:
        assert "A note on turnover" in archive.read("word/comments.xml").decode()


@pytest.mark.parametrize("asked", [build, check])
def test_a_note_on_what_is_not_printed_is_a_warning(tmp_path: Path, asked: Callable[[BuildRequest], Result]) -> None:
    notes = {"en": {"trade.turnovers": (Annotation("On nothing"),), "section-trade": (Annotation("On a heading"),)}}
    result = asked(BuildRequest(SECOND, ("en",), ("docx",), tmp_path, workers=1, annotations=notes))
    found = [one for one in result.diagnostics if "note" in one.message]
    assert [(one.key, one.severity) for one in found] == [("trade.turnovers", Severity.WARNING)]
    assert found[0].message == "has a note, and is not in the document in en"

"""The manifest of an edition: what it lists, that it is always the same, and what stays of an earlier one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from papers import SMALL
from some import some
from typer.testing import CliRunner

import briefing
from briefing import resources
from briefing.build import build
from briefing.cli import app
from briefing.manifest_file import from_text, json_schema
from briefing.request import BuildRequest, Result

STEM = "netherlands-cuba_2025-10-07"
MARKING = "  marking:\n    en: For official use\n    ru: Для служебного пользования\n"
GLOSSARY = "terms:\n  tea:\n    en: tea\n    ru: {nom: чай, gender: m}\n"
DOCS = Path(__file__).parent.parent / "docs"


def write_data(folder: Path, *changes: tuple[str, str]) -> Path:
    """Write a small data file without a marking, and a glossary that it includes."""
    text = SMALL.read_text(encoding="utf-8")
    for old, new in ((MARKING, ""), ("schema: 2\n", "schema: 2\ninclude: [words.yaml]\n"), *changes):
        assert old in text
        text = text.replace(old, new, 1)
    folder.mkdir(exist_ok=True)
    (folder / "words.yaml").write_text(GLOSSARY, encoding="utf-8")
    (folder / "briefing.yaml").write_text(text, encoding="utf-8")
    return folder / "briefing.yaml"


def made(data: Path, out: Path, *languages: str, formats: tuple[str, ...] = ("docx",), **more: Any) -> Result:
    return build(BuildRequest(data, languages, formats, out, workers=1, **more))


def manifest(out: Path) -> dict[str, Any]:
    text = (out / f"{STEM}.manifest.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text, parse_float=Decimal)
    return found


def listed(out: Path) -> list[str]:
    return [one["name"].removeprefix(f"{STEM}_") for one in manifest(out)["files"]]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_data(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def whole(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build of both languages and formats."""
    out = tmp_path_factory.mktemp("whole")
    made(data, out, formats=("pdf", "docx"))
    return out


# ------------------------------------------------------------------------------------------------ the content


def test_it_lists_the_finished_files_with_their_hashes(whole: Path) -> None:
    assert listed(whole) == ["en.docx", "en.pdf", "ru.docx", "ru.pdf"]
    for file in manifest(whole)["files"]:
        content = (whole / file["name"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(content), sha256(content).hexdigest())
        assert (file["template"], file["switches"]) == ("bilateral", [])
    assert [one["language"] for one in manifest(whole)["files"]] == ["en", "en", "ru", "ru"]


def test_it_lists_what_the_edition_was_made_from(whole: Path, data: Path) -> None:
    inputs = manifest(whole)["inputs"]
    assert [one["name"] for one in inputs["data"]] == ["briefing.yaml", "words.yaml"]
    for one in inputs["data"]:
        assert one["sha256"] == sha256(data.with_name(one["name"]).read_bytes()).hexdigest()
    assert [one["name"] for one in inputs["templates"]["bilateral"]["files"]] == ["template.yaml", "theme.yaml"]
    fonts = {one["name"]: one["sha256"] for one in inputs["templates"]["bilateral"]["fonts"]}
    bold = resources.fonts_dir() / "NotoSerif-Bold.ttf"
    assert fonts["NotoSerif-Bold.ttf"] == sha256(bold.read_bytes()).hexdigest()
    assert list(inputs["locales"]) == ["en", "ru"]
    tables = {one["name"]: one["sha256"] for one in inputs["locales"]["ru"]}
    nouns = resources.locales_dir() / "ru" / "nouns.yaml"
    assert tables["nouns.yaml"] == sha256(nouns.read_bytes()).hexdigest()
    assert inputs.keys() == {"data", "templates", "locales"}


def test_it_tells_what_figures_are_and_how_each_language_prints_them(whole: Path) -> None:
    figures = {one["id"]: one for one in manifest(whole)["figures"]}
    exports = figures["trade.exports.value"]
    assert (exports["amount"], exports["scale"], exports["unit"]) == (Decimal("41.5"), 1_000_000, "EUR")
    assert (exports["origin"], exports["sources"]) == ("published", ["invented"])
    assert exports["texts"] == {"en": ["41.5", "€41.5\xa0million"], "ru": ["41,5", "41,5\xa0млн евро"]}
    before = figures["trade.exports.previous"]
    assert before["derived_from"] == {
        "operation": "value_before",
        "of": ["trade.exports.value", "trade.exports.change"],
    }
    [source] = manifest(whole)["sources"]
    assert source["titles"] == {
        "en": "Invented statistics for testing",
        "ru": "Вымышленная статистика для\xa0испытаний",
    }


def test_of_a_paper_with_a_marking_it_has_no_figures(tmp_path: Path) -> None:
    made(SMALL, tmp_path, "en")
    found = manifest(tmp_path)
    assert (found["figures"], found["sources"]) == ([], [])
    assert "41.5" not in (tmp_path / f"{STEM}.manifest.json").read_text(encoding="utf-8")
    assert listed(tmp_path) == ["en.docx"]


def test_it_names_theversions_that_decide_what_is_in_the_files(whole: Path) -> None:
    versions = manifest(whole)["versions"]
    assert versions["briefing"] == briefing.__version__
    assert {"reportlab", "babel", "pymorphy3-dicts-ru", "uharfbuzz"} <= versions.keys()
    assert not {"rich", "typer", "pytest", "python"} & versions.keys()


def test_it_has_the_switches_of_a_format_and_the_languages_that_they_need(data: Path, tmp_path: Path) -> None:
    made(data, tmp_path, "en", formats=("pdf", "docx"), switches=frozenset({"attach-data", "protect"}))
    switches = {one["format"]: one["switches"] for one in manifest(tmp_path)["files"]}
    assert switches == {"pdf": ["attach-data"], "docx": ["protect"]}
    assert list(manifest(tmp_path)["inputs"]["locales"]) == ["en", "ru"]


def test_it_has_the_files_of_a_template_that_builds_use(data: Path, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "theme.yaml").write_text("colours: {accent: '#7a1f1f'}\n", encoding="utf-8")
    (ours / "theme.yaml~").write_text("an editor's copy\n", encoding="utf-8")
    made(data, tmp_path / "out", "en", formats=("pdf",), templates=(str(ours),))
    [template] = manifest(tmp_path / "out")["inputs"]["templates"].values()
    names = [one["name"] for one in template["files"]]
    assert names == ["bilateral/template.yaml", "bilateral/theme.yaml", "theme.yaml"]


def test_it_has_the_review_record_and_the_earlier_edition(tmp_path: Path) -> None:
    path = write_data(tmp_path / "data")
    old = tmp_path / "old.yaml"
    old.write_text(SMALL.read_text(encoding="utf-8").replace("64.0 million", "63.5 million"), encoding="utf-8")
    record = path.with_name("briefing.review.yaml")
    record.write_text("review: 1\n", encoding="utf-8")
    made(path, tmp_path / "out", "en", since=str(old))
    inputs = manifest(tmp_path / "out")["inputs"]
    assert inputs["review"]["name"] == "briefing.review.yaml"
    assert inputs["review"]["sha256"] == sha256(record.read_bytes()).hexdigest()
    [since] = inputs["since"]
    assert (since["name"], since["sha256"]) == ("old.yaml", sha256(old.read_bytes()).hexdigest())


# --------------------------------------------------------------------------------------------- always the same


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Almaty", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "America/Havana", "LC_ALL": "C.UTF-8"},
    ],
    ids=["one", "another"],
)
def test_the_same_input_gives_the_same_manifest(
    whole: Path, data: Path, tmp_path: Path, surroundings: dict[str, str]
) -> None:
    """In another folder, of a copy of the data, with another hash seed, time zone and locale."""
    shutil.copytree(data.parent, tmp_path / "elsewhere")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHONHASH", "TZ"))}
    package = str(Path(briefing.__file__).parent.parent)
    environment = kept | surroundings | {"PYTHONPATH": package}
    command = [sys.executable, "-m", "briefing", "build", "--quiet"]
    subprocess.run(command, cwd=tmp_path / "elsewhere", env=environment, check=True)
    for suffix in ("manifest.json", "sha256"):
        name = f"{STEM}.{suffix}"
        assert (tmp_path / "elsewhere" / "out" / name).read_bytes() == (whole / name).read_bytes()


def test_it_names_no_place_of_the_machine(whole: Path, data: Path) -> None:
    text = (whole / f"{STEM}.manifest.json").read_text(encoding="utf-8")
    assert str(data.parent) not in text
    assert str(Path.home()) not in text
    assert str(resources.fonts_dir()) not in text


# -------------------------------------------------------------------------------------------- parts of an edition


def test_parts_made_one_after_another_are_listed_as_if_made_at_once(data: Path, whole: Path, tmp_path: Path) -> None:
    made(data, tmp_path, "ru", formats=("pdf",))
    made(data, tmp_path, "en", formats=("pdf", "docx"))
    made(data, tmp_path, "ru")
    assert (tmp_path / f"{STEM}.manifest.json").read_bytes() == (whole / f"{STEM}.manifest.json").read_bytes()
    assert (tmp_path / f"{STEM}.sha256").read_bytes() == (whole / f"{STEM}.sha256").read_bytes()


def test_papers_of_other_templates_are_listed_with_theirs(data: Path, tmp_path: Path) -> None:
    made(data, tmp_path, "en", templates=("one-page",))
    made(data, tmp_path, "en")
    assert listed(tmp_path) == ["en.docx", "one-page_en.docx"]
    assert list(manifest(tmp_path)["inputs"]["templates"]) == ["bilateral", "one-page"]


def test_what_was_made_from_other_data_is_no_longer_listed_and_named(tmp_path: Path) -> None:
    path = write_data(tmp_path / "data")
    made(path, tmp_path / "out", "en", "ru")
    write_data(tmp_path / "data", ("Permanent Secretary", "Permanent Under-Secretary"))
    result = made(path, tmp_path / "out", "en")
    assert listed(tmp_path / "out") == ["en.docx"]
    said = {Path(one.file).name: one.message for one in result.diagnostics if "manifest" in one.message}
    assert said == {f"{STEM}_ru.docx": "is from a build of other data or settings: the manifest does not list it"}
    assert (tmp_path / "out" / f"{STEM}_ru.docx").exists()


def changed(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1] + b"x")


@pytest.mark.parametrize("spoil", [changed, Path.unlink], ids=["changed", "gone"])
def test_a_file_that_is_not_as_it_was_built_is_no_longer_listed(
    data: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    made(data, tmp_path, "ru")
    spoil(tmp_path / f"{STEM}_ru.docx")
    result = made(data, tmp_path, "en")
    assert listed(tmp_path) == ["en.docx"]
    assert sum("the manifest does not list it" in one.message for one in result.diagnostics) == (spoil is changed)


def test_a_pdf_that_was_signed_since_stays_listed_as_it_was_built(data: Path, tmp_path: Path) -> None:
    made(data, tmp_path, "ru", formats=("pdf",))
    before = manifest(tmp_path)["files"]
    signed = tmp_path / f"{STEM}_ru.pdf"
    signed.write_bytes(signed.read_bytes() + b"a revision")
    result = made(data, tmp_path, "en", formats=("pdf",))
    assert manifest(tmp_path)["files"][1:] == before
    assert not [one for one in result.diagnostics if "manifest" in one.message]


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff", b'{"format": "briefing-manifest", "version": 1}'])
def test_a_manifest_that_is_broken_counts_as_none(data: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / f"{STEM}.manifest.json").write_bytes(content)
    made(data, tmp_path, "en")
    assert listed(tmp_path) == ["en.docx"]


# ------------------------------------------------------------------------------------------- beside the manifest


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum here")
def test_it_is_read_where_it_lists_more_files_than_are_known(whole: Path) -> None:
    [path] = whole.glob("*.manifest.json")
    text = path.read_text(encoding="utf-8")
    manifest = from_text(text)
    assert manifest is not None
    names = [one.name for one in manifest.files]
    assert from_text(text, but=names[1:]) == manifest
    assert from_text(text, but=names) is None


def test_sha256sum_checks_the_files(whole: Path, tmp_path: Path) -> None:
    shutil.copytree(whole, tmp_path / "copy")
    command = ["sha256sum", "--check", "--strict", f"{STEM}.sha256"]
    said = subprocess.run(command, cwd=tmp_path / "copy", capture_output=True, text=True, check=True).stdout
    assert said.splitlines() == [
        f"{STEM}{end}: OK" for end in ("_en.docx", "_en.pdf", "_ru.docx", "_ru.pdf", ".manifest.json")
    ]
    changed(tmp_path / "copy" / f"{STEM}_ru.pdf")
    assert subprocess.run(command, cwd=tmp_path / "copy", capture_output=True, check=False).returncode == 1


def test_the_command_line_lists_both(data: Path, tmp_path: Path) -> None:
    said = CliRunner().invoke(app, ["build", str(data), "-l", "en", "-f", "docx", "-o", str(tmp_path), "--json"])
    assert [Path(one["path"]).name for one in json.loads(said.stdout)["attestations"]] == [
        f"{STEM}.manifest.json",
        f"{STEM}.sha256",
    ]
    for one in json.loads(said.stdout)["attestations"]:
        assert one["sha256"] == sha256(Path(one["path"]).read_bytes()).hexdigest()


# --------------------------------------------------------------------------------------------------- the schema


def test_a_manifest_keeps_to_its_schema(whole: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    text = (whole / f"{STEM}.manifest.json").read_text(encoding="utf-8")
    jsonschema.validate(json.loads(text), json_schema())
    spoilt = json.loads(text)
    spoilt["files"][0]["name"] = "../en.docx"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(spoilt, json_schema())


@pytest.mark.skipif(not DOCS.exists(), reason="the documents are not part of the wheel")
def test_the_docs_have_the_schema_and_name_every_key_of_it() -> None:
    printed = CliRunner().invoke(app, ["schema", "--manifest"]).stdout
    assert (DOCS / "manifest.schema.json").read_text(encoding="utf-8") == printed
    page = (DOCS / "manifest.md").read_text(encoding="utf-8")
    own = ("File", "Input", "Template", "Inputs", "Edition")
    keys = [*json_schema()["properties"], *(key for name in own for key in json_schema()["$defs"][name]["properties"])]
    for key in some(dict.fromkeys(keys)):
        assert f"`{key}`" in page

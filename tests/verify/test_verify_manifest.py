"""Files against the manifest of their edition, as somebody sees them who has nothing but these."""

from __future__ import annotations

import io
import json
import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from papers import SMALL
from reportlab.pdfgen.canvas import Canvas
from signatures import signed
from typer.testing import CliRunner, Result

from briefing.build import build
from briefing.cli import app
from briefing.errors import DataError
from briefing.request import BuildRequest
from briefing.verify.manifest import against_manifest
from briefing.verify.manifest import beside as against_beside

STEM = "latvia-uzbekistan_2026-03-20"
NAMES = tuple(f"{STEM}_{end}" for end in ("en.docx", "en.pdf", "ru.docx", "ru.pdf"))


def pdf(text: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    canvas.drawString(72, 700, text)
    canvas.save()
    return out.getvalue()


def described(folder: Path, **more: Any) -> Path:
    """Write the manifest of the files in a folder, and the checksums."""
    files = [
        {
            "name": path.name,
            "bytes": path.stat().st_size,
            "sha256": sha256(path.read_bytes()).hexdigest(),
            "format": path.suffix[1:],
        }
        for path in sorted(folder.iterdir())
    ]
    edition = {"id": "latvia-uzbekistan", "date": "2026-03-20", "example": False}
    content = {"format": "briefing-manifest", "version": 1, "edition": edition, "files": files, **more}
    path = folder / f"{STEM}.manifest.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    lines = [*((one["sha256"], one["name"]) for one in files), (sha256(path.read_bytes()).hexdigest(), path.name)]
    sums = "".join(f"{digest}  {name}\n" for digest, name in lines)
    (folder / f"{STEM}.sha256").write_text(sums, encoding="utf-8")
    return path


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    """The manifest of an edition of four files, in their folder."""
    folder = tmp_path / "received"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_bytes(pdf(name) if name.endswith("pdf") else f"PK {name}".encode())
    return described(folder)


def found(manifest: Path, *files: Path) -> dict[str, str]:
    """Return the codes of what was found, by the names of files."""
    return {Path(one.file).name: one.code for one in against_manifest(manifest, files).found}


# ---------------------------------------------------------------------------------------------- as they were built


def test_files_as_they_were_built_are_said_to_be(manifest: Path) -> None:
    verdict = against_manifest(manifest)
    assert [one.name for one in verdict.files] == list(NAMES)
    assert not verdict.failed
    assert verdict.found == ()


def test_files_are_known_under_other_names_and_in_other_folders(manifest: Path, tmp_path: Path) -> None:
    shutil.copy(manifest.with_name(NAMES[1]), tmp_path / "attachment(3).pdf")
    [one] = against_manifest(manifest, [tmp_path / "attachment(3).pdf"]).files
    assert (one.name, one.is_renamed) == (NAMES[1], True)
    assert str(one) == f"{tmp_path / 'attachment(3).pdf'}: as it was built, called {NAMES[1]} then"


@pytest.mark.parametrize("name", ["paper.pdf", f"{STEM}_en_signed.pdf", f"{STEM}_en (1).pdf"])
def test_a_file_that_was_renamed_in_its_folder_is_not_missing(manifest: Path, name: str) -> None:
    manifest.with_name(NAMES[1]).rename(manifest.with_name(name))
    verdict = against_manifest(manifest)
    assert verdict.found == ()
    assert [one.path.name for one in verdict.files if one.is_renamed] == [name]


def test_a_signed_pdf_is_the_one_that_was_built(manifest: Path) -> None:
    path = manifest.with_name(NAMES[1])
    path.write_bytes(signed(path.read_bytes()))
    verdict = against_manifest(manifest)
    assert verdict.found == ()
    assert [one.name for one in verdict.files if one.is_signed] == [NAMES[1]]


# -------------------------------------------------------------------------------------------------------- findings


def test_a_missing_file_is_found_but_not_one_that_was_not_named(manifest: Path) -> None:
    manifest.with_name(NAMES[2]).unlink()
    assert found(manifest) == {NAMES[2]: "BR301"}
    assert found(manifest, manifest.with_name(NAMES[0])) == {}


@pytest.mark.parametrize("name", [NAMES[0], NAMES[1]])
@pytest.mark.parametrize("at", [0, 10, -1])
def test_one_changed_byte_is_found(manifest: Path, name: str, at: int) -> None:
    path = manifest.with_name(name)
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)
    assert found(manifest) == {name: "BR302"}
    assert found(manifest, path) == {name: "BR302"}


@pytest.mark.parametrize("change", [lambda content: content[:-1], lambda _: b""], ids=["cut", "emptied"])
def test_a_file_that_is_cut_off_is_found(manifest: Path, change: Callable[[bytes], bytes]) -> None:
    path = manifest.with_name(NAMES[1])
    path.write_bytes(change(path.read_bytes()))
    assert found(manifest) == {NAMES[1]: "BR302"}


def test_only_a_pdf_may_go_on_after_what_was_built(manifest: Path) -> None:
    for name in NAMES[:2]:
        path = manifest.with_name(name)
        path.write_bytes(path.read_bytes() + b" and more")
    assert found(manifest) == {NAMES[0]: "BR302", NAMES[1]: "BR305"}


def test_languages_that_were_swapped_are_found(manifest: Path) -> None:
    one, other = manifest.with_name(NAMES[1]), manifest.with_name(NAMES[3])
    one.rename(manifest.with_name("between"))
    other.rename(one)
    manifest.with_name("between").rename(other)
    assert found(manifest) == {NAMES[1]: "BR304", NAMES[3]: "BR304"}


def test_a_name_that_tells_of_another_language_is_found_though_it_is_nobodys(manifest: Path) -> None:
    manifest.with_name(NAMES[1]).rename(manifest.with_name(f"{STEM}_sr.pdf"))
    assert found(manifest)[f"{STEM}_sr.pdf"] == "BR304"


def test_a_file_that_was_not_built_is_found_if_it_looks_like_one_and_named_if_not(manifest: Path) -> None:
    manifest.with_name(f"{STEM}_kk.pdf").write_bytes(pdf("forged"))
    manifest.with_name("letter.pdf").write_bytes(pdf("letter"))
    manifest.with_name(".hidden").touch()
    verdict = against_manifest(manifest)
    assert {Path(one.file).name: str(one.severity) for one in verdict.found} == {
        f"{STEM}_kk.pdf": "error",
        "letter.pdf": "warning",
    }
    assert found(manifest, manifest.with_name("letter.pdf")) == {"letter.pdf": "BR303"}
    assert against_manifest(manifest, [manifest.with_name("letter.pdf")]).failed


def test_checksums_that_contradict_the_manifest_are_found(manifest: Path) -> None:
    path = manifest.with_name(f"{STEM}.sha256")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(text[:8], "00000000"), encoding="utf-8")
    assert found(manifest) == {path.name: "BR306"}
    path.write_text("nothing of the kind\n", encoding="utf-8")
    assert found(manifest) == {path.name: "BR306"}
    path.unlink()
    assert found(manifest) == {}


def test_a_manifest_that_was_changed_contradicts_its_checksums(manifest: Path) -> None:
    forged = pdf("forged")
    manifest.with_name(NAMES[1]).write_bytes(forged)
    content = json.loads(manifest.read_text(encoding="utf-8"))
    content["files"][1] |= {"bytes": len(forged), "sha256": sha256(forged).hexdigest()}
    manifest.write_text(json.dumps(content), encoding="utf-8")
    assert found(manifest) == {f"{STEM}.sha256": "BR306"}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_no_file_that_was_received(manifest: Path, tmp_path: Path) -> None:
    path = manifest.with_name(NAMES[0])
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert found(manifest) == {NAMES[0]: "BR302"}


# ------------------------------------------------------------------------------------------------- broken manifests


def listing(**changes: Any) -> Callable[[dict[str, Any]], None]:
    return lambda content: content["files"][0].update(changes)


@pytest.mark.parametrize(
    "name",
    [
        "../en.pdf",
        "/etc/passwd",
        "a/b.pdf",
        "..\\en.pdf",
        "C:en.pdf",
        "..",
        ".",
        "",
        "x" * 256,
        "a\0b",
        "a\nb",
        "en.pdf ",
    ],
)
def test_a_name_that_leads_out_of_the_folder_breaks_a_manifest(manifest: Path, name: str) -> None:
    content = json.loads(manifest.read_text(encoding="utf-8"))
    content["files"][0]["name"] = name
    manifest.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        against_manifest(manifest)
    assert [(one.code, one.key) for one in caught.value.diagnostics] == [("BR307", "files.0.name")]


@pytest.mark.parametrize(
    "spoil",
    [
        listing(bytes="12"),
        listing(bytes=True),
        listing(bytes=-1),
        listing(bytes=1 << 50),
        listing(sha256="0" * 63),
        listing(sha256=None),
        listing(name=NAMES[1].upper()),
        lambda content: content.update(version=2),
        lambda content: content.update(format="other"),
        lambda content: content.update(files=[]),
        lambda content: content.update(files=content["files"] * 5000),
        lambda content: content.pop("edition"),
    ],
)
def test_a_manifest_that_the_program_does_not_write_is_broken(
    manifest: Path, spoil: Callable[[dict[str, Any]], None]
) -> None:
    content = json.loads(manifest.read_text(encoding="utf-8"))
    spoil(content)
    manifest.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(DataError):
        against_manifest(manifest)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe{}", b"[" * 100_000, b"[]", b"NaN", b'{"version": 1, "version": 1}', b"9" * 10_000],
)
def test_what_is_no_manifest_is_said_to_be_none(manifest: Path, content: bytes) -> None:
    manifest.write_bytes(content)
    with pytest.raises(DataError):
        against_manifest(manifest)


# ------------------------------------------------------------------------------------------------- the command line


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["verify", *map(str, arguments)])


def test_the_exit_code_says_what_comes_of_it(manifest: Path, tmp_path: Path) -> None:
    assert run("--manifest", manifest).exit_code == 0
    assert run("--manifest", manifest, tmp_path / "nowhere.pdf").exit_code == 2
    assert run("--manifest", tmp_path / "nowhere.json").exit_code == 2
    manifest.with_name(NAMES[0]).unlink()
    said = run("--manifest", manifest)
    assert said.exit_code == 4
    assert "is not there [BR301]" in said.stderr
    manifest.write_text("{}", encoding="utf-8")
    assert run("--manifest", manifest).exit_code == 3


def test_json_tells_of_each_file(manifest: Path) -> None:
    said = json.loads(run("--manifest", manifest, "--json", manifest.with_name(NAMES[0])).stdout)
    path = str(manifest.with_name(NAMES[0]))
    assert said["verified"] == [{"path": path, "name": NAMES[0], "renamed": False, "signed": False}]


def test_what_a_build_writes_is_what_is_verified(tmp_path: Path) -> None:
    result = build(BuildRequest(SMALL, ("en",), ("pdf", "docx", "html"), tmp_path / "out", workers=1))
    [manifest] = (tmp_path / "out").glob("*.manifest.json")
    verdict = against_manifest(manifest)
    assert sorted(one.path for one in verdict.files) == sorted(one.path for one in result.files)
    assert verdict.found == ()
    path = next(one.path for one in result.files if one.format == "pdf")
    path.write_bytes(signed(path.read_bytes()))
    assert [one.is_signed for one in against_manifest(manifest, [path]).files] == [True]


# ------------------------------------------------------------------------------- the manifest that lies beside a file


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what a build of a small data file wrote."""
    out = tmp_path_factory.mktemp("edition") / "out"
    build(BuildRequest(SMALL, ("en",), ("pdf", "docx", "html"), out, workers=1))
    return out


@pytest.fixture
def received(edition: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(edition, tmp_path / "received"))


def paper(folder: Path, kind: str) -> Path:
    [path] = folder.glob(f"*_en.{kind}")
    return path


def flip(path: Path, at: float) -> None:
    """Change one bit of a file, at a share of its length."""
    content = bytearray(path.read_bytes())
    content[int(len(content) * at)] ^= 1
    path.write_bytes(content)


def test_files_are_compared_with_the_manifest_beside_them(received: Path) -> None:
    said = run(*sorted(received.glob("*_en.*")), "--data", SMALL)
    assert said.exit_code == 0, said.output
    assert said.stdout.rstrip().endswith("as in the data; as built")
    told = json.loads(run(paper(received, "pdf"), "--json").stdout)
    assert [one["name"] for one in told["verified"]] == [paper(received, "pdf").name]


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
@pytest.mark.parametrize("at", [0.05, 0.5, 0.95])
def test_any_bit_that_was_changed_is_told_without_naming_the_manifest(received: Path, kind: str, at: float) -> None:
    path = paper(received, kind)
    flip(path, at)
    for more in ((), ("--data", SMALL)):
        said = run(path, *more)
        assert said.exit_code in (3, 4)  # 3: it can no longer be read
        assert f"{path.name}: is not the file that was built [BR302]" in said.stderr.replace("\n", "")
        assert "as built" not in said.stdout


def test_what_was_changed_on_purpose_can_be_read_without_the_manifest(received: Path) -> None:
    path = paper(received, "html")
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    said = run(path)
    assert said.exit_code == 4
    assert "--no-manifest leaves this out" in said.stderr
    assert run(path, "--no-manifest").exit_code == 0
    assert run(path, "--no-manifest", "--manifest", next(received.glob("*.json"))).exit_code == 2


def test_a_signed_paper_is_the_one_that_was_built_beside_its_manifest_too(received: Path) -> None:
    path = paper(received, "pdf")
    path.write_bytes(signed(path.read_bytes()))
    told = json.loads(run(path, "--json").stdout)
    assert [one["signed"] for one in told["verified"]] == [True]
    assert not [one for one in told["diagnostics"] if one["code"].startswith("BR3")]


def test_a_copy_elsewhere_or_under_another_name_is_not_compared(received: Path, tmp_path: Path) -> None:
    path = paper(received, "html")
    flip(path, 0.99)
    other, renamed = tmp_path / path.name, received / "paper_en.html"
    for copy in (other, renamed):
        shutil.copy(path, copy)
        assert "BR302" not in run(copy).stderr


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"[]", b'{"name": "an app", "icons": []}', b'{"format": "briefing-manifest"}']
)
def test_a_manifest_of_others_is_a_warning(received: Path, content: bytes) -> None:
    manifest = next(received.glob("*.manifest.json"))
    manifest.write_bytes(content)
    said = run(paper(received, "html"))
    assert said.exit_code == 0, said.output
    assert "[BR307]" in said.stderr
    assert "as built" not in said.stdout


def test_a_folder_in_place_of_a_manifest_and_the_longest_of_names_are_none(received: Path) -> None:
    manifest = next(received.glob("*.manifest.json"))
    manifest.unlink()
    manifest.mkdir()
    long = paper(received, "html").rename(received / f"{'a_' * 120}en.html")
    assert not against_beside((long,)).found


def test_checksums_that_contradict_the_manifest_beside_a_file_are_found_once(received: Path) -> None:
    sums = next(received.glob("*.sha256"))
    sums.write_text(sums.read_text(encoding="utf-8").replace("a", "b", 1), encoding="utf-8")
    verdict = against_beside(tuple(received.glob("*_en.*")))
    assert [one.code for one in verdict.found] == ["BR306"]

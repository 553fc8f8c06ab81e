"""What a worker elsewhere needs is sent along, and what comes back is called as the sender calls it."""

from __future__ import annotations

import os
import pickle
import shutil
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from briefing import resources
from briefing.build import Produced, produce
from briefing.errors import BriefingError, UsageError
from briefing.request import BuildRequest
from briefing.series.shipping import Parcel, Shipping, packed, produced_of

Writing = Callable[..., Path]


def sent(request: BuildRequest) -> Produced:
    """Send a request away and back, as bytes, to where none of its files are."""
    parcel = pickle.dumps(packed(request))
    if request.data and request.data.parent.exists():
        request.data.parent.rename(request.data.parent.with_name("gone"))
    try:
        here = Path.cwd()
        made = produced_of(pickle.loads(parcel))
        assert Path.cwd() == here
    finally:
        if request.data:
            request.data.parent.with_name("gone").rename(request.data.parent)
    found: Produced = pickle.loads(pickle.dumps(made))
    return found


def test_what_is_made_elsewhere_is_what_is_made_here(write: Writing, small: BuildRequest) -> None:
    asked = replace(small, data=write("a"))
    there, here = sent(asked), produce(asked)
    assert there.contents == here.contents
    assert there.result.files == here.result.files
    assert there.read == here.read
    assert there.made.beside(small.out) == here.made.beside(small.out)


def test_glossaries_beside_and_above_are_sent_along(write: Writing, small: BuildRequest, tmp_path: Path) -> None:
    include = ("requisites:", "include:\n  - words.yaml  # beside\n  - ../shared/people.yaml\n\nrequisites:")
    asked = replace(small, data=write("a", include))
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "people.yaml").write_text("terms:\n  tea:\n    en: tea\n    ru: чай\n", encoding="utf-8")
    (tmp_path / "desk" / "words.yaml").write_text("terms:\n  tee:\n    en: tee\n    ru: ти\n", encoding="utf-8")
    there, here = sent(asked), produce(asked)
    assert there.contents == here.contents
    assert [one.file for one in there.read] == [one.file for one in here.read]
    assert len(there.read) == 3


def test_a_template_folder_is_sent_along(write: Writing, small: BuildRequest, tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    folder.mkdir()
    plan = (resources.default_template_dir() / "template.yaml").read_text(encoding="utf-8")
    (folder / "template.yaml").write_text(plan.replace("name: bilateral", "name: ours", 1), encoding="utf-8")
    asked = replace(small, data=write("a"), languages=("en",), templates=("one-page", str(folder)))
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "own.ttf").write_bytes((resources.fonts_dir() / "NotoSans-Bold.ttf").read_bytes())
    (folder / "fonts").symlink_to("../shared", target_is_directory=True)
    (folder / "up").symlink_to("..", target_is_directory=True)
    (folder / "theme.yaml").write_text("fonts: {serif: {bold: fonts/own.ttf}}\n", encoding="utf-8")
    parcel = packed(asked)
    here = produce(asked)
    shutil.rmtree(folder)
    there = produced_of(parcel)
    assert there.contents == here.contents
    assert [file.template for file in there.result.files] == ["one-page", "ours"]


def test_a_review_record_is_sent_along(write: Writing, small: BuildRequest) -> None:
    asked = replace(small, data=write("a"))
    assert asked.data is not None
    asked.data.with_name("a.review.yaml").write_text("nonsense: 1\n", encoding="utf-8")
    with pytest.raises(BriefingError) as there:
        sent(asked)
    with pytest.raises(BriefingError) as here:
        produce(asked)
    assert there.value.diagnostics == here.value.diagnostics
    assert {one.file for one in there.value.diagnostics} == {str(asked.data.with_name("a.review.yaml"))}


@pytest.mark.parametrize(
    "change",
    [("home: NL", "home: XQ"), ("requisites:", "include: [nowhere.yaml]\nrequisites:"), ("schema: 2", "schema: [")],
)
def test_messages_name_the_files_of_the_sender(write: Writing, small: BuildRequest, change: tuple[str, str]) -> None:
    asked = replace(small, data=write("a", change))
    with pytest.raises(BriefingError) as there:
        sent(asked)
    with pytest.raises(BriefingError) as here:
        produce(asked)
    assert type(there.value) is type(here.value)
    assert [str(one) for one in there.value.diagnostics] == [str(one) for one in here.value.diagnostics]


def test_files_that_are_not_there_are_for_the_build_to_report(small: BuildRequest, tmp_path: Path) -> None:
    asked = replace(small, data=tmp_path / "nowhere.yaml")
    with pytest.raises(UsageError) as found:
        produced_of(packed(asked))
    assert [one.file for one in found.value.diagnostics] == [str(tmp_path / "nowhere.yaml")]


def test_links_that_lead_to_each_other_are_for_the_build_to_report(small: BuildRequest, tmp_path: Path) -> None:
    loop = tmp_path / "loop.yaml"
    loop.symlink_to("loop.yaml")
    with pytest.raises(BriefingError, match=r"loop\.yaml: .*"):
        produced_of(packed(replace(small, data=loop)))


@pytest.mark.parametrize("name", ["/etc/passwd", "../../up.yaml", "https://example.org/x.yaml"])
def test_only_files_that_data_may_include_are_sent(write: Writing, small: BuildRequest, name: str) -> None:
    asked = replace(small, data=write("a", ("requisites:", f"include: ['{name}']\nrequisites:")))
    assert list(packed(asked).files) == ["data/desk/a.yaml"]


def test_a_worker_leaves_nothing(
    write: Writing, small: BuildRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "work"))
    os.mkdir(tmp_path / "work")  # noqa: PTH102
    produced_of(packed(replace(small, data=write("a"))))
    with pytest.raises(BriefingError):
        produced_of(packed(replace(small, data=write("a", ("home: NL", "home: XQ")))))
    assert list((tmp_path / "work").iterdir()) == []


def test_a_file_that_may_not_be_read_is_an_error(
    write: Writing, small: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shut(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    asked = replace(small, data=write("a"))
    monkeypatch.setattr(Path, "read_bytes", shut)
    with pytest.raises(UsageError, match=r"a\.yaml: cannot be read: Permission denied"):
        packed(asked)


def test_what_cannot_be_sent_is_an_error_of_its_task_alone(write: Writing, small: BuildRequest) -> None:
    asked = replace(small, data=write("a"), languages=("en",))
    cluster: Executor = ThreadPoolExecutor(1)
    with Shipping(cluster) as executor:
        refused: Future[Produced] = executor.submit(produce, replace(asked, since="HEAD:a.yaml"))
        assert isinstance(refused.exception(), UsageError)
        assert executor.submit(produce, asked).result().contents


def test_names_in_a_parcel_stay_below_its_folder(write: Writing, small: BuildRequest) -> None:
    parcel: Parcel = packed(replace(small, data=write("a")))
    assert list(parcel.files) == ["data/desk/a.yaml"]

"""A watch builds what a save touches, says what is wrong, and goes on; the notices are written down by the tests."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from watched import Script, removed, rounds, saved, text_of, written

from briefing import build, resources
from briefing.formats import FORMATS
from briefing.request import BuildRequest
from briefing.series.building import Order
from briefing.watching.rounds import CALM, SETTLING, Event, Fed, Gone, Proved, Round, Watch

SPOILT = ("home: NL", "home: XQ")
STATISTICS = Path(__file__).parent.parent / "feeds" / "statistics"


def told(events: list[Event]) -> list[tuple[str, str]]:
    """Return the data files of a round, with what came of each."""
    return [(one.outcome.data.name, one.outcome.state) for one in events if isinstance(one, Round)]


def made(events: list[Event]) -> list[str]:
    """Return the documents that were made in a round."""
    outcomes = [one.outcome for one in events if isinstance(one, Round)]
    return [file.path.name for one in outcomes for file in one.files if file.path.name not in one.kept]


def test_a_save_builds_the_data_file_that_it_touches(desk: Path) -> None:
    first, second = rounds(desk, saved(desk / "b.yaml"))
    assert told(first) == [("a.yaml", "built"), ("b.yaml", "built")]
    assert told(second) == [("b.yaml", "built")]


def test_what_is_up_to_date_is_not_built_at_the_beginning(desk: Path) -> None:
    rounds(desk)
    assert told(rounds(desk)[0]) == [("a.yaml", "up to date"), ("b.yaml", "up to date")]


def test_a_save_that_changes_nothing_tells_nothing(desk: Path) -> None:
    _, again = rounds(desk / "a.yaml", lambda: {desk / "a.yaml"}, saved(desk / "a.yaml"))[1:]
    assert told(again) == [("a.yaml", "built")]


def test_several_saves_at_once_are_one_round(desk: Path) -> None:
    def both() -> set[Path]:
        return saved(desk / "a.yaml")() | saved(desk / "b.yaml")() | saved(desk / "a.yaml")()

    assert told(rounds(desk, both)[1]) == [("a.yaml", "built"), ("b.yaml", "built")]


def test_what_is_wrong_is_told_with_its_place_and_the_watch_goes_on(desk: Path) -> None:
    a = desk / "a.yaml"
    _, wrong, other, right = rounds(desk, saved(a, *SPOILT), saved(desk / "b.yaml"), saved(a, *SPOILT[::-1]))
    assert told(wrong) == [("a.yaml", "failed")]
    [failed] = [one.outcome for one in wrong if isinstance(one, Round)]
    assert [(one.file, one.line, one.key) for one in failed.diagnostics] == [(str(a), 5, "home")]
    assert [one.path.name for one in failed.files] == ["a_2025-10-07_en.docx"], "the documents are there as they were"
    assert told(other) == [("b.yaml", "built")]
    assert told(right) == [("a.yaml", "up to date")], "it is as it was built"


def test_a_mistake_of_the_program_ends_no_watch(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a mistake")

    def spoil() -> set[Path]:
        monkeypatch.setattr(build, "produce", broken)
        return saved(desk / "a.yaml")()

    def mend() -> set[Path]:
        monkeypatch.undo()
        monkeypatch.chdir(desk.parent)
        return saved(desk / "a.yaml")()

    _, wrong, right = rounds(desk / "a.yaml", spoil, mend)
    assert told(wrong) == [("a.yaml", "failed")]
    assert isinstance(wrong[0], Round)
    assert (wrong[0].outcome.code, "RuntimeError: a mistake" in str(wrong[0].outcome.problem)) == (1, True)
    assert told(right) == [("a.yaml", "built")]


@pytest.mark.parametrize("gone", [removed, written])
def test_a_file_that_is_gone_or_empty_for_a_moment_is_waited_for(desk: Path, gone) -> None:
    a = desk / "a.yaml"
    script = Script(gone(a), written(a, f"{text_of('a')}# saved\n".encode()))
    request = BuildRequest(None, ("en",), ("docx",), verify=False)
    events = list(Watch(Order(request, ()), (desk,), script, proves=False).events())
    assert told(events) == [("a.yaml", "built"), ("b.yaml", "built"), ("a.yaml", "built")]
    assert not [one for one in events if isinstance(one, Gone)]
    assert script.patience == [None, SETTLING, None]


def test_a_file_that_stays_empty_is_wrong(desk: Path) -> None:
    _, wrong = rounds(desk / "a.yaml", written(desk / "a.yaml"), None)
    assert told(wrong) == [("a.yaml", "failed")]


def test_a_file_that_was_named_and_is_gone_is_wrong_until_it_is_there(desk: Path) -> None:
    a = desk / "a.yaml"
    _, wrong, right = rounds(a, removed(a), None, written(a, f"{text_of('a')}# anew\n".encode()))
    assert told(wrong) == [("a.yaml", "failed")]
    assert told(right) == [("a.yaml", "built")]


def test_data_files_that_come_and_go_in_a_folder_are_told(desk: Path) -> None:
    new, old = desk / "new" / "c.yaml", desk / "a.yaml"

    def appear() -> set[Path]:
        new.parent.mkdir()
        return written(new, text_of("c").encode())() | {new.parent}

    _, came, went = rounds(desk, appear, removed(old), None)
    assert told(came) == [("c.yaml", "built")]
    assert went == [Gone(old, (Path("out/a_2025-10-07_en.docx"),))]
    assert Path("out/a_2025-10-07_en.docx").is_file()


def test_a_folder_may_be_empty_at_first(desk: Path) -> None:
    empty = desk.parent / "later"
    empty.mkdir()
    first, came = rounds(empty, written(empty / "a.yaml", text_of("a").encode()))
    assert (first, told(came)) == ([], [("a.yaml", "built")])


def test_two_data_files_never_write_the_same_documents(desk: Path) -> None:
    before = Path("out/b_2025-10-07_en.docx")
    first, wrong = rounds(desk, saved(desk / "a.yaml", "id: a", "id: b"))
    assert told(first) == [("a.yaml", "built"), ("b.yaml", "built")]
    assert told(wrong) == [("a.yaml", "failed")]
    assert isinstance(wrong[0], Round)
    assert "would write b_2025-10-07_en.docx" in str(wrong[0].outcome.problem)
    assert before.is_file()


# ------------------------------------------------------------------------------------------- what papers are made from


def test_a_glossary_and_a_review_record_touch_what_uses_them(desk: Path) -> None:
    (desk.parent / "shared").mkdir()
    glossary = desk.parent / "shared" / "words.yaml"
    glossary.write_text("terms:\n  seed: {en: seed, ru: {nom: семена, gen: семян, number: plural}}\n", encoding="utf-8")
    saved(desk / "a.yaml", "home: NL", "include: [../shared/words.yaml]\nhome: NL")()
    record = desk / "b.review.yaml"
    _, of_glossary, of_record = rounds(desk, saved(glossary), written(record, b"schema: 1\npassages: []\n"))
    assert told(of_glossary) == [("a.yaml", "built")]
    assert [name for name, _ in told(of_record)] == ["b.yaml"]


def ministry(folder: Path) -> Path:
    """Return a template of one's own."""
    folder.mkdir()
    (folder / "theme.yaml").write_text("colours: {accent: '#112233'}\n", encoding="utf-8")
    plan = (resources.default_template_dir() / "template.yaml").read_text(encoding="utf-8")
    (folder / "template.yaml").write_text(plan.replace("name: bilateral", "name: ministry", 1), encoding="utf-8")
    return folder


def test_a_template_is_built_anew_as_a_whole_and_no_other_is(desk: Path) -> None:
    own = ministry(desk.parent / "ministry")
    both = {"templates": ("bilateral", str(own)), "formats": ("html",)}
    saves = saved(own / "theme.yaml", "112233", "332211")
    first, second = rounds(desk / "a.yaml", saves, **both)
    assert len(made(first)) == 2
    assert made(second) == ["a_2025-10-07_ministry_en.html"]


def test_a_template_that_is_deleted_is_wrong_until_it_is_there_again(desk: Path) -> None:
    own = ministry(desk.parent / "ministry")

    def delete() -> set[Path]:
        shutil.rmtree(own)
        return {own / "theme.yaml", own}

    def restore() -> set[Path]:
        return {ministry(own)}

    _, wrong, right = rounds(desk / "a.yaml", delete, None, restore, templates=(str(own),), formats=("html",))
    assert told(wrong) == [("a.yaml", "failed")]
    assert told(right) == [("a.yaml", "up to date")]


def test_documents_in_a_watched_folder_begin_no_round(desk: Path) -> None:
    own = ministry(desk.parent / "ministry")
    out = own / "out"

    def documents() -> set[Path]:
        return {out, *out.rglob("*"), out / ".briefing-writing" / "new"}

    def beside() -> set[Path]:
        return {path for path in own.iterdir() if path.suffix != ".yaml"} | {own / ".briefing" / "new"}

    inside = rounds(desk / "a.yaml", documents, templates=(str(own),), formats=("html",), out=out)
    assert [told(one) for one in inside] == [[("a.yaml", "built")]]
    again = rounds(desk / "a.yaml", templates=(str(own),), formats=("html",), out=out)
    assert told(again[0]) == [("a.yaml", "up to date")], "documents are no part of the template"
    shutil.rmtree(out)
    assert len(rounds(desk / "a.yaml", beside, templates=(str(own),), formats=("html",), out=own)) == 1


def test_a_data_file_beside_its_documents_is_watched(desk: Path) -> None:
    _, second = rounds(desk, saved(desk / "a.yaml"), out=desk)
    assert told(second) == [("a.yaml", "built")]


@pytest.mark.parametrize("name", [".a.yaml.swp", "a.yaml~", "#a.yaml#", ".#a.yaml", "4913", "~$a.yaml", "a.yaml.tmp"])
def test_what_editors_leave_beside_a_file_is_no_change(desk: Path, name: str) -> None:
    own = ministry(desk.parent / "ministry")
    steps = [written(folder / name, text_of("x").encode()) for folder in (desk, own)]
    assert len(rounds(desk, *steps, templates=(str(own),), formats=("html",))) == 1


@pytest.fixture
def locales(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the locales that builds use in place of the program's."""
    folder = tmp_path / "locales"
    shutil.copytree(resources.locales_dir(), folder)
    monkeypatch.setattr(resources, "locales_dir", lambda: folder)
    return folder


def test_words_that_change_are_read_again_and_only_their_language_is_built(desk: Path, locales: Path) -> None:
    message = locales / "ru" / "document.ftl"
    [line] = [one for one in message.read_text(encoding="utf-8").splitlines() if one.startswith("section-trade =")]
    both = {"languages": ("en", "ru"), "formats": ("html",)}
    _, second = rounds(desk / "a.yaml", saved(message, line, "section-trade = Торговля, изменённая"), **both)
    assert made(second) == ["a_2025-10-07_ru.html"]
    assert "Торговля, изменённая" in Path("out/a_2025-10-07_ru.html").read_text(encoding="utf-8")


def test_a_broken_message_is_told_where_it_stands(desk: Path, locales: Path) -> None:
    message = locales / "en" / "document.ftl"
    _, wrong, right = rounds(
        desk / "a.yaml",
        saved(message, "section-trade =", "section-trade { ="),
        saved(message, "section-trade { =", "section-trade ="),
    )
    assert told(wrong) == [("a.yaml", "failed")]
    assert isinstance(wrong[0], Round)
    assert wrong[0].outcome.diagnostics[0].file == str(message)
    assert told(right) == [("a.yaml", "up to date")]


def test_a_lock_of_emacs_beside_messages_is_none_of_them(desk: Path, locales: Path) -> None:
    (locales / "en" / ".#document.ftl").symlink_to("somebody@somewhere.1:2")
    assert told(rounds(desk / "a.yaml", saved(locales / "en" / "document.ftl"))[1]) == [("a.yaml", "built")]


def test_a_font_that_changes_is_read_again(desk: Path) -> None:
    own = desk.parent / "ministry"
    own.mkdir()
    faces = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold_italic": "BoldItalic"}
    for key, face in faces.items():
        shutil.copy(resources.fonts_dir() / f"NotoSerif-{face}.ttf", own / f"own-{key}.ttf")
    files = ", ".join(f"{key}: own-{key}.ttf" for key in faces)
    (own / "theme.yaml").write_text(f"fonts:\n  serif: {{name: Own, {files}}}\n", encoding="utf-8")
    other = (resources.fonts_dir() / "NotoSans-Regular.ttf").read_bytes()
    asked = {"templates": (str(own),), "formats": ("pdf",)}
    _, second = rounds(desk / "a.yaml", written(own / "own-regular.ttf", other), **asked)
    [name] = made(second)
    anew = rounds(desk / "a.yaml", **asked, out=Path("anew"))
    assert made(anew[0]) == [name]
    assert Path("out", name).read_bytes() == Path("anew", name).read_bytes()


# ---------------------------------------------------------------------------------------------- when nothing is saved


def test_documents_are_verified_when_nothing_changes(desk: Path) -> None:
    script = Script(None, None, saved(desk / "a.yaml"), None, None)
    request = BuildRequest(None, ("en",), ("docx", "html"), verify=False)
    events = list(Watch(Order(request, ()), (desk / "a.yaml",), script).events())
    proofs = [one for one in events if isinstance(one, Proved)]
    assert proofs == [Proved(desk / "a.yaml")] * 2
    assert script.patience[:2] == [CALM, 0]


def test_what_verification_finds_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = FORMATS["html"]
    render = page.render
    spoilt = replace(page, render=lambda paper: render(paper).replace(b"2024", b"2023"))
    monkeypatch.setitem(FORMATS, "html", spoilt)
    _, events = rounds(desk / "a.yaml", None, proves=True, formats=("html",))
    [proved] = [one for one in events if isinstance(one, Proved)]
    assert {one.code[:3] for one in proved.diagnostics} == {"BR2"}


def test_statistics_that_change_are_compared(desk: Path) -> None:
    for file in STATISTICS.iterdir():
        shutil.copy(file, desk)
    data, statistics = desk / "briefing.yaml", desk / "ministry.xlsx"
    same = rounds(data, lambda: {statistics}, formats=("html",))[-1]
    saved(data, "118.4 million EUR", "110.0 million EUR")()
    [other] = rounds(data, lambda: {statistics}, formats=("html",))[-1]
    assert same == [Fed(data, ())]
    assert isinstance(other, Fed)
    assert [one.key for one in other.diagnostics] == ["trade.exports.value"]

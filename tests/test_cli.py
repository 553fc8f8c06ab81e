from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
import typer
from papers import SECOND, SHIPPED
from typer.testing import CliRunner, Result
from watched import Script

from briefing import __version__, preparation
from briefing.cli import app, program, watching
from briefing.cli.program import MODULES, Commands
from briefing.errors import error
from briefing.report import Report
from briefing.series.freshness import FOLDER

COMMANDS = ("build", "check", "forms", "init", "migrate", "schema", "languages", "templates", "update", "verify")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run every test in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def documents(folder: Path) -> set[str]:
    """Return the names of what is in a folder, but for the notes of what is up to date."""
    return {path.name for path in folder.iterdir() if path.name != FOLDER}


def data_file(*changes: tuple[str, str], name: str = "briefing.yaml") -> Path:
    """Write the second example here, with pieces of its text replaced."""
    text = SECOND.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = Path(name)
    path.write_text(text, encoding="utf-8")
    return path


# ---------------------------------------------------------------------------------------------------------------- help


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_examples(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"briefing {command}" in result.stdout
    assert "Example" in result.stdout
    assert "\\b" not in result.stdout


def test_help_lists_the_commands_and_the_exit_codes() -> None:
    result = run("--help")
    assert result.exit_code == 0
    for command in COMMANDS:
        assert f"  {command} " in result.stdout
    assert "Exit codes: 0 done" in result.stdout
    assert "128 + n" in result.stdout


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout == f"briefing {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["build", "--frobnicate"],
        ["build", "--format", "odt"],
        ["build", "--date", "2026-02-30"],
        ["build", "--date", "26.2.2026"],
        ["build", "--lang", "fr"],
        ["build", "--template", "trilateral"],
        ["build", "nowhere.yaml"],
        ["check", "nowhere.yaml"],
    ],
)
def test_wrong_usage_is_exit_code_2(arguments: list[str], here: Path) -> None:
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert result.stderr
    assert "Traceback" not in result.output
    assert not list(here.iterdir())


# --------------------------------------------------------------------------------------------------------------- build


def test_build_says_one_line_for_each_file(here: Path) -> None:
    data_file()
    result = run("build", "--lang", "en,ru", "--format", "docx")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [
        "out/netherlands-cuba_2025-10-07_en.docx",
        "out/netherlands-cuba_2025-10-07_ru.docx",
        "out/netherlands-cuba_2025-10-07.manifest.json",
        "out/netherlands-cuba_2025-10-07.sha256",
    ]
    assert sorted(documents(here / "out")) == [
        "netherlands-cuba_2025-10-07.manifest.json",
        "netherlands-cuba_2025-10-07.sha256",
        "netherlands-cuba_2025-10-07_en.docx",
        "netherlands-cuba_2025-10-07_ru.docx",
    ]


def test_without_a_data_file_the_example_is_built_and_this_is_said(here: Path) -> None:
    result = run("build", "--lang", "sr", "--format", "docx", "--out", "papers")
    assert result.exit_code == 0, result.output
    assert "there is no briefing.yaml here: using the bundled example" in result.stderr
    assert documents(here / "papers") == {
        f"example-kazakhstan-serbia_2026-02-26{end}" for end in ("_sr.docx", ".manifest.json", ".sha256")
    }


def test_strict_refuses_the_example(here: Path) -> None:
    result = run("build", "--strict")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "there is no briefing.yaml here" in result.stderr
    assert not list(here.iterdir())


def test_quiet_says_nothing(here: Path) -> None:
    data_file()
    result = run("build", "--lang", "en", "--format", "docx", "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    assert list((here / "out").iterdir())


def test_json_is_one_object_with_files_and_diagnostics() -> None:
    data_file()
    result = run("build", "--lang", "en", "--format", "docx", "--json")
    assert result.stderr == ""
    found = json.loads(result.stdout)
    assert found["diagnostics"] == []
    [file] = found["files"]
    assert (file["path"], file["language"], file["format"]) == ("out/netherlands-cuba_2025-10-07_en.docx", "en", "docx")
    assert file["bytes"] == Path(file["path"]).stat().st_size
    assert len(file["sha256"]) == 64


def test_another_date_is_another_edition() -> None:
    data_file()
    result = run("build", "--lang", "en", "--format", "docx", "--date", "2025-10-08")
    assert result.stdout.splitlines() == [
        f"out/netherlands-cuba_2025-10-08{end}" for end in ("_en.docx", ".manifest.json", ".sha256")
    ]


# -------------------------------------------------------------------------------------------------------------- errors


def test_wrong_data_is_exit_code_3_with_line_key_and_hint(here: Path) -> None:
    path = data_file(("partner: CU", "partner: CU\npartnr: CU"))
    line = path.read_text(encoding="utf-8").split("\n").index("partnr: CU") + 1
    result = run("build")
    assert result.exit_code == 3
    assert result.stdout == ""
    first, hint = result.stderr.splitlines()[:2]
    assert first.startswith(f"briefing.yaml:{line}: partnr: ")
    assert hint.startswith("    hint: ")
    assert "partner" in hint
    assert not (here / "out").exists()


def test_figures_that_do_not_agree_are_exit_code_4(here: Path) -> None:
    data_file(("date: 2025-10-07", "date: 2025-09-14"))
    result = run("check")
    assert result.exit_code == 4
    assert "sources.invented.date: the source is dated 2025-09-15, after the edition of 2025-09-14" in result.stderr
    assert run("build").exit_code == 4
    assert not (here / "out").exists()


def test_a_folder_that_cannot_be_written_is_exit_code_5(here: Path) -> None:
    data_file()
    (here / "out").write_text("", encoding="utf-8")
    result = run("build", "--lang", "en", "--format", "docx")
    assert result.exit_code == 5
    assert result.stdout == ""
    assert "cannot be written" in result.stderr


def test_errors_are_in_the_json_too() -> None:
    data_file(("partner: CU", "partner: XX"))
    result = run("build", "--json")
    assert result.exit_code == 3
    assert result.stderr == ""
    found = json.loads(result.stdout)
    assert found["files"] == []
    assert {"severity", "file", "line", "key", "message", "hint", "paste", "code", "beside"} == found["diagnostics"][
        0
    ].keys()
    assert any(one["key"] == "partner" for one in found["diagnostics"])


def test_a_mistake_of_the_program_is_one_line_and_a_traceback_only_with_debug(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr(preparation, "find_data", broken)
    plain = run("build")
    assert plain.exit_code == 1
    assert plain.stderr.splitlines()[0] == "internal error: ZeroDivisionError: division by zero"
    assert "Traceback" not in plain.output
    assert "Traceback" in run("build", "--debug").stderr


# -------------------------------------------------------------------------------------------------------------- others


def test_check_says_that_all_is_well(here: Path) -> None:
    data_file()
    result = run("check")
    assert (result.exit_code, result.stdout) == (0, "briefing.yaml: no errors, 0 warnings\n")
    assert [path.name for path in here.iterdir()] == ["briefing.yaml"]


def test_a_template_that_prints_nothing_of_the_data_is_named(here: Path) -> None:
    (here / "own").mkdir()
    (here / "own" / "template.yaml").write_text("parts:\n  - block: title\n", encoding="utf-8")
    result = run("check", "--template", "own", "--lang", "en")
    assert result.exit_code == 3
    assert "template.yaml:1: parts: prints nothing of these data below the title" in result.stderr


def test_a_thousand_mistakes_are_listed_and_the_rest_counted(capsys: pytest.CaptureFixture[str]) -> None:
    Report().diagnostics(error("is wrong", file="f.yaml", line=number) for number in range(2500))
    assert capsys.readouterr().err.splitlines()[-2] == "f.yaml: there are 1500 more"


def test_init_writes_a_data_file_that_passes_the_check(here: Path) -> None:
    result = run("init", "new/folder")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == ["new/folder/briefing.yaml", "new/folder/briefing.schema.json"]
    text = (here / "new/folder/briefing.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=briefing.schema.json\n")
    checked = run("check", "new/folder")
    assert checked.exit_code == 0, checked.output


@pytest.mark.parametrize("name", SHIPPED)
def test_init_writes_an_example_that_passes_the_check(name: str, here: Path) -> None:
    result = run("init", "--example", name, "folder")
    assert result.exit_code == 0
    written = {path.name: path.read_bytes() for path in (here / "folder").iterdir()}
    assert written.keys() == {path.name for path in SHIPPED[name].parent.iterdir()} | {"briefing.schema.json"}
    assert written["briefing.yaml"] == SHIPPED[name].read_bytes()
    checked = run("check", "folder", "--lang", "en")
    assert checked.exit_code == 0, checked.output


def test_init_names_the_examples_when_it_does_not_know_one(here: Path) -> None:
    result = run("init", "--example", "atlantis-lemuria")
    assert result.exit_code == 2
    assert "there is no example “atlantis-lemuria”" in result.stderr
    assert f"name one of {', '.join(SHIPPED)}" in result.stderr
    assert list(here.iterdir()) == []


def test_init_never_replaces_a_data_file(here: Path) -> None:
    (here / "briefing.yaml").write_text("mine", encoding="utf-8")
    result = run("init")
    assert result.exit_code == 5
    assert "briefing.yaml: is there already" in result.stderr
    assert (here / "briefing.yaml").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in here.iterdir()] == ["briefing.yaml"]


def test_init_explains_a_folder_that_is_a_file(here: Path) -> None:
    (here / "taken").write_text("", encoding="utf-8")
    result = run("init", "taken")
    assert result.exit_code == 5
    assert "taken is a file, not a folder" in result.stderr
    assert "hint: name another folder, or free this one" in result.stderr


def test_migrate_says_what_it_did_and_its_check_writes_nothing(here: Path) -> None:
    old = here / "old.yaml"
    old.write_text("schema: 1\nrelations: {milestones: []}\n")
    looked_at = run("migrate", "--check", "old.yaml")
    assert looked_at.exit_code == 4
    assert "old.yaml: is of an older schema" in looked_at.stderr
    assert "briefing migrate old.yaml" in looked_at.stderr
    assert run("migrate", "--json", "old.yaml").stdout.count('"changed": true') == 1
    assert old.read_text() == "schema: 2\nrelations: {contacts: []}\n"
    again = run("migrate", "--check", "old.yaml")
    assert (again.exit_code, again.stdout) == (0, "old.yaml: is of today’s schema already\n")


STATISTICS = Path(__file__).parent / "feeds" / "statistics"


def _fed(value: str) -> None:
    for file in STATISTICS.iterdir():
        shutil.copy(file, ".")
    data = Path("briefing.yaml")
    data.write_text(data.read_text("utf-8").replace("value: 118.4 million EUR", f"value: {value}"), encoding="utf-8")


def test_update_refreshes_figures_and_its_check_writes_nothing() -> None:
    _fed("110.0 million EUR")
    before = Path("briefing.yaml").read_bytes()
    looked_at = run("update", "--check")
    assert looked_at.exit_code == 4
    moved = (
        "briefing.yaml:26: trade.exports.value: 110.0 million EUR → 118.4 million EUR (ministry.xlsx, sheet “2025”, D5)"
    )
    assert looked_at.stdout == f"{moved}\nbriefing.yaml: 1 of 5 values with a feed differ\n"
    assert Path("briefing.yaml").read_bytes() == before
    [entry] = json.loads(run("update", "--json").stdout)["updates"]
    assert (entry["key"], entry["new"], entry["line"]) == ("trade.exports.value", "118.4 million EUR", 26)
    again = run("update", "--check")
    assert (again.exit_code, again.stdout) == (0, "briefing.yaml: 0 of 5 values with a feed differ\n")


def test_update_never_uses_the_example() -> None:
    assert run("update").exit_code == 2


def test_init_begins_with_the_figures_of_comtrade() -> None:
    result = run("init", "serbia", "--from-comtrade", STATISTICS / "comtrade.csv", "--home", "kz", "--partner", "RS")
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in Path("serbia").iterdir()) == [
        "briefing.schema.json",
        "briefing.yaml",
        "comtrade.csv",
    ]
    assert run("check", "serbia").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["--from-comtrade", STATISTICS / "comtrade.csv"],
        ["--home", "KZ", "--partner", "RS"],
        ["--from-comtrade", STATISTICS / "comtrade.csv", "--home", "KZ", "--partner", "QQ"],
        ["--from-comtrade", STATISTICS / "comtrade.csv", "--home", "KZ", "--partner", "KZ"],
        ["--from-comtrade", "nowhere.csv", "--home", "KZ", "--partner", "RS"],
    ],
)
def test_init_from_statistics_needs_a_file_and_two_countries(arguments: list[str | Path], here: Path) -> None:
    result = run("init", *arguments)
    assert result.exit_code == 2, result.output
    assert list(here.iterdir()) == []


def test_no_command_opens_a_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """But for those that are asked to: `sign --tsa` and `build --dask` connect, `build --watch --serve` listens.

    That the latter listens on this machine alone is shown in test_cli_watch.py.
    """

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a connection is opened")

    monkeypatch.setattr("socket.socket", refused)
    monkeypatch.setattr("socket.create_connection", refused)
    monkeypatch.setattr("socket.getaddrinfo", refused)
    monkeypatch.setattr(watching, "FileNotices", Script)
    _fed("118.4 million EUR")
    for command in (
        ["check"],
        ["build", "--format", "html"],
        ["build"],
        ["build", "--watch"],
        ["update"],
        ["review"],
        ["forms"],
        ["texts", "export"],
    ):
        result = run(*command)
        assert result.exit_code in {0, 2}, (command, result.output)
        assert "a connection" not in result.output


def test_the_schema_is_json() -> None:
    assert json.loads(run("schema").stdout)["$schema"].startswith("https://json-schema.org/")


def test_languages_are_listed_with_their_names() -> None:
    lines = run("languages").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["en", "kk", "ru", "sr", "sr-Latn"]
    assert "русский" in lines[2]


def test_units_are_listed_as_data_files_and_documents_write_them() -> None:
    lines = run("languages", "--units").stdout.splitlines()
    assert "km, kilometre, kilometres: en 5 kilometres, kk 5 километр, ru 5 километров, sr 5 километара" in "\n".join(
        line.replace("\u00a0", " ") for line in lines
    )
    entries = json.loads(run("languages", "--units", "--json").stdout)["units"]
    assert {entry["key"] for entry in entries} >= {"teu", "megawatt", "flight-per-week", "barrel-per-day"}
    assert all(entry["spellings"] and {"en", "kk", "ru", "sr", "sr-Latn"} == set(entry["printed"]) for entry in entries)


def test_the_languages_are_complete() -> None:
    result = run("languages", "--check")
    assert result.exit_code == 0, result.output


def test_templates_are_listed() -> None:
    assert run("templates").stdout.split()[0] == "bilateral"


# ------------------------------------------------------------------------------------------------------------- process


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, **environment},
    )


def test_the_program_runs_as_a_process(here: Path) -> None:
    data_file()
    done = process("build", "--lang", "ru", "--format", "pdf")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == "out/netherlands-cuba_2025-10-07_ru.pdf"
    assert (here / "out" / "netherlands-cuba_2025-10-07_ru.pdf").read_bytes().startswith(b"%PDF-")


def test_a_process_returns_the_exit_code() -> None:
    assert process("build", "--strict").returncode == 2


def test_a_terminal_without_cyrillic_does_not_stop_it() -> None:
    done = process("languages", PYTHONIOENCODING="latin-1", PYTHONUTF8="0", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u" in done.stdout


# ------------------------------------------------------------------------------------------------- streams and signals

full_device = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
shell = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
BUILD = "build --lang en --format docx"
BUILT = {f"netherlands-cuba_2025-10-07{end}" for end in ("_en.docx", ".manifest.json", ".sha256")}


def in_shell(line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell, in which ``$briefing`` is the program."""
    environment = {**os.environ, "briefing": f"{shlex.quote(sys.executable)} -m briefing"}
    command = ["bash", "-c", f"ulimit -c 0; set -o pipefail; {line}"]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, encoding="utf-8")


@full_device
@pytest.mark.parametrize("command", ["schema", "languages", "templates", "--help", "--version"])
def test_output_that_cannot_be_written_is_exit_code_5(command: str) -> None:
    done = in_shell(f"$briefing {command} >/dev/full")
    assert done.returncode == 5
    assert done.stderr == "the output cannot be written: No space left on device\n"


@full_device
def test_a_build_is_whole_before_its_list_of_files_cannot_be_written(here: Path) -> None:
    data_file()
    done = in_shell(f"$briefing {BUILD} >/dev/full")
    assert (done.returncode, done.stderr) == (5, "the output cannot be written: No space left on device\n")
    assert documents(here / "out") == BUILT


@shell
@pytest.mark.parametrize("streams", [">&-", "2>&-", "<&- >&- 2>&-", "| true", "2>&1 | true"])
def test_a_build_whose_output_nobody_wants_is_done(streams: str, here: Path) -> None:
    data_file()
    done = in_shell(f"$briefing {BUILD} {streams}")
    assert (done.returncode, done.stderr) == (0, "")
    assert documents(here / "out") == BUILT


@full_device
@pytest.mark.parametrize("streams", [">&-", "2>&-", ">&- 2>&-", "| true", "2>/dev/full", ">/dev/full 2>&-"])
def test_an_error_keeps_its_exit_code_wherever_it_is_said(streams: str) -> None:
    assert in_shell(f"$briefing check nowhere.yaml {streams}").returncode == 2


@shell
@pytest.mark.parametrize("command", ["schema", "languages", "--help", "--version", "frobnicate"])
def test_a_reader_that_leaves_early_hears_no_complaint(command: str) -> None:
    done = in_shell(f"$briefing {command} 2>&1 | true")
    assert (done.returncode, done.stdout, done.stderr) == (2 if command == "frobnicate" else 0, "", "")


@shell
def test_few_file_descriptors_suffice(here: Path) -> None:
    data_file()
    done = in_shell("ulimit -n 16; $briefing build --lang en,ru --format docx --quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert len(list((here / "out").glob("*.docx"))) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory of a process so")
# With some more, the interpreter or a library in Rust ends the process now and then before anybody can say anything.
@pytest.mark.parametrize("megabytes", [30, 35])
def test_too_little_memory_is_said_plainly(megabytes: int, here: Path) -> None:
    data_file()
    done = in_shell(f"ulimit -v {megabytes * 1024}; $briefing {BUILD}")
    assert done.returncode == 1
    assert "memory" in done.stderr
    assert "Traceback" not in done.stderr
    assert "mistake in the program" not in done.stderr
    assert not (here / "out").exists()


@shell
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("module", ["typer", "briefing.data.model", "briefing.figures", "briefing.outputs"])
def test_a_signal_while_modules_are_imported_ends_it(name: str, module: str, here: Path) -> None:
    text = f"""
import os, signal, sys
from importlib.abc import MetaPathFinder
from briefing.__main__ import main

class Ending(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.{name})

sys.meta_path.insert(0, Ending())
sys.argv = ["briefing", "build", "--quiet"]
main()
"""
    data_file()
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (128 + getattr(signal, name), "", "")
    assert [path.name for path in here.iterdir()] == ["briefing.yaml"]


@shell
def test_a_signal_gives_the_terminal_its_cursor_back() -> None:
    text = """
import os, signal, sys
from briefing import build, cli, endings
endings.install()
build.prepare = lambda request: os.kill(os.getpid(), signal.SIGTERM)
cli.app(["build"])
"""
    ours, theirs = os.openpty()
    done = subprocess.run([sys.executable, "-c", text], stderr=theirs, check=False, env={**os.environ, "TERM": "xterm"})
    said = os.read(ours, 10_000)
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 128 + signal.SIGTERM
    assert b"\x1b[?25l" in said
    assert said.endswith(b"\x1b[?25h")


@shell
def test_a_signal_that_is_ignored_stays_so() -> None:
    text = """
import os, signal, sys
from briefing import endings
signal.signal(signal.SIGHUP, signal.SIG_IGN)
endings.install()
os.kill(os.getpid(), signal.SIGHUP)
print("goes on")
"""
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "goes on\n")


ROOMS = tuple(f"briefing.{room}" for room in ("data", "language", "compose", "pdf", "docx", "build"))
HEAVY = (*ROOMS, "reportlab", "babel", "docx", "yaml", "fluent", "pyphen", "lxml", "PIL", "pikepdf", "uharfbuzz")


def imported(*arguments: object, among: tuple[str, ...] = HEAVY) -> str:
    """Run the program, and return which of some modules it has imported then."""
    code = (
        "import sys; from typer.testing import CliRunner; from briefing.cli import app; "
        f"done = CliRunner().invoke(app, {[str(one) for one in arguments]}); assert not done.exit_code, done.output; "
        f"print(*sorted({set(among)} & set(sys.modules)))"
    )
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("command", [("build",), ("texts", "import")])
def test_help_imports_nothing_heavy(command: tuple[str, ...]) -> None:
    """Pydantic may be imported to read an odd option; our models, which take longer than that, must stay out."""
    assert imported(*command, "--help") == "\n"


def test_a_build_of_what_is_up_to_date_imports_nothing_heavy() -> None:
    data_file()
    options = ("build", "--lang", "en", "--format", "html", "--no-verify")
    assert run(*options).exit_code == 0
    assert imported(*options) == "\n"
    assert imported(*options, "--dry-run") == "\n"


def test_a_build_imports_nothing_for_what_it_is_not_asked() -> None:
    data_file()
    unasked = ("briefing.review", "briefing.verify", "briefing.editions", "briefing.docx")
    rare = (
        *("briefing.theme.sheet", "pyphen", "babel"),  # a letterhead, patterns of another name, statistics
        *("briefing.reading.syntax", "briefing.data.notations", "briefing.data.datings"),  # a mistake
        *("briefing.crew", "pickle"),  # several papers
    )
    options = ("build", "--lang", "en", "--format", "html", "--no-verify")
    assert imported(*options, among=(*unasked, *rare, "briefing.html")) == "briefing.html\n"


def test_the_list_of_commands_needs_no_pydantic_either() -> None:
    code = "import sys; from typer.testing import CliRunner; from briefing.cli import app; "
    code += "assert 'verify' in CliRunner().invoke(app, ['--help']).stdout; print('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_help_names_all_commands_and_each_has_its_own() -> None:
    group = typer.main.get_command(app)
    assert isinstance(group, Commands)
    assert {"build", "check", "texts", "verify"} <= group.commands.keys()
    for name in group.commands:
        assert f"\n  {name} " in run("--help").stdout
        assert f" {name} [OPTIONS]" in run(name, "--help").stdout.partition("\n")[0]


def test_each_command_is_in_the_module_that_the_list_names() -> None:
    modules = {name: import_module(f"briefing.cli.{module}") for name, module in MODULES.items()}
    assert all(callable(getattr(module, name)) for name, module in modules.items())
    assert program._LATER.keys() == MODULES.keys()


def test_a_command_imports_no_other() -> None:
    others = {f"briefing.cli.{module}" for module in MODULES.values()} - {"briefing.cli.tables"}
    assert imported("templates", among=tuple(others)) == "\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_can_complete_it(shell: str) -> None:
    done = process("--show-completion", shell, _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert done.returncode == 0
    assert "_BRIEFING_COMPLETE" in done.stdout

"""The command line watches: lines and events, what does not go together, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import html5lib
import pytest
from typer.testing import CliRunner, Result
from watched import Script, Step, removed, saved, text_of

from briefing import acceptance
from briefing.cli import app, watching
from briefing.request import BuildRequest
from briefing.review_page import Companion

FAST = ("--lang", "en", "--format", "html", "--no-verify")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run every test in a folder with one data file."""
    monkeypatch.chdir(tmp_path)
    Path("briefing.yaml").write_text(text_of("a"), encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Return a function that runs a watch with the steps that a test writes down."""

    def watch(*arguments: str, steps: tuple[Step | None, ...] = ()) -> Result:
        monkeypatch.setattr(watching, "FileNotices", lambda: Script(*steps))
        return CliRunner().invoke(app, ["build", *FAST, "--watch", *arguments])

    return watch


def test_each_round_is_told_in_a_line(run: Callable[..., Result], here: Path) -> None:
    data = here / "briefing.yaml"
    result = run(steps=(saved(data), saved(data, "home: NL", "home: XQ")))
    assert result.exit_code == 0, result.output
    first, waiting, second, failed = result.stdout.splitlines()
    assert first.startswith("briefing.yaml: built out/a_2025-10-07_en.html in ")
    assert first.endswith(" s: it was not built before, or was asked otherwise")
    assert waiting == "watching briefing.yaml: Ctrl-C ends"
    assert second.endswith(" s: the data changed")
    assert failed == "briefing.yaml: failed"
    assert result.stderr.startswith("briefing.yaml:5: home: the country “XQ” is not known\n    hint: ")


def test_events_are_objects_in_lines(run: Callable[..., Result], here: Path) -> None:
    (here / "desk").mkdir()
    for name in ("a", "b"):
        (here / "desk" / f"{name}.yaml").write_text(text_of(name), encoding="utf-8")
    spoilt = saved(here / "desk" / "a.yaml", "home: NL", "home: XQ")
    result = run("desk", "--json", steps=(spoilt, removed(here / "desk" / "b.yaml"), None))
    events = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(one["event"], one.get("data"), one.get("state")) for one in events] == [
        ("data", "desk/a.yaml", "built"),
        ("data", "desk/b.yaml", "built"),
        ("waiting", ["desk/a.yaml", "desk/b.yaml"], None),
        ("data", "desk/a.yaml", "failed"),
        ("waiting", ["desk/a.yaml", "desk/b.yaml"], None),
        ("gone", "desk/b.yaml", None),
        ("waiting", ["desk/a.yaml"], None),
    ]
    assert (events[3]["code"], events[3]["diagnostics"][0]["key"]) == (3, "home")


def test_quiet_says_only_what_is_wrong(run: Callable[..., Result], here: Path) -> None:
    assert run("--quiet", steps=(saved(here / "briefing.yaml"),)).output == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--serve"], "add --watch"),
        (["--watch", "--port", "8000"], "add --serve"),
        (["--watch", "--dry-run"], "leave --dry-run out"),
        (["--watch", "--jobs", "2"], "leave --dask and --jobs out"),
        (["--watch", "--dask", "tcp://nowhere:1"], "leave --dask and --jobs out"),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(app, ["build", *arguments])
    assert (result.exit_code, said in result.stderr) == (2, True), result.output


# ------------------------------------------------------------------------------------------------------------- serving


def test_only_serving_opens_a_socket_and_only_on_this_machine(
    run: Callable[..., Result], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bound: list[object] = []
    bind = socket.socket.bind

    def noted(self: socket.socket, address: object) -> None:
        bound.append(address)
        bind(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "bind", noted)
    assert run(steps=(saved(here / "briefing.yaml"),)).exit_code == 0
    assert bound == []
    served = run("--serve", "--json", steps=(saved(here / "briefing.yaml"),))
    assert bound == [("127.0.0.1", 0)]
    assert json.loads(served.stdout.splitlines()[0])["url"].startswith("http://127.0.0.1:")


def test_a_port_that_is_taken_is_said_before_anything_is_built(run: Callable[..., Result]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("--serve", "--port", str(port))
    assert (result.exit_code, result.stderr.splitlines()[0]) == (2, f"--port: the port {port} is taken")
    assert not Path("out").exists()


def test_the_saved_page_has_nothing_of_the_served_one(run: Callable[..., Result], here: Path) -> None:
    save = ["review", "--html", "--lang", "en"]
    assert CliRunner().invoke(app, save).exit_code == 0
    before = Path("briefing.review.html").read_bytes()
    assert (
        run("--serve", steps=(saved(here / "briefing.yaml"), saved(here / "briefing.yaml", "# saved\n"))).exit_code == 0
    )
    assert CliRunner().invoke(app, save).exit_code == 0
    assert Path("briefing.review.html").read_bytes() == before
    served = acceptance.shown(
        acceptance.read(BuildRequest(Path("briefing.yaml"), ("en",), ())), Companion(".live{}", "live();")
    )
    assert b"live();" in served
    assert b"EventSource" not in before
    assert b"connect-src" not in before


def test_a_served_page_is_well_formed_and_keeps_its_policy() -> None:
    reading = acceptance.read(BuildRequest(Path("briefing.yaml"), ("en",), ()))
    served = acceptance.shown(reading, Companion(".live{}", "live();"))
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(served.decode())
    [policy] = [one.get("content") for one in page.iter("meta") if one.get("http-equiv") == "Content-Security-Policy"]
    parts = dict(part.split(" ", 1) for part in policy.split("; "))
    assert (parts["default-src"], parts["connect-src"]) == ("'none'", "'self'")
    assert [len(parts[name].split()) for name in ("script-src", "style-src")] == [2, 2]
    assert "unsafe" not in policy


# --------------------------------------------------------------------------------------- with the real file system


@pytest.fixture
def real(here: Path) -> Iterator[subprocess.Popen[str]]:
    """Return a watch of its own process, with nothing in the way."""
    command = [sys.executable, "-m", "briefing", "build", *FAST, "--watch", "--json"]
    with subprocess.Popen(command, cwd=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def until(process: subprocess.Popen[str], event: str) -> list[dict[str, object]]:
    """Return the events up to the next of a kind."""
    found: list[dict[str, object]] = []
    assert process.stdout
    for line in process.stdout:
        found.append(json.loads(line))
        if found[-1]["event"] == event:
            return found
    raise AssertionError(f"it has ended: {found}")


def test_a_watch_sees_saves_and_ends_with_the_signal(real: subprocess.Popen[str], here: Path) -> None:
    data = here / "briefing.yaml"
    assert [one["event"] for one in until(real, "waiting")] == ["data", "waiting"]
    (here / "new").write_text(f"{text_of('a')}# saved\n", encoding="utf-8")
    (here / "new").replace(data)
    assert [one.get("state") for one in until(real, "waiting")] == ["built", None]
    saved(data, "home: NL", "home: XQ")()
    assert [one.get("state") for one in until(real, "waiting")] == ["failed", None]
    os.kill(real.pid, signal.SIGINT)
    assert real.wait(60) == 130
    assert real.stderr
    assert real.stderr.read() == ""


def test_ctrl_c_ends_with_a_plain_line(here: Path) -> None:
    command = [sys.executable, "-m", "briefing", "build", *FAST, "--watch"]
    with subprocess.Popen(command, cwd=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stderr
        while "Ctrl-C" not in process.stdout.readline():
            pass
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr.read() == "\nno longer watching\n"

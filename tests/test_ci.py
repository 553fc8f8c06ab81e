"""The workflows, hooks and the container file of docs/ci are as their services want them, and their steps run."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from papers import SMALL

ROOT = Path(__file__).parent.parent
CI = ROOT / "docs" / "ci"
STATISTICS = Path(__file__).parent / "feeds" / "statistics" / "comtrade.csv"
DOWNLOADS = re.compile(r"pip install|apt-get")
pytestmark = [
    pytest.mark.skipif(not CI.exists(), reason="the documents are not part of the wheel"),
    pytest.mark.skipif(shutil.which("bash") is None or shutil.which("git") is None, reason="they are lines of a shell"),
]
FED = """\
schema: 2
id: kazakhstan-serbia
home: KZ
partner: RS
date: 2026-06-01
languages: [en]

sources:
  un: {title: {en: Comtrade}, date: 2026-02-10}
feeds:
  comtrade: {file: comtrade.csv, encoding: latin-1, source: un}

trade:
  reporter: {country: KZ, source: un}
  period: 2025
  exports: {value: 30.0 million USD, feed: {from: comtrade}}
"""
ENGLISH = SMALL.read_text(encoding="utf-8").replace("languages: [en, ru]", "languages: [en]", 1)


class Desk:
    """A repository with data files, its remote, and what the service would bring along."""

    def __init__(self, at: Path) -> None:
        self.at, self.tools, self.remote = at / "repository", at / "tools", at / "remote.git"
        self.tools.mkdir()
        for name in ("gh", "curl"):
            tool = self.tools / name
            tool.write_text(f'#!/bin/sh\necho {name} "$@" >> "{at}/called"\n', encoding="utf-8")
            tool.chmod(0o755)
        (self.tools / "briefing").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing "$@"\n', encoding="utf-8")
        (self.tools / "briefing").chmod(0o755)
        self.called = at / "called"
        self.environment = {
            **os.environ,
            "PATH": f"{self.tools}{os.pathsep}{os.environ['PATH']}",
            "RUNNER_TEMP": str(at),
            "GIT_CONFIG_GLOBAL": str(at / "gitconfig"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "PROGRAM": "briefing",
        }
        for name, text in {"serbia": FED, "cuba": ENGLISH}.items():
            (self.at / "desks" / name).mkdir(parents=True)
            (self.at / "desks" / name / "briefing.yaml").write_text(text, encoding="utf-8")
        shutil.copy(STATISTICS, self.at / "desks" / "serbia")
        self.sh(f"git init -q --bare {self.remote} && git init -q -b main && echo out > .gitignore && git add .")
        self.sh("git -c user.name=x -c user.email=x@localhost commit -qm first")
        self.sh(f"git remote add origin {self.remote} && git push -q origin main")

    def sh(self, lines: str, *, code: int = 0) -> str:
        """Run lines as the services do: bash that ends with the first that fails."""
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lines]
        done = subprocess.run(command, cwd=self.at, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == code, f"{lines}\n{done.stdout}\n{done.stderr}"
        return done.stdout


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a repository with two data files, of which one is behind its feed."""
    return Desk(tmp_path)


def held(name: str) -> Any:
    return yaml.safe_load((CI / name).read_text(encoding="utf-8"))


def documents(desk: Desk) -> set[str]:
    return {path.name for path in (desk.at / "out").glob("*.pdf")}


BUILT = {"kazakhstan-serbia_2026-06-01_en.pdf", "netherlands-cuba_2025-10-07_en.pdf"}


# --------------------------------------------------------------------------------------------------------------- GitHub


def steps(event: str) -> list[dict[str, Any]]:
    """Return the steps of the workflow for GitHub that an event runs, without those that download."""
    [job] = held("github.yml")["jobs"].values()
    is_proposal = event == "pull_request"
    asked = {True: "github.event_name == 'pull_request'", False: "github.event_name != 'pull_request'"}
    ours = [one for one in job["steps"] if asked[not is_proposal] not in one.get("if", "")]
    assert len(ours) < len(job["steps"])
    return [one for one in ours if "run" in one and not DOWNLOADS.search(one["run"])]


def test_the_workflow_for_github_has_what_a_schedule_needs() -> None:
    workflow = held("github.yml")
    events = workflow[True]  # YAML 1.1 reads `on` as a truth value
    assert events["schedule"][0]["cron"].count(" ") == 4
    [job] = workflow["jobs"].values()
    used = {one["uses"].partition("@")[0]: one["with"] for one in job["steps"] if "uses" in one}
    assert used["actions/cache"]["path"] == "out", "with what is known of the documents"
    assert used.keys() >= {"actions/checkout", "actions/setup-python", "actions/upload-artifact"}
    assert all(("run" in one) != ("uses" in one) for one in job["steps"])


def test_a_night_on_github_proposes_what_changed(desk: Desk) -> None:
    names = [one["name"] for one in steps("schedule")]
    assert names == ["figures", "check", "build", "drift", "changes", "propose"]
    for one in steps("schedule"):
        desk.sh(one["run"])
    assert documents(desk) == BUILT
    changes = desk.called.with_name("changes.md").read_text(encoding="utf-8")
    assert "## desks/serbia/briefing.yaml" in changes
    assert "30.0 million USD" in changes
    assert "desks/cuba" not in changes
    assert "gh pr edit briefings/figures --body-file" in desk.called.read_text(encoding="utf-8")
    assert desk.sh(f"git -C {desk.remote} diff --name-only main briefings/figures") == "desks/serbia/briefing.yaml\n"
    desk.called.unlink()
    again = {one["name"]: desk.sh(one["run"]) for one in steps("schedule")}
    assert "2 data files: 2 up to date" in again["build"]
    assert again["propose"] == "no figure changed\n", "beyond what is proposed already"
    assert not desk.called.exists()


def test_a_proposal_on_github_is_checked(desk: Desk) -> None:
    names = [one["name"] for one in steps("pull_request")]
    assert names == ["feeds", "check", "build", "drift"]
    said = [desk.sh(one["run"]) for one in steps("pull_request")]
    assert "::warning file=desks/serbia/briefing.yaml::its feeds say something else" in said[0]
    assert documents(desk) == BUILT
    (desk.at / "out" / "kazakhstan-serbia_2026-06-01_en.pdf").write_bytes(b"edited by hand")
    desk.sh(steps("pull_request")[-1]["run"], code=4)


def test_a_data_file_that_is_wrong_stops_no_other_and_is_told(desk: Desk) -> None:
    path = desk.at / "desks" / "cuba" / "briefing.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("home: NL", "home: XQ"), encoding="utf-8")
    codes = {"figures": 3, "check": 3, "build": 3, "drift": 4}
    for one in steps("schedule"):
        desk.sh(one["run"], code=codes.get(one["name"], 0))
    assert documents(desk) == {name for name in BUILT if "serbia" in name}


# --------------------------------------------------------------------------------------------------------------- GitLab


def lines_of(job: str) -> str:
    script = "\n".join(held("gitlab.yml")[job]["script"])
    assert not DOWNLOADS.search(script)
    return script


def test_the_pipeline_for_gitlab_has_what_a_schedule_needs() -> None:
    pipeline = held("gitlab.yml")
    for name in ("check", "nightly"):
        job = pipeline[name]
        assert job["cache"]["paths"] == ["out"]
        assert job["artifacts"]["paths"]
        assert all(isinstance(line, str) for line in job["script"])
    assert pipeline["nightly"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "schedule"'}]


def test_a_night_on_gitlab_proposes_what_changed(desk: Desk) -> None:
    address = "https://oauth2:secret@git.invalid/desks.git"
    desk.environment |= {
        "TOKEN": "secret",
        "CI_REPOSITORY_URL": "https://gitlab-ci-token:x@git.invalid/desks.git",
        "CI_DEFAULT_BRANCH": "main",
        "CI_API_V4_URL": "https://git.invalid/api/v4",
        "CI_PROJECT_ID": "7",
    }
    desk.sh(f"git config --global url.{desk.remote}.insteadOf {address}")
    desk.sh(lines_of("nightly"))
    assert documents(desk) == BUILT
    assert "30.0 million USD" in (desk.at / "changes.md").read_text(encoding="utf-8")
    assert "https://git.invalid/api/v4/projects/7/merge_requests" in desk.called.read_text(encoding="utf-8")
    assert desk.sh(f"git -C {desk.remote} diff --name-only main briefings/figures") == "desks/serbia/briefing.yaml\n"


def test_a_proposal_on_gitlab_is_checked(desk: Desk) -> None:
    assert "desks/serbia/briefing.yaml has other figures than its feeds" in desk.sh(lines_of("check"))
    assert documents(desk) == BUILT


# -------------------------------------------------------------------------------------------------- hooks and container


def test_hooks_find_what_is_wrong(desk: Desk) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {one["id"] for one in hooks} == {"briefing-check", "briefing-migrate"}
    files = desk.sh("git ls-files").split()
    for hook in hooks:
        assert hook.keys() >= {"id", "name", "entry", "language", "files"}
        chosen = [file for file in files if re.search(hook["files"], file)]
        assert chosen == ["desks/cuba/briefing.yaml", "desks/serbia/briefing.yaml"]
        desk.sh(f"{hook['entry']} {shlex.join(chosen)}")
        (desk.at / "old.yaml").write_text("schema: 1\nid: x\n", encoding="utf-8")
        desk.sh(f"{hook['entry']} {shlex.join(chosen)} old.yaml || test $? -gt 2")


@pytest.fixture
def container() -> Any:
    """Return the script that runs the steps of the container file."""
    spec = importlib.util.spec_from_file_location("container", ROOT / "scripts" / "container.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_image_takes_no_papers_and_nothing_private_of_a_checkout(container: Any) -> None:
    private = {".git", ".venv", "out", "dist", ".mypy_cache", "__pycache__", "_compiled"}
    assert container.not_copied()("here", [*private, "briefing", "locales", "pyproject.toml"]) == private


def test_the_steps_of_the_container_file_run(container: Any, tmp_path: Path) -> None:
    names = [name for name, _ in container.steps(container.FILE.read_text(encoding="utf-8"))]
    assert names[0] == "FROM"
    assert names[-2:] == ["ENTRYPOINT", "CMD"]
    (tmp_path / "source").mkdir()
    variables = container.run(tmp_path / "root", offline=True, source=tmp_path / "source")
    assert (tmp_path / "root" / "opt" / "briefing" / "bin" / "python").exists()
    assert variables["PATH"].startswith(f"{tmp_path}/root/opt/briefing/bin{os.pathsep}")
    assert (tmp_path / "root" / "desk").is_dir()
    assert not (tmp_path / "root" / "opt" / "source").exists()

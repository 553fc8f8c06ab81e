"""The command `sign`: options, exit codes, what it says, and what it never says."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime

import pytest
from signed_papers import paper, validated
from signing_keys import PASSPHRASE, Person
from typer.testing import CliRunner

from briefing.cli import app, signing

SECRET = PASSPHRASE.decode()


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """Run every test in a folder with a paper, a key and its passphrase."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BRIEFING_PASSPHRASE", raising=False)
    (tmp_path / "paper.pdf").write_bytes(paper())
    (tmp_path / "key.p12").write_bytes(Person().pkcs12())
    (tmp_path / "passphrase").write_bytes(PASSPHRASE + b"\n")
    return tmp_path


def run(*arguments, **options):
    return CliRunner().invoke(app, ["sign", *map(str, arguments)], **options)


def test_a_paper_is_signed_beside_itself(here):
    done = run("paper.pdf", "--pkcs12", "key.p12", "--passphrase-file", "passphrase")
    assert (done.exit_code, done.output) == (0, "paper.signed.pdf: PAdES B-B, Ivanova Anna\n")
    assert validated((here / "paper.signed.pdf").read_bytes()).bottom_line


def test_the_result_as_json(here):
    given = ("--pkcs12", "key.p12", "--passphrase-file", "passphrase", "--reason", "Approved", "-o", "signed", "--json")
    done = run("paper.pdf", *given)
    [entry] = json.loads(done.stdout)["files"]
    signed = here / "signed" / "paper.pdf"
    assert entry["path"] == "signed/paper.pdf"
    assert (entry["level"], entry["signer"], entry["visible"]) == ("PAdES B-B", "Ivanova Anna", True)
    assert entry["bytes"] == len(signed.read_bytes())


def test_the_passphrase_comes_from_the_environment(here, monkeypatch):
    monkeypatch.setenv("BRIEFING_PASSPHRASE", SECRET)
    assert run("paper.pdf", "--pkcs12", "key.p12", "-q").output == ""
    assert (here / "paper.signed.pdf").exists()


def test_a_key_without_a_passphrase_needs_none(here):
    (here / "open.p12").write_bytes(Person("ecdsa").pkcs12(None))
    assert run("paper.pdf", "--pkcs12", "open.p12").exit_code == 0


def test_without_a_terminal_nobody_is_asked():
    done = run("paper.pdf", "--pkcs12", "key.p12")
    assert done.exit_code == 2
    assert "needs its passphrase" in done.output
    assert "--passphrase-file" in done.output


def test_on_a_terminal_somebody_is_asked(monkeypatch):
    monkeypatch.setattr(signing, "_at_a_terminal", lambda: True)
    done = run("paper.pdf", "--pkcs12", "key.p12", input=f"{SECRET}\n")
    assert done.exit_code == 0
    assert "Passphrase of key.p12" in done.output
    assert SECRET not in done.output


@pytest.mark.parametrize("passphrase", ["wrong and long", SECRET])
def test_no_passphrase_is_ever_said(passphrase, here, monkeypatch):
    monkeypatch.setenv("BRIEFING_PASSPHRASE", passphrase)
    (here / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    done = run("broken.pdf", "--pkcs12", "key.p12", "--debug", "--json")
    assert done.exit_code in {2, 3}
    assert "Traceback" in done.output
    assert passphrase not in done.output


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("none.pdf", "--pkcs12", "key.p12"), 2, "none.pdf"),
        (("paper.pdf", "--pkcs12", "none.p12"), 2, "none.p12"),
        (("paper.pdf",), 2, "--pkcs12"),
        (("paper.pdf", "--pkcs12", "key.p12", "--in-place", "-o", "x"), 2, "--in-place"),
        (("paper.pdf", "--pkcs12", "key.p12", "--tsa", "file:///x"), 2, "is not one of the web"),
        (("key.p12", "--pkcs12", "key.p12"), 3, "is not a PDF file"),
        (("draft.pdf", "--pkcs12", "key.p12"), 4, "is a draft"),
        (("paper.pdf", "--pkcs12", "old.p12"), 4, "has expired"),
        (("paper.pdf", "--pkcs12", "key.p12", "-o", "paper.pdf"), 5, "is there already"),
    ],
)
def test_exit_codes(arguments, code, said, here):
    (here / "draft.pdf").write_bytes(paper(draft="Draft"))
    (here / "old.p12").write_bytes(Person(until=datetime(2025, 1, 1, tzinfo=UTC)).pkcs12())
    done = run(*arguments, "--passphrase-file", "passphrase")
    assert done.exit_code == code
    assert said in done.output
    assert "Traceback" not in done.output


def test_without_the_extra_the_remedy_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyhanko.sign", None)
    done = run("paper.pdf", "--pkcs12", "key.p12", "--passphrase-file", "passphrase")
    assert done.exit_code == 2
    assert "pip install 'briefing[sign]'" in done.output

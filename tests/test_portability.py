"""Systems without what only Linux, or only POSIX, has: a build there takes the other ways."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from papers import SECOND

# What the standard library needs itself is imported before it is taken away.
POORER = """\
import importlib.metadata, multiprocessing, os, pathlib, select, signal, subprocess, sys, tempfile, types, typing
import zoneinfo
import typer.testing, typer.main, rich.console, reportlab.pdfgen.canvas, docx, pydantic, fluent.syntax, babel
import lxml.etree, pypdfium2, PIL.Image, uharfbuzz, yaml, urllib.request

def take_away(module, *names):
    for name in names:
        delattr(module, name)

take_away(os, "sched_getaffinity", "fork")
take_away(select, "poll")
if sys.argv[1] == "win32":
    take_away(signal, "pthread_sigmask", "SIGHUP", "SIGKILL")
    import errno
    held = set()
    def locking(descriptor, mode, count):
        key = os.fstat(descriptor).st_ino
        if key in held:
            raise PermissionError(errno.EACCES, "Permission denied")
        held.add(key)
    sys.modules["msvcrt"] = types.SimpleNamespace(locking=locking, LK_NBLCK=2)
    sys.modules["fcntl"] = None
sys.platform = sys.argv[1]
from briefing.__main__ import main
sys.argv = ["briefing", "build", sys.argv[2], "--format", "pdf,docx", "--lang", "en,ru"]
main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="it makes Linux poorer; elsewhere every build shows it")
@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_a_build_needs_nothing_that_only_linux_has(system: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", POORER, system, SECOND]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    ends = ("_en.pdf", "_en.docx", "_ru.pdf", "_ru.docx", ".manifest.json", ".sha256")
    built = {path.name for path in (tmp_path / "out").iterdir() if path.is_file()}
    assert built == {f"netherlands-cuba_2025-10-07{end}" for end in ends}

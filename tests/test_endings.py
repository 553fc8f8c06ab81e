"""A signal ends the program between two blocks that hold it back, whichever thread the system gives it to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
PROGRAM = """
    import os, signal, sys, threading, time
    from briefing import endings

    def said(text):
        os.write(1, text.encode() + b" ")

    endings.install()
    if sys.argv[1] == "threads":  # as an executor has them: the system gives it the signal that this thread holds back
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    with endings.undoing(lambda: said("undone")):
        with endings.held():
            with endings.held():
                os.kill(os.getpid(), signal.SIGTERM)
                time.sleep(0.2)
                said("inner")
            said("outer")
        time.sleep(30)
        said("never")
"""


@pytest.mark.parametrize("threads", ["threads", "none"])
def test_a_block_that_holds_signals_back_is_done_whole(threads: str) -> None:
    command = [sys.executable, "-c", textwrap.dedent(PROGRAM), threads]
    found = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    assert found.returncode == 128 + signal.SIGTERM, found.stderr
    assert found.stdout.split() == ["inner", "outer", "undone"]

"""Commands of users that renew statistics files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from briefing import endings
from briefing.errors import OutputError
from briefing.reading.values import shown
from briefing.updating.desk import Desk

LONGEST_FETCH: Final = 900  # seconds
_PATIENCE: Final = 1  # seconds, for the last words of a command that has ended
_PIECE: Final = 4096  # bytes


def fetched(desk: Desk) -> None:
    """Run the commands that renew the statistics files, each in the folder of the file that names it."""
    for name, declared in desk.briefing.feeds.items():
        if not declared.fetch:
            continue
        where = ("feeds", name, "fetch")
        try:
            code, said = _run(declared.fetch, desk.folder(name))
        except FileNotFoundError:
            hint = "install it, or name its path"
            raise OutputError(desk.diagnostic(where, f"there is no program {shown(declared.fetch[0])}", hint)) from None
        except (OSError, ValueError) as wrong:
            raise OutputError(desk.diagnostic(where, f"cannot be run: {wrong}", "check the command")) from None
        except subprocess.TimeoutExpired:
            message = f"did not end within {LONGEST_FETCH} seconds"
            raise OutputError(desk.diagnostic(where, message, "run it by hand, and see")) from None
        if code:
            message = f"ended with {code}" + (f": {said}" if said else "")
            raise OutputError(desk.diagnostic(where, message, "run it by hand, and see"))


def _run(command: Sequence[str], folder: Path) -> tuple[int, str]:
    """Run a command, and return its exit code and the last words of its errors; all else that it prints is dropped.

    Raises:
        OSError, ValueError: It cannot be run.
        subprocess.TimeoutExpired: It did not end, and was killed with all that it started.
    """
    process = subprocess.Popen(  # noqa: S603 - a list of arguments that the user wrote and asked to run
        list(command),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    said = bytearray()
    listener = threading.Thread(target=_keep_end, args=(process.stderr, said), daemon=True)
    listener.start()
    with endings.undoing(lambda: _kill(process)):
        try:
            code = process.wait(LONGEST_FETCH)
        finally:
            _kill(process)  # and what it left running, which would hold the line open
            process.wait()
            listener.join(_PATIENCE)
    return code, " ".join(said.decode(errors="replace").split())[-200:]


def _keep_end(stream: IO[bytes] | None, said: bytearray) -> None:
    if stream:
        with stream:
            while some := os.read(stream.fileno(), _PIECE):
                said += some
                del said[:-_PIECE]


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process with those that it started, where the system knows groups of them."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)

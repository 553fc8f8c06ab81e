"""Commands of users that renew statistics files."""

from __future__ import annotations

import subprocess
from typing import Final

from briefing.errors import OutputError
from briefing.reading.values import shown
from briefing.updating.desk import Desk

LONGEST_FETCH: Final = 900  # seconds


def fetched(desk: Desk) -> None:
    """Run the commands that renew the statistics files, each in the folder of the file that names it."""
    for name, declared in desk.briefing.feeds.items():
        if not declared.fetch:
            continue
        where = ("feeds", name, "fetch")
        try:
            done = subprocess.run(  # noqa: S603 - a list of arguments that the user wrote and asked to run
                list(declared.fetch),
                cwd=desk.folder(name),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=LONGEST_FETCH,
                check=False,
            )
        except FileNotFoundError:
            hint = "install it, or name its path"
            raise OutputError(desk.diagnostic(where, f"there is no program {shown(declared.fetch[0])}", hint)) from None
        except (OSError, ValueError) as wrong:
            raise OutputError(desk.diagnostic(where, f"cannot be run: {wrong}", "check the command")) from None
        except subprocess.TimeoutExpired:
            message = f"did not end within {LONGEST_FETCH} seconds"
            raise OutputError(desk.diagnostic(where, message, "run it by hand, and see")) from None
        if done.returncode:
            said = " ".join(done.stderr.decode(errors="replace").split())[-200:]
            message = f"ended with {done.returncode}" + (f": {said}" if said else "")
            raise OutputError(desk.diagnostic(where, message, "run it by hand, and see"))

"""Enter the program, as ``briefing`` and as ``python -m briefing``."""

from __future__ import annotations

import gc
import os

INTERNAL_ERROR = 1
OUTPUT_ERROR = 5  # as in briefing.errors

_NEW_OBJECTS = 500_000
"""How many make it worth to look for garbage: more than a build makes, since a paper leaves some forty pieces of it."""


def main() -> None:
    """Run the command line and end the process with its exit code."""
    gc.set_threshold(_NEW_OBJECTS)
    from briefing import endings  # noqa: PLC0415 - everything else is imported when a signal can no longer do harm

    endings.install()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look for them in all installed packages
    try:
        code = _run()
    except Exception as problem:  # noqa: BLE001 - commands report; this is what keeps them from it
        code = INTERNAL_ERROR
        _say(_reason(problem))
    # The interpreter would take its time to dismantle itself, and run signal handlers on half of it.
    os._exit(code)


def _run() -> int:
    from briefing import streams  # noqa: PLC0415

    output = streams.install()
    from briefing.cli import run  # noqa: PLC0415

    code = run()
    streams.flush()
    if output.lost is not None:
        _say(f"the output cannot be written: {output.lost.strerror or output.lost}")
        code = code or OUTPUT_ERROR
    return code


def _say(line: str) -> None:
    try:
        os.write(2, f"{line}\n".encode(errors="backslashreplace"))
    except OSError:
        return  # nobody hears it


def _reason(problem: Exception) -> str:
    try:
        from briefing.errors import is_short_of_memory  # noqa: PLC0415

        short = is_short_of_memory(problem)
    except Exception:  # noqa: BLE001 - not even this can be imported
        short = True
    if short:
        return "there is not enough memory"
    return " ".join(f"briefing cannot run: {type(problem).__name__}: {problem}".split())


if __name__ == "__main__":
    main()

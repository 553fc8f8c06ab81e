"""Enter the program, as ``briefing`` and as ``python -m briefing``."""

from __future__ import annotations

import os
import sys

from briefing import endings  # everything else is imported when a signal can no longer do harm

INTERNAL_ERROR = 1
OUTPUT_ERROR = 5  # as in briefing.errors


def main() -> None:
    """Run the command line and end the process with its exit code."""
    endings.install()
    from briefing import streams  # noqa: PLC0415

    output = streams.install()
    code = _run()
    streams.flush()
    if output.lost is not None:
        _say(f"the output cannot be written: {output.lost.strerror or output.lost}")
        code = code or OUTPUT_ERROR
    # The interpreter would take its time to dismantle itself, and run signal handlers on half of it.
    os._exit(code)


def _run() -> int:
    try:
        from briefing.cli import run  # noqa: PLC0415

        return run()
    except MemoryError:
        _say("there is not enough memory")
    except ImportError as problem:
        _say(f"a part of the program cannot be loaded, perhaps for want of memory: {problem}")
    except Exception as problem:  # noqa: BLE001 - commands report; this is what keeps them from it
        _say(" ".join(f"briefing cannot run: {type(problem).__name__}: {problem}".split()))
    return INTERNAL_ERROR


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main()

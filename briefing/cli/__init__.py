"""The command line: the only room that prints and exits. What takes long to import is imported where it is used."""

from __future__ import annotations

from briefing.cli import (
    building,
    comparing,
    reviewing,
    starting,
    tables,
    words,
)  # each adds its commands to the program
from briefing.cli.program import app, run

__all__ = ["app", "building", "comparing", "reviewing", "run", "starting", "tables", "words"]

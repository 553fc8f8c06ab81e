"""The command line: the only room that prints and exits. What takes long to import is imported where it is used."""

from __future__ import annotations

# Each adds its commands to the program.
from briefing.cli import building, comparing, feeding, reviewing, starting, tables, translating, verifying, words
from briefing.cli.program import app, run

__all__ = [
    "app",
    "building",
    "comparing",
    "feeding",
    "reviewing",
    "run",
    "starting",
    "tables",
    "translating",
    "verifying",
    "words",
]

"""The command line: the only room that prints and exits. What takes long to import is imported where it is used."""

from __future__ import annotations

from briefing.cli.program import app, run

__all__ = ["app", "run"]

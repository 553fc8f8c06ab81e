"""Rewriting data files of an older schema in place: everything that does not move stays byte for byte."""

from __future__ import annotations

from briefing.migration.files import Migrated, migrate, write_in_place

__all__ = ["Migrated", "migrate", "write_in_place"]

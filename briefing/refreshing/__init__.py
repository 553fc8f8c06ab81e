"""Word files that people have edited, with the figures and charts of today."""

from __future__ import annotations

from briefing.refreshing.finding import Finding, Put, Refreshed
from briefing.refreshing.refresh import refresh, write

__all__ = ["Finding", "Put", "Refreshed", "refresh", "write"]

"""Two editions of one briefing compared: what changed in figures, sources, dates, words and translations."""

from __future__ import annotations

from briefing.editions.changes import Change, Changes, changes
from briefing.editions.comparing import earlier_of
from briefing.editions.edition import Edition, edition

__all__ = ["Change", "Changes", "Edition", "changes", "earlier_of", "edition"]

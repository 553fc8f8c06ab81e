"""Feeds: statistics files read, and the numbers that figures are refreshed from found in them.

Nothing here knows papers or languages: a file becomes tables (``tables``), a table of trade statistics is read by its
layout (``layouts``, ``statistics``), another by cells and labels (``places``); ``numbers`` reads what a cell holds.
"""

from briefing.feeds.problem import FeedError
from briefing.feeds.tables import Table, opened

__all__ = ["FeedError", "Table", "opened"]

"""A document as one HTML page: nothing is loaded, no script runs, and every figure says what it is worth.

The page is HTML 5 with the language of each part, for the web pages of ministries, and for people who review.
"""

from __future__ import annotations

from briefing.html.page import render

__all__ = ["render"]

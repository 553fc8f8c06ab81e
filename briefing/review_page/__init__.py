"""The review page: all languages side by side in one HTML file, for people who accept what papers say.

Nothing is loaded; the only script and style are inline, and the page's policy names their hashes.
"""

from __future__ import annotations

from briefing.review_page.material import Column, Companion, Material
from briefing.review_page.page import render

__all__ = ["Column", "Companion", "Material", "render"]

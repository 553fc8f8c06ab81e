"""The papers that are read back."""

from __future__ import annotations

from papers import SHIPPED, SMALL, TAGS

#: The data, the languages and the switches of each paper.
PAPERS = {
    "fact-sheet": (SHIPPED["united-kingdom-mongolia"], TAGS, frozenset({"attach-data"})),
    "visit": (SHIPPED["latvia-uzbekistan"], ("en", "ru"), frozenset[str]()),
    "draft": (SMALL, ("en", "ru"), frozenset[str]()),
}

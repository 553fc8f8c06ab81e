"""The papers that are read back."""

from __future__ import annotations

from papers import BUNDLED, SHIPPED, SMALL, TAGS

#: The data, the languages and the switches of each paper.
PAPERS = {
    "fact-sheet": (SHIPPED["united-kingdom-mongolia"], TAGS, frozenset({"attach-data"})),
    "visit": (SHIPPED["latvia-uzbekistan"], ("en", "ru"), frozenset[str]()),
    "draft": (SMALL, ("en", "ru"), frozenset[str]()),
}
#: Those that the long check spoils: every example in every language.
SPOILT = {
    "fact-sheet": PAPERS["fact-sheet"],
    "bundled": (BUNDLED, TAGS, frozenset[str]()),
    "marked": (SHIPPED["latvia-uzbekistan"], TAGS, frozenset[str]()),
}

"""The papers that tests make: the example files, their languages, and all languages that there are."""

from __future__ import annotations

from pathlib import Path

from briefing import resources

TAGS = ("en", "kk", "ru", "sr", "sr-Latn")
BUNDLED = resources.example()
SECOND = Path(__file__).parent / "examples" / "netherlands-cuba.yaml"
SMALL = Path(__file__).parent / "fuzzing" / "seeds" / "small.yaml"  # where any data will do
SHIPPED = {name: resources.example(name) for name in resources.examples()}
EXAMPLES = {**SHIPPED, "netherlands-cuba": SECOND}
BUNDLED_DOCUMENTS = [(resources.DEFAULT_EXAMPLE, tag) for tag in TAGS]
SECOND_DOCUMENTS = [("netherlands-cuba", "en"), ("netherlands-cuba", "ru")]
DOCUMENTS = [
    *BUNDLED_DOCUMENTS,
    *SECOND_DOCUMENTS,
    ("united-kingdom-mongolia", "en"),
    ("united-kingdom-mongolia", "kk"),
    ("latvia-uzbekistan", "ru"),
    ("latvia-uzbekistan", "sr"),
]
"""Documents of every example, in every language: what is tried on each of them costs time."""
ALL_DOCUMENTS = [*((name, tag) for name in SHIPPED for tag in TAGS), *SECOND_DOCUMENTS]

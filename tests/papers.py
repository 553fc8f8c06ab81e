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
DOCUMENTS = [*BUNDLED_DOCUMENTS, ("netherlands-cuba", "en"), ("netherlands-cuba", "ru")]
SHIPPED_DOCUMENTS = [(name, tag) for name in SHIPPED for tag in TAGS]
"""All that is printed of the examples that come with the program."""

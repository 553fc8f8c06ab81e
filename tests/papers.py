"""The papers that tests make: the two example files, their languages, and all languages that there are."""

from __future__ import annotations

from pathlib import Path

from briefing import resources

BUNDLED = resources.templates_dir() / "bilateral" / "example.yaml"
SECOND = Path(__file__).parent / "examples" / "netherlands-cuba.yaml"
SMALL = Path(__file__).parent / "fuzzing" / "seeds" / "small.yaml"  # where any data will do
EXAMPLES = {"kazakhstan-serbia": BUNDLED, "netherlands-cuba": SECOND}
TAGS = ("en", "kk", "ru", "sr", "sr-Latn")
BUNDLED_DOCUMENTS = [("kazakhstan-serbia", tag) for tag in TAGS]
DOCUMENTS = [*BUNDLED_DOCUMENTS, ("netherlands-cuba", "en"), ("netherlands-cuba", "ru")]

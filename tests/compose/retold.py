"""A data file told again after changes: replacements in its text, then the document in a language."""

from __future__ import annotations

from collections.abc import Callable

from measured import KNOWN

from briefing import compose, resources
from briefing.data import load_text
from briefing.document import Document
from briefing.figures import derive
from briefing.language import Language
from briefing.reading.source_text import decode

Compose = Callable[..., Document]


def retelling(text: str, spoken: Callable[[str], Language]) -> Compose:
    """Return a function from a language and replacements in a data file to the document."""

    def composed(tag: str, *replacements: tuple[str, str]) -> Document:
        changed = text
        for old, new in replacements:
            assert old in changed
            changed = changed.replace(old, new, 1)
        briefing = load_text(decode(changed.encode(), "case.yaml"), languages=(tag,), known=KNOWN).briefing
        return compose.compose(briefing, derive(briefing), spoken(tag), compose.load(resources.default_template_dir()))

    return composed

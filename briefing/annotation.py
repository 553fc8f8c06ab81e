"""Notes for people who review a document: beside its text, and no part of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.records import frozen

_UNFIT = "[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # in XML, and as text at all


@frozen
class Annotation:
    """A note for people who review a document, beside its text and no part of it.

    ``text`` is plain, a line end begins a new paragraph; ``lang`` is its BCP 47 tag where it is not the document's
    (empty); ``author`` is who notes it, else the document's author.

    Raises:
        ValueError: There is no text in it, or a control character.
    """

    text: str
    lang: str = ""
    author: str = ""

    def __post_init__(self) -> None:
        """Refuse what no file can hold."""
        if not self.text.strip():
            raise ValueError("an annotation needs a text")
        if re.search(_UNFIT, self.text + self.author):
            raise ValueError("an annotation must not hold control characters")


Annotations = Mapping[str, tuple[Annotation, ...]]
"""Notes by what they are on: a block's or item's key, a figure's id, or the path of a datum that a block shows."""

"""The word forms that papers print, and those that are asked for: what people look over before they trust them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from briefing.build import words
from briefing.compose import Words
from briefing.language.asking import Asked, together
from briefing.language.usage import Origin
from briefing.preparation import Prepared, language_of
from briefing.reading.writing import Written
from briefing.records import frozen
from briefing.request import BuildRequest, Progress


@frozen
class Form:
    """A form of a word of the data in a language's papers, or one that is asked for, whose text is a proposal.

    ``key``, ``file`` and ``line`` say where the word stands, ``case`` the case and, where it is not the word's own, the
    number; ``sentence`` is the first text that the form stands in.
    """

    language: str
    key: str
    case: str
    text: str
    origin: Origin
    file: str
    line: int
    sentence: str

    def as_dict(self) -> dict[str, str | int]:
        """Return the fields for ``--json``."""
        return asdict(self)


@frozen
class Forms:
    """The forms of the papers that were asked for, by language, and the words that need more."""

    prepared: Prepared
    forms: tuple[Form, ...]
    asked: tuple[Asked, ...]


def forms(request: BuildRequest, progress: Progress | None = None) -> Forms:
    """Compose the papers and return the forms of words that they take, each once a language.

    Raises:
        BriefingError: With everything else that keeps the papers from being written.
    """
    prepared, rendered = words(request, progress)
    asked = together(one for each in rendered for one in each.words.asked)
    proposals = {one.key: dict(one.entry) for one in asked}
    found: dict[tuple[str, str, str], Form] = {}
    for one in rendered:
        for form in _forms(one.language, one.words, proposals, prepared):
            found.setdefault((form.language, form.key, form.case), form)
    order = {tag: number for number, tag in enumerate(prepared.languages)}
    return Forms(prepared, tuple(sorted(found.values(), key=lambda form: (order[form.language], form.line))), asked)


def _forms(tag: str, used: Words, proposals: dict[str, dict[str, Written]], prepared: Prepared) -> Iterator[Form]:
    speech, lines = language_of(tag), prepared.lines
    for use in used.uses:
        case = f"{use.case} {use.number}".rstrip()
        proposed = "" if use.number else str(proposals.get(use.key, {}).get(use.case, ""))
        text = use.text or proposed
        place = lines.place(use.key)
        yield Form(tag, use.key, case, speech.plain(text).text, use.origin, place.file, place.line, use.sentence)

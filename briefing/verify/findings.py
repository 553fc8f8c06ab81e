"""What verification tells: where each figure stands, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Final

from briefing.errors import Diagnostic, Rule, Severity
from briefing.records import frozen

_AGAIN: Final = "do not use the file; build it again from the data"
_COMPARE: Final = "compare both files; build them again from the data"

UNEXPLAINED = Rule("BR201", "A number stands in the file that nothing in the data explains.", _AGAIN)
OTHER_VALUE = Rule("BR202", "A figure has another value than in the data.", _AGAIN)
NOWHERE = Rule("BR203", "A figure of the data stands nowhere in the file.", _AGAIN)
FEWER = Rule("BR204", "A figure stands in fewer places than in another format of the same paper.", _COMPARE)
OTHER_UNIT = Rule("BR205", "A figure is in another unit, currency or scale than in the data.", _AGAIN)
OTHER_DATE = Rule("BR206", "A date stands in the file that the data do not have.", _AGAIN)
OTHER_TEXT = Rule("BR207", "A text that somebody wrote does not stand in the file as in the data.", _AGAIN)
FOREIGN_PASSAGE = Rule("BR208", "A passage is in another language or script than its file.", _AGAIN)
OTHER_LANGUAGE = Rule(
    "BR209", "A file declares another language than its name.", "give the file its own name, or build it again"
)
OTHER_MARKING = Rule("BR210", "Draft mark, marking or number of the copy are not as in the data.", _AGAIN)
NO_CLAIM = Rule("BR211", "A file does not claim the standards that papers keep, or has no tags.", _AGAIN)
NO_FONT = Rule("BR212", "A font is not embedded.", _AGAIN)
OTHER_LINK = Rule(
    "BR213", "A link leads to what no paper of the data links to.", "do not follow it; build the file again"
)
OTHER_FACTS = Rule("BR214", "The figures for programs in the file are not those of the data.", _AGAIN)
SPOILT = Rule("BR215", "The file has something that no untouched file has, such as hidden text.", _AGAIN)
OTHER_TITLE = Rule("BR216", "The title of the file is not that of the paper.", _AGAIN)
OTHER_ROWS = Rule("BR217", "Rows of a table or values of a chart are not those of the data.", _AGAIN)
OUT_OF_SEQUENCE = Rule("BR218", "Numbers of sources, tables or sections are out of sequence.", _AGAIN)
UNLIKE = Rule("BR219", "A text stands otherwise in another format of the same paper.", _COMPARE)
OTHER_CLAIM = Rule("BR220", "A figure is said to be exact, or to go a way, otherwise than in the data.", _AGAIN)
CERTAIN = frozenset({OTHER_VALUE, OTHER_LANGUAGE, NO_CLAIM, NO_FONT, OTHER_FACTS, SPOILT})
"""What cannot be meant: a build refuses it. Of what else is found it warns, for to read sentences is to be mistaken."""


@frozen
class Standing:
    """Where a figure stands: its id, its value as data files write it, the file, the place, and the text there."""

    figure: str
    value: str
    file: str
    place: str
    text: str
    kind: str = ""

    def as_dict(self) -> dict[str, str]:
        """Return the fields for ``--json``."""
        return asdict(self)


@frozen
class Wrong:
    """One thing that is wrong in a file: the rule, the place, what is expected there, and what was found.

    ``hint`` says what to do where it is something else than the rule's remedy.
    """

    rule: Rule
    file: str
    place: str
    message: str
    expected: str = ""
    found: str = ""
    figure: str = ""
    hint: str = ""

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return self.hint or self.rule.remedy

    def as_dict(self) -> dict[str, str]:
        """Return the fields for ``--json``."""
        return {
            "code": self.code,
            "file": self.file,
            "place": self.place,
            "message": self.message,
            "expected": self.expected,
            "found": self.found,
            "figure": self.figure,
            "hint": self.remedy,
        }


@frozen
class Verdict:
    """What verification of some files came to; ``with_data`` tells whether they were compared with data."""

    standings: tuple[Standing, ...]
    wrongs: tuple[Wrong, ...]
    with_data: bool


def to_diagnostics(wrongs: Iterable[Wrong], severity: Severity = Severity.ERROR) -> tuple[Diagnostic, ...]:
    """Return what is wrong as diagnostics, each with its file, place and code."""
    return tuple(
        Diagnostic(
            severity,
            _message(one),
            file=one.file,
            key=one.place,
            hint=one.remedy,
            code=one.code,
        )
        for one in wrongs
    )


def _message(one: Wrong) -> str:
    parts = [one.message]
    if one.expected:
        parts.append(f"expected {one.expected}")
    if one.found:
        parts.append(f"found “{one.found}”")
    return "; ".join(parts)

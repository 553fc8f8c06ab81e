"""What verification tells: where each figure stands, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Final

from briefing.errors import Diagnostic, Severity

REMEDY: Final = "do not use the file; build it again from the data"
MEANINGS: Final = {
    "BR201": "a number that nothing in the data explains",
    "BR202": "a figure with another value than in the data",
    "BR203": "a figure of the data that stands nowhere in the file",
    "BR204": "a figure that stands in fewer places than in another format or language",
    "BR205": "a figure in another unit, currency or scale",
    "BR206": "a date that is not in the data",
    "BR207": "an authored text that does not stand as in the data",
    "BR208": "a passage in another language or script than the file",
    "BR209": "a file in another language than its name says",
    "BR210": "draft mark, marking or number of the copy that is not as in the data",
    "BR211": "a claim of conformance that is missing",
    "BR212": "a font that is not embedded",
    "BR213": "a link that may not be there",
    "BR214": "figures for programs that are not those of the data",
    "BR215": "something that no untouched file has",
    "BR216": "a title that is not that of the paper",
    "BR217": "a table or chart whose rows are not those of the data",
    "BR218": "numbers of sources, tables or sections that are out of sequence",
    "BR219": "a text that another format of the same paper has otherwise",
    "BR220": "a figure that only some files have",
}


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that is wrong in a file: its code, the place, what is expected there, and what was found."""

    code: str
    file: str
    place: str
    message: str
    expected: str = ""
    found: str = ""
    figure: str = ""
    hint: str = REMEDY

    def as_dict(self) -> dict[str, Any]:
        """Return the fields for ``--json``."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verification of some files came to; ``with_data`` tells whether they were compared with data."""

    standings: tuple[Standing, ...]
    wrongs: tuple[Wrong, ...]
    with_data: bool


def to_diagnostics(wrongs: Iterable[Wrong]) -> tuple[Diagnostic, ...]:
    """Return what is wrong as errors, each with its file, place and code."""
    return tuple(
        Diagnostic(
            Severity.ERROR,
            _message(one),
            file=one.file,
            key=one.place,
            hint=one.hint,
        )
        for one in wrongs
    )


def _message(one: Wrong) -> str:
    parts = [one.message]
    if one.expected:
        parts.append(f"expected {one.expected}")
    if one.found:
        parts.append(f"found “{one.found}”")
    return f"{'; '.join(parts)} [{one.code}]"

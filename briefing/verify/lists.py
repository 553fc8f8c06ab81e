"""Lists of the data: where most entries of one stand in a file, none is left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from briefing.data.calendar import YearMonth
from briefing.data.marks import Translated
from briefing.verify.expected import Expected
from briefing.verify.findings import OTHER_ROWS, Wrong
from briefing.verify.finished import Finished
from briefing.verify.folding import bare, folded_data
from briefing.verify.numbers import read_numbers
from briefing.verify.tongue import Tongue, folder_of

_FEWEST: Final = 3
_PART: Final = 4
"""One entry of so many may be missed before a list is taken to be printed in part."""
_SHORTEST: Final = 4
_OTHER: Final = frozenset({"sources", "forms", "requisites", "languages", "order", "key_figures"})

Place = tuple[tuple[Any, ...], tuple[Any, ...]]


def list_wrongs(file: Finished, tongue: Tongue, wanted: Expected) -> Iterator[Wrong]:
    """Yield entries of lists of which a file has almost all others, by their names or dates."""
    texts = [passage.text for passage in file.passages]
    text = "\n".join(map(bare, texts))
    dates = [one for said in texts for one in read_numbers(said, tongue).dates]
    days = {(one.year, one.month, day) for one in dates for day in (one.day, one.last or one.day)}
    entries: dict[Place, dict[int, tuple[str, bool]]] = {}
    for entry, at in wanted.listed:
        if entry.path[0] in _OTHER:
            continue
        said = _said(entry, file.language)
        is_there = said in days if isinstance(said, tuple) else bool(said) and said in text
        if said:
            place = entry.path[:at], entry.path[at + 1 :]
            entries.setdefault(place, {})[int(entry.path[at])] = (entry.key, is_there)
    for held in entries.values():
        missing = [key for key, is_there in held.values() if not is_there]
        if len(held) >= _FEWEST and 0 < len(missing) <= max(1, len(held) // _PART):
            for key in missing:
                message = f"{key} does not stand in the file, as the other entries of the list do"
                yield Wrong(OTHER_ROWS, str(file.path), "", message)


def _said(entry: Any, tag: str) -> Any:
    """Return what stands in a file for a value: a day, or a text, bare; nothing for what may stand otherwise."""
    match entry.value:
        case YearMonth():
            return (entry.value.year, entry.value.month, 0)
        case date():
            return (entry.value.year, entry.value.month, entry.value.day)
    if entry.kind.mark(Translated):
        words = entry.value.get(folder_of(tag))
        text = bare(folded_data(str(words), tag)) if words and "{" not in str(words) else ""
        return text if len(text) >= _SHORTEST else ""
    return ""

"""What is written on a chart, against the description of it: no label stands more often than it is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from briefing.verify.findings import OTHER_ROWS, Wrong
from briefing.verify.finished import Finished, Passage
from briefing.verify.folding import bare

_PLACE: Final = re.compile(r"^(?:.*?\b)?(figure [0-9]+)\b")
_TOLD: Final = re.compile(r"[ \u00a0]–[ \u00a0]")
_YEAR: Final = re.compile(r"^[12][0-9]{3}\.?$")
_COUNTED: Final = re.compile(r"[0-9]")
_HYPHENS: Final = str.maketrans("", "", "-")


def label_wrongs(file: Finished) -> Iterator[Wrong]:
    """Yield years that stand twice on one chart, and names told of a chart that are not written on it."""
    points: dict[str, list[Passage]] = {}
    alts: dict[str, Passage] = {}
    for passage in file.passages:
        found = _PLACE.match(passage.place)
        if found and passage.kind == "point" and not passage.heads:
            points.setdefault(found[1], []).append(passage)
        elif found and passage.kind == "alt" and _TOLD.search(passage.text):
            alts[found[1]] = passage
    for place, alt in alts.items():
        on_it = points.get(place, [])
        years = Counter(one.text for one in on_it if _YEAR.match(one.text))
        told = Counter(re.findall(r"(?<![0-9])[12][0-9]{3}\.?(?=[ \u00a0]–)", alt.text))
        for year, times in years.items():
            if told and times > 1:
                message = f"the chart names a year {times} times"
                yield Wrong(OTHER_ROWS, str(file.path), on_it[0].place, message, "", year)
        written = "".join(bare(one.text) for one in on_it).translate(_HYPHENS)
        for name in _names(alt.text):
            if written and bare(name).translate(_HYPHENS) not in written:
                message = "the description of the chart names what is not written on it"
                yield Wrong(OTHER_ROWS, str(file.path), alt.place, message, "", name)


def _names(text: str) -> Iterator[str]:
    """Yield the names with numbers in them, “goods (HS 84)”, that a description tells values of."""
    for part in text.split("; "):
        name = _TOLD.split(part)[0].rpartition(": ")[2]
        if _COUNTED.search(name) and re.search(r"[^\W\d_]{4}", name) and len(_TOLD.findall(part)) == 1:
            yield name

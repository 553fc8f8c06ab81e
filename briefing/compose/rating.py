"""What more is known of a figure, after the sentence that says it: share, place, target, and a note."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compose.authored import told
from briefing.compose.draft import At, Authored, Message, Reworked, Sentence, Words, ended
from briefing.compose.material import Material
from briefing.data.model import Standing
from briefing.figures.periods import last_day
from briefing.language.values import Value


def rated(material: Material, at: str, data: Standing | None) -> Iterator[Sentence]:
    """Yield the sentences on how a figure stands; ``at`` is the path of the mapping that holds it."""
    if data is None:
        return
    source = material.entries.source(at)
    share, rank, target = data.share, data.rank, data.target
    if share or rank:
        values: dict[str, Value | Words] = {
            "known": "both" if share and rank else "share" if share else "rank",
            "share": material.datum(f"{at}.share") if share else "",
            "whole": material.noun(share.of) if share else "",
            "position": "first" if rank and rank.place.value == 1 else "other",
            "place": material.datum(f"{at}.rank") if rank else "",
            "among": material.noun(rank.of) if rank else "",
        }
        # A rank in trade is the partner's; one among investors may be either side's.
        if at.startswith("trade."):
            said = Message("figure-standing", values | {"partner": material.partner})
        else:
            said = Message("indicator-standing", values | {"target": ""})
        sources = dict.fromkeys(part.source or source for part in (share, rank) if part)
        keys = ("share.of", "rank.of", "rank.place")
        yield material.say(said, *sources, At(at, keys))
    if target:
        stage = "ahead" if last_day(target.year) >= material.briefing.date else "past"
        figure = material.datum(f"{at}.target")
        shows = At(at, ("target.year",))
        yield material.say(
            "figure-target", target.source or source, shows, stage=stage, year=target.year, target=figure
        )
    if data.note:
        shows = At("", told(data.note, f"{at}.note", material, at))
        yield material.say(Reworked(Authored(data.note, at), ended), source, shows)

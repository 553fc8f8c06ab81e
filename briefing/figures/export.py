"""Figures as a data file for programs: what a PDF carries inside when it is asked to."""

from __future__ import annotations

import json
from typing import Any

from briefing.data import Briefing
from briefing.data.walk import walk
from briefing.figures.model import Figure, Figures

FORMAT = 1


def to_json(briefing: Briefing, figures: Figures) -> bytes:
    """Return the figures by their ids, as they are written in the data or derived, and the sources they name.

    Nothing else of the data goes with them: no comments, no requisites, no texts.
    """
    shown = published(briefing, figures)
    named = {source for figure in shown for source in figure.sources}
    content = {
        "format": FORMAT,
        "id": briefing.id,
        "home": briefing.home,
        "partner": briefing.partner,
        "date": briefing.date.isoformat(),
        "sources": {
            key: _without_empty({"title": dict(source.title), "date": str(source.date or ""), "url": source.url})
            for key, source in briefing.sources.items()
            if key in named
        },
        "figures": {figure.id: _figure(figure) for figure in shown},
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def published(briefing: Briefing, figures: Figures) -> tuple[Figure, ...]:
    """Return the figures that may leave the house, without those that are for the own side alone."""
    internal = {entry.id for entry in walk(briefing).figures if entry.given.internal}
    return tuple(figure for figure in figures.values() if figure.id not in internal)


def _figure(figure: Figure) -> dict[str, Any]:
    return _without_empty(
        {
            "value": str(figure.quantity),
            "origin": figure.origin,
            "sources": list(figure.sources),
            "period": str(figure.period or ""),
        }
    )


def _without_empty(entries: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entries.items() if value}

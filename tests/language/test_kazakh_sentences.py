"""What Kazakh sentences say of a count of nothing, and of several things."""

from __future__ import annotations

from pathlib import Path

import pytest
from measured import parse

from briefing.language import Country, load

LOCALES = Path(__file__).resolve().parents[2] / "locales"


@pytest.mark.parametrize(
    ("message", "active", "end"),
    [
        ("investment-active", "0", "Олардың ешқайсысы жұмыс істемейді."),
        ("investment-active", "3", "Олардың 3-і жұмыс істейді."),
        ("investment-active-joint", "0", "Бірлескен кәсіпорындардың ешқайсысы жұмыс істемейді."),
        ("investment-enterprises-active", "0", "тіркелген, олардың ешқайсысы жұмыс істемейді."),
        ("investment-enterprises-active", "37", "тіркелген, олардың 37-сі жұмыс істейді."),
    ],
)
def test_of_several_none_or_some_are_active(message: str, active: str, end: str) -> None:
    values = {"home": Country("KZ"), "partner": Country("RS"), "joint": parse("11"), "companies": parse("47")}
    own = values if "enterprises" in message else {}
    text = load("kk", LOCALES).message(message, **own, active=parse(active)).text
    assert text.replace("\u00a0", " ").endswith(end)

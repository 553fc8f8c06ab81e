"""What Kazakh sentences say of a count of nothing, and of several things."""

from __future__ import annotations

from pathlib import Path

import pytest
from measured import parse

from briefing.language import load

LOCALES = Path(__file__).resolve().parents[2] / "locales"


@pytest.mark.parametrize(
    ("named", "of", "active", "text"),
    [
        ("no", "companies", "0", "Олардың ешқайсысы жұмыс істемейді."),
        ("no", "joint", "3", "Олардың үшеуі жұмыс істейді."),
        ("no", "companies", "37", "Олардың 37-сі жұмыс істейді."),
        ("yes", "joint", "0", "Бірлескен кәсіпорындардың ешқайсысы жұмыс істемейді."),
        ("yes", "companies", "37", "Компаниялардың 37-сі жұмыс істейді."),
    ],
)
def test_of_several_none_or_some_are_active(named: str, of: str, active: str, text: str) -> None:
    said = load("kk", LOCALES).message("investment-active", named=named, of=of, active=parse(active)).text
    assert said.replace("\u00a0", " ") == text

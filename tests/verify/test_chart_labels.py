"""What is written on a chart against its description."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.verify.chart_labels import label_wrongs
from briefing.verify.finished import Finished, Passage


def found(alt: str, *labels: str) -> list[str]:
    points = tuple(Passage(text, "en", "point", "page 2, figure 1") for text in labels)
    passages = (Passage(alt, "en", "alt", "page 2, figure 1"), *points)
    return [one.found for one in label_wrongs(Finished(Path("a.pdf"), "pdf", "en", "A", passages=passages))]


YEARS = "Chart. Exports. Exports: 2023 – 1.5; 2024 – 2.5; 2025 – 2.5."
GOODS = "Chart. Goods. Exports: Machinery (HS 84) – 2.5; Other goods – 1."


@pytest.mark.parametrize(
    ("alt", "labels"),
    [
        (YEARS, ("2023", "2024", "2025", "1.5", "2.5", "2.5")),
        (GOODS, ("Machin-", "ery (HS 84)", "2.5", "Other", "goods", "1")),
        ("Two ships.", ("2023", "2023")),
    ],
)
def test_charts_that_are_told_as_they_are_drawn(alt: str, labels: tuple[str, ...]) -> None:
    assert found(alt, *labels) == []


def test_a_year_that_stands_twice() -> None:
    assert found(YEARS, "2023", "2025", "2025") == ["2025"]


def test_a_name_that_is_not_written_on_the_chart() -> None:
    assert found(GOODS, "Machinery (HS 85)", "2.5", "Other goods", "1") == ["Machinery (HS 84)"]

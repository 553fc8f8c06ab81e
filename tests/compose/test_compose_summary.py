"""What the summary says of the strongest figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from papers import BUNDLED
from retold import Compose, retelling

from briefing.dump import dump
from briefing.language import Language

TEXT = BUNDLED.read_text(encoding="utf-8")


@pytest.fixture
def composed(spoken: Callable[[str], Language]) -> Compose:
    """Return a function from replacements in the bundled example to the document in a language."""
    return retelling(TEXT, spoken)


STRONGEST = "Заметнее изменился"
EXPORTS = "exports: {value: 28.6 million USD, change: +80.4%, record: {of: change}}"
IMPORTS = "imports: {value: 79.1 million USD, change: -6.1%}"


@pytest.mark.parametrize(
    ("exports", "imports", "told"),
    [("+80.4%", "-6.1%", True), ("+6.1%", "-6.1%", False), ("+0.4%", "-0.1%", False), ("+0.4%", "-1.0%", True)],
)
def test_a_movement_is_the_strongest_where_it_shows_and_is_no_tie(
    composed: Compose, exports: str, imports: str, told: bool
) -> None:
    text = dump(
        composed(
            "ru",
            (EXPORTS, f"exports: {{value: 28.6 million USD, change: {exports}}}"),
            (IMPORTS, f"imports: {{value: 79.1 million USD, change: {imports}}}"),
            ("turnover: {value: 107.7 million USD, change: +7.6%}", "turnover: {value: 107.7 million USD}"),
        )
    )
    assert (STRONGEST in text) is told


TURNOVER = "turnover: {value: 107.7 million USD, change: +7.6%}"


def test_goods_and_services_lead_where_their_total_is_given(composed: Compose) -> None:
    total = "total: {turnover: {value: 150 million USD, change: +5.1%}}"
    text = dump(composed("en", (TURNOVER, f"{TURNOVER}\n  {total}"))).replace("\u00a0", " ")
    assert "trade in goods and services rose by 5.1 per cent to US$150 million" in text
    assert "The strongest movement" not in text

"""The scale of a column: that of its largest figure, also beside amounts as spreadsheets give them, to the unit."""

import pytest
from measured import parse

from briefing.compose.material import scale_of, scaled


@pytest.mark.parametrize(
    ("column", "shown"),
    [
        (("28.6 million GBP", "577 216 985 GBP"), ("28.6 million GBP", "577.2 million GBP")),
        (("577 216 985 GBP", "341 002 GBP"), ("577.2 million GBP", "0.341 million GBP")),
        (("1 234 567 GBP", "-2 500 000 GBP"), ("1.23 million GBP", "-2.50 million GBP")),
        (("1.2 billion GBP", "577 216 985 GBP"), ("1.2 billion GBP", "0.577 billion GBP")),
        (("577 216 985 GBP", "500 thousand GBP"), ("577.2 million GBP", "0.500 million GBP")),
        (("12.5 million GBP", "500 thousand GBP"), ("12.5 million GBP", "0.500 million GBP")),
        (("341 002 GBP", "12 GBP"), ("341002 GBP", "12 GBP")),
        (("577 216 985 GBP", "0 GBP"), ("577.2 million GBP", "0 million GBP")),
    ],
)  # fmt: skip
def test_a_column_has_one_scale(column: tuple[str, ...], shown: tuple[str, ...]) -> None:
    figures = [parse(text) for text in column]
    scale = scale_of(figures)
    assert tuple(str(scaled(figure, scale)) for figure in figures) == shown

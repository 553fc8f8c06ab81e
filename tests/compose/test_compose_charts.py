"""Which charts a paper has: those that show something, their ranges with both ends, years without figures as gaps."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from indicator_papers import composed, read, unprinted, with_indicators
from measured import KNOWN

from briefing.compose.charts import with_gaps, worth_drawing
from briefing.data.periods import Months, parse_period
from briefing.data.quantity_text import parse
from briefing.document import Chart, Document, Point, Table
from briefing.extracts import parts
from briefing.language import Language

Paper = Callable[..., Document]

TRADE = """\
trade:
  reporter: {country: HU, source: office}
  period: 2025
"""
GOODS = """\
  exports: {value: 50.0 million EUR}
  goods:
    exports:
"""


@pytest.fixture
def trade(spoken: Callable[[str], Language]) -> Paper:
    """Return the paper of a file with this on trade."""
    return lambda text: composed(read(TRADE + text, KNOWN), spoken("en"))


@pytest.fixture
def indicator(spoken: Callable[[str], Language]) -> Paper:
    """Return the paper of a file with an indicator of which a chart is asked."""

    def paper(text: str, tag: str = "en") -> Document:
        loaded = with_indicators(f"x: {{term: exports, chart: true, period: 2025, {text}}}", KNOWN)
        document = composed(loaded, spoken(tag))
        assert unprinted(loaded, document) == []
        return document

    return paper


def charts(document: Document) -> dict[str, Chart]:
    return {one.id: one for one in parts(document) if isinstance(one, Chart)}


def years(*written: str) -> list[Months]:
    return [parse_period(one) for one in written]


# ------------------------------------------------------------------------------------------------ what is worth a chart


@pytest.mark.parametrize(
    ("values", "worth"),
    [
        ("1 EUR, 2 EUR, 3 EUR", True),
        ("1 EUR, 1 EUR, 1 EUR", True),
        ("-1 EUR, 0 EUR, 3 EUR", True),
        ("1 EUR, 2 EUR", False),
        ("0 EUR, 0 EUR, 0 EUR", False),
        ("0 EUR, 0 EUR, 0 EUR, 5 EUR", False),  # one column
        ("0 EUR, 0 to 4 EUR, 5 EUR", True),
        ("1 EUR, 2 USD, 3 EUR", False),
    ],
)
def test_three_periods_with_more_than_one_column_are_worth_a_chart(values: str, *, worth: bool) -> None:
    assert worth_drawing([[parse(value)] for value in values.split(", ")]) is worth


@pytest.mark.parametrize(
    ("history", "drawn"),
    [
        ("2023: 4.0/0.0, 2024: 5.0/0.0", {"chart-flows", "chart-balance"}),
        ("2023: 0.0/0.0, 2024: 0.0/0.0", set()),
        ("2024: 5.0/1.0", set()),
        ("2022: 4.0/6.0, 2024: 5.0/6.0", {"chart-flows", "chart-balance"}),
    ],
)
def test_flows_are_drawn_where_they_show_more_than_one_year(history: str, drawn: set[str], trade: Paper) -> None:
    rows = (one.split(": ") for one in history.split(", "))
    written = "".join(
        f"    - {{period: {year}, exports: {flows.partition('/')[0]} million EUR,"
        f" imports: {flows.partition('/')[2]} million EUR}}\n"
        for year, flows in rows
    )
    now = "  exports: {value: 50.0 million EUR}\n  imports: {value: 10.0 million EUR}\n"
    assert set(charts(trade(f"{now}  history:\n{written}"))) == drawn


@pytest.mark.parametrize(
    ("values", "drawn"),
    [
        (("30.0", "10.0", "5.0"), True),
        (("30.0",), False),  # one product and the others
        (("30.0", "10.0"), False),
        (("30.0", "0.0", "0.0"), False),
    ],
)
def test_goods_are_drawn_if_three_of_them_are_to_be_seen(values: tuple[str, ...], trade: Paper, *, drawn: bool) -> None:
    terms = ("cargo", "aid", "deliveries")
    goods = "".join(
        f"      - {{term: {term}, value: {value} million EUR}}\n" for term, value in zip(terms, values, strict=False)
    )
    assert ("chart-exports" in charts(trade(GOODS + goods))) is drawn


def test_a_series_with_one_column_stands_in_a_table(indicator: Paper) -> None:
    document = indicator("value: 5 million EUR, series: {2023: 0 million EUR, 2024: 0 million EUR}")
    assert charts(document) == {}
    assert any(isinstance(one, Table) for one in parts(document))


# -------------------------------------------------------------------------------------------------------------- ranges


@pytest.mark.parametrize("tag", ["en", "kk", "ru", "sr", "sr-Latn"])
def test_a_range_has_both_its_ends_in_its_point_its_label_and_the_description(tag: str, indicator: Paper) -> None:
    document = indicator("value: 25 million EUR, series: {2023: 8 million EUR, 2024: 10 to 20 million EUR}", tag)
    (chart,) = charts(document).values()
    first, point, last = chart.series[0].points
    assert (point.value, point.low, point.high, point.label) == (10, 10, 20, "10–20")
    assert (first.low, first.high, last.low, last.high) == (None,) * 4
    assert "10–20" in chart.alt


def test_both_ends_of_a_range_below_zero_have_their_sign(indicator: Paper) -> None:
    (chart,) = charts(indicator("value: 5%, series: {2023: -20% to -12%, 2024: -5% to 8%}")).values()
    assert [point.label for point in chart.series[0].points[:2]] == ["\u221220–\u221212%", "\u22125–8%"]


# ---------------------------------------------------------------------------------------------------------------- gaps


@pytest.mark.parametrize(
    ("known", "row"),
    [
        (("2021", "2022", "2023"), ("2021", "2022", "2023")),
        (("2021", "2022", "2025"), ("2021", "2022", "2023", "2024", "2025")),
        (("2001", "2022", "2025"), ("2001", "2022", "2025")),  # more gaps than years
        (("2022-H1", "2023-H1", "2025-H1"), ("2022-H1", "2023-H1", "2024-H1", "2025-H1")),
    ],
)
def test_years_between_others_are_gaps_unless_they_are_the_more(known: tuple[str, ...], row: tuple[str, ...]) -> None:
    assert with_gaps(years(*known)) == tuple(years(*row))


def test_a_gap_has_no_label_and_is_not_described(indicator: Paper) -> None:
    (chart,) = charts(indicator("value: 5 million EUR, series: {2022: 3 million EUR, 2023: 4 million EUR}")).values()
    assert chart.categories == ("2022", "2023", "2024", "2025")
    assert chart.series[0].points[2] == Point(None, "")
    assert [point.value for point in chart.series[0].points] == [Decimal(3), Decimal(4), None, Decimal(5)]
    assert "2024" not in chart.alt

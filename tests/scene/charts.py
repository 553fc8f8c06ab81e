"""Charts of any kind and any values, for tests of what is drawn of them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from briefing.document import Caption, Chart, ChartKind, Point, Series

Value = str | tuple[str, str] | None
KINDS: tuple[ChartKind, ...] = ("columns", "stacked", "bars", "lines")
NAMES = (
    "Великобритания",
    "Боснийско-Герцеговинское общество",
    "Қазақстан Республикасының ауыл шаруашылығы",
    "Изделия из чёрных металлов, прокат плоский, листовой, оцинкованный",
    "Достопримечательность",
    "январь–сентябрь 2025 года",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk",
    "Other goods",
)


def printed(value: Decimal) -> str:
    """Return a number as a Russian paper prints it."""
    marks = str.maketrans({",": "\u00a0", ".": ","})
    return ("\u2212" if value < 0 else "") + f"{abs(value):,}".translate(marks)


def point(value: Value) -> Point:
    if value is None:
        return Point(None, "")
    if isinstance(value, str):
        return Point(Decimal(value), printed(Decimal(value)))
    low, high = map(Decimal, value)
    return Point(low, f"{printed(low)}–{printed(high)}", low=low, high=high)


def chart(
    kind: ChartKind, *rows: tuple[Value, ...], names: tuple[str, ...] = (), series: tuple[str, ...] = ()
) -> Chart:
    """Return a chart of rows of values, by years unless its categories have names."""
    count = max(map(len, rows))
    categories = names or tuple(str(2026 - count + place) for place in range(count))
    named = series or tuple(f"Экспорт {number}" for number in range(1, len(rows) + 1))
    points = (tuple(map(point, row)) for row in rows)
    return Chart(
        "c",
        kind,
        Caption("Рис. ", 1, ". ", (), "figure"),
        categories,
        tuple(Series(*one) for one in zip(named, points, strict=True)),
        "млн долларов США",
        "",
        decimal_mark=",",
        group_mark="\u00a0",
    )


def _ranges(numbers: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, str]]:
    pairs = st.lists(numbers, min_size=2, max_size=2, unique_by=Decimal)
    return pairs.map(lambda pair: (min(pair, key=Decimal), max(pair, key=Decimal)))


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Draw a chart: few values or many, short or long, gaps, zeros, ranges, below zero, names of any length."""
    kind = draw(st.sampled_from(KINDS))
    count = draw(st.integers(1, 16))
    most, places = draw(st.sampled_from([(100, 0), (100, 1), (10_000_000, 1), (1, 2)]))
    least = draw(st.sampled_from([0, -most]))
    numbers = st.decimals(least, most, places=places).map(str)
    values = st.one_of(numbers, numbers, numbers, st.just("0"), st.none(), _ranges(numbers))
    rows = draw(st.lists(st.tuples(*[values] * count), min_size=1, max_size=5))
    names = draw(st.one_of(st.just(()), st.tuples(*[st.sampled_from(NAMES)] * count)))
    series = draw(st.tuples(*[st.sampled_from(("Экспорт", "Импорт", "Накопленные инвестиции Казахстана"))] * len(rows)))
    return chart(kind, *rows, names=names, series=series)

"""Charts in finished files: their text boxes and filled areas, read back, keep clear of each other."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import combinations
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw
import pytest
from pdf_sample import syllables
from some import some

from briefing.document import Caption, Chart, ChartKind, Document, Meta, Point, Series, Text
from briefing.pdf import render
from briefing.theme import Theme

Draw = Callable[..., Any]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""
TOUCH = 0.3
NAMES = ("Великобритания", "Изделия из чёрных металлов, прокат плоский", "Қазақстан Республикасы", "Прочее")


def _chart(kind: ChartKind, rows: list[list[str | None]], names: tuple[str, ...]) -> Chart:
    def label(value: str) -> str:
        number = f"{abs(Decimal(value)):,}".replace(",", "\u00a0").replace(".", ",")
        return f"\u2212{number}" if value.startswith("-") else number

    series = tuple(
        Series(
            f"Ряд {number}", tuple(Point(None, "") if one is None else Point(Decimal(one), label(one)) for one in row)
        )
        for number, row in enumerate(rows, 1)
    )
    caption = Caption("Рис. ", 1, ". ", (Text("Д"),), "figure")
    return Chart("c", kind, caption, names, series, "млн", "Д", decimal_mark=",", group_mark="\u00a0")


def _odd(kind: ChartKind, seed: int) -> Chart:
    """Return a chart of values that a seed makes: of any size and sign, with gaps, for years or long names."""
    chance = random.Random(seed)
    count, most = chance.randint(2, 14), chance.choice([9, 100, 10_000_000])
    least = chance.choice([0, -most])

    def value() -> str | None:
        return None if chance.random() < 0.1 else f"{chance.uniform(least, most):.1f}"

    rows = [[value() for _ in range(count)] for _ in range(chance.randint(1, 4))]
    years = tuple(str(2026 - count + place) for place in range(count))
    return _chart(kind, rows, chance.choice([years, tuple(chance.choice(NAMES) for _ in range(count))]))


def _boxes(file: pypdfium2.PdfDocument, kind: int) -> Iterator[Box]:
    for item in file[0].get_objects(filter=[kind]):
        yield item.get_bounds()


def _overlap(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    along = min(one[3], other[3]) - max(one[1], other[1])
    return across > TOUCH and along > TOUCH


@pytest.mark.parametrize("kind", ["columns", "stacked", "bars", "lines"])
@pytest.mark.parametrize("seed", range(6))
def test_no_text_of_a_chart_is_printed_over_another(kind: ChartKind, seed: int, draw: Draw) -> None:
    pdf = draw(_odd(kind, seed), lang="ru-RU")
    texts = some(_boxes(pdf.file, pypdfium2.raw.FPDF_PAGEOBJ_TEXT))
    assert [pair for pair in combinations(texts, 2) if _overlap(*pair)] == []


@pytest.mark.parametrize("kind", ["columns", "bars", "lines"])
@pytest.mark.parametrize("seed", range(6))
def test_no_text_of_a_chart_is_printed_over_a_bar_or_a_rule(kind: ChartKind, seed: int, draw: Draw) -> None:
    pdf = draw(_odd(kind, seed), lang="ru-RU")
    texts = some(_boxes(pdf.file, pypdfium2.raw.FPDF_PAGEOBJ_TEXT))
    fills = [box for box in _boxes(pdf.file, pypdfium2.raw.FPDF_PAGEOBJ_PATH) if kind != "lines" or box[3] - box[1] < 1]
    assert [(text, fill) for text in texts for fill in some(fills) if _overlap(text, fill)] == []


def test_a_name_that_is_broken_is_found_whole(draw: Draw) -> None:
    names = ("достопримечательность",) * 9
    pdf = draw(_chart("columns", [["1"] * 9], names), lang="ru-RU")
    assert len(some(_boxes(pdf.file, pypdfium2.raw.FPDF_PAGEOBJ_TEXT))) > 2 * len(names)
    assert pdf.finds(names[0])


def test_the_marks_of_lines_differ_where_colours_do_not_print(theme: Theme) -> None:
    rows = [[str(5 * row + place) for place in range(10)] for row in range(4)]
    names = tuple(map(str, range(2016, 2026)))
    meta = Meta(title="Test", lang="en-GB", date="2026-02-26")
    data = render(Document(meta, (_chart("lines", rows, names),)), replace(theme, series=("#333333",)), syllables)
    with pikepdf.open(BytesIO(data)) as file:
        stream = [(str(operator), operands) for operands, operator in pikepdf.parse_content_stream(file.pages[0])]
    dashes = {tuple(map(float, operands[0])) for operator, operands in stream if operator == "d"}
    assert len(dashes) == len(rows)

"""Charts: native parts with a workbook that holds the same figures, and labels in the document's language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import docx_samples as samples
import pytest
from docx_reading import NS, Chart, Docx, q
from hypothesis import given
from hypothesis import strategies as st
from some import some

from briefing.document import Document
from briefing.docx import render
from briefing.docx.workbook import label_formula
from briefing.theme import Theme

Write = Callable[..., Docx]
YEARS = ("2023", "2024", "2025")
EXPORTS = ("Exports", ("19.0", "15.9", "28.6"))
IMPORTS = ("Imports", ("77.3", "84.2", "79.1"))


def only(file: Docx) -> Chart:
    (chart,) = file.charts()
    return chart


@pytest.mark.parametrize("kind", ["columns", "stacked", "bars", "lines"])
def test_workbook_holds_what_the_chart_shows(write: Write, kind: str) -> None:
    chart = only(write(samples.chart(kind, YEARS, EXPORTS, IMPORTS)))
    for number, (name, values) in enumerate(some((EXPORTS, IMPORTS)), 1):
        series = f"//c:ser[{number}]"
        assert (
            chart.find(f"{series}/c:tx//c:v/text()")
            == [name]
            == chart.range(chart.find(f"{series}/c:tx//c:f/text()")[0])
        )
        assert chart.find(f"{series}/c:cat//c:v/text()") == list(YEARS)
        assert chart.range(chart.find(f"{series}/c:cat//c:f/text()")[0]) == list(YEARS)
        assert chart.find(f"{series}/c:val//c:v/text()") == list(values)
        assert chart.range(chart.find(f"{series}/c:val//c:f/text()")[0]) == list(values)
        labels = chart.find(f"{series}//c15:datalabelsRange/c15:f/text()")
        assert chart.range(labels[0]) == list(values)
        assert chart.find(f"{series}//c15:dlblRangeCache//c:v/text()") == list(values)


@pytest.mark.parametrize(
    ("kind", "element", "grouping"),
    [
        ("columns", "c:barChart[c:barDir/@val = 'col']", "clustered"),
        ("stacked", "c:barChart[c:barDir/@val = 'col'][c:overlap/@val = '100']", "stacked"),
        ("bars", "c:barChart[c:barDir/@val = 'bar']", "clustered"),
        ("lines", "c:lineChart", "standard"),
    ],
)
def test_kind(write: Write, kind: str, element: str, grouping: str) -> None:
    chart = only(write(samples.chart(kind, YEARS, EXPORTS, IMPORTS)))
    assert chart.find(f"//{element}/c:grouping/@val") == [grouping]


def test_chart_says_what_it_is(write: Write) -> None:
    file = write(samples.chart("columns", YEARS, EXPORTS, IMPORTS))
    assert file.attribute("//wp:docPr/@descr") == "Trade by year: 2023, 2024, 2025."
    assert file.attribute("//wp:docPr/@title") == "Figure 1. Trade by year"
    assert only(file).find("//c:chart/c:title//a:t/text()") == ["US$ million"]
    assert only(file).find("//c:legend/c:legendPos/@val") == ["t"]


def test_single_series_needs_no_legend(write: Write) -> None:
    assert only(write(samples.chart("columns", YEARS, EXPORTS))).find("//c:legend") == []


def test_category_title_is_the_title_of_its_axis(write: Write) -> None:
    chart = only(write(samples.chart("columns", YEARS, EXPORTS, category_title="Year")))
    assert chart.find("//c:catAx/c:title//a:t/text()") == ["Year"]
    assert chart.sheet()["A1"] == "Year"


def test_chart_is_as_wide_as_the_text(write: Write) -> None:
    assert write(samples.chart("columns", YEARS, EXPORTS)).attribute("//wp:extent/@cx") == str(144 * 36_000)


def test_labels_are_those_of_the_document(write: Write) -> None:
    chart = only(write(samples.chart("columns", ("2024", "2025"), ("S", ("-68.3", "-50.4")), mark=",", group="\u00a0")))
    assert chart.find("//c:dLbl//a:fld[@type = 'CELLRANGE']/a:t/text()") == ["−68,3", "−50,4"]
    assert chart.find("//c:ser/c:val//c:v/text()") == ["-68.3", "-50.4"]


def test_gap_stays_a_gap(write: Write) -> None:
    chart = only(write(samples.chart("lines", YEARS, ("S", ("1", None, "3")))))
    assert chart.find("//c:ser/c:val//c:pt/@idx") == ["0", "2"]
    assert chart.find("//c:ser/c:val//c:ptCount/@val") == ["3"]
    assert chart.find("//c:dispBlanksAs/@val") == ["gap"]
    assert chart.range("Sheet1!$B$2:$B$4") == ["1", "", "3"]
    assert "C3" not in chart.sheet()


@pytest.mark.parametrize(
    ("kind", "years", "series", "labelled"),
    [
        ("columns", 1, 2, 2),
        ("columns", 5, 2, 10),
        ("columns", 12, 1, 12),
        ("columns", 12, 3, 0),  # no room
        ("bars", 15, 1, 15),
        ("lines", 8, 1, 8),
        ("lines", 12, 2, 2),  # the last of each
    ],
)
def test_values_are_written_where_there_is_room_and_on_the_axis_where_not(
    write: Write, kind: str, years: int, series: int, labelled: int
) -> None:
    categories = tuple(str(2000 + year) for year in range(years))
    rows = ((f"S{n}", tuple(f"{100 + year}.{n}" for year in range(years))) for n in range(series))
    chart = only(write(samples.chart(kind, categories, *rows)))
    axis = labelled < years * series
    assert len(chart.find("//c:dLbl//a:t")) == labelled
    assert (chart.find("//c:valAx/c:tickLblPos/@val") == ["low"]) is axis
    assert bool(chart.find("//c:majorGridlines")) is axis


def test_label_without_room_in_its_part_of_a_column_is_left_out(write: Write) -> None:
    chart = only(write(samples.chart("stacked", ("2025",), ("a", ("0.1",)), ("b", ("100",)))))
    assert chart.find("//c:dLbl//a:t/text()") == ["100"]


def test_columns_start_at_zero_unless_some_are_negative(write: Write) -> None:
    assert only(write(samples.chart("columns", YEARS, EXPORTS))).find("//c:min/@val") == ["0"]
    assert only(write(samples.chart("columns", YEARS, ("S", ("-1", "2", "3"))))).find("//c:min") == []


@pytest.mark.parametrize(
    ("group", "expected"), [("\u00a0", "[>=1000]#\\\u00a0000;"), (".", "[>=1000]#\\.000;"), (",", "[>=1000]#\\,000;")]
)
def test_axis_groups_digits_as_the_language_does(write: Write, group: str, expected: str) -> None:
    years = tuple(str(year) for year in range(2000, 2012))
    values = tuple(str(1000 * n) for n in range(12))
    chart = only(write(samples.chart("lines", years, ("S", values), group=group)))
    assert expected in chart.find("//c:valAx/c:numFmt/@formatCode")[0]


def test_series_differ_in_colour_and_ids_are_positive(write: Write) -> None:
    chart = only(write(samples.chart("columns", YEARS, EXPORTS, IMPORTS)))
    colours = chart.find("//c:ser/c:spPr/a:solidFill/a:srgbClr/@val")
    assert len(set(colours)) == 2
    assert all(int(number) > 0 for number in chart.find("//c:axId/@val"))


def test_charts_have_parts_and_ids_of_their_own(write: Write) -> None:
    charts = [samples.chart("columns", YEARS, EXPORTS, number=n, identifier=f"c{n}") for n in (1, 2, 3)]
    file = write(*charts)
    assert [chart.find("//c:ser/c:val//c:v/text()") for chart in file.charts()] == [list(EXPORTS[1])] * 3
    assert [str(number) for number in file.find("//wp:docPr/@id")] == ["1", "2", "3"]
    assert len([name for name in file.names if name.endswith(".xlsx")]) == 3


@pytest.mark.parametrize("values", [(), (None,), ("0",), ("0.04",), ("12000",), ("-3",)])
@pytest.mark.parametrize("kind", ["columns", "stacked", "bars", "lines"])
def test_odd_data_draw_a_chart(write: Write, kind: str, values: tuple[str | None, ...]) -> None:
    categories = tuple(f"category {n}" for n in range(len(values)))
    chart = only(write(samples.chart(kind, categories, ("S", values))))
    assert chart.find("//c:ser/c:val//c:v/text()") == [value for value in values if value is not None]


# ---------------------------------------------------------------------------------------------------- label formulas


def calculated(formula: str, value: Decimal, decimal: str, group: str) -> str:
    """Return what a label's formula gives on a computer with these marks: the few functions it uses, in Python."""
    decimals = int(formula.split("ROUND(ABS(B2),")[1].split(")", maxsplit=1)[0])
    rounded = f"{abs(value).quantize(Decimal(1).scaleb(-decimals)):.{decimals}f}".replace(".", decimal)
    whole, _, fraction = rounded.partition(decimal)
    pieces = []
    for piece in split(formula):
        if piece.startswith('"'):
            pieces.append(piece[1:-1])
        elif piece.startswith("IF(B2<0"):
            pieces.append(piece.split('"')[1] if value < 0 else "")
        elif piece.startswith("IF(ROUND"):
            mark = piece.split('&"')[1].split('"')[0]
            pieces.append(f"{int(whole):,}".replace(",", mark))
        else:
            assert piece.startswith("RIGHT(FIXED(")
            pieces.append(fraction[-decimals:])
    assert group  # the computer's own mark between groups plays no part
    return "".join(pieces)


def split(formula: str) -> list[str]:
    """Split a formula at those ampersands that stand outside brackets and strings."""
    pieces, depth, quoted = [""], 0, False
    for letter in formula:
        quoted ^= letter == '"'
        depth += 0 if quoted else {"(": 1, ")": -1}.get(letter, 0)
        if letter == "&" and not depth and not quoted:
            pieces.append("")
        else:
            pieces[-1] += letter
    return pieces


@given(
    value=st.decimals(-999_999, 999_999, places=1),
    marks=st.sampled_from([(",", "\u00a0"), (".", ","), (",", ".")]),
    computer=st.sampled_from([(",", "\u00a0"), (".", ",")]),
)
def test_formula_gives_the_label_on_any_computer(
    value: Decimal, marks: tuple[str, str], computer: tuple[str, str]
) -> None:
    value = value or Decimal("0.0")
    decimal, group = marks
    english = f"{abs(value):,}"
    label = ("−" if value < 0 else "") + english.translate(str.maketrans({",": group, ".": decimal}))
    formula = label_formula(samples.point(str(value), label, decimal), "B2", group)
    assert formula is not None
    assert calculated(formula, value, *computer) == label


@pytest.mark.parametrize("label", ["c. 15.9", "71\u00a0%", "+7.6%"])
def test_words_around_a_number_stay_in_its_formula(label: str) -> None:
    value = Decimal("".join(letter for letter in label if letter in "0123456789.").removeprefix("."))
    formula = label_formula(samples.point(str(value), label), "B2", ",")
    assert formula is not None
    assert calculated(formula, value, ".", ",") == label


@pytest.mark.parametrize(
    ("value", "label"), [("107.74", "108"), ("28.6", "28.6"), ("-28.6", "−28.6"), ("107.7", "107.7")]
)
def test_formula_follows_rounding(value: str, label: str) -> None:
    assert label_formula(samples.point(value, label), "B2", ",") is not None


@pytest.mark.parametrize(
    ("value", "label"),
    [("28.6", "over twenty"), ("1234567", "1,234,567"), ("25", "25–30")],
)
def test_label_that_is_no_plain_number_is_text(value: str, label: str) -> None:
    assert label_formula(samples.point(value, label), "B2", ",") is None


# ------------------------------------------------------------------------------------------------------- edit the data


@pytest.mark.parametrize(("name", "tag"), [("united-kingdom-mongolia", "kk"), ("latvia-uzbekistan", "ru")])
def test_what_a_chart_shows_is_what_its_workbook_holds(
    name: str, tag: str, document_of: Callable[[str, str], Document], theme: Theme
) -> None:
    """Word shows what is cached until somebody edits the data: nothing may change then but what is edited."""
    charts = Docx(render(document_of(name, tag), theme)).charts()
    assert charts
    for chart in charts:
        caches = chart.root.xpath("//*[c:f | c15:f][.//c:ptCount]", namespaces=NS)
        assert len(caches) >= 3
        for cache in caches:
            [reference] = cache.xpath("c:f/text() | c15:f/text()", namespaces=NS)
            shown = dict.fromkeys(range(int(cache.xpath("string(.//c:ptCount/@val)", namespaces=NS))), "")
            shown |= {int(one.get("idx")): one.findtext("c:v", None, NS) for one in cache.iter(q("c:pt"))}
            assert chart.range(reference) == list(shown.values())


@pytest.mark.parametrize(("value", "label"), [("30.2", "30,2"), ("-1234.5", "−1\u00a0234,5"), ("0.0", "0,0")])
def test_corrected_value_corrects_its_label(write: Write, value: str, label: str) -> None:
    exports = ("Экспорт", ("19.0", "15.9", "28.6"))
    chart = only(write(samples.chart("columns", YEARS, exports, IMPORTS, mark=",", group="\u00a0")))
    formulas = chart.formulas()
    for row in (2, 3, 4):
        for values, labels in (("B", "D"), ("C", "E")):
            formula = formulas[f"{labels}{row}"]
            cell = f"{values}{row}"
            assert set(re.findall(r"\b[A-Z]\d\b", formula)) == {cell}
            assert calculated(formula.replace(cell, "B2"), Decimal(value), ".", ",") == label


@pytest.mark.parametrize(("colour", "edged"), [("#f5f5dc", True), ("#1d4470", False)])
def test_bars_of_a_pale_colour_get_an_edge(write: Write, theme: Theme, colour: str, edged: bool) -> None:
    chart = only(write(samples.chart("columns", YEARS, EXPORTS), theme=replace(theme, series=(colour,))))
    edges = chart.find("//c:ser/c:spPr/a:ln/a:solidFill/a:srgbClr/@val")
    assert bool(edges) is edged
    assert set(edges) <= {theme.muted.lstrip("#").upper()}


@pytest.mark.parametrize(
    ("values", "expected", "step"),
    [
        (("0.4", "2.3"), "0.0", "0.5"),
        (("-40", "300"), "0;\\\u22120", "100.0"),
        (("-4000", "30000"), "#,##0;\\\u2212#,##0", "10000.0"),
        (("0.01", "0.04"), "0.00", "0.01"),
    ],
)
def test_ticks_have_the_decimals_and_the_sign_that_they_need(
    write: Write, values: tuple[str, ...], expected: str, step: str
) -> None:
    chart = only(write(samples.chart("lines", YEARS[:2], ("A", values), ("B", values))))
    assert chart.find("//c:valAx/c:numFmt/@formatCode") == [expected]
    assert chart.find("//c:valAx/c:majorUnit/@val") == [step]

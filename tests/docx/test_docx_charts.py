"""Charts: native parts with a workbook that holds the same figures, and labels in the document's language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx_samples as samples
import pypdfium2
import pytest
from docx_office import convert, findings, pdf_text
from docx_reading import NS, Chart, Docx, q
from hypothesis import given
from hypothesis import strategies as st
from sheet_formulas import calculated
from some import some

from briefing import pdf
from briefing.document import Block, Document, Numeral, Series
from briefing.docx import render
from briefing.docx.chart_numbers import tick_format
from briefing.docx.label_formula import label_formula
from briefing.scene.axis import reach, tick_labels, value_axis
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
    ("kind", "years", "series"),
    [
        ("columns", 1, 2),
        ("columns", 5, 2),
        ("columns", 12, 1),
        ("columns", 12, 3),
        ("bars", 15, 1),
        ("lines", 8, 1),
        ("lines", 26, 3),
        ("stacked", 4, 2),
        ("stacked", 30, 2),
    ],
)
def test_values_are_written_as_in_the_pdf_and_an_axis_shows_where_not_all_are(
    write: Write, theme: Theme, kind: str, years: int, series: int
) -> None:
    categories = tuple(str(1990 + year) for year in range(years))
    rows = [(f"S{n}", tuple(f"{300 + 7 * year}.{n}" for year in range(years))) for n in range(series)]
    block = samples.chart(kind, categories, *rows)
    chart = only(write(block))
    shown = set(chart.find("//c:dLbl//a:t/text()"))
    printed = pdf_words(samples.document(block), theme)
    assert shown == {value for _, values in rows for value in values if value in printed}
    axis = len(shown) < years * series
    assert axis is ((years > 12 and kind != "bars") or years * series > 30)
    assert (chart.find("//c:valAx/c:tickLblPos/@val") == ["low"]) is axis
    assert bool(chart.find("//c:majorGridlines")) is axis


def pdf_words(document: Document, theme: Theme) -> set[str]:
    with pypdfium2.PdfDocument(pdf.render(document, theme, lambda word: (word,))) as file:
        return {word for page in file for word in page.get_textpage().get_text_bounded().split()}


def test_columns_start_at_zero_unless_some_are_negative(write: Write) -> None:
    assert only(write(samples.chart("columns", YEARS, EXPORTS))).find("//c:min/@val") == ["0"]
    assert only(write(samples.chart("columns", YEARS, ("S", ("-1", "2", "3"))))).find("//c:min") == []


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


MARKS = [(",", "\u00a0"), (".", ","), (",", ".")]


def printed_label(value: Decimal, decimal: str, group: str) -> str:
    english = f"{abs(value):,}"
    return ("−" if value < 0 else "") + english.translate(str.maketrans({",": group, ".": decimal}))


def formula_of(label: str, value: str, decimal: str = ".", group: str = ",") -> str | None:
    chart = samples.chart("columns", ("2025",), ("S", (value,)), mark=decimal, group=group)
    return label_formula(chart, samples.point(value, label, decimal), "B2")


@given(
    value=st.decimals(-(10**11), 10**11, places=1),
    edited=st.decimals(-(10**11), 10**11, places=1),
    marks=st.sampled_from(MARKS),
    computer=st.sampled_from([",", "."]),
)
def test_formula_gives_the_label_on_any_computer_and_follows_the_value(
    value: Decimal, edited: Decimal, marks: tuple[str, str], computer: str
) -> None:
    value, edited = value or Decimal("0.0"), edited or Decimal("0.0")
    formula = formula_of(printed_label(value, *marks), str(value), *marks)
    assert formula is not None
    assert calculated(formula, {"B2": value}, computer) == printed_label(value, *marks)
    assert calculated(formula, {"B2": edited}, computer) == printed_label(edited, *marks)


@pytest.mark.parametrize(
    ("label", "edited", "expected"),
    [
        ("c. 15.9", "1200000.4", "c. 1,200,000.4"),
        ("71\u00a0%", "8", "8\u00a0%"),
        ("1,904,000.4", "904000.4", "904,000.4"),
        ("999,999", "1000000", "1,000,000"),
        ("28.6", "-0.04", "0.0"),
        ("28.6", "-0.05", "−0.1"),
    ],
)
def test_words_around_a_number_stay_and_it_grows_and_shrinks(label: str, edited: str, expected: str) -> None:
    value = "".join(letter for letter in label if letter in "0123456789.").removeprefix(".")
    formula = formula_of(label, value)
    assert formula is not None
    assert calculated(formula, {"B2": Decimal(value)}) == label
    assert calculated(formula, {"B2": Decimal(edited)}) == expected


def test_a_plus_turns_into_a_minus() -> None:
    chart = samples.chart("columns", ("2025",), ("S", ("7.6",)))
    point = replace(samples.point("7.6", "+7.6%"), numeral=Numeral("7", ".6", "+", after="%"))
    formula = label_formula(chart, point, "B2")
    assert formula is not None
    edits = {"7.6": "+7.6%", "-7.6": "−7.6%", "0": "0.0%"}
    assert {value: calculated(formula, {"B2": Decimal(value)}) for value in edits} == edits


@pytest.mark.parametrize(("value", "label"), [("28.6", "over twenty"), ("25", "25–30")])
def test_label_that_is_no_plain_number_is_text(value: str, label: str) -> None:
    assert formula_of(label, value) is None


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


@pytest.mark.parametrize(
    ("value", "label"),
    [("30.2", "30,2"), ("-1234.5", "−1\u00a0234,5"), ("0.0", "0,0"), ("4079074.2", "4\u00a0079\u00a0074,2")],
)
def test_corrected_value_corrects_its_label(write: Write, value: str, label: str) -> None:
    exports = ("Экспорт", ("19.0", "15.9", "28.6"))
    chart = only(write(samples.chart("columns", YEARS, exports, IMPORTS, mark=",", group="\u00a0")))
    formulas = chart.formulas()
    for row in (2, 3, 4):
        for values, labels in (("B", "D"), ("C", "E")):
            formula = formulas[f"{labels}{row}"]
            cell = f"{values}{row}"
            assert set(re.findall(r"\b[A-Z]\d\b", formula)) == {cell}
            assert calculated(formula, {cell: Decimal(value)}) == label


@pytest.mark.parametrize(("colour", "edged"), [("#f5f5dc", True), ("#1d4470", False)])
def test_bars_of_a_pale_colour_get_an_edge(write: Write, theme: Theme, colour: str, edged: bool) -> None:
    chart = only(write(samples.chart("columns", YEARS, EXPORTS), theme=replace(theme, series=(colour,))))
    edges = chart.find("//c:ser/c:spPr/a:ln/a:solidFill/a:srgbClr/@val")
    assert bool(edges) is edged
    assert set(edges) <= {theme.muted.lstrip("#").upper()}


# ------------------------------------------------------------------------------------------------------------- axes

SPACE = "\u00a0"
ENGLISH, RUSSIAN, SERBIAN = (".", ","), (",", SPACE), (",", ".")


@pytest.mark.parametrize(
    ("values", "marks", "expected"),
    [
        (("0.4", "2.2"), ENGLISH, "[$-409]0.0;[$-409]\\−0.0"),
        (("0.01", "0.04"), RUSSIAN, "[$-419]0.00;[$-419]\\−0.00"),
        (("-40", "300"), ENGLISH, "0;\\−0;0"),
        (("-4000", "30000"), RUSSIAN, f"#\\{SPACE}000;\\−#\\{SPACE}000;0"),
        (("-400000", "-3000000"), SERBIAN, "0;\\−#\\.000\\.000;0"),
        (("-300", "3000"), ENGLISH, "#\\,000;\\−#\\,000;0"),
        (("-700000", "4200000"), SERBIAN, "#\\.000\\.000;\\−#\\.000\\.000;0"),
        (("-90", "1700"), SERBIAN, "[$-407]#,##0;[$-407]\\−#,##0"),
        (("40", "3000"), SERBIAN, "[>=1000000]#\\.000\\.000;[>=1000]#\\.000;0"),
        (("40", "3000000000"), ENGLISH, "[>=1000000000]#\\,000\\,000\\,000;[>=1000000]#\\,000\\,000;0"),
    ],
)
def test_ticks_have_the_decimals_the_sign_and_the_marks_that_they_need(
    values: tuple[str, ...], marks: tuple[str, str], expected: str
) -> None:
    chart = samples.chart("lines", YEARS[:2], ("A", values), mark=marks[0], group=marks[1])
    assert tick_format(chart, value_axis(chart)) == expected


CROWDED = tuple(str(2000 + year) for year in range(24))


AXES = (
    ("0.3", "1.9", RUSSIAN),
    ("-68.7", "220.4", RUSSIAN),
    ("-4000", "30000", RUSSIAN),
    ("-4000", "30000", ENGLISH),
    ("-700", "1700", SERBIAN),
    ("-700000", "4200000", SERBIAN),
    ("400000", "1900000", SERBIAN),
    ("0.01", "0.095", ENGLISH),
    ("-9.8", "-1.2", RUSSIAN),
    ("95", "100", ENGLISH),
)


def test_axes_in_libreoffice_are_those_of_the_pdf(theme: Theme, tmp_path: Path) -> None:
    charts = [
        samples.chart("lines", CROWDED, *((name, (low, high) * 12) for name in "ABC"), mark=mark, group=group, number=n)
        for n, (low, high, (mark, group)) in enumerate(AXES, 1)
    ]
    path = tmp_path / "charts.docx"
    path.write_bytes(render(samples.document(*charts), theme))
    text = "\n".join(pdf_text(convert(path, "pdf"))).replace("\r", "")
    shown = [part.partition("US$ million")[0] for part in text.split("Trade by year\n")[1:]]
    for chart, lines in some(zip(charts, shown, strict=True)):
        assert "\n".join(tick_labels(value_axis(chart), chart)) + "\n" in lines


def test_an_axis_that_is_not_shown_has_room_for_the_labels_and_follows_the_data(write: Write) -> None:
    chart = only(write(samples.chart("bars", YEARS, ("A", ("-30", "20", "100")))))
    step = Decimal(chart.find("//c:majorUnit/@val")[0])
    low, high = reach(Decimal(-30), Decimal(100), step)
    assert (low, high) < (-35, 105)
    assert high > 104
    assert chart.find("//c:valAx//c:min | //c:valAx//c:max") == []


# ------------------------------------------------------------------------------------------------------------ ranges


def with_ranges(kind: str, *spans: tuple[str, str]) -> Block:
    chart = samples.chart(kind, tuple(map(str, range(len(spans)))), ("A", tuple(low for low, _ in spans)))
    points = tuple(
        replace(
            samples.point(low, f"{low}–{high}" if low != high else low),
            **({"low": Decimal(low), "high": Decimal(high)} if low != high else {}),
        )
        for low, high in spans
    )
    return replace(chart, series=(Series("A", points),))


@pytest.mark.parametrize("kind", ["columns", "bars", "lines", "stacked"])
def test_ranges_are_drawn_from_end_to_end_and_follow_their_ends(write: Write, kind: str) -> None:
    chart = only(write(with_ranges(kind, ("30", "30"), ("20", "35"), ("10", "12.5"))))
    assert chart.find("//c:errBars/c:errValType/@val") == ["cust"]
    sheet, formulas = chart.sheet(), chart.formulas()
    assert [sheet[cell] for cell in ("A1", "B1", "C1", "D1", "E1", "F1", "G1")] == [
        *("US$ million", "A", "A"),
        *("A ≥", "A ≤", "A +", "A −"),
    ]
    for row, low, high in (("3", "20", "35"), ("4", "10", "12.5")):
        assert (sheet[f"D{row}"], sheet[f"E{row}"]) == (low, high)
        value, plus, minus = (Decimal(sheet[f"{column}{row}"]) for column in "BFG")
        assert (value + plus, value - minus) == (Decimal(high), Decimal(low))
        edited = {f"D{row}": Decimal(1234), f"E{row}": Decimal(2000)}
        plotted = calculated(formulas[f"B{row}"], edited)
        assert plotted == {"lines": 1617, "stacked": 2000}.get(kind, 1234)
        edited[f"B{row}"] = Decimal(str(plotted))
        assert calculated(formulas[f"F{row}"], edited) == 2000 - edited[f"B{row}"]
        assert calculated(formulas[f"G{row}"], edited) == edited[f"B{row}"] - 1234
        assert calculated(formulas[f"C{row}"], edited) == ("1,234–2,000" if row == "3" else "1,234–2,000.0")
    assert chart.find("//c:errBars/c:plus//c:pt/@idx") == ["1", "2"]
    for end in ("plus", "minus"):
        [reference] = chart.find(f"//c:errBars/c:{end}//c:f/text()")
        shown = chart.find(f"//c:errBars/c:{end}//c:v/text()")
        assert shown == chart.range(reference)[1:]


@pytest.mark.parametrize("kind", ["columns", "bars", "lines", "stacked"])
def test_a_chart_with_ranges_is_valid(kind: str, theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "ranges.docx"
    path.write_bytes(render(samples.document(with_ranges(kind, ("20", "35"), ("-5", "10"), ("3", "3"))), theme))
    assert findings(path) == []


def test_a_range_below_zero_reaches_downwards(write: Write) -> None:
    chart = only(write(with_ranges("columns", ("-20", "-15"), ("-5", "10"), ("1", "2"))))
    assert chart.find("//c:ser/c:val//c:v/text()") == ["-15", "0", "1"]
    assert chart.find("//c:errBars/c:plus//c:v/text()") == ["0", "10", "1"]
    assert chart.find("//c:errBars/c:minus//c:v/text()") == ["5", "5", "0"]


def test_the_label_of_a_range_stands_beyond_it(write: Write) -> None:
    up, down = (only(write(with_ranges("columns", span, ("1", "1")))) for span in (("20", "35"), ("-35", "-20")))
    assert (
        float(up.find("//c:dLbl[1]/c:layout//c:y/@val")[0]) < 0 < float(down.find("//c:dLbl[1]/c:layout//c:y/@val")[0])
    )
    assert float(only(write(with_ranges("bars", ("20", "35")))).find("//c:dLbl[1]/c:layout//c:x/@val")[0]) > 0
    assert up.find("//c:dLbl[2]/c:layout") == []


# ------------------------------------------------------------------------------------------------------------- looks


def test_a_chart_of_bars_is_as_high_as_its_long_names_need(write: Write) -> None:
    long = "Reactors, boilers, machinery and mechanical appliances, and parts of all of these made anywhere at all"
    short, high = (
        int(str(write(samples.chart("bars", (name, "b", "c"), ("A", ("1", "2", "3")))).attribute("//wp:extent/@cy")))
        for name in ("a", long)
    )
    assert high > 1.3 * short


def test_lines_differ_in_dashes_and_marks_as_in_the_pdf(write: Write) -> None:
    rows = ((name, ("1", "2", "3")) for name in "ABCD")
    chart = only(write(samples.chart("lines", YEARS, *rows)))
    assert chart.find("//c:ser/c:spPr//a:prstDash/@val") == ["solid", "dash", "sysDot", "dashDot"]
    assert chart.find("//c:ser/c:marker/c:symbol/@val") == ["circle", "square", "diamond", "triangle"]


@pytest.mark.parametrize("kind", ["columns", "bars"])
def test_names_and_values_keep_clear_of_bars_below_zero(write: Write, kind: str) -> None:
    chart = only(write(samples.chart(kind, YEARS, ("A", ("-3", "2", "-1")))))
    assert chart.find("//c:catAx/c:tickLblPos/@val") == ["low"]
    assert set(chart.find("//c:dLbl/c:dLblPos/@val")) == {"outEnd"}
    assert chart.find("//c:dLbls/c:numFmt/@formatCode") == ["[$-409]#,##0.0;[$-409]\\−#,##0.0"]

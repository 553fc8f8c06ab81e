"""Trade statistics in the shape of real downloads: the flow that is meant, or an error that names the cells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from briefing.data.feeds import FeedFile
from briefing.data.periods import parse_period
from briefing.feeds import FeedError, Table, opened
from briefing.feeds.layout import layouts, of_layout
from briefing.feeds.statistics import Sides, Statistics, dated, read

Tables = Callable[..., tuple[Table, ...]]
CHAPTERS = [("27", "14100000"), ("31", "9100000"), ("72", "5000000")]


def _statistics(tables: tuple[Table, ...], home: str, partner: str, reporter: str, layout: str = "") -> Statistics:
    found, table, head = of_layout(tables, layout)
    return read(table, found, head, Sides(home, partner, reporter))


def test_every_layout_is_recognised_by_its_columns(tables: Tables) -> None:
    files = {"comtrade": ("comtrade.csv", "latin-1"), "eurostat": ("sdmx.csv", ""), "hmrc": ("hmrc.csv", "")}
    assert set(files) == set(layouts())
    for layout, (name, encoding) in files.items():
        assert of_layout(tables(name, encoding=encoding), "")[0].name == layout


@pytest.mark.parametrize(
    ("flow", "period", "value", "place"),
    [
        ("exports", "2025", "34712001.4", "AB16"),
        ("imports", "2025", "73000456", "AB17"),
        ("turnover", "2025", "107712457.4", "AB16 + comtrade.csv, AB17"),
        ("balance", "2025", "-38288454.6", "AB16 − comtrade.csv, AB17"),
        ("exports", "2023", "21400000", "AB2"),
    ],
)
def test_comtrade_breakdowns_and_re_exports_are_left_out(
    flow: str, period: str, value: str, place: str, tables: Tables
) -> None:
    statistics = _statistics(tables("comtrade.csv", encoding="latin-1"), "KZ", "RS", "KZ")
    found = statistics.flow(flow, parse_period(period))
    assert (found.value, found.place) == (Decimal(value), f"comtrade.csv, {place}")


def test_what_the_partner_reports_is_turned_round(tables: Tables) -> None:
    mirrored = _statistics(tables("comtrade.csv", encoding="latin-1"), "KZ", "RS", "RS")
    assert mirrored.flow("exports", parse_period("2025")).value == Decimal("36100481.456")  # its imports
    own = _statistics(tables("comtrade.csv", encoding="latin-1"), "RS", "KZ", "RS")
    assert own.flow("imports", parse_period("2025")).value == Decimal("36100481.456")


def test_heads_and_periods_may_have_labels(tmp_path: Path) -> None:
    file = tmp_path / "labels.csv"
    file.write_text(
        "DATAFLOW,LAST UPDATE,freq: Time frequency,reporter: Reporter,partner: Partner,product: Product,flow: Flow,"
        "indicators: Indicators,TIME_PERIOD: Time,OBS_VALUE: Observation value\n"
        "ESTAT:DS-045409(1.0): EU trade,16/02/26 11:00:00,A: Annual,LV: Latvia,UZ: Uzbekistan,TOTAL: Total,2: Export,"
        "VALUE_IN_EUROS: Value,2025: 2025,31234567\n"
        "ESTAT:DS-045409(1.0): EU trade,16/02/26 11:00:00,A: Annual,LV: Latvia,UZ: Uzbekistan,TOTAL: Total,2: Export,"
        "QUANTITY_IN_100KG: Quantity,2025: 2025,7\n",
        "utf-8",
    )
    statistics = _statistics(opened(file, file.name, FeedFile(file=file.name)), "LV", "UZ", "LV")
    assert statistics.flow("exports", parse_period("2025")).value == 31234567


def test_the_largest_chapters_come_first(tables: Tables) -> None:
    statistics = _statistics(tables("comtrade.csv", encoding="latin-1"), "KZ", "RS", "KZ")
    found = [(code, str(one.value)) for code, one in statistics.largest("exports", parse_period("2025"), 3)]
    assert found == CHAPTERS
    with pytest.raises(FeedError, match="has 5 chapters of exports in 2025, and 9 are wanted"):
        statistics.largest("exports", parse_period("2025"), 9)


def test_months_are_added_up_to_a_period_and_only_if_all_are_there(tables: Tables) -> None:
    statistics = _statistics(tables("sdmx.csv"), "LV", "UZ", "LV")
    assert statistics.flow("exports", parse_period("2025-Q1")).value == 6_500_000
    assert statistics.flow("exports", parse_period("2025-02")).value == 2_000_000
    with pytest.raises(FeedError, match="has 3 of the 6 months of 2025-H1"):
        statistics.flow("exports", parse_period("2025-H1"))


def test_rows_by_port_and_commodity_are_summed_up_where_the_layout_has_them_so(tables: Tables) -> None:
    statistics = _statistics(tables("hmrc.csv"), "GB", "MN", "GB")
    year = parse_period("2025")
    assert statistics.flow("exports", year).value == 12 * 170_000 + 78
    assert statistics.flow("exports", year, "87").value == 240_000
    assert [code for code, _ in statistics.largest("exports", year, 2)] == ["84", "87"]
    with pytest.raises(FeedError, match="holds statistics of GB alone"):
        _statistics(tables("hmrc.csv"), "GB", "MN", "MN")


def test_two_rows_that_match_are_named(tables: Tables) -> None:
    [table] = tables("comtrade.csv", encoding="latin-1")
    twice = Table(table.file, "", (*table.rows, table.rows[15]))
    statistics = _statistics((twice,), "KZ", "RS", "KZ")
    with pytest.raises(FeedError, match=r"AB16 and comtrade\.csv, AB\d+: two rows match exports of all goods"):
        statistics.flow("exports", parse_period("2025"))


def test_years_beside_months_are_not_added_up_twice(tables: Tables) -> None:
    [table] = tables("sdmx.csv")
    row = list(table.rows[1])
    row[8] = "2025-Q1"
    statistics = _statistics((Table(table.file, "", (*table.rows, tuple(row))),), "LV", "UZ", "LV")
    assert statistics.flow("exports", parse_period("2025-Q1")).value == 1_000_000, "the row of the quarter itself"
    with pytest.raises(FeedError, match="overlap"):
        statistics.flow("exports", parse_period("2025-H1"))


def test_a_missing_row_says_what_there_is(tables: Tables) -> None:
    statistics = _statistics(tables("comtrade.csv", encoding="latin-1"), "KZ", "RS", "KZ")
    with pytest.raises(FeedError, match="no row for exports of all goods, KZ and RS as KZ reports it, 2026") as found:
        statistics.flow("exports", parse_period("2026"))
    assert found.value.hint == "it has 2023, 2024, 2025"


def test_a_moved_head_and_text_in_a_number_are_errors(tables: Tables) -> None:
    [table] = tables("comtrade.csv", encoding="latin-1")
    renamed = tuple(cell if cell != "primaryValue" else "tradeValue" for cell in table.rows[0])
    with pytest.raises(FeedError, match=r"has no row with the heads of comtrade: .*primaryValue"):
        of_layout((Table(table.file, "", (renamed, *table.rows[1:])),), "comtrade")
    broken = list(table.rows)
    broken[15] = tuple("confidential" if cell == "34712001.4" else cell for cell in broken[15])
    statistics = _statistics((Table(table.file, "", tuple(broken)),), "KZ", "RS", "KZ")
    with pytest.raises(FeedError, match="AB16 holds “confidential”"):
        statistics.flow("exports", parse_period("2025"))
    assert statistics.flow("imports", parse_period("2025")).value == 73000456, "what is not asked for stops nothing"


def test_columns_may_stand_in_another_order_below_a_title(tables: Tables) -> None:
    [table] = tables("comtrade.csv", encoding="latin-1")
    turned = Table(table.file, "", (("UN Comtrade",), (), *(tuple(reversed(row)) for row in table.rows)))
    found = _statistics((turned,), "KZ", "RS", "KZ").flow("exports", parse_period("2025"))
    assert (str(found.value), found.place) == ("34712001.4", "comtrade.csv, B18")


@pytest.mark.parametrize(
    ("text", "day"),
    [("16/07/26 11:00:00", date(2026, 7, 16)), ("2026-07-16", date(2026, 7, 16)), ("16.07.2026", date(2026, 7, 16))],
)
def test_dates_of_publication_are_read(text: str, day: date) -> None:
    assert dated(Table("t.csv", "", ((text,),)), 0, 0) == day


def test_what_is_no_date_is_named() -> None:
    with pytest.raises(FeedError, match="A1 holds “soon”, which is no date"):
        dated(Table("t.csv", "", (("soon",),)), 0, 0)


# ------------------------------------------------------------------------- what publishers and spreadsheets do to files


def _csv(folder: Path, *lines: str, end: str = "\n") -> tuple[Table, ...]:
    (folder / "x.csv").write_text("\n".join(lines) + end, encoding="utf-8")
    return opened(folder / "x.csv", "x.csv", FeedFile(file="x.csv"))


API = "typeCode,period,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,classificationCode,cmdCode,primaryValue"


@pytest.mark.parametrize(
    ("partner", "code", "iso"),
    [
        ("RS", "688", "SRB"),
        ("RS", "688", ""),  # as the interface without a key leaves it
        ("US", "842", ""),
        ("FR", "251", ""),
        ("IN", "699", ""),
        ("CH", "757", ""),
        ("NO", "579", ""),
        ("DE", "276", ""),
    ],
)
def test_countries_of_comtrade_have_codes_of_its_own(partner: str, code: str, iso: str, tmp_path: Path) -> None:
    tables = _csv(tmp_path, API, f"C,2025,398,KAZ,X,{code},{iso},H6,TOTAL,7", f"C,2025,398,,X,{code},{iso},H6,27,5")
    statistics = _statistics(tables, "KZ", partner, "KZ")
    assert statistics.flow("exports", parse_period("2025")).value == 7
    assert statistics.flow("exports", parse_period("2025"), "27").value == 5


def test_services_and_other_classifications_are_no_goods(tmp_path: Path) -> None:
    line = "{},2025,398,KAZ,X,688,SRB,{},{},{}"
    lines = [line.format(*one) for one in (("C", "H6", "27", 5), ("C", "S4", "27", 99), ("S", "EB", "27", 98))]
    found = _statistics(_csv(tmp_path, API, *lines), "KZ", "RS", "KZ").largest("exports", parse_period("2025"), 1)
    assert [(code, one.value) for code, one in found] == [("27", 5)]


@pytest.mark.parametrize("change", [str.upper, str.title, lambda head: f" {head} "])
def test_what_is_left_out_is_so_however_heads_are_written(change: Callable[[str], str], tmp_path: Path) -> None:
    file = tmp_path / "heads.csv"
    heads = ("freq", "reporter", "partner", "product", "flow", "indicators", "TIME_PERIOD", "OBS_VALUE")
    rows = ("A,LV,UZ,TOTAL,2,QUANTITY_IN_100KG,2025,7", "A,LV,UZ,TOTAL,2,VALUE_IN_EUROS,2024,5000000")
    file.write_text("\n".join((",".join(map(change, heads)), *rows, "")), encoding="utf-8")
    found = _statistics(opened(file, file.name, FeedFile(file=file.name)), "LV", "UZ", "LV")
    assert found.flow("exports", parse_period("2024")).value == 5_000_000
    with pytest.raises(FeedError, match="no row"):
        found.flow("exports", parse_period("2025"))


def test_a_chapter_that_lost_its_zero_in_a_spreadsheet_has_it_again(tmp_path: Path) -> None:
    line = "{},4,MN,{},100"
    lines = [line.format(f"2025{month:02}", code) for month in range(1, 13) for code in (4061020, 84295210)]
    tables = _csv(tmp_path, "MonthId,FlowTypeId,CountryCodeAlpha,Cn8Code,Value", *lines)
    statistics = _statistics(tables, "GB", "MN", "GB")
    assert [code for code, _ in statistics.largest("exports", parse_period("2025"), 2)] == ["04", "84"]
    single = [f"C,2025,398,KAZ,X,688,SRB,H6,{code},{code}" for code in ("1", "27")]
    comtrade = _statistics(_csv(tmp_path, API, *single), "KZ", "RS", "KZ")
    assert [code for code, _ in comtrade.largest("exports", parse_period("2025"), 2)] == ["27", "01"]


@pytest.mark.parametrize("kind", [date, datetime])
def test_a_month_of_which_a_spreadsheet_made_a_date_is_that_month(kind: type[date]) -> None:
    head = ("MonthId", "FlowTypeId", "CountryCodeAlpha", "Value")
    rows = tuple((kind(2025, month, 1), 4.0, "MN", 100.0) for month in range(1, 13))
    statistics = _statistics((Table("t.xlsx", "x", (head, *rows)),), "GB", "MN", "GB")
    assert statistics.flow("exports", parse_period("2025-Q2")).value == 300
    with pytest.raises(FeedError, match="A2 holds “2025-01-05”, which is no period"):
        _statistics((Table("t.xlsx", "x", (head, (kind(2025, 1, 5), *rows[0][1:]))),), "GB", "MN", "GB")


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("202501,4,MN,Total,,200", "x.csv, D4 holds “Total”, which is no commodity"),
        ("202501,4,MN,,84,200", "x.csv, D2 and x.csv, D4 have commodities of two levels: 84295210 and 84"),
    ],
)
def test_what_would_be_counted_twice_is_refused(more: str, message: str, tmp_path: Path) -> None:
    head, line = "MonthId,FlowTypeId,CountryCodeAlpha,Cn8Code,Hs2Code,Value", "202501,4,MN,{},{},100"
    lines = [line.format("84295210", "84"), line.format("-990", "")]  # and what is suppressed
    own = _statistics(_csv(tmp_path, head, *lines), "GB", "MN", "GB")
    assert own.flow("exports", parse_period("2025-01")).value == 200
    with pytest.raises(FeedError, match=message):
        _statistics(_csv(tmp_path, head, *lines, more), "GB", "MN", "GB")


def test_a_download_that_was_broken_off_is_no_smaller_figure(tmp_path: Path) -> None:
    whole = [API, "C,2025,398,KAZ,X,688,SRB,H6,TOTAL,34712001", "C,2025,398,KAZ,M,688,SRB,H6,TOTAL,7"]
    assert (
        _statistics(_csv(tmp_path, *whole, end=""), "KZ", "RS", "KZ").flow("imports", parse_period("2025")).value == 7
    )
    with pytest.raises(FeedError, match=r"x\.csv ends in the middle of row 3"):
        _statistics(_csv(tmp_path, *whole[:2], whole[2][:30], end=""), "KZ", "RS", "KZ")

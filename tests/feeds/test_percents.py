"""Percentages of workbooks: the number that people see in the cell."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from briefing.data.feeds import Feed, FeedFile
from briefing.feeds import FeedError, Table, opened, places

TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


def _read(path: Path, cell: str, unit: str = "%") -> Decimal:
    table = opened(path, path.name, FeedFile(file=path.name))[0]
    return places.found(table, Feed.model_validate({"from": "x", "cell": cell}), unit).value


@pytest.mark.parametrize(
    ("held", "shown", "value"),
    [
        (0.128, "0.0%", "12.8"),
        (1.28, "0%", "128"),
        (-0.05, "[Blue]0.00%;[Red]-0.00%", "-5"),
        (12.8, "General", "12.8"),
        (12.8, "0.00", "12.8"),
        (0.128, '0.0"%"', "0.128"),  # the sign is a letter there
        (0.128, r"0.0\%", "0.128"),
        ("12,8 %", "@", "12.8"),
    ],
)
def test_a_cell_of_xlsx_is_what_its_format_shows(held: object, shown: str, value: str, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    cell = book.active.cell(3, 2, held)
    cell.number_format = shown
    book.active.title = "a&b"
    book.save(tmp_path / "growth.xlsx")
    assert _read(tmp_path / "growth.xlsx", "B3") == Decimal(value)
    if not isinstance(held, str):
        assert _read(tmp_path / "growth.xlsx", "B3", "tonne") == Decimal(str(held)), "it is asked of percentages alone"


def _ods(path: Path) -> Path:
    cell = '<table:table-cell office:value-type="{}" office:value="{}" table:number-columns-repeated="{}"/>'
    rows = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        f"<table:table-row>{cell.format('float', 12.8, 2)}{cell.format('percentage', 0.128, 1)}</table:table-row>"
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{OFFICE}" xmlns:table="{TABLE}"><office:body><office:spreadsheet>'
            f'<table:table table:name="2025">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
        package.writestr(
            "META-INF/manifest.xml", '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        )
    return path


@pytest.mark.parametrize(("cell", "value"), [("A3", "12.8"), ("B3", "12.8"), ("C3", "12.8")])
def test_a_cell_of_ods_is_what_its_type_says(cell: str, value: str, tmp_path: Path) -> None:
    assert _read(_ods(tmp_path / "growth.ods"), cell) == Decimal(value)


@pytest.mark.parametrize("held", [0.128, 1.28, -0.5])
def test_a_workbook_that_does_not_tell_is_asked(held: float) -> None:
    table = Table("growth.xls", "2025", ((held, 12.8, 0.0),), book=b"\xd0\xcf\x11\xe0")
    feed = Feed.model_validate({"from": "x", "cell": "A1"})
    with pytest.raises(FeedError, match=r"A1 holds -?[0-9.]+, which may be") as found:
        places.found(table, feed, "%")
    assert "XLSX or ODS" in found.value.hint
    for cell, value in (("B1", "12.8"), ("C1", "0")):
        assert places.found(table, Feed.model_validate({"from": "x", "cell": cell}), "%").value == Decimal(value)


def test_a_cell_without_address_stands_right_of_the_one_before(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for column, shown in enumerate(("0.0", "0.0%"), start=1):
        book.active.cell(1, column, 0.5).number_format = shown
    book.save(held := io.BytesIO())
    with zipfile.ZipFile(held) as package, zipfile.ZipFile(tmp_path / "bare.xlsx", "w") as bare:
        for name in package.namelist():
            content = package.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(b' r="A1"', b"").replace(b' r="B1"', b"").replace(b'<row r="1"', b"<row")
            bare.writestr(name, content)
    assert (_read(tmp_path / "bare.xlsx", "A1"), _read(tmp_path / "bare.xlsx", "B1")) == (Decimal("0.5"), 50)


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_a_part_that_is_damaged_does_not_tell(part: str) -> None:
    openpyxl.Workbook().save(held := io.BytesIO())
    with zipfile.ZipFile(held) as package, zipfile.ZipFile(broken := io.BytesIO(), "w") as spoilt:
        for name in package.namelist():
            spoilt.writestr(name, b"<x/>" if name == part else package.read(name))
    table = Table("growth.xlsx", "Sheet", ((0.128,),), book=broken.getvalue())
    with pytest.raises(FeedError, match=r"A1 holds 0\.128, which may be 12\.800%"):
        places.found(table, Feed.model_validate({"from": "x", "cell": "A1"}), "%")

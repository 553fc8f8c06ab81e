"""Statistics files become tables, whatever they are written in, or an error says what to declare."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.data.feeds import FeedFile
from briefing.errors import DataError, UsageError
from briefing.feeds import FeedError, Table, opened
from briefing.feeds.tables import letters, position

Tables = Callable[..., tuple[Table, ...]]


@pytest.mark.parametrize("name", ["ministry.xlsx", "ministry.xls", "ministry.ods"])
def test_workbooks_of_three_kinds_are_the_same_table(name: str, tables: Tables) -> None:
    table = tables(name)[0]
    assert (table.sheet, table.at(4, 0), table.at(4, 3)) == ("2025", "Exports", 118436.2)
    assert table.place(4, 3) == f"{name}, sheet “2025”, D5"


def test_a_file_with_a_mark_and_semicolons_is_recognised(tables: Tables) -> None:
    assert tables("national.csv")[0].rows[0] == ("Год", "Поток", "Стоимость, тыс. долл.")


def test_an_encoding_is_asked_and_then_used(tables: Tables) -> None:
    with pytest.raises(FeedError, match=r"national1251\.csv, row 1, is not UTF-8") as found:
        tables("national1251.csv")
    assert "`encoding: windows-1252` (Comtrade)" in found.value.hint
    assert tables("national1251.csv", encoding="windows-1251")[0].rows[1] == ("2025", "Экспорт", "1.234")


@pytest.mark.parametrize(
    ("content", "declared", "message"),
    [
        (b"Year,Value\n2025,\x98\n", {"encoding": "klingon"}, "there is no encoding “klingon”"),
        (b"Year,Value\n2025,\x98\n", {"encoding": "windows-1251"}, "row 2, is not CP1251"),
        (b"a;b,c\n1;2,3\n", {}, "may be separated by commas or by semicolons"),
        (b'a,b\n"1,2\n', {}, "row 2, is no CSV"),
        (b"a,b\n1,\0\n", {}, "is no text"),
        ("a,b\n".encode("utf-16-le"), {}, "is no text"),
        (b"\x1f\x8b\x08 packed", {}, "is a packed file"),
        (b"PK\x03\x04 a workbook by another name", {}, "is a packed file"),
    ],
)
def test_a_file_that_cannot_be_read_for_certain_is_an_error(
    content: bytes, declared: dict[str, str], message: str, tmp_path: Path
) -> None:
    file = tmp_path / "trade.csv"
    file.write_bytes(content)
    with pytest.raises(FeedError, match=message):
        opened(file, "trade.csv", FeedFile.model_validate({"file": "trade.csv", **declared}))


@pytest.mark.parametrize("content", [b"PK\x03\x04 nothing", b"", b"\xd0\xcf\x11\xe0 nothing", b"a,b\n"])
def test_a_damaged_workbook_is_an_error_and_no_traceback(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "trade.xlsx"
    file.write_bytes(content)
    with pytest.raises(FeedError, match=r"trade\.xlsx is no workbook that can be read"):
        opened(file, "trade.xlsx", FeedFile(file="trade.xlsx"))


def test_a_workbook_without_a_sheet_is_an_error(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "none.ods", "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", "<office:document-content/>")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
    with pytest.raises(FeedError, match=r"none\.ods has no sheet with cells"):
        opened(tmp_path / "none.ods", "none.ods", FeedFile(file="none.ods"))


def test_a_reader_that_panics_is_an_error_without_a_word_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    class PanicError(BaseException):
        """What a library written in another language raises, which is no Exception."""

    class Panicking:
        @staticmethod
        def from_filelike(_file: object) -> None:
            os.write(2, b"thread panicked at xls.rs, stack backtrace follows")
            raise PanicError("assertion failed")

    monkeypatch.setattr("python_calamine.CalamineWorkbook", Panicking)
    (tmp_path / "trade.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(FeedError, match=r"trade\.xls is no workbook that can be read: assertion failed"):
        opened(tmp_path / "trade.xls", "trade.xls", FeedFile(file="trade.xls"))
    os.write(2, b"heard again")
    assert capfd.readouterr().err == "heard again"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no process is to be had for it")
@pytest.mark.parametrize(
    ("does", "reason"),
    [("while True: pass", "its reader comes to no end in 1 seconds"), ("os.abort()", "its reader broke down")],
)
def test_a_workbook_at_which_its_reader_hangs_or_dies_is_an_error(does: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "trade.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    program = f"""
import os, sys
from pathlib import Path
import python_calamine
from briefing.data.feeds import FeedFile
from briefing.feeds import tables
from briefing.feeds.problem import FeedError

class Spoilt:
    def from_filelike(_file):
        {does}

python_calamine.CalamineWorkbook = Spoilt
tables.LONGEST = 1
try:
    tables.opened(Path({str(tmp_path / "trade.xls")!r}), "trade.xls", FeedFile(file="trade.xls"))
except FeedError as wrong:
    print(wrong)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)
    assert (done.stdout, done.stderr) == (f"trade.xls is no workbook that can be read: {reason}\n", "")


@pytest.mark.parametrize(
    ("at", "to"),
    [(0, 0), (6, 2), (20, 20)],  # a sector that names itself, a chain that turns back, one that nothing needs
)
def test_a_workbook_whose_parts_lead_in_a_circle_is_an_error(at: int, to: int, tmp_path: Path) -> None:
    blob = bytearray((Path(__file__).parent / "statistics" / "ministry.xls").read_bytes())
    table = (int.from_bytes(blob[76:80], "little") + 1) * 512
    blob[table + 4 * at : table + 4 * at + 4] = to.to_bytes(4, "little")
    (tmp_path / "trade.xls").write_bytes(blob)
    with pytest.raises(FeedError, match=r"trade\.xls is damaged: its parts lead in a circle"):
        opened(tmp_path / "trade.xls", "trade.xls", FeedFile(file="trade.xls"))


def test_a_small_file_that_unpacks_to_a_large_one_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b"0" * 210_000_000)
    with pytest.raises(FeedError, match="is too large: 210,000,000 bytes unpacked"):
        opened(tmp_path / "bomb.xlsx", "bomb.xlsx", FeedFile(file="bomb.xlsx"))


def test_a_file_that_is_not_there_and_one_without_its_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="there is no such file"):
        opened(tmp_path / "trade.csv", "trade.csv", FeedFile(file="trade.csv"))
    (tmp_path / "trade.xlsx").write_bytes(b"PK")
    monkeypatch.setitem(__import__("sys").modules, "python_calamine", None)
    with pytest.raises(UsageError) as found:
        opened(tmp_path / "trade.xlsx", "trade.xlsx", FeedFile(file="trade.xlsx"))
    assert found.value.diagnostics[0].hint == "pip install 'briefing[feeds]', or save the sheet as CSV"
    assert not isinstance(found.value, DataError)


@pytest.mark.parametrize(("address", "place"), [("A1", (0, 0)), ("C12", (11, 2)), ("AA10", (9, 26)), ("ZZ1", (0, 701))])
def test_cells_are_named_as_spreadsheets_name_them(address: str, place: tuple[int, int]) -> None:
    assert position(address) == place
    assert f"{letters(place[1])}{place[0] + 1}" == address


def test_the_line_that_excel_writes_for_the_separator_is_no_row(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("sep=;\nYear;Value\n2025;1,5\n", encoding="utf-8")
    assert opened(tmp_path / "t.csv", "t.csv", FeedFile(file="t.csv"))[0].rows == (("Year", "Value"), ("2025", "1,5"))

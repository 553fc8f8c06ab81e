"""A new data file begins with the figures of a Comtrade file, each with its feed."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from briefing import resources
from briefing.build import check
from briefing.errors import DataError
from briefing.request import BuildRequest
from briefing.updating import update
from briefing.updating.beginning import begun

STATISTICS = Path(__file__).parent.parent / "feeds" / "statistics"


def _begin(file: Path, folder: Path, home: str = "KZ", partner: str = "RS") -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in begun(file, folder, (home, partner), date(2026, 6, 1), resources.new_texts()).items():
        (folder / name).write_bytes(content)
    return folder / "briefing.yaml"


def test_it_passes_the_check_and_is_what_its_feed_says(tmp_path: Path) -> None:
    path = _begin(STATISTICS / "comtrade.csv", tmp_path / "serbia")
    assert [str(one) for one in check(BuildRequest(data=path)).diagnostics if "hs.yaml" not in one.file] == []
    assert update(path, write=False).updates == ()
    text = path.read_text(encoding="utf-8")
    assert "id: kazakhstan-serbia # file names" in text
    assert "  exports: {value: 34.7 million USD, feed: {from: comtrade}}\n" in text
    assert (
        "    - {period: 2023, exports: 21.4 million USD, imports: 70.1 million USD, feed: {from: comtrade}}\n" in text
    )
    assert '      - {hs: "27", value: 14.1 million USD, share: 41%}\n' in text
    assert (tmp_path / "serbia" / "comtrade.csv").exists(), "the file was too far away to be named"


def test_a_file_near_by_is_named_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "statistics").mkdir()
    shutil.copy(STATISTICS / "comtrade.csv", tmp_path / "statistics" / "trade.csv")
    path = _begin(tmp_path / "statistics" / "trade.csv", tmp_path / "serbia")
    assert "comtrade: {file: ../statistics/trade.csv, source: comtrade, encoding: windows-1252}" in path.read_text(
        "utf-8"
    )
    assert not (tmp_path / "serbia" / "comtrade.csv").exists()


def test_where_home_does_not_report_the_partner_does(tmp_path: Path) -> None:
    lines = (STATISTICS / "comtrade.csv").read_text("latin-1").splitlines(keepends=True)
    (tmp_path / "trade.csv").write_text(
        "".join(line for line in lines if ",KAZ,,X" not in line and ",KAZ,,M" not in line)
    )
    path = _begin(tmp_path / "trade.csv", tmp_path / "serbia")
    text = path.read_text(encoding="utf-8")
    assert "reporter: {country: RS, source: comtrade, exports_from: KZ}" in text
    assert "  exports: {value: 36.1 million USD" in text
    assert update(path, write=False).updates == ()


@pytest.mark.parametrize(("home", "partner"), [("DE", "FR"), ("KZ", "DE")])
def test_a_file_of_other_countries_is_an_error(home: str, partner: str, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="holds no year with both exports and imports"):
        _begin(STATISTICS / "comtrade.csv", tmp_path / "x", home, partner)


def test_another_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError) as found:
        _begin(STATISTICS / "hmrc.csv", tmp_path / "x")
    [one] = found.value.diagnostics
    assert one.file == str(STATISTICS / "hmrc.csv")
    assert one.message.startswith("has no row with the heads of comtrade"), "the file is named once"


def test_small_trade_is_written_in_thousands(tmp_path: Path) -> None:
    text = (STATISTICS / "comtrade.csv").read_text("latin-1")
    for value in ("34712001.4", "30812345.678", "21400000"):
        text = text.replace(value, "47312")
    (tmp_path / "trade.csv").write_text(text, encoding="utf-8")
    written = _begin(tmp_path / "trade.csv", tmp_path / "serbia").read_text(encoding="utf-8")
    assert "exports: {value: 47.3 thousand USD" in written


def test_trade_of_a_few_dollars_is_written_in_dollars(tmp_path: Path) -> None:
    text = (STATISTICS / "comtrade.csv").read_text("latin-1").replace("30812345.678", "12.4")
    (tmp_path / "trade.csv").write_text(text, encoding="utf-8")
    path = _begin(tmp_path / "trade.csv", tmp_path / "serbia")
    assert "{period: 2024, exports: 12 USD, imports: " in path.read_text(encoding="utf-8")
    assert update(path, write=False).updates == ()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("30812345.678", "n/a", "AB9 holds “n/a”, which is no number"),  # a total of an earlier year
        (",14100000,", ",confidential,", "holds “confidential”, which is no number"),  # a chapter
    ],
)
def test_what_cannot_be_read_is_named_and_not_left_out(old: str, new: str, message: str, tmp_path: Path) -> None:
    text = (STATISTICS / "comtrade.csv").read_text("latin-1")
    assert old in text
    (tmp_path / "trade.csv").write_text(text.replace(old, new), "latin-1")
    with pytest.raises(DataError, match=message):
        _begin(tmp_path / "trade.csv", tmp_path / "serbia")


def test_chapters_too_small_to_be_shown_leave_no_empty_list(tmp_path: Path) -> None:
    text = (STATISTICS / "comtrade.csv").read_text("latin-1")
    for value in ("14100000", "9100000", "5000000"):
        text = text.replace(f",{value},", ",7,")
    (tmp_path / "trade.csv").write_text(text, "latin-1")
    path = _begin(tmp_path / "trade.csv", tmp_path / "serbia")
    assert [one for one in check(BuildRequest(data=path)).diagnostics if one.severity == "error"] == []

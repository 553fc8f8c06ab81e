"""Figures are refreshed to the digits that they are written with, in place; what is not certain is an error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from papers import SHIPPED

from briefing.data.quantities import Kind, Quantity
from briefing.errors import DataError, OutputError
from briefing.updating import update
from briefing.updating.fitting import UnfitError, see_that_it_may_be

STATISTICS = Path(__file__).parent.parent / "feeds" / "statistics"
Files = Callable[..., Path]
MINISTRY = """\
schema: 2
id: latvia-uzbekistan
home: LV
partner: UZ
date: 2026-06-01
languages: [en]
sources:
  ministry: {title: {en: The ministry}, date: 2026-01}
feeds:
  ministry: {file: ministry.xlsx, sheet: "2025", unit: thousand EUR, source: ministry, dated: D2}
terms:
  tourists: {en: tourists}
trade:
  reporter: {country: LV, source: ministry}
  period: 2025
  exports: {value: 118 million EUR, feed: {from: ministry, cell: D5}}
  imports: {value: 46 204 thousand EUR, feed: {from: ministry, row: Imports, column: "2025"}}
  indicators:
    tourists: {term: tourists, value: 9 000 tourists, source: ministry, feed: {from: ministry, cell: D7, unit: number}}
"""


def _said(path: Path, **options: bool) -> list[tuple[str, str, str]]:
    return [(one.key, one.old, one.new) for one in update(path, **options).updates]


def test_just_the_values_change_and_every_other_byte_stays(data_file: Files) -> None:
    path = data_file(("\n", "\r\n"))
    before = path.read_bytes()
    assert _said(path) == [
        ("trade.exports.value", "30.0 million USD", "34.7 million USD"),
        ("trade.exports.change", "+1.2%", "+12.7%"),
        ("trade.imports.value", "70 million USD", "73 million USD"),
        ("trade.imports.previous", "75 million USD", "77 million USD"),
    ]
    wanted = before
    for old, new in (
        (b"30.0 million", b"34.7 million"),
        (b"+1.2%", b"+12.7%"),
        (b"  70 million", b"  73 million"),
        (b"'75 million USD'", b"'77 million USD'"),
    ):
        wanted = wanted.replace(old, new)
    assert path.read_bytes() == wanted
    assert _said(path) == [], "a second time nothing changes"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("30 000 000 USD", "34 712 001 USD"),
        ("30_000_000 USD", "34_712_001 USD"),
        ("30 000.5 thousand USD", "34 712.0 thousand USD"),
        ("about 900 thousand USD", "about 34712 thousand USD"),
    ],
)
def test_thousands_stand_apart_where_they_did(old: str, new: str, data_file: Files) -> None:
    assert _said(data_file(("30.0 million USD", old)))[0] == ("trade.exports.value", old, new)


def test_a_check_writes_nothing(data_file: Files) -> None:
    path = data_file()
    before = path.read_bytes()
    assert len(_said(path, write=False)) == 4
    assert path.read_bytes() == before


def test_cells_of_a_workbook_and_its_date(data_file: Files) -> None:
    path = data_file(text=MINISTRY)
    assert _said(path) == [
        ("sources.ministry.date", "2026-01", "2026-03-09"),
        ("trade.indicators.tourists.value", "9 000 tourists", "9 400 tourists"),  # thousands stay apart
    ]
    assert "date: 2026-03-09}" in path.read_text(encoding="utf-8")


COUNTED = """\
schema: 2
id: latvia-uzbekistan
home: LV
partner: UZ
date: 2026-06-01
languages: [en]
sources: {ministry: {title: {en: The ministry}, date: 2026-01}}
feeds: {ours: {file: ours.csv}}
terms: {tourists: {en: tourists}}
trade:
  period: 2025
  indicators:
    tourists: {term: tourists, value: 9000 tourists, source: ministry, feed: {from: ours, cell: B2, unit: number}}
"""


@pytest.mark.parametrize(
    ("cell", "unit", "new"),
    [("9400", "number", "9400 tourists"), ("9.4", "thousand", "9400 tourists"), ("1234.5", "number", "1235 tourists")],
)
def test_things_are_counted_one_by_one_or_by_the_thousand(cell: str, unit: str, new: str, data_file: Files) -> None:
    path = data_file(("unit: number", f"unit: {unit}"), text=COUNTED)
    (path.parent / "ours.csv").write_text(f"a,b\nc,{cell}\n", encoding="utf-8")
    assert _said(path) == [("trade.indicators.tourists.value", "9000 tourists", new)]


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("9.4", "B2 is 9.4, and the figure is “9000 tourists”"),
        ("1e25", "1.0e.25 in place of “9000 tourists”"),
        ("9400000", "B2: “9000 tourists” would be “9400000 tourists”: has its unit changed?"),
        ("9", "“9000 tourists” would be “9 tourists”: has its unit changed?"),
    ],
)
def test_a_part_of_a_thing_and_a_number_beyond_all_measure_are_errors(
    cell: str, message: str, data_file: Files
) -> None:
    path = data_file(text=COUNTED)
    (path.parent / "ours.csv").write_text(f"a,b\nc,{cell}\n", encoding="utf-8")
    with pytest.raises(DataError, match=message):
        update(path)


def test_an_amount_that_check_would_refuse_is_not_written(data_file: Files) -> None:
    declared = "  comtrade: {file: comtrade.csv, encoding: latin-1, source: un}\n"
    ours = f"{declared}  ours: {{file: ours.csv, unit: thousand USD}}\n"
    path = data_file((declared, ours), ("feed: {from: comtrade}} # as", "feed: {from: ours, cell: B2}} # as"))
    before = path.read_bytes()
    (path.parent / "ours.csv").write_text("a,b\nc,-34712\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"B2: “-34\.7 million USD” is negative, and only a balance can be"):
        update(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("may_be", "right", "wrong"),
    [
        ("amount", ("0", "1"), ("-0.1",)),
        ("balance", ("-1", "200"), ()),
        ("share", ("0", "100"), ("-0.1", "100.1")),
        ("change", ("-100", "900"), ("-100.1",)),
    ],
)
def test_what_a_figure_may_be(may_be: str, right: Sequence[str], wrong: Sequence[str]) -> None:
    def is_refused(number: str) -> bool:
        try:
            see_that_it_may_be(Quantity(Kind.PERCENT, Decimal(number)), may_be, "B2")
        except UnfitError as unfit:
            return str(unfit).startswith("B2: ")
        return False

    assert [one for one in (*right, *wrong) if is_refused(one)] == [*wrong]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("period: 2025\n", "period: 2026\n", "comtrade.csv has no row for exports of all goods, KZ and RS"),
        (
            "from: comtrade}} # as",
            "from: comtrade, unit: EUR}} # as",
            "30.0 million USD”, and comtrade.csv, AB16 is in EUR",
        ),
        ("30.0 million USD", "over 30 million USD", "“over 30 million USD” is no single number"),
        ("30.0 million USD", "30.12 USD", "has decimals in an amount of millions"),
        ("30.0 million USD", "30 trillion USD", "less than the digits of “30 trillion USD”"),
        (", encoding: latin-1", "", "is not UTF-8"),
        ("file: comtrade.csv", "file: ../../comtrade.csv", "too far away"),
        ("file: comtrade.csv", "file: /etc/passwd", "is not a relative path"),
        ("file: comtrade.csv", "file: nothing.csv", "there is no such file"),
        ("from: comtrade}}\n", "from: comtrade, sheet: x, cell: A1}}\n", "has no sheet"),
        ("from: comtrade}} # as", "from: comtrade, reporter: DE}} # as", "the reporter DE is neither KZ nor RS"),
        ("from: comtrade}} # as", "from: comtrade, unit: farthing}} # as", "the unit “farthing” is not known"),
        ("from: comtrade}} # as", "from: comtrade, code: '99'}} # as", "has no row for exports of 99"),
    ],
)
def test_what_is_not_certain_is_an_error_and_nothing_is_written(
    old: str, new: str, message: str, data_file: Files
) -> None:
    path = data_file((old, new))
    before = path.read_bytes()
    with pytest.raises(DataError) as found:
        update(path)
    assert any(message in one.message for one in found.value.diagnostics), found.value
    assert all(one.file and one.line and one.key and one.hint for one in found.value.diagnostics)
    assert path.read_bytes() == before


def test_an_unknown_feed_is_named_with_the_nearest(data_file: Files) -> None:
    with pytest.raises(DataError, match="there is no feed “comtrad”"):
        update(data_file(("from: comtrade}} # as", "from: comtrad}} # as")))


def test_figures_of_the_partner_are_rewritten_as_it_published_them(data_file: Files) -> None:
    path = data_file(
        ("reporter: {country: KZ, source: un}", "reporter: {country: RS, source: un, exports_from: RS}"),
        ("  imports:", "  balance: {value: 36 million USD, feed: {from: comtrade}}\n  imports:"),
    )
    assert _said(path)[:4] == [
        ("trade.exports.value", "30.0 million USD", "70.8 million USD"),  # Serbia's exports
        ("trade.exports.change", "+1.2%", "-5.1%"),
        ("trade.balance.value", "36 million USD", "35 million USD"),
        ("trade.imports.value", "70 million USD", "36 million USD"),
    ]


def test_the_largest_goods_take_their_places(data_file: Files) -> None:
    goods = """  goods:
    feed: {from: comtrade, terms: {"72": steel}}
    exports:
      - {hs: "31", value: 12.0 million USD, share: 30%}
      - {hs: "27", value: 11.0 million USD, share: 28%, change: +2%}
      - {term: steel, value: 6 million USD}
      - {hs: "84", trend: new}
"""
    path = data_file(("  history:", goods + "  history:"), ("feeds:", "terms: {steel: {en: steel}}\nfeeds:"))
    said = [one for one in _said(path) if one[0].startswith("trade.goods")]
    assert said == [
        ("trade.goods.exports.0.hs", "31", "27"),
        ("trade.goods.exports.0.value", "12.0 million USD", "14.1 million USD"),
        ("trade.goods.exports.0.share", "30%", "41%"),
        ("trade.goods.exports.1.hs", "27", "31"),
        ("trade.goods.exports.1.value", "11.0 million USD", "9.1 million USD"),
        ("trade.goods.exports.1.share", "28%", "26%"),
        ("trade.goods.exports.1.change", "+2%", "+11%"),
        ("trade.goods.exports.2.value", "6 million USD", "5 million USD"),
    ]
    assert '{hs: "31", value: 9.1 million USD, share: 26%, change: +11%}' in path.read_text(encoding="utf-8")


def test_a_good_whose_term_nobody_gave_is_asked(data_file: Files) -> None:
    goods = "  goods:\n    feed: {from: comtrade}\n    exports:\n      - {term: steel, value: 6 million USD}\n"
    path = data_file(("  history:", goods + "  history:"), ("feeds:", "terms: {steel: {en: steel}}\nfeeds:"))
    with pytest.raises(DataError, match="chapter 27 is now in the place of steel") as found:
        update(path)
    assert 'terms: {"27": …}' in found.value.diagnostics[0].hint


def test_only_fetch_runs_a_command_and_never_by_a_shell(data_file: Files, tmp_path: Path) -> None:
    script = tmp_path / "fetch.py"
    script.write_text("import sys; open(sys.argv[1], 'w').write(sys.argv[2])", encoding="utf-8")
    command = f"[{sys.executable}, fetch.py, got.txt, '$(echo x); y']"
    path = data_file(("source: un}\n\ntrade", f"source: un, fetch: {command}}}\n\ntrade"))
    update(path, write=False)
    assert not (tmp_path / "got.txt").exists()
    update(path, write=False, fetch=True)
    assert (tmp_path / "got.txt").read_text(encoding="utf-8") == "$(echo x); y"


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("[no-such-program-anywhere]", "there is no program “no-such-program-anywhere”"),
        (f"[{sys.executable}, -c, 'import sys; sys.exit(\"no network\")']", "ended with 1: no network"),
    ],
)
def test_a_fetch_that_fails_is_named(command: str, message: str, data_file: Files) -> None:
    path = data_file(("source: un}\n\ntrade", f"source: un, fetch: {command}}}\n\ntrade"))
    with pytest.raises(OutputError, match=message):
        update(path, fetch=True)


def test_a_fetch_may_print_any_amount_and_leave_a_process_behind(data_file: Files, tmp_path: Path) -> None:
    script = tmp_path / "fetch.py"
    script.write_text(
        "import subprocess, sys\n"
        "for stream in (sys.stdout, sys.stderr):\n"
        "    stream.write('progress ' * 200_000)\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(20)'])\n"
        "sys.exit('the last words')\n",
        encoding="utf-8",
    )
    path = data_file(("source: un}\n\ntrade", f"source: un, fetch: [{sys.executable}, fetch.py]}}\n\ntrade"))
    with pytest.raises(OutputError, match=r"ended with 1: .*progress the last words$"):
        update(path, fetch=True)


def test_a_fetch_that_does_not_end_is_killed(data_file: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.updating.fetching.LONGEST_FETCH", 0)
    command = f"[{sys.executable}, -c, 'import time; time.sleep(1000)']"
    path = data_file(("source: un}\n\ntrade", f"source: un, fetch: {command}}}\n\ntrade"))
    with pytest.raises(OutputError, match="did not end within 0 seconds"):
        update(path, fetch=True)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_examples_are_what_their_statistics_say(name: str) -> None:
    assert update(SHIPPED[name], write=False).updates == ()


@pytest.mark.parametrize("name", ["briefing.yaml", "serbia.yaml"])
def test_every_kind_of_feed_proves_its_figure(name: str, data_file: Files) -> None:
    path = data_file().with_name(name)
    path.write_bytes((STATISTICS / name).read_bytes())
    found = update(path, write=False)
    assert (found.updates, found.fed > 4) == ((), True)

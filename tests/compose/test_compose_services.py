"""Services and the total, goods by chapter or name alone, stocks of investment, companies of both sides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from retold import Compose, retelling

from briefing.compose.draft import source_id
from briefing.document import Document, List, Table
from briefing.dump import dump
from briefing.extracts import cited, parts, plain
from briefing.language import Language
from briefing.preparation import prepare
from briefing.request import BuildRequest

HERE = Path(__file__).parent
TEXT = (HERE / "hungary-uzbekistan.yaml").read_text(encoding="utf-8")


@pytest.fixture
def composed(spoken: Callable[[str], Language]) -> Compose:
    """Return a function from a language and replacements in the file to the document."""
    return retelling(TEXT, spoken)


def said(document: Document) -> str:
    return dump(document).replace("\u00a0", " ").replace("\u202f", " ")


def lines(name: str) -> list[tuple[str, ...]]:
    """Return the lines of a file, each the tag of a language and what is said in it."""
    return [tuple(line.split(" ", 1)) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("tag", "sentence"), lines("hungary-uzbekistan.txt"))
def test_a_sentence_is_said(composed: Compose, tag: str, sentence: str) -> None:
    assert sentence in said(composed(tag))


def test_figures_of_the_partner_are_turned_round(composed: Compose) -> None:
    text = said(composed("en"))
    assert "Hungary’s exports to Uzbekistan rose by 8.2 per cent to US$120.4 million" in text
    assert "Imports from Uzbekistan fell by 3.0 per cent to US$31.7 million" in text
    assert "trade surplus with Uzbekistan widened" in text
    assert "exports from Hungary to Uzbekistan amounted to US$77.0 million" in text


def test_as_home_sees_them_they_stay(composed: Compose) -> None:
    stated = (
        ("exports_from: UZ}\n  period", "exports_from: HU}\n  period"),
        ("exports_from: UZ, exp", "exports_from: HU, exp"),
    )
    text = said(composed("en", *stated, ("    source: mnb\n    turnover", "    turnover")))
    assert "Hungary’s exports to Uzbekistan fell by 3.0 per cent to US$31.7 million" in text
    assert "exports from Hungary to Uzbekistan amounted to US$19.8 million" in text
    assert "recorded in the source as imports" not in text


RATED = (
    "change: +8.2%}",
    (
        "change: +8.2%, rank: {place: 63, of: partners}, share: {value: 0.1%, of: whole}, "
        "target: {value: 200 million USD, year: 2030}, "
        "note: {en: Gas excluded, kk: Газсыз, ru: Без газа, sr: Без гаса}}"
    ),
)


@pytest.mark.parametrize(("tag", "sentences"), lines("hungary-uzbekistan-rated.txt"))
def test_what_more_is_known_of_a_flow_follows_it(composed: Compose, tag: str, sentences: str) -> None:
    assert sentences in said(composed(tag, RATED))


def table(document: Document, key: str) -> Table:
    return next(block for block in document.blocks if isinstance(block, Table) and block.id == key)


def rows(shown: Table) -> list[list[str]]:
    return [[plain(cell.content).replace("\u00a0", " ") for cell in row.cells] for row in shown.rows]


def test_services_and_the_total_are_groups_of_rows_of_one_table(composed: Compose) -> None:
    shown = rows(table(composed("en"), "trade-table"))
    assert [row[0] for row in shown if len(row) == 1] == ["Goods", "Services", "Goods and services"]
    assert ["Imports", "c. 5.0", "5.5", "+10.0"] in shown
    assert ["Turnover", "–", "172.1", "–"] in shown


def test_what_has_a_period_of_its_own_has_a_table_of_its_own(composed: Compose) -> None:
    own = ("  services:\n    source: mnb\n", "  services:\n    source: mnb\n    period: 2024\n")
    document = composed("ru", own)
    shown = table(document, "services-table")
    assert plain(shown.header[0].cells[-2].content) == "2024"
    assert "услугами" in plain(shown.caption.content)
    assert len(rows(table(document, "trade-table"))) == len(("goods", "total")) * 5


def test_a_table_cites_the_sources_of_all_that_it_shows(composed: Compose) -> None:
    before = (
        "    - {period: 2024, exports",
        "    - {period: 2024-01/2024-09, turnover: 143.9 million USD, source: uzstat}\n    - {period: 2024, exports",
    )
    note = table(composed("en", before), "trade-table").notes[-1]
    assert set(cited(note)) == {source_id(key) for key in ("eurostat", "mnb", "uzstat")}


def test_years_stand_in_a_table_and_parts_of_years_after_them(composed: Compose) -> None:
    shown = rows(table(composed("en"), "table-history"))
    assert [row[0] for row in shown][-4:] == ["2023", "2024", "January–September 2024", "January–September 2025"]
    assert shown[0] == ["2018", "60.2", "20.1", "80.3", "40.1"]


def test_few_periods_make_no_table(composed: Compose) -> None:
    gone = [(f"    - {{period: {year}", f"#   - {{period: {year}") for year in range(2018, 2023)]
    assert "table-history" not in {block.id for block in composed("en", *gone).blocks if isinstance(block, Table)}


def test_goods_that_are_only_named_make_no_table_of_dashes(composed: Compose) -> None:
    values = ((", value: 60.1 million USD}", "}"), (", value: 20 million USD}", "}"))
    document = composed("en", *values)
    assert "goods-table" not in {block.id for block in document.blocks if isinstance(block, Table)}
    assert "Among the main exports from Hungary to Uzbekistan are goods of HS chapter 30" in said(document)


def test_a_series_of_three_points_is_a_table_with_its_source(composed: Compose) -> None:
    shown = table(composed("en"), "table-investment-stock.outward")
    assert [plain(cell.content) for cell in shown.header[0].cells] == ["Direction", "2021", "2022", "2023", "2024"]
    assert plain(shown.notes[0].content).startswith("Source:")


def test_several_routes_are_drawn_and_told_apart(composed: Compose) -> None:
    captions = [
        plain(block.caption.content).replace("\u00a0", " ")
        for block in composed("sr").blocks
        if block.key.startswith("corridor.route.")
    ]
    assert captions == [
        "Шематски приказ руте Будимпешта – Ташкент: Северна рута",
        "Шематски приказ руте Будимпешта – Ташкент: Јужна рута",
    ]
    assert all(parts(block) for block in composed("sr").blocks)


@pytest.mark.parametrize(
    ("tag", "labels"),
    [
        ("en", ["Trade in services, January–September 2025", "Exports of goods and services from Hungary to Uzbekistan",
                "Hungary’s balance of trade in services", "Flights a week: Budapest and Tashkent"]),
        ("kk", ["Қызметтер саудасы, 2025 ж. қаңтар–қыркүйек",
                "Мажарстаннан Өзбекстанға тауарлар мен қызметтер экспорты",
                "Мажарстанның қызметтер саудасындағы сальдосы",
                "Аптасына рейс: Будапешт пен Ташкент"]),
        ("ru", ["Торговля услугами, январь–сентябрь 2025 г.", "Экспорт товаров и услуг из Венгрии в Узбекистан",
                "Сальдо торговли Венгрии услугами", "Рейсов в неделю: Будапешт и Ташкент"]),
        ("sr", ["Размена услуга, јануар–септембар 2025.", "Извоз робе и услуга из Мађарске у Узбекистан",
                "Салдо Мађарске у размени услуга", "Број летова недељно: Будимпешта и Ташкент"]),
    ],
)  # fmt: skip
def test_they_have_labels_in_the_panel(composed: Compose, tag: str, labels: list[str]) -> None:
    names = "trade.services.turnover, trade.total.exports, trade.services.balance, corridor.flights.0.per_week"
    document = composed(tag, ("trade:\n", f"key_figures: [{names}]\ntrade:\n"))
    (panel,) = [block for block in document.blocks if isinstance(block, List) and block.role == "key-figures"]
    shown = [plain(item.content[1].content) for item in panel.items]
    assert [text.replace("\u00a0", " ") for text in shown] == labels


def test_chapters_that_nobody_has_signed_are_a_warning_for_each_language() -> None:
    prepared = prepare(BuildRequest(HERE / "hungary-uzbekistan.yaml", ("all",)))
    warnings = [one for one in prepared.warnings if "by chapter" in one.message]
    assert [one.message for one in warnings] == [
        f"the {tag} names of goods by chapter (30, 84, 31, 52) are translations that no person has reviewed"
        for tag in ("kk", "sr")
    ]
    assert all(one.file.endswith("hs.yaml") for one in warnings)

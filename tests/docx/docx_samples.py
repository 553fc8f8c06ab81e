"""Small documents in the four languages, with every node of the tree."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import printed

from briefing.document import (
    Block,
    Caption,
    Cell,
    Chart,
    Citation,
    Column,
    Document,
    Emphasis,
    FigureText,
    Foreign,
    Heading,
    Label,
    Leg,
    Link,
    List,
    ListItem,
    Meta,
    Paragraph,
    Point,
    Quote,
    Route,
    Row,
    Series,
    Stop,
    Strong,
    Table,
    Text,
)
from briefing.theme import Theme, load

ROOT = Path(__file__).parents[2]


def theme(profile: str = "neutral") -> Theme:
    return load(ROOT / "templates" / "bilateral", ROOT / "briefing" / "fonts", profile=profile)


def meta(lang: str = "en-GB", **changes: object) -> Meta:
    values: dict[str, object] = {
        "title": "Kazakhstan – Serbia",
        "lang": lang,
        "date": "2026-02-26",
        "subject": "Bilateral relations",
        "author": "Ministry",
        "category": "Briefing note",
        "keywords": ("trade", "relations"),
        "running_head": "Kazakhstan – Serbia · 26 February 2026",
        "page": "Page {page} of {pages}",
    }
    return Meta(**(values | changes))  # type: ignore[arg-type]


def paragraph(text: str, role: str = "body") -> Paragraph:
    return Paragraph((Text(text),), role)  # type: ignore[arg-type]


def document(*blocks: Block, **changes: object) -> Document:
    return Document(meta(**changes), blocks)  # type: ignore[arg-type]


def item(text: str, label: str = "•", identifier: str = "") -> ListItem:
    return ListItem((paragraph(text),), printed.label(label), identifier)


def key_figures(*figures: tuple[str, str, str]) -> List:
    roles = ("figure-value", "figure-label", "figure-note")
    return List(
        tuple(
            ListItem(tuple(paragraph(text, role) for text, role in zip(figure, roles, strict=True) if text))
            for figure in figures
        ),
        "key-figures",
    )


def cells(*texts: str, span: int = 1, mark: str = ".") -> tuple[Cell, ...]:
    return tuple(
        Cell((content(text, mark) if place else Text(text),), header=place == 0, span=span)
        for place, text in enumerate(texts)
    )


def content(text: str, mark: str) -> Text | FigureText:
    """Return a figure with its parts, or text that is none."""
    numeral = printed.numeral(text, mark)
    return Text(text) if numeral is None else FigureText("figure", text, numeral)


def table(
    header: tuple[str, ...],
    *rows: tuple[str, ...],
    mark: str = ".",
    number: int = 1,
    before: str = "Table ",
    after: str = ". ",
    title: str = "Trade",
    identifier: str = "table-trade",
    total: bool = True,
    notes: tuple[Paragraph, ...] = (),
) -> Table:
    body = [Row(cells(*row, mark=mark)) for row in rows]
    if total:
        body[-1] = Row(body[-1].cells, "total")
    return Table(
        identifier,
        Caption(before, number, after, (Text(title),)),
        (Column(width=Decimal(3)), *(Column("decimal", Decimal(2)) for _ in header[1:])),
        (Row(cells(*header)),),
        tuple(body),
        notes,
        summary="Flows by year.",
    )


def points(values: tuple[str | None, ...], mark: str = ".") -> tuple[Point, ...]:
    return tuple(
        Point(None, "") if value is None else point(value, value.replace(".", mark).replace("-", "−"), mark, place)
        for place, value in enumerate(values)
    )


def point(value: str, label: str, mark: str = ".", place: int = 0) -> Point:
    return Point(Decimal(value), label, f"figure.{place}", printed.numeral(label, mark))


def chart(
    kind: str,
    categories: tuple[str, ...],
    *series: tuple[str, tuple[str | None, ...]],
    mark: str = ".",
    group: str = ",",
    unit: str = "US$ million",
    number: int = 1,
    before: str = "Figure ",
    after: str = ". ",
    title: str = "Trade by year",
    identifier: str = "chart-trade",
    notes: tuple[Paragraph, ...] = (),
    category_title: str = "",
) -> Chart:
    return Chart(
        identifier,
        kind,  # type: ignore[arg-type]
        Caption(before, number, after, (Text(title),), "figure"),
        categories,
        tuple(Series(name, points(values, mark)) for name, values in series),
        unit,
        alt=f"{title}: {', '.join(categories)}.",
        category_title=category_title,
        decimal_mark=mark,
        group_mark=group,
        notes=notes,
    )


def route(*stops: tuple[str, str], mode: str = "rail", number: int = 1, title: str = "The corridor") -> Route:
    modes = ("rail", "sea", "road", "river", "air", "multi")
    legs = tuple(
        Leg(modes[place % len(modes)], f"{mode} {place + 1}", f"{place * 210 + 850} km")
        for place in range(len(stops) - 1)
    )
    return Route(
        "route-corridor",
        Caption("Figure ", number, ". ", (Text(title),), "figure"),
        tuple(Stop(name, detail) for name, detail in stops),
        legs,
        alt=" – ".join(name for name, _ in stops),
    )


def english() -> Document:
    money = FigureText("trade.turnover.value", "US$107.7\u00a0million")
    return Document(
        meta(),
        (
            paragraph("For official use", "marking"),
            paragraph("Briefing note", "kicker"),
            paragraph("Kazakhstan – Serbia", "title"),
            paragraph("State of bilateral relations as of 26\u00a0February 2026", "subtitle"),
            paragraph("No. 14-2/118", "requisite"),
            paragraph("To: Deputy Minister", "requisite"),
            key_figures(
                ("US$107.7\u00a0million", "trade turnover, 2025", "up 7.6% on 2024"),
                ("US$28.6\u00a0million", "exports, 2025", "up 80.4% on 2024"),
                ("US$79.1\u00a0million", "imports, 2025", "down 6.1% on 2024"),
                ("−US$50.4\u00a0million", "balance, 2025", "−US$68.3\u00a0million in 2024"),
                ("47", "enterprises with Serbian participation", "37 of them active"),
            ),
            Heading(1, (Text("Summary"),), printed.label("1."), "summary"),
            Paragraph(
                (
                    Text(
                        "Diplomatic relations were established on 10\u00a0December 1996. In 2025 trade turnover "
                        "rose by "
                    ),
                    FigureText("trade.turnover.change", "7.6 per cent"),
                    Text(" to "),
                    money,
                    Text(". The Middle Corridor, also called the "),
                    Foreign("ru", "Транскаспийский маршрут"),
                    Text(", remains a "),
                    Strong((Text("priority"),)),
                    Text(" for "),
                    Emphasis((Text("both sides"), Strong((Text(" equally"),)))),
                    Text("\u00a0"),
                    Citation("source-1", "[1]"),
                    Text("."),
                )
            ),
            List(
                (
                    item(
                        "Hybrids bred together cover 85 per cent of the maize area; the sides intend to go on with "
                        "joint seed growing in the north of the country."
                    ),
                    item("Direct flights are being prepared."),
                )
            ),
            Heading(1, (Text("Trade and economic cooperation"),), printed.label("2."), "trade"),
            Heading(2, (Text("Turnover"),), printed.label("2.1."), "trade-turnover"),
            paragraph(
                "According to the Ministry of Trade and Integration of the Republic of Kazakhstan, trade turnover "
                "between "
                "Kazakhstan and Serbia amounted to US$107.7\u00a0million in 2025, up 7.6 per cent on 2024. "
                "Kazakhstan’s exports "
                "rose by 80.4 per cent to US$28.6\u00a0million, the highest growth in the entire observation period."
            ),
            table(
                ("US$ million", "2024", "2025", "Change"),
                ("Exports", "15.9", "28.6", "+80.4%"),
                ("Imports", "84.2", "79.1", "−6.1%"),
                ("Turnover", "100.1", "107.7", "+7.6%"),
                notes=(paragraph("Note. Figures are rounded; sums may differ in the last digit.", "note"),),
            ),
            chart(
                "columns",
                ("2021", "2022", "2023", "2024", "2025"),
                ("Exports", ("8.1", "12.4", "19.0", "15.9", "28.6")),
                ("Imports", ("50.2", "61.9", "77.3", "84.2", "79.1")),
            ),
            Heading(2, (Text("Goods"),), printed.label("2.2."), "trade-goods"),
            chart(
                "bars",
                ("Mineral fertilisers", "Packaging materials made of paper and of plastics", "Cotton wool", "Other"),
                ("2025", ("20.3", "3.1", "1.2", "4.0")),
                number=2,
                title="Composition of exports",
                identifier="chart-goods",
                notes=(paragraph("Source: Ministry of Trade and Integration.", "note"),),
            ),
            Heading(1, (Text("Transport"),), printed.label("3."), "transport"),
            route(
                ("Khorgos", "Kazakhstan"),
                ("Aktau", "Kazakhstan, port"),
                ("Baku (Alat)", "Azerbaijan"),
                ("Tbilisi", "Georgia"),
                ("Istanbul", "Türkiye"),
                ("Belgrade", "Serbia"),
                number=3,
            ),
            Quote(
                (
                    Text(
                        "“The corridor is a bridge between our economies, and we shall cross it together more "
                        "often than we used to.”"
                    ),
                ),
                (Text("Aleksandar Vučić, President of the Republic of Serbia "), Citation("source-2", "[2]")),
            ),
            chart(
                "lines",
                tuple(str(year) for year in range(2014, 2026)),
                ("Exports", ("4.2", "5", "6.1", "5.9", "7", None, "6.2", "8.1", "12.4", "19.0", "15.9", "28.6")),
                ("Imports", ("44.2", "45", "46.1", "55.9", "47", "48", "46.2", "50.2", "61.9", "77.3", "84.2", "79.1")),
                number=4,
                title="Exports and imports over the years",
                identifier="chart-lines",
            ),
            chart(
                "stacked",
                ("2023", "2024", "2025"),
                ("Exports", ("19.0", "15.9", "28.6")),
                ("Imports", ("77.3", "84.2", "79.1")),
                number=5,
                title="Turnover by its parts",
                identifier="chart-stacked",
            ),
            Heading(1, (Text("Sources"),), Label(), "sources"),
            List(
                (
                    ListItem(
                        (
                            paragraph(
                                "Ministry of Trade and Integration of the Republic of Kazakhstan, 10\u00a0February "
                                "2026."
                            ),
                        ),
                        Label("%1.", (1,)),
                        "source-1",
                    ),
                    ListItem(
                        (
                            Paragraph(
                                (
                                    Text("Kazinform, “"),
                                    Foreign("kk", "Қазақстан мен Сербия"),
                                    Text("”, "),
                                    Link("https://example.org/статья?a=1&b=2", "example.org/статья"),
                                )
                            ),
                        ),
                        Label("%1.", (2,)),
                        "source-2",
                    ),
                ),
                "sources",
            ),
        ),
    )


def kazakh() -> Document:
    return Document(
        meta(
            "kk-KZ", title="Қазақстан – Сербия", running_head="Қазақстан – Сербия · 2026 жылғы 26 ақпан", page="{page}"
        ),
        (
            paragraph("Анықтама", "kicker"),
            paragraph("Қазақстан Республикасы мен Сербия Республикасы арасындағы қатынастар", "title"),
            key_figures(
                ("107,7\u00a0миллион АҚШ\u00a0доллары", "тауар айналымы, 2025\u00a0жыл", "+7,6\u00a0%"),
                ("28,6\u00a0миллион АҚШ\u00a0доллары", "экспорт, 2025\u00a0жыл", "+80,4\u00a0%"),
                ("79,1\u00a0миллион АҚШ\u00a0доллары", "импорт, 2025\u00a0жыл", "−6,1\u00a0%"),
                ("30\u00a0жыл", "дипломатиялық қатынастарға", ""),
            ),
            Heading(1, (Text("Сауда-экономикалық ынтымақтастық"),), printed.label("1."), "trade"),
            paragraph(
                "Қазақстан Республикасы Сауда және интеграция министрлігінің деректері бойынша 2025\u00a0жылы "
                "Қазақстан мен "
                "Сербия арасындағы тауар айналымы 107,7\u00a0миллион АҚШ\u00a0долларын құрап, 2024\u00a0жылмен "
                "салыстырғанда "
                "7,6\u00a0пайызға өсті."
            ),
            paragraph(
                "Қазақстаннан Сербияға экспорт 80,4\u00a0пайызға өсіп, 28,6\u00a0миллион АҚШ\u00a0долларына жетті."
            ),
            table(
                ("млн АҚШ доллары", "2024", "2025", "Өзгеріс"),
                ("Экспорт", "15,9", "28,6", "+80,4\u00a0%"),
                ("Импорт", "84,2", "79,15", "−6\u00a0%"),
                ("Тауар айналымы", "1\u00a0100,1", "шамамен 107,7", "+7,6\u00a0%"),
                mark=",",
                before="",
                after="-кесте. ",
                title="Сауда",
            ),
            chart(
                "columns",
                ("2021", "2022", "2023", "2024", "2025"),
                ("Экспорт", ("8.1", "12.4", "19.0", "15.9", "28.6")),
                ("Импорт", ("50.2", "61.9", "77.3", "84.2", "79.1")),
                mark=",",
                group="\u00a0",
                unit="млн АҚШ доллары",
                before="",
                after="-сурет. ",
                title="Сауда жылдар бойынша",
            ),
        ),
    )


def russian() -> Document:
    return Document(
        meta(
            "ru-RU",
            title="Казахстан – Сербия",
            running_head="Казахстан – Сербия · 26 февраля 2026 года",
            draft="ПРОЕКТ",
        ),
        (
            paragraph("Проект", "draft"),
            paragraph("Справка", "kicker"),
            paragraph("О состоянии двусторонних отношений", "title"),
            paragraph("по состоянию на 26\u00a0февраля 2026\u00a0года", "subtitle"),
            Heading(1, (Text("Торговля"),), printed.label("1."), "trade"),
            *(
                paragraph(
                    "По данным Министерства торговли и интеграции Республики Казахстан, в\u00a02025\u00a0году "
                    "товарооборот между "
                    "Казахстаном и\u00a0Сербией составил 107,7\u00a0млн долларов США, увеличившись "
                    "на\u00a07,6\u00a0% по\u00a0сравнению "
                    "с\u00a02024\u00a0годом. Внешнеэкономические взаимоотношения развиваются последовательно."
                )
                for _ in range(3)
            ),
            List((item("первое направление сотрудничества", "–"), item("второе", "–")), "bullets"),
            List((item("Подготовить встречу.", "1)"), item("Согласовать повестку.", "2)")), "numbers"),
            List((item("Иной список.", "1)"), item("И ещё.", "2)")), "numbers"),
            Quote((Text("«Мы – надёжные партнёры»."),), (Text("Посол Республики Казахстан"),)),
            chart(
                "columns",
                tuple(str(year) for year in range(2014, 2026)),
                (
                    "Сальдо",
                    ("-4.2", "-5.1", "6.1", "-5.9", "7", None, "-6.2", "8.1", "-12.4", "-19.0", "-68.3", "-50.4"),
                ),
                mark=",",
                group="\u00a0",
                unit="млн долларов США",
                before="Рис.\u00a0",
                title="Сальдо торговли",
            ),
            chart(
                "lines",
                tuple(str(year) for year in range(2018, 2026)),
                ("Экспорт", ("4200.5", "5100", "6100", "5900.2", "7000", "7800.1", "6200", "12000.4")),
                mark=",",
                group="\u00a0",
                unit="млн долларов США",
                number=2,
                before="Рис.\u00a0",
                title="Экспорт",
                identifier="chart-2",
            ),
            table(
                ("Товар", "Стоимость", "Доля"),
                *((f"Товар {place}", f"{place * 3},{place}", f"{place},5\u00a0%") for place in range(1, 45)),
                ("Всего", "1\u00a0234,5", "100\u00a0%"),
                mark=",",
                before="Таблица\u00a0",
                title="Товары",
            ),
        ),
    )


def serbian() -> Document:
    return Document(
        meta(
            "sr-Cyrl-RS", title="Казахстан – Србија", running_head="Казахстан – Србија", page="Страна {page} од {pages}"
        ),
        (
            paragraph("Информација", "kicker"),
            paragraph("Стање билатералних односа", "title"),
            Heading(1, (Text("Саобраћај"),), printed.label("1."), "transport"),
            route(
                *(
                    (name, "Република Казахстан")
                    for name in ("Алашанкоу", "Достик", "Актогај", "Мојинти", "Жезказган", "Актау")
                ),
                ("Баку (Алат), међународна лука", "Азербејџан"),
                ("Поти", "Грузија"),
                ("Констанца", "Румунија"),
                ("Београд", "Србија"),
                mode="железница",
            ),
            Quote(
                (Text("„Коридор је мост између наших привреда, и њиме ћемо заједно ићи чешће него до сада.“"),),
                (Text("Александар Вучић, председник Републике Србије"),),
            ),
            chart(
                "bars",
                tuple(
                    f"Производ број {place}" + " од папира и картона за индустрију" * (place % 3 == 0)
                    for place in range(1, 16)
                ),
                ("2025", tuple(str(round(20 / place, 2)) for place in range(1, 16))),
                mark=",",
                group=".",
                unit="милиона америчких долара",
                before="Слика ",
                number=2,
                title="Састав увоза",
                identifier="chart-goods",
            ),
            chart(
                "stacked",
                ("2023", "2024", "2025"),
                ("Извоз", ("0.04", "0.05", "0.0004")),
                ("Увоз", ("0.4", "0.2", "0.3")),
                mark=",",
                group=".",
                unit="милиона америчких долара",
                before="Слика ",
                number=3,
                title="Размена",
                identifier="chart-3",
            ),
        ),
    )

"""A sample document in five languages, with every block: what the tests of the renderer draw."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from printed import label, numeral

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
    Inlines,
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

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "templates" / "bilateral"
FONTS = ROOT / "briefing" / "fonts"
VOWELS = "aeiouyаеёиоуыэюяәөүұі"


def syllables(word: str) -> tuple[str, ...]:
    """Break a word after every vowel that two letters and more follow: good enough to test breaking with."""
    parts, start = [], 0
    for index, letter in enumerate(word):
        if letter in VOWELS and 1 <= index < len(word) - 3:
            parts.append(word[start : index + 1])
            start = index + 1
    return (*parts, word[start:])


@dataclass(frozen=True)
class Words:
    """The texts of the sample in one language."""

    lang: str
    kicker: str
    title: str
    subtitle: str
    requisites: tuple[str, ...]
    sections: tuple[str, str, str]
    body: str
    second: str
    quote: str
    speaker: str
    position: str
    bullets: tuple[str, ...]
    labels: tuple[str, str, str, str]
    million: str
    table_caption: tuple[str, str, str]
    chart_caption: tuple[str, str, str]
    columns: tuple[str, str, str, str]
    rows: tuple[str, str, str, str]
    goods: tuple[str, ...]
    stops: tuple[tuple[str, str], ...]
    modes: dict[str, str]
    note: str
    decimal: str = ","
    group: str = "\u00a0"


ENGLISH = Words(
    lang="en-GB",
    kicker="Briefing note",
    title="Kazakhstan–Serbia: cooperation at a new level",
    subtitle="For the official visit of the President of the Republic of Serbia, 26–27 February 2026",
    requisites=("No. 12-3/456 · 26 February 2026", "To: the Minister of Foreign Affairs"),
    sections=("Political dialogue", "Trade", "Transport"),
    body="Diplomatic relations were established on 10 December 1996. Presidents have exchanged six visits, and "
    "parliamentary cooperation has become an institutionalised partnership that both sides describe as strategic and "
    "comprehensive; the intergovernmental commission meets annually and keeps the implementation of agreements "
    "under review",
    second="In 2025 bilateral trade reached US$107.7 million, an increase of 7.6 per cent over the previous year. "
    "Kazakhstan’s exports grew to US$28.6 million, chiefly thanks to fertilisers.",
    quote="“We are united by a friendship that has stood the test of time, and by a readiness to turn political trust "
    "into concrete projects: in agriculture, in transport and in the processing of raw materials.”",
    speaker="Aleksandar Vučić",
    position="President of the Republic of Serbia, 26 February 2026",
    bullets=(
        "Fertilisers led exports.",
        (
            "A direct flight would help business and tourism alike, as both ministries have "
            "said on several occasions since the opening of the embassy."
        ),
        "Short.",
    ),
    labels=("Trade turnover", "Exports", "Imports", "Joint enterprises"),
    million="US$%s million",
    table_caption=("Table ", ". ", "Trade in 2025, million US dollars"),
    chart_caption=("Figure ", ". ", "Exports and imports by year"),
    columns=("Flow", "2025", "Change, %", "2024"),
    rows=("Exports", "Imports", "Turnover", "Balance"),
    goods=(
        "Mineral fertilisers",
        "Cotton wool",
        "Medicines and other pharmaceutical products",
        "Electric motors",
    ),
    stops=(
        ("Chengdu", "China"),
        ("Almaty", "Kazakhstan"),
        ("Aktau", "Caspian Sea"),
        ("Baku", "Azerbaijan"),
        ("Belgrade", "Serbia"),
    ),
    modes={"rail": "rail", "sea": "ferry", "road": "road"},
    note="Totals may differ from the sum of their parts because of rounding.",
    decimal=".",
    group=",",
)
KAZAKH = Words(
    lang="kk-KZ",
    kicker="Анықтама",
    title="Қазақстан – Сербия: ынтымақтастықтың жаңа деңгейі",
    subtitle="Сербия Республикасы Президентінің 2026 жылғы 26–27 ақпандағы ресми сапарына",
    requisites=("№ 12-3/456 · 2026 жылғы 26 ақпан", "Сыртқы істер министріне"),
    sections=("Саяси диалог", "Сауда", "Көлік"),
    body="Дипломатиялық қатынастар 1996 жылғы 10 желтоқсанда орнатылды. Президенттер алты рет өзара сапармен болды, ал "
    "парламентаралық ынтымақтастық екі тарап стратегиялық және жан-жақты деп сипаттайтын әріптестікке айналды; "
    "үкіметаралық комиссия жыл сайын жиналып, келісімдердің орындалуын қадағалап отырады",
    second="2025 жылы екіжақты сауда көлемі 107,7 миллион АҚШ долларына жетті, бұл өткен жылғыдан 7,6 пайызға артық. "
    "Қазақстанның экспорты негізінен тыңайтқыштардың есебінен 28,6 миллион АҚШ долларына дейін өсті.",
    quote="«Бізді уақыт сынынан өткен достық және саяси сенімді нақты жобаларға айналдыруға деген ұмтылыс "
    "біріктіреді: ауыл шаруашылығында, көлікте және шикізатты өңдеуде».",
    speaker="Александр Вучич",
    position="Сербия Республикасының Президенті, 2026 жылғы 26 ақпан",
    bullets=(
        "Экспортта тыңайтқыштар басым болды.",
        (
            "Тікелей рейс іскерлік байланыстарға да, туризмге де көмектесер "
            "еді – екі министрлік те елшілік ашылғаннан бері мұны бірнеше рет айтты."
        ),
        "Қысқа.",
    ),
    labels=("Тауар айналымы", "Экспорт", "Импорт", "Бірлескен кәсіпорындар"),
    million="%s миллион АҚШ доллары",
    table_caption=("", "-кесте. ", "2025 жылғы сауда, миллион АҚШ доллары"),
    chart_caption=("", "-сурет. ", "Экспорт пен импорт жылдар бойынша"),
    columns=("Бағыт", "2025", "Өзгеріс, %", "2024"),
    rows=("Экспорт", "Импорт", "Тауар айналымы", "Сальдо"),
    goods=(
        "Минералды тыңайтқыштар",
        "Мақта",
        "Дәрі-дәрмек және басқа да фармацевтикалық өнімдер",
        "Электр қозғалтқыштары",
    ),
    stops=(
        ("Чэнду", "Қытай"),
        ("Алматы", "Қазақстан"),
        ("Ақтау", "Каспий теңізі"),
        ("Баку", "Әзербайжан"),
        ("Белград", "Сербия"),
    ),
    modes={"rail": "теміржол", "sea": "паром", "road": "автожол"},
    note="Жиынтық сандар дөңгелектеуге байланысты құрамдас бөліктердің қосындысынан өзгеше болуы мүмкін.",
)
RUSSIAN = Words(
    lang="ru-RU",
    kicker="Справка",
    title="Казахстан – Сербия: новый уровень сотрудничества",
    subtitle="К официальному визиту Президента Республики Сербия 26–27 февраля 2026 года",
    requisites=("№ 12-3/456 · 26 февраля 2026 года", "Министру иностранных дел"),
    sections=("Политический диалог", "Торговля", "Транспорт"),
    body="Дипломатические отношения установлены 10 декабря 1996 года. Президенты обменялись шестью визитами, а "
    "межпарламентское сотрудничество переросло в партнёрство, которое обе стороны характеризуют как стратегическое и "
    "всеобъемлющее; межправительственная комиссия собирается ежегодно и следит за выполнением договорённостей",
    second="В 2025 году объём двусторонней торговли достиг 107,7 млн долларов США, что на 7,6 % больше, чем "
    "годом ранее. Экспорт Казахстана вырос до 28,6 млн долларов США, главным образом за счёт удобрений.",
    quote="«Нас объединяют дружба, выдержавшая испытание временем, и готовность превращать политическое доверие "
    "в конкретные проекты: в сельском хозяйстве, на транспорте и в переработке сырья».",
    speaker="Александр Вучич",
    position="Президент Республики Сербия, 26 февраля 2026 года",
    bullets=(
        "В экспорте преобладали удобрения.",
        (
            "Прямое авиасообщение помогло бы и деловым связям, и туризму, о чём "
            "оба министерства неоднократно говорили после открытия посольства."
        ),
        "Кратко.",
    ),
    labels=("Товарооборот", "Экспорт", "Импорт", "Совместные предприятия"),
    million="%s млн долларов США",
    table_caption=("Таблица ", ". ", "Торговля в 2025 году, млн долларов США"),
    chart_caption=("Рисунок ", ". ", "Экспорт и импорт по годам"),
    columns=("Направление", "2025", "Изменение, %", "2024"),
    rows=("Экспорт", "Импорт", "Товарооборот", "Сальдо"),
    goods=(
        "Минеральные удобрения",
        "Вата",
        "Лекарственные средства и прочая фармацевтическая продукция",
        "Электродвигатели",
    ),
    stops=(
        ("Чэнду", "Китай"),
        ("Алматы", "Казахстан"),
        ("Актау", "Каспийское море"),
        ("Баку", "Азербайджан"),
        ("Белград", "Сербия"),
    ),
    modes={"rail": "железная дорога", "sea": "паром", "road": "автодорога"},
    note="Итоги могут отличаться от суммы слагаемых из-за округления.",
)
SERBIAN = Words(
    lang="sr-Cyrl-RS",
    kicker="Информација",
    title="Казахстан – Србија: нови ниво сарадње",
    subtitle="Поводом званичне посете председника Републике Србије 26–27. фебруара 2026. године",
    requisites=("Бр. 12-3/456 · 26. фебруар 2026. године", "Министру спољних послова"),
    sections=("Политички дијалог", "Трговина", "Саобраћај"),
    body="Дипломатски односи успостављени су 10. децембра 1996. године. Председници су разменили шест посета, а "
    "међупарламентарна сарадња прерасла је у партнерство које обе стране описују као стратешко и свеобухватно; "
    "међувладина комисија састаје се сваке године и прати спровођење договореног",
    second="У 2025. години трговинска размена достигла је 107,7 милиона америчких долара, што је за 7,6% више него "
    "претходне године. Извоз Казахстана порастао је на 28,6 милиона долара, пре свега захваљујући ђубривима.",
    quote="„Повезују нас пријатељство које је издржало пробу времена и спремност да политичко поверење претворимо у "
    "конкретне пројекте: у пољопривреди, у саобраћају и у преради сировина.“",
    speaker="Александар Вучић",
    position="председник Републике Србије, 26. фебруар 2026. године",
    bullets=(
        "У извозу су преовладавала ђубрива.",
        (
            "Директан лет помогао би и пословним везама и туризму, о чему су "
            "оба министарства више пута говорила од отварања амбасаде."
        ),
        "Кратко.",
    ),
    labels=("Трговинска размена", "Извоз", "Увоз", "Заједничка предузећа"),
    million="%s милиона америчких долара",
    table_caption=("Табела ", ". ", "Трговина у 2025. години, милиони америчких долара"),
    chart_caption=("Слика ", ". ", "Извоз и увоз по годинама"),
    columns=("Ток", "2025.", "Промена, %", "2024."),
    rows=("Извоз", "Увоз", "Размена", "Салдо"),
    goods=(
        "Минерална ђубрива",
        "Вата",
        "Лекови и други фармацеутски производи",
        "Електромотори",
    ),
    stops=(
        ("Ченгду", "Кина"),
        ("Алмати", "Казахстан"),
        ("Актау", "Каспијско море"),
        ("Баку", "Азербејџан"),
        ("Београд", "Србија"),
    ),
    modes={"rail": "железница", "sea": "трајект", "road": "пут"},
    note="Збирови могу одступати од износа ставки због заокруживања.",
    group=".",
)
LANGUAGES = {"en": ENGLISH, "kk": KAZAKH, "ru": RUSSIAN, "sr": SERBIAN}


def t(text: str) -> Inlines:
    """Return plain text as inlines."""
    return (Text(text),)


def caption(parts: tuple[str, str, str], number: int, kind: str = "table") -> Caption:
    return Caption(parts[0], number, parts[1], t(parts[2]), "figure" if kind == "figure" else "table")


def number(words: Words, value: str) -> str:
    """Return a number with the language's marks and a real minus sign."""
    return value.replace("-", "\u2212").replace(".", words.decimal)


def shown(words: Words, name: str, value: str) -> FigureText:
    """Return a figure for a cell, or a dash."""
    text = number(words, value) if value else "–"
    return FigureText(name, text, numeral(text, words.decimal))


def series(words: Words, name: str, *values: str | None) -> Series:
    return Series(
        name,
        tuple(
            Point(Decimal(v), number(words, v), "", numeral(number(words, v), words.decimal)) if v else Point(None, "")
            for v in values
        ),
    )


def key_figures(words: Words) -> List:
    cells = []
    for name, value, note in zip(
        words.labels, ("107.7", "28.6", "79.1", ""), ("+7.6%", "+80.4%", "-6.1%", ""), strict=True
    ):
        printed = words.million % number(words, value) if value else "11"
        parts = [
            Paragraph((FigureText(f"trade.{name}", printed),), "figure-value"),
            Paragraph(t(name), "figure-label"),
        ]
        if note:
            parts.append(Paragraph(t(number(words, note)), "figure-note"))
        cells.append(ListItem(tuple(parts)))
    return List(tuple(cells), "key-figures")


def trade_table(words: Words) -> Table:
    figures = (
        ("28.6", "+80.4", "15.9"),
        ("79.1", "-6.1", "84.2"),
        ("107.7", "+7.6", "100.1"),
        ("-50.4", "", "-68.3"),
    )
    rows = tuple(
        Row(
            (
                Cell(t(name), header=True),
                *(Cell((shown(words, name, value),)) for value in values),
            ),
            "total" if index == 2 else "body",
        )
        for index, (name, values) in enumerate(zip(words.rows, figures, strict=True))
    )
    return Table(
        id="table-trade",
        caption=caption(words.table_caption, 1),
        columns=(Column("left", Decimal(2)), *(Column("decimal") for _ in range(3))),
        header=(Row(tuple(Cell(t(name), header=True) for name in words.columns)),),
        rows=rows,
        notes=(Paragraph(t(words.note), "note"),),
    )


def trade_chart(words: Words) -> Chart:
    return Chart(
        id="chart-trade",
        kind="columns",
        caption=caption(words.chart_caption, 1, "figure"),
        categories=("2023", "2024", "2025"),
        series=(
            series(words, words.rows[0], "12.4", "15.9", "28.6"),
            series(words, words.rows[1], "71.3", "84.2", "79.1"),
        ),
        unit=words.million.replace("%s", "").strip(),
        alt="Exports and imports",
        decimal_mark=words.decimal,
        group_mark=words.group,
    )


def goods_chart(words: Words) -> Chart:
    return Chart(
        id="chart-goods",
        kind="bars",
        caption=caption(words.chart_caption, 2, "figure"),
        categories=words.goods,
        series=(series(words, words.rows[0], "20.3", "3.1", "2.6", "0.4"),),
        unit=words.million.replace("%s", "").strip(),
        alt="Goods",
        decimal_mark=words.decimal,
        group_mark=words.group,
    )


def corridor(words: Words) -> Route:
    modes = ("rail", "rail", "sea", "road")
    return Route(
        id="route",
        caption=caption((words.chart_caption[0], words.chart_caption[1], words.sections[2]), 3, "figure"),
        stops=tuple(Stop(*stop) for stop in words.stops),
        legs=tuple(Leg(mode, words.modes[mode]) for mode in modes),
        alt="Corridor",
    )


def quote(words: Words) -> Quote:
    return Quote(
        t(words.quote),
        (Strong(t(words.speaker)), Text(f", {words.position} "), Citation("source-1", "[1]")),
    )


def sources() -> List:
    return List(
        (
            ListItem(
                (
                    Paragraph(
                        (Text("Qazinform, "), Link("https://qazinform.com/a?b=1&c=2", "qazinform.com"), Text("."))
                    ),
                ),
                label("1."),
                "source-1",
            ),
            ListItem((Paragraph(t("Ministry of Trade, 10 February 2026.")),), label("2."), "source-2"),
        ),
        "sources",
    )


def blocks(words: Words) -> tuple[Block, ...]:
    return (
        *(Paragraph(t(text), "requisite") for text in words.requisites),
        Paragraph(t(words.kicker), "kicker"),
        Paragraph(t(words.title), "title"),
        Paragraph(t(words.subtitle), "subtitle"),
        key_figures(words),
        Heading(1, t(words.sections[0]), label("1."), "dialogue"),
        Paragraph(
            (Text(words.body + " "), Citation("source-2", "[2]"), Text(". "), Text(words.second)),
        ),
        Paragraph((Text(words.body + ", "), Foreign("en", "Belt and Road"), Text("; "), Emphasis(t(words.second)))),
        quote(words),
        List(tuple(ListItem((Paragraph(t(text)),), Label("•")) for text in words.bullets)),
        Heading(1, t(words.sections[1]), label("2."), "trade"),
        Paragraph(t(words.second)),
        trade_table(words),
        Heading(2, t(words.rows[0]), label("2.1."), "exports"),
        Paragraph(t(words.body)),
        trade_chart(words),
        goods_chart(words),
        Heading(1, t(words.sections[2]), label("3."), "transport"),
        Paragraph(t(words.second)),
        corridor(words),
        sources(),
    )


def sample(language: str = "en", *, draft: str = "") -> Document:
    """Return the sample in a language."""
    words = LANGUAGES[language]
    meta = Meta(
        title=words.title,
        lang=words.lang,
        date="2026-02-26",
        subject=words.subtitle,
        author="Ministry",
        keywords=(words.sections[0], words.sections[1]),
        running_head=words.title,
        page="{page} / {pages}",
        draft=draft,
    )
    return Document(meta, blocks(words))

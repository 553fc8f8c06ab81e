"""The profile of each side: a row for each line, dated and sourced, in each language."""

from __future__ import annotations

import pytest
from brazil import PAPER, Speak, document, unprinted

from briefing.document import Citation, Document, Table
from briefing.extracts import plain

ROWS = {
    "en": """\
Item | Brazil, 1~January 2026~[1] | Norway, 1~January 2026~[2]
Official name | The Federative Republic of Brazil | The Kingdom of Norway
Capital | Brasília | Oslo
Area | 8,510.4~thousand km² | 385.2~thousand km²
Population | 213.4~million | 5.6~million
Official languages | Portuguese | Norwegian and Sámi
System of government | Federal presidential republic | Constitutional monarchy
Head of state | Luiz Inácio Lula da Silva (since 1~January 2023) | Harald V (since 1991)
Head of government | – | Jonas Gahr Støre (March 2026)
Currency | Brazilian real (BRL) | Norwegian krone (NOK)
Gross domestic product | US$2.2~trillion (2024) | US$484~billion (2024)
GDP per capita | US$10,300 (2024) | –
GDP growth | +3.4% (2024) | +0.6% (2025)~[1]
Inflation | 4.8% (2024) | –
Memberships | UN and BRICS | UN and NATO
Foreign exchange reserves | about US$350~billion, −1.5% (2025) | –
""",
    "kk": """\
Көрсеткіш | Бразилия, 2026~ж. 1~қаңтар~[1] | Норвегия, 2026~ж. 1~қаңтар~[2]
Ресми атауы | Бразилия Федеративтік Республикасы | Норвегия Корольдігі
Астанасы | Бразилиа | Осло
Аумағы | 8~510,4~мың км² | 385,2~мың км²
Халқының саны | 213,4~миллион | 5,6~миллион
Ресми тілдері | Португал тілі | Норвег тілі мен саам тілі
Мемлекеттік құрылымы | Федеративті президенттік республика | Конституциялық монархия
Мемлекет басшысы | Луис Инасиу Лула да Силва (2023~жылғы 1~қаңтардан бастап) | Харальд V (1991~жылдан бастап)
Үкімет басшысы | – | Йонас Гар Стёре (2026~ж. наурыз)
Валютасы | Бразилия реалы (BRL) | Норвегия кронасы (NOK)
Жалпы ішкі өнім | 2,2~триллион АҚШ доллары (2024) | 484~миллиард АҚШ доллары (2024)
Жан басына шаққандағы ЖІӨ | 10,3~мың АҚШ доллары (2024) | –
ЖІӨ өсімі | +3,4% (2024) | +0,6% (2025)~[1]
Инфляция | 4,8% (2024) | –
Халықаралық ұйымдарға мүшелігі | БҰҰ мен БРИКС | БҰҰ мен НАТО
Алтын-валюта қоры | 350~миллиард АҚШ долларына жуық, −1,5% (2025) | –
""",
    "ru": """\
Показатель | Бразилия, 1~января 2026~г.~[1] | Норвегия, 1~января 2026~г.~[2]
Официальное название | Федеративная Республика Бразилия | Королевство Норвегия
Столица | Бразилиа | Осло
Площадь территории | 8~510,4~тыс. км² | 385,2~тыс. км²
Численность населения | 213,4~млн | 5,6~млн
Официальные языки | Португальский | Норвежский и~саамский
Форма правления | Федеративная президентская республика | Конституционная монархия
Глава государства | Луис Инасиу Лула да Силва (с~1~января 2023~года) | Харальд V (с~1991~года)
Глава правительства | – | Йонас Гар Стёре (март 2026~г.)
Валюта | Бразильский реал (BRL) | Норвежская крона (NOK)
Валовой внутренний продукт | 2,2~трлн долларов США (2024) | 484~млрд долларов США (2024)
ВВП на~душу населения | 10,3~тыс. долларов США (2024) | –
Рост ВВП | +3,4~% (2024) | +0,6~% (2025)~[1]
Инфляция | 4,8~% (2024) | –
Членство в~международных организациях | ООН и~БРИКС | ООН и~НАТО
Международные резервы | около 350~млрд долларов США, −1,5~% (2025) | –
""",
    "sr": """\
Податак | Бразил, 1.~јануар 2026.~[1] | Норвешка, 1.~јануар 2026.~[2]
Званични назив | Федеративна Република Бразил | Краљевина Норвешка
Главни град | Бразилија | Осло
Површина | 8.510,4~хиљ. km² | 385,2~хиљ. km²
Број становника | 213,4~милиона | 5,6~милиона
Службени језици | Португалски | Норвешки и~самијски
Државно уређење | Савезна председничка република | Уставна монархија
Шеф државе | Луис Инасио Лула да Силва (од~1.~јануара 2023.~године) | Харалд V (од~1991.~године)
Шеф владе | – | Јонас Гар Стере (март 2026)
Валута | Бразилски реал (BRL) | Норвешка круна (NOK)
Бруто домаћи производ | 2,2~билиона америчких долара (2024) | 484~милијарде америчких долара (2024)
БДП по~становнику | 10,3~хиљаде америчких долара (2024) | –
Раст БДП-а | +3,4% (2024) | +0,6% (2025)~[1]
Инфлација | 4,8% (2024) | –
Чланство у~међународним организацијама | УН и~БРИКС | УН и~НАТО
Девизне резерве | око~350~милијарди америчких долара, −1,5% (2025) | –
""",
}
"""The table as it is printed: cells with bars between them, no-break spaces as ``~``."""

CAPTIONS = {
    "en": "Brazil and Norway: main facts",
    "kk": "Бразилия мен Норвегия: негізгі мәліметтер",
    "ru": "Бразилия и~Норвегия: основные сведения",
    "sr": "Бразил и~Норвешка: основни подаци",
}


def table(paper: Document) -> Table:
    """Return the table of the profiles."""
    (found,) = [block for block in paper.blocks if isinstance(block, Table) and block.id == "profiles"]
    return found


def rows(of: Table) -> list[list[str]]:
    """Return the text of its cells, no-break spaces as ``~``."""
    return [[plain(cell.content).replace("\u00a0", "~") for cell in row.cells] for row in (*of.header, *of.rows)]


@pytest.mark.parametrize("tag", ROWS)
def test_each_side_has_a_column_and_each_line_a_row(spoken: Speak, tag: str) -> None:
    found = table(document(spoken, tag))
    assert rows(found) == [line.split(" | ") for line in ROWS[tag].splitlines()]
    assert plain(found.caption.content).replace("\u00a0", "~") == CAPTIONS[tag]


def test_a_line_cites_its_source_where_that_is_not_the_source_of_the_profile(spoken: Speak) -> None:
    found = table(document(spoken, "en"))
    cited = {
        plain(row.cells[0].content): [part.target for part in row.cells[2].content if isinstance(part, Citation)]
        for row in (*found.header, *found.rows)
    }
    assert (cited["Item"], cited["Capital"], cited["GDP growth"]) == (["source-ssb"], [], ["source-mdic"])


def test_a_profile_of_one_side_has_one_column(spoken: Speak) -> None:
    text = PAPER.read_text(encoding="utf-8")
    home = text[text.index("  home:\n    date") : text.index("  partner:\n    date")]
    found = table(document(spoken, "en", (home, "")))
    assert rows(found)[0] == ["Item", "Norway, 1~January 2026~[2]"]
    assert plain(found.caption.content) == "Norway: main facts"
    assert "–" not in [cell for row in rows(found) for cell in row]


def test_what_readers_must_know_of_a_figure_stands_below(spoken: Speak) -> None:
    note, sources = table(document(spoken, "en")).notes
    assert plain(sources.content).startswith("Source")
    assert plain(note.content) == "Gross domestic product, Norway: Mainland economy and shelf together."


def test_a_figure_of_ones_own_may_count_things(spoken: Speak) -> None:
    old = "      reserves: {term: fund, value: about 350 billion USD"
    new = f"      alumni: {{term: brazilian_students, value: 1 250 students}}\n{old}"
    said = {tag: rows(table(document(spoken, tag, (old, new))))[-2][1] for tag in ("en", "kk", "ru", "sr")}
    assert said == {
        "en": "1,250 students",
        "kk": "1250~студент",
        "ru": "1250~студентов",
        "sr": "1.250~студената",
    }


def test_what_the_table_does_not_print_of_a_figure_is_told(spoken: Speak) -> None:
    old = "inflation: {value: 4.8%, period: 2024"
    change = (old, f"{old}, target: {{value: 3%, year: 2027}}")
    assert "profile.home.inflation.target" in unprinted(spoken, change)


def test_an_estimate_is_called_one_and_its_source_may_be_older_than_the_end_of_the_period(spoken: Speak) -> None:
    old = "inflation: {value: 4.8%, period: 2024"
    changes = (
        (old, f"{old}, estimate: true"),
        ("population: {value: 213.4 million people", "population: {value: 213.4 million people, estimate: true"),
    )
    found = {
        tag: dict(row[:2] for row in rows(table(document(spoken, tag, *changes)))) for tag in ("en", "kk", "ru", "sr")
    }
    assert [found["en"][key] for key in ("Population", "Inflation")] == [
        "213.4~million (estimate)",
        "4.8% (2024, estimate)",
    ]
    assert found["kk"]["Инфляция"] == "4,8% (2024, бағалау)"
    assert found["ru"]["Инфляция"] == "4,8~% (2024, оценка)"
    assert found["sr"]["Инфлација"] == "4,8% (2024, процена)"
    assert unprinted(spoken, *changes) == unprinted(spoken)

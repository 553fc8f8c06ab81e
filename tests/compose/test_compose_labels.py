"""What each figure is called below its digits in the panel, in each language."""

from __future__ import annotations

import pytest
from brazil import TAGS, Speak, document, material
from some import some

from briefing.compose.labels import label
from briefing.document import List
from briefing.errors import DataError
from briefing.extracts import plain

CELLS = {
    "profile.home.area.value": """\
8,510.4 / Area, Brazil / thousand km²
8~510,4 / Аумағы, Бразилия / мың км²
8~510,4 / Площадь территории, Бразилия / тыс. км²
8.510,4 / Површина, Бразил / хиљ. km²
""",
    "profile.home.population.value": """\
213.4 / Population, Brazil / million
213,4 / Халқының саны, Бразилия / млн
213,4 / Численность населения, Бразилия / млн
213,4 / Број становника, Бразил / мил.
""",
    "profile.home.gdp.value": """\
2.2 / Gross domestic product, Brazil, 2024 / US$~trillion
2,2 / Жалпы ішкі өнім, Бразилия, 2024 / трлн АҚШ доллары
2,2 / Валовой внутренний продукт, Бразилия, 2024 / трлн долларов США
2,2 / Бруто домаћи производ, Бразил, 2024. / у~билионима америчких долара
""",
    "profile.home.gdp_per_capita.value": """\
10.3 / GDP per capita, Brazil, 2024 / US$~thousand
10,3 / Жан басына шаққандағы ЖІӨ, Бразилия, 2024 / мың АҚШ доллары
10,3 / ВВП на~душу населения, Бразилия, 2024 / тыс. долларов США
10,3 / БДП по~становнику, Бразил, 2024. / у~хиљадама америчких долара
""",
    "profile.home.growth.value": """\
+3.4% / GDP growth, Brazil, 2024
+3,4% / ЖІӨ өсімі, Бразилия, 2024
+3,4~% / Рост ВВП, Бразилия, 2024
+3,4% / Раст БДП-а, Бразил, 2024.
""",
    "profile.home.inflation.value": """\
4.8% / Inflation, Brazil, 2024
4,8% / Инфляция, Бразилия, 2024
4,8~% / Инфляция, Бразилия, 2024
4,8% / Инфлација, Бразил, 2024.
""",
    "profile.home.reserves": """\
c.~350 / Foreign exchange reserves, Brazil, 2025 / US$~billion, −1.5%
шам.~350 / Алтын-валюта қоры, Бразилия, 2025 / млрд АҚШ доллары, −1,5%
ок.~350 / Международные резервы, Бразилия, 2025 / млрд долларов США, −1,5~%
око~350 / Девизне резерве, Бразил, 2025. / у~милијардама америчких долара, −1,5%
""",
    "profile.home.reserves.change": """\
−1.5% / Foreign exchange reserves, Brazil, change
−1,5% / Алтын-валюта қоры, Бразилия, өзгерісі
−1,5~% / Международные резервы, Бразилия, изменение
−1,5% / Девизне резерве, Бразил, промена
""",
    "profile.partner.area.value": """\
385.2 / Area, Norway / thousand km²
385,2 / Аумағы, Норвегия / мың км²
385,2 / Площадь территории, Норвегия / тыс. км²
385,2 / Површина, Норвешка / хиљ. km²
""",
    "profile.partner.population.value": """\
5.6 / Population, Norway / million
5,6 / Халқының саны, Норвегия / млн
5,6 / Численность населения, Норвегия / млн
5,6 / Број становника, Норвешка / мил.
""",
    "profile.partner.gdp.value": """\
484 / Gross domestic product, Norway, 2024 / US$~billion
484 / Жалпы ішкі өнім, Норвегия, 2024 / млрд АҚШ доллары
484 / Валовой внутренний продукт, Норвегия, 2024 / млрд долларов США
484 / Бруто домаћи производ, Норвешка, 2024. / у~милијардама америчких долара
""",
    "profile.partner.growth.value": """\
+0.6% / GDP growth, Norway, 2025
+0,6% / ЖІӨ өсімі, Норвегия, 2025
+0,6~% / Рост ВВП, Норвегия, 2025
+0,6% / Раст БДП-а, Норвешка, 2025.
""",
    "relations.visits.count": """\
22 / visits at a high level
22 / жоғары деңгейдегі сапар
22 / визита на~высоком уровне
22 / посете на~високом нивоу
""",
    "trade.turnover.value": """\
1.9 / Trade turnover, 2025 / US$~billion, +6.2%
1,9 / Тауар айналымы, 2025 / млрд АҚШ доллары, +6,2%
1,9 / Товарооборот, 2025 / млрд долларов США, +6,2~%
1,9 / Робна размена, 2025. / у~милијардама америчких долара, +6,2%
""",
    "trade.turnover.share": """\
0.9% / of the foreign trade of Norway / Trade turnover
0,9% / Норвегияның сыртқы саудасының ішіндегі үлесі / Тауар айналымы
0,9~% / от~внешней торговли Норвегии / Товарооборот
0,9% / од~спољне трговине Норвешке / Робна размена
""",
    "trade.turnover.change": """\
+6.2% / Trade turnover, change
+6,2% / Тауар айналымы, өзгерісі
+6,2~% / Товарооборот, изменение
+6,2% / Робна размена, промена
""",
    "trade.exports.value": """\
1.1 / Exports from Brazil to Norway / US$~billion, +8.0%
1,1 / Бразилиядан Норвегияға экспорт / млрд АҚШ доллары, +8,0%
1,1 / Экспорт из~Бразилии в~Норвегию / млрд долларов США, +8,0~%
1,1 / Извоз из~Бразила у~Норвешку / у~милијардама америчких долара, +8,0%
""",
    "trade.exports.change": """\
+8.0% / Exports from Brazil to Norway, change
+8,0% / Бразилиядан Норвегияға экспорт, өзгерісі
+8,0~% / Экспорт из~Бразилии в~Норвегию, изменение
+8,0% / Извоз из~Бразила у~Норвешку, промена
""",
    "trade.imports.value": """\
0.8 / Imports into Brazil from Norway / US$~billion
0,8 / Норвегиядан Бразилияға импорт / млрд АҚШ доллары
0,8 / Импорт в~Бразилию из~Норвегии / млрд долларов США
0,8 / Увоз из~Норвешке у~Бразил / у~милијардама америчких долара
""",
    "trade.history.2023.exports": """\
0.9 / Exports from Brazil to Norway, 2023 / US$~billion
0,9 / Бразилиядан Норвегияға экспорт, 2023 / млрд АҚШ доллары
0,9 / Экспорт из~Бразилии в~Норвегию, 2023 / млрд долларов США
0,9 / Извоз из~Бразила у~Норвешку, 2023. / у~милијардама америчких долара
""",
    "trade.goods.exports.coffee.value": """\
0.3 / Coffee: exports to Norway / US$~billion, +4%
0,3 / Кофе: Норвегияға экспорт / млрд АҚШ доллары, +4%
0,3 / Кофе: экспорт в~Норвегию / млрд долларов США, +4~%
0,3 / Кафа: извоз у~Норвешку / у~милијардама америчких долара, +4%
""",
    "trade.goods.exports.coffee.share": """\
27% / Coffee: exports to Norway, share
27% / Кофе: Норвегияға экспорт, үлесі
27~% / Кофе: экспорт в~Норвегию, доля
27% / Кафа: извоз у~Норвешку, удео
""",
    "trade.goods.exports.coffee.change": """\
+4% / Coffee: exports to Norway, change
+4% / Кофе: Норвегияға экспорт, өзгерісі
+4~% / Кофе: экспорт в~Норвегию, изменение
+4% / Кафа: извоз у~Норвешку, промена
""",
    "trade.mirror.0.imports": """\
1.0 / Imports into Brazil from Norway, 2024 (figures of Norway) / US$~billion
1,0 / Норвегиядан Бразилияға импорт, 2024 (Норвегияның деректері бойынша) / млрд АҚШ доллары
1,0 / Импорт в~Бразилию из~Норвегии, 2024 (по~данным Норвегии) / млрд долларов США
1,0 / Увоз из~Норвешке у~Бразил, 2024. (по~подацима Норвешке) / у~милијардама америчких долара
""",
    "trade.potential.kinds": """\
>~90 / types of goods for export to Norway
>~90 / Норвегияға экспорттауға болатын тауар түрі
>~90 / видов товаров для~экспорта в~Норвегию
>~90 / врста робе за~извоз у~Норвешку
""",
    "trade.potential.value": """\
>~200 / Export potential: Norway / US$~million
>~200 / Норвегияға экспорт әлеуеті / млн АҚШ доллары
>~200 / Потенциал экспорта в~Норвегию / млн долларов США
>~200 / Потенцијал извоза у~Норвешку / у~милионима америчких долара
""",
    "investment.projects.wind_farm.value": """\
500 / The Atlantic wind farm / US$~million
500 / Атлантика жел электр станциясы / млн АҚШ доллары
500 / Атлантическая ветровая электростанция / млн долларов США
500 / Ветроелектрана „Атлантик“ / у~милионима америчких долара
""",
    "investment.projects.wind_farm.jobs": """\
340 / The Atlantic wind farm: jobs
340 / Атлантика жел электр станциясы: жұмыс орындары
340 / Атлантическая ветровая электростанция: рабочие места
340 / Ветроелектрана „Атлантик“: радна места
""",
    "investment.flow.outward.value": """\
12.5 / Direct investment from Brazil, 2024 / US$~million
12,5 / Бразилиядан тікелей инвестиция, 2024 / млн АҚШ доллары
12,5 / Прямые инвестиции из~Бразилии, 2024 / млн долларов США
12,5 / Директне инвестиције из~Бразила, 2024. / у~милионима америчких долара
""",
    "investment.stock.inward.value": """\
31.4 / Stock of direct investment from Norway, 2024 / US$~billion, +5%
31,4 / Норвегиядан тікелей инвестицияның жинақталған көлемі, 2024 / млрд АҚШ доллары, +5%
31,4 / Накопленные прямые инвестиции из~Норвегии, 2024 / млрд долларов США, +5~%
31,4 / Стање директних инвестиција из~Норвешке, 2024. / у~милијардама америчких долара, +5%
""",
    "investment.stock.inward.previous": """\
29.9 / Stock of direct investment from Norway, 2023 / US$~billion
29,9 / Норвегиядан тікелей инвестицияның жинақталған көлемі, 2023 / млрд АҚШ доллары
29,9 / Накопленные прямые инвестиции из~Норвегии, 2023 / млрд долларов США
29,9 / Стање директних инвестиција из~Норвешке, 2023. / у~милијардама америчких долара
""",
    "investment.companies.at_home.joint": """\
21 / joint ventures with Norwegian participation
21 / Норвегия капиталы қатысатын бірлескен кәсіпорын
21 / совместное предприятие с~норвежским участием
21 / заједничко предузеће са~норвешким учешћем
""",
    "investment.companies.at_home.with_participation": """\
42 / companies with Norwegian participation / of which active: 31
42 / Норвегия капиталы қатысатын компания / оның ішінде жұмыс істейтіні: 31
42 / компании с~норвежским участием / из~них действующих: 31
42 / компаније са~норвешким учешћем / од~тога активних: 31
""",
    "investment.companies.at_home.active": """\
31 / active companies with Norwegian participation
31 / Норвегия капиталы қатысатын, жұмыс істеп тұрған компания
31 / компания с~норвежским участием (из~числа действующих)
31 / компанија са~норвешким учешћем (само активне)
""",
    "investment.companies.at_home.jobs": """\
12.4 / thousand jobs in companies with Norwegian participation
12,4 / Норвегия капиталы қатысатын компаниялардағы мың жұмыс орны
12,4 / тыс. рабочих мест в~компаниях с~норвежским участием
12,4 / хиљ. радних места у~компанијама са~норвешким учешћем
""",
    "investment.companies.at_partner.with_participation": """\
1 / company with Brazilian participation in Norway
1 / Норвегияда: Бразилия капиталы қатысатын компания
1 / компания с~бразильским участием в~Норвегии
1 / компанија са~бразилским учешћем у~Норвешкој
""",
    "investment.partnerships.0.duration": """\
c.~30 / Cooperation: the Butantan Institute and the University of Bergen / years
шам.~30 / Ынтымақтастық: Бутантан институты мен Берген университеті / жыл
ок.~30 / Сотрудничество: Институт Бутантан и~Бергенский университет / лет
око~30 / Сарадња: Институт Бутантан и~Универзитет у~Бергену / година
""",
    "corridor.routes.coffee_line.legs.0.distance": """\
10,200 / Distance Brasília~– Oslo / km
10~200 / Бразилиа~– Осло қашықтығы / км
10~200 / Расстояние Бразилиа~– Осло / км
10.200 / Растојање Бразилија~– Осло / km
""",
    "education.students": """\
1,250 / Brazilian students in Norway, 2025 / students, +5.0%
1~250 / Норвегиядағы бразилиялық студенттер, 2025 / студент, +5,0%
1~250 / Бразильские студенты в~Норвегии, 2025 / студентов, +5,0~%
1.250 / Бразилски студенти у~Норвешкој, 2025. / студената, +5,0%
""",
    "education.students.rank": """\
3rd / largest group of foreign students from Latin America / Brazilian students in Norway
3-орын / Латын Америкасынан келген шетелдік студенттердің ең үлкен тобы / Норвегиядағы бразилиялық студенттер
3-я / крупнейшая группа студентов из~Латинской Америки / Бразильские студенты в~Норвегии
3.~место / највећа група студената из~Латинске Америке / Бразилски студенти у~Норвешкој
""",
    "education.students.previous": """\
1,190 / Brazilian students in Norway, 2024 / students
1~190 / Норвегиядағы бразилиялық студенттер, 2024 / студент
1~190 / Бразильские студенты в~Норвегии, 2024 / студентов
1.190 / Бразилски студенти у~Норвешкој, 2024. / студената
""",
    "relations.anniversary": """\
121 / years of diplomatic relations
121 / дипломатиялық қатынастар орнатылғаннан бергі жыл
121 / год дипломатических отношений
121 / година дипломатских односа
""",
    "trade.exports.previous": """\
c.~1 / Exports from Brazil to Norway, 2024 / US$~billion
шам.~1 / Бразилиядан Норвегияға экспорт, 2024 / млрд АҚШ доллары
ок.~1 / Экспорт из~Бразилии в~Норвегию, 2024 / млрд долларов США
око~1 / Извоз из~Бразила у~Норвешку, 2024. / у~милијардама америчких долара
""",
    "trade.balance.value": """\
0.3 / Trade balance of Brazil / US$~billion
0,3 / Бразилияның сауда сальдосы / млрд АҚШ доллары
0,3 / Сальдо торговли Бразилии / млрд долларов США
0,3 / Салдо Бразила у~робној размени / у~милијардама америчких долара
""",
    "investment.stock.inward.change": """\
+5% / Stock of direct investment from Norway, change
+5% / Норвегиядан тікелей инвестицияның жинақталған көлемі, өзгерісі
+5~% / Накопленные прямые инвестиции из~Норвегии, изменение
+5% / Стање директних инвестиција из~Норвешке, промена
""",
    "education.students.change": """\
+5.0% / Brazilian students in Norway, change
+5,0% / Норвегиядағы бразилиялық студенттер, өзгерісі
+5,0~% / Бразильские студенты в~Норвегии, изменение
+5,0% / Бразилски студенти у~Норвешкој, промена
""",
    "corridor.routes.coffee_line.distance": """\
10,200 / The Coffee Line: length / km
10~200 / «Кофе желісі»: ұзындығы / км
10~200 / «Кофейный путь»: протяжённость / км
10.200 / „Пут кафе“: дужина / km
""",
}
"""A cell for each figure of the data: the digits, what it is, its unit and change; no-break spaces as ``~``."""
CHOICE = (
    "  - trade.turnover\n"
    "  - education.students\n"
    "  - education.students.rank\n"
    "  - profile.partner.population\n"
    "  - investment.stock.inward\n"
    "  - trade.turnover.share\n"
)


def cells(speak: Speak, tag: str, *changes: tuple[str, str]) -> list[str]:
    """Return the cells of the panel."""
    blocks = document(speak, tag, *changes).blocks
    (panel,) = [block for block in blocks if isinstance(block, List) and block.role == "key-figures"]
    texts = ([plain(one.content) for one in item.content] for item in panel.items)
    return [" / ".join(text).replace("\u00a0", "~") for text in texts]


def named(*figures: str) -> tuple[str, str]:
    """Return the change of the data that puts figures into the panel."""
    return CHOICE, "".join(f"  - {one}\n" for one in figures)


@pytest.mark.parametrize("tag", TAGS)
def test_any_figure_may_stand_in_the_panel_and_says_what_it_is(spoken: Speak, tag: str) -> None:
    place = TAGS.index(tag)
    ids = some(CELLS)
    found = [cell for start in range(0, len(ids), 6) for cell in cells(spoken, tag, named(*ids[start : start + 6]))]
    assert found == [CELLS[one].splitlines()[place] for one in ids]


def test_every_figure_of_the_data_has_a_label_but_what_is_left_of_the_goods(spoken: Speak) -> None:
    of = material(spoken, "en")
    unnamed = [name for name in of.figures if label(of, name) is None]
    assert unnamed == ["trade.goods.exports_rest.value"]
    assert of.figures.keys() - set(unnamed) == CELLS.keys()


def test_the_data_choose_the_figures_and_their_order(spoken: Speak) -> None:
    found = cells(spoken, "en", named("education.students", "trade.exports"))
    assert [cell.split(" / ")[0] for cell in found] == ["1,250", "1.1"]


def test_an_indicator_that_is_offered_takes_the_last_place_of_the_usual_choice(spoken: Speak) -> None:
    usual = cells(spoken, "en", (f"key_figures:\n{CHOICE}", ""))
    offer = ("period: 2025, previous: 1 190 students", "key_figure: true, period: 2025, previous: 1 190 students")
    offered = cells(spoken, "en", (f"key_figures:\n{CHOICE}", ""), offer)
    assert [cell.split(" / ")[0] for cell in usual] == ["1.9", "1.1", "0.8", "0.3", "42"]
    assert offered == [*usual, CELLS["education.students"].splitlines()[0]]


def test_more_figures_than_the_panel_holds_are_an_error_at_their_key(spoken: Speak) -> None:
    with pytest.raises(DataError) as wrong:
        document(spoken, "en", named(*some(CELLS)[:7]))
    (problem,) = wrong.value.diagnostics
    assert (problem.key, problem.message) == ("key_figures", "names 7 figures, and the panel has room for 6")
    assert problem.hint == "leave 6 of them, or set `max: 7` of `key-figures` in template.yaml"


def test_a_figure_without_a_name_is_an_error_at_its_place(spoken: Speak) -> None:
    point = "      source: mdic\n    - text:\n        en: Norway asks"
    figures = f"      figures: {{deals: {{value: 12}}}}\n{point}"
    shown = ("en: Trade grew", "en: After {deals} deals trade grew")
    with pytest.raises(DataError) as wrong:
        document(spoken, "en", (point, figures), shown, named("trade.turnover", "summary.messages.0.deals"))
    (problem,) = wrong.value.diagnostics
    assert problem.key == "key_figures.1"
    assert problem.message == "names summary.messages.0.deals, which has no name of its own"


def test_a_percentage_tells_its_change_below(spoken: Speak) -> None:
    share = (
        "value: 1 250 students, period: 2025, previous: 1 190 students",
        "value: 1.2%, period: 2025, change: +0.1 points",
    )
    assert [cell.split(" / ")[-1] for cell in cells(spoken, "en", named("education.students"), share)] == ["+0.1~pp"]

"""No sentence on trade, investment, routes or relations points to what has not been said, whatever the data are."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest
from measured import KNOWN
from papers import SHIPPED
from some import some

from briefing import compose, resources
from briefing.data import load_text
from briefing.document import Block, Document, Heading, Meta, Paragraph, Text
from briefing.dump import dump
from briefing.extracts import plain
from briefing.figures import derive
from briefing.language import Language
from briefing.reading.source_text import decode

TAGS = ("en", "kk", "ru", "sr")
HEAD = """schema: 2
id: claims
home: KZ
partner: {partner}
date: '2026-03-05'
languages: [en, kk, ru, sr]
sources:
  s: {{title: {{en: S, kk: S, ru: S, sr: S}}, date: '2026-01-20'}}
  t: {{title: {{en: T, kk: T, ru: T, sr: T}}, date: '2026-01-20'}}
"""
TRADE = "trade:\n  reporter: {country: KZ, source: s}\n  period: 2025\n"
INVESTMENT = "investment:\n  source: s\n"
PAPERS: Mapping[str, str] = {
    "exports alone, no history": TRADE + "  exports: {value: 5 million USD, change: +3%}\n",
    "the balance alone": TRADE + "  balance: {value: 9 million USD, previous: 9 million USD}\n",
    "a balance that moved, and no flows": TRADE + "  balance: {value: -9 million USD, previous: 4 million USD}\n",
    "nothing exported": TRADE + "  exports: {value: 0 thousand USD}\n  imports: {value: 1 thousand USD}\n",
    "nothing traded": TRADE + "  exports: {value: 0 USD}\n  imports: {value: 0 USD}\n",
    "a tie": TRADE + "  exports: {value: 5 million USD, change: +3%}\n  imports: {value: 5 million USD, change: +3%}\n",
    "qualified": TRADE + "  exports: {value: over 5 million USD}\n  imports: {value: about 7 million USD}\n",
    "goods of which only some move": TRADE
    + "  goods:\n    exports: [{hs: '31', trend: new}]\n    imports: [{hs: '52'}, {hs: '30', trend: falling}]\n",
    "a quarter, as others see it": TRADE.replace("2025", "2025-Q1")
    + "  mirror: [{period: 2025-Q1, source: t, country: KZ, turnover: 5 million USD, change: +1%}]\n",
    "services alone": TRADE + "  services: {exports: {value: 5 million USD}, imports: {value: 4 million USD}}\n",
    "both directions of one year": INVESTMENT
    + "  flow:\n    inward: {value: 5 million USD, period: 2024, change: -3%}\n"
    + "    outward: {value: 0 million USD, period: 2024, previous: 2 million USD}\n",
    "one company, idle": INVESTMENT
    + "  companies: {at_home: {with_participation: 1, active: {count: 0, of: with_participation}, jobs: 3}}\n",
    "some of two sets": INVESTMENT
    + "  companies: {at_partner: {joint: 3, with_participation: 9, active: {count: 1, of: joint}, jobs: 30}}\n",
    "jobs alone": INVESTMENT + "  companies: {at_home: {jobs: about 30}}\n",
    "visits, and no date": "relations: {visits: {count: 1, level: highest}, source: s}\n",
    "visits since a date": "relations: {established: 1993, visits: {count: 2, level: high}, source: s}\n",
}
POINTING: Mapping[str, Mapping[str, str]] = {
    "en": {
        "[Aa]s a result": r"(rose|fell) by.* (rose|fell) by",
        "The main reason": "narrowed|widened|turned into",
        "Since then": "were established",
        "same source": "According to",
        "same period|same date": r"\b(19|20)\d\d\b",
        "(Of|Both of|All of) these|Of the (companies|joint)": "registered",
        "They employ|It employs|It is (not )?active": "registered",
        "This (is|accounts)|It amounted": "amounted|totalled|rose|fell|unchanged",
        "also include|also takes|Another area": r"\.",
        "participation in the route as|The route is": "development of",
    },
    "kk": {
        "[Нн]әтижесінде": "(өсіп|төмендеп).*(өсіп|төмендеп)",
        "Бұған": "қысқарды|ұлғайды|ауысты",
        "Осы кезеңде|Содан бері": "орнатылды",
        "[Сс]ол (деректер|кезең)": r"\b(19|20)\d\d\b",
        "Олардың|Компаниялардың|Бірлескен кәсіпорындардың": "тіркелген",
        "Оларда|Онда ": "тіркелген",
        "Бұл көрсеткіш": "құрады|жетті|асты",
        "осы бағытқа|Бағыттың": "дамыту",
        "Сондай-ақ|Тағы бір|дамытуға да": r"\.",
    },
    "ru": {
        "[Вв] результате": "(вырос|сократился).*(вырос|сократился)",
        "Основной причиной": "сократилось|увеличилось|сменилось",
        "За прошедшее время": "установлены",
        "тем же данным": "По ",
        "тот же период|ту же дату": r"\b(19|20)\d\d\b",
        "Из них|Из этих|Из совместных|(Все|Об[ае]) эт|Число занятых — ": "зарегистрирован",
        "Он[ао] (не )?действует": "зарегистрирован",
        "^Это | Это ": "составил|вырос|сократился|изменил",
        "этом маршруте|Протяжённость маршрута составляет": "развитие",
        "также вход|и в развитии|Ещё одн": r"\.",
    },
    "sr": {
        "[Тт]име је": "(повећан|смањен).*(повећан|смањен)",
        "Главни разлог": "смањен|повећан|прешао",
        "У том периоду|Од тада": "успостављени",
        "истом извору": "Према",
        "истом периоду|исти датум": r"\b(19|20)\d\d\b",
        "Од њих|Од тих|Од заједничких|Број запослених износи": "регистрован",
        "Он[ао] (не )?(активно )?послује": "регистрован",
        "То је|То чини": "износи|повећан|смањен",
        "тој рути|Дужина руте износи": "развој",
        "се и |и у развоју|Још један": r"\.",
    },
}
"""Words that point back, each with what must stand before them in the section."""
ROOMS = ("trade-", "investment-", "enterprises", "partnerships", "corridor", "flights", "relations", "strongest")

Speak = Callable[[str], Language]


def composed(speak: Speak, tag: str, body: str, partner: str = "RS") -> Document:
    source = decode((HEAD.format(partner=partner) + body).encode(), "claims.yaml")
    briefing = load_text(source, languages=TAGS, known=KNOWN).briefing
    return compose.compose(briefing, derive(briefing), speak(tag), compose.load(resources.default_template_dir()))


def is_ours(block: Block) -> bool:
    name = block.key.split(".")[1] if block.key.count(".") > 1 else ""
    return isinstance(block, Paragraph) and name.startswith(ROOMS)


def dangling(document: Document, tag: str) -> list[str]:
    """Return the words that point to nothing, with the sentences they stand in."""
    found, before = [], ""
    for block in document.blocks:
        if isinstance(block, Heading):
            before = ""
        elif is_ours(block):
            text = plain(block.content).replace("\u00a0", " ")
            for words, wanted in POINTING[tag].items():
                found += [
                    f"{words}: {text}"
                    for one in re.finditer(words, text)
                    if not re.search(wanted, before + text[: one.start()])
                ]
            before += text
    return found


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", PAPERS)
def test_no_sentence_points_to_what_is_not_said(name: str, tag: str, spoken: Speak) -> None:
    for partner in ("RS", "MK"):  # with an adjective, and without
        document = composed(spoken, tag, PAPERS[name], partner)
        assert [block for block in document.blocks if is_ours(block)]
        assert dangling(document, tag) == []


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", SHIPPED)
def test_no_example_does_either(name: str, tag: str, document_of: Callable[[str, str], Document]) -> None:
    assert dangling(document_of(name, tag), tag) == []


@pytest.mark.parametrize("tag", TAGS)
def test_the_words_that_point_are_found_where_nothing_is_before_them(tag: str) -> None:
    paragraph = {"en": "As a result, x.", "kk": "Нәтижесінде x.", "ru": "В результате x.", "sr": "Тиме је x."}[tag]
    block = Paragraph((Text(paragraph),), key="trade.trade-flows.1")
    assert some(dangling(Document(Meta("", "", ""), (block,)), tag))


ZERO = re.compile(r"(?<![\d,.])0(?![\d,.])")


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", ["nothing exported", "nothing traded", "one company, idle"])
def test_nothing_is_no_amount(name: str, tag: str, spoken: Speak) -> None:
    told = [plain(block.content) for block in composed(spoken, tag, PAPERS[name]).blocks if is_ours(block)]
    assert not [text for text in some(told) if ZERO.search(text)]


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("en", "The company is active"),
        ("kk", "Бұл компания жұмыс істейді"),
        ("ru", "Компания действует"),
        ("sr", "Та компанија активно послује"),
    ],
)
def test_one_company_of_those_counted_is_told_alone(tag: str, told: str, spoken: Speak) -> None:
    counted = "{joint: 2, with_participation: 1, active: {count: 1, of: with_participation}, source: s}"
    text = dump(composed(spoken, tag, f"investment: {{companies: {{at_home: {counted}}}}}\n")).replace("\u00a0", " ")
    assert told in text


ALL_ACTIVE = {
    "{with_participation: 3, active: {count: 3, of: with_participation}, source: s}": {
        "en": "All of these are active",
        "kk": "Олардың барлығы жұмыс істейді",
        "ru": "Все эти компании действуют",
        "sr": "Све те компаније активно послују",
    },
    "{joint: 2, with_participation: about 100, active: {count: 2, of: joint}, source: s}": {
        "en": "Both joint ventures are active",
        "kk": "Бірлескен кәсіпорындардың екеуі де жұмыс істейді",
        "ru": "Оба этих совместных предприятия действуют",
        "sr": "Оба та заједничка предузећа активно послују",
    },
    "{joint: 3, with_participation: 4, active: {count: 7, of: all}, source: s}": {
        "en": "All of these are active",
        "kk": "Олардың барлығы жұмыс істейді",
        "ru": "Все эти предприятия действуют",
        "sr": "Сва та предузећа активно послују",
    },
    "{with_participation: over 3, active: {count: 3, of: with_participation}, source: s}": {
        "en": "Of these, three are active",
        "kk": "Олардың үшеуі жұмыс істейді",
        "ru": "Из них действуют три",
        "sr": "Од њих активно послују три",
    },
}


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("counted", ALL_ACTIVE)
def test_all_are_told_as_all_where_the_count_is_exact(counted: str, tag: str, spoken: Speak) -> None:
    text = dump(composed(spoken, tag, f"investment: {{companies: {{at_home: {counted}}}}}\n")).replace("\u00a0", " ")
    assert ALL_ACTIVE[counted][tag] in text


NO_GOODS = {
    "en": "o trade in goods between",
    "kk": "арасында тауар саудасы тіркелмеген",
    "ru": "орговля товарами между",
    "sr": "обна размена између",
}


@pytest.mark.parametrize("tag", TAGS)
def test_no_trade_is_said_of_goods_alone_beside_services(tag: str, spoken: Speak) -> None:
    goods = "reporter: {country: KZ, source: s}, period: 2024, exports: {value: 0 EUR}, imports: {value: 0 EUR}"
    services = "services: {period: 2024, turnover: {value: 3 million EUR}}"
    text = dump(composed(spoken, tag, f"trade: {{{goods}, {services}}}\n")).replace("\u00a0", " ")
    assert NO_GOODS[tag] in text


THE_WHOLE = {"en": "account", "kk": "100 пайызын", "ru": "составляют 100 %", "sr": "100% увоза"}
MOST = {"en": "majority", "kk": "негізгі бөлігін", "ru": "Основную часть", "sr": "Највећи део"}


@pytest.mark.parametrize("tag", TAGS)
def test_the_whole_is_not_the_largest_part(tag: str, spoken: Speak) -> None:
    flow = "reporter: {country: KZ, source: s}, period: 2024, imports: {value: 2 million EUR}"
    goods = 'goods: {imports: [{hs: "08", value: 2 million EUR, share: 100%}]}'
    text = dump(composed(spoken, tag, f"trade: {{{flow}, {goods}}}\n")).replace("\u00a0", " ")
    assert THE_WHOLE[tag] in text
    assert MOST[tag] not in text


AFTER_NONE = {
    "en": ("In 2023 such investment totalled", "At the end of 2023 the stock stood at"),
    "kk": ("2023 жылы бұл көрсеткіш", "2023 жылдың соңында бұл көрсеткіш"),
    "ru": ("В 2023 году они составили", "На конец 2023 года они составляли"),
    "sr": ("У 2023. години износиле су", "Оне су крајем 2023. године износиле"),
}


@pytest.mark.parametrize("tag", TAGS)
def test_what_came_before_nothing_agrees_with_what_was_not_recorded(tag: str, spoken: Speak) -> None:
    measured = "{inward: {value: 0 USD, period: 2024, previous: 1 million USD}}"
    text = dump(composed(spoken, tag, f"{INVESTMENT}  flow: {measured}\n  stock: {measured}\n")).replace("\u00a0", " ")
    for told in some(AFTER_NONE[tag]):
        assert told in text

"""Small papers on the indicators of a section of one's own, Hungary and Uzbekistan, in all languages."""

from __future__ import annotations

import textwrap

from briefing import compose, resources
from briefing.data import Known, Loaded, load_text
from briefing.data.walk import walk
from briefing.document import Document, Paragraph
from briefing.errors import Diagnostic
from briefing.extracts import plain
from briefing.figures import derive
from briefing.language import Language
from briefing.reading.source_text import decode

HEAD = """\
schema: 2
id: hungary-uzbekistan
home: HU
partner: UZ
date: 2026-03-15
languages: [en, kk, ru, sr]
sources:
  office: {title: {en: Bulletin, kk: Бюллетень, ru: Бюллетень, sr: Билтен}, date: 2026-02-10}
  school: {title: {en: Report, kk: Есеп, ru: Отчёт, sr: Извештај}, date: 2026-01-10}
terms:
  students:
    en: Uzbek students in Hungary
    kk: Мажарстандағы өзбек студенттері
    ru: узбекские студенты в Венгрии
    sr: {nom: узбекистански студенти у Мађарској, gen: узбекистанских студената у Мађарској, gender: m, number: plural}
  student: {en: students, kk: студент, ru: студенты, sr: студенти}
  pupil: {en: pupils, kk: оқушы, ru: ученики, sr: {nom: ученици, one: ученик}}
  enrolment:
    en: school enrolment
    kk: мектеп контингенті
    ru: контингент школ
    sr: {nom: упис у школе, gender: m}
  index: {en: the price index, kk: баға индексі, ru: индекс цен, sr: {nom: индекс цена, gender: m}}
  exports: {en: exports of services, kk: қызметтер экспорты, ru: экспорт услуг, sr: {nom: извоз услуга, gender: m}}
  deliveries:
    en: deliveries of medicines
    kk: дәрі-дәрмек жеткізілімі
    ru: поставки лекарств
    sr: {nom: испоруке лекова, number: plural, gender: f}
  aid: {en: humanitarian aid, kk: гуманитарлық көмек, ru: гуманитарная помощь, sr: {nom: хуманитарна помоћ, gender: f}}
  unemployment:
    en: the unemployment rate
    kk: жұмыссыздық деңгейі
    ru: уровень безработицы
    sr: {nom: стопа незапослености, gender: f}
  cargo: {en: cargo traffic, kk: жүк тасымалы, ru: грузооборот, sr: {nom: теретни саобраћај, gender: m}}
  balance:
    en: net migration
    kk: көші-қон сальдосы
    ru: сальдо миграции
    sr: {nom: миграциони салдо, gender: m, number: singular}
  trade:
    en: the foreign trade of Hungary
    kk: Мажарстанның сыртқы саудасы
    ru: внешняя торговля Венгрии
    sr: {nom: спољна трговина Мађарске, gen: спољне трговине Мађарске, gender: f}
  market: {en: largest markets, kk: ірі нарықтар, ru: крупнейшая страна, sr: {nom: највеће тржиште, gender: n}}
  partners:
    en: largest trading partner
    kk: ірі сауда серіктестері
    ru: {nom: крупнейшие торговые партнёры, gen: крупнейших торговых партнёров, number: plural}
    sr: {nom: највећи трговински партнери, ins: највећим трговинским партнерима, number: plural, gender: m}
"""

CULTURE = """\
sections:
  culture:
    title: {en: Culture, kk: Мәдениет, ru: Культура, sr: Култура}
    source: office
"""


def read(text: str, known: Known) -> Loaded:
    """Read what follows the terms of the file above."""
    return load_text(decode((HEAD + text).encode(), "case.yaml"), languages=None, known=known)


def composed(loaded: Loaded, language: Language) -> Document:
    """Return the paper of the bundled template."""
    briefing = loaded.briefing
    return compose.compose(briefing, derive(briefing), language, compose.load(resources.default_template_dir()))


def unprinted(loaded: Loaded, document: Document) -> list[Diagnostic]:
    """Return what the data hold and the paper does not print."""
    entries = walk(loaded.briefing)
    return list(compose.unprinted(entries, compose.printed(document, entries), (), loaded.lines))


def with_indicators(indicators: str, known: Known) -> Loaded:
    """Read a file whose section on culture has these indicators."""
    return read(f"{CULTURE}    indicators:\n{textwrap.indent(indicators, '      ')}", known)


def paragraphs(document: Document) -> list[str]:
    """Return the text of the paragraphs of the body, without the numbers of sources."""
    body = (block for block in document.blocks if isinstance(block, Paragraph) and block.role == "body")
    return [plain(block.content).partition("\u00a0[")[0] for block in body]

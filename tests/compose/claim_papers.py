"""Papers on relations and foreign policy, composed for tests from a few lines of data: what they claim, and of whom."""

from __future__ import annotations

from pathlib import Path

from measured import KNOWN

from briefing import compose
from briefing.compose.registry import BLOCKS
from briefing.compose.template import BlockPlan, SectionPlan, Template
from briefing.data.loading import load_text
from briefing.document import Document, Paragraph
from briefing.extracts import plain
from briefing.figures import derive
from briefing.language import Language
from briefing.reading.source_text import SourceText

BASE = Path(__file__).parents[1] / "examples" / "hungary-uzbekistan.yaml"
TERMS = """
  law:
    en: the rule of law
    kk: {nom: заң үстемдігі, possessive: true}
    ru: {nom: верховенство права, gen: верховенства права, gender: n}
    sr: {nom: владавина права, gen: владавине права, gender: f}
  peace:
    en: peace
    kk: бейбітшілік
    ru: {nom: мир, gen: мира, gender: m}
    sr: {nom: мир, gen: мира, gender: m}
  eu:
    en: the EU
    kk: {nom: ЕО, harmony: back}
    ru: {nom: ЕС, indeclinable: true, gender: m}
    sr: {nom: ЕУ, indeclinable: true, gender: f}
  wto:
    en: the WTO
    kk: {nom: ДСҰ, harmony: back}
    ru: {nom: ВТО, indeclinable: true, gender: f}
    sr: {nom: СТО, indeclinable: true, gender: f}
  osce:
    en: the OSCE
    kk: {nom: ЕҚЫҰ, harmony: back}
    ru: {nom: ОБСЕ, indeclinable: true, gender: f}
    sr: {nom: ОЕБС, gen: ОЕБС-а, dat: ОЕБС-у, ins: ОЕБС-ом, loc: ОЕБС-у, gender: m}
  rights:
    en: the Human Rights Council
    kk: {nom: Адам құқықтары кеңесі, possessive: true}
    ru: {nom: Совет по правам человека, gen: Совета по правам человека, gender: m}
    sr: {nom: Савет за људска права, gen: Савета за људска права, gender: m}
  security:
    en: the UN Security Council
    kk: {nom: БҰҰ Қауіпсіздік Кеңесі, possessive: true}
    ru: {nom: Совет Безопасности ООН, gen: Совета Безопасности ООН, gender: m}
    sr: {nom: Савет безбедности УН, gen: Савета безбедности УН, gender: m}
  expo:
    en: the exhibition
    kk: көрме
    ru: {nom: выставка, gen: выставки, gender: f}
    sr: {nom: изложба, gen: изложбе, gender: f}
  assembly:
    en: the National Assembly
    kk: {nom: Мемлекеттік жиналыс, harmony: back}
    ru: {nom: Государственное собрание, gen: Государственного собрания, prep: Государственном собрании, gender: n}
    sr: {nom: Државна скупштина, gen: Државне скупштине, loc: Државној скупштини, gender: f}
  senate:
    en: the Senate
    kk: Сенат
    ru: {nom: Сенат, gen: Сената, prep: Сенате, gender: m}
    sr: {nom: Сенат, gen: Сената, loc: Сенату, gender: m}
"""
PARTS = (("relations", ""), ("points", "relations"), ("projects", "relations"), ("awards", "relations"), ("policy", ""))


def told(data: str, language: Language, edition: str = "2025-10-07", *, swapped: bool = False) -> list[str]:
    """Return the paragraphs that a paper prints of sections, which are written as YAML; no-break spaces are plain ones.

    ``swapped`` makes it the paper of the other side.
    """
    document = paper(data, language, edition, swapped=swapped)
    texts = [plain(block.content) for block in document.blocks if isinstance(block, Paragraph)]
    return [text.replace("\u00a0[]", "").replace("\u00a0", " ") for text in texts]


def paper(data: str, language: Language, edition: str = "2025-10-07", *, swapped: bool = False) -> Document:
    """Return such a paper."""
    base = BASE.read_text(encoding="utf-8").replace("date: 2025-10-07", f"date: {edition}")
    if swapped:
        base = base.replace("home: HU\npartner: UZ", "home: UZ\npartner: HU")
    briefing = load_text(SourceText("paper.yaml", f"{base}{TERMS}{data}"), languages=None, known=KNOWN).briefing
    plans = tuple(BlockPlan(name, BLOCKS[name].options(block=name, **({"of": of} if of else {}))) for name, of in PARTS)
    return compose.compose(briefing, derive(briefing), language, Template("t", "", (SectionPlan("", plans),)))

"""Routes as sentences: a route with more to tell has its own, those of which only names are known share one."""

from __future__ import annotations

import pytest
from list_papers import BASE, sentences
from measured import KNOWN

from briefing import compose
from briefing.compose.registry import BLOCKS
from briefing.compose.template import BlockPlan, SectionPlan, Template
from briefing.data.loading import load_text
from briefing.figures import derive
from briefing.reading.source_text import SourceText

TEMPLATE = Template("t", "", (SectionPlan("", (BlockPlan("corridor", BLOCKS["corridor"].options(block="corridor")),)),))
NAMES = ("tashkent", "samarkand", "budapest", "vienna")
SHARED = {
    "en": "An important area of cooperation is the development of Tashkent. "
    "Other areas are the development of Samarkand, Budapest and Vienna [1].",
    "kk": "Ынтымақтастықтың маңызды бағыты — Ташкентті дамыту. "
    "Тағы бір бағыт — Самарқандты, Будапештті және Венаны дамыту [1].",
    "ru": "Важным направлением сотрудничества является развитие Ташкента. "
    "Ещё одним направлением является развитие Самарканда, Будапешта и Вены [1].",
    "sr": "Важна област сарадње јесте развој Ташкента. "
    "Још једна област сарадње јесте развој Самарканда, Будимпеште и Беча [1].",
}


def told(routes: list[str], language) -> str:
    lines = "".join(f"    - {{{route}}}\n" for route in routes)
    text = f"{BASE.read_text(encoding='utf-8')}corridor:\n  source: mfa\n  routes:\n{lines}"
    briefing = load_text(SourceText("paper.yaml", text), languages=None, known=KNOWN).briefing
    return sentences(compose.compose(briefing, derive(briefing), language, TEMPLATE).blocks).replace("\u00a0", " ")


@pytest.mark.parametrize("tag", SHARED)
def test_further_routes_of_which_only_names_are_known_share_a_sentence(tag: str, spoken) -> None:
    assert told([f"name: {name}" for name in NAMES], spoken(tag)) == SHARED[tag]


def test_a_route_of_which_more_is_known_has_a_sentence_of_its_own(spoken) -> None:
    role = "participation: {country: UZ, role: tax}"
    said = told(["name: vienna", f"name: tashkent, {role}", "name: samarkand", "name: budapest"], spoken("en"))
    assert said.count("area") == 3
    assert said.endswith("These areas also include the development of Samarkand and Budapest [1].")

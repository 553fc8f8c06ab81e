"""The blocks that docs/blocks.md shows work as it says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any

import pytest

from briefing import compose
from briefing.compose import discourse, draft, material, registry
from briefing.compose.template import BlockPlan, SectionPlan, Template
from briefing.document import Block, Paragraph
from briefing.extracts import plain
from briefing.figures import derive
from briefing.reading.fields import Field

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "blocks.md"

pytestmark = pytest.mark.skipif(not GUIDE.exists(), reason="the guide is in the repository, not in the wheel")


class Agreements(registry.Options):
    most: Annotated[int, Field(ge=1)] = 3


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Run the code of the guide, and return what it defines."""
    monkeypatch.setattr(registry, "BLOCKS", registry.BLOCKS.copy())
    monkeypatch.setattr("briefing.compose.assemble.BLOCKS", registry.BLOCKS)
    names: dict[str, Any] = {
        "Block": Block,
        "Agreements": Agreements,
        **vars(draft),
        **vars(registry),
        **vars(material),
    }
    codes = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(codes) == 3
    for code in codes:
        exec(compile(f"from __future__ import annotations\n{code}", str(GUIDE), "exec"), names)  # noqa: S102
    return names


@pytest.mark.usefixtures("shown")
def test_the_block_of_the_guide_is_composed(briefing_of, spoken):
    briefing = briefing_of("kazakhstan-serbia").briefing
    plan = BlockPlan("agreements-in-force", Agreements(block="agreements-in-force", most=1))
    template = Template("t", "", (SectionPlan("trade", (plan,)),))
    heading, paragraph = compose.compose(briefing, derive(briefing), spoken("en"), template).blocks
    assert plain(heading.content) == "Trade"
    assert paragraph.key == "trade.agreements-in-force.1"
    assert {"trade.agreements.0.name", "trade.agreements.0.in_force"} <= set(paragraph.shows)
    assert registry.BLOCKS["agreements-in-force"].summary == "Trade agreements in force, at most ``most``."


def test_the_remark_of_the_guide_introduces_its_speaker_once(shown, briefing_of, spoken):
    briefing = briefing_of("kazakhstan-serbia").briefing
    made = material.Material(briefing, derive(briefing), spoken("en"))
    remarks = [shown["remark"](made, "sitenko", text) for text in ("one.", "two.")]
    blocks, problems = discourse.spoken(tuple(Paragraph(draft.draft(one)) for one in remarks), made)
    told = [plain(block.content) for block in blocks]
    assert problems == ()
    assert told[1] == "According to Valery Sitenko, two."
    assert len(told[0]) > len(told[1])

"""No figure without a source: every exhibit names the sources of what it shows, and the list holds all of them."""

from __future__ import annotations

import pytest
from papers import ALL_DOCUMENTS, BUNDLED
from retold import retelling
from some import some

from briefing.compose.draft import source_id
from briefing.document import Block, Chart, Document, List, Paragraph, Route, Table
from briefing.extracts import cited, figure_ids, plain
from briefing.figures import Figures, derive

EVERY = pytest.mark.parametrize(("example", "tag"), [one for one in ALL_DOCUMENTS if one[1] in {"en", "sr"}])


def exhibits(document: Document) -> list[tuple[Block, Paragraph]]:
    """Return the exhibits of a paper, each with the line of its sources."""
    found: list[tuple[Block, Paragraph]] = []
    for block, following in zip(document.blocks, (*document.blocks[1:], None), strict=True):
        if isinstance(block, Table | Chart | Route):
            found.append((block, block.notes[-1]))
        elif isinstance(block, List) and block.role == "key-figures":
            assert isinstance(following, Paragraph)
            found.append((block, following))
    return found


def sources(figures: Figures, part: object) -> set[str]:
    """Return the anchors of the sources of the figures in a part of a paper."""
    return {source_id(key) for figure_id in figure_ids(part) for key in figures[figure_id].sources}


@EVERY
def test_the_last_line_of_an_exhibit_cites_the_sources_of_all_its_figures(document_of, briefing_of, example, tag):
    for block, line in some(exhibits(document_of(example, tag))):
        assert line.role == "note"
        assert plain(line.content).startswith(("Source", "Извор"))
        assert sources(derive(briefing_of(example).briefing), block) <= set(cited(line))


@EVERY
def test_every_figure_of_a_paper_has_its_source_in_the_list(document_of, briefing_of, example, tag):
    document = document_of(example, tag)
    listed = {item.id for block in document.blocks if isinstance(block, List) for item in block.items}
    shown = sources(derive(briefing_of(example).briefing), document.blocks)
    assert shown
    assert shown <= listed


def test_figures_that_only_a_chart_shows_bring_their_source_into_the_list(spoken):
    history = "  history:\n" + "".join(
        f"    - {{period: {year}, exports: {year - 2000} million USD, imports: 60 million USD, source: eec}}\n"
        for year in range(2018, 2023)
    )
    document = retelling(BUNDLED.read_text(encoding="utf-8"), spoken)("en", ("  history:\n", history))
    (chart,) = (block for block in document.blocks if isinstance(block, Chart) and block.id == "chart-flows")
    assert source_id("eec") in set(cited(chart.notes[-1]))


def test_whose_statistics_a_table_holds_is_said_with_the_sources_of_the_others(document_of):
    (table,) = (block for block in document_of("kazakhstan-serbia", "en").blocks if block.key == "trade.trade-table.1")
    first = plain(table.notes[0].content)
    assert first.startswith("Statistics of Kazakhstan; individual figures are from other sources")
    assert len(set(cited(table.notes[0]))) == 1

"""Papers with lists of a section, composed for tests from a few lines of data."""

from __future__ import annotations

from pathlib import Path

from measured import KNOWN

from briefing import compose
from briefing.compose.omissions import printed
from briefing.compose.registry import BLOCKS
from briefing.compose.template import BlockPlan, SectionPlan, Template
from briefing.data.entries import Entries
from briefing.data.loading import load_text
from briefing.data.walk import walk
from briefing.document import Block, Document, Paragraph, Table
from briefing.extracts import plain
from briefing.figures import derive
from briefing.language import Language
from briefing.reading.source_text import SourceText

BASE = Path(__file__).parents[1] / "examples" / "hungary-uzbekistan.yaml"
LISTS = ("contacts", "agreements", "mechanisms", "missions", "projects", "awards", "memberships")


def paper(lists: str, language: Language, of: str = "relations", table_from: int = 4) -> tuple[Document, Entries]:
    """Return what the blocks of all lists print of a section, which is written as YAML, and what the data hold."""
    section = "".join(f"  {line}\n" for line in lists.strip().splitlines())
    text = f"{BASE.read_text(encoding='utf-8')}{of}:\n  source: mfa\n{section}"
    briefing = load_text(SourceText("paper.yaml", text), languages=None, known=KNOWN).briefing
    plans = tuple(BlockPlan(name, BLOCKS[name].options(block=name, of=of, table_from=table_from)) for name in LISTS)
    template = Template("t", "", (SectionPlan("", plans),))
    return compose.compose(briefing, derive(briefing), language, template), walk(briefing)


def blocks(lists: str, language: Language, of: str = "relations", table_from: int = 4) -> tuple[Block, ...]:
    """Return the blocks of such a paper."""
    return paper(lists, language, of, table_from)[0].blocks


def unprinted(lists: str, language: Language, table_from: int) -> list[str]:
    """Return the keys of relations that such a paper does not print."""
    document, entries = paper(lists, language, table_from=table_from)
    told = printed(document, entries)
    return [entry.key for entry in entries.held if entry.path[0] == "relations" and entry.key not in told]


def sentences(found: tuple[Block, ...]) -> str:
    """Return the paragraphs as text, without their citations."""
    told = [plain(block.content) for block in found if isinstance(block, Paragraph)]
    return "\n".join(told).replace("\u00a0[]", "")


def rows(table: Table) -> list[list[str]]:
    """Return a table as text, its header first; no-break spaces are plain ones."""
    return [[plain(cell.content).replace("\u00a0", " ") for cell in row.cells] for row in (*table.header, *table.rows)]

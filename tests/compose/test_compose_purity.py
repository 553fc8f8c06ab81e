"""Blocks are pure: built again, or in another order, they are the same but for numbers; and they leave no drafts."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, replace

import pytest
from papers import DOCUMENTS
from tree import inlines

from briefing import compose, resources
from briefing.compose import Template
from briefing.compose.authored import Placeholders
from briefing.compose.draft import Draft
from briefing.compose.material import Material
from briefing.compose.registry import BLOCKS
from briefing.data.model import Speech
from briefing.data.walk import walk
from briefing.document import Block, Citation, Document
from briefing.extracts import caption_text, parts, plain
from briefing.figures import derive

Built = dict[int, tuple[Block, ...]]


@pytest.fixture
def material(briefing_of, spoken) -> Callable[[str, str], Material]:
    def material(example: str, tag: str) -> Material:
        briefing = briefing_of(example).briefing
        return Material(briefing, derive(briefing), spoken(tag))

    return material


@pytest.fixture(scope="module")
def template() -> Template:
    return compose.load(resources.default_template_dir())


def built(material: Material, template: Template, *, backwards: bool = False) -> Built:
    """Return what each block of a template builds, built in its order or backwards."""
    plans = list(enumerate(plan for section in template.sections for plan in section.blocks))
    return {
        place: BLOCKS[plan.name].build(material, plan.options) for place, plan in (plans[::-1] if backwards else plans)
    }


@pytest.mark.parametrize(("example", "tag"), DOCUMENTS)
def test_blocks_are_the_same_when_built_again_and_backwards(example, tag, material, template):
    once = material(example, tag)
    first = built(once, template)
    assert sum(map(len, first.values())) > 10
    assert built(once, template) == first
    assert built(once, template, backwards=True) == first
    assert built(material(example, tag), template, backwards=True) == first


@pytest.fixture
def eager_threads() -> Iterator[None]:
    """Let threads take turns after every few steps, so that each stands in the middle of the others' work."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("eager_threads")
def test_threads_that_compose_in_one_language_at_the_same_time_do_not_disturb_each_other(
    briefing_of, spoken, document_of, template
):
    briefing, language = briefing_of("kazakhstan-serbia").briefing, spoken("en")
    figures = derive(briefing)
    with ThreadPoolExecutor(4) as threads:
        papers = list(threads.map(lambda _: compose.compose(briefing, figures, language, template), range(8)))
    assert [paper == document_of("kazakhstan-serbia", "en") for paper in papers] == [True] * 8


def test_blocks_have_no_numbers_yet(material, template):
    drafts = tuple(
        block for blocks in built(material("kazakhstan-serbia", "en"), template).values() for block in blocks
    )
    captions = [block.caption for block in drafts if hasattr(block, "caption")]
    citations = [part for part in inlines(drafts) if isinstance(part, Citation)]
    assert {caption.number for caption in captions} == {0}
    assert {citation.text for citation in citations} == {""}


def without_numbers(document: Document) -> dict[str, object]:
    """Return the text of each block by its key, without the numbers of sources and captions."""
    texts: dict[str, object] = {}
    for block in document.blocks:
        own = [re.sub(r"\[\d+\]", "[]", plain(part)) for part in contents(block)]
        caption = re.sub(r"\d+", "", caption_text(block.caption), count=1) if hasattr(block, "caption") else ""
        texts[block.key] = (type(block), block.shows, re.sub(r"\[\d+\]", "[]", caption), own)
    return texts


def contents(block: Block) -> list[tuple]:
    """Return all the inlines in a block, as they stand together."""
    held = [getattr(part, "content", ()) for part in parts(block)]
    return [content for content in held if content and all(hasattr(one, "text") for one in content)]


@pytest.mark.parametrize(("example", "tag"), DOCUMENTS)
def test_sections_in_another_order_say_the_same_but_for_numbers(example, tag, briefing_of, spoken, template):
    """All but the sources, which stand in the order of their citations, and who is introduced where."""
    briefing = briefing_of(example).briefing
    kept = tuple(section for section in template.sections if section.id != "sources")

    def composed(sections):
        return without_numbers(
            compose.compose(briefing, derive(briefing), spoken(tag), replace(template, sections=sections))
        )

    there, back = composed(kept), composed(kept[::-1])
    assert list(there) != list(back)
    assert there.keys() == back.keys()
    speeches = {entry.key.rpartition(".")[0] for entry in walk(briefing).all if isinstance(entry.value, Speech)}
    assert {key for key in there if there[key] != back[key]} <= speeches, "only speakers are introduced elsewhere"


@pytest.mark.parametrize("name", ["sources.qazinform", "people.vucic", "trade.exports", "home", "nothing", "terms.no"])
def test_asking_whether_a_placeholder_stands_for_something_changes_nothing(name, material, template):
    asked, silent = material("kazakhstan-serbia", "en"), material("kazakhstan-serbia", "en")
    known = name in Placeholders(asked, "")
    assert known is (name not in {"nothing", "terms.no"})
    assert built(asked, template) == built(silent, template)


def test_material_cannot_be_changed(material):
    with pytest.raises(FrozenInstanceError):
        material("kazakhstan-serbia", "en").figures = {}


@pytest.mark.parametrize(("example", "tag"), DOCUMENTS)
def test_no_draft_and_no_reference_without_a_number_is_left(example, tag, document_of):
    found = list(inlines(document_of(example, tag).blocks))
    assert len(found) > 50
    assert [part for part in found if isinstance(part, Draft)] == []
    citations = [part.text for part in found if isinstance(part, Citation)]
    assert citations
    assert [text for text in citations if not re.fullmatch(r"\[[1-9]\d*\]", text)] == []

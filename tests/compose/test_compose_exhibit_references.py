"""References to exhibits: a sentence before each table, chart and map names it, in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from measured import KNOWN
from papers import ALL_DOCUMENTS, BUNDLED, SHIPPED
from retold import retelling
from some import some

from briefing import compose, resources
from briefing.compose.draft import Authored, Draft, Message, Sentence
from briefing.compose.exhibit_references import referring
from briefing.compose.material import Material
from briefing.compose.numbering import Section
from briefing.data import Loaded, load
from briefing.document import (
    Block,
    Caption,
    Chart,
    Document,
    Heading,
    Paragraph,
    Quote,
    Reference,
    Route,
    Table,
)
from briefing.extracts import caption_text, parts, plain
from briefing.figures import derive
from briefing.language import Language

Documents = Callable[..., Document]
Exhibit = Table | Chart | Route


def sections(document: Document) -> Iterator[list[Block]]:
    """Yield the blocks of each section, without what stands before the first."""
    found: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Heading):
            if found and isinstance(found[0], Heading):
                yield found
            found = []
        found.append(block)
    yield found


def material(spoken: Callable[[str], Language]) -> Material:
    briefing = load(BUNDLED, languages=("en",), known=KNOWN).briefing
    return Material(briefing, derive(briefing), spoken("en"))


def references(blocks: object) -> list[Reference]:
    return [part for part in parts(tuple(blocks)) if isinstance(part, Reference)]  # type: ignore[arg-type]


@pytest.mark.parametrize(("example", "tag"), ALL_DOCUMENTS)
def test_every_exhibit_below_text_is_referred_to_once_before_it_in_its_section(
    example: str, tag: str, document_of: Documents
) -> None:
    """A range (Tables 1–4) names its ends; those between are named with them."""
    exhibits = 0
    for blocks in some(sections(document_of(example, tag))):
        named: dict[str, set[int]] = {"table": set(), "figure": set()}
        begun = False
        for block in blocks[1:]:
            if isinstance(block, Exhibit):
                exhibits += 1
                assert (block.caption.number in named[block.caption.kind]) is begun, caption_text(block.caption)
                continue
            begun = True
            kinds = {one.id: one.caption.kind for one in blocks if isinstance(one, Exhibit)}
            found = references((block,))
            for one in found:
                assert one.number not in named[kinds[one.target]]
                named[kinds[one.target]].add(one.number)
            ends = [one.number for one in found]
            if len(ends) == 2 and f"{ends[0]}–{ends[1]}" in plain(getattr(block, "content", ())):
                named[kinds[found[0].target]] |= set(range(*sorted(ends)))
    assert exhibits


@pytest.mark.parametrize(("example", "tag"), ALL_DOCUMENTS)
def test_a_reference_has_the_number_of_its_exhibit_and_no_two_exhibits_one_id(
    example: str, tag: str, document_of: Documents
) -> None:
    blocks = document_of(example, tag).blocks
    exhibits = [block for block in blocks if isinstance(block, Exhibit)]
    numbers = {block.id: block.caption.number for block in exhibits}
    assert len(numbers) == len(exhibits)
    for one in some(references(blocks)):
        assert one.number == numbers[one.target] > 0
        assert one.text == f"{one.before}{one.number}{one.after}"


@pytest.mark.parametrize(
    ("tag", "table", "route"),
    [
        ("en", "up 7.6 per cent on 2024 (Table 1).", "Central Asian and European markets (Figure 1)."),
        ("kk", "7,6 пайызға өсті (1-кесте).", "дамыту (1-сурет)."),
        ("ru", "по сравнению с 2024 годом (таблица 1).", "рынки Центральной Азии и Европы (рисунок 1)."),
        ("sr", "у односу на 2024. годину (табела 1).", "повезивању тржишта Централне Азије и Европе (слика 1)."),
        ("sr-Latn", "u odnosu na 2024. godinu (tabela 1).", "povezivanju tržišta Centralne Azije i Evrope (slika 1)."),
    ],
)
def test_the_sentence_that_states_what_an_exhibit_shows_names_it(
    tag: str, table: str, route: str, document_of: Documents
) -> None:
    blocks = document_of("kazakhstan-serbia", tag).blocks
    said = [plain(block.content).replace("\u00a0", " ") for block in blocks if isinstance(block, Paragraph)]
    assert sum(table in text for text in said) == 1
    assert sum(route in text for text in said) == 1


@pytest.mark.parametrize(
    ("tag", "goods"),
    [
        ("en", "(10 per cent, €12.3 million; Figure 2)"),
        ("kk", "12,3 миллион еуро) келеді (2-сурет)"),
        ("ru", "(10 %, 12,3 млн евро; рисунок 2)"),
        ("sr", "(10%, 12,3 милиона евра; слика 2)"),
        ("sr-Latn", "(10%, 12,3 miliona evra; slika 2)"),
    ],
)
def test_a_reference_joins_the_brackets_that_its_sentence_ends_with(
    tag: str, goods: str, document_of: Documents
) -> None:
    blocks = document_of("latvia-uzbekistan", tag).blocks
    said = [plain(block.content).replace("\u00a0", " ") for block in blocks if isinstance(block, Paragraph)]
    assert sum(goods in text for text in said) == 1
    assert not [text for text in said if ") (" in text]


@pytest.mark.parametrize(
    ("tag", "range_", "pair", "both"),
    [
        ("en", "Further details are given in Tables 1–4.", "(Tables 5, 6 and 8)", "(Table 12 and Figure 6)"),
        ("kk", "Толық мәліметтер 1–4-кестелерде келтірілген.", "(5, 6 және 8-кестелер)", "(12-кесте мен 6-сурет)"),
        ("ru", "Подробные сведения приведены в таблицах 1–4.", "(таблицы 5, 6 и 8)", "(таблица 12 и рисунок 6)"),
        ("sr", "Детаљнији подаци дати су у табелама 1–4.", "(табеле 5, 6 и 8)", "(табела 12 и слика 6)"),
    ],
)
def test_several_exhibits_are_named_together(
    tag: str, range_: str, pair: str, both: str, document_of: Documents
) -> None:
    blocks = document_of("latvia-uzbekistan", tag).blocks
    text = "\n".join(plain(block.content) for block in blocks if isinstance(block, Paragraph)).replace("\u00a0", " ")
    assert f"\n{range_}\n" in text
    assert pair in text
    assert both in text


def test_an_exhibit_that_is_left_out_is_not_referred_to(
    briefing_of: Callable[[str], Loaded], spoken: Callable[[str], Language]
) -> None:
    briefing = briefing_of("kazakhstan-serbia").briefing
    whole = compose.load(resources.default_template_dir())
    without = tuple(
        replace(section, blocks=tuple(block for block in section.blocks if block.name != "trade-table"))
        for section in whole.sections
    )
    document = compose.compose(briefing, derive(briefing), spoken("en"), replace(whole, sections=without))
    assert [(one.target, one.text) for one in references(document.blocks)] == [("route", "Figure\u00a01")]


def test_a_route_of_several_is_referred_to_where_it_is_told_of(document_of: Documents) -> None:
    blocks = document_of("latvia-uzbekistan", "en").blocks
    (told,) = [
        plain(block.content).replace("\u00a0", " ")
        for block in blocks
        if isinstance(block, Paragraph) and {one.target for one in references((block,))} >= {"route", "route2"}
    ]
    assert "Central Asian markets (Figure 3). " in told
    assert "southern route across the Caspian Sea (Figure 4) [" in told


@pytest.mark.parametrize("name", SHIPPED)
def test_what_the_data_word_is_not_changed(name: str, document_of: Documents) -> None:
    quotes = [block for block in document_of(name, "en").blocks if isinstance(block, Quote)]
    assert references(quotes) == []


def test_a_sections_text_of_the_data_alone_is_followed_by_a_sentence_on_where_the_exhibit_is(
    spoken: Callable[[str], Language],
) -> None:
    authored = Paragraph((Draft(sentences=(Sentence(Authored({"en": "Written by hand."})),)),), key="own")
    table = Table("t", Caption("Table ", 0, ". ", ()), (), (), (), key="section.t.1")
    before, lead, after = referring(Section(None, (authored, table)), material(spoken)).blocks
    assert (before, after) == (authored, table)
    assert lead.key == "section.t.1.reference"
    (drafted,) = lead.content  # type: ignore[union-attr]
    (sentence,) = drafted.sentences  # type: ignore[union-attr]
    assert isinstance(sentence.words, Message)
    assert sentence.words.id == "exhibits-where"


def test_where_no_text_stands_before_it_a_caption_is_the_first_that_is_said(spoken: Callable[[str], Language]) -> None:
    table = Table("t", Caption("Table ", 0, ". ", ()), (), (), (), key="section.t.1")
    assert referring(Section(None, (table,)), material(spoken)).blocks == (table,)


def test_a_summary_that_names_the_figure_of_another_section_does_not_refer_to_it(document_of: Documents) -> None:
    summary, *_ = sections(document_of("kazakhstan-serbia", "en"))
    assert "107.7" in " ".join(plain(block.content) for block in summary if isinstance(block, Paragraph))
    assert references(summary) == []


def test_references_are_counted_anew_when_an_exhibit_comes_in(spoken: Callable[[str], Language]) -> None:
    history = "  history:\n" + "".join(
        f"    - {{period: {year}, exports: {year - 2000} million USD, imports: 60 million USD, source: eec}}\n"
        for year in range(2018, 2023)
    )
    document = retelling(BUNDLED.read_text(encoding="utf-8"), spoken)("en", ("  history:\n", history))
    assert {one.target: one.text for one in references(document.blocks)} == {
        "trade-table": "Table\u00a01",
        "chart-flows": "Figure\u00a01",
        "chart-balance": "Figure\u00a02",
        "table-history": "Table\u00a02",
        "route": "Figure\u00a03",
    }

"""Sections close up where data are missing, sources are numbered as they are cited, figures keep their ids."""

import re
from itertools import pairwise

import pytest
from measured import parse
from papers import TAGS
from tree import inlines

from briefing import compose, resources
from briefing.compose.material import scaled
from briefing.data.model import Forms, Term
from briefing.document import Chart, Citation, FigureText, Heading, List, Paragraph, Quote, Route, Table
from briefing.errors import DataError
from briefing.extracts import plain
from briefing.figures import derive


def headings(document):
    return [
        f"{block.number.text} {plain(block.content)}".strip() for block in document.blocks if isinstance(block, Heading)
    ]


def test_five_sections_are_numbered_and_sources_follow(document_of):
    assert headings(document_of("kazakhstan-serbia", "en")) == [
        "1. Summary",
        "2. Trade",
        "3. Investment",
        "4. Transport corridor",
        "5. Foreign-policy alignment",
        "Sources",
    ]


def test_sections_without_data_are_left_out_and_numbers_close_up(document_of):
    assert headings(document_of("netherlands-cuba", "ru")) == [
        "1. Резюме",
        "2. Торговля",
        "3. Инвестиции",
        "Источники",
    ]


@pytest.mark.parametrize("tag", TAGS)
def test_every_citation_leads_to_a_source_and_every_source_is_cited(tag, document_of):
    document = document_of("kazakhstan-serbia", tag)
    sources = [
        item for block in document.blocks if isinstance(block, List) and block.role == "sources" for item in block.items
    ]
    cited = [part for part in inlines(document.blocks) if isinstance(part, Citation)]
    assert list(dict.fromkeys(part.target for part in cited)) == [item.id for item in sources]
    assert [item.label.text for item in sources] == [f"{number}." for number in range(1, len(sources) + 1)]
    numbers = {item.id: f"[{item.label.text.rstrip('.')}]" for item in sources}
    assert all(part.text == numbers[part.target] for part in cited)


@pytest.mark.parametrize("tag", TAGS)
def test_every_figure_of_the_data_is_shown(tag, document_of, briefing_of):
    """Published figures stand in the text, a table or a chart, under their own id."""
    document = document_of("kazakhstan-serbia", tag)
    shown = {part.id for part in inlines(document.blocks) if isinstance(part, FigureText)}
    shown |= {
        point.id
        for block in document.blocks
        if isinstance(block, Chart)
        for one in block.series
        for point in one.points
    }
    published = {
        name for name, figure in derive(briefing_of("kazakhstan-serbia").briefing).items() if not figure.derived
    }
    # The turnover of the year before stands in the table as the figure before this year's.
    published.discard("trade.history.2024.turnover")
    assert published - shown == set()


def test_the_same_figures_stand_in_every_language(document_of):
    def shown(tag):
        return [
            part.id for part in inlines(document_of("kazakhstan-serbia", tag).blocks) if isinstance(part, FigureText)
        ]

    assert {tag: sorted(shown(tag)) for tag in ("kk", "ru", "sr", "sr-Latn")} == dict.fromkeys(
        ("kk", "ru", "sr", "sr-Latn"), sorted(shown("en"))
    )


@pytest.mark.parametrize("tag", TAGS)
def test_the_same_blocks_stand_in_every_language(tag, document_of):
    def shape(document):
        return [(type(block).__name__, getattr(block, "role", getattr(block, "kind", ""))) for block in document.blocks]

    assert shape(document_of("kazakhstan-serbia", tag)) == shape(document_of("kazakhstan-serbia", "en"))


def test_a_chart_says_its_figures_to_those_who_cannot_see_it(document_of):
    charts = [block for block in document_of("latvia-uzbekistan", "en").blocks if isinstance(block, Chart)]
    assert {chart.kind for chart in charts} == {"lines", "bars", "columns"}
    for chart in charts:
        assert all(point.label in chart.alt for one in chart.series for point in one.points)


def test_the_route_has_a_leg_between_each_two_stops(document_of):
    (route,) = [block for block in document_of("kazakhstan-serbia", "en").blocks if isinstance(block, Route)]
    assert len(route.legs) == len(route.stops) - 1
    assert [stop.name for stop in route.stops][0::5] == ["Almaty", "Belgrade"]


def test_derived_figures_stand_in_italics_and_a_note_says_so(document_of):
    table = next(block for block in document_of("kazakhstan-serbia", "en").blocks if isinstance(block, Table))
    exports_before = table.rows[0].cells[1].content[0]
    assert type(exports_before).__name__ == "Emphasis"
    assert plain((exports_before,)) == "c.\u00a016"
    assert any("italics" in plain(note.content) for note in table.notes)


def test_requisites_are_printed_when_given(document_of):
    roles = [block.role for block in document_of("netherlands-cuba", "en").blocks if isinstance(block, Paragraph)]
    assert roles[:4] == ["marking", "draft", "requisite", "requisite"]
    assert document_of("netherlands-cuba", "en").meta.draft == "Draft"
    assert document_of("kazakhstan-serbia", "en").meta.draft == ""


def test_an_unknown_original_makes_no_translation_mark_and_a_known_one_does(briefing_of, spoken):
    briefing = briefing_of("kazakhstan-serbia").briefing
    point = briefing.trade.points[1]
    quote = point.quote.model_copy(update={"original": "ru"})
    points = (briefing.trade.points[0], point.model_copy(update={"quote": quote}))
    changed = briefing.model_copy(update={"trade": briefing.trade.model_copy(update={"points": points})})
    template = compose.load(resources.default_template_dir())

    def attributions(tag):
        document = compose.compose(changed, derive(changed), spoken(tag), template)
        return [plain(block.attribution) for block in document.blocks if isinstance(block, Quote)]

    assert "(translation)" in attributions("en")[0]
    assert "(translation)" not in attributions("en")[1]
    assert "(перевод)" not in attributions("ru")[0]


def test_all_missing_forms_are_told_at_once(briefing_of, spoken):
    """An unknown word in a soft sign has no known gender: the error names each place in the data to write a form."""
    briefing = briefing_of("kazakhstan-serbia").briefing
    terms = dict(briefing.terms)
    for key in ("osce", "sunflower"):
        terms[key] = Term(en="Zzyzx", ru={"nom": "Гвирь"})
        assert isinstance(terms[key].words["ru"], Forms)
    changed = briefing.model_copy(update={"terms": terms})
    template = compose.load(resources.default_template_dir())
    with pytest.raises(DataError) as problem:
        compose.compose(changed, derive(changed), spoken("ru"), template)
    keys = {diagnostic.key for diagnostic in problem.value.diagnostics}
    assert {"terms.osce.ru", "terms.sunflower.ru"} <= keys
    assert all(re.search(r"gen|prep|acc", diagnostic.hint) for diagnostic in problem.value.diagnostics)


@pytest.mark.parametrize(
    ("written", "scale", "shown"),
    [("0 EUR", 6, "0"), ("0.0 million EUR", 3, "0"), ("0.0 million EUR", 6, "0.0"), ("500 thousand EUR", 6, "0.500")],
)
def test_a_column_has_one_scale_and_zero_is_zero(written, scale, shown, spoken):
    assert spoken("en").call("CELL", scaled(parse(written), scale)) == shown


@pytest.mark.parametrize("tag", ["en", "kk", "ru", "sr"])
def test_quotes_in_a_row_name_their_speaker_below_the_last(document_of, tag):
    blocks = document_of("kazakhstan-serbia", tag).blocks
    pairs = [(one, other) for one, other in pairwise(blocks) if isinstance(one, Quote) and isinstance(other, Quote)]
    assert len(pairs) == 1
    (first, second) = pairs[0]
    assert not first.attribution
    assert plain(second.attribution)

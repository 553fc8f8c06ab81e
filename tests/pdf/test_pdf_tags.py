"""The structure of finished files, read back: it is the document's own, block for block."""

from dataclasses import replace
from itertools import pairwise

import pytest
from papers import DOCUMENTS
from pdf_sample import LANGUAGES, sample, syllables, t
from some import some
from tag_reading import read

from briefing.document import (
    Caption,
    Cell,
    Chart,
    Citation,
    Column,
    Contents,
    ContentsEntry,
    Document,
    FigureText,
    Foreign,
    Heading,
    Label,
    Link,
    List,
    ListItem,
    Meta,
    Paragraph,
    Quote,
    Reference,
    Route,
    Row,
    Table,
    Text,
)
from briefing.extracts import caption_text, plain, walk
from briefing.pdf import render


def said(text):
    return " ".join(text.replace("\u00a0", " ").split())


def outline(blocks):
    """Return the elements that blocks should be: (tag, text, inner elements), as nested tuples."""
    for block in blocks:
        match block:
            case Heading():
                yield f"H{block.level}", said(f"{block.number.text} {plain(block.content)}")
            case Paragraph():
                yield "P", said(plain(block.content))
            case List():
                yield "L", *map(item_outline, block.items)
            case Quote():
                yield "BlockQuote", ("P", said(plain(block.content))), ("P", said(plain(block.attribution)))
            case Table():
                head = tuple(row_outline(row, heading="TH") for row in block.header)
                body = tuple(row_outline(row, heading="TD") for row in block.rows)
                caption = ("Caption", said(caption_text(block.caption)))
                yield "Table", caption, ("THead", *head), ("TBody", *body)
                yield from outline(block.notes)
            case Chart() | Route():
                yield "Div", ("Caption", said(caption_text(block.caption))), ("Figure", said(block.alt))
                yield from outline(block.notes)


def item_outline(item):
    paragraphs = tuple(("P", said(plain(paragraph.content))) for paragraph in item.content)
    body = ("LBody", ("Note", *paragraphs)) if item.id else ("LBody", *paragraphs)
    return ("LI", ("Lbl", said(item.label.text)), body) if item.label.text else ("LI", body)


def row_outline(row, *, heading):
    cells = []
    for index, cell in enumerate(row.cells):
        text = said(plain(cell.content))
        is_head = text and (heading == "TH" or cell.header or (row.role == "group" and index == 0))
        cells.append(("TH" if is_head else "TD", text))
    return ("TR", *cells)


def found(node):
    """Return an element in the manner of ``outline``."""
    if node.tag == "Figure":
        return node.tag, said(node.alt)
    blocks = [child for child in node.children if child.tag not in {"Span", "Link", "Reference"}]
    if blocks or node.tag in {"L", "LI", "LBody", "THead", "TBody", "TR"}:
        return node.tag, *map(found, blocks)
    return node.tag, said(node.text)


@pytest.fixture
def tagged():
    """Draw blocks and read their structure back."""

    def drawer(theme, *blocks, lang="en-GB", **meta):
        meta = Meta(title="Test", lang=lang, date="2026-02-26", **meta)
        return read(render(Document(meta, blocks), theme, syllables))

    return drawer


@pytest.mark.parametrize(("name", "tag"), DOCUMENTS)
def test_the_structure_is_the_documents_own_block_for_block(name, tag, document_of, theme):
    document = document_of(name, tag)
    place = [("Form", "")] if document.meta.signature else []
    assert [found(child) for child in read(render(document, theme, syllables)).tree.children] == [
        *outline(document.blocks),
        *place,
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_too(language, theme):
    document = sample(language)
    assert [found(child) for child in read(render(document, theme, syllables)).tree.children] == list(
        outline(document.blocks)
    )


@pytest.mark.parametrize(("name", "tag"), DOCUMENTS)
def test_only_furniture_rules_and_backgrounds_are_artifacts(name, tag, document_of, theme):
    document = document_of(name, tag)
    document = replace(document, meta=replace(document.meta, draft="DRAFT"))
    file = read(render(document, theme, syllables))
    count = len(file.pdf.pages)
    heads = {said(plain(cell.content)) for block in document.blocks if isinstance(block, Table) for row in block.header
             for cell in row.cells}  # fmt: skip
    assert file.unmarked == []
    for page, kind, text in file.artifacts:
        allowed = {
            "/Layout": {""},
            "/Pagination/Watermark": {"DRAFT"},
            "/Pagination/Header": {"".join((*document.meta.marking, document.meta.running_head))},
            "/Pagination/Footer": {document.meta.page.format(page=page + 1, pages=count), *document.meta.marking[:1]},
            "/Pagination": {"", "".join(heads)},
        }[kind]
        if kind == "/Pagination":  # a table's header, drawn again
            assert any(head in said(text) for head in heads)
        else:
            assert said(text) in {said(one) for one in allowed}


@pytest.mark.parametrize(("name", "tag"), [one for one in DOCUMENTS if one[0] != "netherlands-cuba"])
def test_alternative_text_states_every_plotted_value(name, tag, document_of, theme):
    document = document_of(name, tag)
    alts = [node.alt for node in read(render(document, theme, syllables)).tree.all("Figure")]
    figures = [block for block in document.blocks if isinstance(block, Chart | Route)]
    assert len(alts) == len(figures) > 0
    for alt, figure in zip(alts, figures, strict=True):
        if isinstance(figure, Chart):
            labels = [point.label for series in figure.series for point in series.points if point.value is not None]
            assert labels
            assert all(label in alt for label in labels)
            assert all(category.rstrip(".") in alt for category in figure.categories)
        else:
            assert all(stop.name in alt for stop in figure.stops)


@pytest.mark.parametrize(("name", "tag"), DOCUMENTS)
def test_every_foreign_word_citation_and_link_is_tagged_in_its_place(name, tag, document_of, theme):
    document = document_of(name, tag)
    file = read(render(document, theme, syllables))
    inlines = [inline for content in contents(document.blocks) for inline in walk(content)]
    foreign = [(one.lang, said(one.text)) for one in inlines if isinstance(one, Foreign)]
    assert [(node.lang, said(node.text)) for node in file.tree.all("Span")] == foreign
    cited = [said(one.text) for one in inlines if isinstance(one, Citation | Reference)]
    assert [said(node.text) for node in file.tree.all("Reference")] == cited
    assert cited
    links = [one.url for one in inlines if isinstance(one, Link)]
    reached = [str(node.links[0].A.URI) for node in file.tree.all("Link") if "/A" in node.links[0]]
    assert reached == links
    notes = {node.id: said(node.text) for node in file.tree.all("Note")}
    captions = {said(node.text) for node in file.tree.all("Caption")}
    for node in file.tree.all("Link"):
        assert node.links
        for annotation in node.links:
            contents_of = said(str(annotation.Contents))
            if "/A" in annotation:
                assert str(annotation.A.URI) in contents_of
            elif contents_of not in captions:
                assert said(node.text) in contents_of
                assert any(text in contents_of for text in notes.values())
    led_to = [said(str(one.Contents)) for node in file.tree.all("Link") for one in node.links if "/Dest" in one]
    exhibits = {
        block.id: caption_text(block.caption) for block in document.blocks if isinstance(block, Table | Chart | Route)
    }
    referred = [said(exhibits[one.target]) for one in inlines if isinstance(one, Reference)]
    assert set(referred) <= set(led_to)


def contents(blocks):
    """Yield the inlines of blocks in reading order."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.content
            case List():
                yield from (paragraph.content for item in block.items for paragraph in item.content)
            case Quote():
                yield from (block.content, block.attribution)
            case Table():
                yield block.caption.content
                yield from (cell.content for row in (*block.header, *block.rows) for cell in row.cells)
                yield from (note.content for note in block.notes)
            case Chart() | Route():
                yield block.caption.content
                yield from (note.content for note in block.notes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_skip_no_level(language, theme):
    levels = [int(node.tag[1]) for node in read(render(sample(language), theme, syllables)).tree.walk()
              if node.tag[0] == "H" and node.tag[1:].isdigit()]  # fmt: skip
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_heading_that_skips_a_level_is_raised(theme, tagged):
    tree = tagged(theme, Heading(3, t("Deep")), Heading(1, t("High")), Heading(3, t("Low"))).tree
    assert [child.tag for child in tree.children] == ["H1", "H1", "H2"]


def test_a_reference_leads_to_its_exhibit_and_says_which_it_is(theme, tagged):
    table = Table(
        "t", Caption("Table ", 1, ". ", t("Goods")), (Column(),), (Row((Cell(t("a")),)),), (Row((Cell(t("b")),)),)
    )
    file = tagged(theme, Paragraph((Text("Grew ("), Reference("t", "table ", 1, ""), Text(")."))), table)
    (node,) = file.tree.all("Reference")
    (link,) = node.children
    (annotation,) = link.links
    assert (node.text, link.tag, str(annotation.Contents)) == ("table 1", "Link", "Table 1. Goods")
    assert said(file.tree.children[0].text) == "Grew (table 1)."


def test_a_reference_to_nothing_is_text(theme, tagged):
    file = tagged(theme, Paragraph((Reference("gone", "Table ", 9, ""),)))
    assert (file.tree.text, file.tree.all("Link")) == ("Table 9", [])


def test_contents_are_nested_like_their_headings_and_dots_are_no_text(theme, tagged):
    headings = (
        Heading(1, t("Trade"), Label("%1.", (1,)), "trade"),
        Heading(2, t("Goods " * 30), Label("%1.%2.", (1, 1)), "goods"),
        Heading(1, t("Sources"), id="sources"),
    )
    entries = tuple(ContentsEntry(one.level, one.content, one.id, one.number) for one in headings)
    file = tagged(theme, Contents(t("Contents"), (*entries, ContentsEntry(1, t("Gone"), "gone"))), *headings)
    toc = file.tree.children[0]
    assert [child.tag for child in toc.children] == ["Caption", "TOCI", "TOCI", "TOCI"]
    trade, sources, gone = toc.children[1:]
    assert [child.tag for child in trade.children] == ["Reference", "TOC"]
    (goods,) = trade.all("TOC")[0].children
    assert [said(one.text) for one in (trade.children[0], goods, sources, gone)] == [
        "1. Trade 1", f"1.1. {'Goods ' * 30}1", "Sources 1", "Gone",
    ]  # fmt: skip
    assert [len(one.all("Link")) for one in (trade.children[0], goods, sources, gone)] == [1, 1, 1, 0]
    assert len(goods.all("Link")[0].links) > 1  # an area on each line
    assert file.unmarked == []


# ----------------------------------------------------------------------------------------------------- text and pages

LONG = "intergovernmental implementation institutionalised comprehensive parliamentary cooperation "


def test_a_paragraph_over_several_pages_is_one_element_with_exact_text(theme, tagged):
    file = tagged(theme, Paragraph(t((LONG * 300).strip())))
    (paragraph,) = file.tree.children
    assert paragraph.pages == set(range(len(file.pdf.pages)))
    assert len(paragraph.pages) > 3
    assert paragraph.text == (LONG * 300).strip()


def test_words_broken_beside_another_inline_are_read_whole(theme, tagged):
    content = []
    for index in range(60):
        content += [Text(f"{'a' * (index % 7)} implementation"), Citation("source", "[1]"), Text(" intergovernmental")]
    file = tagged(theme, Paragraph(tuple(content)))
    assert said(file.tree.text) == said(plain(tuple(content)))
    streams = b"".join(page.Contents.read_bytes() for page in file.pdf.pages)
    assert streams.count(b"ActualText") > 3


def test_a_word_of_a_figure_that_is_broken_stays_among_its_words(theme):
    text = "about 90 types of non-commodity intergovernmental goods"
    for length in range(40, 60):  # whichever of its words the end of the line meets
        content = (Text("a " * length), FigureText("kinds", text), Text(" at home."))
        document = Document(Meta(title="Test", lang="en-GB", date="2026-02-26"), (Paragraph(content),))
        file = read(render(document, theme, syllables, values={"kinds": "90"}))
        assert said(file.tree.text) == said(plain(content))
        assert [said(node.text) for node in file.tree.all("Span")] == [said(text)]


def test_a_link_on_two_lines_is_one_element_with_an_area_on_each(theme, tagged):
    text = "of the words of a long link that goes on " * 6
    file = tagged(theme, Paragraph((Text("See "), Link("https://example.org", text.strip()), Text("."))))
    (link,) = file.tree.all("Link")
    assert len(link.links) > 1
    assert link.text == text.strip()
    assert {str(one.Contents) for one in link.links} == {f"{text.strip()}, https://example.org"}


def test_an_address_in_other_letters_is_ascii_in_the_link_and_printed_as_written(theme, tagged):
    url = "http://министарство.срб/мир"
    file = tagged(theme, Paragraph((Link(url, url),)))
    (link,) = file.tree.all("Link")
    assert link.text == url
    assert {str(one.A.URI) for one in link.links} == {"http://xn--80aeqashkohcid.xn--90a3ac/%D0%BC%D0%B8%D1%80"}


def test_an_item_over_pages_keeps_its_label(theme, tagged):
    items = tuple(ListItem((Paragraph(t((LONG * 20).strip())),), Label("%1.", (n,))) for n in range(1, 9))
    file = tagged(theme, List(items, "numbers"))
    (block,) = file.tree.children
    assert [child.children[0].text for child in block.children] == [item.label.text for item in items]
    assert [child.children[1].text for child in block.children] == [(LONG * 20).strip()] * 8
    assert block.attributes["ListNumbering"] == "/Decimal"


# ------------------------------------------------------------------------------------------------------------ tables


def row(*texts, role="body", spans=(), header=True):
    cells = tuple(
        Cell(t(text), header=header and index == 0, span=spans[index] if spans else 1)
        for index, text in enumerate(texts)
    )
    return Row(cells, role)


def table(header, rows, columns):
    caption = Caption("Table ", 1, ". ", t("A table"))
    return Table("goods", caption, tuple(Column() for _ in range(columns)), header, rows, summary="What is traded")


def test_the_header_of_a_long_table_is_read_once(theme, tagged):
    rows = tuple(row(f"Good {n}", f"{n}.5", f"{n} per cent") for n in range(120))
    file = tagged(theme, table((row("Good", "Value", "Change"),), rows, 3))
    (element,) = file.tree.all("Table")
    assert len(file.pdf.pages) > 2
    assert [line.text for line in element.all("TR")] == ["GoodValueChange", *(
        f"Good {n}{n}.5{n} per cent" for n in range(120))]  # fmt: skip
    repeated = [said(text) for _, kind, text in file.artifacts if kind == "/Pagination"]
    assert repeated == ["GoodValueChange"] * (len(file.pdf.pages) - 1)
    assert str(element.attributes["Summary"]) == "What is traded"


def test_a_space_follows_a_line_that_is_nothing_but_the_end_of_a_broken_word(theme, tagged):
    phrase = "торгово-экономическому сотрудничеству"
    narrow = row(phrase, *("и ещё о многом другом " * 2 for _ in range(5)))
    file = tagged(theme, table((row(*"ABCDEF"),), (narrow,), 6))
    assert [node.text for node in file.tree.all("TH") if "торгово" in node.text] == [phrase]


def test_header_cells_say_what_they_head(theme, tagged):
    file = tagged(theme, table((row("Good", "Value"),), (row("Cotton", "1"), row("Maize", "2")), 2))
    scopes = [(node.text, str(node.attributes["Scope"])) for node in file.tree.all("TH")]
    assert scopes == [("Good", "/Column"), ("Value", "/Column"), ("Cotton", "/Row"), ("Maize", "/Row")]


def test_cells_below_groups_name_all_their_headers(theme, tagged):
    header = (row("", "Exports", spans=(1, 2), header=False), row("Good", "2024", "2025"))
    rows = (row("Food", spans=(3,), role="group"), row("Maize", "1", "2"), row("Total", "1", "2", role="total"))
    file = tagged(theme, table(header, rows, 3))
    texts = {node.id: node.text for node in file.tree.all("TH")}
    cell = next(node for node in file.tree.all("TD") if node.text == "2")
    assert [texts[str(one)] for one in cell.attributes["Headers"]] == ["Exports", "2025", "Food", "Maize"]
    named = file.pdf.Root.StructTreeRoot.IDTree.Names
    assert [str(name) for name in list(named)[::2]] == sorted(texts)


def test_the_headers_of_two_tables_with_one_name_are_told_apart(theme, tagged):
    rows = (row("Food", spans=(2,), role="group"), row("Maize", "1"))
    twice = table((row("Good", "Value"),), rows, 2)
    file = tagged(theme, twice, twice)
    for element in some(file.tree.all("Table")):
        own = {node.id: node.text for node in element.all("TH")}
        (cell,) = [node for node in element.all("TD") if node.text == "1"]
        assert [own[str(one)] for one in cell.attributes["Headers"]] == ["Value", "Food", "Maize"]


def test_rows_of_odd_lengths_have_as_many_cells_as_columns(theme, tagged):
    rows = (row("One"), row("One", "two", "three", "four", "five"), row("Wide", "end", spans=(2, 9)))
    file = tagged(theme, table((row("A", "B", "C"),), rows, 3))
    for line in some(file.tree.all("TR")):
        assert sum(int(cell.attributes.get("ColSpan", 1)) for cell in line.children) == 3


def test_a_row_that_is_taller_than_a_page_is_still_one_row(theme, tagged):
    rows = (row("Long", (LONG * 100).strip()), row("Short", "text"))
    file = tagged(theme, table((row("A", "B"),), rows, 2))
    cells = file.tree.all("TD")
    assert said(cells[0].text) == said(LONG * 100)
    assert len(cells[0].pages) > 1


# ----------------------------------------------------------------------------------------------------------- figures


def test_a_figure_says_where_it_stands(theme):
    file = read(render(sample("en"), theme, syllables))
    for node in some(file.tree.all("Figure")):
        left, bottom, right, top = map(float, node.attributes["BBox"])
        (page,) = node.pages
        _, _, width, height = map(float, file.pdf.pages[page].MediaBox)
        assert 0 <= left < right <= width
        assert 0 <= bottom < top <= height


def test_the_catalog_says_that_the_file_is_tagged_and_titled(theme):
    file = read(render(sample("sr"), theme, syllables))
    root = file.pdf.Root
    assert root.MarkInfo.Marked is True
    assert str(root.Lang) == file.tree.lang == LANGUAGES["sr"].lang
    assert root.ViewerPreferences.DisplayDocTitle is True
    assert all(page.obj.Tabs == "/S" for page in file.pdf.pages)
    with file.pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == LANGUAGES["sr"].title
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")
        assert xmp["pdfuaid:part" if "pdfuaid:part" in xmp else "{http://www.aiim.org/pdfua/ns/id/}part"] == "1"

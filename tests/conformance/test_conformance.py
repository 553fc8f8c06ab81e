"""PDF/A and PDF/UA, as an outside engine finds them: slow, so run with ``pytest -m conformance``."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import printed
import pypdfium2
import pytest
from papers import DOCUMENTS
from pdf_sample import FONTS, LANGUAGES, THEME, blocks, quote, sample, syllables
from PIL import Image
from reportlab.pdfgen.canvas import Canvas
from verapdf import broken_rules, missing

from briefing import resources, theme
from briefing.annotation import Annotation
from briefing.document import (
    Caption,
    Cell,
    Chart,
    Citation,
    Column,
    Contents,
    ContentsEntry,
    Document,
    Emphasis,
    FigureText,
    Foreign,
    Heading,
    Label,
    Leg,
    Link,
    List,
    ListItem,
    Meta,
    Paragraph,
    Point,
    Quote,
    Reference,
    Route,
    Row,
    Series,
    Shown,
    Stop,
    Strong,
    Table,
    Text,
)
from briefing.extracts import figure_ids, parts
from briefing.pdf import Attachment, render

pytestmark = [
    pytest.mark.conformance,
    pytest.mark.skipif(bool(missing()), reason=missing()),
]


TAGGED = ("2a", "ua1")


def pages(data):
    with pypdfium2.PdfDocument(data) as file:
        return len(file)


def long(count):
    """Return a document of about so many pages, with everything in it, and paragraphs and quotes that split."""
    words = LANGUAGES["ru"]
    one = (
        *blocks(words)[:-1],
        Paragraph((Text(words.body * 12),)),
        replace(quote(words), content=(Text(words.quote * 9),)),
    )
    document = sample("ru")
    return Document(document.meta, one * count + blocks(words)[-1:])


def checked(folder, files, profiles):
    """Return what is wrong with files, by name and profile; nothing for those that conform."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    rules = broken_rules([folder / name for name in files], profiles)
    assert rules.keys() == {(name, profile) for name in files for profile in profiles}
    return {key: found for key, found in rules.items() if found}


def test_the_engine_finds_what_is_wrong(tmp_path):
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 720, "No tags, and a font that is not embedded")
    canvas.save()
    found = checked(tmp_path, {"plain.pdf": buffer.getvalue()}, TAGGED)
    assert found.keys() == {("plain.pdf", profile) for profile in TAGGED}
    assert any(rule.startswith("6.2.11.4.1-1") for rule in found["plain.pdf", "2a"])


def test_every_example_conforms_in_every_language(tmp_path, document_of, spoken):
    look = theme.load(resources.default_template_dir(), resources.fonts_dir())
    files = {
        f"{name}-{tag}.pdf": render(document_of(name, tag), look, spoken(tag).hyphenate) for name, tag in DOCUMENTS
    }
    assert checked(tmp_path, files, TAGGED) == {}


def test_files_with_notes_conform(tmp_path, document_of, spoken):
    look = theme.load(resources.default_template_dir(), resources.fonts_dir())
    files = {}
    for tag in ("en", "kk"):
        document = document_of("kazakhstan-serbia", tag)
        keys = [part.key for part in parts(document.blocks) if isinstance(part, Shown) and part.key]
        addresses = [*keys, *figure_ids(document.blocks)]
        notes = {one: (Annotation(f"on {one}"), Annotation("Проверити.", "sr-RS")) for one in addresses}
        assert len(notes) > 60
        files[f"{tag}.pdf"] = render(document, look, spoken(tag).hyphenate, annotations=notes)
    assert checked(tmp_path, files, TAGGED) == {}


def test_documents_of_any_length_conform(tmp_path):
    look = theme.load(THEME, FONTS)
    short = sample("en")
    files = {"one.pdf": render(Document(short.meta, short.blocks[:6]), look, syllables)}
    files |= {f"{count}.pdf": render(long(count), look, syllables) for count in (1, 5, 15)}
    lengths = [pages(data) for data in files.values()]
    assert lengths[0] == 1
    assert lengths[-1] >= 60
    assert checked(tmp_path, files, TAGGED) == {}


def odd_blocks():
    """Return blocks with nothing in them, too much in them, and everything inside everything."""
    inlines = (
        Text("See "),
        Foreign("fr", "raison d’être"),
        Text(" and "),
        Strong((Link("https://example.org/a?b=1", "a link that is long enough for two lines of text " * 4),)),
        Emphasis((Text("in "), Citation("one", "[1]"), Text(" or "), Citation("nowhere", "[9]"))),
        Reference("bars", "Figure ", 1, ""),
        Reference("nowhere", "", 9, "-кесте"),
        FigureText("trade", "107.7"),
    )
    caption = Caption("Table ", 1, ". ", inlines)
    cells = (Cell(inlines, header=True), Cell(()), Cell((Text("9.5"),)))
    wide = (Cell((Text("Wide"),), span=9), Cell((Text("lost"),)))
    rows = (Row(cells), Row(cells[:1]), Row(wide), Row(wide[:1], "group"), Row(cells, "total"), Row(()))
    columns = (Column(), Column("right"), Column("decimal"))
    table = Table("odd", caption, columns, (Row(wide), Row(cells)), rows, (Paragraph(inlines),), summary="Odd & <more>")
    entries = tuple(ContentsEntry(level, inlines, to) for level, to in ((2, "deep"), (1, "nowhere"), (2, "bars")))
    yield from (Contents(inlines, entries), Contents((), ()), Contents((), entries * 30))
    yield Heading(3, inlines, id="deep")
    yield Heading(1, ())
    yield from (Paragraph(()), List(()), Quote((), ()), Quote(inlines, ()), Paragraph(inlines, "title"))
    yield from (table, replace(table, header=(), notes=()), replace(table, rows=()), replace(table, rows=rows * 40))
    yield replace(table, rows=(Row((Cell((Text("long " * 3000),)), *cells[1:])),))
    for kind in ("columns", "stacked", "bars", "lines"):
        points = (Point(Decimal("-3.5"), "−3.5"), Point(None, ""), Point(Decimal(12000), "12,000"))
        series = tuple(Series(name, points) for name in "ABCD")
        yield Chart(
            kind, kind, caption, ("2023", "2024", "2025"), series, "unit", "A chart", notes=(Paragraph(inlines),)
        )
    stops = tuple(Stop(f"Station {number}", "country") for number in range(60))
    yield Route("r", caption, stops, tuple(Leg("rail", "railway") for _ in stops[1:]), "A long way")
    for count in (1, 2, 5):
        cell = (Paragraph((Text("5.5"),), "figure-value"), Paragraph(inlines, "figure-label"))
        yield List(tuple(ListItem(cell) for _ in range(count)), "key-figures")
    yield List(
        tuple(ListItem((Paragraph(inlines), Paragraph(())), printed.label(label)) for label in ("•", "", "12.")),
        "numbers",
    )
    yield List(
        (
            ListItem((Paragraph(inlines),), Label("%1.", (1,)), "one"),
            ListItem((Paragraph(inlines),), Label("%1.", (2,)), "one"),
        ),
        "sources",
    )


def test_odd_documents_conform(tmp_path):
    look = theme.load(THEME, FONTS)
    meta = Meta(title="<Odd> & \u201codd\u201d", lang="en-GB", date="", running_head="Odd " * 60)
    everything = tuple(odd_blocks())
    files = {"all.pdf": render(Document(meta, everything), look, syllables)}
    files |= {f"{n}.pdf": render(Document(meta, (one,)), look, syllables) for n, one in enumerate(everything)}
    files["none.pdf"] = render(Document(meta, ()), look, syllables)
    assert checked(tmp_path, files, TAGGED) == {}


def test_files_with_their_data_inside_conform(tmp_path):
    attachment = Attachment("figures.json", b'{"figures": {}}', "application/json", "Сауда", "2026-02-26")
    look = theme.load(THEME, FONTS)
    files = {f"{name}.pdf": render(sample(name), look, syllables, attachment) for name in LANGUAGES}
    assert checked(tmp_path, files, ("3a", "ua1")) == {}


def test_every_profile_conforms_with_a_draft_mark_and_a_letterhead(tmp_path):
    head = Image.new("RGBA", (1050, 200), (255, 255, 255, 0))
    head.paste((18, 52, 86, 128), (40, 40, 1010, 160))
    head.save(tmp_path / "head.png")
    paper = Canvas(str(tmp_path / "head.pdf"))  # with a font that is not embedded, as letterheads are
    paper.drawString(72, 780, "Ministry of Foreign Affairs")
    paper.save()
    files = {}
    for name in ("head.png", "head.pdf"):
        (tmp_path / "theme.yaml").write_text(f"letterhead: {name}\n", encoding="utf-8")
        for profile in theme.profiles(THEME):
            look = theme.load(tmp_path, FONTS, profile=profile, default=THEME)
            files[f"{name}-{profile}.pdf"] = render(sample("sr", draft="НАЦРТ"), look, syllables)
    assert checked(tmp_path, files, TAGGED) == {}

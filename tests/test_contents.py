"""The list of contents of a long paper: in both formats, with the pages that headings stand on, and in no short one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tag_reading
import yaml
from docx_reading import Docx
from papers import DOCUMENTS, SHIPPED, TAGS
from some import some

from briefing import compose, pdf, resources, theme
from briefing.build import build
from briefing.document import Contents, Document, Foreign, Heading, Label, Meta, Paragraph, Text
from briefing.extracts import plain
from briefing.language import Language
from briefing.pdf.length import roughly
from briefing.request import BuildRequest
from briefing.theme import Theme

LONG = "latvia-uzbekistan"
Documents = Callable[..., Document]


@pytest.fixture(scope="module")
def look() -> Theme:
    return theme.load(resources.default_template_dir(), resources.fonts_dir())


def built(out: Path, data: Path, tags: tuple[str, ...], *formats: str) -> dict[str, bytes]:
    request = BuildRequest(data, tags, formats, out, workers=1)
    return {file.path.suffix: file.path.read_bytes() for file in build(request).files}


def listed(document: Document) -> Contents:
    (found,) = (block for block in document.blocks if isinstance(block, Contents))
    return found


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The long example with as many points more as make it longer than ten pages."""
    folder = tmp_path_factory.mktemp("data")
    for file in SHIPPED[LONG].parent.iterdir():
        shutil.copy(file, folder / file.name)
    path = folder / SHIPPED[LONG].name
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - all of it text
    words = "Cooperation in this field has grown, too, and the two sides have agreed to go on with it in years to come."
    data["foreign_policy"].setdefault("points", []).extend(
        {"text": {"en": f"Field {letter}. {words} {words} {words}"}} for letter in "ABCDEFGHIJKLMNOPQR"
    )
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def english(longer: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """That paper in both formats."""
    return built(tmp_path_factory.mktemp("long"), longer, ("en",), "pdf", "docx")


def test_a_paper_of_more_than_ten_pages_has_one_in_both_formats(english: dict[str, bytes]) -> None:
    tagged = tag_reading.read(english[".pdf"])
    assert len(tagged.pdf.pages) > 10
    (toc,) = tagged.tree.all("TOC")
    assert toc.children[0].text == "Contents"
    in_pdf = [" ".join(one.text.split()) for one in toc.children[1:]]

    file = Docx(english[".docx"])
    in_word = [line.text for line in file.lines() if line.style == "toc 1"]
    assert [line.text for line in file.lines() if line.style == "TOC Heading"] == ["Contents"]
    headings = [" ".join(f"{line.label} {line.text}".split()) for line in file.lines() if line.style == "heading 1"]
    assert len(headings) > 5
    assert [" ".join(text.split()) for text in in_word] == headings
    assert [text.rpartition(" ")[0] for text in in_pdf] == headings


def test_its_numbers_are_those_of_the_pages(english: dict[str, bytes]) -> None:
    tagged = tag_reading.read(english[".pdf"])
    pages = {" ".join(node.text.split()): min(node.pages) + 1 for node in tagged.tree.all("H1")}
    numbers = dict(" ".join(one.text.split()).rsplit(" ", 1) for one in tagged.tree.all("TOCI"))
    assert {heading: int(number) for heading, number in numbers.items()} == pages
    assert len(set(pages.values())) > 5


def test_every_entry_leads_to_its_heading_in_the_pdf(english: dict[str, bytes]) -> None:
    tagged = tag_reading.read(english[".pdf"])
    pages = {page.objgen: number for number, page in enumerate(tagged.pdf.pages)}
    heads = {" ".join(node.text.split()): min(node.pages) for node in tagged.tree.all("H1")}
    for item in some(tagged.tree.all("TOCI")):
        (link,) = item.all("Link")
        (annotation,) = link.links
        heading = " ".join(str(annotation.Contents).split())
        assert pages[_destination(tagged, annotation)] == heads[heading]
        assert " ".join(item.text.split()).startswith(heading)


def _destination(tagged: tag_reading.Tagged, annotation: Any) -> Any:
    """Return the page that a link leads to."""
    named = tagged.pdf.Root.get("/Dests", {})
    return (named[annotation.Dest] if str(annotation.Dest) in named else annotation.Dest)[0].objgen


def test_word_alone_gives_the_same_file_as_both_formats(
    english: dict[str, bytes], longer: Path, tmp_path: Path
) -> None:
    assert built(tmp_path, longer, ("en",), "docx")[".docx"] == english[".docx"]


def test_a_short_paper_has_none(tmp_path: Path) -> None:
    files = built(tmp_path, resources.example(), ("en",), "pdf", "docx")
    assert tag_reading.read(files[".pdf"]).tree.all("TOC") == []
    assert [line.style for line in Docx(files[".docx"]).lines() if line.style.startswith(("toc", "TOC"))] == []


@pytest.mark.parametrize(("example", "tag"), DOCUMENTS)
def test_how_long_a_paper_roughly_is_tells_which_are_worth_counting(
    example: str, tag: str, document_of: Documents, spoken: Callable[[str], Language], look: Theme
) -> None:
    document = document_of(example, tag)
    count = len(pdf.pages(document, look, spoken(tag).hyphenate))
    assert (count - 1) * 0.75 < roughly(document, look) < count * 1.25


def test_pages_are_counted_exactly_where_a_paper_may_be_too_long(
    document_of: Documents, spoken: Callable[[str], Language], look: Theme
) -> None:
    document, hyphenate = document_of("kazakhstan-serbia", "en"), spoken("en").hyphenate
    assert pdf.exceeds(document, look, hyphenate, 4)
    assert not pdf.exceeds(document, look, hyphenate, 5)


def test_a_short_paper_is_not_laid_out_to_be_counted(
    document_of: Documents, look: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(pdf, "pages", never)
    assert not pdf.exceeds(document_of("kazakhstan-serbia", "en"), look, lambda word: (word,), 10)


def test_the_limit_is_the_templates(tmp_path: Path) -> None:
    own = resources.default_template_dir() / "template.yaml"
    (tmp_path / "template").mkdir()
    for limit, wanted in ((4, 1), (None, 0)):
        line = "" if limit is None else f"contents: {limit}"
        text = own.read_text(encoding="utf-8").replace("contents: 10", line)
        (tmp_path / "template" / "template.yaml").write_text(text, encoding="utf-8")
        request = BuildRequest(resources.example(), ("en",), ("pdf",), tmp_path / "out", (str(tmp_path / "template"),))
        (file,) = build(request).files
        assert len(tag_reading.read(file.path.read_bytes()).tree.all("TOC")) == wanted


# ------------------------------------------------------------------------------------------------------- the tree


@pytest.mark.parametrize("tag", TAGS)
def test_it_stands_before_the_first_section_and_names_all(
    tag: str, document_of: Documents, spoken: Callable[[str], Language]
) -> None:
    document = document_of(LONG, tag)
    with_list = compose.with_contents(document, spoken(tag))
    place = with_list.blocks.index(listed(with_list))
    assert isinstance(with_list.blocks[place + 1], Heading)
    assert (*with_list.blocks[:place], *with_list.blocks[place + 1 :]) == document.blocks
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    entries = listed(with_list).entries
    assert [(one.number, plain(one.content), one.target) for one in entries] == [
        (one.number, plain(one.content), one.id) for one in headings
    ]


def test_it_has_two_levels_and_keeps_foreign_words(spoken: Callable[[str], Language]) -> None:
    blocks = (
        Heading(1, (Text("On "), Foreign("fr", "Paris")), Label("%1.", (1,)), "a"),
        Heading(2, (Text("Part"),), Label("%1.%2.", (1, 1)), "b"),
        Heading(3, (Text("Detail"),), id="c"),
        Heading(1, (Text("Without a place"),)),
        Paragraph((Text("Text."),)),
    )
    found = listed(compose.with_contents(Document(Meta("T", "en-GB", "2026-02-26"), blocks), spoken("en")))
    assert [(one.level, one.target) for one in found.entries] == [(1, "a"), (2, "b")]
    assert found.entries[0].content == (Text("On "), Foreign("fr", "Paris"))


@pytest.mark.parametrize("count", [0, 1])
def test_a_document_without_sections_to_choose_from_stays_as_it_is(
    count: int, spoken: Callable[[str], Language]
) -> None:
    blocks = (Heading(1, (Text("All"),), id="all"),) * count + (Paragraph((Text("Text."),)),)
    document = Document(Meta("T", "en-GB", "2026-02-26"), blocks)
    assert compose.with_contents(document, spoken("en")) == document

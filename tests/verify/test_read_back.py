"""What is read in finished files is what people see in them: the same in all formats, and as it is written here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from docx_office import convert
from read_papers import PAPERS
from some import some
from tampering import in_part

from briefing.verify.files import read, read_bytes
from briefing.verify.finished import Finished, Passage

Find = Callable[..., Path]
Read = Callable[..., Finished]
FORMATS = ("pdf", "docx", "html")
DOCUMENTS = [(name, tag) for name, (_, tags, _) in PAPERS.items() for tag in tags]
#: Passages that everybody who opens the paper sees, with what they are; a figure with its row and column.
SEEN = {
    "en": (
        ("item", "Total trade rose by 4.8 per cent and exceeded £100 million [1].", ("1.",)),
        (
            "paragraph",
            (
                "Diplomatic relations between the United Kingdom of Great Britain and Northern Ireland and "
                "Mongolia were "
                "established on 23 January 1963 [4]."
            ),
            (),
        ),
        ("cell", "+11.8", ("Exports", "Change, %")),
        ("source", "Foreign direct investment involving UK companies, 14 February 2025 (invented figures).", ("2.",)),
        ("paragraph", "Contact: Trade Statistics Unit, trade.statistics@example.org", ()),
    ),
    "kk": (
        ("paragraph", "2025 жылғы 30 қазан", ()),
        (
            "paragraph",
            (
                "Ұлыбритания және Солтүстік Ирландия Біріккен Корольдігі мен Моңғолия арасындағы "
                "дипломатиялық қатынастар "
                "1963 жылғы 23 қаңтарда орнатылды [4]."
            ),
            (),
        ),
        ("cell", "+11,8", ("Экспорт", "Өзгеріс, %")),
    ),
    "ru": (
        ("item", "Общий объём торговли увеличился на 4,8 % и превысил 100 млн фунтов стерлингов [1].", ("1.",)),
        (
            "paragraph",
            (
                "Дипломатические отношения между Соединённым Королевством Великобритании и Северной "
                "Ирландии и Монголией "
                "установлены 23 января 1963 года [4]."
            ),
            (),
        ),
        ("cell", "−8,7", ("Импорт", "Изменение, %")),
    ),
    "sr": (
        ("item", "Укупна трговина је повећана за 4,8% и премашила је 100 милиона британских фунти [1].", ("1.",)),
        (
            "paragraph",
            (
                "Дипломатски односи између Уједињеног Краљевства Велике Британије и Северне Ирске и "
                "Монголије успостављени "
                "су 23. јануара 1963. године [4]."
            ),
            (),
        ),
        ("cell", "+11,8", ("Извоз", "Промена, %")),
    ),
    "sr-Latn": (
        ("item", "Ukupna trgovina je povećana za 4,8% i premašila je 100 miliona britanskih funti [1].", ("1.",)),
        ("paragraph", "30. oktobra 2025. godine", ()),
        ("cell", "+11,8", ("Izvoz", "Promena, %")),
    ),
}


def spaced(text: str) -> str:
    """Return a text with plain spaces and hyphens, which formats choose each in its way."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2011", "-")


def seen(paper: Finished) -> Counter[str]:
    """Return the passages of the text proper, headings with their numbers."""
    texts: Counter[str] = Counter()
    for passage in paper.passages:
        if passage.kind not in {"point", "workbook", "header", "alt"}:
            number = f"{passage.heads[0]} " if passage.heads and passage.kind == "heading" else ""
            texts[spaced(number + passage.text)] += 1
    return texts


def of_kind(paper: Finished, *kinds: str) -> list[Passage]:
    return [passage for passage in paper.passages if passage.kind in kinds]


@pytest.mark.parametrize(("name", "tag"), DOCUMENTS)
def test_untouched_files_have_no_faults(finished: Read, name: str, tag: str) -> None:
    assert {suffix: finished(name, suffix, tag).faults for suffix in FORMATS} == dict.fromkeys(FORMATS, ())


@pytest.mark.parametrize("tag", PAPERS["fact-sheet"][1])
def test_all_formats_show_the_same_passages(finished: Read, tag: str) -> None:
    pdf, docx, html = (seen(finished("fact-sheet", suffix, tag)) for suffix in FORMATS)
    assert len(pdf) > 80
    assert pdf == docx == html


def test_a_long_paper_differs_only_in_what_its_formats_do_by_themselves(finished: Read) -> None:
    pdf, docx, html = (seen(finished("visit", suffix, "ru")) for suffix in FORMATS)
    # Word has marking and copy number in its headers, and pages in the list of contents when it prints.
    assert {text for text in pdf - docx if not text[-1].isdigit()} == {"Для служебного пользования"}
    assert (pdf["1. Резюме 2"], docx["1. Резюме"], html["1. Резюме"]) == (1, 2, 2)
    assert not {text for text in docx - html if not text[0].isdigit() and text != "Источники"}


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("tag", SEEN)
def test_passages_stand_in_the_file_as_people_see_them(finished: Read, suffix: str, tag: str) -> None:
    read = [
        (passage.kind, spaced(passage.text), tuple(map(spaced, passage.heads)))
        for passage in finished("fact-sheet", suffix, tag).passages
    ]
    for kind, text, heads in some(SEEN[tag]):
        found = [entry for entry in read if entry[:2] == (kind, text)]
        assert found, (text, [entry for entry in read if entry[1][:12] == text[:12]])
        assert heads in [entry[2] for entry in found]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("tag", PAPERS["fact-sheet"][1])
def test_figures_are_marked_with_what_they_show(finished: Read, suffix: str, tag: str) -> None:
    separator = "." if tag == "en" else ","
    shown = {
        passage.text[mark.start : mark.end]
        for passage in finished("fact-sheet", suffix, tag).passages
        for mark in passage.marks
        if mark.figure.replace(".", "_") == "trade_exports_change"
    }
    assert any(f"11{separator}8" in text for text in shown)
    assert all("11" in text for text in shown)


@pytest.mark.parametrize("suffix", FORMATS)
def test_charts_say_their_values_and_what_they_stand_for(finished: Read, suffix: str) -> None:
    points = [passage.text for passage in of_kind(finished("visit", suffix), "point")]
    assert points.count("66.8") >= 1
    assert any("118.4" in text for text in points)
    (alt, *_) = [passage.text for passage in of_kind(finished("visit", suffix), "alt") if "118.4" in passage.text]
    assert "2025\u00a0– 118.4" in alt


def test_the_workbook_of_a_chart_is_read_with_its_heads(finished: Read) -> None:
    cells = {(passage.heads, passage.text) for passage in of_kind(finished("visit", "docx"), "workbook")}
    assert (("2017", "Exports"), "66.8") in cells
    assert (("Exports", "2017"), "66.8") in cells  # what the chart itself keeps


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_draft_with_a_marking_says_so(finished: Read, suffix: str) -> None:
    draft, final = finished("draft", suffix), finished("fact-sheet", suffix)
    assert (draft.is_draft, final.is_draft) == (True, False)
    assert "For official use" in " ".join(passage.text for passage in draft.passages)
    assert "Draft" in {passage.text for passage in of_kind(draft, "header", "paragraph")}


def test_a_pdf_file_says_what_it_is(finished: Read) -> None:
    paper = finished("fact-sheet", "pdf", "sr-Latn")
    assert (paper.kind, paper.language) == ("pdf", "sr-Latn-RS")
    assert spaced(paper.title) == "Ujedinjeno Kraljevstvo i Mongolija"
    assert paper.claims == ("PDF/A-3a", "PDF/UA-1")
    assert all(font.is_embedded for font in paper.fonts)
    assert {"NotoSerif-Regular-sr", "NotoSans-Bold-sr"} <= {font.name for font in paper.fonts}
    assert paper.attached is not None
    assert paper.attached.lstrip().startswith(b"{")
    assert (paper.is_tagged, paper.revisions, paper.is_signed) == (True, 1, False)
    assert finished("visit", "pdf").claims == ("PDF/A-2a", "PDF/UA-1")
    assert finished("visit", "pdf").attached is None


@pytest.mark.parametrize("suffix", FORMATS)
def test_citations_lead_to_their_sources(finished: Read, suffix: str) -> None:
    links = finished("fact-sheet", suffix).links
    cited = {link.text: link.target for link in links if link.text.startswith("[")}
    assert list(cited) == ["[1]", "[2]", "[3]", "[4]"]
    assert len(set(cited.values())) == 4


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_passage_has_a_place_and_the_language_of_the_paper(finished: Read, suffix: str) -> None:
    for tag, language in (("en", "en-GB"), ("kk", "kk-KZ"), ("sr", "sr-Cyrl-RS")):
        passages = finished("fact-sheet", suffix, tag).passages
        assert {passage.language for passage in passages} == {language}
        assert all(passage.place and passage.text for passage in passages)


@pytest.mark.parametrize("tag", ["en", "ru"])
def test_a_file_that_libreoffice_saved_again_is_as_it_was(
    finished: Read, built: Find, tmp_path: Path, tag: str
) -> None:
    """It keeps the bookmarks, and writes labels of charts as fields that show cells."""
    path = tmp_path / "paper.docx"
    path.write_bytes(built("visit", "docx", tag).read_bytes())
    again, before = read(convert(path, "docx:Office Open XML Text")), finished("visit", "docx", tag)
    assert again.faults == ()
    assert Counter(marks_of(again)) == Counter(marks_of(before))
    labels = {passage.text for passage in of_kind(before, "point") if passage.place.endswith("label")}
    assert {passage.text for passage in of_kind(again, "point") if passage.place.endswith("label")} >= labels


@pytest.mark.parametrize(("shown", "faults"), [("9,9", 1), ("[CELLRANGE]", 0), ("[ДИАПАЗОН ЯЧЕЕК]", 0)])
def test_a_label_shows_its_cell_or_stands_for_it(built: Find, shown: str, faults: int) -> None:
    source = built("visit", "docx", "ru")
    label = r"(<a:fld [^>]*CELLRANGE[^>]*>.*?<a:t>)([^<]+)(</a:t>)"
    spoilt, _ = some(
        in_part(
            source.read_bytes(), label, lambda found: f"{found[1]}{shown}{found[3]}", Random(1), r"word/charts/.*xml"
        )
    )
    assert len([fault for fault in read_bytes(source, spoilt).faults if "label" in fault]) == faults


def marks_of(paper: Finished) -> list[str]:
    return [mark.figure for passage in paper.passages for mark in passage.marks]

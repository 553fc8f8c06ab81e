"""Text in runs: literal, in its language, with links and citations."""

from __future__ import annotations

from collections.abc import Callable

import docx_samples as samples
import pytest
from docx_reading import Docx

from briefing.document import (
    Citation,
    Emphasis,
    FigureText,
    Foreign,
    Label,
    Link,
    List,
    ListItem,
    Paragraph,
    Quote,
    Strong,
    Text,
)

Write = Callable[..., Docx]


@pytest.mark.parametrize("text", ["<b>bold</b> & co", "{figure} ]]>", '"quoted" \'s', "&amp; &#10;", "w" * 10_000])
def test_text_is_literal(write: Write, text: str) -> None:
    file = write(samples.paragraph(text), samples.table(("a", "b"), (text, text)), title=text, running_head=text)
    assert file.lines()[0].text == text
    assert [line.text for line in file.lines()].count(text) == 3
    assert "".join(file.xml("word/header1.xml").itertext()) == text


def test_spaces_tabs_and_line_ends_survive(write: Write) -> None:
    text = " first\u00a0line \n\tsecond  line"
    assert write(samples.paragraph(text)).lines()[0].text == text


def test_no_line_ends_before_a_suffix_or_inside_a_number(write: Write) -> None:
    text = "БҰҰ-ға 37-сі, № 12-3, Нью-Йорк"
    file = write(samples.paragraph(text))
    assert file.lines()[0].text == text
    assert len(file.find("//w:noBreakHyphen")) == 3


def test_text_and_figures_that_look_alike_are_one_run(write: Write) -> None:
    content = (Text("rose by "), FigureText("x", "7.6 per cent"), Text(" in 2025"))
    file = write(Paragraph(content))
    assert [run.text for run in file.find("//w:t")] == ["rose by 7.6 per cent in 2025"]


def test_strong_and_emphasis_are_styles(write: Write) -> None:
    content = (Strong((Text("a"), Emphasis((Text("b"),)))), Emphasis((Text("c"),)), Text("d"))
    file = write(Paragraph(content))
    styles = [file.value("string(w:rPr/w:rStyle/@w:val)", run) for run in file.find("//w:r")]
    assert styles == ["Strong", "StrongEmphasis", "Emphasis", ""]


@pytest.mark.parametrize(
    ("document", "word", "expected"),
    [
        ("kk-KZ", "en", "en-GB"),
        ("en-GB", "kk", "kk-KZ"),
        ("en-GB", "ru", "ru-RU"),
        ("en-GB", "sr", "sr-Cyrl-RS"),
        ("ru-RU", "sr-Latn", "sr-Latn-RS"),
        ("ru-RU", "de-AT", "de-AT"),
        ("en-IE", "en", "en-IE"),
    ],
)
def test_foreign_words_have_the_language_that_word_proofs(
    write: Write, document: str, word: str, expected: str
) -> None:
    file = write(Paragraph((Text("x "), Foreign(word, "word"))), lang=document)
    assert file.attribute("//w:r[w:t = 'word']/w:rPr/w:lang/@w:val") == expected
    assert file.attribute("//w:rPrDefault//w:lang/@w:val", file.styles) == document
    assert file.find("//w:r[w:t = 'x ']/w:rPr") == []


def test_citation_leads_to_its_source(write: Write) -> None:
    source = ListItem((samples.paragraph("Kazinform"),), Label("[%1]", (1,)), "source.kazinform-2026")
    file = write(Paragraph((Citation("source.kazinform-2026", "[1]"),)), List((source,), "sources"))
    anchor = file.attribute("//w:hyperlink/@w:anchor")
    marked = file.find(f"//w:bookmarkStart[@w:name = '{anchor}']/..")
    assert [file.value("string()", item) for item in marked] == ["Kazinform"]
    assert anchor.startswith("_")  # hidden: not among those that people set


def test_citation_of_nothing_is_text(write: Write) -> None:
    file = write(Paragraph((Citation("missing", "[9]"),)))
    assert file.find("//w:hyperlink") == []
    assert file.lines()[0].text == "[9]"


def test_bookmarks_have_names_that_word_accepts_and_no_two_the_same(write: Write) -> None:
    long = "source-" + "x" * 80
    ids = [long + "a", long + "b", "a.b", "a-b", "источник"]
    items = tuple(ListItem((samples.paragraph(name),), Label("%1.", (n,)), name) for n, name in enumerate(ids, 1))
    file = write(List(items, "sources"))
    names = [str(name) for name in file.find("//w:bookmarkStart/@w:name")]
    assert len(set(names)) == len(ids)
    assert all(len(name) <= 40 and name.isidentifier() for name in names)
    assert len(set(map(str, file.find("//w:bookmarkStart/@w:id")))) == len(ids)


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("https://example.org/статья 1", "https://example.org/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F%201"),
        ("http://министарство.срб", "http://xn--80aeqashkohcid.xn--90a3ac"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
    ],
)
def test_link_leads_to_its_address(write: Write, url: str, target: str) -> None:
    file = write(Paragraph((Link(url, "here"),)))
    relation = file.attribute("//w:hyperlink[w:r/w:t = 'here']/@r:id")
    assert file.relations("word/document.xml")[relation] == target


@pytest.mark.parametrize("url", ["http://[", "javascript:alert(1)", "file:///etc/passwd", "example.org", ""])
def test_link_to_something_else_is_text(write: Write, url: str) -> None:
    file = write(Paragraph((Link(url, "here"),)))
    assert file.find("//w:hyperlink") == []
    assert file.lines()[0].text == "here"


def test_quote_has_its_speaker_below(write: Write) -> None:
    file = write(Quote((Text("“Yes.”"),), (Text("The Minister"),)))
    assert [(line.style, line.text) for line in file.lines()] == [
        ("Quote", "“Yes.”"),
        ("Quote Attribution", "The Minister"),
    ]
    assert len(file.find("w:pPr/w:keepNext", file.style("Quote"))) == 1


def test_title_block_is_closed_by_a_rule_under_its_last_paragraph(write: Write) -> None:
    file = write(samples.paragraph("Note", "kicker"), samples.paragraph("A", "title"), samples.paragraph("Text"))
    assert [file.value("boolean(w:pPr/w:pBdr/w:bottom)", item) for item in file.find("//w:body/w:p")] == [
        False,
        True,
        False,
    ]


def test_no_paragraph_is_empty(write: Write) -> None:
    file = write(*samples.english().blocks)
    assert file.find("//w:p[not(.//w:t) and not(.//w:drawing)]") == []

"""Web pages, read back by a parser of HTML 5: what they say, in which language, and what they never load."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace

import html5lib
import pytest
from papers import DOCUMENTS
from pdf_sample import sample
from some import some
from test_parity import said, squeezed

from briefing import html, resources, theme
from briefing.annotation import Annotation
from briefing.document import Citation, Document, Foreign, Heading, Link, Meta, Paragraph, Text

LOOK = theme.load(resources.default_template_dir(), resources.fonts_dir())
HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "&amp; &#10; <b>",
    "\" onload='x' \" autofocus onfocus=alert(1)",
    "]]> --> <!--",
    "javascript:alert(1)",
]


def page(document, values=None, **more):
    return html.render(document, LOOK, lambda word: (word,), values or {}, **more)


def parsed(blob):
    """Return a page as a strict parser reads it; a mistake in the markup is an error."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(blob.decode())


def text_of(node):
    return "".join(node.itertext())


@pytest.mark.parametrize(("example", "tag"), DOCUMENTS)
def test_a_page_says_what_the_document_says_in_the_same_order(example, tag, document_of):
    document = document_of(example, tag)
    root = parsed(page(document))
    text, at = squeezed(text_of(root.find("body"))), 0
    for part in some(squeezed(part) for block in document.blocks for part in said(block)):
        found = text.find(part, at)
        assert found >= 0, part
        at = found + len(part)
    assert root.get("lang") == document.meta.lang


def test_the_same_document_is_the_same_page(document_of):
    document = document_of("kazakhstan-serbia", "sr-Latn")
    assert page(document) == page(document)
    assert b'lang="sr-Latn-RS"' in page(document)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_text_wherever_it_stands(text):
    blocks = (
        Paragraph((Text(text),), "title", key=text),
        Heading(1, (Text(text),), id=text, key=text),
        Paragraph((Foreign(text, text), Link(text, text), Citation(text, text)), "marking"),
        *sample("en").blocks[5:],
    )
    meta = Meta(text, text, text, text, text, text, (text,))
    notes = {text: (Annotation(text, text, text),)}
    root = parsed(page(Document(meta, blocks), annotations=notes))
    assert root.findall(".//script") == []
    assert len(root.findall(".//style")) == 1
    names = {name for node in root.iter() if isinstance(node.tag, str) for name in node.attrib}
    assert {name for name in names if name.startswith("on") or name == "autofocus"} == set()
    assert root.find(".//h1").text == text
    assert root.find(".//title").text == text
    assert [one for one in root.findall(".//a") if not one.get("href").startswith(("#", "http", "mailto:"))] == []


def test_titles_may_break_after_long_words_and_hold_short_ones_to_the_next():
    title = Text("between\u00a0the\u00a0Republic\u00a0of\u00a0Kazakhstan, 26\u00a0May")
    document = Document(Meta("en-GB", "a", "b", "c"), (Paragraph((title,), role="title"),))
    root = parsed(page(document))
    assert text_of(root.find(".//h1")) == "between the\u00a0Republic of\u00a0Kazakhstan, 26\u00a0May"


def test_the_policy_names_the_only_style_and_lets_nothing_else_in(document_of):
    root = parsed(page(document_of("kazakhstan-serbia", "en")))
    [policy] = [one.get("content") for one in root.iter("meta") if one.get("http-equiv") == "Content-Security-Policy"]
    digest = base64.b64encode(hashlib.sha256(root.find(".//style").text.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'; ")
    assert "script-src" not in policy
    loaders = {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
    assert [node.tag for node in root.iter() if node.tag in loaders] == []


def test_figures_say_what_they_are_worth_where_they_may(document_of):
    document = document_of("kazakhstan-serbia", "kk")
    root = parsed(page(document, {"trade.exports.value": "28600000"}))
    found = some(root.iter("data"))
    assert {(one.get("data-figure"), one.get("value")) for one in found} == {("trade.exports.value", "28600000")}
    assert not list(parsed(page(document)).iter("data"))


def test_notes_stand_beside_what_they_are_on():
    document = sample("en")
    blocks = (replace(document.blocks[0], key="first"), *document.blocks[1:])
    notes = {"first": (Annotation("Is <this> so?\nSee above.", "sr-RS", "Anna"),)}
    [aside] = parsed(page(Document(document.meta, blocks), annotations=notes)).iter("aside")
    assert [one.text for one in aside.findall("p")][1:] == ["Is <this> so?", "See above."]
    assert (aside.get("lang"), aside.get("role")) == ("sr-RS", "note")


def test_a_marking_stays_in_sight(document_of):
    root = parsed(page(document_of("netherlands-cuba", "en")))
    [banner] = [node for node in root.iter("div") if node.get("class") == "banner"]
    assert banner.text == "For official use"


def test_whom_to_ask_stands_where_the_other_formats_have_it(document_of):
    look = theme.load(resources.default_template_dir(), resources.fonts_dir(), profile="ru")
    document = document_of("latvia-uzbekistan", "en")
    [body] = parsed(html.render(document, look, lambda word: (word,), {})).iter("body")
    text = text_of(body)
    assert text.count("central.asia@example.org") == 1
    assert text.index("central.asia@example.org") > len(text) * 9 // 10

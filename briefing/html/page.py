"""The page: a head that lets nothing be loaded, the title block, and the blocks in the order of the document."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping

from briefing.annotation import Annotations
from briefing.document import Document, Paragraph
from briefing.extracts import Notes, plain
from briefing.html.blocks import Setting
from briefing.html.elements import Element, element, markup
from briefing.html.inline import Voice, worth
from briefing.html.style import sheet
from briefing.scene.faces import Fonts
from briefing.scene.front import arranged
from briefing.scene.lettering import Lettering
from briefing.theme import Theme

CHART_SIZE = 9.0
"""Of the letters of charts, in the units in which they are as wide as a page of text."""
_LEADING = 1.25


def render(
    document: Document,
    theme: Theme,
    hyphenate: Callable[[str], tuple[str, ...]],
    values: Mapping[str, str],
    annotations: Annotations | None = None,
) -> bytes:
    """Return a document as an HTML page in UTF-8.

    Args:
        document: What it says.
        theme: Colours and families; fonts are those of the reader's machine, nothing is loaded.
        hyphenate: How words of charts are broken.
        values: What figures are worth, by their ids, where the page may say so.
        annotations: Notes for reviewers, shown beside the text; those on what the document lacks are left out.
    """
    style = sheet(theme)
    voice = Voice(worth(values), Notes.of(document, annotations or {}))
    setting = Setting(theme, letters(theme, document, hyphenate), voice)
    root = element("html", _head(document, style), _body(document, setting), lang=document.meta.lang)
    return f"<!DOCTYPE html>\n{markup(root)}\n".encode()


def letters(theme: Theme, document: Document, hyphenate: Callable[[str], tuple[str, ...]]) -> Lettering:
    """Return how the texts of charts are set and measured."""
    face = Fonts.of(theme, document.meta.lang).face(sans=True)
    return Lettering(face, CHART_SIZE, CHART_SIZE * _LEADING, hyphenate)


def policy(*styles: str, scripts: tuple[str, ...] = (), asks: bool = False) -> str:
    """Return the policy of a page that holds just these style sheets and scripts, and loads nothing.

    One that ``asks`` may ask the server that it comes from.
    """
    allowed = {"style-src": styles, "script-src": scripts}
    named = [f"{kind} {' '.join(map(_hash, texts))}" for kind, texts in allowed.items() if texts]
    if asks:
        named.append("connect-src 'self'")
    return "; ".join(("default-src 'none'", *named, "base-uri 'none'", "form-action 'none'"))


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _head(document: Document, style: str) -> Element:
    meta = document.meta
    named = {
        "viewport": "width=device-width, initial-scale=1",
        "author": meta.author,
        "description": meta.subject,
        "keywords": ", ".join(meta.keywords),
        "dcterms.date": meta.date,
    }
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", **{"http-equiv": "Content-Security-Policy", "content": policy(style)}),
        element("meta", name="referrer", content="no-referrer"),
        *(element("meta", name=name, content=content) for name, content in named.items() if content),
        element("title", meta.title),
        element("style", style),
    )


def _body(document: Document, setting: Setting) -> Element:
    """Return the body: the title block as its header, the rest as what the page is about."""
    blocks = arranged(document.blocks, setting.theme.page)
    count = next((at for at, block in enumerate(blocks) if not _is_front(block)), len(blocks))
    front, rest = blocks[:count], blocks[count:]
    header = element("header", *setting.blocks(front))
    return element("body", *banner(document), header, element("main", *setting.blocks(rest)))


def banner(document: Document) -> tuple[Element, ...]:
    """Return the marking of a document and the number of its copy, as they stay in sight and stand on each sheet.

    It is no part of what is read aloud, since the title block says the same.
    """
    held = [block for block in document.blocks if isinstance(block, Paragraph) and block.content]
    if not any(block.role == "marking" for block in held):
        return ()
    shown = [plain(block.content) for block in held if block.role == "marking" or block.place == "copy"]
    return (element("div", " · ".join(dict.fromkeys(shown)), class_="banner", aria_hidden="true"),)


def _is_front(block: object) -> bool:
    return isinstance(block, Paragraph) and block.role not in {"body", "note"}

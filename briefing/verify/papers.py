"""What a file as a whole must be: its language, template, draft mark, marking, claims, fonts, links and title."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from briefing import resources
from briefing.verify.context import CAPTION, PAGE
from briefing.verify.expected import Expected
from briefing.verify.findings import (
    NO_CLAIM,
    NO_FONT,
    OTHER_FACTS,
    OTHER_LANGUAGE,
    OTHER_LINK,
    OTHER_MARKING,
    OTHER_TITLE,
    OUT_OF_SEQUENCE,
    Wrong,
)
from briefing.verify.finished import Finished
from briefing.verify.folding import bare, folded, folded_data
from briefing.verify.tongue import folder_of

_NAME: Final = re.compile(
    r"(?:.*_)?(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:_(?P<template>[a-z0-9-]+))?_(?P<language>[A-Za-z-]+)\.\w+"
)
_SCHEMES: Final = ("http://", "https://", "mailto:", "#")
_PAIR: Final = re.compile(r"[ \u00a0]–[ \u00a0]")
PROMISED: Final = (("PDF/A-2a", "PDF/A-3a"), ("PDF/UA-1",))


def template_of(file: Finished, wanted: Expected | None) -> str:
    """Return the name of the template that a file is made by, as its name tells it."""
    del wanted
    found = _NAME.fullmatch(file.path.name)
    return (found["template"] or resources.DEFAULT_TEMPLATE) if found else ""


def is_whole(file: Finished, wanted: Expected | None) -> bool:
    """Tell whether a file is of the template that prints all that the data hold."""
    return template_of(file, wanted) == resources.DEFAULT_TEMPLATE and (wanted is None or wanted.is_usual)


def language_named(file: Finished) -> str:
    """Return the language that the name of a file ends with; empty if it names none."""
    found = _NAME.fullmatch(file.path.name)
    return found["language"] if found else ""


def paper_wrongs(file: Finished, wanted: Expected | None) -> Iterator[Wrong]:
    """Yield what is wrong about a file as a whole."""
    name = str(file.path)
    named = language_named(file)
    if named and (folder_of(named) != folder_of(file.language) or _script(named) != _script(file.language)):
        yield Wrong(OTHER_LANGUAGE, name, "", "the file declares another language than its name", named, file.language)
    if file.kind == "pdf":
        for either in PROMISED:
            if not set(either) & set(file.claims):
                yield Wrong(
                    NO_CLAIM, name, "", f"the file does not claim {either[0]}", either[0], ", ".join(file.claims)
                )
        for font in file.fonts:
            if not font.is_embedded:
                yield Wrong(NO_FONT, name, "", f"the font {font.name} is not embedded", "an embedded font", font.name)
        if not file.is_tagged:
            yield Wrong(NO_CLAIM, name, "", "the file has no tags for people who listen", "a tagged file")
    yield from _web(file)
    if wanted is not None:
        yield from _by_data(file, wanted)


def _web(file: Finished) -> Iterator[Wrong]:
    """Yield a missing title, and links that lead to what no paper links to."""
    name = str(file.path)
    if not file.title.strip():
        yield Wrong(OTHER_TITLE, name, "", "the file has no title", "a title")
    for link in file.links:
        if not link.target.lower().startswith(_SCHEMES):
            message = "a link leads neither to the web, nor to mail, nor into the file"
            yield Wrong(OTHER_LINK, name, "", message, "http, https or mailto", link.target)
    captions = [bare(passage.text) for passage in file.passages if passage.kind == "caption"]
    words = {word for passage in file.passages if passage.kind == "caption" and (word := _word_of(passage.text))}
    for passage in file.passages:
        said = bare(passage.text)
        # The values of a chart are a table for those who listen, and its caption a point without heads.
        is_of_chart = passage.kind == "point" and not passage.heads and _word_of(passage.text) in words
        is_caption = is_of_chart or bool(passage.kind == "alt" and captions and CAPTION.match(passage.text))
        if is_caption and not any(said in one or one in said for one in captions):
            message = "what is read out for a table or figure is not its caption"
            yield Wrong(OUT_OF_SEQUENCE, name, passage.place, message, "", passage.text[:80])
    titles = [title for passage in file.passages if passage.kind == "caption" and (title := _title_of(passage.text))]
    for passage in file.passages:
        is_told = passage.kind == "alt" and not CAPTION.match(passage.text) and _PAIR.search(passage.text)
        if is_told and titles and not any(title in bare(passage.text) for title in titles):
            message = "what is read out for a figure does not begin with its caption"
            yield Wrong(OUT_OF_SEQUENCE, name, passage.place, message, "", passage.text[:80])


def _word_of(text: str) -> str:
    """Return the word with which a caption is numbered, bare; empty of what is no caption."""
    found = CAPTION.match(text)
    return bare(found[1] or found[4]) if found else ""


def _title_of(caption: str) -> str:
    """Return what a caption says after its word and number, bare; empty where it has none."""
    found = CAPTION.match(caption)
    return bare(caption[found.end() :]).lstrip(".-:") if found else ""


def _script(tag: str) -> str:
    return "latn" if "latn" in tag.lower() else ""


def _by_data(file: Finished, wanted: Expected) -> Iterator[Wrong]:
    name, requisites = str(file.path), wanted.briefing.requisites
    if file.is_draft != requisites.draft:
        is_draft, said = ("a draft", "no draft") if requisites.draft else ("no draft", "a draft")
        yield Wrong(OTHER_MARKING, name, "", f"the data say that the paper is {is_draft}", is_draft, said)
    yield from _marking(file, wanted)
    named = {source.url for source in wanted.briefing.sources.values() if source.url}
    whole = {bare(url) for url in named}
    for link in file.links:
        is_web = link.target.lower().startswith(("http://", "https://"))
        if is_web and not any(_is_address(link.target, url) for url in whole):
            hint = "restore the address of the data, or add it to the data's sources"
            yield Wrong(OTHER_LINK, name, "", "the link is to no source of the data", "", link.target, hint=hint)
    yield from _attached(file, wanted)
    yield from _title(file)


def _marking(file: Finished, wanted: Expected) -> Iterator[Wrong]:
    """Yield the pages, or the headers of a Word file, that lack the marking of the data."""
    marking = wanted.briefing.requisites.marking
    if marking is None or not is_whole(file, wanted):
        return
    tag = file.language
    own = marking.get(f"{folder_of(tag)}-Latn") if _script(tag) else None
    text = str(own or marking.get(folder_of(tag)) or "")
    lines = [bare(line if own else folded_data(line, tag)) for line in text.splitlines() if line.strip()]
    texts: dict[str, str] = {"": ""}
    times: Counter[str] = Counter()
    for passage in file.passages:
        page = PAGE.match(passage.place)
        if page and int(page[1]) > 1:
            times[page[0]] += passage.kind == "header" and bare(passage.text) in lines
        is_edge = passage.kind == "header" and passage.place.startswith(("header", "footer"))
        place = page[0] if page else passage.place if is_edge else ""
        texts[place] = texts.get(place, "") + bare(passage.text)
    if file.kind != "html" and len(texts) > 1:
        del texts[""]
    most = max(times.values(), default=0)
    for place, said in texts.items():
        if said and (not all(line in said for line in lines) or times.get(place, most) < most):
            yield Wrong(OTHER_MARKING, str(file.path), place, "the marking of the data is not here", f"“{text}”")


def _is_address(target: str, url: str) -> bool:
    """Tell whether a link is to an address, which may be written in other letters there."""
    plain = bare(target).rstrip("/")
    return plain == url.rstrip("/") or not url.isascii() or "%" in plain


def _title(file: Finished) -> Iterator[Wrong]:
    """Yield a title of the metadata that is not the one that is printed."""
    printed = [bare(passage.text) for passage in file.passages if passage.kind == "title"]
    if printed and file.title and not any(bare(file.title) in one or one in bare(file.title) for one in printed):
        title = next(passage.text for passage in file.passages if passage.kind == "title")
        yield Wrong(OTHER_TITLE, str(file.path), "", "the title of the file is not the printed one", title, file.title)


def _attached(file: Finished, wanted: Expected) -> Iterator[Wrong]:
    if file.attached is None:
        return
    name = str(file.path)
    try:
        facts = json.loads(file.attached, parse_float=str, parse_int=str)
        entries = facts["figures"]
    except (ValueError, KeyError, TypeError):
        yield Wrong(OTHER_FACTS, name, "attached figures", "the attached figures cannot be read", "briefing-figures")
        return
    for fact in entries:
        yield from _fact(name, fact, wanted)
    day = facts.get("edition", {}).get("date")
    if day != wanted.briefing.date.isoformat():
        yield Wrong(
            OTHER_FACTS, name, "attached figures", "the edition is of another day", str(wanted.briefing.date), day
        )


def _fact(name: str, fact: dict[str, Any], wanted: Expected) -> Iterator[Wrong]:
    figure = wanted.figures.get(str(fact.get("id")))
    place = f"attached figures, {fact.get('id')}"
    if figure is None:
        yield Wrong(OTHER_FACTS, name, place, "the data have no such figure")
        return
    quantity = figure.quantity
    told = (fact.get("amount", fact.get("low")), fact.get("high"), fact.get("scale"))
    upper = None if quantity.upper is None else f"{quantity.upper:f}"
    should = (f"{quantity.value:f}", upper, str(10**quantity.scale))
    if told != should:
        yield Wrong(
            OTHER_FACTS,
            name,
            place,
            "the attached value is not that of the data",
            str(should[0]),
            str(told[0]),
            str(fact["id"]),
        )


def says(text: str, words: str) -> bool:
    """Tell whether words stand in a text, however they are spaced."""
    return folded(words) in folded(text)

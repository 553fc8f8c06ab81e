"""Named places of a letterhead: content controls and bookmarks that are filled with the date, the number, and so on.

They may stand in the text, in tables and text boxes, in headers and footers, each as often as wanted. The place of the
text itself is in ``place.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import get_args

from lxml import etree

from briefing.document import Block, Paragraph, PlaceName
from briefing.docx import margins
from briefing.docx.inline import run
from briefing.docx.letterhead import LetterheadFile
from briefing.docx.package import RT, Part
from briefing.docx.place import NAME, empty_between, untype
from briefing.docx.remarks import NoticeKind, Notices
from briefing.docx.tree import (
    Node,
    attribute,
    child,
    clark,
    each,
    element,
    parse,
    remove,
    serialise,
    switched_on,
    unwrap,
    value,
)
from briefing.docx.xml import val
from briefing.errors import Diagnostic
from briefing.extracts import plain
from briefing.records import replace

__all__ = ["NAMES", "check", "fill"]

#: The names of places, but that of the text.
NAMES: tuple[str, ...] = tuple(name for name in get_args(PlaceName) if name)
_EVERY = (NAME, *NAMES)
_STORIES = frozenset((RT.HEADER, RT.FOOTER, RT.FOOTNOTES, RT.ENDNOTES))
#: Content controls that Word makes itself, or that hold something else than a text to be filled in.
_OWN = frozenset(
    (
        *("docPartObj", "docPartList", "citation", "bibliography", "equation", "picture", "group"),
        *("checkbox", "repeatingSection", "repeatingSectionItem", "webExtensionLinked"),
        "webExtensionCreated",
    )
)
_MADE_BY_PROGRAMS = re.compile(r"goog_rdk_|_?Toc|MSIP_", re.IGNORECASE)
_WORD = r"\s{0,3}[^\W\d][\w.:-]{0,40}\s{0,3}"  # with bounds, so that no text takes long to search
_KNOWN = rf"\s{{0,3}}(?:{'|'.join(_EVERY)})\s{{0,3}}"
#: What people type where a program is to fill something in; with other brackets only names that are known.
_TYPED = re.compile(rf"\$?\{{\{{?{_WORD}\}}\}}?|\[\[?{_KNOWN}\]\]?|«{_KNOWN}»|<<?{_KNOWN}>>?|%{_KNOWN}%", re.IGNORECASE)
_BLOCKS = frozenset(map(clark, ("w:p", "w:tbl", "w:sdt", "w:customXml")))


def fill(base: LetterheadFile, blocks: Iterable[Block], language: str = "") -> tuple[Block, ...]:
    """Fill the places of a letterhead; return the blocks without those that are printed in one now.

    A place in a header or footer of many pages repeats what the text says; any other place says it instead. A place
    for which there is nothing is emptied, so that its placeholder does not go out.
    """
    blocks = tuple(blocks)
    texts: dict[str, str] = {
        one.place: plain(one.content) for one in blocks if isinstance(one, Paragraph) and one.place
    }
    printed = set(_fill_story(base.root, texts, language))
    first = margins.on_first_page(base)
    for part in _stories(base):
        root = parse(part.blob)
        filled = set(_fill_story(root, texts, language))
        if filled:
            part.blob = serialise(root)
        if part in first:
            printed |= filled
    return tuple(one for one in blocks if not (isinstance(one, Paragraph) and one.place in printed))


def _stories(base: LetterheadFile) -> list[Part]:
    """Return the headers, footers and notes, each once."""
    found = [one.target_part for one in base.main.rels.values() if one.reltype in _STORIES and not one.is_external]
    return list(dict.fromkeys(found))


def _fill_story(root: Node, texts: Mapping[str, str], language: str) -> Iterator[str]:
    """Fill the places of a story and yield their names."""
    for control in list(each(root, "w:sdt")):
        name = _name(control)
        if name in NAMES and control.getparent() is not None:
            _fill_control(control, texts.get(name, ""), language)
            yield name
    marked: set[str] = set()  # Word knows one bookmark of a name, the first
    for start in list(each(root, "w:bookmarkStart")):
        name = attribute(start, "w:name").strip().casefold()
        if name in NAMES and name not in marked and start.getparent() is not None:
            marked.add(name)
            _fill_bookmark(root, start, texts.get(name, ""), language)
            yield name


def _name(control: Node) -> str:
    """Return the name of a content control, the known one of its tag and its title."""
    names = [name.strip().casefold() for name in _names(control)]
    return next((name for name in names if name in _EVERY), names[0] if names else "")


def _names(control: Node) -> list[str]:
    properties = child(control, "w:sdtPr")
    found = ["" if properties is None else value(properties, name).strip() for name in ("w:tag", "w:alias")]
    return [name for name in found if name]


# ----------------------------------------------------------------------------------------------------------- controls


def _fill_control(control: Node, text: str, language: str) -> None:
    properties, content = child(control, "w:sdtPr"), child(control, "w:sdtContent")
    if content is None:
        content = etree.SubElement(control, clark("w:sdtContent"))
    look = _look(control, content)
    untype(properties)
    paragraph = next(each(content, "w:p"), None)
    if paragraph is None:
        for node in list(content):
            remove(node)
        content.append(_run(text, look, language))
    else:
        for other in [one for one in paragraph.getparent() if one.tag in _BLOCKS and one is not paragraph]:
            remove(other)
        for node in [one for one in paragraph if one.tag != clark("w:pPr")]:
            remove(node)
        if text:
            paragraph.append(_run(text, look, language))
    if not text:
        if paragraph is None:
            remove(control)
        else:
            _unwrap_control(control, content)


def _unwrap_control(control: Node, content: Node) -> None:
    for node in list(control):
        if node is not content:
            remove(node)
    unwrap(content)
    unwrap(control)


def _look(control: Node, content: Node) -> Node | None:
    """Return what the text in a control looks like: as the control says, else as what it holds, but no placeholder."""
    properties = child(control, "w:sdtPr")
    if properties is not None and child(properties, "w:rPr") is not None:
        return child(properties, "w:rPr")
    first = None if switched_on(properties, "w:showingPlcHdr") else next(each(content, "w:r"), None)
    return None if first is None else child(first, "w:rPr")


def _run(text: str, look: Node | None, language: str) -> Node:
    """Return a run with the look of another one, in the language of the document."""
    made = element(run(text, val("w:lang", language))) if text else etree.Element(clark("w:r"))
    if text and look is not None:
        copied = parse(etree.tostring(look))
        for old in [one for one in copied if one.tag == clark("w:lang")]:
            copied.remove(old)
        speech = next(each(made, "w:lang"))
        following = [one for one in copied if one.tag in map(clark, _AFTER_LANGUAGE)]
        if following:
            following[0].addprevious(speech)
        else:
            copied.append(speech)
        made.replace(made[0], copied)
    return made


_AFTER_LANGUAGE = ("w:eastAsianLayout", "w:specVanish", "w:oMath", "w:rPrChange")

# ---------------------------------------------------------------------------------------------------------- bookmarks


def _fill_bookmark(root: Node, start: Node, text: str, language: str) -> None:
    """Replace what a bookmark is around; the bookmark stays around the new text."""
    number = attribute(start, "w:id")
    end = next((one for one in each(root, "w:bookmarkEnd") if attribute(one, "w:id") == number), None)
    first = next(start.iterancestors(clark("w:p")), None)
    if first is None:  # between paragraphs: its text begins with the next one
        first = next((one for one in start.itersiblings() if one.tag == clark("w:p")), None)
        if first is None:
            return
        first.insert(0 if child(first, "w:pPr") is None else 1, start)
    old = next((one for one in _following(start, end) if one.tag == clark("w:r")), None)
    look = None if old is None else child(old, "w:rPr")
    look = None if look is None else parse(etree.tostring(look))
    if end is not None:
        last = next(end.iterancestors(clark("w:p")), first)
        _move_others_out(start, end)
        empty_between(start, end, first, last)
        if last is not first or end.getparent() is not start.getparent():
            start.addnext(end)
            _remove_if_bare(last, first)
    if text:
        start.addnext(_run(text, look, language))


def _move_others_out(start: Node, end: Node) -> None:
    """Put the ends of other bookmarks outside, whose other ends are outside: they lose no more than what they share."""
    inside = [one for one in _following(start, end) if one.tag in (start.tag, end.tag)]
    begun = {attribute(one, "w:id") for one in inside if one.tag == start.tag}
    ended = {attribute(one, "w:id") for one in inside if one.tag == end.tag}
    for one in inside:
        if one.tag == start.tag and attribute(one, "w:id") not in ended:
            end.addnext(one)
        elif one.tag == end.tag and attribute(one, "w:id") not in begun:
            start.addprevious(one)


def _following(start: Node, end: Node | None) -> Iterator[Node]:
    nodes = list(start.getroottree().getroot().iter("*"))
    last = len(nodes) if end is None else nodes.index(end)
    return iter(nodes[nodes.index(start) + 1 : last])


def _remove_if_bare(paragraph: Node, first: Node) -> None:
    holder = paragraph.getparent()
    bare = all(one.tag == clark("w:pPr") for one in paragraph)
    if bare and paragraph is not first and holder is not None and next(each(paragraph, "w:sectPr"), None) is None:
        holder.remove(paragraph)


# ----------------------------------------------------------------------------------------------------- what is doubtful


def check(base: LetterheadFile) -> tuple[Diagnostic, ...]:
    """Return warnings of places that nothing will be put into, in a letterhead whose own places have been filled."""
    notices = Notices()
    stories = [(base.root, True), *((parse(part.blob), False) for part in _stories(base))]
    texts = 0
    for root, is_main in stories:
        for control in each(root, "w:sdt"):
            name = _name(control)
            texts += int(name == NAME and is_main)
            if name == NAME and (not is_main or texts > 1):
                notices.add(_SECOND, name)
            elif name not in _EVERY and not _is_own(control):
                _note_unknown(notices, control)
        for start in each(root, "w:bookmarkStart"):
            mark = attribute(start, "w:name").strip()
            close = get_close_matches(mark.casefold(), [NAME], cutoff=0.8)
            if mark.casefold() == NAME:
                notices.add(_SECOND, mark, times=int(not is_main))
            elif close or mark.casefold().startswith(NAME):
                notices.add(_UNKNOWN, mark)
        for paragraph in each(root, "w:p"):
            own = (one for one in each(paragraph, "w:t") if next(one.iterancestors(clark("w:p")), None) is paragraph)
            text = "".join(node.text or "" for node in own)  # without that of text boxes, which have their paragraphs
            for found in _TYPED.finditer(text):
                notices.add(_LITERAL, found.group().strip())
    return notices.diagnostics(base.file)


def _is_own(control: Node) -> bool:
    properties = child(control, "w:sdtPr")
    return properties is not None and any(etree.QName(one).localname in _OWN for one in properties)


def _note_unknown(notices: Notices, control: Node) -> None:
    names = [name for name in _names(control) if not _MADE_BY_PROGRAMS.match(name)]
    close = [match for name in names for match in get_close_matches(name.casefold(), _EVERY, n=1, cutoff=0.75)]
    if names:
        kind = replace(_UNKNOWN, hint=f"did you mean {close[0]}? {_UNKNOWN.hint}") if close else _UNKNOWN
        notices.add(kind, names[0])
    elif switched_on(child(control, "w:sdtPr"), "w:showingPlcHdr"):
        notices.add(_PROMPT)


_HINT = f"known are {', '.join(_EVERY)}; give it one of these as its tag, or remove the control and keep its text"
_UNKNOWN = NoticeKind("place with an unknown name", "places with unknown names", "nothing is put there", _HINT)
_SECOND = NoticeKind(
    "further place for the text",
    "further places for the text",
    "the text stands once, on the page itself",
    f"remove all places “{NAME}” but one, and keep that out of headers and footers",
)
_LITERAL = NoticeKind(
    "placeholder typed as text",
    "placeholders typed as text",
    "it goes out as it stands",
    f"make a content control of it (Developer › Rich Text) with one of these as its tag: {', '.join(_EVERY)}",
)
_PROMPT = NoticeKind(
    "content control that shows its placeholder",
    "content controls that show their placeholders",
    "the placeholder goes out as it stands",
    "fill it in or remove it in Word, or give it one of these as its tag: " + ", ".join(_EVERY),
)

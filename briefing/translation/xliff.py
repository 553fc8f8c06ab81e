"""Catalogues as XLIFF 2.0, the OASIS standard of 5 August 2014.

A unit's id is its number, its name the key. Placeholders are protected codes, ``ph``, whose data are kept beside the
text; a translation may have another form of the same name. The state is that of the segment: ``initial``,
``translated``, ``reviewed``, with ``subState`` ``briefing:review`` where a translation needs a look.
https://docs.oasis-open.org/xliff/xliff-core/v2.0/os/xliff-core-v2.0-os.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Final

from lxml import etree

from briefing.data.placeholders import Placeholder, PlaceholderError, parse
from briefing.translation.catalogue import Catalogue, tag_of, unreadable
from briefing.translation.units import State, Unit

SUFFIX: Final = "xlf"
_NAMESPACE: Final = "urn:oasis:names:tc:xliff:document:2.0"
_X: Final = f"{{{_NAMESPACE}}}"
_REVIEW: Final = "briefing:review"
_EDITION: Final = "edition"
_STATES: Final[Mapping[State, str]] = {"untranslated": "initial", "translated": "translated", "review": "translated"}
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)


def write(catalogue: Catalogue) -> bytes:
    """Return a catalogue as an XLIFF file: the same units, the same bytes."""
    root = etree.Element(
        f"{_X}xliff",
        {"version": "2.0", "srcLang": catalogue.source, "trgLang": catalogue.target},
        nsmap={None: _NAMESPACE},
    )
    file = etree.SubElement(root, f"{_X}file", {"id": "f1", "original": catalogue.id})
    notes = etree.SubElement(file, f"{_X}notes")
    etree.SubElement(notes, f"{_X}note", {"category": _EDITION}).text = catalogue.date
    texts = [text for number, unit in enumerate(catalogue.units, 1) for text in _unit(file, unit, f"u{number}")]
    etree.indent(root)  # before there are texts, in which every space counts
    for element, text, unit in texts:
        _fill(element, text, unit)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _unit(file: etree._Element, unit: Unit, number: str) -> Iterator[tuple[etree._Element, str, Unit]]:
    """Add a unit to a file; yield the elements that its texts go into."""
    element = etree.SubElement(file, f"{_X}unit", {"id": number, "name": unit.key})
    notes = [*unit.notes, *([f"{unit.file}:{unit.line}"] if unit.file else [])]
    if notes:
        holder = etree.SubElement(element, f"{_X}notes")
        for note in notes:
            etree.SubElement(holder, f"{_X}note").text = note
    codes = _codes(unit)
    if codes:
        data = etree.SubElement(element, f"{_X}originalData")
        for written, at in codes.items():
            etree.SubElement(data, f"{_X}data", {"id": at}).text = written
    state = {"state": _STATES[unit.state]}
    if unit.state == "review":
        state["subState"] = _REVIEW
    segment = etree.SubElement(element, f"{_X}segment", {"id": "s1", **state})
    yield etree.SubElement(segment, f"{_X}source"), unit.source, unit
    if unit.target:
        yield etree.SubElement(segment, f"{_X}target"), unit.target, unit


def _parts(text: str) -> tuple[str | Placeholder, ...]:
    """Return the parts of a text; one with a stray brace is told by `check`, and is one part."""
    try:
        return parse(text)
    except PlaceholderError:
        return (text,)


def _written(placeholder: Placeholder) -> str:
    return f"{{{placeholder.name}:{placeholder.form}}}" if placeholder.form else f"{{{placeholder.name}}}"


def _codes(unit: Unit) -> dict[str, str]:
    """Return an id for each placeholder as it is written, in source or target."""
    written = (
        _written(part) for text in (unit.source, unit.target) for part in _parts(text) if isinstance(part, Placeholder)
    )
    return {one: f"d{number}" for number, one in enumerate(dict.fromkeys(written), 1)}


def _ids(source: str) -> dict[str, list[str]]:
    """Return the ids of the codes of a source, by the names of placeholders, in their order."""
    found: dict[str, list[str]] = {}
    placeholders = [part for part in _parts(source) if isinstance(part, Placeholder)]
    for number, part in enumerate(placeholders, 1):
        found.setdefault(part.name, []).append(f"c{number}")
    return found


def _fill(element: etree._Element, text: str, unit: Unit) -> None:
    """Put a text with its codes into an element; a code of the target has the id of the same name in the source."""
    codes, left = _codes(unit), _ids(unit.source)
    parsed = _is_parsed(text)
    element.text = ""
    extra = 0
    for part in _parts(text):
        if isinstance(part, str):
            literal = part.replace("{", "{{").replace("}", "}}") if parsed else part
            if len(element):
                element[-1].tail = literal
            else:
                element.text = literal
            continue
        waiting = left.get(part.name)
        extra += not waiting
        written, value = _written(part), unit.shows.get(part.name)
        given = {"id": waiting.pop(0) if waiting else f"x{extra}", "canDelete": "no"}
        shown = {"disp": value} if value else {}
        etree.SubElement(element, f"{_X}ph", {**given, "dataRef": codes[written], "equiv": written, **shown})


def _is_parsed(text: str) -> bool:
    try:
        parse(text)
    except PlaceholderError:
        return False
    return True


# -------------------------------------------------------------------------------------------------------------- reading


def read(content: bytes, name: str) -> Catalogue:
    """Return the catalogue of an XLIFF file.

    Raises:
        DataError: It is none, or not one of ours.
    """
    try:
        root = etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError as wrong:
        raise unreadable(name, f"is no XML: {wrong.msg}", wrong.lineno or 0) from None
    if root.getroottree().docinfo.doctype:
        raise unreadable(name, "has a document type, which XLIFF has not", 1)
    if root.tag != f"{_X}xliff" or not root.get("version", "").startswith("2."):
        raise unreadable(name, "is no XLIFF of version 2", root.sourceline or 0)
    source, target = root.get("srcLang", ""), root.get("trgLang", "")
    if not source or not target:
        raise unreadable(name, "does not say its languages (srcLang, trgLang)", root.sourceline or 0)
    file = root.find(f"{_X}file")
    edition = root.findtext(f"{_X}file/{_X}notes/{_X}note[@category='{_EDITION}']", "")
    units = tuple(_units(root, name))
    return Catalogue(
        file.get("original", "") if file is not None else "", edition, tag_of(source), tag_of(target), units
    )


def _units(root: etree._Element, file: str) -> Iterator[Unit]:
    for element in root.iter(f"{_X}unit"):
        data = {one.get("id", ""): one.text or "" for one in element.iter(f"{_X}data")}
        pieces = list(element.iter(f"{_X}segment", f"{_X}ignorable"))
        source = "".join(_text(one.find(f"{_X}source"), data) for one in pieces)
        of_segments = [one for one in pieces if one.tag == f"{_X}segment"]
        target = "" if any(_is_open(one, data) for one in of_segments) else _target(pieces, data)
        yield Unit(
            element.get("name", ""),
            source,
            target,
            _state(of_segments, target),
            file=file,
            line=element.sourceline or 0,
        )


def _is_open(segment: etree._Element, data: Mapping[str, str]) -> bool:
    """Tell whether a segment waits for its translation; half a sentence is none."""
    source, target = (_text(segment.find(f"{_X}{name}"), data).strip() for name in ("source", "target"))
    return bool(source and not target)


def _target(pieces: list[etree._Element], data: Mapping[str, str]) -> str:
    """Return the translation of a unit: its segments in their ``order``, and what is between them as it was."""
    found: list[tuple[int, str]] = []
    for number, piece in enumerate(pieces, 1):
        target = piece.find(f"{_X}target")
        if target is None and piece.tag == f"{_X}ignorable":
            target = piece.find(f"{_X}source")
        order = "" if target is None else target.get("order", "")
        found.append((int(order) if order.isdecimal() else number, _text(target, data)))
    return "".join(text for _, text in sorted(found, key=itemgetter(0)))


def _state(segments: list[etree._Element], target: str) -> State:
    """Return the state of a unit: that of the segment of it which has most to be done."""
    if not target:
        return "untranslated"
    return "review" if any(map(_is_wanting, segments)) else "translated"


def _is_wanting(segment: etree._Element) -> bool:
    """Tell whether somebody should look at a segment; one that was reviewed says so, whatever it said before."""
    state: str = segment.get("state", "initial")
    return state == "initial" or (state == "translated" and _REVIEW in segment.get("subState", ""))


def _text(element: etree._Element | None, data: Mapping[str, str]) -> str:
    """Return the text of a source or target, with its placeholders as data files write them."""
    if element is None:
        return ""
    text = element.text or ""
    for inner in element:
        if isinstance(inner.tag, str):
            if inner.tag == f"{_X}ph":
                text += data.get(inner.get("dataRef", ""), inner.get("equiv", ""))
            else:  # marks that a tool has put around words
                text += _text(inner, data)
        text += inner.tail or ""
    return text

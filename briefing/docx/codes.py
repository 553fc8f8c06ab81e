"""Fields of a letterhead: those that only count, refer or date stay; any other becomes the text that it shows.

A field can run a program (``DDEAUTO``, ``MACROBUTTON``) or fetch a file (``INCLUDEPICTURE``, ``LINK``) on the machine
of whoever opens the paper. Word knows some ninety kinds, and a code can be put together by other fields in it; so the
harmless are listed, not the dangerous.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from briefing.docx.tree import Node, attribute, clark, each, remove, unwrap

__all__ = ["flatten", "is_web"]

_HARMLESS = frozenset(
    (
        *("=", "ADVANCE", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "BIBLIOGRAPHY", "BIDIOUTLINE"),
        *("CITATION", "COMPARE", "CREATEDATE", "DATE", "DISPLAYBARCODE", "EDITTIME", "EQ", "FILENAME"),
        *("FILESIZE", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "GOTOBUTTON", "IF", "INDEX", "KEYWORDS"),
        *("LISTNUM", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINTDATE", "QUOTE"),
        *("REF", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "SET", "STYLEREF", "SUBJECT"),
        *("SYMBOL", "TA", "TC", "TIME", "TITLE", "TOA", "TOC", "XE"),
    )
)
#: Fields that show what is taken out of the file: their text stays, and nobody need hear of it.
_SHOWN = frozenset(("DOCPROPERTY", "DOCVARIABLE", "INFO", "LASTSAVEDBY", "TEMPLATE", "COMMENTS"))
_NAME = re.compile(r'[\s"]*(=|[^\W\d_]+)')
_WORDS = re.compile(r'"([^"]*)"?|(\S+)')
_WITH_WORD = frozenset(("\\l", "\\o", "\\t"))  # switches of a link that another word belongs to
_CODE = frozenset(map(clark, ("w:instrText", "w:delInstrText", "w:t")))
_MARKS = frozenset(map(clark, ("w:fldChar", "w:instrText", "w:delInstrText")))
_DEEPEST = 30  # fields in fields; Word takes 20
_WEB = frozenset(("http", "https", "mailto", "tel"))


def is_web(target: str) -> bool:
    """Tell whether a link leads to the web, to an address for mail or calls, or to a place in the document itself."""
    target = target.strip()
    try:
        return target.startswith("#") or urlsplit(target).scheme.casefold() in _WEB
    except ValueError:
        return False


@dataclass(slots=True)
class _Field:
    """A field that is being read: its own code, and the nodes that go if it becomes text."""

    code: str = ""
    nodes: list[Node] = field(default_factory=list)
    shows: bool = False
    computed: bool = False  # its code begins with what another field makes


def flatten(root: Node) -> list[str]:
    """Turn the fields of a story that are not harmless into their text; return the names of those to speak of."""
    names: list[str] = []
    for one in [*_complex(root)]:
        if (name := _unwanted(one.code, computed=one.computed)) is not None:
            names.append(name)
            for node in one.nodes:
                _take_out(node)
    for simple in list(each(root, "w:fldSimple")):
        if (name := _unwanted(attribute(simple, "w:instr"), computed=False)) is not None:
            names.append(name)
            for data in list(each(simple, "w:fldData")):
                remove(data)
            unwrap(simple)
    for macro in list(each(root, "w:entryMacro", "w:exitMacro")):
        names.append("macro of a form field")
        remove(macro)
    return [name for name in names if name not in _SHOWN]


def _unwanted(code: str, *, computed: bool) -> str | None:
    """Return the name of a field that must not go out, None for a harmless one."""
    found = _NAME.match(code)
    name = found.group(1).upper() if found else ""
    if name == "HYPERLINK":
        return None if all(map(is_web, _targets(code[found.end() if found else 0 :]))) else name
    return None if name in _HARMLESS and not computed else name or "field without a name"


def _targets(words: str) -> Iterator[str]:
    """Yield what a link leads to: what follows its name and is neither a switch nor a switch's own word."""
    switch = False
    for quoted, bare in _WORDS.findall(words.lstrip('"')):
        if bare.startswith("\\") and not bare.startswith("\\\\"):
            switch = bare.casefold() in _WITH_WORD
        elif switch:
            switch = False
        elif (quoted or bare).strip():
            yield quoted or bare


def _complex(root: Node) -> list[_Field]:
    """Return the fields that are made of runs, the inner ones before those around them."""
    done: list[_Field] = []
    stack: list[_Field] = []
    for node in (node for run in each(root, "w:r") for node in run if node.tag != clark("w:rPr")):
        kind = attribute(node, "w:fldCharType") if node.tag == clark("w:fldChar") else ""
        if kind == "begin":
            if stack and not stack[-1].shows and not stack[-1].code.strip():
                stack[-1].computed = True
            stack.append(_Field())
        for one in stack[-_DEEPEST:]:
            if not one.shows:
                one.nodes.append(node)
        if kind == "separate" and stack:
            stack[-1].shows = True
        elif kind == "end" and stack:
            last = stack.pop()
            if last.shows:
                last.nodes.append(node)
            done.append(last)
        elif not kind and node.tag in _CODE and stack and not stack[-1].shows:
            stack[-1].code += node.text or ""
    return [*done, *reversed([_begun(one) for one in stack])]


def _begun(one: _Field) -> _Field:
    """Return a field that never ends with no more than its code: the rest of the story is not part of it."""
    nodes = [node for node in one.nodes if one.shows or node.tag in _MARKS]
    return _Field(one.code, nodes, one.shows, one.computed)


def _take_out(node: Node) -> None:
    run = node.getparent()
    if run is None:
        return
    run.remove(node)
    if all(one.tag == clark("w:rPr") for one in run):
        remove(run)

"""What YAML's own complaints mean to somebody who writes a data file, and what to do about them."""

from __future__ import annotations

import re
from typing import Final

from yaml import MarkedYAMLError, YAMLError

from briefing.errors import Diagnostic, error
from briefing.reading.layout import Layout
from briefing.reading.lookalikes import odd_space, space_name
from briefing.reading.source_text import SourceText
from briefing.reading.tree import NO_KEY, UNCLOSED
from briefing.regex import regex

_TAB_INDENT: Final = regex(r"[ ]*\t\s*\S")
_INDENT_HINT: Final = "align it with its neighbours: keys of one group begin in the same column, in steps of two spaces"
_AFTER_BRACKET_HINT: Final = "delete what is left over, or give the line the indent of its neighbours"
_QUOTE_HINT: Final = "put the whole text in quotes"
_TAB: Final = ("a tab in the indent", "indent with spaces, two for each step: YAML does not take tabs")
_NO_COLON: Final = ("a line without a colon after its key", "write key: value, with a space after the colon")
_COMMENT: Final = ("a # begins a comment", 'put a text that begins with # in quotation marks: "#1d4470"')
_COMMENTED: Final = regex(r"[{\[,:] *#[0-9A-Fa-f]{3,8}\b")
_VALUE: Final = regex(r"\s*(?:- +)?(?:[^\s:{\[]+: +)?(?P<value>.*)")
_BY_PROBLEM: Final = (
    ("tab character", *_TAB),
    ("unexpected end of stream", *UNCLOSED),
    ("expected ',' or '}'", "a { is not closed", "close it with }, and put a comma between its entries"),
    ("expected ',' or ']'", "a [ is not closed", "close it with ], and put a comma between its entries"),
    ("expected '-' indicator", "a line that does not continue the list", f"begin it with “- ”, or {_INDENT_HINT}"),
    ("expected alphabetic or numeric character", "a text begins with * or &", _QUOTE_HINT),
    ("cannot start any token", "a text begins with a character that YAML keeps for itself", _QUOTE_HINT),
    ("character escape code", "a \\ escape that is no character", "write the character itself"),
    ("hexdecimal number", "a \\ escape that is not finished", "write the character itself, or \\\\ for a \\"),
    ("unknown escape character", "a \\ in a quoted text", "write \\\\, or use single quotation marks"),
    ("expected comment or line break", "text stands after | or >", "begin the text on the next line, indented"),
    ("could not find expected ':'", *_NO_COLON),
    (
        "expected node content",
        "a value is not finished, or begins with } ] or ,",
        "close what is open, or put a text that begins so in quotes",
    ),
    (
        "block sequence entries are not allowed",
        "a list begins behind a key",
        "write “- ” on a line of its own below the key, or the list in brackets: [a, b]",
    ),
    ("unexpected ':'", "a key without a value in braces", "write key: value, with a space after the colon"),
    ("directive name", "a line that begins with %", "delete the line, or put a text that begins so in quotes"),
    ("incompatible YAML document", "a YAML version that is not read", "delete the line %YAML"),
)
_AT_CONTEXT: Final = frozenset(
    {"unexpected end of stream", "expected ',' or '}'", "expected ',' or ']'", "could not find expected ':'"}
)


def explain(wrong: YAMLError, source: SourceText) -> Diagnostic:
    """Turn a complaint of the YAML parser into a diagnostic with a remedy."""
    if not isinstance(wrong, MarkedYAMLError):
        return error(
            f"is not YAML: {str(wrong).splitlines()[0]}", file=source.file, hint="check the file's first lines"
        )
    mark = wrong.problem_mark or wrong.context_mark
    line = mark.line + 1 if mark else 0
    problem = wrong.problem or ""
    opened = wrong.context_mark.line + 1 if wrong.context_mark else line
    if found := _by_layout(source, problem, line, mark.column if mark else 0):
        return found
    for part, message, hint in _BY_PROBLEM:
        if part in problem:
            at = opened if part in _AT_CONTEXT else line
            return error(message, file=source.file, line=at, hint=hint)
    return error(f"is not YAML: {problem or wrong}", file=source.file, line=line, hint=_INDENT_HINT)


def _by_layout(source: SourceText, problem: str, line: int, column: int) -> Diagnostic | None:
    """Explain what the lines tell better than the parser's words."""
    layout = Layout(source.text)
    if odd := _odd_character(source, layout, line):
        return odd
    if "mapping values are not allowed" in problem:
        return _colon(source, layout, line, column)
    if "expected <document start>" in problem:
        return _two_beginnings(source, layout, line)
    if "did not find expected" not in problem:
        return None
    if deep := layout.over_indented(line):
        return error("a broken indent", file=source.file, line=deep, hint=_INDENT_HINT)
    return _no_key(source, line) if "expected key" in problem else None


def _odd_character(source: SourceText, layout: Layout, line: int) -> Diagnostic | None:
    """Explain a line with a tab or another space in its indent, with an open quotation mark, or a comment in braces."""
    for at in (line, line - 1):
        if space := odd_space(source.line(at)):
            hint = "delete it, and write ordinary spaces: two for each step of the indent, one after a colon"
            return error(f"a {space_name(space)} in the place of a space", file=source.file, line=at, hint=hint)
    found = (
        (_tab_line(source, line), _TAB),
        (layout.unclosed_quote(line), UNCLOSED),
        (_commented(source, line), _COMMENT),
    )
    for at, (message, hint) in found:
        if at:
            return error(message, file=source.file, line=at, hint=hint)
    return None


def _tab_line(source: SourceText, line: int) -> int:
    """Return the line that is indented with a tab at the complaint or just before it, 0 if there is none."""
    return next((number for number in (line, line - 1) if _TAB_INDENT.match(source.line(number))), 0)


def _commented(source: SourceText, line: int) -> int:
    """Return the line of a colour in braces that is a comment and takes the closing brace along; 0 if there is none."""
    before = range(line, max(0, line - 3), -1)
    return next((number for number in before if _COMMENTED.search(source.line(number))), 0)


def _value(text: str) -> str:
    found = _VALUE.fullmatch(text)
    return found["value"] if found else ""


def _colon(source: SourceText, layout: Layout, line: int, column: int) -> Diagnostic:
    """Explain a colon where none may be: a text with ``: `` in it, a line without a colon before, a broken indent."""
    if re.search(r":\s", source.line(line)[:column]):
        return error(
            "a text holds a colon", file=source.file, line=line, hint='put the text in quotes: title: "Trade: a survey"'
        )
    if before := layout.without_colon(line):
        return error(
            _NO_COLON[0], file=source.file, line=before, hint=f"{_NO_COLON[1]}; put a text that goes on in quotes"
        )
    return error("a broken indent", file=source.file, line=line, hint=_INDENT_HINT)


def _two_beginnings(source: SourceText, layout: Layout, line: int) -> Diagnostic:
    """Explain a file that ends before its end: its first line has no colon, or is indented."""
    first = layout.first
    if not layout.has_colon(first):
        return error(_NO_COLON[0], file=source.file, line=first, hint=_NO_COLON[1])
    at = first if layout.indent(first) > layout.indent(line) else line
    return error("a broken indent", file=source.file, line=at, hint=_INDENT_HINT)


def _no_key(source: SourceText, line: int) -> Diagnostic:
    """Explain a line that goes on after its value has ended, or an indent that fits nothing above."""
    if source.line(line).lstrip("- ").startswith(":"):
        return error(NO_KEY[0], file=source.file, line=line, hint=NO_KEY[1])
    value = _value(source.line(line))
    if value.startswith("{") and not value.endswith("}"):
        return error(
            "a text begins with {", file=source.file, line=line, hint=f"{_QUOTE_HINT}: “{{name}} grew” begins with a {{"
        )
    if value.startswith(("'", '"')):
        return error(
            "text goes on after a closing quotation mark",
            file=source.file,
            line=line,
            hint="put the whole text in quotes, and double a quotation mark or apostrophe inside: 'it''s'",
        )
    if value.startswith(("[", "{")):
        return error("text goes on after ] or }", file=source.file, line=line, hint=_AFTER_BRACKET_HINT)
    return error("a broken indent", file=source.file, line=line, hint=_INDENT_HINT)

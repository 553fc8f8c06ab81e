"""Plain data from YAML, fast: texts, lists and mappings, whose lines are looked up only once something is wrong.

For tables that come with the program and are read whenever it starts. White space in texts stays as it is.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any, Final

import yaml

from briefing.errors import DataError, error
from briefing.reading import compiled
from briefing.reading.source_text import read
from briefing.reading.tree import MOST_VALUES, read_tree
from briefing.regex import regex

Data = str | list["Data"] | dict[str, "Data"]

CODE: Final = (__file__,)
_DEEP: Final = 60  # brackets or steps of indent: no file that is right comes near
_BRACKETS: Final = regex(r"[\[\]{}]")


class _Texts(yaml.CSafeLoader):
    """YAML without the search for what a text may mean: no, 1 and null are texts like others."""

    def resolve(self, *_: object) -> str:
        """Give no text another meaning."""
        return ""

    def descend_resolver(self, *_: object) -> None:
        """Look for no meaning by path."""

    def ascend_resolver(self) -> None:
        """Look for no meaning by path."""


class _OddError(Exception):
    """Something that only the reader with positions can explain."""


def read_plain(path: Path, kind: str) -> Data:
    """Return the data of a file, an empty mapping of an empty one; ``kind`` says what the file is.

    Raises:
        UsageError: There is no such file, or it cannot be opened.
        DataError: It is too large or too deep, not YAML or not UTF-8, has a key twice, or letters that are not in
            Unicode's form NFC.
    """
    known = kept_plain(path)
    return parsed(path, kind) if known is None else known


def kept_plain(path: Path) -> Data | None:
    """Return the data of a file as a build of the package kept them; None if they are not kept, or others now."""
    known: Data | None = compiled.kept(f"{path.parent.name}/{path.stem}", (path,), CODE)
    return known


def parsed(path: Path, kind: str) -> Data:
    """Return what ``read_plain`` returns, from the file itself."""
    source = read(path, str(path), kind=kind)
    if source.diagnostics:
        raise DataError(*source.diagnostics)
    _see_form(path)
    if _looks_deep(source.text):
        read_tree(source)  # which says so, with the line; the parser below would end the process
    loader: Any = _Texts(source.text)
    try:
        root = loader.get_single_node()
        return {} if root is None else _plain(root, [0])
    except yaml.YAMLError as wrong:
        from briefing.reading.syntax import explain  # noqa: PLC0415 - of a mistake

        raise DataError(explain(wrong, source)) from None
    except _OddError:
        raise DataError(*read_tree(source).diagnostics) from None
    finally:
        loader.dispose()


def _see_form(path: Path) -> None:
    """Raise DataError for letters that are written with another letter's accent behind them."""
    text = path.read_text(encoding="utf-8-sig")
    if unicodedata.is_normalized("NFC", text):
        return
    lines = [n for n, line in enumerate(text.split("\n"), 1) if not unicodedata.is_normalized("NFC", line)]
    hint = "type the letters anew, or normalise the file"
    raise DataError(*(error("is not in Unicode form NFC", file=str(path), line=line, hint=hint) for line in lines[:20]))


def _looks_deep(text: str) -> bool:
    """Tell whether a text may nest deeper than is safe; brackets in quotes count too, which does no harm."""
    depth = 0
    for bracket in _BRACKETS.findall(text):
        depth = depth + 1 if bracket in "[{" else max(0, depth - 1)
        if depth > _DEEP:
            return True
    indent = " " * (_DEEP + 1)
    return any(line.startswith(indent) or line.count("- ") + line.count("? ") > _DEEP for line in text.split("\n"))


def _plain(node: yaml.Node, count: list[int]) -> Data:
    count[0] += 1
    if count[0] > MOST_VALUES:  # by aliases
        raise _OddError
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, count) for item in node.value]
    plain: dict[str, Data] = {}
    for name, value in node.value:
        if not isinstance(name, yaml.ScalarNode) or name.value in plain:
            raise _OddError
        plain[name.value] = _plain(value, count)
    return plain

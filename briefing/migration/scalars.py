"""Single values of a data file put in place of others, or added to a mapping; every other byte stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from textwrap import wrap
from typing import Any, Final

import yaml

from briefing.errors import DataError
from briefing.migration.blocks import Text
from briefing.migration.nodes import Node, parse
from briefing.migration.rewriting import BOM
from briefing.reading.lines import Path
from briefing.reading.source_text import decode
from briefing.reading.tree import read_tree
from briefing.reading.writing import scalar

_WIDE: Final = 110  # columns of a folded text
# Words with a number in them, which stay without quotes, whatever type YAML gives them.
_PLAIN: Final = re.compile(r"(?=.*[0-9])[0-9A-Za-z+][0-9A-Za-z.+%/-]*( [0-9A-Za-z+][0-9A-Za-z.+%/-]*)*")
_BLOCK: Final = re.compile(r"[>|][^\r\n]*")


class UnsureError(Exception):
    """A value is written in a way in which it cannot be replaced for certain: an alias, an anchor, a tag."""

    def __init__(self, path: Path) -> None:
        """Take where it stands."""
        super().__init__(path)
        self.path = path


def with_values(content: bytes, file: str, values: Mapping[Path, str]) -> bytes:
    """Return the bytes of a data file or glossary with some texts in place of others, or added to mappings.

    The language of a text that is not there yet becomes a key of its mapping, after the last.

    Raises:
        UnsureError: One of them is not written in a way that can be replaced for certain.
        DataError: The file cannot be read.
    """
    text = content.decode("utf-8")
    mark, text = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    try:
        root = parse(text)
    except yaml.YAMLError:
        raise DataError(*read_tree(decode(content, file)).diagnostics) from None
    edits = sorted((_edit(text, root, path, value) for path, value in values.items()), reverse=True)
    for start, end, new, _ in edits:
        text = text[:start] + new + text[end:]
    done = (mark + text).encode()
    _prove(content, done, file, values)
    return done


_Edit = tuple[int, int, str, Path]


def _edit(text: str, root: Node, path: Path, value: str) -> _Edit:
    """Return from where to where a text is replaced, and by what."""
    node = root.at(path)
    if node is not None and (node.shape == "scalar" and not node.named):
        if node.is_empty:
            raise UnsureError(path)
        return node.start, node.end, _like(text[node.start : node.end], value, _indent(text, node)), path
    holder = root.at(path[:-1])
    if node is not None or holder is None or holder.shape != "map" or not holder.pairs:
        raise UnsureError(path)
    last = holder.pairs[-1]
    written = f"{scalar(str(path[-1]))}: {scalar(value)}"
    if holder.flow:
        return last.end, last.end, f", {written}", path
    lines = Text(text if text.endswith(("\n", "\r")) else text + "\n")
    at = min(lines.after(max(last.end, last.key.end)), len(text))
    newline = lines.newline or "\n"
    column = lines.column(holder.pairs[0].start)
    lead = "" if text[:at].endswith(("\n", "\r")) else newline
    return at, at, f"{lead}{' ' * column}{written}{newline}", path


def _indent(text: str, node: Node) -> int:
    """Return the indent of the lines of a block of text."""
    inner = text[node.start : node.end].splitlines()[1:]
    return min((len(line) - len(line.lstrip(" ")) for line in inner if line.strip()), default=0)


def _like(old: str, value: str, indent: int) -> str:
    """Return a value written as the one was that stood there: in the same quotes, or as a block."""
    if old.startswith(('"', "'")):
        return _quoted(value, old[0])
    if (head := _BLOCK.match(old)) and indent:
        newline = "\r\n" if "\r\n" in old else "\n"
        kept = (
            [value]
            if head[0].startswith("|")
            else wrap(value, max(40, _WIDE - indent), break_long_words=False, break_on_hyphens=False)
        )
        return newline.join((head[0].rstrip(), *(" " * indent + line for line in kept)))
    return value if _PLAIN.fullmatch(value) and _PLAIN.fullmatch(old) else scalar(value)


def _quoted(value: str, mark: str) -> str:
    if mark == "'":
        return "'" + value.replace("'", "''") + "'"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _prove(old: bytes, new: bytes, file: str, values: Mapping[Path, str]) -> None:
    """Raise UnsureError unless the new bytes hold what the old ones held, with just those values."""
    wanted = read_tree(decode(old, file)).data
    for path, value in values.items():
        _set(wanted, path, value)
    found = read_tree(decode(new, file)).data
    if found != wanted:
        raise UnsureError(next(iter(values)))


def _set(data: Any, path: Path, value: str) -> None:
    for segment in path[:-1]:
        data = data[segment]
    data[path[-1]] = value

"""The text of an older data file as one of schema 2: only what moves is touched, and the result is proved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import yaml

from briefing.data import moves
from briefing.data.marks import GLOSSARY
from briefing.data.moves import MoveError
from briefing.errors import DataError, error
from briefing.migration import sections
from briefing.migration.blocks import Text, indent, line_comments
from briefing.migration.flow import place, taken_apart, without, word
from briefing.migration.nodes import Node, Pair, comments, parse
from briefing.reading.lines import Lines, dotted, index
from briefing.reading.source_text import SourceText, decode
from briefing.reading.tree import Tree, read_tree

BOM = "\ufeff"
KIND_HINT = f"name a data file, which begins with `schema:`, or a glossary of {', '.join(GLOSSARY)}"
UNSURE = "move its keys by hand: `briefing check` names them, each with its new place"


def rewritten(content: bytes, file: str) -> bytes:
    """Return the bytes of a data file with everything that has moved in its new place; the same where nothing has.

    Raises:
        DataError: The file cannot be read, or not be rewritten for certain.
    """
    source = decode(content, file)
    tree = read_tree(source)
    _see_kind(tree, file)
    _see_version(tree, file)
    if not _is_touched(tree.data):
        return content
    lines = index(file, tree.places)
    try:
        wanted = moves.structure(tree.data)
        text = content.decode("utf-8")
        mark, text = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
        new = _moved(text, tree.data)
        _prove(new, source, wanted, sorted(comments(text)))
    except MoveError as wrong:
        key = dotted(wrong.path)
        raise DataError(error(str(wrong), file=file, line=lines.of(key), key=key, hint=wrong.hint)) from None
    except (yaml.YAMLError, DataError):
        raise DataError(_unsure(lines, "it is written in a way that this program cannot move", file)) from None
    return (mark + new).encode()


def _is_touched(data: dict[str, Any]) -> bool:
    return moves.is_older(data) or bool(moves.moved(data)) or next(moves.dropped(data), None) is not None


def _see_kind(tree: Tree, file: str) -> None:
    """Raise DataError for what is neither a data file nor a glossary, which has no schema of its own."""
    if tree.data is None:
        raise DataError(error("is empty", file=file, hint=KIND_HINT))
    if not isinstance(tree.data, dict) or not tree.data:
        raise DataError(error("holds no keys", file=file, line=1, hint=KIND_HINT))
    if tree.data.get("schema") is None and not _is_touched(tree.data) and not tree.data.keys() <= set(GLOSSARY):
        hint = f"write `schema: {moves.OLD}` if it is older, else `schema: {moves.NEW}`; {KIND_HINT}"
        raise DataError(error("does not say of which schema it is", file=file, line=1, key="schema", hint=hint))


def _see_version(tree: Tree, file: str) -> None:
    """Raise DataError if a file says that it is of a schema that nobody knows."""
    version = tree.data.get("schema")
    if version in {None, moves.OLD, moves.NEW}:
        return
    message = f"is neither {moves.OLD} nor {moves.NEW}"
    line = tree.places["schema",].line
    hint = f"write schema: {moves.OLD} if the file is older, and migrate it then"
    raise DataError(error(message, file=file, line=line, key="schema", hint=hint))


def _prove(new: str, source: SourceText, wanted: dict[str, Any], kept: list[str]) -> None:
    """Raise MoveError unless a text says what is wanted, with all comments."""
    if read_tree(decode(new.encode(), source.file)).data != wanted:
        raise MoveError((), "cannot be migrated for certain: what was made of it says something else", UNSURE)
    if sorted(comments(new)) != kept:
        raise MoveError((), "cannot be migrated with all of its comments", UNSURE)


def _unsure(lines: Lines, why: str, file: str) -> Any:
    return error(f"cannot be migrated: {why}", file=file, line=lines.of("schema"), hint=UNSURE)


# -------------------------------------------------------------------------------------------------------- the text


def _moved(text: str, data: dict[str, Any]) -> str:
    """Return a text with every change made, one kind after the other."""
    text = _stated(_reworded(text, data), data)
    ended = text.endswith(("\n", "\r"))
    text = text if ended else text + Text(text + "\n").newline
    text = _dropped(text)
    for section in moves.SECTIONS:
        text = sections.rewritten(text, parse(text), section)
    return text if ended else text.rstrip("\r\n")


def _reworded(text: str, data: dict[str, Any]) -> str:
    """Return a text with its version and its placeholders changed."""
    root = parse(text)
    names = moves.placeholder_names(data)
    edits: list[tuple[int, int, str]] = []
    version = root.find("schema")
    if moves.is_older(data) and version is not None:
        written = text[version.value.start : version.value.end]
        edits.append((version.value.start, version.value.end, written.replace(moves.OLD, moves.NEW)))
    if names:
        for node in root.scalars():
            old = text[node.start : node.end]
            if (new := moves.renamed(old, names)) != old:
                edits.append((node.start, node.end, new))
    return _edited(text, edits)


def _stated(text: str, data: dict[str, Any]) -> str:
    """Return a text in which mappings say themselves what they had from elsewhere, before all else that they say."""
    lines, root = Text(text), parse(text)
    edits = []
    for path, key, value in moves.additions(data):
        node = root.at(path)
        if node is None or not node.pairs:
            raise MoveError(path, f"needs `{key}: {value}`", "write it yourself")
        first = node.pairs[0]
        like = text[first.key.start : first.key.end]
        pair = f"{word(key, like)}: {word(value, like)}"
        after = ", " if node.flow else lines.newline + " " * lines.column(first.start)
        edits.append((first.start, first.start, pair + after))
    return _edited(text, edits)


def _edited(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Return a text with parts replaced."""
    for start, end, new in sorted(set(edits), reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _dropped(text: str) -> str:
    """Return a text without the keys that points do not have any more; their comments stay."""
    lines = Text(text)
    held = [section.value.find(moves.POINTS) for section in parse(text).pairs]
    found = [(point, point.find(moves.DROPPED)) for points in held if points for point in points.value.items]
    return _edited(
        text,
        [_flow_cut(text, point) if point.flow else _block_cut(lines, point, pair) for point, pair in found if pair],
    )


def _flow_cut(text: str, point: Node) -> tuple[int, int, str]:
    """Return the change that takes a key out of a point in brackets."""
    bracket = taken_apart(text, point)
    opening = text.index("{", point.start)
    parts = list(bracket.parts)
    number = place(parts, moves.DROPPED)
    if notes := _own_comments(parts[number].text):
        newline = Text(text).newline
        after = "".join(f"  {note}{newline}" for note in notes) + parts[number].after.lstrip("\r\n")
        parts[number] = replace(parts[number], after=after)
    new = replace(bracket, parts=without(parts, moves.DROPPED)).written("{}")
    return opening, point.end, new


def _block_cut(lines: Text, point: Node, pair: Pair) -> tuple[int, int, str]:
    """Return the change that takes a key out of a point in lines."""
    line = lines.line(pair.start)
    start = sum(map(len, lines.lines[:line]))
    last = lines.line(max(pair.end, pair.key.end) - 1)
    end = sum(map(len, lines.lines[: last + 1]))
    column = lines.column(pair.start)
    gone = lines.text[pair.start : end]
    kept = "".join(f"{' ' * column}{one}{lines.newline}" for one in _own_comments(gone))
    if not lines.text[start : pair.start].strip():
        return start, end, kept
    if len(point.pairs) == 1:
        return pair.start, end, "{}" + lines.newline + kept
    following = point.pairs[1]
    mark = lines.text[start : pair.start]
    notes = _own_comments(lines.text[pair.start : following.start])
    above = "".join(f"{' ' * indent(mark)}{one}{lines.newline}" for one in notes)
    return start, following.start, above + mark


def _own_comments(part: str) -> list[str]:
    """Return the comments of a pair, without those in its quotes."""
    return [f"#{one}" for one in comments(part)] if "#" in part else line_comments(part)

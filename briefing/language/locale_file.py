"""Strict reading of the YAML tables under ``locales/``: text only, no key twice, every mistake with its line.

All scalars are text (``no`` is Norway, not a boolean). Lines are looked up only when something is wrong, so that
reading a table that is right costs one pass.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from briefing.errors import DataError, Diagnostic, error
from briefing.reading.nearest import similar

Data = str | list["Data"] | dict[str, "Data"]
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Table:
    """A file as plain text, lists and mappings, and what was found wrong in it."""

    path: Path
    data: Data
    problems: list[Diagnostic] = field(default_factory=list)
    _lines: dict[str, int] | None = None

    def line(self, key: str) -> int:
        """Return the line on which the key of this dotted path, or its nearest parent, stands."""
        if self._lines is None:
            self._lines = {}
            _places(_compose(self.path), "", self._lines)
        while key and key not in self._lines:
            key = key.rpartition(".")[0]
        return self._lines.get(key, 1)

    def wrong(self, key: str, message: str, hint: str = "") -> None:
        """Note that something is wrong at a key; ``raise_problems`` raises all at once."""
        self.problems.append(error(message, file=str(self.path), line=self.line(key), key=key, hint=hint))

    def raise_problems(self) -> None:
        """Raise DataError when anything was found wrong."""
        if self.problems:
            raise DataError(*sorted(self.problems, key=lambda problem: problem.line))

    def mapping(self, data: Data, key: str) -> dict[str, Data]:
        """Return a mapping, or note that it is none and return an empty one."""
        if isinstance(data, dict):
            return data
        self.wrong(key, "should be a mapping", "Write keys and values below it.")
        return {}

    def text(self, data: Data, key: str) -> str:
        """Return a text, or note that it is none and return an empty one."""
        if isinstance(data, str):
            return data
        self.wrong(key, "should be a text", "Put the value on one line.")
        return ""

    def texts(self, data: Data, key: str) -> tuple[str, ...]:
        """Return a list of texts; a single text is a list of one."""
        if isinstance(data, str):
            return (data,) if data else ()
        if isinstance(data, list):
            return tuple(self.text(item, key) for item in data)
        self.wrong(key, "should be a list", "Write [one, two, three].")
        return ()

    def flag(self, data: Data, key: str) -> bool:
        """Return a yes or no, written ``true`` or ``false``."""
        if data in ("true", "false"):
            return data == "true"
        self.wrong(key, "should be true or false")
        return False

    def choice(self, data: Data, key: str, allowed: Collection[str]) -> str:
        """Return one of the allowed words."""
        text = self.text(data, key)
        if text not in allowed:
            self.wrong(key, f"{text!r} is not one of {', '.join(allowed)}", similar(text, allowed))
        return text

    def known_keys(self, data: Mapping[str, Data], key: str, allowed: Collection[str]) -> None:
        """Note every key that is not allowed here."""
        for name in data:
            if name not in allowed:
                place = f"{key}.{name}" if key else name
                self.wrong(place, f"unknown key {name!r}", similar(name, allowed))


def read(path: Path) -> Table:
    """Return the table in a file; raise DataError if it cannot be read, is not YAML, or has a key twice."""
    table = Table(path, {})
    node = _compose(path)
    if node is not None:
        table.data = _plain(table, node, "")
    table.raise_problems()
    return table


def flatten(data: Data, key: str = "") -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Yield dotted paths with their texts; a list of texts stays together, lists of mappings count from 0."""
    if isinstance(data, str):
        yield key, data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from flatten(value, f"{key}.{name}" if key else name)
    elif all(isinstance(item, str) for item in data):
        yield key, tuple(item for item in data if isinstance(item, str))
    else:
        for index, value in enumerate(data):
            yield from flatten(value, f"{key}.{index}")


def _compose(path: Path) -> yaml.Node | None:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise DataError(error(f"cannot be read: {problem.strerror}", file=str(path))) from problem
    except UnicodeDecodeError as problem:
        raise DataError(error("is not UTF-8 text", file=str(path), hint="Save it as UTF-8.")) from problem
    loader = _Loader(text)
    try:
        return loader.get_single_node()
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark else 1
        raise DataError(error(f"is not YAML: {problem.problem}", file=str(path), line=line)) from problem
    except yaml.YAMLError as problem:
        raise DataError(error(f"is not YAML: {problem}", file=str(path))) from problem
    finally:
        loader.dispose()


def _plain(table: Table, node: yaml.Node, key: str) -> Data:
    if isinstance(node, yaml.ScalarNode):
        text: str = node.value
        if not unicodedata.is_normalized("NFC", text):
            table.wrong(key, "is not in Unicode form NFC", "Type the letters anew, or normalise the file.")
        return text
    if isinstance(node, yaml.SequenceNode):
        return [_plain(table, item, f"{key}.{index}") for index, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        plain: dict[str, Data] = {}
        for name_node, value_node in node.value:
            name = str(name_node.value)
            place = f"{key}.{name}" if key else name
            if name in plain:
                message = f"the key {name!r} is written twice"
                line = name_node.start_mark.line + 1
                table.problems.append(error(message, file=str(table.path), line=line, key=place))
            plain[name] = _plain(table, value_node, place)
        return plain
    table.wrong(key, "aliases are not used here")
    return ""


def _places(node: yaml.Node | None, key: str, lines: dict[str, int]) -> None:
    if node is None:
        return
    lines.setdefault(key, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        for name_node, value_node in node.value:
            place = f"{key}.{name_node.value}" if key else str(name_node.value)
            lines[place] = name_node.start_mark.line + 1
            _places(value_node, place, lines)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _places(item, f"{key}.{index}", lines)

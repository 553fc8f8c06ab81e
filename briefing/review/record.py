"""The record of what was accepted: a side file of the data file, which the program writes and people read in diffs.

briefing.yaml  →  briefing.review.yaml
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import yaml
from pydantic_core import ValidationError

from briefing.errors import DataError, error
from briefing.reading.fields import Field
from briefing.reading.models import Model, Settings
from briefing.reading.source_text import first_refused, read
from briefing.records import frozen
from briefing.review.passages import DIRECTIONS, Direction, Passage, Sort, Value

VERSION: Final = 1
_LONGEST_NAME: Final = 200  # of who accepts something, in letters
HEADER: Final = """\
# What was accepted of this briefing: written by `briefing review --accept`, never by hand. `briefing review` shows what
# is new since, or no longer as it was.
"""
_HINT: Final = "take it from the history of the file, or delete it and accept anew: briefing review --accept"
_MERGED: Final = "take either side of it whole, and accept again what `briefing review` lists then"
_LARGEST: Final = 8_000_000
Address = tuple[str, str, str, str]


@frozen
class Accepted:
    """A passage as it was when somebody accepted it.

    ``hash`` and ``original`` are hashes of its text and of the text that it was translated from, ``text`` is what it
    was, and ``shows`` what its figures and dates were.
    """

    hash: str
    by: str
    on: date
    original: str = ""
    text: str = ""
    shows: Mapping[str, Value] = field(default_factory=dict)


@frozen
class Record:
    """All that was accepted, by the addresses of passages."""

    accepted: Mapping[Address, Accepted] = field(default_factory=dict)

    @property
    def by_text(self) -> Mapping[tuple[str, str, str, str, str], Accepted]:
        """What was accepted, by sort, paper, language and both hashes: what moved in a list is found again."""
        return {(*address[:3], one.hash, one.original): one for address, one in self.accepted.items()}

    def with_accepted(self, passages: Iterable[Passage], by: str, on: date) -> Record:
        """Return the record once somebody has accepted passages too; one accepted as it is keeps who did so first."""
        found = dict(self.accepted)
        for passage in passages:
            new = accepted(passage, by, on)
            old = found.get(passage.address)
            if old is None or (old.hash, old.original, old.shows) != (new.hash, new.original, new.shows):
                found[passage.address] = new
        return Record(found)


def accepted(passage: Passage, by: str, on: date) -> Accepted:
    """Return a passage as somebody accepts it."""
    return Accepted(passage.hash, by, on, passage.original_hash, passage.text, passage.shows)


def unfit(name: str) -> str:
    """Return why somebody cannot be recorded by a name; empty if they can."""
    if first_refused(name):
        return "it has an invisible character: type it anew"
    return f"it is longer than {_LONGEST_NAME} letters" if len(name) > _LONGEST_NAME else ""


# --------------------------------------------------------------------------------------------------------- the file


class _Strict(Model, settings=Settings(strict=True)):
    """What is read of a record."""


class _Entry(_Strict):
    hash: Annotated[str, Field(pattern="^[0-9a-f]{16}$")]
    by: Annotated[str, Field(min_length=1, max_length=_LONGEST_NAME)]
    day: date
    of: str = ""
    shows: dict[str, str] = Field(default_factory=dict)
    text: str = ""


class _TwiceError(Exception):
    """A key stands twice: both sides of a merge were kept."""

    def __init__(self, name: str, line: int) -> None:
        super().__init__(name)
        self.name, self.line = name, line


class _Loader(yaml.CSafeLoader):
    """YAML in which a key stands once."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Return a mapping; raise for a key that stands twice."""
        names = [str(key.value) for key, _ in node.value]
        for at, (key, _) in enumerate(node.value):
            if names[at] in names[:at]:
                raise _TwiceError(names[at], key.start_mark.line + 1)
        return super().construct_mapping(node, deep)


_ByLanguage = dict[str, dict[str, _Entry]]


class _File(_Strict):
    review: Literal[1]
    texts: _ByLanguage = Field(default_factory=dict)
    words: _ByLanguage = Field(default_factory=dict)
    papers: dict[str, _ByLanguage] = Field(default_factory=dict)


def read_record(path: Path) -> Record | None:
    """Return the record of a file; None if there is no such file.

    Raises:
        DataError: It is not as the program wrote it.
    """
    if not path.exists():
        return None
    source = read(path, str(path), kind="review record", largest=_LARGEST)
    loader = _Loader(source.text)
    try:
        for event in yaml.parse(source.text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.AliasEvent):
                raise DataError(error("has an alias, which the program never writes", file=str(path), hint=_HINT))
            if isinstance(event, yaml.ScalarEvent) and first_refused(event.value):
                line = event.start_mark.line + 1 if event.start_mark else 0
                raise DataError(error("has an invisible character", file=str(path), line=line, hint=_HINT))
        found = _File.model_validate(loader.get_single_data())
    except _TwiceError as twice:
        raise DataError(
            error("is written twice", file=str(path), line=twice.line, key=twice.name, hint=_MERGED)
        ) from None
    except yaml.YAMLError as wrong:
        mark = getattr(wrong, "problem_mark", None)
        merged = re.search(r"^(<<<<<<<|=======|>>>>>>>)", source.text, re.MULTILINE)
        message, hint = ("has two sides of a merge", _MERGED) if merged else ("is no YAML any more", _HINT)
        raise DataError(error(message, file=str(path), line=mark.line + 1 if mark else 0, hint=hint)) from None
    except (ValidationError, ValueError, RecursionError) as wrong:
        first = wrong.errors()[0] if isinstance(wrong, ValidationError) else None
        key = ".".join(map(str, first["loc"])) if first else ""
        raise DataError(error("is not as the program wrote it", file=str(path), key=key, hint=_HINT)) from None
    finally:
        loader.dispose()
    return Record(dict(_entries(found)))


def _entries(found: _File) -> Iterator[tuple[Address, Accepted]]:
    tables: tuple[tuple[Sort, str, _ByLanguage], ...] = (
        ("text", "", found.texts),
        ("word", "", found.words),
        *(("block", paper, table) for paper, table in found.papers.items()),
    )
    for sort, paper, table in tables:
        for language, entries in table.items():
            for key, one in entries.items():
                shows = {name: _value(text) for name, text in one.shows.items()}
                yield (sort, paper, language, key), Accepted(one.hash, one.by, one.day, one.of, one.text, shows)


def _value(text: str) -> Value:
    """Return what a figure showed: ``-3.5% (2025), fall``."""
    value, _, last = text.rpartition(", ")
    direction: Direction | None = next((one for one in DIRECTIONS if one == last), None)
    text = value if value and direction else text
    shown = re.fullmatch(r"(.+) \((.+)\)", text)
    return Value(shown[1], direction, shown[2]) if shown else Value(text, direction)


def _shown(value: Value) -> str:
    """Return what a figure shows as a record holds it: ``-3.5% (2025), fall``."""
    text = f"{value.text} ({value.period})" if value.period else value.text
    return f"{text}, {value.direction}" if value.direction else text


def written(record: Record) -> bytes:
    """Return the file of a record: the same record, the same bytes."""
    tables: dict[str, Any] = {"review": VERSION}
    for name, sort in (("texts", "text"), ("words", "word")):
        if held := _table(record, sort, ""):
            tables[name] = held
    papers = dict.fromkeys(paper for sort, paper, _, _ in record.accepted if sort == "block")
    if papers:
        tables["papers"] = {paper: _table(record, "block", paper) for paper in sorted(papers)}
    text = yaml.dump(tables, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6, default_flow_style=False)
    return (HEADER + text).encode()


def _table(record: Record, sort: str, paper: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for (its_sort, its_paper, language, key), one in sorted(record.accepted.items()):
        if (its_sort, its_paper) == (sort, paper):
            found.setdefault(language, {})[key] = _entry(one)
    return found


def _entry(one: Accepted) -> dict[str, Any]:
    shows = {name: _shown(value) for name, value in one.shows.items()}
    entry = {"hash": one.hash, "of": one.original, "by": one.by, "day": one.on, "shows": shows, "text": one.text}
    return _Line({name: value for name, value in entry.items() if value})


class _Line(dict[str, Any]):
    """What is written in one line, unless a text of it has several."""


class _Dumper(yaml.SafeDumper):
    """Writes what was accepted in a line each, and texts of several lines as such."""

    def ignore_aliases(self, _data: Any) -> bool:
        """Name nothing: every line can be read by itself."""
        return True


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


def _represent_line(dumper: yaml.SafeDumper, line: _Line) -> yaml.MappingNode:
    in_lines = any("\n" in value for value in line.values() if isinstance(value, str))
    return dumper.represent_mapping("tag:yaml.org,2002:map", line.items(), flow_style=not in_lines)


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(_Line, _represent_line)

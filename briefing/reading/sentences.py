"""Messages of a language as plain data: texts and expressions that can be said without a look at their files.

A pattern is a text, or a list of texts and expressions. An expression is a list that begins with its kind:

    ["$", name]                                  a value
    ["call", function, arguments, options]       what a function makes of arguments, which are texts and expressions
    ["select", selector, variants, usual]        one of several patterns by key; ``usual`` is the key for all else
    ["of", pattern]                              a pattern as an argument

They are written in Fluent, which ``reading/fluent.py`` parses.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefing.errors import Diagnostic
from briefing.reading import compiled

NAME: Final = "messages"
CODE: Final = (__file__, str(Path(__file__).with_name("fluent.py")))

Pattern = str | list[Any]
Expression = str | list[Any]


class Sentence(NamedTuple):
    """A message: the name of its file, its line and comment, its parameters and its pattern.

    ``used`` are the parameters in its pattern, ``declared`` those and the ones that its comment names, with spaces
    between them.
    """

    file: str
    line: int
    comment: str
    used: str
    declared: str
    pattern: Pattern


class Call(NamedTuple):
    """A way in which a function is called, and where: file, line and name of each message.

    ``given`` is the number of its arguments, ``keys`` are the texts among them by position; ``selects`` tells that its
    result is selected by.
    """

    function: str
    given: int
    options: list[list[str]]
    keys: list[list[Any]]
    selects: bool
    places: list[list[Any]]


class Sentences(NamedTuple):
    """The messages of a folder by their names, and all calls in them."""

    messages: Mapping[str, Sentence]
    calls: list[Call]


def sources(folder: Path) -> list[Path]:
    """Return the files of messages of a folder, in the order in which they are read."""
    return sorted(folder.glob("[!.]*.ftl"))  # no lock of an editor


def read(folder: Path) -> tuple[Sentences, list[Diagnostic]]:
    """Return the messages of a folder, and all that is wrong in their files."""
    paths = sources(folder)
    known: Sentences | None = compiled.kept(f"{folder.name}/{NAME}", paths, CODE, _read)
    return parsed(paths) if known is None else (known, [])


def written(sentences: Sentences) -> str:
    """Return messages and calls as ``read`` finds them: a line of calls, one of names, and one for each message."""
    rows = map(compiled.as_json, sentences.messages.values())
    return "\n".join((compiled.as_json(sentences.calls), " ".join(sentences.messages), *rows))


def _read(content: bytes) -> Sentences:
    calls, names, *rows = content.split(b"\n")
    messages = dict(zip(names.decode().split(" "), rows, strict=True))
    if rows and not rows[-1].endswith(b"]"):
        raise ValueError("cut off")
    return Sentences(_Messages(messages), [Call(*parts) for parts in json.loads(calls)])


_decoded: Final = json.JSONDecoder().raw_decode  # without looking for spaces around it, as there are none


class _Messages(Mapping[str, Sentence]):
    """Messages by their names, each read when it is asked for: most of a language are not said in a paper."""

    def __init__(self, rows: Mapping[str, bytes]) -> None:
        self._rows = rows

    def __getitem__(self, name: str) -> Sentence:
        return Sentence(*_decoded(self._rows[name].decode())[0])

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def parsed(paths: Sequence[Path]) -> tuple[Sentences, list[Diagnostic]]:
    """Return what ``read`` returns, from the files themselves."""
    from briefing.reading.fluent import Parser  # noqa: PLC0415 - seldom needed, and slow to import

    parser = Parser()
    for path in paths:
        parser.read(path)
    return parser.sentences, parser.problems

"""Messages of a language as plain data: texts and expressions that can be said without a look at their files.

A pattern is a text, or a list of texts and expressions. An expression is a list that begins with its kind:

    ["$", name]                                  a value
    ["call", function, arguments, options]       what a function makes of arguments, which are texts and expressions
    ["select", selector, variants, usual]        one of several patterns by key; ``usual`` is the key for all else
    ["of", pattern]                              a pattern as an argument

They are written in Fluent, which ``reading/fluent.py`` parses.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    between them. The pattern is written as JSON, for most messages of a language are not said in a paper.
    """

    file: str
    line: int
    comment: str
    used: str
    declared: str
    pattern: str


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

    messages: dict[str, Sentence]
    calls: list[Call]


def sources(folder: Path) -> list[Path]:
    """Return the files of messages of a folder, in the order in which they are read."""
    return sorted(folder.glob("[!.]*.ftl"))  # no lock of an editor


def read(folder: Path) -> tuple[Sentences, list[Diagnostic]]:
    """Return the messages of a folder, and all that is wrong in their files."""
    paths = sources(folder)
    known = compiled.kept(f"{folder.name}/{NAME}", paths, CODE)
    if known is None:
        return parsed(paths)
    messages = {name: Sentence(*parts) for name, parts in known[0].items()}
    return Sentences(messages, [Call(*parts) for parts in known[1]]), []


def parsed(paths: Sequence[Path]) -> tuple[Sentences, list[Diagnostic]]:
    """Return what ``read`` returns, from the files themselves."""
    from briefing.reading.fluent import Parser  # noqa: PLC0415 - seldom needed, and slow to import

    parser = Parser()
    for path in paths:
        parser.read(path)
    return parser.sentences, parser.problems

"""Fluent messages behind one strict door: whatever is wrong with a file is an error when it is read.

``fluent.runtime`` drops what it cannot parse, keeps the first of two messages with one name, prints the name of what
is missing, and hands errors back in a list. Here all of these raise DataError with file and line. It also refuses
texts of more than 2,500 characters, so texts go round it: it is given a short token for each, and the texts are put
in their places at the end.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser, ast

from briefing.errors import DataError, Diagnostic, error
from briefing.language.grammar import Grammar
from briefing.language.registry import REGISTRY, Function, key_problem, option_problem
from briefing.language.values import Datum, Noun, Person
from briefing.reading.nearest import similar

_PARAMETER = re.compile(r"\$([a-zA-Z][\w-]*)")
_OPEN, _CLOSE = "\ue010", "\ue011"  # private use, which the data file's reader refuses
_TOKEN = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")

Call = Callable[[str, tuple[object, ...], Mapping[str, str]], str]
"""What calls a function of the registry: with its name, values and options."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it was declared: where it stands, its comment, and its parameters.

    ``used`` are the parameters in its text, ``declared`` those and the ones that its comment names: a language may
    leave a parameter unused if the comment says so.
    """

    id: str
    file: Path
    line: int
    comment: str
    used: frozenset[str]
    declared: frozenset[str]


class _Argument(FluentType):
    """A value on its way through Fluent: only functions can open it."""

    def __init__(self, value: object) -> None:
        self.value = value

    def format(self, _locale: Any) -> str:
        raise ValueError(f"{type(self.value).__name__} needs a function: a bare placeable prints only text")


class _Text(FluentType):
    """A text on its way through Fluent: selected by as itself, printed as a token."""

    def __init__(self, text: str, texts: list[str]) -> None:
        """Take the text, and the list in which tokens are looked up."""
        self.text, self._texts = text, texts

    def __eq__(self, other: object) -> bool:
        return self.text == (other.text if isinstance(other, _Text) else other)

    def __hash__(self) -> int:
        return hash(self.text)

    def format(self, _locale: Any) -> str:
        self._texts.append(self.text)
        return f"{_OPEN}{len(self._texts) - 1}{_CLOSE}"


class _Tokens(threading.local):
    """What the tokens of the message that a thread formats stand for."""

    def __init__(self) -> None:
        self.texts: list[str] = []


class Messages:
    """The messages of one language; several threads may format them at the same time."""

    def __init__(self, grammar: Grammar, call: Call) -> None:
        """Read every ``.ftl`` file of the language's folder; raise DataError with all that is wrong in them."""
        self._grammar = grammar
        self._tokens = _Tokens()
        self._bundle = FluentBundle(["en"], functions=self._bound(call), use_isolating=False)
        self.declared: dict[str, Message] = {}
        self._terms: dict[str, ast.Term] = {}
        problems: list[Diagnostic] = []
        for path in sorted(grammar.folder.glob("[!.]*.ftl")):  # no lock of an editor
            problems += self._read(path)
        if problems:
            raise DataError(*problems)

    def format(self, name: str, values: Mapping[str, object]) -> str:
        """Return a message's text with marks; raise DataError when a value is missing, unused or refused."""
        message = self.declared.get(name)
        if message is None:
            hint = similar(name, self.declared) or "Add it to the .ftl files of every language."
            raise DataError(error(f"no message {name!r}", file=str(self._grammar.folder), hint=hint))
        given = set(values)
        missing, unused = sorted(message.used - given), sorted(given - message.declared)
        if missing or unused:
            what = [f"${key} is missing" for key in missing] + [f"${key} is not used" for key in unused]
            hint = "Name a parameter that this language leaves out in the message's comment." if unused else ""
            raise self._error(message, ", ".join(what), hint)
        self._tokens.texts.clear()
        arguments = {key: self._argument(value) for key, value in values.items()}
        pattern = self._bundle.get_message(name).value
        if pattern is None:  # refused when the file was read
            raise self._error(message, "has no text", "")
        text, problems = self._bundle.format_pattern(pattern, arguments)
        if problems:
            raise self._failed(message, problems)
        return self._opened(str(text))

    def _argument(self, value: object) -> FluentType:
        return _Text(value, self._tokens.texts) if isinstance(value, str) else _Argument(value)

    def _opened(self, text: str) -> str:
        """Return a text with the texts that its tokens stand for."""
        return _TOKEN.sub(lambda token: self._tokens.texts[int(token[1])], text)

    def _bound(
        self, call: Callable[[str, tuple[object, ...], Mapping[str, str]], str]
    ) -> dict[str, Callable[..., Any]]:
        """Return the functions of the registry as Fluent calls them."""

        def opened(value: object) -> object:
            if isinstance(value, _Argument):
                return value.value
            return value.text if isinstance(value, _Text) else self._opened(str(value))

        def bind(name: str) -> Callable[..., Any]:
            def run(*values: object, **options: object) -> _Text:
                given = tuple(map(opened, values))
                try:
                    text = call(name, given, {key: str(word) for key, word in options.items()})
                except DataError as problem:
                    raise DataError(*(_keyed(one, given) for one in problem.diagnostics)) from problem
                except ArithmeticError as problem:
                    raise DataError(_keyed(error(f"cannot be printed by {name}: {problem}"), given)) from problem
                return _Text(text, self._tokens.texts)

            return run

        return {name: bind(name) for name in REGISTRY}

    def _failed(self, message: Message, problems: Sequence[Exception]) -> DataError:
        diagnostics: list[Diagnostic] = []
        for problem in problems:
            if isinstance(problem, DataError):
                for inner in problem.diagnostics:
                    if inner.file:  # a mistake in a table of the language, whatever message needs it first
                        diagnostics.append(inner)
                        continue
                    text = f"{message.id}: {inner.message}"
                    place = ("", 0) if inner.key else (str(message.file), message.line)
                    diagnostics.append(error(text, file=place[0], line=place[1], key=inner.key, hint=inner.hint))
            else:
                diagnostics += self._error(message, str(problem), "").diagnostics
        return DataError(*diagnostics)

    def _error(self, message: Message, text: str, hint: str) -> DataError:
        return DataError(error(f"{message.id}: {text}", file=str(message.file), line=message.line, hint=hint))

    # ---------------------------------------------------------------------------------------------------------- reading

    def _read(self, path: Path) -> list[Diagnostic]:
        try:
            source = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as problem:
            return [error(f"cannot be read: {problem}", file=str(path))]
        if not unicodedata.is_normalized("NFC", source):
            return [error("is not in Unicode form NFC", file=str(path))]
        resource = FluentParser(with_spans=True).parse(source)
        self._bundle.add_resource(resource)
        problems: list[Diagnostic] = []
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                reason = "; ".join(str(note.message) for note in entry.annotations)
                place = entry.annotations[0] if entry.annotations else entry
                problems.append(error(f"is not Fluent: {reason}", file=str(path), line=_line(source, place)))
            elif isinstance(entry, ast.Message | ast.Term):
                problems += self._declare(entry, path, _line(source, entry.id))
        return problems

    def _declare(self, entry: ast.Message | ast.Term, path: Path, line: int) -> list[Diagnostic]:
        name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
        found: list[tuple[str, str]] = []
        if name in self.declared or name in self._terms:
            found.append((f"the message {name!r} is written twice", ""))
        if entry.value is None or entry.attributes:
            found.append(("attributes are not used here", "Write a message of its own."))
        used: set[str] = set()
        for node in _walk(entry.value):
            if isinstance(node, ast.VariableReference):
                used.add(node.id.name)
            elif isinstance(node, ast.FunctionReference):
                found += self._call_problems(node)
            elif isinstance(node, ast.MessageReference):
                found.append(
                    (f"refers to the message {node.id.name!r}", "Write the sentence out: it is read as a whole.")
                )
            elif isinstance(node, ast.TermReference) and node.id.name not in self._terms:
                found.append((f"the term -{node.id.name} is not defined above", ""))
            elif isinstance(node, ast.SelectExpression):
                found += _selector_problems(node)
        comment = (entry.comment.content or "") if entry.comment else ""
        if isinstance(entry, ast.Term):
            self._terms[entry.id.name] = entry
        else:
            declared = frozenset(used | set(_PARAMETER.findall(comment)))
            self.declared.setdefault(name, Message(name, path, line, comment, frozenset(used), declared))
        return [error(f"{name}: {text}", file=str(path), line=line, hint=hint) for text, hint in found]

    def _call_problems(self, node: ast.FunctionReference) -> Iterator[tuple[str, str]]:
        function = REGISTRY.get(node.id.name)
        if function is None:
            yield f"no function {node.id.name}", similar(node.id.name, REGISTRY)
            return
        count = len(node.arguments.positional)
        if not function.least <= count <= function.most:
            yield f"{function.name} takes {function.least} to {function.most} values, not {count}", ""
        for argument in node.arguments.named:
            yield from self._option_problems(function, argument)
        for position, value in enumerate(node.arguments.positional):
            if isinstance(value, ast.StringLiteral):
                problem = key_problem(self._grammar, function, position, value.parse()["value"])
                if problem:
                    yield f"{function.name}: {problem}", ""

    def _option_problems(self, function: Function, argument: ast.NamedArgument) -> Iterator[tuple[str, str]]:
        if not isinstance(argument.value, ast.StringLiteral):
            yield f"{function.name}: {argument.name.name} should be a text in quotation marks", ""
            return
        word = argument.value.parse()["value"]
        problem = option_problem(self._grammar, function, argument.name.name, word)
        if problem:
            yield f"{function.name}: {problem}", ""


def _line(source: str, node: ast.SyntaxNode) -> int:
    """Return the line on which a node begins."""
    return source.count("\n", 0, node.span.start) + 1 if node.span else 0


def _selector_problems(node: ast.SelectExpression) -> Iterator[tuple[str, str]]:
    selector = node.selector
    if isinstance(selector, ast.FunctionReference):
        function = REGISTRY.get(selector.id.name)
        if function is not None and not function.selector:
            yield f"{function.name} cannot be selected by: it prints text", "Select by CAT, DIR, SIGN, GENDER, …"
    elif not isinstance(selector, ast.VariableReference):
        yield "only a function or a variable can be selected by", ""
    for variant in node.variants:
        if isinstance(variant.key, ast.NumberLiteral):
            yield "a variant cannot be a number", "Select by CAT, DIR or SIGN."


def _walk(node: Any) -> Iterator[Any]:
    """Yield a syntax node and all below it."""
    if isinstance(node, ast.BaseNode):
        yield node
        for key, value in vars(node).items():
            if key != "span":
                yield from _walk(value)
    elif isinstance(node, list):
        for item in node:
            yield from _walk(item)


def _keyed(problem: Diagnostic, values: Sequence[object]) -> Diagnostic:
    """Return what is wrong with a call, at the first of its values that stands in the data if no place is named."""
    if problem.file or problem.key:
        return problem
    return replace(problem, key=next((key for value in values if (key := _key(value))), ""))


def _key(value: object) -> str:
    """Return where a value stands in the data; empty when it does not say."""
    if isinstance(value, Datum):
        return value.id
    if isinstance(value, tuple):
        return next((key for part in value if (key := _key(part))), "")
    return value.key if isinstance(value, Noun | Person) else ""

"""The messages of one language: seen to fit its functions and tables when they are read, and said with values.

``reading/sentences.py`` tells what they look like here. Whatever is wrong raises DataError with file and line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefing.errors import DataError, Diagnostic, error
from briefing.language.grammar import Grammar
from briefing.language.registry import REGISTRY, key_problem, option_problem
from briefing.language.values import Datum, Noun, Person
from briefing.reading import sentences
from briefing.reading.nearest import similar
from briefing.reading.sentences import Call, Expression, Pattern, Sentence
from briefing.records import frozen, replace


@frozen
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


class Messages:
    """The messages of one language; several threads may say them at the same time."""

    def __init__(self, grammar: Grammar) -> None:
        """Read the messages of the language's folder; raise DataError with all that is wrong in them."""
        self._grammar = grammar
        read, problems = sentences.read(grammar.folder)
        for call in read.calls:
            for text, hint in _call_problems(grammar, call):
                problems += (
                    error(f"{name}: {text}", file=str(grammar.folder / file), line=line, hint=hint)
                    for file, line, name in call.places
                )
        if problems:
            raise DataError(*sorted(problems, key=lambda one: (one.file, one.line)))
        self._sentences = read.messages
        self._said: dict[str, tuple[frozenset[str], frozenset[str], Pattern]] = {}
        self.declared: Mapping[str, Message] = _Declared(grammar.folder, read.messages)

    def format(self, name: str, values: Mapping[str, object]) -> str:
        """Return a message's text with marks; raise DataError when a value is missing, unused or refused."""
        found = self._said.get(name) or self._first(name)
        if found is None:
            hint = similar(name, self.declared) or "Add it to the .ftl files of every language."
            raise DataError(error(f"no message {name!r}", file=str(self._grammar.folder), hint=hint))
        used, declared, pattern = found
        given = values.keys()
        if not used <= given <= declared:
            missing, unused = sorted(used - given), sorted(given - declared)
            what = [f"${key} is missing" for key in missing] + [f"${key} is not used" for key in unused]
            hint = "Name a parameter that this language leaves out in the message's comment." if unused else ""
            raise DataError(_problem(self.declared[name], ", ".join(what), hint))
        said = _Said(self._grammar, values)
        try:
            text = said.text(pattern)
        except _NoTextError as problem:
            said.problems.append(problem)
        if said.problems:
            raise _failed(self.declared[name], said.problems)
        return text

    def _first(self, name: str) -> tuple[frozenset[str], frozenset[str], Pattern] | None:
        """Return of a message that is said for the first time what it uses, what it may be given, and its pattern.

        None if there is none of the name.
        """
        if name not in self._sentences:
            return None
        one = self._sentences[name]
        used = frozenset(one.used.split())
        declared = used if one.declared == one.used else frozenset(one.declared.split())
        found = self._said[name] = used, declared, one.pattern
        return found


class _Declared(Mapping[str, Message]):
    """The messages of a folder by their names, each made when it is asked for."""

    def __init__(self, folder: Path, read: Mapping[str, Sentence]) -> None:
        self._folder = folder
        self._read = read

    def __getitem__(self, name: str) -> Message:
        one = self._read[name]
        used, declared = frozenset(one.used.split()), frozenset(one.declared.split())
        return Message(name, self._folder / one.file, one.line, one.comment, used, declared)

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


class _NoTextError(Exception):
    """A value stands where only a text can be printed."""


class _Said:
    """A message while it is said: the values that it is given, and what was wrong with its calls so far."""

    __slots__ = ("_grammar", "_values", "problems")

    def __init__(self, grammar: Grammar, values: Mapping[str, object]) -> None:
        self._grammar = grammar
        self._values = values
        self.problems: list[Exception] = []

    def text(self, pattern: Pattern) -> str:
        """Return what a pattern says; raise _NoTextError for a value that needs a function."""
        if isinstance(pattern, str):
            return pattern
        value_of, texts = self._value, list[str]()
        for part in pattern:
            value = part if part.__class__ is str else value_of(part)
            if not isinstance(value, str):
                raise _NoTextError(f"{type(value).__name__} needs a function: a bare placeable prints only text")
            texts.append(value)
        return "".join(texts)

    def _value(self, expression: Expression) -> object:
        """Return what an expression stands for: a text, or a value on its way to a function."""
        if isinstance(expression, str):
            return expression
        kind = expression[0]
        if kind == "$":
            return self._values[expression[1]]
        if kind == "call":
            return self._call(expression[1], expression[2], expression[3])
        if kind == "of":
            return self.text(expression[1])
        _, selector, variants, usual = expression
        key = self._value(selector)
        return self.text(variants[key if isinstance(key, str) and key in variants else usual])

    def _call(self, name: str, given: Sequence[Expression], options: Mapping[str, str]) -> str:
        """Return what a function says; what it cannot say is noted, so that all of that is told at once."""
        known = self._values
        values = [known[one[1]] if one.__class__ is list and one[0] == "$" else self._value(one) for one in given]
        try:
            return REGISTRY[name].call(self._grammar, *values, **options)
        except DataError as problem:
            self.problems.append(DataError(*(_keyed(one, values) for one in problem.diagnostics)))
        except ArithmeticError as problem:
            self.problems.append(DataError(_keyed(error(f"cannot be printed by {name}: {problem}"), values)))
        except Exception as problem:  # noqa: BLE001 - whatever it is, it has to do with the message
            self.problems.append(problem)
        return f"{name}()"


def _failed(message: Message, problems: Sequence[Exception]) -> DataError:
    diagnostics: list[Diagnostic] = []
    for problem in problems:
        if not isinstance(problem, DataError):
            diagnostics.append(_problem(message, str(problem)))
            continue
        for inner in problem.diagnostics:
            if inner.file:  # a mistake in a table of the language, whatever message needs it first
                diagnostics.append(inner)
                continue
            text = f"{message.id}: {inner.message}"
            place = ("", 0) if inner.key else (str(message.file), message.line)
            diagnostics.append(error(text, file=place[0], line=place[1], key=inner.key, hint=inner.hint))
    return DataError(*diagnostics)


def _problem(message: Message, text: str, hint: str = "") -> Diagnostic:
    return error(f"{message.id}: {text}", file=str(message.file), line=message.line, hint=hint)


def _call_problems(grammar: Grammar, call: Call) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a call before it is made, with what to do."""
    function = REGISTRY.get(call.function)
    if function is None:
        yield f"no function {call.function}", similar(call.function, REGISTRY)
        return
    if not function.least <= call.given <= function.most:
        yield f"{call.function} takes {function.least} to {function.most} values, not {call.given}", ""
    for option, word in call.options:
        if problem := option_problem(grammar, function, option, word):
            yield f"{call.function}: {problem}", ""
    for position, word in call.keys:
        if problem := key_problem(grammar, function, position, word):
            yield f"{call.function}: {problem}", ""
    if call.selects and not function.selector:
        yield f"{call.function} cannot be selected by: it prints text", "Select by CAT, DIR, SIGN, GENDER, …"


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

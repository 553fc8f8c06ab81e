"""Fluent files parsed into messages as plain data; whatever is wrong with a file is told with its line.

Fluent's own parser reads the files. It goes on after what it cannot parse, and lets pass what has no use here: that is
refused. Terms are put where messages refer to them, so that what is said has none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from fluent.syntax import FluentParser, ast

from briefing.errors import Diagnostic, error
from briefing.reading.sentences import Call, Expression, Pattern, Sentence, Sentences

_PARAMETER: Final = re.compile(r"\$([a-zA-Z][\w-]*)")


class Parser:
    """Reads files one after the other; terms are known from where they are defined."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._messages: dict[str, Sentence] = {}
        self.sentences = Sentences(self._messages, [])
        self.problems: list[Diagnostic] = []
        self._terms: dict[str, Pattern] = {}
        self._calls: dict[tuple[object, ...], Call] = {}

    def read(self, path: Path) -> None:
        """Add the messages of a file, and what is wrong in it."""
        try:
            source = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as problem:
            self.problems.append(error(f"cannot be read: {problem}", file=str(path)))
            return
        if not unicodedata.is_normalized("NFC", source):
            self.problems.append(error("is not in Unicode form NFC", file=str(path)))
            return
        for entry in FluentParser(with_spans=True).parse(source).body:
            if isinstance(entry, ast.Junk):
                reason = "; ".join(str(note.message) for note in entry.annotations)
                line = _line(source, entry.annotations[0] if entry.annotations else entry)
                self.problems.append(error(f"is not Fluent: {reason}", file=str(path), line=line))
            elif isinstance(entry, ast.Message | ast.Term):
                self._add(entry, path, _line(source, entry.id))

    def _add(self, entry: ast.Message | ast.Term, path: Path, line: int) -> None:
        is_term = isinstance(entry, ast.Term)
        name = f"-{entry.id.name}" if is_term else entry.id.name
        body = _Body(self._terms)
        if name in (self._terms if is_term else self._messages):
            body.found.append((f"the message {name!r} is written twice", ""))
        if entry.value is None or entry.attributes:
            body.found.append(("attributes are not used here", "Write a message of its own."))
        pattern = body.pattern(entry.value) if entry.value is not None else ""
        for function, count, options, keys, selects in body.calls:
            call = Call(function, count, [list(one) for one in options], [list(one) for one in keys], selects, [])
            same = self._calls.setdefault((function, count, options, keys, selects), call)
            if same is call:
                self.sentences.calls.append(call)
            same.places.append([path.name, line, name])
        if is_term:
            self._terms.setdefault(name, pattern)
        else:
            comment = (entry.comment.content or "") if entry.comment else ""
            declared = " ".join(sorted(body.used.union(_PARAMETER.findall(comment))))
            used = " ".join(sorted(body.used))
            self._messages.setdefault(name, Sentence(path.name, line, comment, used, declared, pattern))
        self.problems += (error(f"{name}: {text}", file=str(path), line=line, hint=hint) for text, hint in body.found)


class _Body:
    """What stands behind the name of a message: read once, noting what it uses and what is wrong in it."""

    def __init__(self, terms: Mapping[str, Pattern]) -> None:
        self._terms = terms
        self.used: set[str] = set()
        self.calls: dict[tuple[str, int, tuple[tuple[str, str], ...], tuple[tuple[int, str], ...], bool], None] = {}
        self.found: list[tuple[str, str]] = []

    def pattern(self, node: ast.Pattern) -> Pattern:
        """Return a pattern; texts that stand side by side are one."""
        parts: list[Any] = []
        for element in node.elements:
            _join(parts, element.value if isinstance(element, ast.TextElement) else self._printed(element.expression))
        return _closed(parts)

    def _printed(self, node: Any) -> Pattern:
        """Return a placeable as part of a text: a text, or a list of parts."""
        if isinstance(node, ast.NumberLiteral):
            self.found.append((f"prints the number {node.value} by no function", "Write it without braces."))
        if isinstance(node, ast.Placeable):
            return self._printed(node.expression)
        if isinstance(node, ast.TermReference):
            return self._term(node)
        expression = self._expression(node)
        return expression if isinstance(expression, str) else [expression]

    def _expression(self, node: Any, *, selects: bool = False) -> Expression:
        if isinstance(node, ast.StringLiteral | ast.NumberLiteral):
            return _literal(node)
        if isinstance(node, ast.VariableReference):
            self.used.add(node.id.name)
            return ["$", node.id.name]
        if isinstance(node, ast.FunctionReference):
            return self._call(node, selects=selects)
        if isinstance(node, ast.SelectExpression):
            return self._select(node)
        if isinstance(node, ast.MessageReference):
            hint = "Write the sentence out: it is read as a whole."
            self.found.append((f"refers to the message {node.id.name!r}", hint))
            return ""
        return ["of", self._printed(node)]

    def _call(self, node: ast.FunctionReference, *, selects: bool) -> Expression:
        name = node.id.name
        options = self._options(name, node.arguments.named)
        values = [self._expression(one) for one in node.arguments.positional]
        literals = enumerate(node.arguments.positional)
        keys = tuple((at, values[at]) for at, one in literals if isinstance(one, ast.StringLiteral))
        self.calls[name, len(values), tuple(options.items()), keys, selects] = None  # type: ignore[index]
        return ["call", name, values, options]

    def _options(self, name: str, named: list[Any]) -> dict[str, str]:
        """Return the named arguments of a function or term, which are texts."""
        options: dict[str, str] = {}
        for one in named:
            if isinstance(one.value, ast.StringLiteral):
                options[one.name.name] = _literal(one.value)
            else:
                self.found.append((f"{name}: {one.name.name} should be a text in quotation marks", ""))
        return options

    def _select(self, node: ast.SelectExpression) -> Expression:
        if not isinstance(node.selector, ast.FunctionReference | ast.VariableReference):
            self.found.append(("only a function or a variable can be selected by", ""))
        selector = self._expression(node.selector, selects=True)
        variants: dict[str, Pattern] = {}
        usual = ""
        for variant in node.variants:
            if isinstance(variant.key, ast.NumberLiteral):
                self.found.append(("a variant cannot be a number", "Select by CAT, DIR or SIGN."))
                continue
            key = variant.key.name
            if key in variants:
                self.found.append((f"the variant {key!r} is written twice", ""))
            variants[key] = self.pattern(variant.value)
            usual = key if variant.default else usual
        return ["select", selector, variants, usual]

    def _term(self, node: ast.TermReference) -> Pattern:
        name = f"-{node.id.name}"
        if name not in self._terms or node.attribute:
            self.found.append((f"the term {name} is not defined above", ""))
            return ""
        arguments = node.arguments
        if arguments and arguments.positional:
            self.found.append((f"{name} takes named values only", ""))
        given = self._options(name, arguments.named) if arguments else {}
        return self._filled(name, self._terms[name], given)

    def _filled(self, term: str, pattern: Pattern, given: Mapping[str, str]) -> Pattern:
        """Return the pattern of a term with the values that it is given; what it selects by may be missing."""
        if isinstance(pattern, str):
            return pattern
        parts: list[Any] = []
        for part in pattern:
            if isinstance(part, list) and part[0] == "select" and part[1][0] == "$":
                _, (_, name), variants, usual = part
                _join(parts, self._filled(term, variants.get(given.get(name), variants[usual]), given))
            else:
                filled = self._argument(term, part, given)
                _join(parts, filled if isinstance(filled, str) else [filled])
        return _closed(parts)

    def _argument(self, term: str, expression: Expression, given: Mapping[str, str]) -> Expression:
        """Return an expression of a term with the values that it is given."""
        if isinstance(expression, str):
            return expression
        kind, *rest = expression
        if kind == "$":
            if rest[0] not in given:
                self.found.append((f"{term} needs ${rest[0]}", f'Write {{ {term}({rest[0]}: "…") }}.'))
            return given.get(rest[0], "")
        if kind == "call":
            return [kind, rest[0], [self._argument(term, one, given) for one in rest[1]], rest[2]]
        if kind == "select" and rest[0][0] != "$":
            variants = {key: self._filled(term, one, given) for key, one in rest[1].items()}
            return [kind, self._argument(term, rest[0], given), variants, rest[2]]
        return ["of", self._filled(term, [expression] if kind == "select" else rest[0], given)]


def _join(parts: list[Any], more: Pattern) -> None:
    """Add a pattern to the parts of another."""
    for part in [more] if isinstance(more, str) else more:
        if isinstance(part, str) and parts and isinstance(parts[-1], str):
            parts[-1] += part
        else:
            parts.append(part)


def _closed(parts: list[Any]) -> Pattern:
    """Return parts as a pattern: a single text stands by itself."""
    if not parts:
        return ""
    return str(parts[0]) if len(parts) == 1 and isinstance(parts[0], str) else parts


def _literal(node: ast.StringLiteral | ast.NumberLiteral) -> str:
    """Return a text without quotation marks and escapes, a number as it is written."""
    return str(node.parse()["value"] if isinstance(node, ast.StringLiteral) else node.value)


def _line(source: str, node: ast.SyntaxNode) -> int:
    """Return the line on which a node begins."""
    return source.count("\n", 0, node.span.start) + 1 if node.span else 0

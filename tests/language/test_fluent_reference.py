"""Every message of every language is said as Fluent's own runtime says it, with each key that it selects by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser, ast

from briefing import resources
from briefing.errors import DataError
from briefing.language import load, messages
from briefing.language.registry import REGISTRY, Function

LOCALES = resources.locales_dir()
FOLDERS = sorted(path.parent.name for path in LOCALES.glob("*/language.yaml"))


class Value(FluentType):
    """A value that only functions can open."""

    def __init__(self, value: object) -> None:
        self.value = value

    def format(self, _locale: object) -> str:
        raise ValueError(f"{type(self.value).__name__} needs a function: a bare placeable prints only text")


@dataclass
class Speech:
    """Stands for functions: says how it was called, or what a selector is to choose; some fail."""

    answers: Iterator[str] = field(default_factory=lambda: iter(()))
    fails: frozenset[str] = frozenset()

    def call(self, name: str, values: tuple[object, ...], options: Mapping[str, object]) -> str:
        if name in self.fails:
            raise ValueError(f"{name} cannot")
        answer = next(self.answers, None) if REGISTRY[name].selector else None
        return answer if answer is not None else f"⟨{name} {values} {dict(options)}⟩"


def bundle(folder: str, speech: Speech) -> FluentBundle:
    def bound(name: str) -> Callable[..., str]:
        def run(*values: Any, **options: Any) -> str:
            opened = tuple(value.value if isinstance(value, Value) else str(value) for value in values)
            return speech.call(name, opened, {key: str(word) for key, word in options.items()})

        return run

    made = FluentBundle(["en"], functions={name: bound(name) for name in REGISTRY}, use_isolating=False)
    for path in sorted((LOCALES / folder).glob("*.ftl")):
        made.add_resource(FluentParser().parse(path.read_text(encoding="utf-8")))
    return made


def keys(folder: str) -> dict[str, set[str]]:
    """Return the keys of all variants of each message."""
    found: dict[str, set[str]] = {}
    for path in sorted((LOCALES / folder).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                found[entry.id.name] = {one.key.name for one in walk(entry) if isinstance(one, ast.Variant)}
    return found


def walk(node: object) -> Iterator[ast.BaseNode]:
    if isinstance(node, ast.BaseNode):
        yield node
        for value in vars(node).values():
            yield from walk(value)
    elif isinstance(node, list):
        for item in node:
            yield from walk(item)


def outcome(ours: messages.Messages, name: str, values: Mapping[str, object]) -> tuple[str, list[str]]:
    """Return what a message says, or what is wrong with it."""
    try:
        return ours.format(name, values), []
    except DataError as wrong:
        return "", [one.message.removeprefix(f"{name}: ") for one in wrong.diagnostics]


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> Callable[[Speech], None]:
    """Put a speech in the place of all functions."""
    real = dict(REGISTRY)

    def put(speech: Speech) -> None:
        for name, one in real.items():

            def run(_grammar: object, *values: object, _name: str = name, **options: str) -> str:
                return speech.call(_name, values, options)

            monkeypatch.setitem(REGISTRY, name, Function(name, run, one.least, one.most, selector=one.selector))

    return put


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("kind", ["texts", "values"])
def test_every_variant_of_every_message(folder: str, kind: str, spoken: Callable[[Speech], None]) -> None:
    language = load(folder, LOCALES)
    ours: messages.Messages = language._messages
    selected_by = keys(folder)
    said = 0
    reference = Speech()
    theirs = bundle(folder, reference)
    for name, message in ours.declared.items():
        for key in sorted(selected_by[name] | {"none-of-them"}):
            values: dict[str, Any] = dict.fromkeys(message.declared, key if kind == "texts" else 5)
            fails = frozenset({"SAY"} if key == "none-of-them" else ())
            reference.answers, reference.fails = iter([key] * 99), fails
            given_values = {one: value if isinstance(value, str) else Value(value) for one, value in values.items()}
            expected, problems = theirs.format_pattern(theirs.get_message(name).value, given_values)
            spoken(Speech(iter([key] * 99), fails))
            text, told = outcome(ours, name, values)
            assert told == list(map(str, problems))
            assert text == ("" if told else str(expected))
            said += 1
    assert said > len(ours.declared) > 400

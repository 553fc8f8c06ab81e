"""Speech: words become text, and text becomes inlines with their citations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from briefing.compose.authored import Placeholders, in_language
from briefing.compose.draft import Authored, Message, Reworked, Words, citations, source_id
from briefing.compose.material import Material
from briefing.document import Citation, FigureText, Foreign, Inline, Inlines, Text
from briefing.errors import DataError, Diagnostic
from briefing.language import Language
from briefing.language.rich import Rich, mark
from briefing.language.values import Value

STOPS = (".", "!", "?", "…")

Spoken = tuple[Rich, tuple[Diagnostic, ...]]
"""A text, and what is wrong with its words: then it is empty."""


def speak(words: Words, material: Material, known: Collection[str]) -> Spoken:
    """Return words as finished text, each message in the variant for the facts that are known."""
    language = material.language
    match words:
        case Rich():
            return words, ()
        case Authored(written, scope):
            said = _tried(lambda: language.authored(in_language(written, language), Placeholders(material, scope)))
            return said[0], tuple(replace(one, key=one.key or scope) for one in said[1])
        case Reworked(inner, change):
            said = speak(inner, material, known)
            return change(language, said[0]), said[1]
        case Message():
            pass
    problems: list[Diagnostic] = []

    def value(given: Value | Words | tuple[Words, ...]) -> Value:
        if isinstance(given, tuple):
            return tuple(map(value, given))  # type: ignore[arg-type]
        if not isinstance(given, Words):
            return given
        text, wrong = speak(given, material, known)
        problems.extend(wrong)
        return marked(text)

    name = next((other for fact, other in words.after.items() if fact in known), words.id)
    values = {key: value(given) for key, given in words.values.items()}
    text, wrong = _tried(lambda: language.message(name, **values))
    return text, (*problems, *wrong)


def _tried(say: Callable[[], Rich]) -> Spoken:
    try:
        return say(), ()
    except DataError as problem:
        return Rich(""), problem.diagnostics


def facts(words: object) -> frozenset[str]:
    """Return the facts that are known once words are said, also of the words in them."""
    return frozenset(_facts(words))


def _facts(words: object) -> Iterator[str]:
    match words:
        case Message():
            yield from words.says
            yield from _facts(tuple(words.values.values()))
        case Reworked():
            yield from _facts(words.words)
        case tuple():
            for one in words:
                yield from _facts(one)


def ended(_language: Language, rich: Rich) -> Rich:
    """Return a text with a full stop if it has no stop of its own."""
    return rich if rich.text.endswith(STOPS) else Rich(f"{rich.text}.", rich.spans)


def capitalised(rich: Rich) -> Rich:
    """Return a text with its first letter as a capital."""
    return Rich(rich.text[:1].upper() + rich.text[1:], rich.spans)


def marked(rich: Rich) -> str:
    """Return finished text as a value for a message: what it shows stays marked."""
    return "".join(text if span is None else mark(span.kind, span.ref, text) for text, span in rich.pieces())


# ----------------------------------------------------------------------------------------------------------- inlines


def paragraph(texts: Sequence[Rich], sources: Sequence[tuple[str, ...]]) -> Inlines:
    """Return sentences one after another; their sources are cited where they change."""
    content: list[Inline] = []
    for index, text in enumerate(texts):
        last = index + 1 == len(texts) or sources[index + 1] != sources[index]
        content += [Text(" ")] if content else []
        content += _cited(as_inlines(text), sources[index] if last else ())
    return _joined(content)


def as_inlines(rich: Rich) -> Inlines:
    """Return finished text as inlines, each span as its own; citations have no number yet."""
    parts: list[Inline] = []
    for text, span in rich.pieces():
        if span is None:
            parts.append(Text(text))
        elif span.kind == "figure":
            parts.append(FigureText(span.ref, text))
        elif span.kind == "foreign":
            parts.append(Foreign(span.ref, text))
        else:
            parts.append(Citation(source_id(span.ref), ""))
    return tuple(parts)


def _cited(inlines: Inlines, sources: tuple[str, ...]) -> Inlines:
    """Return a sentence with its citations, which stand before its full stop."""
    marks = citations(*sources)
    end = inlines[-1] if inlines else None
    if marks and isinstance(end, Text) and end.text.endswith(STOPS) and not end.text.endswith("..."):
        return (*inlines[:-1], Text(end.text[:-1]), *marks, Text(end.text[-1]))
    return (*inlines, *marks)


def _joined(content: list[Inline]) -> Inlines:
    """Return inlines with neighbouring pieces of plain text made one."""
    parts: list[Inline] = []
    for part in content:
        if isinstance(part, Text) and parts and isinstance(parts[-1], Text):
            parts[-1] = Text(parts[-1].text + part.text)
        else:
            parts.append(part)
    return tuple(parts)

"""Is every language complete, and do they agree? What ``briefing languages --check`` prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from briefing.errors import DataError, Diagnostic, error, warning
from briefing.language.grammar import Grammar
from briefing.language.language import Language
from briefing.language.locale_file import text_in
from briefing.language.nomenclature import FILE, nomenclature
from briefing.language.patterns import is_known
from briefing.language.rules import SCRIPTS

TABLES = (
    "language.yaml",
    "nouns.yaml",
    "predicates.yaml",
    "constructions.yaml",
    "currencies.yaml",
    "countries.yaml",
    FILE,
)


def check(locales: Path) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong with the languages of a folder, and what no person has reviewed yet."""
    found: list[Diagnostic] = []
    languages: dict[str, Language] = {}
    for folder in sorted(path.parent for path in locales.glob("*/language.yaml")):
        try:
            languages[folder.name] = Language(Grammar(folder))
        except DataError as problem:
            found += problem.diagnostics
    parts: Mapping[str, Callable[[Language], Mapping[str, object]]] = {
        "nouns.yaml": lambda language: language.grammar.nouns,
        "currencies.yaml": lambda language: language.grammar.currencies,
        "countries.yaml": lambda language: language.grammar.countries,
        "predicates.yaml": lambda language: {
            **language.grammar.predicates.predicates,
            **language.grammar.predicates.subjects,
        },
        "constructions.yaml": lambda language: {
            **language.grammar.constructions.constructions,
            **language.grammar.constructions.pairs,
        },
        "messages": lambda language: language.messages,
    }
    for file, part in parts.items():
        found += _compared(languages, file, part)
    for language in languages.values():
        found += _chapters(language)
        found += _settings(language)
        found += _messages(language)
        found += _unreviewed(language)
    found += _parameters(languages)
    return tuple(found)


def _compared(
    languages: Mapping[str, Language], file: str, part: Callable[[Language], Mapping[str, object]]
) -> list[Diagnostic]:
    """Return what some languages have and others lack."""
    found: list[Diagnostic] = []
    keys: dict[str, frozenset[str]] = {}
    for name, language in languages.items():
        try:
            keys[name] = frozenset(dict(part(language)))  # each entry is read for that
        except DataError as problem:
            found += problem.diagnostics
    every = frozenset[str]().union(*keys.values())
    for name, have in keys.items():
        for key in sorted(every - have):
            others = ", ".join(other for other, theirs in keys.items() if key in theirs)
            path = languages[name].grammar.folder / ("" if file == "messages" else file)
            what = "message" if file == "messages" else "entry"
            found.append(error(f"{what} {key!r} is missing (it is in: {others})", file=str(path), key=key))
    return found


def _settings(language: Language) -> list[Diagnostic]:
    config = language.grammar.config
    found: list[Diagnostic] = []
    file = str(language.grammar.file)
    patterns = [config.hyphenation.patterns, *(script.patterns for script in config.scripts.values())]
    found += [
        error(f"Pyphen has no patterns {name!r}", file=file, key="hyphenation")
        for name in patterns
        if name and not is_known(name)
    ]
    for tag, script in config.scripts.items():
        if script.rule not in SCRIPTS:
            message = f"no script rule {script.rule!r}"
            hint = f"Rules: {', '.join(SCRIPTS)}."
            found.append(error(message, file=file, key=f"scripts.{tag}", hint=hint))
    return found


def _messages(language: Language) -> list[Diagnostic]:
    """Return the messages that a translator would find without a word of explanation."""
    try:
        messages = language.messages.values()
    except DataError:
        return []  # told by the comparison
    return [
        warning(f"the message {message.id!r} has no comment", file=str(message.file), line=message.line)
        for message in messages
        if not message.comment
    ]


def _parameters(languages: Mapping[str, Language]) -> list[Diagnostic]:
    """Return the messages whose parameters differ between languages."""
    declared: dict[str, dict[str, frozenset[str]]] = {}
    for name, language in languages.items():
        try:
            for message in language.messages.values():
                declared.setdefault(message.id, {})[name] = message.declared
        except DataError:
            continue
    found: list[Diagnostic] = []
    for key, by_language in declared.items():
        every = frozenset[str]().union(*by_language.values())
        for name, parameters in by_language.items():
            if missing := sorted(every - parameters):
                message = languages[name].messages[key]
                text = f"{key}: {', '.join(f'${word}' for word in missing)} is a parameter in another language"
                hint = "Use it, or name it in the comment as left out."
                found.append(error(text, file=str(message.file), line=message.line, hint=hint))
    return found


def _chapters(language: Language) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the names of chapters of the Harmonized System, where a language has them."""
    try:
        _ = nomenclature(language.grammar.folder) if (language.grammar.folder / FILE).exists() else None
    except DataError as problem:
        return problem.diagnostics
    return ()


def _unreviewed(language: Language) -> list[Diagnostic]:
    folder = language.grammar.folder
    return [
        warning("no person has reviewed this table yet", file=str(folder / name), key="reviewed_by")
        for name in TABLES
        if (folder / name).exists() and not text_in(folder / name, "reviewed_by")
    ]

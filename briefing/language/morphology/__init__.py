"""Rules of word formation, by language: pure functions from strings to strings that read no file.

This package is the one place in Python where words of the languages stand in the code: number words, endings, and the
short lists of exceptions without which a rule would be wrong. Everything that is vocabulary is in ``locales/``.

A language names its rules in ``locales/<lang>/language.yaml`` (``morphology: russian``); ``RULES`` resolves the name.
"""

from __future__ import annotations

from types import MappingProxyType, ModuleType

from briefing.language.morphology import english, kazakh, russian, serbian

RULES: MappingProxyType[str, ModuleType] = MappingProxyType(
    {"english": english, "kazakh": kazakh, "russian": russian, "serbian": serbian}
)

__all__ = ["RULES", "english", "kazakh", "russian", "serbian"]

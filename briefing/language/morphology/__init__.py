"""Rules of word formation, by language: pure functions from strings to strings.

The rules read no file; only ``russian_dictionary`` (by ``russian_lexicon``) and ``russian_proposals`` open the
dictionary of Russian common words, when one is looked up.

This package is the one place in Python where words of the languages stand in the code: number words, endings, and the
short lists of exceptions without which a rule would be wrong. Everything that is vocabulary is in ``locales/``.

A language names its rules in ``locales/<lang>/language.yaml`` (``morphology: russian``). The modules are ``english``,
``kazakh``, ``russian`` and ``serbian``; the others here are their parts. Only the languages in use are imported.
"""

from __future__ import annotations

import importlib
from types import ModuleType

NAMES = ("english", "kazakh", "russian", "serbian")

__all__ = ["NAMES", "rules"]


def rules(name: str) -> ModuleType:
    """Return the rule module with this name; KeyError if there is none."""
    if name not in NAMES:
        raise KeyError(name)
    return importlib.import_module(f"{__name__}.{name}")

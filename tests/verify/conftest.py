"""Finished files to read back, made once: of the example with all languages, and of a draft with a marking."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from read_papers import PAPERS, SPOILT

from briefing.build import build
from briefing.request import BuildRequest
from briefing.verify.files import read
from briefing.verify.finished import Finished


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Return a function from a paper's name, a suffix and a language to the finished file."""

    @cache
    def folder(name: str) -> Path:
        out = tmp_path_factory.mktemp(name)
        data, languages, switches = {**PAPERS, **SPOILT}[name]
        formats = ("pdf", "docx", "html")
        build(BuildRequest(data=data, languages=languages, formats=formats, out=out, switches=switches, workers=1))
        return out

    def find(name: str, suffix: str, language: str = "en") -> Path:
        (path,) = folder(name).glob(f"*_{language}.{suffix}")
        return path

    return find


@pytest.fixture(scope="session")
def finished(built: Callable[..., Path]) -> Callable[..., Finished]:
    """Return a function from a paper's name, a suffix and a language to what is read in the file."""

    @cache
    def find(name: str, suffix: str, language: str = "en") -> Finished:
        return read(built(name, suffix, language))

    return find

"""What the program needs at run time may be used by a ministry, and README.md says under which licences it is."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

README = Path(__file__).parent.parent / "README.md"
FOR_DEVELOPERS = {"test", "fuzz", "fonts"}
COPYLEFT = re.compile(r"\bA?GPL|(?<!LESSER )(?<!LIBRARY )GENERAL PUBLIC LICENSE", re.IGNORECASE)
PERMISSIVE = re.compile(r"\b(MIT|BSD|APACHE|APL|ISC|PSF|MPL|MOZILLA|LGPL|ZLIB|HPND|UNLICENSE|0BSD)", re.IGNORECASE)


def _name(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _extras() -> set[str]:
    found = (re.search(r"extra == ['\"]([\w-]+)['\"]", text) for text in requires("briefing") or ())
    return {match[1] for match in found if match} - FOR_DEVELOPERS


def _needed(name: str, extras: set[str]) -> list[Requirement]:
    found = [Requirement(text) for text in requires(name) or ()]
    return [
        one
        for one in found
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in ("", *extras))
    ]


@cache
def _all_needed() -> dict[str, str]:
    """Return each package that the program, or one of its extras, needs at run time, with its licence as it says it."""
    found: dict[str, str] = {}
    wanted = _needed("briefing", _extras())
    while wanted:
        one = wanted.pop()
        name = _name(one.name)
        if name in found:
            continue
        try:
            metadata = distribution(name).metadata
        except PackageNotFoundError:
            found[name] = ""  # of an extra that is not installed here
            continue
        classifiers = [text for text in metadata.get_all("Classifier") or () if text.startswith("License ::")]
        fields = (text for field in ("License-Expression", "License") for text in metadata.get_all(field) or ())
        said = (*(text[:200] for text in fields), *classifiers)
        found[name] = " | ".join(filter(None, said))
        wanted += _needed(name, one.extras)
    return found


def test_no_dependency_is_under_the_gpl_alone() -> None:
    held = {name: text for name, text in _all_needed().items() if text}
    assert len(held) > 15
    assert {name: text for name, text in held.items() if COPYLEFT.search(text) and not PERMISSIVE.search(text)} == {}
    assert {name for name, text in held.items() if COPYLEFT.search(text)} <= {"pyphen"}, "at the user's choice"


@pytest.mark.skipif(not README.exists(), reason="the documents are not part of the wheel")
def test_the_readme_names_the_licence_of_each_dependency() -> None:
    table = README.read_text(encoding="utf-8").partition("## Licences")[2].partition("\n## ")[0]
    named = {_name(name) for name in re.findall(r"[\w.-]+", table)}
    direct = {_name(one.name) for one in _needed("briefing", _extras())}
    assert sorted(direct - named) == []

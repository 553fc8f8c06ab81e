"""What docs/checks.md says of each rule: out of the rule itself, and of the data under ``findings`` that break it.

``findings/BR001.yaml`` holds what of a briefing breaks the rule BR001; ``base: trade`` writes it over trade figures
that agree. Whatever else has rules has its own tests of them.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import yaml
from measured import trade_of_2025

import briefing
from briefing.data import directions
from briefing.data.model import Briefing
from briefing.errors import Diagnostic, Rule
from briefing.figures import audit, derive, to_diagnostics
from briefing.preparation import known
from briefing.reading.lines import Lines

CASES: Final = Path(__file__).parent / "findings"
_PART: Final = re.compile(r"(<!-- checks: (.*?) -->\n).*?(<!-- end -->)", re.DOTALL)
Make = Callable[..., Briefing]


def declared() -> Iterator[tuple[str, Rule]]:
    """Yield every rule of the program, with the module that has it, wherever it is imported."""
    for module in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if not module.name.endswith("__main__"):
            held = vars(importlib.import_module(module.name)).values()
            yield from ((module.name, value) for value in held if isinstance(value, Rule))


@cache
def rules() -> dict[str, Rule]:
    """Return every rule by its code."""
    return dict(sorted({rule.code: rule for _, rule in declared()}.items()))


def of_data() -> tuple[str, ...]:
    """Return the codes of the rules that a data file may break."""
    rooms = ("briefing.figures.", "briefing.data.")
    return tuple(sorted({rule.code for module, rule in declared() if module.startswith(rooms)}))


def broken(code: str, make: Make) -> Diagnostic:
    """Return what is found of a rule in the data that break it."""
    data: dict[str, Any] = yaml.load((CASES / f"{code}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    if data.pop("base", "") == "trade":
        data["trade"] = trade_of_2025(**data.pop("trade", {}))
    held, lines = make(**data), Lines("", {})
    figures, tables = derive(held), known(held.languages)
    findings = audit(held, figures, languages=held.languages, numerals=tables.numerals)
    source = SimpleNamespace(briefing=held, lines=lines)
    found = (
        *to_diagnostics(findings, lines),
        *directions.check(source, figures, held.languages, tables.directions),
    )
    return next(one for one in found if one.code == code)


def filled(page: str, example: Callable[[str], Diagnostic]) -> str:
    """Return the page with its generated parts as they are today: the rules of each series, such as ``BR0``."""

    def part(found: re.Match[str]) -> str:
        series = [rule for code, rule in rules().items() if code.startswith(tuple(found[2].split(", ")))]
        return found[1] + "".join(_told(rule, example) for rule in series) + found[3]

    return _PART.sub(part, page)


def _told(rule: Rule, example: Callable[[str], Diagnostic]) -> str:
    lines = [f"### {rule.code}", "", rule.finds, ""]
    if (CASES / f"{rule.code}.yaml").exists():
        found = example(rule.code)
        lines += ["```text", str(found), *(f"    see {one}" for one in found.beside), "```", ""]
    return "\n".join([*lines, f"Remedy: {rule.remedy}.", "", ""])

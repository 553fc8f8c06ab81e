"""What an audit finds, and how it becomes a diagnostic."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.errors import Diagnostic, Rule, Severity
from briefing.reading.lines import Lines


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not agree: the message, the ids of the figures or keys it is about, and the remedy.

    ``code`` is that of the rule that it breaks.
    """

    severity: Severity
    message: str
    keys: tuple[str, ...]
    hint: str = ""
    code: str = ""


def wrong(code: Rule, message: str, *keys: str, hint: str = "") -> Finding:
    """Return a finding that stops the build; its remedy is that of the rule unless ``hint`` knows a closer one."""
    return Finding(Severity.ERROR, message, keys, hint or code.remedy, code.code)


def doubtful(code: Rule, message: str, *keys: str, hint: str = "") -> Finding:
    """Return a finding that is shown and does not stop the build; its remedy as that of what is wrong."""
    return Finding(Severity.WARNING, message, keys, hint or code.remedy, code.code)


def to_diagnostics(findings: Iterable[Finding], lines: Lines) -> tuple[Diagnostic, ...]:
    """Return the findings with the file and line of their first key, in the order of the file."""
    found = [
        Diagnostic(
            finding.severity,
            _as_written(finding.message, finding.keys, lines),
            lines.file_of(finding.keys[0]),
            lines.of(finding.keys[0]),
            lines.written(finding.keys[0]),
            _as_written(finding.hint, finding.keys, lines),
            code=finding.code,
        )
        for finding in findings
    ]
    return tuple(sorted(found, key=lambda diagnostic: (diagnostic.file, diagnostic.line)))


def _as_written(text: str, keys: tuple[str, ...], lines: Lines) -> str:
    """Return a text in which the keys are called as the file calls them."""
    named = "|".join(sorted(map(re.escape, keys), key=len, reverse=True))
    return re.sub(named, lambda found: lines.written(found[0]), text) if lines.renamed else text

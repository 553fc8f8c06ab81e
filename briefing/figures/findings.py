"""What an audit finds, and how it becomes a diagnostic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.data.entries import Entries, Moment
from briefing.data.quantities import Quantity
from briefing.errors import Beside, Diagnostic, Rule, Severity
from briefing.figures.intervals import spread
from briefing.reading.lines import Lines
from briefing.records import frozen, replace


@frozen
class Finding:
    """One thing that does not agree: the message, the ids of the figures or keys it is about, and the remedy.

    ``code`` is that of the rule that it breaks, ``values`` what stands at each of the keys, as far as it can be told.
    """

    severity: Severity
    message: str
    keys: tuple[str, ...]
    hint: str = ""
    code: str = ""
    values: tuple[str, ...] = ()


def wrong(code: Rule, message: str, *keys: str, hint: str = "") -> Finding:
    """Return a finding that stops the build; its remedy is that of the rule unless ``hint`` knows a closer one."""
    return Finding(Severity.ERROR, message, keys, hint or code.remedy, code.code)


def doubtful(code: Rule, message: str, *keys: str, hint: str = "") -> Finding:
    """Return a finding that is shown and does not stop the build; its remedy as that of what is wrong."""
    return Finding(Severity.WARNING, message, keys, hint or code.remedy, code.code)


def valued(findings: Iterable[Finding], entries: Entries) -> Iterator[Finding]:
    """Yield the findings with what the data hold at each of their keys."""
    found = tuple(findings)
    ids = {key for finding in found for key in finding.keys} - entries.by_key.keys()
    by_id = {entry.id: entry for entry in entries.all} if ids else {}
    for finding in found:
        held = (entries.by_key.get(key) or by_id.get(key) for key in finding.keys)
        yield replace(finding, values=tuple(_told(entry.value) if entry else "" for entry in held))


def _told(value: object) -> str:
    """Return a value as the file has it, with what a rounded one may be; nothing of mappings and lists."""
    if isinstance(value, Quantity):
        return f"{value} ({may_be})" if (may_be := spread(value)) else str(value)
    return str(value) if isinstance(value, str | int | Moment) else ""


def to_diagnostics(findings: Iterable[Finding], lines: Lines) -> tuple[Diagnostic, ...]:
    """Return the findings with the file and line of their first key and of those beside, in the order of the file."""
    found = [
        Diagnostic(
            finding.severity,
            _as_written(finding.message, finding.keys, lines),
            lines.file_of(finding.keys[0]),
            lines.of(finding.keys[0]),
            lines.written(finding.keys[0]),
            _as_written(finding.hint, finding.keys, lines),
            code=finding.code,
            beside=tuple(_beside(finding, lines)),
        )
        for finding in findings
    ]
    return tuple(sorted(found, key=lambda diagnostic: (diagnostic.file, diagnostic.line)))


def _beside(finding: Finding, lines: Lines) -> Iterator[Beside]:
    """Yield the sides of a finding, its own place only where a rounded figure stands there beside others."""
    values = finding.values or ("",) * len(finding.keys)
    first, *others = dict(zip(finding.keys, values, strict=True)).items()
    rounded = bool(others) and first[1].endswith(")")
    for key, value in (first, *others) if rounded else others:
        yield Beside(lines.file_of(key), lines.of(key), lines.written(key), value)


def _as_written(text: str, keys: tuple[str, ...], lines: Lines) -> str:
    """Return a text in which the keys are called as the file calls them."""
    named = "|".join(sorted(map(re.escape, keys), key=len, reverse=True))
    return re.sub(named, lambda found: lines.written(found[0]), text) if lines.renamed else text

"""What needs a look, in words: a line for each passage, and the diagnostics of a check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from briefing.differing import excerpts
from briefing.errors import Diagnostic, Severity
from briefing.reading.lines import Lines
from briefing.review.states import STATES, Look, Moved

_HINT = "read it, and accept it: briefing review --accept --lang {language} --by NAME"


def told(look: Look) -> str:
    """Return in one line why a passage needs a look."""
    parts = [STATES[state] for state in look.states]
    if "changed" in look.states and look.was and look.was.text:
        old, new = excerpts(look.was.text, look.passage.text)
        parts[look.states.index("changed")] += f": {old} → {new}"
    if look.moved:
        parts[look.states.index("figures")] += f": {'; '.join(map(_moved, look.moved))}"
    return "; ".join(parts)


def _moved(one: Moved) -> str:
    old, new = (value.text if value else "–" for value in (one.old, one.new))
    turned = ", the direction turned" if one.turned else ""
    return f"{one.id} {old} → {new}{turned}" if old != new or turned else f"{one.id} {new}"


def to_diagnostics(looks: Iterable[Look], lines: Lines, severity: Severity) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each passage that is not as it was accepted, and for new ones one a language."""
    return tuple(_diagnostics(tuple(look for look in looks if not look.within), lines, severity))


def _diagnostics(looks: tuple[Look, ...], lines: Lines, severity: Severity) -> Iterator[Diagnostic]:
    new = Counter(look.passage.language for look in looks if look.was is None)
    for language, count in new.items():
        what = "passage is" if count == 1 else "passages are"
        hint = f"read them: briefing review --lang {language}; then add --accept --by NAME"
        yield Diagnostic(severity, f"{count} {what} accepted by nobody in {language}", file=lines.file, hint=hint)
    for look in looks:
        if look.was is not None:
            passage = look.passage
            key = passage.key if passage.sort == "block" else f"{passage.key}.{passage.language}"
            place = lines.place(key)
            named = f"in {passage.language}" + (f", {passage.paper}" if passage.paper else "")
            hint = _HINT.format(language=passage.language)
            yield Diagnostic(severity, f"{told(look)} ({named})", place.file, place.line, key, hint)

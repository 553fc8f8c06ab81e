"""What needs a look, in words: a line for each passage, and the diagnostics of a check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final

from briefing.differing import excerpts
from briefing.errors import Diagnostic, Severity
from briefing.reading.lines import Lines
from briefing.review.marks import unmarked
from briefing.review.states import STATES, Look, Moved

_LINES: Final = 3  # of a list or table that are told
_HINT: Final = "read it, and accept it: briefing review --accept --lang {language} --by NAME"


def told(look: Look) -> str:
    """Return in one line why a passage needs a look."""
    parts = [STATES[state] for state in look.states]
    if "changed" in look.states and look.was and look.was.text:
        parts[look.states.index("changed")] += f": {_reworded(look.was.text, look.passage.text)}"
    if look.moved:
        parts[look.states.index("figures")] += f": {'; '.join(map(_moved, look.moved))}"
    return "; ".join(parts)


def _reworded(old: str, new: str) -> str:
    """Return what a text was and is; of a list or table the first lines that differ, and how many more do."""
    before, after = (text.splitlines() for text in (old, new))
    if len(before) <= 1 and len(after) <= 1:
        return " → ".join(excerpts(old, new))
    told: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            pairs = zip_longest(map(_plain, before[a:b]), map(_plain, after[c:d]), fillvalue="–")
            told += [" → ".join(excerpts(*pair)) for pair in pairs]
    more = f"; {len(told) - _LINES} more lines" if len(told) > _LINES else ""
    return "; ".join(told[:_LINES]) + more


def _plain(line: str) -> str:
    """Return a line of a block without the marks of what it is."""
    return unmarked(line).strip(" |")


def _moved(one: Moved) -> str:
    old, new = (value.text if value else "–" for value in (one.old, one.new))
    if one.old and one.new and old == new and one.old.period != one.new.period:
        old, new = (f"{value.text} ({value.period or '–'})" for value in (one.old, one.new))
    turned = ", the direction turned" if one.turned else ""
    return f"{one.id} {old} → {new}{turned}" if old != new or turned else f"{one.id} {new}"


def to_diagnostics(looks: Iterable[Look], lines: Lines, severity: Severity) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each text and word that is not as it was accepted; one a language for what is new.

    Blocks follow from the data, and are counted by paper and language: what else they need is to be read there.
    """
    listed = tuple(look for look in looks if not look.within)
    new = Counter(look.passage.language for look in listed if look.was is None)
    known = tuple(look for look in listed if look.was is not None)
    texts = (one for one in known if one.passage.sort != "block")
    blocks = tuple(one for one in known if one.passage.sort == "block")
    return (
        *(_of_new(language, count, lines, severity) for language, count in new.items()),
        *(diagnostic(look, lines, severity) for look in texts),
        *_of_blocks(blocks, lines, severity),
    )


def diagnostic(look: Look, lines: Lines, severity: Severity) -> Diagnostic:
    """Return the diagnostic of one passage."""
    passage = look.passage
    key = passage.key if passage.sort == "block" else f"{passage.key}.{passage.language}"
    place = lines.place(key)
    named = f"in {passage.language}" + (f", {passage.paper}" if passage.paper else "")
    hint = _HINT.format(language=passage.language)
    return Diagnostic(severity, f"{told(look)} ({named})", place.file, place.line, key, hint)


def _of_new(language: str, count: int, lines: Lines, severity: Severity) -> Diagnostic:
    what = "passage is" if count == 1 else "passages are"
    hint = f"read them: briefing review --lang {language}; then add --accept --by NAME"
    return Diagnostic(severity, f"{count} {what} accepted by nobody in {language}", file=lines.file, hint=hint)


def _of_blocks(looks: tuple[Look, ...], lines: Lines, severity: Severity) -> Iterator[Diagnostic]:
    """Yield how many blocks of each paper are others, and in how many of them a direction turned."""
    for (language, paper), count in Counter((one.passage.language, one.passage.paper) for one in looks).items():
        turned = sum(one.turned for one in looks if (one.passage.language, one.passage.paper) == (language, paper))
        what = "generated passage is" if count == 1 else "generated passages are"
        message = f"{count} {what} no longer as accepted in {language}, {paper}"
        message += f"; a direction turned in {turned}" if turned else ""
        hint = f"read them: briefing review --lang {language}; then add --accept --by NAME"
        yield Diagnostic(severity, message, file=lines.file, hint=hint)

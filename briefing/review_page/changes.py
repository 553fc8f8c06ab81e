"""What changed in a passage since it was accepted, in the language of its readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from briefing.html.elements import Element, element
from briefing.review import Look, State
from briefing.review.marks import unmarked
from briefing.review.states import Moved
from briefing.review_page.facts import Facts

_MESSAGES: dict[State, str] = {
    "new": "review-new",
    "changed": "review-changed",
    "stale": "review-stale",
    "figures": "review-figures",
}
# Spaces, numbers with their sign and marks, words, and marks.
_TOKENS: Final = re.compile(r"[−+]?\d+(?:[.,\u00a0\u202f]\d+)*(?!\w)|\s+|[\w’-]+|[^\w\s]")
_DIRECTIONS = {"rise": "review-rise", "fall": "review-fall", "same": "review-same"}


def box(look: Look, facts: Facts) -> Element:
    """Return why a passage needs a look, what it was, and how its figures moved."""
    reasons = [element("li", facts.word(_MESSAGES[state])) for state in look.states]
    parts = [element("p", element("strong", facts.word("review-look")), " ", element("code", look.passage.key))]
    parts.append(element("ul", *reasons))
    if look.was is not None and look.was.text and "changed" in look.states:
        parts += _compared(look.was.text, look.passage.text, facts)
    elif look.passage.sort != "block":
        is_other = look.passage.language != facts.language.tag  # Cyrillic, in a column of Latin
        text = facts.language.plain(look.passage.text).text if is_other else look.passage.text
        parts.append(element("p", text, class_="text"))
    if look.moved:
        parts.append(element("ul", *(_moved(one, facts) for one in look.moved), class_="moved"))
    if look.was is not None:
        on = facts.language.call("DATE", look.was.on)
        told = facts.language.message("review-accepted", by=look.was.by, on=on).text
        parts.append(element("p", told, class_="by"))
    return element("div", *parts, class_="look turned" if look.turned else "look", lang=facts.language.bcp47)


def _compared(old: str, new: str, facts: Facts) -> Iterator[Element]:
    """Yield what a text was and what it is, each with what differs marked; of a table the rows that differ."""
    before, after = (_TOKENS.findall(text) for text in _differing(unmarked(old), unmarked(new)))
    was: list[Element | str] = []
    now: list[Element | str] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = "".join(before[a:b]), "".join(after[c:d])
        was.append(gone if kind == "equal" or not gone else element("del", gone))
        now.append(come if kind == "equal" or not come else element("ins", come))
    yield element("p", element("b", facts.word("review-was")), " ", *was, class_="text")
    yield element("p", element("b", facts.word("review-now")), " ", *now, class_="text")


def _differing(old: str, new: str) -> tuple[str, str]:
    """Return the lines in which two texts differ; others that stand between them as one ellipsis."""
    before, after = old.splitlines(), new.splitlines()
    was: list[str] = []
    now: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        was += ["…"] if kind == "equal" else before[a:b]
        now += ["…"] if kind == "equal" else after[c:d]
    return "\n".join(was), "\n".join(now)


def _moved(one: Moved, facts: Facts) -> Element:
    old, new = (facts.written(value.text) if value else "–" for value in (one.old, one.new))
    shown = (element("del", old), " → ", element("ins", new)) if old != new else (new,)
    content: list[Element | str] = [element("code", one.id), " ", *shown]
    directions = [value.direction for value in (one.old, one.new) if value and value.direction]
    if len(set(directions)) > 1:
        was, now = (facts.word(_DIRECTIONS[direction]) for direction in directions)
        told = facts.language.message("review-turned", was=was, now=now).text
        content += [" ", element("strong", told, class_="turn")]
    elif one.crossed:
        content += [" ", element("strong", facts.word("review-crossed"), class_="turn")]
    return element("li", *content)

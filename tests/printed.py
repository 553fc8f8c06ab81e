"""Numerals and labels for documents made by hand: written as they are printed, taken apart here."""

from __future__ import annotations

import re

from briefing.document import Label, Numeral


def numeral(text: str, mark: str = ".") -> Numeral | None:
    """Return the parts of a figure in digits; None for text that is none, as a dash."""
    digits = r"\d(?:[\d,.\u00a0]*\d)?"
    found = re.fullmatch(rf"(\D*?)([−-]?)({digits}–)?({digits})(\D*)", text)
    if found is None:
        return None
    before, sign, lower, number, after = found.groups()
    whole, point, fraction = number.rpartition(mark)
    return Numeral(whole or fraction, point + fraction if point else "", sign, before, lower or "", after)


def label(text: str) -> Label:
    """Return a label with its counters: ``2.1.`` counts twice, a bullet not at all."""
    counters = [int(digits) for digits in re.findall(r"\d+", text)]
    places = iter(range(1, len(counters) + 1))
    return Label(re.sub(r"\d+", lambda _: f"%{next(places)}", text), tuple(counters))

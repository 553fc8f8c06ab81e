"""How a figure stands: what it amounted to and how it changed; of what it is a part, in which place, and its target."""

from __future__ import annotations

from decimal import Decimal

from briefing.compose.draft import At, Message, Sentence, Words
from briefing.compose.material import Material
from briefing.compose.measured import Indicated, before, counted_noun, is_number_of
from briefing.data.quantities import Approx, Kind, Quantity
from briefing.language.values import Noun, Value

Fragments = dict[str, Value | Words | tuple[Words, ...]]
TOLD = ("term", "period", "record.of", "estimate")
"""What the sentence on a value says besides figures."""
UNCHANGED = Quantity(Kind.PERCENT, Decimal(0))
AT_LEAST = (Approx.EXACT, Approx.OVER, Approx.AT_LEAST)
AT_MOST = (Approx.EXACT, Approx.UNDER, Approx.UP_TO)


def amounting(material: Material, one: Indicated, *, dated: bool, previous: bool) -> Sentence:
    """Return the sentence on a value, its change and record; ``dated`` names its period, ``previous`` the value before.

    The target is said here where nothing follows on the share or rank.
    """
    noun = counted_noun(material, one)
    nought = one.quantity.value == 0 and one.quantity.upper is None
    change = None if nought else _change(material, one)
    earlier = _earlier(material, one, noun, linked=change is not None) if previous or nought else None
    target = None if _stands(one) else _target(material, one, noun)
    record = one.data.record
    values: Fragments = {
        "term": material.noun(one.data.term),
        "subject": "number" if is_number_of(material, one) else "term",
        "value": material.datum(one.id),
        **_counted(noun),
        "when": "dated" if dated else "undated",
        "period": one.period or "",
        "estimate": "yes" if one.data.estimate else "no",
        "linked": "yes" if change else "no",
        "change": change or "",
        "earlier": earlier or "",
        "record": record.of if record else "none",
        "target": target or "",
    }
    sources = (one.source, one.data.target.source if one.data.target and target else None)
    keys = [*TOLD, *(("change", "previous") if change else ()), *(("target.year",) if target else ())]
    return material.say(Message("indicator", values), *sources, At(one.path, tuple(keys)))


def standing(material: Material, one: Indicated) -> Sentence | None:
    """Return the sentence on the whole that a figure is part of and the place it has; None where neither is known."""
    if not _stands(one):
        return None
    share, rank, target = one.data.share, one.data.rank, one.data.target
    values: Fragments = {
        "known": "both" if share and rank else "share" if share else "rank",
        "share": material.datum(f"{one.id}.share") if share else "",
        "whole": material.noun(share.of) if share else "",
        "position": "first" if rank and rank.place.value == 1 else "other",
        "place": material.datum(f"{one.id}.rank") if rank else "",
        "among": material.noun(rank.of) if rank else "",
        "target": _target(material, one, counted_noun(material, one)) or "",
    }
    sources = (part.source or one.source for part in (share, rank, target) if part)
    keys = ("share.of", "rank.of", "rank.place", "target.year")
    return material.say(Message("indicator-standing", values), *dict.fromkeys(sources), At(one.path, keys))


def _stands(one: Indicated) -> bool:
    return bool(one.data.share or one.data.rank)


def _counted(noun: Noun | None) -> Fragments:
    return {"counted": "bare" if noun is None else "noun", "noun": noun or ""}


def _change(material: Material, one: Indicated) -> Message | None:
    """Return how a value changed on the period before."""
    figure_id = f"{one.id}.change"
    if figure_id not in material.figures and not _is_the_same(material, one):
        return None
    earlier = before(one.period)
    values: Fragments = {
        "change": material.datum(figure_id) if figure_id in material.figures else UNCHANGED,
        "value": one.quantity,
        "when": "dated" if earlier else "undated",
        "before": earlier or "",
    }
    return Message("indicator-change", values)


def _is_the_same(material: Material, one: Indicated) -> bool:
    """Tell whether a value is as it was before."""
    figure = material.figures.get(f"{one.id}.previous")
    return figure is not None and not figure.derived and figure.quantity.amount == one.quantity.amount


def _earlier(material: Material, one: Indicated, noun: Noun | None, *, linked: bool) -> Message | None:
    """Return the value before, where it is published; ``linked`` tells that its period has been named."""
    figure = material.figures.get(f"{one.id}.previous")
    if figure is None or figure.derived or (linked and _is_the_same(material, one)):
        return None
    earlier = before(one.period)
    when = "known" if linked and earlier else "dated" if earlier else "undated"
    values: Fragments = {"previous": material.datum(figure.id), "when": when, "before": earlier or ""}
    return Message("indicator-earlier", values | _counted(noun))


def _target(material: Material, one: Indicated, noun: Noun | None) -> Message | None:
    """Return what a figure is to be by which year, or that it is so already."""
    target = one.data.target
    if target is None:
        return None
    stage = "ahead" if target.year.last.year >= material.briefing.date.year else "past"
    values: Fragments = {
        "stage": "reached" if _is_reached(material, one, target.value) else stage,
        "target": material.datum(f"{one.id}.target"),
        "year": target.year,
    }
    return Message("indicator-target", values | _counted(noun))


def _is_reached(material: Material, one: Indicated, target: Quantity) -> bool:
    """Tell whether a value has come to its target, from above or below, as far as the value before shows the way."""
    earlier, value = material.figures.get(f"{one.id}.previous"), one.quantity
    if earlier is None or earlier.quantity.amount == target.amount:
        return False
    if earlier.quantity.amount < target.amount:
        return value.approx in AT_LEAST and value.amount >= target.amount
    return value.approx in AT_MOST and value.amount <= target.amount

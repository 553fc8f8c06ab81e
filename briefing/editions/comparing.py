"""An earlier edition as a paper of today is compared with it."""

from __future__ import annotations

from collections import Counter
from typing import Final

from briefing.compose import Earlier
from briefing.data.walk import walk
from briefing.editions.changes import changes
from briefing.editions.edition import Edition
from briefing.errors import UsageError, error
from briefing.preparation import Prepared

_TOLD: Final = ("date", "text", "entry")


def earlier_of(old: Edition, prepared: Prepared) -> Earlier:
    """Return what a paper of today says of an earlier edition.

    Raises:
        UsageError: It is of another briefing, or of a later day.
    """
    new = prepared.briefing
    if (old.briefing.home, old.briefing.partner) != (new.home, new.partner):
        raise UsageError(error("is of other countries", file=old.name, hint="name an earlier edition of this briefing"))
    if old.briefing.date > new.date:
        message = f"is the edition of {old.briefing.date}, which is later than that of {new.date}"
        raise UsageError(error(message, file=old.name, hint="name an earlier edition, or set --date"))
    found = changes(old, Edition(prepared.path, new, prepared.figures, prepared.lines))
    internal = {entry.id for entry in walk(new).figures if entry.given.internal}
    figures = {
        change.id: change.was for change in found.of("figure") if change.id in prepared.figures.keys() - internal
    }
    others = {(one.what, one.key) for one in found.all if one.sort in _TOLD}
    others |= {(one.what, one.key) for one in found.of("figure") if one.id not in figures and not one.derived}
    counts = Counter(what for what, _ in others)
    return Earlier(old.briefing.date, figures, counts["changed"], counts["added"], counts["removed"])

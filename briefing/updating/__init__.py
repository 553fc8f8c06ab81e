"""Figures of a data file proved against the statistics files that they come from, and refreshed in place."""

from __future__ import annotations

from decimal import localcontext
from pathlib import Path
from typing import Final

from briefing.choices import find_data
from briefing.data import load
from briefing.data.feeds import Feed, GoodsFeed
from briefing.errors import BriefingError, DataError, Diagnostic, ExtraError
from briefing.feeds import FeedError
from briefing.preparation import known
from briefing.reading.lines import Path as DataPath
from briefing.updating.desk import Desk
from briefing.updating.fetching import fetched
from briefing.updating.figures import Computed, of_feed
from briefing.updating.files import Update, Updated, taken
from briefing.updating.fitting import UnfitError
from briefing.updating.publication import dates as dates_of

__all__ = ["Update", "Updated", "update"]

_DIGITS: Final = 60


def update(data: Path | None, *, write: bool = True, fetch: bool = False) -> Updated:
    """Compare every figure that has a feed with the statistics, and put what they say in its place, to its digits.

    Args:
        data: The data file; ``briefing.yaml`` here if None.
        write: Whether the file is written: else it is only compared.
        fetch: Whether the commands that renew the statistics files are run before.

    Raises:
        UsageError: There is no such data file, or no such statistics file.
        DataError: A number cannot be had, or does not fit the figure; all of them are named.
        OutputError: The file cannot be written.
    """
    path, _ = find_data(data, strict=True)
    loaded = load(path, languages=(), known=known())
    desk = Desk(loaded)
    if fetch:
        fetched(desk)
    new: dict[DataPath, Computed] = {}
    found: list[Diagnostic] = []
    feeds = [entry for entry in desk.entries.all if isinstance(entry.value, Feed | GoodsFeed)]
    with localcontext() as context:
        context.prec = _DIGITS
        for entry in sorted(feeds, key=lambda entry: isinstance(entry.value, Feed)):
            try:
                for one in of_feed(desk, entry):
                    new.setdefault(one.path, one)
            except (FeedError, UnfitError) as wrong:
                found.append(desk.diagnostic(entry.path, str(wrong), wrong.hint))
            except ExtraError:
                raise
            except BriefingError as wrong:
                found += (
                    desk.diagnostic(entry.path, f"{one.file} {one.message}", one.hint) for one in wrong.diagnostics
                )
    if found:
        raise DataError(*dict.fromkeys(found))
    try:
        dates = tuple(dates_of(desk, {entry.value.origin for entry in feeds}))
    except FeedError as wrong:
        raise DataError(desk.diagnostic(("feeds",), str(wrong), wrong.hint)) from None
    return taken(desk, str(path), (*new.values(), *dates), write=write)

"""What the command line says while it watches: what is built when a file is saved, and what is wrong with it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from briefing import acceptance, endings
from briefing.errors import Diagnostic
from briefing.report import Report
from briefing.review_page import Companion
from briefing.series.building import Order
from briefing.watching.notices import FileNotices
from briefing.watching.rounds import Fed, Gone, Proved, Round, Waiting, Watch
from briefing.watching.server import Server
from briefing.watching.site import Site

UNBUILT = "The papers could not be built. This is how they were before."
AT_FAULT = "Verification finds fault with these papers."
ENDED = b"\nno longer watching\n"


def say_watched(report: Report, order: Order, named: Sequence[Path], port: int | None = None) -> None:
    """Build, and build again what saved files touch, until a signal ends it; serve the review page on a port."""
    notices = FileNotices()
    proves = order.request.verify
    quick = replace(order, request=replace(order.request, verify=False))
    site = None if port is None else Site(lambda data, companion: _page(quick, data, companion))
    watch = Watch(quick, named, notices, proves)
    watched: tuple[Path, ...] = ()
    with _told_at_the_end(report):
        if site is not None:
            server = Server(site, port or 0)
            server.begin()
            watch.alone = site.alone
            report.event({"event": "serving", "url": server.url})
            if not report.as_json:
                report.result(f"serving {server.url}")
        for event in watch.events():
            if not isinstance(event, Waiting):
                _say(report, event)
            elif report.as_json or event.data != watched:
                _say_waiting(report, event)
                watched = event.data
            if site is not None:
                _show(site, event)


@contextmanager
def _told_at_the_end(report: Report) -> Iterator[None]:
    """Say in a line of its own that the watch has ended, if a signal ends it."""
    told = b"" if report.quiet or report.as_json else ENDED
    with endings.undoing(lambda: os.write(2, told)):
        yield


def _page(order: Order, data: Path, companion: Companion) -> bytes:
    """Return the review page of a data file, in the languages and by the templates that are built."""
    request = replace(order.request, data=data, formats=(), strict=False, workers=1, switches=frozenset(), since="")
    return acceptance.shown(acceptance.read(request), companion)


def _show(site: Site, event: object) -> None:
    match event:
        case Round(outcome):
            problem = outcome.problem
            site.tell(outcome.data, problem.diagnostics if problem else (), UNBUILT, is_new=problem is None)
        case Proved(data, diagnostics) if diagnostics:
            site.tell(data, diagnostics, AT_FAULT, is_new=False)
        case _:
            pass


def _say(report: Report, event: Round | Proved | Gone | Fed) -> None:
    match event:
        case Round(outcome, seconds):
            report.event({"event": "data", **outcome.as_dict(), "seconds": round(seconds, 3)})
            _say_round(report, event)
        case Proved(data, diagnostics):
            report.event(
                {"event": "verified", "data": str(data), "diagnostics": [one.as_dict() for one in diagnostics]}
            )
            _say_lines(
                report, event.diagnostics, f"{data}: {'verification finds fault' if diagnostics else 'verified'}"
            )
        case Gone(data, documents):
            report.event({"event": "gone", "data": str(data), "files": [str(one) for one in documents]})
            kept = f"; its documents stay, in {documents[0].parent}" if documents else ""
            _say_lines(report, (), f"{data}: is there no longer{kept}")
        case Fed(data, diagnostics):
            report.event({"event": "fed", "data": str(data), "diagnostics": [one.as_dict() for one in diagnostics]})
            _say_lines(report, diagnostics, f"{data}: {_differing(len(diagnostics))}")


def _say_waiting(report: Report, event: Waiting) -> None:
    named = [str(one) for one in event.data]
    report.event({"event": "waiting", "data": named, "diagnostics": [one.as_dict() for one in event.lacking]})
    what = named[0] if len(named) == 1 else f"{len(named)} data files"
    _say_lines(report, event.lacking, f"watching {what}: Ctrl-C ends")


def _say_round(report: Report, done: Round) -> None:
    outcome = done.outcome
    if outcome.problem:
        said = f"{outcome.data}: failed"
    elif outcome.state == "up to date":
        said = f"{outcome.data}: up to date"
    else:
        made = [one.path for one in outcome.files if one.path.name not in outcome.kept]
        what = str(made[0]) if len(made) == 1 else f"{len(made)} documents"
        said = f"{outcome.data}: built {what} in {done.seconds:.2f} s: {outcome.why}"
    _say_lines(report, outcome.diagnostics, said)


def _say_lines(report: Report, diagnostics: Sequence[Diagnostic], said: str) -> None:
    if not report.as_json:
        report.diagnostics(diagnostics)
        report.result(said)


def _differing(count: int) -> str:
    if not count:
        return "its figures are those of their feeds"
    return "1 finding in its feeds" if count == 1 else f"{count} findings in its feeds"

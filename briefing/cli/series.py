"""What the command line says of data files that are built or checked: of one as it is, of many in a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from contextlib import closing

from briefing.errors import Severity
from briefing.report import Report
from briefing.request import BuiltFile
from briefing.series.building import Order, Outcome, built, checked, pending, worst
from briefing.terminal import line

WOULD = 4  # the exit code if anything would be built
LONGEST = 100  # of what is wrong with a data file, in a table
WIDEST = 60  # of a column of names: one that is longer moves its own row alone


def say_built(report: Report, order: Order) -> None:
    """Build, and say what came of it."""
    if order.is_of_many:
        _say_many(report, order, "Building", built(order))
        return
    with report.progress("Building") as progress, closing(built(order, progress)) as outcomes:
        [outcome] = outcomes
    if outcome.problem:
        raise outcome.problem
    report.diagnostics(outcome.diagnostics)
    for file in outcome.files:
        report.result(_with_state(file, outcome), into="files", entry=file.as_dict())
    for one in outcome.attestations:
        text = str(one.path) + (" (up to date)" if outcome.state == "up to date" else "")
        report.result(text, into="attestations", entry=one.as_dict())


def _with_state(file: BuiltFile, outcome: Outcome) -> str:
    return f"{file.path} (up to date)" if file.path.name in outcome.kept else str(file.path)


def say_pending(report: Report, order: Order) -> None:
    """Say what would be built, and why; the exit code tells whether anything would."""
    outcomes = list(pending(order))
    for outcome in outcomes:
        if outcome.state == "up to date":
            report.result(f"{outcome.data}: up to date")
        else:
            report.result(f"{outcome.data}: would be built: {outcome.why}", into="pending", entry=outcome.as_dict())
            for file in outcome.files:
                if file.path.name not in outcome.kept:
                    report.result(f"    {file.path}")
            report.code = WOULD
    if order.is_of_many:
        report.result(_summary(outcomes))


def say_checked(report: Report, order: Order) -> None:
    """Check, and say what is wrong."""
    if order.is_of_many:
        _say_many(report, order, "Checking", checked(order))
        return
    with report.progress("Checking") as progress:
        [outcome] = checked(order, progress)
    if outcome.problem:
        raise outcome.problem
    report.diagnostics(outcome.diagnostics)
    report.result(f"{outcome.data}: no errors, {_warnings(outcome)}")


def _say_many(report: Report, order: Order, label: str, outcomes: Generator[Outcome]) -> None:
    """Say what comes of each data file as it comes, and at the end all of it in a table."""
    total = len(order.data)
    report.event({"event": "begin", "data": [str(data) for data in order.data]})
    found: dict[str, Outcome] = {}
    with report.progress(label, unit="data files") as progress, closing(outcomes):
        for outcome in outcomes:
            found[str(outcome.data)] = outcome
            report.event({"event": "data", "done": len(found), "of": total, **outcome.as_dict()})
            if not report.as_json:
                report.diagnostics(outcome.diagnostics)
            if progress:
                progress(len(found), total)
    in_order = [found[str(data)] for data in order.data]
    for row in _table(in_order):
        report.result(row)
    report.result(_summary(in_order))
    report.code = worst([one.code for one in in_order])
    report.event({"event": "end", "code": report.code, **Counter(one.state for one in in_order)})


def _table(outcomes: list[Outcome]) -> list[str]:
    """Return a row for each data file: its state, its name, its documents, and what is wrong."""
    rows = [(one.state, str(one.data), str(len(one.files) or ""), _wrong(one)) for one in outcomes]
    widths = [min(max(len(row[at]) for row in rows), WIDEST) for at in range(3)]
    return [
        f"{state:{widths[0]}}  {data:{widths[1]}}  {files:>{widths[2]}}  {wrong}".rstrip()
        for state, data, files, wrong in rows
    ]


def _wrong(outcome: Outcome) -> str:
    """Return what is wrong with a data file in a line."""
    errors = [one for one in outcome.diagnostics if one.severity is Severity.ERROR]
    if not errors:
        return _warnings(outcome) if outcome.diagnostics else ""
    more = f", and {len(errors) - 1} more" if len(errors) > 1 else ""
    at = f"{errors[0].key}: " if errors[0].key else ""
    return line(at + errors[0].message, LONGEST) + more


def _warnings(outcome: Outcome) -> str:
    count = sum(one.severity is Severity.WARNING for one in outcome.diagnostics)
    return f"{count} {'warning' if count == 1 else 'warnings'}"


def _summary(outcomes: list[Outcome]) -> str:
    """Return how many data files are in which state, and how many documents there are."""
    states = Counter(one.state for one in outcomes)
    parts = [f"{count} {state}" for state, count in states.items()]
    documents = sum(len(one.files) for one in outcomes)
    return f"{len(outcomes)} data files: {', '.join(parts)}" + (
        f"; {documents} document{'s' * (documents > 1)}" if documents else ""
    )

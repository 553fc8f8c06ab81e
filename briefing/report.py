"""What the command line says, and where: results on stdout, diagnostics on stderr, or all of it as one JSON object."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import typer

from briefing import endings
from briefing.errors import Beside, BriefingError, Diagnostic, Severity, UsageError, error, is_short_of_memory, warning
from briefing.terminal import json_escaped, line, printable

INTERNAL_ERROR = 1
LONGEST_NAME = 300  # of a file, with its folders
LONGEST_KEY = 160
MOST_SHOWN = 1000  # of what is wrong
MORE_ROOM = "end other programs, or make fewer documents at a time: --lang, --format"
CLEAR_BAR = b"\r\x1b[2K\x1b[?25h"  # the line, and the cursor back
# How a system says that it has no more files, processes or memory to give.
SCARCE = {errno.EMFILE, errno.ENFILE, errno.EAGAIN, errno.ENOMEM}
# How it says that no file can have such a name.
NO_NAMES = {errno.ENAMETOOLONG, errno.ELOOP}


class Report:
    """One command's output."""

    def __init__(self, *, quiet: bool = False, as_json: bool = False) -> None:
        """Choose between lines for people and one JSON object."""
        self.quiet = quiet
        self.as_json = as_json
        self.results: dict[str, Any] = {"files": [], "diagnostics": []}
        self.code = 0  # that the command ends with, if nothing is raised
        self.in_lines = False  # JSON as one object a line, each when it is known

    def diagnostics(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Say what is wrong: ``file:line: key: message``, and below it the remedy."""
        for diagnostic in _bounded(tuple(diagnostics)):
            if self.as_json:
                self.results["diagnostics"].append(diagnostic.as_dict())
            else:
                typer.echo(_line(diagnostic), err=True)
                for one in diagnostic.beside:
                    typer.echo(f"    see {_place(one)}", err=True)
                if diagnostic.hint:
                    typer.echo(f"    hint: {line(diagnostic.hint)}", err=True)
                for text in diagnostic.paste.splitlines():
                    typer.echo(printable(text), err=True)

    def result(self, text: str, *, into: str = "", entry: object = None) -> None:
        """Say one line of the result; in JSON it is an entry of the list named."""
        if into:
            self.results.setdefault(into, []).append(entry)
        if not self.as_json and not self.quiet:
            typer.echo(printable(text))

    def event(self, entry: dict[str, object]) -> None:
        """Say one line of JSON at once, where JSON is asked for; there is no object at the end then."""
        if self.as_json:
            self.in_lines = True
            _say_json(entry, indent=None)

    def close(self) -> None:
        """Print the JSON object, if it was asked for; after lines, what is wrong with the command itself."""
        if self.as_json and not self.in_lines:
            _say_json(self.results, indent=2)
        elif self.as_json and self.results["diagnostics"]:
            _say_json({"event": "stopped", "diagnostics": self.results["diagnostics"]}, indent=None)

    @contextmanager
    def progress(self, label: str, unit: str = "") -> Iterator[Callable[[int, int], None] | None]:
        """Show a progress bar while the block runs, on a terminal only; yield what moves it.

        With a ``unit``, the bar says how many there are, how many a minute are done, and how long the rest will take.
        """
        if self.quiet or self.as_json or not sys.stderr.isatty():
            yield None
            return
        from rich.console import Console  # noqa: PLC0415 - loaded where a bar is shown only
        from rich.progress import Progress  # noqa: PLC0415

        # It is drawn when something moves: a thread that draws it would make it unsafe to fork workers.
        console = Console(stderr=True)
        clear = endings.undoing(lambda: os.write(console.file.fileno(), CLEAR_BAR))
        with clear, Progress(*_columns(unit), console=console, transient=True, auto_refresh=False) as bar:
            task = bar.add_task(label, total=None)
            bar.refresh()
            yield lambda done, total: bar.update(task, completed=done, total=total, refresh=True)


def _columns(unit: str) -> tuple[Any, ...]:
    """Return the columns of a progress bar that counts something; the usual ones for none."""
    from rich import progress  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    if not unit:
        return progress.Progress.get_default_columns()

    class Rate(progress.ProgressColumn):
        def render(self, task: progress.Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed * 60:.0f} a minute" if speed else "")

    counted = progress.TextColumn(f"{{task.completed}} of {{task.total}} {unit}")
    return (
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        counted,
        Rate(),
        progress.TimeRemainingColumn(),
    )


@contextmanager
def reporting(*, quiet: bool = False, as_json: bool = False, debug: bool = False) -> Iterator[Report]:
    """Report on a command: an exception becomes diagnostics and its exit code, a traceback only with ``debug``."""
    report = Report(quiet=quiet, as_json=as_json)
    code = None
    try:
        yield report
    except BriefingError as problem:
        code = problem.exit_code
        report.diagnostics(problem.diagnostics)
        if debug:
            _say_traceback()
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except Exception as problem:  # noqa: BLE001 - the last resort: whatever it is, people get one line
        code = UsageError.exit_code if _is_no_name(problem) else INTERNAL_ERROR
        report.diagnostics([_unexpected(problem)])
        if debug:
            _say_traceback()
    report.close()
    if code := report.code if code is None else code:
        raise typer.Exit(code)


def _say_json(entry: object, indent: int | None) -> None:
    import json  # noqa: PLC0415 - loaded where it is asked for

    unicode = sys.stdout.encoding.lower().startswith("utf")
    typer.echo(json_escaped(json.dumps(entry, ensure_ascii=not unicode, indent=indent)))


def _bounded(found: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
    """Yield as many as somebody may read, and how many there are besides."""
    yield from found[:MOST_SHOWN]
    if rest := found[MOST_SHOWN:]:
        failed = any(one.severity is Severity.ERROR for one in rest)
        say = error if failed else warning
        yield say(f"there are {len(rest)} more", file=rest[0].file, hint="mend the first: often one mistake makes many")


def _unexpected(problem: Exception) -> Diagnostic:
    if is_short_of_memory(problem):
        return error("there is not enough memory", hint=MORE_ROOM)
    if isinstance(problem, OSError) and problem.errno in SCARCE:
        return error(f"the system has no more to give: {problem.strerror}", hint=MORE_ROOM)
    if isinstance(problem, OSError) and _is_no_name(problem):
        return error(f"is no name of a file: {problem.strerror}", file=str(problem.filename), hint="check the name")
    hint = "this is a mistake in the program: please report it, with the output of --debug"
    return error(f"internal error: {_named(problem)}", hint=hint)


def _is_no_name(problem: Exception) -> bool:
    """Tell whether what was named cannot be the name of a file on this system."""
    return isinstance(problem, OSError) and problem.errno in NO_NAMES and isinstance(problem.filename, str)


def _say_traceback() -> None:
    for text in traceback.format_exc().splitlines():
        typer.echo(printable(text), err=True)


def _named(problem: Exception) -> str:
    return " ".join(f"{type(problem).__name__}: {problem}".split())


def _line(diagnostic: Diagnostic) -> str:
    """Return ``file:line: key: message [code]`` as it may go to a terminal, whatever was in the data."""
    weight = "warning: " if diagnostic.severity is Severity.WARNING else ""
    code = f" [{diagnostic.code}]" if diagnostic.code else ""
    parts = (_where(diagnostic), line(diagnostic.key, LONGEST_KEY), weight + line(diagnostic.message) + code)
    return ": ".join(part for part in parts if part)


def _place(beside: Beside) -> str:
    parts = (_where(beside), line(beside.key, LONGEST_KEY), line(beside.value))
    return ": ".join(part for part in parts if part)


def _where(one: Diagnostic | Beside) -> str:
    return line(one.file, LONGEST_NAME) + (f":{one.line}" if one.file and one.line else "")

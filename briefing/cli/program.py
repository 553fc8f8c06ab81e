"""The program that the commands are parts of."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Annotated, Any, Final, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from briefing import __version__
from briefing.cli.plain import plainly
from briefing.records import frozen
from briefing.terminal import line

F = TypeVar("F", bound=Callable[..., None])

MODULES: Final = {
    "build": "building",
    "check": "building",
    "diff": "comparing",
    "update": "feeding",
    "refresh": "refreshing",
    "review": "reviewing",
    "sign": "signing",
    "init": "starting",
    "migrate": "starting",
    "schema": "tables",
    "languages": "tables",
    "templates": "tables",
    "texts": "translating",
    "verify": "verifying",
    "forms": "words",
}
"""The commands in the order in which they are listed, with the modules that they are in: only that of a command which
is called, or whose help is shown, is imported."""

BRIEFING_EXAMPLES = """\b
Examples:
  briefing init                    a new data file to fill in
  briefing check                   everything that is wrong with it
  briefing build                   all documents
  briefing build --lang sr         the bundled example in Serbian, if there is no data file
"""


@frozen
class _Later:
    """A command that is made when it is called: what it is for, and the program that it is a part of."""

    help: str | None
    program: typer.Typer


_LATER: Final[dict[str, _Later]] = {}


def command(*, epilog: str) -> Callable[[F], F]:
    """Make a function a command of the program, once it is called: to make all takes as long as to import Typer."""

    def add(function: F) -> F:
        program = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        program.command(epilog=epilog, cls=Command)(function)
        _LATER[function.__name__] = _Later(inspect.getdoc(function), program)
        return function

    return add


def commands(name: str, *, about: str) -> typer.Typer:
    """Return a group of commands of the program."""
    group = typer.Typer(name=name, help=about, no_args_is_help=True, add_completion=False, rich_markup_mode=None)
    _LATER[name] = _Later(about, group)
    return group


class Command(TyperCommand):
    """A command whose options are read quickly."""

    def get_params(self, *args: Any) -> Any:
        """Return the options and arguments."""
        return plainly(super().get_params(*args))


class Commands(TyperGroup):
    """The commands; what is wrong with an argument is said without the control characters that it may hold."""

    def __init__(self, **options: Any) -> None:
        """Take the options of a group; its commands are known by their names until they are asked for."""
        super().__init__(**options)
        self.commands = {name: TyperCommand(name, rich_markup_mode=None) for name in MODULES}

    def get_command(self, _context: Any, name: str) -> Any:
        """Return a command with its help; None if there is none of the name."""
        if name not in MODULES:
            return None
        import_module(f"{__package__}.{MODULES[name]}")
        return TyperCommand(name, help=_LATER[name].help, rich_markup_mode=None)

    def get_params(self, *args: Any) -> Any:
        """Return the options."""
        return plainly(super().get_params(*args))

    def resolve_command(self, *args: Any) -> Any:
        """Return the name, the command and its arguments."""
        name, known, rest = super().resolve_command(*args)
        later = _LATER.get(name or "")
        return name, typer.main.get_command(later.program) if later else known, rest

    def make_context(self, *args: Any, **options: Any) -> Any:
        """Read the arguments."""
        with _escaped():
            return super().make_context(*args, **options)

    def invoke(self, *args: Any, **options: Any) -> Any:
        """Run a command."""
        with _escaped():
            return super().invoke(*args, **options)


@contextmanager
def _escaped() -> Iterator[None]:
    """Escape the message of an error that is shown as wrong usage."""
    try:
        yield
    except Exception as problem:
        if hasattr(problem, "show") and isinstance(message := getattr(problem, "message", None), str):
            problem.message = line(message)  # type: ignore[attr-defined]
        raise


app = typer.Typer(
    name="briefing",
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def run() -> int:
    """Run the command line; return its exit code."""
    try:
        app(prog_name="briefing")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


@app.callback(epilog=BRIEFING_EXAMPLES)
def briefing(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Make official briefing documents, PDF and DOCX, in several languages, from one data file.

    Exit codes: 0 done, 1 internal error, too little memory or a killed worker, 2 wrong usage, 3 the data or templates
    are wrong, 4 a check or audit failed, 5 files or output could not be written, 128 + n ended by signal n.
    """

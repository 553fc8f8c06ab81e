"""The options that commands share, and how what is given with them is read."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from briefing import resources
from briefing.formats import FORMATS, USUAL, switches
from briefing.resources import DATA_FILE


def _languages_begun(incomplete: str) -> list[str]:
    from briefing.language import available

    return [tag for tag in (*available(resources.locales_dir()), "all") if tag.startswith(incomplete)]


def _templates_begun(incomplete: str) -> list[str]:
    return [name for name in resources.templates() if name.startswith(incomplete)]


def examples_begun(incomplete: str) -> list[str]:
    """Return the examples whose names begin so, for shells."""
    return [name for name in resources.examples() if name.startswith(incomplete)]


def formats_begun(incomplete: str) -> list[str]:
    """Return the formats whose names begin so, for shells."""
    return [name for name in FORMATS if name.startswith(incomplete)]


def formats_of(asked: Iterable[str]) -> tuple[str, ...]:
    """Return the formats that are asked for, in the order of their table; the usual ones for none."""
    names = [name.strip().casefold() for part in asked for name in part.split(",")]
    unknown = [name for name in names if name not in FORMATS]
    if unknown:
        raise typer.BadParameter(f"“{unknown[0]}” is none of {', '.join(FORMATS)}", param_hint="--format")
    return tuple(known for known in FORMATS if known in names) or USUAL


def templates_of(asked: Iterable[str] | None) -> tuple[str, ...]:
    """Return the templates that are asked for, else the usual one."""
    return tuple(asked or ()) or (resources.DEFAULT_TEMPLATE,)


def date_of(text: str | None) -> date | None:
    """Return the edition's date that is asked for, if one is."""
    if text is None:
        return None
    from briefing.data.calendar import CalendarError, parse_date

    try:
        return parse_date(text)
    except CalendarError as problem:
        raise typer.BadParameter(f"{problem}; {problem.hint}", param_hint="--date") from problem


Data = Annotated[
    Path | None,
    typer.Argument(
        metavar="DATA", help=f"The data file; {DATA_FILE} here, else the bundled example.", show_default=False
    ),
]
DataFiles = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="DATA…",
        help=f"Data files, folders of them, patterns; {DATA_FILE} here, else the bundled example.",
        show_default=False,
    ),
]
Lang = Annotated[
    list[str] | None,
    typer.Option(
        "--lang",
        "-l",
        metavar="TAG",
        help="Language: en, kk, ru, sr, sr-Latn, or all. Repeat it, or write en,kk. Default: those of the data file.",
        autocompletion=_languages_begun,
        show_default=False,
    ),
]
Templates = Annotated[
    list[str] | None,
    typer.Option(
        "--template",
        "-t",
        metavar="NAME|DIR",
        help=f"A template's name or folder. Repeat it, or write a,b. Default: {resources.DEFAULT_TEMPLATE}.",
        autocompletion=_templates_begun,
        show_default=False,
    ),
]
Edition = Annotated[
    str | None,
    typer.Option(
        "--date", metavar="DATE", help="The edition's date (2026-02-26) instead of the data's.", show_default=False
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Never use the bundled example: for scheduled jobs.")]
Refusing = Annotated[
    bool,
    typer.Option(
        "--strict",
        help="Never use the bundled example, and refuse warnings and text that nobody has accepted (exit code 4).",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but what is wrong.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of lines.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show a traceback with an error.")]


def with_switches(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, in place of its last parameter, an option for each switch of the table of formats."""
    signature = inspect.signature(command, eval_str=True)
    options = [
        inspect.Parameter(
            switch.name.replace("-", "_"),
            inspect.Parameter.KEYWORD_ONLY,
            default=False,
            annotation=Annotated[bool, typer.Option(f"--{switch.name}", help=switch.help)],
        )
        for switch in switches()
    ]
    own = list(signature.parameters.values())[:-1]
    at = next(index for index, one in enumerate(own) if one.name == "strict")
    parameters = [*own[:at], *options, *own[at:]]

    @functools.wraps(command)
    def wrapped(**given: Any) -> None:
        command(**given)

    wrapped.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    wrapped.__annotations__ = {one.name: one.annotation for one in parameters}
    return wrapped


def name_of(by: str | None) -> str:
    """Return who accepts something, as a record holds it; empty if nobody does.

    Raises:
        typer.BadParameter: It is too long, or has characters that are not seen.
    """
    from briefing.review import unfit

    name = " ".join((by or "").split())
    if why := unfit(name):
        raise typer.BadParameter(why, param_hint="--by")
    return name

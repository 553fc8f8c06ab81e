"""Finished files verified against their data: for `briefing verify`, and for each build before it writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from briefing import resources
from briefing.data import load
from briefing.errors import BriefingError, DataError, Diagnostic
from briefing.figures import derive
from briefing.preparation import known
from briefing.verify.expected import Expected, expected
from briefing.verify.files import READABLE, read, read_bytes
from briefing.verify.findings import Verdict, Wrong
from briefing.verify.finished import Finished
from briefing.verify.judgement import judge

HINT: Final = "this is a mistake in the program: please report it; --no-verify builds without this check"


def verified(
    files: Sequence[Path], data: Path | None, *, since: str = "", day: date | None = None, template: str = ""
) -> Verdict:
    """Read finished files and judge them, by their data where these are named.

    Args:
        files: PDF, Word and HTML files.
        data: The data file; without it, only what contradicts itself is found.
        since: The earlier edition that an annex compares with.
        day: The date of the edition, where it was built with another one than the data's.
        template: The name or folder of the template, whose letterhead has words and numbers of its own.

    Raises:
        DataError: A file cannot be read, or the data are wrong; all of it at once.
    """
    found: list[Finished] = []
    problems: list[Diagnostic] = []
    for path in files:
        try:
            found.append(read(path))
        except BriefingError as problem:
            problems += problem.diagnostics
    if problems:
        raise DataError(*problems)
    folder = resources.template_dir(template) if template else None
    heads = {one.language: letterhead(folder, one.language) for one in found} if folder else {}
    should = replace(wanted(data, since=since, day=day), is_usual=is_usual(folder)) if data else None
    return judge(found, should, heads, is_complete=True)


def wanted(data: Path, *, since: str = "", day: date | None = None) -> Expected:
    """Return what papers of a data file must say.

    Raises:
        BriefingError: The data cannot be read, or are wrong.
    """
    briefing = load(data, languages=None, known=known()).briefing
    if day is not None:
        briefing = briefing.model_copy(update={"date": day})
    before = None
    if since:
        from briefing.editions import edition  # noqa: PLC0415 - few papers are compared with an earlier edition

        before = edition(since)
    return expected(briefing, derive(briefing), (before.briefing, before.figures) if before else None)


def letterhead(folder: Path | None, language: str) -> Finished | None:
    """Return the letterhead of a template as a finished file, for what stands in it; None without one."""
    path = resources.letterhead(folder, language.partition("-")[0]) if folder else None
    if path is None:
        return None
    try:
        return read(path)
    except BriefingError:  # what is wrong with it is said where it is used
        return None


def is_usual(folder: Path | None) -> bool:
    """Tell whether a template follows the plan that the program brings along."""
    own = folder / resources.TEMPLATE_FILE if folder else None
    return own is None or not own.exists() or folder == resources.default_template_dir()


def of_build(files: Mapping[str, bytes], should: Expected, folder: Path, language: str) -> tuple[Wrong, ...]:
    """Return what is wrong in files of one paper in one language, by the names that they are to have.

    ``folder`` is that of the template. Files of formats that no reader knows are not read.

    Raises:
        BriefingError: A file cannot be read.
    """
    head = letterhead(folder, language)
    found = [read_bytes(Path(name), content) for name, content in files.items() if Path(name).suffix in READABLE]
    heads = {one.language: head for one in found}
    usual = is_usual(folder)
    wanted = should if usual == should.is_usual else replace(should, is_usual=usual)  # one keeps what it has worked out
    return tuple(replace(one, hint=HINT) for one in judge(found, wanted, heads).wrongs)

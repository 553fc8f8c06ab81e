"""Preparation: the data read, derived, audited and checked, the template loaded, once for all languages."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing import compose, language, resources, theme
from briefing.compose import Template
from briefing.data import Briefing, Known, load, placeholders
from briefing.data.known import Qualifiers, Wording
from briefing.errors import AuditError, BriefingError, DataError, Diagnostic, Severity, UsageError, error, warning
from briefing.figures import Figures, audit, derive, to_diagnostics
from briefing.formats import FORMATS, Occasion
from briefing.language import Language, written
from briefing.reading.lines import Lines
from briefing.reading.nearest import most_like
from briefing.request import DATA_FILE, BuildRequest
from briefing.theme import Theme

EXAMPLE_PREFIX = "example-"
ALL = "all"
_HEADING = "section-"  # and the name of a section: the message of its heading


@dataclass(frozen=True, slots=True)
class Prepared:
    """A data file that was read and found in order, and the template that it is printed by."""

    path: str
    example: bool
    briefing: Briefing
    figures: Figures
    lines: Lines
    languages: tuple[str, ...]
    template: Path
    plan: Template
    look: Theme
    warnings: tuple[Diagnostic, ...]

    def file_name(self, language: str, suffix: str) -> str:
        """Return the name of a finished file."""
        prefix = EXAMPLE_PREFIX if self.example else ""
        return f"{prefix}{self.briefing.id}_{self.briefing.date.isoformat()}_{language}.{suffix}"


def prepare(request: BuildRequest) -> Prepared:
    """Read the data, derive and audit its figures, check its placeholders, and load the template.

    Raises:
        BriefingError: With everything that is wrong.
    """
    path, example = find_data(request.data, strict=request.strict)
    locales = resources.locales_dir()
    asked = choose_languages(request.languages, language.available(locales))
    template = resources.template_dir(request.template)
    tables = known(asked)
    loaded = load(path, languages=asked or None, known=tables)
    briefing, lines = loaded.briefing, loaded.lines
    if request.date is not None:
        briefing = briefing.model_copy(update={"date": request.date})
    tags = asked or briefing.languages
    figures = derive(briefing)
    audited = to_diagnostics(audit(briefing, figures), lines)
    misplaced = placeholders.check(loaded, figures, tags, tables.qualifiers)
    found = (*loaded.warnings, *audited, *misplaced)
    try:
        plan, look = load_template(template, language_of(tags[0]))
    except DataError as unfit:
        raise DataError(*by_line((*found, *unfit.diagnostics))) from None
    occasion = Occasion(briefing, lines, look, template, tags, request.switches)
    noticed = tuple(one for name in request.formats or FORMATS for one in FORMATS[name].notices(occasion))
    found = (*found, *noticed)
    if any(one.severity is Severity.ERROR for one in (*misplaced, *noticed)):
        raise DataError(*by_line(found))
    if any(one.severity is Severity.ERROR for one in audited):
        raise AuditError(*by_line(found))
    if example:
        note = warning(f"there is no {DATA_FILE} here: using the bundled example", hint="make your own: briefing init")
        found = (note, *found)
    return Prepared(str(path), example, briefing, figures, lines, tags, template, plan, look, by_line(found))


def find_data(data: Path | None, *, strict: bool = False) -> tuple[Path, bool]:
    """Return the data file to use, and whether it is the bundled example.

    Raises:
        UsageError: The bundled example would be used, and ``strict`` refuses it.
    """
    if data is not None:
        return data / DATA_FILE if os.path.isdir(data) else data, False  # noqa: PTH112 - any name, however long
    here = Path(DATA_FILE)
    if here.exists():
        return here, False
    if strict:
        hint = "name the data file; without --strict the bundled example is used"
        raise UsageError(error(f"there is no {DATA_FILE} here", hint=hint))
    return resources.templates_dir() / resources.DEFAULT_TEMPLATE / resources.EXAMPLE_FILE, True


def choose_languages(asked: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the language tags asked for, each once: comma lists are taken apart, and ``all`` is every known one.

    Raises:
        UsageError: A language is not known.
    """
    tags = [tag.strip() for part in asked for tag in part.split(",")]
    folded = {tag.casefold(): tag for tag in (*known, ALL)}
    chosen: dict[str, None] = {}
    for tag in tags:
        meant = folded.get(tag.casefold())
        if meant == ALL:
            chosen |= dict.fromkeys(known)
        elif meant:
            chosen[meant] = None
        else:
            near = most_like(tag.casefold(), folded)
            hint = f"did you mean {folded[near]}?" if near else f"known are {', '.join(known)}, and {ALL}"
            raise UsageError(error(f"the language “{tag}” is not known", hint=hint))
    return tuple(chosen)


def load_template(folder: Path, speech: Language) -> tuple[Template, Theme]:
    """Return the plan and the look of a template; DataError says all that is wrong in both."""
    default = resources.default_template_dir()
    headings = [name.removeprefix(_HEADING) for name in speech.messages if name.startswith(_HEADING)]
    own = folder if os.path.lexists(folder / resources.TEMPLATE_FILE) else default
    found: list[Diagnostic] = []
    plan = look = None
    try:
        plan = compose.load(own, headings)
    except BriefingError as wrong:
        found += wrong.diagnostics
    try:
        look = theme.load(folder, resources.fonts_dir(), default=default)
    except BriefingError as wrong:
        found += wrong.diagnostics
    if plan is None or look is None:
        raise DataError(*found)
    return plan, look


def known(asked: tuple[str, ...] = ()) -> Known:
    """Return what the tables of a language know; the others know the same, which `languages --check` sees to.

    The spellings of units, and the words that remedies are found by, are those of all languages.
    """
    tags = language.available(resources.locales_dir())
    tables = language_of((asked or tags)[0])
    every = tuple(dict.fromkeys(language_of(tag).grammar for tag in tags))
    units = written.spellings(every)
    return Known(tables.countries, tables.currencies, units, frozenset(tags), _wording, _qualifiers)


@cache
def _wording() -> Wording:
    tags = language.available(resources.locales_dir())
    every = tuple(dict.fromkeys(language_of(tag).grammar for tag in tags))
    found = written.words(every)
    return Wording(found.phrases, found.beginnings, written.countries(every), written.months(every))


@cache
def _qualifiers(tag: str) -> Qualifiers:
    return Qualifiers(*written.qualifiers(language_of(tag).grammar, tag))


@cache
def language_of(tag: str) -> Language:
    """Return a language, read once in a process."""
    return language.load(tag, resources.locales_dir())


def by_line(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return diagnostics in the order of the files' lines, each once."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda one: (one.file, one.line)))

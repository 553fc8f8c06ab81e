"""Preparation: the data read, derived, audited and checked, the template loaded, once for all languages."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefing import compose, language, resources, theme
from briefing.choices import choose_languages, choose_templates, find_data
from briefing.collecting import held_back
from briefing.compose import Template
from briefing.data import Briefing, Known, directions, load, placeholders
from briefing.data.known import Directions, Qualifiers, Wording
from briefing.data.numerals import Numerals
from briefing.errors import AuditError, BriefingError, DataError, Diagnostic, Severity, UsageError, error, warning
from briefing.figures import Figures, audit, derive, to_diagnostics
from briefing.formats import FORMATS, USUAL, Occasion
from briefing.language import Language, number_words, written
from briefing.reading.lines import Lines
from briefing.reading.source_text import ReadFile
from briefing.records import frozen
from briefing.request import BuildRequest
from briefing.resources import DATA_FILE
from briefing.theme import Theme

EXAMPLE_PREFIX = "example-"
_HEADING = "section-"  # and the name of a section: the message of its heading


@frozen
class Design:
    """A template as it was loaded: its folder, its plan and its look."""

    folder: Path
    plan: Template
    look: Theme

    @property
    def name(self) -> str:
        """The name of the template, in the letters of file names."""
        return "-".join(re.findall(r"[a-z0-9]+", self.plan.name.casefold())) or "paper"


@frozen
class Prepared:
    """A data file that was read and found in order, and the templates that it is printed by.

    ``read`` are the data file and its glossaries, as they were read.
    """

    path: str
    example: bool
    briefing: Briefing
    figures: Figures
    lines: Lines
    languages: tuple[str, ...]
    designs: tuple[Design, ...]
    warnings: tuple[Diagnostic, ...]
    read: tuple[ReadFile, ...] = ()

    @property
    def edition_name(self) -> str:
        """What the names of all files of the edition begin with."""
        prefix = EXAMPLE_PREFIX if self.example else ""
        return f"{prefix}{self.briefing.id}_{self.briefing.date.isoformat()}"

    def file_name(self, design: str, language: str, suffix: str) -> str:
        """Return the name of a finished file; a paper of another template than the usual one is named after it."""
        paper = "" if design == resources.DEFAULT_TEMPLATE else f"{design}_"
        return f"{self.edition_name}_{paper}{language}.{suffix}"


@held_back()
def prepare(request: BuildRequest) -> Prepared:
    """Read the data, derive and audit its figures, check its placeholders, and load the template.

    Raises:
        BriefingError: With everything that is wrong.
    """
    path, example = find_data(request.data, strict=request.strict)
    locales = resources.locales_dir()
    asked = choose_languages(request.languages, language.available(locales))
    folders = choose_templates(request.templates)
    tables = known(asked)
    loaded = load(path, languages=asked or None, known=tables)
    briefing, lines = loaded.briefing, loaded.lines
    if request.date is not None:
        briefing = briefing.model_copy(update={"date": request.date})
    tags = asked or briefing.languages
    figures = derive(briefing)
    found_out = audit(briefing, figures, today=request.today, languages=tags, numerals=tables.numerals)
    audited = to_diagnostics(found_out, lines)
    misplaced = (
        *placeholders.check(loaded, figures, tags, tables.qualifiers),
        *directions.check(loaded, figures, tags, tables.directions),
    )
    found = (*loaded.warnings, *audited, *misplaced, *_unsigned(briefing, tags))
    try:
        designs = load_designs(folders, language_of(tags[0]))
    except DataError as unfit:
        raise DataError(*by_line((*found, *unfit.diagnostics))) from None
    found = (*found, *(one for design in designs for one in compose.misplaced(design.plan, briefing, lines)))
    occasions = (
        Occasion(briefing, lines, one.look, one.folder, tags, request.switches, one.plan.internal) for one in designs
    )
    formats = [FORMATS[name] for name in request.formats or USUAL]
    noticed = tuple(notice for occasion in occasions for one in formats for notice in one.notices(occasion))
    found = (*found, *noticed)
    if any(one.severity is Severity.ERROR for one in (*misplaced, *noticed)):
        raise DataError(*by_line(found))
    if any(one.severity is Severity.ERROR for one in audited):
        raise AuditError(*by_line(found))
    if example:
        note = warning(f"there is no {DATA_FILE} here: using the bundled example", hint="make your own: briefing init")
        found = (note, *found)
    return Prepared(str(path), example, briefing, figures, lines, tags, designs, by_line(found), loaded.read)


def _unsigned(briefing: Briefing, tags: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    """Return a warning for each language whose names of goods by chapter are translations that nobody has signed."""
    goods = (*briefing.trade.goods.exports, *briefing.trade.goods.imports)
    chapters = ", ".join(dict.fromkeys(good.hs for good in goods if good.hs))
    if not chapters:
        return ()
    from briefing.language.nomenclature import FILE, nomenclature  # noqa: PLC0415 - of goods named by a chapter alone

    folders = dict.fromkeys(language_of(tag).grammar.folder for tag in tags)
    return tuple(
        warning(
            f"the {folder.name} names of goods by chapter ({chapters}) are translations that no person has reviewed",
            file=str(folder / FILE),
            key="reviewed_by",
            hint="let a customs or trade officer read them, and write the name and date there",
        )
        for folder in folders
        if nomenclature(folder).unsigned
    )


def load_designs(folders: tuple[Path, ...], speech: Language) -> tuple[Design, ...]:
    """Return the templates of folders, each with its plan and look.

    Raises:
        DataError: All that is wrong in any of them.
        UsageError: Two would give their files the same names.
    """
    designs: list[Design] = []
    found: list[Diagnostic] = []
    for folder in folders:
        try:
            designs.append(Design(folder, *load_template(folder, speech)))
        except DataError as unfit:
            found += unfit.diagnostics
    if found:
        raise DataError(*found)
    named: dict[str, Design] = {}
    for design in designs:
        if (other := named.setdefault(design.name, design)) is not design:
            message = f"the templates {other.folder} and {design.folder} have one name, {design.name}"
            raise UsageError(error(message, hint="change `name:` in one template.yaml, or build them one by one"))
    return tuple(designs)


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
    return _known((asked or tags)[0], tags)


@cache
def _known(tag: str, tags: tuple[str, ...]) -> Known:
    tables = language_of(tag)
    every = tuple(dict.fromkeys(language_of(tag).grammar for tag in tags))
    units = written.spellings(every)
    return Known(
        tables.countries,
        tables.currencies,
        units,
        frozenset(tags),
        _wording,
        _qualifiers,
        _directions,
        _numerals,
        unions=tables.unions,
    )


@cache
def _wording() -> Wording:
    tags = language.available(resources.locales_dir())
    every = tuple(dict.fromkeys(language_of(tag).grammar for tag in tags))
    found = written.words(every)
    return Wording(found.phrases, found.beginnings, written.countries(every), written.datings(every))


@cache
def _qualifiers(tag: str) -> Qualifiers:
    return Qualifiers(*written.qualifiers(language_of(tag).grammar, tag))


@cache
def _directions(tag: str) -> Directions:
    return Directions(*written.directions(language_of(tag).grammar, tag))


@cache
def _numerals(tag: str) -> Numerals:
    return number_words.read(language_of(tag).grammar, tag)


@cache
def names_of_units() -> Mapping[str, str]:
    """Return how data files usually write each unit, by its key, as all languages know it."""
    return written.names_of_units(language_of(tag).grammar for tag in language.available(resources.locales_dir()))


@cache
def language_of(tag: str) -> Language:
    """Return a language, read once in a process."""
    return language.load(tag, resources.locales_dir())


def by_line(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return diagnostics in the order of the files' lines, each once."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda one: (one.file, one.line)))

"""Build: from a data file to the finished documents, in all languages and formats asked for."""

from __future__ import annotations

import dataclasses
import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from briefing import resources
from briefing.errors import AuditError, BriefingError, DataError, Diagnostic, Severity, UsageError, error, warning
from briefing.outputs import write_all
from briefing.reading.nearest import most_like

if TYPE_CHECKING:
    from briefing.compose import Template
    from briefing.data import Briefing, Known
    from briefing.document import Document
    from briefing.figures import Figures
    from briefing.language import Language
    from briefing.reading.lines import Lines
    from briefing.theme import Theme

Format = Literal["pdf", "docx"]
FORMATS: tuple[Format, ...] = get_args(Format)
DATA_FILE = "briefing.yaml"
EXAMPLE_PREFIX = "example-"
ALL = "all"
_HEADING = "section-"  # and the name of a section: the message of its heading
MOST_CHARACTERS = 5  # in one message

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build.

    ``data`` None means ``briefing.yaml`` here, else the bundled example, which ``strict`` refuses. No ``languages``
    means those of the data file, ``("all",)`` all that there are. ``date`` replaces the edition's. ``workers`` 0
    chooses. ``attach_data`` puts the figures as a data file into every PDF, ``embed_fonts`` takes the fonts along in
    Word files, ``protect`` makes these read-only.
    """

    data: Path | None = None
    languages: tuple[str, ...] = ()
    formats: tuple[Format, ...] = FORMATS
    out: Path = Path("out")
    template: str = resources.DEFAULT_TEMPLATE
    date: date | None = None
    strict: bool = False
    workers: int = 0
    attach_data: bool = False
    embed_fonts: bool = False
    protect: bool = False


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """A file that was written: what it is, and by what to know it again."""

    path: Path
    language: str
    format: Format
    size: int
    sha256: str

    def as_dict(self) -> dict[str, str | int]:
        """Return the fields for ``--json``."""
        return {
            "path": str(self.path),
            "language": self.language,
            "format": self.format,
            "bytes": self.size,
            "sha256": self.sha256,
        }


@dataclass(frozen=True, slots=True)
class Result:
    """What was built, or checked, and what is odd but no error."""

    path: str
    briefing: Briefing
    languages: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[BuiltFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """All that one language's documents are made from; it can be sent to another process."""

    briefing: Briefing
    figures: Figures
    language: str
    template: Path
    formats: tuple[Format, ...]
    attach_data: bool = False
    embed_fonts: bool = False
    protect: bool = False


@dataclass(frozen=True, slots=True)
class Rendered:
    """One language's documents, or what is wrong with them."""

    language: str
    files: tuple[tuple[Format, bytes], ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A data file that was read and found in order."""

    path: str
    example: bool
    briefing: Briefing
    figures: Figures
    lines: Lines
    languages: tuple[str, ...]
    template: Path
    warnings: tuple[Diagnostic, ...]

    def jobs(self, request: BuildRequest, formats: tuple[Format, ...]) -> list[Job]:
        """Return one job for each language."""
        options = {
            "attach_data": request.attach_data,
            "embed_fonts": request.embed_fonts,
            "protect": request.protect,
        }
        return [Job(self.briefing, self.figures, tag, self.template, formats, **options) for tag in self.languages]

    def result(self, files: tuple[BuiltFile, ...] = ()) -> Result:
        """Return the result with the files that were written."""
        return Result(self.path, self.briefing, self.languages, self.warnings, files)

    def file_name(self, language: str, file_format: Format) -> str:
        """Return the name of a finished file."""
        prefix = EXAMPLE_PREFIX if self.example else ""
        return f"{prefix}{self.briefing.id}_{self.briefing.date.isoformat()}_{language}.{file_format}"


def build(request: BuildRequest, progress: Progress | None = None) -> Result:
    """Build all documents and write them, or none of them.

    Raises:
        BriefingError: With everything that is wrong.
    """
    prepared = prepare(request)
    if request.attach_data:
        _see_that_data_may_go_along(prepared)
    rendered = _run(prepared, request, request.formats, progress)
    files = [
        (BuiltFile(request.out / name, one.language, kind, len(content), hashlib.sha256(content).hexdigest()), content)
        for one in rendered
        for kind, content in one.files
        for name in (prepared.file_name(one.language, kind),)
    ]
    write_all(request.out, {file.path.name: content for file, content in files})
    return prepared.result(tuple(file for file, _ in files))


def check(request: BuildRequest, progress: Progress | None = None) -> Result:
    """Find everything that can be wrong, without rendering or writing anything.

    Raises:
        BriefingError: With everything that is wrong.
    """
    prepared = prepare(request)
    _run(prepared, request, (), progress)
    return prepared.result()


# ------------------------------------------------------------------------------------------------------- preparation


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


def prepare(request: BuildRequest) -> Prepared:
    """Read the data, derive and audit its figures, and check its placeholders.

    Raises:
        BriefingError: With everything that is wrong.
    """
    from briefing import language  # noqa: PLC0415 - `--help` must not wait for it
    from briefing.data import load, placeholders  # noqa: PLC0415
    from briefing.figures import audit, derive, to_diagnostics  # noqa: PLC0415

    path, example = find_data(request.data, strict=request.strict)
    locales = resources.locales_dir()
    asked = choose_languages(request.languages, language.available(locales))
    template = resources.template_dir(request.template)
    loaded = load(path, languages=asked or None, known=_known(locales, asked))
    briefing = loaded.briefing
    if request.date is not None:
        briefing = briefing.model_copy(update={"date": request.date})
    tags = asked or briefing.languages
    figures = derive(briefing)
    audited = to_diagnostics(audit(briefing, figures), loaded.lines)
    misplaced = placeholders.check(loaded, figures, tags)
    fonts = _refused_fonts(template) if request.embed_fonts else ()
    word = _letterheads(template, tags, request, briefing)
    drafts = _protected_draft(request, briefing, loaded.lines)
    found = (*loaded.warnings, *audited, *misplaced, *fonts, *word, *drafts)
    if any(one.severity is Severity.ERROR for one in (*misplaced, *word)):
        raise DataError(*_by_line(found))
    if any(one.severity is Severity.ERROR for one in audited):
        raise AuditError(*_by_line(found))
    if example:
        note = warning(f"there is no {DATA_FILE} here: using the bundled example", hint="make your own: briefing init")
        found = (note, *found)
    return Prepared(str(path), example, briefing, figures, loaded.lines, tags, template, _by_line(found))


def _known(locales: Path, asked: tuple[str, ...]) -> Known:
    """Return what the tables of a language know; the others know the same, which `languages --check` sees to."""
    from briefing import language  # noqa: PLC0415
    from briefing.data import Known  # noqa: PLC0415

    tags = language.available(locales)
    tables = _language((asked or tags)[0])
    return Known(tables.countries, tables.currencies, tables.units, frozenset(tags))


@cache
def _language(tag: str) -> Language:
    """Return a language, read once in a process."""
    from briefing import language  # noqa: PLC0415

    return language.load(tag, resources.locales_dir())


def _by_line(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda one: (one.file, one.line)))


def _see_that_data_may_go_along(prepared: Prepared) -> None:
    """Refuse to attach data to a document whose distribution is restricted."""
    requisites, lines = prepared.briefing.requisites, prepared.lines
    marked = {"requisites.marking": requisites.marking, "requisites.classification": requisites.classification}
    hint = "build without --attach-data, or remove the marking if it does not apply"
    found = tuple(
        error(
            "a document with a marking carries no data", file=lines.file_of(key), line=lines.of(key), key=key, hint=hint
        )
        for key, value in marked.items()
        if value
    )
    if found:
        raise DataError(*found)


# --------------------------------------------------------------------------------------------------------- rendering


def _run(
    prepared: Prepared, request: BuildRequest, formats: tuple[Format, ...], progress: Progress | None
) -> list[Rendered]:
    """Render every language, and raise what is wrong in any of them."""
    from briefing.workers import in_order  # noqa: PLC0415

    jobs = prepared.jobs(request, formats)
    rendered: list[Rendered] = []
    with closing(in_order(render, jobs, request.workers if formats else 1)) as results:
        for done, one in enumerate(results, 1):
            rendered.append(one)
            if progress is not None:
                progress(done, len(jobs))
    found = tuple(_located(problem, prepared) for one in rendered for problem in one.diagnostics)
    if found:
        raise DataError(*prepared.warnings, *_by_line(found))
    return rendered


def _located(problem: Diagnostic, prepared: Prepared) -> Diagnostic:
    """Return a diagnostic of the language layer, which knows the key only, with the place of the key in the data."""
    if problem.file:
        return problem
    lines = prepared.lines
    return dataclasses.replace(problem, file=lines.file_of(problem.key), line=lines.of(problem.key))


def render(job: Job) -> Rendered:
    """Compose and render one language; what is wrong comes back as diagnostics, for it may cross processes."""
    try:
        return _render(job)
    except BriefingError as problem:
        return Rendered(job.language, diagnostics=problem.diagnostics)


def _render(job: Job) -> Rendered:
    from briefing import compose, theme  # noqa: PLC0415 - only where they are used, and `--help` is fast

    speech = _language(job.language)
    sections, look = _template(job.template, speech)
    document = compose.compose(job.briefing, job.figures, speech, sections)
    if is_blank(document):
        return Rendered(job.language, diagnostics=(_nothing(job, speech),))
    undrawn = theme.missing_characters("".join(_texts(document)), look)
    if undrawn:
        return Rendered(job.language, diagnostics=tuple(_undrawn("".join(undrawn), job)))
    if not job.formats:
        _check_letterhead(document, look, job)
    makers: Mapping[Format, Callable[[Document, Theme, Language, Job], bytes]] = {"pdf": _pdf, "docx": _docx}
    return Rendered(job.language, tuple((kind, makers[kind](document, look, speech, job)) for kind in job.formats))


def _nothing(job: Job, speech: Language) -> Diagnostic:
    """Return the error of a paper with a title only: a template that leaves all out is to blame, else the data."""
    from briefing import compose  # noqa: PLC0415

    file = job.template / resources.TEMPLATE_FILE
    if file.exists():
        bundled, _ = _template(resources.default_template_dir(), speech)
        if not is_blank(compose.compose(job.briefing, job.figures, speech, bundled)):
            hint = "add blocks for what the data hold, such as `- block: trade-flows` or `- block: points`, `of: trade`"
            return error("prints nothing of these data below the title", file=str(file), line=1, key="parts", hint=hint)
    hint = "fill in a section: its figures, or `points:` with sentences of your own"
    return error("holds nothing to print below the title", hint=hint)


def _template(folder: Path, speech: Language) -> tuple[Template, Theme]:
    """Return the plan and the look of a template; DataError says all that is wrong in both."""
    from briefing import theme  # noqa: PLC0415
    from briefing.compose import template  # noqa: PLC0415

    default = resources.default_template_dir()
    headings = [name.removeprefix(_HEADING) for name in speech.messages if name.startswith(_HEADING)]
    own = folder if os.path.lexists(folder / resources.TEMPLATE_FILE) else default
    found: list[Diagnostic] = []
    plan = look = None
    try:
        plan = template.load(own, headings)
    except BriefingError as wrong:
        found += wrong.diagnostics
    try:
        look = theme.load(folder, resources.fonts_dir(), default=default)
    except BriefingError as wrong:
        found += wrong.diagnostics
    if plan is None or look is None:
        raise DataError(*found)
    return plan, look


def is_blank(document: Document) -> bool:
    """Tell whether a document has a title block and nothing else."""
    from briefing.document import Paragraph  # noqa: PLC0415

    return all(isinstance(block, Paragraph) and block.role != "body" for block in document.blocks)


def _pdf(document: Document, look: Theme, speech: Language, job: Job) -> bytes:
    from briefing import pdf  # noqa: PLC0415
    from briefing.figures.export import to_json  # noqa: PLC0415

    attachment = None
    if job.attach_data:
        day = job.briefing.date.isoformat()
        content = to_json(job.briefing, job.figures)
        name = f"{job.briefing.id}_{day}_figures.json"
        attachment = pdf.Attachment(name, content, "application/json", document.meta.title, day)
    return pdf.render(document, look, speech.hyphenate, attachment)


def _docx(document: Document, look: Theme, _speech: Language, job: Job) -> bytes:
    from briefing import docx  # noqa: PLC0415

    letterhead = resources.letterhead(job.template, job.language)
    return docx.render(document, look, letterhead=letterhead, embed_fonts=job.embed_fonts, read_only=job.protect)


def _check_letterhead(document: Document, look: Theme, job: Job) -> None:
    """Find out about a letterhead that cannot be used, without writing a document."""
    letterhead = resources.letterhead(job.template, job.language)
    if letterhead is not None:
        from briefing import docx  # noqa: PLC0415

        docx.check(document, look, letterhead=letterhead)


def _letterheads(
    template: Path, tags: tuple[str, ...], request: BuildRequest, briefing: Briefing
) -> tuple[Diagnostic, ...]:
    """Return what is to be said of the letterheads of Word files, of each once, and what makes one unusable."""
    if request.formats and "docx" not in request.formats:
        return ()
    paths = dict.fromkeys(path for tag in tags if (path := resources.letterhead(template, tag)) is not None)
    if not paths:
        return ()
    from briefing import docx, theme  # noqa: PLC0415

    look = theme.load(template, resources.fonts_dir(), default=resources.default_template_dir())
    found: list[Diagnostic] = []
    for path in paths:
        try:
            found += docx.notices(path, look, draft=briefing.requisites.draft, protected=request.protect)
        except DataError as problem:
            found += problem.diagnostics
    return tuple(found)


def _protected_draft(request: BuildRequest, briefing: Briefing, lines: Lines) -> tuple[Diagnostic, ...]:
    """Return a warning if drafts, which are there to be edited, are to be read-only."""
    key = "requisites.draft"
    if not (request.protect and briefing.requisites.draft):
        return ()
    hint = "build drafts without --protect, or remove the mark if the paper is final"
    message = "a draft is to be read-only"
    return (warning(message, file=lines.file_of(key), line=lines.of(key), key=key, hint=hint),)


def _refused_fonts(template: Path) -> tuple[Diagnostic, ...]:
    """Return a warning for each font of a template that its licence keeps out of the files."""
    from briefing import docx, theme  # noqa: PLC0415

    look = theme.load(template, resources.fonts_dir(), default=resources.default_template_dir())
    hint = "readers without the font see another one; give the template a font that may be embedded"
    return tuple(
        warning("the licence of this font does not allow embedding", file=str(path), hint=hint)
        for path in docx.refused(look)
    )


def _undrawn(characters: str, job: Job) -> Iterator[Diagnostic]:
    """Yield, for each text that has characters which no font draws, an error that names them."""
    from briefing.data.texts import holding  # noqa: PLC0415 - once something is wrong

    places = holding(job.briefing, characters, job.language)
    elsewhere = "".join(character for character in characters if not any(character in here for here in places.values()))
    hint = "replace it in the text, or give the template a font that has it"
    for key, here in {**places, "": elsewhere}.items():
        if here:
            named = ", ".join(f"“{character}” (U+{ord(character):04X})" for character in here[:MOST_CHARACTERS])
            more = ", …" if len(here) > MOST_CHARACTERS else ""
            what = "character" if len(here) == 1 else "characters"
            yield error(f"no font of the template has the {what} {named}{more}", key=key, hint=hint)


def _texts(node: object) -> Iterator[str]:
    """Yield every text of a document tree."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from _texts(part)
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            yield from _texts(getattr(node, field.name))

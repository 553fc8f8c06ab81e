"""Rendering: one paper in one language, composed and made into files, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from briefing import compose, resources, theme
from briefing.annotation import Annotations
from briefing.collecting import held_back
from briefing.compose import Earlier, Words
from briefing.data.marks import Translated
from briefing.data.texts import holding
from briefing.data.walk import walk
from briefing.document import Document, Paragraph, Shown
from briefing.errors import BriefingError, Diagnostic, Severity, error, warning
from briefing.extracts import Notes, texts
from briefing.formats import FORMATS, Paper, exceeds, pages
from briefing.language import Language
from briefing.manifest import Said, said
from briefing.preparation import Design, Prepared, language_of, load_template
from briefing.records import frozen, replace

if TYPE_CHECKING:
    from briefing.review import Passage
    from briefing.verify.expected import Expected

MOST_CHARACTERS = 5  # in one message
MOST_BORROWED = 40


@frozen
class Job:
    """What one paper in one language is made from; it can be sent to another process. No formats: a check."""

    prepared: Prepared
    design: Design
    language: str
    formats: tuple[str, ...]
    switches: frozenset[str]
    annotations: Annotations
    only_words: bool = False
    earlier: Earlier | None = None
    is_read: bool = False  # by somebody who accepts what it says: its passages are wanted
    wanted: Expected | None = None  # what the finished files are verified by
    keeps: bool = False  # files of an earlier build


@frozen
class Rendered:
    """One paper in one language, the paths of the data that it prints, and notes without a place; or what is wrong.

    ``passages`` are what of it is read and accepted, and ``document`` what it says, where that was wanted. ``said`` is
    what its files print of figures.
    """

    design: str
    language: str
    files: tuple[tuple[str, bytes], ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    printed: frozenset[str] = frozenset()
    words: Words = field(default_factory=Words)
    unplaced: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    borrowed: tuple[Diagnostic, ...] = ()
    document: Document | None = None
    said: Said = field(default_factory=Said)


@held_back()
def render(job: Job) -> Rendered:
    """Compose and render one paper in one language; what is wrong comes back as diagnostics: it may cross processes."""
    try:
        return _render(job)
    except BriefingError as problem:
        return Rendered(job.design.name, job.language, diagnostics=problem.diagnostics)


def _render(job: Job) -> Rendered:
    prepared, speech = job.prepared, language_of(job.language)
    briefing, design = prepared.briefing, job.design
    made = compose.composed(briefing, prepared.figures, speech, design.plan, job.earlier)
    document, words = made.document, made.words
    if words.asked or job.only_words:
        return Rendered(design.name, job.language, words=words)
    if is_blank(document):
        return Rendered(design.name, job.language, diagnostics=(_nothing(job, speech),))
    text = "".join(dict.fromkeys(texts(document)))  # each once, for its characters
    undrawn = theme.missing_characters(text, design.look)
    if undrawn:
        return Rendered(design.name, job.language, diagnostics=tuple(_undrawn("".join(undrawn), job)))
    notes = job.annotations
    plan = design.plan
    paper = Paper(
        document, design.look, speech, briefing, prepared.figures, design.folder, job.switches, notes, plan.internal
    )
    if (most := plan.pages) and (excess := _excess(paper, job, most)):
        return Rendered(design.name, job.language, diagnostics=(excess,))
    if plan.contents and exceeds(paper, plan.contents):
        paper = replace(paper, document=compose.with_contents(document, speech))
    if not job.formats and not job.keeps:
        for one in FORMATS.values():
            one.fits(paper)
    files = tuple((name, FORMATS[name].render(paper)) for name in job.formats)
    wrong, doubtful = _verified(job, files)
    if wrong:
        return Rendered(design.name, job.language, diagnostics=wrong)
    printed, unplaced = compose.printed(document, walk(briefing), paper.parts), Notes.of(document, notes).lost
    passages = _passages(document, job) if job.is_read else ()
    borrowed = (*_borrowed(text, job), *doubtful)
    read = document if job.is_read else None
    told = said(paper) if files or job.keeps else Said()
    return Rendered(design.name, job.language, files, (), printed, words, unplaced, passages, borrowed, read, told)


def _passages(document: Document, job: Job) -> tuple[Passage, ...]:
    from briefing.review import of_document  # noqa: PLC0415 - few papers are accepted passage by passage

    return of_document(document, job.design.name, job.language, job.prepared.figures)


def _verified(job: Job, files: Sequence[tuple[str, bytes]]) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Return what keeps finished files from being written, else what in them is doubtful; nothing where not asked."""
    if job.wanted is None or not files:
        return (), ()
    from briefing.verification import of_build  # noqa: PLC0415 - a check needs no readers of files
    from briefing.verify.findings import CERTAIN, to_diagnostics  # noqa: PLC0415

    named = {job.prepared.file_name(job.design.name, job.language, FORMATS[kind].suffix): made for kind, made in files}
    wrongs = of_build(named, job.wanted, job.design.folder, job.language)
    if any(one.rule in CERTAIN for one in wrongs):
        return to_diagnostics(wrongs), ()
    return (), to_diagnostics(wrongs, Severity.WARNING)


def _excess(paper: Paper, job: Job, most: int) -> Diagnostic | None:
    """Return the error of a paper with more pages than its template allows, at the longest text that can be shortened.

    Without one, it stands at the first block that is beyond.
    """
    on_pages = pages(paper)
    if len(on_pages) <= most:
        return None
    speech = paper.language
    lines_over = sum(len(page) for page in on_pages[most:])
    entries = walk(job.prepared.briefing)
    shown = (path for block in paper.document.blocks for path in block.shows)
    printed = [entries.by_key[path] for path in shown if path in entries.by_key]
    texts = {
        f"{entry.key}.{tag}": len(words)
        for entry in printed
        if entry.kind.mark(Translated) and entry.given.point
        for tag in (job.language, speech.folder)
        if (words := entry.value.get(tag))
    }
    beyond = next((path for block in on_pages[most] if isinstance(block, Shown) for path in block.shows), "")
    key = max(texts, key=lambda key: texts[key], default=beyond)
    allowed = "one page" if most == 1 else f"{most} pages"
    message = f"with this text the paper in {speech.tag} has {len(on_pages)} pages; {job.design.name} has {allowed}"
    parts = "line or row is" if lines_over == 1 else "lines or rows are"
    return error(message, key=key, hint=f"shorten it, or other texts of this paper: {lines_over} {parts} too many")


def _nothing(job: Job, speech: Language) -> Diagnostic:
    """Return the error of a paper with a title only: a template that leaves all out is to blame, else the data."""
    prepared = job.prepared
    file = job.design.folder / resources.TEMPLATE_FILE
    if file.exists():
        bundled, _ = load_template(resources.default_template_dir(), speech)
        if not is_blank(compose.compose(prepared.briefing, prepared.figures, speech, bundled)):
            hint = "add blocks for what the data hold, such as `- block: trade-flows` or `- block: points`, `of: trade`"
            return error("prints nothing of these data below the title", file=str(file), line=1, key="parts", hint=hint)
    hint = "fill in a section: its figures, or `points:` with sentences of your own"
    return error("holds nothing to print below the title", hint=hint)


def is_blank(document: Document) -> bool:
    """Tell whether a document has a title block and nothing else."""
    return all(isinstance(block, Paragraph) and block.role != "body" for block in document.blocks)


def _borrowed(text: str, job: Job) -> Iterator[Diagnostic]:
    """Yield, for each family of the template, a warning that names what a text takes from its second one."""
    for key, family in (("fonts.serif", job.design.look.serif), ("fonts.sans", job.design.look.sans)):
        if family.second and (characters := theme.lacking_characters(text, family)):
            lacking = " ".join(characters[:MOST_BORROWED]) + " …" * (len(characters) > MOST_BORROWED)
            message = f"{family.name} has no letters for {lacking}, which the paper in {job.language} needs"
            hint = f"they are set in {family.second.name}: use a font that has them, or choose their font by `second:`"
            yield warning(message, file=str(job.design.folder / theme.FILE_NAME), key=key, hint=hint)


def _listed(characters: Sequence[str]) -> str:
    named = ", ".join(f"“{character}” (U+{ord(character):04X})" for character in characters[:MOST_CHARACTERS])
    more = f" and {len(characters) - MOST_CHARACTERS} more" if len(characters) > MOST_CHARACTERS else ""
    return f"{'the character' if len(characters) == 1 else 'the characters'} {named}{more}"


def _undrawn(characters: str, job: Job) -> Iterator[Diagnostic]:
    """Yield, for each text that has characters which no font draws, an error that names them."""
    places = holding(walk(job.prepared.briefing), characters, job.language)
    elsewhere = "".join(character for character in characters if not any(character in here for here in places.values()))
    hint = "replace it in the text, or give the template a font that has it"
    for key, here in {**places, "": elsewhere}.items():
        if here:
            yield error(f"no font of the template has {_listed(here)}", key=key, hint=hint)

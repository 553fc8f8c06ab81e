"""Build: from a data file to the finished documents, in all languages and formats asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import compose
from briefing.choices import record_path
from briefing.data.walk import walk
from briefing.errors import AuditError, BriefingError, DataError, Diagnostic, Severity, warning
from briefing.formats import FORMATS
from briefing.language.asking import together
from briefing.manifest import Made
from briefing.outputs import write_all
from briefing.preparation import Design, Prepared, by_line, prepare
from briefing.reading.source_text import ReadFile
from briefing.records import frozen, replace
from briefing.rendering import Job, Rendered, render
from briefing.request import Attestation, BuildRequest, BuiltFile, Progress, Result
from briefing.workers import in_order

if TYPE_CHECKING:
    from briefing.compose import Earlier
    from briefing.editions import Edition
    from briefing.reading.lines import Lines
    from briefing.review import Look, Passage, Record
    from briefing.verify.expected import Expected


@frozen
class ReadThrough:
    """A briefing as people read it: its passages, and its papers."""

    prepared: Prepared
    passages: tuple[Passage, ...]
    papers: tuple[Rendered, ...]


@frozen
class Produced:
    """An edition that is not written yet: its files, the contents of the new ones, and what there is to say of it.

    ``contents`` are by the name of the file. ``read`` are the data file and its glossaries.
    """

    made: Made
    contents: Mapping[str, bytes]
    result: Result
    read: tuple[ReadFile, ...]


def build(request: BuildRequest, progress: Progress | None = None) -> Result:
    """Build all documents and write them, or none of them.

    Raises:
        BriefingError: With everything that is wrong.
    """
    return publish(produce(request, progress), request)


def produce(request: BuildRequest, progress: Progress | None = None) -> Produced:
    """Make all documents but those that are kept, and write none; what is returned may cross processes.

    Raises:
        BriefingError: With everything that is wrong.
    """
    prepared = prepare(request)
    record_at = record_path(Path(prepared.path))
    record = _record(record_at)
    rendered = _run(prepared, request, request.formats, progress, is_read=_is_read(prepared, record))
    found = _judged(prepared, rendered, record, request)
    files = [
        (_built(request.out / name, one, kind, content), content)
        for one in rendered
        for kind, content in one.files
        for name in (prepared.file_name(one.design, one.language, FORMATS[kind].suffix),)
    ]
    built = _in_order((*request.kept, *(file for file, _ in files)), prepared, request)
    before = _edition(request.since)
    since = before.read if before else ()
    told = {(one.design, one.language): one.said for one in rendered}
    made = Made.of(prepared, built, told, switches=request.switches, since=since, review=record_at)
    contents = {file.path.name: content for file, content in files}
    return Produced(made, contents, replace(found, files=built), prepared.read)


def foretold(request: BuildRequest) -> tuple[BuiltFile, ...]:
    """Return the documents that a build would make, without sizes: the data are read for it, and nothing is made.

    There are none where the data are wrong.
    """
    try:
        prepared = prepare(request)
    except BriefingError:
        return ()
    return tuple(
        BuiltFile(request.out / name, design.name, tag, kind, 0, "")
        for design in prepared.designs
        for tag in prepared.languages
        for kind in request.formats
        for name in (prepared.file_name(design.name, tag, FORMATS[kind].suffix),)
    )


def publish(produced: Produced, request: BuildRequest) -> Result:
    """Write the files of an edition into the folder asked for, with their manifest and checksums, or none of them.

    Raises:
        OutputError: They cannot be written.
        AuditError: Files of another edition are there under its name, and ``strict`` refuses that.
    """
    attested: dict[str, bytes] = {}
    foreign: list[Diagnostic] = []

    def beside() -> Mapping[str, bytes]:
        more, others = produced.made.beside(request.out)
        if others and request.strict:
            raise AuditError(*(replace(one, severity=Severity.ERROR) for one in others))
        attested.update(more)
        foreign.extend(others)
        return more

    write_all(request.out, produced.contents, beside=beside)
    return replace(
        produced.result,
        diagnostics=(*produced.result.diagnostics, *foreign),
        attestations=tuple(
            Attestation(request.out / name, len(content), _hash(content)) for name, content in attested.items()
        ),
    )


def _in_order(files: tuple[BuiltFile, ...], prepared: Prepared, request: BuildRequest) -> tuple[BuiltFile, ...]:
    """Return files by paper, language and format."""
    names = [one.name for one in prepared.designs]
    tags, kinds = prepared.languages, request.formats
    return tuple(
        sorted(files, key=lambda one: (names.index(one.template), tags.index(one.language), kinds.index(one.format)))
    )


def _built(path: Path, one: Rendered, kind: str, content: bytes) -> BuiltFile:
    return BuiltFile(path, one.design, one.language, kind, len(content), _hash(content))


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def check(request: BuildRequest, progress: Progress | None = None) -> Result:
    """Find everything that can be wrong, without writing anything.

    Raises:
        BriefingError: With everything that is wrong.
    """
    prepared = prepare(request)
    record = _record(record_path(Path(prepared.path)))
    rendered = _run(prepared, request, (), progress, is_read=_is_read(prepared, record))
    return _judged(prepared, rendered, record, request)


def read_through(request: BuildRequest, progress: Progress | None = None) -> ReadThrough:
    """Compose every paper in every language for what people read and accept of it.

    Raises:
        BriefingError: With everything that keeps the papers from being built.
    """
    prepared = prepare(request)
    rendered = _run(prepared, request, (), progress, is_read=True)
    return ReadThrough(prepared, _passages(prepared, rendered), tuple(rendered))


def composed(request: BuildRequest, progress: Progress | None = None) -> tuple[Prepared, list[Rendered]]:
    """Make every paper in every language and format asked for, with its tree, and write nothing.

    Raises:
        BriefingError: With everything that keeps the papers from being built.
    """
    prepared = prepare(request)
    return prepared, _run(prepared, request, request.formats, progress, is_read=True)


def paper(
    prepared: Prepared, design: Design, language: str, formats: tuple[str, ...], *, is_read: bool = False
) -> Rendered:
    """Make one paper in one language of data that are ready: prepare once, then render as many as are asked for.

    It writes nothing, and asks for no review and no verification: ``build`` does. The bytes are those that it would
    write.

    Args:
        prepared: What ``preparation.prepare`` returned; its ``warnings`` are for whoever sent the data.
        design: One of its ``designs``.
        language: A tag: ``kk``, ``sr-Latn``. The data must have its texts; ``prepared.languages`` are sure to.
        formats: Names of the table of formats. ``files`` of what is returned has the contents in their order.
        is_read: Whether ``document`` and ``passages`` are wanted, too.

    Raises:
        DataError: It cannot be built.
    """
    one = render(Job(prepared, design, language, formats, frozenset(), {}, is_read=is_read))
    problems = (*one.diagnostics, *(asked.diagnostic for asked in together(one.words.asked)))
    if problems:
        raise DataError(*by_line(tuple(_located(problem, prepared) for problem in problems)))
    return one


def words(request: BuildRequest, progress: Progress | None = None) -> tuple[Prepared, list[Rendered]]:
    """Compose every paper in every language for the words of the data that it takes; what is asked is no error here.

    Raises:
        BriefingError: With everything else that is wrong.
    """
    prepared = prepare(request)
    rendered = _rendered(prepared, request, (), progress, only_words=True)
    if problems := [_located(problem, prepared) for one in rendered for problem in one.diagnostics]:
        raise DataError(*prepared.warnings, *by_line(tuple(problems)))
    return prepared, rendered


def _record(path: Path) -> Record | None:
    """Return what people have accepted, if there is a record of it."""
    if not path.exists():
        return None
    from briefing.review import read_record  # noqa: PLC0415 - few briefings are accepted passage by passage

    return read_record(path)


def _is_read(prepared: Prepared, record: Record | None) -> bool:
    return record is not None or prepared.briefing.review == "required"


def _passages(prepared: Prepared, rendered: list[Rendered]) -> tuple[Passage, ...]:
    from briefing.review import of_data  # noqa: PLC0415

    of_papers = (passage for one in rendered for passage in one.passages)
    return (*of_data(prepared.briefing, prepared.figures, prepared.languages), *of_papers)


def _unaccepted(prepared: Prepared, rendered: list[Rendered], record: Record | None) -> tuple[Look, ...]:
    """Return the passages that nobody has accepted as they are, if anybody keeps a record or the data ask for one."""
    if not _is_read(prepared, record):
        return ()
    from briefing.review import Record, covered, looks  # noqa: PLC0415

    return covered(looks(_passages(prepared, rendered), record or Record()))


def _without_annex(prepared: Prepared, since: str) -> tuple[Diagnostic, ...]:
    """Return a warning for each template that has no place for what changed since an earlier edition."""
    hint = "add to template.yaml: `- section: changes`, `blocks: [{block: changes}]`"
    return tuple(
        warning(f"{design.name} does not print what changed since {since}", hint=hint)
        for design in prepared.designs
        if since and not any(block.name == "changes" for plan in design.plan.sections for block in plan.blocks)
    )


def _judged(prepared: Prepared, rendered: list[Rendered], record: Record | None, request: BuildRequest) -> Result:
    """Return the result without files: what is odd, what nobody has accepted, and what of the data is in no document.

    Raises:
        AuditError: ``strict`` refuses whatever there is of it, or the data file what nobody has accepted.
    """
    unaccepted = _unaccepted(prepared, rendered, record)
    required = prepared.briefing.review == "required" and not prepared.briefing.requisites.draft
    shown = frozenset().union(*(one.printed for one in rendered))
    entries, lines = walk(prepared.briefing), prepared.lines
    unprinted = (one for each in prepared.designs for one in compose.unprinted(entries, shown, each.plan.omits, lines))
    unplaced = (_unplaced(address, one.language) for one in rendered for address in one.unplaced)
    to_read = _to_read(unaccepted, lines, Severity.ERROR if required else Severity.WARNING)
    borrowed = (notice for one in rendered for notice in one.borrowed)
    said = (*unprinted, *unplaced, *borrowed, *_unconfirmed(prepared, rendered), *to_read)
    found = (*by_line((*prepared.warnings, *said)), *_without_annex(prepared, request.since))
    if request.strict:
        found = tuple(replace(one, severity=Severity.ERROR) for one in found)
    if any(one.severity is Severity.ERROR for one in found):
        raise AuditError(*found)
    return Result(prepared.path, prepared.briefing, prepared.languages, found, (), unaccepted)


def _to_read(unaccepted: tuple[Look, ...], lines: Lines, severity: Severity) -> Sequence[Diagnostic]:
    if not unaccepted:
        return ()
    from briefing.review import to_diagnostics  # noqa: PLC0415

    return to_diagnostics(unaccepted, lines, severity)


def _unplaced(address: str, language: str) -> Diagnostic:
    hint = "use the key of a block or item, the id of a figure, or the path of a datum that is printed"
    return warning(f"has a note, and is not in the document in {language}", key=address, hint=hint)


def _run(
    prepared: Prepared, request: BuildRequest, formats: tuple[str, ...], progress: Progress | None, *, is_read: bool
) -> list[Rendered]:
    """Render every paper in every language, and raise what is wrong in any of them."""
    rendered = _rendered(prepared, request, formats, progress, is_read=is_read)
    unknown = together(one for each in rendered for one in each.words.asked)
    problems = (*(problem for one in rendered for problem in one.diagnostics), *(one.diagnostic for one in unknown))
    unconfirmed = _unconfirmed(prepared, rendered)
    if problems or any(one.severity is Severity.ERROR for one in unconfirmed):
        found = (*(_located(problem, prepared) for problem in problems), *unconfirmed)
        raise DataError(*prepared.warnings, *by_line(found))
    return rendered


def _rendered(
    prepared: Prepared,
    request: BuildRequest,
    formats: tuple[str, ...],
    progress: Progress | None,
    *,
    only_words: bool = False,
    is_read: bool = False,
) -> list[Rendered]:
    switches, notes = request.switches, request.annotations
    before = _edition(request.since)
    earlier = _earlier(before, prepared) if before else None
    should = _expected(prepared, before) if request.verify and formats else None
    asked = [(design, tag) for design in prepared.designs for tag in prepared.languages]
    jobs = [
        Job(prepared, design, tag, formats, switches, notes.get(tag, {}), only_words, earlier, is_read, should)
        for design, tag in asked
    ]
    jobs = [_without(request.kept, job) for job in jobs]
    rendered: list[Rendered] = []
    with closing(in_order(render, jobs, request.workers if formats else 1)) as results:
        for done, one in enumerate(results, 1):
            rendered.append(one)
            if progress is not None:
                progress(done, len(jobs))
    return rendered


def _expected(prepared: Prepared, before: Edition | None) -> Expected:
    """Return what finished files are verified by."""
    from briefing.verify.expected import expected  # noqa: PLC0415 - other builds need nothing of verification

    told = (before.briefing, before.figures) if before else None
    return expected(prepared.briefing, prepared.figures, told)


def _edition(since: str) -> Edition | None:
    """Return an earlier edition, if one is named."""
    if not since:
        return None
    from briefing.editions import edition  # noqa: PLC0415 - few builds compare editions

    return edition(since)


def _earlier(before: Edition, prepared: Prepared) -> Earlier:
    from briefing.editions import earlier_of  # noqa: PLC0415

    return earlier_of(before, prepared)


def _without(kept: tuple[BuiltFile, ...], job: Job) -> Job:
    """Return a job without the formats whose files are kept: it is composed all the same, for what there is to say."""
    there = {one.format for one in kept if (one.template, one.language) == (job.design.name, job.language)}
    formats = tuple(kind for kind in job.formats if kind not in there)
    return replace(job, formats=formats, keeps=bool(there)) if there else job


def _unconfirmed(prepared: Prepared, rendered: list[Rendered]) -> tuple[Diagnostic, ...]:
    """Return what is to be said of forms that nobody has confirmed: an error for each word, in a draft a warning."""
    keys = dict.fromkeys(key for one in rendered for key in one.words.unconfirmed)
    found = (_located(compose.to_confirm(key), prepared) for key in keys)
    if prepared.briefing.requisites.draft:
        return tuple(replace(one, severity=Severity.WARNING) for one in found)
    return tuple(found)


def _located(problem: Diagnostic, prepared: Prepared) -> Diagnostic:
    """Return a diagnostic of the language layer, which knows the key only, with the place of the key in the data."""
    if problem.file:
        return problem
    lines = prepared.lines
    return replace(problem, file=lines.file_of(problem.key), line=lines.of(problem.key))

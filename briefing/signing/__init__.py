"""Signatures: PAdES B-B, or B-T with a time stamp, added to finished PDF papers (ETSI EN 319 142-1).

A signature is an addition: the bytes of the paper stay what they were. Where the paper has an empty field for it, the
signature is seen there as a mark in the paper's language; else it is not seen, and readers show it beside the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from pyhanko.pdf_utils.generic import TextStringObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

from briefing import language, resources
from briefing.errors import AuditError, BriefingError, DataError, Diagnostic, OutputError, UsageError, error, warning
from briefing.language import Language
from briefing.outputs import write_sets
from briefing.records import frozen
from briefing.signing.keys import Certificate, Key, PassphraseError, passphrase_in, read_key
from briefing.signing.mark import Mark, MarkStyle, letters_lacking, worded
from briefing.signing.papers import Paper, read_paper
from briefing.signing.time_stamps import Server

__all__ = ["Certificate", "Key", "PassphraseError", "Request", "Server", "Signed", "passphrase_in", "read_key", "sign"]

LONGEST_REASON: Final = 200
_SIGNED: Final = re.compile(r"\.signed(-\d+)?$")


@frozen
class Request:
    """What is asked of a signature.

    Attributes:
        files: The papers.
        moment: When they are signed, with the time zone of the day that the mark shows.
        server: Who stamps the time; None for no time stamp.
        out: Where the signed files go: a folder, or for one paper a file that ends with ``.pdf``. None puts each beside
            its paper, as ``NAME.signed.pdf``, or ``NAME.signed-2.pdf`` with a second signature.
        in_place: The signed files take the places of the papers.
        reason: Why it is signed, in the papers' language, if it is said.
        drafts: Drafts are signed as well.
    """

    files: tuple[Path, ...]
    moment: datetime
    server: TimeStamper | None = None
    out: Path | None = None
    in_place: bool = False
    reason: str = ""
    drafts: bool = False


@frozen
class Signed:
    """A signed file: where it is, of which paper, which signature of it this is, and what it says of itself."""

    path: Path
    paper: Path
    number: int
    mark: str
    has_time: bool
    content: bytes
    warnings: tuple[Diagnostic, ...] = ()


def sign(request: Request, key: Key) -> tuple[Signed, ...]:
    """Sign papers and write all signed files, or none.

    Raises:
        BriefingError: With everything that is wrong.
    """
    if len(request.reason) > LONGEST_REASON:
        message = f"the reason has {len(request.reason)} characters; {LONGEST_REASON} are the most"
        raise UsageError(error(message, hint="say it in fewer words"))
    papers = _read(request)
    targets = _targets(request, papers)
    signed = tuple(_signed(paper, target, request, key) for paper, target in zip(papers, targets, strict=True))
    sets: dict[Path, dict[str, bytes]] = {}
    for one in signed:
        sets.setdefault(one.path.parent, {})[one.path.name] = one.content
    write_sets(sets)
    return signed


# ------------------------------------------------------------------------------------------------------------- papers


def _read(request: Request) -> tuple[Paper, ...]:
    found: list[Paper] = []
    problems: list[BriefingError] = []
    for path in dict.fromkeys(request.files):
        try:
            paper = read_paper(path)
            if paper.is_draft and not request.drafts:
                hint = "take `draft: true` away and build it again, or sign it with --draft"
                raise AuditError(error("is a draft", file=str(path), hint=hint))
        except BriefingError as problem:
            problems.append(problem)
        else:
            found.append(paper)
    if problems:
        raise type(problems[0])(*(one for problem in problems for one in problem.diagnostics))
    return tuple(found)


def _targets(request: Request, papers: Sequence[Paper]) -> tuple[Path, ...]:
    """Return where the signed files go; see that none is in the place of another file."""
    if request.in_place:
        return tuple(paper.path for paper in papers)
    out = request.out
    if out is None:
        targets = tuple(paper.path.with_name(_name(paper)) for paper in papers)
    elif out.suffix.lower() == ".pdf" and not out.is_dir():
        if len(papers) > 1:
            message = f"--out names one file for {len(papers)} papers"
            raise UsageError(error(message, hint="name a folder, or leave --out away"))
        targets = (out,)
    else:
        targets = tuple(out / paper.path.name for paper in papers)
    if problems := tuple(_taken(targets)):
        raise OutputError(*problems)
    return targets


def _name(paper: Paper) -> str:
    number = paper.signatures + 1
    return f"{_SIGNED.sub('', paper.path.stem)}.signed{f'-{number}' if number > 1 else ''}{paper.path.suffix}"


def _taken(targets: Iterable[Path]) -> Iterator[Diagnostic]:
    for target, times in Counter(targets).items():
        if times > 1:
            yield error(f"{times} papers would be signed into this file", file=str(target), hint="sign them apart")
        elif target.exists():
            hint = "move it away, name another place with --out, or replace the papers themselves with --in-place"
            yield error("is there already, and is not replaced", file=str(target), hint=hint)


# ---------------------------------------------------------------------------------------------------------- signature


def _signed(paper: Paper, target: Path, request: Request, key: Key) -> Signed:
    file = str(paper.path)
    mark = _mark(paper, request, key)
    style = MarkStyle(border_width=0, mark=mark, fonts=resources.fonts_dir()) if mark else None
    about = PdfSignatureMetadata(
        field_name=paper.place or paper.free,
        md_algorithm=key.digest,
        subfilter=SigSeedSubFilter.PADES,
        reason=request.reason or None,
    )
    try:
        writer = paper.writer()
        if mark:
            _name_field(writer, paper.place, mark)
        signer = PdfSigner(about, key.signer, timestamper=request.server, stamp_style=style)
        content = signer.sign_pdf(writer).getvalue()
    except TimestampRequestError as problem:
        hint = "try again, or sign without --tsa"
        name = getattr(request.server, "name", "the server")
        raise OutputError(error(f"there is no time stamp from {name}: {problem}", file=file, hint=hint)) from problem
    except (SigningError, PdfError) as problem:
        hint = "sign the file as `briefing build` made it"
        raise DataError(error(f"cannot be signed: {problem}", file=file, hint=hint)) from problem
    if not content.startswith(paper.content):  # what the manifest and earlier signatures rely on
        raise DataError(error("cannot be signed without changing what is there", file=file, hint="build it again"))
    return Signed(
        target,
        paper.path,
        paper.signatures + 1,
        mark.text if mark else "",
        request.server is not None,
        content,
        tuple(_warnings(paper, mark)),
    )


def _mark(paper: Paper, request: Request, key: Key) -> Mark | None:
    if not paper.place:
        return None
    return worded(key.certificate, request.moment.date(), request.reason, _spoken(paper))


def _spoken(paper: Paper) -> Language:
    """Return the language of a paper."""
    locales = resources.locales_dir()
    tags = sorted(language.available(locales), key=lambda tag: not paper.lang.startswith(tag.partition("-")[0]))
    for tag in tags:
        if (spoken := language.load(tag, locales)).bcp47 == paper.lang:
            return spoken
    message = f"is in a language that there are no words of a mark for: {paper.lang or 'it names none'}"
    raise DataError(error(message, file=str(paper.path), hint=f"languages: {', '.join(sorted(tags))}"))


def _name_field(writer: IncrementalPdfFileWriter, name: str, mark: Mark) -> None:
    """Let screen readers read the mark in place of the name of the empty field."""
    for _, _, reference in enumerate_sig_fields(writer, with_name=name):
        field = reference.get_object()
        field[pdf_name("/TU")] = TextStringObject(mark.text)
        writer.mark_update(reference)


def _warnings(paper: Paper, mark: Mark | None) -> Iterator[Diagnostic]:
    file = str(paper.path)
    if mark is None and not paper.signatures:
        hint = "for a mark, build it with `signature: always` in template.yaml"
        yield warning("has no place for a mark: its signature is not seen on the page", file=file, hint=hint)
    if mark and (lacking := letters_lacking(mark, resources.fonts_dir())):
        hint = "the signature itself has the whole name"
        yield warning(f"the mark shows a question mark for what its font lacks: {lacking}", file=file, hint=hint)

"""An edited Word file refreshed: the paper that it was made as is built again from the data of today."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from briefing import resources
from briefing.build import composed, paper
from briefing.docx import edited
from briefing.docx.edited import EditedFile
from briefing.docx.written import even
from briefing.editions import edition
from briefing.errors import BriefingError, DataError, OutputError, error
from briefing.language import available
from briefing.outputs import write_all
from briefing.preparation import Design, Prepared
from briefing.refreshing.finding import Refreshed
from briefing.refreshing.page import Names, Page, figures_of, page_built, page_of
from briefing.refreshing.putting import Putting, order
from briefing.rendering import Rendered
from briefing.request import BuildRequest, Progress

_LEAST: Final = 0.1  # of a paper's passages, in a file that is that paper
_MOST: Final = 0.5  # the same, in a file that says it is about something else
HINT: Final = "choose another file with --out, or close this one"


def refresh(request: BuildRequest, file: Path, out: Path | None = None, progress: Progress | None = None) -> Refreshed:
    """Return an edited Word file with the figures and charts of the data as they are now. Nothing is written.

    It is taken for the paper, of the templates asked for and in the file's own language, that it has most passages in
    common with. ``since`` of the request is the edition of the data that the file was made of, if that is known: then
    only what the data changed is named. Without ``out`` the new file stands beside the old one.

    Raises:
        BriefingError: The papers cannot be built; the file cannot be read, is none of the papers, or has no figures
            that are marked.
    """
    found = edited.read(file)
    languages = request.languages or _language(found)
    asked = dataclasses.replace(request, formats=("docx",), languages=languages, since="")
    prepared, papers = composed(asked, progress)
    best, share = _best(found, papers)
    if share < (_LEAST if _is_of(found, best) else _MOST):
        hint = "name the data file and the template that it was made of: DATA, --template"
        raise DataError(error(f"is no paper of {prepared.path} in {best.language}", file=str(file), hint=hint))
    names = Names(figures_of(best, prepared))
    new = page_built(best, names, prepared)
    _see_that_marked(found, new, file)
    design = next(one for one in prepared.designs if one.name == best.design)
    old = _earlier(request.since, prepared, design, best.language, names) if request.since else None
    putting = Putting(page_of(found, names), new, old, names)
    putting.run(old.dated if old else _dated(found, prepared, design, best.language))
    _stamp(found, prepared)
    return Refreshed(
        prepared,
        file,
        out or file.with_name(f"{file.stem}.refreshed.docx"),
        best.design,
        best.language,
        found.written(),
        tuple(putting.put),
        tuple(putting.exhibits),
        tuple(order(putting.findings)),
    )


def write(refreshed: Sequence[Refreshed], *, over: bool = False) -> None:
    """Write refreshed files; only ``over`` lets them replace others, which may be somebody's work.

    Raises:
        OutputError: One cannot be written, or is there already.
    """
    there = [] if over else [one.out for one in refreshed if one.out.exists()]
    if there:
        hint = "to replace it, name it with --out"
        raise OutputError(*(error("is there already", file=str(out), hint=hint) for out in there))
    folders: dict[Path, dict[str, bytes]] = {}
    for one in refreshed:
        folders.setdefault(one.out.parent, {})[one.out.name] = one.blob
    for folder, files in folders.items():
        write_all(folder, files, hint=HINT)


def _language(file: EditedFile) -> tuple[str, ...]:
    """Return the language that a file says it is in, if it is one of ours; else nothing, which means the data's."""
    parts = file.properties().get("language", "").strip().split("-")
    tags = {tag.casefold(): tag for tag in available(resources.locales_dir())}
    for wanted in ("-".join(parts[:2]), parts[0]):
        if wanted.casefold() in tags:
            return (tags[wanted.casefold()],)
    return ()


def _best(file: EditedFile, papers: Sequence[Rendered]) -> tuple[Rendered, float]:
    """Return the paper that a file has most passages in common with, and their share."""
    there = frozenset(passage.words for passage in file.passages)

    def share(one: Rendered) -> float:
        passages = edited.of_bytes(one.files[0][1], one.language).passages
        return sum(passage.words in there for passage in passages) / max(1, len(passages))

    shares = [share(one) for one in papers]
    most = max(range(len(papers)), key=lambda place: shares[place])
    return papers[most], shares[most]


def _is_of(file: EditedFile, one: Rendered) -> bool:
    """Tell whether a file says that it is about what a paper is about; one that says nothing may be."""
    subject = even(file.properties().get("subject", ""))
    return one.document is None or not subject or subject == even(one.document.meta.subject)


def _see_that_marked(file: EditedFile, new: Page, path: Path) -> None:
    """Raise DataError for a file whose figures cannot be found."""
    if any(passage.marks for passage in file.passages):
        return
    if not any(passage.marks for passage in new.file.passages):
        message = "has no figures that can be found: papers with a marking, and without figures, have no bookmarks"
        raise DataError(error(message, file=str(path), hint="see docs/word.md; correct the figures by hand"))
    message = "has no bookmarks around its figures: another program has left them out, or it was made before there were"
    hint = "see what was changed with `briefing review --word`, and build the paper again"
    raise DataError(error(message, file=str(path), hint=hint))


def _earlier(since: str, prepared: Prepared, design: Design, language: str, names: Names) -> Page:
    """Return the paper as it was built from an earlier edition."""
    old = edition(since)
    then = dataclasses.replace(
        prepared, path=since, example=False, briefing=old.briefing, figures=old.figures, lines=old.lines
    )
    built = paper(then, design, language, ("docx",), is_read=True)
    return page_built(built, names, then)


def _dated(file: EditedFile, prepared: Prepared, design: Design, language: str) -> frozenset[str]:
    """Return the lines of the date as the paper of the file's own date has them, as far as that can be told."""
    try:
        day = date.fromisoformat(file.properties().get("created", "")[:10])
        then = dataclasses.replace(prepared, briefing=prepared.briefing.model_copy(update={"date": day}))
        return page_built(paper(then, design, language, ("docx",), is_read=True), Names(()), then).dated
    except (ValueError, BriefingError):
        return frozenset()


def _stamp(file: EditedFile, prepared: Prepared) -> None:
    """Write the edition's date into what the file says of itself, where the date of the earlier one stands."""
    was = file.properties().get("created", "")
    if was.endswith("T00:00:00Z") and file.core:
        now = f"{prepared.briefing.date.isoformat()}T00:00:00Z"
        file.entries[file.core] = file.entries[file.core].replace(was.encode(), now.encode())

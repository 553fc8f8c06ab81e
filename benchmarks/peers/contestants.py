"""Those who are compared: each makes the papers of a task, and imports what it needs when it does."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Content = dict[str, Any]


@dataclass(frozen=True)
class Task:
    """What to make: the folder of what was prepared, which variant of the data, languages, and where files go."""

    root: Path
    variant: str
    languages: tuple[str, ...]
    out: Path
    fonts: Path

    @property
    def data(self) -> Path:
        """The data file."""
        return self.root / self.variant / "briefing.yaml"

    def template(self, language: str) -> Path:
        """Return the Word template of a language."""
        return self.root / f"{language}.docx"

    def read(self, language: str, kind: str) -> Content:
        """Return messages, which all variants share, or the finished text of a variant."""
        folder = self.root if kind == "messages" else self.root / self.variant
        found: Content = json.loads((folder / f"{language}.{kind}.json").read_bytes())
        return found

    def write(self, language: str, suffix: str, content: bytes) -> Path:
        """Write a file."""
        path = self.out / f"{language}.{suffix}"
        path.write_bytes(content)
        return path


def fonts_of(root: Path) -> Path:
    """Return the folder of the program's fonts."""
    return Path((root / "fonts").read_text("utf-8"))


def papers(task: Task) -> Mapping[str, Content]:
    """Read the data, check them, and write each paper in words: what `briefing build` does before it draws."""
    from peers import checks, data, paper  # noqa: PLC0415

    briefing = data.read(task.data)
    checks.check(briefing)
    held = paper.values(briefing)
    return {
        language: paper.fill(task.read(language, "messages"), held, paper.Printer(language))
        for language in task.languages
    }


def finished(task: Task) -> Mapping[str, Content]:
    """Read the finished texts."""
    return {language: task.read(language, "finished") for language in task.languages}


def _typeset(task: Task, contents: Mapping[str, Content]) -> None:
    from peers import typesetting, word  # noqa: PLC0415

    for language, content in contents.items():
        task.write(language, "pdf", typesetting.pdf(content, task.fonts))
        task.write(language, "docx", word.docx(content, task.template(language)))


def same_job(task: Task) -> None:
    """Typst and docxtpl, with all that `briefing build` does before."""
    _typeset(task, papers(task))


def raw(task: Task) -> None:
    """Typst and docxtpl, from finished text."""
    _typeset(task, finished(task))


def weasyprint(task: Task) -> None:
    """WeasyPrint and docxtpl, with all that `briefing build` does before."""
    from peers import web, word  # noqa: PLC0415

    for language, content in papers(task).items():
        task.write(language, "pdf", web.pdf(content, task.fonts))
        task.write(language, "docx", word.docx(content, task.template(language)))


def libreoffice(task: Task) -> None:
    """Docxtpl, and LibreOffice for the PDF, with all that `briefing build` does before."""
    from peers import office, word  # noqa: PLC0415

    files = [
        task.write(language, "docx", word.docx(content, task.template(language)))
        for language, content in papers(task).items()
    ]
    office.convert(files, task.out)


def briefing(task: Task) -> None:
    """Build with the program, without verification and in this process alone."""
    from briefing.build import build  # noqa: PLC0415
    from briefing.request import BuildRequest  # noqa: PLC0415

    build(BuildRequest(task.data, task.languages, ("pdf", "docx"), out=task.out, workers=1, verify=False))


def ready(task: Task) -> Callable[[], None]:
    """Read, derive and audit the data, and return what makes papers of them: composes, renders, writes."""
    from briefing.build import paper  # noqa: PLC0415
    from briefing.preparation import prepare  # noqa: PLC0415
    from briefing.request import BuildRequest  # noqa: PLC0415

    prepared = prepare(BuildRequest(task.data, task.languages))

    def make() -> None:
        for language in task.languages:
            for kind, content in paper(prepared, prepared.designs[0], language, ("pdf", "docx")).files:
                task.write(language, kind, content)

    return make


def checked(task: Task) -> Callable[[], None]:
    """Read and check the data as ``same_job`` does, and return what makes papers of them: formats, fills, typesets."""
    from peers import checks, data, paper  # noqa: PLC0415

    briefing = data.read(task.data)
    checks.check(briefing)
    held = paper.values(briefing)
    messages = {language: task.read(language, "messages") for language in task.languages}

    def make() -> None:
        contents = {one: paper.fill(said, held, paper.Printer(one)) for one, said in messages.items()}
        _typeset(task, contents)

    return make


CONTESTANTS: Mapping[str, Callable[[Task], None]] = {
    "briefing": briefing,
    "ready": briefing,
    "same-job": same_job,
    "checked": same_job,
    "raw": raw,
    "weasyprint": weasyprint,
    "libreoffice": libreoffice,
}

#: What is done before the clock starts, of those who have something ready; it returns what is timed.
BEFORE: Mapping[str, Callable[[Task], Callable[[], None]]] = {"ready": ready, "checked": checked}

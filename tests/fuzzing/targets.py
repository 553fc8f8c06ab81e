"""What hostile input may do at most, as a promise for each kind of file that users bring.

A target takes the content of a file, puts it where the program expects it, and checks and sometimes builds. The
promise: the program says what is wrong, in diagnostics with exit code 2 to 4, or it builds; and what `check` passes,
`build` builds. Any other exception, a warning of a library, and a diagnostic that says nothing break it.
"""

from __future__ import annotations

import hashlib
import unicodedata
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from shutil import rmtree

import docx
import mutation
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from briefing import resources
from briefing.build import build, check
from briefing.errors import BriefingError, DataError, Severity
from briefing.request import BuildRequest

HERE = Path(__file__).parent
BUNDLED = resources.default_template_dir()
LONGEST_MESSAGE = 2000


@dataclass
class Tally:
    """How many inputs were tried, and what became of them."""

    refused: int = 0
    passed: int = 0
    built: int = 0
    messages: set[str] = field(default_factory=set)

    def __str__(self) -> str:
        """Return the counts in words."""
        tried = self.refused + self.passed
        different = len(self.messages)
        return (
            f"{tried:,} tried: {self.refused:,} refused with {different:,} different messages, {self.passed:,} "
            f"accepted, {self.built:,} of them built"
        )


@dataclass(frozen=True)
class Target:
    """A kind of file: its good examples, how they go wrong, where the file lies, and how it is used."""

    name: str
    seeds: Callable[[], tuple[bytes, ...]]
    mutate: mutation.Mutator
    file: str
    formats: tuple[str, ...] = ("pdf", "docx")

    def run(self, content: bytes, folder: Path, tally: Tally, *, build_too: bool) -> None:
        """Try one input; raise AssertionError when the promise is broken."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / self.file).write_bytes(content)
        request = self._request(folder)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            try:
                check(request)
            except BriefingError as problem:
                _see_that_it_says_something(problem)
                tally.refused += 1
                tally.messages.update(one.message[:60] for one in problem.diagnostics)
                return
            tally.passed += 1
            if build_too:
                tally.built += 1
                try:
                    build(request)
                finally:
                    rmtree(folder / "out", ignore_errors=True)

    def _request(self, folder: Path) -> BuildRequest:
        data = folder / self.file if self.file == "briefing.yaml" else small_data()
        template = resources.DEFAULT_TEMPLATE if self.file == "briefing.yaml" else str(folder)
        return BuildRequest(data, ("en",), self.formats, folder / "out", (template,), workers=1)

    def inputs(self, seed: int) -> Iterator[tuple[int, bytes]]:
        """Yield wrong inputs without end, each with the number that makes it again."""
        seeds = self.seeds()
        number = seed
        while True:
            random = Random(f"{self.name} {number}")
            yield number, self.mutate(random.choice(seeds), random)
            number += 1


def _see_that_it_says_something(problem: BriefingError) -> None:
    assert problem.exit_code in {2, 3, 4}, f"exit code {problem.exit_code}: {problem}"
    errors = [one for one in problem.diagnostics if one.severity is Severity.ERROR]
    assert errors, "refused without an error"
    for one in errors:
        assert one.message.strip()
        assert len(one.message) < LONGEST_MESSAGE, f"a message of {len(one.message)} letters"
        if isinstance(problem, DataError):
            assert one.file, f"names no file: {one}"
            assert "locales" not in one.file, f"blames a locale: {one}"


# -------------------------------------------------------------------------------------------------------------- seeds


@cache
def small_data() -> Path:
    """Return a small data file for the targets that try something else."""
    return HERE / "seeds" / "small.yaml"


def kept(suffix: str) -> tuple[bytes, ...]:
    """Return the inputs that once broke a promise, and others worth starting from."""
    return tuple(path.read_bytes() for path in sorted((HERE / "seeds").glob(f"*{suffix}")))


def data_files() -> tuple[bytes, ...]:
    """Return data files that build."""
    return (small_data().read_bytes(),) * 4 + (resources.example().read_bytes(), *kept(".data.yaml"))


def template_files() -> tuple[bytes, ...]:
    """Return template.yaml files."""
    return ((BUNDLED / "template.yaml").read_bytes(), *kept(".template.yaml"))


def theme_files() -> tuple[bytes, ...]:
    """Return theme.yaml files."""
    return ((BUNDLED / "theme.yaml").read_bytes(), *kept(".theme.yaml"))


@cache
def letterheads() -> tuple[bytes, ...]:
    """Return Word files: one with header, footer, table and content control, and those that other programs saved."""
    letter = docx.Document()
    section = letter.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Ministry of Foreign Affairs"
    section.footer.paragraphs[0].text = "35 Qonayev Street"
    letter.add_paragraph("No. ___")
    letter.add_table(1, 2)
    control = f"""<w:sdt {nsdecls("w")}><w:sdtPr><w:tag w:val="briefing"/><w:id w:val="5"/></w:sdtPr>
        <w:sdtContent><w:p><w:r><w:t>text</w:t></w:r></w:p></w:sdtContent></w:sdt>"""
    letter.element.body.insert(1, parse_xml(control))
    buffer = BytesIO()
    letter.save(buffer)
    return (buffer.getvalue(), *kept(".docx"))


TARGETS = {
    target.name: target
    for target in (
        Target("reader", data_files, mutation.text, "briefing.yaml"),
        Target("template", template_files, mutation.text, "template.yaml"),
        Target("theme", theme_files, mutation.text, "theme.yaml", ("pdf",)),
        Target("letterhead", letterheads, mutation.word_file, "letterhead.docx", ("docx",)),
    )
}


def name_of(content: bytes) -> str:
    """Return a short name for an input, the same each time."""
    return hashlib.sha256(content).hexdigest()[:12]


def shown(content: bytes) -> str:
    """Return the beginning of an input, for a message."""
    text = content[:200].decode("utf-8", "replace")
    return "".join(char if unicodedata.category(char)[0] != "C" else f"\\x{ord(char):02x}" for char in text)

"""An edition: a data file as it stands, or as it stood at a revision of its history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.data import Briefing, load
from briefing.editions.history import at_revision, restored
from briefing.errors import BriefingError
from briefing.figures import Figures, derive
from briefing.preparation import known
from briefing.reading.lines import Lines, Place
from briefing.reading.source_text import ReadFile
from briefing.records import frozen
from briefing.resources import DATA_FILE


@frozen
class Edition:
    """One edition of a briefing: its data, its figures, derived ones among them, and where each key stands.

    ``read`` are the files that it was read from, by their paths then.
    """

    name: str
    briefing: Briefing
    figures: Figures
    lines: Lines
    read: tuple[ReadFile, ...] = ()


def edition(name: str) -> Edition:
    """Return the edition that a name stands for: a file, a folder that holds one, or ``REVISION:FILE`` of git.

    A file of an older schema is read from the history as if it had been migrated.

    Raises:
        UsageError: There is no such file or revision.
        DataError: The data cannot be read.
    """
    path = Path(name)
    found = None if path.exists() else at_revision(name)
    if found is None:
        return _read(path / DATA_FILE if path.is_dir() else path)
    with TemporaryDirectory(prefix="briefing-") as folder:
        names = restored(found, Path(folder))
        with _named(names):
            read = _read(next(iter(names)))
    places = {
        key: Place(names.get(Path(place.file), place.file), place.line) for key, place in read.lines.places.items()
    }
    return replace(read, name=name, lines=Lines(name, places, read.lines.renamed))


def _read(path: Path) -> Edition:
    loaded = load(path, languages=None, known=known())
    return Edition(str(path), loaded.briefing, derive(loaded.briefing), loaded.lines, loaded.read)


@contextmanager
def _named(names: Mapping[Path, str]) -> Iterator[None]:
    """Say what is wrong in restored files by the names that they have in the history."""
    try:
        yield
    except BriefingError as wrong:
        told = (replace(one, file=names.get(Path(one.file), one.file)) for one in wrong.diagnostics)
        raise type(wrong)(*told) from None

"""The entries of a table by key: where a build of the package kept the table, those are read that are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic_core import ValidationError

from briefing.language.entry import Gathering, apart
from briefing.language.locale_file import checked, read
from briefing.reading.plain import kept_plain
from briefing.reading.validators import validator

V = TypeVar("V")


class Table(Mapping[str, V]):
    """The entries of a table, each made when it is first asked for.

    ``written`` is what the file has of each.
    """

    def __init__(self, written: Mapping[str, Any], make: Callable[[str], V]) -> None:
        """Take the entries as they are written, and what makes one of a key that there is."""
        self.written = written
        self._make = make
        self._made: dict[str, V] = {}

    def __getitem__(self, key: str) -> V:
        found = self._made.get(key)
        if found is None:
            if key not in self.written:
                raise KeyError(key)
            found = self._made[key] = self._make(key)
        return found

    def __contains__(self, key: object) -> bool:
        return key in self.written

    def __iter__(self) -> Iterator[str]:
        return iter(self.written)

    def __len__(self) -> int:
        return len(self.written)

    def saying(self, part: str) -> Iterator[tuple[str, V]]:
        """Yield the entries that say something of a part, with their keys."""
        return ((key, self[key]) for key, _ in self.said(part))

    def said(self, part: str) -> Iterator[tuple[str, Any]]:
        """Yield the keys of the entries that say something of a part, with what they say; no entry is made for that."""
        for key, written in self.written.items():
            if isinstance(written, Mapping) and part in written:
                yield key, written[part]


def load_table(path: Path, model: type[Gathering], context: object, make: Callable[[str, Any], V]) -> Table[V]:
    """Return the entries of a file.

    Args:
        path: The file.
        model: What the whole file is read as; ``gathered`` of it says what each entry is read as.
        context: What the model's own checks know of the rest of the language.
        make: Makes an entry of its key, and of what it is read as.

    Raises:
        DataError: With everything that is wrong in the file. Of a table that is kept, an entry raises it that is asked
            for: the package's own tables are right, as its tests see.
    """
    field, kind = model.gathered
    data = kept_plain(path)
    if data is None:
        data = read(path)
        whole = getattr(checked(path, data, model, context), field)
        return Table(_entries(model, data), lambda key: make(key, whole[key]))
    written = _entries(model, data)

    def made(key: str) -> V:
        try:
            entry = validator(kind).validate_python(written[key], context=context)
        except ValidationError:
            checked(path, data, model, context)
            raise
        return make(key, entry)

    return Table(written, made)


def _entries(model: type[Gathering], data: Any) -> Mapping[str, Any]:
    return apart(model, data)[1]

"""Reading the YAML tables under ``locales/``: text only, no key twice, every mistake of a file at once, with its line.

All scalars are text (``no`` is Norway, not a boolean). Lines are looked up only when something is wrong, so that
reading a table that is right costs one pass.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar, cast

from pydantic_core import ValidationError

from briefing.errors import DataError, UsageError
from briefing.reading import source_text
from briefing.reading.models import Model
from briefing.reading.plain import Data, read_plain
from briefing.reading.settings import lines_of
from briefing.reading.tree import read_tree
from briefing.reading.validation import explained
from briefing.reading.validators import validator

M = TypeVar("M", bound=Model)


def load(path: Path, model: type[M], context: object = None) -> M:
    """Return a table as a model; raise DataError with everything that is wrong in its file.

    ``context`` is what the model's own checks know of the rest of the language.
    """
    return checked(path, read(path), model, context)


def checked(path: Path, data: Data, model: type[M], context: object = None) -> M:
    """Return what is in a file as a model; arguments and errors are those of ``load``."""
    try:
        return cast("M", validator(model).validate_python(data, context=context))
    except ValidationError as wrong:
        lines = lines_of(read_tree(source_text.read(path, str(path))), str(path))
        raise DataError(*sorted(explained(wrong, model, data, lines), key=lambda one: one.line)) from None


def read(path: Path) -> Data:
    """Return what is in a file; raise DataError if it cannot be read, is not YAML, or has a key twice."""
    try:
        return read_plain(path, "table")
    except UsageError as wrong:
        raise DataError(*wrong.diagnostics) from None


def text_in(path: Path, key: str) -> str:
    """Return the text of a key of a file, empty when there is none."""
    data = read(path)
    value = data.get(key, "") if isinstance(data, dict) else ""
    return value if isinstance(value, str) else ""

"""Find what the package brings along: locales, templates and fonts, in a wheel, an editable install and a checkout."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from briefing.errors import UsageError, error

PACKAGE = Path(__file__).parent
DEFAULT_TEMPLATE = "bilateral"
LANGUAGE_FILE = "language.yaml"
TEMPLATE_FILE = "template.yaml"
THEME_FILE = "theme.yaml"
DATA_FILE = "briefing.yaml"
DEFAULT_EXAMPLE = "kazakhstan-serbia"
NEW_FILE = "new.yaml"
FROM_STATISTICS_FILE = "from-comtrade.yaml"
LETTERHEAD_FILE = "letterhead.docx"
#: What a letterhead's name can end with, the first wins; those with macros are found so that they can be refused.
_LETTERHEAD_ENDINGS = ("docx", "dotx", "docm", "dotm")


def locales_dir() -> Path:
    """Return the folder that holds a folder for each language."""
    return _data("locales")


def language_dirs() -> tuple[Path, ...]:
    """Return the folder of each language, by name."""
    return _holding(locales_dir(), LANGUAGE_FILE)


def templates_dir() -> Path:
    """Return the folder of the bundled templates."""
    return _data("templates")


def fonts_dir() -> Path:
    """Return the folder of the bundled fonts."""
    return _existing(PACKAGE / "fonts")


def templates() -> tuple[str, ...]:
    """Return the names of the bundled templates."""
    return tuple(folder.name for folder in _holding(templates_dir(), TEMPLATE_FILE))


def examples() -> tuple[str, ...]:
    """Return the names of the bundled examples of data files."""
    return tuple(folder.name for folder in _holding(_examples_dir(), DATA_FILE))


def example(name: str = DEFAULT_EXAMPLE) -> Path:
    """Return the data file of a bundled example; what it includes stands beside it.

    Raises:
        UsageError: There is no such example.
    """
    if name in examples():
        return _examples_dir() / name / DATA_FILE
    raise UsageError(error(f"there is no example “{name}”", hint=f"name one of {', '.join(examples())}"))


def data_files(example_name: str | None = None) -> dict[str, bytes]:
    """Return the files that a new data folder begins with, by name: those of an example, else one to fill in.

    Raises:
        UsageError: There is no such example.
    """
    if example_name is None:
        return {DATA_FILE: (default_template_dir() / NEW_FILE).read_bytes()}
    return {path.name: path.read_bytes() for path in sorted(example(example_name).parent.iterdir()) if path.is_file()}


def default_template_dir() -> Path:
    """Return the folder whose files stand in for those that another template leaves out."""
    return templates_dir() / DEFAULT_TEMPLATE


def template_dir(name_or_path: str) -> Path:
    """Return the folder of a bundled template by its name, or any folder by its path.

    A bundled name wins over a folder of that name; ``./name`` always means the folder.

    Raises:
        UsageError: There is no such template and no such folder, or nothing of a template is in it.
    """
    if name_or_path in templates():
        return templates_dir() / name_or_path
    path = Path(name_or_path)
    if any((path / name).is_file() for name in (TEMPLATE_FILE, THEME_FILE)) or _letterheads(path):
        return path
    if path.is_dir():
        hint = f"put a {THEME_FILE}, a {TEMPLATE_FILE} or a {LETTERHEAD_FILE} in it"
        raise UsageError(error("is not the folder of a template", file=str(path), hint=hint))
    hint = f"name one of {', '.join(templates())}, or give the path of a template folder"
    raise UsageError(error(f"there is no template “{name_or_path}”", hint=hint))


def letterhead(template: Path, language: str) -> Path | None:
    """Return the Word letterhead of a template folder, if it has one: ``letterhead.kk.docx`` wins in Kazakh.

    It may be a Word template (``.dotx``), and its name may be in any case.
    """
    return letterheads_of(template, (language,))[0]


def letterheads_of(template: Path, languages: Sequence[str]) -> tuple[Path | None, ...]:
    """Return the letterheads of several languages, in their order: the folder is looked through once."""
    stem = LETTERHEAD_FILE.partition(".")[0]
    there = _letterheads(template)

    def of(language: str) -> Path | None:
        names = (f"{start}.{ending}" for start in (f"{stem}.{language}", stem) for ending in _LETTERHEAD_ENDINGS)
        return next((there[name.lower()] for name in names if name.lower() in there), None)

    return tuple(of(language) if there else None for language in languages)


def _letterheads(folder: Path) -> dict[str, Path]:
    """Return the Word letterheads of a folder, by their names in lower case."""
    stem = LETTERHEAD_FILE.partition(".")[0]
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - a path for each of many files takes long
    except (OSError, ValueError):
        return {}
    named = {name.lower(): name for name in names}  # of names that differ in case only, the one in lower case wins
    return {
        lower: path
        for lower, name in named.items()
        if lower.startswith(f"{stem}.") and lower.rpartition(".")[2] in _LETTERHEAD_ENDINGS
        if (path := folder / name).is_file()
    }


def _holding(folder: Path, name: str) -> tuple[Path, ...]:
    """Return the folders in a folder in which there is a file of a name, in the order of their names."""
    inside = sorted(os.listdir(folder))  # noqa: PTH208 - a path for each takes long
    return tuple(folder / one for one in inside if os.path.exists(f"{folder}{os.sep}{one}{os.sep}{name}"))  # noqa: PTH110


def _examples_dir() -> Path:
    return default_template_dir() / "examples"


@cache
def _data(name: str) -> Path:
    """Return a folder of a wheel, where it lies in the package, or of a checkout, where it lies beside the package.

    An editable install finds the package in the checkout and has no ``_data``, for hatchling does not map files there.
    """
    packed = PACKAGE / "_data" / name
    if packed.is_dir():
        return packed
    checkout = PACKAGE.parent
    if (checkout / "pyproject.toml").is_file():
        return _existing(checkout / name)
    raise FileNotFoundError(f"{packed} is missing: the package is not installed as a whole")


def _existing(path: Path) -> Path:
    if not path.is_dir():
        raise FileNotFoundError(f"{path} is missing: the package is not installed as a whole")
    return path


def new_texts() -> tuple[str, str]:
    """Return the text of a new data file, and that of the sections in it which statistics fill in."""
    folder = default_template_dir()
    return (folder / NEW_FILE).read_text("utf-8"), (folder / FROM_STATISTICS_FILE).read_text("utf-8")

"""What papers are made from, file by file: what a change touches, and which folders have to be watched for it."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Mapping
from glob import has_magic
from pathlib import Path
from typing import Final

from briefing import resources
from briefing.choices import record_path
from briefing.records import frozen
from briefing.request import BuildRequest
from briefing.series.folders import elsewhere
from briefing.series.mentions import glossaries, statistics
from briefing.watching.notices import Roots

_SUFFIXES: Final = {".yaml", ".yml", ""}  # of data files, and of folders
#: What editors leave beside a file while it is open or being saved: backups, locks, swap and temporary files.
_LEFTOVER: Final = re.compile(r"\..*|.*~|#.*#|~\$.*|4913|.*\.(swp|swx|swo|tmp|temp|bak|crswap)|.*___jb_(tmp|old)___")
_OWN: Final = ".briefing"  # what folders begin with that builds make


@frozen
class Touched:
    """What changes touch: data files, those whose statistics are others, and what all papers share.

    ``looks`` are templates, letterheads and fonts, ``words`` the locales, ``names`` which data files there are.
    """

    data: frozenset[Path] = frozenset()
    feeds: frozenset[Path] = frozenset()
    looks: bool = False
    words: bool = False
    names: bool = False

    def __or__(self, other: Touched) -> Touched:
        """Return what either touches."""
        return Touched(
            self.data | other.data,
            self.feeds | other.feeds,
            self.looks or other.looks,
            self.words or other.words,
            self.names or other.names,
        )

    def __bool__(self) -> bool:
        """Tell whether anything is touched."""
        return self != Touched()


@frozen
class Sources:
    """The files that papers of some data files are made from, and those that builds write among them.

    ``files`` and ``feeds`` are data files by what they are made from, ``looks`` and ``words`` folders, ``named`` the
    folders and patterns that mean data files, ``own`` the names of documents in ``out``.
    """

    files: Mapping[Path, frozenset[Path]]
    feeds: Mapping[Path, frozenset[Path]]
    looks: tuple[Path, ...]
    words: tuple[Path, ...]
    named: tuple[Path, ...]
    out: tuple[Path, ...]
    own: frozenset[str]

    @classmethod
    def of(cls, request: BuildRequest, data: Iterable[Path], named: Iterable[Path], own: Iterable[str]) -> Sources:
        """Return the sources of data files, as they are named now; ``named`` are the paths by which they are meant."""
        files: dict[Path, frozenset[Path]] = {}
        feeds: dict[Path, frozenset[Path]] = {}
        since = [Path(request.since)] if request.since else []
        for one in data:
            for path in (one, record_path(one), *glossaries(one), *since):
                for form in _forms(path):
                    files[form] = files.get(form, frozenset()) | {one}
            for path in statistics(one):
                for form in _forms(path):
                    feeds[form] = feeds.get(form, frozenset()) | {one}
        looks = [resources.default_template_dir(), resources.fonts_dir()]
        for template in _templates(request):
            looks += [template, *elsewhere(template)]
        return cls(
            files,
            feeds,
            tuple(form for look in looks for form in _forms(look)),
            tuple(_forms(resources.locales_dir())),
            tuple(form for path in named for form in _forms(path)),
            tuple(_forms(request.out)),
            frozenset(own),
        )

    def touched(self, changed: Collection[Path]) -> Touched:
        """Return what changes of these paths touch."""
        found = Touched()
        for path in changed:
            if not self._is_own(path):
                found |= self._of(path)
        return found

    def _of(self, path: Path) -> Touched:
        data, feeds = self.files.get(path, frozenset()), self.feeds.get(path, frozenset())
        if path.suffix == "":  # a folder with all that is in it, perhaps
            data |= _below(path, self.files)
            feeds |= _below(path, self.feeds)
        if data or feeds:
            return Touched(data, feeds, names=not path.exists())
        if _LEFTOVER.fullmatch(path.name):
            return Touched()
        return Touched(
            looks=any(path.is_relative_to(look) or look.is_relative_to(path) for look in self.looks),
            words=any(path.is_relative_to(words) for words in self.words),
            names=path.suffix.lower() in _SUFFIXES and any(self._is_meant(path, named) for named in self.named),
        )

    def _is_own(self, path: Path) -> bool:
        """Tell whether a build has written a path: it must not begin the next one."""
        for out in self.out:
            if not path.is_relative_to(out):
                continue
            parts = path.relative_to(out).parts
            if not parts or parts[0].startswith(_OWN) or (len(parts) == 1 and path.name in self.own):
                return path not in self.files
            if any(out != look and out.is_relative_to(look) for look in self.looks):
                return path not in self.files  # a folder for documents in that of a template is no part of it
        return False

    @staticmethod
    def _is_meant(path: Path, named: Path) -> bool:
        base = _base(named)
        return path.is_relative_to(base) or base.is_relative_to(path)

    def roots(self) -> Roots:
        """Return the folders to watch."""
        meant = [base for named in self.named if (base := _base(named)).is_dir() and _is_deep(named)]
        deep = {folder for folder in (*self.looks, *self.words, *meant) if folder.is_dir()}
        deep = {one for one in deep if not any(one != other and one.is_relative_to(other) for other in deep)}
        # What is above a folder tells when that is made anew.
        above = {_existing(path.parent) for path in (*self.files, *self.feeds, *self.looks, *self.named)}
        above |= {_existing(_base(named)) for named in self.named}
        flat = {one for one in above if not any(one.is_relative_to(other) for other in deep)}
        return Roots(frozenset(deep), frozenset(flat))


def _forms(path: Path) -> tuple[Path, ...]:
    """Return a path as it is written and as it is without links: files may be told by either."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - which follows no links
    try:
        return tuple(dict.fromkeys((whole, whole.resolve())))
    except (OSError, RuntimeError, ValueError):
        return (whole,)


def _templates(request: BuildRequest) -> list[Path]:
    names = [
        name.strip() for part in request.templates for name in ([part] if os.path.lexists(part) else part.split(","))
    ]
    bundled = set(resources.templates())
    return [resources.templates_dir() / name if name in bundled else Path(name) for name in names if name]


def _base(named: Path) -> Path:
    """Return the folder that a pattern begins in; a path that is none as it is."""
    parts: list[str] = []
    for part in named.parts:
        if has_magic(part) and not named.exists():
            break
        parts.append(part)
    return Path(*parts)


def _is_deep(named: Path) -> bool:
    """Tell whether data files are meant below the folder of a path, not only in it."""
    return named.is_dir() or len(named.parts) - len(_base(named).parts) > 1


def _existing(path: Path) -> Path:
    """Return the nearest folder that is there, from a path upwards."""
    return next((one for one in (path, *path.parents) if one.is_dir()), path)


def _below(folder: Path, files: Mapping[Path, frozenset[Path]]) -> frozenset[Path]:
    return frozenset().union(*(data for path, data in files.items() if path.is_relative_to(folder)))

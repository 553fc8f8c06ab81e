"""Manifests: what an edition consists of, what it was made from, and which figures it prints; and a list of checksums.

A run may make a part of an edition. Its manifest keeps what an earlier one lists if the file is still there as it was
built, and was made from the same: by the same versions, from the same data, review record, template and locales. So
a manifest never vouches for files that do not belong together.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from briefing import compose, resources
from briefing.document import FigureText, Leg, Point
from briefing.errors import Diagnostic, warning
from briefing.figures.export import Wording, facts_of
from briefing.formats import FORMATS, Paper
from briefing.language import available
from briefing.manifest_file import Edition, Figure, File, Input, Inputs, Manifest, Template, from_text
from briefing.preparation import Design, Prepared, language_of, names_of_units
from briefing.provenance import hash_of, is_revision, versions
from briefing.reading.source_text import ReadFile
from briefing.records import frozen, replace
from briefing.request import BuiltFile
from briefing.theme import FILE_NAME as THEME_FILE

SUFFIX: Final = "manifest.json"
SUMS_SUFFIX: Final = "sha256"
ATTACH: Final = "attach-data"  # puts words of all languages of the data into a file
LARGEST: Final = 50_000_000  # bytes of a manifest
_SHOWING: Final = (FigureText, Point, Leg)
_TABLES: Final = (".ftl", ".yaml")


@frozen
class Said:
    """What a paper says in a language: the printed forms of figures by their ids, and titles of sources by their keys.

    Of a paper with a marking or classification there are no figures: they stand in print alone.
    """

    figures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)


def said(paper: Paper) -> Said:
    """Return what a paper says of the figures that it may carry for machines."""
    values = paper.carried
    found: dict[str, dict[str, None]] = {}
    for part in paper.parts:
        if isinstance(part, _SHOWING) and part.id in values and (text := _text(part)):
            found.setdefault(part.id, {})[text] = None
    titles = compose.wording(paper.briefing, paper.figures, paper.language, ()).sources if found else {}
    return Said({name: tuple(sorted(texts)) for name, texts in found.items()}, titles)


def _text(part: FigureText | Point | Leg) -> str:
    match part:
        case FigureText():
            return part.text
        case Point():
            return part.label
        case Leg():
            return part.detail


# -------------------------------------------------------------------------------------------------------- one edition


@frozen
class Made:
    """What one run made of an edition: its files, what from, and what papers say, by template and language."""

    prepared: Prepared
    files: tuple[BuiltFile, ...]
    said: Mapping[tuple[str, str], Said]
    switches: frozenset[str]
    inputs: Inputs

    @classmethod
    def of(
        cls,
        prepared: Prepared,
        files: tuple[BuiltFile, ...],
        told: Mapping[tuple[str, str], Said],
        *,
        switches: frozenset[str] = frozenset(),
        since: tuple[ReadFile, ...] = (),
        review: Path | None = None,
    ) -> Made:
        """Return what a run made, with the hashes of what is on its machine.

        ``since`` are the files of the earlier edition that it compares with, ``review`` is the review record.
        """
        return cls(prepared, files, told, switches, _inputs(prepared, switches, since, review))

    def beside(self, folder: Path) -> tuple[Mapping[str, bytes], tuple[Diagnostic, ...]]:
        """Return the manifest and the checksums of the edition, by name, and what of it in the folder is not theirs."""
        name, sums = (f"{self.prepared.edition_name}.{suffix}" for suffix in (SUFFIX, SUMS_SUFFIX))
        own = self.inputs, self._files()
        earlier = _earlier(folder / name, frozenset(one.path.name for one in self.files), self.inputs.data)
        kept = tuple(self._kept(earlier, *own, folder)) if earlier else ()
        manifest = self._manifest(*own, earlier, kept)
        content = manifest.text().encode(errors="replace")  # names of inputs may be no Unicode
        lines = [*((one.sha256, one.name) for one in manifest.files), (sha256(content).hexdigest(), name)]
        text = "".join(f"{digest}  {file}\n" for digest, file in lines)
        return {name: content, sums: text.encode()}, tuple(self._foreign(folder, manifest))

    def _files(self) -> tuple[File, ...]:
        return tuple(
            File(
                name=one.path.name,
                bytes=one.size,
                sha256=one.sha256,
                format=one.format,
                template=one.template,
                language=one.language,
                switches=tuple(switch.name for switch in FORMATS[one.format].switches if switch.name in self.switches),
            )
            for one in self.files
        )

    def _manifest(
        self, inputs: Inputs, files: tuple[File, ...], earlier: Manifest | None, kept: tuple[File, ...]
    ) -> Manifest:
        prepared = self.prepared
        if earlier and kept:
            needed = {name for one in kept for name in self._locales_of(one)}
            templates = earlier.inputs.templates | inputs.templates
            locales = earlier.inputs.locales | inputs.locales
            inputs = replace(
                inputs,
                templates={
                    name: templates[name]
                    for name in sorted(templates)
                    if name in inputs.templates or name in {one.template for one in kept}
                },
                locales={name: locales[name] for name in sorted(locales) if name in inputs.locales or name in needed},
            )
        texts, titles = self._texts(earlier if kept else None, {one.language for one in kept})
        facts = facts_of(
            prepared.briefing,
            prepared.figures,
            texts,
            wordings={tag: Wording(sources=titles[tag]) for tag in sorted(titles)},
            units=names_of_units(),
        )
        return Manifest(
            versions=versions(),
            edition=self._edition(),
            files=tuple(sorted((*files, *kept), key=lambda one: one.name)),
            inputs=inputs,
            figures=tuple(Figure(**one.worth(), texts=texts[one.id]) for one in facts.figures),
            sources=facts.sources,
        )

    def _texts(
        self, earlier: Manifest | None, languages: set[str]
    ) -> tuple[dict[str, dict[str, tuple[str, ...]]], dict[str, dict[str, str]]]:
        """Return the printed forms of each figure by language, and the titles of sources by language and key."""
        found: dict[str, dict[str, set[str]]] = {}
        titles: dict[str, dict[str, str]] = {}
        for figure in earlier.figures if earlier else ():
            for tag, forms in figure.texts.items():
                if tag in languages:
                    found.setdefault(figure.id, {}).setdefault(tag, set()).update(forms)
        for source in earlier.sources if earlier else ():
            for tag, title in source.titles.items():
                if tag in languages:
                    titles.setdefault(tag, {})[source.id] = title
        for (_, tag), paper in self.said.items():
            titles.setdefault(tag, {}).update(paper.titles)
            for name, own in paper.figures.items():
                found.setdefault(name, {}).setdefault(tag, set()).update(own)
        sorted_texts = {
            name: {tag: tuple(sorted(by_tag[tag])) for tag in sorted(by_tag)} for name, by_tag in found.items()
        }
        return sorted_texts, titles

    def _edition(self) -> Edition:
        briefing = self.prepared.briefing
        return Edition(
            id=briefing.id,
            date=briefing.date.isoformat(),
            home=briefing.home,
            partner=briefing.partner,
            draft=briefing.requisites.draft,
            example=self.prepared.example,
        )

    # ------------------------------------------------------------------------------------ what is there from before

    def _kept(self, earlier: Manifest, inputs: Inputs, files: tuple[File, ...], folder: Path) -> Iterator[File]:
        """Yield the files that an earlier run made from the same, and that are still there as it built them."""
        made = {one.name for one in files}
        if (earlier.versions, earlier.edition) == (versions(), self._edition()) and _agree(earlier.inputs, inputs):
            yield from (
                one
                for one in earlier.files
                if one.name not in made and is_revision(folder / one.name, one.bytes, one.sha256)
            )

    def _locales_of(self, file: File) -> tuple[str, ...]:
        tags = (file.language, *(self.prepared.briefing.languages if ATTACH in file.switches else ()))
        known = available(resources.locales_dir())
        return tuple(dict.fromkeys(_folder(tag).name if tag in known else tag for tag in tags))

    def _foreign(self, folder: Path, manifest: Manifest) -> Iterator[Diagnostic]:
        """Yield a warning for each file that is called like one of the edition, and is none of its files."""
        begin, ends = f"{self.prepared.edition_name}_", tuple(f".{one.suffix}" for one in FORMATS.values())
        listed = {one.name for one in manifest.files}
        held = os.listdir(folder) if folder.is_dir() else []  # noqa: PTH208 - a path for each of thousands takes long
        named = sorted(name for name in held if name.startswith(begin) and name.endswith(ends) and name not in listed)
        for path in (folder / name for name in named):
            if not any(is_revision(path, one.bytes, one.sha256) for one in manifest.files):
                message = "is from a build of other data or settings: the manifest does not list it"
                yield warning(message, file=str(path), hint="build it again together with the others, or delete it")


def _agree(old: Inputs, new: Inputs) -> bool:
    """Tell whether two runs were made from the same, as far as both needed the same templates and languages."""
    return (
        (old.data, old.review, old.since) == (new.data, new.review, new.since)
        and all(old.templates.get(name, one) == one for name, one in new.templates.items())
        and all(old.locales.get(name, one) == one for name, one in new.locales.items())
    )


def _earlier(path: Path, made: frozenset[str], data: Sequence[Input]) -> Manifest | None:
    """Return the manifest that is there from an earlier run of the same data.

    None without one that lists more than what is made now. Of other data, nothing that it lists is kept: whether it is
    of the same shows before it is read as what it is.
    """
    try:
        there = path.stat()
        if not stat.S_ISREG(there.st_mode) or there.st_size > LARGEST:
            return None
        text = path.read_text(encoding="utf-8")
        return from_text(text, but=made) if all(one.sha256 in text for one in data) else None
    except (OSError, ValueError):
        return None


# ------------------------------------------------------------------------------------------------------------- inputs


def _inputs(prepared: Prepared, switches: frozenset[str], since: tuple[ReadFile, ...], review: Path | None) -> Inputs:
    tags = (*prepared.languages, *(prepared.briefing.languages if ATTACH in switches else ()))
    return Inputs(
        data=_as_read(prepared.read),
        review=_input(review, review.name) if review and review.exists() else None,
        since=_as_read(since) or None,
        templates={design.name: _template(design) for design in sorted(prepared.designs, key=lambda one: one.name)},
        locales={folder.name: _locale(folder) for folder in sorted({_folder(tag) for tag in tags})},
    )


def _as_read(files: Sequence[ReadFile]) -> tuple[Input, ...]:
    """Return a data file and its glossaries, by their paths from the folder of the first."""
    folder = os.path.dirname(files[0].file) if files else ""  # noqa: PTH120 - a name that may be of a revision
    return tuple(
        Input(name=_relative(one.file, folder), bytes=one.size, sha256=one.sha256) for one in dict.fromkeys(files)
    )


def _relative(path: str, folder: str) -> str:
    return os.path.relpath(path, folder or os.curdir).replace(os.sep, "/")


def _template(design: Design) -> Template:
    """Return what a build in any language uses of a template: not what else may lie in its folder."""
    default, look = resources.default_template_dir(), design.look
    plan = resources.TEMPLATE_FILE
    own = design.folder if (design.folder / plan).exists() else default
    letterheads = resources.letterheads_of(design.folder, available(resources.locales_dir()))
    used = (
        own / plan,
        *(folder / THEME_FILE for folder in (default, design.folder)),
        look.letterhead,
        look.continuation,
        *letterheads,
    )
    there = dict.fromkeys(path for path in used if path is not None and os.path.exists(path))  # noqa: PTH110 - as below
    families = (look.serif, look.serif.second, look.sans, look.sans.second)
    faces = dict.fromkeys(face for family in families if family for face in family.faces)
    return Template(
        files=_sorted(_input(path, _name_in(path, design.folder, default)) for path in there),
        fonts=_sorted(_input(path, path.name) for path in faces),
    )


def _name_in(path: Path, folder: Path, default: Path) -> str:
    """Return what a file of a template is called: in its folder, or in that of the bundled template."""
    if path.is_relative_to(folder):
        return path.relative_to(folder).as_posix()
    if path.is_relative_to(default):
        return f"{default.name}/{path.relative_to(default).as_posix()}"
    return path.name


def _locale(folder: Path) -> tuple[Input, ...]:
    with os.scandir(folder) as held:
        return _sorted(
            _input(one.path, one.name) for one in held if one.name.endswith(_TABLES) and not one.name.startswith(".")
        )


def _folder(tag: str) -> Path:
    return language_of(tag).grammar.folder


def _sorted(files: Iterable[Input]) -> tuple[Input, ...]:
    return tuple(sorted(files, key=lambda one: (one.name, one.sha256)))


def _input(path: Path | str, name: str) -> Input:
    status = os.stat(path)  # noqa: PTH116 - a path for each of many tables takes long
    return _seen(str(path), name, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=1024)
def _seen(path: str, name: str, size: int, time: int) -> Input:
    """Return a file that is the same as long as its size and time are."""
    return Input(name=name, bytes=size, sha256=hash_of(path, size, time))

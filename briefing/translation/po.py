"""Catalogues as PO files of gettext, which Poedit, OmegaT and Weblate open.

A text's key is its context, so that the same words at two places may be translated in two ways. ``fuzzy`` means that
the translation needs a look. https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.errors import uninstalled
from briefing.translation.catalogue import Catalogue, tag_of, unreadable
from briefing.translation.units import State, Unit, names

if TYPE_CHECKING:
    from types import ModuleType

SUFFIX: Final = "po"
FUZZY: Final = "fuzzy"
_GETTEXT: Final = {"sr-Latn": "sr@latin"}
_PROJECT: Final = "Project-Id-Version"
_SOURCE: Final = "X-Source-Language"
_EDITION: Final = "X-Edition"


def _polib() -> ModuleType:
    try:
        import polib  # noqa: PLC0415 - an extra
    except ImportError:
        raise uninstalled("a PO file", "polib", "texts", otherwise="use --to xliff") from None
    module: ModuleType = polib
    return module


def write(catalogue: Catalogue) -> bytes:
    """Return a catalogue as a PO file: the same units, the same bytes."""
    polib = _polib()
    file = polib.POFile(wrapwidth=0, encoding="utf-8")
    file.metadata = {
        _PROJECT: catalogue.id,
        "PO-Revision-Date": f"{catalogue.date} 00:00+0000",
        "Last-Translator": "",
        "Language-Team": "",
        "Language": _GETTEXT.get(catalogue.target, catalogue.target),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        _SOURCE: catalogue.source,
        _EDITION: catalogue.date,
    }
    for unit in catalogue.units:
        flags = [*([FUZZY] if unit.state == "review" else []), *_protected(unit.source)]
        file.append(
            polib.POEntry(
                msgctxt=unit.key,
                msgid=unit.source,
                msgstr=unit.target,
                comment="\n".join(unit.notes),
                occurrences=[(unit.file, str(unit.line))] if unit.file else [],
                flags=flags,
            )
        )
    return (str(file) + "\n").encode()


def _protected(source: str) -> tuple[str, ...]:
    """Return the flag by which Weblate sees to it that placeholders come back; their forms may be others."""
    known = sorted(names(source))
    return ("placeholders:" + ":".join(f'"{{{name}"' for name in known),) if known else ()


def read(content: bytes, name: str) -> Catalogue:
    """Return the catalogue of a PO file.

    Raises:
        DataError: It is none, or not one of ours.
    """
    polib = _polib()
    try:
        file = polib.pofile(content.decode("utf-8-sig").replace("\r\n", "\n"), wrapwidth=0)
    except (OSError, ValueError, UnicodeDecodeError, IndexError) as wrong:
        raise unreadable(
            name, f"is no PO file: {str(wrong).splitlines()[0] if str(wrong) else 'it cannot be read'}"
        ) from None
    language = file.metadata.get("Language", "")
    if not language or not file.metadata.get(_SOURCE):
        raise unreadable(name, f"does not say its languages (Language, {_SOURCE})")
    units = tuple(
        Unit(
            entry.msgctxt,
            entry.msgid,
            entry.msgstr,
            _state(entry.msgstr, fuzzy=FUZZY in entry.flags),
            file=name,
            line=entry.linenum or 0,
        )
        for entry in file
        if entry.msgctxt and not entry.obsolete
    )
    return Catalogue(
        file.metadata.get(_PROJECT, ""),
        file.metadata.get(_EDITION, ""),
        tag_of(file.metadata[_SOURCE]),
        tag_of(language),
        units,
    )


def _state(target: str, *, fuzzy: bool) -> State:
    return "untranslated" if not target else "review" if fuzzy else "translated"

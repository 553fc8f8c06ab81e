"""Names of the chapters of the Harmonized System, by which a good may be called in place of a word of one's own.

They are official texts, long and with semicolons, so a sentence never declines them: it says “goods of HS chapter 31
‘Fertilizers’”, whose first word has all forms.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Final, Literal

from briefing.data.chapters import CHAPTERS
from briefing.errors import DataError, error
from briefing.language.entry import Entry, Text, having
from briefing.language.locale_file import load
from briefing.language.values import Noun
from briefing.reading.fields import Field

FILE: Final = "hs.yaml"
_CASES: Final = ("gen", "dat", "acc", "ins", "prep", "loc", "abl", "voc")


class Phrase(Entry):
    """What a sentence says of a chapter, by cases, with ``{code}`` and ``{name}``."""

    nom: Text
    gen: str = ""
    dat: str = ""
    acc: str = ""
    ins: str = ""
    prep: str = ""
    loc: str = ""
    abl: str = ""
    voc: str = ""
    gender: Literal["m", "f", "n"] | None = None
    number: Literal["singular", "plural"] | None = None
    possessive: bool = False


class Nomenclature(Entry):
    """``hs.yaml``: the names of all chapters, whose text they are and under what licence it is used here."""

    reviewed_by: str = Field("", alias="reviewed_by")
    source: Text
    licence: Text
    translated: bool
    label: Text
    noun: Phrase
    chapters: Annotated[Mapping[str, Text], having(*CHAPTERS)]

    @property
    def unsigned(self) -> bool:
        """Whether the names are no official text, and nobody has signed for them."""
        return self.translated and not self.reviewed_by

    def called(self, chapter: str) -> str:
        """Return a chapter by its name and code, as a table shows it."""
        return self._filled(self.label, chapter)

    def as_noun(self, chapter: str) -> Noun:
        """Return a chapter as a word for sentences."""
        forms = tuple((case, self._filled(form, chapter)) for case in _CASES if (form := getattr(self.noun, case)))
        return Noun(
            f"{FILE}.{chapter}",
            self._filled(self.noun.nom, chapter),
            forms,
            gender=self.noun.gender,
            number=self.noun.number,
            possessive=self.noun.possessive,
            table=True,
        )

    def _filled(self, pattern: str, chapter: str) -> str:
        return pattern.replace("{code}", chapter).replace("{name}", self.chapters[chapter])


@lru_cache(maxsize=16)
def nomenclature(folder: Path) -> Nomenclature:
    """Return the names of a language; raise DataError if it has none, or what is wrong with them."""
    if not (folder / FILE).exists():
        hint = f"add {FILE}, as the other languages have it, or name the goods by `term:`"
        raise DataError(error("the language has no names for chapters of the Harmonized System", hint=hint))
    return load(folder / FILE, Nomenclature)

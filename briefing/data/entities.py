"""What the sections of a data file refer to and are made of: words, people, sources, authored points."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, Self

from briefing.data.amounts import (
    AnyQuantity,
    PartialDate,
)
from briefing.data.marks import InSomeLanguages, Unnamed, Verbatim, Vouches, When
from briefing.data.types import (
    LANGUAGE_PATTERN,
    Catalogue,
    CountryCode,
    FrozenMap,
    LanguageTag,
    LocalText,
    PersonKey,
    PlainText,
    Prose,
    SourceKey,
    SpokenLanguage,
    WebAddress,
    gather_words,
    table,
)
from briefing.reading.fields import After, Before, Choice, Field, JsonSchema, Tag
from briefing.reading.models import before
from briefing.reading.node import Node

# -------------------------------------------------------------------------------------------------------- requisites


class Requisites(Node):
    """What official mail prints above the title; all optional."""

    number: PlainText = Field("", description="The number of the letter: 12-3/456")
    addressee: Annotated[LocalText | None, Verbatim()] = Field(None, description="To whom it goes, in each language")
    classification: PlainText = Field("", description="The classification: 337-1")
    marking: Annotated[LocalText | None, Verbatim()] = Field(
        None, description="The distribution marking, printed on every page, in each language"
    )
    copy_number: PlainText = Field("", description="The number of the copy: 1")
    issuer: Annotated[LocalText | None, Verbatim()] = Field(
        None, description="The department that issues the paper, in each language"
    )
    contact: Annotated[LocalText | None, Verbatim()] = Field(
        None, description="Whom to ask: name, telephone, address, in each language"
    )
    draft: bool = Field(default=False, description="true prints a draft mark")


# ----------------------------------------------------------------------------------------------- people, terms, sources


class WordForms(Node):
    """The forms of a word or phrase beside its nominative, and what rules need to know of it."""

    unconfirmed: bool = Field(
        default=False, description="true for proposals that nobody has looked over: only a draft prints them"
    )
    gen: PlainText = Field("", description="Genitive")
    dat: PlainText = Field("", description="Dative")
    acc: PlainText = Field("", description="Accusative")
    ins: PlainText = Field("", description="Instrumental")
    prep: PlainText = Field("", description="Prepositional case of Russian")
    loc: PlainText = Field("", description="Locative")
    abl: PlainText = Field("", description="Ablative of Kazakh")
    voc: PlainText = Field("", description="Vocative of Serbian")
    one: PlainText = Field("", description="Of a plural that is counted: what stands after 1 (student)")
    gender: Literal["m", "f", "n"] | None = Field(None, description="The grammatical gender")
    number: Literal["singular", "plural"] | None = Field(None, description="plural: verbs stand in the plural with it")
    animate: bool = Field(default=False, description="true for living beings, whose accusative is their genitive")
    indeclinable: bool = Field(default=False, description="true for a name that keeps its form")
    harmony: Literal["back", "front"] | None = Field(None, description="Kazakh: the vowels that suffixes take")
    possessive: bool | None = Field(None, description="Kazakh: whether the name ends in a possessive already")
    spoken: PlainText = Field("", description="How an abbreviation or a foreign name is read aloud, for its suffixes")
    at: PlainText = Field("", description="The preposition of place where it is not the usual one: на Бали")

    @property
    def said(self) -> dict[str, Any]:
        """What is written, by its key; what is empty says nothing."""
        return {name: value for name in self.model_fields_set if (value := getattr(self, name)) not in ("", None)}


class Forms(WordForms):
    """A word or phrase with the forms that sentences need; a regular form may be left out and is derived."""

    nom: Prose = Field(description="The form of dictionaries")

    def filled(self, kept: WordForms) -> Self:
        """Return the word with what it does not say itself from the forms that are kept for it."""
        return self.model_copy(update={**kept.said, **self.said})


_Word = Annotated[Prose, JsonSchema({"type": "string", "pattern": "\\S"})]
KeptForms = Annotated[
    Mapping[
        LanguageTag,
        Annotated[Mapping[_Word, WordForms], Before(table), After(FrozenMap)],
    ],
    Before(table),
    After(FrozenMap),
]
"""Forms of words by language and nominative, for every word of the data that has none of its own."""

TermText = Annotated[
    Annotated[Prose, Tag("#text")] | Annotated[Forms, Tag("#forms")],
    Choice(lambda value: "#forms" if not isinstance(value, str) and isinstance(value, Mapping | Forms) else "#text"),
]


class Term(Node):
    """Something sentences decline: a good, an institution, a place, a project.

    In the file the languages stand next to ``foreign``, without ``words``.
    """

    gathered: ClassVar[tuple[str, Any]] = ("words", Forms)

    words: Annotated[Mapping[str, TermText], After(FrozenMap)]
    foreign: PlainText = Field("", description="The language of a name that stays foreign everywhere: en, sr-Latn")

    @before
    @classmethod
    def _from_languages(cls, value: Any) -> Any:
        """Gather the language keys, which stand flat in the file, under ``words``."""
        return gather_words(value, apart=("foreign",))

    @staticmethod
    def published(schema: dict[str, Any]) -> None:
        """Describe a term as it stands in the file: languages side by side."""
        words = schema["properties"].pop("words")["additionalProperties"]
        schema.pop("required", None)
        schema["patternProperties"] = {LANGUAGE_PATTERN: {"anyOf": [*words["oneOf"], {"type": "null"}]}}
        schema["minProperties"] = 1


class Person(Node):
    """A person who is quoted, visits, or is decorated."""

    gender: Literal["m", "f"] = Field(description="m or f: endings of names and verbs follow it")
    name: Term = Field(description="The name in each language, with the forms that cannot be derived")
    position: Term | None = Field(
        None, description="The office, as sentences name it: President of the Republic of Serbia"
    )
    title: Annotated[Term, InSomeLanguages()] | None = Field(
        None, description="Short style before the name where the language uses one: President"
    )
    country: CountryCode | None = None


class Party(Node):
    """A side that is no country of the tables, under the names that the issuing ministry uses: EAEU, HK."""

    kind: Literal["state", "union", "other"] = Field(
        description="state, union (of states), or other: what is true of states alone is not said of the others"
    )
    name: Term = Field(description="The name in sentences, in each language; in English with its article")
    official: Term | None = Field(None, description="The full name for titles, where it is another")
    adjective: Annotated[LocalText | None, InSomeLanguages()] = Field(
        None, description="The adjective, in languages that have one; in Russian and Serbian masculine: гонконгский"
    )


class Source(Node):
    """Where a figure or statement comes from."""

    title: Annotated[LocalText, Verbatim()] = Field(description="What the list of sources prints, in each language")
    publisher: Term | None = Field(None, description="The institution, as sentences name it: according to the …")
    date: PartialDate | None = Field(None, description="When it was published: 2026-02-10, 2026-02 or 2026")
    valid_until: Annotated[PartialDate | None, When("any")] = Field(
        None, description="To when it may be relied on: a later paper says that it is over"
    )
    next_release: Annotated[PartialDate | None, When("any")] = Field(
        None, description="When its next figures come out: from then on the check asks for them"
    )
    url: WebAddress = Field("", description="Where it can be read: https://example.org/page")
    invented: bool = Field(default=False, description="true: what it says is made up, and the paper says so")


# --------------------------------------------------------------------------------------------------------- points


class Speech(Node):
    """Words of a person: direct (``quote``) or indirect (``statement``) speech."""

    by: PersonKey = Field(description="Who said it, an entry of `people`")
    text: LocalText = Field(description="What was said, in each language, without quotation marks")
    date: PartialDate | None = Field(None, description="When it was said: 2026-02-26, 2026-02 or 2026")
    source: SourceKey | None = None
    original: SpokenLanguage = Field(
        "unknown", description="Language it was spoken in; the others are marked as translations"
    )


class PointFigure(Node):
    """A figure of an authored point."""

    value: Annotated[AnyQuantity, Unnamed()]
    source: SourceKey | None = None


class Point(Node):
    """An authored point of a section: exactly one of ``text``, ``quote``, ``statement``."""

    text: LocalText | None = Field(None, description="A sentence or more of your own, in each language")
    quote: Annotated[Speech | None, Vouches(), Verbatim()] = Field(
        None, description="What a person said, word for word"
    )
    statement: Annotated[Speech | None, Vouches()] = Field(None, description="What a person said, in indirect speech")
    figures: Annotated[Catalogue[PointFigure], Unnamed()] = Field(
        default_factory=FrozenMap, description="Figures that the text shows, by name"
    )
    dates: Annotated[Catalogue[PartialDate], When("any")] = Field(
        default_factory=FrozenMap, description="Dates that the text shows, by name"
    )
    source: SourceKey | None = None

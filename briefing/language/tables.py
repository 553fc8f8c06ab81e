"""The word tables of a language: nouns, currencies, countries, predicates."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, ClassVar, Final, Literal, Self, cast

from pydantic_core.core_schema import ValidationInfo

from briefing.language.config import Config
from briefing.language.entry import (
    ByGender,
    Category,
    Entry,
    Gathering,
    Text,
    Texts,
    among,
    apart,
    having,
    listed,
    see_keys,
)
from briefing.language.locale_file import load
from briefing.language.table import Table, load_table
from briefing.language.values import Noun, PartyKind
from briefing.reading.fields import After, Field, Plain
from briefing.reading.kinds import keys
from briefing.reading.models import before, sees
from briefing.reading.nearest import nearest, similar
from briefing.reading.values import ValueWithHintError
from briefing.records import frozen, replace

NUMBERS: tuple[str, ...] = ("singular", "plural")
WAYS: Final = ("up", "down", "same", "virtually")
BALANCE_KEYS: Final = (
    *(f"{side}-{way}" for side in ("deficit", "surplus") for way in ("up", "down", "same")),
    *("deficit-to-surplus", "surplus-to-deficit", "deficit-to-zero", "surplus-to-zero"),
    *("zero-to-deficit", "zero-to-surplus", "zero-same"),
)
Way = Annotated[str, among(*WAYS, *(f"change-{way}" for way in WAYS))]


@frozen
class Lexeme:
    """A word or phrase with its forms by case and number; what is not there is derived, where the rules can.

    ``key`` says where it comes from, for errors; ``paucal`` is the form after 2, 3, 4 where it is a form of its own.
    ``spellings`` are those of a unit in data files, ``typed`` how people type it otherwise, for remedies.
    ``noun`` is the word of the data that it was made of.
    ``settled`` is false where nobody wrote the number and the word does not show it, so that it is only the usual one.
    """

    key: str
    forms: Mapping[tuple[str, str], str]
    gender: str = ""
    number: str = "singular"
    settled: bool = True
    animate: bool = False
    paucal: str = ""
    possessive: bool | None = None
    harmony: str = ""
    spoken: str = ""
    kind: str = "noun"
    unit: bool = False
    discrete: bool = False
    spelled: bool = False
    short: str = ""
    symbol: str = ""
    at: str = ""
    article: bool = False
    spellings: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    noun: Noun | None = None


@frozen
class CountryEntry:
    """A country's names and adjective, and the names that people type beside these."""

    short: Lexeme
    official: Lexeme
    adjective: str
    typed: tuple[str, ...] = ()
    kind: PartyKind = "state"


# ------------------------------------------------------------------------------------------------ what the files hold


@frozen
class Wanted:
    """What a language asks of its words: cases there are and must be written, numbers, prepositions, plurals."""

    cases: tuple[str, ...]
    needed: tuple[str, ...]
    numbers: tuple[str, ...]
    at: tuple[str, ...]
    categories: tuple[str, ...]

    @classmethod
    def by(cls, config: Config, *, derives: bool) -> Self:
        """Return what a language wants; ``derives`` tells that its rules derive every form from the nominative."""
        counted = {form.partition(".")[2] for rules in config.counting.values() for form in rules.values()}
        needed = ("nom",) if derives else tuple(case for case in config.cases if case not in config.optional_cases)
        numbers = NUMBERS if "plural" in counted and not derives else NUMBERS[:1]
        return cls(config.cases, needed, numbers, config.names.at, config.categories)


def _of(info: ValidationInfo) -> Wanted:
    return cast("Wanted", info.context)


def _case(case: str, info: ValidationInfo) -> str:
    cases = _of(info).cases
    if case not in cases:
        raise ValueWithHintError(f"unknown case {case!r}", nearest(case, cases))
    return case


def _pair(value: Any) -> tuple[str, ...]:
    if isinstance(value, str) and value:  # as most are
        return (value,)
    pair = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else ()
    if not 1 <= len(pair) <= len(NUMBERS) or not all(isinstance(text, str) and text for text in pair):
        raise ValueWithHintError("should be a text, or [singular, plural]", "write both in brackets: [year, years]")
    return pair


def _place(at: str, info: ValidationInfo) -> str:
    if at and at not in _of(info).at:
        raise ValueWithHintError(f"{at!r} is not a preposition of place", nearest(at, _of(info).at))
    return at


Forms = Mapping[Annotated[str, After(_case)], Annotated[tuple[str, ...], Plain(_pair)]]
At = Annotated[str, After(_place)]


class Declined(Entry):
    """A word with its forms, which stand below ``forms``, or next to the other keys, or are ``one`` and ``other``."""

    @before
    @classmethod
    def _together(cls, data: Any, info: ValidationInfo) -> Any:
        return cls.together(data, _of(info).cases)

    @classmethod
    def together(cls, data: Any, cases: tuple[str, ...]) -> Any:
        """Return a word as it is written with its forms below ``forms``, wherever these stand."""
        if not isinstance(data, Mapping):
            return {"forms": {"nom": data}} if isinstance(data, str) else data
        if "forms" in data:
            return data
        own, rest = apart(cls, data)
        misspelt = {key for key in rest if key not in cases and similar(key, keys(cls))}
        forms = {key: rest.pop(key) for key in list(rest) if key not in misspelt}
        if "one" in own:
            forms["nom"] = [own["one"], own.get("other", own["one"])]
        return {**own, **rest, "forms": forms}

    @sees("forms")
    @classmethod
    def _see_forms(cls, forms: Forms, info: ValidationInfo) -> Forms:
        """See that the forms are there that nothing derives; what has a symbol may have none."""
        word, wanted = info.data, _of(info)
        own = word.get("number", "singular")
        missing = [
            f"{case} {number}"
            for case in wanted.needed
            for number in (wanted.numbers if word.get("countable", False) else (own,))
            if case not in forms or (len(forms[case]) == 1 and number != own)
        ]
        if missing and (forms or not word.get("symbol")):
            raise ValueWithHintError(f"forms are missing: {', '.join(missing)}", f"add `{missing[0].split()[0]}: …`")
        return forms


class Name(Declined):
    """A name of a country."""

    possessive: bool = False
    harmony: Literal["front", "back"] | None = None
    spoken: str = ""
    forms: Forms


class Word(Declined):
    """A noun, a currency, a subject that moves."""

    gender: Literal["m", "f", "n"] | None = None
    number: Literal["singular", "plural"] = "singular"
    animate: bool = False
    paucal: str = ""
    possessive: bool = False
    harmony: Literal["front", "back"] | None = None
    spoken: str = ""
    unit: bool = False
    discrete: bool = False
    spelled: bool = False
    short: str = ""
    symbol: str = ""
    at: At = ""
    article: bool = False
    countable: bool = True
    spellings: Texts = ()
    typed: Texts = ()
    one: str = ""
    other: str = ""
    forms: Forms


class CountryNames(Entry):
    """What is said of a country."""

    short: Name
    official: Name
    adjective: str = ""
    kind: PartyKind = "state"
    gender: Literal["m", "f", "n"] | None = None
    number: Literal["singular", "plural"] = "singular"
    at: At = ""
    article: bool = False
    typed: Texts = ()


class Words(Gathering):
    """``nouns.yaml`` and ``currencies.yaml``."""

    gathered: ClassVar[tuple[str, Any]] = ("entries", Word)
    any_key: ClassVar[bool] = True

    reviewed_by: str = Field("", alias="reviewed_by")
    entries: Mapping[str, Word]


class Countries(Gathering):
    """``countries.yaml``."""

    gathered: ClassVar[tuple[str, Any]] = ("entries", CountryNames)
    any_key: ClassVar[bool] = True

    reviewed_by: str = Field("", alias="reviewed_by")
    entries: Mapping[str, CountryNames]


class Nothing(Entry):
    """What is said where a count is zero: of a counted noun, and of what the sentence has named before."""

    counted: Text
    alone: Text


class Predicate(Gathering):
    """A verb that agrees with a count: by plural category and gender; ``qualified`` with a number that is declined.

    ``later`` are its forms where words of its clause stand before it, if they differ („у Србији је отворена“).
    """

    gathered: ClassVar[tuple[str, Any]] = ("verbs", ByGender)

    counted: str = "{verb} {counted}"
    alone: str = "{verb} {number}"
    counted_case: str = "nom"
    qualified: ByGender = Field(default_factory=dict)
    none: Nothing | None = None
    later: Mapping[Category, ByGender] = Field(default_factory=dict)
    verbs: Mapping[Category, ByGender]

    @sees("verbs", "later")
    @classmethod
    def _see_every_category(cls, verbs: Mapping[str, ByGender], info: ValidationInfo) -> Mapping[str, ByGender]:
        see_keys(verbs, _of(info).categories)
        return verbs


class Subject(Word):
    """What moves, in sentences that name it."""

    countable: bool = False


class Movements(Gathering):
    """How figures move: verbs by direction, the whole sentence, and the verb with the amount.

    ``unleaned`` are the words that no clitic leans on: after them the auxiliary follows the participle.
    """

    gathered: ClassVar[tuple[str, Any]] = ("verbs", ByGender)

    moved: Text
    change: Text
    unleaned: Texts = ()
    verbs: Annotated[Mapping[Way, ByGender], having(*WAYS)]


class Predicates(Entry):
    """``predicates.yaml``; ``directions`` are words of growth and decline in authored text, a star for any ending."""

    reviewed_by: str = Field("", alias="reviewed_by")
    predicates: Mapping[str, Predicate] = {}
    subjects: Mapping[str, Subject] = {}
    movements: Movements
    directions: Texts = ()
    balance: Annotated[Mapping[Annotated[str, among(*BALANCE_KEYS)], str], having(*BALANCE_KEYS)]


# ------------------------------------------------------------------------------------------------------------- loading


def load_words(path: Path, wanted: Wanted) -> Table[Lexeme]:
    """Return the nouns of a language by key, or its currencies by ISO 4217 code."""
    origin = _origin(path)
    return load_table(path, Words, wanted, lambda key, word: _lexeme(origin + key, word))


def load_countries(path: Path, wanted: Wanted) -> Table[CountryEntry]:
    """Return the countries of a language by ISO 3166-1 code."""
    origin = _origin(path)
    return load_table(path, Countries, wanted, lambda code, names: _country(origin + code, names))


def _country(key: str, names: CountryNames) -> CountryEntry:
    common = {"gender": names.gender, "number": names.number}
    usual = {**common, "at": names.at, "article": names.article}
    # The head of an official name is another word: it takes the usual preposition, unless it is the short name.
    own = usual if names.official == names.short else common
    short = _lexeme(f"{key}.short", names.short, **usual)
    official = _lexeme(f"{key}.official", names.official, **own)
    return CountryEntry(short, official, names.adjective, names.typed, names.kind)


_OTHERWISE = frozenset(("forms", "one", "other"))
"""Keys of words whose nominative does not stand beside them."""


def names_in(table: Table[CountryEntry], cases: tuple[str, ...]) -> Iterator[str]:
    """Yield the names of countries as their table has them, in the nominative; no entry is made for that."""
    for country in table.written.values():
        for name in (country["short"], country["official"]):
            yield from listed(_nominative(name, cases))
        yield from listed(country.get("typed", ()))


def _nominative(name: Any, cases: tuple[str, ...]) -> Any:
    """Return the nominative of a name as its table has it: nearly all say just that, beside other forms."""
    if isinstance(name, str):
        return name
    if "nom" in name and not name.keys() & _OTHERWISE:
        return name["nom"]
    return Name.together(name, cases)["forms"].get("nom", ())


def forms_in(table: Table[Lexeme], cases: tuple[str, ...]) -> Iterator[str]:
    """Yield the forms of words as their table has them; no entry is made for that."""
    for word in table.written.values():
        for texts in Word.together(word, cases)["forms"].values():
            yield from listed(texts)


def load_predicates(path: Path, wanted: Wanted) -> tuple[Predicates, dict[str, Lexeme]]:
    """Return the predicates and movements of a language, and its subjects as words."""
    predicates = load(path, Predicates, replace(wanted, needed=("nom",)))
    origin = _origin(path)
    subjects = {key: _lexeme(f"{origin}subjects.{key}", word) for key, word in predicates.subjects.items()}
    return predicates, subjects


def _origin(path: Path) -> str:
    """Return what the places of a file's words begin with."""
    return f"{path.parent.name}/{path.name}: "


def _lexeme(key: str, word: Word | Name, **more: Any) -> Lexeme:
    # What is not written is as a lexeme has it: of nearly all words, that is nearly all.
    written = {name: getattr(word, name) for name in word.model_fields_set & _KEPT} | more
    values = {name: value for name, value in written.items() if value is not None}
    number = values.setdefault("number", NUMBERS[0])
    forms = {
        (case, name): text
        for case, pair in word.forms.items()
        for name, text in zip(NUMBERS if len(pair) > 1 else (number,), pair, strict=True)
    }
    return Lexeme(key=key, forms=forms, possessive=word.possessive, **values)


_KEPT = Lexeme.__annotations__.keys() - {"forms", "possessive"}

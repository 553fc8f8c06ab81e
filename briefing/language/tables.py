"""The word tables of a language: nouns, currencies, countries, predicates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.language.config import CATEGORIES, Config
from briefing.language.locale_file import Table, read
from briefing.reading.nearest import similar
from briefing.reading.plain import Data

NUMBERS: tuple[str, ...] = ("singular", "plural")
GENDERS = ("m", "f", "n")
DIRECTIONS = ("up", "down", "same", "virtually")
BALANCE_KEYS = (
    *(f"{side}-{way}" for side in ("deficit", "surplus") for way in ("up", "down", "same")),
    *("deficit-to-surplus", "surplus-to-deficit", "deficit-to-zero", "surplus-to-zero"),
    *("zero-to-deficit", "zero-to-surplus", "zero-same"),
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word or phrase with its forms by case and number; what is not there is derived, where the rules can.

    ``key`` says where it comes from, for errors; ``paucal`` is the form after 2, 3, 4 where it is a form of its own.
    ``settled`` is false where nobody wrote the number and the word does not show it, so that it is only the usual one.
    """

    key: str
    forms: Mapping[tuple[str, str], str]
    gender: str = ""
    number: str = "singular"
    settled: bool = True
    animate: bool = False
    paucal: str = ""
    possessive: bool = False
    harmony: str = ""
    spoken: str = ""
    kind: str = "noun"
    unit: bool = False
    short: str = ""
    symbol: str = ""
    at: str = ""
    article: bool = False


@dataclass(frozen=True, slots=True)
class CountryEntry:
    """A country's names and adjective."""

    short: Lexeme
    official: Lexeme
    adjective: str


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb that agrees with a count: by plural category and gender."""

    counted: str
    alone: str
    verbs: Mapping[str, Mapping[str, str]]
    counted_case: str


@dataclass(frozen=True, slots=True)
class Predicates:
    """What ``predicates.yaml`` says."""

    predicates: Mapping[str, Predicate]
    subjects: Mapping[str, Lexeme]
    movements: Mapping[str, Mapping[str, str]]
    moved: str
    change: str
    balance: Mapping[str, str]


_LEXEME_KEYS = (
    *("forms", "gender", "number", "animate", "paucal", "possessive", "harmony", "spoken", "unit", "short"),
    *("symbol", "one", "other", "at", "article", "countable"),
)


def load_nouns(path: Path, config: Config, *, derives: bool) -> dict[str, Lexeme]:
    """Return the nouns of a language; ``derives`` tells that its rules derive every form from the nominative."""
    table = read(path)
    return _lexemes(table, config, derives=derives)


def load_currencies(path: Path, config: Config, *, derives: bool) -> dict[str, Lexeme]:
    """Return the currencies of a language by ISO 4217 code."""
    table = read(path)
    return _lexemes(table, config, derives=derives)


def _lexemes(table: Table, config: Config, *, derives: bool) -> dict[str, Lexeme]:
    lexemes: dict[str, Lexeme] = {}
    for key, value in table.mapping(table.data, "").items():
        if key == "reviewed_by":
            continue
        fields = table.mapping(value, key)
        table.known_keys(fields, key, (*_LEXEME_KEYS, *config.cases))
        lexemes[key] = _lexeme(table, key, fields, config)
        counted = table.flag(fields["countable"], f"{key}.countable") if "countable" in fields else True
        needed = ("singular",) if derives or not counted or "plural" not in _counted_numbers(config) else NUMBERS
        if not fields.get("symbol") or lexemes[key].forms:
            _complete(table, key, lexemes[key], config, needed, derives=derives)
    table.raise_problems()
    return lexemes


def _counted_numbers(config: Config) -> set[str]:
    return {form.partition(".")[2] for rules in config.counting.values() for form in rules.values()}


def _lexeme(table: Table, key: str, fields: Mapping[str, Data], config: Config) -> Lexeme:
    forms: dict[tuple[str, str], str] = {}
    number = table.choice(fields["number"], f"{key}.number", NUMBERS) if "number" in fields else "singular"
    written = fields.get("forms", {case: fields[case] for case in config.cases if case in fields})
    if "one" in fields:
        written = {"nom": [fields["one"], fields.get("other", fields["one"])]}
    for case, value in table.mapping(written, key).items():
        place = f"{key}.{case}"
        if case not in config.cases:
            table.wrong(place, f"unknown case {case!r}", similar(case, config.cases))
            continue
        pair = table.texts(value, place)
        if not 1 <= len(pair) <= len(NUMBERS) or not all(pair):
            table.wrong(place, "should be [singular, plural]")
        numbers = NUMBERS if len(pair) > 1 else (number,)
        forms.update({(case, name): text for name, text in zip(numbers, pair, strict=False)})
    gender = table.choice(fields["gender"], f"{key}.gender", GENDERS) if "gender" in fields else ""
    harmony = table.choice(fields["harmony"], f"{key}.harmony", ("front", "back")) if "harmony" in fields else ""
    texts = {name: table.text(fields.get(name, ""), f"{key}.{name}") for name in _TEXTS}
    flags = {name: table.flag(fields[name], f"{key}.{name}") if name in fields else False for name in _FLAGS}
    if texts["at"] and texts["at"] not in config.at:
        table.wrong(f"{key}.at", f"{texts['at']!r} is not a preposition of place", similar(texts["at"], config.at))
    return Lexeme(
        key=f"{table.path.parent.name}/{table.path.name}: {key}",
        forms=forms,
        gender=gender,
        number=number,
        settled=True,
        harmony=harmony,
        animate=flags["animate"],
        possessive=flags["possessive"],
        unit=flags["unit"],
        article=flags["article"],
        **texts,
    )


_TEXTS = ("paucal", "spoken", "short", "symbol", "at")
_FLAGS = ("animate", "possessive", "unit", "article")


def _complete(
    table: Table, key: str, lexeme: Lexeme, config: Config, numbers: tuple[str, ...], *, derives: bool
) -> None:
    cases = ("nom",) if derives else tuple(case for case in config.cases if case not in config.optional_cases)
    missing = [f"{case} {number}" for case in cases for number in numbers if not lexeme.forms.get((case, number))]
    if missing:
        table.wrong(key, f"forms are missing: {', '.join(missing)}")


def load_countries(path: Path, config: Config, *, derives: bool) -> dict[str, CountryEntry]:
    """Return the countries of a language by ISO 3166-1 code."""
    table = read(path)
    countries: dict[str, CountryEntry] = {}
    for code, value in table.mapping(table.data, "").items():
        if code == "reviewed_by":
            continue
        fields = table.mapping(value, code)
        table.known_keys(fields, code, ("short", "official", "gender", "number", "at", "adjective", "article"))
        common: dict[str, Data] = {
            name: fields[name] for name in ("gender", "number", "at", "article") if name in fields
        }
        names: dict[str, Lexeme] = {}
        for name in ("short", "official"):
            key = f"{code}.{name}"
            written = fields.get(name, "")
            forms = {"nom": written} if isinstance(written, str) else table.mapping(written, key)
            table.known_keys(forms, key, (*config.cases, "harmony", "possessive", "spoken"))
            if (
                name == "official"
            ):  # its head is another word; it takes the usual preposition, unless it is the short name
                same = forms == fields.get("short")
                common = {key: item for key, item in common.items() if same or key not in ("at", "article")}
            names[name] = _lexeme(table, key, {**forms, **dict(common)}, config)
            _complete(table, key, names[name], config, (names[name].number,), derives=derives)
        adjective = table.text(fields.get("adjective", ""), f"{code}.adjective")
        countries[code] = CountryEntry(names["short"], names["official"], adjective)
    table.raise_problems()
    return countries


def load_predicates(path: Path, config: Config) -> Predicates:
    """Return the predicates, subjects and movements of a language."""
    table = read(path)
    data = table.mapping(table.data, "")
    table.known_keys(data, "", ("reviewed_by", "predicates", "subjects", "movements", "balance"))
    predicates = {
        key: _predicate(table, f"predicates.{key}", value, config)
        for key, value in table.mapping(data.get("predicates", {}), "predicates").items()
    }
    subjects = {
        key: _lexeme(table, f"subjects.{key}", table.mapping(value, f"subjects.{key}"), config)
        for key, value in table.mapping(data.get("subjects", {}), "subjects").items()
    }
    movements: dict[str, Mapping[str, str]] = {}
    patterns = {"moved": "", "change": ""}
    ways = (*DIRECTIONS, *(f"change-{way}" for way in DIRECTIONS))
    written = table.mapping(data.get("movements", {}), "movements")
    table.known_keys(written, "movements", (*ways, *patterns))
    for key, value in written.items():
        if key in patterns:
            patterns[key] = table.text(value, f"movements.{key}")
        else:
            movements[key] = _by_gender(table, f"movements.{key}", value)
    for key in (*(way for way in DIRECTIONS if way not in movements), *(key for key in patterns if not patterns[key])):
        table.wrong("movements", f"{key!r} is missing")
    balance = table.mapping(data.get("balance", {}), "balance")
    table.known_keys(balance, "balance", BALANCE_KEYS)
    for key in BALANCE_KEYS:
        if key not in balance:
            table.wrong("balance", f"{key!r} is missing")
    wordings = {key: table.text(value, f"balance.{key}") for key, value in balance.items()}
    table.raise_problems()
    return Predicates(predicates, subjects, movements, patterns["moved"], patterns["change"], wordings)


def _by_gender(table: Table, key: str, value: Data) -> dict[str, str]:
    if isinstance(value, str):
        return {"*": value}
    fields = table.mapping(value, key)
    table.known_keys(fields, key, (*GENDERS, "pl", *(f"{gender}pl" for gender in GENDERS), "*"))
    return {gender: table.text(text, f"{key}.{gender}") for gender, text in fields.items()}


def _predicate(table: Table, key: str, value: Data, config: Config) -> Predicate:
    fields = table.mapping(value, key)
    table.known_keys(fields, key, ("counted", "alone", "counted-case", *CATEGORIES))
    verbs = {name: _by_gender(table, f"{key}.{name}", fields[name]) for name in CATEGORIES if name in fields}
    for name in config.categories:
        if name not in verbs:
            table.wrong(key, f"{name!r} is missing")
    counted = table.text(fields.get("counted", "{verb} {counted}"), f"{key}.counted")
    alone = table.text(fields.get("alone", "{verb} {number}"), f"{key}.alone")
    return Predicate(counted, alone, verbs, table.text(fields.get("counted-case", "nom"), f"{key}.counted-case"))


def reviewed_by(path: Path) -> str:
    """Return who has reviewed a table, empty when nobody has."""
    data = read(path).data
    name = data.get("reviewed_by", "") if isinstance(data, dict) else ""
    return name if isinstance(name, str) else ""

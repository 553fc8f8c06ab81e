"""Texts, names and codes of a data file, as pydantic types; ``amounts`` has its dates and quantities.

Every type takes the text of a scalar (or a value already made), and refuses the rest with a hint: an error raised here
has a ``hint`` attribute, which ``validation`` puts in the diagnostic. The JSON Schema of each says what an editor may
accept.
"""

from __future__ import annotations

import re
from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Annotated, Any, Final, TypeVar

from pydantic_core.core_schema import ValidationInfo

from briefing.data.chapters import CHAPTERS
from briefing.data.known import NOTHING, Known
from briefing.data.marks import Side, Translated
from briefing.links import LinkError, uri
from briefing.reading.fields import After, Before, JsonSchema
from briefing.reading.kinds import Ref
from briefing.reading.nearest import most_like
from briefing.reading.scalars import Read
from briefing.reading.values import ValueWithHintError, scalar, shown
from briefing.regex import regex

_LEAST_LIKE: Final = 5  # letters of a country's name that may be misspelt
LONGEST_WORD: Final = 200  # no line of a page holds more; a longer one is a slip, and cannot be set
LONGEST_KEY: Final = 60
LONGEST_ADDRESS: Final = 2000
LONGEST_LABEL: Final = 63  # of a host's name, between its dots
KEY_PATTERN: Final = r"^[a-z][a-z0-9_-]*$"
PARTY_PATTERN: Final = r"^[A-Z][A-Z0-9]{1,11}$"
LANGUAGE_PATTERN: Final = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"

VERSION: Final = 2
"""The version of the data file's schema."""

_SCHEME: Final = regex(r"(https?://|mailto:)", re.IGNORECASE)  # capitals count as small letters (RFC 3986)
_USER: Final = regex(r"(https?://)[^/?#]*@")

K = TypeVar("K")
V = TypeVar("V")


class FrozenMap(Mapping[K, V]):
    """A mapping that cannot change, keeps its order, and can be hashed and pickled.

    What ``Mapping`` would make of the three methods that it needs is asked of the items at once.
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[K, V] | None = None) -> None:
        """Copy the items."""
        self._items: dict[K, V] = dict(items or {})

    def __getitem__(self, key: K) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def get(self, key: K, default: Any = None) -> Any:
        """Return a value, or the default."""
        return self._items.get(key, default)

    def keys(self) -> KeysView[K]:
        """Return the keys."""
        return self._items.keys()

    def items(self) -> ItemsView[K, V]:
        """Return the keys with their values."""
        return self._items.items()

    def values(self) -> ValuesView[V]:
        """Return the values."""
        return self._items.values()

    def __hash__(self) -> int:
        return hash(tuple(self._items.items()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and self._items == dict(other)

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def __reduce__(self) -> tuple[type[FrozenMap[K, V]], tuple[dict[K, V]]]:
        return FrozenMap, (self._items,)


# ------------------------------------------------------------------------------------------------------------- text


def _prose(value: object) -> str:
    text = scalar(value, "a text")
    if not text.strip():
        raise ValueWithHintError("the text is empty", "write the text, or delete the key")
    return _of_words(text)


def _of_words(text: str) -> str:
    """Return a text whose words all fit a line."""
    if len(text) <= LONGEST_WORD:
        return text
    longest = max(text.split(), key=len, default="")
    if len(longest) > LONGEST_WORD:
        raise ValueWithHintError(
            f"a word of {len(longest)} characters begins with “{longest[:20]}”",
            f"break it up: a word has at most {LONGEST_WORD} characters",
        )
    return text


Prose = Annotated[str, Read(_prose)]
"""Text for people: not empty, and of words that fit a line."""


def _local_text(value: object) -> object:
    if not isinstance(value, Mapping):
        raise ValueWithHintError(
            f"expected a text for each language, not {shown(value)}", "write one line for each language: `en: …`"
        )
    return {key: text for key, text in value.items() if text is not None}


LocalText = Annotated[
    Mapping[str, Prose],
    Before(_local_text),
    After(FrozenMap),
    Translated(),
    JsonSchema(
        {
            "type": "object",
            "description": "The text in each language: `en: …`, `ru: …`",
            "patternProperties": {LANGUAGE_PATTERN: {"type": ["string", "null"]}},
            "additionalProperties": False,
            "minProperties": 1,
        }
    ),
]
"""A text in each language."""


def _key(value: object) -> str:
    text = scalar(value, "a name of letters and digits")
    if len(text) > LONGEST_KEY:
        raise ValueWithHintError("the name is too long", f"use at most {LONGEST_KEY} characters")
    if not re.fullmatch(KEY_PATTERN, text):
        raise ValueWithHintError(
            f"{shown(text)} is not a name", "use small Latin letters, digits, `_` and `-`, beginning with a letter"
        )
    return text


def _reference(value: object) -> str:
    """Read the name of an entry; whether there is one, ``references`` sees, and what was meant if there is none."""
    text = scalar(value, "the name of an entry")
    if len(text) > LONGEST_WORD:
        raise ValueWithHintError("the name is too long", f"use at most {LONGEST_KEY} characters")
    return text


_KEY_SCHEMA: Final[dict[str, Any]] = {"type": "string", "pattern": KEY_PATTERN, "maxLength": LONGEST_KEY}
Key = Annotated[str, Read(_key), JsonSchema(_KEY_SCHEMA)]
"""The name of an entry."""
PersonKey = Annotated[
    str,
    Read(_reference),
    Ref("people"),
    JsonSchema(_KEY_SCHEMA | {"description": "The name of an entry of `people`"}),
]
TermKey = Annotated[
    str,
    Read(_reference),
    Ref("terms"),
    JsonSchema(_KEY_SCHEMA | {"description": "The name of an entry of `terms`"}),
]


def _chapter(value: object) -> str:
    text = scalar(value, "a chapter of the Harmonized System, such as 31").strip()
    if text not in CHAPTERS:
        number = re.sub(r"\D", "", text)[:2].zfill(2)
        hint = f"write the two digits of the chapter: {number}" if number in CHAPTERS else "chapters are 01 to 97"
        raise ValueWithHintError(f"{shown(text)} is no chapter of the Harmonized System", hint)
    return text


HsChapter = Annotated[
    str,
    Read(_chapter),
    JsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": "^[0-9]{2}$",
            "description": "A chapter of the Harmonized System, two digits: 31",
        }
    ),
]
"""A chapter of the Harmonized System; its name is in the tables of each language."""
SourceKey = Annotated[
    str,
    Read(_reference),
    Ref("sources"),
    JsonSchema(_KEY_SCHEMA | {"description": "The name of an entry of `sources`"}),
]


def _plain(value: object) -> str:
    return "" if value is None else _of_words(scalar(value, "a text"))


def _spoken_language(value: object) -> str:
    return "unknown" if value == "unknown" else _language(value)


SpokenLanguage = Annotated[
    str,
    Read(_spoken_language),
    Ref("languages"),
    JsonSchema({"type": "string", "description": "Language that words were spoken in: en, ru …, or unknown"}),
]

PlainText = Annotated[str, Read(_plain), JsonSchema({"type": ["string", "number", "null"]})]
"""Text that is the same in every language: a number of a letter, a classification."""


def table(value: object) -> object:
    """Read named entries; a key without a value has none."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise ValueWithHintError(
            f"expected named entries, not {shown(value)}", "write each entry as `name:` and indent it"
        )
    return value


Catalogue = Annotated[Mapping[Key, V], Before(table), After(FrozenMap)]
"""Entries by name, in the order written."""


def _web_address(value: object) -> str:
    text = "" if value is None else scalar(value, "a web address")
    if len(text) > LONGEST_ADDRESS:
        raise ValueWithHintError("the web address is too long", f"use at most {LONGEST_ADDRESS} characters")
    whole = "write the whole of it: https://example.org/page"
    text = _SCHEME.sub(lambda scheme: scheme[0].lower(), text, count=1) if _SCHEME.match(text) else text
    if text and not re.fullmatch(r"(https?://|mailto:)[^<>\"]+", text):
        raise ValueWithHintError(f"{shown(text)} is not a web address", whole)
    if secret := _USER.match(text):
        plain = f"{secret[1]}{text[secret.end() :]}"
        raise ValueWithHintError("has a user's name or password in it, which would be printed", f"write {shown(plain)}")
    try:
        if text:
            uri(text)
    except LinkError as problem:
        raise ValueWithHintError(f"{shown(text)} is not a web address: {problem}", whole) from None
    return text


WebAddress = Annotated[
    str,
    Read(_web_address),
    JsonSchema(
        {
            "type": ["string", "null"],
            "pattern": "^(https?://|mailto:)",
            "description": "https://example.org/page",
        }
    ),
]
"""An address that a link may lead to."""


def gather_words(value: object, *, apart: tuple[str, ...]) -> object:
    """Return a term with its language keys under ``words``; the keys named in ``apart`` stay where they are."""
    if isinstance(value, Mapping) and "words" not in value:
        words = {key: text for key, text in value.items() if key not in apart and text is not None}
        return {"words": words} | {key: value[key] for key in apart if value.get(key) is not None}
    if not isinstance(value, Mapping | None):
        raise ValueWithHintError(
            f"expected the words for each language, not {shown(value)}", "write one line for each language: `en: …`"
        )
    return value


def schema_version(value: object) -> int:
    """Read the version of the data file's schema."""
    text = scalar(value, f"the schema's version, {VERSION}")
    if text != str(VERSION):
        raise ValueWithHintError(
            f"{shown(text)} is not a version of the schema that this program reads", f"write schema: {VERSION}"
        )
    return VERSION


def _country(value: object, info: ValidationInfo) -> str:
    text = scalar(value, "a country code of two letters, such as RS")
    known = info.context if isinstance(info.context, Known) else NOTHING
    if not re.fullmatch(r"[A-Z]{2}", text) and text not in known.parties:
        meant = country_meant(text, known)
        other = "write two capital letters, such as RS, or declare it under `parties:`"
        hint = f"write {meant}" if meant else other
        message = f"{shown(text)} is not a country code (ISO 3166-1)"
        raise ValueWithHintError(message, hint, understood=bool(meant))
    return text


def _currency(value: object) -> str:
    text = scalar(value, "a currency code of three letters, such as KZT")
    if not re.fullmatch(r"[A-Z]{3}", text):
        hint = f"write {text.upper()}" if re.fullmatch(r"[A-Za-z]{3}", text) else "write three capital letters: KZT"
        raise ValueWithHintError(f"{shown(text)} is not a currency code (ISO 4217)", hint)
    return text


def _figure_name(value: object) -> str:
    text = scalar(value, "a figure, such as trade.exports")
    if not re.fullmatch(r"[a-z][\w-]*(\.[\w/-]+)+", text, re.ASCII):
        hint = "write where it stands in the file, its keys joined by points: trade.exports"
        raise ValueWithHintError(f"{shown(text)} is not the name of a figure", hint)
    return text


def country_meant(text: str, known: Known) -> str:
    """Return the code of the country that a name or another code stands for; empty if there is none."""
    plain = " ".join(text.split()).casefold()
    names = known.wording().countries
    if plain.upper() in known.countries:
        return plain.upper()
    wanted = (plain, plain.replace(".", ""), plain.removeprefix("the "))
    found = next((names[one] for one in wanted if one in names), "")
    if not found and len(plain) >= _LEAST_LIKE:
        found = names.get(most_like(plain, [name for name in names if name[:1] == plain[:1]], 0.8), "")
    return found if found in known.countries else ""


CountryCode = Annotated[
    str,
    Read(_country, knowing=True),
    Ref("countries"),
    JsonSchema(
        {
            "type": "string",
            "pattern": PARTY_PATTERN,
            "description": "Country, ISO 3166-1: RS, or an entry of `parties`",
        }
    ),
]


def _party(value: object) -> str:
    text = scalar(value, "a code of capital letters, such as EAEU")
    if not re.fullmatch(PARTY_PATTERN, text):
        raise ValueWithHintError(f"{shown(text)} is not a code", "use two to twelve capital letters and digits: HK")
    return text


PartyCode = Annotated[str, Read(_party), JsonSchema({"type": "string", "pattern": PARTY_PATTERN, "maxLength": 12})]
"""The code of a side that the data file declares."""
CurrencyCode = Annotated[
    str,
    Read(_currency),
    Ref("currencies"),
    JsonSchema({"type": "string", "pattern": "^[A-Z]{3}$", "description": "Currency, ISO 4217: KZT"}),
]
SectionName = Annotated[
    str,
    Read(_key),
    Ref("sections"),
    JsonSchema(_KEY_SCHEMA | {"description": "The name of a section, ours or one of `sections`: trade"}),
]
FigureName = Annotated[
    str,
    Read(_figure_name),
    Ref("figures"),
    JsonSchema({"type": "string", "description": "A figure by its place in the file: trade.exports, culture.students"}),
]
SideCode = Annotated[CountryCode, Side()]
"""One of the two countries that the data file is about."""


def _language(value: object) -> str:
    text = scalar(value, "a language, such as ru")
    if not re.fullmatch(LANGUAGE_PATTERN, text):
        raise ValueWithHintError(f"{shown(text)} is not a language tag", "write a tag such as en, ru or sr-Latn")
    return text


LanguageTag = Annotated[
    str,
    Read(_language),
    Ref("languages"),
    JsonSchema({"type": "string", "pattern": LANGUAGE_PATTERN, "description": "Language: en, ru, sr-Latn"}),
]

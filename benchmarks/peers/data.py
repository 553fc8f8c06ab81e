"""The data file of the bundled example, read and checked: closed models, and every reference leads somewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, Self

import yaml
from pydantic import BaseModel, Field, model_validator

from peers.parts import Country, Model, Name, Person, Quantity, Source, Tag, Term, Word
from peers.sections import Corridor, ForeignPolicy, Investment, Relations, Summary, Trade

try:
    from yaml import CSafeLoader as Loader
except ImportError:
    from yaml import SafeLoader as Loader  # type: ignore[assignment]


class Requisites(Model):
    """Marks of the paper."""

    draft: bool = False


class Briefing(Model):
    """The whole file."""

    schema_: Literal[2] = Field(alias="schema")
    id: str
    home: Country
    partner: Country
    date: dt.date
    languages: tuple[Tag, ...]
    requisites: Requisites
    sources: Mapping[Name, Source]
    people: Mapping[Name, Person]
    terms: Mapping[Name, Term]
    relations: Relations
    summary: Summary
    trade: Trade
    investment: Investment
    corridor: Corridor
    foreign_policy: ForeignPolicy

    @model_validator(mode="after")
    def _refers(self) -> Self:
        wrong = list(_unknown(self))
        if wrong:
            raise ValueError("; ".join(wrong))
        return self


OF_TERMS = (  # the keys that name a term
    "city",
    "term",
    "name",
    "branches",
    "home",
    "partner",
    "product",
    "through",
    "field",
    "company",
    "works",
    "place",
    "links",
    "role",
    "between",
    "organisation",
    "parliament",
    "order",
    "principles",
)
REFERENCES = {"source": "sources", "invited_by": "people", **dict.fromkeys(OF_TERMS, "terms")}


def _unknown(briefing: Briefing) -> Iterator[str]:
    """Find references to sources, people and terms that are not there, and texts that lack a language."""
    known = {kind: getattr(briefing, kind) for kind in ("sources", "people", "terms")}
    for path, value in leaves(briefing):
        *_, holder, key = ("", *[part for part in path.split(".") if not part.isdigit()])
        kind = REFERENCES.get(key, "")
        is_country = isinstance(value, str) and value.isupper()
        is_status = holder == "memberships" and key in {"home", "partner"}
        if holder and kind and value and not is_country and not is_status and value not in known[kind]:
            yield f"{path}: {value} is none of the {kind}"
    for path, texts in local_texts(briefing):
        if lacking := [tag for tag in briefing.languages if tag not in texts]:
            yield f"{path}: there is no text for {', '.join(lacking)}"


def leaves(part: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Return every value of a model with its path, but for texts by language."""
    if isinstance(part, BaseModel) and not isinstance(part, Quantity | Word):
        for name in type(part).model_fields:
            yield from leaves(getattr(part, name), f"{path}.{name}" if path else name)
    elif isinstance(part, Mapping) and "en" not in part:
        for name, value in part.items():
            yield from leaves(value, f"{path}.{name}")
    elif isinstance(part, tuple):
        for number, value in enumerate(part):
            yield from leaves(value, f"{path}.{number}")
    elif not isinstance(part, Mapping) and part is not None:
        yield path, part


def local_texts(part: Any, path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Return every text by language, with its path."""
    if isinstance(part, Mapping) and "en" in part:
        if path.rpartition(".")[2] != "title" or not path.startswith("people"):
            yield path, part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from local_texts(getattr(part, name), f"{path}.{name}" if path else name)
    elif isinstance(part, Mapping | tuple):
        for name, value in part.items() if isinstance(part, Mapping) else enumerate(part):
            yield from local_texts(value, f"{path}.{name}")


def read(path: Path) -> Briefing:
    """Read a data file.

    Raises:
        ValidationError: With everything that is wrong in it.
    """
    with path.open("rb") as file:
        return Briefing.model_validate(yaml.load(file, Loader))

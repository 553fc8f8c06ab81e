"""Strict reading of ``language.yaml``: every key known, every pattern there, all mistakes at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from babel.plural import PluralRule, RuleError

from briefing.language.config import (
    APPROXIMATORS,
    CATEGORIES,
    PRECISIONS,
    REQUIRED_ROLES,
    ROLES,
    SCALES,
    Config,
    Hyphenation,
    Marks,
    Script,
    Typography,
)
from briefing.language.locale_file import Table, flatten, read
from briefing.reading.nearest import similar
from briefing.reading.plain import Data

# Every key below `patterns`, `dates`, `names`, `lists` and `approximators` that may be used; `*` is any word.
_REQUIRED = (
    "patterns.number.plain",
    "patterns.number.scaled",
    "patterns.count.plain",
    "patterns.count.scaled",
    "patterns.percent.default",
    "patterns.points",
    "patterns.money.default",
    "patterns.cell.percent",
    "patterns.cell.other",
    "patterns.unit.percent",
    "patterns.unit.points",
    "patterns.unit.measure",
    "patterns.unit.count.plain",
    "patterns.unit.count.scaled",
    "patterns.unit.money.plain",
    "patterns.unit.money.scaled",
    *(f"approximators.{name}.default" for name in APPROXIMATORS),
    *(f"dates.date.{precision}" for precision in PRECISIONS),
    *(f"dates.when.{precision}" for precision in PRECISIONS),
    *(
        f"names.{name}"
        for name in ("in", "to", "from-pattern", "with", "about", "full", "titled", "pair", "pair-names")
    ),
    *(f"lists.{name}" for name in ("two", "middle", "last", "nested", "inflected")),
)
_ALLOWED = (
    *_REQUIRED,
    "patterns.percent.*",
    "patterns.money.without-symbol",
    "patterns.money.*.full.plain",
    "patterns.money.*.full.scaled",
    "patterns.money.*.scaled.plain",
    "patterns.money.*.scaled.scaled",
    "patterns.unit.money-without-symbol.plain",
    "patterns.unit.money-without-symbol.scaled",
    "approximators.*.*.direct",
    "approximators.*.*.oblique",
    "approximators.*.*.count",
    *(f"dates.{role}.{key}" for role in ROLES for key in (*PRECISIONS, "pair", "pair-month", "case", "default")),
    *(f"dates.{role}.*.{key}" for role in ROLES for key in (*PRECISIONS, "pair", "pair-month")),
    "names.article",
    "names.from.*",
    "names.pair-stem.*",
    "lists.two-inflected",
)
_KEYS = (
    "reviewed_by",
    "tag",
    "bcp47",
    "name",
    "scripts",
    "morphology",
    "hyphenation",
    "cases",
    "optional-cases",
    "numbers",
    "cell-marks",
    "plurals",
    "counting",
    "approximate",
    "words-to",
    "scales",
    "patterns",
    "direct-cases",
    "approximators",
    "months",
    "dates",
    "ordinal-prepositions",
    "names",
    "lists",
    "typography",
)


def load_config(path: Path) -> Config:
    """Return what a ``language.yaml`` says, or raise DataError with everything that is wrong in it."""
    table = read(path)
    data = table.mapping(table.data, "")
    table.known_keys(data, "", _KEYS)
    patterns = _patterns(table, data)
    counting = _counting(table, data)
    categories = _categories(table, data)
    config = Config(
        path=path,
        reviewed_by=_text(table, data, "reviewed_by"),
        tag=_required(table, data, "tag"),
        bcp47=_required(table, data, "bcp47"),
        name=_required(table, data, "name"),
        scripts=_scripts(table, data),
        morphology=_text(table, data, "morphology") or "none",
        hyphenation=_hyphenation(table, data),
        cases=table.texts(data.get("cases", []), "cases") or ("nom",),
        optional_cases=table.texts(data.get("optional-cases", []), "optional-cases"),
        marks=_marks(table, data),
        cell_marks=_texts(table, data, "cell-marks"),
        plural=_plural(table, data),
        categories=categories,
        counting=counting,
        approximate=_text(table, data, "approximate") or "other",
        words_to=_whole(table, data, "words-to"),
        scales=_texts(table, data, "scales"),
        patterns=patterns,
        direct_cases=table.texts(data.get("direct-cases", []), "direct-cases"),
        wordings=_wordings(table, data, patterns),
        months=_months(table, data),
        ordinal_prepositions=_nested(table, data, "ordinal-prepositions"),
        at=_at(table, data),
        inner=_inner(table, data),
        typography=_typography(table, data),
    )
    for category in categories:
        if category not in counting:
            table.wrong("counting", f"the category {category!r} is missing")
    for scale in SCALES:
        if scale not in config.scales:
            table.wrong("scales", f"{scale!r} is missing")
    table.raise_problems()
    return config


def _text(table: Table, data: Mapping[str, Data], key: str) -> str:
    return table.text(data[key], key) if key in data else ""


def _required(table: Table, data: Mapping[str, Data], key: str) -> str:
    text = _text(table, data, key)
    if not text:
        table.wrong(key, f"{key!r} is missing")
    return text


def _whole(table: Table, data: Mapping[str, Data], key: str, default: int = 0) -> int:
    text = _text(table, data, key.rpartition(".")[2])
    if not text:
        return default
    if not text.isdecimal():
        table.wrong(key, f"{text!r} is not a whole number")
        return default
    return int(text)


def _texts(table: Table, data: Mapping[str, Data], key: str) -> dict[str, str]:
    inner = table.mapping(data.get(key, {}), key)
    return {name: table.text(value, f"{key}.{name}") for name, value in inner.items()}


def _nested(table: Table, data: Mapping[str, Data], key: str) -> dict[str, Mapping[str, str]]:
    inner = table.mapping(data.get(key, {}), key)
    return {name: _texts(table, inner, name) for name in inner}


def _scripts(table: Table, data: Mapping[str, Data]) -> tuple[Script, ...]:
    scripts: list[Script] = []
    for tag, value in table.mapping(data.get("scripts", {}), "scripts").items():
        key = f"scripts.{tag}"
        fields = table.mapping(value, key)
        table.known_keys(fields, key, ("bcp47", "name", "rule", "patterns"))
        texts = {name: table.text(text, f"{key}.{name}") for name, text in fields.items()}
        for name in ("bcp47", "name", "rule"):
            if not texts.get(name):
                table.wrong(key, f"{name!r} is missing")
        scripts.append(
            Script(tag, texts.get("bcp47", ""), texts.get("name", ""), texts.get("rule", ""), texts.get("patterns", ""))
        )
    return tuple(scripts)


def _marks(table: Table, data: Mapping[str, Data]) -> Marks:
    fields = table.mapping(data.get("numbers", {}), "numbers")
    known = ("decimal", "group", "group-from", "minus", "plus", "range")
    table.known_keys(fields, "numbers", known)
    for name in known:
        if name not in fields:
            table.wrong("numbers", f"{name!r} is missing")
    texts = _texts(table, data, "numbers")
    group_from = _whole(table, fields, "numbers.group-from", 4)
    return Marks(
        texts.get("decimal", "."),
        texts.get("group", ""),
        group_from,
        texts.get("minus", "−"),
        texts.get("plus", "+"),
        texts.get("range", "–"),
    )


def _hyphenation(table: Table, data: Mapping[str, Data]) -> Hyphenation:
    fields = table.mapping(data.get("hyphenation", {}), "hyphenation")
    table.known_keys(fields, "hyphenation", ("patterns", "rule", "left", "right"))
    return Hyphenation(
        _text(table, fields, "patterns"),
        _text(table, fields, "rule"),
        _whole(table, fields, "hyphenation.left", 2),
        _whole(table, fields, "hyphenation.right", 2),
    )


def _categories(table: Table, data: Mapping[str, Data]) -> tuple[str, ...]:
    rules = table.mapping(data.get("plurals", {}), "plurals")
    table.known_keys(rules, "plurals", CATEGORIES)
    return (*rules, "other")


def _plural(table: Table, data: Mapping[str, Data]) -> PluralRule:
    rules = _texts(table, data, "plurals")
    try:
        return PluralRule({name: rule for name, rule in rules.items() if name in CATEGORIES})
    except (RuleError, ValueError) as problem:
        table.wrong("plurals", f"a rule is not in CLDR's syntax: {problem}")
        return PluralRule({})


def _counting(table: Table, data: Mapping[str, Data]) -> dict[str, Mapping[str, str]]:
    counting = _nested(table, data, "counting")
    table.known_keys(dict.fromkeys(counting, ""), "counting", (*CATEGORIES, "animate"))
    for name, rules in counting.items():
        if name != "animate" and "*" not in rules:
            table.wrong(f"counting.{name}", "the form for every other case, “*”, is missing")
        for case, form in rules.items():
            if not re.fullmatch(r"paucal|[\w=]+\.(singular|plural)", form):
                hint = "Write paucal, or a case and a number: gen.plural, =.singular."
                table.wrong(f"counting.{name}.{case}", f"{form!r} is not a form", hint)
    return counting


def _patterns(table: Table, data: Mapping[str, Data]) -> dict[str, str]:
    patterns: dict[str, str] = {}
    for section in ("patterns", "approximators", "dates", "names", "lists"):
        for key, value in flatten(data.get(section, {}), section):
            if key in ("names.at", "lists.inner"):
                continue
            if not isinstance(value, str):
                table.wrong(key, "should be a text")
            elif not any(fnmatchcase(key, allowed) for allowed in _ALLOWED):
                table.wrong(key, "unknown key", similar(key, _ALLOWED))
            else:
                patterns[key] = value
    _complete(table, patterns)
    return patterns


def _complete(table: Table, patterns: Mapping[str, str]) -> None:
    """Note the patterns that every language needs and this one lacks."""
    for key in _REQUIRED:
        if key not in patterns:
            table.wrong(key, f"{key.rpartition('.')[2]!r} is missing")
    for key in ("patterns.percent", "patterns.money"):
        default = patterns.get(f"{key}.default", "")
        styles = {name.removeprefix(f"{key}.").split(".")[0] for name in patterns if name.startswith(f"{key}.")}
        if default and default not in styles:
            table.wrong(f"{key}.default", f"{default!r} is not one of the styles", similar(default, styles))
    for role in REQUIRED_ROLES:
        if not any(key.startswith(f"dates.{role}.") for key in patterns):
            table.wrong("dates", f"{role!r} is missing")


def _wordings(table: Table, data: Mapping[str, Data], patterns: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    wordings: dict[str, tuple[str, ...]] = {}
    for name, value in table.mapping(data.get("approximators", {}), "approximators").items():
        key = f"approximators.{name}"
        if name not in APPROXIMATORS:
            table.wrong(key, f"unknown key {name!r}", similar(name, APPROXIMATORS))
            continue
        words = tuple(word for word in table.mapping(value, key) if word != "default")
        default = patterns.get(f"{key}.default", "")
        if default not in words:
            table.wrong(f"{key}.default", f"{default!r} is not one of its wordings", similar(default, words))
        for word in words:
            if f"{key}.{word}.direct" not in patterns:
                table.wrong(f"{key}.{word}", "'direct' is missing")
        wordings[name] = (default, *(word for word in words if word != default))
    return wordings


def _months(table: Table, data: Mapping[str, Data]) -> tuple[Mapping[str, str], ...]:
    months = data.get("months", [])
    if not isinstance(months, list) or len(months) != 12:  # noqa: PLR2004 - the months of a year
        table.wrong("months", "should be a list of the twelve months")
        return tuple({"nom": ""} for _ in range(12))
    return tuple(
        {"nom": month} if isinstance(month, str) else _texts(table, {f"months.{index}": month}, f"months.{index}")
        for index, month in enumerate(months)
    )


def _at(table: Table, data: Mapping[str, Data]) -> tuple[str, ...]:
    names = table.mapping(data.get("names", {}), "names")
    return table.texts(names["at"], "names.at") if "at" in names else ()


def _inner(table: Table, data: Mapping[str, Data]) -> tuple[str, ...]:
    lists = table.mapping(data.get("lists", {}), "lists")
    return table.texts(lists["inner"], "lists.inner") if "inner" in lists else ()


def _typography(table: Table, data: Mapping[str, Data]) -> Typography:
    fields = table.mapping(data.get("typography", {}), "typography")
    known = ("quotes", "apostrophe", "dash", "number-binds", "bind-after", "bind-before", "rewrite")
    table.known_keys(fields, "typography", known)
    lists = {
        name: table.texts(fields.get(name, []), f"typography.{name}")
        for name in ("quotes", "number-binds", "bind-after", "bind-before")
    }
    quotes = lists["quotes"]
    if len(quotes) != 4:  # noqa: PLR2004 - outer pair, inner pair
        table.wrong("typography.quotes", "should be four marks: outer pair, inner pair")
        quotes = ('"', '"', "'", "'")
    rewrite: list[tuple[str, str]] = []
    rules = fields.get("rewrite", [])
    for index, rule in enumerate(rules if isinstance(rules, list) else []):
        key = f"typography.rewrite.{index}"
        pair = table.mapping(rule, key)
        table.known_keys(pair, key, ("find", "replace"))
        find, replace = (table.text(pair.get(name, ""), f"{key}.{name}") for name in ("find", "replace"))
        try:
            re.compile(find)
        except re.error as problem:
            table.wrong(f"{key}.find", f"is not a regular expression: {problem}")
            continue
        rewrite.append((find, replace))
    return Typography(
        (quotes[0], quotes[1], quotes[2], quotes[3]),
        _text(table, fields, "apostrophe") or "’",
        _text(table, fields, "dash") or "–",
        lists["number-binds"],
        lists["bind-after"],
        lists["bind-before"],
        tuple(rewrite),
    )

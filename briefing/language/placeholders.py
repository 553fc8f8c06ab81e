"""What a placeholder of authored text prints: which function a value and a form stand for.

A form is a case, a style, or both with a dot between: ``dat``, ``in``, ``official.gen``, ``adjective.f.ins``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.errors import DataError, error
from briefing.language import agreement
from briefing.language.arguments import MOMENTS
from briefing.language.config import ROLES
from briefing.language.grammar import Grammar
from briefing.language.values import Cite, Country, Datum, Kind, Noun, Person, Quantity, Value

Call = tuple[str, Mapping[str, str]]

_FIGURE: Mapping[Kind, str] = {
    Kind.COUNT: "NUM",
    Kind.PERCENT: "PCT",
    Kind.POINTS: "POINTS",
    Kind.MONEY: "MONEY",
    Kind.MEASURE: "MEASURE",
}
_RELATIONS: Mapping[str, Call] = {name: (name.upper(), {}) for name in ("in", "to", "from", "with", "about")}
_STYLES: tuple[tuple[type | tuple[type, ...], Mapping[str, Call]], ...] = (
    (Country, {"": ("NAME", {}), **_RELATIONS, "official": ("OFFICIAL", {}), "adjective": ("ADJ", {})}),
    (
        Person,
        {
            "": ("PERSON", {"style": "name"}),
            **{style: ("PERSON", {"style": style}) for style in ("name", "full", "titled")},
            **_RELATIONS,
        },
    ),
    (Noun, {"": ("NAME", {}), **_RELATIONS, "quoted": ("QUOTED", {})}),
    (
        MOMENTS,
        {
            "": ("DATE", {}),
            "when": ("WHEN", {}),
            "since": ("SINCE", {}),
            **{role: ("PERIOD", {"role": role}) for role in ROLES if role not in ("date", "when", "since")},
        },
    ),
    (Cite, {"": ("CITE", {})}),
    (tuple, {"": ("LIST", {}), "official": ("LIST", {"form": "official"})}),
    (int, {"": ("NUM", {}), "ordinal": ("ORD", {})}),
    (str, {"": ("NAME", {})}),
)
_FIGURE_STYLES: Mapping[str, Call] = {
    "": ("", {}),
    "plain": ("", {"approx": "plain"}),
    "number": ("MONEY", {"show": "number"}),
    "scaled": ("MONEY", {"show": "scaled"}),
    "words": ("", {"style": "words"}),
    "cell": ("CELL", {}),
    "moved": ("CHANGE", {}),
    "ordinal": ("ORD", {}),
}


def resolve(
    grammar: Grammar, value: Value, form: str, before: str = ""
) -> tuple[str, tuple[Value, ...], Mapping[str, str]]:
    """Return the function, its values and its options that a value and a form stand for; DataError if there are none.

    A figure takes a construction as its form (``by``, ``worth``), a noun that it counts (``company.gen``), or both
    (``by.company``). One that names what it counts (``1 250 students``) is said with it, by ``number`` without. How a
    change moved is said by ``moved``, with the gender or number of what did: ``moved.f``. ``before`` is the text that
    stands before the placeholder.
    """
    style, options = _split(form, grammar.config.cases)
    if isinstance(value, Datum) and value.counted is not None and (counted := _counted(value, style)):
        name, values, more = counted
        return name, values, {**more, **options}
    found = _figure(value, style) or next(
        (styles[style] for kind, styles in _STYLES if isinstance(value, kind) and style in styles), None
    )
    if found is not None:
        name, more = found
        if name == "CHANGE":
            more = {"place": agreement.place(grammar, before)}
        return name, (value,), {**more, **options}
    said = _said(grammar, value, form) if _quantity(value) else None
    if said is None:
        kind = type(value).__name__.lower()
        raise DataError(error(f"a placeholder for a {kind} has no form {form!r}"))
    return said


def _counted(value: Datum, style: str) -> tuple[str, tuple[Value, ...], Mapping[str, str]] | None:
    """Return how a figure is said that names what it counts: with it, or its number alone."""
    if style == "number":
        return "NUM", (value,), {}
    if style not in ("", "plain", "words"):
        return None
    _, options = _FIGURE_STYLES[style]
    return "COUNT", (value, value.counted or ""), options


def _said(grammar: Grammar, value: Value, form: str) -> tuple[str, tuple[Value, ...], Mapping[str, str]] | None:
    """Return how a figure is said in a construction, or with the noun that it counts."""
    first, _, rest = form.partition(".")
    if first in grammar.constructions.constructions and (not rest or rest in grammar.nouns):
        own = value.counted if isinstance(value, Datum) else None
        return "SAY", (first, value, *((rest or own,) if rest or own else ())), {}
    if first in grammar.nouns and (not rest or rest in grammar.config.cases):
        return "COUNT", (value, first), {"case": rest} if rest else {}
    return None


def _quantity(value: object) -> Quantity | None:
    quantity = value.quantity if isinstance(value, Datum) else value
    return quantity if isinstance(quantity, Quantity) else None


def _figure(value: object, style: str) -> Call | None:
    quantity = _quantity(value)
    if quantity is None or style not in _FIGURE_STYLES:
        return None
    name, options = _FIGURE_STYLES[style]
    return name or _FIGURE[quantity.kind], options


def _split(form: str, cases: Sequence[str]) -> tuple[str, dict[str, str]]:
    """Split a form into its style and its options: case, gender, number."""
    words = [word for word in form.split(".") if word]
    options: dict[str, str] = {}
    for length in (2, 1):  # px3.acc is one case
        case = ".".join(words[-length:])
        if len(words) >= length and case in cases:
            options["case"] = case
            words = words[:-length]
            break
    style, *rest = words or [""]
    for word in rest:
        if word in ("m", "f", "n"):
            options["gender"] = word
        elif word == "pl":
            options["number"] = "plural"
        else:
            return form, {}
    return style, options

"""What a placeholder of authored text prints: which function a value and a form stand for.

A form is a case, a style, or both with a dot between: ``dat``, ``in``, ``official.gen``, ``adjective.f.ins``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.errors import DataError, error
from briefing.language.arguments import MOMENTS
from briefing.language.config import ROLES
from briefing.language.values import Cite, Country, Datum, Kind, Noun, Person, Quantity

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
    "change": ("CHANGE", {}),
    "ordinal": ("ORD", {}),
}


def resolve(value: object, form: str, cases: Sequence[str]) -> tuple[str, dict[str, str]]:
    """Return the function and options that a value and a form stand for; raise DataError if there are none."""
    style, options = _split(form, cases)
    found = _figure(value, style) or next(
        (styles[style] for kind, styles in _STYLES if isinstance(value, kind) and style in styles), None
    )
    if found is None:
        kind = type(value).__name__.lower()
        raise DataError(error(f"a placeholder for a {kind} has no form {form!r}"))
    name, more = found
    return name, {**more, **options}


def _figure(value: object, style: str) -> Call | None:
    quantity = value.quantity if isinstance(value, Datum) else value
    if not isinstance(quantity, Quantity) or style not in _FIGURE_STYLES:
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

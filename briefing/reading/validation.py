"""From written data to the model; what pydantic finds wrong becomes diagnostics in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from pydantic_core import ErrorDetails, ValidationError

from briefing.errors import Diagnostic, error
from briefing.reading.kinds import Kind, Ref, child, gathers, kind_at, own_keys, required
from briefing.reading.lines import Lines, Path, dotted
from briefing.reading.lookalikes import oddity
from briefing.reading.models import Model
from briefing.reading.nearest import nearest
from briefing.reading.validators import validator
from briefing.reading.values import short, shown

MOST_ERRORS: Final = 500
COMMA_HINT: Final = "is this the rest of a text? A comma ends an unquoted text in braces: put the text in quotes"
_MAPPING_TYPES: Final = frozenset({"model_type", "model_attributes_type", "mapping_type", "dict_type"})

M = TypeVar("M", bound=Model)


def validate(
    model: type[M],
    data: Any,
    lines: Lines,
    flow: frozenset[Path] = frozenset(),
    at: Path = (),
    *,
    context: object = None,
) -> tuple[M | None, list[Diagnostic]]:
    """Read data into a model; return None and the diagnostics when it does not fit.

    Args:
        model: What the data are read as.
        data: The data, or a part of them.
        lines: The places of the whole file's keys.
        flow: The mappings written in braces, where a comma may have cut a text in two.
        at: Where in the file the data stand, if they are a part.
        context: What the types of the model know beside the data.
    """
    try:
        return validator(model).validate_python(data, context=context), []
    except ValidationError as wrong:
        return None, explained(wrong, model, data, lines, flow=flow, at=at)


def explained(
    wrong: ValidationError,
    model: type[Model],
    data: Any,
    lines: Lines,
    *,
    flow: frozenset[Path] = frozenset(),
    at: Path = (),
) -> list[Diagnostic]:
    """Return what pydantic found wrong in plain words; the arguments are those of ``validate``."""
    found: dict[Diagnostic, None] = {}
    for details in wrong.errors(include_url=False)[:MOST_ERRORS]:
        path, message, hint = _complaint(model, details, data, flow)
        key = dotted((*at, *path))
        place = lines.place(key)
        found[error(message, file=place.file, line=place.line or 1, key=key, hint=hint)] = None
    complaints = list(found)
    if wrong.error_count() > MOST_ERRORS:
        hint = "mend the first of them: often one mistake makes many"
        message = f"has {wrong.error_count() - MOST_ERRORS} more mistakes"
        complaints.append(error(message, file=complaints[-1].file, line=complaints[-1].line, hint=hint))
    return complaints


def _path(details: ErrorDetails, data: Any) -> Path:
    """Return the path in the file for pydantic's location, which also names union members and grouped keys."""
    location = details["loc"]
    path: list[str | int] = []
    value = data
    for position, segment in enumerate(location):
        if _has(value, segment):
            value = value[segment]
        elif position < len(location) - 1 or details["type"] != "missing":
            continue
        path.append(segment)
    return (*path, *getattr(details.get("ctx", {}).get("error"), "at", ()))


def _has(value: Any, segment: int | str) -> bool:
    """Tell whether a value of the file has a part of that name or number."""
    if isinstance(value, list):
        return isinstance(segment, int) and segment < len(value)
    return isinstance(value, Mapping) and segment in value


def _complaint(model: type[Model], details: ErrorDetails, data: Any, flow: frozenset[Path]) -> tuple[Path, str, str]:
    """Return where one of pydantic's errors is, the message and the remedy."""
    path = _path(details, data)
    if details["type"] == "missing" and _is_gathered(model, path):
        path = path[:-1]
    message, hint = _explain(model, details, path, flow)
    odd, remedy = _oddity(model, details, path)
    return (path, f"{message}: {odd}", remedy) if odd else (path, message, hint)


def _oddity(model: type[Model], details: ErrorDetails, path: Path) -> tuple[str, str]:
    """Return what in a refused key or code is not what it looks like, and what to write."""
    if details["type"] == "extra_forbidden" or details["loc"][-1:] == ("[key]",):
        return oddity(str(path[-1]))
    if getattr(details.get("ctx", {}).get("error"), "understood", False):
        return "", ""
    kind, given = kind_at(model, path), details["input"]
    is_text = kind.type is str and not kind.mark(Ref)
    return oddity(given) if isinstance(given, str) and not is_text else ("", "")


def _is_gathered(model: type[Model], path: Path) -> bool:
    """Tell whether a path names a field that the file does not: its keys stand in the mapping above."""
    above = kind_at(model, path[:-1]).model if path else None
    gathered = gathers(above) if above else None
    return gathered is not None and path[-1] == gathered[0]


def _explain(model: type[Model], details: ErrorDetails, path: Path, flow: frozenset[Path]) -> tuple[str, str]:
    """Return the message and the remedy for one of pydantic's errors."""
    kind, given, context = details["type"], details["input"], details.get("ctx", {})
    if kind == "value_error":
        wrong = context["error"]
        return short(str(wrong)), short(str(getattr(wrong, "hint", "")))
    if kind == "missing":
        return "is missing", f"add `{path[-1]}: …`" if path else ""
    if kind == "extra_forbidden":
        return _unknown_key(model, path, given, flow)
    if given is None:
        return "is empty", "write its value, or delete the key"
    if kind in _MAPPING_TYPES:
        return _no_mapping(kind_at(model, path), path[-1] if path else "", given)
    message, hint = _explain_scalar(kind, kind_at(model, path), given, context)
    return message.format(given=shown(given)), hint


def _explain_scalar(kind: str, read_as: Kind, given: Any, context: Mapping[str, Any]) -> tuple[str, str]:
    """Explain the errors of lists, choices, numbers, flags, patterns and lengths; ``{given}`` is what was written."""
    choices = read_as.choices
    length = context.get("actual_length")
    known = {
        "tuple_type": ("expected a list, not {given}", "begin each entry on its own line with “- ”, or write [a, b]"),
        "literal_error": ("{given} is not one of " + ", ".join(choices), nearest(str(given), choices)),
        "int_parsing": ("expected a whole number, not {given}", "write digits only: 4"),
        "int_parsing_size": ("{given} is too large", "write a number of few digits"),
        "int_type": ("expected a whole number, not {given}", "write digits only: 4"),
        "bool_parsing": ("expected true or false, not {given}", "write true or false"),
        "bool_type": ("expected true or false, not {given}", "write true or false"),
        "greater_than_equal": ("{given} is too small", f"write a number of at least {context.get('ge')}"),
        "less_than_equal": ("{given} is too large", f"write a number of at most {context.get('le')}"),
        "too_short": (f"has {length} entries", f"write at least {context.get('min_length')}"),
        "too_long": (f"has {length} entries", f"write at most {context.get('max_length')}"),
        "string_pattern_mismatch": (
            "{given} has characters that are not allowed",
            "use small Latin letters, digits and single hyphens",
        ),
        "string_too_short": ("is empty", "write a text after the colon"),
        "string_too_long": ("is too long", f"use at most {context.get('max_length')} characters"),
    }
    return known.get(kind, ("expected a text, not {given}", "write a text after the colon"))


def _unknown_key(root: type[Model], path: Path, given: Any, flow: frozenset[Path]) -> tuple[str, str]:
    """Explain a key that the model does not know."""
    *parent, key = path
    if given is None and tuple(parent) in flow:
        return "is not a known key, and has no value", COMMA_HINT
    model = kind_at(root, tuple(parent)).model
    return "is not a known key", nearest(str(key), own_keys(model) if model else ())


def _no_mapping(kind: Kind, key: str | int, given: Any) -> tuple[str, str]:
    """Explain a text or list where keys belong."""
    own = own_keys(kind.model) if kind.model else ()
    needed = tuple(key for key in required(kind.model) if key in own) if kind.model else ()
    if kind.model is None or (gathers(kind.model) and not needed):
        return f"expected named entries, not {shown(given)}", "write each entry as `name: …` on a line of its own"
    wanted = needed or own[:3]
    example = (" and " if needed else " or ").join(f"`{name}:`" for name in wanted)
    text = given if isinstance(given, str) else "…"
    if len(wanted) == 1 and child(kind, wanted[0]).model is None:
        hint = (
            f"write {key}: {{{wanted[0]}: {text}}}"
            if isinstance(key, str) and key
            else f"write {{{wanted[0]}: {text}}}"
        )
    else:
        hint = "write each key on a line of its own, indented"
    return f"expected a mapping with {example}, not {shown(given)}", hint

"""The moves from schema 1 to schema 2: one table, read by the errors of an older file and by what rewrites it.

``structure`` says what the data of an older file become; whoever rewrites the text of a file compares with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from briefing.data import orientation
from briefing.data.types import VERSION
from briefing.errors import Diagnostic, error
from briefing.reading.lines import Path, dotted
from briefing.reading.tree import Tree
from briefing.records import frozen
from briefing.regex import regex

OLD: Final = str(VERSION - 1)
NEW: Final = str(VERSION)
POINTS: Final = "points"
DROPPED: Final = "reviewed"
"""A key of points that schema 2 does not have."""

# ------------------------------------------------------------------------------------------------------- the table


@frozen
class Move:
    """A key of a section that has a new place in it; ``old`` and ``to`` are keys of the section."""

    section: str
    old: str
    to: str


@frozen
class Renamed(Move):
    """The key has another name; what it holds stays as it is."""


@frozen
class Nested(Move):
    """What it holds stands under the key ``name`` of the mapping ``to``."""

    name: str


@frozen
class Appended(Move):
    """The mapping is the last entry of the list ``to``: ``more`` pairs stand first, ``inner`` keys one level deeper."""

    more: tuple[tuple[str, str], ...] = ()
    under: str = ""
    inner: tuple[str, ...] = ()


@frozen
class Gathered(Move):
    """It is part of the one entry of the list ``to``: its key there, or, where that is empty, its own keys there."""

    name: str


MOVES: Final[tuple[Move, ...]] = (
    Renamed("relations", "milestones", "contacts"),
    Appended("relations", "upcoming", "contacts"),
    Appended("relations", "commission", "mechanisms", (("kind", "commission"),), "last", ("meeting", "city", "date")),
    Appended("relations", "road_map", "agreements", (("kind", "road-map"), ("status", "in-preparation"))),
    Nested("investment", "inflow", "flow", "inward"),
    Nested("investment", "outflow", "flow", "outward"),
    Nested("investment", "enterprises", "companies", "at_home"),
    Gathered("corridor", "name", "routes", "name"),
    Gathered("corridor", "links", "routes", "links"),
    Gathered("corridor", "route", "routes", ""),
    Gathered("corridor", "participation", "routes", "participation"),
)
SECTIONS: Final = tuple(dict.fromkeys(move.section for move in MOVES))


class MoveError(ValueError):
    """Data that cannot be moved as they are: the path, the reason and the remedy."""

    def __init__(self, path: Path, message: str, hint: str) -> None:
        """Take where it is, what is wrong and what to do."""
        super().__init__(message)
        self.path = path
        self.hint = hint


# ---------------------------------------------------------------------------------------------------- older files


def is_older(data: Any) -> bool:
    """Tell whether a file says that it is of the schema before this one."""
    return isinstance(data, Mapping) and data.get("schema") == OLD


def errors(tree: Tree, file: str) -> list[Diagnostic]:
    """Return what has moved in an older file, an error for each key with its new place; none for a file of today."""
    if not is_older(tree.data):
        return []
    import shlex  # noqa: PLC0415 - few files are older

    hint = f"run `briefing migrate {shlex.quote(file)}`"
    found: list[tuple[Path, str]] = [(("schema",), f"is {OLD}, and this program reads schema {NEW}")]
    found += [((move.section, move.old), f"is now {_place(move)}") for move in moved(tree.data)]
    found += [(path, f"is no key of schema {NEW} any more") for path in dropped(tree.data)]
    found += [(path, f"states its own `{key}:` in schema {NEW}") for path, key, _ in additions(tree.data)]
    return [
        error(message, file=tree.places[path].file, line=tree.places[path].line, key=dotted(path), hint=hint)
        for path, message in found
    ]


def moved(data: Any) -> list[Move]:
    """Return the moves of what a file holds, in the order of the table."""
    if not isinstance(data, Mapping):
        return []
    return [move for move in MOVES if isinstance(held := data.get(move.section), Mapping) and move.old in held]


def dropped(data: Any) -> Iterator[Path]:
    """Yield the paths of what schema 2 does not have any more."""
    if not isinstance(data, Mapping):
        return
    for section, held in data.items():
        points = held.get(POINTS) if isinstance(held, Mapping) else None
        for number, point in enumerate(points if isinstance(points, list) else ()):
            if isinstance(point, Mapping) and DROPPED in point:
                yield section, POINTS, number, DROPPED


def additions(data: Any) -> Iterator[tuple[Path, str, str]]:
    """Yield what a mapping of an older file must say itself: its path, the key, and what was meant by saying nothing.

    A mirror had the period of the section. Figures of others than home were entered as home sees them.
    """
    trade = data.get("trade") if is_older(data) else None
    if not isinstance(trade, Mapping):
        return
    period = trade.get("period")
    mirrors = trade.get("mirror")
    for number, mirror in enumerate(mirrors if isinstance(mirrors, list) else ()):
        if isinstance(mirror, Mapping) and mirror and mirror.get("period") is None and isinstance(period, str):
            yield ("trade", "mirror", number), "period", period
    for (*holder, _), _, _ in orientation.unstated(data):
        if isinstance(data.get("home"), str):
            yield tuple(holder), orientation.KEY, data["home"]


def _place(move: Move) -> str:
    """Say where a key stands now."""
    listed = f"`{move.section}.{move.to}`"
    match move:
        case Nested(name=name):
            return f"`{move.section}.{move.to}.{name}`"
        case Appended(more=more, under=under, inner=inner):
            kinds = "".join(f", with `{key}: {value}`" for key, value in more[:1])
            deeper = f" and its {', '.join(inner)} under `{under}:`" if under else ""
            return f"an entry of {listed}{kinds}{deeper}"
        case Gathered(name=name):
            return f"`{name}` of an entry of {listed}" if name else f"part of an entry of {listed}: `stops` and `legs`"
        case _:
            return listed


# ------------------------------------------------------------------------------------------------- the data, moved


def structure(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the data of an older file are in schema 2; the order of keys means nothing.

    Raises:
        MoveError: A key that moves holds something else than it may, or its new place is taken.
    """
    names = placeholder_names(data)
    result: dict[str, Any] = {key: _shown(value, names) for key, value in data.items()}
    if "schema" in data and data["schema"] == OLD:
        result["schema"] = NEW
    for path in dropped(data):
        held: Any = result
        for segment in path[:-1]:
            held = held[segment]
        del held[path[-1]]
    for path, key, value in additions(data):
        held = result
        for segment in path:
            held = held[segment]
        held[key] = value
    for move in moved(data):
        _take(move, data, result[move.section])
    return result


def _take(move: Move, data: Mapping[str, Any], section: dict[str, Any]) -> None:
    """Move what a key of a section holds to its new place."""
    if move.to in data[move.section]:
        path = (move.section, move.to)
        raise MoveError(path, f"stands beside {move.old}, which moves there", "join the two by hand")
    value = section.pop(move.old)
    path = (move.section, move.old)
    match move:
        case Nested(name=name):
            section.setdefault(move.to, {})[name] = value
        case Appended():
            held = section.get(move.to)
            if held is not None and not isinstance(held, list):
                there = next(one.old for one in MOVES if (one.section, one.to) == (move.section, move.to))
                raise MoveError((move.section, there), "expected a list", "write each entry with a dash before it")
            entries = [*(held or ()), *([] if value is None else [_entry(move, _mapping(value, path))])]
            section[move.to] = entries or held
        case Gathered(name=name):
            parts = {name: value} if name else {} if value is None else _mapping(value, path)
            _gather(section, move.to, parts, path)
        case _:
            section[move.to] = value


def _gather(section: dict[str, Any], to: str, parts: dict[str, Any], path: Path) -> None:
    """Add parts to the one entry of a list, which is empty as long as there are none."""
    entry = (section.get(to) or [{}])[0]
    if twice := set(parts) & set(entry):
        raise MoveError(path, f"holds `{min(twice)}`, which stands beside it too", "delete one of the two")
    entry |= parts
    section[to] = [entry] if entry else None


def _entry(move: Appended, value: dict[str, Any]) -> dict[str, Any]:
    """Return a mapping as an entry of a list."""
    if clash := next((key for key in (*dict(move.more), move.under) if key and key in value), ""):
        raise MoveError((move.section, move.old, clash), "does not belong here", "delete it, or move it by hand")
    inner = {key: value[key] for key in value if key in move.inner}
    rest = {key: value[key] for key in value if key not in move.inner}
    return {**dict(move.more), **({move.under: inner} if inner else {}), **rest}


def _mapping(value: Any, path: Path) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise MoveError(path, "expected keys with values", "mend it first: it cannot be moved as it is")
    return value


# ---------------------------------------------------------------------------------------------------- placeholders

_PLACEHOLDER: Final = regex(r"\{\{|\}\}|(?P<open>\{ *)(?P<name>[A-Za-z][\w.-]*)", re.ASCII)


def placeholder_names(data: Mapping[str, Any]) -> dict[str, str]:
    """Return the old beginnings of the names in placeholders of a file, with the new ones; longest first."""
    names: dict[str, str] = {}
    for move in moved(data):
        old = f"{move.section}.{move.old}"
        new = f"{move.section}.{move.to}"
        match move:
            case Nested(name=name):
                names[old] = f"{new}.{name}"
            case Appended(under=under, inner=inner):
                number = _earlier(move, data)
                names |= {f"{old}.{key}": f"{new}.{number}.{under}.{key}" for key in inner}
                names[old] = f"{new}.{number}"
            case Gathered(name=name):
                entry = _gathered_name(move, data)
                names[old] = f"{new}.{entry}.{name}" if name else f"{new}.{entry}"
            case _:
                names[old] = new
    return dict(sorted(names.items(), key=lambda pair: -len(pair[0])))


def renamed(text: str, names: Mapping[str, str]) -> str:
    """Return a text with the placeholders that name moved keys naming their new places."""

    def replaced(found: re.Match[str]) -> str:
        name = found["name"]
        if name is None:
            return found[0]
        for old, new in names.items():
            if name == old or name.startswith(f"{old}."):
                return f"{found['open']}{new}{name[len(old) :]}"
        return found[0]

    return _PLACEHOLDER.sub(replaced, text)


def _earlier(move: Appended, data: Mapping[str, Any]) -> int:
    """Return how many entries of a list come from other keys, before this one."""
    section = data[move.section]
    lists = (section.get(one.old) for one in MOVES if one.section == move.section and one.to == move.to and one != move)
    return sum(len(held) for held in lists if isinstance(held, list))


def _gathered_name(move: Gathered, data: Mapping[str, Any]) -> str:
    """Return what the one entry of a list is known by in ids: its name, or its number where it has none."""
    named = next((one for one in MOVES if isinstance(one, Gathered) and one.to == move.to and one.name == "name"), None)
    name = data[move.section].get(named.old) if named else None
    return name if isinstance(name, str) else "0"


def _shown(value: Any, names: Mapping[str, str]) -> Any:
    """Return a copy of data with renamed placeholders."""
    if isinstance(value, str):
        return renamed(value, names)
    if isinstance(value, Mapping):
        return {key: _shown(part, names) for key, part in value.items()}
    return [_shown(part, names) for part in value] if isinstance(value, list) else value

"""Which way `exports` run in statistics that are not home's own, and turning those round that run the other way.

What one side publishes as its exports are the imports of the other. So whoever enters figures that home does not
publish says whose exports they are (`exports_from`), and from then on there is one view of them, that of home.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from briefing.data.problems import Problem
from briefing.data.quantities import Quantity, QuantityError
from briefing.data.quantity_text import parse
from briefing.reading.lines import Path
from briefing.reading.tree import Tree
from briefing.records import replace

KEY: Final = "exports_from"
_OTHER: Final = {"exports": "imports", "imports": "exports"}
_DIRECTED: Final = (*_OTHER, "balance")
_PARTS: Final = ("services", "total")


def unstated(data: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield the statistics of others of which it is not said whose exports they hold."""
    home = data.get("home")
    for path, voucher, holders in _statistics(data):
        country = voucher.get("country")
        directed = any(key in held and held[key] is not None for held in holders.values() for key in _DIRECTED)
        if directed and voucher.get(KEY) is None and country != home:
            whose = f"{country}’s" if isinstance(country, str) else "a third party’s"
            message = f"the figures are {whose}, and nothing says whose exports stand under `exports:`"
            hint = (
                f"add `{KEY}: {data.get('partner')}` if they are as the partner published them (its exports are "
                f"{home}’s imports, and they are turned round), `{KEY}: {home}` if they are as home would"
            )
            yield (*path, KEY), message, hint


def unnamed(data: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield the statistics of a third party whose source does not say who publishes it."""
    sources = data.get("sources")
    for path, voucher, _ in _statistics(data):
        name = voucher.get("source")
        source = sources.get(name) if isinstance(sources, Mapping) and isinstance(name, str) else None
        if voucher.get("country") or voucher.get("by") or not isinstance(source, Mapping) or source.get("publisher"):
            continue
        hint = f"add `country:`, or, for a third party, `publisher:` to the source {name}: who says it"
        yield (*path, "country"), "nothing says whose statistics these are", hint


def turn(tree: Tree) -> Mapping[Path, Path]:
    """Turn the figures round of which `exports_from` says that they are the partner's exports, with their places.

    From then on `exports` are those of home, whatever the file has under the key, and the balance is home's.

    Returns:
        The paths in the file of what has another one now.
    """
    data = tree.data
    partner = data.get("partner")
    if partner is None or partner == data.get("home"):
        return {}
    turned: set[Path] = set()
    for _, voucher, holders in list(_statistics(data)):
        if voucher.get(KEY) == partner:
            turned |= holders.keys()
            for path, held in holders.items():
                _put(data, path, {_OTHER.get(key, key): _balanced(key, value) for key, value in held.items()})
    paths = {path: _path(path, turned) for path in tree.places} if turned else {}
    if paths:
        places = {paths[path]: place for path, place in tree.places.items()}
        tree.places.clear()
        tree.places.update(places)
        tree.flow = frozenset(_path(path, turned) for path in tree.flow)
    return {new: old for old, new in paths.items() if new != old}


def _statistics(data: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any], dict[Path, Mapping[str, Any]]]]:
    """Yield the section's statistics and each mirror: who reports, and the mappings that hold figures by direction."""
    trade = data.get("trade")
    if not isinstance(trade, Mapping):
        return
    reporter = trade.get("reporter")
    if isinstance(reporter, Mapping):
        holders = dict(_holders(trade, ("trade",)))
        for name in _PARTS:
            if isinstance(part := trade.get(name), Mapping):
                holders |= dict(_holders(part, ("trade", name)))
        if isinstance(goods := trade.get("goods"), Mapping):
            holders["trade", "goods"] = goods
        yield ("trade", "reporter"), reporter, holders
    mirrors = trade.get("mirror")
    for number, mirror in enumerate(mirrors if isinstance(mirrors, list) else ()):
        if isinstance(mirror, Mapping):
            path: Path = ("trade", "mirror", number)
            yield path, mirror, {path: mirror}


def _holders(flows: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    yield path, flows
    history = flows.get("history")
    for number, year in enumerate(history if isinstance(history, list) else ()):
        if isinstance(year, Mapping):
            yield (*path, "history", number), year


def _put(data: Any, path: Path, value: dict[str, Any]) -> None:
    """Put a mapping in the place of another, and into it what has been put into that one."""
    *above, last = path
    for segment in above:
        data = data[segment]
    data[last] = value


def _path(path: Path, turned: set[Path]) -> Path:
    """Return where a path leads when the keys of the mappings that it passes have changed places."""
    return tuple(
        _OTHER.get(str(segment), segment) if path[:depth] in turned else segment for depth, segment in enumerate(path)
    )


def _balanced(key: str, value: Any) -> Any:
    """Return what stands under a key, a balance as the other side sees it."""
    if key != "balance":
        return value
    if isinstance(value, Mapping):
        return {name: _negative(part) if name in ("value", "previous") else part for name, part in value.items()}
    return _negative(value)


def _negative(text: Any) -> Any:
    """Return a quantity as written with the other sign; what is none stays, and is told by those who read it."""
    try:
        quantity = parse(str(text).strip())
    except QuantityError:
        return text
    return str(_opposite(quantity))


def _opposite(quantity: Quantity) -> Quantity:
    # A qualifier is of the size: a surplus of over 1 million is a deficit of over 1 million.
    if quantity.upper is None:
        return replace(quantity, value=-quantity.value, signed=False)
    return replace(quantity, value=-quantity.upper, upper=-quantity.value, signed=False)

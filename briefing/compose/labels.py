"""Labels of figures: what each figure is of, in a few words, wherever in the data it stands.

A label is composed from the id of the figure: what it is of, and which part of it (its change, rank, share, target).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefing.compose.draft import Message, Words
from briefing.compose.material import Material
from briefing.data.model import Good, Indicator, TransportRoute
from briefing.data.quantities import Kind, Quantity
from briefing.language.values import Period, Value
from briefing.records import frozen, replace

Told = Mapping[str, Value | Words | tuple[Words, ...]]

FLOWS = {"turnover": "key-turnover", "exports": "key-exports", "imports": "key-imports", "balance": "key-balance"}
FLOWS_OF_PARTS = {
    "turnover": "key-part-turnover",
    "exports": "key-part-exports",
    "imports": "key-part-imports",
    "balance": "key-part-balance",
}
"""The flows of trade in services, and in goods and services."""
INVESTED = {
    "flow.inward": "key-investment",
    "flow.outward": "key-investment",
    "stock.inward": "key-investment-stock",
    "stock.outward": "key-investment-stock",
}
COMPANIES = {
    "joint": "key-joint",
    "with_participation": "key-companies",
    "active": "key-companies-active",
    "jobs": "key-companies-jobs",
}
VISITS = {"highest": "key-visits-highest", "high": "key-visits-high"}
POTENTIAL = {"kinds": "key-potential-kinds", "value": "key-potential-value"}
GOODS = {"exports": "key-good-exports", "imports": "key-good-imports"}
PARTS = {"share": "key-share", "change": "key-change"}
LINES = {
    "area": "profile-area",
    "population": "profile-population",
    "gdp": "profile-gdp",
    "gdp_per_capita": "profile-gdp-per-capita",
    "growth": "profile-growth",
    "inflation": "profile-inflation",
    "unemployment": "profile-unemployment",
}
"""The lines of a profile that are measured, each with what it is called."""


@frozen
class Label:
    """What a figure is called, the paths of the data that this says, and what else must be told of the figure.

    ``beside`` is what the figure is of, where the label tells of what it is a part or in which order it has a place.
    With ``counts`` the label says what is counted.
    """

    words: Message
    shows: tuple[str, ...] = ()
    beside: Message | None = None
    counts: bool = False


def label(material: Material, figure_id: str) -> Label | None:
    """Return what a figure is called; None where the data name no words for it, as for the figures of a text."""
    path = tuple(figure_id.split("."))
    return _whole(material, path) or _part(material, path)


def _part(material: Material, path: tuple[str, ...]) -> Label | None:
    """Return what a part of a figure is called: its change, the value before, a value of its series, its rank …."""
    match path:
        case (*stem, "series", period):
            return _at(material, tuple(stem), f"{'.'.join(stem)}.series.{period}", "")
        case (*stem, ("change" | "previous" | "rank" | "share" | "target") as part):
            return _at(material, tuple(stem), ".".join(path), part)
    return None


def _at(material: Material, stem: tuple[str, ...], figure_id: str, part: str) -> Label | None:
    base = _whole(material, stem, dated=False) or _whole(material, (*stem, "value"), dated=False)
    if base is None:
        return None
    figure = material.figures[figure_id]
    holder = figure.key.rpartition(".")[0]
    match part:
        case "rank" | "share":
            of = material.noun(material.entries.by_key[f"{holder}.of"].value)
            name = "key-rank-of" if part == "rank" else "key-share-of"
            return Label(Message(name, {"of": of}), (f"{holder}.of",), beside=base.words)
        case "target":
            year = material.entries.by_key[f"{holder}.year"].value
            words = Message("key-target", {"label": base.words, "year": year})
            return Label(words, (*base.shows, f"{holder}.year"))
        case "change":
            return replace(base, words=Message("key-change", {"label": base.words}))
    return replace(base, words=_dated(base.words, figure.period))


def _dated(words: Message, period: Period | None) -> Message:
    return Message("key-of-period", {"label": words, "period": period}) if period else words


def _whole(material: Material, path: tuple[str, ...], *, dated: bool = True) -> Label | None:
    """Return what a figure itself is called; with its period unless another figure of it is meant."""
    room = ROOMS.get(path[0])
    return (room and room(material, path, dated)) or _listed(material, path) or _indicated(material, path, dated=dated)


def _of_trade(material: Material, path: tuple[str, ...], dated: bool) -> Label | None:
    match path:
        case (_, flow, "value") if flow in FLOWS:
            return _flow(material, flow, dated=dated)
        case (_, "history" | "mirror", _, flow) if flow in FLOWS:
            return _reported(material, path)
        case (_, "services" | "total", *_):
            return _part_of_trade(material, path, dated=dated)
        case (_, "goods", direction, _, part) if direction in GOODS:
            return _good(material, path, direction, part)
        case (_, "potential", what) if what in POTENTIAL:
            counts = what == "kinds"
            values: Told = {"kinds": _quantity(material, path)} if counts else {}
            return Label(Message(POTENTIAL[what], {"partner": material.partner, **values}), counts=counts)
    return None


def _of_investment(material: Material, path: tuple[str, ...], dated: bool) -> Label | None:
    match path:
        case (_, "flow" | "stock" as kind, way, "value"):
            return _invested(material, kind, way, dated=dated)
        case (_, "companies", where, what) if what in COMPANIES:
            return _companies(material, where, what)
        case (_, "partnerships", number, what):
            return _partnership(material, int(number), what)
    return None


def _of_relations(material: Material, path: tuple[str, ...], _dated: bool) -> Label | None:
    match path:
        case (_, "visits", "count"):
            visits = material.briefing.relations.visits
            if visits is None:
                return None
            words = Message(VISITS[visits.level], {"visits": visits.count})
            return Label(words, ("relations.visits.level",), counts=True)
        case (_, "anniversary"):
            return Label(Message("key-anniversary", {"years": _quantity(material, path)}), counts=True)
    return None


def _listed(material: Material, path: tuple[str, ...]) -> Label | None:
    """Return what a figure of a project is called, in whatever section the project stands."""
    match path:
        case (*_, "projects", name, "value" | "jobs" as what) if name in material.briefing.terms:
            message = "key-indicator" if what == "value" else "key-project-jobs"
            return Label(Message(message, {"term": material.noun(name)}), (f"{_holder(material, path)}.name",))
    return None


def without_people(quantity: Quantity) -> Quantity:
    """Return how many people there are as a bare number: what they are (inhabitants, tourists) its label says."""
    return replace(quantity, kind=Kind.COUNT, unit="") if quantity.unit == "person" else quantity


def _holder(material: Material, path: tuple[str, ...]) -> str:
    """Return the path of the mapping that a figure stands in."""
    return material.figures[".".join(path)].key.rpartition(".")[0]


def _quantity(material: Material, path: tuple[str, ...]) -> Quantity:
    return material.figures[".".join(path)].quantity


def _flow(material: Material, flow: str, *, dated: bool) -> Label | None:
    period = material.briefing.trade.period
    values: dict[str, Value] = {"home": material.home, "partner": material.partner}
    if flow != "turnover":
        return Label(Message(FLOWS[flow], values if flow != "balance" else {"home": material.home}))
    if not dated or period is None:
        return Label(Message("key-turnover-alone"))
    return Label(Message(FLOWS[flow], {"period": period}), ("trade.period",))


def _good(material: Material, path: tuple[str, ...], direction: str, part: str) -> Label | None:
    """Return what a figure of a good is called; None for what is left beside the goods that are named."""
    holder = material.entries.by_key.get(_holder(material, path))
    if holder is None or not isinstance(holder.value, Good):
        return None
    name = Message(GOODS[direction], {"good": material.good(holder.value), "partner": material.partner})
    words = Message(PARTS[part], {"label": name}) if part in PARTS else name
    return Label(words, (f"{holder.key}.term", f"{holder.key}.hs"))


def _part_of_trade(material: Material, path: tuple[str, ...], *, dated: bool) -> Label | None:
    """Return what a figure of trade in services, or in goods and services, is called."""
    _, part, *rest = path
    figure = material.figures.get(".".join(path))
    earlier = rest[0] == "history"
    flow = rest[-1] if earlier else rest[0]
    if figure is None or flow not in FLOWS_OF_PARTS or not (earlier or rest[-1] == "value"):
        return None
    words = Message(FLOWS_OF_PARTS[flow], {"part": part, "home": material.home, "partner": material.partner})
    if not dated or not (earlier or flow == "turnover"):
        return Label(words)
    shows = (
        (f"{_holder(material, path)}.period",) if earlier and figure.key else ("trade.period", f"trade.{part}.period")
    )
    return Label(_dated(words, figure.period), shows)


def _reported(material: Material, path: tuple[str, ...]) -> Label | None:
    """Return what a figure of an earlier period, or of other statistics, is called."""
    figure = material.figures.get(".".join(path))
    base = _flow(material, path[-1], dated=False)
    if figure is None or base is None:
        return base
    holder = figure.key.rpartition(".")[0]
    words = _dated(base.words, figure.period)
    if path[1] == "mirror":
        mirror = material.entries.by_key[holder].value
        _, reporter = material.whose(mirror.source, mirror.country)
        return Label(Message("key-reported", {"label": words, "reporter": reporter}), (f"{holder}.country",))
    return Label(words, (f"{holder}.period",))


def _invested(material: Material, kind: str, way: str, *, dated: bool) -> Label:
    investor = material.partner if way == "inward" else material.home
    period = material.figures[f"investment.{kind}.{way}.value"].period
    name = INVESTED[f"{kind}.{way}"]
    values: dict[str, Value] = {"from": investor}
    if not dated or period is None:
        alone = "key-investment-alone" if kind == "flow" else "key-investment-stock-alone"
        return Label(Message(alone, values))
    return Label(Message(name, values | {"years": period}), (f"investment.{kind}.{way}.period",))


def _companies(material: Material, where: str, what: str) -> Label | None:
    figure_id = f"investment.companies.{where}.{what}"
    other = material.partner if where == "at_home" else material.home
    quantity = material.figures[figure_id].quantity
    shows = (f"{figure_id}.of",) if what == "active" else ()
    words = Message(COMPANIES[what], {"partner": other, "companies": quantity})
    counts = what != "with_participation"
    if where == "at_home":
        return Label(words, shows, counts=counts)
    return Label(Message("key-companies-abroad", {"label": words, "country": material.partner}), shows, counts=counts)


def _partnership(material: Material, number: int, what: str) -> Label | None:
    """Return what the duration of a partnership is called, or the share of the market that its product has."""
    partnership, path = material.briefing.investment.partnerships[number], f"investment.partnerships.{number}"
    if what == "duration":
        names = material.nouns((partnership.home, partnership.partner))
        return Label(Message("key-partnership", {"sides": names}), (f"{path}.home", f"{path}.partner"))
    if partnership.share is None:
        return None
    product, of = material.nouns((partnership.share.product, partnership.share.of))
    shows = (f"{path}.share.product", f"{path}.share.of")
    return Label(Message("key-share-of", {"of": of}), shows, beside=Message("key-indicator", {"term": product}))


def _of_profile(material: Material, path: tuple[str, ...], dated: bool) -> Label | None:
    side = path[1]
    match path:
        case (_, _, line, "value") if line in LINES:
            base: Label | None = Label(Message(LINES[line]))
        case _:
            base = _indicated(material, path, dated=False)
    if base is None:
        return None
    country = material.home if side == "home" else material.partner
    words = Message("key-of-side", {"label": base.words, "side": country})
    key = _holder(material, path)
    period = material.entries.by_key.get(f"{key}.period")
    if not dated or period is None:
        return replace(base, words=words)
    return Label(Message("key-of-period", {"label": words, "period": period.value}), (*base.shows, period.key))


def _of_corridor(material: Material, path: tuple[str, ...], _dated: bool) -> Label | None:
    """Return what the length of a route is called, or of one of its legs."""
    match path:
        case (_, "flights", number, "per_week"):
            flights = material.briefing.corridor.flights[int(number)]
            cities = material.nouns(flights.between, "place")
            return Label(Message("key-weekly", {"cities": cities}), (f"corridor.flights.{number}.between",))
        case (_, "routes", _, "distance"):
            return _length(material, path[2])
        case (_, "routes", _, "legs", number, "distance"):
            route = _named(material, path[2])
            if route and int(number) + 1 < len(route.stops):
                ends = (stop.place for stop in route.stops[int(number) : int(number) + 2])
                start, end = (material.noun(place, "place") for place in ends)
                return Label(Message("key-leg", {"from": start, "to": end}))
    return None


def _named(material: Material, name: str) -> TransportRoute | None:
    routes = material.briefing.corridor.routes
    return next((one for number, one in enumerate(routes) if name in (one.name, str(number))), None)


def _length(material: Material, name: str) -> Label | None:
    route = _named(material, name)
    if route and route.name:
        return Label(Message("key-route", {"route": material.noun(route.name)}))
    if route and route.stops:
        ends = (material.noun(route.stops[at].place, "place") for at in (0, -1))
        return Label(Message("key-leg", dict(zip(("from", "to"), ends, strict=True))))
    return None


def _indicated(material: Material, path: tuple[str, ...], *, dated: bool) -> Label | None:
    """Return what an indicator is of."""
    figure = material.figures.get(".".join(path))
    key = figure.key.rpartition(".")[0] if figure else ""
    entry = material.entries.by_key.get(key)
    if entry is None or not isinstance(entry.value, Indicator) or entry.id != ".".join(path):
        return None
    shows = (f"{key}.term",)
    words = Message("key-indicator", {"term": material.noun(entry.value.term)})
    period = entry.value.period
    if dated and period:
        return Label(_dated(words, period), (*shows, f"{key}.period"))
    return Label(words, shows)


ROOMS: Mapping[str, Callable[[Material, tuple[str, ...], bool], Label | None]] = {
    "trade": _of_trade,
    "investment": _of_investment,
    "relations": _of_relations,
    "profile": _of_profile,
    "corridor": _of_corridor,
}
"""What names the figures of a section that have keys of their own."""

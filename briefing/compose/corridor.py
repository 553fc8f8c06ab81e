"""The section on the transport corridor: sentences, the drawn route, flights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.compose.draft import At, Chosen, Given, Last, Message, Sentence
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import Flights, RouteLeg, RouteStop, TransportRoute
from briefing.document import Block, Leg, Route, Stop
from briefing.figures import is_ahead
from briefing.language.values import Country, Noun, Value
from briefing.records import replace

Numbered = Sequence[tuple[int, TransportRoute]]
"""Routes with their places in the data."""

MODES = {
    "rail": "mode-rail",
    "road": "mode-road",
    "sea": "mode-sea",
    "river": "mode-river",
    "air": "mode-air",
    "multi": "mode-multi",
}


@block("corridor")
def corridor(material: Material) -> tuple[Block, ...]:
    """What the corridor is, and the part of a side in it."""
    return material.paragraph(*(said for group in _grouped(material) for said in _told(material, group)))


def _grouped(material: Material) -> Iterator[Numbered]:
    """Yield the routes that one sentence tells of: those in a row of which only names are known; the first alone."""
    routes = tuple(enumerate(material.briefing.corridor.routes))
    yield routes[:1]
    for plain, group in groupby(routes[1:], key=lambda one: _is_plain(material, *one)):
        run = tuple(group)
        yield from (run,) if plain else ((one,) for one in run)


def _is_plain(material: Material, index: int, route: TransportRoute) -> bool:
    """Tell whether sentences say nothing of a route but its name."""
    return bool(route.name) and not (route.links or route.participation or _distance(material, index))


def _distance(material: Material, index: int) -> str | None:
    """Return the id of a route's length, if it is known."""
    figure_id = f"{material.entries.by_key[f'corridor.routes.{index}'].id}.distance"
    return figure_id if figure_id in material.figures else None


def _told(material: Material, group: Numbered) -> Iterator[Sentence]:
    if not group:
        return
    index, route = group[0]
    at = f"corridor.routes.{index}"
    latest = {"route": at}
    if route.name:
        area = Last("area", "corridor")
        values: dict[str, Given] = {"turn": Chosen("first", {replace(area, times=2): "further", area: "second"})}
        if route.links:
            message = "corridor-links"
            values |= {"route": material.noun(route.name), "links": material.nouns(route.links)}
        else:
            message, names = "corridor-route", tuple(one.name for _, one in group if one.name)
            values["routes"] = material.nouns(names)
        places = (At(f"corridor.routes.{number}") for number, _ in group)
        yield material.say(Message(message, values, latest={"area": "corridor", **latest}), *places)
    which: dict[str, Given] = {"which": Chosen("ends", {Last("route", at): "said"}), **_ends(material, route)}
    if part := route.participation:
        participant = Country(part.country)
        supporter = material.home if participant != material.home else material.partner
        values = {"supporter": supporter, "participant": participant, "role": material.noun(part.role), **which}
        yield material.say(Message("corridor-participation", values, latest=latest), At(f"{at}.participation"))
    if distance := _distance(material, index):
        values = {"distance": material.datum(distance), **which}
        source = material.figures[distance].source
        yield material.say(Message("corridor-distance", values, latest=latest), source)


def _ends(material: Material, route: TransportRoute) -> dict[str, Given]:
    """Return the first and the last stop, by which a route without a name is called."""
    if not route.stops:
        return {"from": "", "to": ""}
    first, *_, last = route.stops
    return {"from": material.noun(first.place, "place"), "to": material.noun(last.place, "place")}


@block("route")
def route(material: Material) -> tuple[Block, ...]:
    """The routes as drawings."""
    routes = enumerate(material.briefing.corridor.routes)
    return tuple(_drawn(material, plan, index) for index, plan in routes if plan.stops)


def _drawn(material: Material, plan: TransportRoute, number: int) -> Route:
    at = f"corridor.routes.{number}"
    places = material.nouns(tuple(stop.place for stop in plan.stops), "place")
    stops = tuple(_stop(material, stop, noun) for stop, noun in zip(plan.stops, places, strict=True))
    legs = tuple(_leg(material, leg, f"{at}.legs.{index}") for index, leg in enumerate(plan.legs))
    ends: dict[str, Value] = {"from": places[0], "to": places[-1]}
    if plan.name and len(material.briefing.corridor.routes) > 1:
        title = material.message("route-title-named", route=material.noun(plan.name), **ends)
    else:
        title = material.message("route-title", **ends)
    described = "; ".join(
        material.text("route-leg", **{"from": stops[i].name, "to": stops[i + 1].name}, mode=_described(legs[i]))
        for i in range(len(legs))
    )
    alt = material.text("route-alt", title=title.text, legs=described)
    shows = (
        *(f"{at}.stops.{i}.{key}" for i in range(len(stops)) for key in ("place", "country")),
        *(f"{at}.legs.{i}.mode" for i in range(len(legs))),
    )
    name = f"route{number + 1}" if number else "route"
    return Route(name, material.caption("figure", title), stops, legs, alt, shows=shows)


def _stop(material: Material, stop: RouteStop, noun: Noun) -> Stop:
    name = material.language.call("CAP", material.language.call("NAME", noun))
    return Stop(name, material.language.call("NAME", Country(stop.country)) if stop.country else "")


def _leg(material: Material, leg: RouteLeg, at: str) -> Leg:
    figure_id = f"{material.entries.by_key[at].id}.distance"
    distance = material.language.call("MEASURE", material.datum(figure_id)) if figure_id in material.figures else ""
    return Leg(leg.mode, material.text(MODES[leg.mode]), distance, figure_id if distance else "")


def _described(leg: Leg) -> str:
    return f"{leg.label}, {leg.detail}" if leg.detail else leg.label


@block("flights")
def flights(material: Material) -> tuple[Block, ...]:
    """Direct flights."""
    routes = enumerate(material.briefing.corridor.flights)
    return material.paragraph(*(one for index, between in routes for one in _flown(material, between, index)))


def _flown(material: Material, between: Flights, index: int) -> Iterator[Sentence]:
    at = f"corridor.flights.{index}"
    ahead = between.since is not None and is_ahead(between.since, material.briefing.date)
    values: dict[str, Given] = {"also": Chosen("no", {Last("flights"): "yes"})}
    values |= {"cities": material.nouns(between.between, "place"), "since": between.since or ""}
    if ahead:
        said = Message("corridor-flights-ahead", values, latest={"flights": at})
    elif between.since:
        said = Message("corridor-flights", values, latest={"flights": at})
    else:
        said = Message("corridor-flights-direct", values, latest={"flights": at})
    yield material.say(said, At(at))
    stage = "ahead" if ahead else "now"
    if between.per_week and between.per_week.value:
        yield material.say("corridor-weekly", At(at), flights=material.datum(f"{at}.per_week"), stage=stage)
    if between.carrier:
        yield material.say("corridor-carrier", At(at), carrier=material.noun(between.carrier), stage=stage)

"""The section on the transport corridor: sentences, the drawn route, flights."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compose.draft import At, Sentence
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import RouteLeg, RouteStop, TransportRoute
from briefing.document import Block, Leg, Route, Stop
from briefing.language.values import Country, Noun, Value

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
    routes = enumerate(material.briefing.corridor.routes)
    return material.paragraph(*(said for index, route in routes for said in _told(material, route, index)))


def _told(material: Material, route: TransportRoute, index: int) -> Iterator[Sentence]:
    at = f"corridor.routes.{index}"
    if route.name:
        name = material.noun(route.name)
        first = not any(other.name for other in material.briefing.corridor.routes[:index])
        if route.links:
            message = "corridor-links" if first else "corridor-links-too"
            yield material.say(message, At(at), route=name, links=material.nouns(route.links))
        else:
            yield material.say("corridor-route" if first else "corridor-route-too", At(at), route=name)
    if part := route.participation:
        participant = Country(part.country)
        supporter = material.home if participant != material.home else material.partner
        role = material.noun(part.role)
        place = At(f"{at}.participation")
        yield material.say("corridor-participation", place, supporter=supporter, participant=participant, role=role)
    distance = f"{material.entries.by_key[at].id}.distance"
    if distance in material.figures:
        source = material.figures[distance].source
        yield material.say("corridor-distance", source, distance=material.datum(distance))


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
    sentences: list[Sentence] = []
    for index, flight in enumerate(material.briefing.corridor.flights):
        at = f"corridor.flights.{index}"
        cities = material.nouns(flight.between, "place")
        if flight.since:
            sentences.append(material.say("corridor-flights", At(at), cities=cities, since=flight.since))
        else:
            sentences.append(material.say("corridor-flights-direct", At(at), cities=cities))
        if flight.per_week:
            sentences.append(material.say("corridor-weekly", At(at), flights=material.datum(f"{at}.per_week")))
        if flight.carrier:
            carrier = material.noun(flight.carrier)
            sentences.append(material.say("corridor-carrier", At(at), carrier=carrier))
    return material.paragraph(*sentences)

"""The section on the transport corridor: sentences, the drawn route, flights."""

from __future__ import annotations

from briefing.compose.draft import At, Sentence
from briefing.compose.material import Material
from briefing.compose.registry import block
from briefing.data.model import RouteLeg, RouteStop
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
    data = material.briefing.corridor
    sentences: list[Sentence] = []
    if data.name:
        route = material.noun(data.name)
        if data.links:
            links = material.nouns(data.links)
            sentences.append(material.say("corridor-links", At("corridor"), route=route, links=links))
        else:
            sentences.append(material.say("corridor-route", At("corridor"), route=route))
    part = data.participation
    if part:
        participant = Country(part.country)
        supporter = material.home if participant != material.home else material.partner
        role = material.noun(part.role)
        sentences.append(
            material.say(
                "corridor-participation",
                At("corridor.participation"),
                supporter=supporter,
                participant=participant,
                role=role,
            )
        )
    if "corridor.route.distance" in material.figures:
        sentences.append(
            material.say("corridor-distance", data.source, distance=material.datum("corridor.route.distance"))
        )
    return material.paragraph(*sentences)


@block("route")
def route(material: Material) -> tuple[Block, ...]:
    """The route as a drawing."""
    plan = material.briefing.corridor.route
    if plan is None:
        return ()
    places = material.nouns(tuple(stop.place for stop in plan.stops), "place")
    stops = tuple(_stop(material, stop, noun) for stop, noun in zip(plan.stops, places, strict=True))
    legs = tuple(_leg(material, leg, index) for index, leg in enumerate(plan.legs))
    title = material.message("route-title", **{"from": places[0], "to": places[-1]})
    described = "; ".join(
        material.text("route-leg", **{"from": stops[i].name, "to": stops[i + 1].name}, mode=_described(legs[i]))
        for i in range(len(legs))
    )
    alt = material.text("route-alt", title=title.text, legs=described)
    shows = (
        *(f"corridor.route.stops.{i}.{key}" for i in range(len(stops)) for key in ("place", "country")),
        *(f"corridor.route.legs.{i}.mode" for i in range(len(legs))),
    )
    return (Route("route", material.caption("figure", title), stops, legs, alt, shows=shows),)


def _stop(material: Material, stop: RouteStop, noun: Noun) -> Stop:
    name = material.language.call("CAP", material.language.call("NAME", noun))
    return Stop(name, material.language.call("NAME", Country(stop.country)) if stop.country else "")


def _leg(material: Material, leg: RouteLeg, index: int) -> Leg:
    figure_id = f"corridor.route.legs.{index}.distance"
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
        values: dict[str, Value] = {"cities": material.nouns(flight.between, "place"), "since": flight.since}
        sentences.append(material.say("corridor-flights", At(at), **values))
        if flight.carrier:
            carrier = material.noun(flight.carrier)
            sentences.append(material.say("corridor-carrier", At(at), carrier=carrier))
    return material.paragraph(*sentences)

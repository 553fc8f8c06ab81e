"""The section on the transport corridor: sentences, the drawn route, flights."""

from __future__ import annotations

from briefing.compose.context import At, Context, Sentence
from briefing.compose.registry import block
from briefing.data.model import RouteLeg, RouteStop
from briefing.document import Block, Leg, Route, Stop
from briefing.extracts import plain
from briefing.language.values import Country, Noun, Value


@block("corridor")
def corridor(context: Context) -> tuple[Block, ...]:
    """What the corridor is, and the part of a side in it."""
    data = context.briefing.corridor
    sentences: list[Sentence] = []
    if data.name:
        route = context.noun(data.name)
        if data.links:
            links = context.nouns(data.links)
            sentences.append(context.say("corridor-links", At("corridor"), route=route, links=links))
        else:
            sentences.append(context.say("corridor-route", At("corridor"), route=route))
    part = data.participation
    if part:
        participant = Country(part.country)
        supporter = context.home if participant != context.home else context.partner
        role = context.noun(part.role)
        sentences.append(
            context.say(
                "corridor-participation",
                At("corridor.participation"),
                supporter=supporter,
                participant=participant,
                role=role,
            )
        )
    if "corridor.route.distance" in context.figures:
        sentences.append(
            context.say("corridor-distance", data.source, distance=context.datum("corridor.route.distance"))
        )
    return context.paragraph(*sentences)


@block("route")
def route(context: Context) -> tuple[Block, ...]:
    """The route as a drawing."""
    plan = context.briefing.corridor.route
    if plan is None:
        return ()
    places = context.nouns(tuple(stop.place for stop in plan.stops), "place")
    stops = tuple(_stop(context, stop, noun) for stop, noun in zip(plan.stops, places, strict=True))
    legs = tuple(_leg(context, leg, index) for index, leg in enumerate(plan.legs))
    title = context.inlines("route-title", **{"from": places[0], "to": places[-1]})
    described = "; ".join(
        context.text("route-leg", **{"from": stops[i].name, "to": stops[i + 1].name}, mode=_described(legs[i]))
        for i in range(len(legs))
    )
    alt = context.text("route-alt", title=plain(title), legs=described)
    shows = (
        *(f"corridor.route.stops.{i}.{key}" for i in range(len(stops)) for key in ("place", "country")),
        *(f"corridor.route.legs.{i}.mode" for i in range(len(legs))),
    )
    return (Route("route", context.caption("figure", title), stops, legs, alt, shows=shows),)


def _stop(context: Context, stop: RouteStop, noun: Noun) -> Stop:
    name = context.language.call("CAP", context.language.call("NAME", noun))
    return Stop(name, context.language.call("NAME", Country(stop.country)) if stop.country else "")


def _leg(context: Context, leg: RouteLeg, index: int) -> Leg:
    figure_id = f"corridor.route.legs.{index}.distance"
    distance = context.language.call("MEASURE", context.datum(figure_id)) if figure_id in context.figures else ""
    return Leg(leg.mode, context.text(f"mode-{leg.mode}"), distance, figure_id if distance else "")


def _described(leg: Leg) -> str:
    return f"{leg.label}, {leg.detail}" if leg.detail else leg.label


@block("flights")
def flights(context: Context) -> tuple[Block, ...]:
    """Direct flights."""
    sentences: list[Sentence] = []
    for index, flight in enumerate(context.briefing.corridor.flights):
        at = f"corridor.flights.{index}"
        values: dict[str, Value] = {"cities": context.nouns(flight.between, "place"), "since": flight.since}
        sentences.append(context.say("corridor-flights", At(at), **values))
        if flight.carrier:
            carrier = context.noun(flight.carrier)
            sentences.append(context.say("corridor-carrier", At(at), carrier=carrier))
    return context.paragraph(*sentences)

### Sentences of the section on the transport corridor. English.
### reviewed_by:

# $route: the corridor, $links: the two markets that it links.
corridor-links = An important area of cooperation is the development of { NAME($route) }, which will help to link the { LIST($links) } markets.

# The same where no markets are named. $route: the corridor.
corridor-route = An important area of cooperation is the development of { NAME($route) }.

# $supporter: who supports, $participant: whose part, $role: as what.
corridor-participation = { CAP(NAME($supporter)) } supports { NAME($participant, case: "pos") } participation in the route as { NAME($role) }.

# $cities: the two cities, $since: since when.
corridor-flights = Direct flights between { LIST($cities) } have operated { SINCE($since) }.

# After the sentence on flights. $carrier: the airline.
corridor-carrier = The flights are operated by { NAME($carrier) }.

# Length of the whole route. $distance: how long.
corridor-distance = The route is { SAY("distance", $distance) }.

### Sentences on further routes, and on flights. English.
### reviewed_by:

# A route after the first. $route: the corridor, $links: the two markets that it links.
corridor-links-too = Work is also under way to develop { NAME($route) }, which will help to link the { LIST($links) } markets.

# The same where no markets are named. $route: the corridor.
corridor-route-too = Work is also under way to develop { NAME($route) }.

# Title of the drawing of one of several routes. $from, $to: first and last stop, $route: its name.
route-title-named = Schematic of the route from { NAME($from) } to { NAME($to) }: { NAME($route) }

# Direct flights whose beginning is not known. $cities: the two cities.
corridor-flights-direct = There are direct flights between { LIST($cities) }.

# After the sentence on flights: how many a week. $flights: the number.
corridor-weekly = The number of flights a week is { SAY("bare", $flights, style: "words") }.

### Sentences on flights, and titles of routes. English.
### reviewed_by:

# Title of the drawing of one of several routes. $from, $to: first and last stop, $route: its name.
route-title-named = Schematic of the route from { NAME($from) } to { NAME($to) }: { NAME($route) }

# $also: yes after a sentence on other flights, else no, $cities: the two cities, $since: since when.
corridor-flights = Direct flights between { LIST($cities) } have { $also ->
    [yes] also operated
    *[no] operated
    } { SINCE($since) }.

# Direct flights whose beginning is not known. $also, $cities: as above. $since: left out.
corridor-flights-direct = There are { $also ->
    [yes] also direct flights
    *[no] direct flights
    } between { LIST($cities) }.

# Direct flights that have not begun. $also, $cities: as above, $since: when they do.
corridor-flights-ahead = Direct flights between { LIST($cities) } are { $also ->
    [yes] also due to begin
    *[no] due to begin
    } { WHEN($since) }.

# After the sentence on flights: how many a week. $stage: now or ahead, $flights: the number.
corridor-weekly = There { $stage ->
    [ahead] will be { SAY("bare", $flights, "flight", style: "words") }
    *[now] { CAT($flights) ->
        [one] is { SAY("bare", $flights, "flight", style: "words") }
        *[other] are { SAY("bare", $flights, "flight", style: "words") }
        }
    } a week.

# After the sentence on flights. $stage: now or ahead, $carrier: the airline.
corridor-carrier = The flights are { $stage ->
    [ahead] to be operated
    *[now] operated
    } by { NAME($carrier) }.
